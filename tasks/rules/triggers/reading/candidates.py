"""Tells which patterns of a trigger type are worth a try on a text: most lack a literal there."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_

import ahocorasick_rs

from tasks.rules.triggers.reading.core import Clause
from tasks.rules.triggers.reading.literals import MOST_SETS, plain
from tasks.rules.triggers.reading.patterns import Pattern


class Candidates:
    """The patterns of a type and the literals that they need.

    What a text holds is a number with a bit for each set of literals of each pattern: first those
    of all patterns' first sets, then those of their second ones, and so on.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = patterns
        self._strict = _bits(each.is_strict for each in patterns)
        self._not_han = _bits(not each.is_han for each in patterns)
        self._bits: dict[str, int] = {}  # of a literal: the sets that hold it
        self._free = 0  # the sets that patterns do not have
        for number, used in enumerate(patterns):
            for place in range(MOST_SETS):
                bit = 1 << (place * len(patterns) + number)
                if place >= len(used.needs):
                    self._free |= bit
                    continue
                for literal in used.needs[place]:
                    self._bits[literal] = self._bits.get(literal, 0) | bit
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(self._bits), store_patterns=True)

    def of(self, clause: Clause) -> Iterator[Pattern]:
        """The patterns of which the clause holds a literal of each set, in their order."""
        held = self._automaton.find_matches_as_strings(plain(clause.text), overlapping=True)
        met = reduce(or_, map(self._bits.__getitem__, held), self._free)
        every = len(self._patterns)
        left = (1 << every) - 1 if clause.is_headline else self._strict
        if not clause.has_han:
            left &= self._not_han
        for place in range(MOST_SETS):
            left &= met >> (place * every)
        while left:
            lowest = left & -left
            yield self._patterns[lowest.bit_length() - 1]
            left ^= lowest


def _bits(told: Iterable[bool]) -> int:
    return sum(1 << number for number, is_so in enumerate(told) if is_so)
