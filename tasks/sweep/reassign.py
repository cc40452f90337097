"""Another owner for accounts whose clock was not kept, by the rule that assigns accounts."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import polars as pl
from sqlalchemy import Connection, select, update

from tasks.frames import read_frame
from tasks.rules.attempts import attempts_by_size
from tasks.rules.playbook import Playbook
from warehouse.models import Account, Assignment, RepData, SlaClock, stable_id
from warehouse.writes import insert_new, table_of

if TYPE_CHECKING:
    from tasks.rules.assignment import Takers

ACCOUNT, ASSIGNMENT, CLOCK = table_of(Account).c, table_of(Assignment), table_of(SlaClock).c
OWNED = ASSIGNMENT.c
LOAD = {"rep_id": pl.Int64, "employees": pl.Int64}


class _Load:
    """How many accounts, and touches a week, each SDR has; kept up to date while they change."""

    def __init__(self, connection: Connection, playbook: Playbook) -> None:
        query = (
            select(OWNED.rep_id, ACCOUNT.employees)
            .join(table_of(Account), ACCOUNT.id == OWNED.account_id)
            .where(OWNED.role == "sdr", OWNED.ended_at.is_(None), OWNED.rep_id.is_not(None))
        )
        per_week = attempts_by_size(playbook.cadence) / playbook.assignment.cadence_weeks
        load = read_frame(connection, query, LOAD).group_by("rep_id")
        found = load.agg(pl.len(), per_week.sum().alias("touches"))
        self.held: dict[int, tuple[int, float]] = {
            key: (accounts, touches) for key, accounts, touches in found.iter_rows()
        }

    def fullness(self, key: int, rep: RepData) -> float:
        """The share of the seats that is taken."""
        return self.held.get(key, (0, 0.0))[0] / max(rep.capacity_accounts, 1)

    def has_room(self, key: int, rep: RepData, touches: float) -> bool:
        """Whether one more account, with so many touches a week, is within what the rep can do."""
        accounts, busy = self.held.get(key, (0, 0.0))
        most = rep.capacity_touches_per_week
        return accounts < rep.capacity_accounts and (most is None or busy + touches <= most)

    def move(self, before: int, after: int, touches: float) -> None:
        """One account goes from a rep to another."""
        for key, sign in ((before, -1), (after, 1)):
            accounts, busy = self.held.get(key, (0, 0.0))
            self.held[key] = (accounts + sign, busy + sign * touches)


def reassign(
    connection: Connection, playbook: Playbook, rows: Sequence[dict[str, Any]], as_of: datetime
) -> None:
    """Give the accounts of these breaches to colleagues with room.

    Who may have them, and is worth most to them, the assignment's rule says (METHOD A6, D10). The
    `because` of each row becomes what was done, or why nothing was.
    """
    # Solvers that only the night needs come along: they are loaded when somebody is reassigned.
    from tasks.assign import read_accounts, read_reps
    from tasks.rules.assignment import Takers

    owned = {row["clock_id"]: _owned(connection, row["clock_id"]) for row in rows}
    ids = sorted({each.account_id for each in owned.values() if each is not None})
    reps, _ = read_reps(connection, playbook, as_of)
    accounts = read_accounts(connection, playbook, as_of, ids)
    takers = Takers(accounts, reps, playbook.assignment, as_of.date())
    load = _Load(connection, playbook)
    done: dict[int, str] = {}
    for row in rows:
        mine = owned[row["clock_id"]]
        if mine is None:
            row["because"] = "not reassigned: nobody owns the account"
            continue
        if mine.account_id not in done:
            done[mine.account_id] = _give(connection, mine, takers, load, as_of)
        row["because"] = done[mine.account_id]


def _owned(connection: Connection, clock_id: int) -> Any:
    """The assignment of a clock's account to its SDR, if it is still the clock's."""
    query = (
        select(OWNED.id, OWNED.account_id, OWNED.rep_id, CLOCK.kind)
        .join(table_of(SlaClock), CLOCK.account_id == OWNED.account_id)
        .where(CLOCK.id == clock_id, CLOCK.rep_id == OWNED.rep_id)
        .where(OWNED.role == "sdr", OWNED.ended_at.is_(None))
    )
    return connection.execute(query).first()


def _give(
    connection: Connection, owned: Any, takers: "Takers", load: _Load, as_of: datetime
) -> str:
    """End the assignment and make another; returns what was done, or why nothing was."""
    account, reps = takers.account(owned.account_id), takers.reps
    if account["fate"] == "locked":
        return f"not reassigned: the CRM says that {account['owner_email']} must keep the account"
    touches, owner = account["touches_per_week"], reps[owned.rep_id]
    able = {
        key: worth
        for key, worth in takers.of(owned.account_id).items()
        if key != owned.rep_id and load.has_room(key, reps[key], touches)
    }
    if not able:
        pool = "inbound" if account["is_inbound"] else "outbound"
        return f"not reassigned: nobody else of the {pool} pool may have it and has room"
    # Of those who are worth the same: of the same manager first, then who has most room.
    best = min(able, key=lambda key: (
        -able[key], reps[key].manager_email != owner.manager_email,
        load.fullness(key, reps[key]), key,
    ))  # fmt: skip
    because = f"reassigned from {owner.email}: {owned.kind.replace('_', ' ')} was not kept"
    is_current = (OWNED.id == owned.id) & OWNED.ended_at.is_(None)
    ended = connection.execute(update(ASSIGNMENT).where(is_current).values(ended_at=as_of))
    if ended.rowcount != 1:
        return "not reassigned: the account has another owner already"
    load.move(owned.rep_id, best, touches)
    made = {
        "id": stable_id("assignment", owned.account_id, "sdr", as_of.isoformat()), "role": "sdr",
        "account_id": owned.account_id, "rep_id": best, "because": because,
        "assigned_at": as_of, "ended_at": None,
    }  # fmt: skip
    insert_new(connection, Assignment, [made])
    return f"reassigned to {reps[best].email}"
