"""What trigger events say of an account beyond that they happened: money raised so far, head count,
places, roles that were filled, who bought it.

Persons are not named here: whom an event names stands in the event.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tasks.rules.facts.told import Told
from tasks.rules.labels import event_label
from tasks.rules.triggers.reading.money import Money, find_money
from tasks.rules.words import counted

HAPPENED = ("announced", "completed")
SAME_ROUND = timedelta(days=365)  # the same sum told twice within it is one round
WORKED_OUT = 0.7  # how far a figure is believed that nobody states
MOST_CERTAIN = 0.99
MOST_PLACES = 10
EVENT_TYPES = (
    "exec_hire", "funding_round", "hiring_surge", "is_acquired", "layoffs", "new_location",
)  # fmt: skip
_TOTAL_BEFORE = re.compile(
    r"(?:\btotal (?:equity |capital |venture )?(?:funding|raised|financing|investment)"
    r"(?: (?:raised|now|of|to|at|reaches|hits|is|up|so far|to date|exceeds|tops|passes))*"
    r"|\b(?:bringing|brings|taking|takes) (?:its |the |their )?total(?: \w+){0,3} to"
    r"|累计融资(?:总?额|金额)?(?:已|达|超|近|逾|过)*)\s?(?:over |more than |about |nearly )?$",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(
    r"\s?(?:raised |in funding |in equity |in capital )?(?:to date|so far|in total|altogether)\b"
    r"|\s?in total (?:funding|capital|financing)\b",
    re.IGNORECASE,
)
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+|\d{2,6})(?![\d%])"
_ABOUT = r"(?:about |around |roughly |more than |over |nearly |almost )?"
_STATED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:workforce|headcount|staff|team) of {_ABOUT}{_NUMBER}",
        rf"\b(?:of|among) (?:its|their|the company's) {_ABOUT}{_NUMBER} "
        r"(?:employees|workers|staff|people|strong)\b",
        rf"(?<![-\w]){_NUMBER}[- ](?:strong|person|employee) (?:company|firm|workforce|team|staff|"
        r"startup|start-up)\b",
        rf"(?:员工总数|员工人数|全员)(?:约|近|超|为|达)*{_NUMBER}[余多]?人",
    )
)


@dataclass(frozen=True, slots=True)
class EventSeen:
    """A trigger event as it stands, and where its best report can be read."""

    id: int
    type: str
    status: str
    confidence: float
    outlets: int
    is_rejected: bool
    headline: str
    facts: Mapping[str, Any]
    occurred_at: datetime
    updated_at: datetime
    url: str

    @property
    def is_live(self) -> bool:
        """Whether it happened, as far as is known."""
        return self.status in HAPPENED and not self.is_rejected

    @property
    def certainty(self) -> float:
        """How far it is believed: less likely wrong, the more outlets tell it independently."""
        return min(MOST_CERTAIN, 1 - (1 - self.confidence) ** max(self.outlets, 1))

    @property
    def said(self) -> str:
        """What it is, in words: its headline may name a person."""
        return f"{event_label(self.type)} of {self.occurred_at:%d %b %Y}"


def facts_of_events(events: Sequence[EventSeen]) -> list[Told]:
    """What the events of one account say together, each fact once.

    Withdrawn, denied and rejected events and rumours say nothing; yet what is said is as new as
    the last change of any of them, so that a correction is never older than what it corrects.
    """
    known_at = max((each.updated_at for each in events), default=None)
    if known_at is None:
        return []
    live = sorted((each for each in events if each.is_live), key=lambda e: (e.occurred_at, e.id))
    by_type: dict[str, list[EventSeen]] = defaultdict(list)
    for each in live:
        by_type[each.type].append(each)
    found = [*_funding(by_type["funding_round"]), *_employees(live), *_others(by_type)]
    return [
        Told(name, value, found_in, round(certainty, 4), last.url, known_at, last.id)
        for name, value, found_in, certainty, last in found
        if value
    ]


_Found = Iterator[tuple[str, str, str, float, EventSeen]]


def _funding(rounds: list[EventSeen]) -> _Found:
    """`funding_usd` and others, one for each currency: nothing is converted."""
    totals = [(event, money) for event in rounds for money in _totals(event)]
    currencies = {str(each.facts.get("currency") or "") for each in rounds}
    for currency in sorted(currencies.union(money.currency for _, money in totals) - {""}):
        yield from _raised(currency, _distinct(rounds, currency), totals)
    if named := [each for each in rounds if each.facts.get("round")]:
        last = named[-1]
        yield "last_round", str(last.facts["round"]), last.said, last.certainty, last
    if valued := [each for each in rounds if each.facts.get("valuation")]:
        last = valued[-1]
        if currency := str(last.facts.get("currency") or ""):
            name = f"valuation_{currency.lower()}"
            yield name, _whole(last.facts["valuation"]), last.said, last.certainty, last


def _raised(
    currency: str, rounds: list[EventSeen], totals: list[tuple[EventSeen, Money]]
) -> _Found:
    """The sum of the rounds; or what a headline states in all, and the rounds since."""
    stated = [(event, money) for event, money in totals if money.currency == currency]
    name = f"funding_{currency.lower()}"
    if not stated:
        if rounds:
            count = counted(len(rounds), "funding round")
            amount = sum(each.facts["amount"] for each in rounds)
            sure = min(each.certainty for each in rounds)
            yield name, _whole(amount), f"sum of {count}", sure, rounds[-1]
        return
    event, money = stated[-1]
    since = [each for each in rounds if each.occurred_at > event.occurred_at]
    amount = (money.low or 0) + sum(each.facts["amount"] for each in since)
    said = f"total that the {event.said} states"
    if since:
        said += f", and {counted(len(since), 'funding round')} since"
    sure = min(each.certainty for each in (event, *since))
    yield name, _whole(amount), said, sure, (since or [event])[-1]


def _distinct(rounds: list[EventSeen], currency: str) -> list[EventSeen]:
    """The rounds with a sum in this currency; one that tells an earlier one's sum again is none."""
    found: list[EventSeen] = []
    for each in rounds:
        amount = each.facts.get("amount")
        if each.facts.get("currency") != currency or not isinstance(amount, int | float):
            continue
        is_again = any(
            known.facts["amount"] == amount and each.occurred_at - known.occurred_at < SAME_ROUND
            for known in found
        )
        if not is_again:
            found.append(each)
    return found


