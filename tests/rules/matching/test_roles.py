"""The part that an item gives an account: by the event it tells, else by where the name stands."""

from typing import Any

import pytest

from tasks.rules.found import accounts_of, events_of
from tasks.rules.items import BadItem, told_item
from tasks.rules.matching import AccountIndex
from tasks.rules.parts import Part
from tasks.rules.second_reading import SecondReader
from tasks.rules.triggers import Span
from tasks.workspace import shipped_playbook
from tests.rules.matching.accounts import accounts

NAMES = ["Lumiora", "Krellux Partners", "Dravenport Marine", "云岫生物", "澜石资本"]
INDEX = AccountIndex.build(accounts(*({"name": name} for name in NAMES)), [])
KNOWN = {number: (name, name) for number, name in enumerate(NAMES, 1)}
L, K, D, Y, S = NAMES
PLAYBOOK = shipped_playbook()
ODD = "Hull says farewell to Dravenport Marine as Lumiora moves in"  # of which rules say nothing
PICKS = "Lumiora picks Dravenport Marine for its fleet"


def roles(title: str, text: str = "", reader: SecondReader | None = None) -> dict[str, str]:
    item = {"title": title, "text": text}
    (found,) = accounts_of([item], INDEX, KNOWN, (lambda: reader) if reader else None)
    return {one["name"]: one["role"] for one in found}


def not_asked() -> SecondReader:
    raise AssertionError("a reader is asked for")


class Said:
    """Two readers that say of every article: so probable is each type, and who is what."""

    encoder_of = None

    def __init__(self, chances: dict[str, float], names: dict[str, str]) -> None:
        self._chances, self._names = chances, names

    def chances(self, items: list[tuple[str, str]], _: object) -> list[dict[str, float]]:
        return [self._chances for _ in items]

    def read(self, items: list[tuple[str, str, set[str]]], _: None) -> list[list[Part]]:
        return [
            [
                Part(role, Span("title", start, start + len(name), name), 0.9)
                for name, role in self._names.items()
                if (start := title.find(name)) >= 0
            ]
            for title, _, _ in items
        ]


def reader(chances: dict[str, float], names: dict[str, str]) -> SecondReader:
    said = Said(chances, names)
    return SecondReader(said, said, PLAYBOOK.review)  # type: ignore[arg-type]


DEAL = reader({"acquires": 0.99, "is_acquired": 0.99}, {L: "acquirer", D: "target"})
NO_DEAL = reader({"customer_win": 0.0}, {})


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        # who takes over is the subject, what is taken over the object
        ("Lumiora acquires Dravenport Marine", "", {L: "subject", D: "object"}),
        ("Dravenport Marine bought by Lumiora", "", {L: "subject", D: "object"}),
        ("Lumiora circles Dravenport Marine with new proposal", "", {L: "subject", D: "object"}),
        ("Lumiora to merge with Dravenport Marine", "", {L: "subject", D: "subject"}),
        ("Zeta sells Dravenport Marine", "Lumiora was not asked.", {D: "object", L: "mentioned"}),
        # who gives money, in the headline and in the lead
        ("Lumiora raises $9M from Krellux Partners", "", {L: "subject", K: "investor"}),
        ("Lumiora raises $9M", "Led by Krellux Partners.", {L: "subject", K: "investor"}),
        ("Lumiora raises $9M", "Krellux Partners led the round.", {L: "subject", K: "investor"}),
        ("云岫生物完成A轮融资，澜石资本领投", "", {Y: "subject", S: "investor"}),
        ("云岫生物完成A轮融资", "本轮由澜石资本领投。", {Y: "subject", S: "investor"}),
        # who buys, and who sells
        ("Lumiora wins order from Dravenport Marine", "", {L: "subject", D: "customer"}),
        ("Dravenport Marine orders sensors from Lumiora", "", {D: "customer", L: "subject"}),
        ("Lumiora to put robots in Dravenport Marine yards", "", {L: "subject", D: "customer"}),
        ("Lumiora counts Dravenport Marine among its customers", "", {L: "subject", D: "customer"}),
        # partners
        ("Lumiora and Dravenport Marine sign five-year pact", "", {L: "subject", D: "subject"}),
        # no event, yet about somebody
        ("Lumiora's sails save a tanker 9% of fuel", "", {L: "subject"}),
        ("Hull boat builder Dravenport Marine to move yard", "", {D: "subject"}),
        ("Why Lumiora pays in gold", "", {L: "subject"}),
        ("Engine maker sues Lumiora", "", {L: "subject"}),
        ("Sugar maker recalls 40,000 boxes", "Lumiora asked shops to return them.", {L: "subject"}),
        ("Dravenport lays keel", "Dravenport Marine said so.", {D: "subject"}),
        ("云岫生物新药获批临床", "", {Y: "subject"}),
        # in passing
        ("Zeta Motors hires Lumiora veteran as CFO", "", {L: "mentioned"}),
        ("Ex-Lumiora engineer builds a kite", "", {L: "mentioned"}),
        ("Former Lumiora boss to run Zeta Motors", "", {L: "mentioned"}),
        ("Lumiora rival Zeta Motors raises $9M", "", {L: "mentioned"}),
        ("Lumiora-backed Zeta Motors raises $9M", "", {L: "mentioned"}),
        ("Zeta Motors moves next door to Lumiora", "", {L: "mentioned"}),
        ("Zeta Motors raises $9M", "It competes with Lumiora and others.", {L: "mentioned"}),
        ("Zeta Motors raises $9M", "Lumiora raised as much in May.", {L: "mentioned"}),
        ("Zeta Motors opens plant", "Founder Ann Rowe spent years at Lumiora.", {L: "mentioned"}),
        ("Which bank pays most", "Top: Zeta Society. Next: the lender Lumiora.", {L: "mentioned"}),
        ("前云岫生物高管创业", "", {Y: "mentioned"}),
    ],
)  # fmt: skip
def test_the_part_of_each_account(title: str, text: str, wanted: dict[str, str]) -> None:
    assert roles(title, text) == wanted


