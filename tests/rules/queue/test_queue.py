"""The words of a task, whom a play talks to, and that order does not matter."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.rules import queue
from tasks.rules.conversion import conversions
from tasks.rules.playbook import Playbook
from tasks.rules.queue import QueueInput, plan_queue
from tasks.rules.queue.words import money, why_now_event, why_now_lead, why_you
from tests.rules.playbooks import playbook

AS_OF = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PLAIN = playbook()


def frame(schema: dict[str, Any], rows: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def given_(**parts: list[dict[str, Any]]) -> QueueInput:
    """An owned account with the contacts, events, leads, activities and tasks given."""
    account = {"account_id": 1, "domain": "acme.example", "account_name": "Acme", "rep_id": 5}
    schemas = {
        "accounts": queue.ACCOUNTS,
        "contacts": queue.CONTACTS,
        "events": queue.EVENTS,
        "quotes": queue.QUOTES,
        "leads": queue.LEADS,
        "activities": queue.ACTIVITIES,
        "tasks": queue.TASKS,
    }
    rows = {"accounts": [account], **parts}
    frames = {name: frame(schema, rows.get(name, [])) for name, schema in schemas.items()}
    return QueueInput(**frames, facts={}, conversions=conversions(PLAIN.lead_sources, {}))


def contact(key: int, tier: str, **values: Any) -> dict[str, Any]:
    row = {"account_id": 1, "contact_id": key, "contact_name": f"P{key}", "tier": tier}
    return {**row, "is_opted_out": False, **values}


def event(key: int, type: str, days: float = 1, **values: Any) -> dict[str, Any]:
    row = {"account_id": 1, "event_id": key, "type": type, "status": "announced"}
    occurred = {"confidence": 1.0, "occurred_at": AS_OF - timedelta(days=days), "headline": type}
    occurred["is_rejected"] = False
    return {**row, **occurred, **values}


def planned(given: QueueInput, policy: Playbook = PLAIN) -> list[dict[str, Any]]:
    return plan_queue(given, policy, AS_OF).tasks


EVERYBODY = [contact(1, "c_level_vp"), contact(2, "practitioner"), contact(3, "director")]


@pytest.mark.parametrize(
    ("trigger", "person"),
    [
        ("funding_round", 3),  # the play wants directors first, and the trigger has them
        ("debt_financing", 1),  # the trigger is for the top alone
        ("product_launch", 2),  # practitioners first
        ("results_guidance", 2),  # play and trigger share no tier: the play decides
    ],
)
def test_the_executor_whom_it_concerns_comes_first(trigger: str, person: int) -> None:
    (task,) = planned(given_(contacts=EVERYBODY, events=[event(9, trigger)]))
    assert task["contact_id"] == person


def test_somebody_who_can_be_reached_on_the_channel_comes_before_one_who_can_not() -> None:
    people = [contact(1, "director"), contact(2, "director", phone="+49 30 1")]
    (task,) = planned(given_(contacts=people, events=[event(9, "funding_round")]))
    assert task["contact_id"] == 2


def test_an_event_without_anybody_to_talk_to_is_counted() -> None:
    plan = plan_queue(given_(events=[event(9, "award")]), PLAIN, AS_OF)
    assert (plan.tasks, plan.counts["events_without_contact"]) == ([], 1)


def test_faded_news_starts_nothing() -> None:
    weak = event(9, "product_launch", days=59, confidence=0.5)
    assert planned(given_(contacts=EVERYBODY, events=[weak])) == []


def test_sure_and_fresh_news_of_a_fitting_account_ranks_higher() -> None:
    rows = [event(1, "acquires", days=40), event(2, "award"), event(3, "funding_round", days=0)]
    found = planned(given_(contacts=EVERYBODY, events=rows))
    ranked = sorted(found, key=lambda task: -task["priority"])
    assert ranked[0]["event_id"] == 3
    # One person is asked for one thing at a time: the director's best event wins.
    assert 1 not in {task["event_id"] for task in ranked}


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        (40e6, "USD", "$40M"),
        (12.5e6, "EUR", "€12.5M"),
        (3e9, "SEK", "SEK 3B"),
        (900, None, "900"),
    ],
)
def test_money_is_short(amount: float, currency: str | None, shown: str) -> None:
    assert money(amount, currency) == shown


def test_why_now_says_rumour_and_yesterday() -> None:
    row = {
        "type": "is_acquired",
        "event_status": "rumour",
        "occurred_at": AS_OF - timedelta(days=1),
        "quote": None,
        "headline": "Acme in talks",
    }
    assert why_now_event(row, {}, AS_OF) == (
        "Rumoured takeover of the company yesterday (1 Mar 2026): “Acme in talks”"
    )


def test_why_now_of_a_lead_counts_attempts() -> None:
    row = {
        "stage": "MQL",
        "source": "paid_search",
        "lead_at": AS_OF - timedelta(days=5),
        "attempts": 2,
        "last_touch_at": AS_OF - timedelta(days=2),
    }
    assert why_now_lead(row, 8, AS_OF) == (
        "Came to us (paid search) 5 days ago (25 Feb 2026); 2 of 8 attempts so far, the last on "
        "28 Feb 2026, and no answer yet."
    )


def test_why_you_leaves_out_what_is_not_known() -> None:
    row = dict.fromkeys(
        ["contact_name", "lead_name", "title", "lead_title", "tier", "type", "industry",
         "employees", "country", "fit"]
    ) | {"account_name": "Acme"}  # fmt: skip
    assert why_you(row, PLAIN) == "The person who asked is at Acme."


events_strategy = st.lists(
    st.builds(
        event,
        st.integers(1, 10**9),
        st.sampled_from(sorted(PLAIN.triggers)),
        st.floats(0, 80),
        status=st.sampled_from(["rumour", "announced", "denied"]),
    ),
    max_size=10,
    unique_by=lambda row: row["event_id"],
)


@settings(max_examples=40, deadline=None)
@given(events_strategy, st.randoms())
def test_the_same_input_in_any_order_gives_the_same_tasks_once(
    rows: list[dict[str, Any]], chance: Any
) -> None:
    found = planned(given_(contacts=EVERYBODY, events=rows))
    keys = [task["key"] for task in found]
    assert len(keys) == len(set(keys)) <= PLAIN.queue.per_account
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert planned(given_(contacts=EVERYBODY[::-1], events=shuffled)) == found


def test_a_report_of_two_things_is_told_once() -> None:
    events = [
        event(1, "funding_round", headline="Acme raises money and buys Bolt"),
        event(2, "acquires", headline="Acme raises money and buys Bolt"),
        event(3, "new_location", headline="Acme opens in Porto"),
    ]
    (task,) = planned(given_(contacts=[contact(1, "director")], events=events))
    also = [point for point in task["talking_points"] if point.startswith("Also:")]
    assert task["headline"] == "Acme raises money and buys Bolt"
    assert [point.split("“")[1] for point in also] == ["Acme opens in Porto”"]


def test_numbers_are_said_as_people_say_them() -> None:
    facts = [("employees", "1900"), ("founded", "1998"), ("revenue_usd", "190000000")]
    rows = [{"account_id": 1, "name": name, "value": value} for name, value in facts]
    given = replace(
        given_(contacts=[contact(1, "c_level_vp")], events=[event(1, "acquires")]),
        account_facts=frame(queue.FACTS, rows),
    )
    (task,) = planned(given)
    assert {"Employees: 1,900.", "Founded: 1998.", "Revenue: $190M."} <= {*task["talking_points"]}
