"""Decides whether a report is a new event, or tells of one that is known."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, Literal

from tasks.rules.names import normalise_name, registrable_domain, strip_legal_suffix, words
from tasks.rules.stories import Telling, likeness, read_words
from tasks.rules.stories.copies import is_copy, wording_of
from tasks.rules.triggers import Detection
from warehouse.models import stable_id

__all__ = ["Decision", "KnownEvent", "Report", "facts_of", "merge", "wording_of"]

Kind = Literal["new", "mention", "old_story"]

# Facts that tell one event of a type from another. (Investors do not: each report names some.)
_TELLING_FACTS = (
    "acquirer", "target", "buyer", "seller", "partner", "customer", "round", "person", "product",
    "place", "award",
)  # fmt: skip
# The same fact may return in a new event: a second contract with the same customer.
_REPEATING_TYPES = frozenset(
    {"award", "customer_win", "invests_in", "partnership", "product_launch", "results_guidance"}
)
# What a report's status makes of an event's; all other pairs leave it as it is. A rumour never
# takes an announcement back, and only an announcement ends a denial.
_STATUS_MOVES = {
    ("rumour", "announced"), ("rumour", "completed"), ("rumour", "withdrawn"), ("rumour", "denied"),
    ("rumour", "blocked"),
    ("announced", "completed"), ("announced", "blocked"), ("announced", "withdrawn"),
    ("denied", "announced"), ("denied", "completed"),
    ("blocked", "completed"), ("withdrawn", "completed"),
}  # fmt: skip
_FILLER_WORDS = words(
    """
    a an the of in on at to for and or with by from as its is are has have will new after over into
    """
)


@dataclass(frozen=True, slots=True)
class Report:
    """One article's telling of an event of an account.

    `wording` tells copies of its text (see `wording_of`); a form has none. `lead` is how the text
    begins.
    """

    account_id: int
    type: str
    status: str
    occurred_at: datetime
    facts: Mapping[str, Any]
    title: str
    source_domain: str
    article_id: int
    wording: str = ""
    confidence: float = 1.0
    lead: str = ""


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event and all its reports; what is said of the event follows from them.

    So it is the same in whatever order and batches they came. `min_copy` is the share of the text
    from which on two reports are copies.
    """

    id: int
    reports: tuple[Report, ...]
    min_copy: float = 1.0

    @property
    def first(self) -> Report:
        """The earliest report of it."""
        return self.reports[0]

    @property
    def occurred_at(self) -> datetime:
        """When it was first reported."""
        return self.first.occurred_at

    @property
    def status(self) -> str:
        """Where its reports, in the order of time, have moved it."""
        status = self.first.status
        for report in self.reports[1:]:
            if (status, report.status) in _STATUS_MOVES:
                status = report.status
        return status

    @property
    def confidence(self) -> float:
        """That of its best report."""
        return max(report.confidence for report in self.reports)

    @property
    def facts(self) -> dict[str, Any]:
        """Each fact as it was first told; other sums are kept in `amounts`."""
        facts: dict[str, Any] = {}
        for report in self.reports:
            for name, value in report.facts.items():
                facts.setdefault(name, value)
        first = facts.get("amount"), facts.get("currency")
        others: list[dict[str, Any]] = []
        for report in self.reports:
            amount, currency = report.facts.get("amount"), report.facts.get("currency")
            other = {"amount": amount, "currency": currency}
            if amount is not None and (amount, currency) != first and other not in others:
                others.append(other)
        if others:
            facts["amounts"] = others
        return facts

    @property
    def outlets(self) -> int:
        """Independent sources: by registrable domain, a verbatim or near copy counts for none."""
        originals: list[Report] = []
        for report in self.reports:
            if not any(self.is_copy(report, known) for known in originals):
                originals.append(report)
        domains = (report.source_domain for report in originals)
        return len({registrable_domain(domain) or domain for domain in domains})

    def is_copy(self, left: Report, right: Report) -> bool:
        """Whether one report was copied from the other."""
        return is_copy(left.wording, right.wording, self.min_copy)

    def with_report(self, report: Report) -> "KnownEvent":
        """The event with one more report; an edited article's report replaces the older one."""
        others = [known for known in self.reports if known.article_id != report.article_id]
        return replace(self, reports=tuple(sorted((*others, report), key=_order)))


