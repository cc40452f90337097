"""Reads a clause by the patterns of a trigger type: how a match becomes a detection."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, islice
from typing import Protocol

from tasks.rules.triggers.reading.candidates import Candidates
from tasks.rules.triggers.reading.core import REMEMBERED, Clause, Detection, Fact, Span
from tasks.rules.triggers.reading.genre import is_past
from tasks.rules.triggers.reading.literals import Guarded
from tasks.rules.triggers.reading.names import (
    is_no_company,
    left_of,
    name_at,
)
from tasks.rules.triggers.reading.names_pairs import (
    listed_before,
    public_body_at,
    public_body_before,
    split_pair,
)
from tasks.rules.triggers.reading.names_tokens import Left, Place
from tasks.rules.triggers.reading.patterns import Pattern
from tasks.rules.triggers.reading.persons import person_within
from tasks.rules.triggers.reading.status import is_negated, status_of
from tasks.rules.triggers.reading.subjects import is_no_company as is_nobody
from tasks.rules.triggers.reading.subjects import is_unnamed
from tasks.rules.triggers.reading.words import words

ROLES = frozenset({"target", "acquirer", "investor", "customer", "partner", "seller", "buyer"})
# Those that are companies; a customer may be an army.
SIDES_OF_A_DEAL = frozenset({"target", "acquirer", "seller", "buyer"})
MATCHES_PER_PATTERN = 3


class TriggerType(Protocol):
    """What a file of this folder holds."""

    VERSION: int
    CUES: tuple[str, ...]
    PATTERNS: tuple[Pattern, ...]
    VETO: Guarded | None

    @staticmethod
    def facts(clause: Clause, start: int) -> Iterable[Fact]:
        """Facts of the clause, beside those that the pattern's groups give."""


def read(type_id: str, rule: TriggerType, clause: Clause) -> Detection | None:
    """The first event of this type that the clause tells, or None."""
    matches = _matches(rule, clause)
    first = next(matches, None)
    if first is None or _is_vetoed(rule, clause):
        return None
    for used, match in chain([first], matches):
        detection = _detection(type_id, rule, used, match, clause)
        if detection is not None:
            return detection
    return None


def is_company(clause: Clause, place: Place) -> bool:
    """Whether the words there name a company, and no country, public body, thing or mere kind."""
    return not (
        is_no_company(clause, place)
        or _is_nobody(clause, place)
        or is_unnamed(clause.text[slice(*place)])
    )


def lacks_name(rule: TriggerType, clause: Clause) -> bool:
    """Whether the clause tells of this type, but of whom it does not say."""
    first = next(_matches(rule, clause), None)
    if first is None or _is_vetoed(rule, clause):
        return False
    left = left_of(clause, first[1].start())
    return not (left.is_blocked or is_negated(left.cues))


def _matches(rule: TriggerType, clause: Clause) -> Iterator[tuple[Pattern, re.Match[str]]]:
    for candidate in _candidates(rule).of(clause):  # type: ignore[arg-type]
        for match in islice(candidate.regex.finditer(clause.text), MATCHES_PER_PATTERN):
            yield candidate, match


@cache
def _candidates(rule: TriggerType) -> Candidates:
    return Candidates(rule.PATTERNS)


def _is_vetoed(rule: TriggerType, clause: Clause) -> bool:
    if rule.VETO is not None and holds(rule.VETO, clause.text):
        return True
    return not clause.is_headline and is_past(clause.text)


@lru_cache(maxsize=REMEMBERED)
def holds(veto: Guarded, text: str) -> bool:
    """Two types may have one veto: `acquires` and `is_acquired`."""
    return bool(veto.search(text))


_ANNOUNCING = words(
    """announced announces announce today proudly proud pleased excited thrilled delighted confirms
    confirmed 宣布 官宣 近日 日前 今日 正式 公告 公告称 发布公告 发布公告称"""
)


# "We are thrilled to announce that Acme has acquired Bolt"
_THAT = re.compile(
    r"\b(?:announces?|announced|announcing|confirm|confirms|confirmed|share) (?:today )?that $",
    re.IGNORECASE,
)


def _detection(
    type_id: str, rule: TriggerType, used: Pattern, match: re.Match[str], clause: Clause
) -> Detection | None:
    position = match.start("left") if match.groupdict().get("left") is not None else match.start()
    left = left_of(clause, position)
    if is_negated(left.cues) or (left.is_blocked and used.subject != "own"):
        return None
    subjects = _subjects(used, match, clause, left)
    counterparts = _counterparts(used, match, clause, left)
    if subjects is None or counterparts is None:
        return None
    before = clause.text[: left.name[0]] if left.name else ""
    is_reported = bool(_THAT.search(before[-40:]))
    if not clause.is_headline and not (
        (used.is_strict and is_reported) or _is_told_by_itself(used, left, match.group())
    ):
        return None
    facts = tuple(unique([*_group_facts(match, clause), *rule.facts(clause, match.start())]))
    status = status_of(clause, left.cues | set(match.group().lower().split()), used.status)
    if getattr(rule, "IS_END", False) and status in {"withdrawn", "completed", "blocked"}:
        status = used.status
    return Detection(
        type=type_id,
        status=status,
        confidence=used.confidence if clause.is_headline else round(used.confidence * 0.7, 2),
        rule=f"{type_id}@{rule.VERSION}",
        span=clause.whole,
        subjects=subjects,
        counterparts=counterparts,
        facts=facts,
    )


