"""Open time: intervals in UTC, asked in bulk when so much is over, or how much has passed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Moments = NDArray[np.datetime64]
Ticks = NDArray[np.int64]  # microseconds since 1970 in UTC

TICKS_PER_SECOND = 1_000_000
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  subtracted from moments in UTC, without their zone
_NEVER = np.iinfo(np.int64).min  # NaT
_LAST_TICK = np.iinfo(np.int64).max
_LONGEST_SECONDS = 10**12  # 30,000 years
_PIECE = 1 << 15
_SLOTS_PER_EDGE, _MOST_STEPS = 8, 4


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
    def _totals(self) -> Ticks:
        """Open ticks until each interval has ended, behind a 0 for the time before the first."""
        return np.concatenate([[0], np.cumsum(self.closes - self.opens)]).astype(np.int64)

    @cached_property
    def _idle(self) -> Ticks:
        """Closed ticks before each interval; before the first one nothing was ever open."""
        idle = np.concatenate([[_LAST_TICK // 2], self.opens - self._totals[:-1]])
        return idle.astype(np.int64)

    @cached_property
    def _begun(self) -> "_Places":
        return _Places.of(self.opens, self.begins, self.ends, is_left=False)

    @cached_property
    def _ended(self) -> "_Places":
        return _Places.of(self._totals[1:], 0, int(self._totals[-1]), is_left=True)

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
        allowed = np.broadcast_to(np.asarray(allowance_seconds), starts.shape)
        due = np.empty(starts.shape, "datetime64[us]")
        for rows in _pieces(starts.size):
            due[rows] = self._due(starts[rows], allowed[rows])
        return due

    def elapsed(self, starts: Moments, untils: Moments) -> NDArray[np.float64]:
        """Open seconds between `starts` and `untils`; 0 where `untils` is not later.

        Raises ValueError for moments outside the compiled range.
        """
        seconds = np.empty(starts.shape, np.float64)
        for rows in _pieces(starts.size):
            seconds[rows] = self._elapsed(starts[rows], untils[rows])
        return seconds

    def without(self, pauses: Iterable[tuple[datetime, datetime]]) -> "OpenTime":
        """The same calendar, closed during these pauses (aware datetimes)."""
        opens, closes = self.opens, self.closes
        for begins, ends in pauses:
            first, last = ticks_of(begins), ticks_of(ends)
            if last < first:
                raise ValueError(f"pause from {begins} to {ends}: it ends before it begins")
            opens, closes = merged(
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
        """The moments as ticks; unknown ones as the beginning of the range."""
        ticks = moments.astype("datetime64[us]").view(np.int64)
        if ticks.size and (ticks.min() < self.begins or ticks.max() > self.ends):
            ticks[np.isnat(moments)] = self.begins
            is_outside = (ticks < self.begins) | (ticks > self.ends)
            if is_outside.any():
                first, last = (np.datetime64(edge, "us") for edge in (self.begins, self.ends))
                raise ValueError(
                    f"{moments[is_outside][0]} is outside the compiled calendar: it covers {first} "
                    f"to {last}; compile a longer range"
                )
        return ticks

    def _due(self, starts: Moments, allowance_seconds: NDArray[Any]) -> Moments:
        begun, allowed = self._inside(starts), _allowed_ticks(allowance_seconds)
        target = self._open_until(begun) + allowed
        place = self._ended.of_each(target) + 1
        due = target + self._idle.take(place, mode="clip")
        due[(place > self.opens.size) | np.isnat(starts)] = _NEVER
        if not allowed.all():
            due = np.where((allowed == 0) & ~np.isnat(starts), begun, due)
        return due.view("datetime64[us]")

    def _elapsed(self, starts: Moments, untils: Moments) -> NDArray[np.float64]:
        first, last = (self._open_until(self._inside(each)) for each in (starts, untils))
        seconds: NDArray[np.float64] = np.maximum(last - first, 0) / TICKS_PER_SECOND
        return seconds

    def _open_until(self, ticks: Ticks) -> Ticks:
        """Open ticks from the beginning of the range until these moments."""
        place = self._begun.of_each(ticks)
        since = ticks - self._idle.take(place, mode="clip")
        open_ticks: Ticks = np.minimum(since, self._totals.take(place, mode="clip")).clip(0)
        return open_ticks


@dataclass(frozen=True, slots=True)
class Stack:
    """Several calendars of one range, asked together: each row names its calendar by its place.

    They are laid on one line of time, one after the other.
    """

    line: OpenTime
    span: int

    @classmethod
    def of(cls, calendars: Sequence[OpenTime]) -> "Stack":
        """Calendars that were compiled for one range."""
        first = calendars[0]
        span = first.ends - first.begins + 1
        shifts = [number * span for number in range(len(calendars))]
        opens = np.concatenate(
            [each.opens + by for each, by in zip(calendars, shifts, strict=True)]
        )
        closes = np.concatenate(
            [each.closes + by for each, by in zip(calendars, shifts, strict=True)]
        )
        return cls(OpenTime(first.begins, first.ends + shifts[-1], opens, closes, 0.0), span)

    def due(
        self, which: NDArray[Any], starts: Moments, allowance_seconds: NDArray[Any] | float
    ) -> Moments:
        """As OpenTime.due, each row by calendar number `which`."""
        allowed = np.broadcast_to(np.asarray(allowance_seconds), starts.shape)
        due = np.empty(starts.shape, "datetime64[us]")
        last = np.datetime64(self.line.begins + self.span - 1, "us")
        for rows in _pieces(starts.size):
            shift = self._shift(which[rows])
            due[rows] = self.line.due(starts[rows] + shift, allowed[rows]) - shift
        # What is reached only on the next calendar's part of the line is never reached.
        due[due > last] = np.datetime64("NaT")
        return due

    def elapsed(self, which: NDArray[Any], starts: Moments, untils: Moments) -> NDArray[np.float64]:
        """As OpenTime.elapsed, each row by calendar number `which`."""
        seconds = np.empty(starts.shape, np.float64)
        for rows in _pieces(starts.size):
            shift = self._shift(which[rows])
            seconds[rows] = self.line.elapsed(starts[rows] + shift, untils[rows] + shift)
        return seconds

    def _shift(self, which: NDArray[Any]) -> NDArray[np.timedelta64]:
        return (which.astype(np.int64) * self.span).view("timedelta64[us]")


@dataclass(frozen=True, slots=True)
class _Places:
    """Where numbers stand among sorted edges, as `np.searchsorted` says, but by a table.

    The table says where each slot of 2^`bits` ticks begins; few edges lie in any one slot.
    """

    edges: Ticks
    first: int
    bits: int
    table: NDArray[np.int64]
    most: int
    is_left: bool

    @classmethod
    def of(cls, edges: Ticks, first: int, last: int, *, is_left: bool) -> "_Places":
        width = (last - first) // (_SLOTS_PER_EDGE * (edges.size + 1))
        bits = max(width.bit_length(), 1)
        slots = first + (np.arange(((last - first) >> bits) + 2, dtype=np.int64) << bits)
        table = np.searchsorted(edges, slots, "left" if is_left else "right")
        most = int(np.diff(table).max(initial=0))
        # What is behind the last edge stays there.
        return cls(np.append(edges, _LAST_TICK), first, bits, table[:-1], most, is_left)

    def of_each(self, numbers: Ticks) -> NDArray[np.int64]:
        """How many edges lie before each number; one equal to it counts unless `is_left`."""
        if self.most > _MOST_STEPS:
            edges = self.edges[:-1]
            return np.searchsorted(edges, numbers, "left" if self.is_left else "right")
        place = self.table.take((numbers - self.first) >> self.bits, mode="clip")
        is_behind = np.less if self.is_left else np.less_equal
        for _ in range(self.most):
            place += is_behind(self.edges.take(place, mode="clip"), numbers)
        return place


def _allowed_ticks(allowance_seconds: NDArray[Any]) -> Ticks:
    if not allowance_seconds.size:
        return np.zeros(0, np.int64)
    if allowance_seconds.min() < 0:
        raise ValueError(f"allowance of {allowance_seconds.min()} s: it can not be negative")
    if allowance_seconds.max() > _LONGEST_SECONDS:
        allowance_seconds = np.minimum(allowance_seconds, _LONGEST_SECONDS)
    if np.issubdtype(allowance_seconds.dtype, np.integer):
        return allowance_seconds.astype(np.int64) * TICKS_PER_SECOND
    ticks: Ticks = np.rint(allowance_seconds * TICKS_PER_SECOND).astype(np.int64)
    return ticks


def _pieces(rows: int) -> Iterator[slice]:
    """All rows, in pieces that the processor's cache can hold."""
    return (slice(start, start + _PIECE) for start in range(0, rows, _PIECE))


def ticks_of(moment: datetime) -> int:
    """A moment as ticks; raises ValueError for one without a zone."""
    if moment.tzinfo is None:
        raise ValueError(f"time without a zone: {moment.isoformat()}: pass an aware datetime")
    return (moment.astimezone(UTC).replace(tzinfo=None) - _EPOCH) // timedelta(microseconds=1)


def merged(opens: Ticks, closes: Ticks) -> tuple[Ticks, Ticks]:
    """Sorted, disjoint intervals that cover the same time; empty ones are left out."""
    is_real = opens < closes
    order = np.argsort(opens[is_real], kind="stable")
    opens, closes = opens[is_real][order], np.maximum.accumulate(closes[is_real][order])
    is_new = np.ones(opens.size, dtype=bool)
    is_new[1:] = opens[1:] > closes[:-1]
    is_last = np.append(is_new[1:], True)[: opens.size]
    return opens[is_new], closes[is_last]
