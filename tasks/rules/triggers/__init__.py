"""Finds trigger events in an article: one file per type, found by name.

A type's file holds VERSION, CUES (lower-case literals, one of which must occur), PATTERNS, VETO,
`facts(clause, start)` and EXAMPLES; READS_ON where `facts` itself tells which sentences of the
lead it may use, cued or not, and `sides(clause)` where it names counterparts that stand apart. See
CONTRIBUTING.md for how to add one.
"""

import hashlib
import importlib
import pkgutil
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from types import ModuleType

import ahocorasick_rs

from tasks.rules.triggers.reading import VERSION as READING
from tasks.rules.triggers.reading.clauses import (
    TEXT_LIMIT,
    TITLE_LIMIT,
    dateline,
    headline,
    items,
    lead_sentences,
)
from tasks.rules.triggers.reading.core import REMEMBERED, Clause, Detection, Fact, Span
from tasks.rules.triggers.reading.detections import lacks_name, read
from tasks.rules.triggers.reading.event_days import event_day
from tasks.rules.triggers.reading.genre import is_announcement, is_past, is_without_event
from tasks.rules.triggers.reading.hinting import CONFIDENCE, hinted
from tasks.rules.triggers.reading.literals import plain

__all__ = [
    "RULESET",
    "TELLING",
    "Detection",
    "Fact",
    "Span",
    "cued_types",
    "detect",
    "hints",
    "trigger_types",
    "with_facts",
]

# How many sentences of a lead may name whom the headline leaves unnamed.
TELLING = 2
_DEALS = frozenset({"acquires", "is_acquired"})