@dataclass(frozen=True, slots=True)
class Decision:
    """What a report is: `event` is its event after it, `because` says why in words."""

    report: Report
    kind: Kind
    event: KnownEvent
    because: str


@dataclass(frozen=True, slots=True)
class _Limits:
    window_days: float
    amount_tolerance: float
    min_copy: float
    min_likeness: float


@dataclass(slots=True)
class _Match:
    """How a report compares with a known event."""

    event: KnownEvent
    days: float
    equal: list[str] = field(default_factory=list)
    conflict: str = ""
    is_copy: bool = False


def facts_of(detection: Detection) -> dict[str, Any]:
    """A detection's facts by name, and its counterparts by role; the first of each counts."""
    facts: dict[str, Any] = {}
    for fact in detection.facts:
        facts.setdefault(fact.name, fact.value)
    for role, span in detection.counterparts:
        facts.setdefault(role, span.text)
    return facts


def merge(
    reports: Iterable[Report],
    known: Iterable[KnownEvent],
    window_days: float,
    amount_tolerance: float,
    min_copy: float = 1.0,
    min_likeness: float = 0.0,
) -> list[Decision]:
    """A decision for each report, in the order of time and article.

    Reports are one event if type and account agree, no telling fact (other side, round, person,
    ...) and no amount that both state disagrees by more than the tolerance, and they lie within
    the window of its first report. If they share no fact, their words must be alike. Beyond the
    window, what tells the same facts is an old story.
    """
    limits = _Limits(window_days, amount_tolerance, min_copy, min_likeness)
    events: dict[tuple[int, str], list[KnownEvent]] = defaultdict(list)
    for event in known:
        events[event.first.account_id, event.first.type].append(event)
    decisions = []
    for report in sorted(reports, key=_order):
        candidates = events[report.account_id, report.type]
        decision = _decide(report, candidates, limits)
        events[report.account_id, report.type] = [
            *(event for event in candidates if event.id != decision.event.id),
            decision.event,
        ]
        decisions.append(decision)
    return decisions


def _order(report: Report) -> tuple[datetime, int, str, str]:
    facts = json.dumps(dict(report.facts), sort_keys=True, default=str)
    return report.occurred_at, report.article_id, report.title, facts


def _decide(report: Report, candidates: Sequence[KnownEvent], limits: _Limits) -> Decision:
    for event in sorted(candidates, key=lambda event: event.id):
        if any(known.article_id == report.article_id for known in event.reports):
            because = "another reading of an article that is known to report this event"
            return Decision(report, "mention", event.with_report(report), because)
    matches = [_compare(report, event, limits) for event in candidates]
    same = [match for match in matches if not match.conflict]
    near = [match for match in same if match.days <= limits.window_days]
    if near:
        best = min(near, key=lambda match: (-len(match.equal), match.days, match.event.id))
        return _joined(report, best, "mention")
    old = [match for match in same if _is_old_story(report, match)]
    if old:
        best = min(old, key=lambda match: (-len(match.equal), match.days, match.event.id))
        return _joined(report, best, "old_story")
    event_id = stable_id("event", report.account_id, report.type, report.article_id)
    because = _why_new(matches, limits.window_days)
    event = KnownEvent(event_id, (report,), limits.min_copy)
    return Decision(report, "new", event, because)


def _joined(report: Report, match: _Match, kind: Kind) -> Decision:
    event = match.event.with_report(report)
    if match.is_copy:
        because = "the same wording"
    elif match.equal:
        because = "the same " + ", ".join(match.equal)
    else:
        because = "the same type and account, alike in words, and nothing that contradicts"
    because += f", {match.days:.0f} days apart"
    if kind == "old_story":
        because = f"an old story: {because}"
    if event.status != match.event.status:
        because += f"; status moves from {match.event.status} to {event.status}"
    return Decision(report, kind, event, because)


