"""Writes that can be repeated: by natural key, in bulk, and only where something differs."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

Row = dict[str, Any]
CHUNK = 500  # ids per look-up: under every database's limit on parameters


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write did, in rows."""

    inserted: int = 0
    updated: int = 0
    unchanged: int = 0

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(
            self.inserted + other.inserted,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
        )


def table_of(model: type[SQLModel]) -> Table:
    """The table behind a model class."""
    return model.__table__  # type: ignore[attr-defined,no-any-return]


def insert_new(connection: Connection, model: type[SQLModel], rows: Sequence[Row]) -> None:
    """Insert rows whose key is not there yet; the others are left as they are."""
    if rows:
        table = table_of(model)
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        connection.execute(dialect.insert(table).on_conflict_do_nothing(), list(rows))


def update_rows(connection: Connection, model: type[SQLModel], rows: Sequence[Row]) -> None:
    """Set the columns given, the same in every row, on the rows with these ids."""
    if not rows:
        return
    table = table_of(model)
    names = [name for name in rows[0] if name != "id"]
    statement = (
        update(table)
        .where(table.c.id == bindparam("row_id"))
        .values({name: bindparam(f"new_{name}") for name in names})
    )
    values = [{"row_id": row["id"]} | {f"new_{name}": row[name] for name in names} for row in rows]
    connection.execute(statement, values)


def write_changes(
    connection: Connection,
    model: type[SQLModel],
    rows: Sequence[Row],
    *,
    keep: Iterable[str] = ("first_seen_at", "created_at"),
    stamps: Iterable[str] = ("updated_at",),
) -> Changes:
    """Make the table hold these rows, touching only those that differ.

    Every row has the same columns, `id` among them. Columns in `keep` are written at insert only;
    those in `stamps` are written along with a difference but make none.
    """
    if not rows:
        return Changes()
    table = table_of(model)
    keep, stamps = set(keep), set(stamps)
    columns = [name for name in rows[0] if name != "id"]
    compared = [name for name in columns if name not in keep | stamps]
    before = _read(connection, table, [row["id"] for row in rows], compared)
    new = {row["id"]: row for row in rows if row["id"] not in before}
    changed = [
        row
        for row in rows
        if row["id"] in before
        and any(_plain(before[row["id"]][name]) != _plain(row[name]) for name in compared)
    ]
    insert_new(connection, model, list(new.values()))
    written = ["id", *(name for name in columns if name not in keep)]
    update_rows(connection, model, [{name: row[name] for name in written} for row in changed])
    return Changes(len(new), len(changed), len(rows) - len(new) - len(changed))


def _read(
    connection: Connection, table: Table, ids: Sequence[int], names: Sequence[str]
) -> dict[int, Row]:
    found: dict[int, Row] = {}
    columns = [table.c.id, *(table.c[name] for name in names)]
    for start in range(0, len(ids), CHUNK):
        query = select(*columns).where(table.c.id.in_(ids[start : start + CHUNK]))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def _plain(value: Any) -> Any:
    # JSON comes back with lists for tuples and in another order of keys.
    return (
        json.dumps(value, sort_keys=True, default=str)
        if isinstance(value, list | dict | tuple)
        else value
    )
