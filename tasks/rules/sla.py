"""Which promises run on a lead, until when, and which of them were broken (METHOD D6, B2, D12).

Two kinds of clock: `first_response` runs from a lead's creation until somebody calls;
`next_attempt_2`, `_3`, ... run from each unanswered touch until the next one, up to the number of
attempts that the company's size deserves. All times are UTC; working time is the owner's.
"""

from datetime import date, datetime

import numpy as np
import polars as pl

from tasks.rules.business_hours import calendar_from_playbook, is_zone
from tasks.rules.open_time import OpenTime
from tasks.rules.playbook import Cadence, Playbook

Schema = dict[str, pl.DataType]
TIME = pl.Datetime("us", "UTC")
LEADS: Schema = {
    "id": pl.Int64(),
    "account_id": pl.Int64(),
    "contact_id": pl.Int64(),
    "source": pl.String(),
    "created_at": TIME,
    "is_closed": pl.Boolean(),
    "updated_at": TIME,
    "employees": pl.Int64(),
    "rep_id": pl.Int64(),
    "rep_calendar": pl.String(),
    "rep_timezone": pl.String(),
}
ACTIVITIES: Schema = {
    "id": pl.Int64(),
    "account_id": pl.Int64(),
    "contact_id": pl.Int64(),
    "kind": pl.String(),
    "at": TIME,
}
CLOCKS: Schema = {
    "kind": pl.String(),
    "subject_id": pl.Int64(),
    "account_id": pl.Int64(),
    "rep_id": pl.Int64(),
    "calendar": pl.String(),
    "allowance_minutes": pl.Int64(),
    "started_at": TIME,
    "warn_at": TIME,
    "due_at": TIME,
    "stopped_at": TIME,
    "stopped_because": pl.String(),
}
LEVELS: Schema = {"clock_id": pl.Int64(), "level": pl.String(), "passed_at": TIME}
CLOSED = "the lead was closed"
YEARS_AHEAD = 2  # how far calendars are compiled; a promise that is due later has no due time


def watched_kinds(playbook: Playbook) -> list[str]:
    """The kinds of activity that start or stop a clock."""
    said = playbook.activities
    kinds = [*said.calls, *said.touches, *said.replies, *said.meetings, *said.opt_outs]
    return sorted(set(kinds))


