"""What a push would do with an object: the rows that differ from the ledger, each decided by what
stands in the CRM."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, Select, select

from connectors.crm import Crm, CrmRow, Far
from tasks.frames import read_frame
from tasks.push.desired import AT_WORK, LEDGER, desired
from tasks.rules.ledger import (
    Change,
    Conflict,
    Fields,
    Held,
    Known,
    Plan,
    decide,
    differing,
    plain,
    same,
    with_hash,
)
from tasks.workspace import Workspace
from warehouse.models import stable_id
from warehouse.writes import CHUNK

LEDGER_FIELDS = {
    "key": pl.String, "content_hash": pl.String, "verdict": pl.String, "reason": pl.String,
}  # fmt: skip
SLICE_ROWS = 20_000  # rows whose changes are in memory at once
NATURAL = {"account": "domain", "contact": "email", "owner": "domain"}  # what tells a record is it
# How a record of one object is found in the ledger of another.
LEDGER_OF = {"owner": "account"}
DATED = ("updated_on",)


@dataclass(slots=True)
class Part:
    """What differs of one object, found once; decided slice by slice, the most valuable first."""

    ws: Workspace
    crm: Crm
    object: str
    as_of: datetime
    rows: pl.DataFrame
    unchanged: int
    held: list[Held]
    failed: list[Held] = field(default_factory=list)

    def slices(self) -> Iterator[pl.DataFrame]:
        """The rows, so many as are to be decided at once.

        Under a daily budget no more than what is sent at once: looking for all rows first might
        use it up, each day anew.
        """
        size = SLICE_ROWS
        if self.crm.is_remote and self.ws.playbook.crm.requests_per_day:
            size = self.crm.batch_rows(self.object, 1) * self.crm.at_once
        return self.rows.iter_slices(size)

    def rounds(self) -> tuple["Part", "Part"]:
        """What open tasks need, and the rest."""
        is_first = pl.lit(self.object in ("contact", "task")) | (pl.col("worth") >= AT_WORK)
        rest = replace(self, rows=self.rows.filter(~is_first), unchanged=0, held=[], failed=[])
        return replace(self, rows=self.rows.filter(is_first)), rest

    def postponed(self, part: pl.DataFrame) -> tuple[list[Change], Counter[str]]:
        """Rows that can not be decided now, since the far side can not be asked; and how many are
        as they were, held or rejected."""
        rows = self._known(part)
        waiting = [row for row in rows if not row.held and row.record.verdict != "rejected"]
        held = sum(bool(row.held) for row in rows)
        others = Counter(held=held, rejected=len(rows) - held - len(waiting))
        return [
            Change(self.object, row.key, "update", {}, row.content_hash, {}, row.wanted,
                   attempts=row.record.attempts)
            for row in waiting
        ], others  # fmt: skip

    def decided(self, part: pl.DataFrame) -> Plan:
        """The rows decided. The far side is read where a decision needs it."""
        plan = Plan()
        waiting: list[_Row] = []
        for row in self._known(part):
            if row.held:
                plan.held.append(Held(self.object, row.key, row.held))
            else:
                waiting.append(row)
        self._look(waiting)
        settings = self.ws.playbook.crm
        policies = settings.write.get(self.object, {})  # type: ignore[call-overload]
        conflicts: list[Conflict] = []
        for row in waiting:
            if row.held:
                plan.held.append(Held(self.object, row.key, row.held))
                continue
            found, against = decide(
                self.object, row.key, row.wanted, row.content_hash, row.known(), policies,
                settings.mode,
            )  # fmt: skip
            conflicts += against
            _sort_in(plan, found)
        plan.conflicts.extend(conflicts)
        return plan

    def _known(self, part: pl.DataFrame) -> list["_Row"]:
        keys = part["key"].to_list()
        with self.ws.reading() as connection:
            records = read_records(connection, self.crm.name, self.object, keys)
            homes = (
                read_records(connection, self.crm.name, LEDGER_OF[self.object], keys)
                if self.object in LEDGER_OF
                else {}
            )
        rows = []
        for values in part.iter_rows(named=True):
            key, native_id = values.pop("key"), values.pop("native_id")
            content_hash = values.pop("content_hash")
            values.pop("worth")
            record = records.get(key) or Record()
            if not self.crm.holds(self.object):
                record = Record()
            home = homes.get(key)
            row = _Row(key, plain(values), content_hash, record, native_id)
            row.remote_id = record.remote_id or (home.remote_id if home else None)
            row.held = self._reason(record, home)
            rows.append(row)
        return rows

    def _reason(self, record: "Record", home: "Record | None") -> str:
        """Why a row can not go out now."""
        if record.verdict == "gone":
            return record.reason or "it was deleted in the CRM"
        if (
            record.verdict == "sending"
            and record.claimed_until
            and (record.claimed_until > self.as_of)
        ):
            return f"it may have been sent; looked for after {record.claimed_until:%H:%M} UTC"
        if self.object in LEDGER_OF and (home is None or home.remote_id is None):
            return "its account is not in the CRM yet"
        return "its account was deleted in the CRM" if home and home.verdict == "gone" else ""

    # ---- The far side ----------------------------------------------------------------------------

    def _look(self, rows: Sequence["_Row"]) -> None:
        """Find records that the ledger does not know; read those that people may have changed."""
        if not self.crm.is_remote:
            for row in rows:
                row.remote_id = row.record.remote_id if row.record.content_hash else None
            return
        self._match_native([row for row in rows if not row.remote_id and row.native_id])
        lost = [row for row in rows if not row.remote_id]
        found = self.crm.find(self.object, [CrmRow(r.key, r.wanted) for r in lost]) if lost else {}
        for row in lost:
            row.remote_id = found.get(row.key)
            row.is_found = row.remote_id is not None
        self._read([row for row in rows if row.remote_id and self._needs_reading(row)])

    def _match_native(self, rows: Sequence["_Row"]) -> None:
        """Take the id that a record was read with, if the record there is the same one."""
        name = NATURAL.get(self.object)
        if not rows or name is None:
            return
        ids = list(dict.fromkeys(str(row.native_id) for row in rows))
        there = self.crm.read(self.object, ids, [name])
        for row in rows:
            far = there.get(str(row.native_id))
            if far and same(str(far.fields.get(name) or "").lower(), row.key):
                row.remote_id, row.is_found = far.remote_id, True

    def _needs_reading(self, row: "_Row") -> bool:
        policies = self.ws.playbook.crm.write.get(self.object, {})  # type: ignore[call-overload]
        before = row.record.content
        return self.object == "task" or any(
            policies.get(name, "own") != "own"
            and not (name in before and same(before[name], value))
            for name, value in row.wanted.items()
        )

    def _read(self, rows: Sequence["_Row"]) -> None:
        names = [name for name in self.crm.fields[self.object] if name not in REFS]
        ids = list(dict.fromkeys(str(row.remote_id) for row in rows))
        there: dict[str, Far] = self.crm.read(self.object, ids, names) if ids else {}
        for row in rows:
            far = there.get(str(row.remote_id))
            if far is None:
                row.held = "it was deleted in the CRM"
                continue
            if far.remote_id != row.remote_id:
                row.held = "it was merged into another record in the CRM"
            row.there = dict(far.fields)


REFS = ("account", "contact")  # fields that name another record


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
class _Row:
    """A row on its way to a decision."""

    key: str
    wanted: Fields
    content_hash: str
    record: Record
    native_id: str | None
    remote_id: str | None = None
    is_found: bool = False
    there: Fields | None = None
    held: str = ""

    def known(self) -> Known:
        """What the decision needs."""
        return Known(
            self.record.content,
            self.record.kept,
            self.remote_id,
            self.there,
            self.is_found,
            self.record.attempts,
        )


def _sort_in(plan: Plan, found: Change | Held) -> None:
    if isinstance(found, Held):
        plan.held.append(found)
    elif not found.fields:
        plan.settled.append(found)
    elif found.action == "create":
        plan.creates.append(found)
    else:
        plan.updates.append(found)


def find_part(ws: Workspace, crm: Crm, object_name: str, as_of: datetime) -> Part:
    """The rows of an object that differ from what the ledger says was accepted."""
    names = crm.fields[object_name]
    with ws.reading() as connection:
        known = read_frame(connection, _ledger(crm.name, object_name), LEDGER_FIELDS)
        wanted, held = desired(
            connection,
            ws.playbook,
            crm.name,
            object_name,
            tuple(n for n in names if n not in DATED),
        )
    if not crm.holds(object_name):
        known = known.clear()
    hashed = with_hash(wanted, ("worth", "native_id"))
    rows = differing(hashed, known).sort("worth", "key", descending=[True, False], nulls_last=True)
    unchanged = len(hashed) - len(rows)
    failed = known.filter(~pl.col("verdict").is_in(["sent", "gone"])).join(
        rows, on="key", how="semi"
    )
    return Part(
        ws, crm, object_name, as_of, rows, unchanged, held,
        [Held(object_name, key, why or "") for key, why in failed.select("key", "reason").rows()],
    )  # fmt: skip


def _ledger(crm_name: str, object_name: str) -> Select[Any]:
    return select(LEDGER.c.key, LEDGER.c.content_hash, LEDGER.c.verdict, LEDGER.c.reason).where(
        LEDGER.c.destination == crm_name, LEDGER.c.object == object_name
    )


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
