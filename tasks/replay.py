"""Run a recorded history of one feed through the code that reads feeds, in time order."""

import asyncio
import lzma
import re
import tarfile
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, select

from connectors.errors import ConnectorError, PermanentError
from connectors.sources import fingerprint
from tasks.articles import store_items
from tasks.cursors import Answer, answered, newest_moments, source, store_cursors
from tasks.read import parse_articles
from tasks.workspace import Workspace
from warehouse.models import ArticleData, Source, stable_id
from warehouse.writes import Row, insert_new

TIME = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})[T_](\d{2})[-:]?(\d{2})[-:]?(\d{2})(?:Z|([+-])(\d{2}):?(\d{2}))?"
)
STORED_TOGETHER = 64  # polls in one transaction, at most
MOST_BYTES = 4_000_000_000  # of all snapshots together
MOST_SNAPSHOTS = 1_000_000

Progress = Callable[[int, int], object]
# What a snapshot gave; None: it repeats the one before it.
_Parsed = list[ArticleData] | ConnectorError | None


@dataclass(slots=True)
class ReplayReport:
    """What a history gave. `items` counts what the polls showed, `new` the distinct articles;
    `reasons` has a line for each of the `unreadable` snapshots."""

    polls: int = 0
    unreadable: int = 0
    items: int = 0
    new: int = 0
    edited: int = 0
    reasons: list[str] = field(default_factory=list)

    def refuse(self, name: str, why: str) -> None:
        """Count a snapshot that can not be read."""
        self.unreadable += 1
        self.reasons.append(f"{name[:200]}: {why}")


@dataclass(frozen=True, slots=True, order=True)
class _Snapshot:
    """One poll as recorded; its bytes lie at `offset` of the spool file."""

    at: datetime
    name: str
    offset: int
    size: int


def replay(
    ws: Workspace, archive: Path, url: str, progress: Progress | None = None
) -> ReplayReport:
    """Read a tar (also .gz, .bz2, .xz) of time-stamped snapshots of the feed at `url`.

    Each snapshot is a poll at its own time. One that can not be read changes nothing and is
    counted. What the source has shown after a snapshot's time is not edited by it, so a replay can
    be repeated, or added to a source that is being read. `progress` is told done and total.
    Raises PermanentError where the archive itself can not be read.
    """
    report = ReplayReport()
    with tempfile.TemporaryFile() as spool:
        snapshots = sorted(_unpack(archive, spool, ws.playbook.http.max_body_bytes, report))
        if snapshots:
            row = _source_row(ws, url, snapshots[0].at)
            asyncio.run(_replay(ws, row, snapshots, spool, report, progress))
    return report


def _unpack(
    archive: Path, spool: IO[bytes], max_bytes: int, report: ReplayReport
) -> Iterator[_Snapshot]:
    """Copy the usable members of an archive into the spool file."""
    try:
        tar = tarfile.open(archive, "r:*")  # noqa: SIM115 (closed below; its opening alone may fail)
    except (OSError, tarfile.TarError, lzma.LZMAError, zlib.error) as error:
        raise _no_archive(archive, error) from None
    with tar:
        try:
            for member in tar:
                if snapshot := _spooled(tar, member, spool, max_bytes, report):
                    yield snapshot
                if spool.tell() > MOST_BYTES or report.unreadable > MOST_SNAPSHOTS:
                    raise PermanentError(
                        f"cannot replay: {archive}: too large "
                        f"(at most {MOST_BYTES // 10**9} GB and {MOST_SNAPSHOTS:,} files)"
                    )
        except (EOFError, OSError, tarfile.TarError, lzma.LZMAError, zlib.error) as error:
            # What came before the break is good.
            report.refuse(archive.name, f"the archive breaks off ({error})")


def _no_archive(archive: Path, error: Exception) -> PermanentError:
    why = error.strerror if isinstance(error, OSError) and error.strerror else "not a tar archive"
    return PermanentError(f"cannot replay: {archive}: {why}; give a .tar, .tar.gz or .tar.xz file")


def _spooled(
    tar: tarfile.TarFile,
    member: tarfile.TarInfo,
    spool: IO[bytes],
    max_bytes: int,
    report: ReplayReport,
) -> _Snapshot | None:
    if member.isdir():
        return None
    name = Path(member.name).name
    at = time_of(name)
    stream = tar.extractfile(member) if member.isreg() and member.size <= max_bytes else None
    if not member.isreg():
        report.refuse(member.name, "not a regular file")
    elif member.size > max_bytes:
        report.refuse(member.name, f"larger than {max_bytes:,} bytes")
    elif at is None:
        report.refuse(member.name, "no time in its name, such as 2026-03-02T090000Z")
    elif stream is not None:
        offset = spool.tell()
        spool.write(stream.read())
        return _Snapshot(at, name, offset, spool.tell() - offset)
    return None