@cache
def trigger_types() -> dict[str, ModuleType]:
    """All trigger types by id; the id is the name of the file."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if not found.ispkg)
    return {name: importlib.import_module(f"{__name__}.{name}") for name in names}


def detect(
    title: str,
    text: str,
    language: str | None = None,
    published: date | None = None,
    among: Collection[str] | None = None,
) -> list[Detection]:
    """The trigger events that an article tells, each with the sentence that proves it.

    The title decides and the lead adds facts; the lead alone makes an event, with less confidence,
    only where it announces one ("today announced that it has acquired", 宣布完成). At most one
    event of each type. `language` is a hint that is not needed: both languages are always read.
    The day of the event is told as `event_date` where `published`, that of the article, is known.
    Of types that are not `among` those given none is looked for.
    """

    if among is not None and not among:
        return []

    def cued(sentence: str) -> Sequence[str]:
        types = cued_types(sentence)
        return types if among is None else [each for each in types if each in among]

    heads = items(title)
    if len(heads) != 1:
        return _read_roundup(heads, cued)
    head = heads[0]
    if is_without_event(head.raw[:TITLE_LIMIT]):
        return []
    told = [(type_id, _read(type_id, head)) for type_id in cued(head.text)]
    titled = {type_id: detection for type_id, detection in told if detection is not None}
    # Few leads of other titles hold a cue, and to look for one is faster than to cut sentences.
    shown = text[:TEXT_LIMIT]
    is_read = titled or not shown.isascii() or cued(shown)
    sentences = [(each, cued(each.text)) for each in (lead_sentences(text) if is_read else ())]
    found = {
        type_id: _with_lead(type_id, detection, sentences) for type_id, detection in titled.items()
    }
    if not titled:
        sentences = [each for each in sentences if each[1] and is_announcement(each[0].text)]
    for sentence, types in sentences:
        new = [type_id for type_id in types if type_id not in found]
        if not new or (titled and not is_announcement(sentence.text)):
            continue
        for type_id in new:
            if (detection := _read(type_id, sentence)) is not None:
                found[type_id] = detection
    for type_id, detection in told:
        if type_id not in found and detection is None and head.has_han:
            named = _named_in_lead(type_id, head, text)
            if named is not None:
                found[type_id] = named
    found = {
        type_id: _with_sides(detection, [head, *(sentence for sentence, _ in sentences)])
        for type_id, detection in found.items()
    }
    if published is not None:
        written = dateline(text)
        found = {
            type_id: _dated(detection, sentences, written, published)
            for type_id, detection in found.items()
        }
    return [found[type_id] for type_id in sorted(found)]


def hints(title: str, text: str, types: Collection[str]) -> list[Detection]:
    """Those of the types of which the headline, or else its lead, has a cue; without facts.

    Most are no events: what is hinted at counts only where something else confirms it.
    """
    head = headline(title)
    if is_without_event(head.raw[:TITLE_LIMIT]):
        return []
    lead = lead_sentences(text)[:TELLING]
    found = (
        _told_in_lead(type_id, lead) or hinted(type_id, trigger_types()[type_id], head, lead)  # type: ignore[arg-type]
        for type_id in sorted(types)
    )
    return [
        replace(each, counterparts=(), facts=(), confidence=CONFIDENCE)
        for each in found
        if each is not None
    ]


def with_facts(title: str, text: str, found: Detection) -> Detection:
    """The event with what headline and lead tell beside what is known of it.

    It is for events that are beyond doubt: then the facts there are its own, whatever the words
    around them.
    """
    clauses = [headline(title), *lead_sentences(text)[:TELLING]]
    told = [(replace(clause, is_headline=True), (found.type,)) for clause in clauses]
    return replace(_with_lead(found.type, found, told), confidence=found.confidence)


def _read_roundup(heads: list[Clause], cued: Callable[[str], Sequence[str]]) -> list[Detection]:
    """The first event of each type that the items of a roundup tell; its lead tells of others."""
    found: dict[str, Detection] = {}
    for head in heads:
        if is_without_event(head.raw):
            continue
        for type_id in cued(head.text):
            if type_id not in found and (detection := _read(type_id, head)) is not None:
                found[type_id] = detection
    return [found[type_id] for type_id in sorted(found)]


def _named_in_lead(type_id: str, head: Clause, text: str) -> Detection | None:
    """The event of a headline that names nobody (这家公司裁员), as the lead tells it by name."""
    if not lacks_name(trigger_types()[type_id], head):  # type: ignore[arg-type]
        return None
    found = _told_in_lead(type_id, lead_sentences(text)[:TELLING])
    return found and replace(found, confidence=round(found.confidence * 0.85, 2))


def _told_in_lead(type_id: str, sentences: Sequence[Clause]) -> Detection | None:
    """The event as one of the sentences tells it of somebody by name, read as if a headline."""
    for sentence in sentences:
        if type_id not in cued_types(sentence.text) or is_past(sentence.text):
            continue
        found = _read(type_id, replace(sentence, is_headline=True))
        if found is not None and found.subjects:
            return found
    return None


def _dated(
    detection: Detection,
    sentences: Sequence[tuple[Clause, Sequence[str]]],
    written: Clause | None,
    published: date,
) -> Detection:
    """With the day of the event, if the first sentence on it, or the dateline, has one."""
    told = (sentence for sentence, cued in sentences if detection.type in cued)
    places = [place for place in (next(told, None), written) if place]
    day = next((day for place in places if (day := event_day(place, published))), None)
    return replace(detection, facts=(*detection.facts, day)) if day else detection


def _read(type_id: str, clause: Clause) -> Detection | None:
    return read(type_id, trigger_types()[type_id], clause)  # type: ignore[arg-type]


def _with_lead(
    type_id: str, detection: Detection, sentences: Sequence[tuple[Clause, Sequence[str]]]
) -> Detection:
    """Adds the facts that the headline leaves out, and a little confidence if the lead agrees."""
    if not sentences:
        return detection
    rule = trigger_types()[type_id]
    known = {fact.name for fact in detection.facts}
    added = []
    is_confirmed = False
    for sentence, cued in sentences:
        is_confirmed = is_confirmed or type_id in cued
        if type_id not in cued and not getattr(rule, "READS_ON", False):
            continue
        for fact in rule.facts(sentence, 0):
            if fact.name not in known:
                known.add(fact.name)
                added.append(fact)
    confidence = detection.confidence
    if is_confirmed:
        confidence = min(0.98, round(confidence + 0.03, 2))
    return replace(detection, confidence=confidence, facts=(*detection.facts, *added))


def _with_sides(detection: Detection, clauses: list[Clause]) -> Detection:
    """Adds the other sides that the pattern's own words leave out, where the type reads them."""
    sides = getattr(trigger_types()[detection.type], "sides", None)
    if detection.type in _DEALS and not detection.counterparts:
        lead = _told_in_lead(detection.type, clauses[1:])
        is_same = lead is not None and _is_of_the_same(detection, lead)
        return replace(detection, counterparts=lead.counterparts) if lead and is_same else detection
    if sides is None:
        return detection
    known = {role for role, _ in detection.counterparts}
    for clause in clauses:
        told = tuple((role, span) for role, span in sides(clause) if role not in known)
        if told:
            return replace(detection, counterparts=(*detection.counterparts, *told))
    return detection


def _is_of_the_same(one: Detection, other: Detection) -> bool:
    """Whether the first company of the one is the other's, or the one names none."""
    names = [each.subjects[0].text.casefold() for each in (one, other) if each.subjects]
    return len(names) < 2 or names[0] in names[1] or names[1] in names[0]


@cache
def _cues() -> tuple[ahocorasick_rs.AhoCorasick, dict[str, frozenset[str]]]:
    types_by_cue: dict[str, set[str]] = {}
    for type_id, rule in trigger_types().items():
        for cue in rule.CUES:
            types_by_cue.setdefault(cue, set()).add(type_id)
    automaton = ahocorasick_rs.AhoCorasick(sorted(types_by_cue), store_patterns=True)
    return automaton, {cue: frozenset(types) for cue, types in types_by_cue.items()}


@lru_cache(maxsize=REMEMBERED)
def cued_types(text: str) -> tuple[str, ...]:
    """The types of which a cue occurs in the text, sorted."""
    automaton, types = _cues()
    held = automaton.find_matches_as_strings(plain(text), overlapping=True)
    return tuple(sorted(frozenset().union(*map(types.__getitem__, held))))


def _stamp() -> str:
    types = [f"{name}@{rule.VERSION}" for name, rule in trigger_types().items()]
    return hashlib.sha256(" ".join([f"reading@{READING}", *types]).encode()).hexdigest()[:12]


RULESET = _stamp()
