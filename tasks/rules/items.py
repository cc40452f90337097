"""Items, which the commands that compose take as lines of JSON.

An item has `id` and `title`, and may have `text`, `url`, `published_at` and `lang`. Whatever else
it has passes through, so that one command's output is another one's input.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

Item = dict[str, Any]


class BadItem(ValueError):
    """A line that is no item; the message says what is wrong with it."""


def item_of(value: Any, needs: Sequence[str] = ("id", "title")) -> Item:
    """The item that a line holds, which has all that is needed; raises BadItem."""
    if not isinstance(value, dict):
        raise BadItem(f"must be a JSON object, is {kind_of(value)}")
    for name in needs:
        if value.get(name) is None:
            raise BadItem(f"{name} is missing")
    if not isinstance(value.get("id", ""), str | int):
        raise BadItem(f"id must be text or a whole number, is {kind_of(value['id'])}")
    for name in ("title", "text", "url", "lang"):
        if not isinstance(value.get(name, ""), str | None):
            raise BadItem(f"{name} must be text, is {kind_of(value[name])}")
    return value


def kind_of(value: Any) -> str:
    """What JSON calls a value."""
    names = {dict: "an object", list: "a list", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number" if isinstance(value, int | float) else "text")


def words_of(item: Mapping[str, Any]) -> tuple[str, str, str]:
    """Title, text and url of an item."""
    return item["title"], item.get("text") or "", item.get("url") or ""


def published_at(item: Mapping[str, Any]) -> datetime | None:
    """When an item was published, as JSON or feeds have it, in UTC where it names no zone.

    Raises BadItem where it is no date.
    """
    value = item.get("published_at")
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadItem("published_at must be text")
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = parse(value.strip())
        except ValueError:
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    raise BadItem(f"published_at is no date: {value[:40]}")
