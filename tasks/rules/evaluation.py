"""How well events and stories are found, against what careful readers say is there.

An event counts once per item and type. Items and what was found in them have the same shape: an
`id`, and `events` with `type`, `status` and `facts`, as `whynow detect` writes them, or `story`, as
`whynow cluster` does.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.stats import binomtest

from tasks.rules.names import normalise_name, strip_legal_suffix

NOTHING = "none"
# Those that make most reasons to call: a sum over them is worth a line.
SALES_CORE = (
    "funding_round", "acquires", "is_acquired", "merges", "exec_hire", "exec_departure",
    "new_location", "market_entry", "product_launch", "partnership", "layoffs", "ipo_listing",
    "security_incident",
)  # fmt: skip
LEVEL = 0.95
_RESAMPLES = 1000
_SUMS = ("amount", "amount_high", "valuation")
_SUM_TOLERANCE = 0.01
_OTHER_SIDES = ("acquirer", "target", "investor", "customer", "partner", "buyer", "seller")
_NAMES = ("company", *_OTHER_SIDES, "person")

Item = Mapping[str, Any]
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a number of cases, with its 95 % interval (Wilson)."""

    hits: int
    cases: int

    @property
    def value(self) -> float | None:
        """None where there is no case."""
        return self.hits / self.cases if self.cases else None

    @property
    def interval(self) -> Interval | None:
        """The bounds within which the true share lies, 95 times in 100."""
        if not self.cases:
            return None
        found = binomtest(self.hits, self.cases).proportion_ci(LEVEL, method="wilson")
        return float(found.low), float(found.high)


@dataclass(frozen=True, slots=True)
class Score:
    """Events found rightly, found wrongly and missed, of one type or of several."""

    name: str
    right: int
    false: int
    missed: int
    f1_interval: Interval | None = None

    @property
    def precision(self) -> Share:
        """Of those found, how many are there."""
        return Share(self.right, self.right + self.false)

    @property
    def recall(self) -> Share:
        """Of those that are there, how many were found."""
        return Share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where there is nothing to find and nothing was found."""
        cases = 2 * self.right + self.false + self.missed
        return 2 * self.right / cases if cases else None


@dataclass(frozen=True, slots=True)
class Error:
    """Something that is wrong: `kind` is false, missed, status, or the name of a fact.

    Of stories it is joined (an item that is of another story) or parted (one that is not in the
    story of most reports of its own); `wanted` is then its true story, and `found` the title
    of the first of those that it is with, or should be.
    """

    id: str
    kind: str
    type: str
    title: str
    wanted: Any
    found: Any


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures of one comparison.

    `facts` has the share of facts that are right, of those that careful readers noted in events
    that were found; `names` the precision and recall of the other sides. `confusion` counts, by
    what is there and what was found instead, the items in which both differ.
    """

    items: int
    empty_items: int
    types: tuple[Score, ...]
    core: Score
    total: Score
    false_alarms: Share
    statuses: Share
    facts: Mapping[str, Share]
    names: Mapping[str, Score]
    funding: Share
    confusion: Mapping[tuple[str, str], int]
    errors: tuple[Error, ...]


def evaluate(wanted: Sequence[Item], found: Mapping[str, Item]) -> Evaluation:
    """Compare items as labelled with what was found in each, by id; nothing found is no entry."""
    pairs = [(item, _by_type(item), _by_type(found.get(str(item["id"]), {}))) for item in wanted]
    types = sorted({name for _, *both in pairs for events in both for name in events})
    counts = np.array([_outcomes(is_there, is_found, types) for _, is_there, is_found in pairs])
    counts = counts.reshape(len(pairs), len(types), 3)
    core = [name in SALES_CORE for name in types]
    empty = [item for item, is_there, _ in pairs if not is_there]
    alarms = sum(bool(is_found) for _, is_there, is_found in pairs if not is_there)
    confusion: Counter[tuple[str, str]] = Counter()
    errors: list[Error] = []
    for item, is_there, is_found in pairs:
        confusion.update(_confused(is_there, is_found))
        errors += _errors(item, is_there, is_found)
    both = [(there, seen) for _, *two in pairs for there, seen in _matched(*two)]
    return Evaluation(
        items=len(pairs),
        empty_items=len(empty),
        types=tuple(_score(name, counts[:, place : place + 1]) for place, name in enumerate(types)),
        core=_score("sales core", counts[:, core]),
        total=_score("all types", counts),
        false_alarms=Share(alarms, len(empty)),
        statuses=Share(sum(a.get("status") == b.get("status") for a, b in both), len(both)),
        facts=_fact_shares(both),
        names=_name_scores(both),
        funding=_funding(both),
        confusion=dict(confusion),
        errors=tuple(errors),
    )


