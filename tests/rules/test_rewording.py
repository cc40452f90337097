"""A writer may change words; a figure, name or address that stands nowhere is refused."""

from dataclasses import replace
from typing import Any

import pytest

from tasks.rules.rewording import Draft, masked, reworded, unfounded

TEXT = (
    "Hi Dan,\n\nCongratulations on the funding round of $40M; I read the news of 27 February. A "
    "guide: https://our.example/g\n\nBest regards,\nMaya Ortiz\nPlanhaven"
)
DRAFT = Draft(
    channel="email",
    subject="After the funding round",
    text=TEXT,
    sources=["Acme raises $40M Series B to grow in Europe", "Acme", "Dan Brown", "1,200"],
    personal={},
    is_sensitive=False,
    note_characters=300,
)
GOOD = TEXT.replace("Congratulations on", "It is good to read of")
HAN = ["李娜，您好：看到2月27日的消息，祝贺华星：“华星获得融资”。", "李娜"]


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Hi Dan, your $40M on 27 February is great. I've read it. Many thanks, Maya", []),
        ("Acme's Series B helps you grow in Europe.", []),
        ("1200 people work there.", []),
        ("You raised $45M.", ["45"]),
        ("You raised 40 million.", ["million"]),
        ("Two teams could start.", ["Two"]),
        ("Teams at Salesforce do that.", ["Salesforce"]),
        ("I know your iPhone app.", ["iPhone"]),
        ("Shall we talk on Monday?", ["Monday"]),
        ("Zentrova does that.", ["Zentrova"]),
        ("See https://evil.example/x", ["https://evil.example/x"]),
        ("Write to eve@evil.example", ["eve@evil.example"]),
    ],
)
def test_what_stands_nowhere_is_found(text: str, added: list[str]) -> None:
    assert unfounded(text, [TEXT, *DRAFT.sources]) == added


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("李娜，您好！2月27日看到消息，十分高兴。贵公司接下来有什么计划？", []),
        ("李娜女士，您好。", []),
        ("节省了三十万", ["三十万"]),
        ("三个月内见效", ["三"]),
        ("星辰公司也在用", ["星辰公司"]),
        ("王先生说好", ["王先生"]),
        ("请看《白皮书》", ["白皮书"]),
        ("增长15%", ["15"]),
    ],
)
def test_what_stands_nowhere_is_found_in_chinese(text: str, added: list[str]) -> None:
    assert unfounded(text, HAN) == added


def test_other_words_are_taken() -> None:
    assert reworded(DRAFT, {"subject": "Your funding round", "text": GOOD}) == (
        "Your funding round",
        GOOD,
    )


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ({"subject": "x", "text": " "}, "no text"),
        ({"subject": "x", "text": 5}, "no text"),
        ({"subject": None, "text": GOOD}, "no subject"),
        ({"subject": "Your $45M", "text": GOOD}, "'45', which stands nowhere"),
        ({"subject": "your round", "text": GOOD.replace("https://our.example/g", "it")},
         "left out https://our.example/g"),
        ({"subject": "your round", "text": GOOD + " and so on" * 60}, "much longer"),
        ({"subject": "your round", "text": GOOD + " [FIRST_NAME]"}, "placeholder"),
    ],
)  # fmt: skip
def test_the_template_is_kept_where_the_answer_can_not_be_used(
    answer: dict[str, Any], why: str
) -> None:
    with pytest.raises(ValueError, match=why.replace("$", r"\$")):
        reworded(DRAFT, answer)


def test_hard_news_is_no_reason_to_congratulate() -> None:
    answer = {"subject": "your round", "text": TEXT}
    with pytest.raises(ValueError, match="congratulates"):
        reworded(replace(DRAFT, is_sensitive=True), answer)


def test_a_note_that_is_too_long_is_refused() -> None:
    note = replace(DRAFT, channel="linkedin", subject=None, text="Hi Dan.", note_characters=60)
    with pytest.raises(ValueError, match="60 characters"):
        reworded(note, {"subject": None, "text": "hi Dan, " + "and so on " * 8})


def test_people_are_placeholders_to_the_writer_and_names_again_in_the_draft() -> None:
    personal = {"NAME": "Dan Brown", "FIRST_NAME": "Dan", "SENDER": "Maya Ortiz"}
    draft = replace(DRAFT, personal=personal)
    shown = masked(draft)
    assert "Dan" not in shown and "Maya" not in shown
    assert shown.startswith("Subject: After the funding round\n\nHi [FIRST_NAME],")
    said = masked(draft).partition("\n\n")[2].replace("Congratulations on", "it is good to see")
    assert reworded(draft, {"subject": "the round", "text": said})[1] == TEXT.replace(
        "Congratulations on", "it is good to see"
    )
