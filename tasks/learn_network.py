"""Learns the network of `tasks.rules.parts.network` from the gold set, with JAX.

It is a part of `python -m tasks.learn_parts`. Words begin with the vectors of a file of GloVe
(Public Domain Dedication and License), or with those that were learned before.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tasks.rules.parts.features import ENDING, FIELDS, VECTOR, Layout
from tasks.rules.parts.network import LOOKS_COUNT, looks_of
from tasks.rules.triggers import trigger_types

VECTOR_WORDS, VECTOR_LENGTH = 30_000, 100
_SMALL = 16  # numbers for what a word looks like, and for its ending
_FIRST, _SECOND, _HIDDEN = 160, 96, 128
_ROUNDS, _BATCH, _RATE, _DECAY, _WARMUP = 8, 128, 3e-3, 0.02, 200
# What is left out by chance, so that nothing hangs on one clue: words, and numbers of each layer.
_UNKNOWN, _OF_WORD, _OF_FIRST, _OF_MOST = 0.1, 0.15, 0.2, 0.4
_LONGEST = (64, 112)  # words of a title, of a lead
_STEP = 16  # lengths are brought to multiples of this: one compiled program for each
_PARTS_COUNT = 0.3  # of what is wrong in parts, beside what is wrong in types
_DECAYING = frozenset({"looks", "endings", "first", "second", "hidden", "told", "roles"})

Arrays = dict[str, NDArray[Any]]
Batch = tuple[NDArray[Any], ...]
# Words, and a row for each.
Vectors = tuple[list[str], NDArray[np.float32]]


def read_vectors(path: Path) -> Vectors:
    """The first words of a text file of vectors, which has the most frequent ones first."""
    with path.open(encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(" ") for line in islice(file, VECTOR_WORDS)]
    return [row[0] for row in rows], np.array([row[1:] for row in rows], np.float32)


def start_vectors(words: Sequence[str], known: Vectors) -> NDArray[np.float32]:
    """A vector for each word: the known one or, where there is none, one by chance."""
    vectors = np.random.default_rng(1).normal(0, 0.3, (len(words) + 2, VECTOR_LENGTH))
    places = {word: place for place, word in enumerate(known[0])}
    for number, word in enumerate(words, 2):
        if (place := places.get(word)) is not None:
            vectors[number] = known[1][place]
    vectors[0] = 0  # no word; 1 is one that is not known
    return vectors.astype(np.float32)


class Examples:
    """Items as the network sees them: words of title and lead, types, and parts of words."""

    def __init__(
        self,
        layout: Layout,
        types: Sequence[Sequence[str]],
        labels: Mapping[int, NDArray[np.int32]],
        type_names: Sequence[str],
    ) -> None:
        """`labels` are the roles of the words of a field, by where it starts; those of items that
        have none are not learned."""
        columns = layout.columns.astype(np.int64)
        self._words = np.stack([columns[:, VECTOR], looks_of(columns), columns[:, ENDING]], axis=1)
        self._fields = {(each.item, each.name): each.rows for each in layout.fields}
        self._labels = labels
        self._types = np.zeros((len(types), len(type_names)), np.float32)
        for number, told in enumerate(types):
            self._types[number, [type_names.index(name) for name in told]] = 1

    def batches(self, chance: np.random.Generator) -> Iterator[Batch]:
        """All items in an order by chance, those of about one length together."""
        shapes: dict[tuple[int, ...], list[int]] = {}
        for item in range(len(self._types)):
            shapes.setdefault(self._shape(item), []).append(item)
        batches, left = [], []
        for shape, items in sorted(shapes.items()):
            chance.shuffle(items)
            whole = len(items) // _BATCH * _BATCH
            batches += [(shape, items[i : i + _BATCH]) for i in range(0, whole, _BATCH)]
            left += items[whole:]  # with the next longer ones
        for first in range(0, len(left), _BATCH):
            items = left[first : first + _BATCH]
            shapes_there = zip(*map(self._shape, items), strict=True)
            batches.append((tuple(map(max, shapes_there)), items))
        for place in chance.permutation(len(batches)):
            yield self._batch(*batches[place])

    def _shape(self, item: int) -> tuple[int, ...]:
        fields = (self._rows(item, name) for name in FIELDS)
        lengths = (rows.stop - rows.start for rows in fields)
        return tuple(
            max(_STEP, min(longest, -(-length // _STEP) * _STEP))
            for length, longest in zip(lengths, _LONGEST, strict=True)
        )

    def _rows(self, item: int, name: str) -> slice:
        return self._fields.get((item, name), slice(0, 0))

    def _batch(self, shape: tuple[int, ...], items: Sequence[int]) -> Batch:
        read: list[NDArray[Any]] = []
        for name, length in zip(FIELDS, shape, strict=True):
            words = np.zeros((len(items), length, 3), np.int32)
            roles = np.full((len(items), length), -1, np.int32)
            for number, item in enumerate(items):
                rows = self._rows(item, name)
                taken = self._words[rows][:length]
                words[number, : len(taken)] = taken
                if rows.start in self._labels and len(taken):
                    roles[number, : len(taken)] = self._labels[rows.start][:length]
            read += [words, roles]
        return (*read, self._types[list(items)])


def learn_network(
    examples: Examples, words: Sequence[str], vectors: NDArray[np.float32], endings: int, roles: int
) -> Arrays:
    """What `Network.of_arrays` takes, but for the names of types and roles. Takes some minutes."""
    import jax
    import jax.numpy as jnp
    import optax

    def drop(key: Any, numbers: Any, share: float) -> Any:
        kept = jax.random.bernoulli(key, 1 - share, numbers.shape)
        return numbers * kept / (1 - share)

    def three(numbers: Any, weights: Any) -> Any:
        return jax.lax.conv_general_dilated(
            numbers, weights, (1,), "SAME", dimension_numbers=("NWC", "WIO", "NWC")
        )

    def look(of: Any, words: Any, field: int, key: Any) -> tuple[Any, Any]:
        one, two = jax.random.split(key)
        vector, looks, ending = words[..., 0], words[..., 1], words[..., 2]
        is_word = (vector > 0)[..., None]
        unknown = jax.random.bernoulli(one, _UNKNOWN, vector.shape) & (vector > 0)
        vector = jnp.where(unknown, 1, vector)
        seen = [of["vectors"][vector], of["looks"][looks], of["endings"][ending]]
        read = drop(two, jnp.concatenate(seen, -1) * is_word, _OF_WORD)
        return jax.nn.relu(three(read, of["first"]) + of["first_bias"][field]) * is_word, is_word

    def wrong(of: Any, batch: Batch, key: Any) -> Any:
        keys = jax.random.split(key, 7)
        told = batch[-1]
        given = (told @ of["types"])[:, None]
        most, parts = [], 0.0
        for field, (words, roles) in enumerate((batch[:2], batch[2:4])):
            seen, is_word = look(of, words, field, keys[field])
            most.append(seen.max(1))
            seen = drop(keys[2 + field], seen, _OF_FIRST)
            deeper = jax.nn.relu(three(seen, of["second"]) + of["second_bias"] + given) * is_word
            said = drop(keys[4 + field], deeper, _OF_FIRST) @ of["roles"] + of["roles_bias"]
            each = optax.softmax_cross_entropy_with_integer_labels(said, jnp.maximum(roles, 0))
            parts += (each * (roles >= 0)).sum(1).mean()
        found = drop(keys[6], jnp.concatenate(most, -1), _OF_MOST)
        hidden = jax.nn.relu(found @ of["hidden"] + of["hidden_bias"])
        odds = hidden @ of["told"] + of["told_bias"]
        types = optax.sigmoid_binary_cross_entropy(odds, told).sum(1).mean()
        return types + _PARTS_COUNT * parts

    @jax.jit
    def step(of: Any, state: Any, batch: Batch, key: Any) -> tuple[Any, Any]:
        slopes = jax.grad(wrong)(of, batch, key)
        change, state = rule.update(slopes, state, of)
        return optax.apply_updates(of, change), state

    chance = np.random.default_rng(1)
    of = {
        name: jnp.asarray(each, jnp.float32)
        for name, each in _start(chance, vectors, endings, roles).items()
    }
    steps = _ROUNDS * sum(1 for _ in examples.batches(np.random.default_rng(1)))
    rate = optax.warmup_cosine_decay_schedule(0, _RATE, min(_WARMUP, steps // 10 + 1), steps)
    rule = optax.adamw(rate, weight_decay=_DECAY, mask={name: name in _DECAYING for name in of})
    state, key = rule.init(of), jax.random.key(1)
    for _ in range(_ROUNDS):
        for batch in examples.batches(chance):
            key, one = jax.random.split(key)
            of, state = step(of, state, batch, one)
    learned = {name: np.asarray(each) for name, each in of.items()}
    return {f"network_{name}": each for name, each in _kept(learned, words).items()}


def _start(
    chance: np.random.Generator, vectors: NDArray[np.float32], endings: int, roles: int
) -> Arrays:
    def scaled(*shape: int) -> NDArray[Any]:
        return chance.normal(0, (2 / np.prod(shape[:-1])) ** 0.5, shape)

    types = len(trigger_types())
    return {
        "vectors": vectors,
        "looks": chance.normal(0, 0.3, (LOOKS_COUNT, _SMALL)),
        "endings": chance.normal(0, 0.3, (endings, _SMALL)),
        "first": scaled(3, VECTOR_LENGTH + 2 * _SMALL, _FIRST),
        "first_bias": np.zeros((2, _FIRST)),
        "hidden": scaled(2 * _FIRST, _HIDDEN),
        "hidden_bias": np.zeros(_HIDDEN),
        "told": scaled(_HIDDEN, types),
        "told_bias": np.full(types, -3.0),
        "second": scaled(3, _FIRST, _SECOND),
        "second_bias": np.zeros(_SECOND),
        "types": chance.normal(0, 0.1, (types, _SECOND)),
        "roles": scaled(_SECOND, roles),
        "roles_bias": np.zeros(roles),
    }


def _kept(learned: Arrays, words: Sequence[str]) -> Arrays:
    """In as few bytes as need be: a vector as whole numbers up to 127, and what one counts."""
    vectors = learned.pop("vectors")
    scales = np.maximum(np.abs(vectors).max(axis=1), 1e-6) / 127
    kept: Arrays = {name: each.astype(np.float16) for name, each in learned.items()}
    kept["vectors"] = np.round(vectors / scales[:, None]).astype(np.int8)
    kept["scales"] = scales.astype(np.float32)
    kept["words"] = np.array(words)
    kept["type_names"] = np.array(sorted(trigger_types()))
    return kept
