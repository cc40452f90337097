"""The list of sources: added once, read anew when the way of reading changes, removed for good."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy import update
from sqlmodel import select

from tasks.sources import (
    REMOVED,
    SourceError,
    add_sources,
    list_sources,
    named_source,
    probe,
    remove_source,
)
from tasks.workspace import Workspace
from tests.web import Page, rss, serve
from warehouse.models import Source, SourceData
from warehouse.writes import Changes, table_of

PAGE = SourceData(url="http://acme.example/news", kind="news_page", domain="acme.example")


def cursor(ws: Workspace) -> tuple[str | None, str]:
    with ws.reading() as connection:
        row = connection.execute(select(Source.etag, Source.status)).one()
    return row.etag, row.status


def mark_read(ws: Workspace) -> None:
    with ws.writing() as connection:
        connection.execute(update(table_of(Source)).values(etag="E1", status="ok"))


def test_adding_a_known_source_again_keeps_where_its_reading_stands(
    workspace: Workspace, as_of: datetime
) -> None:
    assert add_sources(workspace, [PAGE, PAGE], as_of) == Changes(inserted=1)
    mark_read(workspace)
    assert add_sources(workspace, [PAGE], as_of) == Changes(unchanged=1)
    assert cursor(workspace) == ("E1", "ok")


def test_another_selector_reads_an_unchanged_page_again(
    workspace: Workspace, as_of: datetime
) -> None:
    add_sources(workspace, [PAGE], as_of)
    mark_read(workspace)
    changed = PAGE.model_copy(update={"selector": "li.news"})
    assert add_sources(workspace, [changed], as_of) == Changes(updated=1)
    assert cursor(workspace) == (None, "ok")


def test_a_source_that_moved_is_known_by_both_its_addresses(
    workspace: Workspace, as_of: datetime
) -> None:
    add_sources(workspace, [PAGE], as_of)
    with workspace.writing() as connection:
        connection.execute(update(table_of(Source)).values(former_url="http://acme.example/old"))
    old = PAGE.model_copy(update={"url": "http://acme.example/old"})
    assert add_sources(workspace, [old], as_of) == Changes(unchanged=1)
    assert remove_source(workspace, old.url) == PAGE.url


def test_what_was_removed_stays_so_until_somebody_wants_it(
    workspace: Workspace, as_of: datetime
) -> None:
    add_sources(workspace, [PAGE], as_of)
    remove_source(workspace, PAGE.url)
    assert list_sources(workspace) == []
    assert add_sources(workspace, [PAGE], as_of) == Changes(unchanged=1)
    with workspace.reading() as connection:
        row = connection.execute(select(Source.reason, Source.remedy)).one()
    assert row.reason == REMOVED and row.remedy == f"whynow sources add {PAGE.url} reads it again"
    assert add_sources(workspace, [PAGE], as_of, is_wanted=True) == Changes(updated=1)
    assert list_sources(workspace) == [PAGE] and cursor(workspace) == (None, "new")


def test_removing_what_is_not_there_names_what_is(workspace: Workspace, as_of: datetime) -> None:
    add_sources(workspace, [PAGE], as_of)
    with pytest.raises(SourceError, match=r"of this site there are: http://acme\.example/news"):
        remove_source(workspace, "http://acme.example/nothing")
    with pytest.raises(SourceError, match="whynow sources lists them"):
        remove_source(workspace, "http://other.example/nothing")


@pytest.mark.parametrize(
    ("url", "kind", "domain"),
    [
        ("https://news.acme.com/rss", "feed", "acme.com"),
        ("https://medium.com/feed/acme", "feed", None),
        ("https://jobs.lever.co/acme/0f1", "job_board", None),
    ],
)
def test_a_source_belongs_to_the_site_that_it_is_on(
    url: str, kind: str, domain: str | None
) -> None:
    named = named_source(url)
    assert (named.kind, named.domain) == (kind, domain)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_probe_tells_the_kind_and_why_a_page_is_none(
    make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    with serve() as web:
        web.pages = {
            "/feed": Page(rss(("1", "Acme opens a plant", "text"))),
            "/": Page(b"<html><body>Welcome</body></html>"),
        }
        ws = make_workspace(web.playbook())
        found = asyncio.run(probe(ws, web.url("/feed"), None, None, as_of))
        assert (found.kind, found.domain) == ("feed", "site.example")
        with pytest.raises(SourceError, match=r"whynow sources discover site\.example"):
            asyncio.run(probe(ws, web.url("/"), None, None, as_of))
        with pytest.raises(SourceError, match="--unchecked"):
            asyncio.run(probe(ws, web.url("/nothing"), None, None, as_of))
