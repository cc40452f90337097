"""Openings on job boards: what stands there, since when; and the surges that they amount to."""

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from tasks.articles import chunks
from tasks.rules import hiring
from tasks.rules.hiring import Seen, Surge
from tasks.rules.identity import content_hash
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    Article,
    ArticleData,
    ArticleKey,
    ArticleVersion,
    Opening,
    OpeningData,
    Source,
    stable_id,
)
from warehouse.writes import Row, insert_new, table_of, update_rows, write_changes

log = logging.getLogger("whynow.openings")

MOST_LINES = 200  # of openings in the text that tells a surge
TOLD_KEY = "surge:"  # of article keys; behind it the function and the first day of the window

account, article, opening = table_of(Account), table_of(Article), table_of(Opening)
article_key, source = table_of(ArticleKey), table_of(Source)


def store_openings(
    connection: Connection, row: Mapping[str, Any], openings: Sequence[OpeningData], as_of: datetime
) -> tuple[int, int]:
    """Store what one good reading of a board shows; returns how many are new, how many closed.

    An opening that is missing is closed; one that comes back is open again and keeps its first
    date. A reading that is older than what the board has shown since (a replay) changes nothing.
    """
    if row["read_at"] is not None and as_of < row["read_at"]:
        return 0, 0
    shown = {each["id"]: each for each in _rows(row["id"], openings, as_of)}
    query = select(opening.c.id).where(
        opening.c.source_id == row["id"], opening.c.closed_at.is_(None)
    )
    missing = sorted(set(connection.execute(query).scalars()) - shown.keys())
    written = write_changes(connection, Opening, list(shown.values()))
    update_rows(connection, Opening, [{"id": each, "closed_at": as_of} for each in missing])
    return written.inserted, len(missing)


def _rows(
    source_id: int, openings: Sequence[OpeningData], as_of: datetime
) -> Iterator[dict[str, Any]]:
    for each in reversed(openings):  # of a key that stands twice, the first counts
        yield {
            "id": stable_id("opening", source_id, each.key),
            "source_id": source_id,
            **each.model_dump(),
            "function": hiring.function_of(each.title, each.department),
            "first_seen_at": as_of,
            "closed_at": None,
        }


