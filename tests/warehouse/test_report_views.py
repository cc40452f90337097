"""The report views say the same on both databases, and count what their questions ask."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tasks.kinds import store_kinds
from tasks.moves import join_accounts
from tasks.workspace import Workspace
from tests.tasks.seed import (
    NOW,
    add_account,
    add_activity,
    add_contact,
    add_lead,
    add_rep,
    days_ago,
    put,
)
from warehouse.models import Assignment, Breach, Opportunity, Score, SdrTask, SlaClock, stable_id
from warehouse.queries.reports import report
from warehouse.report_views import REPORT_VIEWS

ANN, BEN = "ann@us.example", "ben@us.example"
WEEK = date(2026, 2, 23)  # the Monday before NOW


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    for domain in ("acme.example", "bolt.example"):
        add_account(workspace, domain)
        add_contact(workspace, f"x@{domain}")
    for rep in (ANN, BEN):
        add_rep(workspace, rep, manager_email="mia@us.example")
    with workspace.writing() as connection:
        store_kinds(connection, workspace.playbook)
    return workspace


def read(ws: Workspace, view: str, **bounds: datetime) -> list[dict[str, Any]]:
    with ws.reading() as connection:
        return report(connection, view, **bounds)


def pick(rows: list[dict[str, Any]], *names: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(row[name] for name in names) for row in rows), key=str)


def deal(ws: Workspace, key: str, outcome: str = "open", **values: Any) -> None:
    row = {"external_id": key, "domain": "acme.example", "outcome": outcome, "stage": "proposal"}
    row |= {"account_id": stable_id("account", "acme.example"), "created_on": date(2026, 1, 5)}
    row |= {"first_seen_at": NOW, "updated_at": NOW, **values}
    put(ws, Opportunity, id=stable_id("opportunity", key), **row)


def act(ws: Workspace, rep: str, kind: str, days: float, **values: Any) -> None:
    email = values.pop("email", "x@acme.example")
    add_activity(ws, email, kind, days_ago(days), rep_email=rep, **values)


def own(ws: Workspace, domain: str, rep: str, days: float = 60) -> None:
    account = stable_id("account", domain)
    put(ws, Assignment, id=stable_id("own", domain), account_id=account, role="sdr",
        rep_id=stable_id("rep", rep), because="", assigned_at=days_ago(days))  # fmt: skip


def clock(ws: Workspace, lead: int, due: datetime, stopped: datetime | None, late: bool) -> None:
    clock_id = stable_id("sla_clock", lead)
    put(ws, SlaClock, id=clock_id, kind="first_response", subject_id=lead, calendar="default",
        account_id=stable_id("account", "acme.example"), rep_id=stable_id("rep", ANN),
        allowance_minutes=60, started_at=due - timedelta(hours=1), due_at=due, stopped_at=stopped,
        updated_at=NOW)  # fmt: skip
    if late:
        put(ws, Breach, id=stable_id("breach", lead), clock_id=clock_id, level="breach",
            passed_at=due, found_at=due)  # fmt: skip


def test_every_view_can_be_read_of_late_and_of_all_times(workspace: Workspace) -> None:
    for view in REPORT_VIEWS:
        assert read(workspace, view) == []
        assert read(workspace, view, since=NOW) == []
        assert read(workspace, view, since=NOW, until=NOW) == []


def test_the_pipeline_is_counted_by_the_quarter_of_its_close(ws: Workspace) -> None:
    deal(ws, "a", mrr_usd=1000.0, expected_close_on=date(2026, 3, 31))
    deal(ws, "b", amount_usd=24_000.0, expected_close_on=date(2026, 1, 1))
    deal(ws, "c", "won", mrr_usd=500.0, closed_on=date(2026, 2, 14), expected_close_on=None)
    deal(ws, "d", "lost", mrr_usd=70.0, closed_on=date(2025, 12, 31))
    deal(ws, "e")
    found = pick(read(ws, "v_pipeline_coverage"), "quarter", "open_opportunities", "open_mrr_usd",
                 "won_mrr_usd", "lost_opportunities", "without_value")  # fmt: skip
    assert found == [
        (None, 1, 0, 0, 0, 1),
        (date(2025, 10, 1), 0, 0, 0, 1, 0),
        (date(2026, 1, 1), 2, 3000, 500, 0, 0),
    ]
    forecast = {row["quarter"]: row for row in read(ws, "v_revenue_forecast")}
    assert forecast[date(2026, 1, 1)]["expected_mrr_usd"] == pytest.approx(500 + 3000 / 2)
    assert (forecast[None]["past_won"], forecast[None]["past_closed"]) == (1, 2)
    mix = pick(read(ws, "v_stage_mix"), "quarter", "stage", "opportunities", "mrr_usd")
    assert mix == [(None, "proposal", 1, 0), (date(2026, 1, 1), "proposal", 2, 3000)]


def test_weeks_begin_on_mondays_and_days_in_utc(ws: Workspace) -> None:
    midnight = datetime(2026, 3, 2, tzinfo=UTC)  # the Monday of NOW
    for seconds in (-1, 0):
        at = midnight + timedelta(seconds=seconds)
        add_activity(ws, "x@acme.example", "call", at, rep_email=ANN)
    act(ws, ANN.upper(), "email", 3)
    act(ws, BEN, "email", 3, email="x@bolt.example")
    act(ws, BEN, "email", 4)
    act(ws, BEN, "opened_email", 4)  # a buyer's act, though it names the rep
    weeks = [row for row in read(ws, "v_rep_rank") if row["period"] == "week"]
    assert pick(weeks, "starts_on", "kind", "rep_email", "activities", "rank") == [
        (WEEK, "call", ANN, 1, 1),
        (WEEK, "email", ANN, 1, 2),
        (WEEK, "email", BEN, 2, 1),
        (date(2026, 3, 2), "call", ANN, 1, 1),
    ]
    days = {row["starts_on"] for row in read(ws, "v_rep_rank") if row["period"] == "day"}
    assert days == {date(2026, 2, 26), date(2026, 2, 27), date(2026, 3, 1), date(2026, 3, 2)}
    late = read(ws, "v_rep_rank", since=midnight)
    assert pick(late, "period", "activities") == [("day", 1), ("month", 1), ("week", 1)]


def test_a_week_without_activity_counts_into_the_mean_before(ws: Workspace) -> None:
    for weeks, number in ((5, 4), (4, 0), (3, 8), (1, 3)):
        for n in range(number):
            act(ws, ANN, "call", 7 * weeks + n / 100)
    act(ws, BEN, "call", 27.5)
    found = {row["week"]: row for row in read(ws, "v_rep_trend") if row["rep_email"] == ANN}
    assert found[WEEK]["activities"] == 3
    assert (found[WEEK]["mean_before"], found[WEEK]["weeks_before"]) == (4.0, 3)


def test_a_rep_who_left_has_no_empty_weeks_and_is_one_of_the_team_of_the_month(
    ws: Workspace,
) -> None:
    """Weeks before NOW (Monday 2 March): Cid called in the fourth and the third and left; Ann
    called in the fourth and the first. February's team: Ann 3 calls, Cid 6, Ben none: 9 / 3 = 3.
    """
    add_rep(ws, "cid@us.example", is_active=False)
    add_rep(ws, "dee@us.example", is_active=False)  # who left long ago
    for weeks, rep, number in ((4, "cid", 4), (3, "cid", 2), (4, "ann", 2), (1, "ann", 1)):
        for n in range(number):
            email = {"ann": "x@acme.example", "cid": "x@bolt.example"}[rep]
            act(ws, f"{rep}@us.example", "call", 7 * weeks - 0.5 - n / 100, email=email)
    trend = read(ws, "v_rep_trend")
    fourth, third = date(2026, 2, 2), date(2026, 2, 9)
    assert {(row["rep_name"], row["week"]): row["mean_before"] for row in trend} == {
        ("Ann", fourth): None, ("Ann", third): 2.0, ("Ann", WEEK): 1.0,
        ("Cid", fourth): None, ("Cid", third): 4.0,
    }  # fmt: skip
    compared = pick(read(ws, "v_rep_compare"), "rep_name", "month", "activities", "team_mean",
                    "team_reps", "team_best")  # fmt: skip
    february = date(2026, 2, 1)
    assert compared == [("Ann", february, 3, 3.0, 3, 6), ("Cid", february, 6, 3.0, 3, 6)]


def test_a_meeting_that_did_not_take_place_is_none_in_any_view(ws: Workspace) -> None:
    """Acme's demo of nine days ago was missed, that of six days ago held; Bolt's was put off."""
    add_lead(ws, "A", "x@acme.example", days_ago(10))
    add_lead(ws, "B", "x@bolt.example", days_ago(10), source="lead_list")
    own(ws, "bolt.example", BEN)
    put(ws, Score, id=1, account_id=stable_id("account", "bolt.example"), as_of=NOW.date(),
        fit=80.0, timing=0.0, engagement=0.0, total=50.0, grade="A",
        is_current=True)  # fmt: skip
    act(ws, ANN, "demo", 9, outcome="No-show")
    act(ws, ANN, "demo", 6, outcome="went well")
    act(ws, BEN, "demo", 9, outcome="Rescheduled", email="x@bolt.example")
    speed = {row["source"]: row for row in read(ws, "v_lead_speed")}
    assert (speed["website"]["met_at"], speed["website"]["touched_at"]) == (days_ago(6),) * 2
    assert (speed["lead_list"]["met_at"], speed["lead_list"]["touched_at"]) == (None, None)
    assert pick(read(ws, "v_sql_missed"), "external_id") == [("B",)]
    assert pick(read(ws, "v_rep_neglected"), "domain", "last_touch_at") == [("bolt.example", None)]
    months = [row for row in read(ws, "v_rep_rank") if row["period"] == "month"]
    assert pick(months, "rep_email", "kind", "activities") == [(ANN, "demo", 1)]


def test_what_is_booked_or_came_later_is_not_counted_up_to_a_moment(ws: Workspace) -> None:
    add_lead(ws, "A", "x@acme.example", days_ago(10))
    act(ws, ANN, "call", 3)
    act(ws, ANN, "demo", -3)
    act(ws, ANN, "sent_deck", 5, subject="old")
    act(ws, ANN, "sent_deck", -1, subject="new")
    days = [row for row in read(ws, "v_rep_rank", until=NOW) if row["period"] == "day"]
    assert pick(days, "starts_on", "kind") == [(days_ago(3).date(), "call")]
    assert pick(read(ws, "v_rep_compare", until=NOW), "kind") == [("call",)]
    (speed,) = read(ws, "v_lead_speed", until=NOW)
    assert (speed["touched_at"], speed["met_at"]) == (days_ago(3), None)
    assert pick(read(ws, "v_deck_versions", until=NOW), "deck", "sent_since_newest") == [("old", 1)]


def test_quarters_end_at_midnight_and_a_leap_day_is_in_the_first(ws: Workspace) -> None:
    """One deal of 100 a day at each border: 100 x 1, 100 x 3, 100 x 1, and none is lost."""
    days = ((2023, 12, 31), (2024, 1, 1), (2024, 2, 29), (2024, 3, 31), (2024, 4, 1))
    for day in days:
        deal(ws, str(day), mrr_usd=100.0, expected_close_on=date(*day))
    found = pick(read(ws, "v_pipeline_coverage"), "quarter", "open_mrr_usd")
    assert found == [
        (date(2023, 10, 1), 100), (date(2024, 1, 1), 300), (date(2024, 4, 1), 100),
    ]  # fmt: skip
    # Nothing was closed yet: the share of those won is unknown, and no division fails.
    assert {row["expected_mrr_usd"] for row in read(ws, "v_revenue_forecast")} == {None}


def test_a_lead_nobody_touched_is_one_without_hours(ws: Workspace) -> None:
    add_lead(ws, "L", "x@acme.example", days_ago(10))
    act(ws, ANN, "call", 10.001)
    (row,) = read(ws, "v_lead_speed")
    empty = ("touched_at", "met_at", "opportunity_on", "hours_to_touch", "days_to_meeting")
    assert [row[name] for name in empty] == [None] * 5


def test_leads_are_told_apart_by_what_became_of_their_clock(ws: Workspace) -> None:
    due = days_ago(2)
    hour = timedelta(hours=1)
    cases = {
        "in time": (due - hour, False), "late": (due + hour, True), "unanswered": (None, True),
        "waiting": (None, False),
    }  # fmt: skip
    for name, (stopped, is_late) in cases.items():
        lead = add_lead(ws, name, "x@acme.example", days_ago(3), stage="asked for a demo")
        clock(ws, lead, due, stopped, is_late)
    add_lead(ws, "no promise", "x@bolt.example", days_ago(3), source="lead_list")
    own(ws, "bolt.example", BEN)
    states = ("leads", "in_time", "late", "unanswered", "waiting", "no_promise")
    assert pick(read(ws, "v_sql_sla"), "rep_email", *states) == [
        (ANN, 4, 1, 1, 1, 1, 0),
        (BEN, 1, 0, 0, 0, 0, 1),
    ]
    assert pick(read(ws, "v_source_sla"), "source", "leads", "late") == [
        ("lead_list", 1, 0),
        ("website", 4, 1),
    ]
    missed = read(ws, "v_sql_missed")
    assert pick(missed, "external_id", "state") == [
        ("no promise", "no promise"), ("unanswered", "unanswered"),
    ]  # fmt: skip
    act(ws, BEN, "call", 1, email="x@bolt.example")
    assert pick(read(ws, "v_sql_missed"), "external_id") == [("unanswered",)]


def test_a_lead_moves_by_what_comes_after_it(ws: Workspace) -> None:
    add_lead(ws, "L", "x@acme.example", days_ago(10))
    act(ws, ANN, "call", 11)  # before it came
    act(ws, ANN, "call", 9.5)
    act(ws, ANN, "demo", 6)
    deal(ws, "old", created_on=days_ago(30).date())
    deal(ws, "new", created_on=days_ago(5).date())
    (row,) = read(ws, "v_lead_speed")
    assert row["hours_to_touch"] == pytest.approx(12, abs=1e-3)
    assert row["days_to_meeting"] == pytest.approx(4, abs=1e-4)
    assert row["opportunity_on"] == days_ago(5).date()


def test_material_helps_where_an_opportunity_follows(ws: Workspace) -> None:
    for email in ("x@acme.example", "x@bolt.example"):
        add_activity(ws, email, "downloaded_paper", days_ago(20), subject="Handbook")
    add_activity(ws, "x@acme.example", "downloaded_paper", days_ago(10), subject="Handbook")
    deal(ws, "a", created_on=days_ago(5).date())
    deal(ws, "b", created_on=days_ago(50).date(), domain="bolt.example",
         account_id=stable_id("account", "bolt.example"))  # fmt: skip
    (row,) = read(ws, "v_material_use")
    assert (row["uses"], row["accounts"], row["with_opportunity"]) == (3, 2, 1)


def test_decks_are_told_by_their_subject(ws: Workspace) -> None:
    act(ws, ANN, "sent_deck", 20, subject="2025")
    act(ws, ANN, "sent_deck", 10, subject="2026")
    act(ws, BEN, "sent_deck", 5, subject="2025", email="x@bolt.example")
    for email in ("x@acme.example", "x@bolt.example"):  # Bolt was forwarded it
        add_activity(ws, email, "viewed_deck", days_ago(9), subject="2026")
    found = read(ws, "v_deck_engagement")
    assert pick(found, "deck", "accounts_sent", "accounts_viewed", "accounts_opened") == [
        ("2025", 2, 0, 0), ("2026", 1, 2, 1),
    ]  # fmt: skip
    versions = read(ws, "v_deck_versions")
    assert pick(versions, "deck", "sent_since_newest", "reps") == [("2025", 1, 2), ("2026", 1, 1)]
    assert [row["deck"] for row in versions if row["is_newest"]] == ["2026"]


def test_a_view_of_a_mail_belongs_to_its_rep_else_to_the_owner(ws: Workspace) -> None:
    own(ws, "bolt.example", BEN)
    act(ws, ANN, "opened_email", 1)
    add_activity(ws, "x@bolt.example", "clicked_email", days_ago(1))
    assert pick(read(ws, "v_mail_views"), "rep_name", "domain") == [
        ("Ann", "acme.example"), ("Ben", "bolt.example"),
    ]  # fmt: skip


def test_what_two_accounts_had_is_counted_once_when_they_are_joined(ws: Workspace) -> None:
    """Each had an owner, a lead, a view of a mail and a deal; Ann's account stays."""
    for domain, rep in (("acme.example", ANN), ("bolt.example", BEN)):
        own(ws, domain, rep)
        add_lead(ws, domain, f"x@{domain}", days_ago(3))
        add_activity(ws, f"x@{domain}", "opened_email", days_ago(1))
        account = stable_id("account", domain)
        deal(ws, domain, mrr_usd=100.0, domain=domain, account_id=account,
             expected_close_on=date(2026, 3, 31))  # fmt: skip
    with ws.writing() as connection:
        join_accounts(connection, "bolt.example", "acme.example", "kim", NOW)
    assert pick(read(ws, "v_sql_sla"), "rep_email", "leads") == [(ANN, 2)]
    assert pick(read(ws, "v_sql_missed"), "external_id", "domain", "rep_email") == [
        ("acme.example", "acme.example", ANN), ("bolt.example", "acme.example", ANN),
    ]  # fmt: skip
    assert pick(read(ws, "v_mail_views"), "domain", "rep_email") == [("acme.example", ANN)] * 2
    assert pick(read(ws, "v_pipeline_coverage"), "open_opportunities", "open_mrr_usd") == [(2, 200)]
    assert len(read(ws, "v_lead_speed")) == 2


