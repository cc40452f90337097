"""The sweep beyond leads: who hears what and when, pauses, reassignment, attainment."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from tasks.sweep import sweep
from tasks.workspace import Workspace
from tests.tasks.test_sweep import (
    LEADS_ONLY,
    MORNING,
    account_id,
    add_accounts,
    add_call,
    add_lead,
    alerts,
    minutes,
    rows,
)
from warehouse.models import Account, Alert, Assignment, Breach, Lead, Rep, SlaClock, stable_id
from warehouse.queries.promises import attainment, clocks_now
from warehouse.writes import insert_new, table_of

OWNERS = {"acme": "ann", "bolt": "bob", "core": "cho", "dune": None}


def made(make_workspace: Callable[..., Workspace], playbook: str = "") -> Workspace:
    ws = make_workspace(f"{LEADS_ONLY}{playbook}")
    add_accounts(ws, OWNERS)
    return ws


def set_rep(ws: Workspace, name: str, at: datetime = MORNING, **values: Any) -> None:
    change(ws, Rep, stable_id("rep", name), updated_at=at, **values)


def change(ws: Workspace, model: Any, row_id: int, **values: Any) -> None:
    table = table_of(model)
    with ws.writing() as connection:
        connection.execute(update(table).where(table.c.id == row_id).values(**values))


def add_boss(ws: Workspace, name: str, **values: Any) -> None:
    row = {
        "id": stable_id("rep", name), "email": f"{name}@us.example", "name": name,
        "role": "manager", "pool": "inbound", "timezone": "UTC", "calendar": "default",
        "capacity_accounts": 0, "countries": [], "industries": [], "languages": [],
        "is_active": True, "first_seen_at": MORNING, "updated_at": MORNING,
    }  # fmt: skip
    with ws.writing() as connection:
        insert_new(connection, Rep, [row | values])


def told(ws: Workspace) -> list[tuple[str, str]]:
    return [(receiver, subject) for _, receiver, subject in alerts(ws)]


# ---- who hears, and when -------------------------------------------------------------------------


def test_the_director_hears_when_nothing_has_happened_after_the_breach(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    add_boss(ws, "mia", manager_email="dot@us.example")
    add_lead(ws, "acme")
    assert sweep(ws, minutes(61), "run")["escalations"] == 0
    assert sweep(ws, minutes(181), "run")["escalations"] == 1
    assert sweep(ws, minutes(186), "run")["escalations"] == 0
    assert told(ws) == [
        ("dot@us.example", "1 missed call, still open: Acme"),
        ("mia@us.example", "1 missed call: Acme"),
    ]


def test_a_call_after_the_breach_keeps_it_from_the_director(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    add_lead(ws, "acme")
    sweep(ws, minutes(61), "run")
    add_call(ws, "acme", minutes(100))
    assert sweep(ws, minutes(200), "run")["escalations"] == 0


def test_a_sweep_that_finds_all_of_it_late_takes_one_level_and_its_repetition_none(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    add_lead(ws, "acme")
    assert sweep(ws, minutes(500), "run")["breaches"] == 1
    again = sweep(ws, minutes(500), "killed and started again")
    assert (again["breaches"], again["escalations"], again["clocks_changed"]) == (0, 0, 0)
    assert sweep(ws, minutes(505), "run")["escalations"] == 1


def test_a_manager_hears_no_more_often_than_the_playbook_says_and_then_of_all(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    for number in range(4):
        add_lead(ws, "acme", minutes(5 * number), key=f"L{number}")
    for moment in (61, 66, 71, 76, 92):
        sweep(ws, minutes(moment), "run")
    assert told(ws) == [
        ("mia@us.example", "1 missed call: Acme"),
        ("mia@us.example", "3 missed calls: Acme"),
        ("ann@us.example", "3 calls due soon: Acme"),
    ]
    assert {row[0] for row in rows(ws, Breach, "told_at")} == {minutes(61), minutes(92)}


def test_warnings_do_not_wait_for_one_another(make_workspace: Callable[..., Workspace]) -> None:
    ws = made(make_workspace)
    for number in range(2):
        add_lead(ws, "acme", minutes(5 * number), key=f"L{number}")
    sweep(ws, minutes(46), "run")
    sweep(ws, minutes(51), "run")
    assert told(ws) == [("ann@us.example", "1 call due soon: Acme")] * 2


def test_a_message_waits_for_the_receivers_working_hours(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(
        make_workspace,
        '[escalation]\ndirector_after_minutes = 0\n[escalation.hears]\nbreach = "working"\n',
    )
    add_boss(ws, "mia", timezone="America/New_York")
    add_lead(ws, "acme")
    assert sweep(ws, minutes(61), "run")["breaches"] == 1
    assert told(ws) == []
    sweep(ws, minutes(299), "run")
    assert told(ws) == []
    sweep(ws, minutes(300), "run")  # 14:00 UTC, nine in the morning in New York
    assert told(ws) == [("mia@us.example", "1 missed call: Acme")]


def test_a_warning_that_waited_until_it_was_over_is_told_to_nobody(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace, '[escalation.hears]\nwarning = "working"\n')
    set_rep(ws, "ann", calendar="shifts", absent_from=date(2026, 3, 2))
    add_lead(ws, "acme")
    assert sweep(ws, minutes(50), "run")["warnings"] == 1
    add_call(ws, "acme", minutes(55))
    sweep(ws, minutes(60), "run")
    assert told(ws) == []
    assert rows(ws, Breach, "told_at") == [(minutes(60),)]


def test_after_a_day_without_sweeps_there_is_one_message_each_that_says_so(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    sweep(ws, MORNING, "run")
    for number in range(30):
        add_lead(ws, "acme", minutes(number), key=f"L{number:02}")
    late = MORNING + timedelta(days=1, hours=1)
    counts = sweep(ws, late, "run")
    assert (counts["breaches"], counts["escalations"], counts["warnings"]) == (30, 0, 0)
    assert told(ws) == [("mia@us.example", "30 missed calls: Acme")]
    body = rows(ws, Alert, "body")[0][0]
    assert body.startswith("No sweep ran since Mon 02 Mar 09:00 UTC; this is what it found.\n")
    assert body.count("\n") == 20
    assert sweep(ws, late + timedelta(minutes=5), "run")["escalations"] == 30
    assert len(told(ws)) == 2


def test_who_is_manager_and_director_gets_one_message_of_both(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    add_boss(ws, "mia", manager_email="mia@us.example")
    add_lead(ws, "acme")
    sweep(ws, minutes(61), "run")
    add_lead(ws, "bolt", minutes(110))
    sweep(ws, minutes(181), "run")
    assert told(ws)[-1] == (
        "mia@us.example", "1 missed call; 1 missed call, still open: Acme, Bolt",
    )  # fmt: skip


def test_a_sweep_of_an_earlier_moment_ends_no_clock_that_began_since(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    add_lead(ws, "acme", minutes(10))
    sweep(ws, minutes(15), "run")
    sweep(ws, minutes(5), "night")
    assert rows(ws, SlaClock, "stopped_at") == [(None,)]


def test_a_reply_to_nobodys_account_has_a_clock_too(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    row = {"id": 1, "account_id": account_id("dune"), "role": "sdr", "rep_id": None,
           "because": "no room", "assigned_at": MORNING, "ended_at": None}  # fmt: skip
    with ws.writing() as connection:
        insert_new(connection, Assignment, [row])
    add_call(ws, "dune", minutes(0), kind="reply")
    assert sweep(ws, minutes(241), "run")["breaches"] == 1
    assert told(ws) == [("sales managers", "1 unanswered reply: Dune")]


# ---- what changes --------------------------------------------------------------------------------


def test_a_stage_pauses_a_clock_and_the_next_one_lets_it_go_on(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    lead = add_lead(ws, "acme")
    sweep(ws, minutes(5), "run")
    change(ws, Lead, lead, stage="nurture", updated_at=minutes(20))
    sweep(ws, minutes(20), "run")
    assert rows(ws, SlaClock, "due_at", "next_at", "paused_at") == [(None, None, minutes(20))]
    assert sweep(ws, minutes(90), "run")["breaches"] == 0
    change(ws, Lead, lead, stage="new", updated_at=minutes(100))
    sweep(ws, minutes(100), "run")
    assert rows(ws, SlaClock, "due_at", "paused_at") == [(minutes(140), None)]
    assert sweep(ws, minutes(141), "run")["breaches"] == 1


def test_due_times_follow_a_reps_calendar_and_absence(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace, 'absence = "pauses"\n')
    add_lead(ws, "acme")
    sweep(ws, minutes(5), "run")
    set_rep(ws, "ann", minutes(300), timezone="America/New_York")
    sweep(ws, minutes(10), "run")
    assert rows(ws, SlaClock, "due_at") == [(minutes(360),)]
    set_rep(ws, "ann", absent_from=date(2026, 3, 2), absent_until=date(2026, 3, 2))
    sweep(ws, minutes(15), "run")
    assert rows(ws, SlaClock, "due_at") == [(minutes(360 + 1440),)]


def test_due_times_follow_the_playbook(make_workspace: Callable[..., Workspace]) -> None:
    ws = made(make_workspace)
    add_lead(ws, "acme", MORNING - timedelta(days=4))
    add_lead(ws, "core", minutes(0))
    sweep(ws, minutes(5), "run")
    before = dict(rows(ws, SlaClock, "subject_id", "due_at"))
    # Nothing of the account has changed for hours: only the calendar is another one.
    shut = "[calendars.default.hours]\nmon = []\n"
    other = make_workspace(f"{LEADS_ONLY}{shut}")
    sweep(other, minutes(300), "run")
    after = dict(rows(other, SlaClock, "subject_id", "due_at"))
    old, new = stable_id("lead", "L-acme"), stable_id("lead", "L-core")
    assert after[old] == before[old]
    assert after[new] == before[new] == minutes(60)


def test_a_lead_of_long_ago_that_is_only_imported_now_has_its_clock(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    sweep(ws, minutes(600), "run")
    add_lead(ws, "acme", minutes(0), first_seen_at=minutes(605), updated_at=minutes(605))
    assert sweep(ws, minutes(605), "run")["breaches"] == 1


def test_what_commits_while_a_longer_run_is_at_work_is_not_missed(
    make_workspace: Callable[..., Workspace],
) -> None:
    from warehouse.runs import start_run

    ws = made(make_workspace)
    with start_run(ws.engine, "nightly", minutes(0), "pipeline"):
        sweep(ws, minutes(600), "run")
        add_lead(ws, "acme", minutes(0))
    assert sweep(ws, minutes(605), "run")["breaches"] == 1


# ---- reassignment --------------------------------------------------------------------------------

NOBODY = "nobody else of the inbound pool may have it and has room"
REASSIGN = "[escalation]\nreassign_after_minutes = 30\n"


def owners_of(ws: Workspace, name: str) -> list[tuple[Any, ...]]:
    found = rows(ws, Assignment, "account_id", "rep_id", "ended_at", "because")
    return [row[1:] for row in found if row[0] == account_id(name)]


def test_a_lead_that_nobody_calls_goes_to_a_colleague_with_room(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace, REASSIGN)
    add_lead(ws, "acme")
    assert sweep(ws, minutes(61), "run")["reassignments"] == 0
    assert sweep(ws, minutes(91), "run")["reassignments"] == 1
    assert sweep(ws, minutes(96), "run")["reassignments"] == 0
    because = "reassigned from ann@us.example: first response was not kept"
    assert owners_of(ws, "acme") == [
        (stable_id("rep", "ann"), minutes(91), "test"),
        (stable_id("rep", "bob"), None, because),
    ]
    kinds = dict(rows(ws, SlaClock, "kind", "rep_id"))
    assert kinds == {
        "first_response": stable_id("rep", "ann"), "hand_over": stable_id("rep", "bob"),
    }  # fmt: skip
    sweep(ws, minutes(125), "run")
    assert "1 missed call, given to others: Acme" in [subject for _, subject in told(ws)]
    assert "reassigned to bob@us.example" in str(rows(ws, Alert, "body"))


@pytest.mark.parametrize(
    ("change_rep", "owner", "why"),
    [
        (
            {"capacity_accounts": 1},
            None,
            "nobody else of the inbound pool may have it and has room",
        ),
        ({"countries": ["DE"]}, None, "nobody else of the inbound pool may have it and has room"),
        ({}, "ann@us.example", "the CRM says that ann@us.example must keep the account"),
    ],
)
def test_a_lead_that_can_go_to_nobody_stays_and_says_why(
    make_workspace: Callable[..., Workspace],
    change_rep: dict[str, Any],
    owner: str | None,
    why: str,
) -> None:
    ws = made(make_workspace, REASSIGN)
    for name in ("bob", "cho"):
        if change_rep:
            set_rep(ws, name, **change_rep)
    change(ws, Account, account_id("acme"), owner_email=owner, country="US")
    add_lead(ws, "acme")
    sweep(ws, minutes(61), "run")
    assert sweep(ws, minutes(91), "run")["reassignments"] == 1
    assert len(owners_of(ws, "acme")) == 1
    assert f"not reassigned: {why}" in {row[0] for row in rows(ws, Breach, "because")}


@pytest.mark.parametrize(
    ("playbook", "bobs"),
    [
        ("", {"regions": ["TX"]}),
        ("", {"sizes": ["large"]}),
        ("", {"excluded": [" Acme.example "]}),
        ("", {"capacity_touches_per_week": 1}),  # the one account there is takes 1.25
        ("", {"pool": "outbound"}),  # METHOD D10
        ("[assignment.skills.small]\nsizes = ['small']\n", {"skills": []}),
    ],
)
def test_whoever_the_assignment_would_not_choose_gets_no_lead_of_another_either(
    make_workspace: Callable[..., Workspace], playbook: str, bobs: dict[str, Any]
) -> None:
    ws = made(make_workspace, f"{REASSIGN}{playbook}")
    set_rep(ws, "cho", skills=["small"])
    set_rep(ws, "bob", **bobs)
    change(ws, Account, account_id("acme"), region="CA")
    add_lead(ws, "acme")
    for moment in (61, 91):
        sweep(ws, minutes(moment), "run")
    assert owners_of(ws, "acme")[-1][0] == stable_id("rep", "cho")


def test_a_lock_to_somebody_who_has_left_keeps_no_lead(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace, REASSIGN)
    change(ws, Account, account_id("acme"), owner_email="gone@us.example")
    add_lead(ws, "acme")
    for moment in (61, 91):
        sweep(ws, minutes(moment), "run")
    assert owners_of(ws, "acme")[-1][0] == stable_id("rep", "bob")


def test_an_absent_reps_lead_goes_to_a_colleague_at_once(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace, 'absence = "reassigns"\n')
    set_rep(ws, "ann", absent_from=date(2026, 3, 2), absent_until=date(2026, 3, 6))
    set_rep(ws, "bob", absent_from=date(2026, 3, 1))
    add_lead(ws, "acme")
    assert sweep(ws, minutes(5), "run")["reassignments"] == 1
    sweep(ws, minutes(10), "run")
    clocks = dict(rows(ws, SlaClock, "kind", "rep_id"))
    assert clocks["first_response"] == stable_id("rep", "cho")


# ---- answers -------------------------------------------------------------------------------------


def test_clocks_are_judged_when_they_are_read_whether_a_sweep_ran_or_not(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    add_lead(ws, "acme")
    sweep(ws, minutes(5), "run")
    with ws.reading() as connection:
        states = [
            [row["state"] for row in clocks_now(connection, ("running", "warned", "breached"), at)]
            for at in (minutes(44), minutes(45), minutes(60), minutes(61))
        ]
    assert states == [["running"], ["warned"], ["warned"], ["breached"]]


def test_attainment_is_told_per_rep_team_source_and_week(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = made(make_workspace)
    week = timedelta(days=7)
    for name, at, called in (
        ("acme", MORNING, 3), ("acme", MORNING + week, 90), ("bolt", MORNING, 30),
        ("core", MORNING + week, None),
    ):  # fmt: skip
        add_lead(ws, name, at, key=f"{name}{at}", contact_id=None)
        if called is not None:
            add_call(ws, name, at + timedelta(minutes=called))
    sweep(ws, MORNING + week + timedelta(minutes=100), "run")

    def kept(by: Any) -> dict[Any, tuple[Any, ...]]:
        with ws.reading() as connection:
            found = attainment(connection, by)
        key = {"rep": "rep_email", "source": "lead_source"}.get(by, by)
        return {
            row[key]: (row["clocks"], row["met"], row["in_target"], row["attainment_percent"])
            for row in found
            if row["promise"] == "first_response"
        }

    assert kept("rep") == {
        "ann@us.example": (2, 1, 1, 50.0),
        "bob@us.example": (1, 1, 0, 100.0),
        "cho@us.example": (1, 0, 0, 0.0),
    }
    assert kept("week") == {"2026-03-02": (2, 2, 1, 100.0), "2026-03-09": (2, 0, 0, 0.0)}
    assert kept("source") == {"website": (4, 2, 1, 50.0)}
    assert kept("team") == {"inbound": (4, 2, 1, 50.0)}
