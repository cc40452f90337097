"""What an account may need, and the next best offer for it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl

from tasks.rules import queue
from tasks.rules.queue.needs import account_needs, best_for_each, materials_told, offers_told
from tasks.rules.queue.outbound import weighed_events
from tests.rules.playbooks import playbook
from tests.rules.queue.test_queue import event, given_

AS_OF = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
POLICY = playbook(
    """
    [needs.sap]
    title = "work beside SAP"
    facts = [
      {name = "technologies", one_of = ["SAP"], points = 9},
      {name = "employees", at_least = 1000, points = 1},
    ]
    [offers.connector]
    title = "our connector"
    needs = ["sap"]
    tiers = ["director"]
    [materials.paper]
    title = "a paper"
    url = "https://our.example/paper"
    triggers = ["acquires"]
    """
)


def needs_of(facts: list[tuple[str, str]] = [], **parts: Any) -> list[dict[str, Any]]:  # noqa: B006
    given = given_(**parts)
    told = pl.DataFrame([(1, *fact) for fact in facts], schema=queue.FACTS, orient="row")
    given = queue.QueueInput(
        **{
            name: getattr(given, name)
            for name in queue.QueueInput.__slots__
            if name != "account_facts"
        },
        account_facts=told,
    )
    return account_needs(given, weighed_events(given, POLICY, AS_OF), POLICY, AS_OF).to_dicts()


def test_news_acts_and_facts_speak_for_needs_the_strongest_first() -> None:
    act = {"account_id": 1, "kind": "visited_pricing", "at": AS_OF - timedelta(days=2)}
    old = {"account_id": 1, "kind": "started_trial", "at": AS_OF - timedelta(days=40)}
    found = needs_of(
        [("technologies", "Oracle, sap"), ("employees", "1,200")],
        events=[event(9, "hiring_surge", days=0)],
        activities=[act, act, old],
    )
    assert [(row["need"], row["points"], row["because"]) for row in found] == [
        ("sap", 10.0, "technologies: Oracle, sap, employees: 1,200"),
        ("onboarding", 3.0, "hiring surge"),
        ("proof", 2.0, "visited pricing"),
    ]


def test_old_news_speaks_less() -> None:
    (fresh,) = needs_of(events=[event(9, "hiring_surge", days=0)])
    (old,) = needs_of(events=[event(9, "hiring_surge", days=60)])
    assert old["points"] == fresh["points"] / 2


ASKED = pl.DataFrame(
    [("k1", "p1", 1, "director", "acquires"), ("k2", "p2", 1, "c_level_vp", "award")],
    schema=["key", "person", "account_id", "tier", "trigger"],
    orient="row",
)
NEEDS = pl.DataFrame(
    [(1, "sap", 9.0, "technologies: SAP")],
    schema={"account_id": pl.Int64, "need": pl.String, "points": pl.Float64, "because": pl.String},
    orient="row",
)


def best(told: pl.DataFrame, used: list[tuple[str, str]]) -> dict[str, tuple[str, str | None]]:
    before = pl.DataFrame(used, schema={"person": pl.String, "what": pl.String}, orient="row")
    found = best_for_each(ASKED, told, before, NEEDS)
    return {key: (what, because) for key, what, _, because in found.iter_rows()}


def test_the_offer_that_most_speaks_for_is_made_to_those_it_is_for() -> None:
    assert best(offers_told(POLICY), []) == {
        "k1": ("connector", "technologies: SAP"),
        "k2": ("demo", None),  # without a sign the one with points of its own
    }


def test_nothing_is_offered_or_sent_twice() -> None:
    assert best(offers_told(POLICY), [("p1", "connector")])["k1"] == ("demo", None)
    assert best(materials_told(POLICY), []) == {"k1": ("paper", None)}
    assert best(materials_told(POLICY), [("p1", "paper")]) == {}
