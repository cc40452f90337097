"""A table of names in which a text's words are looked up; it is kept as arrays."""

import operator
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.rules.matching.doubts import COINED, WORD
from tasks.rules.matching.views import HAN, han_view, latin_view

Arrays = Mapping[str, NDArray[Any]]
Place = tuple[int, int, int, bool]  # name, start, end, whether it is spelled otherwise there
_CAMEL = re.compile(r"[A-Z][a-z]++[A-Z][a-z]++(?:[A-Z][a-z]++)?(?![^\W_])")
_HUMP = re.compile(r"[A-Z][a-z]+")
_MOST_LATIN = 60  # letters of a name before or behind its Chinese characters
_MOST_PIECES = 255  # words, or Chinese characters: no name is longer


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one script: those of Latin words, or those with Chinese characters.

    `numbers` has every name, numbered from 0, and behind those every pair of words (of characters)
    with which longer names begin. `longest[number]` is the number of words of the longest name
    that begins so, 0 if none goes on. `maybe` says by hash which words and pairs could be in
    `numbers`, for a whole text at once: looking each up would take thrice as long. Name i stands
    for the entries `first[i]:first[i + 1]`; `any_doubt[i]` joins their doubts.
    """

    is_han: bool
    numbers: dict[str, int]
    maybe: NDArray[np.bool_]
    longest: bytes
    first: memoryview
    accounts: memoryview
    doubts: memoryview
    any_doubt: memoryview

    @classmethod
    def build(cls, entries: pl.DataFrame, *, is_han: bool) -> Self:
        """Take entries (id, key, doubt), several a key where several accounts bear the name."""
        pieces = pl.col("key").str.len_chars() if is_han else _count_of_words()
        entries = entries.filter(pieces <= _MOST_PIECES).sort("key", "id", "doubt")
        names = entries.group_by("key", maintain_order=True).len()
        pair = (
            pl.col("key").str.slice(0, 2) if is_han else pl.col("key").str.extract(r"^(\S+ \S+) ")
        )
        longest = (
            names.select("key", pair=pair, pieces=pieces)
            .filter(pl.col("pieces") > 2)
            .group_by("pair")
            .agg(pl.col("pieces").max())
        )
        known = pl.concat(
            [names.select("key"), longest.select(key="pair").join(names, on="key", how="anti")]
        ).join(longest, left_on="key", right_on="pair", how="left", maintain_order="left")
        return cls.from_arrays(
            {
                "keys": text_array(known["key"]),
                "longest": known["pieces"].fill_null(0).to_numpy().astype(np.uint8),
                "first": np.concatenate(([0], names["len"].cum_sum().to_numpy())).astype(np.int64),
                "accounts": entries["id"].to_numpy(),
                "doubts": entries["doubt"].to_numpy().astype(np.uint16),
            },
            is_han=is_han,
        )

    @classmethod
    def from_arrays(cls, arrays: Arrays, *, is_han: bool) -> Self:
        """What `arrays` gave; raises ValueError where the arrays do not fit each other."""
        keys = array_texts(arrays["keys"])
        longest, first = arrays["longest"], arrays["first"]
        accounts, doubts = arrays["accounts"], arrays["doubts"]
        fits = (
            len(longest) == len(keys) >= len(first) - 1 >= 0
            and len(accounts) == len(doubts) == first[-1]
            and first[0] == 0
            and bool(np.all(np.diff(first) > 0))
            and longest.dtype == np.uint8
            and doubts.dtype == np.uint16
            and first.dtype == accounts.dtype == np.int64
        )
        if not fits:
            raise ValueError("its names do not fit their accounts")
        joined = np.bitwise_or.reduceat(doubts, first[:-1]) if len(doubts) else doubts
        return cls(
            is_han,
            dict(zip(keys, range(len(keys)), strict=True)),
            _filter(keys, is_han=is_han),
            longest.tobytes(),
            first.data,
            accounts.data,
            np.ascontiguousarray(doubts).data,
            joined.data,
        )

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All of it as arrays without objects, which can be stored."""
        return {
            "keys": text_array(self.numbers),
            "longest": np.frombuffer(self.longest, np.uint8),
            "first": np.asarray(self.first),
            "accounts": np.asarray(self.accounts),
            "doubts": np.asarray(self.doubts),
        }

    def entries(self, name: int) -> list[tuple[int, int]]:
        """(account, doubt) of those that bear the name."""
        where = slice(self.first[name], self.first[name + 1])
        return list(zip(self.accounts[where], self.doubts[where], strict=True))

    def places(self, text: str, *, is_title: bool) -> list[Place]:
        """Every name in the text, overlapping ones too; in titles also as others may write it."""
        if not self.numbers:
            return []
        return self._han_places(text) if self.is_han else self._latin_places(text, is_title)

    def _latin_places(self, text: str, is_title: bool) -> list[Place]:
        view = latin_view(text)
        words = view.split()
        # "Tinker Loft" and "Kite-fin Marine" are Tinkerloft and Kitefin Marine.
        joined = list(map(operator.add, words, words[1:])) if is_title else []
        found = list(self._found(words, " ", joined))
        places = list(self._camels(text)) if is_title else []
        if not found:
            return places
        starts, ends = _edges(view)
        for name, first, behind, is_loose in found:
            if not is_loose or self._is_plain(name):
                places.append((name, starts[first], ends[behind - 1], is_loose))
        return places

    def _camels(self, text: str) -> Iterator[Place]:
        """ "PayCrest" is Pay Crest, of whatever words: nothing else is written so."""
        for run in _CAMEL.finditer(text):
            name = self.numbers.get(" ".join(_HUMP.findall(run[0])).lower())
            if (
                name is not None
                and self._is_plain(name, COINED | WORD)
                and not text[run.start() - 1 : run.start()].isalnum()
            ):
                yield name, run.start(), run.end(), True

    def _is_plain(self, name: int, beside: int = COINED) -> bool:
        """Whether its spelling alone makes it a name, so that it may be another one."""
        return name < len(self.any_doubt) and not self.any_doubt[name] & ~beside

    def _han_places(self, text: str) -> list[Place]:
        if text.isascii() or (nearest := HAN.search(text)) is None:
            return []
        # Folding what is not ASCII takes long, and in much of it stand few such characters.
        start = max(0, nearest.start() - _MOST_LATIN)
        view = han_view(text[start : _last_han(text) + _MOST_LATIN])
        return [
            (name, start + first, start + behind, is_loose)
            for name, first, behind, is_loose in self._found(view, "", [])
            if _is_whole(view, first, behind)
        ]

    def _found(self, pieces: Sequence[str], glue: str, joined: list[str]) -> Iterator[Place]:
        """Every name, with the number of its first piece and of that behind it.

        Names may begin with a piece, or with one that is joined from two.
        """
        count, numbers = len(pieces), self.numbers
        heads = [*pieces, *joined] if joined else pieces
        hashes = _hashes(heads)
        single, double = hashes[:count], hashes[count:]
        pairs = [_of_pairs(single[:-1], single[1:])]
        if joined:
            behind_joined = single[2 : 2 + len(joined)]
            pairs.append(_of_pairs(double[: len(behind_joined)], behind_joined))
        slots = np.concatenate((hashes, *pairs)) & (len(self.maybe) - 1)
        for slot in self.maybe[slots].nonzero()[0].tolist():
            is_pair = slot >= len(heads)
            head = slot - len(heads) if is_pair else slot
            head += is_pair and head >= count - 1
            is_joined = head >= count
            start = head - count if is_joined else head
            behind = start + 1 + is_joined
            key = f"{heads[head]}{glue}{pieces[behind]}" if is_pair else heads[head]
            number = numbers.get(key)
            if number is None:
                continue
            if number < len(self.any_doubt):
                yield number, start, behind + is_pair, is_joined
            last = min(behind + self.longest[number] - 1, count)
            for end in range(behind + 2, last + 1):
                name = numbers.get(glue.join((heads[head], *pieces[behind:end])))
                if name is not None:
                    yield name, start, end, is_joined