def tell_surges(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Store an article for each hiring surge that was not told within the last window.

    It is an article of the board, so that it is searched, linked and proven as any other. Returns
    counts: boards that had enough new openings to be counted, surges told.
    """
    window = timedelta(days=ws.playbook.hiring.window_days)
    with ws.reading() as connection:
        since = _read_since(connection, ws.playbook.hiring.min_added, as_of - window, as_of)
    told = 0
    for ids in chunks(sorted(since)):
        with ws.writing() as connection:
            told += _tell(ws, connection, {each: since[each] for each in ids}, as_of)
    return {"boards_counted": len(since), "surges_told": told}


def _read_since(
    connection: Connection, min_added: int, start: datetime, as_of: datetime
) -> dict[int, datetime]:
    """The boards that may surge, and when each was first read.

    Those were read before the window, and enough of what came up within it is still open: nothing
    else of a board has to be looked at.
    """
    at, closed_at = opening.c.first_seen_at, opening.c.closed_at
    is_open = closed_at.is_(None) | (closed_at > as_of)
    added = func.count().filter(at > start, at <= as_of, is_open)
    query = (
        select(opening.c.source_id, func.min(at))
        .group_by(opening.c.source_id)
        .having(func.min(at) <= start, added >= min_added)
    )
    return dict(connection.execute(query).all())


def _tell(
    ws: Workspace, connection: Connection, since: Mapping[int, datetime], as_of: datetime
) -> int:
    start = as_of - timedelta(days=ws.playbook.hiring.window_days)
    openings = _openings(connection, list(since), start, as_of)
    known = _told(connection, list(since), start)
    boards = _boards(connection, list(since))
    told = []
    for source_id, rows in openings.items():
        seen = [
            Seen(row["function"], row["place"], row["first_seen_at"], row["closed_at"])
            for row in rows
        ]
        for surge in hiring.surges(seen, since[source_id], as_of, ws.playbook.hiring):
            if (source_id, surge.function) not in known:
                item = _item(boards[source_id], surge, rows, as_of)
                told.append((source_id, f"{TOLD_KEY}{surge.function}:{start:%Y-%m-%d}", item))
                log.info("told surge source=%s function=%s", source_id, surge.function)
    _store(connection, told, as_of)
    return len(told)


def _openings(
    connection: Connection, source_ids: list[int], start: datetime, as_of: datetime
) -> dict[int, list[Row]]:
    """The openings of each board that stood there within the window, newest first."""
    columns = ("source_id", "title", "url", "place", "function", "first_seen_at", "closed_at")
    query = (
        select(*(opening.c[name] for name in columns))
        .where(
            opening.c.source_id.in_(source_ids),
            opening.c.first_seen_at <= as_of,
            opening.c.closed_at.is_(None) | (opening.c.closed_at > start),
        )
        .order_by(opening.c.first_seen_at.desc(), opening.c.title, opening.c.id)
    )
    found: dict[int, list[Row]] = defaultdict(list)
    for row in connection.execute(query).mappings():
        found[row["source_id"]].append(dict(row))
    return found


def _told(connection: Connection, source_ids: list[int], start: datetime) -> set[tuple[int, str]]:
    """The (board, function) pairs of which a surge was told since then."""
    query = (
        select(article_key.c.source_id, article_key.c.key)
        .join(article, article.c.id == article_key.c.article_id)
        .where(
            article_key.c.source_id.in_(source_ids),
            article_key.c.key.startswith(TOLD_KEY),
            article.c.first_seen_at > start,
        )
    )
    return {(source_id, key.split(":")[1]) for source_id, key in connection.execute(query)}


def _boards(connection: Connection, source_ids: list[int]) -> dict[int, Row]:
    """The boards, each with the name of its company."""
    company = func.coalesce(account.c.name, source.c.title, source.c.domain, source.c.url)
    query = (
        select(source.c.id, source.c.url, company.label("company"))
        .join(account, account.c.domain == source.c.domain, isouter=True)
        .where(source.c.id.in_(source_ids))
    )
    return {row["id"]: dict(row) for row in connection.execute(query).mappings()}


def _item(board: Row, surge: Surge, rows: Sequence[Row], as_of: datetime) -> ArticleData:
    """A surge in words; its text are the openings that it counts, as the board shows them."""
    counted = [
        row
        for row in rows
        if (row["closed_at"] is None or row["closed_at"] > as_of)
        and surge.function in (hiring.ALL, row["function"])
    ]
    lines = [", ".join(filter(None, (row["title"], row["place"]))) for row in counted[:MOST_LINES]]
    return ArticleData(
        # A person can read a job's page; the board's address is mostly one for programs.
        url=next((row["url"] for row in counted if row["url"]), board["url"]),
        title=hiring.headline(board["company"], surge),
        text="\n".join(lines),
        published_at=as_of,
        language="en",
    )


def _store(
    connection: Connection, told: Sequence[tuple[int, str, ArticleData]], as_of: datetime
) -> None:
    """Store articles under keys of their own: what they link to is no address of theirs."""
    articles, versions, keys = [], [], []
    for source_id, key, item in told:
        article_id, words = stable_id("article", source_id, key), content_hash(item)
        version_id = stable_id("article_version", article_id, words)
        articles.append(
            {
                "id": article_id,
                "source_id": source_id,
                "version_id": version_id,
                "url": item.url,
                "published_at": item.published_at,
                "first_seen_at": as_of,
                "source_hash": words,
            }
        )
        versions.append(
            {
                "id": version_id,
                "article_id": article_id,
                "content_hash": words,
                "title": item.title,
                "text": item.text,
                "language": item.language,
                "seen_at": as_of,
            }
        )
        keys.append({"source_id": source_id, "key": key, "article_id": article_id})
    insert_new(connection, Article, articles)
    insert_new(connection, ArticleVersion, versions)
    insert_new(connection, ArticleKey, keys)
