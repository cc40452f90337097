"""The full text of articles whose source carries only a teaser, read from their own pages."""

import asyncio
import logging
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, func, select

from connectors.child import PAGE_BOUNDS, parse
from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.http import ACCEPT_PAGE, Fetcher, Response
from tasks.articles import believable, chunks
from tasks.raw import Packed, keep_response, pack
from tasks.rules.identity import content_hash
from tasks.rules.playbook import Reading
from tasks.rules.triggers import detect as detect_events
from tasks.visits import visit_all
from tasks.workspace import Workspace
from warehouse.models import Account, Article, ArticleData, ArticleVersion, Source, stable_id
from warehouse.writes import Row, insert_new, table_of, update_rows

log = logging.getLogger("whynow.full_text")

KINDS = ("feed", "news_page", "sitemap")  # whose items are links to articles
GIVE_UP_AFTER = timedelta(days=3)  # news that is older has had its effect
LOOKED_AT = 5_000  # articles in one run, whether they turn out to need their page or not

FETCHED = "fetched"
HAS_TEXT = "not needed: its source gives the text"
NO_EVENT = "not needed: no event in its title"
NO_PAGE = "its address leads to no page of its own"
NO_MORE = "its page says no more than its source"

account, article, source = table_of(Account), table_of(Article), table_of(Source)
version = table_of(ArticleVersion)


@dataclass(frozen=True, slots=True)
class Visit:
    """What the page of one article gave: the article in full, or a reason why not."""

    row: Mapping[str, Any]
    item: ArticleData | None = None
    packed: Packed | None = None
    licence: str | None = None
    reason: str = ""
    is_lasting: bool = True


async def complete(ws: Workspace, as_of: datetime, *, limit: int | None = None) -> dict[str, int]:
    """Read the pages of teasers that could matter, the newest first; returns counts.

    Which do is the playbook's `full_text`: those of accounts' own sources, or also those with a
    possible event in the title. At most `limit` are read, else `full_text_per_run`. What was
    completed is searched for events again.
    """
    counts: Counter[str] = Counter(completed=0, not_completed=0)
    if ws.playbook.reading.full_text == "never":
        return dict(counts)
    chosen = await asyncio.to_thread(_choose, ws, as_of, limit)

    async def visit(fetcher: Fetcher, row: Row) -> Visit:
        return await _visit(ws, fetcher, row)

    async def store(batch: list[Visit]) -> None:
        counts.update(await asyncio.to_thread(_store, ws, batch, as_of))

    if chosen:
        await visit_all(ws, chosen, visit, store, as_of=as_of, url_of=lambda row: row["url"])
    return dict(counts)


def _choose(ws: Workspace, as_of: datetime, limit: int | None) -> list[Row]:
    """The teasers to complete now. Those that need no page are marked, and not looked at again."""
    reading = ws.playbook.reading
    most = reading.full_text_per_run if limit is None else limit
    with ws.reading() as connection:
        rows = _undecided(connection, reading, as_of)
    chosen: list[Row] = []
    needless: list[Row] = []
    for row in rows:
        if len(chosen) >= most:
            break
        if why := _needless(row, reading):
            needless.append({"id": row["id"], "full_text": why, "full_text_at": as_of})
        elif not _is_waiting(row, reading, as_of):
            chosen.append(row)
    if needless:
        with ws.writing() as connection:
            update_rows(connection, Article, needless)
    return chosen


