"""The plan of a push: what it shows is what a push does, whatever reps did with their tasks."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from tasks.limits import SharedLimiter
from tasks.push import desired, plan, push
from tasks.push.planning import find_part
from tasks.push.sending import Sender
from tasks.rules.ledger import Change, Plan
from tasks.workspace import Workspace
from tests.connectors.crm.counterparts import REPS, SIMULATED
from tests.connectors.crm.shared import RESET_BEFORE
from tests.tasks.seed import (
    NOW,
    add_account,
    add_rep,
    add_score,
    add_task,
    add_worked_account,
    change,
    put,
    stored,
)
from warehouse.models import (
    Assignment,
    Breach,
    CrmRecord,
    Rep,
    Score,
    SdrTask,
    SlaClock,
    stable_id,
)

MAYA, LIAM, BOSS = REPS
DOMAINS = ("acme.example", "bolt.example", "cove.example", "dune.example")
LATER = NOW + timedelta(days=1)
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
# Each CRM, and each database once.
EACH = pytest.mark.parametrize(
    ("database_url", "far"),
    [*(("sqlite", kind) for kind in sorted(SIMULATED)), ("postgresql", "hubspot")],
    indirect=True,
)


@pytest.fixture
def far(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    made = SIMULATED[getattr(request, "param", "hubspot")](tmp_path)
    made.crm.setup(is_dry=False)
    yield made
    made.close()


@pytest.fixture
def ws(make_workspace: Callable[..., Workspace]) -> Workspace:
    """Accounts with scores and owners, each with a contact and a task."""
    made = make_workspace()
    rep_id = add_rep(made, MAYA)
    add_rep(made, LIAM)
    for place, domain in enumerate(DOMAINS):
        add_worked_account(made, place, domain, rep_id)
    return made


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Change]:
    """What pushes send."""
    found: list[Change] = []
    real = Sender.send

    def send(self: Sender, changes: Any) -> None:
        found.extend(changes)
        real(self, changes)

    monkeypatch.setattr(Sender, "send", send)
    return found


def shown(changes: list[Change]) -> list[tuple[Any, ...]]:
    rows = ((e.object, e.key, e.action, sorted(e.fields.items()), e.differences) for e in changes)
    return sorted(rows, key=lambda row: row[:3])


def pushed_as_planned(ws: Workspace, far: Any, sent: list[Change], hours: int) -> Plan:
    """The plan, once a push has done that and no more; planning writes nothing."""
    as_of = NOW + timedelta(hours=hours)
    before = far.writes(), stored(ws, CrmRecord), stored(ws, SdrTask)
    planned = plan(ws, as_of, far.crm)
    assert (far.writes(), stored(ws, CrmRecord), stored(ws, SdrTask)) == before
    sent.clear()
    counts = push(ws, as_of, far.crm)
    assert shown(sent) == shown([*planned.creates, *planned.updates])
    assert counts == {
        "created": len(planned.creates), "updated": len(planned.updates),
        "unchanged": planned.unchanged + len(planned.settled), "held": len(planned.held),
        "conflicts": len(planned.conflicts), "rejected": 0, "to_retry": 0,
    }  # fmt: skip
    return planned


@EACH
def test_a_push_does_what_the_plan_shows_and_no_more(
    ws: Workspace, far: Any, sent: list[Change]
) -> None:
    far.add_account("cove.example", "Cove Incorporated")
    first = pushed_as_planned(ws, far, sent, 0)
    assert [each.key for each in first.updates if each.object == "owner"] == list(DOMAINS)
    far.edit("task", "t-acme.example", status="done")
    far.delete("task", "t-bolt.example")
    change(ws, Score, stable_id("score", stable_id("account", "acme.example")), total=71.0)
    second = plan(ws, NOW, far.crm)
    assert second.returned == {"finished": 1, "deleted": 1}
    assert {each.key for each in second.updates} >= {"acme.example", "bolt.example"}
    far.edit("task", "t-dune.example", rep_email=LIAM)
    far.edit("owner", "dune.example", owner_email=BOSS)
    change(ws, Assignment, 3, rep_id=stable_id("rep", LIAM))
    third = pushed_as_planned(ws, far, sent, 1)
    assert third.returned == {"finished": 1, "deleted": 1, "reassigned": 1}
    whys = {each.key: each.differences.get("why_now") for each in third.updates}
    assert whys["acme.example"] == ("news t-acme.example", None)
    assert [(each.key, each.theirs) for each in third.conflicts] == [("dune.example", BOSS)]
    last = pushed_as_planned(ws, far, sent, 2)
    assert (last.creates, last.updates, last.returned) == ([], [], {})


@ON_SQLITE
def test_a_task_whose_account_is_gone_is_planned_for_as_little_as_it_is_sent(
    ws: Workspace, far: Any
) -> None:
    push(ws, NOW, far.crm)
    put(ws, CrmRecord, **stored_record(ws, "account", "acme.example") | {"verdict": "gone"})
    add_task(ws, "t-new", "ann@acme.example", rep_id=stable_id("rep", MAYA))
    held = {each.key: each.reason for each in plan(ws, LATER, far.crm).held}
    assert held["t-new"] == "its account is not in the CRM"
    assert push(ws, LATER, far.crm)["created"] == 0


@ON_SQLITE
def test_a_breach_at_an_account_without_a_task_is_told_with_the_first_push(
    ws: Workspace, far: Any, sent: list[Change], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("connectors.crm.hubspot.HubSpot.batch", 2)
    change(ws, Rep, stable_id("rep", MAYA), manager_email=BOSS)
    account_id = add_account(ws, "echo.example")
    add_score(ws, "echo.example", 1.0)
    clock = {"kind": "first_response", "subject_id": 1, "calendar": "default", "pauses": "",
             "allowance_minutes": 60, "week": NOW.date(), "started_at": NOW, "due_at": NOW,
             "updated_at": NOW, "rep_id": stable_id("rep", MAYA)}  # fmt: skip
    put(ws, SlaClock, id=7, account_id=account_id, **clock)
    put(ws, Breach, id=7, clock_id=7, level="breach", passed_at=NOW, found_at=NOW)
    planned = pushed_as_planned(ws, far, sent, 0)
    assert "alert:7:breach" in {each.key for each in planned.creates}
    assert far.links_of("alert:7:breach") == {"echo.example"}
    accounts = [each.key for each in sent if each.object == "account"]
    assert "echo.example" in accounts[: len(DOMAINS) + 1]


@ON_SQLITE
def test_others_can_write_while_a_plan_reads_the_accounts(
    ws: Workspace, far: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    push(ws, NOW, far.crm)
    far.edit("task", "t-acme.example", status="done")
    written = []

    def accounts(*given: Any) -> Any:
        with closing(sqlite3.connect(ws.folder / "whynow.db", timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")
            written.append(1)
        return real(*given)

    real = desired._accounts
    monkeypatch.setattr(desired, "_accounts", accounts)
    assert plan(ws, LATER, far.crm).returned == {"finished": 1}
    assert written == [1]


@ON_SQLITE
def test_a_crm_that_can_not_be_reached_is_planned_for_from_the_ledger_and_it_says_so(
    ws: Workspace, far: Any
) -> None:
    push(ws, NOW, far.crm)
    far.edit("task", "t-acme.example", status="done")
    change(ws, Score, stable_id("score", stable_id("account", "bolt.example")), total=61.0)
    far.simulator.fault = lambda _: RESET_BEFORE
    found = plan(ws, LATER, far.crm)
    assert "127.0.0.1" in found.unread
    assert [(each.key, each.differences) for each in found.updates] == [
        ("bolt.example", {"score": (60.0, 61.0)})
    ]
    assert (found.creates, found.held, found.returned) == ([], [], {})


@ON_SQLITE
def test_a_plan_that_uses_up_the_budget_goes_on_from_the_ledger(ws: Workspace, far: Any) -> None:
    crm = far.opened(limiter=SharedLimiter(ws, "hubspot", 1))
    found = plan(ws, NOW, crm)
    assert "budget of 1 requests" in found.unread
    assert len(found.creates) == 3 * len(DOMAINS)
    crm.close()


@ON_SQLITE
def test_a_plan_looks_through_no_table_once_an_account(ws: Workspace, far: Any) -> None:
    asked: list[tuple[str, Any]] = []

    def remember(_connection: Any, _cursor: Any, sql: str, given: Any, *_: Any) -> None:
        asked.append((sql, given))

    event.listen(ws.engine, "before_cursor_execute", remember)
    find_part(ws, far.crm, "account", NOW)
    event.remove(ws.engine, "before_cursor_execute", remember)
    with ws.reading() as connection:
        steps = [
            [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", given)]
            for sql, given in asked
            if sql.startswith("SELECT")
        ]
    scans = [[each for each in plan if each.startswith("SCAN")] for plan in steps]
    assert max(map(len, scans)) == 1
    assert ["SCAN crm_record"] in scans  # not found in the index, then looked up one by one


def stored_record(ws: Workspace, object_name: str, key: str) -> dict[str, Any]:
    return next(r for r in stored(ws, CrmRecord) if (r["object"], r["key"]) == (object_name, key))
