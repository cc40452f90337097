"""The list of sources: added by hand, with a look whether they can be read, or from OPML."""

import logging
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from lxml import etree
from sqlalchemy import update

from connectors.errors import ConnectorError
from connectors.http import Fetcher
from connectors.sources import kinds
from tasks.read import parse_articles
from tasks.rules.names import registrable_domain
from tasks.visits import http_settings
from tasks.workspace import Workspace
from warehouse.models import Source, SourceData, stable_id
from warehouse.writes import Changes, table_of, write_changes

log = logging.getLogger("whynow.sources")

SOURCE = table_of(Source)


class SourceError(ValueError):
    """A source can not be added; the message says which, why and what to do."""


@dataclass(frozen=True)
class Outline:
    """What an OPML file lists, and the entries in it that are no sources."""

    sources: list[SourceData]
    refused: list[str] = field(default_factory=list)


def add_sources(ws: Workspace, sources: list[SourceData], as_of: datetime) -> Changes:
    """Add sources, or change what is known of them; their reading state is kept."""
    unique = {source.url: source for source in sources}
    stored = [
        source.model_dump() | {"id": stable_id("source", url), "first_seen_at": as_of}
        | {"status": "new", "error_streak": 0}
        for url, source in unique.items()
    ]  # fmt: skip
    keep = ("first_seen_at", "status", "error_streak")
    with ws.writing() as connection:
        # Another way to read the same page: what it said last time must be parsed again.
        for source in unique.values():
            other_way = (SOURCE.c.kind != source.kind) | SOURCE.c.selector.is_distinct_from(
                source.selector
            )
            again = update(SOURCE).where(SOURCE.c.url == source.url, other_way)
            connection.execute(again.values(etag=None, last_modified=None, body_hash=None))
        return write_changes(connection, Source, stored, keep=keep)


async def probe(ws: Workspace, url: str, kind: str | None, selector: str | None) -> SourceData:
    """Read a source once to see that it is one, and of which kind; raises SourceError."""
    if not url.startswith(("http://", "https://")):
        raise SourceError(f"not an address: {url}: it must begin with http:// or https://")
    try:
        async with Fetcher(http_settings(ws)) as fetcher:
            response = await fetcher.fetch(url)
    except ConnectorError as error:
        raise SourceError(
            f"{error}; check the address, or add it unread with --unchecked"
        ) from None
    content_type = response.headers.get("content-type")
    reasons = []
    for candidate in [kind] if kind else kinds():
        try:
            items = await parse_articles(
                candidate, response.body, content_type, response.url, selector
            )
        except ConnectorError as error:
            reasons.append(f"as {candidate}: {error.why}")
            continue
        log.info("probed url=%s kind=%s items=%d", url, candidate, len(items))
        return SourceData(
            url=url, kind=candidate, domain=registrable_domain(url), selector=selector
        )
    raise SourceError(f"cannot be read as a source: {url}: {'; '.join(reasons)}")


def read_opml(path: Path) -> Outline:
    """The feeds in an OPML file, with the domain of each one's site; raises SourceError."""
    try:
        tree = etree.fromstring(
            path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True)
        )
    except (OSError, etree.XMLSyntaxError) as error:
        raise SourceError(
            f"cannot read the OPML file: {path}: {error}; export the list again as OPML"
        ) from None
    found, refused = [], []
    for outline in tree.iter("outline"):
        url = (outline.get("xmlUrl") or "").strip()
        if url.startswith(("http://", "https://")):
            site = outline.get("htmlUrl") or url
            title = outline.get("title") or outline.get("text")
            found.append(SourceData(url=url, domain=registrable_domain(site), title=title))
        elif url:
            refused.append(f"{url}: not an http address")
    if not found:
        raise SourceError(
            f"no feeds in the OPML file: {path}: no outline has an xmlUrl; "
            "export the subscriptions, not the folders"
        )
    return Outline(found, refused)
