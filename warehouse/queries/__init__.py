"""What people ask the warehouse; every answer is a list of plain rows, or one."""

import json
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Date, String, bindparam, text

from warehouse.types import UtcDateTime

Row = dict[str, Any]

TIMES = (
    "assigned_at", "at", "breached_at", "created_at", "deadline_at", "done_at", "due_at",
    "ended_at", "escalate_at", "fetched_at", "finished_at", "first_at", "first_refused_at",
    "first_seen_at", "first_sent_at", "last_at", "last_event_at", "last_sent_at", "last_touch_at",
    "met_at", "newest_at", "next_poll_at", "occurred_at", "paused_at", "polled_at", "proposed_at",
    "proven_at", "published_at", "read_at", "response_at", "said_at", "scored_at", "sent_at",
    "stage_at", "started_at", "stopped_at", "target_at", "task_due_at", "touched_at", "warn_at",
)  # fmt: skip


def rows(connection: Connection, sql: str, **parameters: Any) -> list[Row]:
    """The rows of a query; columns named in TIMES and DOCUMENTS come back as what they are."""
    statement = text(sql).bindparams(*(_bound(name, value) for name, value in parameters.items()))
    result = connection.execute(statement)
    columns = [(name, _READERS.get(name, _as_is)) for name in result.keys()]  # noqa: SIM118
    return [
        {name: reader(value) for (name, reader), value in zip(columns, row, strict=True)}
        for row in result
    ]


def _bound(name: str, value: Any) -> BindParameter[Any]:
    # PostgreSQL must be told the type of a parameter that may be empty.
    if isinstance(value, datetime):
        return bindparam(name, value, UtcDateTime())
    if isinstance(value, date):
        return bindparam(name, value, Date())
    return bindparam(name, value, String() if value is None else None)


def _moment(value: Any) -> Any:
    # SQLite knows no times: a view gives the text that was stored.
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return value


def _document(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _as_is(value: Any) -> Any:
    return value


_READERS = (
    dict.fromkeys(TIMES, _moment)
    | dict.fromkeys(("headers", "parts", "reasons", "summary", "talking_points"), _document)
    | {"is_promised": bool}
)  # SQLite knows no truth values
