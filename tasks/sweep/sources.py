"""Sources that can no longer be read are told of: one message, each once until it recovers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, select

from tasks.alert import Notice, store_alerts
from tasks.rules.playbook.outside import Reading
from tasks.rules.polling import is_worth_an_alert
from tasks.rules.words import counted, listed, some
from tasks.sweep.lock import one_at_a_time
from tasks.workspace import Workspace
from warehouse.models import Source, SyncCursor, stable_id
from warehouse.writes import CHUNK, insert_new, table_of

SOURCE, CURSOR = table_of(Source), table_of(SyncCursor)
SAME_TROUBLE = timedelta(days=1)  # a source that fails on and off is told of so often
OPERATORS = "operators"


def source_alerts(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Say which sources can no longer be read: one message, each source once until it recovers.

    An episode is known by its first failure; a cursor per source remembers which was told of.
    """
    with ws.writing() as connection:
        one_at_a_time(connection)
        fresh = _untold_failures(connection, ws.playbook.reading, as_of)
        if not fresh:
            return {"source_failures": 0}
        _remember(connection, fresh, as_of)
        names = [row.title or row.url for row in fresh]
        notice = Notice(
            kind="source_failure",
            receiver=OPERATORS,
            subject=f"{counted(len(fresh), 'source')} can not be read: {some(names)}",
            body=listed((_source_line(row) for row in fresh), "whynow sources"),
            about=[stable_id(row.id, _episode(row)) for row in fresh],
        )
        store_alerts(connection, ws.playbook, [notice], as_of)
    return {"source_failures": len(fresh)}


def _untold_failures(connection: Connection, reading: Reading, as_of: datetime) -> list[Any]:
    query = (
        select(SOURCE)
        .where(SOURCE.c.status.in_(("failing", "dead")), SOURCE.c.error_streak > 0)
        .order_by(SOURCE.c.url)
    )
    failing = [
        row
        for row in connection.execute(query)
        if is_worth_an_alert(row.status, row.error_streak, row.is_lasting, reading)
    ]
    told: dict[str, Any] = {}
    names = [_cursor(row) for row in failing]
    for start in range(0, len(names), CHUNK):
        query = select(CURSOR).where(CURSOR.c.kind.in_(names[start : start + CHUNK]))
        told |= {row.kind: row for row in connection.execute(query)}
    return [row for row in failing if _is_untold(row, told.get(_cursor(row)), as_of)]


def _is_untold(row: Any, told: Any, as_of: datetime) -> bool:
    """Whether nobody heard of this failure; of one that comes and goes, once a day."""
    if told is None:
        return True
    return bool(told.position != _episode(row) and as_of - told.read_at >= SAME_TROUBLE)


def _remember(connection: Connection, rows: Sequence[Any], as_of: datetime) -> None:
    cursors = [{"kind": _cursor(row), "position": _episode(row), "read_at": as_of} for row in rows]
    for cursor in cursors:
        connection.execute(delete(CURSOR).where(CURSOR.c.kind == cursor["kind"]))
    insert_new(connection, SyncCursor, cursors)


def _cursor(row: Any) -> str:
    return f"source_failure:{row.id}"


def _episode(row: Any) -> str:
    """The failure that began then; what it is called in the cursor."""
    return row.failing_since.isoformat() if row.failing_since else "not known since when"


def _source_line(row: Any) -> str:
    since = f"last read {row.proven_at:%Y-%m-%d %H:%M} UTC" if row.proven_at else "never read"
    why = row.reason or "no reason stored"
    what = f"{row.url}: {row.status} after {counted(row.error_streak, 'attempt')}, {since}: {why}"
    return f"{what}. To do: {row.remedy}" if row.remedy else what
