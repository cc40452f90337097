"""How many items a second `whynow detect` reads with its learned readers: JSON in, JSON out.

Against the rules alone; then with the encoder (`--thorough`) against that. The titles are those of
the gold set that are worded as feeds carry them, three quarters of them English, the rest Chinese;
47 % tell of no event. All readers have learned from them, but are in doubt of no fewer than of
those of the locked part.
"""

import io
import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from random import Random
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from benchmarks.timing import Figure, alternate
from flows.cli import lines
from tasks.opinion import GOLD, opinion
from tasks.parts import shipped_parts
from tasks.rules.second_reading import SecondReader
from tasks.workspace import shipped_playbook

TEXT_LENGTH = 500
PROMISED = {"titles": 3_000, "items": 800}  # a second
THOROUGH, QUICK, WITHOUT = "--thorough", "without", "rules alone"


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Titles alone, then the same with a text of 500 characters, in streams of JSON lines."""
    thorough = SecondReader(opinion(), shipped_parts(), shipped_playbook().review)
    quick = replace(thorough, review=thorough.review.quick())
    rows = _rows()
    some = rows[: max(1, int(len(rows) * share))]
    for what, unit, items in (
        ("titles as feeds have them", "titles", [row | {"text": ""} for row in some]),
        (f"with {TEXT_LENGTH} characters of text", "items", _with_texts(some)[::3]),
    ):
        stream = b"".join(json.dumps(item).encode() + b"\n" for item in items)
        for ours, other, name, against, target in (
            (quick, None, what, WITHOUT, PROMISED[unit]),
            (thorough, quick, f"{THOROUGH}, {what}", QUICK, None),
        ):
            ways = partial(_detected, stream, ours), partial(_detected, stream, other)
            _check(ways[0](), len(items))  # and compile the patterns
            figure = alternate(*ways, rounds).rate(name, unit, len(items), against)
            yield replace(figure, target=target)


def _rows() -> list[dict[str, Any]]:
    rows = [
        json.loads(line)
        for name in ("headlines_feeds_en.jsonl", "headlines_feeds_zh.jsonl")
        for line in (GOLD / name).read_text(encoding="utf-8").splitlines()
    ]
    Random(5).shuffle(rows)
    return [{name: row[name] for name in ("id", "lang", "title", "text")} for row in rows]


def _with_texts(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each with its own lead, and as much of others' leads as is lacking."""
    leads = {
        lang: itertools.cycle([row["text"] for row in rows if row["lang"] == lang and row["text"]])
        for lang in {row["lang"] for row in rows}
    }
    return [row | {"text": _filled(row["text"], leads[row["lang"]])} for row in rows]


def _filled(text: str, leads: Iterator[str]) -> str:
    while len(text) < TEXT_LENGTH:
        text = f"{text} {next(leads)}"
    return text[:TEXT_LENGTH].strip()


def _detected(stream: bytes, reader: SecondReader | None) -> bytes:
    """What the command writes when it reads this, the loading of what was learned apart."""
    written = io.BytesIO()
    stdin = SimpleNamespace(buffer=io.BufferedReader(io.BytesIO(stream)))
    stdout = SimpleNamespace(buffer=written)
    with (
        patch.object(lines, "sys", SimpleNamespace(stdin=stdin, stdout=stdout)),
        patch.object(lines, "_reader", lambda *_: reader),
    ):
        lines.detect(None, review=reader is not None)
    return written.getvalue()


def _check(written: bytes, count: int) -> None:
    if written.count(b"\n") != count or b'"events": [{' not in written:
        raise AssertionError("not every item is read, or none tells of an event")