def _last_han(text: str) -> int:
    """Where the text behind its last Chinese character starts."""
    found = HAN.search(text[::-1])
    return len(text) - found.start() if found else 0


def _hashes(pieces: Sequence[str]) -> NDArray[np.int64]:
    """A hash of each word, or of each character of a string."""
    if isinstance(pieces, str):
        return _codes(pieces).astype(np.int64)
    return np.fromiter(map(hash, pieces), np.int64, len(pieces))


def _codes(text: str) -> NDArray[Any]:
    if text.isascii():
        return np.frombuffer(text.encode(), np.uint8)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _of_pairs(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    return (first * 1_000_003) ^ second


def _filter(keys: Sequence[str], *, is_han: bool) -> NDArray[np.bool_]:
    """Which slots the keys of one and of two pieces take, one of sixteen or fewer."""
    maybe = np.zeros(1 << (16 * len(keys)).bit_length(), np.bool_)
    if is_han:
        ones, pairs = ([key for key in keys if len(key) == count] for count in (1, 2))
        firsts, seconds = (_hashes("".join(key[n] for key in pairs)) for n in (0, 1))
        slots = [_hashes("".join(ones)), _of_pairs(firsts, seconds)]
    else:
        ones, pairs = ([key for key in keys if key.count(" ") == count] for count in (0, 1))
        words = _hashes(" ".join(pairs).split())
        slots = [_hashes(ones), _of_pairs(words[::2], words[1::2])]
    maybe[np.concatenate(slots) & (len(maybe) - 1)] = True
    return maybe


def _edges(view: str) -> tuple[list[int], list[int]]:
    """Where the words between blanks start, and where they end."""
    is_word = np.zeros(len(view) + 2, np.bool_)
    is_word[1:-1] = _codes(view) != ord(" ")
    edges: list[int] = (is_word[1:] != is_word[:-1]).nonzero()[0].tolist()
    return edges[::2], edges[1::2]


def _is_whole(view: str, start: int, end: int) -> bool:
    """Whether no Latin word is cut at either side of a name that has Chinese characters."""
    return not (
        (start > 0 and _is_latin(view[start]) and _is_latin(view[start - 1]))
        or (end < len(view) and _is_latin(view[end - 1]) and _is_latin(view[end]))
    )


def _is_latin(char: str) -> bool:
    return char.isalnum() and not HAN.match(char)


def _count_of_words() -> pl.Expr:
    return pl.col("key").str.count_matches(" ", literal=True) + 1


def text_array(texts: Iterable[str]) -> NDArray[np.uint8]:
    """Texts, none of which has a line break, as one array."""
    return np.frombuffer("".join(f"{text}\n" for text in texts).encode(), np.uint8)


def array_texts(array: NDArray[np.uint8]) -> list[str]:
    """The texts of which `text_array` made one array."""
    return array.tobytes().decode().split("\n")[:-1]
