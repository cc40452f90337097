"""When 1,000,000 clocks are due, over 40 calendars, against the loop over days that people write.

The loop gets a sample, on which both must agree to the microsecond.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from benchmarks.timing import Figure, alternate
from tasks.rules.business_hours import Moments, OpenTime, compile_calendar, national_days

ROWS, SAMPLE = 1_000_000, 4_000
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
    """Due times of rows in no order; the calendars are compiled beforehand, for both."""
    offices = [_office(*place, day) for place in PLACES for day in DAYS]
    random = np.random.default_rng(5)
    count, sample = int(ROWS * share), max(500, int(SAMPLE * share))
    which = random.integers(0, len(offices), count)
    begin = np.datetime64("2025-03-01", "us")
    starts = begin + random.integers(0, 500 * 86_400 * 10**6, count)
    allowed = random.integers(1, 40 * 3600, count)

    due = _due(offices, which, starts, allowed)
    walked = _walk(offices, which[:sample], starts[:sample], allowed[:sample])
    if not np.array_equal(due[:sample], walked):
        raise AssertionError("due times differ from the loop over days")
    times = alternate(
        lambda: _due(offices, which, starts, allowed),
        lambda: _walk(offices, which[:sample], starts[:sample], allowed[:sample]),
        rounds,
    )
    what = f"due times, {count:,} rows, {len(offices)} calendars"
    yield times.rate(what, "rows", count, f"loop over days, {sample:,} rows", sample)


def _office(zone: str, country: str, day: tuple[tuple[str, str], ...]) -> Office:
    closed, _ = national_days(country, range(2024, 2028))
    open_time = compile_calendar(
        dict.fromkeys(range(5), day), zone, start=FIRST, end=LAST, holidays=closed
    )
    spans = [(time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in day]
    return Office(open_time, ZoneInfo(zone), spans, closed)


def _due(
    offices: list[Office],
    which: np.ndarray,
    starts: Moments,
    allowed: np.ndarray,
) -> Moments:
    """One call per calendar, as the sweep does it."""
    due = np.empty(len(starts), "datetime64[us]")
    order = np.argsort(which, kind="stable")
    edges = np.searchsorted(which[order], range(len(offices) + 1))
    for office, first, last in zip(offices, edges[:-1], edges[1:], strict=True):
        rows = order[first:last]
        due[rows] = office.open_time.due(starts[rows], allowed[rows])
    return due


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
        if day.weekday() < 5 and day not in office.closed:
            for opens, closes in office.spans:
                begin = max(start, datetime.combine(day, opens, office.zone).astimezone(UTC))
                end = datetime.combine(day, closes, office.zone).astimezone(UTC)
                if end > begin:
                    if left <= end - begin:
                        return begin + left
                    left -= end - begin
        day += timedelta(days=1)
