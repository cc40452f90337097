"""What a model sees of the words of titles and leads: numbers, for all words at once.

The words of all items stand below each other, with `_APART` empty places between two fields, so
that what stands before and behind a word is the same column, shifted. A feature is a combination
of such columns, hashed.
"""

import zlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tasks.rules.parts.words import (
    LEAD_CHARACTERS,
    TITLE_CHARACTERS,
    Place,
    Vocabulary,
    places,
)
from tasks.rules.simplified import simplified

BITS = 23  # of a hash
_APART = 4  # as far as is looked
# The golden ratio and half of the bits: what a hash by multiplication takes.
_FACTOR, _HALF = 0x9E3779B97F4A7C15, 32
_MOST_REMEMBERED = 100_000
_NO_WORD = np.zeros((1, 8), np.int64)
_FIELDS = ("title", "text")
# Where more words, and more of them, have capitals, a capital makes no name.
_WORDS_OF_TITLE, _SHARE_OF_TITLE = 4, 0.7

Column = NDArray[np.uint64]
# Title, text, and the types of event that they tell.
Told = tuple[str, str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Field:
    """The words of an item's title or text, in lower case: where they begin in the columns, and in
    the text."""

    item: int
    name: str
    start: int
    places: Sequence[Place]
    words: Sequence[str]


class Reader:
    """Reads the features of items, and remembers what it has found out about words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._remembered: dict[str, tuple[int, str]] = {}
        self._known = _NO_WORD
        self._new: list[tuple[int, ...]] = []

    def read(self, items: Sequence[Told]) -> tuple[list[NDArray[np.int64]], list[Field]]:
        """The features of all words, a column each, and where the fields of the items stand."""
        if len(self._remembered) >= _MOST_REMEMBERED:
            self._remembered, self._known = {}, _NO_WORD
        fields: list[Field] = []
        rows, is_shared = [0] * _APART, [False] * _APART
        of_fields = [(0, 0, 0, 0)]
        for number, (title, text, types) in enumerate(items):
            told = _numbers_of(types)
            cut = title[:TITLE_CHARACTERS], text[:LEAD_CHARACTERS]
            stand = [places(each) for each in cut]
            both = [self._words(each, where) for each, where in zip(cut, stand, strict=True)]
            shared = {lower for _, lower in both[0]}.intersection(lower for _, lower in both[1])
            for which, words in enumerate(both):
                if not words:
                    continue
                lower = [each for _, each in words]
                fields.append(Field(number, _FIELDS[which], len(rows), stand[which], lower))
                of_fields.append((1 + 2 * which, *told))
                rows += [row for row, _ in words]
                rows += [0] * _APART
                is_shared += map(shared.__contains__, lower)
                is_shared += [False] * _APART
        if self._new:
            self._known, self._new = np.concatenate([self._known, self._new]), []
        starts = [0, *(field.start for field in fields)]
        columns = _columns(
            np.array(rows), self._known, np.array(is_shared), np.array(starts), np.array(of_fields)
        )
        return [_hashed(*each) for each in enumerate(_combined(*columns), 1)], fields

    def _words(self, text: str, where: Sequence[Place]) -> list[tuple[int, str]]:
        """The row of what each word is, and the word in lower case."""
        plain, remembered = simplified(text), self._remembered
        words = [plain[start:end] for start, end in where]
        found = list(map(remembered.get, words))
        return [each or self._word(word) for each, word in zip(found, words, strict=True)]

    def _word(self, text: str) -> tuple[int, str]:
        word = self._vocabulary.word(text)
        self._new.append(word.numbers())
        found = self._remembered[text] = len(self._known) + len(self._new) - 1, word.lower
        return found


def _columns(
    rows: NDArray[np.int64],
    known: NDArray[np.int64],
    is_shared: NDArray[np.bool_],
    starts: NDArray[np.int64],
    of_fields: NDArray[np.int64],
) -> list[Column]:
    """What each word is, in nine columns, given the row of what is known of it.

    Before the first field stands one without a word.
    """
    word, looks, ending, can_repeat, is_name, is_common, is_written, has_capital = known[rows].T
    field = np.repeat(np.arange(len(starts)), np.diff(starts, append=len(rows)))
    is_word = rows > 0
    written, capitals = (np.add.reduceat(each, starts) for each in (is_written, has_capital))
    in_capitals = (written > _WORDS_OF_TITLE) & (capitals > _SHARE_OF_TITLE * written)
    is_in_capitals = in_capitals[field] & is_word
    place, *told = (of_fields[field] * is_word[:, None]).T
    place[starts[1:]] += 1
    repeated = is_word + is_shared * can_repeat
    name = is_name * ~(is_in_capitals & (is_common > 0))
    columns = (word, looks + 200 * is_in_capitals, ending, repeated, place, name, *told)
    return [column.astype(np.uint64) for column in columns]


def _numbers_of(types: Collection[str]) -> tuple[int, int, int]:
    """Numbers for all types together, the first, and the second; 0 for one that there is not."""
    known = sorted(set(types))
    first, second = ([*known, "", ""])[:2]
    return _number(",".join(known)), _number(first), _number(second)


def _number(text: str) -> int:
    return zlib.crc32(text.encode()) % 1_000_003 + 1 if text else 0


def _combined(
    word: Column,
    looks: Column,
    ending: Column,
    repeated: Column,
    place: Column,
    name: Column,
    types: Column,
    first: Column,
    second: Column,
) -> Iterator[tuple[Column, ...]]:
    """The columns of each feature."""
    w = {by: np.roll(word, -by) for by in range(-4, 5)}
    q = {by: np.roll(looks, -by) for by in range(-2, 3)}
    before, behind = _around(name.astype(bool))
    left, left_2 = word[before], word[np.maximum(before - 1, 0)]
    right, right_2 = word[behind], word[np.minimum(behind + 1, len(word) - 1)]
    # The words around, alone and together.
    yield from ((w[by],) for by in range(-4, 5))
    yield from ((w[by], w[by + 1]) for by in range(-3, 3))
    yield from ((w[by], w[by + 1], w[by + 2]) for by in (-3, -2, -1, 0, 1))
    # How they look.
    yield from ((q[by],) for by in range(-2, 3))
    yield from ((np.roll(ending, -by),) for by in (-1, 0, 1))
    yield from ((q[-1], looks, q[1]), (q[-1], looks), (looks, q[1]))
    # How it looks, between which words.
    yield from ((w[-1], looks, w[1]), (w[-1], looks), (looks, w[1]), (w[-2], looks), (looks, w[2]))
    # The words around the whole name.
    yield from ((left, looks), (right, looks), (left, right, looks))
    yield from ((left_2, left, looks), (right, right_2, looks))
    yield from ((left, types), (right, types), (right, right_2, types), (left_2, left, types))
    # Where it stands, and whether the other field has it too.
    again = np.roll(repeated, 1), repeated, np.roll(repeated, -1)
    yield from ((place, looks), (repeated, looks), (repeated, place, looks), (*again, place))
    # What is told.
    yield from ((types, looks), (types, place, looks), (types, repeated, place))
    for told in (first, second):
        yield from ((told, place, looks), (told, word), (told, w[-1]), (told, w[1]))


def _around(is_name: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where the word before, and the one behind the name stands that a word is a part of."""
    at = np.arange(len(is_name))
    last = np.maximum.accumulate(np.where(is_name, 0, at))
    following = np.minimum.accumulate(np.where(is_name, len(at) - 1, at)[::-1])[::-1]
    before = np.where(is_name, last, np.maximum(at - 1, 0))
    return before, np.where(is_name, following, np.minimum(at + 1, len(at) - 1))


def _hashed(number: int, columns: tuple[Column, ...]) -> NDArray[np.int64]:
    start = number * _FACTOR % (1 << 64)
    mixed = columns[0] ^ np.uint64(start ^ start >> _HALF)
    mixed *= np.uint64(_FACTOR)
    for column in columns[1:]:
        mixed ^= mixed >> np.uint64(_HALF)
        mixed ^= column
        mixed *= np.uint64(_FACTOR)
    mixed >>= np.uint64(64 - BITS)
    return mixed.view(np.int64)
