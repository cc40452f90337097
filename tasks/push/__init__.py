"""Push: scores, owners, why-now lines and tasks go to the CRM, as far as they differ from what it
was last given.

The ledger says what was accepted, so the rows to send follow from what is stored, and from nothing
else: there is no moment at which a score or a task is stored and its row is not to be sent. Rows
are sent first and entered after; see `sending` for what keeps a repeat from doubling anything.
"""

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

import polars as pl
from sqlalchemy import Connection, select

from connectors.crm import BudgetSpent, Crm
from tasks.alert import Notice, store_alerts
from tasks.crm import using_crm
from tasks.push.desired import LEDGER
from tasks.push.planning import Part, find_part, needed_accounts
from tasks.push.rehearsal import plan
from tasks.push.returns import give, read_back
from tasks.push.sending import Sender
from tasks.rules.ledger import Plan, too_many_refused
from tasks.workspace import Workspace
from warehouse.models import stable_id
from warehouse.writes import Row

logger = logging.getLogger("whynow.push")

__all__ = ["COUNTS", "failed_rows", "plan", "push"]

COUNTS = ("created", "updated", "unchanged", "held", "conflicts", "rejected", "to_retry")


def push(ws: Workspace, as_of: datetime, crm: Crm | None = None) -> dict[str, int]:
    """Send what differs and note what became of each row; a second push sends nothing.

    What reps did with their tasks is taken over first. Rows that were rejected are tried again each
    time. Counts: created, updated, unchanged, held, conflicts, rejected, to_retry.
    """
    with using_crm(ws, crm) as far:
        sender = Sender(ws, far, as_of, Counter(dict.fromkeys(COUNTS, 0)))
        returned: dict[str, int] = {}
        try:
            returned = read_back(ws, far, as_of)
        except BudgetSpent as error:
            sender.stopped = str(error)
        for part in _parts(sender):
            _push_part(sender, part)
    counts = sender.counts
    _warn(ws, far.name, counts, sender.stopped, as_of)
    shown = " ".join(f"{name}={count}" for name, count in {**counts, **returned}.items())
    logger.info("pushed crm=%s %s", far.name, shown)
    return dict(counts)


def _parts(sender: Sender) -> Iterator[Part]:
    """What differs, object by object: first all that open tasks need, then the rest.

    The day's requests may end in between, be it our budget's or the CRM's day.
    """
    found = (find_part(sender.ws, sender.crm, name, sender.as_of) for name in sender.crm.fields)
    if not sender.crm.is_remote:
        yield from found
        return
    parts = list(found)
    needed = needed_accounts(parts)
    rounds = [part.rounds(needed) for part in parts]
    yield from (part for part, _ in rounds)
    yield from (part for _, part in rounds)


def _push_part(sender: Sender, part: Part) -> None:
    sender.counts.update(unchanged=part.unchanged, held=len(part.held))
    sender.withdraw(part.object, [each.key for each in part.withdrawn])
    for rows in part.slices():
        decided = None if sender.stopped else _decided(sender, part, rows)
        if decided is None:
            postponed, others = part.postponed(rows)
            sender.counts.update(others)
            sender.postpone(postponed)
            continue
        sender.counts.update(
            held=len(decided.held),
            conflicts=len(decided.conflicts),
            unchanged=len(decided.settled),
        )
        sender.settle(decided.settled)
        give(sender.ws, decided.given, sender.as_of)
        sender.finish(decided.finished)
        # Apart, so that no batch that is split sends anew what was made already.
        sender.send(decided.creates)
        sender.send(decided.updates)


def _decided(sender: Sender, part: Part, rows: pl.DataFrame) -> Plan | None:
    """None where the day's requests are used up before all is known that a decision needs."""
    try:
        return part.decided(rows)
    except BudgetSpent as error:
        sender.stopped = str(error)
        return None


def failed_rows(connection: Connection, crm_name: str) -> list[Row]:
    """The rows that the CRM did not take, with its reason and how often they were tried."""
    names = ("object", "key", "verdict", "reason", "written_at", "attempts")
    query = (
        select(*(LEDGER.c[name] for name in names))
        .where(LEDGER.c.destination == crm_name, LEDGER.c.verdict.in_(("rejected", "retry")))
        .order_by(LEDGER.c.object, LEDGER.c.key)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def _warn(
    ws: Workspace, crm_name: str, counts: "Counter[str]", stopped: str, as_of: datetime
) -> None:
    """Alert when more rows were refused than the playbook puts up with; once a day."""
    refused = too_many_refused(counts, ws.playbook.crm.alert_share)
    if not refused:
        return
    sent = counts["created"] + counts["updated"] + refused
    why = f" {stopped}." if stopped else ""
    body = (
        f"Of {sent} rows for {crm_name}, {counts['rejected']} were rejected and "
        f"{counts['to_retry']} are to be tried again.{why} `whynow push --failed` lists them."
    )
    day = stable_id("push", crm_name, as_of.date().isoformat())
    notice = Notice("crm_failure", "", f"CRM: {refused} rows were not taken", body, [day])
    with ws.writing() as connection:
        store_alerts(connection, ws.playbook, [notice], as_of)
