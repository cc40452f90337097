"""Working time: a calendar is compiled once into open intervals in UTC, then asked in bulk.

The policy, where calendars are ambiguous:
- a window opens at the first and closes at the last occurrence of its wall time (clocks set back);
- a wall time that the zone skips moves forward by the length of the gap (RFC 5545, PEP 495);
- an end before its start runs over midnight and belongs to the day on which it starts; an end
  equal to its start is no time at all; "24:00" is the midnight that ends the day;
- special days replace the hours of their weekday and win over holidays; holidays are closed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import Any, get_args
from zoneinfo import ZoneInfo

import holidays as holiday_library
import numpy as np
from numpy.typing import NDArray

from tasks.rules.playbook import Calendar, Hours, Weekday

WallTime = time | str
Spans = Sequence[tuple[WallTime, WallTime]]
Moments = NDArray[np.datetime64]
Ticks = NDArray[np.int64]  # microseconds since 1970 in UTC

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  wall times are naive until their zone is applied
_ONE_DAY = timedelta(days=1)
_DAY_SECONDS = 86_400
_TICKS_PER_SECOND = 1_000_000
_NEVER = np.datetime64("NaT", "us")


@dataclass(frozen=True, eq=False)
class OpenTime:
    """When a calendar is open from `begins` until `ends` (ticks): sorted, disjoint intervals.

    `day_seconds` is the mean length of a working day of the weekly pattern; 0 if there is none.
    """

    begins: int
    ends: int
    opens: Ticks
    closes: Ticks
    day_seconds: float

    @cached_property
    def _before(self) -> Ticks:
        """Open ticks before each interval; one more at the end for the whole."""
        return np.concatenate([[0], np.cumsum(self.closes - self.opens)]).astype(np.int64)

    @property
    def never_opens(self) -> bool:
        """Whether there is no open time at all in the compiled range."""
        return not self.opens.size

    def due(self, starts: Moments, allowance_seconds: NDArray[Any] | float) -> Moments:
        """The earliest moment at which `allowance_seconds` of open time have passed since `starts`.

        Arrays of one length (the allowance may be one number); out comes datetime64[us] in UTC,
        NaT where that moment is not in the compiled range (see `why_not_due`). Raises ValueError
        for starts outside the range and for negative allowances.
        """
        begun = self._inside(starts)
        allowed = np.broadcast_to(np.asarray(allowance_seconds), begun.shape)
        if (allowed < 0).any():
            raise ValueError(f"allowance of {allowed.min()} s: it can not be negative")
        ticks = np.rint(allowed * _TICKS_PER_SECOND).astype(np.int64)
        target = self._open_until(begun) + ticks
        index = np.searchsorted(self._before[1:], target, side="left")
        is_reached = (index < self.opens.size) & ~np.isnat(starts)
        due = np.where(ticks == 0, begun, self._moment(index, target))
        return np.where(is_reached | (ticks == 0), due.astype("datetime64[us]"), _NEVER)

    def elapsed(self, starts: Moments, untils: Moments) -> NDArray[np.float64]:
        """Open seconds between `starts` and `untils`; 0 where `untils` is not later.

        Raises ValueError for moments outside the compiled range.
        """
        open_ticks = self._open_until(self._inside(untils)) - self._open_until(self._inside(starts))
        seconds: NDArray[np.float64] = np.maximum(open_ticks, 0) / _TICKS_PER_SECOND
        return seconds

    def without(self, pauses: Iterable[tuple[datetime, datetime]]) -> "OpenTime":
        """The same calendar, closed during these pauses (aware datetimes)."""
        opens, closes = self.opens, self.closes
        for begins, ends in pauses:
            first, last = _ticks(begins), _ticks(ends)
            if last < first:
                raise ValueError(f"pause from {begins} to {ends}: it ends before it begins")
            opens, closes = _merged(
                np.concatenate([opens, np.maximum(opens, last)]),
                np.concatenate([np.minimum(closes, first), closes]),
            )
        return OpenTime(self.begins, self.ends, opens, closes, self.day_seconds)

    def why_not_due(self) -> str:
        """The reason for a moment that never comes, in words."""
        if self.never_opens:
            return "the calendar never opens"
        return f"not enough open time before {np.datetime64(self.ends, 'us').astype('M8[D]')}"

    def _inside(self, moments: Moments) -> Ticks:
        ticks = moments.astype("datetime64[us]").astype(np.int64)
        is_outside = ((ticks < self.begins) | (ticks > self.ends)) & ~np.isnat(moments)
        if is_outside.any():
            first, last = (np.datetime64(edge, "us") for edge in (self.begins, self.ends))
            raise ValueError(
                f"{moments[is_outside][0]} is outside the compiled calendar: it covers {first} to "
                f"{last}; compile a longer range"
            )
        return ticks

    def _open_until(self, ticks: Ticks) -> Ticks:
        """Open ticks from the beginning of the range until these moments."""
        if self.never_opens:
            return np.zeros_like(ticks)
        index = np.maximum(np.searchsorted(self.opens, ticks, side="right") - 1, 0)
        inside = np.minimum(ticks, self.closes[index]) - self.opens[index]
        return self._before[index] + np.maximum(inside, 0)

    def _moment(self, index: NDArray[np.intp], target: Ticks) -> Ticks:
        """When the running total of open ticks reaches `target`, inside interval `index`."""
        if self.never_opens:
            return np.zeros_like(target)
        index = np.minimum(index, self.opens.size - 1)
        return self.opens[index] + target - self._before[index]


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
    begins = _ticks(datetime.combine(start, time(), UTC))
    ends = _ticks(datetime.combine(end, time(), UTC) + _ONE_DAY)
    ticks = np.array(edges, dtype=np.int64).reshape(-1, 2) * _TICKS_PER_SECOND
    opens, closes = _merged(np.maximum(ticks[:, 0], begins), np.minimum(ticks[:, 1], ends))
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
    opens, closes = (_seconds_of_day(wall) for wall in span)
    return opens, closes + _DAY_SECONDS if closes < opens else closes


def _seconds_of_day(wall: WallTime) -> int:
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


def _ticks(moment: datetime) -> int:
    if moment.tzinfo is None:
        raise ValueError(f"time without a zone: {moment.isoformat()}: pass an aware datetime")
    return (moment.astimezone(UTC).replace(tzinfo=None) - _EPOCH) // timedelta(microseconds=1)


def _merged(opens: Ticks, closes: Ticks) -> tuple[Ticks, Ticks]:
    """Sorted, disjoint intervals that cover the same time; empty ones are left out."""
    is_real = opens < closes
    order = np.argsort(opens[is_real], kind="stable")
    opens, closes = opens[is_real][order], np.maximum.accumulate(closes[is_real][order])
    is_new = np.ones(opens.size, dtype=bool)
    is_new[1:] = opens[1:] > closes[:-1]
    is_last = np.append(is_new[1:], True)[: opens.size]
    return opens[is_new], closes[is_last]
