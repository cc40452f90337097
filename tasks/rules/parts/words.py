"""Cuts titles and leads into words, and says of each what does not hang on its neighbours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

# Of an item no more is read; what was learned holds for these.
TITLE_CHARACTERS, LEAD_CHARACTERS = 1000, 300
HAN = "㐀-鿿"
_WORD = re.compile(
    rf"[{HAN}]|[A-Za-zÀ-ɏͰ-ӿ0-9]+(?:[.&'’\-][A-Za-zÀ-ɏͰ-ӿ0-9]+)*|\S",
)
_POSSESSIVE = re.compile(r"(?<=.)['’]s?$")
_IS_HAN = re.compile(f"[{HAN}]")
# What a word looks like.
_IDEOGRAPH, _NUMBER, _CAPITALISED, _CAPITALS, _MIXED, _LOWER, _CAMEL, _MARK = range(1, 9)
_WITHOUT_CASE = frozenset({_IDEOGRAPH, _NUMBER, _MARK})
_NAME_LIKE = frozenset({_CAPITALISED, _CAPITALS, _MIXED, _CAMEL})
# From how often on a word counts as written in lower case, and with a capital: seldom to often.
_LOWER_STEPS, _UPPER_STEPS = (1, 4, 30), (3, 12, 60)
_COMMON = 13  # from here a word is often written in lower case, so a capital says little

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """What a word is by itself: numbers that stand for it, its ending and its looks.

    It may be part of a name by its looks (`is_name_like`), and tell something where headline and
    lead both have it (`can_repeat`).
    """

    lower: str
    known: int  # 0 for a word that was seen too seldom to learn from
    ending: int
    looks: int
    commonness: int
    is_name_like: bool
    can_repeat: bool

    def numbers(self) -> tuple[int, ...]:
        """The same, and whether in a title in capitals it is no name, whether it is written in
        letters, and with a capital."""
        is_written = self.looks not in _WITHOUT_CASE
        return (
            self.known,
            1 + self.looks + 10 * self.commonness,
            self.ending,
            self.can_repeat,
            self.is_name_like,
            self.commonness >= _COMMON,
            is_written,
            is_written and self.looks not in (_LOWER, _CAMEL),
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is known of words in lower case, and of the endings of words, by number from 1."""

    words: Mapping[str, int]
    endings: Mapping[str, int]
    commonness: Mapping[str, int]

    def word(self, text: str) -> Word:
        """What the text of a word says."""
        looks = _looks(text)
        lower = "0" if looks == _NUMBER else text.lower()
        is_plain = looks not in _WITHOUT_CASE
        return Word(
            lower,
            self.words.get(lower, 0),
            self.endings.get(lower[-3:], 0) if len(lower) > 3 else 0,
            looks,
            self.commonness.get(lower, 1) if is_plain else 0,
            looks in _NAME_LIKE,
            looks in _NAME_LIKE or looks == _IDEOGRAPH,
        )


def places(text: str) -> list[Place]:
    """Where the words of a text stand: Chinese ones by character, "'s" and marks by themselves."""
    found = [match.span() for match in _WORD.finditer(text)]
    if "'" not in text and "’" not in text:
        return found
    return [place for start, end in found for place in _cut(text[start:end], start, end)]


def _cut(word: str, start: int, end: int) -> tuple[Place, ...]:
    tail = _POSSESSIVE.search(word) if "'" in word or "’" in word else None
    if not tail:
        return ((start, end),)
    return (start, start + tail.start()), (start + tail.start(), end)


def commonness(lower: int, upper: int) -> int:
    """A step for how often a word is written in lower case, and how often with a capital."""
    a, b = (
        sum(count >= step for step in steps)
        for count, steps in ((lower, _LOWER_STEPS), (upper, _UPPER_STEPS))
    )
    return 1 + 4 * a + b


def _looks(word: str) -> int:
    first = word[0]
    if _IS_HAN.match(first):
        return _IDEOGRAPH
    if first.isdigit():
        return _NUMBER
    has_more = any(letter.isupper() for letter in word[1:])
    if first.isupper():
        if len(word) > 1 and word.isupper():
            return _CAPITALS
        return _MIXED if has_more else _CAPITALISED
    if first.islower():
        return _CAMEL if has_more else _LOWER
    return _MARK
