"""The coaching funnel: who got how far, whether that changed beyond chance, and what to check."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.evaluation import Share
from tasks.rules.reports.coaching import ACTS, LEADS, STEPS, WINS, Change, Funnel, funnels
from tasks.workspace import shipped_playbook

PLAYBOOK = shipped_playbook()
RULE = PLAYBOOK.reports.coaching
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
RECENT = NOW - timedelta(days=RULE.follow_days + 1)
BEFORE = RECENT - timedelta(days=RULE.days)
OLD = NOW - timedelta(days=RULE.customer_follow_days + 1)
Act = tuple[int, str, str | None, datetime]


def run(
    leads: list[tuple[int, datetime]], acts: list[Act], wins: Sequence[tuple[int, datetime]] = ()
) -> dict[str, Funnel]:
    """Funnels by name; a lead's account has its number, and so has its contact."""
    lead_rows = [(n, n, n, "ann", "mia", at) for n, at in leads]
    act_rows = [(n, n, kind, outcome, at) for n, kind, outcome, at in acts]
    found = funnels(
        pl.DataFrame(lead_rows, schema=LEADS, orient="row"),
        pl.DataFrame(act_rows, schema=ACTS, orient="row"),
        pl.DataFrame(list(wins), schema=WINS, orient="row"),
        PLAYBOOK,
        NOW,
    )
    return {funnel.name: funnel for funnel in found}


def counts(funnel: Funnel) -> dict[str, tuple[int, int]]:
    return {change.step: (change.now.hits, change.now.cases) for change in funnel.changes}


def days(n: float) -> timedelta:
    return timedelta(days=n)


def test_each_lead_counts_for_the_furthest_step_and_all_before() -> None:
    leads = [(n, RECENT - days(1)) for n in range(5)]
    acts: list[Act] = [
        (0, "demo", None, RECENT),
        (1, "call", "Connected", RECENT),
        (2, "reply", None, RECENT),
        (3, "call", "no answer", RECENT),
    ]
    found = run(leads, acts)["all"]
    assert counts(found) == {
        "worked": (4, 5), "connected": (3, 4), "demo": (1, 3), "customer": (0, 0),
    }  # fmt: skip


def test_a_meeting_that_did_not_take_place_is_no_step() -> None:
    leads = [(n, RECENT - days(1)) for n in range(3)]
    acts: list[Act] = [
        (0, "meeting", "No-show", RECENT), (1, "demo", "cancelled", RECENT),
        (2, "meeting", "held", RECENT),
    ]  # fmt: skip
    found = counts(run(leads, acts)["all"])
    assert (found["worked"], found["connected"], found["demo"]) == ((1, 3), (1, 1), (1, 1))


def test_what_came_before_the_lead_or_after_the_time_does_not_count() -> None:
    at = RECENT - days(5)
    acts: list[Act] = [
        (0, "call", None, at - days(1)),
        (1, "call", None, at + days(RULE.follow_days + 1)),
    ]
    assert counts(run([(0, at), (1, at)], acts)["all"])["worked"] == (0, 2)


def test_customers_are_counted_of_demos_that_are_old_enough() -> None:
    at = OLD - days(1)
    acts: list[Act] = [(0, "demo", None, at + days(2)), (1, "demo", None, at + days(3))]
    found = run([(0, at), (1, at), (2, RECENT)], acts, [(0, at + days(60))])["all"]
    assert counts(found)["customer"] == (1, 2)


def test_another_contact_of_the_account_is_not_the_lead() -> None:
    rows = [(7, 70, 700, "ann", None, RECENT)]
    acts = [(70, 701, "call", None, RECENT + days(1)), (70, None, "email", None, RECENT + days(1))]
    found = funnels(
        pl.DataFrame(rows, schema=LEADS, orient="row"),
        pl.DataFrame(acts[:1], schema=ACTS, orient="row"),
        pl.DataFrame(schema=WINS), PLAYBOOK, NOW,
    )  # fmt: skip
    assert counts(found[0])["worked"] == (0, 1)


def cohort(connected_now: int, connected_before: int, size: int) -> dict[str, Funnel]:
    leads, acts = [], list[Act]()
    for start, at, reached in ((0, RECENT, connected_now), (size, BEFORE, connected_before)):
        for n in range(start, start + size):
            leads.append((n, at - days(1)))
            acts.append((n, "call", "connected" if n - start < reached else "busy", at))
    return run(leads, acts)


def test_the_part_that_fell_is_named_with_its_likely_causes() -> None:
    found = cohort(10, 35, 50)["all"]
    assert found.moved is not None and found.moved.step == "connected"
    assert "connected of worked leads fell from 70 % (35 of 50) to 20 % (10 of 50)" in found.said
    assert list(found.causes) == RULE.causes["connected"]
    assert not found.is_small


def test_a_part_that_rose_needs_no_causes() -> None:
    found = cohort(35, 10, 50)["all"]
    assert "rose from 20 %" in found.said
    assert list(found.causes) == []


def test_few_leads_are_said_to_be_few() -> None:
    found = cohort(1, 2, 4)["all"]
    assert found.moved is None
    assert found.said == "no part moved more than chance does; these are few leads"
    alone = run([(0, RECENT)], [])["all"]
    assert "no leads in the period before" in alone.said


def test_reps_and_teams_have_funnels_of_their_own() -> None:
    assert {funnel.level for funnel in cohort(3, 3, 5).values()} == {"all", "team", "rep"}


def test_the_interval_is_newcombes() -> None:
    # Newcombe 1998, method 10, case (a): 56 of 70 against 48 of 80.
    low, high = Change("worked", Share(56, 70), Share(48, 80)).interval or (0, 0)
    assert (round(low, 4), round(high, 4)) == (0.0524, 0.3339)


cases = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(now=cases, before=cases)
def test_an_interval_holds_its_change_and_turns_round_with_it(
    now: tuple[int, int], before: tuple[int, int]
) -> None:
    change = Change("demo", Share(*now), Share(*before))
    other = Change("demo", Share(*before), Share(*now))
    assert change.interval is not None and other.interval is not None
    assert change.interval[0] <= (change.difference or 0) <= change.interval[1]
    assert change.interval == pytest.approx((-other.interval[1], -other.interval[0]))


def test_nothing_makes_no_funnel() -> None:
    assert run([], []) == {}
    assert set(STEPS) == set(RULE.causes)
