"""Push: differences only, verdicts row by row, nothing twice whatever dies in between."""

import csv
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from connectors.crm import CrmRow, CrmSettings, Table, Verdict, open_crm
from connectors.crm._values import external_id
from connectors.crm.csv_file import FIELDS
from tasks.push import plan, push
from tasks.push.sending import Sender
from tasks.workspace import Workspace
from tests.tasks.seed import (
    NOW,
    add_account,
    add_contact,
    add_rep,
    add_score,
    add_task,
    change,
    put,
    stored,
)
from warehouse.models import Assignment, Contact, CrmRecord, Score, SdrTask, stable_id
from warehouse.writes import table_of


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    """Two accounts, one with an owner; three tasks, one for a contact who opted out."""
    rep_id = add_rep(workspace, "maya@us.example")
    for domain, total in (("acme.example", 70.0), ("bolt.example", 30.0)):
        account_id = add_account(workspace, domain)
        add_score(workspace, domain, total)
    put(
        workspace, Assignment, id=1, account_id=account_id, role="sdr", rep_id=rep_id,
        because="free", assigned_at=NOW, ended_at=None,
    )  # fmt: skip
    for email, is_opted_out in (("ann@acme.example", False), ("bo@bolt.example", True)):
        add_contact(workspace, email, is_opted_out=is_opted_out, title="CFO")
    add_task(workspace, "t1", "ann@acme.example")
    add_task(workspace, "t2", "ann@acme.example", priority=9.0)
    add_task(workspace, "t3", "bo@bolt.example")
    return workspace


