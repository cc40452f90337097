"""Working time against a minute-by-minute oracle, and the cases people get wrong."""

import json
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.rules.business_hours import (
    calendar_from_playbook,
    compile_calendar,
    national_days,
)
from tasks.rules.open_time import OpenTime, Stack
from tasks.rules.playbook import Calendar
from tests.shared import shared_data

MINUTE = timedelta(minutes=1)
OFFICE = {day: [("09:00", "17:00")] for day in range(5)}
ALWAYS = {day: [("00:00", "24:00")] for day in range(7)}
# (zone, a day around which its clocks change)
CHANGES = [
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("America/Havana", date(2026, 3, 8)),
    ("America/Havana", date(2026, 11, 1)),
    ("Asia/Kolkata", date(2026, 3, 2)),
]


# ---- the oracle: a table of what the clock on the wall shows, minute by minute -------------------


@lru_cache
def wall_clock(zone: str, middle: date) -> dict[datetime, list[datetime]]:
    """The UTC minutes at which the wall shows each time, for eleven days around `middle`."""
    begin = datetime.combine(middle, time(), UTC) - timedelta(days=5)
    shown: dict[datetime, list[datetime]] = {}
    for number in range(11 * 1440):
        moment = begin + MINUTE * number
        wall = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        shown.setdefault(wall, []).append(moment)
    return shown


def find(zone: str, middle: date, wall: datetime, is_close: bool) -> datetime:
    clock = wall_clock(zone, middle)
    if wall in clock:
        return clock[wall][-1] if is_close else clock[wall][0]
    before, after = max(w for w in clock if w < wall), min(w for w in clock if w > wall)
    return find(zone, middle, wall + (after - before - MINUTE), is_close)


def open_minutes(hours: dict[int, list[tuple[int, int]]], zone: str, middle: date) -> set[datetime]:
    found = set()
    for number in range(-3, 4):
        day = middle + timedelta(days=number)
        midnight = datetime.combine(day, time())
        for begins, ends in hours.get(day.weekday(), []):
            runs_over = 1440 if ends < begins else 0
            moment = find(zone, middle, midnight + MINUTE * begins, False)
            close = find(zone, middle, midnight + MINUTE * (ends + runs_over), True)
            while moment < close:
                found.add(moment)
                moment += MINUTE
    return found


def walk(opened: set[datetime], start: datetime, allowance_seconds: int) -> datetime | None:
    """Second by second in spirit: a minute is open or closed as a whole."""
    moment, left = start, allowance_seconds
    limit = max(opened, default=start) + MINUTE
    while left and moment < limit:
        minute = moment.replace(second=0)
        rest = int((minute + MINUTE - moment).total_seconds())
        if minute in opened and left <= rest:
            return moment + timedelta(seconds=left)
        left -= rest if minute in opened else 0
        moment = minute + MINUTE
    return moment if not left else None


