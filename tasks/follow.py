"""What became, in the CRM, of records that we know: deleted, merged, or given an owner by us.

The ledger follows: a deleted record is not written any more nor made again, and of two that were
merged only the one that is left is written.
"""

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import delete, select

from connectors.crm import Crm, Page, Record, Removed, Table, paged
from tasks.articles import chunks
from tasks.workspace import Workspace
from warehouse.models import Account, AccountMerge, CrmRecord, SyncCursor, stable_id
from warehouse.writes import Row, insert_new, table_of, update_rows

logger = logging.getLogger("whynow.sync")

LEDGER, CURSOR, ACCOUNT = table_of(CrmRecord), table_of(SyncCursor), table_of(Account)
ALSO = {"account": ("account", "owner"), "contact": ("contact",)}  # what one record is there


def follow_removed(ws: Workspace, crm: Crm, as_of: datetime) -> dict[str, int]:
    """Note what was deleted or merged there since the last time; counts: deleted, merged.

    Two accounts whose records were merged are proposed as one (`whynow merge`).
    """
    counts: Counter[str] = Counter(deleted=0, merged=0)
    for name, objects in ALSO.items():
        if not crm.is_remote or name not in crm.fields:
            continue
        kind = f"removed {name}"
        with ws.reading() as connection:
            query = select(CURSOR.c.position).where(CURSOR.c.kind == kind)
            since = connection.execute(query).scalar()
        found = crm.removed(name, since)
        counts.update(_note(ws, crm.name, name, objects, found, as_of))
        with ws.writing() as connection:
            connection.execute(delete(CURSOR).where(CURSOR.c.kind == kind))
            position = f"{as_of:%Y-%m-%dT%H:%M:%SZ}"
            row = {"kind": kind, "position": position, "read_at": as_of}
            insert_new(connection, SyncCursor, [row])
    return dict(counts)


def _note(
    ws: Workspace,
    crm_name: str,
    name: str,
    objects: tuple[str, ...],
    found: list[Removed],
    as_of: datetime,
) -> Counter[str]:
    counts: Counter[str] = Counter()
    into = {each.remote_id: each.into for each in found}
    with ws.writing() as connection:
        known: list[Row] = []
        wanted = sorted({*into, *(each for each in into.values() if each)})
        for ids in chunks(wanted):
            query = select(
                LEDGER.c.id, LEDGER.c.object, LEDGER.c.key, LEDGER.c.remote_id, LEDGER.c.verdict
            ).where(
                LEDGER.c.destination == crm_name, LEDGER.c.object.in_(objects),
                LEDGER.c.remote_id.in_(ids),
            )  # fmt: skip
            known += [dict(row) for row in connection.execute(query).mappings()]
        keys = {row["remote_id"]: row["key"] for row in known if row["object"] == name}
        gone = [row for row in known if row["remote_id"] in into and row["verdict"] != "gone"]
        for row in gone:
            other = into[row["remote_id"]]
            counts["merged" if other else "deleted"] += row["object"] == name
            row["reason"] = (
                "it was merged into another record in the CRM" if other
                else "it was deleted in the CRM"
            )  # fmt: skip
        rows = [{"id": row["id"], "verdict": "gone", "reason": row["reason"]} for row in gone]
        update_rows(connection, CrmRecord, rows)
        if name == "account":
            pairs = [(row["key"], keys.get(into[row["remote_id"]] or "")) for row in gone]
            merges = [_merge(*pair, as_of) for pair in pairs if pair[1] and pair[0] != pair[1]]
            insert_new(connection, AccountMerge, merges)
    return counts


def _merge(domain: str, into: str | None, as_of: datetime) -> Row:
    return {
        "id": stable_id("account_merge", domain, into), "merged_domain": domain,
        "merged_name": domain, "domain": into, "score": 1.0,
        "reasons": ["they were merged in the CRM"], "state": "open", "proposed_at": as_of,
        "said_by": None, "said_at": None, "kept": {},
    }  # fmt: skip


class WithoutOurOwners:
    """A table of accounts whose owners are blank where they are the ones that we set there.

    An owner in an import is one that must stay (`Account.owner_email`); one that whynow has
    assigned, and reads back, is none.
    """

    def __init__(self, table: Table, told: dict[str, str]) -> None:
        self._table, self._told = table, told
        self.name, self.position, self.header = table.name, table.position, table.header
        self.size = table.size
        self._owner = self.header.index("owner_email")
        self._id = self.header.index("external_id")

    @property
    def done(self) -> int:
        """How much of the table is read."""
        return self._table.done

    def records(self) -> Iterator[Record]:
        """The rows."""
        for record in self._table.records():
            if record.cells[self._owner] == self._told.get(record.cells[self._id], ""):
                record.cells[self._owner] = ""
            yield record

    def pages(self, rows: int) -> Iterator[Page]:
        """The same, so many at once."""
        return paged(self.records(), rows)


def without_our_owners(ws: Workspace, crm: Crm, kind: str, table: Table) -> Table:
    """The table as it is to be imported."""
    if kind != "accounts" or not crm.is_remote or "owner_email" not in table.header:
        return table
    with ws.reading() as connection:
        email = LEDGER.c.content["owner_email"].as_string()
        query = select(LEDGER.c.remote_id, email).where(
            LEDGER.c.destination == crm.name, LEDGER.c.object == "owner", email.is_not(None)
        )
        told = {str(row[0]): str(row[1]) for row in connection.execute(query)}
    return WithoutOurOwners(table, told)
