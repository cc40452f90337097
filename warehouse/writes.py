"""Writes that can be repeated: by natural key, in bulk, and only where something differs."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    ColumnDefault,
    ColumnElement,
    Connection,
    Table,
    Text,
    TextClause,
    any_,
    bindparam,
    cast,
    func,
    select,
    text,
    update,
)

if TYPE_CHECKING:
    from sqlmodel import SQLModel

Row = dict[str, Any]
CHUNK = 500  # ids per look-up: under every database's limit on parameters
PARAMETERS = 4_000  # of an insert of many rows: an eighth of what SQLite takes


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


def table_of(model: "type[SQLModel]") -> Table:
    """The table behind a model class."""
    return model.__table__  # type: ignore[attr-defined,no-any-return]


def is_one_of(
    connection: Connection, column: ColumnElement[Any], values: Sequence[Any]
) -> ColumnElement[bool]:
    """Whether a column holds one of these values, however many: one parameter of a query."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import ARRAY

        return column == any_(bindparam(None, list(values), ARRAY(column.type)))
    listed = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(listed.c.value))


def is_current(table: Table) -> TextClause:
    """Whether a row is the current one of its kind, in words by which SQLite finds the index of
    current rows: `is_current = 1`, as SQLAlchemy has it, is another condition to it."""
    return text(f"{table.name}.is_current")


