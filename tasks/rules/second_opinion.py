"""A learned second opinion: how probable each type of trigger event is in an article.

A linear model over the words of title and lead, with a chance for each trigger type, and beside
it a network (see `network`) that knows more words; where these two are in doubt, a slower encoder
(see `encoder`) reads the whole. Alone they never make an event: the rules do, with evidence, or a
person who says yes (see `second_reading`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import add
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tasks.rules.encoder import CHINESE, ENGLISH, EncoderOf, script_of
from tasks.rules.network import Network
from tasks.rules.simplified import simplified
from tasks.rules.triggers import trigger_types

VERSION = 10
TITLE_CHARACTERS, LEAD_CHARACTERS = 1000, 300
_CLOSENESS = 1.0  # how closely it keeps to the examples
# From what the model says to the logarithm of odds, by script: a slope and a shift, measured on the
# development part of the gold set by a model that had not learned from that.
_ODDS = {ENGLISH: (5.8, 0.5), CHINESE: (4.2, -1.4)}
# What its own odds and those of the network count together, and a shift, by script: measured on
# published news, English chances as they came true, Chinese ones so that the same levels fit them.
_TOGETHER = {ENGLISH: (0.364, 0.523, -0.1), CHINESE: (0.65, 0.95, 1.0)}
# Where the encoder was asked, what all three count; fitted to the same levels.
_WITH_ENCODER = {ENGLISH: (0.14, 0.24, 0.6, -0.5), CHINESE: (0.35, 0.5, 0.33, 0.0)}
NO_DOUBT = (1.1, 1.1)
_SUREST = 8.0  # no odds count for more
_TITLE_WEIGHT = 1.4
# About how long a telling title is. Titles are not brought to one length: one of few known words
# tells little, and must not seem to.
_SCALE = np.float32(60)
_OFTEN = 2  # in so many texts a term must stand for something to be learned of it
_DIGITS = 3
_AT_ONCE = 256  # items, so that their features fit into the processor's caches
_HAN = re.compile(r"[㐀-鿿]+")
_OF_HAN = re.compile(r"[ 㐀-鿿]")  # how a term of Chinese characters begins
_BESIDE = np.array([1, 1 << 21, 1 << 42])  # what makes one number of three characters
_NUMBER = re.compile(r"\d[\d.,]*")
_WORD = re.compile(r"\w+")

Floats = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """A title with its lead, and the types of event that a reader sees in it."""

    title: str
    text: str
    types: frozenset[str]


class Terms:
    """The terms of which something was learned, each with a place, and how rare they are.

    They are words and pairs of words, then Chinese characters, pairs and threes of them. What
    stands often enough has words that do, so a pair is known by the places of its two.
    """

    def __init__(self, terms: Sequence[str], rarity: NDArray[np.float32]) -> None:
        self.terms = list(terms)
        self.rarity = rarity
        han = next((place for place, term in enumerate(terms) if _OF_HAN.match(term)), len(terms))
        self._words = {term: place for place, term in enumerate(terms[:han]) if " " not in term}
        pairs = [place for place, term in enumerate(terms[:han]) if " " in term]
        of_pairs = " ".join([terms[place] for place in pairs]).split()
        words = np.fromiter(map(self._words.__getitem__, of_pairs), np.int64, len(of_pairs))
        self._pairs = _Keys(words[::2] * len(terms) + words[1::2], np.array(pairs, np.int64))
        characters = np.array(terms[han:], "U3").view(np.uint32).reshape(-1, 3)
        self._han = _Keys(characters @ _BESIDE, np.arange(han, len(terms)))

    @classmethod
    def learn(cls, titles: Sequence[str], leads: Sequence[str]) -> Self:
        """Those that stand often enough in plain titles or leads, how rare they are by script."""
        terms: list[str] = []
        rarity = []
        for cut, terms_of in ((_without_han, _word_terms), (_only_han, _han_terms)):
            texts = [*map(cut, titles), *filter(None, map(cut, leads))]
            times = Counter(chain.from_iterable(set(terms_of(text)) for text in texts))
            often = sorted(term for term, count in times.items() if count >= _OFTEN)
            held = np.array([times[term] for term in often], np.float32)
            terms += often
            rarity.append(np.log(np.float32(len(texts) + 1) / (held + 1)) + 1)
        return cls(terms, np.concatenate(rarity))

    def features(self, texts: Iterable[str]) -> tuple[Places, Places, Floats]:
        """For each known term of each plain text: the text's number, its own place, its value.

        They are in the order of texts, then of places.
        """
        texts = list(texts)
        found = np.concatenate([*self._of_words(texts), *self._of_han(texts)])
        found, times = np.unique(found, return_counts=True)
        rows, places = np.divmod(found, len(self.terms))
        values = (1 + np.log(times.astype(np.float32))) * self.rarity[places]
        return rows, places, values.astype(np.float64) * (1 / _SCALE)

    def _of_words(self, texts: Sequence[str]) -> Iterator[Places]:
        """The known words, and pairs: for each the number of its text times all terms, and its
        place."""
        place_of, width = self._words.get, len(self.terms)
        # Behind each text stands one that is not known, so no pair is of two texts.
        stand = [[*[place_of(word, -1) for word in _words(text)], -1] for text in texts]
        before = np.repeat(np.arange(len(stand)) * width, [len(each) for each in stand])
        places = np.fromiter(chain.from_iterable(stand), np.int64, len(before))
        is_known = places >= 0
        yield (before + places)[is_known]
        pairs = np.flatnonzero(is_known[:-1] & is_known[1:])
        which, known = self._pairs.find(places[pairs] * width + places[pairs + 1])
        yield before[pairs[which]] + known

    def _of_han(self, texts: Sequence[str]) -> Iterator[Places]:
        """The same of Chinese characters, of pairs and of threes."""
        numbers = [number for number, text in enumerate(texts) if not text.isascii()]
        # There is no term with the end of a line.
        cut = [f"{_only_han(texts[number])}\n" for number in numbers]
        before = np.repeat(np.array(numbers, np.int64) * len(self.terms), list(map(len, cut)))
        characters = np.frombuffer("".join(cut).encode("utf-32-le"), np.uint32)
        keys = np.zeros(len(before) + 1, np.int64)
        for count, factor in enumerate(_BESIDE):
            keys = keys[:-1] + characters[count:] * factor
            which, known = self._han.find(keys)
            yield before[which] + known


class _Keys:
    """Numbers that stand for terms, each with the place of its own."""

    def __init__(self, keys: Places, places: Places) -> None:
        order = np.argsort(keys)
        self._keys = np.append(keys[order], np.iinfo(np.int64).max)
        self._places = places[order]

    def find(self, keys: Places) -> tuple[Places, Places]:
        """Which of the keys are known, and their places."""
        at = np.searchsorted(self._keys, keys)
        which = np.flatnonzero(self._keys[at] == keys)
        return which, self._places[at[which]]


class Opinion:
    """What was learned; `arrays` gives it in a form that can be stored, `of_arrays` takes it.

    `weights` has for each type what the terms of a title weigh, then what those of a lead weigh.
    What a `network` and the encoder of a script say counts as well; they are no part of what is
    stored.
    """

    def __init__(
        self,
        types: Sequence[str],
        terms: Terms,
        weights: Any,
        offsets: Any,
        network: Network | None = None,
        encoder_of: EncoderOf | None = None,
    ) -> None:
        self._types = list(types)
        self._terms = terms
        self._weights = weights  # features x types
        self._offsets = offsets
        self._network = network
        self.encoder_of = encoder_of

    @classmethod
    def learn(
        cls,
        examples: Sequence[Example],
        network: Network | None = None,
        encoder_of: EncoderOf | None = None,
    ) -> Self:
        """Learn from examples, a few of each type; ten thousand take some three seconds."""
        from scipy.sparse import csr_matrix, hstack
        from sklearn.svm import LinearSVC

        types = sorted({name for each in examples for name in each.types} & set(trigger_types()))
        titles, leads = zip(*(plain_item(each.title, each.text) for each in examples), strict=True)
        terms = Terms.learn(titles, leads)
        title, lead = (
            csr_matrix((values, (rows, places)), (len(examples), len(terms.terms)))
            for rows, places, values in map(terms.features, (titles, leads))
        )
        # A lead tells of the event in the words of titles, so what is learned of a word in the
        # one counts in the other; beside that it has a weight of its own as a lead's word.
        features = hstack([_TITLE_WEIGHT * title + lead, lead]).tocsr()
        weights, offsets = [], []
        for name in types:
            model = LinearSVC(C=_CLOSENESS, random_state=1)
            model.fit(features, [name in each.types for each in examples])
            both, own = np.split(model.coef_[0], 2)
            weights.append(np.concatenate([_TITLE_WEIGHT * both, both + own]))
            offsets.append(model.intercept_[0])
        stacked = np.array(weights, np.float32, order="F").T
        return cls(types, terms, stacked, np.array(offsets), network, encoder_of)

    def chances(
        self, items: Sequence[tuple[str, str]], doubt: tuple[float, float] = NO_DOUBT
    ) -> list[dict[str, float]]:
        """For each title with its text how probable each type is that was learned.

        Where one is between the two chances of `doubt`, the encoder is asked as well.
        """
        if not self._types:
            return [{} for _ in items]
        parts = (items[first : first + _AT_ONCE] for first in range(0, len(items), _AT_ONCE))
        return [chances for part in parts for chances in self._chances(part, doubt)]

    def _chances(
        self, items: Sequence[tuple[str, str]], doubt: tuple[float, float]
    ) -> Iterator[dict[str, float]]:
        plain = [plain_item(*item) for item in items]
        scripts = np.array([script_of(title[:TITLE_CHARACTERS]) for title, _ in items])
        odds = self._odds(plain, scripts)
        if self._network is not None:
            odds = self._agreed(odds, self._network, plain, scripts, doubt)
        return (dict(zip(self._types, each, strict=True)) for each in _chances_of(odds).tolist())

    def _agreed(
        self,
        odds: Floats,
        network: Network,
        plain: Sequence[tuple[str, str]],
        scripts: NDArray[Any],
        doubt: tuple[float, float],
    ) -> Floats:
        """The odds of the linear model together with what the other readers say."""
        known = [place for place, name in enumerate(self._types) if name in network.types]
        theirs = [network.types.index(self._types[place]) for place in known]
        told = [odds[:, known].clip(-_SUREST, _SUREST), _bounded(network.odds(plain), theirs)]
        weights = np.array([_TOGETHER[script] for script in scripts]).T[:, :, None]
        odds[:, known] = weights[0] * told[0] + weights[1] * told[1] + weights[2]
        if self.encoder_of is None:
            return odds
        chances, (least, most) = _chances_of(odds[:, known]), doubt
        in_doubt = ((chances >= least) & (chances <= most)).any(axis=1)
        for script, (own, other, third, shift) in _WITH_ENCODER.items():
            if asked := np.flatnonzero(in_doubt & (scripts == script)).tolist():
                read = self.encoder_of(script).odds([plain[number] for number in asked])
                odds[np.array(asked)[:, None], known] = (
                    own * told[0][asked] + other * told[1][asked] + third * _bounded(read, theirs)
                ) + shift
        return odds

    def _odds(self, plain: Sequence[tuple[str, str]], scripts: Iterable[str]) -> Floats:
        """The logarithm of the odds of each type in each item, by the words that it has."""
        rows, places, values = self._terms.features(chain.from_iterable(plain))
        numbers, is_lead = np.divmod(rows, 2)
        weights = self._weights.take(places + is_lead * len(self._terms.terms), axis=0)
        edges = np.searchsorted(numbers, np.arange(len(plain) + 1)).tolist()
        told = np.stack([values[a:b] @ weights[a:b] for a, b in pairwise(edges)]) + self._offsets
        slopes, shifts = np.array([_ODDS[script] for script in scripts]).T[:, :, None]
        return np.asarray(slopes * told + shifts)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All that was learned, as plain arrays."""
        return {
            "types": np.array(self._types, dtype=np.str_),
            "terms": np.frombuffer("\n".join(self._terms.terms).encode(), np.uint8),
            "rarity": self._terms.rarity,
            "weights": self._weights,
            "offsets": self._offsets,
        }

    @classmethod
    def of_arrays(
        cls,
        stored: Mapping[str, NDArray[Any]],
        network: Network | None = None,
        encoder_of: EncoderOf | None = None,
    ) -> Self:
        """The same from plain arrays; raises KeyError or ValueError where they do not fit."""
        terms = Terms(stored["terms"].tobytes().decode().split("\n"), stored["rarity"])
        types, weights, offsets = (stored[name] for name in ("types", "weights", "offsets"))
        return cls(types.tolist(), terms, weights, offsets, network, encoder_of)


