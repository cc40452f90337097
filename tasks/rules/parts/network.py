"""A small neural network over the words of title and lead: what they tell, and who takes part.

It knows 39,000 words by vectors that were learned from much text (GloVe, Public Domain Dedication
and License), so it sees that "snaps up" is like "buys" where the examples have only the latter. A
first layer looks at three words at a time; what it finds in title and lead tells the types of
event. A second layer looks at three of its places, given the types, and tells the part of each
word. Plain numpy: it is learned elsewhere (`tasks.learn_network`).
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tasks.rules.parts.features import ENDING, FIELDS, LOOKS, REPEATED, VECTOR, Layout

_ARRAYS = (
    "vectors", "scales", "looks", "endings", "first", "first_bias", "hidden", "hidden_bias",
    "told", "told_bias", "types", "second", "second_bias", "roles", "roles_bias",
)  # fmt: skip
LOOKS_COUNT = 800  # of the numbers for what a word looks like and whether it is repeated

Numbers = NDArray[np.float32]


class Network:
    """What was learned: `of_arrays` takes it as `tasks.learn_network` keeps it."""

    def __init__(self, types: Sequence[str], of: Mapping[str, Numbers]) -> None:
        self.types = list(types)
        self._of = of
        # Three words at a time: what the one before, the word and the one behind add.
        self._first = np.concatenate(of["first"], axis=1)
        self._second = np.concatenate(of["second"], axis=1)

    @classmethod
    def of_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> Self:
        """From plain arrays; raises KeyError where one is missing."""
        of = {name: stored[f"network_{name}"].astype(np.float32) for name in _ARRAYS}
        of["vectors"] = of["vectors"] * of["scales"][:, None]
        return cls(stored["network_type_names"].tolist(), of)

    def look(self, layout: Layout) -> Numbers:
        """What the first layer sees at each word (words x findings), nothing between fields."""
        of, columns = self._of, layout.columns.astype(np.int64)
        looks = looks_of(columns)
        vector, ending = columns[:, VECTOR], columns[:, ENDING]
        # The same word, written alike, is the same wherever it stands.
        alike = (vector * LOOKS_COUNT + looks) * len(of["endings"]) + ending
        _, places, which = np.unique(alike, return_index=True, return_inverse=True)
        words = np.concatenate(
            [
                of["vectors"][vector[places]],
                of["looks"][looks[places]],
                of["endings"][ending[places]],
            ],
            axis=1,
        )
        words[vector[places] == 0] = 0  # no word
        seen = _three_at_a_time((words @ self._first)[which])
        for field in layout.fields:
            seen[field.rows] += of["first_bias"][FIELDS.index(field.name)]
        return _without_gaps(np.maximum(seen, 0, out=seen), layout)

    def odds(self, layout: Layout, seen: Numbers, count: int) -> Numbers:
        """The logarithm of the odds of each type in each of `count` items (items x types)."""
        of = self._of
        width = seen.shape[1]
        most = np.zeros((count, 2 * width), np.float32)
        if layout.fields:
            edges = [
                edge for field in layout.fields for edge in (field.rows.start, field.rows.stop)
            ]
            found = np.maximum.reduceat(seen, edges, axis=0)[::2]
            for field, each in zip(layout.fields, found, strict=True):
                which = FIELDS.index(field.name) * width
                most[field.item, which : which + width] = each
        hidden = np.maximum(most @ of["hidden"] + of["hidden_bias"], 0)
        return np.asarray(hidden @ of["told"] + of["told_bias"], np.float32)

    def parts(self, layout: Layout, seen: Numbers, told: Sequence[Collection[str]]) -> Numbers:
        """The logarithm of how probable each role is for each word (words x roles).

        `told` are the types of event that each item tells.
        """
        of = self._of
        deeper = _three_at_a_time(seen @ self._second) + of["second_bias"]
        numbers = {name: number for number, name in enumerate(self.types)}
        given = [
            of["types"][[numbers[name] for name in types if name in numbers]].sum(axis=0)
            for types in told
        ]
        for field in layout.fields:
            deeper[field.rows] += given[field.item]
        said: Numbers = np.maximum(deeper, 0, out=deeper) @ of["roles"] + of["roles_bias"]
        said -= said.max(axis=1, keepdims=True)
        said -= np.log(np.exp(said).sum(axis=1, keepdims=True))
        return said


def looks_of(columns: NDArray[np.int64]) -> NDArray[np.int64]:
    """What each word looks like, and whether the other field has it: a number below LOOKS_COUNT."""
    looks, repeated = columns[:, LOOKS], columns[:, REPEATED]
    alike: NDArray[np.int64] = np.maximum(looks - 1, 0) + LOOKS_COUNT // 2 * (repeated == 2)
    return alike


def _three_at_a_time(added: Numbers) -> Numbers:
    """What each place sees of itself and its neighbours, of what each adds to the one behind it,
    to itself and to the one before it (side by side)."""
    to_next, seen, to_last = np.split(added, 3, axis=1)
    seen = seen.copy()
    seen[1:] += to_next[:-1]
    seen[:-1] += to_last[1:]
    return seen


def _without_gaps(seen: Numbers, layout: Layout) -> Numbers:
    seen[layout.columns[:, VECTOR] == 0] = 0
    return seen
