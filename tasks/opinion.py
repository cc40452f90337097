"""The second opinion as it is kept: learned once from the examples there are, then loaded."""

import hashlib
import io
import json
import logging
import os
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

from tasks.rules import second_opinion
from tasks.rules.encoder import CHINESE, ENGLISH, Encoder
from tasks.rules.network import Network
from tasks.rules.second_opinion import Example, Opinion
from tasks.rules.triggers import trigger_types

log = logging.getLogger("whynow.opinion")

GOLD = Path(__file__).parent / "gold"
SHIPPED = (
    "headlines_daily_en.jsonl",
    "headlines_daily_zh.jsonl",
    "headlines_development.jsonl",
    "headlines_feeds_en.jsonl",
    "headlines_feeds_zh.jsonl",
    "headlines_leads_en.jsonl",
    "headlines_leads_zh.jsonl",
    "headlines_long_tail.jsonl",
    "headlines_plain_en.jsonl",
    "headlines_plain_zh.jsonl",
    "headlines_press_en.jsonl",
    "headlines_press_zh.jsonl",
    "headlines_trades_en.jsonl",
    "headlines_trades_zh.jsonl",
    "headlines_wordings_en.jsonl",
    "headlines_wordings_zh.jsonl",
    "world_development.jsonl",
)
NETWORK = GOLD / "network.npz"
ENCODERS = {ENGLISH: GOLD / "encoder_en.npz", CHINESE: GOLD / "encoder_zh.npz"}
# What was written after them they have not learned of, but for the English general press.
LEARNED_BY_ENCODER = {
    ENGLISH: (
        *(name for name in SHIPPED if not re.search(r"_zh\.|_trades_", name)),
        "headlines_parts_en.jsonl",
    ),
    CHINESE: tuple(name for name in SHIPPED if not re.search(r"_en\.|_trades_|_press_", name)),
}
STAMP = "stamp"
_KEPT = "second-opinion.npz"


def opinion(
    folder: Path | None = None, own: Sequence[Example] = (), say: Callable[[str], None] = log.info
) -> Opinion:
    """What is learned from the shipped examples and a workspace's `own`.

    It is kept in `folder`, by default the user's cache, and learned anew (in some twenty seconds;
    `say` hears before) when the examples have changed.
    """
    stamp = _stamp(own)
    path = (folder or platformdirs.user_cache_path("whynow")) / _KEPT
    if (found := _load(path, stamp)) is not None:
        return found
    say("Learning a second opinion, once: this takes about twenty seconds.")
    examples = [*shipped_examples(), *own]
    learned = Opinion.learn(examples, shipped_network(), shipped_encoder)
    log.info("learned examples=%d", len(examples))
    try:
        _keep(path, learned, stamp)
    except OSError as error:  # it can be learned again
        log.warning("not kept path=%s reason=%s", path, error.strerror)
    return learned


@cache
def shipped_network() -> Network:
    """What was learned once and for all (see `learn_network`)."""
    with np.load(NETWORK, allow_pickle=False) as stored:
        return Network.of_arrays(stored)


@cache
def shipped_encoder(script: str) -> Encoder:
    """What was learned of a script once and for all (see `learn_encoder`)."""
    with np.load(ENCODERS[script], allow_pickle=False) as stored:
        return Encoder.of_arrays(stored)


def shipped_examples() -> list[Example]:
    """What of the gold set may be learned from."""
    return [
        Example(item["title"], item["text"], frozenset(event["type"] for event in item["events"]))
        for item in gold_items(SHIPPED)
    ]


def gold_items(files: Iterable[str]) -> Iterator[Mapping[str, Any]]:
    """The items of files of the gold set, as they are labelled."""
    for name in files:
        for line in (GOLD / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def examples_stamp(files: Iterable[str] = SHIPPED) -> str:
    """Of files of the gold set: what was learned of them is out of date where it is another."""
    stamp = hashlib.sha256()
    for name in files:
        stamp.update((GOLD / name).read_bytes())
    return stamp.hexdigest()[:16]


def _stamp(own: Sequence[Example]) -> str:
    """Of all that is learned from, and of what learns it."""
    version = [second_opinion.VERSION, sorted(trigger_types()), metadata.version("scikit-learn")]
    parts = [[each.title, each.text, sorted(each.types)] for each in own]
    return hashlib.sha256(json.dumps([version, parts, examples_stamp()]).encode()).hexdigest()


def _load(path: Path, stamp: str) -> Opinion | None:
    """What is kept, if it was learned from the same; what is damaged is learned again."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            if str(stored[STAMP]) == stamp:
                return Opinion.of_arrays(stored, shipped_network(), shipped_encoder)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        pass
    return None


def _keep(path: Path, learned: Opinion, stamp: str) -> None:
    """Write beside, then rename: whoever reads meanwhile finds the one or the other, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = io.BytesIO()
    arrays: dict[str, Any] = {STAMP: np.array(stamp), **learned.arrays()}
    np.savez_compressed(data, **arrays)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    with os.fdopen(handle, "wb") as file:
        file.write(data.getbuffer())
    Path(name).replace(path)
