"""Facts looked up, or the look-ups planned, at the command line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli.app import app
from tasks.workspace import open_workspace
from tests.tasks.seed import add_account, add_fact
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


def test_explain_says_where_a_fact_is_from_and_whether_it_counts(ws: Any) -> None:
    run("owner.example")
    add_fact(ws, "owner.example", "language", "fr", "human")
    done = CliRunner().invoke(app, ["explain", "owner.example", "--json"], catch_exceptions=False)
    facts = {(row["name"], row["method"]): row for row in json.loads(done.stdout)["facts"]}
    assert facts["language", "human"]["because"] == "counts: a person's word"
    told = facts["language", "website"]
    assert (told["because"], told["is_counted"]) == ("human stands above it", False)
    assert told["source_url"] == "http://owner.example/" and told["expires_at"]
