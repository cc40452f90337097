"""Cells of exports -> numbers, dates, booleans. Where a spelling can mean two things, the other
cells of its column decide; where they do not, the cell is refused with a reason, never guessed.

A parser takes the text of a cell and returns its value, or raises ValueError with the reason; the
reason never holds the value, which may be personal.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

# What programs write into a cell that has no value. (NA is a country and a name.)
BLANK = frozenset({"", "-", "--", "—", "n/a", "#n/a", "null", "nil", "nan", "none", "unknown"})
MAX_WHOLE = 2**31 - 1  # what an integer column of the warehouse holds

YES = frozenset(
    ["yes", "y", "true", "t", "1", "x", "on", "ja", "oui", "sí", "si", "sim", "是", "对"]
)
NO = frozenset(
    ["no", "n", "false", "f", "0", "off", "nein", "non", "não", "nao", "否", "不是", "不"]
)


@dataclass(slots=True)
class Evidence:
    """What the cells of a column show about how it is written."""

    has_day_first: bool = False
    has_month_first: bool = False
    has_decimal_comma: bool = False
    has_decimal_point: bool = False

    def add(self, cells: Iterable[str]) -> None:
        """Take more cells of the column into account."""
        for cell in cells:
            if cell.isdigit():
                continue  # most are, and show nothing
            if found := _SLASHED.match(cell.strip()):
                first, second = int(found[1]), int(found[2])
                self.has_day_first |= first > 12 >= second
                self.has_month_first |= second > 12 >= first
            elif found := _SIGNS.search(cell):
                self.has_decimal_comma |= found["comma"] is not None
                self.has_decimal_point |= found["point"] is not None

    @property
    def is_day_first(self) -> bool | None:
        """Whether 3/4 is 3 April; None where the column shows nothing or both."""
        return self.has_day_first if self.has_day_first != self.has_month_first else None

    @property
    def is_decimal_comma(self) -> bool | None:
        """Whether 1,200 is 1.2; None where the column shows nothing or both."""
        return self.has_decimal_comma if self.has_decimal_comma != self.has_decimal_point else None


# One group of thousands behind the sign leaves it open; anything else behind it does not.
_SIGNS = re.compile(
    r"(?P<comma>\.\d{3},\d|(?<!\d)\d+,(?!\d{3}(?!\d))\d+(?![\d,])|(?<!\d)0,\d)"
    r"|(?P<point>,\d{3}\.\d|(?<!\d)\d+\.(?!\d{3}(?!\d))\d+(?![\d.])|(?<!\d)0\.\d)"
)

# ---- Numbers -------------------------------------------------------------------------------------

_UNITS = {
    "": 1, "k": 1e3, "tsd": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6,
    "million": 1e6, "millions": 1e6, "b": 1e9, "bn": 1e9, "mrd": 1e9, "billion": 1e9,
    "billions": 1e9, "万": 1e4, "萬": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "億": 1e8,
}  # fmt: skip
_MONEY = r"us\$|usd|\$|美元|eur|€|gbp|£|cny|rmb|¥|元|jpy|円|chf|cad|aud|inr|₹|krw|₩|sek|nok|dkk"
_DOLLARS = {"us$", "usd", "$", "美元"}
_NOUNS = r"employees|people|persons|staff|seats|users|licen[cs]es|mitarbeiter|months|月|个月|人|名"
_FIGURE = r"\d[\d.,'’\s]*(?:e[+-]?\d{1,2})?"
_UNIT = "|".join(sorted(filter(None, _UNITS), key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?:about|approx\.?|ca\.?|over|more than|[~≈>≥])?\s*(?P<before>{_MONEY})?\s*"
    rf"(?P<low>{_FIGURE})\s*(?:(?P<low_unit>{_UNIT})(?![a-z]))?"
    rf"(?:\s*(?:-|–|—|~|to|bis|至|到)\s*(?:{_MONEY})?\s*{_FIGURE}\s*"
    rf"(?:(?P<high_unit>{_UNIT})(?![a-z]))?)?"
    rf"\s*\+?\s*(?P<after>{_MONEY})?\s*(?:{_NOUNS})?\.?"
)


def parse_money(text: str, is_decimal_comma: bool | None = None) -> float | None:
    """US dollars: `$40K`, `1.2 million`, `4000万`, `1.200,5`; the lower end of a range."""
    return _number(text, is_decimal_comma, is_whole=False, is_money=True)


def parse_whole(text: str, is_decimal_comma: bool | None = None) -> int | None:
    """A whole number: `1,200`, `3.0`, `10k`; `51-200` and `51+` give the lower end, 51."""
    number = _number(text, is_decimal_comma, is_whole=True, is_money=False)
    if number is None:
        return None
    if abs(number - round(number)) > 1e-6:
        raise ValueError("is not a whole number")
    if abs(number) > MAX_WHOLE:
        raise ValueError(f"is larger than {MAX_WHOLE:,}")
    return round(number)


def _number(
    text: str, is_decimal_comma: bool | None, *, is_whole: bool, is_money: bool
) -> float | None:
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if plain in BLANK:
        return None
    if plain.isdecimal():
        return float(plain)
    found = _NUMBER.fullmatch(plain)
    if not found:
        raise ValueError("is not a number such as 1,200, 51-200 or $40K")
    currency = found["before"] or found["after"]
    if currency and not is_money:
        raise ValueError("is an amount of money, not a count")
    if currency and currency not in _DOLLARS:
        raise ValueError("is not in US dollars; convert it, or put the column under ignore")
    unit = found["low_unit"] or found["high_unit"] or ""
    return _figure(found["low"], is_decimal_comma, is_whole=is_whole) * _UNITS[unit]


def _figure(text: str, is_decimal_comma: bool | None, *, is_whole: bool) -> float:
    """The number in digits, dots and commas."""
    digits, _, exponent = re.sub(r"['’\s]", "", text).partition("e")
    decimal = _decimal_sign(digits, is_decimal_comma, is_whole=is_whole)
    for sign in ",.":
        if sign != decimal:
            groups = rf"\d{{1,3}}(?:\{sign}\d{{2,3}})*\{sign}\d{{3}}(?:\D\d*)?|[^{sign}]*"
            if not re.fullmatch(groups, digits):
                raise ValueError("has separators in odd places")
            digits = digits.replace(sign, "")
    try:
        return float(digits.replace(",", ".") + (f"e{exponent}" if exponent else ""))
    except ValueError:
        raise ValueError("has separators in odd places") from None


def _decimal_sign(digits: str, is_decimal_comma: bool | None, *, is_whole: bool) -> str | None:
    signs = [char for char in digits if char in ".,"]
    if not signs:
        return None
    last = signs[-1]
    if len(set(signs)) == 2:
        return last
    if len(signs) > 1:
        return None
    is_open = re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", digits)
    if not is_open:
        return last
    if is_whole:
        return None
    if is_decimal_comma is not None:
        return last if (last == ",") == is_decimal_comma else None
    if last == ",":
        return None
    raise ValueError("may be thousands or a fraction; write it without a separator")


# ---- Booleans ------------------------------------------------------------------------------------


def parse_bool(text: str) -> bool | None:
    """Yes or no, in the words that programs write."""
    plain = text.strip().casefold()
    if plain in YES:
        return True
    if plain in NO:
        return False
    if plain in BLANK:
        return None
    raise ValueError("is neither yes nor no")


# ---- Dates ---------------------------------------------------------------------------------------

_MONTHS = {name: n for n, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
)}  # fmt: skip
_REST = r"(?:[T,\s]+(?P<rest>.+))?"
_SLASHED = re.compile(rf"(\d{{1,2}})[/-](\d{{1,2}})[/-](\d{{4}}|\d{{2}}){_REST}$")
_DOTTED = re.compile(rf"(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?(\d{{4}}|\d{{2}}){_REST}$")
_YEAR_FIRST = re.compile(
    r"(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?"
    r"(?:[T,\s]*(?P<rest>\D?\D?\s?\d.*))?$"
)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)$")
_NAMED = re.compile(
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[\s.-]*(?P<m1>[A-Za-z]{{3,9}})|(?P<m2>[A-Za-z]{{3,9}})\.?\s+"
    rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)[\s.,-]+(?P<y>\d{{4}}){_REST}$"
)
_TIME = re.compile(
    r"(?P<before>am|pm|上午|下午)?\s*(?P<h>\d{1,2})[:时](?P<m>\d{2})分?(?::(?P<s>\d{2})(?:[.,](?P<f>\d{1,9}))?)?"
    r"\s*(?P<after>am|pm)?\s*(?P<zone>z|utc|gmt|(?:utc|gmt)?\s?[+-]\d{2}:?(?:\d{2})?)?$"
)


def parse_moment(text: str, is_day_first: bool | None = None) -> datetime | None:
    """A moment in UTC; a time without a zone is taken as UTC, a date as its first moment.

    ISO 8601, 2026年3月2日, 14 Mar 2026, 14.3.2026 and, where the column shows the order of day
    and month, 3/14/2026 or 14/3/2026.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.casefold() in BLANK:
        return None
    if plain[:4].isdigit() and plain[4:5] == "-":
        try:
            moment = datetime.fromisoformat(plain)
        except ValueError:
            pass
        else:
            return _in_utc(moment.replace(tzinfo=moment.tzinfo or UTC))
    if re.fullmatch(r"\d{5,6}(\.\d+)?", plain):
        raise ValueError("is a day number of a spreadsheet; format the column as a date")
    year, month, day, rest = _parts(plain, is_day_first)
    try:
        start = datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        raise ValueError("is not a day of the calendar") from None
    return _at_time(start, rest) if rest else start


