"""Reads any feed, however broken, with feedparser: within bounds, since what is broken on purpose
can keep it busy for hours."""

import io
import re
from itertools import islice
from typing import Any

import feedparser

from connectors.sources._feed_entries import (
    Entry,
    Feed,
    Value,
    first_date,
    licence_of,
    to_moment,
)
from connectors.sources._feed_names import TooMuch

MOST_BYTES = 5_000_000
MOST_TAGS = 40_000
MOST_LABELS = 1000  # categories of one entry; each is compared with all before it
MOST_ATTRIBUTES = 1000
MOST_EXPANDED = 5_000_000  # bytes that entities may add

ENTRY = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]", re.IGNORECASE)
ROOT = re.compile(rb"<((?:[\w.-]{1,40}:)?(?:rss|rdf|feed))[\s>]", re.IGNORECASE)
LABEL = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:category|subject|keywords|tags)\b", re.IGNORECASE)
LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{5000,}")
ENTITY = re.compile(rb"""<!ENTITY[^>"']{1,200}["']([^"']*)""")


def read_slowly(body: bytes, content_type: str, url: str, most: int) -> Feed:
    """The first `most` entries of a feed. Raises TooMuch."""
    body = _first_entries(body, most)
    _refuse_too_much(body)
    try:
        found = feedparser.parse(
            io.BytesIO(body),
            response_headers={"content-type": content_type, "content-location": url},
            # Only words are kept of the content, so there is nothing to sanitize in it.
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # it lets through what it did not foresee
        raise TooMuch(f"{type(error).__name__} within") from error
    return Feed(
        [_entry(each) for each in found.entries[:most]],
        _string(found.feed, "language") or None,
        licence_of(_licence_links(found.feed), _rights(found.feed)),
        bool(found.get("version")),
    )


def _first_entries(body: bytes, most: int) -> bytes:
    """A feed without the entries that would not be kept."""
    after = next(islice(ENTRY.finditer(body), most, None), None)
    root = ROOT.search(body)
    if after is None or root is None:
        return body
    closing = b"</channel></rss>" if root[1].lower() == b"rss" else b"</" + root[1] + b">"
    return body[: after.start()] + closing


def _refuse_too_much(body: bytes) -> None:
    if len(body) > MOST_BYTES:
        raise TooMuch(f"{len(body) / 1e6:.1f} MB")
    if (tags := body.count(b"<")) > MOST_TAGS:
        raise TooMuch(f"{tags} elements")
    if any(tag[0].count(b"=") > MOST_ATTRIBUTES for tag in LONG_TAG.finditer(body)):
        raise TooMuch("attributes by the thousand")
    if len(LABEL.findall(body)) > MOST_LABELS:
        most = max(len(LABEL.findall(each)) for each in ENTRY.split(body))
        if most > MOST_LABELS:
            raise TooMuch(f"{most} categories in one entry")
    longest = max((len(entity) for entity in ENTITY.findall(body)), default=0)
    if longest * body.count(b"&") > MOST_EXPANDED:
        raise TooMuch("entities that multiply")


def _entry(entry: Any) -> Entry:
    contents = entry.get("content")
    details = [*(contents if isinstance(contents, list) else ()), _detail(entry, "summary")]
    title = _detail(entry, "title")
    dates = (
        (_string(entry, name), dict.get(entry, f"{name}_parsed"))
        for name in ("published", "updated", "created")
    )
    return Entry(
        # The detail may be of another title, which feedparser did not take.
        Value(_string(entry, "title"), title.get("type") or "text/html", title.get("language")),
        _string(entry, "link"),
        _string(entry, "id") or None,
        [Value(each.get("value") or "", each.get("type") or "") for each in details],
        first_date(dates, to_moment),
        licence_of(_licence_links(entry), _rights(entry)),
    )


def _licence_links(found: Any) -> list[str]:
    links = dict.get(found, "links")
    return [
        each["href"]
        for each in (links if isinstance(links, list) else ())
        if each.get("rel") == "license" and each.get("href")
    ]


def _rights(found: Any) -> Value:
    return Value(_string(found, "rights"), _detail(found, "rights").get("type") or "text/plain")


# An element that feedparser has no rule for may stand where something else is expected.


def _string(found: Any, name: str) -> str:
    value = dict.get(found, name)
    return value if isinstance(value, str) else ""


def _detail(found: Any, name: str) -> Any:
    value = dict.get(found, f"{name}_detail")
    return value if isinstance(value, dict) else {}