def of_most(connection: Connection, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """A condition that most rows meet: SQLite, which counts none, would look each of them up."""
    return condition if connection.dialect.name == "postgresql" else func.likely(condition)


def insert_new(connection: Connection, model: "type[SQLModel]", rows: Sequence[Row]) -> None:
    """Insert rows whose key is not there yet; the others are left as they are."""
    if rows:
        table = table_of(model)
        _insert(connection, table, _bound_columns(connection, table, rows, rows[0]), len(rows))


def _insert(
    connection: Connection, table: Table, bound: dict[str, Sequence[Any]], count: int
) -> None:
    """Insert rows of bound columns; the columns that are not given take their defaults."""
    for name, value in _defaults(table, bound).items():
        bound[name] = [*_bound(connection, table, name, [value])] * count
    # Commands that only read need neither.
    from sqlalchemy.dialects import postgresql, sqlite

    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values({name: bindparam(name) for name in bound})
    _run(connection, _unjournalled(statement.on_conflict_do_nothing()), bound)


def _bound_columns(
    connection: Connection, table: Table, rows: Sequence[Row], names: Iterable[str]
) -> dict[str, Sequence[Any]]:
    return {name: _bound(connection, table, name, [row[name] for row in rows]) for name in names}


def _defaults(table: Table, given: Collection[str]) -> Row:
    """What the columns that are not given hold in a new row."""
    defaults: Row = {}
    for column in table.c:
        if column.name not in given and isinstance(column.default, ColumnDefault):
            value = column.default.arg
            defaults[column.name] = value(None) if callable(value) else value
    return defaults


def _bound(connection: Connection, table: Table, name: str, values: Sequence[Any]) -> Sequence[Any]:
    """Values as the driver takes them; one that repeats is turned once."""
    dialect, kind = connection.dialect, table.c[name].type
    if isinstance(kind, JSON):
        return ["[]" if value == [] else json.dumps(value) for value in values]
    process = kind.dialect_impl(dialect).bind_processor(dialect)
    if process is None:
        return values
    known = {value: process(value) for value in set(values)}
    if len(known) == 1:
        return [*known.values()] * len(values)
    return [known[value] for value in values]


def _unjournalled(statement: Any) -> Any:
    """Let a statement that fails leave its first rows: our transactions are rolled back whole.

    To undo them alone, SQLite copies each page that a statement touches where triggers write too.
    """
    return statement.prefix_with("OR FAIL", dialect="sqlite")


def _run(connection: Connection, statement: Any, columns: Mapping[str, Sequence[Any]]) -> None:
    """Execute a statement for each row of bound values, without a step per value in between."""
    compiled = statement.compile(dialect=connection.dialect)
    names = list(compiled.positiontup or columns)
    values = zip(*(columns[name] for name in names), strict=True)
    sql = str(compiled)
    if not compiled.positional:
        connection.exec_driver_sql(sql, [dict(zip(names, row, strict=True)) for row in values])
        return
    # SQLite keeps a journal per statement where a trigger writes too: half the cost of a row.
    at_once = PARAMETERS // len(names) if compiled.isinsert else 1
    flat, width = list(chain.from_iterable(values)), len(names)
    whole = len(flat) // (at_once * width) * at_once * width if at_once > 1 else 0
    if whole:
        one = f"({', '.join('?' * width)})"
        many = sql.replace(one, ", ".join([one] * at_once))
        starts = range(0, whole, at_once * width)
        parts = [tuple(flat[at : at + at_once * width]) for at in starts]
        connection.exec_driver_sql(many, parts)
    if rest := [tuple(flat[at : at + width]) for at in range(whole, len(flat), width)]:
        connection.exec_driver_sql(sql, rest)


def update_rows(connection: Connection, model: "type[SQLModel]", rows: Sequence[Row]) -> None:
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
    columns: dict[str, Sequence[Any]] = {"row_id": [row["id"] for row in rows]}
    for name in names:
        values = [row[name] for row in rows]
        columns[f"new_{name}"] = _bound(connection, table, name, values)
    _run(connection, _unjournalled(statement), columns)


def write_changes(
    connection: Connection,
    model: "type[SQLModel]",
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
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    return write_columns(connection, model, columns, keep=keep, stamps=stamps)


def write_columns(
    connection: Connection,
    model: "type[SQLModel]",
    columns: Mapping[str, Sequence[Any]],
    *,
    keep: Iterable[str] = ("first_seen_at", "created_at"),
    stamps: Iterable[str] = ("updated_at",),
    hear: Callable[[Row, Row], None] | None = None,
) -> Changes:
    """The same of rows that are given column by column; `hear` is told of each row that differs,
    and what was stored in its place, as the driver gives it."""
    ids, keep, table = columns["id"], set(keep), table_of(model)
    if not ids:
        return Changes()
    written = [name for name in columns if name not in keep]
    compared = [name for name in written if name not in {"id", *stamps}]
    bound = {name: _bound(connection, table, name, columns[name]) for name in compared}
    stored = _read(connection, table, ids, compared)
    after = list(zip(ids, *bound.values(), strict=True))
    if stored == after:
        return Changes(unchanged=len(ids))
    before = {row[0]: row for row in stored}
    documents = [isinstance(table.c[name].type, JSON) for name in ("id", *compared)]
    new = {row[0]: n for n, row in enumerate(after) if row[0] not in before}
    changed = [
        n
        for n, row in enumerate(after if before else ())
        if (old := before.get(row[0])) and old != row and not _is_same(old, row, documents)
    ]
    if new:
        bound |= {
            name: _bound(connection, table, name, values)
            for name, values in columns.items()
            if name not in bound
        }
        if len(new) < len(ids):
            bound = {name: [values[n] for n in new.values()] for name, values in bound.items()}
        _insert(connection, table, bound, len(new))
    rows = [{name: columns[name][n] for name in written} for n in changed]
    if hear:
        for row in rows:
            hear(row, dict(zip(compared, before[row["id"]][1:], strict=True)))
    update_rows(connection, model, rows)
    return Changes(len(new), len(changed), len(ids) - len(new) - len(changed))


def _read(
    connection: Connection, table: Table, ids: Sequence[int], names: Sequence[str]
) -> Sequence[tuple[Any, ...]]:
    """What is stored, the id first, as the driver gives it; JSON as text."""
    columns = [
        cast(table.c[name], Text) if isinstance(table.c[name].type, JSON) else table.c[name]
        for name in names
    ]
    query = select(table.c.id, *columns).where(is_one_of(connection, table.c.id, ids))
    cursor = connection.execute(query).cursor
    assert cursor is not None
    return cursor.fetchall()


def _is_same(stored: tuple[Any, ...], values: tuple[Any, ...], documents: Sequence[bool]) -> bool:
    """Whether two rows mean the same: a document may have its keys in another order."""
    return all(
        old == new or (is_document and _parsed(old) == _parsed(new))
        for old, new, is_document in zip(stored, values, documents, strict=True)
    )


def _parsed(text: str | None) -> Any:
    return None if text is None else json.loads(text)
