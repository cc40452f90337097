"""The sweep: clocks, breaches and their alerts, each once, on both databases."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from tasks.sweep import source_alerts, sweep
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    Activity,
    Alert,
    Assignment,
    Breach,
    Lead,
    Rep,
    SdrTask,
    SlaClock,
    Source,
    stable_id,
)
from warehouse.writes import insert_new, table_of, write_changes

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
REPS = {"ann": "mia@us.example", "bob": "mia@us.example", "cho": "max@us.example"}


def minutes(number: float) -> datetime:
    return MORNING + timedelta(minutes=number)


def account_id(name: str) -> int:
    return stable_id("account", f"{name}.example")


def add_accounts(ws: Workspace, owners: dict[str, str | None]) -> None:
    """Accounts with their owners; the reps have managers as in REPS."""
    stamps = {"first_seen_at": MORNING, "updated_at": MORNING}
    with ws.writing() as connection:
        reps = [
            {"id": stable_id("rep", name), "email": f"{name}@us.example", "name": name,
             "manager_email": boss, "role": "sdr", "pool": "inbound", "timezone": "UTC",
             "calendar": "default", "capacity_accounts": 9, "countries": [], "industries": [],
             "languages": [], "is_active": True, **stamps}
            for name, boss in REPS.items()
        ]  # fmt: skip
        insert_new(connection, Rep, reps)
        accounts = [
            {"id": account_id(name), "domain": f"{name}.example", "name": name.title(),
             "aliases": [], "negative_aliases": [], "employees": 20, **stamps}
            for name in owners
        ]  # fmt: skip
        insert_new(connection, Account, accounts)
        owned = [
            {"id": stable_id("assignment", name), "account_id": account_id(name), "role": "sdr",
             "rep_id": stable_id("rep", rep), "because": "test", "assigned_at": MORNING}
            for name, rep in owners.items()
            if rep
        ]  # fmt: skip
        insert_new(connection, Assignment, owned)


def add_lead(ws: Workspace, account: str, at: datetime = MORNING, **values: Any) -> int:
    key = values.pop("key", f"L-{account}")
    row = {
        "id": stable_id("lead", key), "external_id": key, "domain": f"{account}.example",
        "account_id": account_id(account), "source": "website", "created_at": at,
        "is_closed": False, "first_seen_at": at, "updated_at": at,
    }  # fmt: skip
    with ws.writing() as connection:
        insert_new(connection, Lead, [row | values])
    return int(row["id"])


def add_call(
    ws: Workspace, account: str, at: datetime, kind: str = "call", outcome: str | None = None
) -> None:
    row = {
        "id": stable_id("activity", account, kind, at), "domain": f"{account}.example",
        "account_id": account_id(account), "kind": kind, "at": at, "first_seen_at": at,
        "updated_at": at, "outcome": outcome,
    }  # fmt: skip
    with ws.writing() as connection:
        insert_new(connection, Activity, [row])


def rows(ws: Workspace, model: Any, *names: str) -> list[tuple[Any, ...]]:
    table = table_of(model)
    with ws.reading() as connection:
        found = connection.execute(select(*(table.c[name] for name in names)))
        return sorted((tuple(row) for row in found), key=str)


def alerts(ws: Workspace, channel: str = "file") -> list[tuple[str, str, str]]:
    found = rows(ws, Alert, "channel", "kind", "receiver", "subject")
    return [(kind, who, subject) for where, kind, who, subject in found if where == channel]


LEADS_ONLY = "[clocks]\nstale_account_days = 0\n"


@pytest.fixture
def ws(make_workspace: Callable[..., Workspace]) -> Workspace:
    ws = make_workspace(LEADS_ONLY)
    add_accounts(ws, {"acme": "ann", "bolt": "bob", "core": "cho", "dune": None})
    return ws


def test_a_lead_gets_a_clock_and_a_call_stops_it(ws: Workspace) -> None:
    add_lead(ws, "acme")
    assert sweep(ws, minutes(5), "run")["clocks_started"] == 1
    add_call(ws, "acme", minutes(20))
    assert sweep(ws, minutes(25), "run")["clocks_changed"] == 1
    assert rows(ws, SlaClock, "kind", "due_at", "stopped_at") == [
        ("first_response", minutes(60), minutes(20)),
        ("next_attempt_2", minutes(20) + timedelta(days=2), None),
    ]
    assert alerts(ws) == []


def test_a_meeting_that_did_not_take_place_stops_no_clock(ws: Workspace) -> None:
    add_lead(ws, "acme")
    add_call(ws, "acme", minutes(10), "meeting", "No-show")
    sweep(ws, minutes(15), "run")
    assert rows(ws, SlaClock, "kind", "stopped_at") == [("first_response", None)]


def test_no_more_attempts_are_promised_than_the_reps_task_counts(ws: Workspace) -> None:
    lead = add_lead(ws, "acme")
    task = {
        "id": 1, "key": "k", "account_id": account_id("acme"), "lead_id": lead, "step": 1,
        "steps": 2, "play": "answer_lead", "channel": "call", "status": "done", "priority": 1.0,
        "why_you": "", "why_now": "", "ask": "", "due_at": MORNING, "deadline_at": MORNING,
        "created_at": MORNING, "updated_at": MORNING,
    }  # fmt: skip
    with ws.writing() as connection:
        insert_new(connection, SdrTask, [task])
    for moment in (10, 20, 30):
        add_call(ws, "acme", minutes(moment))
    sweep(ws, minutes(40), "run")
    kinds = [row[0] for row in rows(ws, SlaClock, "kind")]
    assert kinds == ["first_response", "next_attempt_2"]


def test_a_second_sweep_changes_nothing(ws: Workspace) -> None:
    add_lead(ws, "acme")
    add_lead(ws, "dune")
    sweep(ws, minutes(90), "run")
    before = [rows(ws, model, "id") for model in (SlaClock, Breach, Alert)]
    again = sweep(ws, minutes(95), "run")
    assert set(again.values()) == {0}
    assert [rows(ws, model, "id") for model in (SlaClock, Breach, Alert)] == before


def test_the_rep_is_warned_and_the_manager_hears_of_the_breach(ws: Workspace) -> None:
    add_lead(ws, "acme")
    assert sweep(ws, minutes(50), "run")["warnings"] == 1
    assert sweep(ws, minutes(60), "run")["breaches"] == 0
    assert sweep(ws, minutes(61), "run")["breaches"] == 1
    assert alerts(ws) == [
        ("sla_breach", "mia@us.example", "1 missed call: Acme"),
        ("sla_warning", "ann@us.example", "1 call due soon: Acme"),
    ]
    assert rows(ws, Breach, "level", "passed_at", "found_at") == [
        ("breach", minutes(60), minutes(61)),
        ("warning", minutes(45), minutes(50)),
    ]


def test_a_manager_gets_one_message_for_all_breaches_of_a_sweep(ws: Workspace) -> None:
    for name in ("acme", "bolt", "core", "dune"):
        add_lead(ws, name)
    sweep(ws, minutes(125), "run")
    assert alerts(ws) == [
        ("sla_breach", "max@us.example", "1 missed call: Core"),
        ("sla_breach", "mia@us.example", "2 missed calls: Acme, Bolt"),
        ("sla_breach", "sales managers", "1 missed call: Dune"),
    ]
    body = next(b for who, b in rows(ws, Alert, "receiver", "body") if who == "sales managers")
    assert body == (
        "Dune (dune.example), website lead L-dune: first call due Mon 02 Mar 10:00 UTC, "
        "1 h 5 min ago and not done; nobody owns the account"
    )


def test_a_breach_is_in_one_alert_on_each_channel_that_takes_it(ws: Workspace) -> None:
    add_lead(ws, "acme")
    sweep(ws, minutes(61), "run")
    add_lead(ws, "bolt")
    sweep(ws, minutes(95), "run")
    found = rows(ws, Alert, "channel", "subject")
    assert found == [
        (channel, f"1 missed call: {name}")
        for channel in ("console", "file")
        for name in ("Acme", "Bolt")
    ]


def test_a_sweep_that_was_down_for_days_catches_up_with_one_message(ws: Workspace) -> None:
    for number in range(30):
        add_lead(ws, "acme", minutes(number), key=f"L{number:02}")
    late = MORNING + timedelta(days=4)
    assert sweep(ws, late, "run")["breaches"] == 30
    assert [subject for _, _, subject in alerts(ws)] == ["30 missed calls: Acme"]
    body = rows(ws, Alert, "body")[0][0]
    assert body.count("\n") == 20
    assert body.endswith("... and 10 more; `whynow sla` lists all")
    assert rows(ws, Breach, "passed_at")[0] == (minutes(60),)


def test_a_call_that_came_too_late_is_a_breach_even_if_no_sweep_saw_it_open(
    ws: Workspace,
) -> None:
    add_lead(ws, "acme")
    add_call(ws, "acme", minutes(90))
    assert sweep(ws, minutes(120), "run")["breaches"] == 1
    assert "done 30 min late" in rows(ws, Alert, "body")[0][0]


def test_a_clock_that_stopped_late_between_two_sweeps_is_a_breach(ws: Workspace) -> None:
    add_lead(ws, "acme")
    sweep(ws, minutes(1), "run")
    add_call(ws, "acme", minutes(90))
    assert sweep(ws, minutes(120), "run")["breaches"] == 1
    assert rows(ws, SlaClock, "kind", "stopped_at")[0] == ("first_response", minutes(90))


def test_a_call_in_time_is_no_breach_however_late_the_sweep(ws: Workspace) -> None:
    add_lead(ws, "acme")
    add_call(ws, "acme", minutes(59))
    assert sweep(ws, minutes(600), "run")["breaches"] == 0


def test_a_closed_lead_stops_its_clock(ws: Workspace) -> None:
    lead = add_lead(ws, "acme")
    sweep(ws, minutes(1), "run")
    table = table_of(Lead)
    closed = update(table).where(table.c.id == lead)
    with ws.writing() as connection:
        connection.execute(closed.values(is_closed=True, updated_at=minutes(30)))
    assert sweep(ws, minutes(120), "run")["breaches"] == 0
    assert rows(ws, SlaClock, "stopped_because") == [("the lead was closed",)]


def test_levels_without_a_channel_are_stored_and_counted(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = make_workspace(f"{LEADS_ONLY}[alerts]\nchannels = []\n")
    add_accounts(ws, {"acme": "ann"})
    add_lead(ws, "acme")
    counts = sweep(ws, minutes(61), "run")
    assert (counts["breaches"], counts["alerts"], counts["alerts_without_channel"]) == (1, 0, 1)


def test_an_empty_warehouse_is_swept(workspace: Workspace) -> None:
    assert set(sweep(workspace, MORNING, "run").values()) == {0}


def test_two_sweeps_at_once_store_each_breach_in_one_alert(ws: Workspace) -> None:
    for number in range(40):
        add_lead(ws, ("acme", "bolt", "core", "dune")[number % 4], key=f"L{number:02}")
    with ThreadPoolExecutor(4) as pool:
        moments = [minutes(61), minutes(62), minutes(63), minutes(64)]
        counts = list(pool.map(lambda moment: sweep(ws, moment, "run"), moments))
    assert sum(each["breaches"] for each in counts) == 40
    assert len(rows(ws, Breach, "id")) == 40
    assert len(alerts(ws)) == 3


def test_a_sweep_that_fails_halfway_leaves_nothing_behind(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_lead(ws, "acme")
    with monkeypatch.context() as patched, pytest.raises(ZeroDivisionError):
        patched.setattr("tasks.sweep.store_alerts", lambda *_: 1 / 0)
        sweep(ws, minutes(61), "run")
    assert rows(ws, SlaClock, "id") == rows(ws, Breach, "id") == []
    assert sweep(ws, minutes(61), "run")["breaches"] == 1


def test_all_attempts_of_a_lead_are_watched_one_after_the_other(ws: Workspace) -> None:
    add_lead(ws, "acme")
    for day in range(8):
        add_call(ws, "acme", MORNING + timedelta(days=day, minutes=30))
    sweep(ws, MORNING + timedelta(days=30), "run")
    with ws.reading() as connection:
        kinds = connection.execute(select(func.count()).select_from(table_of(SlaClock))).scalar()
    assert kinds == 5


# ---- sources ------------------------------------------------------------------------------------


def set_source(ws: Workspace, name: str, status: str, since: datetime, streak: int = 3) -> None:
    url = f"https://{name}.example/feed"
    is_bad = status in ("failing", "dead")
    row = {
        "id": stable_id("source", url), "url": url, "kind": "feed", "status": status,
        "reason": "HTTP status 500", "error_streak": streak if is_bad else 0,
        "failing_since": since if is_bad else None, "proven_at": MORNING, "first_seen_at": MORNING,
    }  # fmt: skip
    with ws.writing() as connection:
        write_changes(connection, Source, [row])


def test_broken_sources_are_told_of_in_one_message_once_per_episode(workspace: Workspace) -> None:
    set_source(workspace, "good", "ok", MORNING)
    set_source(workspace, "gone", "dead", MORNING)
    set_source(workspace, "blip", "failing", MORNING, streak=2)
    set_source(workspace, "slow", "failing", MORNING)
    assert source_alerts(workspace, minutes(10)) == {"source_failures": 2}
    set_source(workspace, "slow", "dead", MORNING)
    assert source_alerts(workspace, minutes(20)) == {"source_failures": 0}
    assert alerts(workspace) == [
        (
            "source_failure",
            "operators",
            "2 sources can not be read: https://gone.example/feed, https://slow.example/feed",
        )
    ]


def test_a_source_that_fails_on_and_off_is_told_of_once_a_day(workspace: Workspace) -> None:
    told = []
    for hour in (0, 2, 4, 30):
        set_source(workspace, "slow", "failing", minutes(60 * hour))
        told.append(source_alerts(workspace, minutes(60 * hour))["source_failures"])
        set_source(workspace, "slow", "ok", MORNING)
        assert source_alerts(workspace, minutes(60 * hour + 30)) == {"source_failures": 0}
    assert told == [1, 0, 0, 1] and len(alerts(workspace)) == 2
