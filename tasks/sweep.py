"""The SLA sweep: start and stop clocks, find the levels they passed, and say so once."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import polars as pl
from sqlalchemy import Connection, Select, delete, exists, or_, select, text

from tasks.alert import Notice, store_alerts
from tasks.frames import read_frame
from tasks.rules import sla
from tasks.rules.business_hours import local_text
from tasks.rules.playbook import Playbook, Reading
from tasks.rules.polling import is_worth_an_alert
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    Activity,
    Assignment,
    Breach,
    Lead,
    Rep,
    SlaClock,
    Source,
    SyncCursor,
    stable_id,
)
from warehouse.writes import CHUNK, Changes, insert_new, table_of, write_changes

logger = logging.getLogger("whynow.sweep")

ACCOUNT, ACTIVITY, ASSIGNMENT = table_of(Account), table_of(Activity), table_of(Assignment)
BREACH, CLOCK, LEAD, REP = table_of(Breach), table_of(SlaClock), table_of(Lead), table_of(Rep)
SOURCE, CURSOR = table_of(Source), table_of(SyncCursor)

SAME_TROUBLE = timedelta(days=1)  # a source that fails on and off is told of so often
SHOWN = 20  # lines in one message; the rest is counted, and `whynow sla` lists all
NO_MANAGER, NO_REP, OPERATORS = "sales managers", "sales team", "operators"
TIMES: sla.Schema = {"id": pl.Int64()} | dict.fromkeys(
    ("warn_at", "due_at", "stopped_at"), sla.TIME
)


def sweep(ws: Workspace, as_of: datetime, run_id: str) -> dict[str, int]:
    """Bring the clocks up to `as_of`; store each level passed, and the alerts that tell of it.

    One transaction: clocks, breaches and alerts are stored together or not at all, so that what a
    killed or missed sweep did not do, the next one does.
    """
    with ws.writing() as connection:
        _one_at_a_time(connection)
        clocks, changes = _write_clocks(connection, ws.playbook, as_of)
        levels = _write_breaches(connection, clocks, as_of)
        notices = list(_notices(connection, list(levels), as_of))
        alerts = store_alerts(connection, ws.playbook, notices, as_of)
    passed = Counter(levels.values())
    counts = {
        "clocks_started": changes.inserted,
        "clocks_changed": changes.updated,
        "warnings": passed["warning"],
        "breaches": passed["breach"],
        **alerts,
    }
    logger.info("swept run=%s %s", run_id, " ".join(f"{k}={v}" for k, v in counts.items()))
    return counts


def source_alerts(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Say which sources can no longer be read: one message, each source once until it recovers.

    An episode is known by its first failure; a cursor per source remembers which was told of.
    """
    with ws.writing() as connection:
        _one_at_a_time(connection)
        fresh = _untold_failures(connection, ws.playbook.reading, as_of)
        if not fresh:
            return {"source_failures": 0}
        _remember(connection, fresh, as_of)
        names = [row.title or row.url for row in fresh]
        notice = Notice(
            kind="source_failure",
            receiver=OPERATORS,
            subject=f"{_counted(len(fresh), 'source')} can not be read: {_some(names)}",
            body=_listed(_source_line(row) for row in fresh),
            about=[stable_id(row.id, _episode(row)) for row in fresh],
        )
        store_alerts(connection, ws.playbook, [notice], as_of)
    return {"source_failures": len(fresh)}