def rows(ws: Workspace, name: str) -> list[dict[str, str]]:
    with (ws.folder / "crm" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def counts(**values: int) -> dict[str, int]:
    names = ("created", "updated", "unchanged", "held", "conflicts", "rejected", "to_retry")
    return dict.fromkeys(names, 0) | values


def test_the_first_push_writes_all_and_the_second_nothing(ws: Workspace) -> None:
    assert push(ws, NOW) == counts(created=5, held=2)
    files = {path.name: path.read_bytes() for path in (ws.folder / "crm").iterdir()}
    ledger = stored(ws, CrmRecord)
    assert push(ws, NOW + timedelta(days=1)) == counts(unchanged=5, held=2)
    assert {path.name: path.read_bytes() for path in (ws.folder / "crm").iterdir()} == files
    assert stored(ws, CrmRecord) == ledger


def test_accounts_carry_score_owner_and_the_newest_reason(ws: Workspace) -> None:
    push(ws, NOW)
    assert rows(ws, "accounts") == [
        {
            "domain": "acme.example", "name": "Acme", "score": "70.0", "grade": "A", "fit": "80.0",
            "timing": "50.0", "engagement": "10.0", "owner_email": "", "ae_email": "",
            "why_now": "news t2", "updated_on": "2026-03-02",
            "external_id": external_id("account", "acme.example"),
            "website": "https://acme.example",
        },
        {
            "domain": "bolt.example", "name": "Bolt", "score": "30.0", "grade": "A", "fit": "80.0",
            "timing": "50.0", "engagement": "10.0", "owner_email": "maya@us.example",
            "ae_email": "", "why_now": "news t3", "updated_on": "2026-03-02",
            "external_id": external_id("account", "bolt.example"),
            "website": "https://bolt.example",
        },
    ]  # fmt: skip


def test_tasks_carry_all_that_a_rep_needs(ws: Workspace) -> None:
    push(ws, NOW)
    first = rows(ws, "tasks")[0]
    assert first == {
        "key": "t1", "rep_email": "maya@us.example", "due_at": "2026-03-02T17:00:00Z",
        "priority": "5.0", "account_domain": "acme.example", "account_name": "Acme",
        "contact_name": "Ann", "contact_email": "ann@acme.example", "contact_title": "CFO",
        "play": "growth_money", "channel": "call", "subject": "Call Ann: growth money",
        "why_you": "'=you", "why_now": "news t1", "ask": "offer help",
        "quote": "", "quote_url": "", "status": "open", "deadline_at": "2026-03-11T09:00:00Z",
        "step": "", "steps": "", "talking_points": "", "offer": "", "rank_because": "",
        "draft_subject": "", "draft": "", "due_on": "2026-03-02", "urgency": "high",
        "body": "Why you: =you\nWhy now: news t1\nSay: offer help", "updated_on": "2026-03-02",
        "external_id": external_id("task", "t1"),
        "account_external_id": external_id("account", "acme.example"),
        "contact_external_id": external_id("contact", "ann@acme.example"),
    }  # fmt: skip


def test_contacts_of_open_tasks_carry_what_an_import_matches_them_by(ws: Workspace) -> None:
    change(ws, Contact, stable_id("contact", "ann@acme.example"), name="Ann Lee", tier="director")
    put(ws, Assignment, id=2, account_id=stable_id("account", "acme.example"), role="sdr",
        rep_id=stable_id("rep", "maya@us.example"), because="free", assigned_at=NOW,
        ended_at=None)  # fmt: skip
    push(ws, NOW)
    assert rows(ws, "contacts") == [
        {
            "email": "ann@acme.example", "name": "Ann Lee", "first_name": "Ann",
            "last_name": "Lee", "title": "CFO", "tier": "director",
            "account_domain": "acme.example", "account_name": "Acme",
            "owner_email": "maya@us.example", "updated_on": "2026-03-02",
            "external_id": external_id("contact", "ann@acme.example"),
            "account_external_id": external_id("account", "acme.example"),
        }
    ]  # fmt: skip


def test_who_may_not_be_handed_on_any_more_is_taken_out_of_the_files(ws: Workspace) -> None:
    push(ws, NOW)
    contact_id = stable_id("contact", "ann@acme.example")
    change(ws, Contact, contact_id, is_opted_out=True)
    told = {each.key: each.reason for each in plan(ws, NOW).withdrawn}
    assert told == dict.fromkeys(("ann@acme.example", "t1", "t2"), "the contact opted out")
    assert len(rows(ws, "contacts")) == 1
    push(ws, NOW)
    assert (rows(ws, "contacts"), rows(ws, "tasks")) == ([], [])
    assert plan(ws, NOW).withdrawn == []
    change(ws, Contact, contact_id, is_opted_out=False)
    assert push(ws, NOW)["created"] == 3
    assert len(rows(ws, "contacts")) == 1


def test_a_contact_that_is_no_longer_kept_leaves_the_file(ws: Workspace) -> None:
    push(ws, NOW)
    with ws.writing() as connection:
        connection.execute(table_of(SdrTask).delete())
        connection.execute(table_of(Contact).delete())
    [told] = plan(ws, NOW).withdrawn
    assert (told.key, told.reason) == ("ann@acme.example", "the contact is no longer kept")
    push(ws, NOW)
    assert rows(ws, "contacts") == []


def test_the_plan_shows_what_a_push_would_do(ws: Workspace) -> None:
    found = plan(ws, NOW)
    assert [each.key for each in found.creates] == [
        "acme.example", "bolt.example", "ann@acme.example", "t2", "t1",
    ]  # fmt: skip
    assert {each.key: each.reason for each in found.held} == dict.fromkeys(
        ("bo@bolt.example", "t3"), "the contact opted out"
    )
    assert stored(ws, CrmRecord) == []
    push(ws, NOW)
    change(ws, Score, stable_id("score", stable_id("account", "acme.example")), total=71.0)
    found = plan(ws, NOW)
    assert (found.creates, found.unchanged) == ([], 4)
    assert [(each.key, each.differences) for each in found.updates] == [
        ("acme.example", {"score": (70.0, 71.0)})
    ]


def test_only_what_differs_is_sent(ws: Workspace) -> None:
    push(ws, NOW)
    change(ws, Score, stable_id("score", stable_id("account", "acme.example")), total=71.0)
    assert push(ws, NOW + timedelta(days=1)) == counts(updated=1, unchanged=4, held=2)
    assert [(row["score"], row["updated_on"]) for row in rows(ws, "accounts")] == [
        ("71.0", "2026-03-03"), ("30.0", "2026-03-02"),
    ]  # fmt: skip


def test_a_task_that_is_over_is_told_once(ws: Workspace) -> None:
    push(ws, NOW)
    change(ws, SdrTask, stable_id("sdr_task", "t1"), status="done")
    change(ws, SdrTask, stable_id("sdr_task", "t3"), status="cancelled")
    assert push(ws, NOW) == counts(updated=2, unchanged=3)
    assert [row["status"] for row in rows(ws, "tasks")] == ["done", "open"]
    assert push(ws, NOW) == counts(unchanged=4)


def test_a_task_that_was_told_is_closed_even_if_the_contact_opts_out(ws: Workspace) -> None:
    push(ws, NOW)
    change(ws, Contact, stable_id("contact", "ann@acme.example"), is_opted_out=True)
    change(ws, SdrTask, stable_id("sdr_task", "t1"), status="cancelled")
    assert push(ws, NOW) == counts(updated=1, unchanged=2, held=4)
    assert rows(ws, "tasks")[0]["status"] == "cancelled"


def test_a_file_that_was_taken_away_is_written_anew(ws: Workspace) -> None:
    push(ws, NOW)
    (ws.folder / "crm" / "accounts.csv").unlink()
    assert push(ws, NOW) == counts(created=2, unchanged=3, held=2)
    assert len(rows(ws, "accounts")) == 2


class Fake:
    """A CRM that keeps rows by key, and does what the test says: refuse, or die after writing."""

    name = "fake"
    fields = FIELDS
    at_once = 1
    is_remote = False

    def is_keyed(self, object_name: str) -> bool:
        return True

    def batch_rows(self, object_name: str, total: int) -> int:
        return 1

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], dict[str, Any]] = {}
        self.pushes = 0
        self.refused: dict[str, Verdict] = {}
        self.dies_at = 0

    def pull(self, kind: str, since: str | None) -> Table | None:
        raise NotImplementedError

    def holds(self, object_name: str) -> bool:
        return True

    def push(self, object_name: str, rows: Sequence[CrmRow]) -> list[Verdict]:
        self.pushes += 1
        assert len(rows) == 1
        verdicts = [self.refused.get(row.key) or Verdict(row.key, "sent", row.key) for row in rows]
        for row, verdict in zip(rows, verdicts, strict=True):
            if verdict.state == "sent":
                self.rows[object_name, row.key] = dict(row.fields)
        if self.pushes == self.dies_at:
            raise KeyboardInterrupt
        return verdicts


