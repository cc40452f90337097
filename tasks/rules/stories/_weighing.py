"""Weighs whether two reports tell one story, by words, names, events and their facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Any

from tasks.rules.playbook.news import StoryWeights
from tasks.rules.stories._reading import Event, Telling, is_rare, stem
from tasks.rules.stories._words import FAMILIES, RELATED

Rarity = Callable[[str], float]  # from 1 for what no report had so far, down to 0

_DETECTED, _IN_TITLE, _IN_TEXT = 1.0, 0.6, 0.3  # how surely a report is of a family
_HAN_NAME = 0.8  # of a Chinese name's weight, where it is found among the characters only
_RARE = 2.0  # of an ordinary word's weight
_OTHER_RUN = 0.2  # of a word's weight, if it is a part of other names
_PLAIN_NUMBER = 0.5  # of a sum's
_TRANSLATED_SUM, _TRANSLATED_PLACE = 0.8, 0.5  # of a name's
_PARTS = ("person", "target", "customer", "partner", "acquirer", "buyer", "seller")


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against one story."""

    words: float
    names: float
    family: float
    sums: int
    numbers: int
    is_of_others: bool
    contradiction: str
    age: float

    def score(self, weights: StoryWeights) -> float:
        """Their sum, as the playbook weighs them."""
        family = weights.family if self.family > 0 else weights.other_family
        numbers = min(self.sums, 1) + _PLAIN_NUMBER * min(self.numbers, 2)
        return (
            weights.words * self.words
            + weights.names * min(self.names, weights.most_names)
            + family * self.family
            + weights.number * numbers
            - weights.others * self.is_of_others
            - weights.contradiction * bool(self.contradiction)
            - weights.age * self.age
        )


def signs(
    new: Telling, known: Telling, words: float, age: float, rarity: Rarity, tolerance: float
) -> Signs:
    """Compares a report with a story; `words` is their likeness, `age` a share of the window."""
    names, family = shared_names(new, known, rarity), family_sign(new, known)
    sums = shared_sums(new, known, tolerance)
    is_translation = new.is_han != known.is_han
    if is_translation and family > 0:
        places = len(new.places & known.places)
        names = max(names, _TRANSLATED_SUM * min(sums, 1) + _TRANSLATED_PLACE * places)
    return Signs(
        words=words,
        names=names,
        family=family,
        sums=sums,
        numbers=len(new.numbers & known.numbers),
        is_of_others=not is_translation and is_of_others(new, known),
        contradiction=contradiction(new, known, tolerance),
        age=age,
    )