def parse_day(text: str, is_day_first: bool | None = None) -> date | None:
    """The day as it is written, whatever the zone; see `parse_moment`."""
    written = re.sub(r"\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})$", "", text.strip(), flags=re.I)
    moment = parse_moment(written if ":" in written else text, is_day_first)
    return moment.date() if moment else None


def _parts(text: str, is_day_first: bool | None) -> tuple[int, int, int, str | None]:
    """Year, month, day, and what follows."""
    if found := _YEAR_FIRST.match(text):
        return int(found[1]), int(found[2]), int(found[3]), found["rest"]
    if found := _COMPACT.match(text):
        return int(found[1]), int(found[2]), int(found[3]), None
    if found := _DOTTED.match(text):
        return _full_year(found[3]), int(found[2]), int(found[1]), found["rest"]
    if found := _SLASHED.match(text):
        day, month = _ordered(int(found[1]), int(found[2]), is_day_first)
        return _full_year(found[3]), month, day, found["rest"]
    if found := _NAMED.match(text):
        name = (found["m1"] or found["m2"])[:3].lower()
        if name in _MONTHS:
            return int(found["y"]), _MONTHS[name], int(found["d1"] or found["d2"]), found["rest"]
    raise ValueError("is not a date such as 2026-03-14 or 2026-03-14 09:30")


