"""The list of sources: added with a look whether they can be read, listed, removed."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, or_, select, update

from connectors.errors import ConnectorError
from connectors.sources import gives_openings, kinds
from connectors.sources.job_board import board_api
from tasks.articles import chunks
from tasks.read import parse_articles, parse_openings
from tasks.rules.discovery import is_hosted
from tasks.rules.names import registrable_domain
from tasks.visits import open_fetcher
from tasks.workspace import Workspace
from warehouse.models import Source, SourceData, stable_id
from warehouse.writes import Changes, Row, table_of, write_changes

log = logging.getLogger("whynow.sources")

SOURCE = table_of(Source)
REMOVED = "removed by hand"
OF_MANY = ("job_board", "filings")  # kinds whose host is never the company's own
# Where the reading of a source stands, as far as adding it again may change it.
STATE = ("status", "reason", "remedy", "is_lasting", "error_streak", "is_retired", "next_poll_at")
CURSOR = ("etag", "last_modified", "body_hash")
NEW: Row = {
    "status": "new", "reason": None, "remedy": None, "is_lasting": False, "error_streak": 0,
    "is_retired": False, "next_poll_at": None, "etag": None, "last_modified": None,
    "body_hash": None,
}  # fmt: skip


class SourceError(ValueError):
    """A source can not be added or removed; the message says which, why and what to do."""


def add_sources(
    ws: Workspace, sources: Sequence[SourceData], as_of: datetime, *, is_wanted: bool = False
) -> Changes:
    """Add sources, or change what is known of them; their reading state is kept.

    A source is known by its address, or by the one it had before it moved. One that is retired or
    dead is read again if it `is_wanted`: named by a person, and not just on a list once more.
    """
    with ws.writing() as connection:
        known = _known(connection, [source.url for source in sources])
        rows = {
            row["id"]: row
            for row in (_row(each, known.get(each.url), as_of, is_wanted) for each in sources)
        }
        return write_changes(connection, Source, list(rows.values()))


def _known(connection: Connection, urls: Iterable[str]) -> dict[str, Row]:
    """The rows of sources by the addresses they have or had; a present one goes first."""
    found: dict[str, Row] = {}
    for part in chunks(dict.fromkeys(urls)):
        query = select(SOURCE).where(or_(SOURCE.c.url.in_(part), SOURCE.c.former_url.in_(part)))
        read = [dict(row) for row in connection.execute(query.with_for_update()).mappings()]
        found |= {row["former_url"]: row for row in read if row["former_url"]}
        found |= {row["url"]: row for row in read}
    return found


def _row(source: SourceData, known: Row | None, as_of: datetime, is_wanted: bool) -> Row:
    """What is to be stored of a source, beside what is known of it."""
    named = source.model_dump()
    if known is None:
        return named | NEW | {"id": stable_id("source", source.url), "first_seen_at": as_of}
    state = {name: known[name] for name in (*STATE, *CURSOR)}
    if is_wanted and (known["is_retired"] or known["status"] == "dead"):
        state = dict(NEW)
    if (source.kind, source.selector) != (known["kind"], known["selector"]):
        # Another way to read the same page: what it said last time must be parsed again.
        state |= dict.fromkeys(CURSOR)
    stays = {"id": known["id"], "url": known["url"], "first_seen_at": as_of}
    return named | state | stays | {"title": source.title or known["title"]}


def remove_source(ws: Workspace, url: str) -> str:
    """Stop reading a source, whose articles stay; returns its address. Raises SourceError."""
    with ws.writing() as connection:
        row = _known(connection, [url]).get(url)
        if row is None or row["is_retired"]:
            raise SourceError(_not_listed(connection, url))
        off: dict[str, Any] = {"is_retired": True, "status": "dead", "next_poll_at": None}
        off |= {"reason": REMOVED, "remedy": f"whynow sources add {row['url']} reads it again"}
        connection.execute(update(SOURCE).where(SOURCE.c.id == row["id"]).values(**off))
    log.info("removed source=%s", row["id"])
    return str(row["url"])


def _not_listed(connection: Connection, url: str) -> str:
    query = select(SOURCE.c.url).where(~SOURCE.c.is_retired).order_by(SOURCE.c.url)
    own = query.where(SOURCE.c.domain == registrable_domain(url)).limit(5)
    there = ", ".join(connection.execute(own).scalars())
    hint = f"of this site there are: {there}" if there else "whynow sources lists them"
    return f"no such source is read: {url}; {hint}"


def list_sources(ws: Workspace) -> list[SourceData]:
    """The sources that are read, by address."""
    names = list(SourceData.model_fields)
    query = select(*(SOURCE.c[name] for name in names)).where(~SOURCE.c.is_retired)
    with ws.reading() as connection:
        rows = connection.execute(query.order_by(SOURCE.c.url)).mappings()
        return [SourceData(**row) for row in rows]


def named_source(url: str, kind: str | None = None, selector: str | None = None) -> SourceData:
    """A source as it is to be stored, unread, a feed where no kind is named; raises SourceError.

    The address of a job board, as a browser shows it, becomes that of its interface. Whose own
    source it is can not be told where many companies publish on one site.
    """
    if not url.startswith(("http://", "https://")):
        raise SourceError(f"not an address: {url}: it must begin with http:// or https://")
    if kind is not None and kind not in kinds():
        raise SourceError(f"unknown kind of source: {kind}; there are {', '.join(kinds())}")
    if kind in (None, "job_board") and (api := board_api(url)):
        url, kind = api, "job_board"
    domain = None if is_hosted(url) or kind in OF_MANY else registrable_domain(url)
    return SourceData(url=url, kind=kind or "feed", domain=domain, selector=selector)


async def probe(
    ws: Workspace, url: str, kind: str | None, selector: str | None, as_of: datetime
) -> SourceData:
    """Read a source once to see that it is one, and of which kind; raises SourceError."""
    named = named_source(url, kind, selector)
    url = named.url
    try:
        async with open_fetcher(ws, as_of, [url]) as fetcher:
            response = await fetcher.fetch(url)
    except ConnectorError as error:
        raise SourceError(
            f"{error}; check the address, or add it unread with --unchecked"
        ) from None
    content_type = response.headers.get("content-type")
    reasons = []
    for candidate in [named.kind] if kind or named.kind == "job_board" else kinds():
        try:
            count = await _count(candidate, response.body, content_type, response.url, selector)
        except ConnectorError as error:
            reasons.append(f"as {candidate}: {error.why}")
            continue
        log.info("probed url=%s kind=%s items=%d", url, candidate, count)
        domain = None if candidate in OF_MANY else named.domain
        return named.model_copy(update={"kind": candidate, "domain": domain})
    raise SourceError(f"cannot be read as a source: {url}: {'; '.join(reasons)}{_hint(url)}")


async def _count(
    kind: str, body: bytes, content_type: str | None, url: str, selector: str | None
) -> int:
    if gives_openings(kind):
        return len(await parse_openings(kind, body, content_type, url))
    return len(await parse_articles(kind, body, content_type, url, selector))


def _hint(url: str) -> str:
    """What to do with the address of a home page."""
    domain = registrable_domain(url)
    is_home = domain and urlsplit(url).path in ("", "/")
    return f"; it is a home page: whynow sources discover {domain}" if is_home else ""