def _bounded(odds: NDArray[Any], types: Sequence[int]) -> Floats:
    return np.asarray(odds[:, types].clip(-_SUREST, _SUREST), np.float64)


def _chances_of(odds: Floats) -> Floats:
    return np.asarray((1 / (1 + np.exp(-odds))).round(_DIGITS))


def plain_item(title: str, text: str) -> tuple[str, str]:
    """As much of a title and of its text as is read, as `_plain` has it."""
    return _plain(title[:TITLE_CHARACTERS]), _plain(text[:LEAD_CHARACTERS])


def _plain(text: str) -> str:
    """The text simplified, in lower case, and numbers alike."""
    return _NUMBER.sub("0", simplified(text).lower())


def _words(text: str) -> list[str]:
    return _WORD.findall(_without_han(text))


def _without_han(text: str) -> str:
    return text if text.isascii() else _HAN.sub(" ", text)


def _only_han(text: str) -> str:
    return "" if text.isascii() else " ".join(_HAN.findall(text))


def _word_terms(text: str) -> list[str]:
    """Words, and two together."""
    words = _words(text)
    return [*words, *map(" ".join, pairwise(words))]


def _han_terms(text: str) -> list[str]:
    """Characters, and two and three together."""
    pairs = list(map(add, text, text[1:]))
    return [*text, *pairs, *map(add, pairs, text[2:])]
