"""Assigns each item of a stream to the best known story, or begins a new one."""

import hashlib
from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from heapq import nlargest, nsmallest
from math import log
from operator import itemgetter
from typing import Any

from tasks.rules.items import published_at, words_of
from tasks.rules.playbook import Playbook
from tasks.rules.stories._reading import Event, Telling, raise_to, read
from tasks.rules.stories._weighing import are_same_facts, dot, of_length_one, signs
from tasks.rules.stories.copies import is_copy, keys_of, wording_of

_DAY_SECONDS = 86_400
_MOST_COMPARED = 10  # stories that have most in common with an item
_LEAST_COMMON = 0.2  # of what the best of them has
_MOST_LOOKED_UP = 600  # stories that have any one word in common with it, the rarest words first
_MOST_KEPT = 8  # reports of a story: its first and the last ones
_MOST_WORDS = 40  # of a report, by which it is compared
_TELLING_WORDS = 12  # of a report, by which its story is found again
_FEWEST_KEYS = 2  # that copies have in common
_NAME = 1.5  # a name's share among words
_BEFORE = 60  # items that are taken to have gone before: the first ones make nothing rare


@dataclass(frozen=True, slots=True)
class Report:
    """An item as stories are compared by it."""

    id: str
    day: float
    told: Telling
    vector: Mapping[str, float]
    wording: str


@dataclass(slots=True)
class Story:
    """A story within the window; `whole` and `vector` are the strongest that its reports have."""

    id: str
    reports: list[Report] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    whole: Telling = field(default_factory=Telling)
    vector: dict[str, float] = field(default_factory=dict)

    @property
    def last_day(self) -> float:
        return max(report.day for report in self.reports)

    def add(self, report: Report) -> None:
        """Take one more report; of many, the first and the last ones are kept."""
        self.ids.add(report.id)
        self.reports.append(report)
        if len(self.reports) <= _MOST_KEPT:
            self._count(report)
            return
        del self.reports[1]
        self.whole, self.vector = Telling(), {}
        for each in self.reports:
            self._count(each)

    def _count(self, report: Report) -> None:
        self.whole.add(report.told)
        raise_to(self.vector, report.vector)


@dataclass(frozen=True, slots=True, eq=False)
class OldStory:
    """What is kept of a story beyond the window: how to know it if it comes back."""

    id: str
    day: float
    wordings: tuple[str, ...]
    events: tuple[Event, ...]
    keys: tuple[str, ...]


