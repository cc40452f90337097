"""Patterns of a trigger type, and how a match becomes a detection.

In a pattern a space stands for any white space and `<NAME>` for a fragment below. Named groups
carry meaning: `left` marks where to look left for the subject (default: where the match begins),
`who` and `who_2` mark where a subject's name begins, a role (target, acquirer, ...) marks where a
counterpart's name begins (a group that is not empty holds the name whole), and every other group is
a fact with that name. `[A-Z` includes capitals with accents.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import Protocol

import ahocorasick_rs

from tasks.rules.triggers._core import Clause, Detection, Fact, Span
from tasks.rules.triggers._genre import is_past
from tasks.rules.triggers._literals import needed, share
from tasks.rules.triggers._names import (
    Left,
    Place,
    is_no_company,
    left_of,
    name_at,
    public_body_at,
    public_body_before,
    split_pair,
)
from tasks.rules.triggers._status import is_negated, status_of
from tasks.rules.triggers._subjects import is_no_company as is_nobody
from tasks.rules.triggers._words import words

ROLES = frozenset({"target", "acquirer", "investor", "customer", "partner", "seller", "buyer"})
# Those that are companies; a customer may be an army.
SIDES_OF_A_DEAL = frozenset({"target", "acquirer", "seller", "buyer"})
MATCHES_PER_PATTERN = 3

_FRAGMENTS = {
    "MONEY": (
        r"(?:(?:about|around|over|more than|nearly|almost|up to|at least|approximately|an? "
        r"(?:additional|further|extra|initial|fresh|hefty|whopping|record)|as much as|close to|"
        r"roughly|some|just (?:over|under)|north of|upwards of|another|additional|further|fresh|"
        r"an? total of|total of|a) )?"
        r"(?:(?:(?:US|HK|NT|AU|CA|NZ|SG|MX|[CASR])?[$€£¥₹₩₪₦₱₫฿₺]|USD|EUR|GBP|RMB|CNY|INR|"
        r"Rs\.?|CHF|"
        r"SEK|NOK|DKK|JPY|PLN|KRW|SGD|AUD|CAD|HKD|AED|SAR|ZAR|BRL|NZD|TWD|MYR|IDR|THB|PHP|ILS|"
        r"TRY|NGN|KES|EGP|MXN|CZK|HUF|RM|Rp|R)"
        r"\s?\d[\d.,]{0,14}"
        r"(?:[ -]?(?:k|m|mn|mln|b|bn|bln|million|billion|trillion|crores?|cr|lakhs?)\b)?"
        r"|(?:\d[\d.,]{0,14}[ -]?(?:m|mn|mln|bn|bln|million|billion|crores?|lakhs?)|(?:half[- "
        r"]an?|"
        r"an?|"
        r"quarter of an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|"
        r"thirty|fifty)[ -](?:million|billion|crores?|lakhs?))[ -]?"
        r"(?:(?:US|Australian|Canadian|Singapore|Swiss|Hong Kong|Swedish|Norwegian|Danish|"
        r"Czech) )?"
        r"(?:€|£|euros?|dollars?|pounds?|yuan|yen|won|rupees|kronor|kroner|crowns|francs|shekels|"
        r"rand|naira|ringgit|rupiah|reais|dirhams|riyals|pesos|USD|EUR|GBP|SEK|CHF)?\b"
        r"|(?:[\w-]{3,12}[ -]figure|multi-?million|multimillion-dollar|undisclosed)"
        r"(?: (?:sum|amount|funding))?\b)"
        r"(?:[-–]\d[\d.,]{0,9}(?:[ -]?(?:k|m|mn|b|bn|million|billion|crores?|lakhs?)\b)?)?\+?"
    ),
    "YUAN": (
        r"(?:(?:新台币|人民币)?[超近逾约过达数几上]{0,3}(?:\d[\d.,]{0,12}|"
        r"[一二两三四五六七八九])?[余多]?"
        r"(?:万亿|千亿|百亿|十亿|亿|千万|百万|万)?"
        r"(?:[-~至到]\d[\d.,]{0,6}(?:亿|千万|百万|万))?级?[余多]?"
        r"(?:美元|美金|人民币|元人民币|元|欧元|港元|港币|日元|日圆|英镑|新元|台币))"
    ),
    "PERSON": (
        r"(?-i:(?!(?:Dame|Sir|Dr|Prof|Professor|Mr|Mrs|Ms|Lord|Lady|Former|Ex|Veteran|New|Interim|"
        r"Acting|The|As|To|For|Its)\b)[A-Z](?!\w{0,24}['’]s )[\w'’.\-]{0,24}"
        r"(?: (?:[A-Z][\w'’.\-]{0,24}|de|van|von|der|"
        r"den|ter|ten|dos|du|el|al|bin|da|"
        r"del|di|la|le)){0,3}"
        r" [A-Z][\w'’\-]{1,24})"
    ),
    "HANPERSON": r"[一-鿿]{2,3}?(?:·[一-鿿]{1,6})?|[一-鿿]{2,6}·[一-鿿]{1,8}|(?-i:[A-Z][a-z]+(?: "
    r"[A-Z][a-z]+)?)",
}


_HAN = re.compile(r"[一-鿿]")
_OPENS_WITH_WORD = re.compile(r"(?:\(\?:)+[a-z]")
_ACCENTED = "À-ÖØ-ÞĆČĎĐĘĚĞİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which an event is told.

    `subject`: "left" needs a name before the match, "pair" two names joined by "and", "own" needs
    none (a company's own headline), "who" takes it from the groups, and the name before the match,
    if `left_role` says what it is, becomes a counterpart. `is_strict` patterns may make an event
    from the lead alone; `is_han` ones match only text that holds a Chinese character.
    """

    regex: re.Pattern[str]
    subject: str
    confidence: float
    status: str
    is_strict: bool
    left_role: str | None
    is_han: bool
    needs: frozenset[str] = frozenset()