def _one_at_a_time(connection: Connection) -> None:
    """Sweeps wait for one another; SQLite lets only one write at a time anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(7796052)"))


# ---- clocks -------------------------------------------------------------------------------------


def _write_clocks(
    connection: Connection, playbook: Playbook, as_of: datetime
) -> tuple[pl.DataFrame, Changes]:
    """Start, move and stop clocks; returns those that run or stop now (TIMES)."""
    watched = _watched_leads(playbook)
    leads = read_frame(connection, _with_owner(watched), sla.LEADS)
    oldest = leads["created_at"].min()
    if oldest is None:
        return pl.DataFrame(schema=TIMES), Changes()
    happened = select(*(ACTIVITY.c[name] for name in sla.ACTIVITIES)).where(
        ACTIVITY.c.kind.in_(sla.watched_kinds(playbook)),
        ACTIVITY.c.at >= oldest,
        ACTIVITY.c.account_id.in_(watched.with_only_columns(LEAD.c.account_id)),
    )
    stored = select(*(CLOCK.c[name] for name in sla.CLOCKS)).where(
        CLOCK.c.subject_id.in_(watched.with_only_columns(LEAD.c.id))
    )
    clocks = sla.clocks(
        leads,
        read_frame(connection, happened, sla.ACTIVITIES),
        read_frame(connection, stored, sla.CLOCKS),
        playbook,
        as_of,
    )
    rows = [
        {"id": stable_id("sla_clock", row["kind"], row["subject_id"]), **row, "updated_at": as_of}
        for row in clocks.iter_rows(named=True)
    ]
    ids = pl.Series("id", [row["id"] for row in rows], dtype=pl.Int64)
    changes = write_changes(connection, SlaClock, rows)
    return clocks.with_columns(ids).select(TIMES.keys()), changes


def _watched_leads(playbook: Playbook) -> Select[Any]:
    """Leads of the promised sources that are open, have a clock running, or never had one."""
    clock = CLOCK.c.subject_id == LEAD.c.id
    is_running = exists().where(clock, CLOCK.c.stopped_at.is_(None))
    has_clock = exists().where(clock, CLOCK.c.kind == "first_response")
    query = select(LEAD).where(or_(LEAD.c.is_closed.is_(False), is_running, ~has_clock))
    sources = {source for promise in playbook.sla.values() for source in promise.sources}
    return query if "*" in sources else query.where(LEAD.c.source.in_(sources))


def _with_owner(leads: Select[Any]) -> Select[Any]:
    """The columns of LEADS: the lead, its account's size, and who owns the account now."""
    owns = (
        (ASSIGNMENT.c.account_id == LEAD.c.account_id)
        & (ASSIGNMENT.c.role == "sdr")
        & ASSIGNMENT.c.ended_at.is_(None)
    )
    joined = (
        LEAD.join(ACCOUNT, ACCOUNT.c.id == LEAD.c.account_id)
        .outerjoin(ASSIGNMENT, owns)
        .outerjoin(REP, REP.c.id == ASSIGNMENT.c.rep_id)
    )
    own = [LEAD.c[name] for name in list(sla.LEADS)[:7]]
    owner = [REP.c.id, REP.c.calendar, REP.c.timezone]
    return leads.with_only_columns(*own, ACCOUNT.c.employees, *owner).select_from(joined)


def _write_breaches(
    connection: Connection, clocks: pl.DataFrame, as_of: datetime
) -> dict[int, str]:
    """Store the levels passed that are not known yet; returns breach id -> level."""
    past = select(*(CLOCK.c[name] for name in TIMES)).where(
        CLOCK.c.stopped_at.is_(None), or_(CLOCK.c.due_at < as_of, CLOCK.c.warn_at <= as_of)
    )
    stopped = clocks.filter(pl.col("stopped_at").is_not_null())
    passed = sla.passed_levels(pl.concat([read_frame(connection, past, TIMES), stopped]), as_of)
    rows = {
        stable_id("breach", row["clock_id"], row["level"]): row | {"found_at": as_of}
        for row in passed.iter_rows(named=True)
    }
    known = set(_values(connection, select(BREACH.c.id), BREACH.c.id, list(rows)))
    new = {breach_id: row for breach_id, row in rows.items() if breach_id not in known}
    insert_new(connection, Breach, [{"id": breach_id, **row} for breach_id, row in new.items()])
    return {breach_id: row["level"] for breach_id, row in new.items()}


def _values(
    connection: Connection, query: Select[Any], column: Any, values: Sequence[Any]
) -> Iterator[Any]:
    for start in range(0, len(values), CHUNK):
        chunk = values[start : start + CHUNK]
        yield from connection.execute(query.where(column.in_(chunk))).scalars()


# ---- what people read ---------------------------------------------------------------------------


def _notices(
    connection: Connection, breach_ids: Sequence[int], as_of: datetime
) -> Iterator[Notice]:
    """One notice per level and receiver: warnings go to the rep, breaches to the manager."""
    grouped = defaultdict(list)
    for row in _details(connection, breach_ids):
        is_breach = row.level == "breach"
        receiver = (row.manager_email or NO_MANAGER) if is_breach else (row.rep_email or NO_REP)
        grouped["sla_breach" if is_breach else "sla_warning", receiver].append(row)
    for (kind, receiver), rows in sorted(grouped.items()):
        rows.sort(key=lambda row: (row.due_at, row.account_name, row.id))
        names = list(dict.fromkeys(row.account_name for row in rows))
        what = "missed call" if kind == "sla_breach" else "call"
        when = "" if kind == "sla_breach" else " due soon"
        yield Notice(
            kind=kind,
            receiver=receiver,
            subject=f"{_counted(len(rows), what)}{when}: {_some(names)}",
            body=_listed(_clock_line(row, as_of) for row in rows),
            about=[row.id for row in rows],
        )


