"""`whynow clock` against a walk through the minutes, and the lines it must refuse."""

import os
import random
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tasks.rules.clock import answered
from tasks.rules.items import BadItem

MINUTE = timedelta(minutes=1)
ROUNDS = int(os.environ.get("WHYNOW_CLOCK_ROUNDS", "8"))
REACH = timedelta(days=4)
# (zone, a day on which its clocks change): by an hour, by half of one, at midnight, over a month of
# fasting, by a whole day, against the season; and zones that are an odd time away.
CHANGES = [
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("Africa/Casablanca", date(2026, 2, 15)),
    ("Africa/Casablanca", date(2026, 3, 22)),
    ("Africa/Cairo", date(2026, 4, 24)),
    ("Africa/Cairo", date(2026, 10, 29)),
    ("America/Sao_Paulo", date(2018, 11, 4)),
    ("America/Sao_Paulo", date(2019, 2, 16)),
    ("America/Havana", date(2026, 3, 8)),
    ("America/Havana", date(2026, 11, 1)),
    ("Asia/Beirut", date(2026, 3, 29)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Europe/Dublin", date(2026, 10, 25)),
    ("America/St_Johns", date(2007, 3, 11)),
    ("Antarctica/Troll", date(2026, 3, 29)),
    ("Asia/Pyongyang", date(2018, 5, 4)),
    ("Asia/Kathmandu", date(2026, 3, 2)),
    ("Pacific/Kiritimati", date(2026, 3, 2)),
    ("Pacific/Pago_Pago", date(2026, 3, 2)),
]

# ---- the oracle ----------------------------------------------------------------------------------


@lru_cache
def wall_clock(zone: str, middle: date) -> dict[datetime, list[datetime]]:
    """The UTC minutes at which the wall shows each time, around `middle`."""
    shown = defaultdict(list)
    place = ZoneInfo(zone)
    moment = datetime.combine(middle, time(), UTC) - REACH - timedelta(days=2)
    for _ in range((REACH.days + 2) * 2 * 1440):
        shown[moment.astimezone(place).replace(tzinfo=None)].append(moment)
        moment += MINUTE
    return dict(shown)


def find(clock: dict[datetime, list[datetime]], wall: datetime, which: int) -> datetime:
    if wall in clock:
        return clock[wall][which]
    before = wall
    while before not in clock:
        before -= MINUTE
    after = wall
    while after not in clock:
        after += MINUTE
    return clock[wall + (after - before - MINUTE)][which]


def open_minutes(calendar: dict[str, Any], middle: date) -> set[datetime]:
    clock = wall_clock(calendar["timezone"], middle)
    found = set()
    for number in range(-REACH.days, REACH.days + 1):
        day = middle + timedelta(days=number)
        spans = calendar["hours"].get(str(day.weekday()), [])
        if day.isoformat() in calendar["holidays"]:
            spans = []
        spans = calendar["special"].get(day.isoformat(), spans)
        for opens, closes in spans:
            first, last = (60 * int(text[:2]) + int(text[3:]) for text in (opens, closes))
            last += 1440 if last < first else 0
            midnight = datetime.combine(day, time())
            moment = find(clock, midnight + first * MINUTE, 0)
            end = find(clock, midnight + last * MINUTE, -1)
            while moment < end:
                found.add(moment)
                moment += MINUTE
    return found


def walk(line: dict[str, Any], middle: date) -> Any:
    """Every minute is open or closed as a whole: pauses, too, begin and end with one."""
    opened = open_minutes(line["calendar"], middle)
    for begins, ends in line["pauses"]:
        first, last = datetime.fromisoformat(begins), datetime.fromisoformat(ends)
        opened = {minute for minute in opened if not first <= minute < last}
    moment = datetime.fromisoformat(line["start"])
    if "until" in line:
        until = datetime.fromisoformat(line["until"])
        return sum(60 for minute in opened if moment <= minute < until)
    left = line["allowance_seconds"] // 60
    for minute in sorted(each for each in opened if each >= moment):
        if not left:
            return moment
        moment, left = minute + MINUTE, left - 1
    return None if left else moment


def random_line(chance: random.Random, zone: str, middle: date) -> dict[str, Any]:
    def wall() -> str:
        minutes = chance.choice((0, 30, 60, 90, 120, 150, 180, 540, 1020, chance.randrange(1440)))
        return f"{minutes // 60:02}:{minutes % 60:02}"

    def spans() -> list[list[str]]:
        whole = [["00:00", "24:00"]]
        some = [[wall(), chance.choice((wall(), "24:00"))] for _ in range(chance.randrange(4))]
        return chance.choice((whole, some, some, some))

    def day() -> str:
        return (middle + timedelta(days=chance.randrange(-3, 4))).isoformat()

    def moment(low: int, high: int) -> datetime:
        start = datetime.combine(middle, time(), UTC)
        return start + chance.randrange(low * 1440, high * 1440) * MINUTE

    pauses = []
    for _ in range(chance.randrange(3)):
        begins = moment(-2, 2)
        pauses.append([begins.isoformat(), (begins + chance.randrange(900) * MINUTE).isoformat()])
    start = moment(-2, 2).astimezone(ZoneInfo(zone))
    line = {
        "id": 1, "start": start.isoformat(), "pauses": pauses,
        "calendar": {
            "timezone": zone,
            "hours": {str(number): spans() for number in range(7) if chance.random() < 0.8},
            "holidays": [day() for _ in range(chance.randrange(3))],
            "special": {day(): spans() for _ in range(chance.randrange(2))},
        },
    }  # fmt: skip
    if chance.random() < 0.5:
        return line | {"until": moment(-2, 3).isoformat()}
    return line | {"allowance_seconds": 60 * chance.choice((0, 1, 60, chance.randrange(3000)))}


@pytest.mark.parametrize(("zone", "middle"), CHANGES, ids=lambda value: str(value))
def test_it_agrees_with_a_walk_through_the_minutes(zone: str, middle: date) -> None:
    chance = random.Random(f"{zone} {middle}")
    # The oracle knows a few days only; beyond them it has nothing to say.
    horizon = datetime.combine(middle, time(), UTC) + timedelta(days=2)
    for _ in range(ROUNDS):
        line = random_line(chance, zone, middle)
        expected, found = walk(line, middle), answered(line)
        if "until" in line:
            assert found == {"id": 1, "open_seconds": expected}, line
        elif expected is not None and expected <= horizon:
            assert found == {"id": 1, "due": expected.astimezone(UTC).isoformat()}, line
        else:
            due = found["due"]
            assert due is None or datetime.fromisoformat(due) > horizon, line


# ---- cases ---------------------------------------------------------------------------------------

OFFICE = {str(day): [["09:00", "17:00"]] for day in range(5)}


def ask(start: str, zone: str = "UTC", pauses: Any = (), **values: Any) -> dict[str, Any]:
    wanted = {name: values.pop(name) for name in ("allowance_seconds", "until") if name in values}
    calendar = {"timezone": zone, "hours": OFFICE} | values
    line = {"id": "x", "start": start, "calendar": calendar, "pauses": list(pauses)} | wanted
    found = answered(line)
    assert found.pop("id") == "x"
    return found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"until": "2026-03-01T00:00Z"}, 0),
        ({"until": "2026-03-02T09:00Z"}, 0),
        ({"until": "2026-03-02T09:00:00.5Z"}, 0.5),
        ({"until": "2027-03-02T09:00Z", "hours": {}}, 0),
        ({"until": "2026-03-03T09:00Z", "pauses": [["2026-03-02T10:00Z", None]]}, 3600),
    ],
    ids=["earlier", "the same", "half a second", "never open", "paused for good"],
)
def test_time_until(line: dict[str, Any], expected: float) -> None:
    assert ask("2026-03-02T09:00Z", **line) == {"open_seconds": expected}


