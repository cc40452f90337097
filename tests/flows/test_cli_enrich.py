"""Facts looked up, or the look-ups planned, at the command line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli import show
from flows.cli.app import app
from tasks.workspace import open_workspace
from tests.tasks.seed import NOW, add_account, add_event, add_fact
from tests.web import Page, Web, serve


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        server.pages["/"] = Page(b'<html lang="de"><meta name="generator" content="Lumo"></html>')
        yield server


@pytest.fixture
def ws(web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    (tmp_path / "playbook.toml").write_text(web.playbook("[enrichment]\npages_per_site = 1"))
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(tmp_path))
    ws = open_workspace(tmp_path)
    add_account(ws, "feather.example")
    add_account(ws, "owner.example")
    yield ws
    ws.engine.dispose()


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["enrich", *arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_plan_is_shown_and_nobody_is_asked(web: Web, ws: Any) -> None:
    assert "website: 2 accounts (2 never read), at most 2 pages, about " in run("--plan")
    (row,) = json.loads(run("--plan", "--json", "--limit", "1"))
    assert (row["source"], row["accounts"], row["most_pages"]) == ("website", 1, 1)
    assert "1 account (1 asked for)" in run("owner.example", "--plan")
    assert web.asked == []


def test_accounts_that_are_due_are_looked_up_once(ws: Any) -> None:
    assert json.loads(run("--json"))["enriched"] == 2
    assert "website: nothing is due" in run("--plan")
    assert run().startswith("0 enriched")
    assert run("https://www.owner.example/about").startswith("1 enriched")


def test_sources_can_be_named_and_unknown_ones_are_refused(web: Web, ws: Any) -> None:
    add_event(ws, "owner.example", "funding_round", NOW, "Owner raises", outlets=2,
              facts={"amount": 4e7, "currency": "USD"})  # fmt: skip
    plan = run("--plan", "--sources", "event,wikidata")
    assert "event: 1 account (1 changed), from the warehouse, nobody is asked" in plan
    assert "wikidata: 2 accounts (2 never read), at most 1 query, about" in plan
    assert "website" not in plan
    assert json.loads(run("--sources", "event", "--json"))["facts"] == 1
    assert web.asked == []
    refused = CliRunner().invoke(app, ["enrich", "--sources", "dbpedia"])
    assert refused.exit_code != 0 and "there are: event, job_board" in str(refused.exception)


def test_facts_are_imported_and_explained(
    ws: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(show.out, "width", 200)
    file = tmp_path / "facts.csv"
    file.write_text("domain,name,value,confidence\nowner.example,technologies,SAP,80%\nx,y,z,\n")
    done = CliRunner().invoke(app, ["import", "facts", str(file)], catch_exceptions=False)
    assert "2 values read: 1 new, 0 changed, 0 unchanged, 1 rejected" in done.stdout
    told = CliRunner().invoke(app, ["explain", "owner.example"]).stdout
    assert "import · facts.csv, line 2" in told and "80%" in told and "today" in told
    hand = CliRunner().invoke(app, ["import", "facts", str(file), "--by-hand", "--json"])
    assert json.loads(hand.stdout)["inserted"] == 1
    told = CliRunner().invoke(app, ["explain", "owner.example", "--json"]).stdout
    known = {row["method"]: row for row in json.loads(told)["facts"]}
    assert known["human"]["is_counted"] and not known["import"]["is_counted"]
    assert known["human"]["expires_at"] is None and known["import"]["expires_at"]
    wrong = CliRunner().invoke(app, ["import", "accounts", str(file), "--by-hand"])
    assert wrong.exit_code == 2


def test_explain_says_where_a_fact_is_from_and_whether_it_counts(ws: Any) -> None:
    run("owner.example")
    add_fact(ws, "owner.example", "language", "fr", "human")
    done = CliRunner().invoke(app, ["explain", "owner.example", "--json"], catch_exceptions=False)
    facts = {(row["name"], row["method"]): row for row in json.loads(done.stdout)["facts"]}
    assert facts["language", "human"]["because"] == "counts: a person's word"
    told = facts["language", "website"]
    assert (told["because"], told["is_counted"]) == ("human stands above it", False)
    assert told["source_url"] == "http://owner.example/" and told["expires_at"]
