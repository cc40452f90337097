"""What managers get from the commands: digests in three forms, and what became of alerts."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tasks.workspace import open_workspace
from tests.flows.test_cli import ACCOUNTS, fail, folder, run, write
from warehouse.queries.reports import report

__all__ = ["folder"]  # the fixture

DEALS = (
    "Deal ID,Company domain name,Company name,Amount,Create Date,Close Date,Deal Stage,Deal owner\n"
    '1,acme.example,Acme,"$24,000",2026-01-05,2026-03-31,Proposal,ann@us.example\n'
    "2,new.example,New Inc,1200,2026-01-06,2026-02-14,Closed Won,\n"
    "3,acme.example,Acme,100,2026-01-07,2026-02-15,Closed Lost,\n"
    "4,acme.example,Acme,-5,2026-01-07,,Proposal,\n"
)


def test_opportunities_come_as_crms_export_them(folder: Path) -> None:
    run("import", "accounts", write(folder, "a.csv", ACCOUNTS))
    said = run("import", "opportunities", write(folder, "d.csv", DEALS))
    assert "3 new" in said and "1 rejected" in said
    assert "3 unchanged" in run("import", "opportunities", str(folder / "d.csv"))
    ws = open_workspace(folder)
    with ws.reading() as connection:
        (row,) = report(connection, "v_pipeline_coverage")
    ws.engine.dispose()
    figures = {name: row[name] for name in ("open_mrr_usd", "won_mrr_usd", "lost_opportunities")}
    assert figures == {"open_mrr_usd": 2000, "won_mrr_usd": 100, "lost_opportunities": 1}
    assert run("explain", "new.example").startswith("New Inc (new.example)")


def test_a_digest_comes_in_three_forms(folder: Path) -> None:
    as_of = ("--as-of", "2026-03-02T07:30:00")
    assert run("digest", *as_of).startswith("# Digest of 2026-03-02")
    assert run("digest", "--weekly", *as_of).startswith("# Digest of the week of 2026-02-23")
    document = json.loads(run("digest", "--weekly", "--format", "json", *as_of))
    assert len(document["answers"]) == 16 and document["cadence"] == "weekly"
    assert document == json.loads(run("digest", "--weekly", "--json", *as_of))
    page = folder / "week.html"
    assert run("digest", "--weekly", "--format", "html", "--out", str(page), *as_of) == (
        f"Wrote {page}\n"
    )
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_alerts_are_listed_and_channels_tried(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("alerts") == "There are no alerts.\n"
    assert json.loads(run("alerts", "--status", "failed", "--json")) == []
    assert "file: taken" in run("alerts", "test", "--channel", "file")
    sent = json.loads((folder / "alerts.jsonl").read_text(encoding="utf-8"))
    assert (sent["kind"], sent["receiver"]) == ("test", "managers")
    said = fail(monkeypatch, capsys, "alerts", "test", "--channel", "nix")
    assert "no alert channel 'nix': [alerts] has console, file" in said
    assert datetime.fromisoformat(sent["created_at"]) <= datetime.now(UTC)
