"""Literals that a text must hold for a pattern to match; most patterns need no try then.

They are read from the pattern itself, as Python's own parser of patterns sees it. Without that
parser (it is no public part of Python) patterns are only slower. Literals are in lower case, and
between their words stands one space, as in the text that `plain` gives.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from typing import Any

import ahocorasick_rs

from tasks.rules.triggers.reading.core import REMEMBERED
from tasks.rules.triggers.reading.words import words

try:
    from re import _constants as ops  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    parser = ops = None

Literals = frozenset[str]

# A literal of so many letters stands in about this share of all titles.
_SHARES = (1.0, 0.9, 0.35, 0.08, 0.025, 0.012, 0.008)
_RARE = 0.004
_HAN_SHARES = (1.0, 0.05, 0.008)
_HAN_RARE = 0.002
_MARK = 0.15  # "'", "?"
_COMMON = words("the and for with from its that after into over new ing ers has will")
# A set may be told so often and still spare tries: its literals are counted each for itself.
_TOO_OFTEN = 6.0
MOST_SETS = 3  # of a pattern: a fourth one spares hardly a try
_FRAGMENT = 0xE000  # characters for private use stand for fragments


@lru_cache(maxsize=REMEMBERED)
def plain(text: str) -> str:
    """The text as literals are sought in it: each type asks for it again."""
    return f" {' '.join(text.lower().split())} ".encode("utf-8", "replace").decode()


class Guarded:
    """A regex that is tried only on what holds a literal without which it can not match."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._regex = re.compile(pattern, flags)

    def search(self, text: str) -> re.Match[str] | None:
        """As the regex itself does."""
        return self._regex.search(text) if self._is_due(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As the regex itself does."""
        return self._regex.finditer(text) if self._is_due(text) else iter(())

    def _is_due(self, text: str) -> bool:
        guard = self._guard
        return guard is None or bool(guard.find_matches_as_indexes(plain(text)))

    @cached_property
    def _guard(self) -> ahocorasick_rs.AhoCorasick | None:
        if parser is None:  # pragma: no cover
            return None
        text = re.sub(r"\\s(?:\+(?![?+]))?", r"\\ ", self.pattern)
        sets = _of_items(parser.parse(text, self._regex.flags), [])
        usable = [some for some in sets if some and "" not in some]
        return ahocorasick_rs.AhoCorasick(sorted(min(usable, key=share))) if usable else None


def needed(text: str, fragments: dict[str, str]) -> tuple[Literals, ...]:
    """Sets of lower-case literals of each of which a match of the pattern holds one, the rarest
    first; none if none can be told."""
    if parser is None:  # pragma: no cover
        return ()
    used = [name for name in fragments if f"<{name}>" in text]
    for number, name in enumerate(used):
        text = text.replace(f"<{name}>", chr(_FRAGMENT + number))
    sets = _of_items(_parsed(text), [_expanded(fragments[name], fragments) for name in used])
    return rarest(sets)


def rarest(sets: Iterable[Literals]) -> tuple[Literals, ...]:
    """The sets that spare the most tries, the rarest first."""
    usable = sorted(
        {each for each in sets if _is_telling(each)}, key=lambda each: (share(each), sorted(each))
    )
    return tuple(usable[:MOST_SETS])


def share(literals: Iterable[str]) -> float:
    """How often the literals stand in titles, counted each for itself: 1.0 is once a title."""
    return sum(map(_share, literals))


def _expanded(text: str, fragments: dict[str, str]) -> str:
    for name, fragment in fragments.items():
        text = text.replace(f"<{name}>", f"(?:{fragment})")
    return text


@cache
def _of_fragment(text: str) -> list[Literals]:
    return _of_items(_parsed(text), [])


def _parsed(text: str) -> Any:
    return parser.parse(text, parser.SRE_FLAG_IGNORECASE)


def _of_items(items: Iterable[tuple[Any, Any]], fragments: list[str]) -> list[Literals]:
    """The sets of literals of which each must be met: one for each part of a sequence."""
    sets: list[Literals] = []
    run = ""
    for op, value in items:
        is_fragment = op is ops.LITERAL and 0 <= value - _FRAGMENT < len(fragments)
        if op is ops.LITERAL and not is_fragment:
            run += chr(value).lower()
            continue
        sets.append(frozenset({run.strip()}))
        run = ""
        if is_fragment:
            sets += _of_fragment(fragments[value - _FRAGMENT])
        elif op is ops.BRANCH:
            sets.append(_of_ways(value[1], fragments))
        elif op is ops.IN and all(kind is ops.LITERAL for kind, _ in value):
            sets.append(_of_ways(([letter] for letter in value), fragments))
        elif op is ops.SUBPATTERN:
            sets += _of_items(value[3], fragments)
        elif op in {ops.MAX_REPEAT, ops.MIN_REPEAT} and value[0] > 0:
            sets += _of_items(value[2], fragments)
        elif op is ops.ASSERT:
            sets += _of_items(value[1], fragments)
    return [*sets, frozenset({run.strip()})]


def _of_ways(ways: Iterable[Any], fragments: list[str]) -> Literals:
    found = [_best(_of_items(way, fragments)) for way in ways]
    return frozenset().union(*found) if all(found) else frozenset()


def _best(sets: list[Literals]) -> Literals:
    """The set that the fewest titles meet, or none if all are met too often."""
    return next(iter(rarest(sets)), frozenset())


def _is_telling(literals: Literals) -> bool:
    return bool(literals) and "" not in literals and share(literals) < _TOO_OFTEN


@cache
def _share(literal: str) -> float:
    if literal in _COMMON:
        return 0.5
    if not literal.isalnum() and len(literal) == 1:
        return _MARK
    is_han = literal[:1] > "ÿ"
    shares, rare = (_HAN_SHARES, _HAN_RARE) if is_han else (_SHARES, _RARE)
    return shares[len(literal)] if len(literal) < len(shares) else rare
