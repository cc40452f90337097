"""The warehouse read and written in bulk, as frames of stated columns."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import polars as pl
from sqlalchemy import ColumnElement, Connection, Select, select

from warehouse.writes import is_one_of, table_of

if TYPE_CHECKING:
    from sqlmodel import SQLModel

Schema = Mapping[str, Any]

# More ids than this are found faster by reading the whole table.
MANY_IDS = 200_000
ROWS_AT_ONCE = 100_000
MOMENT = "%Y-%m-%d %H:%M:%S%.f"  # as SQLite has it


def read_frame(
    connection: Connection,
    query: Select[Any],
    schema: Schema,
    *,
    column: ColumnElement[Any] | None = None,
    ids: Sequence[int] | None = None,
) -> pl.DataFrame:
    """The rows of a query; its columns are named and typed by `schema`, in that order.

    With `ids`, only the rows whose `column` (the first one of the schema) is one of them.
    """
    if ids is None or column is None:
        return _frame(connection, query, schema)
    if not ids:
        return pl.DataFrame(schema=schema)
    if len(ids) > MANY_IDS:
        first = next(iter(schema))
        wanted = pl.DataFrame({first: ids}, schema={first: pl.Int64})
        return _frame(connection, query, schema).join(wanted, on=first, how="semi")
    return _frame(connection, query.where(is_one_of(connection, column, ids)), schema)


@contextmanager
def no_garbage() -> Iterator[None]:
    """Look for no circles among objects: rows are a million at a time, none of them in one."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _frame(connection: Connection, query: Select[Any], schema: Schema) -> pl.DataFrame:
    result = connection.execute(query)
    if any(isinstance(kind, pl.List) for kind in schema.values()):
        return pl.DataFrame([tuple(row) for row in result], schema=schema, orient="row")
    # What the driver gives, without a step per value in between; a column is turned at once.
    parts: list[pl.DataFrame] = []
    cursor = result.cursor
    assert cursor is not None
    with no_garbage():
        while rows := cursor.fetchmany(ROWS_AT_ONCE):
            columns = zip(schema.items(), zip(*rows, strict=True), strict=True)
            part = pl.DataFrame([_series(name, kind, cells) for (name, kind), cells in columns])
            parts.append(_typed(part, schema))
    result.close()
    if len(parts) == 1:
        return parts[0]
    return pl.concat(parts) if parts else pl.DataFrame(schema=schema)


def _series(name: str, kind: Any, cells: tuple[Any, ...]) -> pl.Series:
    """A column of what the driver gave: SQLite has times and days as text, truth as numbers."""
    if kind == pl.Boolean:
        return pl.Series(name, [None if cell is None else bool(cell) for cell in cells], kind)
    is_time = isinstance(kind, pl.Datetime) or kind == pl.Date
    if is_time and isinstance(next((each for each in cells if each is not None), None), str):
        return pl.Series(name, cells, pl.String)
    return pl.Series(name, cells, kind)


def _typed(part: pl.DataFrame, schema: Schema) -> pl.DataFrame:
    """Times and days that are text still."""
    turned = []
    for name, kind in schema.items():
        if part.schema[name] == kind:
            continue
        text = pl.col(name).str
        if isinstance(kind, pl.Datetime):
            turned.append(text.to_datetime(MOMENT, time_unit="us", time_zone=kind.time_zone))
        else:
            turned.append(text.slice(0, 10).str.to_date("%Y-%m-%d"))
    return part.with_columns(turned) if turned else part


def upsert_frame(
    connection: Connection,
    model: "type[SQLModel]",
    frame: pl.DataFrame,
    key: Sequence[str] = ("id",),
) -> None:
    """Write rows by a unique key: new ones whole, of those there are the columns of the frame.

    Columns of JSON are text already. Rows in the order of their key are written fastest.
    """
    if frame.is_empty():
        return
    table, is_sqlite = table_of(model), connection.dialect.name == "sqlite"
    names = ", ".join(f'"{name}"' for name in frame.columns)
    marks = ", ".join(["?" if is_sqlite else "%s"] * frame.width)
    values = [name for name in frame.columns if name not in key]
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in values)
    insert = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"
    otherwise = f"UPDATE SET {changes}" if changes else "NOTHING"
    upsert = f"{insert} ON CONFLICT ({', '.join(key)}) DO {otherwise}"
    for part in frame.iter_slices(ROWS_AT_ONCE):
        there = part
        if is_sqlite:  # an insert that may turn into an update takes it twice as long
            columns = [table.c[name] for name in key]
            is_there = (is_one_of(connection, c, _texts(part[c.name].unique())) for c in columns)
            kinds = {name: part.schema[name] for name in key}
            found = read_frame(connection, select(*columns).where(*is_there), kinds)
            there = part.join(found, on=key, how="semi", maintain_order="left")
        new = part.join(there, on=key, how="anti", maintain_order="left")
        for sql, rows in ((insert, new), (upsert, there)):
            if not rows.is_empty():
                cells = (_texts(each) if is_sqlite else each.to_list() for each in rows)
                connection.exec_driver_sql(sql, list(zip(*cells, strict=True)))


def _texts(column: pl.Series) -> list[Any]:
    """The values of a column as SQLite has them: times and days as text."""
    if isinstance(column.dtype, pl.Datetime):
        column = column.dt.strftime("%Y-%m-%d %H:%M:%S%.6f")
    elif column.dtype == pl.Date:
        column = column.dt.strftime("%Y-%m-%d")
    return column.to_list()