def dot(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The product of two sparse vectors; their cosine, if both are of length 1."""
    return sum([left[term] * right[term] for term in left.keys() & right.keys()])


def of_length_one(vector: Mapping[str, float]) -> dict[str, float]:
    """The vector, as long as all others."""
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / length for term, weight in vector.items()}


def likeness(left: Telling, right: Telling) -> float:
    """How alike the words of two reports on one company are, from 0 to 1.

    Rare words count for more, by lists instead of counts, so that it is the same whatever else was
    reported. The company's own name, which is in both, says nothing.
    """
    apart = _common_name(left, right)
    a, b = (
        of_length_one(
            {
                term: weight * (_RARE if is_rare(term) else 1.0)
                for term, weight in told.terms.items()
                if term not in apart
            }
        )
        for told in (left, right)
    )
    return dot(a, b)


def _common_name(left: Telling, right: Telling) -> set[str]:
    """The words of the weightiest name that both have, and of longer names that it is a part of."""
    shared = left.names.keys() & right.names.keys()
    if not shared:
        return set()
    name = max(shared, key=lambda each: (left.names[each] * right.names[each], each))
    words = {*name.split()}
    for run in left.runs | right.runs:
        if words & {*run}:
            words |= {*run}
    return words | {stem(word) for word in words}


def shared_names(left: Telling, right: Telling, rarity: Rarity) -> float:
    """How much the names have in common: 1 for a rare name that both have in their titles.

    A name of several words counts once.
    """
    total = 0.0
    shared = left.names.keys() & right.names.keys()
    parts = {word for name in shared if " " in name for word in name.split()}
    for name in shared - parts:
        share = _OTHER_RUN if _is_in_other_runs(name, left, right) else 1.0
        total += left.names[name] * right.names[name] * rarity(name) * share
    if left.is_han:
        for one, other in ((left, right), (right, left)):
            for name in (one.names.keys() & other.terms.keys()) - other.names.keys():
                total += one.names[name] * _HAN_NAME * rarity(name)
    return total


def _is_in_other_runs(name: str, left: Telling, right: Telling) -> bool:
    """Whether a word stands in longer names that are not the same: "Kestrel Wind", "Kestrel Co".

    They are the same if each other word of one is a name in the other report, too.
    """
    a = [{*run} - right.names.keys() for run in left.runs if name in run]
    b = [{*run} - left.names.keys() for run in right.runs if name in run]
    return bool(a and b) and all(a) and all(b)


def is_of_others(left: Telling, right: Telling) -> bool:
    """Whether the other report names none of those whom this one is about.

    Or both are about one more, whom the other does not name: a buyer's next target.
    """
    if _are_of_others(left, right):
        return True
    unnamed = _unnamed(left, right)
    if left.main and unnamed == left.main:
        return True
    return bool(unnamed & left.sure and _unnamed(right, left) & right.sure)


def _unnamed(left: Telling, right: Telling) -> set[str]:
    """Those whom one report is about and the other does not name."""
    return {
        name
        for name in left.main
        if not (name in right.names or stem(name) in right.terms)
        or _is_in_other_runs(name, left, right)
    }


def family_sign(left: Telling, right: Telling) -> float:
    """From 1 for events of one family down to -1 for those that no happening is both of."""
    for least in (_DETECTED, _IN_TITLE):
        a, b = _families(left, least), _families(right, least)
        if a & b:
            return least
        if a and b and not any(frozenset((x, y)) in RELATED for x in a for y in b):
            return -least
    if _families(left, _IN_TITLE) & right.families.keys():
        return _IN_TEXT
    return _IN_TEXT if _families(right, _IN_TITLE) & left.families.keys() else 0.0


def _families(told: Telling, least: float) -> set[str]:
    return {name for name, strength in told.families.items() if strength >= least}


def shared_sums(left: Telling, right: Telling, tolerance: float) -> int:
    """How many sums of money both have, in the same currency."""
    return sum(
        any(
            currency == other and abs(value - known) <= tolerance * max(value, known)
            for other, known in right.sums
        )
        for currency, value in left.sums
    )


def contradiction(left: Telling, right: Telling, tolerance: float) -> str:
    """The fact of which events of one type tell another value; empty if there is none."""
    pairs = ((event, right.events.get(kind)) for kind, event in left.events.items())
    conflicts = (_conflict(event, other, tolerance) for event, other in pairs if other)
    if name := next((name for name in conflicts if name), ""):
        return name
    if _are_elsewhere(left, right):
        return "site"
    a, b = left.headcounts, right.headcounts
    is_near = any(abs(x - y) <= tolerance * max(x, y) for x in a for y in b)
    return "headcount" if a and b and not is_near else ""


def _conflict(left: Event, right: Event, tolerance: float) -> str:
    a, b = left.facts, right.facts
    if "round" in a and "round" in b and a["round"] != b["round"]:
        return "round"
    for name in _PARTS:
        if name in a and name in b and not is_same_name(str(a[name]), str(b[name])):
            return name
    is_comparable = a.get("currency") == b.get("currency") and min(_sum(a), _sum(b)) > 0
    if FAMILIES.get(left.type) == "deal" and shared_parties(left, right) > 1:
        return ""  # a bid may be raised
    if is_comparable and abs(_sum(a) - _sum(b)) > tolerance * max(_sum(a), _sum(b)):
        return "amount"
    return ""


def are_same_facts(left: Event, right: Event, tolerance: float) -> bool:
    """Whether two events of one type, however far apart, are one: two facts agree, none does not.

    A company is bought by another once, and a person comes to an office, or leaves it, once.
    """
    parties = shared_parties(left, right)
    if not parties or _conflict(left, right, tolerance):
        return False
    a, b = left.facts, right.facts
    equal = [name for name in ("person", "round", "product", "place", "award") if name in a]
    equal = [name for name in equal if name in b and is_same_name(str(a[name]), str(b[name]))]
    has_sum = bool(_sum(a) and _sum(b) and a.get("currency") == b.get("currency"))
    is_once = "person" in equal or (FAMILIES.get(left.type) == "deal" and parties > 1)
    return is_once or len(equal) + has_sum + parties - 1 >= 2


def shared_parties(left: Event, right: Event) -> int:
    """How many companies both events name."""
    return sum(any(is_same_name(a, b) for b in right.parties) for a in left.parties)


def _are_of_others(left: Telling, right: Telling) -> bool:
    """Whether the events of one type have not one company in common."""
    both = left.events.keys() & right.events.keys()
    pairs = [(left.events[kind], right.events[kind]) for kind in sorted(both)]
    named = [(a, b) for a, b in pairs if a.parties and b.parties]
    return bool(named) and not any(shared_parties(a, b) for a, b in named)


def _are_elsewhere(left: Telling, right: Telling) -> bool:
    """Whether two reports on sites put them in places that the other does not name."""
    if min(told.families.get("site", 0.0) for told in (left, right)) < _IN_TITLE:
        return False
    if not (left.sites and right.sites):
        return False
    return left.sites.isdisjoint(right.names) and right.sites.isdisjoint(left.names)


def _sum(facts: Mapping[str, Any]) -> float:
    value = facts.get("amount")
    return float(value) if isinstance(value, int | float) else 0.0


def is_same_name(left: str, right: str) -> bool:
    """Whether two names may be of the same: they share words, or are of different scripts.

    Those that only begin alike are others: "Kestrel Wind" and "Kestrel Global".
    """
    if left.isascii() != right.isascii():
        return True
    if not left.isascii():
        return left in right or right in left or left[:2] == right[:2]
    a, b = left.casefold().split(), right.casefold().split()
    begin_alike = a[:1] == b[:1] and len(a) > 1 and len(b) > 1
    return bool({*a[begin_alike:]} & {*b[begin_alike:]})