def test_a_run_that_dies_after_sending_leaves_nothing_twice(ws: Workspace) -> None:
    crm = Fake()
    crm.dies_at = 3
    with pytest.raises(KeyboardInterrupt):
        push(ws, NOW, crm)
    assert (len(crm.rows), len(stored(ws, CrmRecord))) == (3, 2)
    assert push(ws, NOW, crm) == counts(created=3, unchanged=2, held=2)
    assert (len(crm.rows), len(stored(ws, CrmRecord))) == (5, 5)


def test_a_run_that_dies_after_writing_the_file_leaves_nothing_twice(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Sender, "_enter", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            push(ws, NOW)
    assert push(ws, NOW) == counts(created=5, held=2)
    assert [row["domain"] for row in rows(ws, "accounts")] == ["acme.example", "bolt.example"]


def test_rows_that_were_rejected_are_listed_and_tried_again(ws: Workspace) -> None:
    crm = Fake()
    crm.refused["t1"] = Verdict("t1", "rejected", reason="owner is inactive")
    crm.refused["t2"] = Verdict("t2", "retry", reason="too busy")
    assert push(ws, NOW, crm) == counts(created=3, rejected=1, to_retry=1, held=2)
    ledger = {row["key"]: (row["verdict"], row["reason"]) for row in stored(ws, CrmRecord)}
    assert ledger["t1"] == ("rejected", "owner is inactive")
    assert ledger["t2"] == ("retry", "too busy")
    crm.refused.clear()
    assert push(ws, NOW, crm) == counts(created=2, unchanged=3, held=2)
    assert {row["verdict"] for row in stored(ws, CrmRecord)} == {"sent"}


def test_a_rejected_change_keeps_what_was_accepted(ws: Workspace) -> None:
    crm = Fake()
    push(ws, NOW, crm)
    change(ws, Score, stable_id("score", stable_id("account", "acme.example")), total=71.0)
    crm.refused["acme.example"] = Verdict("acme.example", "rejected", reason="locked")
    assert push(ws, NOW, crm)["rejected"] == 1
    [record] = [row for row in stored(ws, CrmRecord) if row["key"] == "acme.example"]
    assert record["content"]["score"] == 70.0
    crm.refused.clear()
    assert push(ws, NOW, crm) == counts(updated=1, unchanged=4, held=2)


def test_failed_rows_stand_in_the_plan_with_their_reason(ws: Workspace) -> None:
    (ws.folder / "crm").mkdir()
    (ws.folder / "crm" / "accounts.csv").write_text("other,file\n1,2\n", encoding="utf-8")
    assert push(ws, NOW) == counts(created=3, to_retry=2, held=2)
    failed = plan(ws, NOW).failed
    assert [each.key for each in failed] == ["acme.example", "bolt.example"]
    assert "has no column domain" in failed[0].reason
    assert open_crm("csv_file", CrmSettings(ws.folder, "crm")).holds("account")
