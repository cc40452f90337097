"""The part that an item gives an account: by the event it tells, else by where the name stands."""

import pytest

from tasks.rules.found import accounts_of
from tasks.rules.matching import AccountIndex
from tests.rules.matching.accounts import accounts

NAMES = ["Lumiora", "Krellux Partners", "Dravenport Marine", "云岫生物", "澜石资本"]
INDEX = AccountIndex.build(accounts(*({"name": name} for name in NAMES)), [])
KNOWN = {number: (name, name) for number, name in enumerate(NAMES, 1)}
L, K, D, Y, S = NAMES


def roles(title: str, text: str = "") -> dict[str, str]:
    item = {"title": title, "text": text}
    return {one["name"]: one["role"] for one in accounts_of(item, INDEX, KNOWN)}


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