def test_a_rep_is_held_against_all_sdrs(ws: Workspace) -> None:
    for n in range(3):
        act(ws, ANN, "call", 1 + n / 10)
    (row,) = [r for r in read(ws, "v_rep_compare") if r["kind"] == "call"]
    assert (row["activities"], row["team_mean"], row["team_best"]) == (3, 1.5, 3)


def test_tasks_of_a_week_and_accounts_left_alone(ws: Workspace) -> None:
    own(ws, "acme.example", ANN)
    own(ws, "bolt.example", BEN)
    account = stable_id("account", "acme.example")
    for n, status in enumerate(("done", "open", "cancelled")):
        put(ws, SdrTask, id=n + 1, key=str(n), account_id=account, rep_id=stable_id("rep", ANN),
            play="p", channel="call", status=status, priority=1.0, due_at=days_ago(4),
            deadline_at=NOW, why_you="", why_now="", ask="", created_at=NOW,
            updated_at=NOW)  # fmt: skip
    for domain in ("acme.example", "bolt.example"):
        put(ws, Score, id=stable_id("score", domain), account_id=stable_id("account", domain),
            as_of=NOW.date(), fit=80.0, timing=0.0, engagement=0.0, total=50.0, grade="A",
            is_current=True)  # fmt: skip
    act(ws, ANN, "call", 20)
    (row,) = read(ws, "v_rep_target")
    counts = ("week", "tasks_due", "tasks_done", "tasks_open", "tasks_cancelled")
    assert tuple(row[name] for name in counts) == (WEEK, 3, 1, 1, 1)
    left = {row["domain"]: row for row in read(ws, "v_rep_neglected")}
    assert left["acme.example"]["last_touch_at"] == days_ago(20)
    assert left["bolt.example"]["last_touch_at"] is None
