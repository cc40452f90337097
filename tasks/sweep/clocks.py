"""Clocks brought up to date with leads, activities, owners and the playbook."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, ScalarSelect, Select, exists, func, or_, select

from tasks.frames import MANY_IDS, read_frame
from tasks.kinds import is_held
from tasks.rules import sla
from tasks.rules.playbook import Playbook
from warehouse.models import (
    Account,
    Activity,
    Assignment,
    Contact,
    Lead,
    Rep,
    SdrTask,
    SlaClock,
    stable_id,
)
from warehouse.writes import Changes, table_of, write_changes

ACCOUNT, ACTIVITY, ASSIGNMENT = table_of(Account), table_of(Activity), table_of(Assignment)
CLOCK, CONTACT, LEAD, REP = table_of(SlaClock), table_of(Contact), table_of(Lead), table_of(Rep)
TASK = table_of(SdrTask)
OWNER = (REP.c.id, REP.c.calendar, REP.c.timezone, REP.c.pool, REP.c.absent_from,
         REP.c.absent_until)  # fmt: skip


def write_clocks(
    connection: Connection, playbook: Playbook, as_of: datetime, account_ids: Sequence[int] | None
) -> Changes:
    """Start, move and stop the clocks of these accounts, or of all.

    What is written is to be looked at at once: its `next_at` is `as_of`.
    """
    total = Changes()
    for ids in _shards(connection, account_ids):
        total += _write_shard(connection, playbook, as_of, ids)
    return total


def _shards(connection: Connection, account_ids: Sequence[int] | None) -> Iterator[Sequence[int]]:
    """So many accounts as memory holds with all their activities."""
    if account_ids is None:
        account_ids = list(
            connection.execute(select(ACCOUNT.c.id).order_by(ACCOUNT.c.id)).scalars()
        )
    for start in range(0, len(account_ids), MANY_IDS):
        yield account_ids[start : start + MANY_IDS]


def _write_shard(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Sequence[int]
) -> Changes:
    def read(query: Select[Any], schema: sla.Schema, column: Any) -> pl.DataFrame:
        return read_frame(connection, query, schema, column=column, ids=ids)

    stored = select(*(CLOCK.c[name] for name in sla.CLOCKS))
    kinds = playbook.activities
    # A meeting that did not take place is none, and starts or stops nothing.
    happened = select(*(ACTIVITY.c[name] for name in sla.ACTIVITIES)).where(
        ACTIVITY.c.kind.in_(sla.watched_kinds(playbook)),
        ACTIVITY.c.kind.not_in(kinds.meetings) | is_held(kinds),
    )
    leads = read(_leads(playbook), sla.LEADS, LEAD.c.account_id)
    accounts = read(_accounts(), sla.ACCOUNTS, ASSIGNMENT.c.account_id)
    if leads.is_empty() and accounts.is_empty():
        return Changes()
    clocks = sla.clocks(
        leads,
        read(happened, sla.ACTIVITIES, ACTIVITY.c.account_id),
        read(stored, sla.CLOCKS, CLOCK.c.account_id),
        playbook,
        as_of,
        accounts,
    )
    rows = [
        {"id": stable_id("sla_clock", row["kind"], row["subject_id"]), **row,
         "next_at": as_of, "updated_at": as_of}
        for row in clocks.iter_rows(named=True)
    ]  # fmt: skip
    return write_changes(connection, SlaClock, rows, stamps=("next_at", "updated_at"))


def _leads(playbook: Playbook) -> Select[Any]:
    """The columns of LEADS: leads of promised sources that are open, have a clock running, or
    never had one; with their account's size, and who owns the account now."""
    clock = CLOCK.c.subject_id == LEAD.c.id
    is_running = exists().where(clock, CLOCK.c.stopped_at.is_(None))
    has_clock = exists().where(clock, CLOCK.c.kind == "first_response")
    owns = (
        (ASSIGNMENT.c.account_id == LEAD.c.account_id)
        & (ASSIGNMENT.c.role == "sdr")
        & ASSIGNMENT.c.ended_at.is_(None)
    )
    joined = (
        LEAD.join(ACCOUNT, ACCOUNT.c.id == LEAD.c.account_id)
        .outerjoin(CONTACT, CONTACT.c.id == LEAD.c.contact_id)
        .outerjoin(ASSIGNMENT, owns)
        .outerjoin(REP, REP.c.id == ASSIGNMENT.c.rep_id)
    )
    own = [LEAD.c[name] for name in list(sla.LEADS)[:8]]
    query = (
        select(*own, CONTACT.c.tier, ACCOUNT.c.employees, _steps(), ACCOUNT.c.stage,
               ACCOUNT.c.updated_at, *OWNER)
        .select_from(joined)
        .where(or_(LEAD.c.is_closed.is_(False), is_running, ~has_clock))
    )  # fmt: skip
    sources = {source for promise in playbook.sla.values() for source in promise.sources}
    return query if "*" in sources else query.where(or_(LEAD.c.source.in_(sources), is_running))


def _steps() -> ScalarSelect[Any]:
    """How many attempts the newest task of a lead counts: more are promised to nobody."""
    return (
        select(TASK.c.steps)
        .where(TASK.c.account_id == LEAD.c.account_id, TASK.c.lead_id == LEAD.c.id)
        .order_by(TASK.c.step.desc())
        .limit(1)
        .correlate(LEAD)
        .scalar_subquery()
    )


def _accounts() -> Select[Any]:
    """The columns of ACCOUNTS: who owns each account, and whether somebody else did before."""
    before = ASSIGNMENT.alias("before")
    is_handed_over = exists().where(
        before.c.account_id == ASSIGNMENT.c.account_id,
        before.c.role == ASSIGNMENT.c.role,
        before.c.ended_at <= ASSIGNMENT.c.assigned_at,
        before.c.rep_id.is_not(None),
        before.c.rep_id != ASSIGNMENT.c.rep_id,
    )
    joined = ASSIGNMENT.join(ACCOUNT, ACCOUNT.c.id == ASSIGNMENT.c.account_id).outerjoin(
        REP, REP.c.id == ASSIGNMENT.c.rep_id
    )
    return (
        select(
            ASSIGNMENT.c.account_id, ASSIGNMENT.c.role, ASSIGNMENT.c.id, ASSIGNMENT.c.assigned_at,
            is_handed_over, func.lower(REP.c.email), ACCOUNT.c.stage, ACCOUNT.c.updated_at, *OWNER,
        )
        .select_from(joined)
        .where(ASSIGNMENT.c.ended_at.is_(None))
    )  # fmt: skip
