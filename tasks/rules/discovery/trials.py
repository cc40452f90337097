"""What an address showed when it was read, and what its dates and languages say."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tasks.rules.discovery.sites import Candidate
from tasks.rules.discovery.words import locale_of

FULL_TEXT_CHARACTERS = 800  # from which on an item has more than a teaser


@dataclass(frozen=True, slots=True)
class Shown:
    """One item that an address showed, as far as it matters here."""

    url: str
    title: str
    at: datetime | None = None
    characters: int = 0
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """An address that was read as a source of this kind, and what it showed."""

    candidate: Candidate
    url: str
    kind: str
    items: tuple[Shown, ...]
    title: str = ""
    language: str | None = None


def language_of(each: Trial) -> str | None:
    """The language of its items, else of its page, else of its address."""
    named = Counter(item.language for item in each.items if item.language)
    return named.most_common(1)[0][0] if named else each.language or locale_of(each.url) or None


def dates_of(items: Iterable[Shown], as_of: datetime) -> list[datetime]:
    """The dates that can be: an event of next month is no news."""
    ahead = as_of + timedelta(days=1)
    return [item.at for item in items if item.at and item.at <= ahead]


def newest_of(items: Iterable[Shown], as_of: datetime) -> datetime | None:
    """The newest date that can be."""
    return max(dates_of(items, as_of), default=None)


def dated_share(items: Sequence[Shown]) -> float:
    """How many of the items have a date, from 0 to 1."""
    return sum(item.at is not None for item in items) / len(items) if items else 0.0


def per_month(dates: Sequence[datetime]) -> float:
    """Items a month, over a week at least; `dates` is not empty."""
    days = max((max(dates) - min(dates)) / timedelta(days=1), 7.0)
    return len(dates) / days * 30.4
