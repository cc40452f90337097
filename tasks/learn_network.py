"""Learns the network of `tasks.rules.network` from the gold set, and keeps it beside that.

    python -m tasks.learn_network [GLOVE.txt]

To be run where the gold set has changed; it takes the extra `learning` (JAX) and half an hour.
Words begin with the vectors of a text file of GloVe (Public Domain Dedication and License), the
most frequent ones first, or with those that were learned before. Beside the gold set it learns
from variants of that, of which the encoders tell what they say.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray

from tasks.opinion import NETWORK, STAMP, examples_stamp, shipped_examples
from tasks.rules.network import MOST_WORDS, NO_WORD, UNKNOWN, cut_words
from tasks.rules.second_opinion import Example, plain_item
from tasks.rules.triggers import trigger_types
from tasks.variants import Judged, Vectors, judged

VECTOR_WORDS, VECTOR_LENGTH = 30_000, 100
_SEEN = 3  # so often a word must stand in the examples to have a vector of its own
_FIRST, _HIDDEN = 256, 192
_ROUNDS, _BATCH, _RATE, _DECAY, _WARMUP = 5, 128, 3e-3, 0.02, 200
# What is left out by chance, so that nothing hangs on one clue: words, and numbers of each layer.
_UNSEEN, _OF_WORD, _OF_MOST = 0.1, 0.15, 0.4
_STEP = 16  # lengths are brought to multiples of this: one compiled program for each
_DECAYING = frozenset({"first", "hidden", "told"})

Arrays = dict[str, NDArray[Any]]
Batch = tuple[NDArray[Any], NDArray[Any], NDArray[Any]]  # words of titles, of leads, and types


def main() -> None:
    """Learn from all examples that are shipped, and write what was learned."""
    vectors = read_vectors(Path(sys.argv[1])) if sys.argv[1:] else kept_vectors()
    examples = list(shipped_examples())
    variants = judged([plain_item(each.title, each.text) for each in examples], vectors)
    learned: dict[str, Any] = learn(examples, vectors, variants)
    np.savez_compressed(NETWORK, **{**learned, STAMP: np.array(examples_stamp())})
    print(f"{len(learned['words']):,} words, {NETWORK.stat().st_size / 1e6:.1f} MB: {NETWORK}")


def read_vectors(path: Path) -> Vectors:
    """The first words of a text file of vectors: a word and its numbers a line."""
    with path.open(encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(" ") for line in islice(file, VECTOR_WORDS)]
    return [row[0] for row in rows], np.array([row[1:] for row in rows], np.float32)


def kept_vectors() -> Vectors:
    """The vectors of words as they were learned before."""
    with np.load(NETWORK, allow_pickle=False) as stored:
        vectors = stored["vectors"] * stored["scales"][:, None]
        return stored["words"].tolist(), vectors[UNKNOWN + 1 :].astype(np.float32)


def learn(examples: Sequence[Example], known: Vectors, variants: Judged | None = None) -> Arrays:
    """What `Network.of_arrays` takes."""
    names = sorted(trigger_types())
    types = np.array([[name in each.types for name in names] for each in examples], np.float32)
    items = [tuple(map(cut_words, plain_item(each.title, each.text))) for each in examples]
    seen = Counter(word for item in items for words in item for word in words)
    if variants:
        items += [tuple(map(cut_words, each)) for each in variants[0]]
        types = np.concatenate([types, variants[1]])
    words = sorted({*known[0], *(word for word, count in seen.items() if count >= _SEEN)})
    places = {word: place for place, word in enumerate(words, UNKNOWN + 1)}
    numbered = [
        tuple(
            np.array([places.get(word, UNKNOWN) for word in each[:most]], np.int32)
            for each, most in zip(item, MOST_WORDS, strict=True)
        )
        for item in items
    ]

    @jax.jit
    def step(of: Any, state: Any, batch: Batch, key: Any) -> tuple[Any, Any]:
        slopes = jax.grad(_wrong)(of, batch, key)
        change, state = rule.update(slopes, state, of)
        return optax.apply_updates(of, change), state

    chance = np.random.default_rng(1)
    start = _start(chance, _vectors(chance, words, known), len(names))
    of = {name: jnp.asarray(each, jnp.float32) for name, each in start.items()}
    steps = _ROUNDS * -(-len(items) // _BATCH)
    rate = optax.warmup_cosine_decay_schedule(0, _RATE, min(_WARMUP, steps // 10 + 1), steps)
    rule = optax.adamw(rate, weight_decay=_DECAY, mask={name: name in _DECAYING for name in of})
    state, key = rule.init(of), jax.random.key(1)
    for _ in range(_ROUNDS):
        for batch in batches(numbered, types, chance):
            key, one = jax.random.split(key)
            of, state = step(of, state, batch, one)
    return _kept({name: np.array(each) for name, each in of.items()}, words, names)


def dropped(key: Any, numbers: Any, share: float) -> Any:
    """The numbers without a share of them, the others larger."""
    kept = jax.random.bernoulli(key, 1 - share, numbers.shape)
    return numbers * kept / (1 - share)


def _most(of: Any, words: Any, field: int, key: Any) -> Any:
    """The most that the first layer sees in a field (items x findings)."""
    one, two = jax.random.split(key)
    is_word = (words > NO_WORD)[..., None]
    unseen = jax.random.bernoulli(one, _UNSEEN, words.shape) & (words > NO_WORD)
    read = dropped(two, of["vectors"][jnp.where(unseen, UNKNOWN, words)] * is_word, _OF_WORD)
    found = jax.lax.conv_general_dilated(
        read, of["first"], (1,), "SAME", dimension_numbers=("NWC", "WIO", "NWC")
    )
    return (jax.nn.relu(found + of["first_bias"][field]) * is_word).max(1)


def _wrong(of: Any, batch: Batch, key: Any) -> Any:
    """How wrong it is of the types of a batch."""
    keys = jax.random.split(key, 3)
    found = [_most(of, batch[field], field, keys[field]) for field in (0, 1)]
    read = dropped(keys[2], jnp.concatenate(found, -1), _OF_MOST)
    hidden = jax.nn.relu(read @ of["hidden"] + of["hidden_bias"])
    odds = hidden @ of["told"] + of["told_bias"]
    return optax.sigmoid_binary_cross_entropy(odds, batch[2]).sum(1).mean()


def batches(
    items: Sequence[tuple[NDArray[np.int32], ...]],
    types: NDArray[np.float32],
    chance: np.random.Generator,
) -> Iterator[Batch]:
    """All items in an order by chance, those of about one length together."""
    shapes = [tuple(max(_STEP, -(-len(each) // _STEP) * _STEP) for each in item) for item in items]
    order = sorted(chance.permutation(len(items)).tolist(), key=lambda number: shapes[number])
    groups = [order[first : first + _BATCH] for first in range(0, len(order), _BATCH)]
    for place in chance.permutation(len(groups)).tolist():
        group = groups[place]
        fields = []
        for field, length in enumerate(map(max, zip(*(shapes[n] for n in group), strict=True))):
            words = np.full((len(group), length), NO_WORD, np.int32)
            for row, number in zip(words, group, strict=True):
                row[: len(items[number][field])] = items[number][field]
            fields.append(words)
        yield fields[0], fields[1], types[group]


def _vectors(
    chance: np.random.Generator, words: Sequence[str], known: Vectors
) -> NDArray[np.float64]:
    """A vector for each word: the known one or, where there is none, one by chance."""
    vectors = chance.normal(0, 0.3, (len(words) + UNKNOWN + 1, VECTOR_LENGTH))
    places = {word: place for place, word in enumerate(known[0])}
    for number, word in enumerate(words, UNKNOWN + 1):
        if (place := places.get(word)) is not None:
            vectors[number] = known[1][place]
    vectors[NO_WORD] = 0
    return vectors


def _start(chance: np.random.Generator, vectors: NDArray[np.float64], types: int) -> Arrays:
    def scaled(*shape: int) -> NDArray[Any]:
        return chance.normal(0, (2 / np.prod(shape[:-1])) ** 0.5, shape)

    return {
        "vectors": vectors,
        "first": scaled(3, VECTOR_LENGTH, _FIRST),
        "first_bias": np.zeros((2, _FIRST)),
        "hidden": scaled(2 * _FIRST, _HIDDEN),
        "hidden_bias": np.zeros(_HIDDEN),
        "told": scaled(_HIDDEN, types),
        "told_bias": np.full(types, -3.0),
    }


def _kept(learned: Arrays, words: Sequence[str], names: Sequence[str]) -> Arrays:
    """In as few bytes as need be: a vector as whole numbers up to 127, and what one counts."""
    vectors = learned.pop("vectors")
    vectors[NO_WORD] = 0
    scales = np.maximum(np.abs(vectors).max(axis=1), 1e-6) / 127
    return {
        **{name: each.astype(np.float16) for name, each in learned.items()},
        "vectors": np.round(vectors / scales[:, None]).astype(np.int8),
        "scales": scales.astype(np.float32),
        "words": np.array(words),
        "types": np.array(names),
    }


if __name__ == "__main__":
    main()
