"""Dates as feeds and pages write them: ISO, English, German, French, Chinese."""

import re
from datetime import UTC, datetime, timedelta, timezone

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv",
            "february feb februar février fevrier févr fevr fév",
            "march mar märz maerz mrz mars",
            "april apr avril avr",
            "may mai",
            "june jun juni juin",
            "july jul juli juillet juil",
            "august aug août aout",
            "september sep sept septembre",
            "october oct oktober okt octobre",
            "november nov novembre",
            "december dec dezember dez décembre decembre déc",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_CLOCK = (
    r"(?:[T ,]{1,2}(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
# 2026年3月2日（星期一）下午3:05, 2026-03-02 周一 15时05分
_WEEKDAY = r"(?:\s*[（(]?(?:星期|礼拜|周|週)[一二三四五六日天][）)]?)?"
_HALF = r"(?P<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间)"
_CHINESE_CLOCK = (
    rf"{_WEEKDAY}(?:[\sT,，]*{_HALF}?\s*(?P<hour>\d{{1,2}})\s*[:：时時点點]"
    r"(?:\s*(?P<minute>\d{1,2})(?:[:：分]\s*(?P<second>\d{1,2})?)?)?"
    r"\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
PATTERNS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d)(?P<year>\d{{4}})\s*[-/.年]\s*(?P<month>\d{{1,2}})\s*[-/.月]\s*(?P<day>\d{{1,2}})"
        rf"\s*[日号]?(?=\s*(?:[（(]?[星礼周週]|[凌清早上中下傍晚])){_CHINESE_CLOCK}",
        rf"(?<!\d)(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d){_CLOCK}",
        rf"(?P<year>\d{{4}})\s*年\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})"
        rf"\s*[日号]?{_CHINESE_CLOCK}",
        r"(?<!\d)(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?[\s-]+(?:of\s+|de\s+)?(?P<name>{_MONTH})"
        r"\.?,?[\s-]+(?P<year>\d{4})(?!\d)",
        rf"\b(?P<name>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)",
    )
]
BEFORE_NOON = ("凌晨", "清晨", "早上", "上午")
AFTER_NOON = ("下午", "傍晚", "晚上", "晚间")
SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
LONGEST_SEARCH = 2000


def find_date(text: str, language: str | None = None) -> datetime | None:
    """The first date in a text, in UTC; midnight where no time stands beside it.

    `03/04/2026` is read only where the language or the figures settle which part is the day.
    """
    text = text[:LONGEST_SEARCH]
    found = [match for pattern in PATTERNS if (match := pattern.search(text))]
    for match in sorted(found, key=lambda match: match.start()):
        if moment := _moment(match):
            return moment
    slashed = SLASHED.search(text)
    if slashed is None:
        return None
    return _slashed(int(slashed[1]), int(slashed[2]), int(slashed[3]), language)


def _moment(match: re.Match[str]) -> datetime | None:
    parts = match.groupdict()
    month = MONTHS[parts["name"].lower()] if parts.get("name") else int(parts["month"])
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    if parts.get("half") in AFTER_NOON and hour < 12:
        hour += 12
    elif parts.get("half") in BEFORE_NOON and hour == 12:
        hour = 0
    zone = _zone(parts.get("zone"))
    try:
        day = datetime(int(parts["year"]), month, int(parts["day"]), tzinfo=zone)
        return day.replace(hour=hour, minute=minute, second=second).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _zone(text: str | None) -> timezone:
    if not text or text in "Zz":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    # An impossible offset such as +99:00 is no reason to lose the day.
    return (
        timezone(timedelta(minutes=minutes if text[0] == "+" else -minutes))
        if minutes < 1440
        else UTC
    )


def _slashed(first: int, second: int, year: int, language: str | None) -> datetime | None:
    is_day_first = first > 12 or (second <= 12 and language not in (None, "en"))
    if not is_day_first and second <= 12 and first != second:
        return None
    day, month = (first, second) if is_day_first else (second, first)
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None
