"""Learns the encoder of `tasks.rules.encoder` from the gold set, and keeps it beside that.

    python -m tasks.learn_encoder MINILM

To be run where the English part of the gold set has changed; it takes the extra `learning` (JAX)
and half an hour. It begins with the weights of all-MiniLM-L6-v2 (Apache License 2.0): a folder with
`model.safetensors` and `tokenizer.json`; without one, with what was learned before.
"""

import json
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray

from tasks.learn_network import Arrays, dropped
from tasks.opinion import ENCODER, ENGLISH, STAMP, examples_stamp, shipped_examples
from tasks.rules.encoder import (
    HEAD,
    LAYER,
    MOST_PIECES,
    TINY,
    Cut,
    Pieces,
    packed,
    padded,
    pieces_of,
    unpacked,
)
from tasks.rules.second_opinion import Example, plain_item, script_of
from tasks.rules.triggers import trigger_types

_LAYERS = 6
_ROUNDS, _BATCH, _RATE, _WARMUP, _DECAY = 2, 64, 2e-4, 100, 0.01
_FASTER = 10.0  # what begins with nothing learns so much faster
_DROPPED = 0.1
_STEP = 16  # lengths are brought to multiples of this: one compiled program for each
_ALIKE = 50  # batches whose items are put in order of length

Batch = tuple[NDArray[Any], ...]  # what `padded` gives, and types


def main() -> None:
    """Learn from all English examples that are shipped, and write what was learned."""
    start, pieces = read_minilm(Path(sys.argv[1])) if sys.argv[1:] else kept_before()
    examples = [each for each in shipped_examples(ENGLISH) if script_of(each.title) == "words"]
    learned: dict[str, Any] = learn(examples, start, pieces)
    np.savez_compressed(ENCODER, **{**learned, STAMP: np.array(examples_stamp(ENGLISH))})
    print(f"{len(pieces):,} pieces, {ENCODER.stat().st_size / 1e6:.1f} MB: {ENCODER}")


def read_minilm(folder: Path) -> tuple[Arrays, list[str]]:
    """Its weights by our names, and the pieces of words that are in ASCII."""
    tokenizer = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    known = {
        piece: number
        for piece, number in tokenizer["model"]["vocab"].items()
        if piece.isascii() and not piece.startswith("[unused")
    }
    of = _safetensors(folder / "model.safetensors")
    layers = [_layer(of, f"encoder.layer.{number}") for number in range(_LAYERS)]
    return {
        "vectors": of["embeddings.word_embeddings.weight"][list(known.values())],
        "places": of["embeddings.position_embeddings.weight"][:MOST_PIECES],
        "fields": of["embeddings.token_type_embeddings.weight"],
        "scale": of["embeddings.LayerNorm.weight"],
        "shift": of["embeddings.LayerNorm.bias"],
        **{name: np.stack([layer[name] for layer in layers]) for name in LAYER},
    }, list(known)


def _safetensors(path: Path) -> Arrays:
    """The arrays of a file of safetensors: a length, a table as JSON, the numbers."""
    data = path.read_bytes()
    start = 8 + struct.unpack("<Q", data[:8])[0]
    table = json.loads(data[8:start])
    return {
        name: np.frombuffer(data[start:][slice(*each["data_offsets"])], np.float32).reshape(
            each["shape"]
        )
        for name, each in table.items()
        if each.get("dtype") == "F32"
    }


def _layer(of: Arrays, layer: str) -> Arrays:
    def step(name: str) -> tuple[NDArray[Any], NDArray[Any]]:
        return of[f"{layer}.{name}.weight"].T, of[f"{layer}.{name}.bias"]

    looks = [step(f"attention.self.{name}") for name in ("query", "key", "value")]
    steps = {
        "look": tuple(np.concatenate(each, axis=-1) for each in zip(*looks, strict=True)),
        "join": step("attention.output.dense"),
        "wide": step("intermediate.dense"),
        "narrow": step("output.dense"),
    }
    return {
        **{name: weights for name, (weights, _) in steps.items()},
        **{f"{name}_bias": bias for name, (_, bias) in steps.items()},
        "scale_joined": of[f"{layer}.attention.output.LayerNorm.weight"],
        "shift_joined": of[f"{layer}.attention.output.LayerNorm.bias"],
        "scale_read": of[f"{layer}.output.LayerNorm.weight"],
        "shift_read": of[f"{layer}.output.LayerNorm.bias"],
    }


def kept_before() -> tuple[Arrays, list[str]]:
    """What was learned before, to be learned on."""
    with np.load(ENCODER, allow_pickle=False) as stored:
        return unpacked(stored), pieces_of(stored)


