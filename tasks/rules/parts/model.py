"""The model itself: how probable each part is for each word, and the names that come of it."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tasks.rules.parts.features import BITS, Field, Reader, Told
from tasks.rules.parts.words import Vocabulary
from tasks.rules.triggers.reading.core import Span

NOBODY = "O"
_AT_ONCE = 256  # fields of about one length, whose chances are told together
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

    def read(self, items: Sequence[Told]) -> list[list[Part]]:
        """The parts of each item, given its title, its text and the types of event told there."""
        found: list[list[Part]] = [[] for _ in items]
        if not items:
            return found
        features, fields = self._reader.read(items)
        said = np.zeros((len(features[0]), len(self._roles)), np.float32)
        for feature in features:
            said += self._weights.take(self._rows.take(feature), axis=0)
        fields.sort(key=lambda field: len(field.places))
        for first in range(0, len(fields), _AT_ONCE):
            some = fields[first : first + _AT_ONCE]
            for field, chances in zip(some, self._chances(said, some), strict=True):
                title, text, _ = items[field.item]
                words = title if field.name == "title" else text
                found[field.item] += self._parts(field, words, chances)
        return found

    def _chances(self, said: Numbers, fields: Sequence[Field]) -> list[Numbers]:
        """How probable each role is for each word of each field (words x roles): forwards and
        backwards through the chain, all fields at once."""
        lengths = np.array([len(field.places) for field in fields])
        longest = int(lengths.max())
        starts = np.array([field.start for field in fields])
        at = np.minimum(starts[:, None] + np.arange(longest), len(said) - 1)
        is_word = np.arange(longest) < lengths[:, None]
        local = said[at].astype(np.float64)
        local = np.exp(local - local.max(axis=2, keepdims=True))
        forwards, backwards = np.empty_like(local), np.ones_like(local)
        forwards[:, 0] = local[:, 0] / local[:, 0].sum(axis=1, keepdims=True)
        for place in range(1, longest):
            told = (forwards[:, place - 1] @ self._steps) * local[:, place]
            forwards[:, place] = told / told.sum(axis=1, keepdims=True)
        for place in range(longest - 2, -1, -1):
            told = (backwards[:, place + 1] * local[:, place + 1]) @ self._steps.T
            told /= told.sum(axis=1, keepdims=True)
            backwards[:, place] = np.where(is_word[:, place + 1, None], told, 1.0)
        both = forwards * backwards
        both /= both.sum(axis=2, keepdims=True)
        return [each[:length] for each, length in zip(both, lengths.tolist(), strict=True)]

    def _parts(self, field: Field, text: str, chances: Numbers) -> list[Part]:
        """The runs of words whose most probable role is the same one."""
        best = chances.argmax(axis=1)
        if not best.any():
            return []
        edges = np.flatnonzero(np.diff(best, prepend=-1, append=-1)).tolist()
        found = []
        for first, behind in itertools.pairwise(edges):
            role = int(best[first])
            if self._roles[role] == NOBODY:
                continue
            start, end = field.places[first][0], field.places[behind - 1][1]
            chance = round(float(chances[first:behind, role].min()), _DIGITS)
            span = Span(field.name, start, end, text[start:end])
            found.append(Part(self._roles[role], span, chance))
        return found
