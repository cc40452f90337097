"""Working time: a calendar is compiled once into open intervals in UTC, then asked in bulk.

The policy, where calendars are ambiguous:
- a window opens at the first and closes at the last occurrence of its wall time (clocks set back);
- a wall time that the zone skips moves forward by the length of the gap (RFC 5545, PEP 495);
- an end before its start runs over midnight and belongs to the day on which it starts; an end
  equal to its start is no time at all; "24:00" is the midnight that ends the day;
- special days replace the hours of their weekday and win over holidays; holidays are closed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import get_args
from zoneinfo import ZoneInfo

import holidays as holiday_library
import numpy as np

from tasks.rules.open_time import TICKS_PER_SECOND, OpenTime, merged, ticks_of
from tasks.rules.playbook import Calendar, Hours, Weekday

WallTime = time | str
Spans = Sequence[tuple[WallTime, WallTime]]

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  wall times are naive until their zone is applied
_ONE_DAY = timedelta(days=1)
_DAY_SECONDS = 86_400


def compile_calendar(
    hours: Mapping[int, Spans],
    timezone: str | ZoneInfo,
    *,
    start: date,
    end: date,
    holidays: Collection[date] = (),
    special: Mapping[date, Spans] | None = None,
) -> OpenTime:
    """The open time from the beginning of `start` to the end of `end`, both as days in UTC.

    `hours` gives the intervals of each weekday (0 is Monday), as (from, to) of times or "HH:MM".
    """
    zone = ZoneInfo(timezone) if isinstance(timezone, str) else timezone
    weekly = {day: [_offsets(span) for span in spans] for day, spans in hours.items()}
    exceptions: dict[date, list[tuple[int, int]]] = {day: [] for day in holidays}
    exceptions |= {day: [_offsets(s) for s in spans] for day, spans in (special or {}).items()}
    edges = [
        _edges(day, span, zone, steady_offset)
        for day, steady_offset in _local_days(start, end, zone)
        for span in exceptions.get(day, weekly.get(day.weekday(), []))
    ]
    begins = ticks_of(datetime.combine(start, time(), UTC))
    ends = ticks_of(datetime.combine(end, time(), UTC) + _ONE_DAY)
    ticks = np.array(edges, dtype=np.int64).reshape(-1, 2) * TICKS_PER_SECOND
    opens, closes = merged(np.maximum(ticks[:, 0], begins), np.minimum(ticks[:, 1], ends))
    lengths = [sum(closes - opens for opens, closes in spans) for spans in weekly.values() if spans]
    return OpenTime(begins, ends, opens, closes, float(np.mean(lengths)) if lengths else 0.0)


def calendar_from_playbook(calendar: Calendar, rep_zone: str, start: date, end: date) -> OpenTime:
    """The open time of a playbook calendar for a rep in `rep_zone`; remembered by content.

    A make-up working day (a weekend that China, for one, works in exchange for a bridge day) has
    the hours of the first weekday that has any. Raises ValueError for an unknown holiday code.
    """
    zone = rep_zone if calendar.timezone == "rep" else calendar.timezone
    return _compiled(calendar.model_dump_json(by_alias=True), zone, start, end)


@lru_cache(maxsize=512)
def _compiled(content: str, zone: str, start: date, end: date) -> OpenTime:
    calendar = Calendar.model_validate_json(content)
    weekdays = enumerate(get_args(Weekday))
    hours = {number: _spans(calendar.hours.get(name, [])) for number, name in weekdays}
    years = range(start.year - 1, end.year + 2)
    none: set[date] = set()
    off, worked = national_days(calendar.holidays, years) if calendar.holidays else (none, none)
    usual = next((hours[day] for day in range(5) if hours[day]), [])
    special = dict.fromkeys(worked - set(calendar.closed), usual)
    special |= {day: _spans(spans) for day, spans in calendar.special.items()}
    return compile_calendar(
        hours, zone, start=start, end=end, holidays=off | set(calendar.closed), special=special
    )


def national_days(code: str, years: Iterable[int]) -> tuple[set[date], set[date]]:
    """Public holidays and make-up working days of a country or region (`DE`, `US-CA`).

    Raises ValueError for a code that the holidays library does not know.
    """
    country, _, region = code.partition("-")
    try:
        days = holiday_library.country_holidays(country, subdiv=region or None, years=years)
    except NotImplementedError as error:
        raise ValueError(
            f"holidays: {code!r} is unknown: {error}; use an ISO code such as DE or US-CA"
        ) from None
    return set(days), set(days.weekend_workdays)


@lru_cache(1000)  # zones are files, of which few stay open
def is_zone(name: str) -> bool:
    """Whether there is a time zone of this name."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def local_text(moment: datetime, zone: str | None) -> str:
    """A moment as people in `zone` say it, e.g. `Mon 02 Mar 10:00 CET`; in UTC if that is none."""
    known = zone if zone and is_zone(zone) else "UTC"
    return f"{moment.astimezone(ZoneInfo(known)):%a %d %b %H:%M %Z}"


