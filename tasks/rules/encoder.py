"""A small transformer that reads title and lead as a whole: how probable each type of event is, and
who takes which part.

There is one for English and one for Chinese; each began with the weights of a sentence encoder that
had read far more than the gold set. It takes a hundred times as long as `network`. So of types it
is asked only where that and the linear model are in doubt, and of parts, which the English one
alone has learned, only where an event is told. Plain numpy: it is learned elsewhere
(`tasks.learn_encoder`).
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tasks.rules.network import Numbers, one_thread

ENGLISH, CHINESE = "words", "han"
MOST_PIECES, MOST_OF_TITLE = 64, 40
HEAD = 32  # numbers of an attention head
FIRST, BETWEEN, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_AT_ONCE = 32  # items of about one length
_LONGEST = 24  # characters of a piece; a longer word is cut into several
_LONGEST_WORD = 96
_LONGEST_HAN = 8  # characters of a Chinese piece
TINY = 1e-12
Cut = tuple[list[int], int]  # numbers of pieces, and how many are the title's
_HAN = re.compile(r"[㐀-鿿]")
_TOKEN = re.compile(r"[㐀-鿿]+|[^\W㐀-鿿]+|[^\w\s]")
LAYER = (
    "look", "look_bias", "join", "join_bias", "scale_joined", "shift_joined",
    "wide", "wide_bias", "narrow", "narrow_bias", "scale_read", "shift_read",
)  # fmt: skip
_HEADS = ("told", "told_bias", "part", "part_bias")
_ARRAYS = ("vectors", "places", "fields", "scale", "shift", *_HEADS, *LAYER)
# Kept as whole numbers up to 127, and what one counts in each row.
_IN_STEPS = ("vectors", "look", "join", "wide", "narrow")
_MOST_STEPS = 127


def script_of(title: str) -> str:
    """Which encoder reads it: that for `CHINESE` where a title has such characters, else the one
    for `ENGLISH`."""
    return CHINESE if _HAN.search(title) else ENGLISH


class Pieces:
    """The pieces of words that are known, each with a number."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._of_word = lru_cache(maxsize=100_000)(self._cut)

    def of_item(self, title: str, lead: str) -> Cut:
        """The numbers of a plain title and its lead, and how many are the title's."""
        number = self._numbers
        first = [number[FIRST], *self._of(title)[:MOST_OF_TITLE], number[BETWEEN]]
        if second := self._of(lead)[: MOST_PIECES - len(first) - 1]:
            second.append(number[BETWEEN])
        return first + second, len(first)

    def of_words(self, title: Sequence[str], lead: Sequence[str]) -> tuple[Cut, list[int]]:
        """The same of plain words, and the piece that each begins with, -1 where it is left out."""
        number = self._numbers
        pieces = [number[FIRST]]
        begins = self._add(pieces, title, MOST_OF_TITLE + 1)
        pieces.append(number[BETWEEN])
        first = len(pieces)
        begins += self._add(pieces, lead, MOST_PIECES - 1)
        if len(pieces) > first:
            pieces.append(number[BETWEEN])
        return (pieces, first), begins

    def _add(self, pieces: list[int], words: Sequence[str], most: int) -> list[int]:
        begins = []
        for word in words:
            cut = self._of(word)
            fits = 0 < len(cut) <= most - len(pieces)
            begins.append(len(pieces) if fits else -1)
            pieces += cut if fits else []
        return begins

    def _of(self, text: str) -> list[int]:
        if not text.isascii():
            text = "".join(
                each
                for each in unicodedata.normalize("NFKD", text)
                if not unicodedata.combining(each)
            )
        return [
            number
            for word in _TOKEN.findall(text)
            for number in (self._of_han(word) if _HAN.match(word) else self._of_word(word))
        ]

    def _of_han(self, text: str) -> list[int]:
        """As `_cut`, of Chinese, where no space tells words apart."""
        cut, start = [], 0
        while start < len(text):
            ends = range(min(len(text), start + _LONGEST_HAN), start, -1)
            end = next((end for end in ends if text[start:end] in self._numbers), 0)
            cut.append(self._numbers[text[start:end] if end else UNKNOWN])
            start = end or start + 1
        return cut

    def _cut(self, word: str) -> list[int]:
        """The longest piece that a word begins with, then the longest of the rest, and so on."""
        cut, start = [], 0
        while start < len(word) <= _LONGEST_WORD:
            before = "##" if start else ""
            ends = range(min(len(word), start + _LONGEST), start, -1)
            end = next((end for end in ends if before + word[start:end] in self._numbers), 0)
            if not end:
                break
            cut.append(self._numbers[before + word[start:end]])
            start = end
        return cut if cut and start == len(word) else [self._numbers[UNKNOWN]]


