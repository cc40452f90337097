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
_NAME_LIKE = frozenset({_CAPITALISED, _CAPITALS, _MIXED, _CAMEL})
# From how often on a word counts as written in lower case, and with a capital: seldom to often.
_LOWER_STEPS, _UPPER_STEPS = (1, 4, 30), (3, 12, 60)
_COMMON = 13  # from here a word is often written in lower case, so a capital says little
_WORDS_OF_TITLE, _SHARE_OF_TITLE = 4, 0.7

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
        is_plain = looks not in (_IDEOGRAPH, _NUMBER, _MARK)
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
    found: list[Place] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match[0]
        tail = _POSSESSIVE.search(word) if "'" in word or "’" in word else None
        if tail:
            found += [(start, start + tail.start()), (start + tail.start(), end)]
        else:
            found.append((start, end))
    return found


def commonness(lower: int, upper: int) -> int:
    """A step for how often a word is written in lower case, and how often with a capital."""
    a, b = (
        sum(count >= step for step in steps)
        for count, steps in ((lower, _LOWER_STEPS), (upper, _UPPER_STEPS))
    )
    return 1 + 4 * a + b


def is_title_case(words: list[Word]) -> bool:
    """Whether nearly all words have capitals, so that a capital makes no name."""
    written = [word for word in words if word.looks not in (_IDEOGRAPH, _NUMBER, _MARK)]
    capitals = sum(word.lower != "" and word.looks not in (_LOWER, _CAMEL) for word in written)
    return len(written) > _WORDS_OF_TITLE and capitals > _SHARE_OF_TITLE * len(written)


def may_be_name(word: Word, in_title_case: bool) -> bool:
    """Whether a word may be part of a name; in a title in capitals no common word is."""
    return word.is_name_like and not (in_title_case and word.commonness >= _COMMON)


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
