"""The reader of names as it is kept: learned from the gold set, and shipped with it."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import numpy as np

from tasks.opinion import GOLD, SHIPPED, examples_stamp
from tasks.rules.parts import Parts

KEPT = GOLD / "parts.npz"
STAMP = "stamp"
_FILES = sorted(
    [name for name in SHIPPED if name.startswith("headlines_")]
    + ["headlines_parts_en.jsonl", "headlines_parts_zh.jsonl"]
)


@cache
def shipped_parts() -> Parts:
    """What was learned (see `learn_parts`); to load it takes a fifth of a second."""
    with np.load(KEPT, allow_pickle=False) as stored:
        return Parts.of_arrays(stored)


def gold_items() -> Iterator[Mapping[str, Any]]:
    """The items of the gold set that may be learned from, with and without names."""
    for name in _FILES:
        for line in (GOLD / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def gold_stamp() -> str:
    """Of those items: what was learned is out of date where its stamp is another."""
    return examples_stamp(_FILES)
