"""The list of sources: added once, read anew when the way of reading changes."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import select

from tasks.sources import add_sources
from tasks.workspace import Workspace
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
