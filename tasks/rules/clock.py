"""One question about working time, as `whynow clock` takes it: what it asks, and the answer.

`{"id", "start", "allowance_seconds" or "until", "calendar": {"timezone", "hours", "holidays",
"special"}, "pauses"}` -> `{"id", "due"}`, with `reason` where it is null, or `{"id",
"open_seconds"}`. The policy is that of business_hours.py.
"""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

import numpy as np

from tasks.rules.business_hours import Spans, compile_calendar, is_zone, wall_seconds
from tasks.rules.items import BadItem, Item, kind_of
from tasks.rules.open_time import OpenTime

# How far ahead a due time is looked for, in steps: most are near, and years take time to compile.
YEARS_AHEAD = (1, 8, 100)
MOST_YEARS = 400  # between `start` and `until`
FIRST_YEAR, LAST_YEAR = 3, 9990  # with room for zones, and for the days around
_KEYS = ("name", "timezone", "hours", "holidays", "special")
_WALL = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?P<end>:00)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Question:
    """How long is it open from `start` to `until`, or else when has it been for the allowance?

    `calendar` is its JSON, with the keys in order. A pause without an end goes on for ever.
    """

    id: str | int
    start: datetime
    until: datetime | None
    allowance_seconds: float
    calendar: str
    pauses: tuple[tuple[datetime, datetime | None], ...]


def question_of(value: Any) -> Question:
    """The question that a line holds; raises BadItem."""
    if not isinstance(value, dict):
        raise BadItem(f"must be a JSON object, is {kind_of(value)}")
    if not isinstance(value.get("id"), str | int) or isinstance(value["id"], bool):
        raise BadItem("id is missing; it is text or a whole number")
    until, allowance = value.get("until"), value.get("allowance_seconds")
    if (until is None) == (allowance is None):
        raise BadItem("needs either allowance_seconds or until")
    return Question(
        value["id"],
        _moment("start", value.get("start")),
        None if until is None else _moment("until", until),
        0.0 if allowance is None else _seconds(allowance),
        _calendar(value.get("calendar")),
        tuple(_pauses(value.get("pauses"))),
    )


def answered(value: Any) -> Item:
    """When what a line asks for is due, or for how many seconds it was open; raises BadItem."""
    question = question_of(value)
    if question.until is not None:
        return {"id": question.id, "open_seconds": _open_seconds(question, question.until)}
    due, reason = _due(question)
    if due is None:
        return {"id": question.id, "due": None, "reason": reason}
    return {"id": question.id, "due": due.isoformat()}


def _open_seconds(question: Question, until: datetime) -> float:
    if until <= question.start:
        return 0
    if until.year - question.start.year > MOST_YEARS:
        raise BadItem(f"until is more than {MOST_YEARS} years after start")
    open_time = _paused(question, question.start.year, until.year)
    seconds = float(open_time.elapsed(_array(question.start), _array(until))[0])
    return int(seconds) if seconds.is_integer() else seconds


def _due(question: Question) -> tuple[datetime | None, str]:
    start, allowance = question.start, np.array([question.allowance_seconds])
    if question.allowance_seconds == 0:
        return start, ""
    last = _last_open_year(question.calendar)
    if last is not None and last < start.year:
        return None, "the calendar never opens" + (" again" if last else "")
    reason = ""
    for years in YEARS_AHEAD:
        until = min(start.year + years, LAST_YEAR)
        open_time = _paused(question, start.year, until)
        found = open_time.due(_array(start), allowance)[0]
        if not np.isnat(found):
            return found.item().replace(tzinfo=UTC), ""
        reason = _why_not(question, open_time, until)
        if last is not None and last <= until:
            break
    return None, reason


def _why_not(question: Question, open_time: OpenTime, until: int) -> str:
    endless = [begins for begins, ends in question.pauses if ends is None]
    if endless:
        return f"paused from {min(endless).isoformat()} on, without an end"
    open_seconds = open_time.elapsed(_array(question.start), _array(_new_year(until + 1)))[0]
    if not open_seconds:
        return f"the calendar never opens after {question.start.isoformat()}"
    return f"only {open_seconds:.0f} s of open time until the end of {until}"


def _paused(question: Question, first: int, last: int) -> OpenTime:
    """The open time of these years, without the pauses."""
    open_time = _compiled(question.calendar, first, last)
    if not question.pauses:
        return open_time
    end = _new_year(last + 1) + timedelta(days=2)
    return open_time.without(
        (begins, end if ends is None else ends)
        for begins, ends in question.pauses
        if ends is not None or begins < end
    )