def _why_new(matches: list[_Match], window_days: float) -> str:
    if not matches:
        return "nothing of this type is known of the account"
    nearest = min(matches, key=lambda match: (match.days, match.event.id))
    if nearest.conflict:
        return f"not the event of {nearest.days:.0f} days apart: {nearest.conflict}"
    return (
        f"the nearest is {nearest.days:.0f} days apart, more than {window_days:g},"
        " and shares too little"
    )


def _compare(report: Report, event: KnownEvent, limits: _Limits) -> _Match:
    days = abs((report.occurred_at - event.occurred_at).total_seconds()) / 86_400
    match = _Match(event, days)
    match.is_copy = any(event.is_copy(report, known) for known in event.reports)
    _compare_facts(report, match)
    _compare_sums(report, match, limits.amount_tolerance)
    is_open = not (match.equal or match.conflict or match.is_copy) and days <= limits.window_days
    if is_open and not any(_is_alike_in_words(report, one, limits) for one in event.reports):
        match.conflict = "no fact in common, and other words"
    return match


def _compare_facts(report: Report, match: _Match) -> None:
    for name in _TELLING_FACTS:
        said, told = report.facts.get(name), _told(match.event, name)
        if said is None or not told:
            continue
        if any(_is_same(name, said, value) for value in told):
            match.equal.append(name)
        else:
            match.conflict = f"another {name}"


def _compare_sums(report: Report, match: _Match, tolerance: float) -> None:
    said, told = report.facts.get("amount"), _sums(match.event, report.facts.get("currency"))
    if not isinstance(said, int | float) or not told:
        return
    if any(abs(said - value) <= tolerance * max(abs(said), abs(value)) for value in told):
        match.equal.append("amount")
    else:
        match.conflict = "another amount"


def _is_alike_in_words(left: Report, right: Report, limits: _Limits) -> bool:
    """Whether the words may tell of one event; those of a form or another script prove nothing."""
    if not (left.wording and right.wording):
        return True
    a, b = (_words(report.title, report.lead) for report in (left, right))
    return a.is_han != b.is_han or likeness(a, b) >= limits.min_likeness


@lru_cache(maxsize=4096)
def _words(title: str, lead: str) -> Telling:
    return read_words(title, lead)


def _told(event: KnownEvent, name: str) -> list[Any]:
    values = [report.facts.get(name) for report in event.reports]
    return [value for value in values if value is not None]


def _sums(event: KnownEvent, currency: Any) -> list[float]:
    """The sums told in this currency; a sum without a currency may be in any."""
    return [
        report.facts["amount"]
        for report in event.reports
        if isinstance(report.facts.get("amount"), int | float)
        and (currency is None or report.facts.get("currency") in (None, currency))
    ]


def _is_same(name: str, left: Any, right: Any) -> bool:
    a, b = (normalise_name(strip_legal_suffix(str(value))) for value in (left, right))
    if a == b or name == "round":
        return a == b
    words_a, words_b = set(a.split()), set(b.split())
    if words_a and words_b and (words_a <= words_b or words_b <= words_a):
        return True
    # Chinese names are written without blanks: 美的 is short for 美的集团.
    return not (a.isascii() or b.isascii()) and bool(a) and bool(b) and (a in b or b in a)


def _is_old_story(report: Report, match: _Match) -> bool:
    if match.is_copy:
        return True
    if not match.equal:
        return False
    return report.type not in _REPEATING_TYPES or any(
        _is_alike(report.title, known.title) for known in match.event.reports
    )


def _is_alike(left: str, right: str) -> bool:
    """Whether the titles have at least half of their words in common."""
    a, b = (set(normalise_name(title).split()) - _FILLER_WORDS for title in (left, right))
    return bool(a and b) and 2 * len(a & b) >= max(len(a), len(b))
