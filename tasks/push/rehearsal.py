"""What a push would do, found by the same steps; what they would store is undone.

Only the requests that write are left out. So what reps did with their tasks is read and taken over
first, and what follows of it shows, as a push would have it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import polars as pl

from connectors.crm import BudgetSpent, Crm
from connectors.errors import RetryableError
from tasks.crm import using_crm
from tasks.push.desired import read_work
from tasks.push.planning import Part, find_part
from tasks.push.records import MOST, REFS, TO_BE_MADE, LedgerRow, homeless, remote_ids
from tasks.push.returns import Returned, look_back, store_returned
from tasks.rules.ledger import Change, Held, Plan
from tasks.workspace import Workspace

Slices = Iterable[list[LedgerRow]]


def plan(ws: Workspace, as_of: datetime, crm: Crm | None = None) -> Plan:
    """What `push` would do now; nothing is written, neither here nor there.

    A CRM that can not be reached, or whose requests of the day are used up, is planned for from the
    ledger alone; `unread` says so. Raises PermanentError for a CRM there is no connector for or
    that can not be used.
    """
    with using_crm(ws, crm) as far:
        work = _Rehearsal(ws, far, as_of)
        returned = work.look_back()
        whole = Plan(returned=sum((each.counts for each in returned), Counter()))
        for part, slices in work.parts(returned):
            whole += Plan(
                unchanged=part.unchanged, held=part.held, failed=part.failed,
                withdrawn=part.withdrawn,
            )  # fmt: skip
            for rows in slices:
                whole += work.decided(part, rows)
    return replace(whole, unread=work.unread)


@dataclass(slots=True)
class _Rehearsal:
    """A push without its writing. `ahead`: what is there once the changes so far are sent."""

    ws: Workspace
    crm: Crm
    as_of: datetime
    unread: str = ""
    ahead: dict[tuple[str, str], str] = field(default_factory=dict)

    def look_back(self) -> list[Returned]:
        """What reps did with their tasks."""
        found: list[Returned] = []
        try:
            found.extend(look_back(self.ws, self.crm))
        except (RetryableError, BudgetSpent) as error:
            self.unread = str(error)
        return found

    def parts(self, returned: Sequence[Returned]) -> Iterator[tuple[Part, Slices]]:
        """What differs, object by object, once this has been taken over.

        As long as it is stored, nobody else can write into SQLite. So the accounts, nearly all that
        there is to read, are read after: what it changes of them is which have open tasks.
        """
        if not returned:
            yield from (self._part(self.ws, name) for name in self.crm.fields)
            return
        with self.ws.rehearsing() as then:
            with then.writing() as connection:
                for each in returned:
                    store_returned(connection, each, self.as_of)
                work = read_work(connection)
            others = [self._part(then, name) for name in self.crm.fields if name != MOST]
            read = [(part, list(slices)) for part, slices in others]
        yield self._part(self.ws, MOST, work)
        yield from read

    def _part(
        self, ws: Workspace, name: str, work: pl.DataFrame | None = None
    ) -> tuple[Part, Slices]:
        part = find_part(ws, self.crm, name, self.as_of, work)
        return part, map(part.known, part.slices())

    def decided(self, part: Part, rows: list[LedgerRow]) -> Plan:
        """Rows decided, as if all changes before them had been sent."""
        found = self._judged(part, rows)
        ids = remote_ids(self.ws, self.crm, [*found.creates, *found.updates]) | self.ahead
        found = self._housed(found, ids)
        if part.object in REFS:
            changes = (*found.creates, *found.updates, *found.settled)
            self.ahead |= {(part.object, e.key): e.remote_id or TO_BE_MADE for e in changes}
        return found

    def _judged(self, part: Part, rows: list[LedgerRow]) -> Plan:
        if not self.unread:
            try:
                return part.judged(rows, self.ahead)
            except (RetryableError, BudgetSpent) as error:
                self.unread = str(error)
        return part.judged(rows, self.ahead, is_blind=True)

    def _housed(self, found: Plan, ids: dict[tuple[str, str], str]) -> Plan:
        """The plan, without rows whose account or contact will not be there."""
        creates, no_creates = self._split(found.creates, ids)
        updates, no_updates = self._split(found.updates, ids)
        held = [*found.held, *no_creates, *no_updates]
        return replace(found, creates=creates, updates=updates, held=held)

    def _split(
        self, changes: list[Change], ids: dict[tuple[str, str], str]
    ) -> tuple[list[Change], list[Held]]:
        reasons = [homeless(self.crm, change, ids) for change in changes]
        pairs = list(zip(changes, reasons, strict=True))
        held = [Held(change.object, change.key, why) for change, why in pairs if why]
        return [change for change, why in pairs if not why], held
