"""The model itself: how probable each part is for each word, and the names that come of it."""

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tasks.rules.encoder import ENGLISH, EncoderOf, script_of
from tasks.rules.parts.features import BITS, Field, Reader, Told
from tasks.rules.parts.words import TITLE_CHARACTERS, Vocabulary
from tasks.rules.triggers.reading.core import Span

NOBODY = "O"  # the first of the roles
_AT_ONCE = 256  # items, so that their features fit into the processor's caches
_DIGITS = 3
# What the features say counts so much where an encoder speaks as well, and what that says.
_OWN, _HEARD = 0.7, 1.0

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


class Parts:
    """What was learned: `weights` of features for each role, and `steps` from role to role."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        roles: Sequence[str],
        features: NDArray[np.int64],
        weights: Numbers,
        steps: Numbers,
    ) -> None:
        self._reader = Reader(vocabulary)
        self._roles = list(roles)
        self._rows = np.zeros(1 << BITS, np.int32)
        self._rows[features] = np.arange(1, len(features) + 1)
        # Row 0 is that of a feature which nothing was learned of.
        self._weights = np.vstack([np.zeros((1, len(roles)), np.float32), weights])
        self._steps = np.exp(steps.astype(np.float64))

    @classmethod
    def of_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> Self:
        """From plain arrays, as `tasks.learn_parts` keeps them; KeyError where one is missing."""
        words, known = stored["words"].tolist(), stored["known"].tolist()
        vocabulary = Vocabulary(
            {word: number for word, number in zip(words, known, strict=True) if number},
            {ending: number for number, ending in enumerate(stored["endings"].tolist(), 1)},
            dict(zip(words, stored["commonness"].tolist(), strict=True)),
        )
        return cls(
            vocabulary,
            stored["roles"].tolist(),
            stored["features"].astype(np.int64),
            stored["weights"].astype(np.float32),
            stored["steps"],
        )

    def read(self, items: Sequence[Told], encoder_of: EncoderOf | None = None) -> list[list[Part]]:
        """The parts of each item, given its title, its text and the types of event told there.

        What an encoder, if there are any, says of the words of English items counts as well.
        """
        found: list[list[Part]] = []
        for first in range(0, len(items), _AT_ONCE):
            found += self._read(items[first : first + _AT_ONCE], encoder_of)
        return found

    def _read(self, items: Sequence[Told], encoder_of: EncoderOf | None) -> list[list[Part]]:
        found: list[list[Part]] = [[] for _ in items]
        features, fields = self._reader.read(items)
        if not fields:
            return found
        said = np.zeros((len(features[0]), len(self._roles)), np.float32)
        for feature in features:
            said += self._weights.take(self._rows.take(feature), axis=0)
        if encoder_of is not None:
            titles = [title[:TITLE_CHARACTERS] for title, _, _ in items]
            english = [each for each in fields if script_of(titles[each.item]) == ENGLISH]
            self._hear(encoder_of, said, english)
        shortest_first = sorted(fields, key=lambda field: len(field.places))
        parts: dict[int, list[Part]] = {}
        starts = [field.start for field in fields]
        for first, behind, role, chance in self._runs(self._chances(said, shortest_first[::-1])):
            field = fields[bisect_right(starts, first) - 1]
            title, text, _ = items[field.item]
            start = field.places[first - field.start][0]
            end = field.places[behind - field.start - 1][1]
            words = (title if field.name == "title" else text)[start:end]
            part = Part(role, Span(field.name, start, end, words), chance)
            parts.setdefault(field.start, []).append(part)
        for field in shortest_first:
            found[field.item] += parts.get(field.start, ())
        return found

    def _hear(self, encoder_of: EncoderOf, said: Numbers, fields: Iterable[Field]) -> None:
        """What an encoder says of the words of fields comes to what the features say (in place)."""
        items: dict[int, list[Field]] = {}
        for field in fields:
            items.setdefault(field.item, []).append(field)
        if not items:
            return
        words = [{field.name: field.words for field in item} for item in items.values()]
        encoder = encoder_of(ENGLISH)
        heard = encoder.parts([(each.get("title", ()), each.get("text", ())) for each in words])
        roles = [encoder.roles.index(role) for role in self._roles]
        for item, each in zip(items.values(), heard, strict=True):
            ends = np.cumsum([len(field.words) for field in item])[:-1]
            for field, of_words in zip(item, np.split(each[:, roles], ends), strict=True):
                rows = slice(field.start, field.start + len(of_words))
                said[rows] = _OWN * said[rows] + _HEARD * of_words

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
        seen = said.astype(np.float64)
        seen -= seen.max(axis=1, keepdims=True)
        local = np.exp(seen, out=seen).take(at, axis=0)
        told = np.ones_like(local)
        steps = np.stack([self._steps, self._steps.T])
        every = np.ones((len(self._steps), 1))  # by it a product is a sum, and faster
        begin = 0
        for count, following in itertools.pairwise(has.sum(axis=1).tolist()):
            known = np.s_[:, begin : begin + following]
            begin += count
            ahead = told[:, begin : begin + following]
            np.matmul(told[known] * local[known], steps, out=ahead)
            ahead /= ahead @ every
        both = np.zeros(said.shape)  # none between the fields
        both[at[0]] = told[0] * local[0]
        both[at[1]] *= told[1]
        total = both @ every
        return np.divide(both, total, out=both, where=total > 0)

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
