"""A learned second opinion: how probable each type of trigger event is in an article.

A linear model over the words of title and lead, with a chance for each trigger type. Alone it never
makes an event: the rules do, with evidence, or a person who says yes (see `second_reading`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tasks.rules.simplified import TO_SIMPLIFIED
from tasks.rules.triggers import trigger_types

VERSION = 4
TITLE_CHARACTERS, LEAD_CHARACTERS = 1000, 300
_CLOSENESS = 1.0  # how closely it keeps to the examples
# From what the model says to the logarithm of odds, by script: a slope and a shift, measured on the
# development part of the gold set by a model that had not learned from that.
_ODDS = {"words": (5.8, 0.5), "han": (4.2, -1.4)}
_TITLE_WEIGHT = 1.4
_SCALE = 60.0  # about how long a telling title is
_DIGITS = 3
_HAN = re.compile(r"[㐀-鿿]+")
_NUMBER = re.compile(r"\d[\d.,]*")
_SCRIPTS = ("words", "han")


@dataclass(frozen=True, slots=True)
class Example:
    """A title with its lead, and the types of event that a reader sees in it."""

    title: str
    text: str
    types: frozenset[str]


class Opinion:
    """What was learned; `arrays` gives it in a form that can be stored, `of_arrays` takes it.

    `weights` has for each type what the words of a title weigh, then what those of a lead weigh.
    """

    def __init__(self, types: Sequence[str], vectorizers: Any, weights: Any, offsets: Any) -> None:
        self._types = list(types)
        self._vectorizers = vectorizers
        self._weights = weights  # features x types
        self._offsets = offsets

    @classmethod
    def learn(cls, examples: Sequence[Example]) -> Self:
        """Learn from examples, a few of each type; ten thousand take some three seconds."""
        from sklearn.svm import LinearSVC

        types = sorted({name for each in examples for name in each.types} & set(trigger_types()))
        vectorizers = _new_vectorizers()
        titles, leads = _split((each.title, each.text) for each in examples)
        for name in _SCRIPTS:
            vectorizers[name].fit(titles[name] + [lead for lead in leads[name] if lead])
        title, lead = _features(vectorizers, titles), _features(vectorizers, leads)
        # A lead tells of the event in the words of titles, so what is learned of a word in the
        # one counts in the other; beside that it has a weight of its own as a lead's word.
        features = _side_by_side([_TITLE_WEIGHT * title + lead, lead])
        weights, offsets = [], []
        for name in types:
            model = LinearSVC(C=_CLOSENESS, random_state=1)
            model.fit(features, [name in each.types for each in examples])
            both, own = np.split(model.coef_[0], 2)
            weights.append(np.concatenate([_TITLE_WEIGHT * both, both + own]))
            offsets.append(model.intercept_[0])
        return cls(
            types, vectorizers, np.array(weights, np.float32, order="F").T, np.array(offsets)
        )

    def chances(self, items: Sequence[tuple[str, str]]) -> list[dict[str, float]]:
        """For each title with its text how probable each type is that was learned."""
        if not items or not self._types:
            return [{} for _ in items]
        features = _side_by_side([_features(self._vectorizers, part) for part in _split(items)])
        told = features @ self._weights + self._offsets
        slopes, shifts = np.array([_ODDS[_script(title)] for title, _ in items]).T[:, :, None]
        rows = (1 / (1 + np.exp(-(slopes * told + shifts)))).round(_DIGITS).tolist()
        return [dict(zip(self._types, row, strict=True)) for row in rows]

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All that was learned, as plain arrays."""
        stored = {
            "types": np.array(self._types, dtype=np.str_),
            "weights": self._weights,
            "offsets": self._offsets,
        }
        for name, vectorizer in self._vectorizers.items():
            stored[f"{name}_terms"] = vectorizer.get_feature_names_out().astype(np.str_)
            stored[f"{name}_rarity"] = vectorizer.idf_
        return stored

    @classmethod
    def of_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> Self:
        """The same from plain arrays; raises KeyError or ValueError where they do not fit."""
        vectorizers = _new_vectorizers()
        for name, vectorizer in vectorizers.items():
            terms = stored[f"{name}_terms"].tolist()
            vectorizer.vocabulary = {term: place for place, term in enumerate(terms)}
            vectorizer.idf_ = stored[f"{name}_rarity"]
        return cls(stored["types"].tolist(), vectorizers, stored["weights"], stored["offsets"])


def _new_vectorizers() -> dict[str, Any]:
    # It takes a second to load, which is for those who ask for an opinion to wait.
    from sklearn.feature_extraction.text import TfidfVectorizer

    usual = {"min_df": 2, "sublinear_tf": True, "norm": None, "dtype": np.float32}
    return {
        "words": TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\b\w+\b", **usual),
        "han": TfidfVectorizer(analyzer="char", ngram_range=(1, 3), **usual),
    }


def _split(items: Iterable[tuple[str, str]]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Titles and leads, each by script: simplified, in lower case, and numbers alike."""
    # No more of a title than the rules read, whatever is given.
    pairs = [
        (_plain(title[:TITLE_CHARACTERS]), _plain(text[:LEAD_CHARACTERS])) for title, text in items
    ]
    return _by_script(title for title, _ in pairs), _by_script(lead for _, lead in pairs)


def _by_script(texts: Iterable[str]) -> dict[str, list[str]]:
    listed = list(texts)
    return {
        "words": [_HAN.sub(" ", text) for text in listed],
        "han": [" ".join(_HAN.findall(text)) for text in listed],
    }


def _script(title: str) -> str:
    return "han" if _HAN.search(title[:TITLE_CHARACTERS]) else "words"


def _plain(text: str) -> str:
    return _NUMBER.sub("0", text.translate(TO_SIMPLIFIED).lower())


def _features(vectorizers: Mapping[str, Any], texts: Mapping[str, list[str]]) -> Any:
    # Not brought to one length: a title of few known words tells little, and must not seem to.
    return _side_by_side(
        [vectorizers[name].transform(texts[name]) / np.float32(_SCALE) for name in _SCRIPTS]
    )


def _side_by_side(parts: Sequence[Any]) -> Any:
    from scipy.sparse import hstack

    return hstack(parts).tocsr()
