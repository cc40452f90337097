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
_AT_ONCE = 256  # items, so that what is seen in them fits into the processor's caches
_MOST_REMEMBERED = 15_000  # words of which it is kept what they add, in 46 MB
_ARRAYS = ("vectors", "scales", "first", "first_bias", "hidden", "hidden_bias", "told", "told_bias")
_WORD = re.compile(r"[㐀-鿿]|[^\W㐀-鿿]+")

Numbers = NDArray[np.float32]


class Network:
    """What was learned: `of_arrays` takes it as `tasks.learn_network` keeps it.

    It remembers words as it reads, so one thread at a time may ask it.
    """

    def __init__(self, types: Sequence[str], words: Sequence[str], of: Mapping[str, Any]) -> None:
        self.types = list(types)
        self._places = {word: place for place, word in enumerate(words, UNKNOWN + 1)}
        self._of = of
        # What words add to three together is remembered: of each word where it stands, or -1.
        self._rows = np.full(len(of["vectors"]), -1)
        self._adds = np.empty((3, 0, of["first"].shape[2]), np.float32)
        self._remembered = 0

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
        of, place_of = self._of, self._places.get
        fields = [
            [place_of(word, UNKNOWN) for word in cut_words(text)[:most]]
            for item in items
            for text, most in zip(item, MOST_WORDS, strict=True)
        ]
        lengths = np.array([len(each) for each in fields])
        longest_first = np.argsort(-lengths)
        most_seen = self._most_seen([fields[number] for number in longest_first.tolist()])
        found = np.empty_like(most_seen)
        found[longest_first] = most_seen
        found = found.reshape(len(items), 2, -1) + of["first_bias"]
        found = np.where((lengths > 0).reshape(-1, 2, 1), np.maximum(found, 0), 0)
        hidden = found.reshape(len(items), -1) @ of["hidden"] + of["hidden_bias"]
        odds: Numbers = np.maximum(hidden, 0) @ of["told"] + of["told_bias"]
        return odds

    def _most_seen(self, fields: Sequence[Sequence[int]]) -> Numbers:
        """The most that is seen in each field, the longest one first, in three words at a time."""
        lengths = np.array([len(each) for each in fields])
        has = np.arange(lengths[0]) < lengths[:, None]  # fields x places
        # A place without a word before and behind each field.
        words = np.full((len(fields), lengths[0] + 2), NO_WORD)
        words[:, 1:-1][has] = np.fromiter(chain.from_iterable(fields), np.int64, lengths.sum())
        rows = self._rows_of(words).T.copy()
        before, own, behind = self._adds
        most = np.full((len(fields), own.shape[1]), -np.inf, np.float32)
        for place, count in enumerate(has.sum(axis=0).tolist()):
            seen = own.take(rows[place + 1, :count], axis=0)
            seen += before.take(rows[place, :count], axis=0)
            seen += behind.take(rows[place + 2, :count], axis=0)
            np.maximum(most[:count], seen, out=most[:count])
        return most

    def _rows_of(self, words: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where it stands what words add: as the one before, as the word, and as the one behind."""
        new = np.unique(words[self._rows[words] < 0])
        if self._remembered + len(new) > self._adds.shape[1]:
            new = np.unique(words)
            most = max(len(new), min(len(self._rows), _MOST_REMEMBERED))
            self._adds = np.empty((3, most, self._adds.shape[2]), np.float32)
            self._rows[:], self._remembered = -1, 0
        first, self._remembered = self._remembered, self._remembered + len(new)
        self._adds[:, first : self._remembered] = self._of["vectors"][new] @ self._of["first"]
        self._rows[new] = np.arange(first, self._remembered)
        return self._rows[words]


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
