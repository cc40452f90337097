"""Corrections as a person makes them: a no, what it teaches, and taking it back."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli.app import app
from tasks.detect import detect
from tasks.workspace import open_workspace
from tests.tasks.seed import NOW, add_account, days_ago
from tests.tasks.test_correct import url_of
from tests.tasks.test_detect import publish

TITLE = "Lantern raises $40 million Series B"


@pytest.fixture
def ws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    (tmp_path / "playbook.toml").write_text("[review]\nmost_per_run = 0\n")
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(tmp_path))
    ws = open_workspace(tmp_path)
    add_account(ws, "lantern.example", name="Lantern")
    publish(ws, TITLE, "trade.example", days_ago(1), "Lantern Harbour is a bank in Riga.")
    detect(ws, NOW)
    yield ws
    ws.engine.dispose()


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_no_is_said_listed_shown_and_taken_back(ws: Any) -> None:
    assert "Nothing was corrected" in run("correct")
    shown = run("correct", "not-about", "lantern.example", url_of(TITLE), "--by", "kim")
    assert f"out of queue and score: {TITLE}" in shown
    assert "learned: Lantern Harbour: somebody else's name" in shown
    assert "said not to be about this account" in run("explain", "lantern.example")
    listed = json.loads(run("correct", "--json"))
    assert [row["name"] for row in listed["names"]] == ["Lantern Harbour"]
    assert [row["said_by"] for row in listed["corrections"]] == ["kim"]
    assert "Lantern Harbour" in run("correct")
    shown = run("correct", "about", "lantern.example", url_of(TITLE))
    assert f"counts again: {TITLE}" in shown
    assert json.loads(run("correct", "--json"))["names"] == []


def test_names_are_told_and_forgotten(ws: Any) -> None:
    run("correct", "name", "lantern.example", "LTN Pay")
    run("correct", "name", "lantern.example", "Lantern Harbour", "--other")
    kinds = {row["name"]: row["kind"] for row in json.loads(run("correct", "--json"))["names"]}
    assert kinds == {"LTN Pay": "alias", "Lantern Harbour": "other"}
    run("correct", "forget", "lantern.example", "LTN Pay")
    assert len(json.loads(run("correct", "--json"))["names"]) == 1
