"""What an endpoint says of proposals: stored beside them, sorted by, and never more than that."""

import asyncio
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from connectors import chat
from tasks import detect as module
from tasks.ask import AskReport, ask
from tasks.check import check
from tasks.detect import detect
from tasks.review import UnknownProposal, answer
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, add_account, days_ago, stored
from tests.tasks.test_detect import publish
from tests.tasks.test_review import ODD, Always
from tests.web import Page, Web, serve
from warehouse.models import ArticleVersion, Proposal, SdrTask, TriggerEvent
from warehouse.queries import news

PATH = "/v1/chat/completions"


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


@pytest.fixture
def ws(
    web: Web, make_workspace: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch
) -> Workspace:
    monkeypatch.setattr(module, "opinion_of", lambda _: Always())
    monkeypatch.setattr(chat, "WAITS_SECONDS", ())
    ws = make_workspace(endpoint(web))
    add_account(ws, "zentrova.example", name="Zentrova", aliases=["ZTV"])
    publish(ws, ODD, "zentrova.example", days_ago(1), "It said so on Monday.")
    detect(ws, NOW)
    return ws


def endpoint(web: Web, more: str = "") -> str:
    url = f"http://127.0.0.1:{web.port}/v1"
    return f'[review.endpoint]\nurl = "{url}"\nmodel = "small"\ntimeout_seconds = 5\n{more}'


def model(**changes: Any) -> Callable[[Any], None]:
    """A model that says yes to layoffs and no to all else."""

    def act(handler: Any) -> None:
        asked = json.loads(json.loads(handler.body)["messages"][1]["content"])
        is_event = asked["type"] == "layoffs"
        said = {"is_event": is_event, "type": asked["type"], "status": "announced"}
        said |= {"subject": asked["account"], "quote": "waves goodbye"} | changes
        content = {"choices": [{"message": {"content": json.dumps(said)}}]}
        handler._answer(Page(json.dumps(content).encode()))

    return act


def run(ws: Workspace, ids: list[int] | None = None) -> AskReport:
    return asyncio.run(ask(ws, NOW, ids))


def proposals(ws: Workspace) -> dict[str, dict[str, Any]]:
    return {row["type"]: row for row in stored(ws, Proposal)}


def test_verdicts_stand_beside_proposals_with_their_words(web: Web, ws: Workspace) -> None:
    web.pages[PATH] = model()
    assert run(ws) == AskReport(yes=1, no=1)
    found = proposals(ws)["layoffs"]
    assert (found["verdict"], found["status"], found["subject"]) == ("yes", "announced", "Zentrova")
    assert found["reviewed_by"].startswith("small ") and found["reviewed_at"] == NOW
    (version,) = stored(ws, ArticleVersion)
    words = version[found["quote_field"]][found["quote_start"] : found["quote_end"]]
    assert words == found["quote"] == "waves goodbye"
    assert proposals(ws)["funding_round"]["verdict"] == "no"


def test_what_no_database_takes_is_not_stored(web: Web, ws: Workspace) -> None:
    web.pages[PATH] = model(is_event=False, subject="Rivals\x00\x1b[2J")
    assert run(ws) == AskReport(no=2)
    assert proposals(ws)["layoffs"]["subject"] == "Rivals [2J"


def test_a_yes_is_no_answer_no_event_and_no_task(web: Web, ws: Workspace) -> None:
    web.pages[PATH] = model()
    run(ws)
    assert {row["answer"] for row in stored(ws, Proposal)} == {None}
    assert stored(ws, TriggerEvent) == stored(ws, SdrTask) == []


def test_what_it_says_yes_to_comes_first_and_what_it_denies_last(web: Web, ws: Workspace) -> None:
    web.pages[PATH] = model(is_event=False)
    run(ws, [proposals(ws)["layoffs"]["id"]])
    with ws.reading() as connection:
        assert [row["type"] for row in news.proposals(connection, 9)] == [
            "funding_round", "layoffs"
        ]  # fmt: skip