def _is_told_by_itself(used: Pattern, left: Left, words_of_event: str) -> bool:
    """Whether a sentence of the lead announces the event, so that no headline need confirm it."""
    is_announced = bool(left.cues & _ANNOUNCING) or "宣布" in words_of_event
    is_announced = is_announced or words_of_event.lower().startswith("announc")
    return used.is_strict and (is_announced or left.is_own)


def _subjects(
    used: Pattern, match: re.Match[str], clause: Clause, left: Left
) -> tuple[Span, ...] | None:
    places: list[Place] = []
    if used.subject in {"left", "pair"} or (used.subject == "own" and left.is_own):
        if left.name is None:
            return None
        places = split_pair(clause, left.name) if used.subject == "pair" else [left.name]
        if used.subject == "pair" and len(places) < 2:
            return None
        if used.subject == "pair" and any(
            is_no_company(clause, place) or _is_within_phrase(clause, place) for place in places
        ):
            return None
        is_told_of_several = _OF_SEVERAL.match(match.group()) or _HELPING_SEVERAL & left.cues
        if used.subject == "left" and is_told_of_several and _are_several(clause, left.name):
            places = split_pair(clause, left.name)
    for group in ("who", "who_2"):
        if match.groupdict().get(group) is not None:
            place = name_at(clause, *match.span(group))
            if place is None or is_no_company(clause, place):
                return None
            if place not in places:
                places.append(place)
    if used.subject == "who" and not places:
        return None
    if not left.is_own and any(_is_nobody(clause, place) for place in places):
        return None
    told = places or ([left.name] if left.name else [])
    if any(is_unnamed(clause.text[slice(*place)]) for place in told):
        return None
    return tuple(clause.span(*place) for place in places)


# Verbs that only several do: "Elk and Bolt fall into administration", "Elk and Bolt announce".
_OF_SEVERAL = re.compile(
    r"(?:fall|file|enter|collapse|sign|announce|agree|launch|close|cut|raise|face|sue|plan|open|go|"
    r"seek|post|report|win|unveil|are|release|introduce|debut|expand|slash|lay|settle|recall)\b",
    re.IGNORECASE,
)
_HELPING_SEVERAL = frozenset({"are", "have", "were"})
_JOINED = re.compile(r"\w and \w")
_OPENING = re.compile(  # of what is said before a name: "Under Fire, Elk cut 300 jobs"
    r"(?:after|amid|as|at|before|by|despite|for|from|in|like|of|on|once|since|to|under|with)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"^(?:By|With|From|In|Of) |\w (?:By|With|From) ")


def _are_several(clause: Clause, name: Place) -> bool:
    """Whether the words before a verb name two: "Elk and Bolt", or "Elk, Bolt" at the beginning."""
    if _JOINED.search(clause.text, *name):
        return True
    first = listed_before(clause, name)
    is_nobody = first is None or is_no_company(clause, first) or _is_nobody(clause, first)
    return not is_nobody and not _OPENING.match(clause.text)


def _is_within_phrase(clause: Clause, place: Place) -> bool:
    """Whether the words go on from others, also in capitals: "Co-Led By Elk"."""
    return bool(_PREPOSITION.search(clause.text[slice(*place)]))


def _is_nobody(clause: Clause, place: Place) -> bool:
    start, end = place
    return is_nobody(clause.text[:start], clause.text[start:end])


def _counterparts(
    used: Pattern, match: re.Match[str], clause: Clause, left: Left
) -> tuple[tuple[str, Span], ...] | None:
    found = []
    if used.left_role is not None:
        buyer = left.name
        if buyer is None and used.left_role == "customer":
            buyer = public_body_before(clause, match.start())
        is_public = used.left_role != "customer" and buyer is not None and _is_nobody(clause, buyer)
        if buyer is None or is_public:
            return None
        found.append((used.left_role, clause.span(*buyer)))
    for group, value in match.groupdict().items():
        if group in ROLES and value is not None:
            place = name_at(clause, *match.span(group))
            if place is None and group == "customer":
                place = public_body_at(clause, match.start(group))
            is_side = place is not None and group in SIDES_OF_A_DEAL
            if place is None or (
                is_side and (is_no_company(clause, place) or _is_nobody(clause, place))
            ):
                return None
            if not is_unnamed(clause.text[slice(*place)]):
                found.append((group, clause.span(*place)))
    return tuple(found)


def _group_facts(match: re.Match[str], clause: Clause) -> Iterator[Fact]:
    for group, value in match.groupdict().items():
        if value and group not in ROLES and group not in {"left", "who", "who_2"}:
            start, end = match.span(group)
            if group == "person" and not clause.has_han:
                named = person_within(clause.text, start, end)
                if named is None:
                    continue
                start, end = named
            value = clause.raw[start:end]
            start += len(value) - len(value.lstrip(" ,"))
            end -= len(value) - len(value.rstrip(" ,"))
            if end > start:
                span = clause.span(start, end)
                yield Fact(group, span.text, span)


def unique(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The first fact of each name."""
    seen = set()
    for fact in facts:
        if fact.name not in seen:
            seen.add(fact.name)
            yield fact
