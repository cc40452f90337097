"""Articles in the warehouse: one per item, whatever its source does with it; edits are versions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from tasks.rules.identity import Identified, content_hash, identify, keys_of, new_article_id
from warehouse.models import Article, ArticleData, ArticleKey, ArticleVersion, stable_id
from warehouse.writes import CHUNK, Row, insert_new, table_of, write_changes

FARTHEST_AHEAD = timedelta(days=1)  # of a published date that is believed
FIRST_YEAR = 1990  # there was no web to publish on before

article, article_version = table_of(Article), table_of(ArticleVersion)
article_key = table_of(ArticleKey)


def chunks(values: Iterable[Any]) -> list[list[Any]]:
    """Lists short enough for one look-up."""
    listed = list(values)
    return [listed[start : start + CHUNK] for start in range(0, len(listed), CHUNK)]


def store_items(
    connection: Connection, row: Mapping[str, Any], items: Sequence[ArticleData], as_of: datetime
) -> tuple[int, int]:
    """Store the items of one poll of a source; returns how many are new, and how many edited.

    A poll that is older than what the source has shown since (a replay) adds what is missing, and
    edits nothing. Nothing read earlier is ever deleted.
    """
    source_id = row["id"]
    known = _known_keys(connection, source_id, keys_of(items))
    found = identify(items, known)
    new = {_id_of(source_id, one): one for one in found if one.article_id is None}
    is_past = row["read_at"] is not None and as_of < row["read_at"]
    edited = {} if is_past else _edited(connection, found)
    insert_new(
        connection,
        Article,
        [
            {"id": article_id, "source_id": source_id, "first_seen_at": as_of}
            | _current(article_id, one.item, as_of)
            for article_id, one in new.items()
        ],
    )
    keys = ((key, _id_of(source_id, one)) for one in found for key in one.keys)
    insert_new(
        connection,
        ArticleKey,
        [
            {"source_id": source_id, "key": key, "article_id": article_id}
            for key, article_id in dict(keys).items()
            if key not in known
        ],
    )
    shown = new | edited
    insert_new(
        connection, ArticleVersion, [_version(i, one.item, as_of) for i, one in shown.items()]
    )
    # The first date that a source claims stays: feeds re-date what they edit.
    current = [{"id": i} | _current(i, one.item, as_of) for i, one in edited.items()]
    write_changes(connection, Article, current, keep=("published_at",))
    return len(new), len(edited)


def _known_keys(connection: Connection, source_id: int, keys: Iterable[str]) -> dict[str, int]:
    known: dict[str, int] = {}
    for chunk in chunks(sorted(keys)):
        query = select(article_key.c.key, article_key.c.article_id).where(
            article_key.c.source_id == source_id, article_key.c.key.in_(chunk)
        )
        known |= dict(connection.execute(query).all())
    return known


def _id_of(source_id: int, one: Identified) -> int:
    return one.article_id if one.article_id is not None else new_article_id(source_id, one.keys)


def _edited(connection: Connection, found: Sequence[Identified]) -> dict[int, Identified]:
    """The known articles among these that say something else than they did."""
    seen = {one.article_id: one for one in found if one.article_id is not None}
    hashes: dict[int, str] = {}
    for ids in chunks(seen):
        query = (
            select(article.c.id, article_version.c.content_hash)
            .join(article_version, article_version.c.id == article.c.version_id)
            .where(article.c.id.in_(ids))
        )
        hashes |= dict(connection.execute(query).all())
    return {i: one for i, one in seen.items() if hashes.get(i) != content_hash(one.item)}


def _current(article_id: int, item: ArticleData, as_of: datetime) -> Row:
    return {
        "version_id": stable_id("article_version", article_id, content_hash(item)),
        "url": item.url,
        "published_at": _believable(item.published_at, as_of),
        "detected_with": None,
    }


def _believable(published_at: datetime | None, as_of: datetime) -> datetime | None:
    """A published date that can be: not ahead of us by more than a day, not before the web."""
    if published_at is None or published_at.year < FIRST_YEAR:
        return None
    return published_at if published_at <= as_of + FARTHEST_AHEAD else None


def _version(article_id: int, item: ArticleData, as_of: datetime) -> Row:
    text = content_hash(item)
    return {
        "id": stable_id("article_version", article_id, text),
        "article_id": article_id,
        "content_hash": text,
        "title": item.title,
        "text": item.text,
        "language": item.language,
        "seen_at": as_of,
    }


def newest_articles(connection: Connection, source_ids: Sequence[int]) -> dict[int, datetime]:
    """When the newest article of each source was published, or else first seen."""
    newest: dict[int, datetime] = {}
    for ids in chunks(source_ids):
        at = func.max(func.coalesce(article.c.published_at, article.c.first_seen_at))
        query = (
            select(article.c.source_id, at)
            .where(article.c.source_id.in_(ids))
            .group_by(article.c.source_id)
        )
        newest |= dict(connection.execute(query).all())
    return newest