def time_of(name: str) -> datetime | None:
    """The moment in a snapshot's name, in UTC: `2025-10-10T150739-0700.xml`, `20251010T150739Z`."""
    found = TIME.search(name)
    if not found:
        return None
    try:
        moment = datetime(*(int(part) for part in found.groups()[:6]), tzinfo=UTC)  # type: ignore[arg-type,misc]
        if found[7]:
            shift = timedelta(hours=int(found[8]), minutes=int(found[9]))
            zone = timezone(shift if found[7] == "+" else -shift)
            moment = moment.replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment


def _source_row(ws: Workspace, url: str, first: datetime) -> Row:
    """The source's row, made where there is none."""
    row = {"id": stable_id("source", url), "url": url, "kind": "feed", "status": "new"}
    with ws.writing() as connection:
        insert_new(connection, Source, [row | {"error_streak": 0, "first_seen_at": first}])
        found = connection.execute(select(source).where(source.c.url == url)).mappings().one()
        return dict(found)


async def _replay(
    ws: Workspace,
    row: Row,
    snapshots: Sequence[_Snapshot],
    spool: IO[bytes],
    report: ReplayReport,
    progress: Progress | None,
) -> None:
    body_hash: str | None = None
    last: _Parsed = None
    for start in range(0, len(snapshots), STORED_TOGETHER):
        batch = snapshots[start : start + STORED_TOGETHER]
        bodies = [_body(spool, snapshot) for snapshot in batch]
        hashes = [fingerprint(body) for body in bodies]
        parsed: list[_Parsed] = await asyncio.gather(
            *(
                # A snapshot that repeats the one before it is not parsed.
                _same() if before == own else _parsed(row, body)
                for before, own, body in zip([body_hash, *hashes], hashes, bodies, strict=False)
            )
        )
        for place, result in enumerate(parsed):
            # What repeats an unreadable snapshot is as unreadable.
            last = parsed[place] = last if result is None and _is_error(last) else result
        body_hash = hashes[-1]
        row = await asyncio.to_thread(_store, ws, row, batch, bodies, parsed, report)
        if progress:
            progress(start + len(batch), len(snapshots))


def _body(spool: IO[bytes], snapshot: _Snapshot) -> bytes:
    spool.seek(snapshot.offset)
    return spool.read(snapshot.size)


async def _same() -> None:
    return None


def _is_error(result: _Parsed) -> bool:
    return isinstance(result, ConnectorError)


async def _parsed(row: Row, body: bytes) -> _Parsed:
    try:
        return await parse_articles(row["kind"], body, None, row["url"], row["selector"])
    except ConnectorError as error:
        return error


def _store(
    ws: Workspace,
    row: Row,
    batch: Sequence[_Snapshot],
    bodies: Sequence[bytes],
    parsed: Sequence[_Parsed],
    report: ReplayReport,
) -> Row:
    """Store a batch of polls and how far the source has come; returns the source's row."""
    counted = ReplayReport()
    with ws.writing() as connection:
        for snapshot, body, items in zip(batch, bodies, parsed, strict=True):
            if isinstance(items, ConnectorError):
                counted.refuse(snapshot.name, items.why)
                continue
            counted.polls += 1
            if items is not None:
                new, edited = store_items(connection, row, items, snapshot.at)
                counted.items += len(items)
                counted.new += new
                counted.edited += edited
            if row["read_at"] is None or row["read_at"] <= snapshot.at:
                row = row | {"read_at": snapshot.at, "body": body}
                row |= {} if items is None else {"shown": len(items)}
        if "body" in row:
            row = _cursor(ws, connection, row)
    _add(report, counted)
    return row


def _cursor(ws: Workspace, connection: Connection, row: Row) -> Row:
    """Store how far the source has come, as a reading of its last snapshot would have."""
    answer = Answer(fingerprint(row.pop("body")), items=row.pop("shown", None))
    moments = newest_moments(connection, [row["id"]]).get(row["id"])
    after = answered(row, answer, moments, ws.playbook.reading, row["read_at"])
    store_cursors(connection, {row["id"]: row}, [after])
    return row | after


def _add(report: ReplayReport, counted: ReplayReport) -> None:
    for name in ("polls", "unreadable", "items", "new", "edited"):
        setattr(report, name, getattr(report, name) + getattr(counted, name))
    report.reasons += counted.reasons