def clocks(
    leads: pl.DataFrame,
    activities: pl.DataFrame,
    stored: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> pl.DataFrame:
    """The clocks to be written: those that start, those that run, those that stop now.

    `leads` (LEADS) come with their account's size and owner, `activities` (ACTIVITIES) are those
    of their accounts of the watched kinds, `stored` (CLOCKS) are the clocks they already have.
    A stored clock that has stopped stays as it is; one that is past its due time keeps that time,
    whatever became of the owner or the calendar since. Returns CLOCKS, sorted.
    """
    known = leads.filter(pl.col("created_at") <= as_of).with_columns(
        pl.col("is_closed") & (pl.col("updated_at") <= as_of)
    )
    promised = _promised(known, playbook)
    seen = _after_creation(promised, activities.filter(pl.col("at") <= as_of))
    found = pl.concat(
        [_first_responses(promised, seen, playbook), _next_attempts(promised, seen, playbook)]
    )
    has_stopped = stored.filter(pl.col("stopped_at").is_not_null())
    running = stored.filter(pl.col("stopped_at").is_null())
    keys = ["kind", "subject_id"]
    # When a lead was closed is known only to a clock that watched it happen.
    is_seen = (pl.col("stopped_because") != CLOSED).fill_null(True)
    open_now = found.join(has_stopped, on=keys, how="anti")
    kept = pl.concat(
        [open_now.filter(is_seen), open_now.filter(~is_seen).join(running, on=keys, how="semi")]
    )
    timed = _timed(kept, playbook, as_of)
    return _with_passed_times(timed, running, as_of).select(CLOCKS.keys()).sort(keys)


def passed_levels(clocks: pl.DataFrame, as_of: datetime) -> pl.DataFrame:
    """The levels that clocks have passed, with the moment each was passed; returns LEVELS.

    A breach is only when `as_of` is later than the due time, and the clock was not stopped by
    then; it stays one when the clock has stopped since. A warning warns of a breach to come: it
    is given from `warn_at` on, not once the due time has passed or the clock has stopped.
    `clocks` needs id, warn_at, due_at and stopped_at.
    """
    due, stopped = pl.col("due_at"), pl.col("stopped_at")
    is_breach = (due < as_of) & (stopped.is_null() | (stopped > due))
    is_warning = (pl.col("warn_at") <= as_of) & (due >= as_of) & stopped.is_null()
    breaches = clocks.filter(is_breach).select(
        clock_id="id", level=pl.lit("breach"), passed_at="due_at"
    )
    warnings = clocks.filter(is_warning).select(
        clock_id="id", level=pl.lit("warning"), passed_at="warn_at"
    )
    return pl.concat([breaches, warnings]).match_to_schema(LEVELS).sort("clock_id")


def _promised(leads: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """The leads whose source we promise something for: the strictest promise that names it."""
    strictest: dict[str, tuple[float, float]] = {}
    for promise in sorted(playbook.sla.values(), key=lambda each: each.limit_minutes):
        for source in promise.sources:
            strictest.setdefault(source, (promise.limit_minutes, promise.warn_percent))
    otherwise = strictest.pop("*", (None, None))
    table = pl.DataFrame(
        [(source, *figures) for source, figures in strictest.items()],
        schema={"source": pl.String, "limit_minutes": pl.Float64, "warn_percent": pl.Float64},
        orient="row",
    )
    return (
        leads.join(table, on="source", how="left")
        .with_columns(
            pl.col("limit_minutes").fill_null(pl.lit(otherwise[0], dtype=pl.Float64)),
            pl.col("warn_percent").fill_null(pl.lit(otherwise[1], dtype=pl.Float64)),
        )
        .filter(pl.col("limit_minutes").is_not_null())
    )


def _after_creation(leads: pl.DataFrame, activities: pl.DataFrame) -> pl.DataFrame:
    """What happened on each lead's account since it came: lead_id, kind, at, is_same_person.

    An activity or a lead that names nobody is taken to be about the same person.
    """
    about = leads.select("account_id", "created_at", lead_id="id", lead_contact_id="contact_id")
    is_same = (pl.col("contact_id") == pl.col("lead_contact_id")).fill_null(True)
    return (
        about.join(activities, on="account_id")
        .filter(pl.col("at") >= pl.col("created_at"))
        .select("lead_id", "kind", "at", "id", is_same_person=is_same)
        .sort("lead_id", "at", "id")
    )


def _first_responses(leads: pl.DataFrame, seen: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    said = playbook.activities
    mine = seen.filter("is_same_person")
    stops = pl.concat(
        [
            _stops(mine, said.calls, "called"),
            _stops(mine, said.opt_outs, "the person opted out"),
            _closings(leads),
        ]
    )
    started = leads.with_columns(
        kind=pl.lit("first_response"),
        started_at="created_at",
        allowance_seconds=pl.col("limit_minutes") * 60,
        follow_up_days=pl.lit(None, dtype=pl.Float64),
        until=pl.lit(None, dtype=TIME),
    )
    return _stopped(started, stops)


def _next_attempts(leads: pl.DataFrame, seen: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    said, cadence = playbook.activities, playbook.cadence
    answers = pl.concat(
        [
            # A reply or a meeting stops the sequence for the whole account (METHOD A11).
            _stops(seen, said.replies, "they replied"),
            _stops(seen, said.meetings, "they met us"),
            _stops(seen.filter("is_same_person"), said.opt_outs, "the person opted out"),
        ]
    )
    first_answer = answers.group_by("lead_id").agg(answered_at=pl.col("stop_at").min())
    touches = (
        seen.filter(pl.col("is_same_person") & pl.col("kind").is_in(said.touches))
        .join(first_answer, on="lead_id", how="left")
        .filter(pl.col("answered_at").is_null() | (pl.col("at") < pl.col("answered_at")))
        .with_columns(
            number=pl.int_range(2, pl.len() + 2).over("lead_id"),
            until=pl.col("at").shift(-1).over("lead_id"),
        )
        .select("lead_id", "number", "until", started_at="at")
    )
    started = (
        leads.with_columns(attempts=_attempts(cadence))
        .join(touches, left_on="id", right_on="lead_id")
        .filter(pl.col("number") <= pl.col("attempts"))
        .with_columns(
            kind=pl.format("next_attempt_{}", "number"),
            allowance_seconds=pl.lit(None, dtype=pl.Float64),
            follow_up_days=pl.lit(float(cadence.follow_up_days)),
        )
    )
    return _stopped(started, pl.concat([answers, _closings(leads)]))


def _attempts(cadence: Cadence) -> pl.Expr:
    """How many attempts a company of this size gets; one of unknown size counts as small."""
    employees, most = pl.col("employees").fill_null(0), cadence.max_employees
    return (
        pl.when(employees <= most["small"])
        .then(cadence.attempts["small"])
        .when(employees <= most["mid"])
        .then(cadence.attempts["mid"])
        .otherwise(cadence.attempts["large"])
    )


def _stops(seen: pl.DataFrame, kinds: list[str], because: str) -> pl.DataFrame:
    return seen.filter(pl.col("kind").is_in(kinds)).select(
        "lead_id", stop_at="at", because=pl.lit(because)
    )


def _closings(leads: pl.DataFrame) -> pl.DataFrame:
    """Leads that were closed; when is not recorded, so the last change we saw stands for it."""
    return leads.filter("is_closed").select(
        lead_id="id", stop_at=pl.max_horizontal("created_at", "updated_at"), because=pl.lit(CLOSED)
    )


def _stopped(started: pl.DataFrame, stops: pl.DataFrame) -> pl.DataFrame:
    """Clocks with the first thing that stops each: the next touch (`until`) or one of `stops`."""
    first = (
        stops.sort("stop_at", maintain_order=True).group_by("lead_id", maintain_order=True).first()
    )
    by_touch = pl.col("until").is_not_null() & (
        pl.col("stop_at").is_null() | (pl.col("until") <= pl.col("stop_at"))
    )
    return started.join(first, left_on="id", right_on="lead_id", how="left").select(
        "kind", "account_id", "rep_id", "rep_calendar", "rep_timezone", "started_at",
        "allowance_seconds", "follow_up_days", "warn_percent",
        subject_id="id",
        stopped_at=pl.when(by_touch).then("until").otherwise(
            pl.col("stop_at").clip(lower_bound="started_at")
        ),
        stopped_because=pl.when(by_touch).then(pl.lit("the next attempt")).otherwise("because"),
    )  # fmt: skip


def _timed(clocks: pl.DataFrame, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """Adds when each clock warns and is due, in the working time of its owner."""
    if clocks.is_empty():
        return pl.DataFrame(schema=CLOCKS)
    oldest = clocks["started_at"].min()
    assert isinstance(oldest, datetime)
    reach = date(oldest.year - 1, 12, 31), date(as_of.year + YEARS_AHEAD, 12, 31)
    owners = ["rep_id", "rep_calendar", "rep_timezone"]
    parts = [
        _timed_for(part, playbook, reach)
        for part in clocks.with_columns(has_rep=pl.col("rep_id").is_not_null()).partition_by(
            "has_rep", *owners[1:]
        )
    ]
    return pl.concat(parts)


def _timed_for(part: pl.DataFrame, playbook: Playbook, reach: tuple[date, date]) -> pl.DataFrame:
    """`part` holds clocks of owners with one calendar and zone."""
    open_time, label = _working_time(part.row(0, named=True), playbook, reach)
    starts = part["started_at"].dt.replace_time_zone(None).to_numpy()
    seconds, days = part["allowance_seconds"].to_numpy(), part["follow_up_days"].to_numpy()
    allowance = np.where(np.isnan(seconds), days * open_time.day_seconds, seconds)
    # Without weekly hours a business day has no length, and nothing can be due after some of them.
    due = np.where(allowance > 0, open_time.due(starts, allowance), np.datetime64("NaT"))
    warn = open_time.due(starts, allowance * part["warn_percent"].to_numpy() / 100)
    if np.isnat(due).any():
        label = f"{label}: {open_time.why_not_due()}"
    return part.with_columns(
        calendar=pl.lit(label),
        allowance_minutes=pl.Series(np.rint(allowance / 60).astype(np.int64)),
        due_at=pl.Series(due).dt.replace_time_zone("UTC"),
        warn_at=pl.Series(np.where(np.isnat(due), due, warn)).dt.replace_time_zone("UTC"),
    ).select(CLOCKS.keys())


def _working_time(
    owner: dict[str, str | None], playbook: Playbook, reach: tuple[date, date]
) -> tuple[OpenTime, str]:
    """The owner's open time, and how to call it; what is missing or wrong is said there."""
    name, zone, reason = owner["rep_calendar"] or "default", owner["rep_timezone"] or "UTC", ""
    if not owner["has_rep"]:
        name, zone, reason = "default", "UTC", ": nobody owns the account"
    elif name not in playbook.calendars:
        name, reason = "default", f": the playbook has no calendar {name!r}"
    if not is_zone(zone):
        zone, reason = "UTC", f"{reason}: {zone!r} is not a time zone"
    calendar = playbook.calendars[name]
    shown = zone if calendar.timezone == "rep" else calendar.timezone
    return calendar_from_playbook(calendar, zone, *reach), f"{name} in {shown}{reason}"


def _with_passed_times(timed: pl.DataFrame, running: pl.DataFrame, as_of: datetime) -> pl.DataFrame:
    """A due time that has passed stands: what was promised then can not change any more."""
    fixed = ["rep_id", "calendar", "allowance_minutes", "started_at", "warn_at", "due_at"]
    passed = running.filter(pl.col("due_at") < as_of).with_columns(has_passed=True)
    keys = ["kind", "subject_id"]
    both = timed.join(
        passed.select(*keys, *fixed, "has_passed"), on=keys, how="left", suffix="_then"
    )
    return both.with_columns(
        pl.when(pl.col("has_passed").is_not_null()).then(f"{name}_then").otherwise(name).alias(name)
        for name in fixed
    )
