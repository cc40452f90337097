"""When clocks warn, are due and escalate: in the working time of their owner, without pauses."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import polars as pl

from tasks.rules.business_hours import calendar_from_playbook, is_zone
from tasks.rules.open_time import Moments, OpenTime, Stack
from tasks.rules.playbook import Playbook
from tasks.rules.sla.frames import CLOCKS, OWNER

YEARS_AHEAD = 2  # how far calendars are compiled; a promise that is due later has no due time
FOR_EVER = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Somebody's open time, how to call it, and when he is away."""

    open_time: OpenTime
    label: str
    absence: tuple[datetime, datetime] | None


def timed(clocks: pl.DataFrame, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """Adds to started clocks (STARTED, `paused_at`, `pauses`) when they reach their levels.

    A clock that is paused has no such times. Returns CLOCKS.
    """
    if clocks.is_empty():
        return pl.DataFrame(schema=CLOCKS)
    oldest = clocks["started_at"].min()
    assert isinstance(oldest, datetime)
    reach = date(oldest.year - 1, 12, 31), date(as_of.year + YEARS_AHEAD, 12, 31)
    owners = clocks.select(OWNER.keys()).unique(maintain_order=True).with_row_index("which")
    times = [working_time(owner, playbook, reach) for owner in owners.iter_rows(named=True)]
    which = clocks.join(owners, on=list(OWNER), how="left", nulls_equal=True, maintain_order="left")
    whole = which.filter(pl.col("pauses") == "").drop("pauses").with_columns(pauses=pl.lit(""))
    interrupted = which.filter(pl.col("pauses") != "")
    parts = [
        _timed_by(whole, whole["which"].to_numpy(), times, playbook),
        *(
            _timed_by(row, np.zeros(1, np.int64), [_without(times, row)], playbook)
            for row in interrupted.iter_slices(1)
        ),
    ]
    return pl.concat(parts)


def working_time(
    owner: dict[str, Any], playbook: Playbook, reach: tuple[date, date]
) -> WorkingTime:
    """The open time of an owner (OWNER); what is missing or wrong is said in its label."""
    name, zone, reason = owner["rep_calendar"] or "default", owner["rep_timezone"] or "UTC", ""
    team = playbook.clocks.teams.get(owner["rep_pool"] or "")
    if owner["rep_id"] is None:
        name, zone, reason = "default", "UTC", ": nobody owns the account"
    elif name == "default" and team:
        name = team
    elif name not in playbook.calendars:
        name, reason = "default", f": the playbook has no calendar {name!r}"
    if not is_zone(zone):
        zone, reason = "UTC", f"{reason}: {zone!r} is not a time zone"
    calendar = playbook.calendars[name]
    shown = zone if calendar.timezone == "rep" else calendar.timezone
    open_time = calendar_from_playbook(calendar, zone, *reach)
    absence = _absence(owner, shown)
    if absence and playbook.clocks.absence == "pauses":
        open_time = open_time.without([absence])
    return WorkingTime(open_time, f"{name} in {shown}{reason}", absence)


def _absence(owner: dict[str, Any], zone: str) -> tuple[datetime, datetime] | None:
    """From the first midnight of an absence to the last, where the rep is."""
    first, last = owner["rep_absent_from"], owner["rep_absent_until"]
    if first is None and last is None:
        return None
    last = min(last or FOR_EVER, FOR_EVER - timedelta(days=2))
    begins, ends = first or date(1970, 1, 1), last + timedelta(days=1)
    if ends <= begins:
        return None
    place = ZoneInfo(zone)
    return tuple(  # type: ignore[return-value]
        datetime.combine(day, time(), place).astimezone(UTC) for day in (begins, ends)
    )


def pauses_of(text: str) -> Iterator[tuple[datetime, datetime]]:
    """The pauses in a clock's text, `FROM/TO FROM/TO`."""
    for pause in text.split():
        begins, ends = pause.split("/")
        yield datetime.fromisoformat(begins), datetime.fromisoformat(ends)


def _without(times: list[WorkingTime], row: pl.DataFrame) -> WorkingTime:
    own = times[row["which"].item()]
    return WorkingTime(own.open_time.without(pauses_of(row["pauses"].item())), own.label,
                       own.absence)  # fmt: skip


def _timed_by(
    part: pl.DataFrame, which: np.ndarray[Any, Any], times: list[WorkingTime], playbook: Playbook
) -> pl.DataFrame:
    """The clocks in `part`, each in the working time numbered by `which`."""
    if part.is_empty():
        return pl.DataFrame(schema=CLOCKS)
    stack = Stack.of([each.open_time for each in times])
    starts = part["started_at"].dt.replace_time_zone(None).to_numpy()
    seconds, days = part["allowance_seconds"].to_numpy(), part["allowance_days"].to_numpy()
    day_seconds = np.array([each.open_time.day_seconds for each in times])[which]
    allowance = np.where(np.isnan(seconds), np.nan_to_num(days) * day_seconds, seconds)
    is_never = (allowance <= 0) | part["paused_at"].is_not_null().to_numpy()

    def after(wanted: Any) -> Moments:
        # Without weekly hours a business day has no length: nothing is due after some of them.
        is_unknown = is_never | np.isnan(wanted)
        due = stack.due(which, starts, np.where(is_unknown, 0, wanted))
        return np.where(is_unknown, np.datetime64("NaT"), due)

    due, escalation = after(allowance), playbook.escalation
    labels = [each.label for each in times]
    has_none = np.isnat(due) & part["paused_at"].is_null().to_numpy()
    for number in np.unique(which[has_none]):
        labels[number] = f"{labels[number]}: {times[number].open_time.why_not_due()}"
    shown = np.array(labels, dtype=object)[which]
    late = {
        name: after(np.where(np.isnat(due), np.nan, allowance + minutes * 60) if minutes else
                    np.full(len(part), np.nan))
        for name, minutes in (
            ("escalate_at", escalation.director_after_minutes),
            ("reassign_at", escalation.reassign_after_minutes),
        )
    }  # fmt: skip
    if playbook.clocks.absence == "reassigns":
        late["reassign_at"] = _at_absence(late["reassign_at"], starts, due, which, times)
    warn = after(allowance * part["warn_percent"].to_numpy() / 100)
    moments = {
        "target_at": after(part["target_seconds"].to_numpy()),
        "warn_at": np.where(np.isnat(due), due, warn),
        "due_at": due,
        **late,
    }
    return part.with_columns(
        calendar=pl.Series(shown.tolist(), dtype=pl.String),
        allowance_minutes=pl.Series(np.rint(allowance / 60).astype(np.int64)),
        week=pl.col("started_at").dt.truncate("1w").dt.date(),
        **{
            name: pl.Series(found.astype("datetime64[us]")).dt.replace_time_zone("UTC")
            for name, found in moments.items()
        },
    ).select(CLOCKS.keys())


def _at_absence(
    reassign: Moments,
    starts: Moments,
    due: Moments,
    which: np.ndarray[Any, Any],
    times: list[WorkingTime],
) -> Moments:
    """What an absent rep can not do in time goes to somebody else as soon as he is away."""
    nat = np.datetime64("NaT", "us")
    spans = [each.absence for each in times]
    begins = np.array([s[0].replace(tzinfo=None) if s else nat for s in spans], "M8[us]")[which]
    ends = np.array([s[1].replace(tzinfo=None) if s else nat for s in spans], "M8[us]")[which]
    away = np.maximum(begins, starts)
    return np.where((away < ends) & (away <= due), away, reassign)  # NaT is in no order: False