@pytest.mark.parametrize(
    ("start", "line", "due"),
    [
        ("2026-03-07T12:00+02:00", {"allowance_seconds": 0}, "2026-03-07T10:00:00+00:00"),
        ("2026-03-07T12:00Z", {"allowance_seconds": 1}, "2026-03-09T09:00:01+00:00"),
        ("2026-03-02T09:00Z", {"allowance_seconds": 8 * 3600}, "2026-03-02T17:00:00+00:00"),
        ("2026-03-02T09:00Z", {"allowance_seconds": 1.5}, "2026-03-02T09:00:01.500000+00:00"),
        ("2026-03-02T09:00Z", {"allowance_seconds": 3600 * 8 * 5 * 520},
         "2036-02-15T17:00:00+00:00"),
        ("2150-06-01T09:00Z", {"allowance_seconds": 60}, "2150-06-01T09:01:00+00:00"),
        ("2026-03-02T09:00Z", {"allowance_seconds": 60, "hours": {},
                               "special": {"2041-05-05": [["10:00", "24:00"]]}},
         "2041-05-05T10:01:00+00:00"),
    ],
    ids=["none, when closed", "closed", "the whole day", "a part of a second", "ten years",
         "far away", "one day in fifteen years"],
)  # fmt: skip
def test_due(start: str, line: dict[str, Any], due: str) -> None:
    assert ask(start, **line) == {"due": due}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"hours": {}}, "the calendar never opens"),
        ({"hours": {"0": [["09:00", "09:00"]]}}, "the calendar never opens"),
        ({"hours": {}, "special": {"2025-01-01": [["09:00", "10:00"]]}},
         "the calendar never opens again"),
        ({"hours": {}, "special": {"2026-03-02": [["08:00", "08:30"]]}},
         "the calendar never opens after 2026-03-02T09:00:00+00:00"),
        ({"hours": {}, "special": {"2026-03-02": [["08:00", "09:30"]]}},
         "only 1800 s of open time until the end of 2027"),
        ({"pauses": [["2026-03-02T09:10Z", None]]},
         "paused from 2026-03-02T09:10:00+00:00 on, without an end"),
        ({"allowance_seconds": 1e300}, "only 757641600 s of open time until the end of 2126"),
    ],
)  # fmt: skip
def test_what_is_never_due_has_a_reason(line: dict[str, Any], reason: str) -> None:
    found = ask("2026-03-02T09:00Z", **{"allowance_seconds": 3600, **line})
    assert found == {"due": None, "reason": reason}


