"""Articles in the warehouse: one per item, whatever its sources do with it; edits are versions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, text
from sqlalchemy import Row as SqlRow

from tasks.rules.identity import (
    COPIED_WITHIN_DAYS,
    Identified,
    article_ids,
    content_hash,
    elsewhere_keys,
    identify,
    is_telling,
    keys_of,
)
from tasks.rules.names import registrable_domain
from warehouse.models import Article, ArticleData, ArticleKey, ArticleVersion, Source, stable_id
from warehouse.writes import CHUNK, Row, insert_new, table_of, update_rows

FARTHEST_AHEAD = timedelta(days=1)  # of a published date that is believed
FIRST_YEAR = 1990  # there was no web to publish on before
_LOCK = 7_796_052  # held by the one transaction that stores articles, until it ends

article, article_version = table_of(Article), table_of(ArticleVersion)
article_key, source = table_of(ArticleKey), table_of(Source)


# Built once, for they are asked of every source: SQLAlchemy takes long over lists of values.
_OWN_KEYS = select(article_key.c.key, article_key.c.article_id).where(
    article_key.c.source_id == bindparam("source_id"),
    article_key.c.key.in_(bindparam("keys", expanding=True)),
)
_ALL_KEYS = (
    select(article_key.c.key, func.min(article_key.c.article_id))
    .where(article_key.c.key.in_(bindparam("keys", expanding=True)))
    .group_by(article_key.c.key)
)
_STORED = (
    select(
        *(article.c[name] for name in ("id", "source_id", "source_hash", "published_at")),
        source.c.domain,
    )
    .join(source, source.c.id == article.c.source_id)
    .where(article.c.id.in_(bindparam("ids", expanding=True)))
)
_Old = SqlRow[Any]  # of _STORED


@dataclass(frozen=True, slots=True)
class _Shown:
    """An item of a poll, the article it is, and what it says as a hash."""

    one: Identified
    article_id: int
    said: str

    @property
    def item(self) -> ArticleData:
        return self.one.item


def chunks(values: Iterable[Any]) -> list[list[Any]]:
    """Lists short enough for one look-up."""
    listed = list(values)
    return [listed[start : start + CHUNK] for start in range(0, len(listed), CHUNK)]


def store_items(
    connection: Connection,
    row: Mapping[str, Any],
    items: Sequence[ArticleData],
    as_of: datetime,
    response_id: int | None = None,
) -> tuple[int, int]:
    """Store the items of one poll of a source; returns how many are new, and how many edited.

    What another source has shown first is its article, and only that source edits it; but an
    account's own source takes over what stands on its own site. A poll that is older than what the
    source has shown since (a replay) adds what is missing, and edits nothing. Nothing read earlier
    is ever deleted. `response_id` names the raw answer that the items came in.
    """
    found, known = _identified(connection, row["id"], items)
    shown = _resolved(connection, row, found, as_of)
    before = _stored(connection, [each.article_id for each in shown])
    new = [each for each in shown if each.article_id not in before]
    is_past = row["read_at"] is not None and as_of < row["read_at"]
    edited = [] if is_past else _edited(connection, row, shown, before)
    moved = [] if is_past else _moved(row, shown, before, known)
    keys = {key: each.article_id for each in reversed(shown) for key in each.one.keys}
    keys = {key: article_id for key, article_id in keys.items() if key not in known}
    if not (new or edited or moved or keys):
        return 0, 0
    _lock(connection)
    insert_new(connection, Article, [_new_row(row, each, as_of) for each in new])
    insert_new(
        connection,
        ArticleKey,
        [{"source_id": row["id"], "key": key, "article_id": keys[key]} for key in sorted(keys)],
    )
    versions = [_version(each, as_of, response_id) for each in (*new, *edited)]
    insert_new(connection, ArticleVersion, versions)
    update_rows(connection, Article, moved)
    update_rows(
        connection,
        Article,
        [_edited_row(row, each, before[each.article_id], as_of) for each in edited],
    )
    return len(new), len(edited)


def _lock(connection: Connection) -> None:
    """One writer of articles at a time, as on SQLite: two sources may show one article at once."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _identified(
    connection: Connection, source_id: int, items: Sequence[ArticleData]
) -> tuple[list[Identified], dict[str, int]]:
    """The items as this source knows them, and the keys that are stored."""
    known = _known_keys(connection, source_id, keys_of(items))
    found = identify(items, known)
    if hashes := {key for one in found for key in one.keys if key.startswith("hash:")}:
        known |= _known_keys(connection, source_id, hashes)
        found = identify(items, known)
    return found, known


