"""What managers are told: rows of the report views, of late or of all times."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from warehouse.queries import Row, rows
from warehouse.report_views import REPORT_VIEWS, in_dialect

# SQLite knows no days: a view gives the text that it made.
_DAYS = {"quarter", "starts_on", "week", "month", "day", "oldest_created_on", "opportunity_on"}


def report(
    connection: Connection,
    view: str,
    where: str = "TRUE",
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    **parameters: Any,
) -> list[Row]:
    """Rows of a report view; only what came `since` one moment and `until` another is looked at."""
    bounds = {name: at for name, at in (("since", since), ("until", until)) if at is not None}
    body = in_dialect(REPORT_VIEWS[view], connection.dialect.name, bounds)
    parameters |= {name: at for name, at in bounds.items() if f":{name}" in body}
    found = rows(connection, f"SELECT * FROM ({body}) AS report WHERE {where}", **parameters)
    return [{name: _read(name, value) for name, value in row.items()} for row in found]


def _read(name: str, value: Any) -> Any:
    if name in _DAYS and isinstance(value, str):
        return date.fromisoformat(value)
    return value


def has_rows(connection: Connection, table: str) -> bool:
    """Whether a table of ours has any row."""
    return bool(rows(connection, f"SELECT 1 AS one FROM {table} LIMIT 1"))