GOOD = {
    "id": 1, "start": "2026-03-02T09:00Z", "allowance_seconds": 60,
    "calendar": {"timezone": "UTC", "hours": OFFICE},
}  # fmt: skip


def calendar(**values: Any) -> dict[str, Any]:
    return {"calendar": {"timezone": "UTC", "hours": OFFICE} | values}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"id": None}, "id is missing"),
        ({"start": None}, "start must be an ISO time"),
        ({"start": "soon"}, "start is no ISO time: 'soon'"),
        ({"start": "2026-03-02T09:00"}, "start has no offset"),
        ({"start": "0001-01-01T00:00+14:00"}, "out of range"),
        ({"start": "9999-12-31T00:00Z"}, "out of range"),
        ({"until": "2026-03-02T09:00Z"}, "either allowance_seconds or until"),
        ({"allowance_seconds": None}, "either allowance_seconds or until"),
        ({"allowance_seconds": "60"}, "must be a number, is text"),
        ({"allowance_seconds": True}, "must be a number, is true or false"),
        ({"allowance_seconds": -1}, "can not be -1"),
        ({"allowance_seconds": float("nan")}, "can not be nan"),
        ({"allowance_seconds": None, "until": "2826-03-02T09:00Z"}, "more than 400 years"),
        ({"calendar": None}, "calendar must be an object, is null"),
        (calendar(timezone=None), "no time zone: 'None'"),
        (calendar(timezone="../etc/passwd"), "no time zone"),
        (calendar(timezone="Mars/Base\x00"), "no time zone"),
        (calendar(hours=[]), "hours must be an object, is a list"),
        (calendar(hours={"7": []}), "no day '7'; 0 is Monday"),
        (calendar(hours={"0": [["9", "17:00"]]}), "'9' is no time of day"),
        (calendar(hours={"0": [["09:00", "24:01"]]}), "'24:01' is no time of day"),
        (calendar(hours={"0": [["09:00"]]}), "list of pairs"),
        (calendar(hours={"0": [[9, 17]]}), "a time is text such as 09:00, is a number"),
        (calendar(holidays=["02.03.2026"]), "'02.03.2026' is no date"),
        (calendar(special={"2026-02-30": []}), "'2026-02-30' is no date"),
        (calendar(holiday=[]), "calendar.holiday is unknown; there are name, timezone"),
        ({"pauses": [["2026-03-02T09:00Z", "2026-03-02T08:00Z"]]}, "ends before it begins"),
        ({"pauses": {"a": 1}}, "pauses must be a list, is an object"),
    ],
)
def test_a_line_that_asks_nothing_says_what_is_wrong(change: dict[str, Any], why: str) -> None:
    with pytest.raises(BadItem, match=r".*") as caught:
        answered(GOOD | change)
    assert why in str(caught.value)


def test_what_else_a_line_has_does_no_harm() -> None:
    expected = {"id": 1, "due": "2026-03-02T09:01:00+00:00"}
    assert answered(GOOD | {"note": "from the table", "pauses": None}) == expected