class Encoder:
    """What was learned: `of_arrays` takes it as `tasks.learn_encoder` keeps it."""

    def __init__(
        self,
        types: Sequence[str],
        roles: Sequence[str],
        pieces: Pieces,
        of: Mapping[str, Any],
    ) -> None:
        self.types = list(types)
        self.roles = list(roles)
        self._pieces = pieces
        self._of = of
        self._layers = [
            {name: of[name][layer] for name in LAYER} for layer in range(len(of["look"]))
        ]

    @classmethod
    def of_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> Self:
        """From plain arrays; raises KeyError where one is missing."""
        types, roles = (stored[name].tolist() for name in ("types", "roles"))
        return cls(types, roles, Pieces(pieces_of(stored)), unpacked(stored))

    def odds(self, items: Sequence[tuple[str, str]]) -> Numbers:
        """The logarithm of the odds of each type (items x types), given plain titles and leads."""
        of = self._of
        odds = np.zeros((len(items), len(self.types)), np.float32)
        for numbers, read, is_any in self._read([self._pieces.of_item(*item) for item in items]):
            read[~is_any] = 0
            mean = read.sum(axis=1) / is_any.sum(axis=1, keepdims=True, dtype=np.float32)
            read[~is_any] = -np.inf
            found = np.concatenate([mean, read.max(axis=1)], axis=1)
            odds[numbers] = found @ of["told"] + of["told_bias"]
        return odds

    def parts(self, items: Sequence[tuple[Sequence[str], Sequence[str]]]) -> list[Numbers]:
        """The logarithm of the chance of each role for each word of an item (words x roles).

        An item is given as the plain words of its title and of its lead; of a word that is left
        out nothing is said, so all its numbers are 0.
        """
        of = self._of
        cut, begins = zip(*(self._pieces.of_words(*item) for item in items), strict=True)
        told = [np.zeros((len(each), len(self.roles)), np.float32) for each in begins]
        for numbers, read, _ in self._read(cut):
            said = read @ of["part"] + of["part_bias"]
            said -= said.max(axis=-1, keepdims=True)
            said -= np.log(np.exp(said).sum(axis=-1, keepdims=True))
            for number, each in zip(numbers, said, strict=True):
                places = np.array(begins[number])
                told[number][places >= 0] = each[places[places >= 0]]
        return told

    def _read(self, items: Sequence[Cut]) -> Iterator[tuple[list[int], Numbers, NDArray[np.bool_]]]:
        """What all pieces of items mean (items x pieces x numbers), and which are any, some items
        at a time, by number."""
        of = self._of
        order = sorted(range(len(items)), key=lambda number: len(items[number][0]))
        for first in range(0, len(order), _AT_ONCE):
            part = order[first : first + _AT_ONCE]
            numbers, is_lead, is_any = padded([items[number] for number in part])
            count, length = numbers.shape
            with one_thread():
                read = of["vectors"][numbers] + of["places"][:length] + of["fields"][is_lead]
                read = _level(read.reshape(count * length, -1), of["scale"], of["shift"])
                for layer in self._layers:
                    read = _looked(layer, read, ~is_any)
            yield part, read.reshape(count, length, -1), is_any


EncoderOf = Callable[[str], Encoder]  # that of a script, loaded when it is first asked


