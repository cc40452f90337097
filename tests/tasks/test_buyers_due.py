"""Buyers are valued where something changed or time changes it, and come to what all would."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete

from tasks.rescore import rescore
from tasks.workspace import Workspace
from tests.tasks import seed
from tests.tasks.test_buyers import ANN, add_deal, current, fill
from warehouse.models import (
    AccountDomain,
    Activity,
    BuyerState,
    Contact,
    Customer,
    Lead,
    LeadScore,
    ScoreMark,
    stable_id,
)
from warehouse.writes import Row, table_of

NOW = seed.NOW
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BO = "bo@bolt.example"
VALUED = ("buyers_changed", "lead_scores_changed")


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    """An account with an open lead, one with a lead that was judged, and one with nothing."""
    fill(workspace)
    seed.add_account(workspace, "bolt.example", employees=40)
    seed.add_account(workspace, "core.example", employees=4000)
    seed.add_lead(workspace, "L-2", BO, seed.days_ago(300), source="webinar", is_closed=True)
    seed.add_activity(workspace, BO, "demo", seed.days_ago(301))
    seed.add_activity(workspace, ANN, "visited_pricing", seed.days_ago(2))
    rescore(workspace, NOW)
    return workspace


def lead_id(external_id: str) -> int:
    return stable_id("lead", external_id)


def meet(ws: Workspace, _at: datetime) -> None:
    seed.add_activity(ws, BO, "meeting", seed.days_ago(200))


def other_person(ws: Workspace, _at: datetime) -> None:
    trial = next(row for row in seed.stored(ws, Activity) if row["kind"] == "started_trial")
    seed.change(ws, Activity, trial["id"], email="someone@acme.example")


def other_address(ws: Workspace, at: datetime) -> None:
    seed.change(ws, Lead, lead_id("L-1"), email=None)
    rescore(ws, at)
    seed.change(ws, Contact, stable_id("contact", ANN), email="ann.new@acme.example")


def other_tier(ws: Workspace, _at: datetime) -> None:
    seed.change(ws, Contact, stable_id("contact", ANN), tier="practitioner")


def reopen(ws: Workspace, _at: datetime) -> None:
    seed.change(ws, Lead, lead_id("L-2"), is_closed=False)


def other_day(ws: Workspace, _at: datetime) -> None:
    seed.change(ws, Lead, lead_id("L-2"), created_at=seed.days_ago(5))


def lose_lead(ws: Workspace, _at: datetime) -> None:
    lead, score = table_of(Lead), table_of(LeadScore)
    with ws.writing() as connection:
        connection.execute(delete(score).where(score.c.lead_id == lead_id("L-2")))
        connection.execute(delete(lead).where(lead.c.id == lead_id("L-2")))


def win(ws: Workspace, _at: datetime) -> None:
    add_deal(ws, "bolt.example", "won", 100)


def win_many(ws: Workspace, _at: datetime) -> None:
    for days in range(30, 90):
        add_deal(ws, "core.example", "won" if days % 4 else "lost", days, mrr_usd=900.0 + days)


def take_over(ws: Workspace, at: datetime) -> None:
    add_deal(ws, "old.example", "won", 100)
    rescore(ws, at)
    row: Row = {"domain": "old.example", "origin": "redirect", "seen_at": NOW}
    row |= {"account_id": stable_id("account", "acme.example")}
    seed.put(ws, AccountDomain, id=1, **row)


def lose_deal(ws: Workspace, at: datetime) -> None:
    win(ws, at)
    rescore(ws, at)
    with ws.writing() as connection:
        connection.execute(delete(table_of(Customer)))


CHANGES = (
    meet, other_person, other_address, other_tier, reopen, win, win_many, take_over, lose_deal,
    other_day, lose_lead,
)  # fmt: skip


def test_what_changed_is_valued_as_if_all_were(ws: Workspace) -> None:
    for number, change in enumerate(CHANGES, 1):
        at = NOW + number * 5 * HOUR
        change(ws, at)
        assert (change.__name__, moved_at(ws, at + HOUR)) == (change.__name__, [0, 0])
        assert seed.stored(ws, ScoreMark) == []


def moved_at(ws: Workspace, at: datetime) -> list[int]:
    """What is valued anew if all are, after a night that valued those that were due."""
    rescore(ws, at)
    found = rescore(ws, at + HOUR, everything=True)
    return [found[name] for name in VALUED]


def test_time_alone_values_as_if_all_were(ws: Workspace) -> None:
    seed.add_activity(ws, "cy@core.example", "demo", NOW + timedelta(days=9))
    add_deal(ws, "bolt.example", "won", -20)
    changed = 0
    for days in (1, 2, 3, 10, 21, 45, 62, 95, 200, 400):
        at = NOW + timedelta(days=days)
        found = rescore(ws, at)
        changed += sum(found[name] for name in VALUED)
        again = rescore(ws, at + HOUR, everything=True)
        assert [again[name] for name in VALUED] == [0, 0]
    assert changed > 12
    assert {row["stage"] for row in current(ws, BuyerState)} == {None, "purchase"}


def test_nothing_is_valued_where_nothing_changed(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.rescore.value_accounts", _fail)
    rescore(ws, NOW + HOUR)


def _fail(*_args: Any) -> None:
    raise AssertionError("no account was due")


def test_what_became_of_a_lead_is_kept_with_it(ws: Workspace) -> None:
    kept = {row["external_id"]: row for row in seed.stored(ws, Lead)}
    assert kept["L-1"]["is_converted"] is None
    judged = kept["L-2"]
    assert (judged["judged_stage"], judged["is_converted"]) == ("decision", False)
    win(ws, NOW)
    rescore(ws, NOW + HOUR)
    (judged,) = (row for row in seed.stored(ws, Lead) if row["external_id"] == "L-2")
    assert (judged["is_converted"], judged["won_mrr_usd"]) == (True, 5000.0)


def test_an_earlier_moment_leaves_what_is_kept_as_it_was(ws: Workspace) -> None:
    before = seed.stored(ws, Lead), seed.stored(ws, BuyerState), seed.stored(ws, LeadScore)
    rescore(ws, seed.days_ago(250), everything=True)
    after = seed.stored(ws, Lead), seed.stored(ws, BuyerState), seed.stored(ws, LeadScore)
    assert after == before


def test_what_a_later_day_left_alone_keeps_its_mark(ws: Workspace) -> None:
    later = NOW + 3 * DAY
    other_tier(ws, NOW)
    rescore(ws, later)
    seed.change(ws, Contact, stable_id("contact", ANN), tier="c_level_vp")
    assert rescore(ws, NOW + DAY)["lead_scores_changed"] == 0
    assert seed.stored(ws, ScoreMark) != []
    assert rescore(ws, later + HOUR)["lead_scores_changed"] == 1
    assert seed.stored(ws, ScoreMark) == []


def test_one_who_asks_does_not_take_from_the_others_what_was_learned(ws: Workspace) -> None:
    win(ws, NOW)
    rescore(ws, NOW + HOUR, [stable_id("account", "bolt.example")])
    assert moved_at(ws, NOW + 2 * HOUR) == [0, 0]


@pytest.mark.parametrize("fact", ["seats", "employees"])
def test_a_size_that_expires_values_the_buyer_anew_though_its_score_is_the_same(
    make_workspace: Callable[..., Workspace], fact: str
) -> None:
    country = (
        '[[icp.criteria]]\nname = "market"\nfield = "country"\npoints = 1\ntable = {"*" = 1}\n'
    )
    ws = make_workspace(f"{country}[enrichment.fields.{fact}]\nexpires_days = 60\n")
    seed.add_account(ws, "acme.example", country="DE")
    seed.add_fact(ws, "acme.example", fact, "9000", "import")
    rescore(ws, NOW)
    (known,) = seed.stored(ws, BuyerState)
    end = NOW + 60 * DAY
    assert rescore(ws, end - HOUR)["buyers_changed"] == 0
    found = rescore(ws, end + HOUR)
    assert (found["scores_changed"], found["buyers_changed"]) == (0, 1)
    assert current(ws, BuyerState)[0]["seats_basis"] == "assumed" != known["seats_basis"]
    assert seed.stored(ws, ScoreMark) == []
