"""Learns who plays which part from the gold set, and keeps that beside it.

    python -m tasks.learn_parts

To be run where the gold set or the features have changed. It needs the extra `learning`, some ten
minutes, and 8 GB of memory.
"""

import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tasks.opinion import STAMP, examples_stamp, gold_items
from tasks.parts import FILES, KEPT
from tasks.rules.parts.features import Reader
from tasks.rules.parts.model import NOBODY
from tasks.rules.parts.naming import OWN_ROLES
from tasks.rules.parts.words import (
    LEAD_CHARACTERS,
    TITLE_CHARACTERS,
    Vocabulary,
    commonness,
    places,
)
from tasks.rules.simplified import simplified

# What a fact of an event is to the article: as the event's own company it may be another's part.
_ROLES = {
    "acquirer": "acquirer", "buyer": "acquirer", "target": "target", "seller": "seller",
    "investor": "investor", "customer": "customer", "partner": "company", "title": "title",
    "place": "place", "product": "product",
}  # fmt: skip
ROLES = sorted({*_ROLES.values(), "company", "joins", "leaves"})
_SEEN_WORD, _SEEN_ENDING = 3, 5
_ROUNDS, _SIMPLICITY = 25, 0.3
_LEAST_WEIGHT = 0.05  # of a feature that is worth keeping

Item = Mapping[str, Any]


def main() -> None:
    """Learn from all items whose parts are labelled, and write what was learned."""
    items = list(gold_items(FILES))
    learned: dict[str, Any] = {**learn(items), STAMP: np.array(examples_stamp(FILES))}
    np.savez_compressed(KEPT, **learned)
    size = KEPT.stat().st_size / 1e6
    print(f"{len(items):,} items, {len(learned['features']):,} features, {size:.1f} MB: {KEPT}")


def learn(items: Sequence[Item]) -> dict[str, NDArray[Any]]:
    """What is learned, as `Parts.of_arrays` takes it; items without events only tell of words."""
    vocabulary = _vocabulary(items)
    labelled = [item for item in items if any("facts" in event for event in item["events"])]
    told = [(item["title"], item["text"], _types(item)) for item in labelled]
    columns, fields = Reader(vocabulary).read(told)
    features = np.stack(columns, axis=1)
    names = [names_of(item) for item in labelled]
    sequences = (
        (
            features[field.start : field.start + len(field.places)],
            labels(_cut(labelled[field.item], field.name), names[field.item]),
        )
        for field in fields
    )
    weights, steps = _weights(sequences)
    roles = [NOBODY, *sorted({role for _, role in weights} - {NOBODY})]
    kept = sorted(
        {feature for (feature, _), weight in weights.items() if abs(weight) >= _LEAST_WEIGHT}
    )
    table = np.array(
        [[weights.get((feature, role), 0.0) for role in roles] for feature in kept], np.float16
    )
    words = sorted(vocabulary.commonness.keys() | vocabulary.words.keys())
    return {
        "roles": np.array(roles),
        "features": np.array(kept, np.uint32),
        "weights": table,
        "steps": np.array([[steps.get((a, b), 0.0) for b in roles] for a in roles], np.float32),
        "words": np.array(words),
        "known": np.array([vocabulary.words.get(word, 0) for word in words], np.uint16),
        "commonness": np.array([vocabulary.commonness.get(word, 1) for word in words], np.uint8),
        "endings": np.array(list(vocabulary.endings)),
    }


def plain_words(text: str) -> list[str]:
    """The words of a text as the reader of names has them."""
    plain, known = simplified(text), Vocabulary({}, {}, {})
    return [known.word(plain[start:end]).lower for start, end in places(text)]


def names_of(item: Item) -> list[tuple[str, str]]:
    """Role and name of all who take part in the events of an item, as labelled."""
    found = []
    for event in item["events"]:
        for fact, value in event.get("facts", {}).items():
            role = _role(event["type"], fact)
            if role is not None:
                found += [(role, str(name)) for name in _listed(value)]
    return found


def labels(text: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """The role of each word of a text; of names that are parts of others the longest counts."""
    where = places(text)
    starts = {start: number for number, (start, _) in enumerate(where)}
    ends = {end: number for number, (_, end) in enumerate(where)}
    found = [NOBODY] * len(where)
    for role, name in sorted(names, key=lambda each: len(each[1])):
        at = text.find(name)
        while at >= 0:
            first, last = starts.get(at), ends.get(at + len(name))
            if first is not None and last is not None:
                found[first : last + 1] = [role] * (last + 1 - first)
            at = text.find(name, at + 1)
    return found


def _role(type_id: str, fact: str) -> str | None:
    if fact == "company":
        return OWN_ROLES.get(type_id, "company")
    if fact == "person":
        return "leaves" if type_id == "exec_departure" else "joins"
    if fact == "target" and type_id == "invests_in":
        return "company"
    return _ROLES.get(fact)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _types(item: Item) -> list[str]:
    return [event["type"] for event in item["events"]]


def _cut(item: Item, field: str) -> str:
    text: str = item[field]
    return text[: TITLE_CHARACTERS if field == "title" else LEAD_CHARACTERS]


def _vocabulary(items: Iterable[Item]) -> Vocabulary:
    """What is known of words: of titles and leads of all items, whole."""
    words: Counter[str] = Counter()
    endings: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    plain = Vocabulary({}, {}, {})
    for item in items:
        for text in (simplified(item["title"]), simplified(item["text"])):
            for start, end in places(text):
                word = plain.word(text[start:end])
                words[word.lower] += 1
                if len(word.lower) > 3:
                    endings[word.lower[-3:]] += 1
                first = text[start]
                if first.islower():
                    lower[word.lower] += 1
                elif first.isupper():
                    upper[word.lower] += 1
    return Vocabulary(
        _numbered(words, _SEEN_WORD),
        _numbered(endings, _SEEN_ENDING),
        {
            word: step
            for word in lower.keys() | upper.keys()
            if (step := commonness(lower[word], upper[word])) > 1
        },
    )


def _numbered(counts: Counter[str], at_least: int) -> dict[str, int]:
    often = (text for text, count in counts.most_common() if count >= at_least)
    return {text: number for number, text in enumerate(often, 1)}


def _weights(
    sequences: Iterable[tuple[NDArray[np.int64], Sequence[str]]],
) -> tuple[dict[tuple[int, str], float], dict[tuple[str, str], float]]:
    """The weights of features for roles, and of one role behind another."""
    import pycrfsuite

    # By gradients of single items: on so many it comes closer in minutes than others in an hour.
    trainer = pycrfsuite.Trainer(
        algorithm="l2sgd",
        verbose=False,
        params={"c2": _SIMPLICITY, "max_iterations": _ROUNDS},
    )
    for features, roles in sequences:
        trainer.append([list(map(str, row)) for row in features.tolist()], roles)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    weights = {(int(name), role): weight for (name, role), weight in info.state_features.items()}
    return weights, dict(info.transitions)


if __name__ == "__main__":
    main()
