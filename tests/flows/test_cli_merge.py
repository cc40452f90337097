"""Accounts that may be one: listed, joined, kept apart and parted at the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli.app import app
from tasks.workspace import open_workspace
from tests.tasks.seed import add_account, add_contact


@pytest.fixture
def ws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    (tmp_path / "playbook.toml").write_text("")
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(tmp_path))
    ws = open_workspace(tmp_path)
    add_account(ws, "feather.example", name="Feather")
    add_account(ws, "owner.example", name="Owner")
    yield ws
    ws.engine.dispose()


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def bring(tmp_path: Path, *lines: str) -> str:
    path = tmp_path / "accounts.csv"
    path.write_text("\n".join(lines) + "\n")
    return run("import", "accounts", str(path))


def test_a_merge_is_proposed_answered_shown_and_undone(ws: Any, tmp_path: Path) -> None:
    assert "No accounts may be one" in run("merge")
    said = bring(tmp_path, "domain,name", "feather-hq.example,Feather")
    assert "0 new accounts are one with an older one, 1 may be: whynow merge" in said
    (row,) = json.loads(run("merge", "--json"))
    assert (row["state"], row["reasons"][0]) == ("open", "same name")
    assert "open: Feather (feather-hq.example) into feather.example" in run("merge")
    assert "is feather.example from now on" in run("merge", "yes", "feather-hq.example")
    assert "Also feather-hq.example" in run("explain", "feather-hq.example")
    shown = run("merge", "undo", "feather-hq.example", "--by", "kim")
    assert "is an account of its own again" in shown
    (row,) = json.loads(run("merge", "--json"))
    assert (row["state"], row["said_by"]) == ("undone", "kim")


def test_a_no_keeps_two_apart(ws: Any, tmp_path: Path) -> None:
    bring(tmp_path, "domain,name", "feather-hq.example,Feather")
    assert "are two" in run("merge", "no", "feather-hq.example")
    assert "no: Feather" in run("merge")


def test_any_two_can_be_joined_by_name_of_their_domains(ws: Any) -> None:
    add_contact(ws, "kim@owner.example")
    run("merge", "yes", "owner.example", "--into", "feather.example", "--by", "kim")
    assert "joined: Owner (owner.example) into feather.example" in run("merge")
    assert "kim says so" in run("merge")


def test_explain_shows_parent_and_subsidiaries(ws: Any, tmp_path: Path) -> None:
    bring(tmp_path, "domain,name,parent", "child.example,Child,owner.example")
    assert "Part of Owner (owner.example)" in run("explain", "child.example")
    assert "Owns Child (child.example)" in run("explain", "owner.example")