class TriggerType(Protocol):
    """What a file of this folder holds."""

    VERSION: int
    CUES: tuple[str, ...]
    PATTERNS: tuple[Pattern, ...]
    VETO: re.Pattern[str] | None

    @staticmethod
    def facts(clause: Clause, start: int) -> Iterable[Fact]:
        """Facts of the clause, beside those that the pattern's groups give."""


def pattern(
    text: str,
    *,
    subject: str = "left",
    confidence: float = 0.9,
    status: str = "announced",
    is_strict: bool = False,
    left_role: str | None = None,
    needs: str = "",
    **fragments: str,
) -> Pattern:
    """Compiles a pattern written in the notation of this file.

    `needs` are lower-case literals, apart by bars, of which a match holds one: where none occurs,
    the pattern is not tried. They need be given only where they are rarer than those that the
    pattern itself tells.
    """
    fragments |= _FRAGMENTS
    given, told = frozenset(cues(needs)), needed(text, fragments)
    literals = min((told, given) if given else (told,), key=share) if told else given
    for name, fragment in fragments.items():
        text = text.replace(f"<{name}>", f"(?:{fragment})")
    has_han = bool(_HAN.search(text))
    if _OPENS_WITH_WORD.match(text):
        text = r"\b" + text  # "England" holds no "land"
    text = text.replace("[A-Z", f"[A-Z{_ACCENTED}")
    regex = re.compile(_spaced(text), re.IGNORECASE)
    return Pattern(regex, subject, confidence, status, is_strict, left_role, has_han, literals)


def patterns_of(
    fragments: dict[str, str], confidence: float = 0.9, *, is_strict: bool = False
) -> Callable[..., Pattern]:
    """`pattern` with a type's own fragments, and with what is usual for it as defaults."""
    usual_confidence, is_usually_strict = confidence, is_strict

    def compiled(
        text: str,
        subject: str = "left",
        confidence: float = usual_confidence,
        status: str = "announced",
        needs: str = "",
        *,
        is_strict: bool = is_usually_strict,
        left_role: str | None = None,
    ) -> Pattern:
        return pattern(
            text,
            subject=subject,
            confidence=confidence,
            status=status,
            is_strict=is_strict,
            left_role=left_role,
            needs=needs,
            **fragments,
        )

    return compiled