def _known_keys(connection: Connection, source_id: int, keys: Iterable[str]) -> dict[str, int]:
    known: dict[str, int] = {}
    for chunk in chunks(sorted(keys)):
        known |= dict(connection.execute(_OWN_KEYS, {"source_id": source_id, "keys": chunk}).all())
    return known


def _resolved(
    connection: Connection, row: Mapping[str, Any], found: Sequence[Identified], as_of: datetime
) -> list[_Shown]:
    """The items with their articles, those of other sources among them."""
    said = [content_hash(one.item) for one in found]
    elsewhere: dict[str, int] = {}
    copies: dict[int, int] = {}
    unseen = [place for place, one in enumerate(found) if one.article_id is None]
    if unseen:
        _lock(connection)
        keys = {key for place in unseen for key in elsewhere_keys(found[place])}
        elsewhere = _elsewhere(connection, keys)
        telling = {place: said[place] for place in unseen if is_telling(found[place].item)}
        alike = _copies(connection, row, set(telling.values()), as_of)
        copies = {place: alike[words] for place, words in telling.items() if words in alike}
    ids = article_ids(row["id"], found, elsewhere, copies)
    return [_Shown(*each) for each in zip(found, ids, said, strict=True)]


def _elsewhere(connection: Connection, keys: Collection[str]) -> dict[str, int]:
    """The articles that any source has shown under these keys."""
    known: dict[str, int] = {}
    for chunk in chunks(sorted(keys)):
        known |= dict(connection.execute(_ALL_KEYS, {"keys": chunk}).all())
    return known


def _copies(
    connection: Connection, row: Mapping[str, Any], said: Collection[str], as_of: datetime
) -> dict[str, int]:
    """The articles of other sources that say the same in so many words, in the same week.

    Not what two companies say on their own sites: it is the news of each of them. And not what
    was said several times, nor what this source has shown under another name.
    """
    span = timedelta(days=COPIED_WITHIN_DAYS)
    alike: dict[str, list[int]] = {}
    for chunk in chunks(sorted(said)):
        query = (
            select(article.c.source_hash, article.c.id, source.c.domain)
            .join(source, source.c.id == article.c.source_id)
            .where(
                article.c.source_hash.in_(chunk),
                article.c.source_id != row["id"],
                article.c.first_seen_at.between(as_of - span, as_of + span),
            )
        )
        for words, article_id, domain in connection.execute(query):
            if not (domain and row["domain"]) or domain == row["domain"]:
                alike.setdefault(words, []).append(article_id)
    copies = {words: ids[0] for words, ids in alike.items() if len(ids) == 1}
    own = select(article_key.c.article_id).where(
        article_key.c.source_id == row["id"], article_key.c.article_id.in_(copies.values())
    )
    shown = set(connection.execute(own).scalars()) if copies else set()
    return {words: article_id for words, article_id in copies.items() if article_id not in shown}


def _stored(connection: Connection, ids: Iterable[int]) -> dict[int, _Old]:
    """What is stored of these articles, with the domain of their source."""
    stored: dict[int, _Old] = {}
    for chunk in chunks(ids):
        stored |= {found.id: found for found in connection.execute(_STORED, {"ids": chunk})}
    return stored


