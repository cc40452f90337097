"""Import: a CSV export or a CRM's table goes into the warehouse, row by row or not at all.

Good rows go in, every refused one is listed with its line, column and reason. The same file again
changes nothing; a file killed half-way is imported again to the same end.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import Connection

from connectors.crm import Table
from connectors.csv_text import open_csv
from connectors.errors import ConnectorError
from tasks.frames import no_garbage
from tasks.join import Joined, join_new
from tasks.kinds import store_kinds
from tasks.load.kinds import KINDS, vocabulary
from tasks.load.report import LoadError, LoadReport
from tasks.load.rows import Batch, Item, Reader, Rejected
from tasks.load.store import MAKES_ACCOUNTS, Store, reps_by_name
from tasks.privacy import Bars, read_bars
from tasks.rules.columns import ColumnError, map_columns
from tasks.rules.playbook.exchange import ImportKind
from tasks.workspace import Workspace

__all__ = ["PERSONAL", "LoadError", "LoadReport", "Rejected", "headers", "load", "load_table"]

logger = logging.getLogger("whynow.load")

Progress = Callable[[int, int], None]
# Ids are hashes: each transaction writes most pages of a table anew, so it should be a long one;
# but what else writes waits for it, a few seconds.
BATCHES_AT_ONCE = 10
PERSONAL = {"contacts", "leads", "activities"}  # the kinds that persons stand in


def headers(kind: str) -> list[str]:
    """The columns of an import file, as we name them."""
    return KINDS[kind].fields


def load(
    ws: Workspace, kind: str, path: str | Path, as_of: datetime, progress: Progress | None = None
) -> LoadReport:
    """Import a CSV file; `progress` hears of the bytes read and those there are to read.

    Raises LoadError for a file that can not be read, or that lacks a column it must have.
    """
    try:
        return load_table(ws, kind, open_csv(Path(path)), as_of, progress)
    except ConnectorError as error:
        raise LoadError(str(error)) from None


def load_table(
    ws: Workspace, kind: str, table: Table, as_of: datetime, progress: Progress | None = None
) -> LoadReport:
    """Import a table, in one transaction for some batches; see `load`."""
    spec = KINDS[kind]
    naming = ws.playbook.imports.get(kind, ImportKind(columns={}))  # type: ignore[call-overload]
    try:
        columns = map_columns(
            table.header,
            [*spec.fields, *spec.extras],
            naming.columns,
            naming.ignore,
            spec.required,
        )
    except ColumnError as error:
        raise LoadError(
            f"cannot import {table.name}: {error} (playbook.toml, [imports.{kind}])"
        ) from None
    with ws.reading() as connection:
        words = vocabulary(ws.playbook, reps_by_name(connection))
        bars = read_bars(connection)
    reader = Reader(table, spec, columns, words)
    store = Store(spec, ws.playbook, columns.fields, as_of)
    with no_garbage():
        batches = reader.batches()
        for first in batches:
            group = chain([first], islice(batches, BATCHES_AT_ONCE - 1))
            del first
            with ws.writing() as connection:
                for batch in group:
                    _write(connection, store, reader, bars, batch)
                    del batch
                    if progress:
                        progress(table.done, table.size)
    with ws.writing() as connection:
        store.finish(connection)
        store_kinds(connection, ws.playbook)
    joined = join_new(ws, store.seen_accounts, as_of) if kind in MAKES_ACCOUNTS else Joined()
    reader.rejected.sort(key=lambda row: row.line)
    changes = store.changes
    report = LoadReport(
        kind, table.name, reader.rows, changes.inserted, changes.updated, changes.unchanged,
        reader.duplicates, store.accounts_made, reader.rejected, list(columns.unknown),
        joined.joined, joined.proposed,
    )  # fmt: skip
    logger.info(
        "loaded kind=%s rows=%d inserted=%d updated=%d rejected=%d",
        kind, report.rows, report.inserted, report.updated, len(report.rejected),
    )  # fmt: skip
    return report


def _write(connection: Connection, store: Store, reader: Reader, bars: Bars, batch: Batch) -> None:
    """Write the records of a batch that may be held and have an account, refuse the others."""
    if reader.kind.name == "accounts":
        store.write_accounts(connection, batch)
        return
    items = batch.items()
    if bars and reader.kind.name in PERSONAL:
        items = _allowed(reader, bars, items)
    for item in store.write(connection, items):
        reason = f"no account with domain {item.values['domain']}; import accounts first"
        reader.reject(item.line, "domain", reason)


def _allowed(reader: Reader, bars: Bars, items: list[Item]) -> list[Item]:
    """The records that may be held; the others are refused with their rule (METHOD C5)."""
    allowed = []
    for item in items:
        if refused := bars.refusal(reader.kind.name, item.values):
            reader.reject(item.line, refused.column, refused.reason)
            continue
        if reader.kind.name == "activities":
            item.values.update(bars.without_forgotten(item.values))
        allowed.append(item)
    return allowed
