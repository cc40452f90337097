"""What is said of the levels that clocks passed: to whom, when, and in one message each.

A level waits until its receiver may be told: within working hours where the playbook says so, and,
but for warnings, not more often than it says. What waited is in the next message.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy import Connection, func, select, update

from tasks.alert import Notice
from tasks.rules.business_hours import local_text
from tasks.rules.playbook import Playbook
from tasks.rules.sla.timing import working_time
from tasks.rules.words import counted, duration, listed, some
from warehouse.models import Account, Activity, Alert, Breach, Lead, Rep, SlaClock
from warehouse.writes import CHUNK, table_of

ACCOUNT, ACTIVITY, ALERT, BREACH = (
    table_of(Account), table_of(Activity), table_of(Alert), table_of(Breach),
)  # fmt: skip
CLOCK, LEAD, REP = table_of(SlaClock), table_of(Lead), table_of(Rep)

NO_MANAGER, NO_REP, NO_DIRECTOR = "sales managers", "sales team", "sales directors"
MISSED_SWEEPS = timedelta(hours=1)  # a gap that a message speaks of
# level -> kind of message, and what it counts where it is told
KINDS = {
    "warning": "sla_warning",
    "breach": "sla_breach",
    "escalation": "sla_breach",
    "reassignment": "sla_breach",
}
WHAT = {"first_response": "call", "next_attempt": "call", "hand_over": "hand-over",
        "unanswered_reply": "reply", "stale_account": "account"}  # fmt: skip


def untold(
    connection: Connection, playbook: Playbook, as_of: datetime, last: datetime | None
) -> list[Notice]:
    """One notice per kind and receiver who may be told now; what they tell is marked as told.

    Levels: a warning goes to the rep, a breach and a reassignment to the manager, an escalation to
    the manager's manager. A warning that waited until it was over is told to nobody.
    """
    rows = _untold(connection)
    managers = _managers(connection, rows)
    may_hear = _may_hear(connection, playbook, as_of)
    grouped: dict[tuple[str, str], list[Any]] = defaultdict(list)
    over = []
    for row in rows:
        if row.level == "warning" and (row.stopped_at or row.due_at is None or row.due_at < as_of):
            over.append(row.id)
            continue
        receiver = _receiver(row, managers)
        if may_hear(row, receiver, managers.get(receiver)):
            grouped[KINDS[row.level], receiver].append(row)
    told = [row.id for each in grouped.values() for row in each]
    for start in range(0, len(over + told), CHUNK):
        some_ids = (over + told)[start : start + CHUNK]
        connection.execute(update(BREACH).where(BREACH.c.id.in_(some_ids)).values(told_at=as_of))
    missed = last if last and as_of - last > MISSED_SWEEPS else None
    return [
        _notice(kind, receiver, each, as_of, missed)
        for (kind, receiver), each in sorted(grouped.items())
    ]


def _untold(connection: Connection) -> list[Any]:
    """The levels that nobody was told of, with all that a line says, by urgency."""
    joined = (
        BREACH.join(CLOCK, CLOCK.c.id == BREACH.c.clock_id)
        .join(ACCOUNT, ACCOUNT.c.id == CLOCK.c.account_id)
        .outerjoin(LEAD, LEAD.c.id == CLOCK.c.subject_id)
        .outerjoin(REP, REP.c.id == CLOCK.c.rep_id)
    )
    owner = (REP.c.calendar, REP.c.timezone, REP.c.pool, REP.c.absent_from, REP.c.absent_until)
    query = (
        select(
            BREACH.c.id, BREACH.c.level, BREACH.c.passed_at, BREACH.c.because,
            CLOCK.c.kind, CLOCK.c.due_at, CLOCK.c.stopped_at, CLOCK.c.rep_id,
            ACCOUNT.c.name.label("account_name"), ACCOUNT.c.domain,
            LEAD.c.source, LEAD.c.external_id,
            REP.c.email.label("rep_email"), REP.c.manager_email,
            *(column.label(f"rep_{column.name}") for column in owner),
        )
        .select_from(joined)
        .where(BREACH.c.told_at.is_(None))
        .order_by(CLOCK.c.due_at, ACCOUNT.c.name, BREACH.c.id)
    )  # fmt: skip
    return list(connection.execute(query))


def _managers(connection: Connection, rows: Sequence[Any]) -> dict[str, Any]:
    """Managers that stand in the reps' list themselves, and theirs, by address."""
    found: dict[str, Any] = {}
    wanted = {row.manager_email.lower() for row in rows if row.manager_email}
    for _ in range(2):
        for start in range(0, len(missing := sorted(wanted - found.keys())), CHUNK):
            is_one = func.lower(REP.c.email).in_(missing[start : start + CHUNK])
            found |= {
                rep.email.lower(): rep for rep in connection.execute(select(REP).where(is_one))
            }
        wanted |= {rep.manager_email.lower() for rep in found.values() if rep.manager_email}
    return found


def _receiver(row: Any, managers: dict[str, Any]) -> str:
    if row.level == "warning":
        return row.rep_email or NO_REP
    manager = (row.manager_email or "").lower()
    if row.level != "escalation":
        return row.manager_email or NO_MANAGER
    above = managers.get(manager)
    return (above and above.manager_email) or NO_DIRECTOR