class Stories:
    """The stories of a stream that is about in the order of time.

    Each item is compared with the few stories that share its rarest words and names, so that the
    time an item takes hardly grows with the number of stories. What was decided stays.
    """

    def __init__(self, playbook: Playbook) -> None:
        self._rules, self._merging = playbook.stories, playbook.merging
        self._open: dict[str, Story] = {}
        self._by_item: dict[str, str] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._old: deque[OldStory] = deque()
        self._old_by_key: dict[str, list[OldStory]] = defaultdict(list)
        self._counts: dict[str, int] = defaultdict(int)
        self._items = 0
        self._today = self._last_day = 0.0

    def story_of(self, item: Mapping[str, Any]) -> str:
        """The id of an item's story: that of its first report, as a hash. Raises BadItem."""
        day = self._day(item)
        key = str(item["id"])
        if known := self._by_item.get(key):
            return known
        title, text, _ = words_of(item)
        told = read(title, text, item.get("lang"))
        report = Report(key, day, told, self._vector(told), wording_of(title, text))
        story = self._best(report) or self._returned(report) or Story(_story_id(key))
        self._add(story, report)
        return story.id

    def _day(self, item: Mapping[str, Any]) -> float:
        """The day of an item; one without a date is as old as the one before.

        The clock goes on when two items have come so far: one wrong date moves nothing.
        """
        moment = published_at(item)
        day = moment.timestamp() / _DAY_SECONDS if moment else self._last_day
        today = max(self._today, min(day, self._last_day))
        self._last_day = day
        if int(today) > int(self._today):
            self._close(today)
        self._today = today
        return day

    def _rarity(self, term: str) -> float:
        whole = log(self._items + _BEFORE)
        return 1.0 - log(self._counts.get(term, 0) + 1) / whole

    def _vector(self, told: Telling) -> dict[str, float]:
        rarity, names = self._rarity, told.names
        weights = [
            (weight * rarity(term) ** 2 * (_NAME if term in names else 1.0), term)
            for term, weight in told.terms.items()
        ]
        return of_length_one({term: weight for weight, term in nlargest(_MOST_WORDS, weights)})

    def _best(self, report: Report) -> Story | None:
        scores = [(self._score(report, story), story.id) for story in self._candidates(report)]
        near = [each for each in scores if each[0] >= self._rules.min_score]
        return self._open[min(near, key=lambda each: (-each[0], each[1]))[1]] if near else None

    def _candidates(self, report: Report) -> list[Story]:
        """The stories that share most with a report, by how rare it is."""
        told = report.told
        found = [
            (len(ids), key, ids)
            for key in {*told.terms, *_keys(report, self._merging.amount_tolerance)}
            if (ids := self._by_key.get(key))
        ]
        found.sort(key=itemgetter(0, 1))
        common: dict[str, float] = defaultdict(float)
        left = _MOST_LOOKED_UP
        for size, key, ids in found:
            left -= size
            if left < 0:
                break
            worth = self._rarity(key) * (_NAME if key in told.names else 1.0)
            for each in ids:
                common[each] += worth
        best = nsmallest(_MOST_COMPARED, [(-worth, each) for each, worth in common.items()])
        return [self._open[each] for worth, each in best if worth <= _LEAST_COMMON * best[0][0]]

    def _score(self, report: Report, story: Story) -> float:
        days = min(abs(report.day - known.day) for known in story.reports)
        if days > self._merging.window_days:
            return 0.0
        is_like = len(story.keys.intersection(_copy_keys(report.wording))) >= _FEWEST_KEYS
        if is_like and any(self._is_copy(report.wording, one.wording) for one in story.reports):
            return float("inf")
        found = signs(
            report.told,
            story.whole,
            dot(report.vector, story.vector),
            days / self._merging.window_days,
            self._rarity,
            self._merging.amount_tolerance,
        )
        if found.score(self._rules.weights) < self._rules.min_score:
            return 0.0  # and no single report is more like it than all of them are together
        words = max(dot(report.vector, known.vector) for known in story.reports)
        return replace(found, words=words).score(self._rules.weights)

    def _is_copy(self, left: str, right: str) -> bool:
        return "-" in left and is_copy(left, right, self._merging.min_copy)

    def _add(self, story: Story, report: Report) -> None:
        told = report.told
        self._items += 1
        for term in told.terms.keys() | told.names.keys():
            self._counts[term] += 1
        story.add(report)
        self._open[story.id] = story
        self._by_item[report.id] = story.id
        telling = sorted(report.vector, key=lambda term: (-report.vector[term], term))
        keys = _keys(report, self._merging.amount_tolerance).union(telling[:_TELLING_WORDS])
        for key in keys:
            self._by_key[key].add(story.id)
        story.keys |= keys

    def _close(self, today: float) -> None:
        """Drop the stories beyond the window, and what is kept of those beyond memory."""
        first = today - self._merging.window_days
        for story in [each for each in self._open.values() if each.last_day < first]:
            self._forget(story)
        while self._old and self._old[0].day < today - self._rules.memory_days:
            old = self._old.popleft()
            for key in old.keys:
                self._old_by_key[key].remove(old)
                if not self._old_by_key[key]:
                    del self._old_by_key[key]

    def _forget(self, story: Story) -> None:
        del self._open[story.id]
        for item in story.ids:
            del self._by_item[item]
        for key in story.keys:
            self._by_key[key].discard(story.id)
            if not self._by_key[key]:
                del self._by_key[key]
        wordings = tuple({report.wording for report in story.reports if "-" in report.wording})
        events = tuple(story.whole.events.values())
        copies = {key for wording in wordings for key in _copy_keys(wording)}
        keys = tuple(sorted(copies.union(*map(_fact_keys, events))))
        old = OldStory(story.id, story.last_day, wordings, events, keys)
        self._old.append(old)
        for key in keys:
            self._old_by_key[key].append(old)

    def _returned(self, report: Report) -> Story | None:
        """The old story that comes back: word for word, or with the same facts."""
        keys = [key for key in _copy_keys(report.wording) if key in self._old_by_key]
        likely = Counter(old for key in keys for old in self._old_by_key[key])
        for old in [old for old, count in likely.items() if count >= _FEWEST_KEYS]:
            is_copy = any(self._is_copy(report.wording, wording) for wording in old.wordings)
            if is_copy and self._is_known(old, report):
                return self._open.get(old.id) or Story(old.id)
        for event in report.told.events.values():
            for key in sorted(_fact_keys(event)):
                for old in self._old_by_key.get(key, ()):
                    if self._is_known(old, report) and self._is_same_event(event, old):
                        return self._open.get(old.id) or Story(old.id)
        return None

    def _is_known(self, old: OldStory, report: Report) -> bool:
        return abs(report.day - old.day) <= self._rules.memory_days

    def _is_same_event(self, event: Event, old: OldStory) -> bool:
        return any(
            event.type == other.type
            and are_same_facts(event, other, self._merging.amount_tolerance)
            for other in old.events
        )


def _copy_keys(wording: str) -> list[str]:
    return [f"={key}" for key in keys_of(wording)] if "-" in wording else []


def _keys(report: Report, tolerance: float) -> set[str]:
    """Names, and what is the same in all languages: places, and sums in steps of the tolerance."""
    told = report.told
    places = (f"@{place}" for place in told.places)
    steps = ((currency, log(value) / log(1 + tolerance)) for currency, value in told.sums)
    sums = (f"{currency} {int(step + shift)}" for currency, step in steps for shift in (0, 0.5))
    return {*told.names, *places, *sums, *_copy_keys(report.wording)}


def _fact_keys(event: Event) -> set[str]:
    return {f"{event.type} {party}" for party in event.parties}


def _story_id(first: str) -> str:
    return f"story-{hashlib.blake2b(first.encode('utf-8', 'replace'), digest_size=8).hexdigest()}"