def test_nothing_is_asked_twice_but_by_name_or_of_another_model(web: Web, ws: Workspace) -> None:
    web.pages[PATH] = model()
    run(ws)
    assert run(ws) == AskReport()
    assert run(ws, [proposals(ws)["layoffs"]["id"]]) == AskReport(yes=1)
    (ws.folder / "playbook.toml").write_text(endpoint(web).replace("small", "large"))
    again = Workspace(ws.folder)
    assert run(again).yes == 1
    assert proposals(ws)["layoffs"]["reviewed_by"].startswith("large ")
    again.engine.dispose()


def test_an_answer_that_does_not_count_is_no_opinion_with_its_reason(
    web: Web, ws: Workspace
) -> None:
    web.pages[PATH] = model(quote="fires everybody", subject="\x00")
    assert run(ws) == AskReport(no_opinion=2)
    found = proposals(ws)["layoffs"]
    assert found["verdict"] == "no opinion" and "neither in the title" in found["verdict_because"]
    assert found["quote"] is None


@pytest.mark.parametrize("content", ["yes", "{", "\x00", '{"is_event": "\\u0000"}'])
def test_nonsense_is_no_opinion(web: Web, ws: Workspace, content: str) -> None:
    body = {"choices": [{"message": {"content": content}}]}
    web.pages[PATH] = Page(json.dumps(body).encode())
    assert run(ws) == AskReport(no_opinion=2)


def test_an_endpoint_that_fails_costs_nothing_and_is_asked_again(web: Web, ws: Workspace) -> None:
    web.pages[PATH] = Page(status=500)
    report = run(ws)
    assert report.not_asked == 2 and "the server failed (500)" in str(report.problem)
    assert {row["verdict"] for row in stored(ws, Proposal)} == {None}
    web.pages[PATH] = model()
    assert run(ws) == AskReport(yes=1, no=1)


def test_an_endpoint_that_is_down_is_left_alone_after_some_tries(web: Web, ws: Workspace) -> None:
    for number in range(12):
        publish(ws, f"{ODD} {number}", "zentrova.example", days_ago(20 + 20 * number))
    detect(ws, NOW)
    asked = len(stored(ws, Proposal))
    web.pages[PATH] = Page(status=503)
    assert run(ws).not_asked == asked > 4
    assert len(web.sent) <= 4


def test_a_run_asks_no_more_than_the_playbook_allows(web: Web, ws: Workspace) -> None:
    (ws.folder / "playbook.toml").write_text(endpoint(web, "most_per_run = 1\n"))
    web.pages[PATH] = model()
    limited = Workspace(ws.folder)
    assert run(limited) == AskReport(yes=1)
    limited.engine.dispose()


def test_a_person_s_answer_stays_and_is_not_asked_about(web: Web, ws: Workspace) -> None:
    web.pages[PATH] = model()
    proposal_id = proposals(ws)["layoffs"]["id"]
    answer(ws, proposal_id, False, NOW)
    assert run(ws) == AskReport(no=1)
    with pytest.raises(UnknownProposal, match="answered before"):
        run(ws, [proposal_id])


def test_it_is_shown_only_the_beginning_of_a_text(web: Web, ws: Workspace) -> None:
    publish(ws, f"{ODD} again", "zentrova.example", days_ago(100), "word " * 5000)
    detect(ws, NOW)
    web.pages[PATH] = model()
    run(ws)
    assert max(map(len, web.sent)) < 6000


def test_without_an_address_or_a_key_nothing_is_asked_and_the_remedy_is_told(
    web: Web, make_workspace: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "[review.endpoint]" in str(run(make_workspace()).problem)
    ws = make_workspace(endpoint(web, 'key_variable = "REVIEWER_KEY"\n'))
    monkeypatch.delenv("REVIEWER_KEY", raising=False)
    assert "REVIEWER_KEY is not set" in str(run(ws).problem)
    found = [each for each in asyncio.run(check(ws, NOW)) if each.area == "review"]
    assert [each.state for each in found] == ["failed"] and "REVIEWER_KEY" in found[0].remedy
    monkeypatch.setenv("REVIEWER_KEY", "secret")
    found = [each for each in asyncio.run(check(ws, NOW)) if each.area == "review"]
    assert [each.state for each in found] == ["ok"] and web.asked == []
