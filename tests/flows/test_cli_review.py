"""The review as a person does it: a list, a yes, a no, and what is written out."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli.app import app
from flows.common import _headline
from tasks import detect as module
from tasks import steps
from tasks.detect import detect
from tasks.workspace import Workspace, open_workspace
from tests.tasks.seed import NOW, add_account, days_ago
from tests.tasks.test_ask import PATH, endpoint, model
from tests.tasks.test_detect import publish
from tests.tasks.test_review import ODD, Always
from tests.web import Page, serve


@pytest.fixture
def ws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    (tmp_path / "playbook.toml").write_text("")
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(tmp_path))
    monkeypatch.setattr(module, "opinion_of", lambda _: Always())
    ws = open_workspace(tmp_path)
    add_account(ws, "zentrova.example", name="Zentrova")
    publish(ws, ODD, "zentrova.example", days_ago(1))
    detect(ws, NOW)
    yield ws
    ws.engine.dispose()


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["review", *arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_proposals_are_listed_answered_and_exported(ws: Workspace, tmp_path: Path) -> None:
    shown = run()
    assert "layoffs? Zentrova (zentrova.example) · 70%" in shown and ODD in shown
    first, second = json.loads(run("--json"))
    assert first["type"] == "layoffs"
    assert "an event" in run("yes", first["id"])
    run("no", second["id"])
    assert "Nothing to review" in run()
    assert "1 items written" in run("export", str(tmp_path / "mine.jsonl"))
    assert json.loads((tmp_path / "mine.jsonl").read_text()) == json.loads(run("export", "-"))


def test_an_endpoint_is_asked_and_its_words_are_shown(ws: Workspace) -> None:
    with serve() as web:
        (ws.folder / "playbook.toml").write_text(endpoint(web))
        web.pages[PATH] = model()
        assert "1 yes, 1 no, 0 no opinion, 0 not asked" in run("ask")
        shown = run()
        assert 'small reviewing@1: yes, announced: "waves goodbye"' in shown
        assert 'small reviewing@1: no, about Zentrova: "waves goodbye"' in shown
        web.pages[PATH] = model(quote="fires everybody")
        run("ask", json.loads(run("--json"))[0]["id"])
    assert "small reviewing@1: no opinion: what it quotes stands neither" in run()


def test_an_endpoint_that_is_not_there_is_told(ws: Workspace) -> None:
    done = CliRunner().invoke(app, ["review", "ask"])
    assert done.exit_code == 1 and "2 not asked" in done.stdout
    assert "[review.endpoint] in playbook.toml" in done.stderr


def test_an_unknown_proposal_is_told(ws: Workspace) -> None:
    done = CliRunner().invoke(app, ["review", "yes", "12"])
    assert done.exit_code == 1 and "no open proposal 12" in str(done.exception)


def test_a_night_tells_of_a_reviewer_that_did_not_answer_and_goes_on(
    ws: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    with serve() as web:
        (ws.folder / "playbook.toml").write_text(endpoint(web))
        web.pages[PATH] = Page(status=404)
        counts = asyncio.run(steps.review_step.fn(str(ws.folder), NOW))
    assert counts == {"yes": 0, "no": 0, "no_opinion": 0, "not_asked": 2}
    assert "not found (404)" in caplog.text
    assert "did not answer for 2 proposals" in _headline({"review": counts})
