"""The day of an event as the lead tells it, beside the day on which the article was published."""

import re
from datetime import date, timedelta

from tasks.rules.triggers.reading.core import Clause, Fact

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_YEAR = r"(?:,? (?P<year{n}>20\d\d))?"
# "on 4 May", "announced on May 4, 2026"; "LONDON, May 4, 2026 /", "Sept. 2 (Agency) -"; 5月4日, ...
_DAY = re.compile(
    rf"\bon (?:the )?(?:(?P<day1>\d\d?)(?:st|nd|rd|th)? (?:of )?(?P<month1>{_MONTH})"
    rf"{_YEAR.format(n=1)}|(?P<month2>{_MONTH}) (?P<day2>\d\d?)(?:st|nd|rd|th)?\b"
    rf"{_YEAR.format(n=2)})"
    rf"|^(?:[^a-z\d]{{0,30}}|[A-Z][\w., -]{{2,40}}?, )(?P<month3>{_MONTH}) (?P<day3>\d\d?)\b"
    rf"{_YEAR.format(n=3)} {{0,40}}(?:/|--|[–—-])"
    r"|^(?:(?P<year4>20\d\d)年)?(?P<month4>\d\d?)月(?P<day4>\d\d?)[日号]"
)
_WEEKDAY = re.compile(
    r"\b(?:on|said|announced|confirmed|late|early) "
    r"(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,5}day\b"
)
# "will close on Monday" is no day on which something was; nor is "last year on 4 May".
_NOT_THEN = re.compile(
    r"\b(?:will|would|to (?:be|go|take|start|open|close|report|hold|vote|meet|leave|step)|next|"
    r"expected|due|scheduled|until|by|from|effective|ends?|ago|last (?:year|month))\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_LONGEST_AGO = timedelta(days=100)  # a day and a month without a year are no longer ago


def event_day(clause: Clause, published: date) -> Fact | None:
    """`event_date` in ISO form: the last such day up to that of publication."""
    for told in _DAY.finditer(clause.text):
        if not _NOT_THEN.search(clause.text[: told.start()]):
            return _fact(clause, told, _day(told, published))
    for told in _WEEKDAY.finditer(clause.text):
        if not _NOT_THEN.search(clause.text[: told.start()]):
            back = (published.weekday() - _WEEKDAYS.index(told["weekday"].lower())) % 7
            return _fact(clause, told, published - timedelta(days=back))
    return None


def _fact(clause: Clause, told: re.Match[str], day: date | None) -> Fact | None:
    return Fact("event_date", day.isoformat(), clause.span(*told.span())) if day else None


def _day(told: re.Match[str], published: date) -> date | None:
    """The day, if it is not to come; one of yet unknown time zones may be that after."""
    form = next(n for n in "1234" if told[f"day{n}"])
    year, month, day = (told[f"{part}{form}"] for part in ("year", "month", "day"))
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    for guess in [int(year)] if year else [published.year, published.year - 1]:
        try:
            found = date(guess, number, int(day))
        except ValueError:
            return None
        if found <= published + timedelta(days=1) and (year or found >= published - _LONGEST_AGO):
            return found
    return None
