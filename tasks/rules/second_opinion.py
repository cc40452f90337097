"""A learned second opinion: proposes what the rules may have missed, for a person to review.

A linear model over the words of title and lead, and over the rules' own cues, with a yes or no for
each trigger type. It never makes an event: the rules do, with evidence, or a person who says yes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tasks.rules.triggers import cued_types, trigger_types

VERSION = 2
LEAD_CHARACTERS = 300
# How much the parts of an item weigh, beside the words of its title.
_LEAD, _CUE, _LEAD_CUE = 0.5, 0.5, 0.25
_STRENGTH = 10.0  # inverse of the regularisation
_LARGE = 40_000  # features of characters
_PARTS = ("words", "characters", "lead")
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A title with its lead, and the types of event that a reader sees in it."""

    title: str
    text: str
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event that an item may tell: its type, and how probable it is."""

    type: str
    probability: float


class Opinion:
    """What was learned; `arrays` gives it in a form that can be stored, `of_arrays` takes it."""

    def __init__(self, types: Sequence[str], vectorizers: Any, weights: Any, offsets: Any) -> None:
        self._types = list(types)
        self._vectorizers = vectorizers
        self._weights = weights  # features x types
        self._offsets = offsets

    @classmethod
    def learn(cls, examples: Sequence[Example]) -> Self:
        """Learn from examples, a few of each type; ten thousand take some five seconds."""
        from scipy.sparse import hstack
        from sklearn.linear_model import LogisticRegression

        types = sorted({name for each in examples for name in each.types} & set(trigger_types()))
        vectorizers = _new_vectorizers()
        titles, leads = _texts((each.title, each.text) for each in examples)
        parts = [
            vectorizers[name].fit_transform(leads if name == "lead" else titles) for name in _PARTS
        ]
        features = hstack([parts[0], parts[1], _LEAD * parts[2], _cues(titles, leads)]).tocsr()
        weights, offsets = [], []
        # The dual problem: four times as fast where features outnumber examples.
        for name in types:
            model = LogisticRegression(C=_STRENGTH, solver="liblinear", dual=True, random_state=1)
            model.fit(features, [name in each.types for each in examples])
            weights.append(model.coef_[0])
            offsets.append(model.intercept_[0])
        return cls(types, vectorizers, np.array(weights, np.float32).T, np.array(offsets))

    def propose(
        self, items: Sequence[tuple[str, str]], min_probability: float
    ) -> list[list[Proposal]]:
        """For each title with its text the types that are at least so probable, best first."""
        if not items or not self._types:
            return [[] for _ in items]
        from scipy.sparse import hstack

        titles, leads = _texts(items)
        parts = [
            self._vectorizers[name].transform(leads if name == "lead" else titles)
            for name in _PARTS
        ]
        features = hstack([parts[0], parts[1], _LEAD * parts[2], _cues(titles, leads)]).tocsr()
        chances = 1 / (1 + np.exp(-(features @ self._weights + self._offsets)))
        found: list[list[Proposal]] = [[] for _ in items]
        for place, column in zip(*np.nonzero(chances >= min_probability), strict=True):
            chance = round(float(chances[place, column]), _DIGITS)
            found[place].append(Proposal(self._types[column], chance))
        return [sorted(each, key=lambda one: (-one.probability, one.type)) for each in found]

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

    words = r"(?u)\b\w+\b"
    return {
        "words": TfidfVectorizer(
            ngram_range=(1, 2), min_df=2, sublinear_tf=True, token_pattern=words
        ),
        "characters": TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 5), min_df=3, max_features=_LARGE, sublinear_tf=True
        ),
        "lead": TfidfVectorizer(min_df=2, sublinear_tf=True, token_pattern=words),
    }


def _texts(items: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    # No more of a title than the rules read, whatever is given.
    pairs = [(title[:1000], text[:LEAD_CHARACTERS]) for title, text in items]
    return [title for title, _ in pairs], [lead for _, lead in pairs]


def _cues(titles: Sequence[str], leads: Sequence[str]) -> Any:
    """Which types have a cue in the title, and which in the lead."""
    from scipy.sparse import csr_matrix

    column = {name: place for place, name in enumerate(sorted(trigger_types()))}
    entries = [
        (weight, row, column[name] + shift)
        for texts, weight, shift in ((titles, _CUE, 0), (leads, _LEAD_CUE, len(column)))
        for row, text in enumerate(texts)
        for name in cued_types(text)
    ]
    values, rows, columns = zip(*entries, strict=True) if entries else ((), (), ())
    shape = (len(titles), 2 * len(column))
    return csr_matrix((np.array(values, np.float32), (rows, columns)), shape=shape)
