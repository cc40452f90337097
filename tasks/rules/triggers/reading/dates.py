"""The day from which a change holds, in ISO form as far as the words give it."""

import re
from collections.abc import Iterator

from tasks.rules.triggers.reading.core import Clause, Fact

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
_DATE = (
    rf"(?P<date>(?P<iso>20\d\d-\d\d-\d\d)|(?P<day>{_DAY}) (?:of )?(?P<month>{_MONTH})(?:,? "
    rf"(?P<year>20\d\d))?"
    rf"|(?P<month_2>{_MONTH})(?: (?P<day_2>{_DAY}))?(?:,? (?P<year_2>20\d\d))?)"
)
# "effective April 1", "will leave at the end of June", "starts on 1 March"; never "said on 4 May".
_EFFECTIVE = re.compile(
    r"\b(?:effective|with effect from|as of|as from|starting|beginning|commencing|until|no later "
    r"than|"
    r"last day (?:is|will be)|(?:starts?|begins?|arrives?|joins?|joined|takes? (?:over|up|the|"
    r"charge)|assumes?|"
    r"succeeds?|leav(?:es?|ing)|depart(?:s|ing)?|retir(?:es?|ing)|steps? down|stepping down|"
    r"stands? down|"
    r"exits?|hands? over|moves?|replaces?|becomes?|quits?|resigns?)(?! "
    r"said\b)[^.;:]{0,60}?\b(?:on|in|from|by|after|at))"
    rf" (?:the )?(?:(?:start|beginning|end) of )?{_DATE}",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"(?:(?P<before>将于|将在|自|"
    r"定于)\s?)?(?P<date>(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?)"
    r"(?:\w{0,2}(?P<after>起|生效|上任|到任|履新|就任|离任|卸任))?"
)


def date_facts(clause: Clause) -> Iterator[Fact]:
    """`effective_date`: 2026-04-01, 2026-04, --04-01 without a year, or --04 for a month alone."""
    english = _EFFECTIVE.search(clause.text)
    if english:
        value = english["iso"] or _iso(
            english["year"] or english["year_2"],
            english["month"] or english["month_2"],
            english["day"] or english["day_2"],
        )
        start, end = english.span("date")
        end -= clause.text[end - 1] == "."
        yield Fact("effective_date", value, clause.span(start, end))
        return
    if not clause.has_han:
        return
    for han in _HAN.finditer(clause.text):
        if (han["before"] or han["after"]) and 1 <= int(han["month"]) <= 12:
            value = _iso(han["year"], han["month"], han["day"])
            yield Fact("effective_date", value, clause.span(*han.span("date")))
            return


def _iso(year: str | None, month: str, day: str | None) -> str:
    name = month.lower().rstrip(".")
    number = int(name) if name.isdigit() else _number(name)
    month_and_day = f"{number:02d}" + (
        f"-{int(re.sub(r'[a-z]', '', day.lower())):02d}" if day else ""
    )
    return f"{year}-{month_and_day}" if year else f"--{month_and_day}"


def _number(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1