@lru_cache(maxsize=256)
def _compiled(calendar: str, first: int, last: int) -> OpenTime:
    said = json.loads(calendar)
    return compile_calendar(
        {int(day): spans for day, spans in said["hours"].items()},
        said["timezone"],
        # One day more on both sides: zones differ from UTC by up to a day.
        start=date(first - 1, 12, 31),
        end=date(last + 1, 1, 1),
        holidays=[date.fromisoformat(day) for day in said["holidays"]],
        special={date.fromisoformat(day): spans for day, spans in said["special"].items()},
    )


@lru_cache(maxsize=256)
def _last_open_year(calendar: str) -> int | None:
    """The last year in which it may open; None where it always does again, 0 where it never does.

    A day too much does no harm here: the years are only where to look.
    """
    said = json.loads(calendar)
    if any(_has_time(spans) for spans in said["hours"].values()):
        return None
    opened = [date.fromisoformat(day) for day, spans in said["special"].items() if _has_time(spans)]
    return (max(opened) + timedelta(days=2)).year if opened else 0


def _has_time(spans: Spans) -> bool:
    return any(wall_seconds(opens) != wall_seconds(closes) for opens, closes in spans)


# ---- reading ------------------------------------------------------------------------------------


def _moment(name: str, value: Any) -> datetime:
    if not isinstance(value, str):
        raise BadItem(f"{name} must be an ISO time with its offset, is {kind_of(value)}")
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        raise BadItem(f"{name} is no ISO time: {value[:40]!r}") from None
    if moment.tzinfo is None:
        raise BadItem(f"{name} has no offset: {value[:40]!r}; e.g. 2026-03-02T09:00:00+01:00")
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise BadItem(f"{name} is out of range: the years {FIRST_YEAR} to {LAST_YEAR} are known")
    return moment.astimezone(UTC)


def _seconds(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadItem(f"allowance_seconds must be a number, is {kind_of(value)}")
    if not 0 <= value < math.inf:
        raise BadItem(f"allowance_seconds can not be {value}")
    return min(value, 1e15)


def _calendar(value: Any) -> str:
    if not isinstance(value, dict):
        raise BadItem(f"calendar must be an object, is {kind_of(value)}")
    if unknown := set(value) - set(_KEYS):
        name = str(min(unknown))[:40]
        raise BadItem(f"calendar.{name} is unknown; there are {', '.join(_KEYS)}")
    zone = value.get("timezone")
    if not isinstance(zone, str) or not is_zone(zone):
        raise BadItem(f"calendar.timezone is no time zone: {str(zone)[:40]!r}; e.g. Europe/Berlin")
    hours = _objects("calendar.hours", value.get("hours"))
    if unknown := set(hours) - set("0123456"):
        raise BadItem(
            f"calendar.hours has no day {str(min(unknown))[:40]!r}; 0 is Monday, 6 is Sunday"
        )
    special = _objects("calendar.special", value.get("special"))
    said = {
        "timezone": zone,
        "hours": {day: _spans(f"calendar.hours.{day}", spans) for day, spans in hours.items()},
        "holidays": sorted(
            _day("calendar.holidays", day)
            for day in _list("calendar.holidays", value.get("holidays"))
        ),
        "special": {
            _day("calendar.special", day): _spans(f"calendar.special.{day}", spans)
            for day, spans in special.items()
        },
    }
    return json.dumps(said, sort_keys=True)


def _spans(name: str, value: Any) -> list[tuple[str, str]]:
    return [(_wall(name, span[0]), _wall(name, span[1])) for span in _pairs(name, value)]


def _wall(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise BadItem(f"{name}: a time is text such as 09:00, is {kind_of(value)}")
    found = _WALL.fullmatch(value)
    if not found:
        raise BadItem(f"{name}: {value[:40]!r} is no time of day; e.g. 09:00 or 24:00")
    return "24:00" if found["end"] else value


def _day(name: str, value: Any) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise BadItem(f"{name}: {str(value)[:40]!r} is no date; e.g. 2026-12-25") from None


def _pauses(value: Any) -> Iterator[tuple[datetime, datetime | None]]:
    for begins, ends in _pairs("pauses", value):
        first = _moment("pauses: the first of a pair", begins)
        last = None if ends is None else _moment("pauses: the second of a pair", ends)
        if last is not None and last < first:
            raise BadItem(f"pauses: {begins} to {ends} ends before it begins")
        yield first, last


def _pairs(name: str, value: Any) -> list[list[Any]]:
    pairs = _list(name, value)
    if not all(isinstance(pair, list) and len(pair) == 2 for pair in pairs):
        raise BadItem(f"{name} must be a list of pairs [from, to]")
    return pairs


def _list(name: str, value: Any) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise BadItem(f"{name} must be a list, is {kind_of(value)}")
    return value


def _objects(name: str, value: Any) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadItem(f"{name} must be an object, is {kind_of(value)}")
    return value


def _array(moment: datetime) -> Any:
    return np.array([moment.replace(tzinfo=None)], "datetime64[us]")


def _new_year(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=UTC)