def _ordered(first: int, second: int, is_day_first: bool | None) -> tuple[int, int]:
    """Day and month."""
    if first == second:
        return first, second
    if first > 12 or second > 12:
        return (first, second) if first > 12 else (second, first)
    if is_day_first is None:
        raise ValueError(
            "may be day/month or month/day, and no date of the column tells; write it as YYYY-MM-DD"
        )
    return (first, second) if is_day_first else (second, first)


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year < 70 else 1900)


def _at_time(start: datetime, rest: str) -> datetime:
    found = _TIME.match(rest.strip().lower())
    if not found:
        raise ValueError("has a time or zone that is not known; write it as 09:30 or 09:30+01:00")
    hour, half = int(found["h"]), found["before"] or found["after"]
    if half:
        hour = hour % 12 + (12 if half in ("pm", "下午") else 0)
    if hour > 23 or int(found["m"]) > 59 or int(found["s"] or 0) > 59:
        raise ValueError("has a time that no clock shows")
    micro = int((found["f"] or "0").ljust(6, "0")[:6])
    moment = start + timedelta(
        hours=hour, minutes=int(found["m"]), seconds=int(found["s"] or 0), microseconds=micro
    )
    return _in_utc(moment.replace(tzinfo=_zone(found["zone"])))


def _zone(text: str | None) -> timezone:
    found = re.search(r"([+-])(\d{2}):?(\d{2})?", text or "")
    if not found:
        return UTC
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    if offset >= timedelta(hours=24):
        raise ValueError("has a zone that there is not")
    return timezone(-offset if found[1] == "-" else offset)


def _in_utc(moment: datetime) -> datetime:
    try:
        moment = moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("is not a day of the calendar") from None
    if not 1900 <= moment.year <= 2200:
        raise ValueError("has a year that can not be meant")
    return moment
