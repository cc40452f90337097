"""When tasks are due: in the working time of their reps, at hours of those they are about."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import polars as pl

from tasks.rules.business_hours import calendar_from_playbook, is_zone
from tasks.rules.open_time import OpenTime
from tasks.rules.playbook import Channel, Playbook
from tasks.rules.queue.hours import both_open, next_open, reachable, zone_of
from warehouse.writes import Row

DAYS_AHEAD = 90  # how far calendars are compiled


def due_times(
    tasks: list[dict[str, Any]],
    reps: Mapping[int, Row],
    playbook: Playbook,
    as_of: datetime,
) -> list[Row]:
    """created_at, due_at, deadline_at and contact_timezone of new tasks.

    Due in the working time of the rep, at an hour at which the contact is reached on the channel;
    who was promised a call is not kept waiting for that. A lead's first attempt counts from the
    lead, everything else from now. The deadline is the promise on the lead, or the day on which
    the news is too old.
    """
    times: list[Row] = [{} for _ in tasks]
    by_clock: dict[tuple[str, str, str | None, Channel], list[int]] = {}
    for index, task in enumerate(tasks):
        rep = reps[task["rep_id"]]
        zone = zone_of(
            task["contact_timezone"], task["country"], task["region"], playbook.timezones
        )
        clock = (rep["calendar"], rep["timezone"], zone, task["channel"])
        by_clock.setdefault(clock, []).append(index)
    for (calendar, rep_zone, zone, channel), indexes in by_clock.items():
        mine = [tasks[index] for index in indexes]
        starts = [_start(task, as_of) for task in mine]
        reach = date(min(starts).year - 1, 12, 31), (as_of + timedelta(days=DAYS_AHEAD)).date()
        open_time = calendar_from_playbook(
            playbook.calendars.get(calendar, playbook.calendars["default"]),
            rep_zone if is_zone(rep_zone) else "UTC",
            *reach,
        )
        both = both_open(open_time, reachable(channel, zone, playbook, *reach)) if zone else None
        for index, due_at, promise in zip(
            indexes, *_timed(mine, starts, open_time, both, playbook), strict=True
        ):
            times[index] = {
                "created_at": as_of,
                "due_at": due_at,
                "deadline_at": _deadline(tasks[index], due_at, promise, playbook),
                "contact_timezone": zone,
            }
    return times


def _timed(
    tasks: list[dict[str, Any]],
    starts: list[datetime],
    open_time: OpenTime,
    both: OpenTime | None,
    playbook: Playbook,
) -> tuple[list[datetime], list[datetime | None]]:
    """When tasks of one clock are due, and when what was promised for them is."""
    hours = np.array([playbook.plays[task["play"]].due_hours for task in tasks])
    moments = np.array([each.replace(tzinfo=None) for each in starts], dtype="datetime64[us]")
    due = open_time.due(moments, hours * 3600)
    # In a calendar that never opens, hours pass as they do on the clock.
    plain = moments + (hours * 3_600_000_000).astype("timedelta64[us]")
    due = np.where(np.isnat(due), plain, due)
    if both is not None:
        # Two who are never at work at the same time: the rep's hours count.
        later = next_open(both, due)
        is_bound = np.array([not task["is_promised"] for task in tasks])
        due = np.where(is_bound & ~np.isnat(later), later, due)
    promised = open_time.due(moments, np.array([t["promised_minutes"] or 0 for t in tasks]) * 60)
    return _utc(due), _utc(promised)


def _utc(moments: Any) -> list[Any]:
    return pl.Series(moments, dtype=pl.Datetime("us")).dt.replace_time_zone("UTC").to_list()


def _start(task: Mapping[str, Any], as_of: datetime) -> datetime:
    is_first = task["lead_id"] is not None and not task["attempts"]
    start: datetime = task["lead_at"] if is_first else as_of
    return start


def _deadline(
    task: Mapping[str, Any], due_at: datetime, promised: datetime | None, playbook: Playbook
) -> datetime:
    last: datetime
    if task["touch"] == "event" and task["lead_id"] is None:
        last = task["occurred_at"] + timedelta(days=playbook.queue.event_days)
    elif promised is not None and task["is_promised"]:
        last = promised
    else:
        last = due_at + timedelta(days=playbook.cadence.follow_up_days)
    return max(due_at, last)
