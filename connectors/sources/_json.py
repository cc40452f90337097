"""JSON from outside, within bounds."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from connectors.sources._dates import find_date
from connectors.sources._items import LONGEST_URL, plain_line, refuse
from connectors.text import decode

MOST_NESTED = 250_000  # objects and lists: each takes up to 250 bytes of memory
MOST_VISITED = 100_000


def read_json(body: bytes, content_type: str | None, url: str) -> Any:
    """The document of a body; a figure that is none (NaN) is null. Raises PermanentError."""
    text = decode(body, content_type).strip().removeprefix("\ufeff")
    if not text.startswith(("{", "[")):
        is_page = text[:1000].lower().lstrip().startswith("<")
        raise refuse(url, "a page, not JSON" if is_page else "not JSON")
    return load(text, url)


def load(text: str, url: str) -> Any:
    """The document of a text; raises PermanentError."""
    if text.count("{") + text.count("[") > MOST_NESTED:
        raise refuse(url, f"JSON of more than {MOST_NESTED:,} objects")
    try:
        return json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        # A figure of 10,000 digits, a bracket too many, a thousand levels.
        raise refuse(url, f"broken JSON ({type(error).__name__})") from None


def walk(document: object) -> Iterator[dict[str, Any]]:
    """The objects of a document, outer ones first, in their order; at most 100,000 of its parts."""
    waiting, visited = [document], 0
    while waiting and visited < MOST_VISITED:
        visited += 1
        part = waiting.pop()
        if isinstance(part, dict):
            yield part
        inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        waiting.extend(reversed([each for each in inner if isinstance(each, dict | list)]))


def objects(value: object) -> list[dict[str, Any]]:
    """The objects in a list; empty for anything else."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def inside(value: Any, *names: str) -> Any:
    """What stands at the end of a path of names; None where the path ends before."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def word(value: object) -> str:
    """A short text or a whole number as clean text on one line; empty for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30:
        return str(value)
    return plain_line(value[:LONGEST_URL]) if isinstance(value, str) else ""


def first_word(*values: object) -> str:
    """The first of these that is a word."""
    return next((found for value in values if (found := word(value))), "")


def moment(value: object) -> datetime | None:
    """A date as JSON writes it, in words or in milliseconds since 1970; None for others."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        is_usual = 10**11 < value < 10**13  # 1973 to 2286
        return datetime.fromtimestamp(value / 1000, UTC) if is_usual else None
    return find_date(value) if isinstance(value, str) else None
