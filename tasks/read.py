"""Read sources: fetch what changed, parse it in a child process, store items and cursor together.

due_sources -> shards -> read_sources: fetch -> parse -> identify -> store + next poll
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError
from sqlalchemy import Connection, or_, select
from sqlalchemy.exc import OperationalError, StatementError

from connectors.child import shared_pool
from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.http import Fetcher, Response
from connectors.sources import fingerprint, parse_function
from tasks.articles import chunks, newest_articles, store_items
from tasks.rules.polling import Failure, PollState, after_answer, after_failure
from tasks.visits import visit_all
from tasks.workspace import Workspace
from warehouse.models import Account, ArticleData, Source
from warehouse.writes import Row, table_of, write_changes

log = logging.getLogger("whynow.read")


source = table_of(Source)


@dataclass(frozen=True, slots=True)
class SourceFailure:
    """A source that could not be read."""

    source_id: int
    url: str
    reason: str


@dataclass(slots=True)
class ReadReport:
    """What a batch of sources gave; a source is read, unchanged or failed."""

    read: int = 0
    unchanged: int = 0
    failed: int = 0
    articles_new: int = 0
    articles_edited: int = 0
    failures: list[SourceFailure] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """The figures alone, to be summed over shards."""
        names = ("read", "unchanged", "failed", "articles_new", "articles_edited")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the reading of one source ended: items, or None where nothing changed, or a failure."""

    source: Mapping[str, Any]
    items: Sequence[ArticleData] | None = None
    response: Response | None = None
    failure: Failure | None = None


def due_sources(
    ws: Workspace, as_of: datetime, everything: bool, account_id: int | None = None
) -> list[int]:
    """The ids of the sources to read now, or of all; of one account's own, where it is given."""
    query = select(source.c.id).order_by(source.c.next_poll_at.is_not(None), source.c.next_poll_at)
    if not everything:
        query = query.where(or_(source.c.next_poll_at.is_(None), source.c.next_poll_at <= as_of))
    if account_id is not None:
        account = table_of(Account)
        own = select(account.c.domain).where(account.c.id == account_id).scalar_subquery()
        query = query.where(source.c.domain == own)
    with ws.reading() as connection:
        return list(connection.execute(query.order_by(source.c.id)).scalars())


def shards(ws: Workspace, source_ids: Sequence[int], count: int) -> list[list[int]]:
    """At most `count` lists of about one size; sources of one host stay in one list."""
    with ws.reading() as connection:
        by_host: dict[str, list[int]] = defaultdict(list)
        for row in _load(connection, source_ids):
            by_host[urlsplit(row["url"]).hostname or ""].append(row["id"])
    parts: list[list[int]] = [[] for _ in range(max(count, 1))]
    for _, ids in sorted(by_host.items(), key=lambda host: (-len(host[1]), host[0])):
        min(parts, key=len).extend(ids)
    return [part for part in parts if part]


async def read_sources(ws: Workspace, source_ids: Sequence[int], as_of: datetime) -> ReadReport:
    """Read these sources; one that can not be read is stored as such, and fails nothing else."""
    report = ReadReport()
    with ws.reading() as connection:
        waiting = _load(connection, source_ids)

    async def store(batch: list[Outcome]) -> None:
        await asyncio.to_thread(_store_batch, ws, batch, as_of, report)

    await visit_all(ws, waiting, _read, store)
    return report


def _load(connection: Connection, source_ids: Sequence[int]) -> list[Row]:
    """The rows of sources, in the order of the ids."""
    found: dict[int, Row] = {}
    for ids in chunks(source_ids):
        query = select(source).where(source.c.id.in_(ids))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return [found[each] for each in source_ids if each in found]


async def _read(fetcher: Fetcher, row: Row) -> Outcome:
    try:
        response = await fetcher.fetch(row["url"], row["etag"], row["last_modified"])
        if response.is_not_modified or fingerprint(response.body) == row["body_hash"]:
            return Outcome(row, response=response)
        content_type = response.headers.get("content-type")
        items = await parse_articles(
            row["kind"], response.body, content_type, response.url, row["selector"]
        )
    except ConnectorError as error:
        return Outcome(row, failure=_failure(error))
    except Exception as error:
        # A fault of ours in one source must not cost the others their night.
        log.exception("read source=%s", row["id"])
        return Outcome(row, failure=Failure(f"unexpected error ({type(error).__name__})"))
    return Outcome(row, items=items, response=response)