def _totals(event: EventSeen) -> Iterator[Money]:
    """The sums that a headline says were raised in all."""
    title = event.headline
    for money in find_money(title):
        if money.low is None or money.is_valuation or not money.currency:
            continue
        before, after = title[: money.start], title[money.end :]
        if _TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(after):
            yield money


def _employees(live: list[EventSeen]) -> _Found:
    """The head count that the newest event states, or that its cut and its share amount to."""
    for event in reversed(live):
        if event.type not in ("layoffs", "hiring_surge"):
            continue
        cut = event.facts.get("headcount") if event.type == "layoffs" else 0
        stated = next((found for each in _STATED if (found := each.search(event.headline))), None)
        if stated:
            before = int(stated["number"].replace(",", ""))
            count = before - int(cut or 0)
            if count > 0:
                said = f"{before:,} stated" + (f", less {cut:,}" if cut else "")
                yield "employees", str(count), f"{said}: {event.said}", event.certainty, event
                return
        share = event.facts.get("share")
        if event.type == "layoffs" and cut and share and 0 < share < 100:
            before = round(cut * 100 / share)
            said = f"{cut:,} jobs are {share:g} % of all: {event.said}"
            yield "employees", str(before - cut), said, event.certainty * WORKED_OUT, event
            return


def _others(by_type: Mapping[str, list[EventSeen]]) -> _Found:
    for type_, name, fact in (
        ("exec_hire", "new_leader", "title"),
        ("is_acquired", "acquired_by", "acquirer"),
    ):
        if told := [each for each in by_type.get(type_, ()) if each.facts.get(fact)]:
            last = told[-1]
            yield name, str(last.facts[fact]), last.said, last.certainty, last
    if sites := [each for each in by_type.get("new_location", ()) if each.facts.get("place")]:
        newest = list(dict.fromkeys(str(each.facts["place"]) for each in reversed(sites)))
        last, places = sites[-1], ", ".join(newest[:MOST_PLACES])
        count = counted(len(newest), "new site")
        yield "new_places", places, count, min(each.certainty for each in sites), last


def _whole(amount: Any) -> str:
    return f"{round(float(amount))}"