def as_text(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


spans = st.tuples(
    st.integers(0, 143).map(lambda n: n * 10), st.integers(0, 144).map(lambda n: n * 10)
)
weeks = st.dictionaries(st.integers(0, 6), st.lists(spans, max_size=3))


def compiled(hours: dict[int, list[tuple[int, int]]], zone: str, middle: date) -> OpenTime:
    texts = {day: [(as_text(a), as_text(b)) for a, b in pairs] for day, pairs in hours.items()}
    reach = timedelta(days=3)
    return compile_calendar(texts, zone, start=middle - reach, end=middle + reach)


@settings(max_examples=150, deadline=None)
@given(
    hours=weeks,
    change=st.sampled_from(CHANGES),
    start_seconds=st.integers(-86400, 86400),
    allowance=st.integers(0, 120_000),
)
def test_due_and_elapsed_agree_with_walking_through_the_minutes(
    hours: dict[int, list[tuple[int, int]]],
    change: tuple[str, date],
    start_seconds: int,
    allowance: int,
) -> None:
    zone, middle = change
    open_time = compiled(hours, zone, middle)
    opened = open_minutes(hours, zone, middle)
    start = datetime.combine(middle, time(), UTC) + timedelta(seconds=start_seconds)
    expected = walk(opened, start, allowance)
    # Days at the rim of the oracle's table differ; what is reached well inside of it must not.
    horizon = datetime.combine(middle, time(), UTC) + timedelta(days=2)
    got = due(open_time, start, allowance)
    if expected is not None and expected < horizon:
        assert got == expected
        assert elapsed(open_time, start, expected) == allowance or allowance == 0
    else:
        assert got is None or got >= horizon


# ---- helpers -------------------------------------------------------------------------------------


def moments(*texts: str | datetime) -> Any:
    utc = [datetime.fromisoformat(t).astimezone(UTC) if isinstance(t, str) else t for t in texts]
    return np.array([each.replace(tzinfo=None) for each in utc], dtype="datetime64[us]")


def due(open_time: OpenTime, start: str | datetime, seconds: float) -> datetime | None:
    found = open_time.due(moments(start), seconds)[0].item()
    return found.replace(tzinfo=UTC) if found else None


def elapsed(open_time: OpenTime, start: str | datetime, until: str | datetime) -> float:
    return float(open_time.elapsed(moments(start), moments(until))[0])


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def office(zone: str = "UTC", **more: Any) -> OpenTime:
    return compile_calendar(OFFICE, zone, start=date(2026, 1, 1), end=date(2026, 12, 31), **more)


def always(zone: str) -> OpenTime:
    return compile_calendar(ALWAYS, zone, start=date(2026, 1, 1), end=date(2026, 12, 31))


# ---- cases ---------------------------------------------------------------------------------------


def test_time_before_opening_does_not_count() -> None:
    assert due(office(), "2026-03-02T07:00Z", 3600) == at("2026-03-02T10:00Z")


def test_what_is_left_on_friday_goes_on_on_monday() -> None:
    assert due(office(), "2026-03-06T16:30Z", 3600) == at("2026-03-09T09:30Z")


def test_an_allowance_that_ends_with_the_day_is_due_at_its_close() -> None:
    assert due(office(), "2026-03-02T16:00Z", 3600) == at("2026-03-02T17:00Z")


def test_no_allowance_is_due_at_once_even_when_closed() -> None:
    assert due(office(), "2026-03-07T12:00Z", 0) == at("2026-03-07T12:00Z")


def test_fractions_of_a_second_are_kept() -> None:
    assert due(office(), "2026-03-02T10:00:00.250+00:00", 60) == at("2026-03-02T10:01:00.250+00:00")


def test_a_lunch_break_is_not_working_time() -> None:
    hours = {0: [("09:00", "12:00"), ("13:00", "17:00")]}
    calendar = compile_calendar(hours, "UTC", start=date(2026, 3, 1), end=date(2026, 3, 8))
    assert due(calendar, "2026-03-02T11:30Z", 3600) == at("2026-03-02T13:30Z")
    assert elapsed(calendar, "2026-03-02T08:00Z", "2026-03-02T18:00Z") == 7 * 3600


def test_overlapping_hours_count_once() -> None:
    hours = {0: [("09:00", "12:00"), ("11:00", "13:00"), ("13:00", "14:00")]}
    calendar = compile_calendar(hours, "UTC", start=date(2026, 3, 1), end=date(2026, 3, 8))
    assert elapsed(calendar, "2026-03-02T00:00Z", "2026-03-03T00:00Z") == 5 * 3600
    assert calendar.opens.size == 1


def test_round_the_clock_loses_and_gains_no_hour_when_clocks_change() -> None:
    for zone, start in (
        ("Europe/Berlin", "2026-03-28T12:00Z"),
        ("Europe/Berlin", "2026-10-24T12:00Z"),
    ):
        assert due(always(zone), start, 48 * 3600) == at(start) + timedelta(hours=48)


def test_a_night_shift_is_as_long_as_the_night() -> None:
    hours = {5: [("22:00", "06:00")]}
    calendar = compile_calendar(
        hours, "Europe/Berlin", start=date(2026, 3, 1), end=date(2026, 11, 1)
    )
    assert elapsed(calendar, "2026-03-21T12:00Z", "2026-03-22T12:00Z") == 8 * 3600
    assert elapsed(calendar, "2026-03-28T12:00Z", "2026-03-29T12:00Z") == 7 * 3600
    assert elapsed(calendar, "2026-10-24T12:00Z", "2026-10-25T12:00Z") == 9 * 3600


def test_a_window_in_the_repeated_hour_opens_first_and_closes_last() -> None:
    calendar = compile_calendar(
        {6: [("02:15", "02:45")]}, "Europe/Berlin", start=date(2026, 10, 20), end=date(2026, 10, 31)
    )
    assert elapsed(calendar, "2026-10-25T00:00Z", "2026-10-25T12:00Z") == 90 * 60


def test_a_wall_time_that_is_skipped_moves_forward() -> None:
    calendar = compile_calendar(
        {6: [("02:30", "05:00")]}, "Europe/Berlin", start=date(2026, 3, 20), end=date(2026, 3, 31)
    )
    assert due(calendar, "2026-03-29T00:00Z", 60) == at("2026-03-29T03:31+02:00")


def test_a_shift_over_midnight_belongs_to_the_day_it_starts() -> None:
    hours = {day: [("22:00", "06:00")] for day in range(7)}
    calendar = compile_calendar(
        hours, "UTC", start=date(2026, 3, 1), end=date(2026, 3, 8), holidays=[date(2026, 3, 3)]
    )
    assert due(calendar, "2026-03-03T05:00Z", 7200) == at("2026-03-04T23:00Z")


def test_a_special_day_replaces_the_hours_and_wins_over_a_holiday() -> None:
    day = date(2026, 3, 3)
    calendar = office(holidays=[day, date(2026, 3, 4)], special={day: [("10:00", "11:00")]})
    assert elapsed(calendar, "2026-03-03T00:00Z", "2026-03-05T00:00Z") == 3600


def test_an_empty_special_day_is_closed() -> None:
    calendar = office(special={date(2026, 3, 3): []})
    assert elapsed(calendar, "2026-03-03T00:00Z", "2026-03-04T00:00Z") == 0


def test_pauses_do_not_count() -> None:
    calendar = office().without(
        [
            (at("2026-03-02T10:00Z"), at("2026-03-02T12:00Z")),
            (at("2026-03-02T11:00Z"), at("2026-03-02T12:30Z")),
            (at("2026-03-02T20:00Z"), at("2026-03-03T09:15Z")),
        ]
    )
    assert due(calendar, "2026-03-02T09:30Z", 3600) == at("2026-03-02T13:00Z")
    assert due(calendar, "2026-03-02T16:30Z", 3600) == at("2026-03-03T09:45Z")


def test_a_calendar_that_never_opens_says_so() -> None:
    calendar = compile_calendar({}, "UTC", start=date(2026, 1, 1), end=date(2026, 12, 31))
    assert calendar.never_opens
    assert due(calendar, "2026-03-02T09:30Z", 1) is None
    assert elapsed(calendar, "2026-03-02T09:30Z", "2026-04-02T09:30Z") == 0
    assert calendar.why_not_due() == "the calendar never opens"


def test_an_end_equal_to_its_start_is_no_time() -> None:
    hours = {day: [("09:00", "09:00")] for day in range(7)}
    assert compile_calendar(hours, "UTC", start=date(2026, 1, 1), end=date(2026, 2, 1)).never_opens


def test_what_is_due_after_the_compiled_range_is_not_guessed() -> None:
    assert due(office(), "2026-12-31T16:00Z", 7200) is None
    assert office().why_not_due() == "not enough open time before 2027-01-01"


def test_a_start_outside_the_compiled_range_is_refused() -> None:
    with pytest.raises(ValueError, match=r"2020-01-01.* is outside the compiled calendar"):
        due(office(), "2020-01-01T00:00Z", 60)


def test_unknown_starts_have_no_due_time() -> None:
    starts = np.array(["NaT", "2026-03-02T09:00"], dtype="datetime64[s]")
    assert np.isnat(office().due(starts, np.array([60, 60]))).tolist() == [True, False]


def test_negative_allowances_and_reversed_pauses_are_refused() -> None:
    with pytest.raises(ValueError, match="can not be negative"):
        due(office(), "2026-03-02T09:00Z", -1)
    with pytest.raises(ValueError, match="ends before it begins"):
        office().without([(at("2026-03-03T09:00Z"), at("2026-03-02T09:00Z"))])


# ---- calendars of the playbook -------------------------------------------------------------------


def playbook_calendar(**more: Any) -> Calendar:
    names = ("mon", "tue", "wed", "thu", "fri")
    hours = {name: [{"from": "09:00", "to": "18:00"}] for name in names}
    return Calendar.model_validate({"timezone": "rep", "hours": hours} | more)


def year(calendar: Calendar, zone: str, number: int) -> OpenTime:
    return calendar_from_playbook(calendar, zone, date(number, 1, 1), date(number, 12, 31))


def test_the_hours_are_those_of_the_reps_own_zone() -> None:
    calendar = year(playbook_calendar(), "America/New_York", 2026)
    assert due(calendar, "2026-03-02T09:00Z", 3600) == at("2026-03-02T10:00-05:00")
    assert calendar.day_seconds == 9 * 3600


def test_a_fixed_zone_stays_whatever_the_rep() -> None:
    calendar = year(playbook_calendar(timezone="Asia/Tokyo"), "America/New_York", 2026)
    assert due(calendar, "2026-03-02T00:00Z", 3600) == at("2026-03-02T10:00+09:00")


def test_regional_holidays_are_closed() -> None:
    christmas = date(2026, 12, 25)
    assert christmas in national_days("DE", [2026])[0]
    assert date(2026, 1, 6) in national_days("DE-BY", [2026])[0]
    calendar = year(playbook_calendar(holidays="DE"), "Europe/Berlin", 2026)
    assert elapsed(calendar, "2026-12-25T00:00Z", "2026-12-26T00:00Z") == 0


def test_the_playbooks_own_days_win_over_the_countrys() -> None:
    special = {"2026-12-25": [{"from": "10:00", "to": "12:00"}]}
    calendar = playbook_calendar(holidays="DE", closed=["2026-12-22"], special=special)
    compiled = year(calendar, "UTC", 2026)
    assert elapsed(compiled, "2026-12-22T00:00Z", "2026-12-23T00:00Z") == 0
    assert elapsed(compiled, "2026-12-25T00:00Z", "2026-12-26T00:00Z") == 7200


def test_an_unknown_holiday_code_is_named() -> None:
    with pytest.raises(ValueError, match="'XX' is unknown"):
        national_days("XX", [2026])


@pytest.mark.shared_data
@pytest.mark.parametrize("number", range(2019, 2027))
def test_chinese_days_off_and_make_up_days_are_those_the_state_council_published(
    number: int,
) -> None:
    file = shared_data() / "calendars" / "holiday-cn" / f"{number}.json"
    published = {
        date.fromisoformat(day["date"]): day["isOffDay"]
        for day in json.loads(file.read_text(encoding="utf-8"))["days"]
    }
    calendar = year(playbook_calendar(holidays="CN", timezone="Asia/Shanghai"), "UTC", number)
    days = [date(number, 1, 1) + timedelta(days=n) for n in range(365)]
    for day in days:
        is_open = not published[day] if day in published else day.weekday() < 5
        midnight = datetime.combine(day, time(8), UTC) - timedelta(hours=8)
        if day == days[0]:
            midnight = datetime.combine(day, time(), UTC)
        until = midnight + timedelta(hours=12)
        assert elapsed(calendar, midnight, until) == (9 * 3600 if is_open else 0), day


# ---- several calendars at once -------------------------------------------------------------------


def test_calendars_asked_together_answer_as_each_by_itself() -> None:
    reach: dict[str, Any] = {"start": date(2026, 1, 1), "end": date(2026, 3, 31)}
    calendars = [
        compile_calendar(OFFICE, "America/New_York", **reach),
        compile_calendar({}, "UTC", **reach),
        compile_calendar(ALWAYS, "Asia/Kolkata", **reach),
        compile_calendar({0: [("22:00", "06:00")]}, "Europe/Berlin", **reach),
    ]
    random = np.random.default_rng(3)
    which = random.integers(0, len(calendars), 2_000)
    first, span = np.datetime64("2026-01-01", "us"), 90 * 86_400 * 10**6 - 1
    starts, untils = first + random.integers(0, span, 2_000), first + random.integers(0, span, 2000)
    allowed = random.integers(0, 200 * 3600, 2_000)
    due = Stack.of(calendars).due(which, starts, allowed)
    passed = Stack.of(calendars).elapsed(which, starts, untils)
    for number, calendar in enumerate(calendars):
        mine = which == number
        own = calendar.due(starts[mine], allowed[mine])
        assert np.array_equal(due[mine], own, equal_nan=True)
        assert np.array_equal(passed[mine], calendar.elapsed(starts[mine], untils[mine]))


def test_intervals_that_bunch_are_found_all_the_same() -> None:
    hours = {0: [(f"09:{minute:02}", f"09:{minute:02}:30") for minute in range(60)]}
    calendar = compile_calendar(hours, "UTC", start=date(2026, 1, 1), end=date(2026, 12, 31))
    assert due(calendar, "2026-03-02T09:20:10Z", 45) == at("2026-03-02T09:21:25Z")
    assert elapsed(calendar, "2026-03-01T00:00Z", "2026-03-16T09:20:10Z") == 3600 + 20 * 30 + 10
