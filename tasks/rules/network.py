"""A small neural network over the words of title and lead: how probable each type of event is.

It knows 43,000 words by vectors that were learned from much text (GloVe), so it sees that "snaps
up" is like "buys" where the examples have only the latter; beside them Chinese characters. A layer
looks at three words at a time; the most that it finds in the title and in the lead tells the types.
Plain numpy: it is learned elsewhere (`tasks.learn_network`).
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache
from itertools import chain
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

NO_WORD, UNKNOWN = 0, 1  # the first rows of the vectors; those of the words follow
MOST_WORDS = (64, 112)  # of a title, of a lead
_AT_ONCE = 64  # items, so that what is seen in them fits into the processor's caches
_ARRAYS = ("vectors", "scales", "first", "first_bias", "hidden", "hidden_bias", "told", "told_bias")
_WORD = re.compile(r"[㐀-鿿]|[^\W㐀-鿿]+")

Numbers = NDArray[np.float32]


class Network:
    """What was learned: `of_arrays` takes it as `tasks.learn_network` keeps it."""

    def __init__(self, types: Sequence[str], words: Sequence[str], of: Mapping[str, Any]) -> None:
        self.types = list(types)
        self._places = {word: place for place, word in enumerate(words, UNKNOWN + 1)}
        self._of = of
        self._first = np.concatenate(of["first"], axis=1)

    @classmethod
    def of_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> Self:
        """From plain arrays; raises KeyError where one is missing."""
        of = {name: stored[name].astype(np.float32) for name in _ARRAYS}
        of["vectors"] = of["vectors"] * of["scales"][:, None]
        return cls(stored["types"].tolist(), stored["words"].tolist(), of)

    def odds(self, items: Sequence[tuple[str, str]]) -> Numbers:
        """The logarithm of the odds of each type (items x types), given plain titles and leads."""
        parts = [items[first : first + _AT_ONCE] for first in range(0, len(items), _AT_ONCE)]
        with one_thread():
            return np.concatenate([self._odds(part) for part in parts])

    def _odds(self, items: Sequence[tuple[str, str]]) -> Numbers:
        of, width = self._of, self._first.shape[1] // 3
        fields = [
            [self._places.get(word, UNKNOWN) for word in cut_words(text)[:most]]
            for item in items
            for text, most in zip(item, MOST_WORDS, strict=True)
        ]
        lengths = np.array([len(each) for each in fields])
        # A place without a word before, between and behind the fields.
        starts = np.cumsum(lengths + 1) - lengths
        words = np.zeros(starts[-1] + lengths[-1] + 1, np.int64)
        at = np.repeat(starts - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
        words[at] = np.fromiter(chain.from_iterable(fields), np.int64, len(at))
        # Three words at a time: what the one before, the word and the one behind add. A word is
        # the same wherever it stands.
        known, which = np.unique(words, return_inverse=True)
        to_next, seen, to_last = np.split((of["vectors"][known] @ self._first)[which], 3, axis=1)
        seen[1:] += to_next[:-1]
        seen[:-1] += to_last[1:]
        most_seen = np.zeros((len(fields), width), np.float32)
        has = lengths > 0
        edges = np.stack([starts, starts + lengths], axis=1)[has].ravel()
        if len(edges):
            most_seen[has] = np.maximum.reduceat(seen, edges, axis=0)[::2]
            bias = np.tile(of["first_bias"], (len(items), 1))
            most_seen[has] = np.maximum(most_seen[has] + bias[has], 0)
        found = most_seen.reshape(len(items), 2 * width)
        hidden = np.maximum(found @ of["hidden"] + of["hidden_bias"], 0)
        odds: Numbers = hidden @ of["told"] + of["told_bias"]
        return odds


def one_thread() -> AbstractContextManager[Any]:
    """So little is multiplied at once that a second thread would only be waited for."""
    held: AbstractContextManager[Any] = _threads().limit(limits=1, user_api="blas")
    return held


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def cut_words(text: str) -> list[str]:
    """The words of a plain text (see `second_opinion.plain_item`), Chinese ones by character."""
    return _WORD.findall(text)
