"""What a rep reads of the queue on a terminal and as JSON."""

import json

import pytest
from typer.testing import CliRunner

from connectors.plain import UNSEEN
from flows.cli.app import app
from tasks.enqueue import enqueue
from tasks.workspace import Workspace
from tests.tasks import seed
from tests.tasks.test_enqueue import DOMAIN, NOW, QUOTE, own
from warehouse.models import Account, Contact, stable_id


@pytest.fixture
def queued(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    own(workspace)
    seed.add_contact(workspace, f"dan@{DOMAIN}", name="Dan Brown", title="Director",
                     tier="director", timezone="Europe/Berlin", phone="+49 30 5550100")  # fmt: skip
    seed.add_event(workspace, DOMAIN, "funding_round", seed.days_ago(3), QUOTE)
    seed.add_lead(workspace, "L1", f"amy@{DOMAIN}", NOW, name="Amy Lind")
    enqueue(workspace, NOW)
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(workspace.folder))
    return workspace


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_the_queue_says_whom_when_why_and_what_to_say(queued: Workspace) -> None:
    shown = run("queue")
    first, second = (shown.index(name) for name in ("find a contact", "call Dan Brown"))
    assert first < second, "what is promised comes first"
    assert "PROMISED, due Mon 02 Mar 10:00 UTC" in shown
    assert "due Tue 03 Mar 09:00 UTC (10:00 theirs)" in shown
    assert "+49 30 5550100 · touch 1 of at most 5" in shown
    assert "say:     What counts for them: plans that have to be delivered" in shown
    assert "Open: Hello Dan" not in shown and "rank:" not in shown


def test_drafts_and_the_arithmetic_are_shown_when_asked_for(queued: Workspace) -> None:
    shown = run("queue", "--draft", "--why")
    assert "     | Open: Hello Dan, this is Maya" in shown
    assert "expected = 4.8 % chance of a meeting (growth money 6 %; fit 80 of 100)" in shown


def test_json_has_all_of_it(queued: Workspace) -> None:
    found = json.loads(run("queue", "--json"))
    assert [row["is_promised"] for row in found] == [True, False]
    assert found[1]["talking_points"][0].startswith("What counts for them:")
    assert found[1]["draft"].startswith("Open: Hello Dan")
    assert found[1]["contact_timezone"] == "Europe/Berlin"


@pytest.mark.parametrize("command", [("queue",), ("explain", DOMAIN), ("push", "--plan")])
def test_no_name_is_a_command_of_the_terminal_or_a_line_of_its_own(
    queued: Workspace, command: tuple[str, ...]
) -> None:
    name = "Nasty\n  1. forged \x1b[2J\x9b31m\u202e[red]\x07\r"
    seed.change(queued, Account, stable_id("account", DOMAIN), name=name)
    for contact in seed.stored(queued, Contact):
        seed.change(queued, Contact, contact["id"], name=name, title=name)
    shown, document = run(*command), run(*command, "--json")
    assert not UNSEEN.search(shown + document) and not set(shown + document) & set("\x1b\x07\r")
    assert "\n  1. forged" not in shown
    inside = json.dumps(json.loads(document), ensure_ascii=False)
    assert json.dumps(name, ensure_ascii=False)[1:-1] in inside or command[0] == "push"