def _may_hear(
    connection: Connection, playbook: Playbook, as_of: datetime
) -> Callable[[Any, str, Any], bool]:
    """Whether somebody may be told of a level now."""
    hears = playbook.escalation.hears.model_dump()
    interval = timedelta(minutes=playbook.escalation.message_minutes)
    recent = select(ALERT.c.receiver).where(
        ALERT.c.kind == KINDS["breach"], ALERT.c.created_at > as_of - interval,
        ALERT.c.created_at < as_of,
    )  # fmt: skip
    told = set(connection.execute(recent).scalars())
    reach = date(as_of.year - 1, 12, 31), date(as_of.year + 1, 12, 31)
    now, soon = (
        np.array([moment.replace(tzinfo=None)], "datetime64[us]")
        for moment in (as_of, as_of + timedelta(seconds=1))
    )

    def is_at_work(owner: dict[str, Any]) -> bool:
        hours = working_time(owner, playbook, reach)
        away = hours.absence and hours.absence[0] <= as_of < hours.absence[1]
        return not away and bool(hours.open_time.elapsed(now, soon)[0] > 0)

    def may_hear(row: Any, receiver: str, manager: Any) -> bool:
        # A warning that waits for others comes too late.
        if row.level != "warning" and receiver in told:
            return False
        when = hears.get(row.level, hears["breach"])
        if when == "now" or (row.rep_id is None and manager is None):
            return True
        return is_at_work(_hours_of(row, manager))

    return may_hear


def _hours_of(row: Any, manager: Any) -> dict[str, Any]:
    """Whose hours count: the receiver's; of one who is not in the list, those of the rep."""
    names = ("calendar", "timezone", "pool", "absent_from", "absent_until")
    if manager is not None:
        return {f"rep_{name}": getattr(manager, name) for name in names} | {"rep_id": manager.id}
    absent = {} if row.level == "warning" else {"rep_absent_from": None, "rep_absent_until": None}
    return (
        {f"rep_{name}": getattr(row, f"rep_{name}") for name in names}
        | absent
        | {"rep_id": row.rep_id}
    )


# ---- words --------------------------------------------------------------------------------------


def _notice(
    kind: str, receiver: str, rows: Sequence[Any], as_of: datetime, missed: datetime | None
) -> Notice:
    by_level = {level: [row for row in rows if row.level == level] for level in KINDS}
    counts = [_counted(level, some_rows) for level, some_rows in by_level.items() if some_rows]
    names = list(dict.fromkeys(row.account_name for row in rows))
    lines = [_line(row, as_of) for row in rows]
    if missed:
        lines.insert(0, f"No sweep ran since {missed:%a %d %b %H:%M} UTC; this is what it found.")
    return Notice(
        kind=kind,
        receiver=receiver,
        subject=f"{'; '.join(counts)}: {some(names)}",
        body=listed(lines, "whynow sla"),
        about=[row.id for row in rows],
    )


def _counted(level: str, rows: Sequence[Any]) -> str:
    """`2 missed calls and 1 unanswered reply`, `1 call due soon`."""
    kinds: dict[str, int] = defaultdict(int)
    for row in rows:
        kinds[_what(row.kind)] += 1
    adjectives = {"call": "missed ", "hand-over": "late ", "reply": "unanswered ",
                  "account": "neglected "}  # fmt: skip
    if level == "warning":
        parts = [counted(number, what) for what, number in kinds.items()]
        return f"{' and '.join(parts)} due soon"
    parts = [counted(number, f"{adjectives[what]}{what}") for what, number in kinds.items()]
    after = {"escalation": ", still open", "reassignment": ", given to others"}.get(level, "")
    return f"{' and '.join(parts)}{after}"


def _what(kind: str) -> str:
    return next(what for name, what in WHAT.items() if kind.startswith(name))


def _line(row: Any, as_of: datetime) -> str:
    due = f"due {local_text(row.due_at, row.rep_timezone)}" if row.due_at else "paused"
    if row.level == "warning":
        state = f"in {duration(row.due_at - as_of)}"
    elif row.stopped_at:
        state = f"done {duration(max(row.stopped_at - row.due_at, timedelta()))} late"
    elif row.due_at:
        state = f"{duration(max(as_of - row.due_at, timedelta()))} ago and not done"
    else:
        state = "not done"
    about = f", {row.source} lead {row.external_id}" if row.external_id else ""
    owner = row.rep_email or "nobody owns the account"
    done = f"; {row.because}" if row.because else ""
    return (
        f"{row.account_name} ({row.domain}){about}: {_act(row.kind)} {due}, {state}; {owner}{done}"
    )


def _act(kind: str) -> str:
    """What was to be done."""
    if kind.startswith("next_attempt"):
        return f"attempt {kind.split('_')[-1]}"
    return {
        "first_response": "first call",
        "hand_over": "first touch of the new owner",
        "unanswered_reply": "answer to a reply",
        "stale_account": "next touch",
    }[kind]