def _spans(hours: Iterable[Hours]) -> list[tuple[WallTime, WallTime]]:
    return [(each.from_time, each.to_time) for each in hours]


def _offsets(span: tuple[WallTime, WallTime]) -> tuple[int, int]:
    """An interval in seconds since the midnight of the day it belongs to."""
    opens, closes = (wall_seconds(wall) for wall in span)
    return opens, closes + _DAY_SECONDS if closes < opens else closes


def wall_seconds(wall: WallTime) -> int:
    """A time of day in seconds since midnight."""
    if wall == "24:00":
        return _DAY_SECONDS
    clock = time.fromisoformat(wall) if isinstance(wall, str) else wall
    return clock.hour * 3600 + clock.minute * 60 + clock.second


def _local_days(start: date, end: date, zone: ZoneInfo) -> Iterator[tuple[date, int | None]]:
    """Each local day that can touch the range, and its UTC offset if that is the same all around.

    Local days differ from UTC days by up to 14 hours, and a night shift reaches one day further.
    """
    days = [start + timedelta(days=number) for number in range(-3, (end - start).days + 5)]
    offsets = [_offset(datetime(day.year, day.month, day.day), zone, 0) for day in days]  # noqa: DTZ001
    for number in range(1, len(days) - 2):
        around = set(offsets[number - 1 : number + 3])
        yield days[number], offsets[number] if len(around) == 1 else None


def _edges(
    day: date, span: tuple[int, int], zone: ZoneInfo, steady_offset: int | None
) -> tuple[int, int]:
    """When an interval opens and closes, in seconds since 1970 in UTC."""
    if steady_offset is None:
        return _instant(day, span[0], zone, is_close=False), _instant(
            day, span[1], zone, is_close=True
        )
    midnight = (day - _EPOCH.date()).days * _DAY_SECONDS - steady_offset
    return midnight + span[0], midnight + span[1]


def _instant(day: date, wall_seconds: int, zone: ZoneInfo, *, is_close: bool) -> int:
    """A wall time as seconds since 1970 in UTC, by the policy at the top of this file."""
    wall = datetime(day.year, day.month, day.day) + timedelta(seconds=wall_seconds)  # noqa: DTZ001
    first, last = _offset(wall, zone, 0), _offset(wall, zone, 1)
    # Set back: the second occurrence has the smaller offset. Skipped: the offset before the gap,
    # which is the smaller and stands first, moves the time forward.
    return _seconds(wall) - (min(first, last) if is_close else first)


def _offset(wall: datetime, zone: ZoneInfo, fold: int) -> int:
    offset = wall.replace(tzinfo=zone, fold=fold).utcoffset()
    return 0 if offset is None else offset.days * _DAY_SECONDS + offset.seconds


def _seconds(wall: datetime) -> int:
    return (wall - _EPOCH) // timedelta(seconds=1)
