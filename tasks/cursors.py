"""What is stored of a source after a poll: its cursor, its habits, its health, its address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from tasks.articles import chunks
from tasks.domains import note_moved_sites
from tasks.rules.playbook import Reading
from tasks.rules.polling import (
    HABIT_ITEMS,
    Failure,
    Habit,
    PollState,
    after_answer,
    after_failure,
    is_collapsed,
    usual_gap_days,
    usual_items,
)
from warehouse.models import Article, ArticleKey, Source
from warehouse.writes import Row, table_of, update_rows

# Lists that shrink for good reasons: an emptied board is news, not a broken page.
MAY_SHRINK = {"job_board", "filings"}
# What a poll may change; every row of an update names all of them.
COLUMNS = (
    "id", "url", "former_url", "status", "reason", "remedy", "is_lasting", "is_retired",
    "error_streak", "failing_since", "etag", "last_modified", "body_hash", "polled_at", "read_at",
    "proven_at", "next_poll_at", "conditional_polls", "items", "usual_items", "newest_at",
    "usual_gap_days", "moved_to", "moved_seen", "licence", "robots",
)  # fmt: skip

article, article_key, source = table_of(Article), table_of(ArticleKey), table_of(Source)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is remembered of a good answer. `items` is None where nothing had to be parsed;
    `permanent_url` is where it was redirected for good."""

    body_hash: str | None
    items: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    is_conditional: bool = False
    permanent_url: str | None = None
    licence: str | None = None
    robots: str | None = None


def asks_for_all(row: Mapping[str, Any], reading: Reading) -> bool:
    """Whether this poll is unconditional: servers say "not modified" of what has changed."""
    return bool(row["conditional_polls"] + 1 >= reading.unconditional_every)


def answered(
    row: Mapping[str, Any],
    answer: Answer,
    moments: Sequence[datetime] | None,
    reading: Reading,
    as_of: datetime,
) -> Row:
    """The source after a good answer; `moments` are those of its newest items, where it has read
    any now."""
    kept = {name: row[name] for name in COLUMNS} | {"polled_at": as_of, "read_at": as_of}
    if answer.body_hash is not None:
        kept |= {
            "etag": answer.etag,
            "last_modified": answer.last_modified,
            "body_hash": answer.body_hash,
            "proven_at": as_of,
        }
    if answer.items is not None:
        kept |= {"items": answer.items, "licence": answer.licence}
    if moments:
        kept |= {"newest_at": max(moments), "usual_gap_days": usual_gap_days(moments)}
    may_shrink = row["kind"] in MAY_SHRINK
    habit = Habit(
        kept["newest_at"] or row["first_seen_at"],
        kept["usual_gap_days"],
        None if may_shrink else kept["items"],
        row["usual_items"],
    )
    if answer.items is not None:
        is_broken = is_collapsed(habit, reading)
        kept["usual_items"] = usual_items(row["usual_items"], answer.items, is_broken)
    state = after_answer(row["id"], row["error_streak"], habit, reading, as_of)
    polls = row["conditional_polls"] + 1 if answer.is_conditional else 0
    return (
        kept
        | _state(row, state, as_of)
        | _address(row, answer.permanent_url, reading)
        | {"conditional_polls": polls, "robots": answer.robots}
    )


def failed(row: Mapping[str, Any], failure: Failure, reading: Reading, as_of: datetime) -> Row:
    """The source after a poll that gave nothing."""
    kept = {name: row[name] for name in COLUMNS} | {"polled_at": as_of}
    return kept | _state(row, after_failure(row["error_streak"], failure, reading, as_of), as_of)


def _state(row: Mapping[str, Any], state: PollState, as_of: datetime) -> Row:
    since = row["failing_since"] if row["error_streak"] else as_of
    return {
        "failing_since": since if state.error_streak else None,
        "status": state.status,
        "reason": state.reason,
        "remedy": state.remedy,
        "is_lasting": state.is_lasting,
        "is_retired": state.is_retired,
        "error_streak": state.error_streak,
        "next_poll_at": state.next_poll_at,
    }


def _address(row: Mapping[str, Any], permanent_url: str | None, reading: Reading) -> Row:
    """Where the source is from now on: it moves when it was sent to one place often enough."""
    if permanent_url is None:
        return {"moved_to": None, "moved_seen": 0}
    seen = row["moved_seen"] + 1 if row["moved_to"] == permanent_url else 1
    if seen < reading.moves_after:
        return {"moved_to": permanent_url, "moved_seen": seen}
    moved = {"url": permanent_url, "former_url": row["url"]}
    return moved | {"moved_to": None, "moved_seen": 0}


def store_cursors(connection: Connection, before: Mapping[int, Row], after: Sequence[Row]) -> None:
    """Write the sources after a poll; one that moved to where another source is read retires."""
    moved = {row["url"] for row in after if row["url"] != before[row["id"]]["url"]}
    taken: set[str] = set()
    for urls in chunks(sorted(moved)):
        query = select(source.c.url).where(source.c.url.in_(urls))
        taken |= set(connection.execute(query).scalars())
    rows = []
    for row in after:
        old = before[row["id"]]
        if row["url"] != old["url"] and row["url"] in taken:
            row = row | _merged(old, row["url"])
        elif row["url"] != old["url"]:
            taken.add(row["url"])
        rows.append(row)
    update_rows(connection, Source, rows)
    note_moved_sites(connection, before, rows)


def _merged(old: Mapping[str, Any], url: str) -> Row:
    return {
        "url": old["url"],
        "former_url": old["former_url"],
        "status": "dead",
        "reason": f"moved to {url}, which is read already",
        "remedy": None,
        "is_lasting": True,
        "is_retired": True,
    }


def newest_moments(connection: Connection, source_ids: Sequence[int]) -> dict[int, list[datetime]]:
    """When the newest articles that each source has shown were published, or else first seen."""
    found: dict[int, list[datetime]] = {}
    at = func.coalesce(article.c.published_at, article.c.first_seen_at).label("at")
    for ids in chunks(source_ids):
        shown = (
            select(article_key.c.source_id, article_key.c.article_id)
            .where(article_key.c.source_id.in_(ids))
            .distinct()
            .subquery()
        )
        place = func.row_number().over(partition_by=shown.c.source_id, order_by=at.desc())
        ranked = (
            select(shown.c.source_id, at, place.label("place"))
            .join(article, article.c.id == shown.c.article_id)
            .subquery()
        )
        query = select(ranked.c.source_id, ranked.c.at).where(ranked.c.place <= HABIT_ITEMS)
        for source_id, moment in connection.execute(query):
            found.setdefault(source_id, []).append(moment)
    return found
