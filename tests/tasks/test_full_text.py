"""Teasers are completed from their own pages: those that could matter, once, with the raw page."""

import asyncio
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tasks import full_text as module
from tasks.detect import detect
from tasks.full_text import complete
from tasks.rules.identity import content_hash
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, add_account, change, days_ago, put, stored
from tests.web import Page, Web, reset, serve
from warehouse.models import (
    Account,
    Article,
    ArticleData,
    ArticleVersion,
    EventMention,
    Evidence,
    RawResponse,
    Source,
    TriggerEvent,
    stable_id,
)

OWN = "zentrova.example"
TITLE = "Zentrova raises Series B"
TEASER = "Zentrova has news."
BODY = (
    "Zentrova announced today that it has raised $40 million in a Series B round led by Alder "
    "Partners, which it will spend on robots, people and a second plant in the north."
)
HOUR = timedelta(hours=1)


def page(title: str = TITLE, *, date: str = "2026-02-27", repeat: int = 4) -> Page:
    paragraphs = "".join(f"<p>{BODY} This is paragraph number {n}.</p>" for n in range(repeat))
    markup = f"""<!doctype html><html lang="en"><head><title>{title}</title>
    <meta property="article:published_time" content="{date}T08:00:00+00:00"></head>
    <body><article><h1>{title}</h1>{paragraphs}</article></body></html>"""
    return Page(markup.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        server.pages["/story"] = page()
        yield server


@pytest.fixture
def ws(web: Web, make_workspace: Callable[..., Workspace]) -> Workspace:
    return make_workspace(web.playbook())


def publish(ws: Workspace, path: str = "/story", **values: Any) -> int:
    """An article as its source shows it."""
    host, kind = values.pop("host", OWN), values.pop("kind", "feed")
    url = f"http://{host}/{kind}"
    source_id = put(ws, Source, id=stable_id("source", url), url=url, kind=kind, domain=host,
                    first_seen_at=days_ago(30))  # fmt: skip
    item = ArticleData(
        url=f"http://{host}{path}",
        title=values.pop("title", TITLE),
        text=values.pop("text", TEASER),
    )
    article_id = stable_id("article", source_id, item.url)
    words = content_hash(item)
    version_id = stable_id("article_version", article_id, words)
    row = {"source_id": source_id, "version_id": version_id, "url": item.url} | {
        "published_at": None, "first_seen_at": days_ago(1), "source_hash": words,
    } | values  # fmt: skip
    put(ws, Article, id=article_id, **row)
    put(ws, ArticleVersion, id=version_id, article_id=article_id, content_hash=words,
        title=item.title, text=item.text, seen_at=days_ago(1))  # fmt: skip
    return article_id


def run(ws: Workspace, at: datetime = NOW, limit: int | None = None) -> tuple[int, int]:
    counts = asyncio.run(complete(ws, at, limit=limit))
    return counts["completed"], counts["not_completed"]


def decisions(ws: Workspace) -> list[str | None]:
    return [row["full_text"] for row in stored(ws, Article)]


def test_a_teaser_is_completed_and_searched_again(web: Web, ws: Workspace) -> None:
    add_account(ws, OWN, name="Zentrova")
    article_id = publish(ws)
    detect(ws, NOW)
    assert run(ws) == (1, 0)
    (article,) = stored(ws, Article)
    assert (article["full_text"], article["full_text_at"]) == ("fetched", NOW)
    assert article["detected_with"] is None
    assert article["published_at"] == datetime(2026, 2, 27, 8, tzinfo=UTC)
    versions = {row["id"]: row for row in stored(ws, ArticleVersion)}
    current = versions[article["version_id"]]
    assert (len(versions), current["origin"], current["title"]) == (2, "page", TITLE)
    assert current["text"].startswith("Zentrova announced today")
    assert article["source_hash"] != current["content_hash"]
    (raw,) = stored(ws, RawResponse)
    assert raw["id"] == current["response_id"] and raw["source_id"] == article["source_id"]
    assert BODY.encode() in zlib.decompress(raw["body"])
    assert detect(ws, NOW)["articles"] == 1
    (event,) = stored(ws, TriggerEvent)
    assert event["facts"]["amount"] == 40_000_000
    (mention,) = stored(ws, EventMention)
    assert mention["article_id"] == article_id
    for row in stored(ws, Evidence):
        words = versions[mention["version_id"]][row["field"]]
        assert words[row["start_char"] : row["end_char"]] == row["text"]
    assert run(ws, NOW + HOUR) == (0, 0) and web.paths == ["/story"]


def test_a_date_that_its_source_gave_stays(ws: Workspace) -> None:
    add_account(ws, OWN)
    publish(ws, published_at=days_ago(1))
    assert run(ws) == (1, 0)
    assert stored(ws, Article)[0]["published_at"] == days_ago(1)


def test_an_impossible_date_of_a_page_is_left_out(web: Web, ws: Workspace) -> None:
    web.pages["/story"] = page(date="2026-03-20")
    add_account(ws, OWN)
    publish(ws)
    assert run(ws) == (1, 0)
    assert stored(ws, Article)[0]["published_at"] is None


@pytest.mark.parametrize(
    ("policy", "read"),
    [("never", set()), ("accounts", {"/own"}), ("always", {"/own", "/event"})],
)
def test_the_playbook_says_whose_pages_are_read(
    web: Web, make_workspace: Callable[..., Workspace], policy: str, read: set[str]
) -> None:
    ws = make_workspace(web.playbook(f'[reading]\nfull_text = "{policy}"\n'))
    add_account(ws, OWN)
    publish(ws, "/own", title="How we plan a quarter")
    publish(ws, "/event", host="trade.example")
    publish(ws, "/none", host="trade.example", title="How they plan a quarter")
    for path in ("/own", "/event", "/none"):
        web.pages[path] = page("They plan a quarter, and Zentrova raises")
    run(ws)
    assert set(web.paths) == read


def test_what_needs_no_page_is_marked_and_not_asked_for(web: Web, ws: Workspace) -> None:
    add_account(ws, OWN)
    publish(ws, "/long", text="x" * 800)
    publish(ws, "/", title="A link to the home page")
    publish(ws, "/old", published_at=days_ago(200))
    publish(ws, "/filing", kind="filings")
    assert run(ws) == (0, 0) and web.paths == []
    assert sorted(filter(None, decisions(ws))) == [module.NO_PAGE, module.HAS_TEXT]


def test_the_newest_are_read_first_within_the_bound_of_a_run(web: Web, ws: Workspace) -> None:
    add_account(ws, OWN)
    for day in (3, 1, 2):
        web.pages[f"/{day}"] = page()
        publish(ws, f"/{day}", published_at=days_ago(day))
    assert run(ws, limit=2) == (2, 0) and sorted(web.paths) == ["/1", "/2"]
    assert run(ws) == (1, 0) and run(ws) == (0, 0)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Page(status=410), "gone for good (410)"),
        (page("Please accept", repeat=0), "the page holds no main text"),
        (Page(b"%PDF-1.7 no page"), "it is not an HTML page"),
    ],
)
def test_a_page_that_can_not_be_had_is_given_up_with_its_reason(
    web: Web, ws: Workspace, answer: Page, reason: str
) -> None:
    web.pages["/story"] = answer
    add_account(ws, OWN)
    publish(ws)
    assert run(ws) == (0, 1) and decisions(ws) == [reason]
    assert run(ws, NOW + HOUR) == (0, 0)
    assert len(stored(ws, ArticleVersion)) == 1