@dataclass(frozen=True, slots=True)
class StoryEvaluation:
    """How well items are put together as stories.

    B-cubed: of each item, the share of its found story that is of its true one (precision), and the
    share of its true story that is found with it (recall), on average over the items. `pairs` has
    the pairs of items that are put together.
    """

    items: int
    stories: int
    precision: float
    recall: float
    f1_interval: Interval
    pairs: Score
    errors: tuple[Error, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def evaluate_stories(wanted: Sequence[Item], found: Mapping[str, Item]) -> StoryEvaluation | None:
    """Compare the stories of items as labelled with those found, by id; None if none is labelled.

    An item of which no story was found is one of its own.
    """
    labelled = [item for item in wanted if item.get("story") is not None]
    if not labelled:
        return None
    there = [str(item["story"]) for item in labelled]
    keys = [str(item["id"]) for item in labelled]
    seen = [str(found.get(key, {}).get("story") or f"none: {key}") for key in keys]
    both = Counter(zip(there, seen, strict=True))
    sizes, found_sizes = Counter(there), Counter(seen)
    shares: dict[str, Any] = defaultdict(lambda: np.zeros(3))
    for (a, b), count in both.items():
        shares[a] += (count, count**2 / found_sizes[b], count**2 / sizes[a])
    per_story = np.array([shares[name] for name in sorted(shares)])
    precision, recall = per_story.sum(axis=0)[1:] / len(labelled)
    right, there_pairs, found_pairs = (
        sum(count * (count - 1) // 2 for count in counts.values())
        for counts in (both, sizes, found_sizes)
    )
    return StoryEvaluation(
        items=len(labelled),
        stories=len(sizes),
        precision=float(precision),
        recall=float(recall),
        f1_interval=_b_cubed_interval(per_story),
        pairs=Score("pairs", right, found_pairs - right, there_pairs - right),
        errors=tuple(_story_errors(labelled, there, seen)),
    )


def _b_cubed_interval(per_story: Any) -> Interval:
    """By drawing the true stories again, with a fixed seed."""
    count = len(per_story)
    draws = np.random.default_rng(1).multinomial(count, np.full(count, 1 / count), _RESAMPLES)
    items, precision, recall = (draws @ per_story).T
    values = 2 * precision * recall / (precision + recall) / items
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _story_errors(
    items: Sequence[Item], there: Sequence[str], seen: Sequence[str]
) -> Iterable[Error]:
    """Each item that is not with most others of its story, found or true; the earliest counts."""
    for kind, groups, others in (("joined", seen, there), ("parted", there, seen)):
        members: dict[str, list[int]] = defaultdict(list)
        for number, group in enumerate(groups):
            members[group].append(number)
        for those in members.values():
            ((most, _),) = Counter(others[number] for number in those).most_common(1)
            first = next(items[number] for number in those if others[number] == most)
            for number in those:
                if others[number] != most:
                    key, title = str(items[number]["id"]), str(items[number].get("title", ""))
                    told = str(first.get("title", ""))
                    yield Error(key, kind, "story", title, there[number], told)


def changes(before: Evaluation, after: Evaluation) -> tuple[list[Error], list[Error]]:
    """The errors that the second comparison has no more, and those that are new in it."""
    keys = [{_key(error) for error in one.errors} for one in (before, after)]
    gone = [error for error in before.errors if _key(error) not in keys[1]]
    new = [error for error in after.errors if _key(error) not in keys[0]]
    return gone, new


def _key(error: Error) -> tuple[str, str, str]:
    return error.id, error.kind, error.type


def _by_type(item: Item) -> dict[str, Item]:
    events: dict[str, Item] = {}
    for event in item.get("events", ()):
        if event.get("band", "accept") == "accept":
            events.setdefault(event["type"], event)
    return events


def _outcomes(
    there: Mapping[str, Item], seen: Mapping[str, Item], types: Sequence[str]
) -> list[tuple[bool, bool, bool]]:
    return [
        (
            name in there and name in seen,
            name in seen and name not in there,
            name in there and name not in seen,
        )
        for name in types
    ]


def _score(name: str, counts: Any) -> Score:
    """The score of some columns of outcomes (items x types x right, false, missed)."""
    per_item = counts.sum(axis=1) if counts.size else np.zeros((len(counts), 3), dtype=int)
    right, false, missed = (int(each) for each in per_item.sum(axis=0))
    return Score(name, right, false, missed, _f1_interval(per_item))


def _f1_interval(per_item: Any) -> Interval | None:
    """By drawing the items again, with a fixed seed: events of one item stand and fall together."""
    if not len(per_item) or not per_item.sum():
        return None
    draws = np.random.default_rng(1).multinomial(
        len(per_item), np.full(len(per_item), 1 / len(per_item)), _RESAMPLES
    )
    right, false, missed = (draws @ per_item).T
    cases = 2 * right + false + missed
    values = np.divide(2 * right, cases, out=np.zeros(len(cases)), where=cases > 0)
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _confused(there: Mapping[str, Item], seen: Mapping[str, Item]) -> Iterable[tuple[str, str]]:
    missed = sorted(there.keys() - seen.keys()) or [NOTHING]
    false = sorted(seen.keys() - there.keys()) or [NOTHING]
    return [(a, b) for a in missed for b in false if (a, b) != (NOTHING, NOTHING)]


def _errors(item: Item, there: Mapping[str, Item], seen: Mapping[str, Item]) -> Iterable[Error]:
    key, title = str(item["id"]), str(item.get("title", ""))
    for name in sorted(seen.keys() - there.keys()):
        yield Error(key, "false", name, title, None, seen[name].get("evidence"))
    for name in sorted(there.keys() - seen.keys()):
        yield Error(key, "missed", name, title, there[name].get("facts"), None)
    for name in sorted(there.keys() & seen.keys()):
        a, b = there[name], seen[name]
        if a.get("status") != b.get("status"):
            yield Error(key, "status", name, title, a.get("status"), b.get("status"))
        for fact, value in a.get("facts", {}).items():
            told = b.get("facts", {}).get(fact)
            if not _is_same(fact, value, told):
                yield Error(key, fact, name, title, value, told)


def _matched(there: Mapping[str, Item], seen: Mapping[str, Item]) -> Iterable[tuple[Item, Item]]:
    return [(there[name], seen[name]) for name in sorted(there.keys() & seen.keys())]


def _fact_shares(both: Sequence[tuple[Item, Item]]) -> dict[str, Share]:
    outcomes: dict[str, list[bool]] = defaultdict(list)
    for there, seen in both:
        for name, value in there.get("facts", {}).items():
            outcomes[name].append(_is_same(name, value, seen.get("facts", {}).get(name)))
    return {name: Share(sum(those), len(those)) for name, those in sorted(outcomes.items())}


def _name_scores(both: Sequence[tuple[Item, Item]]) -> dict[str, Score]:
    """The other sides of events, name by name."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for there, seen in both:
        for role in _OTHER_SIDES:
            a = _folded(there.get("facts", {}).get(role))
            b = _folded(seen.get("facts", {}).get(role))
            is_right = bool(a & b)
            counts[role].update(
                right=is_right, false=bool(b) and not is_right, missed=bool(a) and not is_right
            )
    return {
        role: Score(role, those["right"], those["false"], those["missed"])
        for role, those in counts.items()
        if those.total()
    }


def _funding(both: Sequence[tuple[Item, Item]]) -> Share:
    """Rounds of funding of which the company, the amount and the round are all right."""
    rounds = [(a, b) for a, b in both if a["type"] == "funding_round"]
    names = ("company", "amount", "currency", "round")
    right = [
        all(
            _is_same(name, a["facts"][name], b.get("facts", {}).get(name))
            for name in names
            if name in a.get("facts", {})
        )
        for a, b in rounds
    ]
    return Share(sum(right), len(right))


def _is_same(name: str, wanted: Any, found: Any) -> bool:
    if found is None:
        return False
    if name in _NAMES:
        return bool(_folded(wanted) & _folded(found))
    if name in _SUMS and isinstance(wanted, int | float) and isinstance(found, int | float):
        return abs(wanted - found) <= _SUM_TOLERANCE * abs(wanted)
    if isinstance(wanted, int | float) and isinstance(found, int | float):
        return wanted == found
    # Of words that describe (a place, a product, a title) one may say more than the other.
    a, b = (unicodedata.normalize("NFKC", str(each)).casefold() for each in (wanted, found))
    return a == b if name in ("round", "currency") else bool(a and b) and (a in b or b in a)


def _folded(names: Any) -> set[str]:
    listed = names if isinstance(names, list | tuple) else [names] if names else []
    return {normalise_name(strip_legal_suffix(str(name))) for name in listed}
