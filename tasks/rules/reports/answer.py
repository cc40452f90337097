"""What an answer is: a sentence, a table, and the words in which figures are written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Literal

from tasks.rules.evaluation import Share

Row = Mapping[str, Any]
Cadence = Literal["daily", "weekly"]
Form = Literal["text", "number", "money", "share", "day", "minute"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an answer's table: the key in its rows, its heading, and what its cells are."""

    name: str
    label: str
    form: Form = "text"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question. `missing` says why it can not be answered, and what to import.

    `bar` names the column that a chart shows.
    """

    view: str
    said: str
    columns: Sequence[Column] = ()
    rows: Sequence[Row] = ()
    missing: str | None = None
    bar: str | None = None
    notes: Sequence[str] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Frame:
    """The moment of a digest and the periods that it tells of; days begin in UTC."""

    cadence: Cadence
    as_of: datetime
    day: date
    week: date
    month: date
    quarter: date
    next_quarter: date

    @property
    def since(self) -> datetime:
        """Where the period of the digest begins: a day or a week ago."""
        return self.as_of - timedelta(days=1 if self.cadence == "daily" else 7)

    @property
    def first_day(self) -> date:
        """The first whole day that the digest tells of: yesterday, or last week's Monday."""
        return self.day if self.cadence == "daily" else self.week

    @property
    def last_day(self) -> date:
        """The last one: of a week its Sunday."""
        return self.as_of.date() if self.cadence == "daily" else self.week + timedelta(days=6)


def frame_of(as_of: datetime, cadence: Cadence) -> Frame:
    """Yesterday, the last whole week and its month, and the quarters of the moment."""
    today = as_of.date()
    week = today - timedelta(days=today.weekday() + 7)
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    after = quarter + timedelta(days=95)
    last = today - timedelta(days=1)
    return Frame(
        cadence, as_of, last, week, last.replace(day=1), quarter, date(after.year, after.month, 1)
    )


def money(value: float) -> str:
    """`$12,300`."""
    return f"${value:,.0f}"


def rate(value: float) -> str:
    """`86 %`."""
    return f"{value:.0%}".replace("%", " %")


def percent(share: Share, few: int = 0) -> str:
    """`86 % (12 of 14; 95 %: 60 % to 96 %; few cases)`."""
    if share.value is None or share.interval is None:
        return "no cases"
    low, high = map(rate, share.interval)
    small = "; few cases" if share.cases < few else ""
    return f"{rate(share.value)} ({share.hits} of {share.cases}; 95 %: {low} to {high}{small})"


def named(row: Row) -> str:
    """A rep's name, else the address, else that nobody is."""
    return str(row.get("rep_name") or row.get("rep_email") or "nobody")
