"""Read sources: fetch what changed, parse it in a child process, store items and cursor together.

due_sources -> shards -> read_sources: fetch -> parse -> identify -> store + next poll
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError
from sqlalchemy import Connection, or_, select
from sqlalchemy.exc import OperationalError, StatementError

from connectors.child import parse
from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.http import Fetcher, Response
from connectors.sources import fingerprint, gives_openings, parse_function
from tasks.articles import chunks, store_items
from tasks.cursors import Answer, answered, asks_for_all, failed, newest_moments, store_cursors
from tasks.openings import store_openings
from tasks.raw import Packed, keep_response, pack
from tasks.rules.polling import Failure
from tasks.visits import origin_or_none, visit_all
from tasks.workspace import Workspace
from warehouse.models import Account, ArticleData, Host, OpeningData, Source
from warehouse.writes import Row, table_of

log = logging.getLogger("whynow.read")


PARSED_AT_ONCE = 4  # sources whose items are held until they are stored

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
    openings_new: int = 0
    openings_closed: int = 0
    failures: list[SourceFailure] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """The figures alone, to be summed over shards."""
        return {name: getattr(self, name) for name in self.__slots__ if name != "failures"}

    def add(self, more: "ReadReport") -> None:
        """Add what another batch gave."""
        for name, value in more.counts().items():
            setattr(self, name, getattr(self, name) + value)
        self.failures += more.failures


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the reading of one source ended: an answer with its items, or a failure."""

    source: Mapping[str, Any]
    answer: Answer | None = None
    articles: Sequence[ArticleData] = ()
    openings: Sequence[OpeningData] = ()
    packed: Packed | None = None
    failure: Failure | None = None

    @property
    def has_items(self) -> bool:
        """Whether a body was parsed, and its items are held."""
        return self.answer is not None and self.answer.items is not None


def due_sources(
    ws: Workspace, as_of: datetime, everything: bool, account_id: int | None = None
) -> list[int]:
    """The ids of the sources to read now, or of all; of one account's own, where it is given.

    Retired sources are never due, nor those whose host asked to be left alone until later.
    """
    query = select(source.c.id, source.c.url).where(~source.c.is_retired)
    if not everything:
        query = query.where(or_(source.c.next_poll_at.is_(None), source.c.next_poll_at <= as_of))
    if account_id is not None:
        account = table_of(Account)
        own = select(account.c.domain).where(account.c.id == account_id).scalar_subquery()
        query = query.where(source.c.domain == own)
    order = (source.c.next_poll_at.is_not(None), source.c.next_poll_at, source.c.id)
    host = table_of(Host)
    with ws.reading() as connection:
        closed = set(
            connection.execute(select(host.c.origin).where(host.c.wait_until > as_of)).scalars()
        )
        rows = connection.execute(query.order_by(*order)).all()
    return [row.id for row in rows if not closed or origin_or_none(row.url) not in closed]


def shards(ws: Workspace, source_ids: Sequence[int], count: int) -> list[list[int]]:
    """At most `count` lists of about one size; sources of one host stay in one list."""
    by_host: dict[str, list[int]] = defaultdict(list)
    wanted = set(source_ids)
    with ws.reading() as connection:
        for row in connection.execute(select(source.c.id, source.c.url)):
            if row.id in wanted:
                by_host[urlsplit(row.url).hostname or ""].append(row.id)
    parts: list[list[int]] = [[] for _ in range(max(count, 1))]
    for _, ids in sorted(by_host.items(), key=lambda host: (-len(host[1]), host[0])):
        min(parts, key=len).extend(ids)
    return [part for part in parts if part]


async def read_sources(
    ws: Workspace, source_ids: Sequence[int], as_of: datetime, shards: int = 1
) -> ReadReport:
    """Read these sources; one that can not be read is stored as such, and fails nothing else.

    `shards` is how many such calls share the requests that a run may make at once. A source that
    was polled at this very moment, by a run that was killed later, is not asked again.
    """
    report = ReadReport()
    with ws.reading() as connection:
        rows = _load(connection, source_ids)
    waiting = [row for row in rows if row["polled_at"] != as_of]
    for row in rows:
        if row["polled_at"] == as_of:
            _count(report, row)

    room = asyncio.Semaphore(PARSED_AT_ONCE)

    async def visit(fetcher: Fetcher, row: Row) -> Outcome:
        return await _read(ws, fetcher, row, room)

    async def store(batch: list[Outcome]) -> None:
        report.add(await asyncio.to_thread(_store_batch, ws, batch, as_of))
        for one in batch:
            if one.has_items:
                room.release()

    await visit_all(ws, waiting, visit, store, as_of=as_of, url_of=_url, shards=shards)
    return report


def _url(row: Row) -> str:
    return str(row["url"])


def _count(report: ReadReport, row: Mapping[str, Any]) -> None:
    """Count a source that is not asked again by how its last poll ended."""
    if row["error_streak"]:
        report.failed += 1
        report.failures.append(SourceFailure(row["id"], row["url"], row["reason"]))
    else:
        report.unchanged += 1


def _load(connection: Connection, source_ids: Sequence[int]) -> list[Row]:
    """The rows of sources, in the order of the ids."""
    found: dict[int, Row] = {}
    for ids in chunks(source_ids):
        query = select(source).where(source.c.id.in_(ids))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return [found[each] for each in source_ids if each in found]