def test_a_page_about_something_else_is_not_taken(web: Web, ws: Workspace) -> None:
    markup = page("Cookies").body.replace(b"Zentrova", b"We").replace(b"raised", b"set")
    web.pages["/story"] = Page(markup.replace(b"Series", b"cookie"))
    add_account(ws, OWN)
    publish(ws)
    assert run(ws) == (0, 1) and decisions(ws) == ["its page is about something else"]


def test_a_page_that_says_no_more_is_not_taken(web: Web, ws: Workspace) -> None:
    web.pages["/story"] = page(repeat=1)
    add_account(ws, OWN)
    publish(ws, text=BODY * 3)
    assert run(ws) == (0, 1) and decisions(ws) == [module.NO_MORE]


def test_a_failure_that_may_pass_is_tried_again_ever_later_and_then_given_up(
    web: Web, ws: Workspace
) -> None:
    web.pages["/story"] = reset
    add_account(ws, OWN)
    publish(ws, first_seen_at=NOW)
    tries = [at for at in range(10) if run(ws, NOW + at * HOUR) == (0, 1)]
    assert tries == [0, 1, 2, 4, 8]
    assert decisions(ws) == [None]
    assert run(ws, NOW + 72 * HOUR) == (0, 1)
    assert "broke" in str(decisions(ws)[0])


def test_a_page_that_comes_back_is_read(web: Web, ws: Workspace) -> None:
    web.pages["/story"] = Page(status=503)
    add_account(ws, OWN)
    publish(ws)
    assert run(ws) == (0, 1)
    web.pages["/story"] = page()
    assert run(ws, NOW + 48 * HOUR) == (1, 0)


def test_an_article_that_is_edited_meanwhile_is_left_alone(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_account(ws, OWN)
    article_id = publish(ws)
    store = module._store

    def edits_first(*arguments: Any) -> dict[str, int]:
        change(ws, Article, article_id, version_id=1)
        return store(*arguments)

    monkeypatch.setattr(module, "_store", edits_first)
    assert run(ws) == (0, 0)
    (article,) = stored(ws, Article)
    assert (article["version_id"], article["full_text"]) == (1, None)


def test_a_run_that_is_killed_is_completed_by_the_next(
    web: Web, ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_account(ws, OWN)
    publish(ws)
    update = module.update_rows

    def dies_at_the_articles(connection: Any, model: Any, rows: Any) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch, pytest.raises(BaseExceptionGroup):
        patch.setattr(module, "update_rows", dies_at_the_articles)
        run(ws)
    assert len(stored(ws, ArticleVersion)) == 1 and stored(ws, RawResponse) == []
    assert module.update_rows is update
    assert run(ws) == (1, 0)
    assert len(stored(ws, ArticleVersion)) == 2


def test_an_account_that_comes_later_has_its_teasers_completed(ws: Workspace) -> None:
    publish(ws)
    assert run(ws) == (0, 0)
    add_account(ws, OWN)
    assert len(stored(ws, Account)) == 1 and run(ws) == (1, 0)


@pytest.mark.parametrize(
    "url",
    ["", "story", "ftp://a.example/1", "http://[bad/1", "http://a.example:99999/1", "http:///1"],
)
def test_what_is_no_web_address_is_not_visited(url: str) -> None:
    assert not module._has_page(url)


def test_a_page_is_about_a_title_that_it_has_a_word_of() -> None:
    assert module._is_about("星河智能完成B轮融资", "今天，星河智能宣布……")
    assert not module._is_about("星河智能完成B轮融资", "请接受我们的条款")
    assert module._is_about("Q4", "any page") and module._is_about("", "any page")