def _details(connection: Connection, breach_ids: Sequence[int]) -> Iterator[Any]:
    joined = (
        BREACH.join(CLOCK, CLOCK.c.id == BREACH.c.clock_id)
        .join(ACCOUNT, ACCOUNT.c.id == CLOCK.c.account_id)
        .join(LEAD, LEAD.c.id == CLOCK.c.subject_id)
        .outerjoin(REP, REP.c.id == CLOCK.c.rep_id)
    )
    query = select(
        BREACH.c.id,
        BREACH.c.level,
        CLOCK.c.kind,
        CLOCK.c.due_at,
        CLOCK.c.stopped_at,
        ACCOUNT.c.name.label("account_name"),
        ACCOUNT.c.domain,
        LEAD.c.source,
        LEAD.c.external_id,
        REP.c.email.label("rep_email"),
        REP.c.manager_email,
        REP.c.timezone,
    ).select_from(joined)
    for start in range(0, len(breach_ids), CHUNK):
        chunk = breach_ids[start : start + CHUNK]
        yield from connection.execute(query.where(BREACH.c.id.in_(chunk)))


def _clock_line(row: Any, as_of: datetime) -> str:
    what = "first call" if row.kind == "first_response" else f"attempt {row.kind.split('_')[-1]}"
    due = f"due {local_text(row.due_at, row.timezone)}"
    if row.level == "warning":
        state = f"in {_duration(row.due_at - as_of)}"
    elif row.stopped_at:
        state = f"done {_duration(row.stopped_at - row.due_at)} late"
    else:
        state = f"{_duration(as_of - row.due_at)} ago and not done"
    owner = row.rep_email or "nobody owns the account"
    return (
        f"{row.account_name} ({row.domain}), {row.source} lead {row.external_id}: "
        f"{what} {due}, {state}; {owner}"
    )


def _listed(lines: Iterable[str]) -> str:
    every = list(lines)
    rest = len(every) - SHOWN
    more = [f"... and {rest} more; `whynow sla` lists all"] if rest > 0 else []
    return "\n".join(every[:SHOWN] + more)


def _some(names: Sequence[str]) -> str:
    rest = len(names) - 3
    return ", ".join(names[:3]) + (f" and {rest} more" if rest > 0 else "")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _duration(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    days, hours = minutes // 1440, minutes // 60 % 24
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"


# ---- sources ------------------------------------------------------------------------------------


def _untold_failures(connection: Connection, reading: Reading, as_of: datetime) -> list[Any]:
    query = (
        select(SOURCE)
        .where(SOURCE.c.status.in_(("failing", "dead")), SOURCE.c.error_streak > 0)
        .order_by(SOURCE.c.url)
    )
    failing = [
        row
        for row in connection.execute(query)
        if is_worth_an_alert(row.status, row.error_streak, row.is_lasting, reading)
    ]
    told: dict[str, Any] = {}
    names = [_cursor(row) for row in failing]
    for start in range(0, len(names), CHUNK):
        query = select(CURSOR).where(CURSOR.c.kind.in_(names[start : start + CHUNK]))
        told |= {row.kind: row for row in connection.execute(query)}
    return [row for row in failing if _is_untold(row, told.get(_cursor(row)), as_of)]


def _is_untold(row: Any, told: Any, as_of: datetime) -> bool:
    """Whether nobody heard of this failure; of one that comes and goes, once a day."""
    if told is None:
        return True
    return bool(told.position != _episode(row) and as_of - told.read_at >= SAME_TROUBLE)


def _remember(connection: Connection, rows: Sequence[Any], as_of: datetime) -> None:
    cursors = [{"kind": _cursor(row), "position": _episode(row), "read_at": as_of} for row in rows]
    for cursor in cursors:
        connection.execute(delete(CURSOR).where(CURSOR.c.kind == cursor["kind"]))
    insert_new(connection, SyncCursor, cursors)


def _cursor(row: Any) -> str:
    return f"source_failure:{row.id}"


def _episode(row: Any) -> str:
    """The failure that began then; what it is called in the cursor."""
    return row.failing_since.isoformat() if row.failing_since else "not known since when"


def _source_line(row: Any) -> str:
    since = f"last read {row.proven_at:%Y-%m-%d %H:%M} UTC" if row.proven_at else "never read"
    why = row.reason or "no reason stored"
    what = f"{row.url}: {row.status} after {_counted(row.error_streak, 'attempt')}, {since}: {why}"
    return f"{what}. To do: {row.remedy}" if row.remedy else what
