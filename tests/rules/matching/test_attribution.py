"""An event belongs to whom its words name as the subject."""

from typing import Any

from tasks.rules.matching import AccountIndex, Attribution, attribute
from tasks.rules.triggers import Detection, Span
from tests.rules.matching.accounts import accounts

ACME, GLOBEX, FYND = 1, 2, 3
INDEX = AccountIndex.build(
    accounts(
        {"name": "Acmetron", "aliases": ["Acmetron Robotics"]},
        {"name": "Globexia Ltd", "ticker": "LSE:GLX"},
        {"name": "Fyndling"},
    ),
    [],
)


def span(title: str, words: str) -> Span:
    start = title.index(words)
    return Span("title", start, start + len(words), words)


def parts(
    title: str,
    *subjects: str,
    own: int | None = None,
    text: str = "",
    **counterparts: str,
) -> dict[int, str]:
    return {
        one.account_id: one.role
        for one in links(title, *subjects, own=own, text=text, **counterparts)
    }


def links(
    title: str, *subjects: str, own: int | None = None, text: str = "", **counterparts: Any
) -> list[Attribution]:
    detection = Detection(
        type="acquires",
        status="announced",
        confidence=0.9,
        rule="acquires@1",
        span=Span("title", 0, len(title), title),
        subjects=tuple(span(title, words) for words in subjects),
        counterparts=tuple((role, span(title, words)) for role, words in counterparts.items()),
        facts=(),
    )
    mentions = INDEX.find(title, text, "", own_account_id=own)
    return attribute(detection, mentions, own)


def test_the_subject_the_counterpart_and_the_mentioned_are_told_apart() -> None:
    title = "Acmetron acquires Globexia as Fyndling watches"
    assert parts(title, "Acmetron", target="Globexia") == {
        ACME: "subject",
        GLOBEX: "target",
        FYND: "mentioned",
    }


def test_the_legal_form_belongs_to_the_name() -> None:
    assert parts("Globexia Ltd. buys it", "Globexia Ltd.") == {GLOBEX: "subject"}


def test_a_ticker_right_behind_the_subject_names_it() -> None:
    assert parts("GX Holding (LSE: GLX) buys it", "GX Holding") == {GLOBEX: "subject"}


def test_a_name_that_describes_another_is_not_the_subject() -> None:
    for subject in (
        "Acmetron-backed Zeta",
        "Acmetron's rival Zeta",
        "former Acmetron",
        "Acmetron Ventures",
    ):
        title = f"Yesterday {subject} raised $5M. Acmetron said so"
        assert parts(title, subject) == {ACME: "mentioned"}, subject


def test_we_and_nobody_in_an_own_source_are_its_account() -> None:
    assert parts("We raised $8M", "We", own=ACME) == {ACME: "subject"}
    assert parts("Introducing Foo 3", own=ACME) == {ACME: "subject"}
    assert parts("Acmetron launches Foo 3", "Acmetron", own=ACME) == {ACME: "subject"}
    assert parts("我们完成A轮融资", "我们", own=ACME) == {ACME: "subject"}


def test_we_elsewhere_is_nobody() -> None:
    assert parts("We raised $8M", "We") == {}
    assert parts("Introducing Foo 3", text="Acmetron said so") == {ACME: "mentioned"}


def test_another_organisation_in_an_own_source_keeps_its_event() -> None:
    title = "Globexia acquires us"
    assert parts(title, "Globexia", own=ACME, target="us") == {GLOBEX: "subject", ACME: "target"}
    assert parts("Zeta raises $5M", "Zeta", own=ACME) == {}
    assert parts("Zeta picks Acmetron", "Zeta", own=ACME, target="Acmetron") == {ACME: "target"}


def test_confidence_falls_with_the_strength_of_the_link() -> None:
    (weak,) = links("Acmetron raises $5M", "Acmetron")
    (strong,) = links("Globexia Ltd raises $5M", "Globexia Ltd")
    (certain,) = links("Acmetron raises $5M", "Acmetron", own=ACME)
    assert weak.confidence < strong.confidence < certain.confidence == 0.9
    assert certain.cues == ("name, own source",)


def test_it_is_deterministic_and_names_each_account_once() -> None:
    title = "Acmetron acquires Globexia, says Acmetron"
    first = links(title, "Acmetron", target="Globexia")
    assert first == links(title, "Acmetron", target="Globexia")
    assert [one.account_id for one in first] == [ACME, GLOBEX]
