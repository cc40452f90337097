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

VERSION = 3
TITLE_CHARACTERS, LEAD_CHARACTERS = 1000, 300
_ROUNDS = 12  # passes over the examples
_PENALTY = 5e-6  # the less, the closer it keeps to the examples
_DIGITS = 3
_HAN = re.compile(r"[㐀-鿿]+")
_NUMBER = re.compile(r"\d[\d.,]*")
# How much the parts of an item weigh.
_WEIGHTS = {"words": 1.4, "han": 1.4, "lead_words": 0.5, "lead_han": 0.5}


@dataclass(frozen=True, slots=True)
class Example:
    """A title with its lead, and the types of event that a reader sees in it."""

    title: str
    text: str
    types: frozenset[str]


class Opinion:
    """What was learned; `arrays` gives it in a form that can be stored, `of_arrays` takes it."""

    def __init__(self, types: Sequence[str], vectorizers: Any, weights: Any, offsets: Any) -> None:
        self._types = list(types)
        self._vectorizers = vectorizers
        self._weights = weights  # features x types
        self._offsets = offsets

    @classmethod
    def learn(cls, examples: Sequence[Example]) -> Self:
        """Learn from examples, a few of each type; ten thousand take some three seconds."""
        from sklearn.linear_model import SGDClassifier

        types = sorted({name for each in examples for name in each.types} & set(trigger_types()))
        vectorizers = _new_vectorizers()
        parts = _parts((each.title, each.text) for each in examples)
        features = _side_by_side(
            {name: vectorizers[name].fit_transform(texts) for name, texts in parts.items()}
        )
        weights, offsets = [], []
        for name in types:
            model = SGDClassifier(
                loss="log_loss",
                alpha=_PENALTY,
                max_iter=_ROUNDS,
                tol=None,
                average=True,
                random_state=1,
            )
            model.fit(features, [name in each.types for each in examples])
            weights.append(model.coef_[0])
            offsets.append(model.intercept_[0])
        return cls(types, vectorizers, np.array(weights, np.float32).T, np.array(offsets))

    def chances(self, items: Sequence[tuple[str, str]]) -> list[dict[str, float]]:
        """For each title with its text how probable each type is that was learned."""
        if not items or not self._types:
            return [{} for _ in items]
        features = _side_by_side(
            {
                name: self._vectorizers[name].transform(texts)
                for name, texts in _parts(items).items()
            }
        )
        found = 1 / (1 + np.exp(-(features @ self._weights + self._offsets)))
        rows = found.round(_DIGITS).tolist()
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

    word = r"(?u)\b\w+\b"
    return {
        "words": TfidfVectorizer(
            ngram_range=(1, 2), min_df=2, sublinear_tf=True, token_pattern=word
        ),
        "han": TfidfVectorizer(analyzer="char", ngram_range=(1, 3), min_df=2, sublinear_tf=True),
        "lead_words": TfidfVectorizer(min_df=2, sublinear_tf=True, token_pattern=word),
        "lead_han": TfidfVectorizer(
            analyzer="char", ngram_range=(2, 2), min_df=3, sublinear_tf=True
        ),
    }


def _parts(items: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Titles and leads, each as words and as what is Chinese: simplified, and numbers alike."""
    # No more of a title than the rules read, whatever is given.
    pairs = [
        (_plain(title[:TITLE_CHARACTERS]), _plain(text[:LEAD_CHARACTERS])) for title, text in items
    ]
    return {
        "words": [_HAN.sub(" ", title) for title, _ in pairs],
        "han": [" ".join(_HAN.findall(title)) for title, _ in pairs],
        "lead_words": [_HAN.sub(" ", lead) for _, lead in pairs],
        "lead_han": [" ".join(_HAN.findall(lead)) for _, lead in pairs],
    }


def _plain(text: str) -> str:
    return _NUMBER.sub("0", text.translate(TO_SIMPLIFIED).lower())


def _side_by_side(parts: Mapping[str, Any]) -> Any:
    from scipy.sparse import hstack

    return hstack([weight * parts[name] for name, weight in _WEIGHTS.items()]).tocsr()
