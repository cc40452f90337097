"""How people are greeted, in which language, and what makes a draft of a template's text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.drafting import first_name, fit_note, language_of, subject_and_text


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Dana Whitlock", "Dana"),
        ("Dr. Dana Whitlock", "Dana"),
        ("Prof. Dr. Dan Brown", "Dan"),
        ("Frau Özil", "Özil"),
        ("Whitlock, Dana", "Dana"),
        ("J. Smith", "J. Smith"),
        ("Mx", "Mx"),
        ("贺一鸣", "贺一鸣"),
        ("dana@acme.example", None),
        ("  ", None),
        (None, None),
    ],
)
def test_people_are_greeted_by_their_first_name(name: str | None, greeted: str | None) -> None:
    assert first_name(name) == greeted


@pytest.mark.parametrize(
    ("contact", "account", "country", "language"),
    [
        ("zh-CN", "en", "US", "zh"),
        (None, "DE", "CN", "de"),
        (None, None, "cn", "zh"),
        (None, None, "FR", "en"),
        ("", "", None, "en"),
    ],
)
def test_the_contacts_language_comes_first(
    contact: str | None, account: str | None, country: str | None, language: str
) -> None:
    row = {"contact_language": contact, "language": account, "country": country}
    assert language_of(row, {"CN": "zh"}) == language


def test_a_mail_has_a_subject_and_a_text() -> None:
    assert subject_and_text("\nSubject:  Hello\tyou \n\nHi,\n\n\n\nbye\n", "email", 300) == (
        "Hello you",
        "Hi,\n\nbye",
    )
    for text in ("Hi,", "Subject: x\n\n", "Subject:\n\nHi"):
        with pytest.raises(ValueError, match=r"first line|no text"):
            subject_and_text(text, "email", 300)


def test_a_note_loses_its_middle_before_its_question() -> None:
    lines = ["Hi Dan. Congratulations.", "Something long " * 9, "May I ask one thing?"]
    assert fit_note("\n".join(lines), 300) == " ".join(line.strip() for line in lines)
    assert fit_note("\n".join(lines), 100) == "Hi Dan. Congratulations. May I ask one thing?"
    assert fit_note("a b " * 40 + "\nWhy?", 60) == ("a b " * 14)[:-3] + "… Why?"
    assert fit_note("您好。\n想请教一个问题。", 300) == "您好。想请教一个问题。"


@given(st.text(max_size=400), st.integers(60, 300))
def test_a_note_is_never_too_long(text: str, characters: int) -> None:
    assert len(fit_note(text, characters)) <= characters
