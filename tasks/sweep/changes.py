"""Which accounts a sweep must look at: those of which something has changed since the last one.

A cursor remembers by which policy the last sweep read, and until when. What commits late (a sync
whose run began earlier) is caught by going back to the oldest run that is still at work, and a
while further.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, select, union

from tasks.rules.playbook import Playbook
from tasks.rules.sla import watched_kinds
from warehouse.models import (
    Account,
    Activity,
    Assignment,
    Contact,
    Lead,
    Rep,
    Run,
    SyncCursor,
)
from warehouse.writes import insert_new, table_of

ACCOUNT, ACTIVITY, ASSIGNMENT = table_of(Account).c, table_of(Activity).c, table_of(Assignment).c
CONTACT, LEAD, REP, RUN = table_of(Contact).c, table_of(Lead).c, table_of(Rep).c, table_of(Run).c
CURSOR = table_of(SyncCursor)

NAME = "sla_sweep"
OVERLAP = timedelta(hours=2)  # what an import by hand may take, from its moment to its commit
LONGEST_RUN = timedelta(days=2)  # a run that is older has been killed
POLICY = (
    "sla", "clocks", "escalation", "calendars", "cadence", "cadences", "plays", "lead_sources",
    "activities",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Changes:
    """`account_ids` is None for all; `last` is when the last sweep was, if there was any."""

    account_ids: Sequence[int] | None
    last: datetime | None


def changed_accounts(connection: Connection, playbook: Playbook, as_of: datetime) -> Changes:
    """What this sweep must look at, by the cursor of the last one."""
    row = connection.execute(select(CURSOR).where(CURSOR.c.kind == NAME)).first()
    if row is None:
        return Changes(None, None)
    policy, since = row.position.split("|")
    if policy != _policy(playbook, as_of):
        return Changes(None, row.read_at)
    return Changes(_changed_since(connection, playbook, datetime.fromisoformat(since)), row.read_at)


def remember(connection: Connection, playbook: Playbook, as_of: datetime) -> None:
    """Set the cursor: the next sweep need not look at what was there before."""
    at_work = (RUN.state == "running") & (RUN.as_of > as_of - LONGEST_RUN)
    oldest = connection.execute(select(func.min(RUN.as_of)).where(at_work)).scalar()
    since = min(as_of, oldest or as_of) - OVERLAP
    position = f"{_policy(playbook, as_of)}|{since.isoformat()}"
    connection.execute(delete(CURSOR).where(CURSOR.c.kind == NAME))
    insert_new(connection, SyncCursor, [{"kind": NAME, "position": position, "read_at": as_of}])


def _policy(playbook: Playbook, as_of: datetime) -> str:
    """What due times hang on, beside the data: all is read again when it changes.

    So it is in a new year, since calendars reach only so far ahead.
    """
    said = playbook.model_dump(mode="json", by_alias=True, include=set(POLICY))
    text = json.dumps([said, as_of.year], sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _changed_since(connection: Connection, playbook: Playbook, since: datetime) -> list[int]:
    of_reps = select(ASSIGNMENT.account_id).where(
        ASSIGNMENT.ended_at.is_(None),
        ASSIGNMENT.rep_id.in_(select(REP.id).where(REP.updated_at >= since)),
    )
    parts = [
        select(LEAD.account_id).where(LEAD.updated_at >= since),
        select(ACTIVITY.account_id).where(
            ACTIVITY.updated_at >= since, ACTIVITY.kind.in_(watched_kinds(playbook))
        ),
        select(ACCOUNT.id).where(ACCOUNT.updated_at >= since),
        select(ASSIGNMENT.account_id).where(ASSIGNMENT.assigned_at >= since),
        select(ASSIGNMENT.account_id).where(ASSIGNMENT.ended_at >= since),
        of_reps,
    ]
    if any(promise.tiers for promise in playbook.sla.values()):
        parts.append(select(CONTACT.account_id).where(CONTACT.updated_at >= since))
    return sorted(connection.execute(union(*parts)).scalars())
