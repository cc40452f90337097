"""What a push would do with an object: the rows that differ from the ledger, each decided by what
stands in the CRM."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import polars as pl

from connectors.crm import Crm, CrmRow, Far
from tasks.push.desired import AT_WORK, desired
from tasks.push.records import REFS, Ahead, LedgerRow, Record, known_rows, read_records
from tasks.rules.ledger import Change, Held, Plan, decide, differing, plain, same, with_hash
from tasks.workspace import Workspace

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
    withdrawn: list[Held] = field(default_factory=list)

    def slices(self) -> Iterator[pl.DataFrame]:
        """The rows, so many as are to be decided at once.

        Under a daily budget no more than what is sent at once: looking for all rows first might
        use it up, each day anew.
        """
        size = SLICE_ROWS
        if self.crm.is_remote and self.ws.playbook.crm.requests_per_day:
            size = self.crm.batch_rows(self.object, 1) * self.crm.at_once
        return self.rows.iter_slices(size)

    def rounds(self, needed: Collection[str]) -> tuple["Part", "Part"]:
        """What open tasks need, these accounts among it, and the rest. The first is filled up to
        whole batches with the next most valuable rows: both take no more requests than one."""
        first = self.rows.select(_is_first(self.object, needed).alias("is_first")).to_series()
        rows = self.rows.with_columns(first).sort("is_first", descending=True, maintain_order=True)
        rows = rows.drop("is_first")
        batch = self.crm.batch_rows(self.object, 1)
        size = -(-int(first.sum()) // batch) * batch
        rest = Part(self.ws, self.crm, self.object, self.as_of, rows.slice(size), 0, [])
        return replace(self, rows=rows.head(size)), rest

    def postponed(self, part: pl.DataFrame) -> tuple[list[Change], Counter[str]]:
        """Rows that can not be decided now, since the far side can not be asked; and how many are
        as they were, held or rejected."""
        rows = self.known(part)
        for row in rows:
            row.held = self._reason(row)
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
        return self.judged(self.known(part))

    def known(self, part: pl.DataFrame) -> list[LedgerRow]:
        """The rows, with what the ledger says of them."""
        keys = part["key"].to_list()
        with self.ws.reading() as connection:
            records = read_records(connection, self.crm.name, self.object, keys)
            homes = (
                read_records(connection, self.crm.name, LEDGER_OF[self.object], keys)
                if self.object in LEDGER_OF
                else {}
            )
        is_held = self.crm.holds(self.object)
        rows = []
        for values in part.iter_rows(named=True):
            key, native_id = values.pop("key"), values.pop("native_id")
            content_hash = values.pop("content_hash")
            values.pop("worth")
            record = (records.get(key) if is_held else None) or Record()
            row = LedgerRow(key, plain(values), content_hash, record, native_id, homes.get(key))
            row.remote_id = record.remote_id or (row.home.remote_id if row.home else None)
            rows.append(row)
        return rows

    def judged(
        self, rows: Sequence[LedgerRow], ahead: Ahead | None = None, *, is_blind: bool = False
    ) -> Plan:
        """The rows decided. `ahead`: a plan's earlier changes, as if they had been sent;
        `is_blind`: from the ledger alone."""
        plan = Plan()
        for row in rows:
            self._foresee(row, ahead or {})
            row.held = self._reason(row)
        if not is_blind:
            self._look([row for row in rows if not row.held])
        settings = self.ws.playbook.crm
        policies = settings.write.get(self.object, {})  # type: ignore[call-overload]
        for row in rows:
            if row.held:
                plan.held.append(Held(self.object, row.key, row.held))
                continue
            found, against = decide(
                self.object, row.key, row.wanted, row.content_hash, row.known(), policies,
                settings.mode,
            )  # fmt: skip
            plan.conflicts.extend(against)
            _sort_in(plan, found)
            if isinstance(found, Change) and (theirs := row.given_to(found)):
                plan.given[row.key] = theirs
            if row.is_news():
                plan.finished.append(row.finished(self.object))
        return plan

    def _foresee(self, row: LedgerRow, ahead: Ahead) -> None:
        """Take a record that the plan makes, or has found, as one that is there."""
        there = ahead.get((LEDGER_OF.get(self.object, ""), row.key))
        if there is not None:
            row.home = Record(remote_id=there)
            row.remote_id = row.record.remote_id or there

    def _reason(self, row: LedgerRow) -> str:
        """Why a row can not go out now."""
        record, home = row.record, row.home
        if record.verdict == "gone":
            return record.reason or "it was deleted in the CRM"
        until = record.claimed_until
        if record.verdict == "sending" and until and until > self.as_of:
            return f"it may have been sent; looked for after {until:%H:%M} UTC"
        if self.object in LEDGER_OF and (home is None or home.remote_id is None):
            return "its account is not in the CRM yet"
        return "its account was deleted in the CRM" if home and home.verdict == "gone" else ""

    # ---- The far side ----------------------------------------------------------------------------

    def _look(self, rows: Sequence[LedgerRow]) -> None:
        """Find records that the ledger does not know; read those that people may have changed."""
        if not self.crm.is_remote:
            for row in rows:
                row.remote_id = row.record.remote_id if row.record.content_hash else None
            return
        self._match_native([row for row in rows if row.remote_id is None and row.native_id])
        lost = [row for row in rows if row.remote_id is None]
        found = self.crm.find(self.object, [CrmRow(r.key, r.wanted) for r in lost]) if lost else {}
        for row in lost:
            row.remote_id = found.get(row.key)
            row.is_found = row.remote_id is not None
        self._read([row for row in rows if row.remote_id and self._needs_reading(row)])

    def _match_native(self, rows: Sequence[LedgerRow]) -> None:
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

    def _needs_reading(self, row: LedgerRow) -> bool:
        policies = self.ws.playbook.crm.write.get(self.object, {})  # type: ignore[call-overload]
        before = row.record.content
        return self.object == "task" or any(
            policies.get(name, "own") != "own"
            and not (name in before and same(before[name], value))
            for name, value in row.wanted.items()
        )

    def _read(self, rows: Sequence[LedgerRow]) -> None:
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


def needed_accounts(parts: Sequence[Part]) -> set[str]:
    """The accounts that open tasks and their contacts belong to, by their keys."""
    found: set[str] = set()
    for part in parts:
        if part.object in ("contact", "task"):
            first = part.rows.filter(_is_first(part.object, ()))
            found |= set(first["account"].drop_nulls())
    return found


def _is_first(object_name: str, needed: Collection[str]) -> pl.Expr:
    """Whether rows are what open tasks need; a contact is worth something if it has one."""
    if object_name == "task":
        return pl.col("key").is_not_null()
    if object_name == "contact":
        return pl.col("worth").is_not_null()
    return pl.col("key").is_in(list(needed)) | (pl.col("worth") >= AT_WORK).fill_null(False)


def _sort_in(plan: Plan, found: Change | Held) -> None:
    if isinstance(found, Held):
        plan.held.append(found)
    elif not found.fields:
        plan.settled.append(found)
    elif found.action == "create":
        plan.creates.append(found)
    else:
        plan.updates.append(found)


def find_part(
    ws: Workspace, crm: Crm, object_name: str, as_of: datetime, work: pl.DataFrame | None = None
) -> Part:
    """The rows of an object that differ from what the ledger says was accepted; `work`: see
    `desired`."""
    names = crm.fields[object_name]
    with ws.reading() as connection:
        known = known_rows(connection, crm.name, object_name)
        wanted, held = desired(
            connection,
            ws.playbook,
            crm.name,
            object_name,
            tuple(n for n in names if n not in DATED),
            work,
        )
    if not crm.holds(object_name):
        known = known.clear()
    hashed = with_hash(wanted, ("worth", "native_id"))
    rows = differing(hashed, known).sort("worth", "key", descending=[True, False], nulls_last=True)
    unchanged = len(hashed) - len(rows)
    failed = known.filter(pl.col("verdict") != "gone").join(rows, on="key", how="semi")
    return Part(
        ws, crm, object_name, as_of, rows, unchanged, held,
        [Held(object_name, key, why or "") for key, why in failed.select("key", "reason").rows()],
        [] if crm.is_remote else _withdrawn(object_name, known["key"], hashed["key"], held),
    )  # fmt: skip


def _withdrawn(
    object_name: str, known: pl.Series, wanted: pl.Series, held: Sequence[Held]
) -> list[Held]:
    """Rows of people that stand in a file, and may not be imported any more: those that are held
    now, and contacts that are kept no longer."""
    reasons = {each.key: each.reason for each in held}
    if object_name == "contact":
        lost = known.filter(~known.is_in(wanted.to_list()))
        reasons = dict.fromkeys(lost, "the contact is no longer kept") | reasons
    there = set(known.to_list())
    return [Held(object_name, key, why) for key, why in reasons.items() if key in there]
