"""Facts as files state them: the names of columns -> names of facts, cells -> values.

A reader takes the text of a cell and returns the value as it is stored, or raises ValueError with
the reason; the reason never holds the value, which may be personal.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from tasks.rules.columns import header_key
from tasks.rules.locales import country_code, language_code
from tasks.rules.values import BLANK, Evidence, parse_money, parse_whole

LONGEST_NAME, LONGEST_VALUE = 60, 1000
# What these count, or name; a name that ends with "*" stands for all that begin so.
WHOLE = ("employees", "seats", "openings", "openings_*")
MONEY = ("revenue_usd", "funding_usd", "valuation_usd")
YEARS = ("founded",)
LISTS = {"technologies": ",", "technology": ",", "hiring_places": ";", "new_places": ","}
_MAIL = re.compile(r"[^\s@]@[^\s@]+\.\w")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def fact_name(header: str, others: Mapping[str, str]) -> str:
    """The name of a fact as a file calls it: `Tech Stack` -> `tech_stack`; `others` has what is
    called otherwise, by header_key. Raises ValueError for what is no name."""
    known = others.get(header_key(header))
    folded = unicodedata.normalize("NFKC", header).strip().casefold()
    name = known or re.sub(r"\W+", "_", folded).strip("_")
    if not name or len(name) > LONGEST_NAME or name[0].isdigit():
        raise ValueError("is no name of a fact, such as employees or technologies")
    return name


def other_names(columns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Fields by the keys of the names that the playbook knows for them."""
    return {header_key(each): field for field, names in columns.items() for each in names}


def is_number(name: str) -> bool:
    """Whether the values of a fact are numbers, which columns may write in more than one way."""
    return any(_is_one(name, names) for names in (WHOLE, MONEY))


def read_value(name: str, text: str, evidence: Evidence | None = None) -> str | None:
    """The value of a fact as it is stored; None for a cell without one. Raises ValueError."""
    plain = " ".join(text.split())
    if plain.casefold() in BLANK:
        return None
    if len(plain) > LONGEST_VALUE:
        raise ValueError(f"is longer than {LONGEST_VALUE:,} characters")
    if _MAIL.search(plain):
        raise ValueError("holds an e-mail address; persons are for `whynow import contacts`")
    is_comma = (evidence or Evidence()).is_decimal_comma
    if _is_one(name, WHOLE):
        return _said(parse_whole(plain, is_comma))
    if _is_one(name, MONEY):
        return _said(parse_money(plain, is_comma))
    if _is_one(name, YEARS):
        return _year(plain)
    if reader := _READERS.get(name):
        return reader(plain)
    if sign := LISTS.get(name):
        parts = (part.strip() for part in re.split(rf"[;|{sign}]", plain))
        return f"{sign} ".join(dict.fromkeys(filter(None, parts))) or None
    return plain


def _is_one(name: str, names: Sequence[str]) -> bool:
    return any(name.startswith(each[:-1]) if each.endswith("*") else name == each for each in names)


def _said(number: float | None) -> str | None:
    if number is None:
        return None
    return str(int(number)) if number == int(number) else str(number)


def _year(text: str) -> str:
    found = _YEAR.match(text)
    if found is None:
        raise ValueError("is no year such as 1984")
    return found[0]


def _languages(text: str) -> str | None:
    codes = (language_code(part) for part in re.split(r"[,;|]", text) if part.strip())
    return ", ".join(dict.fromkeys(filter(None, codes))) or None


_READERS: dict[str, Callable[[str], str | None]] = {
    "country": country_code,
    "language": language_code,
    "languages": _languages,
    "ticker": str.upper,
}