def _failure(error: ConnectorError) -> Failure:
    after = error.retry_after_seconds if isinstance(error, RetryableError) else None
    is_permanent = isinstance(error, PermanentError)
    is_gone = isinstance(error, PermanentError) and error.is_gone
    return Failure(error.why, is_permanent, is_gone, after)


async def parse_articles(
    kind: str, body: bytes, content_type: str | None, url: str, selector: str | None
) -> list[ArticleData]:
    """The items of a body, parsed in a child process and validated here.

    Raises PermanentError where the body is not of this kind or can not be parsed within bounds.
    """
    future = shared_pool().submit(
        parse_function(kind), body, content_type=content_type, url=url, selector=selector
    )
    found = []
    for row in await asyncio.wrap_future(future):
        try:
            found.append(ArticleData.model_validate(row))
        except ValidationError as error:
            log.warning("skipped item of url=%s faults=%d", url, error.error_count())
    return found


def _store_batch(
    ws: Workspace, batch: Sequence[Outcome], as_of: datetime, report: ReadReport
) -> None:
    """Store what sources gave and where they stand, in one transaction."""
    totals = ReadReport()
    with ws.writing() as connection:
        cursors = [_store(connection, outcome, as_of, totals) for outcome in batch]
        states = _next_states(ws, connection, cursors, as_of)
        write_changes(connection, Source, states)
    for name, value in totals.counts().items():
        setattr(report, name, getattr(report, name) + value)
    report.failures += totals.failures


def _store(
    connection: Connection, outcome: Outcome, as_of: datetime, report: ReadReport
) -> Outcome:
    """Store the items of one source; returns its outcome, a failure if they can not be stored."""
    row, items = outcome.source, outcome.items
    if items is not None:
        try:
            with connection.begin_nested():
                new, edited = store_items(connection, row, items, as_of)
            report.read += 1
            report.articles_new += new
            report.articles_edited += edited
            log.info("read source=%s items=%d new=%d", row["id"], len(items), new)
        except OperationalError:
            raise  # the database is busy or gone: no fault of the source
        except StatementError as error:
            why = f"its items can not be stored ({type(error.orig).__name__})"
            outcome = Outcome(row, failure=Failure(why))
    elif not outcome.failure:
        report.unchanged += 1
    if outcome.failure:
        report.failed += 1
        report.failures.append(SourceFailure(row["id"], row["url"], outcome.failure.reason))
        log.info("not read source=%s reason=%s", row["id"], outcome.failure.reason)
    return outcome


def _next_states(
    ws: Workspace, connection: Connection, outcomes: Sequence[Outcome], as_of: datetime
) -> list[Row]:
    """What to store of each source: its cursor, its status, its next poll."""
    answered = [outcome.source["id"] for outcome in outcomes if not outcome.failure]
    newest = newest_articles(connection, answered)
    rows = []
    for outcome in outcomes:
        row, reading = outcome.source, ws.playbook.reading
        if outcome.failure:
            # Asked again in the same moment, by a run that takes up a killed one: one failure.
            again = row["polled_at"] == as_of and row["error_streak"] > 0
            streak = row["error_streak"] - again
            state = after_failure(streak, outcome.failure, reading, as_of)
            rows.append(cursor_row(row, state, as_of))
        else:
            at = newest.get(row["id"]) or row["first_seen_at"]
            state = after_answer(at, reading, as_of)
            rows.append(cursor_row(row, state, as_of, outcome.response))
    return rows


def cursor_row(
    row: Mapping[str, Any], state: PollState, as_of: datetime, response: Response | None = None
) -> Row:
    """The columns of a source after a poll; `response` is what was read, None after a failure."""
    kept = {name: row[name] for name in ("etag", "last_modified", "body_hash", "read_at")}
    if response is not None:
        kept["read_at"] = as_of
    if response is not None and not response.is_not_modified:
        kept |= {
            "etag": response.etag,
            "last_modified": response.last_modified,
            "body_hash": fingerprint(response.body),
        }
    return {
        "id": row["id"],
        **kept,
        "polled_at": as_of,
        "status": state.status,
        "reason": state.reason,
        "error_streak": state.error_streak,
        "next_poll_at": state.next_poll_at,
    }
