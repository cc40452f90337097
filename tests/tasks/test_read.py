"""Reading sources over real HTTP: each item once, each failure with its reason."""

import asyncio
import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from connectors.errors import PermanentError
from tasks.articles import store_items
from tasks.raw import forget_responses
from tasks.read import ReadReport, due_sources, read_sources, shards
from tasks.sources import add_sources
from tasks.visits import http_settings
from tasks.workspace import Workspace
from tests.tasks.seed import add_account, stored
from tests.web import Page, Web, reset, rss, serve
from warehouse.models import (
    Account,
    AccountDomain,
    Article,
    ArticleData,
    ArticleKey,
    ArticleVersion,
    RawResponse,
    Source,
    SourceData,
    stable_id,
)
from warehouse.queries.news import raw_response
from warehouse.writes import table_of, write_changes

FEED = "http://site.example/feed"
HOUR = timedelta(hours=1)


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


@pytest.fixture
def ws(web: Web, make_workspace: Callable[..., Workspace]) -> Workspace:
    return make_workspace(web.playbook())


def add(ws: Workspace, as_of: datetime, *urls: str, **values: Any) -> None:
    add_sources(ws, [SourceData(url=url, **values) for url in urls or (FEED,)], as_of)


def read(ws: Workspace, as_of: datetime) -> ReadReport:
    return asyncio.run(read_sources(ws, due_sources(ws, as_of, everything=True), as_of))


def counted(report: ReadReport) -> dict[str, int]:
    """What a report counted, without the zeros."""
    return {name: count for name, count in report.counts().items() if count}


def rows(ws: Workspace, model: Any, *names: str) -> list[Any]:
    table = table_of(model)
    with ws.reading() as connection:
        columns = [table.c[name] for name in names]
        return [tuple(row) for row in connection.execute(select(*columns).order_by(*columns))]


def source_row(ws: Workspace, url: str = FEED) -> Any:
    with ws.reading() as connection:
        table = table_of(Source)
        return connection.execute(select(table).where(table.c.url == url)).mappings().one()


def test_it_stores_each_item_once(web: Web, ws: Workspace, as_of: datetime) -> None:
    web.pages["/feed"] = Page(rss(("1", "One", "Text"), ("2", "Two", "Text"), ("1", "One", "Text")))
    add(ws, as_of)
    first, again = read(ws, as_of), read(ws, as_of + HOUR)
    assert counted(first) == {"read": 1, "articles_new": 2}
    assert counted(again) == {"unchanged": 1}
    published = datetime(2026, 2, 2, 8, tzinfo=UTC)
    assert rows(ws, Article, "url", "published_at", "first_seen_at") == [
        ("http://site.example/1", published, as_of),
        ("http://site.example/2", published, as_of),
    ]
    assert len(rows(ws, ArticleKey, "key")) == 4 and len(rows(ws, ArticleVersion, "id")) == 2
    state = source_row(ws)
    assert (state["status"], state["read_at"], state["polled_at"]) == ("ok", *[as_of + HOUR] * 2)
    # Silent for a month: asked every 440 minutes or so.
    wait = state["next_poll_at"] - (as_of + HOUR)
    assert timedelta(minutes=360) < wait < timedelta(minutes=410)


def test_it_asks_with_what_the_server_said(web: Web, ws: Workspace, as_of: datetime) -> None:
    page = Page(rss(("1", "One", "Text")), headers={"ETag": '"a"', "Last-Modified": "then"})
    web.pages["/feed"] = page
    add(ws, as_of)
    read(ws, as_of)
    assert read(ws, as_of + HOUR).unchanged == 1
    asked = web.asked[1][1]
    assert (asked["if-none-match"], asked["if-modified-since"]) == ('"a"', "then")