def test_the_part_is_what_both_readers_say() -> None:
    assert roles(ODD) == {D: "mentioned", L: "mentioned"}
    assert roles(ODD, reader=DEAL) == {D: "object", L: "subject"}


def test_an_event_that_is_doubted_gives_nobody_a_part() -> None:
    assert roles(PICKS) == {L: "customer", D: "subject"}
    assert roles(PICKS, reader=NO_DEAL) == {L: "subject", D: "mentioned"}


@pytest.mark.parametrize("title", [ODD, PICKS])
@pytest.mark.parametrize("reader", [None, DEAL, NO_DEAL])
def test_with_the_events_of_detect_the_parts_are_the_same(
    title: str, reader: SecondReader | None
) -> None:
    item = {"id": 1, "title": title}
    ask = (lambda: reader) if reader else None
    told = told_item(item | {"events": events_of([item], PLAYBOOK, reader)[0]})
    assert accounts_of([told], INDEX, KNOWN, not_asked) == accounts_of([item], INDEX, KNOWN, ask)


def test_no_reader_is_asked_where_no_account_is_named() -> None:
    assert accounts_of([{"title": "Rain is expected"}], INDEX, KNOWN, not_asked) == [[]]


PROOF = {"name": "event", "field": "title", "start": 0, "end": 5, "text": "Lumio"}
EVENT = {
    "type": "layoffs", "status": "announced", "confidence": 0.9, "band": "accept", "rule": "x",
    "evidence": [PROOF],
}  # fmt: skip


@pytest.mark.parametrize("events", [None, [], [EVENT], [EVENT | {"facts": {}}]])
def test_events_of_detect_are_taken(events: Any) -> None:
    item = {"id": 1, "title": "Lumiora cuts 50 jobs", "events": events}
    assert told_item(item) is item


@pytest.mark.parametrize(
    "events",
    [
        "layoffs",
        {},
        ["layoffs"],
        [{"type": "layoffs", "status": "announced", "facts": {"company": "Lumiora"}}],
        [EVENT | {"evidence": []}],
        [EVENT | {"evidence": ["Lumio"]}],
        [EVENT | {"confidence": "high"}],
        [EVENT | {"evidence": [PROOF | {"text": "Tarve"}]}],
        [EVENT | {"evidence": [PROOF | {"field": "id"}]}],
        [EVENT | {"evidence": [PROOF | {"start": None}]}],
    ],
)
def test_events_of_somebody_else_are_refused(events: Any) -> None:
    with pytest.raises(BadItem, match="events"):
        told_item({"id": 1, "title": "Lumiora cuts 50 jobs", "events": events})
