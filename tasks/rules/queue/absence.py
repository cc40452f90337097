"""Replies that a machine sent while somebody is away, and until when (METHOD A11)."""

import re
import unicodedata
from datetime import date, timedelta
from functools import cache

import polars as pl
from babel import Locale

from tasks.rules.playbook import Absence, Activities

_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "sv")
_ISO = re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d\d?)-(?P<d>\d\d?)\b")
_HAN = re.compile(r"(?:(?P<y>20\d\d)\s*年\s*)?(?P<m>\d\d?)\s*月\s*(?P<d>\d\d?)\s*[日号]")
_DOTTED = re.compile(r"\b(?P<d>\d\d?)\.\s?(?P<m>\d\d?)\.(?:\s?(?P<y>(?:20)?\d\d)\b)?")


@cache
def _months() -> dict[str, int]:
    """Names of months and their short forms, without accents, in the languages above."""
    found: dict[str, int] = {}
    for language in _LANGUAGES:
        months = Locale.parse(language).months["format"]
        for width in ("wide", "abbreviated"):
            names = {_plain(name).rstrip("."): number for number, name in months[width].items()}
            found = names | found
    return {name: number for name, number in found.items() if name.isalpha() and len(name) > 2}


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(letter for letter in text if not unicodedata.combining(letter))


@cache
def _named() -> re.Pattern[str]:
    """Days with the name of their month; made when first asked for: it takes a fifth of a second,
    and most commands read no reply."""
    name = "|".join(sorted(_months(), key=len, reverse=True))
    year = r"(?:,?\s+(?:de\s+)?(?P<y{n}>20\d\d)\b)?"
    return re.compile(
        rf"\b(?P<d1>\d\d?)(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+)?(?P<m1>{name})\b\.?"
        rf"{year.format(n=1)}"
        rf"|\b(?P<m2>{name})\b\.?\s+(?P<d2>\d\d?)(?:st|nd|rd|th)?\b{year.format(n=2)}"
    )


def last_day_named(text: str, said_on: date, longest_days: float) -> date | None:
    """The last day from `said_on` on that a reply names, however it writes it; None if it names
    none within `longest_days`. A day without a year is the next one of that name."""
    plain = _plain(text)
    found = [
        each
        for pattern in (_ISO, _HAN, _DOTTED)
        for told in pattern.finditer(plain)
        if (each := _day(said_on, told["y"], int(told["m"]), int(told["d"])))
    ]
    for told in _named().finditer(plain):
        form = "1" if told["d1"] else "2"
        month = _months()[told[f"m{form}"]]
        if each := _day(said_on, told[f"y{form}"], month, int(told[f"d{form}"])):
            found.append(each)
    latest = said_on + timedelta(days=longest_days)
    return max((day for day in found if said_on <= day <= latest), default=None)


def _day(said_on: date, year: str | None, month: int, day: int) -> date | None:
    years = [int(year) % 100 + 2000] if year else [said_on.year, said_on.year + 1]
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if year or found >= said_on:
            return found
    return None


def absences(acts: pl.DataFrame, kinds: Activities, absence: Absence) -> pl.DataFrame:
    """The activities that say that their person is away, with `away_until`, a date.

    Those of its own kinds, and replies that have one of its words in subject or outcome.
    """
    words = [_plain(word) for some in absence.words.values() for word in some]
    said = acts.filter(pl.col("kind").is_in([*absence.kinds, *kinds.replies]))
    rows = []
    for place, kind, at, subject, outcome in said.select(
        "act", "kind", "at", "subject", "outcome"
    ).iter_rows():
        text = _plain(f"{subject or ''} \n {outcome or ''}")
        if kind not in absence.kinds and not any(word in text for word in words):
            continue
        until = last_day_named(text, at.date(), absence.longest_days)
        rows.append((place, until or at.date() + timedelta(days=absence.days)))
    schema = {"act": pl.UInt32, "away_until": pl.Date}
    if not rows:
        return pl.DataFrame(schema={**acts.schema, "away_until": pl.Date})
    return acts.join(pl.DataFrame(rows, schema=schema, orient="row"), on="act")
