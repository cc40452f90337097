"""Business time of 10,000,000 activities over 40 calendars, against the loop over days that people
write: how long each took, and when each would be due.

The loop gets a sample, on which both must agree to the microsecond.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from benchmarks.timing import Figure, Way, alternate
from tasks.rules.business_hours import compile_calendar, national_days
from tasks.rules.open_time import Moments, OpenTime, Stack

ROWS, SAMPLE = 10_000_000, 20_000
TIMES_FASTER = 300
FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)
PLACES = (
    ("America/New_York", "US"), ("America/Los_Angeles", "US-CA"), ("Europe/Berlin", "DE"),
    ("Europe/London", "GB"), ("Asia/Shanghai", "CN"), ("Asia/Kolkata", "IN"),
    ("Australia/Sydney", "AU"), ("America/Sao_Paulo", "BR"),
)  # fmt: skip
DAYS = (
    (("09:00", "17:00"),),
    (("08:30", "12:00"), ("13:00", "17:30")),
    (("09:00", "18:00"),),
    (("10:00", "16:00"),),
    (("07:00", "15:30"),),
)


@dataclass(frozen=True)
class Office:
    """A calendar, as we compile it and as the loop reads it."""

    open_time: OpenTime
    zone: ZoneInfo
    spans: list[tuple[time, time]]
    closed: set[date]


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Rows in no order; the calendars are compiled beforehand, for both."""
    offices = [_office(*place, day) for place in PLACES for day in DAYS]
    stack = Stack.of([office.open_time for office in offices])
    random = np.random.default_rng(5)
    count, sample = int(ROWS * share), max(500, int(SAMPLE * share))
    which = random.integers(0, len(offices), count)
    begin = np.datetime64("2025-03-01", "us")
    starts = begin + random.integers(0, 500 * 86_400 * 10**6, count)
    allowed = random.integers(1, 40 * 3600, count)
    few = which[:sample], starts[:sample], allowed[:sample]

    due = stack.due(which, starts, allowed)
    if not np.array_equal(due[:sample], _walk(offices, *few)):
        raise AssertionError("due times differ from the loop over days")
    if not np.array_equal(stack.elapsed(which, starts, due), allowed):
        raise AssertionError("the time until a due time is not the allowance")
    ends = starts + random.integers(0, 30 * 86_400 * 10**6, count)
    passed = stack.elapsed(which, starts, ends)
    few_ends = few[0], few[1], ends[:sample]
    if not np.array_equal(passed[:sample], _count(offices, *few_ends)):
        raise AssertionError("business time differs from the loop over days")

    def figure(what: str, ours: Way, other: Way) -> Figure:
        rows = f"{what}, {count:,} rows, {len(offices)} calendars"
        rate = alternate(ours, other, rounds).rate(
            rows, "rows", count, f"loop over days, {sample:,} rows", sample
        )
        return replace(rate, target=TIMES_FASTER * rate.other)

    yield figure(
        "business time",
        lambda: stack.elapsed(which, starts, ends),
        lambda: _count(offices, *few_ends),
    )
    yield figure(
        "due times", lambda: stack.due(which, starts, allowed), lambda: _walk(offices, *few)
    )


def _office(zone: str, country: str, day: tuple[tuple[str, str], ...]) -> Office:
    closed, _ = national_days(country, range(2024, 2028))
    open_time = compile_calendar(
        dict.fromkeys(range(5), day), zone, start=FIRST, end=LAST, holidays=closed
    )
    spans = [(time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in day]
    return Office(open_time, ZoneInfo(zone), spans, closed)


def _walk(
    offices: list[Office],
    which: np.ndarray,
    starts: Moments,
    allowed: np.ndarray,
) -> Moments:
    rows = zip(which.tolist(), starts.tolist(), allowed.tolist(), strict=True)
    due = [_walk_one(offices[at], start, timedelta(seconds=left)) for at, start, left in rows]
    return np.array([moment.replace(tzinfo=None) for moment in due], "datetime64[us]")


def _walk_one(office: Office, naive: datetime, left: timedelta) -> datetime:
    start = naive.replace(tzinfo=UTC)
    day = start.astimezone(office.zone).date()
    while True:
        for opens, closes in _windows(office, day):
            begin = max(start, opens)
            if closes > begin:
                if left <= closes - begin:
                    return begin + left
                left -= closes - begin
        day += timedelta(days=1)


def _count(
    offices: list[Office],
    which: np.ndarray,
    starts: Moments,
    ends: Moments,
) -> np.ndarray:
    rows = zip(which.tolist(), starts.tolist(), ends.tolist(), strict=True)
    return np.array([_count_one(offices[at], start, end) for at, start, end in rows])


def _count_one(office: Office, naive_start: datetime, naive_end: datetime) -> float:
    start, end = naive_start.replace(tzinfo=UTC), naive_end.replace(tzinfo=UTC)
    day, last = (moment.astimezone(office.zone).date() for moment in (start, end))
    passed = timedelta()
    while day <= last:
        for opens, closes in _windows(office, day):
            passed += max(min(end, closes) - max(start, opens), timedelta())
        day += timedelta(days=1)
    return passed.total_seconds()


def _windows(office: Office, day: date) -> Iterator[tuple[datetime, datetime]]:
    if day.weekday() < 5 and day not in office.closed:
        for opens, closes in office.spans:
            yield (
                datetime.combine(day, opens, office.zone).astimezone(UTC),
                datetime.combine(day, closes, office.zone).astimezone(UTC),
            )
