"""`whynow assign`: the plan first, then the same is done, and explain says why."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli.app import app

REPS = """email,name,capacity,territory,segments,lists,max touches per week,exclusions
ann@us.example,Ann,1,DE,mid market,,20,
ben@us.example,Ben,5,DE;FR,,Top 50,,rival.example
"""
ACCOUNTS = """domain,name,country,employees,target list
acme.example,Acme,DE,300,
beta.example,Beta,FR,20,
rival.example,Rival,FR,20,
top.example,Top,DE,300,Top 50
far.example,Far,BR,20,
"""


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_the_plan_is_shown_then_done_then_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WHYNOW_DATABASE_URL", raising=False)
    folder = tmp_path / "mine"
    run("init", str(folder))
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(folder))
    for name, text in (("reps", REPS), ("accounts", ACCOUNTS)):
        (folder / f"{name}.csv").write_text(text)
        assert ", 0 rejected" in run("import", name, str(folder / f"{name}.csv"))
    planned = json.loads(run("assign", "--plan", "--json"))
    owners = {row["domain"]: row["new"] for row in planned["changes"] if row["role"] == "sdr"}
    assert owners == {
        "acme.example": "Ann", "beta.example": "Ben", "rival.example": None,
        "top.example": "Ben", "far.example": None,
    }  # fmt: skip
    assert (planned["accounts_with_sdr"], planned["accounts_without_sdr"]) == (3, 2)
    assert 0 <= planned["gap"] <= 1e-4
    shown = " ".join(run("assign", "--plan").split())
    assert "SDRs that would change: 5" in shown and "no rep covers BR" in shown
    assert "3 accounts with sdr" in run("assign")
    assert "Nothing would change." in run("assign", "--plan", "--rebalance")
    assert json.loads(run("assign", "--json"))["assignments_changed"] == 0
    assert "SDR: Ben: Ben covers DE, has the list Top 50 and has room" in run(
        "explain", "top.example"
    )