async def _read(ws: Workspace, fetcher: Fetcher, row: Row, room: asyncio.Semaphore) -> Outcome:
    is_conditional = not asks_for_all(row, ws.playbook.reading)
    asked = (row["etag"], row["last_modified"]) if is_conditional else (None, None)
    try:
        response = await fetcher.fetch(row["url"], *asked)
    except ConnectorError as error:
        return Outcome(row, failure=_failure(error))
    except Exception as error:
        return _our_fault(row, error)
    body_hash = None if response.is_not_modified else fingerprint(response.body)
    answer = Answer(
        body_hash=body_hash,
        etag=response.etag,
        last_modified=response.last_modified,
        is_conditional=is_conditional and any(asked),
        permanent_url=response.permanent_url,
        robots=response.robots,
    )
    if body_hash is None or body_hash == row["body_hash"]:
        response.release()
        return Outcome(row, answer)
    await room.acquire()  # given back when the items are stored, or here if there are none
    try:
        return await _parsed(ws, row, answer, response)
    except ConnectorError as error:
        failure = Failure(error.why, is_permanent=True, is_misread=True)
        outcome = Outcome(row, failure=failure)
    except Exception as error:
        outcome = _our_fault(row, error)
    finally:
        response.release()
    room.release()
    return outcome


def _our_fault(row: Row, error: Exception) -> Outcome:
    # A fault of ours in one source must not cost the others their night.
    log.exception("read source=%s", row["id"], exc_info=error)
    return Outcome(row, failure=Failure(f"unexpected error ({type(error).__name__})"))


def _failure(error: ConnectorError) -> Failure:
    after = error.retry_after_seconds if isinstance(error, RetryableError) else None
    is_permanent = isinstance(error, PermanentError)
    is_gone = isinstance(error, PermanentError) and error.is_gone
    return Failure(error.why, is_permanent, is_gone, after)


async def _parsed(ws: Workspace, row: Row, answer: Answer, response: Response) -> Outcome:
    """The items of a new body; the body itself is let go."""
    kind, url, selector = row["kind"], response.url, row["selector"]
    content_type = response.headers.get("content-type")
    if gives_openings(kind):
        openings = await parse_openings(kind, response.body, content_type, url)
        found = replace(answer, items=len(openings))
        return Outcome(row, found, openings=openings, packed=await pack(ws, response))
    articles = await parse_articles(kind, response.body, content_type, url, selector)
    licence = next((each.licence for each in articles if each.licence), None)
    found = replace(answer, items=len(articles), licence=licence)
    return Outcome(row, found, articles=articles, packed=await pack(ws, response))


Parsed = TypeVar("Parsed", bound=BaseModel)


async def parse_articles(
    kind: str, body: bytes, content_type: str | None, url: str, selector: str | None
) -> list[ArticleData]:
    """The items of a body, parsed in a child process and validated here.

    Raises PermanentError where the body is not of this kind or can not be parsed within bounds.
    """
    return await _parse(ArticleData, kind, body, content_type, url, selector)


async def parse_openings(
    kind: str, body: bytes, content_type: str | None, url: str
) -> list[OpeningData]:
    """The openings of a job board, in the same way."""
    return await _parse(OpeningData, kind, body, content_type, url, None)


async def _parse(
    model: type[Parsed],
    kind: str,
    body: bytes,
    content_type: str | None,
    url: str,
    selector: str | None,
) -> list[Parsed]:
    rows = await parse(
        parse_function(kind), body, content_type=content_type, url=url, selector=selector
    )
    found = []
    for row in rows:
        try:
            found.append(model.model_validate(row))
        except ValidationError as error:
            log.warning("skipped item of url=%s faults=%d", url, error.error_count())
    return found


def _store_batch(ws: Workspace, batch: Sequence[Outcome], as_of: datetime) -> ReadReport:
    """Store what sources gave and where they stand, in one transaction."""
    report = ReadReport()
    reading = ws.playbook.reading
    with ws.writing() as connection:
        stored = [_store(connection, outcome, as_of, report) for outcome in batch]
        shown = [one.source["id"] for one in stored if one.articles]
        moments = newest_moments(connection, shown)
        after = []
        for one in stored:
            row = one.source
            if one.answer is None:
                failure = one.failure or Failure("no answer")
                after.append(failed(row, failure, reading, as_of))
            else:
                newest = [as_of] if one.openings else moments.get(row["id"])
                after.append(answered(row, one.answer, newest, reading, as_of))
        store_cursors(connection, {one.source["id"]: dict(one.source) for one in stored}, after)
    return report


def _store(
    connection: Connection, outcome: Outcome, as_of: datetime, report: ReadReport
) -> Outcome:
    """Store what one source gave; returns its outcome, a failure if it can not be stored."""
    if outcome.has_items:
        try:
            with connection.begin_nested():
                _store_items(connection, outcome, as_of, report)
            report.read += 1
        except OperationalError:
            raise  # the database is busy or gone: no fault of the source
        except StatementError as error:
            why = f"its items can not be stored ({type(error.orig).__name__})"
            outcome = Outcome(outcome.source, failure=Failure(why))
    elif outcome.answer is not None:
        report.unchanged += 1
    if outcome.failure:
        row = outcome.source
        report.failed += 1
        report.failures.append(SourceFailure(row["id"], row["url"], outcome.failure.reason))
        log.info("not read source=%s reason=%s", row["id"], outcome.failure.reason)
    return outcome


def _store_items(
    connection: Connection, outcome: Outcome, as_of: datetime, report: ReadReport
) -> None:
    row = outcome.source
    licence = outcome.answer.licence if outcome.answer else None
    response_id = keep_response(connection, row["id"], outcome.packed, as_of, licence)
    if gives_openings(row["kind"]):
        new, closed = store_openings(connection, row, outcome.openings, as_of)
        report.openings_new += new
        report.openings_closed += closed
    else:
        new, edited = store_items(connection, row, outcome.articles, as_of, response_id)
        report.articles_new += new
        report.articles_edited += edited
    log.info("read source=%s items=%s new=%d", row["id"], len(outcome.articles), new)