def learn(examples: Sequence[Example], start: Arrays, pieces: Sequence[str]) -> Arrays:
    """What `Encoder.of_arrays` takes, begun with what `read_minilm` gives."""
    cut = Pieces(pieces).of_item
    items = [cut(*plain_item(each.title, each.text)) for each in examples]
    names = sorted(trigger_types())
    types = np.array([[name in each.types for name in names] for each in examples], np.float32)
    chance = np.random.default_rng(1)
    size = 2 * start["vectors"].shape[1]
    told = {
        "told": chance.normal(0, 0.03, (size, len(names))),
        "told_bias": np.full(len(names), -3),
    }
    of = {name: jnp.asarray(each, jnp.float32) for name, each in {**told, **start}.items()}
    steps = max(2, int(_ROUNDS * len(items) / _BATCH))
    rate = optax.warmup_cosine_decay_schedule(0, _RATE, min(_WARMUP, steps // 2), steps)
    rules = {
        "kept": optax.adamw(rate, weight_decay=_DECAY),
        "new": optax.adamw(lambda step: rate(step) * _FASTER, weight_decay=_DECAY),
    }
    which = {name: "new" if name in told else "kept" for name in of}
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(rules, which))

    @jax.jit
    def step(of: Any, state: Any, batch: Batch, key: Any) -> tuple[Any, Any]:
        slopes = jax.grad(_wrong)(of, batch, key)
        change, state = rule.update(slopes, state, of)
        return optax.apply_updates(of, change), state

    state, key = rule.init(of), jax.random.key(1)
    for number, batch in zip(range(steps), _batches(items, types, chance), strict=False):
        key, one = jax.random.split(key)
        of, state = step(of, state, batch, one)
        if number % 200 == 0:
            print(f"{number:,} of {steps:,} batches", flush=True)
    learned = {name: np.array(each) for name, each in of.items()}
    return packed(learned, pieces, names)


def _batches(
    items: Sequence[Cut], types: NDArray[np.float32], chance: np.random.Generator
) -> Iterator[Batch]:
    """All items again and again in an order by chance, those of about one length together."""
    while True:
        order = chance.permutation(len(items))
        for first in range(0, len(order), _BATCH * _ALIKE):
            some = sorted(order[first : first + _BATCH * _ALIKE], key=lambda n: len(items[n][0]))
            groups = [some[first : first + _BATCH] for first in range(0, len(some), _BATCH)]
            for place in chance.permutation(len(groups)):
                group = [items[number] for number in groups[place]]
                yield *padded(group, _STEP), types[groups[place]]


def _wrong(of: Any, batch: Batch, key: Any) -> Any:
    """How wrong it is of the types of a batch; some numbers are dropped by chance."""
    numbers, is_lead, is_any, types = batch
    keys = iter(jax.random.split(key, 2 * len(of["look"]) + 2))
    odds = read(of, numbers, is_lead, is_any, lambda each: dropped(next(keys), each, _DROPPED))
    return optax.sigmoid_binary_cross_entropy(odds, types).sum(1).mean()


def read(
    of: Any, numbers: Any, is_lead: Any, is_any: Any, drop: Callable[[Any], Any] = lambda each: each
) -> Any:
    """The odds of each type as `Encoder.odds` has them, given what `padded` gives."""
    (count, length), any_ = numbers.shape, jnp.asarray(is_any, jnp.float32)[..., None]
    known = of["vectors"][numbers] + of["places"][:length] + of["fields"][is_lead]
    known = drop(_level(known, of["scale"], of["shift"]))
    for number in range(len(of["look"])):
        layer = {name: of[name][number] for name in LAYER}
        looks = (known @ layer["look"] + layer["look_bias"]).reshape(count, length, 3, -1, HEAD)
        asked, shown, given = looks.transpose(2, 0, 3, 1, 4)
        weights = asked @ shown.swapaxes(-1, -2) * HEAD**-0.5
        weights = jax.nn.softmax(weights - (1 - any_[:, None, None, :, 0]) * 1e9, -1)
        joined = (weights @ given).transpose(0, 2, 1, 3).reshape(count, length, -1)
        joined = drop(joined @ layer["join"] + layer["join_bias"])
        known = _level(known + joined, layer["scale_joined"], layer["shift_joined"])
        wide = jax.nn.gelu(known @ layer["wide"] + layer["wide_bias"])
        thought = drop(wide @ layer["narrow"] + layer["narrow_bias"])
        known = _level(known + thought, layer["scale_read"], layer["shift_read"])
    mean, most = (known * any_).sum(1) / any_.sum(1), (known - 1e4 * (1 - any_)).max(1)
    return drop(jnp.concatenate([mean, most], -1)) @ of["told"] + of["told_bias"]


def _level(rows: Any, scale: Any, shift: Any) -> Any:
    rows = rows - rows.mean(-1, keepdims=True)
    return rows * jax.lax.rsqrt((rows**2).mean(-1, keepdims=True) + TINY) * scale + shift


if __name__ == "__main__":
    main()
