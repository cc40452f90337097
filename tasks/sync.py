"""Sync: what changed in the CRM comes into the warehouse.

A kind is read again when its records changed, when the playbook reads them differently, or when
rows that had no account may have one now. One kind that can not be read stops no other.
"""

import hashlib
import logging
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from connectors.crm import Crm, Table, open_crm
from connectors.errors import ConnectorError
from tasks.crm import crm_settings, using_crm
from tasks.follow import follow_removed, without_our_owners
from tasks.kinds import store_kinds
from tasks.load import PERSONAL, LoadError, Rejected, load_table
from tasks.privacy import read_bars
from tasks.rules.playbook import Playbook
from tasks.rules.tiers import VERSION as TITLES_READ_BY
from tasks.suppress import feed_opt_outs
from tasks.workspace import Workspace
from warehouse.models import Account, ImportRejection, SyncCursor, stable_id
from warehouse.writes import insert_new, table_of

logger = logging.getLogger("whynow.sync")

# Owners before what they own; what makes accounts before what needs them.
KINDS = ("reps", "accounts", "customers", "opportunities", "leads", "contacts", "activities")
ACCOUNT, CURSOR = table_of(Account), table_of(SyncCursor)
REJECTION = table_of(ImportRejection)


def sync(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Read all kinds that changed; rows and files that can not be taken are stored with reasons.

    Counts: files read and failed, rows read, inserted, updated and rejected, unknown columns.
    """
    counts: Counter[str] = Counter(
        files=0, failed=0, rows=0, inserted=0, updated=0, rejected=0, unknown_columns=0
    )
    files = open_crm("csv_file", crm_settings(ws))
    with using_crm(ws) as crm:
        for kind in KINDS:
            # No CRM knows who of its users is a rep, and of which kind: a file of ours does.
            counts.update(_sync_kind(ws, files if kind == "reps" else crm, kind, as_of))
        counts.update(_follow(ws, crm, as_of))
    with ws.writing() as connection:
        feed_opt_outs(connection, ws.playbook, as_of)
        store_kinds(connection, ws.playbook)
    return dict(counts)


def _follow(ws: Workspace, crm: Crm, as_of: datetime) -> dict[str, int]:
    try:
        return follow_removed(ws, crm, as_of)
    except ConnectorError as error:
        return _failed(ws, "removed", str(error), as_of)


def _sync_kind(ws: Workspace, crm: Crm, kind: str, as_of: datetime) -> dict[str, int]:
    with ws.reading() as connection:
        stored = connection.execute(select(CURSOR.c.position).where(CURSOR.c.kind == kind)).scalar()
        state = _state(connection, ws.playbook, kind)
    since, _, read_in = (stored or "").partition("|")
    try:
        table = crm.pull(kind, since if read_in == state else None)
        if table is None:
            return {}
        report = load_table(ws, kind, without_our_owners(ws, crm, kind, table), as_of)
    except (ConnectorError, LoadError) as error:
        return _failed(ws, kind, str(error), as_of)
    with ws.writing() as connection:
        _store_rejections(connection, kind, table.name, report.rejected, as_of)
        _store_cursor(connection, ws.playbook, kind, table, as_of)
    for column in report.unknown_columns:
        logger.warning("unknown column kind=%s file=%s column=%r", kind, table.name, column)
    return {
        "files": 1, "rows": report.rows, "inserted": report.inserted, "updated": report.updated,
        "rejected": len(report.rejected), "unknown_columns": len(report.unknown_columns),
    }  # fmt: skip


def _state(connection: Connection, playbook: Playbook, kind: str) -> str:
    """What else the outcome of a reading hangs on: the playbook's words, how titles are read, who
    may not be held, and for rows that were refused the accounts there are."""
    imports = playbook.imports.get(kind)  # type: ignore[call-overload]
    words = (imports, playbook.activities, playbook.lead_sources, playbook.titles, TITLES_READ_BY)
    text = repr((words, sorted(playbook.calendars)))
    digest = hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
    if kind in PERSONAL and (bars := read_bars(connection)):
        digest = f"{digest}|{bars.state}"
    refused = select(REJECTION.c.id).where(REJECTION.c.kind == kind).limit(1)
    if connection.execute(refused).first() is None:
        return digest
    accounts = connection.execute(select(func.count()).select_from(ACCOUNT)).scalar_one()
    return f"{digest}|{accounts}"


def _store_cursor(
    connection: Connection, playbook: Playbook, kind: str, table: Table, as_of: datetime
) -> None:
    position = f"{table.position}|{_state(connection, playbook, kind)}"
    connection.execute(delete(CURSOR).where(CURSOR.c.kind == kind))
    insert_new(connection, SyncCursor, [{"kind": kind, "position": position, "read_at": as_of}])


def _store_rejections(
    connection: Connection, kind: str, file: str, rejected: Sequence[Rejected], as_of: datetime
) -> None:
    """Replace what the former reading of this kind refused."""
    connection.execute(delete(REJECTION).where(REJECTION.c.kind == kind))
    rows = [
        {
            "id": stable_id("import_rejection", kind, file, row.line), "kind": kind, "file": file,
            "line": row.line, "column": row.column, "reason": row.reason, "seen_at": as_of,
        }
        for row in rejected
    ]  # fmt: skip
    insert_new(connection, ImportRejection, rows)


def _failed(ws: Workspace, kind: str, reason: str, as_of: datetime) -> dict[str, int]:
    """A kind that can not be read at all stands as one refusal, and is tried again."""
    logger.warning("sync failed kind=%s reason=%s", kind, reason)
    with ws.writing() as connection:
        _store_rejections(connection, kind, kind, [Rejected(0, "", reason)], as_of)
    return {"failed": 1}
