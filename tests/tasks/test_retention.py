"""Retention: each kind of personal data goes when the playbook says, and nothing that is in use."""

import csv
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tasks.push import plan, push
from tasks.retention import retain
from tasks.workspace import Workspace
from tests.tasks.seed import (
    NOW,
    add_account,
    add_activity,
    add_contact,
    add_lead,
    add_rep,
    change,
    days_ago,
    put,
    stored,
)
from warehouse.models import (
    Activity,
    Alert,
    Breach,
    Contact,
    CrmRecord,
    ImportRejection,
    Lead,
    Rep,
    SdrTask,
    SlaClock,
    stable_id,
)

OLD = {"first_seen_at": days_ago(2000), "updated_at": days_ago(2000)}
NOTHING = {"activities": 0, "closed_leads": 0, "idle_contacts": 0, "alerts": 0, "rejections": 0}


def add_task(ws: Workspace, email: str, status: str, lead_id: int | None = None) -> None:
    key = f"{email}/{status}"
    row: dict[str, Any] = {"account_id": stable_id("account", "acme.example"), "lead_id": lead_id}
    row |= {"contact_id": stable_id("contact", email), "play": "p", "channel": "call"}
    row |= {"priority": 1.0, "due_at": NOW, "deadline_at": NOW, "why_you": "", "why_now": ""}
    put(ws, SdrTask, id=stable_id("sdr_task", key), key=key, status=status, ask="",
        created_at=NOW, updated_at=NOW, **row)  # fmt: skip
    put(ws, CrmRecord, id=stable_id(key), destination="csv_file", object="task", key=key,
        content={"contact_email": email}, verdict="sent", written_at=NOW)  # fmt: skip


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    """One of each kind that is old, and the same in use."""
    add_account(workspace)
    for name in ("idle", "asked", "busy", "lately"):
        add_contact(workspace, f"{name}@acme.example", **OLD)
    add_task(workspace, "idle@acme.example", "done")
    add_task(workspace, "busy@acme.example", "open")
    add_activity(workspace, "idle@acme.example", "reply", days_ago(1200))
    lately = stable_id("contact", "lately@acme.example")
    add_activity(workspace, "lately@acme.example", "reply", days_ago(1), contact_id=lately)
    asked = stable_id("contact", "asked@acme.example")
    add_lead(workspace, "L1", "asked@acme.example", days_ago(2000), contact_id=asked, **OLD)
    add_lead(workspace, "L2", "gone@acme.example", days_ago(2000), is_closed=True, **OLD)
    for days in (1, 400):
        put(workspace, Alert, id=days, key=str(days), kind="digest", receiver="m", channel="c",
            subject="", body="", status="sent", attempts=1, created_at=days_ago(days))  # fmt: skip
        put(workspace, ImportRejection, id=days, kind="leads", file="f", line=1, column="",
            reason="", seen_at=days_ago(days))  # fmt: skip
    return workspace


def test_what_is_too_old_goes_and_what_is_in_use_stays(ws: Workspace) -> None:
    assert retain(ws, NOW) == dict.fromkeys(NOTHING, 1)
    left = {row["email"].split("@")[0] for row in stored(ws, Contact)}
    assert left == {"asked", "busy", "lately"}
    assert [row["external_id"] for row in stored(ws, Lead)] == ["L1"]
    assert len(stored(ws, Activity)) == len(stored(ws, Alert)) == 1
    assert [row["status"] for row in stored(ws, SdrTask)] == ["open"]
    assert [row["key"] for row in stored(ws, CrmRecord)] == ["busy@acme.example/open"]
    assert len(stored(ws, ImportRejection)) == 1
    assert retain(ws, NOW) == NOTHING


def test_zero_keeps_for_ever(make_workspace: Callable[[str], Workspace], ws: Workspace) -> None:
    none = "\n".join(f"{kind} = 0" for kind in NOTHING)
    ws = make_workspace(f"[retention]\n{none}\n")
    assert retain(ws, NOW + timedelta(days=5000)) == {}
    assert len(stored(ws, Contact)) == 4


def test_persons_leave_the_files_for_an_import_too(ws: Workspace) -> None:
    change(ws, SdrTask, stable_id("sdr_task", "idle@acme.example/done"), status="open")
    clock = {"kind": "first_response", "subject_id": stable_id("lead", "L2"), "calendar": "c",
             "account_id": stable_id("account", "acme.example"), "allowance_minutes": 60,
             "pauses": "", "week": NOW.date(), "started_at": NOW, "due_at": NOW,
             "updated_at": NOW, "rep_id": add_rep(ws, "maya@us.example")}  # fmt: skip
    change(ws, Rep, clock["rep_id"], manager_email="boss@us.example")
    put(ws, SlaClock, id=7, **clock)
    put(ws, Breach, id=7, clock_id=7, level="breach", passed_at=NOW, found_at=NOW)
    push(ws, NOW)
    assert keys(ws, "contacts") == {"busy@acme.example", "idle@acme.example"}
    told = {"busy@acme.example/open", "idle@acme.example/done"}
    assert keys(ws, "tasks") == told | {"alert:7:breach"}
    change(ws, SdrTask, stable_id("sdr_task", "idle@acme.example/done"), status="done")
    retain(ws, NOW)
    assert keys(ws, "contacts") == {"busy@acme.example"}
    assert keys(ws, "tasks") == {"busy@acme.example/open"}
    people = [row for row in stored(ws, CrmRecord) if row["object"] != "account"]
    assert {row["key"] for row in people} == {"busy@acme.example", "busy@acme.example/open"}
    assert plan(ws, NOW).withdrawn == []


def test_persons_stay_until_the_file_can_be_written_that_they_stand_in(ws: Workspace) -> None:
    crm = ws.folder / "crm"
    crm.mkdir()
    (crm / "tasks.csv").write_text("other\n", encoding="utf-8")
    assert retain(ws, NOW)["idle_contacts"] == 0
    assert len(stored(ws, Contact)) == 4
    (crm / "tasks.csv").unlink()
    assert retain(ws, NOW)["idle_contacts"] == 1


def keys(ws: Workspace, name: str) -> set[str]:
    """What the rows of a file for an import are known by."""
    with (ws.folder / "crm" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["email" if name == "contacts" else "key"] for row in csv.DictReader(file)}
