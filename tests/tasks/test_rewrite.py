"""A writer's words: taken where they add nothing, refused with the reason, asked for once."""

import asyncio
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from connectors import chat
from tasks.enqueue import enqueue
from tasks.rewrite import RewriteReport, rewrite
from tasks.workspace import Workspace
from tests.tasks import seed
from tests.tasks.test_enqueue import DOMAIN, NOW, QUOTE, own, tasks
from tests.web import Page, Web, serve

PATH = "/v1/chat/completions"
DAN = f"dan@{DOMAIN}"


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


@pytest.fixture
def ws(
    web: Web, make_workspace: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch
) -> Workspace:
    monkeypatch.setattr(chat, "WAITS_SECONDS", ())
    url = f"http://127.0.0.1:{web.port}/v1"
    ws = make_workspace(f'[writer]\nurl = "{url}"\nmodel = "small"\ntimeout_seconds = 5')
    own(ws)
    seed.add_contact(ws, DAN, name="Dan Brown", title="Head of Widgets", tier="director")
    seed.add_event(ws, DOMAIN, "exec_hire", seed.days_ago(3), QUOTE)
    enqueue(ws, NOW)
    return ws


def writer(asked: list[str], **changes: str) -> Callable[[Any], None]:
    """A writer that replaces words of the text; it notes what it was shown."""

    def act(handler: Any) -> None:
        shown = json.loads(handler.body)["messages"][1]["content"]
        asked.append(shown)
        subject, _, text = shown.partition("Subject: ")[2].partition("\n\n")
        for old, new in changes.items():
            text = text.replace(old, new)
        content = json.dumps({"subject": subject, "text": text})
        handler._answer(Page(json.dumps({"choices": [{"message": {"content": content}}]}).encode()))

    return act


def run(ws: Workspace) -> RewriteReport:
    return asyncio.run(rewrite(ws, NOW))


def test_its_words_are_taken_once_and_no_name_was_shown_to_it(web: Web, ws: Workspace) -> None:
    shown: list[str] = []
    web.pages[PATH] = writer(shown, news="note")
    (before,) = tasks(ws)
    assert run(ws) == RewriteReport(rewritten=1)
    (task,) = tasks(ws)
    assert task["draft"] == before["draft"].replace("news", "note") != before["draft"]
    assert task["draft"].startswith("Hi Dan,") and "Maya" in task["draft"]
    assert task["draft_from"].startswith("writer small ")
    assert "[FIRST_NAME]" in shown[0]
    assert not any(word in shown[0] for word in ("Dan", "Brown", "Widgets", "Maya"))
    assert run(ws) == RewriteReport()
    enqueue(ws, NOW)
    assert tasks(ws)[0]["draft"] == task["draft"]


def test_what_it_adds_is_refused_and_the_template_stays_with_the_reason(
    web: Web, ws: Workspace
) -> None:
    web.pages[PATH] = writer([], news="75 % in the news")
    (before,) = tasks(ws)
    assert run(ws) == RewriteReport(kept=1)
    (task,) = tasks(ws)
    assert task["draft"] == before["draft"]
    assert task["draft_because"] == (
        "the writer's text was not used: it says '75', which stands nowhere"
    )
    assert run(ws) == RewriteReport()


def test_an_endpoint_that_does_not_answer_costs_no_draft(web: Web, ws: Workspace) -> None:
    web.pages[PATH] = Page(b"", status=503)
    (before,) = tasks(ws)
    report = run(ws)
    assert (report.not_asked, report.rewritten) == (1, 0)
    assert "no answer from small" in (report.problem or "")
    assert tasks(ws) == [before]


def test_without_an_endpoint_nobody_is_asked(make_workspace: Callable[..., Workspace]) -> None:
    report = run(make_workspace())
    assert "[writer] in playbook.toml has no url" in (report.problem or "")


def test_names_go_out_only_if_the_playbook_says_so(
    web: Web, ws: Workspace, make_workspace: Callable[..., Workspace]
) -> None:
    shown: list[str] = []
    web.pages[PATH] = writer(shown)
    text = (ws.folder / "playbook.toml").read_text(encoding="utf-8")
    again = make_workspace(f"{text}\nsends_personal_data = true\n")
    assert run(again) == RewriteReport(rewritten=1)
    assert "Hi Dan," in shown[0]
