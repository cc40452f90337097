"""Items, which the commands that compose take as lines of JSON.

An item has `id` and `title`, and may have `text`, `url`, `published_at` and `lang`. Whatever else
it has passes through, so that one command's output is another one's input.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

Item = dict[str, Any]
_EVENT = {
    "type": str, "status": str, "confidence": int | float, "band": str, "rule": str,
    "evidence": list,
}  # fmt: skip
_PROOF = {"name": str, "field": str, "start": int, "end": int, "text": str}


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


def told_item(value: Any) -> Item:
    """The item that a line holds; its `events`, if any, are as `whynow detect` adds them to it.

    Raises BadItem.
    """
    item = item_of(value)
    events = [] if item.get("events") is None else item["events"]
    if not isinstance(events, list) or not all(_is_told(event, item) for event in events):
        raise BadItem("events are not as `whynow detect` adds them to this item")
    return item


def _is_told(event: Any, item: Item) -> bool:
    return (
        _has(event, _EVENT)
        and bool(event["evidence"])
        and all(_stands(proof, item) for proof in event["evidence"])
    )


def _stands(proof: Any, item: Item) -> bool:
    """Whether the words of a proof stand in the item where it says."""
    if not _has(proof, _PROOF) or proof["field"] not in ("title", "text"):
        return False
    said = item.get(proof["field"]) or ""
    return bool(said[proof["start"] : proof["end"]] == proof["text"])


def _has(value: Any, kinds: Mapping[str, Any]) -> bool:
    return isinstance(value, dict) and all(
        isinstance(value.get(name), kind) for name, kind in kinds.items()
    )


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
