"""Reads an item for what tells its story: words, names, sums, numbers, events and their facts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

from tasks.rules.matching.people import PEOPLE_AND_PLACES
from tasks.rules.matching.words import COMMON_WORDS, NAME_BREAKERS
from tasks.rules.names import FOLD, normalise_name, strip_legal_suffix
from tasks.rules.stories._words import (
    CITIES,
    COUNTRIES,
    FAMILIES,
    HAN_NO_NAMES,
    NO_NAMES,
    STOP_WORDS,
    THEMES,
)
from tasks.rules.triggers import Detection, detect
from tasks.rules.triggers.reading.clauses import headline
from tasks.rules.triggers.reading.money import find_money

TEXT_LIMIT = 500
TITLE_WEIGHT, TEXT_WEIGHT = 2.0, 1.0
_AT_START, _OF_WORDS, _PLACE = 0.85, 0.35, 0.35  # of a name's weight

_TOKEN = re.compile(
    r"(?<![^\W_])[^\W\d_\u3040-\u9fff\uac00-\ud7af]+(?:[&'’][^\W\d_\u3040-\u9fff]+)*"
)
_LONGER_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{4,}")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_NUMBER = re.compile(r"(?<![\w.,])[$€£₹]?(\d[\d,]*(?:\.\d+)?)(?=([A-Za-z%万亿]*))")
_DIGIT = re.compile(r"\d|[数几][百千万亿十]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPLITS = re.compile(r"[.!?:;|\"“”\n]|\s[-–—]\s")
_COMPOUND = re.compile(r"-(?!led|backed|owned|based)[a-z]")  # "Shift-planning", not "Acme-led"
_HEADCOUNT = re.compile(
    r"(?<![\d$€£₹,.])(\d[\d,]*) (?:\w+ )?(?:jobs|redundancies|positions|posts|roles|workers|staff"
    r"|employees|people|layoffs)\b"
)
_IN = frozenset({"in", "near", "outside", "across", "around"})
_NOT_A_PLACE = frozenset({"stake", "share", "shares", "invest", "invests", "invested", "interest"})
_HAN_PLACES = CITIES | COUNTRIES
KNOWN_PLACES = PEOPLE_AND_PLACES | frozenset(_HAN_PLACES.values())
_HAN_PLACES_LATIN = frozenset(_HAN_PLACES.values())
_HAN_PLACE = re.compile("|".join(sorted(_HAN_PLACES, key=len, reverse=True)))
_ROUND = re.compile(r"(?:pre-)?(?:seed|angel|series [a-k]\d?)\+?")
_ENDINGS = ("ies", "es", "s", "ed", "ing")


@dataclass(frozen=True, slots=True)
class Event:
    """An event that the rules found, as far as stories are told apart by it."""

    type: str
    status: str
    parties: frozenset[str]
    facts: Mapping[str, Any]

    def with_more(self, other: "Event") -> "Event":
        """The event with what another report adds; what was told first stays."""
        parties, facts = self.parties | other.parties, {**other.facts, **self.facts}
        return replace(self, parties=parties, facts=facts)


@dataclass(slots=True)
class Telling:
    """What one report says: `terms` and `names` with their weights, and what rules found."""

    terms: dict[str, float] = field(default_factory=dict)
    names: dict[str, float] = field(default_factory=dict)
    runs: set[tuple[str, ...]] = field(default_factory=set)
    families: dict[str, float] = field(default_factory=dict)
    sums: list[tuple[str, float]] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)
    headcounts: set[int] = field(default_factory=set)
    events: dict[str, Event] = field(default_factory=dict)
    main: set[str] = field(default_factory=set)
    sure: set[str] = field(default_factory=set)
    is_han: bool = False

    def add(self, other: "Telling") -> None:
        """Take what another report tells: of each thing the stronger."""
        raise_to(self.terms, other.terms)
        raise_to(self.names, other.names)
        raise_to(self.families, other.families)
        self.runs |= other.runs
        self.sums += other.sums
        self.numbers |= other.numbers
        self.places |= other.places
        self.sites |= other.sites
        self.headcounts |= other.headcounts
        for kind, event in other.events.items():
            self.events[kind] = self.events[kind].with_more(event) if kind in self.events else event
        self.main, self.sure = self.main or other.main, self.sure or other.sure
        self.is_han = self.is_han or other.is_han


def raise_to(weights: dict[str, float], others: Mapping[str, float]) -> None:
    """Raise each weight to what it is in the other ones, if that is more."""
    for name, weight in others.items():
        if weight > weights.get(name, 0.0):
            weights[name] = weight


def read(title: str, text: str, language: str | None) -> Telling:
    """What an item tells."""
    found = read_words(title, text)
    for event in detect(title, text, language):
        found.events[event.type] = _event(event)
        found.families[FAMILIES.get(event.type, event.type)] = 1.0
        place = str(found.events[event.type].facts.get("place", ""))
        found.sites.update(normalise_name(place).split() if place.isascii() else [])
    for party in {name for event in found.events.values() for name in event.parties}:
        for word in _name_words(party):
            _add_name(found, word, 1.0)
    if "jobs" in found.families:
        counts = (count[1].replace(",", "") for count in _HEADCOUNT.finditer(title))
        found.headcounts.update(map(int, counts))
    return found


def read_words(title: str, text: str) -> Telling:
    """The words, names and numbers of an item alone."""
    found, head, lead = Telling(), headline(title), text[:TEXT_LIMIT]
    found.is_han = head.has_han
    _read_latin(found, head.raw, TITLE_WEIGHT, 1.0, _is_title_case(head.raw))
    _read_latin(found, lead, TEXT_WEIGHT, 0.7, False)
    _read_han(found, head.text, lead)
    _read_numbers(found, title, TITLE_WEIGHT)
    _read_numbers(found, lead, TEXT_WEIGHT)
    found.places.update(_HAN_PLACES_LATIN & found.names.keys())
    return found


def _event(found: Detection) -> Event:
    facts: dict[str, Any] = {}
    for fact in found.facts:
        facts.setdefault(fact.name, fact.value)
    if not _ROUND.fullmatch(str(facts.get("round", "seed"))):
        del facts["round"]
    for role, span in found.counterparts:
        facts.setdefault(role, span.text)
    parties = [*found.subjects, *(span for _, span in found.counterparts)]
    names = frozenset(normalise_name(strip_legal_suffix(each.text)) for each in parties)
    return Event(found.type, found.status, names - NO_NAMES, facts)


def _is_title_case(title: str) -> bool:
    """Whether capitals tell no names: all longer words have them."""
    longer = _LONGER_WORD.findall(title)
    return len(longer) > 2 and all(word[0].isupper() for word in longer)


def _name_words(name: str) -> Iterable[str]:
    if name.isascii():
        return [word for word in name.split() if word not in NO_NAMES]
    return [name[:2]] if name[:2] not in HAN_NO_NAMES else []


@lru_cache(maxsize=65_536)
def is_rare(word: str) -> bool:
    """Whether a word, as far as lists tell, is no ordinary one."""
    return not _is_ordinary(word) and stem(word) not in COMMON_WORDS


def _is_ordinary(word: str) -> bool:
    return word in COMMON_WORDS or word in NAME_BREAKERS or word in NO_NAMES or word in THEMES


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word without its commonest endings."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


def _read_latin(
    found: Telling, text: str, weight: float, name_weight: float, is_title_case: bool
) -> None:
    has_main = bool(found.main)
    for run in _runs(text, is_title_case):
        if len(run.words) == 1 and not is_rare(run.words[0]):
            continue
        share = name_weight * (_PLACE if run.is_place or run.is_owner else 1.0)
        is_unsure = run.is_first and len(run.words) == 1
        if is_unsure and weight == TEXT_WEIGHT:
            share *= _AT_START
        for word in run.words:
            _add_name(found, word, share)
        if len(run.words) > 1:
            found.runs.add(run.words)
            phrase = " ".join(run.words)
            found.names[phrase] = max(found.names.get(phrase, 0), share)
        if run.is_place and weight == TITLE_WEIGHT:
            found.sites.update(run.words)
        if run.is_place or run.is_owner or has_main or (is_unsure and run.words[0].endswith("ing")):
            continue
        words = [word for word in run.words if word not in KNOWN_PLACES]
        found.main.update(words)
        found.sure.update([] if is_unsure else words)
        has_main = weight == TEXT_WEIGHT and not is_unsure
    for token in _TOKEN.findall(text):
        word = token.translate(FOLD).removesuffix("'s")
        _add_themes(found, word, weight)
        if word not in STOP_WORDS and len(word) > 1:
            _add(found.terms, stem(word), weight)


def _add_name(found: Telling, word: str, share: float) -> None:
    if not is_rare(word):
        share *= _OF_WORDS
    elif word in KNOWN_PLACES:
        share *= _PLACE
    found.names[word] = max(found.names.get(word, 0), share)


def _add_themes(found: Telling, word: str, weight: float) -> None:
    themes = THEMES.get(word, ())
    for family in themes:
        strength = (0.6 if weight == TITLE_WEIGHT else 0.3) / len(themes)
        found.families[family] = max(found.families.get(family, 0), strength)


@dataclass(slots=True)
class _Run:
    """Capitalised words that stand together, folded."""

    words: tuple[str, ...] = ()
    is_first: bool = False
    is_place: bool = False  # "in Turin"
    is_owner: bool = False  # "Turin's Vesperal": often a place, too


def _is_name(token: re.Match[str] | None) -> bool:
    return token is not None and token[0][0].isupper() and is_rare(token[0].translate(FOLD))


def _runs(text: str, is_title_case: bool) -> Iterator[_Run]:
    run = _Run()
    end, before, earlier, was_split = 0, "", "", True
    for token in _TOKEN.finditer(text):
        gap = text[end : token.start()]
        is_split = was_split or bool(_SPLITS.search(gap))
        word = token.group().translate(FOLD)
        plain = word.removesuffix("'s")
        is_name = token.group()[0].isupper() and len(plain) > 1 and plain not in NO_NAMES
        is_name = is_name and not _COMPOUND.match(text, token.end())
        if is_title_case or is_split:
            is_name = is_name and not (is_title_case and _is_ordinary(plain))
            is_name = is_name and plain not in NAME_BREAKERS and plain not in THEMES
        if run.words and (not is_name or is_split or gap.strip(" -&")):
            yield run
            run = _Run()
        if is_name:
            is_place = before in _IN and earlier not in _NOT_A_PLACE
            run = _Run((*run.words, plain), run.is_first or is_split, run.is_place or is_place)
            if word != plain:
                run.is_owner = _is_name(_TOKEN.match(text, token.end() + 1))
                yield run
                run = _Run()
        end, earlier, before, was_split = token.end(), before, word, False
    if run.words:
        yield run


def _read_han(found: Telling, title: str, text: str) -> None:
    for piece, weight in ((title, TITLE_WEIGHT), (text, TEXT_WEIGHT)):
        for run in _HAN_RUN.findall(piece):
            for pair in map("".join, pairwise(run)):
                _add_themes(found, pair, weight)
                _add(found.terms, pair, weight)
        for place in _HAN_PLACE.findall(piece):
            found.places.add(_HAN_PLACES[place])
    if first := _HAN_RUN.match(title):
        pair = first.group()[:2]
        if pair not in HAN_NO_NAMES and pair not in _HAN_PLACES and pair not in THEMES:
            found.names[pair] = 1.0


def _read_numbers(found: Telling, text: str, weight: float) -> None:
    if not _DIGIT.search(text):
        return
    taken = []
    for money in find_money(text):
        for value in (money.low, money.high):
            if value:
                found.sums.append((money.currency, value))
        taken.append((money.start, money.end))
    for number in _NUMBER.finditer(text):
        plain = number[1].replace(",", "").rstrip(".")
        if any(start <= number.start(1) < end for start, end in taken):
            continue
        if _YEAR.fullmatch(plain) or (len(plain) < 2 and not number[2]):
            continue
        found.numbers.add(plain)
        _add(found.terms, plain, weight)


def _add(terms: dict[str, float], term: str, weight: float) -> None:
    terms[term] = min(terms.get(term, 0) + weight, TITLE_WEIGHT + TEXT_WEIGHT)
