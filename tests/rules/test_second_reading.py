"""What becomes of what the rules find, by what a second opinion says to it."""

import pytest

from tasks.rules.found import events_of
from tasks.rules.second_reading import OPINION, read_twice
from tasks.rules.triggers import Detection, detect, hints, trigger_types
from tasks.workspace import shipped_playbook

PLAYBOOK = shipped_playbook()
SURE, UNSURE = PLAYBOOK.review.sure_from, PLAYBOOK.review.sure_from - 0.01
DOUBTED = PLAYBOOK.review.doubt_below - 0.001
CUTS = "Zentrova cuts 500 jobs"
ODD = "Zentrova says layoffs loom"


def read(
    title: str, chances: dict[str, float], text: str = ""
) -> tuple[list[Detection], list[Detection]]:
    return read_twice(title, text, detect(title, text), chances, PLAYBOOK.review)


@pytest.mark.parametrize("chances", [{}, {"award": 0.0}, {"layoffs": PLAYBOOK.review.doubt_below}])
def test_what_a_rule_finds_stands_where_the_opinion_does_not_rule_it_out(
    chances: dict[str, float],
) -> None:
    assert read(CUTS, chances) == (detect(CUTS, ""), [])


def test_what_the_opinion_rules_out_waits_for_a_person() -> None:
    assert read(CUTS, {"layoffs": DOUBTED}) == ([], detect(CUTS, ""))


def test_a_cue_makes_an_event_only_where_the_opinion_is_sure() -> None:
    assert detect(ODD, "") == []
    assert read(ODD, {"layoffs": UNSURE}) == ([], [])
    (found,), doubted = read(ODD, {"layoffs": SURE})
    assert (found.type, found.status, doubted) == ("layoffs", "announced", [])
    assert [span.text for span in found.subjects] == ["Zentrova"]
    assert found.rule == f"layoffs@{trigger_types()['layoffs'].VERSION} {OPINION}"


def test_a_cue_in_the_lead_is_enough_and_is_the_proof() -> None:
    title, text = "Dark days at Zentrova", "Layoffs loom at the Leeds toolmaker."
    ((found,), _) = read(title, {"layoffs": SURE}, text)
    assert (found.span.field, found.span.text) == ("text", text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Ninety desks at Zentrova stand empty", ""),  # no cue
        ("Zentrova won't announce layoffs", ""),
        ("Why layoffs at Zentrova loom", ""),
        ("Dark days at Zentrova", "Zentrova previously saw layoffs in a slump."),
    ],
)
def test_without_a_cue_that_may_stand_for_an_event_there_is_none(title: str, text: str) -> None:
    assert detect(title, text) == []
    assert read(title, {"layoffs": 1.0}, text) == ([], [])


DEALS = [
    ("Zentrova takeover of Corvane has a twist", "Zentrova", "Corvane"),
    ("Corvane in takeover twist by Zentrova", "Zentrova", "Corvane"),
    ("泽创科技或收购科万软件", "泽创科技", "科万软件"),
]


@pytest.mark.parametrize(("title", "buyer", "target"), DEALS)
def test_a_hint_of_a_deal_tells_the_sides_apart(title: str, buyer: str, target: str) -> None:
    found = {each.type: each for each in hints(title, "", ["acquires", "is_acquired"])}
    told = {
        name: (
            [span.text for span in each.subjects],
            [(role, span.text) for role, span in each.counterparts],
        )
        for name, each in found.items()
    }
    assert told == {
        "acquires": ([buyer], [("target", target)]),
        "is_acquired": ([target], [("acquirer", buyer)]),
    }


def test_the_lead_adds_facts() -> None:
    (found,) = hints("Layoffs loom at Zentrova", "It will lay off 340 people in May.", ["layoffs"])
    assert ("headcount", 340) in [(fact.name, fact.value) for fact in found.facts]


def test_the_seller_is_no_buyer() -> None:
    assert hints("Zentrova offloads Corvane as takeover talk grows", "", ["acquires"]) == []


def test_nobody_is_taken_over_where_the_target_is_not_named() -> None:
    # In an account's own news it would be the account.
    assert hints("We have a takeover to celebrate", "", ["is_acquired"]) == []


@pytest.mark.parametrize("title", ["Candy maker layoffs loom", "Berlin layoffs loom"])
def test_what_is_no_company_is_not_named_as_one(title: str) -> None:
    (found,) = hints(title, "", ["layoffs"])
    assert found.subjects == ()


def test_an_item_has_what_stands_and_in_a_band_of_its_own_what_does_not() -> None:
    chances = {"layoffs": DOUBTED, "distress": 0.6, "award": 0.1}
    doubted, proposed = events_of({"id": 1, "title": CUTS}, PLAYBOOK, chances)
    assert (doubted["type"], doubted["band"], doubted["facts"]["headcount"]) == (
        "layoffs", "review", 500
    )  # fmt: skip
    assert (proposed["type"], proposed["band"], proposed["confidence"]) == (
        "distress", "review", 0.6
    )  # fmt: skip
    assert [each["band"] for each in events_of({"id": 1, "title": CUTS}, PLAYBOOK)] == ["accept"]
