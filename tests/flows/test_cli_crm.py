"""Setting up a CRM, and what a push leaves undone, as the command line tells it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli.app import app
from tasks.workspace import Workspace
from tests.connectors.crm.counterparts import HubSpotCounterpart
from tests.tasks.seed import NOW, add_account, add_rep, add_score, put
from warehouse.models import Assignment

KEY = "companies: property whynow_key (string, unique)"


@pytest.fixture
def far(tmp_path: Path) -> Iterator[HubSpotCounterpart]:
    """A HubSpot in which nothing is set up."""
    made = HubSpotCounterpart(tmp_path)
    yield made
    made.close()


@pytest.fixture
def ws(
    far: HubSpotCounterpart,
    make_workspace: Callable[..., Workspace],
    monkeypatch: pytest.MonkeyPatch,
) -> Workspace:
    """A workspace that leads there, with the token in the environment."""
    made = make_workspace(f'[crm]\nkind = "hubspot"\nurl = "{far.simulator.url}"\n')
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(made.folder))
    monkeypatch.setenv("WHYNOW_CRM_TOKEN", far.simulator.token)
    return made


def run(*arguments: str, code: int = 0, answer: str | None = None) -> str:
    done = CliRunner().invoke(app, list(arguments), input=answer, catch_exceptions=False)
    assert done.exit_code == code, done.output
    return done.output


def test_setup_shows_what_is_missing_and_makes_it_once_somebody_agrees(ws: Workspace) -> None:
    assert f"to do {KEY}: whynow crm setup" in run("crm", "check", code=1)
    said = run("crm", "setup", answer="n\n", code=1)
    assert f"to make  {KEY}" in said and "in hubspot?" in said
    assert f"to make  {KEY}" in run("crm", "setup", answer="y\n")
    assert run("crm", "setup") == "Nothing is missing.\n"
    assert run("crm", "check").startswith("ok    hubspot: we are let in")


def test_a_program_is_told_what_is_missing_and_asks_for_it_to_be_made(ws: Workspace) -> None:
    missing = json.loads(run("crm", "setup", "--json"))
    assert {step["is_done"] for step in missing} == {False}
    made = json.loads(run("crm", "setup", "--json", "--yes"))
    assert [step | {"is_done": False} for step in made] == missing
    assert json.loads(run("crm", "setup", "--json")) == []


def test_a_check_tells_bad_credentials_from_a_rep_who_is_no_user_there(
    ws: Workspace, far: HubSpotCounterpart, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("crm", "setup", "--yes")
    add_rep(ws, "gone@us.example")
    assert "to do the CRM has no user gone@us.example: add them there" in run("crm", "check")
    monkeypatch.setenv("WHYNOW_CRM_TOKEN", "s3cret-and-wrong")
    said = run("crm", "check", code=1)
    assert "needs a login (401)" in said and "s3cret" not in said
    monkeypatch.delenv("WHYNOW_CRM_TOKEN")
    [found] = json.loads(run("crm", "check", "--json", code=1))
    assert found["is_fatal"] and "no credentials" in found["remedy"]


def test_what_the_crm_did_not_take_is_listed_until_it_does(
    ws: Workspace, far: HubSpotCounterpart
) -> None:
    run("crm", "setup", "--yes")
    account_id = add_account(ws, "acme.example")
    add_score(ws, "acme.example", 70.0)
    put(ws, Assignment, id=1, account_id=account_id, role="sdr",
        rep_id=add_rep(ws, "gone@us.example"), because="free", assigned_at=NOW,
        ended_at=None)  # fmt: skip
    said = run("push", code=1)
    assert "1 created" in said and "why: whynow push --failed" in said
    said = run("push", "--failed")
    assert "rejected owner acme.example: HubSpot has no active user gone@us.example (1 try)" in said
    assert "1 row is not in hubspot" in said
    assert "again  owner acme.example: HubSpot has no active user" in run("push", "--plan")
    [row] = json.loads(run("push", "--failed", "--json"))
    assert (row["object"], row["verdict"], row["attempts"]) == ("owner", "rejected", 1)
    far.simulator.owners["gone@us.example"] = "9999"
    assert "1 updated" in run("push")
    assert run("push", "--failed").startswith("0 rows are not in hubspot")
