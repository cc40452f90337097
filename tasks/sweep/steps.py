"""The levels that clocks have passed: each found once, and what a reassignment does."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, Row, func, select, update

from tasks.frames import read_frame
from tasks.rules import sla
from warehouse.models import Account, Assignment, Breach, Rep, SlaClock, stable_id
from warehouse.writes import insert_new, table_of, update_rows

ACCOUNT, ASSIGNMENT, REP = table_of(Account), table_of(Assignment), table_of(Rep)
BREACH, CLOCK = table_of(Breach), table_of(SlaClock)


def take_steps(connection: Connection, as_of: datetime) -> dict[int, str]:
    """Store the levels that were passed and not known; returns breach id -> level.

    Only clocks whose `next_at` has come are read, by its index. Those that took a step at this very
    moment take no other: the sweep may be repeated.
    """
    awaited = select(*(CLOCK.c[name] for name in sla.STEPS)).where(CLOCK.c.next_at <= as_of)
    clocks = read_frame(connection, awaited, sla.STEPS)
    if clocks.is_empty():
        return {}
    known = _read_levels(connection, clocks["id"].to_list())
    just_now = known.filter(pl.col("found_at") >= as_of).select(id="clock_id")
    known = known.drop("found_at")
    passed = sla.passed_levels(clocks.join(just_now, on="id", how="anti"), as_of, known)
    rows = [
        {"id": stable_id("breach", row["clock_id"], row["level"]), **row, "found_at": as_of,
         "told_at": None, "because": None}
        for row in passed.iter_rows(named=True)
    ]  # fmt: skip
    _reassign(connection, [row for row in rows if row["level"] == "reassignment"], as_of)
    insert_new(connection, Breach, rows)
    after = sla.next_steps(clocks, pl.concat([known, passed]), as_of)
    update_rows(connection, SlaClock, after.rows(named=True))
    return {row["id"]: row["level"] for row in rows}


def _read_levels(connection: Connection, clock_ids: Sequence[int]) -> pl.DataFrame:
    """The levels that these clocks have passed, with when each was found."""
    found = select(BREACH.c.clock_id, BREACH.c.level, BREACH.c.passed_at, BREACH.c.found_at)
    schema = sla.LEVELS | {"found_at": sla.TIME}
    return read_frame(connection, found, schema, column=BREACH.c.clock_id, ids=clock_ids)


# ---- another owner ------------------------------------------------------------------------------


def _reassign(connection: Connection, rows: Sequence[dict[str, Any]], as_of: datetime) -> None:
    """Give the accounts of these clocks to colleagues with room; `because` says what was done."""
    if not rows:
        return
    reps = list(connection.execute(select(REP).where(REP.c.role == "sdr", REP.c.is_active)))
    held = _held(connection)
    done: dict[int, str] = {}
    for row in rows:
        owned = _owned(connection, row["clock_id"])
        if owned is None:
            row["because"] = "not reassigned: nobody owns the account"
            continue
        if owned.account_id not in done:
            done[owned.account_id] = _give(connection, owned, reps, held, as_of)
        row["because"] = done[owned.account_id]


def _held(connection: Connection) -> Counter[int]:
    """How many accounts each SDR has."""
    query = (
        select(ASSIGNMENT.c.rep_id, func.count().label("accounts"))
        .where(ASSIGNMENT.c.role == "sdr", ASSIGNMENT.c.ended_at.is_(None))
        .group_by(ASSIGNMENT.c.rep_id)
    )
    return Counter({row.rep_id: row.accounts for row in connection.execute(query)})


def _owned(connection: Connection, clock_id: int) -> Any:
    """The assignment of a clock's account to an SDR, with what decides who may have it."""
    query = (
        select(ASSIGNMENT.c.id, ASSIGNMENT.c.account_id, ASSIGNMENT.c.rep_id, CLOCK.c.kind,
               ACCOUNT.c.owner_email, ACCOUNT.c.domain, ACCOUNT.c.country, ACCOUNT.c.industry,
               ACCOUNT.c.language, ACCOUNT.c.named_list, REP.c.pool, REP.c.manager_email,
               REP.c.email)
        .join(CLOCK, CLOCK.c.account_id == ASSIGNMENT.c.account_id)
        .join(ACCOUNT, ACCOUNT.c.id == ASSIGNMENT.c.account_id)
        .join(REP, REP.c.id == ASSIGNMENT.c.rep_id)
        .where(CLOCK.c.id == clock_id, CLOCK.c.rep_id == ASSIGNMENT.c.rep_id)
        .where(ASSIGNMENT.c.role == "sdr", ASSIGNMENT.c.ended_at.is_(None))
    )  # fmt: skip
    return connection.execute(query).first()


def _give(
    connection: Connection,
    owned: Any,
    reps: Sequence[Row[Any]],
    held: Counter[int],
    as_of: datetime,
) -> str:
    """End the assignment and make another; returns what was done, or why nothing was."""
    if owned.owner_email:
        return f"not reassigned: the CRM says that {owned.owner_email} must keep the account"
    able = [
        rep for rep in reps
        if rep.id != owned.rep_id and rep.pool == owned.pool
        and held[rep.id] < rep.capacity_accounts and not _is_away(rep, as_of)
        and _may_have(rep, owned)
    ]  # fmt: skip
    if not able:
        return f"not reassigned: nobody else of the {owned.pool} pool may have it and has room"
    # A colleague of the same manager first, then who has most room; ids break ties.
    best = min(able, key=lambda rep: (
        rep.manager_email != owned.manager_email, held[rep.id] / rep.capacity_accounts, rep.id
    ))  # fmt: skip
    because = f"reassigned from {owned.email}: {owned.kind.replace('_', ' ')} was not kept"
    is_current = (ASSIGNMENT.c.id == owned.id) & ASSIGNMENT.c.ended_at.is_(None)
    ended = connection.execute(update(ASSIGNMENT).where(is_current).values(ended_at=as_of))
    if ended.rowcount != 1:
        return "not reassigned: the account has another owner already"
    held[owned.rep_id] -= 1
    held[best.id] += 1
    made = {
        "id": stable_id("assignment", owned.account_id, "sdr", as_of.isoformat()), "role": "sdr",
        "account_id": owned.account_id, "rep_id": best.id, "because": because,
        "assigned_at": as_of, "ended_at": None,
    }  # fmt: skip
    insert_new(connection, Assignment, [made])
    return f"reassigned to {best.email}"


def _may_have(rep: Row[Any], owned: Any) -> bool:
    """Whether an account lies in a rep's territory; an empty list means anywhere."""
    theirs = (
        (rep.countries, owned.country), (rep.languages, owned.language),
        (rep.named_lists, owned.named_list),
    )  # fmt: skip
    is_excluded = bool({owned.domain, owned.industry} & set(rep.excluded))
    return not is_excluded and all(
        not allowed or value is None or value in allowed for allowed, value in theirs
    )


def _is_away(rep: Row[Any], as_of: datetime) -> bool:
    if rep.absent_from is None and rep.absent_until is None:
        return False
    day = as_of.date()
    return bool((rep.absent_from or day) <= day <= (rep.absent_until or day))