def _undecided(connection: Connection, reading: Reading, as_of: datetime) -> list[Row]:
    since = as_of - timedelta(days=reading.detect_days)
    when = func.coalesce(article.c.published_at, article.c.first_seen_at)
    sources = select(source.c.id).where(source.c.kind.in_(KINDS))
    if reading.full_text == "accounts":
        sources = sources.where(source.c.domain.in_(select(account.c.domain)))
    names = ("id", "source_id", "version_id", "url", "published_at", "first_seen_at")
    query = (
        select(
            *(article.c[name] for name in names),
            article.c.full_text_at.label("tried_at"),
            version.c.title,
            version.c.language,
            func.length(version.c.text).label("length"),
            account.c.id.is_not(None).label("is_own"),
        )
        .join(source, source.c.id == article.c.source_id)
        .join(version, version.c.id == article.c.version_id)
        .join(account, account.c.domain == source.c.domain, isouter=True)
        .where(article.c.full_text.is_(None), article.c.first_seen_at >= since, when >= since)
        .where(article.c.source_id.in_(sources))
        .order_by(when.desc(), article.c.id)
        .limit(LOOKED_AT)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def _needless(row: Row, reading: Reading) -> str | None:
    """Why the page of an article is not to be read; None if it is."""
    if row["length"] >= reading.full_text_below_characters:
        return HAS_TEXT
    if not _has_page(row["url"]):
        return NO_PAGE
    if not row["is_own"] and not detect_events(row["title"], "", row["language"]):
        return NO_EVENT
    return None


def _has_page(url: str) -> bool:
    """Whether it is a web address, and not that of a whole site."""
    try:
        parts = urlsplit(url)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return is_web and bool(parts.path.strip("/") or parts.query)


def _is_waiting(row: Row, reading: Reading, as_of: datetime) -> bool:
    """Whether a page that could not be read is left alone: each time twice as long."""
    tried_at = row["tried_at"]
    if tried_at is None:
        return False
    shortest = timedelta(minutes=reading.retry_minutes)
    return bool(as_of < tried_at + max(shortest, tried_at - row["first_seen_at"]))


async def _visit(ws: Workspace, fetcher: Fetcher, row: Row) -> Visit:
    try:
        response = await fetcher.fetch(row["url"], accept=ACCEPT_PAGE)
        try:
            return await _article_in_full(ws, row, response)
        finally:
            response.release()
    except ConnectorError as error:
        is_lasting = not isinstance(error, RetryableError)
        return Visit(row, reason=error.why, is_lasting=is_lasting)
    except Exception as error:
        # A fault of ours over one page must not cost the other articles theirs.
        log.exception("full text article=%s", row["id"])
        return Visit(row, reason=f"unexpected error ({type(error).__name__})", is_lasting=False)


async def _article_in_full(ws: Workspace, row: Row, response: Response) -> Visit:
    """The article as its page has it; raises PermanentError where it has another one, or none."""
    page = await _page(response)
    if not _is_about(row["title"], f"{page['title']}\n{page['text']}"):
        raise PermanentError(f"no article: {row['url']}", why="its page is about something else")
    item = ArticleData.model_validate(
        {
            "url": row["url"],
            "title": row["title"],
            "text": page["text"],
            "published_at": page["published_at"],
            "language": row["language"] or page["language"],
        }
    )
    return Visit(row, item, await pack(ws, response), page["licence"])


async def _page(response: Response) -> Row:
    """The article on a page, extracted in a child process within a second of CPU time."""
    (page,) = await parse(
        "connectors.article_page:extract",
        response.body,
        bounds=PAGE_BOUNDS,
        url=response.url,
        content_type=response.headers.get("content-type"),
    )
    return page


_WORD = re.compile(r"[a-z0-9]{4,}|[^\W\d_a-z]{2}")


def _is_about(title: str, page: str) -> bool:
    """Whether a page has any longer word of the title: the walls that ask for consent have none."""
    wanted = set(_WORD.findall(title.casefold()))
    text = page.casefold()
    return not wanted or any(word in text for word in wanted)


def _store(ws: Workspace, batch: Sequence[Visit], as_of: datetime) -> dict[str, int]:
    """Store full texts as new versions, and why there is none, in one transaction."""
    versions, completed, others = [], [], []
    with ws.writing() as connection:
        current = _current(connection, [visit.row["id"] for visit in batch])
        for visit in batch:
            if current.get(visit.row["id"]) != visit.row["version_id"]:
                continue  # it was edited, or completed, in the meantime
            if visit.item is not None and len(visit.item.text) > visit.row["length"]:
                source_id = visit.row["source_id"]
                kept = keep_response(connection, source_id, visit.packed, as_of, visit.licence)
                row = _version(visit.row["id"], visit.item, as_of) | {"response_id": kept}
                versions.append(row)
                completed.append(_completed(visit.row, visit.item, row["id"], as_of))
            else:
                why = _why_not(visit, as_of)
                log.info("no full text article=%s reason=%s", visit.row["id"], why)
                others.append({"id": visit.row["id"], "full_text": why, "full_text_at": as_of})
        insert_new(connection, ArticleVersion, versions)
        update_rows(connection, Article, completed)
        update_rows(connection, Article, others)
    return {"completed": len(completed), "not_completed": len(others)}


def _current(connection: Connection, article_ids: Sequence[int]) -> dict[int, int]:
    """The versions of those of these articles that are still undecided."""
    found: dict[int, int] = {}
    for ids in chunks(article_ids):
        query = select(article.c.id, article.c.version_id).where(
            article.c.id.in_(ids), article.c.full_text.is_(None)
        )
        found |= dict(connection.execute(query).all())
    return found


def _why_not(visit: Visit, as_of: datetime) -> str | None:
    """The reason to remember; None if the page is to be tried again."""
    if visit.item is not None:
        return NO_MORE
    is_late = as_of - visit.row["first_seen_at"] >= GIVE_UP_AFTER
    return visit.reason if visit.is_lasting or is_late else None


def _version(article_id: int, item: ArticleData, as_of: datetime) -> Row:
    words = content_hash(item)
    return {
        "id": stable_id("article_version", article_id, words),
        "article_id": article_id,
        "content_hash": words,
        "title": item.title,
        "text": item.text,
        "language": item.language,
        "seen_at": as_of,
        "origin": "page",
    }


def _completed(row: Mapping[str, Any], item: ArticleData, version_id: int, as_of: datetime) -> Row:
    """The article with its new version; a date that its source gave stays."""
    return {
        "id": row["id"],
        "version_id": version_id,
        "published_at": row["published_at"] or believable(item.published_at, as_of),
        "full_text": FETCHED,
        "full_text_at": as_of,
        "detected_with": None,
    }
