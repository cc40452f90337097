"""Sync: files that changed are read in the order of what they need, and one never stops another."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tasks.sync import sync
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, stored
from warehouse.models import Account, Contact, ImportRejection, Lead

Put = Callable[..., None]


@pytest.fixture
def put(workspace: Workspace) -> Put:
    """Writes a file of the workspace's data."""

    def put(kind: str, *rows: str) -> None:
        folder = workspace.folder / "data"
        folder.mkdir(exist_ok=True)
        (folder / f"{kind}.csv").write_text("\n".join([*rows, ""]), encoding="utf-8")

    return put


def refused(ws: Workspace) -> list[tuple[Any, ...]]:
    rows = stored(ws, ImportRejection)
    return sorted((r["kind"], r["file"], r["line"], r["column"], r["reason"]) for r in rows)


def test_a_workspace_without_files_has_nothing_to_read(workspace: Workspace) -> None:
    assert sync(workspace, NOW)["files"] == 0


def test_files_are_read_once_until_they_change(workspace: Workspace, put: Put) -> None:
    put("accounts", "domain,name", "a.example,A")
    put("contacts", "name,email", "Ann,ann@a.example")
    assert sync(workspace, NOW) == sync_counts(files=2, rows=2, inserted=2)
    assert sync(workspace, NOW + timedelta(days=1)) == sync_counts()
    put("contacts", "name,email", "Ann Li,ann@a.example")
    assert sync(workspace, NOW) == sync_counts(files=1, rows=1, updated=1)


def sync_counts(**values: int) -> dict[str, int]:
    names = ("files", "failed", "rows", "inserted", "updated", "rejected", "unknown_columns",
             "deleted", "merged")  # fmt: skip
    return dict.fromkeys(names, 0) | values


def test_what_leads_bring_along_is_there_for_contacts(workspace: Workspace, put: Put) -> None:
    put("leads", "external_id,domain,email,source,created_at",
        "1,a.example,ann@a.example,website,2026-03-01")  # fmt: skip
    put("contacts", "name,email", "Ann,ann@a.example")
    assert sync(workspace, NOW)["rejected"] == 0
    assert stored(workspace, Lead)[0]["contact_id"] == stored(workspace, Contact)[0]["id"]


def test_rejections_are_replaced_by_those_of_the_next_reading(
    workspace: Workspace, put: Put
) -> None:
    put("accounts", "domain,name", "nonsense,A", ",B", "c.example,C")
    assert sync(workspace, NOW)["rejected"] == 2
    assert refused(workspace) == [
        ("accounts", "data/accounts.csv", 2, "domain", "is no company's domain or web address"),
        ("accounts", "data/accounts.csv", 3, "domain", "is blank"),
    ]
    put("accounts", "domain,name", "a.example,A", ",B", "c.example,C")
    sync(workspace, NOW)
    assert [row[2] for row in refused(workspace)] == [3]


def test_rows_without_an_account_are_tried_again_when_accounts_come(
    workspace: Workspace, put: Put
) -> None:
    put("contacts", "name,email", "Ann,ann@a.example")
    assert sync(workspace, NOW)["rejected"] == 1
    assert sync(workspace, NOW)["files"] == 0
    put("accounts", "domain,name", "a.example,A")
    assert sync(workspace, NOW) == sync_counts(files=2, rows=2, inserted=2)
    assert refused(workspace) == []


def test_another_map_of_columns_makes_it_read_again(
    make_workspace: Callable[[str], Workspace],
) -> None:
    ws = make_workspace("")
    (ws.folder / "data").mkdir()
    (ws.folder / "data" / "accounts.csv").write_text("domain,name,Ort\na.example,A,Berlin\n")
    assert sync(ws, NOW)["unknown_columns"] == 1
    ws = make_workspace('[imports.accounts.columns]\ncity = ["Ort"]\n')
    assert sync(ws, NOW) == sync_counts(files=1, rows=1, updated=1)
    assert stored(ws, Account)[0]["city"] == "Berlin"


def test_contacts_are_read_again_when_titles_are_read_otherwise(
    workspace: Workspace, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("accounts", "domain,name", "a.example,A")
    put("contacts", "name,email,title", "Ann,ann@a.example,CEO")
    sync(workspace, NOW)
    assert sync(workspace, NOW)["files"] == 0
    monkeypatch.setattr("tasks.sync.TITLES_READ_BY", 0)
    assert sync(workspace, NOW)["files"] == 2


def test_a_bad_file_stops_no_other_and_loses_nothing(workspace: Workspace, put: Put) -> None:
    put("accounts", "domain,name", "a.example,A")
    sync(workspace, NOW)
    Path(workspace.folder / "data" / "accounts.csv").write_bytes(b"PK\x03\x04" + bytes(2000))
    put("reps", "email", "r@us.example")
    put("contacts", "name,email", "Ann,ann@a.example")
    counts = sync(workspace, NOW)
    assert (counts["failed"], counts["inserted"]) == (2, 1)
    assert [(row[0], row[2]) for row in refused(workspace)] == [("accounts", 0), ("reps", 0)]
    assert "Excel workbook" in refused(workspace)[0][4]
    assert len(stored(workspace, Account)) == 1
    put("accounts", "domain,name", "a.example,A")
    put("reps", "email,name", "r@us.example,R")
    assert sync(workspace, NOW)["failed"] == 0
    assert refused(workspace) == []