def test_an_edit_is_a_version_that_is_searched_again(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    web.pages["/feed"] = Page(rss(("1", "Acme raises $4M", "Text")))
    add(ws, as_of)
    read(ws, as_of)
    with ws.writing() as connection:
        connection.execute(table_of(Article).update().values(detected_with="rules@1"))
    web.pages["/feed"] = Page(rss(("1", "Acme raises $40M", "Text")))
    assert counted(read(ws, as_of + HOUR)) == {"read": 1, "articles_edited": 1}
    assert rows(ws, ArticleVersion, "title", "seen_at") == [
        ("Acme raises $40M", as_of + HOUR),
        ("Acme raises $4M", as_of),
    ]
    ((current, detected, first_seen),) = rows(
        ws, Article, "version_id", "detected_with", "first_seen_at"
    )
    titles = dict(rows(ws, ArticleVersion, "id", "title"))
    assert (titles[current], detected, first_seen) == ("Acme raises $40M", None, as_of)


def test_what_vanishes_stays_and_is_not_new_when_it_returns(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    add(ws, as_of)
    counts = []
    for hour, guids in enumerate(["12", "2", "12"]):
        web.pages["/feed"] = Page(rss(*((g, f"Title {g}", "Text") for g in guids)))
        counts.append(read(ws, as_of + hour * HOUR).articles_new)
    assert counts == [2, 0, 0] and len(rows(ws, Article, "id")) == 2


def test_a_source_that_fails_costs_nothing_else(web: Web, ws: Workspace, as_of: datetime) -> None:
    paths = ("good", "missing", "reset", "page", "gone", "busy")
    add(ws, as_of, *(f"http://{path}.example/{path}" for path in paths))
    add(ws, as_of, "http://10.0.0.1/feed", "ftp://site.example/", "http://localhost/")
    web.pages |= {
        "/good": Page(rss(("1", "One", "Text"))),
        "/reset": reset,
        "/page": Page(b"<html><body>Log in</body></html>"),
        "/gone": Page(status=410),
        "/busy": Page(status=429, headers={"Retry-After": "7200"}),
    }
    report = read(ws, as_of)
    assert counted(report) == {"read": 1, "failed": 8, "articles_new": 1}
    reasons = {failure.url.rpartition("/")[2]: failure.reason for failure in report.failures}
    assert reasons["missing"] == "not found (404)" and reasons["gone"] == "gone for good (410)"
    assert "is an HTML page" in reasons["page"] and "broke" in reasons["reset"]
    states = {
        url.rpartition("/")[2]: row for url, *row in rows(ws, Source, "url", "status", "reason")
    }
    assert states["good"] == ["ok", None]
    assert states["gone"] == ["dead", "gone for good (410)"]
    assert states["missing"] == ["failing", "not found (404)"]
    assert source_row(ws, "http://busy.example/busy")["next_poll_at"] == as_of + 2 * HOUR


def test_a_failure_loses_nothing_and_an_answer_heals_it(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    page = Page(rss(("1", "One", "Text")), headers={"ETag": '"a"'})
    web.pages["/feed"] = page
    add(ws, as_of)
    read(ws, as_of)
    web.pages["/feed"] = Page(b"<html>maintenance</html>", headers={"ETag": '"b"'})
    assert read(ws, as_of + HOUR).failed == 1
    state = source_row(ws)
    assert (state["status"], state["error_streak"], state["etag"]) == ("failing", 1, '"a"')
    assert state["read_at"] == as_of and state["polled_at"] == as_of + HOUR
    web.pages["/feed"] = page
    assert read(ws, as_of + 2 * HOUR).unchanged == 1
    assert source_row(ws)["error_streak"] == 0 and len(rows(ws, Article, "id")) == 1


def test_a_news_page_is_read_with_its_selector(web: Web, ws: Workspace, as_of: datetime) -> None:
    rows_of = "".join(f"<b class='r'><a href='/{n}'>A long headline {n}</a></b>" for n in (1, 2))
    web.pages["/news"] = Page(f"<html><body>{rows_of}</body></html>".encode())
    add(ws, as_of, "http://site.example/news", kind="news_page", selector="b.r")
    assert read(ws, as_of).articles_new == 2


def test_an_impossible_date_is_left_out(ws: Workspace, as_of: datetime) -> None:
    add(ws, as_of)
    dates = [
        as_of + timedelta(hours=20),
        as_of + timedelta(days=2),
        datetime(1970, 1, 1, tzinfo=UTC),
    ]
    items = [
        ArticleData(url=f"http://a.example/{n}", title=f"Title {n}", published_at=date)
        for n, date in enumerate(dates)
    ]
    with ws.writing() as connection:
        assert store_items(connection, source_row(ws), items, as_of) == (3, 0)
        assert store_items(connection, source_row(ws), items, as_of + timedelta(days=9)) == (0, 0)
    assert [row[1] for row in rows(ws, Article, "url", "published_at")] == [dates[0], None, None]


def test_a_poll_older_than_the_last_one_edits_nothing(ws: Workspace, as_of: datetime) -> None:
    add(ws, as_of)
    row = dict(source_row(ws)) | {"read_at": as_of}
    new = ArticleData(url="http://a.example/1", title="As it is now")
    old = ArticleData(url="http://a.example/1", title="As it was")
    with ws.writing() as connection:
        store_items(connection, row, [new], as_of)
        before = as_of - HOUR
        missing = ArticleData(url="http://a.example/2", title="Missing")
        assert store_items(connection, row, [old, missing], before) == (1, 0)
    assert [title for (title,) in rows(ws, ArticleVersion, "title")] == ["As it is now", "Missing"]


def test_due_are_new_sources_and_those_whose_time_has_come(ws: Workspace, as_of: datetime) -> None:
    urls = [f"http://site.example/{n}" for n in range(3)]
    add(ws, as_of, *urls)
    ids = [stable_id("source", url) for url in urls]
    with ws.writing() as connection:
        for source_id, wait in ((ids[1], -HOUR), (ids[2], HOUR)):
            write_changes(connection, Source, [{"id": source_id, "next_poll_at": as_of + wait}])
    assert due_sources(ws, as_of, everything=False) == ids[:2]
    assert due_sources(ws, as_of, everything=True) == ids


def test_research_reads_the_sources_of_the_account_alone(ws: Workspace, as_of: datetime) -> None:
    add(ws, as_of, "http://acme.example/feed", domain="acme.example")
    add(ws, as_of, "http://other.example/feed", domain="other.example")
    account = {
        "id": 7, "domain": "acme.example", "name": "Acme", "aliases": [], "negative_aliases": [],
        "first_seen_at": as_of, "updated_at": as_of,
    }  # fmt: skip
    with ws.writing() as connection:
        write_changes(connection, Account, [account])
    found = due_sources(ws, as_of, everything=True, account_id=7)
    assert found == [stable_id("source", "http://acme.example/feed")]


def test_shards_keep_a_host_together(ws: Workspace, as_of: datetime) -> None:
    urls = [f"http://host{n % 5}.example/{n}" for n in range(23)]
    add(ws, as_of, *urls)
    ids = due_sources(ws, as_of, everything=True)
    parts = shards(ws, ids, 3)
    assert sorted(each for part in parts for each in part) == sorted(ids) and len(parts) == 3
    host_of = {stable_id("source", url): url.partition(".")[0] for url in urls}
    hosts = [{host_of[each] for each in part} for part in parts]
    assert sum(map(len, hosts)) == 5
    assert shards(ws, ids, 100) == shards(ws, ids, 100) and len(shards(ws, ids, 100)) == 5
    assert shards(ws, [], 4) == []


def test_the_user_agent_names_whom_to_complain_to(ws: Workspace) -> None:
    assert http_settings(ws).user_agent.endswith("(+ops@our-company.example)")


def test_an_address_may_stand_in_the_environment(
    make_workspace: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    ws = make_workspace('[http]\nconnect_to = {"*.example" = "env:SOME_ADDRESS"}')
    monkeypatch.setenv("SOME_ADDRESS", "127.0.0.1:8000")
    assert http_settings(ws).connect_to == {"*.example": "127.0.0.1:8000"}
    monkeypatch.delenv("SOME_ADDRESS")
    assert http_settings(ws).connect_to == {"*.example": "env:SOME_ADDRESS"}


def test_an_unknown_kind_is_a_failure_of_that_source(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    web.pages["/feed"] = Page(rss())
    add(ws, as_of, kind="blog")
    assert "there are feed, filings" in read(ws, as_of).failures[0].reason
    assert issubclass(PermanentError, Exception)


def moved_by(ws: Workspace, web: Web, target: str, permanent: bool = True) -> None:
    """Let the feed's address lead elsewhere."""
    status = 301 if permanent else 302
    web.pages["/feed"] = Page(status=status, headers={"Location": target})


def test_a_source_moves_after_three_permanent_redirects(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    add(ws, as_of)
    moved_by(ws, web, "http://new.example/news")
    web.pages["/news"] = Page(rss(("1", "One", "Text")))
    for hour in range(3):
        assert source_row(ws)["url"] == FEED
        read(ws, as_of + hour * HOUR)
    row = source_row(ws, "http://new.example/news")
    assert (row["former_url"], row["moved_to"], row["moved_seen"]) == (FEED, None, 0)
    asked = len(web.asked)
    read(ws, as_of + 3 * HOUR)
    assert web.paths[asked:] == ["/news"] and len(rows(ws, Article, "id")) == 1


def test_an_accounts_own_site_that_moved_is_another_domain_of_the_account(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    account_id = add_account(ws, "site.example")
    add(ws, as_of, domain="site.example")
    moved_by(ws, web, "http://new.example/news")
    web.pages["/news"] = Page(rss(("1", "One", "Text")))
    for hour in range(3):
        read(ws, as_of + hour * HOUR)
    (row,) = stored(ws, AccountDomain)
    assert (row["domain"], row["account_id"], row["origin"]) == (
        "new.example", account_id, "redirect"
    )  # fmt: skip


def test_a_redirect_that_is_not_permanent_moves_nothing(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    add(ws, as_of)
    web.pages["/news"] = Page(rss(("1", "One", "Text")))
    for hour in range(5):
        moved_by(ws, web, "http://new.example/news", permanent=hour != 2)
        read(ws, as_of + hour * HOUR)
    assert source_row(ws)["moved_seen"] == 2


def test_a_source_that_moved_to_another_one_retires(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    add(ws, as_of, FEED, "http://site.example/news")
    moved_by(ws, web, "http://site.example/news")
    web.pages["/news"] = Page(rss(("1", "One", "Text")))
    for hour in range(3):
        read(ws, as_of + hour * HOUR)
    row = source_row(ws)
    assert row["is_retired"] and row["reason"].endswith("/news, which is read already")
    assert due_sources(ws, as_of + 9 * HOUR, everything=True) == [
        stable_id("source", "http://site.example/news")
    ]


def test_what_is_gone_is_not_asked_again(web: Web, ws: Workspace, as_of: datetime) -> None:
    add(ws, as_of)
    web.pages["/feed"] = Page(status=410)
    read(ws, as_of)
    assert source_row(ws)["is_retired"] and due_sources(ws, as_of, everything=True) == []


def test_every_seventh_poll_asks_for_all(web: Web, ws: Workspace, as_of: datetime) -> None:
    """A server whose ETag never changes hides its news for six polls, not for good."""
    web.pages["/feed"] = Page(rss(("1", "One", "Text")), headers={"ETag": '"same"'})
    add(ws, as_of)
    read(ws, as_of)
    web.pages["/feed"] = Page(rss(("2", "Two", "Text")), headers={"ETag": '"same"'})
    new = [read(ws, as_of + hour * HOUR).articles_new for hour in range(1, 9)]
    assert new == [0, 0, 0, 0, 0, 0, 1, 0]
    asked = ["if-none-match" in headers for _, headers in web.asked]
    assert asked == [False, *[True] * 6, False, True]


def test_a_page_that_shows_much_less_than_usual_is_said_to_be_broken(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    def feed(count: int) -> Page:
        return Page(rss(*((str(n), f"Title {n}", "Text") for n in range(count))))

    add(ws, as_of)
    web.pages["/feed"] = feed(20)
    read(ws, as_of)
    web.pages["/feed"] = feed(2)
    assert counted(read(ws, as_of + HOUR)) == {"read": 1}
    row = source_row(ws)
    assert (row["status"], row["is_lasting"], row["failing_since"]) == (
        "failing",
        True,
        as_of + HOUR,
    )
    assert "2 items where it used to show 20" in row["reason"] and "--selector" in row["remedy"]
    read(ws, as_of + 2 * HOUR)  # unchanged, and as broken
    assert source_row(ws)["status"] == "failing"
    web.pages["/feed"] = feed(19)
    read(ws, as_of + 3 * HOUR)
    row = source_row(ws)
    assert (row["status"], row["remedy"], row["failing_since"]) == ("ok", None, None)


def test_an_answer_is_kept_as_it_came_and_evidence_points_to_it(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    body = rss(("1", "One", "Text"))
    web.pages["/feed"] = Page(body, headers={"X-Served": "here", "Set-Cookie": "a=b"})
    add(ws, as_of)
    read(ws, as_of)
    read(ws, as_of + HOUR)
    ((response_id,),) = rows(ws, RawResponse, "id")
    with ws.reading() as connection:
        kept = raw_response(connection, response_id)
    assert kept["body"] == body and kept["sha256"] == hashlib.sha256(body).hexdigest()
    assert kept["headers"]["x-served"] == "here" and "set-cookie" not in kept["headers"]
    assert kept["robots"] == "exempt" and kept["fetched_at"] == as_of
    assert rows(ws, ArticleVersion, "response_id") == [(response_id,)]
    days = timedelta(days=ws.playbook.reading.keep_raw_days)
    assert forget_responses(ws, as_of + days) == {"forgotten": 0}
    assert forget_responses(ws, as_of + days + HOUR) == {"forgotten": 1}


def test_no_answer_is_kept_where_the_playbook_keeps_none(
    web: Web, make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make_workspace(web.playbook("[reading]\nkeep_raw_days = 0"))
    web.pages["/feed"] = Page(rss(("1", "One", "Text")))
    add(ws, as_of)
    assert read(ws, as_of).articles_new == 1 and rows(ws, RawResponse, "id") == []


def test_robots_txt_is_asked_once_a_day_and_obeyed(
    web: Web, make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make_workspace(web.playbook().replace('robots_exempt = ["*"]', "robots_exempt = []"))
    web.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /private\n")
    web.pages["/feed"] = Page(rss(("1", "One", "Text")))
    add(ws, as_of, FEED, "http://site.example/private")
    report = read(ws, as_of)
    assert counted(report) == {"read": 1, "failed": 1, "articles_new": 1}
    assert "robots.txt" in report.failures[0].reason
    assert source_row(ws)["robots"] == "allowed by robots.txt"
    read(ws, as_of + HOUR)
    assert web.paths.count("/robots.txt") == 1 and "/private" not in web.paths
    read(ws, as_of + 25 * HOUR)
    assert web.paths.count("/robots.txt") == 2


def test_a_host_that_asks_for_time_is_left_alone(web: Web, ws: Workspace, as_of: datetime) -> None:
    add(ws, as_of, FEED, "http://other.example/feed")
    web.pages["/feed"] = Page(status=503, headers={"Retry-After": str(10**8)})
    read(ws, as_of)
    asked = len(web.asked)
    assert due_sources(ws, as_of + HOUR, everything=True) == []
    assert len(web.asked) == asked
    # A year is cut to a day.
    assert len(due_sources(ws, as_of + 25 * HOUR, everything=True)) == 2


def test_a_poll_that_is_repeated_at_its_own_moment_asks_nobody(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    add(ws, as_of, FEED, "http://site.example/missing")
    web.pages["/feed"] = Page(rss(("1", "One", "Text")))
    first = read(ws, as_of)
    asked, before = len(web.asked), rows(ws, Source, "url", "items", "error_streak")
    again = read(ws, as_of)
    assert counted(again) == {"unchanged": 1, "failed": 1} and again.failures == first.failures
    assert len(web.asked) == asked and rows(ws, Source, "url", "items", "error_streak") == before