def veto(text: str) -> re.Pattern[str]:
    """Compiles what tells that a clause is not about this type, in the same notation."""
    return re.compile(_spaced(text), re.IGNORECASE)


def cues(text: str) -> tuple[str, ...]:
    """Cues that stand apart by bars; `_` is a space, also that before or behind the text."""
    parts = (" ".join(part.split()).replace("_", " ") for part in text.split("|"))
    return tuple(part for part in parts if part)


def _spaced(text: str) -> str:
    """A space means any white space; inside a character class it means one such character."""
    meaning = {" ?": r"\s*", " ": r"\s+"}
    return re.sub(
        r"\[[^\]]*\]| \??",
        lambda found: meaning.get(found.group()) or found.group().replace(" ", r"\s"),
        text,
    )


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


def _matches(rule: TriggerType, clause: Clause) -> Iterator[tuple[Pattern, re.Match[str]]]:
    for candidate in _with_literal(rule, clause.text):
        if not (clause.is_headline or candidate.is_strict):
            continue
        if candidate.is_han and not clause.has_han:
            continue
        for match in islice(candidate.regex.finditer(clause.text), MATCHES_PER_PATTERN):
            yield candidate, match


def _with_literal(rule: TriggerType, text: str) -> list[Pattern]:
    """The patterns of which the text holds a literal, in their order."""
    automaton, by_literal, always = _literals_of(rule)  # type: ignore[arg-type]
    clean = text.lower().encode("utf-8", "replace").decode()
    hits = automaton.find_matches_as_indexes(clean, overlapping=True)
    held = always.union(*(by_literal[index] for index in {index for index, _, _ in hits}))
    return [rule.PATTERNS[index] for index in sorted(held)]


@cache
def _literals_of(
    rule: TriggerType,
) -> tuple[ahocorasick_rs.AhoCorasick, list[frozenset[int]], frozenset[int]]:
    """All literals of a type's patterns, which patterns each lets in, and those that need none."""
    patterns = rule.PATTERNS
    literals = sorted(frozenset().union(*(used.needs for used in patterns)))
    by_literal = [
        frozenset(index for index, used in enumerate(patterns) if literal in used.needs)
        for literal in literals
    ]
    always = frozenset(index for index, used in enumerate(patterns) if not used.needs)
    return ahocorasick_rs.AhoCorasick(literals), by_literal, always


def _is_vetoed(rule: TriggerType, clause: Clause) -> bool:
    if rule.VETO is not None and rule.VETO.search(clause.text):
        return True
    return not clause.is_headline and is_past(clause.text)


_ANNOUNCING = words(
    """announced announces announce today proudly proud pleased excited thrilled delighted confirms
    confirmed 宣布 官宣 近日 日前 今日 正式"""
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
    if not clause.is_headline and not _is_told_by_itself(used, left, match.group()):
        return None
    facts = tuple(_unique([*_group_facts(match, clause), *rule.facts(clause, match.start())]))
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
        if used.subject == "pair" and any(is_no_company(clause, place) for place in places):
            return None
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
    return tuple(clause.span(*place) for place in places)


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
            found.append((group, clause.span(*place)))
    return tuple(found)


def _group_facts(match: re.Match[str], clause: Clause) -> Iterator[Fact]:
    for group, value in match.groupdict().items():
        if value and group not in ROLES and group not in {"left", "who", "who_2"}:
            start, end = match.span(group)
            value = clause.raw[start:end]
            start += len(value) - len(value.lstrip(" ,"))
            end -= len(value) - len(value.rstrip(" ,"))
            if end > start:
                span = clause.span(start, end)
                yield Fact(group, span.text, span)


def _unique(facts: Iterable[Fact]) -> Iterator[Fact]:
    seen = set()
    for fact in facts:
        if fact.name not in seen:
            seen.add(fact.name)
            yield fact