def padded(
    items: Sequence[Cut], multiple: int = 1
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.bool_]]:
    """Of items that are cut: the numbers of pieces, 1 where they are a lead's, and what is any at
    all (each items x pieces, as many as the longest has, brought to a multiple)."""
    length = -(-max(len(pieces) for pieces, _ in items) // multiple) * multiple
    numbers = np.zeros((len(items), length), np.int32)
    is_lead, is_any = np.zeros_like(numbers), np.zeros_like(numbers, np.bool_)
    for row, (pieces, title) in enumerate(items):
        numbers[row, : len(pieces)] = pieces
        is_lead[row, title : len(pieces)] = 1
        is_any[row, : len(pieces)] = True
    return numbers, is_lead, is_any


def _looked(of: Mapping[str, Any], read: Numbers, is_empty: NDArray[np.bool_]) -> Numbers:
    """Each piece looks at all of its item, then is thought about by itself."""
    count, length = is_empty.shape
    looks = read @ of["look"]
    looks += of["look_bias"]
    asked, shown, given = looks.reshape(count, length, 3, -1, HEAD).transpose(2, 0, 3, 1, 4)
    weights = asked @ shown.swapaxes(-1, -2)
    weights *= np.float32(HEAD**-0.5)
    weights -= weights.max(axis=-1, keepdims=True)
    np.exp(weights, out=weights)
    weights *= ~is_empty[:, None, None, :]
    weights /= weights.sum(axis=-1, keepdims=True)
    joined = (weights @ given).transpose(0, 2, 1, 3).reshape(count * length, -1) @ of["join"]
    joined += of["join_bias"]
    joined += read
    read = _level(joined, of["scale_joined"], of["shift_joined"])
    wide = read @ of["wide"]
    wide += of["wide_bias"]
    thought = _bent(wide) @ of["narrow"]
    thought += of["narrow_bias"]
    thought += read
    return _level(thought, of["scale_read"], of["shift_read"])


def _level(rows: Numbers, scale: Numbers, shift: Numbers) -> Numbers:
    """Rows of one mean and one variance (in place), then scaled and shifted."""
    rows -= rows.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1]
    rows *= (1 / np.sqrt(variance + TINY))[:, None]
    rows *= scale
    rows += shift
    return rows


def _bent(numbers: Numbers) -> Numbers:
    """What is above zero stays, what is below goes, smoothly (GELU by its tangent)."""
    bent = numbers * numbers
    bent *= np.float32(0.044715)
    bent += 1
    bent *= numbers
    bent *= np.float32((2 / np.pi) ** 0.5)
    np.tanh(bent, out=bent)
    bent += 1
    bent *= numbers
    bent *= np.float32(0.5)
    return bent


def packed(
    of: Mapping[str, NDArray[Any]],
    pieces: Sequence[str],
    types: Sequence[str],
    roles: Sequence[str],
) -> dict[str, NDArray[Any]]:
    """What was learned in as few bytes as need be; `unpacked` gives it back, a little coarser."""
    kept: dict[str, NDArray[Any]] = {name: of[name].astype(np.float16) for name in _ARRAYS}
    for name in _IN_STEPS:
        step = np.maximum(np.abs(of[name]).max(axis=-1, keepdims=True), TINY) / _MOST_STEPS
        kept[name] = np.round(of[name] / step).astype(np.int8)
        kept[f"{name}_step"] = step.astype(np.float32)
    return kept | {
        "pieces": np.frombuffer("\n".join(pieces).encode(), np.uint8),
        "types": np.array(types),
        "roles": np.array(roles),
    }


def unpacked(stored: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[np.float32]]:
    """The numbers of what `packed` gives; raises KeyError where one is missing."""
    of = {name: stored[name].astype(np.float32) for name in _ARRAYS}
    for name in _IN_STEPS:
        of[name] *= stored[f"{name}_step"]
    return of


def pieces_of(stored: Mapping[str, NDArray[Any]]) -> list[str]:
    """The pieces of words that are known, of what `packed` gives."""
    return stored["pieces"].tobytes().decode().split("\n")
