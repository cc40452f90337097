"""The CRM of CSV files: upserts by key, whole files, nothing that a spreadsheet would run."""

import csv
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from connectors.crm import CrmRow, CrmSettings, open_crm
from connectors.errors import PermanentError
from connectors.text import clean


def rows(folder: Path, name: str = "accounts") -> list[dict[str, str]]:
    with (folder / "crm" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def row(key: str, **fields: Any) -> CrmRow:
    return CrmRow(key, fields)


def test_an_unknown_kind_lists_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(PermanentError, match=r"'sugar'.*csv_file"):
        open_crm("sugar", CrmSettings(tmp_path, "crm"))


def test_it_inserts_and_updates_by_key(tmp_path: Path) -> None:
    crm = open_crm("csv_file", CrmSettings(tmp_path, "crm"))
    assert not crm.holds("account")
    crm.push("account", [row("b.example", score=1.5), row("a.example", score=None)])
    verdicts = crm.push("account", [row("b.example", score=2), row("c.example", score=3)])
    assert crm.holds("account")
    assert {verdict.state for verdict in verdicts} == {"sent"}
    assert [(r["domain"], r["score"]) for r in rows(tmp_path)] == [
        ("a.example", ""), ("b.example", "2"), ("c.example", "3"),
    ]  # fmt: skip


def test_text_that_a_spreadsheet_would_run_is_made_harmless(tmp_path: Path) -> None:
    crm = open_crm("csv_file", CrmSettings(tmp_path, "crm"))
    crm.push("task", [row("k", why_now="=cmd|' /C calc'!A0", quote='a "b"\nc', why_you="@x")])
    [written] = rows(tmp_path, "tasks")
    assert written.pop("external_id").startswith("whynow.task_")
    assert written == {
        "key": "k", "why_now": "'=cmd|' /C calc'!A0", "quote": 'a "b"\nc', "why_you": "'@x"
    }  # fmt: skip
    crm.push("task", [row("l", why_now="", quote="", why_you="")])
    assert rows(tmp_path, "tasks")[0]["why_now"] == "'=cmd|' /C calc'!A0"


@pytest.mark.parametrize(
    ("text", "written"),
    [("\tx", "'\tx"), ("＝1", "'＝1"), ("﹦1", "'﹦1"), (" =1", "' =1"), ("\u200b\ufeff@x", None),
     ("'=1", "''=1"), ("\x00=1", "'=1"), ("a\x1b[2J\ud800b", "a[2Jb"), ("'plain", "'plain"),
     (" x - y", " x - y"), ("a\r\nb;=1", "a\r\nb;=1")],
)  # fmt: skip
def test_no_cell_begins_with_a_formula_or_holds_what_no_file_can(
    text: str, written: str | None, tmp_path: Path
) -> None:
    crm = open_crm("csv_file", CrmSettings(tmp_path, "crm"))
    [verdict] = crm.push("account", [row("a.example", name=text)])
    cell = rows(tmp_path)[0]["name"]
    assert (verdict.state, cell) == ("sent", written or f"'{text}")
    [far] = crm.read("account", ["a.example"], ["name"]).values()
    assert far.fields == {"name": clean(text)}


def test_columns_that_somebody_added_stay(tmp_path: Path) -> None:
    crm = open_crm("csv_file", CrmSettings(tmp_path, "crm"))
    crm.push("account", [row("a.example", score=1)])
    path = tmp_path / "crm" / "accounts.csv"
    path.write_text("domain;score;note\na.example;1;call later\n", encoding="utf-8")
    crm.push("account", [row("a.example", score=2)])
    [written] = rows(tmp_path)
    assert written.pop("external_id").startswith("whynow.account_")
    assert written == {
        "domain": "a.example", "website": "https://a.example", "score": "2", "note": "call later"
    }  # fmt: skip


def test_moments_are_written_in_utc(tmp_path: Path) -> None:
    crm = open_crm("csv_file", CrmSettings(tmp_path, "crm"))
    crm.push("task", [row("k", due_at=datetime(2026, 3, 2, 9, tzinfo=UTC))])
    assert rows(tmp_path, "tasks")[0]["due_at"] == "2026-03-02T09:00:00Z"


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crm = open_crm("csv_file", CrmSettings(tmp_path, "crm"))
    crm.push("account", [row("a.example", score=1)])
    before = (tmp_path / "crm" / "accounts.csv").read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    [verdict] = crm.push("account", [row("a.example", score=2)])
    assert (verdict.state, verdict.reason) == (
        "retry", "cannot write crm/accounts.csv: No space left on device",
    )  # fmt: skip
    assert (tmp_path / "crm" / "accounts.csv").read_bytes() == before
    assert len(list((tmp_path / "crm").iterdir())) == 1


def test_a_file_that_is_not_ours_any_more_is_not_written_over(tmp_path: Path) -> None:
    crm = open_crm("csv_file", CrmSettings(tmp_path, "crm"))
    (tmp_path / "crm").mkdir()
    path = tmp_path / "crm" / "accounts.csv"
    path.write_text("something,else\n1,2\n", encoding="utf-8")
    [verdict] = crm.push("account", [row("a.example", score=2)])
    assert verdict.state == "retry"
    assert "has no column domain" in str(verdict.reason)
    assert path.read_text(encoding="utf-8") == "something,else\n1,2\n"


def test_it_gives_only_files_that_changed(tmp_path: Path) -> None:
    crm = open_crm("csv_file", CrmSettings(tmp_path, "crm"))
    assert crm.pull("accounts", None) is None
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "accounts.csv").write_text("domain,name\na.example,A\n")
    table = crm.pull("accounts", None)
    assert table is not None and table.name == "data/accounts.csv"
    assert crm.pull("accounts", table.position) is None
