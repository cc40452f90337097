"""Send changes in batches and note what became of each row.

Rows are sent first and entered after: a run that dies in between sends them again, and a CRM keeps
one row per key. Where it has no key of ours, a row is claimed before it is sent, and looked for
before it is sent again.
"""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import delete

from connectors.crm import BatchRefused, Crm, CrmRow, Verdict
from connectors.errors import PermanentError, RetryableError
from tasks.push.desired import LEDGER
from tasks.push.records import REFS, homeless, remote_ids
from tasks.push.returns import Returned, store_returned
from tasks.rules.ledger import Change, Fields
from tasks.workspace import Workspace
from warehouse.models import CrmRecord, stable_id
from warehouse.writes import Row, is_one_of, write_changes

logger = logging.getLogger("whynow.push")

NO_ANSWERS = 3  # batches in a row that find nobody there, until the rest waits for another run
STAMPS = ("written_at",)


@dataclass(slots=True)
class Sender:
    """Sends the changes of a run. `stopped` says why the rest of it has to wait, if it has."""

    ws: Workspace
    crm: Crm
    as_of: datetime
    counts: Counter[str] = field(default_factory=Counter)
    stopped: str = ""
    _silent: int = 0

    def send(self, changes: Sequence[Change]) -> None:
        """Send changes of one object, as many batches at once as the connector allows."""
        if not changes:
            return
        ready = self._with_refs(changes)
        size = self.crm.batch_rows(changes[0].object, len(ready))
        batches = (ready[start : start + size] for start in range(0, len(ready), size))
        for batch, verdicts in self._sent(batches):
            self._enter(batch, verdicts)

    def settle(self, changes: Sequence[Change]) -> None:
        """Note rows that need no sending: what they lack is theirs, or stands there already."""
        rows = [self._row(change, "sent", None) | _accepted(change) for change in changes]
        with self.ws.writing() as connection:
            write_changes(connection, CrmRecord, rows, stamps=STAMPS)

    def postpone(self, changes: Sequence[Change]) -> None:
        """Note rows that were not tried, and why; it counts as no attempt."""
        self.counts["to_retry"] += len(changes)
        rows = [
            self._row(change, "retry", self.stopped) | {"attempts": change.attempts}
            for change in changes
        ]
        with self.ws.writing() as connection:
            write_changes(connection, CrmRecord, rows, stamps=STAMPS)

    def finish(self, changes: Sequence[Change]) -> None:
        """Take over tasks that are done there, of which the ledger did not know that they arrived.

        Without a hash they are sent once more where they are open here again, and held for it.
        """
        if not changes:
            return
        rows = [
            self._row(change, "sent", None)
            | _accepted(change)
            | {"content": change.wanted, "content_hash": None}
            for change in changes
        ]
        closed = {change.key: "done in the CRM" for change in changes}
        with self.ws.writing() as connection:
            write_changes(connection, CrmRecord, rows, stamps=STAMPS)
            store_returned(connection, Returned(closed=closed), self.as_of)

    def withdraw(self, object_name: str, keys: Sequence[str]) -> None:
        """Take rows back, and forget that they were written."""
        if not keys:
            return
        try:
            self.crm.withdraw(object_name, set(keys))
        except RetryableError as error:
            logger.warning("not withdrawn object=%s rows=%s: %s", object_name, len(keys), error)
            self.counts["to_retry"] += len(keys)
            return
        ids = [stable_id("crm_record", self.crm.name, object_name, key) for key in keys]
        with self.ws.writing() as connection:
            connection.execute(delete(LEDGER).where(is_one_of(connection, LEDGER.c.id, ids)))
        logger.info("withdrew object=%s rows=%s", object_name, len(keys))

    # ---- Batches ---------------------------------------------------------------------------------

    def _sent(
        self, batches: Iterator[list["_Outgoing"]]
    ) -> Iterator[tuple[list["_Outgoing"], list[Verdict]]]:
        if self.crm.at_once == 1:
            for batch in batches:
                yield batch, self._attempt(batch)
            return
        with ThreadPoolExecutor(self.crm.at_once, "whynow-push") as pool:
            under_way: dict[Future[list[Verdict]], list[_Outgoing]] = {}
            for batch in batches:
                under_way[pool.submit(self._attempt, batch)] = batch
                if len(under_way) >= 2 * self.crm.at_once:
                    yield from _finished(under_way)
            while under_way:
                yield from _finished(under_way)

    def _attempt(self, batch: Sequence["_Outgoing"]) -> list[Verdict]:
        """The verdicts of a batch, whatever happens to it."""
        if self.stopped:
            return [_waits(each, self.stopped) for each in batch]
        verdicts: list[Verdict] = []
        try:
            if not self.crm.is_keyed(batch[0].change.object):
                self._claim(batch)
            _push(self.crm, batch[0].change.object, [each.row for each in batch], verdicts)
        except RetryableError as error:
            why = str(error)
            self._silent += 1
            if self._silent >= NO_ANSWERS:
                self.stopped = why
        except PermanentError as error:  # the day's budget among them
            self.stopped = why = str(error)
        else:
            self._silent = 0
            return verdicts
        said = {each.key for each in verdicts}
        return verdicts + [_waits(each, why) for each in batch if each.row.key not in said]

    def _claim(self, batch: Sequence["_Outgoing"]) -> None:
        """Mark new rows as under way: who finds the mark looks for them before sending again."""
        until = self.as_of + timedelta(minutes=self.ws.playbook.crm.lease_minutes)
        rows = [
            self._row(each.change, "sending", None) | {"claimed_until": until}
            for each in batch
            if each.row.remote_id is None
        ]
        with self.ws.writing() as connection:
            write_changes(connection, CrmRecord, rows, stamps=STAMPS)

    # ---- Rows ------------------------------------------------------------------------------------

    def _with_refs(self, changes: Sequence[Change]) -> list["_Outgoing"]:
        """The rows to send, with the remote ids of what they belong to."""
        ids = remote_ids(self.ws, self.crm, changes)
        ready, orphans = [], []
        for change in changes:
            if why := homeless(self.crm, change, ids):
                orphans.append((change, why))
            else:
                ready.append(_Outgoing(change, self._crm_row(change, ids)))
        self._enter(
            [_Outgoing(change, CrmRow(change.key, {})) for change, _ in orphans],
            [Verdict(change.key, "retry", reason=why) for change, why in orphans],
        )
        return ready

    def _crm_row(self, change: Change, ids: Mapping[tuple[str, str], str]) -> CrmRow:
        dated = {"updated_on": self.as_of.date().isoformat()}
        more = dated if "updated_on" in self.crm.fields[change.object] else {}
        if not self.crm.is_remote:  # a row of a file is written as a whole
            return CrmRow(change.key, {**change.wanted, **more}, change.remote_id)
        fields = {n: v for n, v in change.fields.items() if n not in REFS}
        refs = {n: ids[n, str(v)] for n, v in change.fields.items() if n in REFS and v}
        return CrmRow(change.key, {**fields, **more}, change.remote_id, refs, change.takes_key)

    # ---- The ledger ------------------------------------------------------------------------------

    def _enter(self, batch: Sequence["_Outgoing"], verdicts: Sequence[Verdict]) -> None:
        """Note the verdicts; what was last accepted stays where a row was not."""
        if not batch:
            return
        by_key = {verdict.key: verdict for verdict in verdicts}
        groups: dict[frozenset[str], list[Row]] = {}
        for change in (each.change for each in batch):
            verdict = by_key.get(change.key) or Verdict(change.key, "retry", reason="no answer")
            self.counts[_count(change, verdict)] += 1
            row = self._entry(change, verdict)
            groups.setdefault(frozenset(row), []).append(row)
        with self.ws.writing() as connection:
            for rows in groups.values():
                write_changes(connection, CrmRecord, rows, stamps=STAMPS)

    def _entry(self, change: Change, verdict: Verdict) -> Row:
        if verdict.state == "sent":
            accepted = _accepted(change) | {"remote_id": verdict.remote_id}
            return self._row(change, "sent", None) | accepted
        if verdict.state == "uncertain" and not self.crm.is_keyed(change.object):
            return self._row(change, "sending", verdict.reason)  # the claim stays
        state = "retry" if verdict.state == "uncertain" else verdict.state
        failed = self._row(change, state, verdict.reason)
        return failed if state == "gone" else failed | {"claimed_until": None}

    def _row(self, change: Change, verdict: str, reason: str | None) -> Row:
        return {
            "id": stable_id("crm_record", self.crm.name, change.object, change.key),
            "destination": self.crm.name, "object": change.object, "key": change.key,
            "verdict": verdict, "reason": reason, "written_at": self.as_of,
            "attempts": 0 if verdict == "sent" else change.attempts + 1,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Outgoing:
    change: Change
    row: CrmRow


def _accepted(change: Change) -> Fields:
    return {
        "content_hash": change.content_hash, "content": change.content,
        "kept": change.kept or None, "remote_id": change.remote_id or change.key,
        "claimed_until": None,
    }  # fmt: skip


def _finished(
    under_way: dict[Future[list[Verdict]], list[_Outgoing]],
) -> Iterator[tuple[list[_Outgoing], list[Verdict]]]:
    """Those batches that are done, at least one."""
    for future in wait(under_way, return_when=FIRST_COMPLETED).done:
        yield under_way.pop(future), future.result()


def _waits(each: _Outgoing, why: str) -> Verdict:
    return Verdict(each.row.key, "retry", reason=why)


def _push(crm: Crm, object_name: str, rows: Sequence[CrmRow], verdicts: list[Verdict]) -> None:
    """Push rows, and add their verdicts; a batch that is refused as a whole is split until the bad
    rows are alone. What was sent before an error is raised has its verdict."""
    try:
        verdicts += crm.push(object_name, rows)
    except BatchRefused as error:
        if error.rows:
            verdicts += [Verdict(key, "rejected", reason=why) for key, why in error.rows.items()]
            parts = [[row for row in rows if row.key not in error.rows]]
        elif len(rows) == 1:
            verdicts.append(Verdict(rows[0].key, "rejected", reason=str(error)))
            parts = []
        else:
            middle = len(rows) // 2
            parts = [list(rows[:middle]), list(rows[middle:])]
        for part in parts:
            if part:
                _push(crm, object_name, part, verdicts)


def _count(change: Change, verdict: Verdict) -> str:
    if verdict.state in ("retry", "uncertain"):
        return "to_retry"
    if verdict.state in ("rejected", "gone"):
        return {"gone": "held"}.get(verdict.state, "rejected")
    return "created" if change.action == "create" else "updated"
