"""The warehouse read in bulk, as frames of stated columns."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl
from sqlalchemy import ColumnElement, Connection, Select

from warehouse.writes import CHUNK

Schema = Mapping[str, Any]

# More ids than this are found faster by reading the whole table.
MANY_IDS = 20_000
PART_ROWS = 50_000


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
    if len(ids) > MANY_IDS:
        first = next(iter(schema))
        wanted = pl.DataFrame({first: ids}, schema={first: pl.Int64})
        return _frame(connection, query, schema).join(wanted, on=first, how="semi")
    parts = [
        _frame(connection, query.where(column.in_(ids[start : start + CHUNK])), schema)
        for start in range(0, len(ids), CHUNK)
    ]
    return pl.concat([pl.DataFrame(schema=schema), *parts])


def _frame(connection: Connection, query: Select[Any], schema: Schema) -> pl.DataFrame:
    """Built in parts, so that a row is not held twice for longer than its part is read."""
    parts = [pl.DataFrame(schema=schema)]
    for rows in connection.execute(query).partitions(PART_ROWS):
        columns = zip(*rows, strict=True)
        parts.append(pl.DataFrame(dict(zip(schema, map(list, columns), strict=True)), schema))
    return pl.concat(parts)
