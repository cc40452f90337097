"""Names and aliases as an Aho-Corasick automaton, with what is doubtful about each."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import polars as pl
from ahocorasick_rs import AhoCorasick, Implementation
from numpy.typing import NDArray

from tasks.rules.matching.words import COMMON_HAN_WORDS, COMMON_WORDS, PEOPLE_AND_PLACES
from tasks.rules.names import FoldTable, strip_legal_suffix

HAN = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_SHORT_LATIN, _SHORT_HAN, _ACRONYM = 3, 2, 5
_FILLERS = frozenset({"&", "and", "of", "the", "for"})
_KNOWN_WORDS = COMMON_WORDS | PEOPLE_AND_PLACES | _FILLERS
_REGULAR_FORM = re.compile(r"(\w{3,}?)(?:s|es|ed|d|ing|er|ly)")
_POSSESSIVE = re.compile(r" s\b")
_INITIALS = re.compile(r"\b(\w) (?=\w\b)")


# Why a bare name needs a second cue, and how its account spells it: bits of an entry's `doubt`.
WORD = 1  # an ordinary word, or one short token: needs a company's context
PERSON = 2  # a person's or place's name: needs a context that only companies have
SHARED = 4  # borne by several accounts: needs something of this account's own
IN_CAPITALS = 8  # spelled in capitals: another spelling is another word
IN_SMALL = 16  # spelled small ("adidas"): small letters in a text count
BLOCKS = 32  # a negative alias: what it covers is not this account


class View(FoldTable):
    """Folds character by character, so that every position stays what it was."""

    def __init__(self, *, keeps_han: bool) -> None:
        self.keeps_han = keeps_han

    def fold(self, char: str) -> str:
        plain = super().fold(char)
        if len(plain) != 1:
            plain = char
        if self.keeps_han or plain == "&":
            return plain
        return plain if plain.isalnum() and not HAN.match(plain) else " "


_LATIN_VIEW = View(keeps_han=False)
_HAN_VIEW = View(keeps_han=True)


@dataclass(frozen=True, slots=True)
class Names:
    """An automaton; its pattern i stands for the entries `first[i]:first[i + 1]`."""

    automaton: AhoCorasick
    is_han: bool
    first: NDArray[np.int64]
    accounts: NDArray[np.int64]
    doubts: NDArray[np.int64]
    any_doubt: bytes

    def entries(self, pattern: int) -> list[tuple[int, int]]:
        """(account, doubt) of those that bear the name; `any_doubt[pattern]` joins the doubts."""
        where = slice(self.first[pattern], self.first[pattern + 1])
        return list(zip(self.accounts[where].tolist(), self.doubts[where].tolist(), strict=True))

    def places(self, text: str) -> list[tuple[int, int, int]]:
        """(pattern, start, end) of every name in the text, overlapping ones too."""
        return self._han_places(text) if self.is_han else self._latin_places(text)

    def _latin_places(self, text: str) -> list[tuple[int, int, int]]:
        # Words between single blanks: whole words are found by the automaton alone.
        words = text.translate(_LATIN_VIEW).split(" ")
        packed = f" {' '.join(filter(None, words))} "
        hits = self.automaton.find_matches_as_indexes(packed, overlapping=True)
        if not hits:
            return []
        lengths = np.fromiter(map(len, words), np.int64, len(words))
        starts = np.cumsum(lengths + 1) - lengths - 1
        starts, lengths = starts[lengths > 0], lengths[lengths > 0]
        packed_starts = np.cumsum(lengths + 1) - lengths
        found = np.array(hits)
        first = starts[np.searchsorted(packed_starts, found[:, 1] + 1)]
        last = np.searchsorted(packed_starts, found[:, 2] - 1) - 1
        ends = starts[last] + lengths[last]
        return list(zip(found[:, 0].tolist(), first.tolist(), ends.tolist(), strict=True))

    def _han_places(self, text: str) -> list[tuple[int, int, int]]:
        if not HAN.search(text):
            return []
        view = text.translate(_HAN_VIEW)
        hits = self.automaton.find_matches_as_indexes(view, overlapping=True)
        return [hit for hit in hits if _is_whole(view, hit[1], hit[2])]


def _is_whole(view: str, start: int, end: int) -> bool:
    """Whether no Latin word is cut at either side of a name that has Chinese characters."""
    return not (
        (start > 0 and _is_latin(view[start]) and _is_latin(view[start - 1]))
        or (end < len(view) and _is_latin(view[end - 1]) and _is_latin(view[end]))
    )


def _is_latin(char: str) -> bool:
    return char.isalnum() and not HAN.match(char)


def composed(text: str) -> tuple[str, list[int] | None]:
    """The text with each letter and its marks as one character, and where each came from.

    None instead of positions where the text is so already, as nearly all is.
    """
    if unicodedata.is_normalized("NFC", text):
        return text, None
    letters: list[str] = []
    origins: list[int] = []
    for place, char in enumerate(text):
        if letters and unicodedata.combining(char):
            joined = unicodedata.normalize("NFC", letters[-1] + char)
            letters[-1] = joined if len(joined) == 1 else letters[-1]
        else:
            letters.append(char)
            origins.append(place)
    return "".join(letters), [*origins, len(text)]


def build_names(
    accounts: pl.DataFrame, ambiguous_names: Collection[str]
) -> tuple[Names | None, Names | None]:
    """The automata for Latin and for Chinese, Japanese and Korean names.

    `accounts` has id, name, aliases and negative_aliases. A name is found without its legal form.
    """
    said = pl.concat(
        [
            accounts.select("id", spelling="name", blocks=pl.lit(False)),
            accounts.select("id", spelling="aliases", blocks=pl.lit(False)).explode("spelling"),
            accounts.select("id", spelling="negative_aliases", blocks=pl.lit(True)).explode(
                "spelling"
            ),
        ],
        how="vertical_relaxed",
    ).drop_nulls("spelling")
    doubted = {_key(name) for name in ambiguous_names}
    ids, keys, doubts = [], [], []
    for account, spelling, blocks in said.iter_rows():
        short = spelling.strip() if blocks else strip_legal_suffix(spelling)
        key = _key(short)
        doubt = BLOCKS if blocks else _doubt(short, key, doubted)
        for variant in _variants(key):
            ids.append(account)
            keys.append(variant)
            doubts.append(doubt)
    return _automata(pl.DataFrame({"id": ids, "key": keys, "doubt": doubts}, schema=_SCHEMA))


_SCHEMA = {"id": pl.Int64, "key": pl.String, "doubt": pl.Int64}


def _automata(names: pl.DataFrame) -> tuple[Names | None, Names | None]:
    bears = (pl.col("doubt") & BLOCKS) == 0
    bearers = names.filter(bears).group_by("key").agg(bearers=pl.col("id").n_unique())
    shared = bears & (pl.col("bearers") > 1)
    entries = (
        names.unique(["id", "key", "doubt"])
        .join(bearers, on="key", how="left")
        .with_columns(doubt=pl.col("doubt") | pl.when(shared).then(SHARED).otherwise(0))
        .sort("key", "id", "doubt")
    )
    is_han = entries["key"].str.contains(HAN.pattern)
    return _names(entries.filter(~is_han), is_han=False), _names(
        entries.filter(is_han), is_han=True
    )


def _names(entries: pl.DataFrame, *, is_han: bool) -> Names | None:
    if entries.is_empty():
        return None
    runs = entries.group_by("key", maintain_order=True).len()
    patterns = runs["key"] if is_han else " " + runs["key"] + " "
    first = np.zeros(runs.height + 1, np.int64)
    np.cumsum(runs["len"].to_numpy(), out=first[1:])
    doubts = entries["doubt"].to_numpy()
    return Names(
        # Twice as fast on a million names as what the library takes by itself.
        AhoCorasick(
            patterns.to_list(),
            store_patterns=False,
            implementation=Implementation.ContiguousNFA,
        ),
        is_han,
        first,
        entries["id"].to_numpy(),
        doubts,
        np.bitwise_or.reduceat(doubts, first[:-1]).astype(np.uint8).tobytes(),
    )


def _key(name: str) -> str:
    """The name as the automaton sees it."""
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
        if HAN.search(name):
            return " ".join(name.translate(_HAN_VIEW).split())
    return " ".join(name.translate(_LATIN_VIEW).split())


def _variants(key: str) -> set[str]:
    """Other spellings of a key: `&` and `and`, `A O Smith` and `AO Smith`, without an article."""
    if " " not in key:
        return {key} if key and key != "&" else set()
    found = {key, key.removeprefix("the ")}
    if " & " in key:
        found.add(key.replace(" & ", " and "))
    elif " and " in key:
        found.add(key.replace(" and ", " & "))
    if " s " in key or key.endswith(" s"):
        found.add(_POSSESSIVE.sub("s", key))
    if _INITIALS.search(key):
        found.add(_INITIALS.sub(r"\1", key))
    return found


def _doubt(name: str, key: str, doubted: set[str]) -> int:
    doubt = 0
    if name.islower():
        doubt |= IN_SMALL
    if HAN.search(key):
        is_word = len(key) <= _SHORT_HAN or key in COMMON_HAN_WORDS
        return doubt | (WORD if is_word or key in doubted else 0)
    tokens = key.removeprefix("the ").split()
    if len(tokens) == 1:
        token = tokens[0]
        if name.isupper() and len(token) <= _ACRONYM:
            doubt |= IN_CAPITALS
        if token in PEOPLE_AND_PLACES or token.isdigit():
            doubt |= PERSON
        elif len(token) <= _SHORT_LATIN or _is_word(token):
            doubt |= WORD
    elif _KNOWN_WORDS.issuperset(tokens):
        doubt |= WORD
    return doubt | (WORD if key in doubted else 0)


def _is_word(token: str) -> bool:
    """Whether it is a common word, or a regular form of one (`shaped`, `gigs`, `landing`)."""
    if token in COMMON_WORDS:
        return True
    form = _REGULAR_FORM.fullmatch(token)
    return form is not None and (form[1] in COMMON_WORDS or f"{form[1]}e" in COMMON_WORDS)
