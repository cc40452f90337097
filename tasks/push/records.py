"""What the ledger says of rows: their records in the CRM, and what was last written there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import polars as pl
from sqlalchemy import Connection, func, select

from connectors.crm import Crm
from tasks.frames import read_frame
from tasks.push.desired import LEDGER
from tasks.rules.ledger import CLOSED, Change, Fields, Known, same
from tasks.workspace import Workspace
from warehouse.models import stable_id
from warehouse.writes import CHUNK

_FIELDS = {
    "key": pl.String, "content_hash": pl.String, "verdict": pl.String, "reason": pl.String,
}  # fmt: skip
MOST = "account"  # what nearly all rows of the ledger are of
REFS = ("account", "contact")  # fields that name another record
TO_BE_MADE = ""  # the id of a record that a plan makes
# Records by object and key, with their ids, that are there once a plan's changes are sent.
Ahead = Mapping[tuple[str, str], str]


@dataclass(slots=True)
class Record:
    """What the ledger says of a row."""

    remote_id: str | None = None
    content_hash: str | None = None
    content: Fields = field(default_factory=dict)
    kept: Fields = field(default_factory=dict)
    verdict: str = ""
    reason: str | None = None
    claimed_until: datetime | None = None
    attempts: int = 0


@dataclass(slots=True)
class LedgerRow:
    """A row on its way to a decision."""

    key: str
    wanted: Fields
    content_hash: str
    record: Record
    native_id: str | None
    home: Record | None = None  # the record that it is a part of
    remote_id: str | None = None
    is_found: bool = False
    there: Fields | None = None
    held: str = ""

    def is_news(self) -> bool:
        """Whether a task is finished there that nobody has told us of: its making had no answer."""
        there = (self.there or {}).get("status")
        is_open = self.wanted.get("status") == "open"
        return is_open and there in CLOSED and self.record.content.get("status") not in CLOSED

    def given_to(self, change: Change) -> str | None:
        """Who has a task there that nobody has told us of: it was given away too early for that."""
        theirs: str | None = change.kept.get("rep_email")
        return None if same(theirs, self.record.kept.get("rep_email")) else theirs

    def finished(self, object_name: str) -> Change:
        """The row as what stands there: done."""
        done = {"status": "done"}
        return Change(object_name, self.key, "update", {}, "", {}, done, remote_id=self.remote_id)

    def known(self) -> Known:
        """What the decision needs; in a record that is yet to be made nothing stands."""
        return Known(
            self.record.content,
            self.record.kept,
            self.remote_id,
            {} if self.remote_id == TO_BE_MADE else self.there,
            self.is_found,
            self.record.attempts,
        )


def known_rows(connection: Connection, crm_name: str, object_name: str) -> pl.DataFrame:
    """What the ledger says of all rows of an object: key, content_hash, verdict, reason."""
    verdict = func.nullif(LEDGER.c.verdict, "sent")  # of nearly all rows: nothing to read
    query = select(LEDGER.c.key, LEDGER.c.content_hash, verdict, LEDGER.c.reason)
    if object_name == MOST:  # as no index has it: SQLite would look up each row that it finds there
        whose = LEDGER.c.destination.concat(LEDGER.c.object)
        query = query.where(whose == f"{crm_name}{object_name}")
    else:
        query = query.where(LEDGER.c.destination == crm_name, LEDGER.c.object == object_name)
    return read_frame(connection, query, _FIELDS)


def read_records(
    connection: Connection, crm_name: str, object_name: str, keys: Sequence[str]
) -> dict[str, Record]:
    """What the ledger says of these keys, by key."""
    ids = [stable_id("crm_record", crm_name, object_name, key) for key in keys]
    names = ("remote_id", "content_hash", "content", "kept", "verdict", "reason", "claimed_until",
             "attempts")  # fmt: skip
    found: dict[str, Record] = {}
    for start in range(0, len(ids), CHUNK):
        query = select(LEDGER.c.key, *(LEDGER.c[name] for name in names)).where(
            LEDGER.c.id.in_(ids[start : start + CHUNK])
        )
        for row in connection.execute(query).mappings():
            values = {name: row[name] for name in names}
            values["kept"] = values["kept"] or {}
            found[row["key"]] = Record(**values)
    return found


def remote_ids(ws: Workspace, crm: Crm, changes: Sequence[Change]) -> dict[tuple[str, str], str]:
    """The records that changes belong to, by object and key, with their ids; those in the CRM."""
    wanted: dict[str, set[str]] = {name: set() for name in REFS}
    for change in changes:
        for name in REFS:
            if crm.is_remote and change.fields.get(name):
                wanted[name].add(str(change.fields[name]))
    ids: dict[tuple[str, str], str] = {}
    with ws.reading() as connection:
        for name, keys in wanted.items():
            found = read_records(connection, crm.name, name, sorted(keys))
            ids |= {
                (name, key): each.remote_id
                for key, each in found.items()
                if each.remote_id and each.verdict != "gone"
            }
    return ids


def homeless(crm: Crm, change: Change, ids: Ahead) -> str:
    """Why a change can not go out: a record that it belongs to is not among these."""
    names = [name for name in REFS if crm.is_remote and change.fields.get(name)]
    lacking = [name for name in names if (name, str(change.fields[name])) not in ids]
    return f"its {lacking[0]} is not in the CRM" if lacking else ""
