"""The model itself: how probable each part is for each word, and the names that come of it."""

import itertools
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tasks.rules.parts.features import BITS, Field, Layout, Reader, Told, features
from tasks.rules.parts.network import Network
from tasks.rules.parts.words import Vocabulary
from tasks.rules.triggers.reading.core import Span

NOBODY = "O"  # the first of the roles
AT_ONCE = 256  # items, so that their features fit into the processor's caches
_TRUST = np.float32(0.5)  # what the network says counts so much beside the features
_DIGITS = 3

Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Part:
    """A name or description that takes a part in what is told, and how probable that is.

    `role` is company (whose news it is), acquirer, target, seller, investor, customer, joins or
    leaves (a person), title (of a job), place or product.
    """

    role: str
    span: Span
    chance: float


def vocabulary_of(stored: Mapping[str, NDArray[Any]]) -> Vocabulary:
    """The words that are known, of plain arrays."""
    words, known = stored["words"].tolist(), stored["known"].tolist()
    vectors = stored["network_words"].tolist() if "network_words" in stored else []
    return Vocabulary(
        {word: number for word, number in zip(words, known, strict=True) if number},
        {ending: number for number, ending in enumerate(stored["endings"].tolist(), 1)},
        dict(zip(words, stored["commonness"].tolist(), strict=True)),
        {word: number for number, word in enumerate(vectors, 2)},
    )


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """Items, a title with its text each, their words, and what the network sees at each."""

    items: Sequence[tuple[str, str]]
    layout: Layout
    seen: Numbers | None


class Parts:
    """What was learned: `weights` of features for each role, and `steps` from role to role; beside
    them a network, that says the same in its own way, and which types of event the words tell."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        roles: Sequence[str],
        features: NDArray[np.int64],
        weights: Numbers,
        steps: Numbers,
        network: Network | None = None,
    ) -> None:
        self._reader = Reader(vocabulary)
        self._roles = list(roles)
        self._rows = np.zeros(1 << BITS, np.int32)
        self._rows[features] = np.arange(1, len(features) + 1)
        # Row 0 is that of a feature which nothing was learned of.
        self._weights = np.vstack([np.zeros((1, len(roles)), np.float32), weights])
        self._steps = np.exp(steps.astype(np.float64))
        self._network = network

    @classmethod
    def of_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> Self:
        """From plain arrays, as `tasks.learn_parts` keeps them; KeyError where one is missing."""
        return cls(
            vocabulary_of(stored),
            stored["roles"].tolist(),
            stored["features"].astype(np.int64),
            stored["weights"].astype(np.float32),
            stored["steps"],
            Network.of_arrays(stored) if "network_words" in stored else None,
        )

    def look(self, items: Sequence[tuple[str, str]]) -> Looked:
        """The words of each item, given its title and its text, as all that follows reads them."""
        layout = self._reader.lay_out(items)
        return Looked(items, layout, self._network.look(layout) if self._network else None)

    def odds(self, looked: Looked) -> tuple[list[str], Numbers]:
        """The types that the network knows, and the logarithm of the odds of each in each item."""
        if self._network is None or looked.seen is None:
            return [], np.zeros((len(looked.items), 0), np.float32)
        count = len(looked.items)
        return self._network.types, self._network.odds(looked.layout, looked.seen, count)

    def read(self, items: Sequence[Told]) -> list[list[Part]]:
        """The parts of each item, given its title, its text and the types of event told there."""
        found: list[list[Part]] = []
        for first in range(0, len(items), AT_ONCE):
            some = items[first : first + AT_ONCE]
            looked = self.look([(title, text) for title, text, _ in some])
            read = self.parts(looked, dict(enumerate(types for _, _, types in some)))
            found += (read[number] for number in range(len(some)))
        return found

    def parts(self, looked: Looked, told: Mapping[int, Collection[str]]) -> dict[int, list[Part]]:
        """The parts of those items of which `told` has the types of event that they tell."""
        found: dict[int, list[Part]] = {number: [] for number in told}
        numbers, types = list(told), list(told.values())
        layout, rows = looked.layout.of(numbers)
        if not layout.fields:
            return found
        said = self._said(layout, types)
        if self._network is not None and looked.seen is not None:
            said += _TRUST * self._network.parts(layout, looked.seen[rows], types)
        shortest_first = sorted(layout.fields, key=lambda field: len(field.places))
        parts: dict[int, list[Part]] = {}
        starts = [field.start for field in layout.fields]
        for first, behind, role, chance in self._runs(self._chances(said, shortest_first[::-1])):
            field = layout.fields[bisect_right(starts, first) - 1]
            title, text = looked.items[numbers[field.item]]
            start = field.places[first - field.start][0]
            end = field.places[behind - field.start - 1][1]
            words = (title if field.name == "title" else text)[start:end]
            part = Part(role, Span(field.name, start, end, words), chance)
            parts.setdefault(field.start, []).append(part)
        for field in shortest_first:
            found[numbers[field.item]] += parts.get(field.start, ())
        return found

    def _said(self, layout: Layout, told: Sequence[Collection[str]]) -> Numbers:
        """What the features of each word say for each role (words x roles)."""
        said = np.zeros((len(layout.columns), len(self._roles)), np.float32)
        for feature in features(layout, told):
            said += self._weights.take(self._rows.take(feature), axis=0)
        return said

    def _chances(self, said: Numbers, fields: Sequence[Field]) -> NDArray[np.float64]:
        """How probable each role is for each word (words x roles), given the longest field first.

        It goes forwards and backwards through the chain, all fields at once: the first words of
        all fields stand together, then the second ones of those that have one, and so on.
        """
        starts = np.array([field.start for field in fields])
        lengths = np.array([len(field.places) for field in fields])
        has = lengths > np.arange(lengths[0])[:, None]  # places x fields
        place, field = np.nonzero(has)
        at = np.stack([starts[field] + place, (starts + lengths - 1)[field] - place])
        local = said[at].astype(np.float64)
        local = np.exp(local - local.max(axis=2, keepdims=True))
        told = np.ones_like(local)
        steps = np.stack([self._steps, self._steps.T])
        begin = 0
        for count, following in itertools.pairwise(has.sum(axis=1).tolist()):
            known = np.s_[:, begin : begin + following]
            begin += count
            ahead = told[:, begin : begin + following]
            np.matmul(told[known] * local[known], steps, out=ahead)
            ahead /= ahead.sum(axis=2, keepdims=True)
        both = np.zeros(said.shape)  # none between the fields
        both[at[0]] = told[0] * local[0]
        both[at[1]] *= told[1]
        both[at[0]] /= both[at[0]].sum(axis=1, keepdims=True)
        return both

    def _runs(self, chances: NDArray[np.float64]) -> Iterator[tuple[int, int, str, float]]:
        """The runs of words whose most probable role is the same one, and their least chance."""
        best = chances.argmax(axis=1)
        edges = np.flatnonzero(np.diff(best, prepend=-1, append=-1))
        least = np.minimum.reduceat(chances.max(axis=1), edges[:-1])
        runs = itertools.pairwise(edges.tolist())
        found = zip(runs, best[edges[:-1]].tolist(), least.tolist(), strict=True)
        for (first, behind), role, chance in found:
            if self._roles[role] != NOBODY:
                yield first, behind, self._roles[role], round(chance, _DIGITS)