def _edited(
    connection: Connection,
    row: Mapping[str, Any],
    shown: Sequence[_Shown],
    before: Mapping[int, _Old],
) -> list[_Shown]:
    """The known articles that their source, or the one that they go to, tells otherwise."""
    known = [(each, before[each.article_id]) for each in shown if each.article_id in before]
    taken = [each for each, old in known if _takes_over(row, each.item, old)]
    changed = [
        each for each, old in known if old.source_id == row["id"] and old.source_hash != each.said
    ]
    return taken + _not_emptied(connection, changed)


def _takes_over(row: Mapping[str, Any], item: ArticleData, old: _Old) -> bool:
    """Whether this is an account's own source, and the article is on its site but not yet its."""
    own = row["domain"]
    if not own or old.source_id == row["id"] or old.domain == own:
        return False
    return bool(registrable_domain(item.url) == own)


def _not_emptied(connection: Connection, changed: Sequence[_Shown]) -> list[_Shown]:
    """These without what a fault of the feed has emptied: a title comes back as it was, and what
    has only lost words is no edit."""
    emptied = {each.article_id for each in changed if not (each.item.title and each.item.text)}
    said: dict[int, Any] = {}
    for chunk in chunks(emptied):
        query = (
            select(article.c.id, article_version.c.title, article_version.c.text)
            .join(article_version, article_version.c.article_id == article.c.id)
            .where(article.c.id.in_(chunk), article_version.c.content_hash == article.c.source_hash)
        )
        said |= {found.id: found for found in connection.execute(query)}
    return [
        kept for each in changed if (kept := _filled(each, said.get(each.article_id))) is not None
    ]


def _filled(each: _Shown, said: Any) -> _Shown | None:
    if said is None:
        return each
    item = each.item
    if item.title in ("", said.title) and item.text in ("", said.text):
        return None
    if item.title or not said.title:
        return each
    item = item.model_copy(update={"title": said.title})
    return _Shown(replace(each.one, item=item), each.article_id, content_hash(item))


def _moved(
    row: Mapping[str, Any],
    shown: Sequence[_Shown],
    before: Mapping[int, _Old],
    known: Mapping[str, int],
) -> list[Row]:
    """The articles of this source that it links under an address not seen before."""
    return [
        {"id": each.article_id, "url": each.item.url}
        for each in shown
        if each.article_id in before
        and before[each.article_id].source_id == row["id"]
        and any(key.startswith("url:") and key not in known for key in each.one.keys)
    ]


def _new_row(row: Mapping[str, Any], each: _Shown, as_of: datetime) -> Row:
    return {
        "id": each.article_id,
        "source_id": row["id"],
        "version_id": _version_id(each),
        "url": each.item.url,
        "published_at": believable(each.item.published_at, as_of),
        "first_seen_at": as_of,
        "source_hash": each.said,
    }


def _edited_row(row: Mapping[str, Any], each: _Shown, old: _Old, as_of: datetime) -> Row:
    """The article as it is to be searched again; the first date that a source claims stays, for
    feeds re-date what they edit."""
    return {
        "id": each.article_id,
        "source_id": row["id"],
        "version_id": _version_id(each),
        "url": each.item.url,
        "published_at": old.published_at or believable(each.item.published_at, as_of),
        "source_hash": each.said,
        "detected_with": None,
        "full_text": None,
        "full_text_at": None,
    }


def believable(published_at: datetime | None, as_of: datetime) -> datetime | None:
    """A published date that can be: not ahead of us by more than a day, not before the web."""
    if published_at is None or published_at.year < FIRST_YEAR:
        return None
    return published_at if published_at <= as_of + FARTHEST_AHEAD else None


def _version_id(each: _Shown) -> int:
    return stable_id("article_version", each.article_id, each.said)


def _version(each: _Shown, as_of: datetime, response_id: int | None) -> Row:
    return {
        "id": _version_id(each),
        "article_id": each.article_id,
        "content_hash": each.said,
        "title": each.item.title,
        "text": each.item.text,
        "language": each.item.language,
        "seen_at": as_of,
        "origin": "source",
        "response_id": response_id,
    }
