"""What a feed says, as feedparser understands it, and the items that we make of it.

Whatever we take from within feedparser is taken here: so the quick way to read a feed decides by
the same rules as the slow one.
"""

import calendar
import contextlib
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from time import struct_time
from typing import Any

import feedparser
from feedparser.api import StrictFeedParser
from feedparser.datetimes import _parse_date
from feedparser.encodings import convert_to_utf8
from feedparser.html import _cp1252
from feedparser.sanitizer import _sanitize_html, replace_doctype

from connectors.sources._dates import find_date
from connectors.sources._feed_words import words
from connectors.sources._items import Item, make_item, web_address

# Ideographs, but not Hangul: feedparser reads Korean dates, and takes figures between Chinese
# signs for a day of its own making.
CHINESE = re.compile("[\u4e00-\u9fff]")
WINDOWS = re.compile("[\x80-\x9f]")
HTML_TYPES = ("text/html", "application/xhtml+xml")
LONGEST_TITLE_MARKUP = 50_000


@dataclass(slots=True)
class Value:
    """Text or markup, with its type and the language it is in."""

    value: str = ""
    type: str = "text/plain"
    language: str | None = None


@dataclass(slots=True)
class Entry:
    """One entry, not yet made plain."""

    title: Value = field(default_factory=Value)
    link: str = ""
    id: str | None = None
    texts: list[Value] = field(default_factory=list)
    published_at: datetime | None = None
    licence: str = ""


@dataclass(slots=True)
class Feed:
    """A feed; `is_known` says that it names itself one of the families of feeds."""

    entries: list[Entry]
    language: str | None = None
    licence: str = ""
    is_known: bool = True


def read_with_feedparser(body: bytes, content_type: str, url: str) -> Feed:
    """Any feed, however broken; slowly."""
    found = feedparser.parse(
        io.BytesIO(body),
        response_headers={"content-type": content_type, "content-location": url},
        # Only words are kept of the content, so there is nothing to sanitize in it.
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    return Feed(
        [_entry(each) for each in found.entries],
        found.feed.get("language"),
        licence_of(_licence_links(found.feed), _rights(found.feed)),
        bool(found.get("version")),
    )


def _entry(entry: Any) -> Entry:
    details = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    title = entry.get("title_detail") or {}
    dates = (
        # Past feedparser's own look-up, which warns when it takes one date for another.
        (dict.get(entry, name) or "", dict.get(entry, f"{name}_parsed"))
        for name in ("published", "updated", "created")
    )
    return Entry(
        # The detail may be of another title, which feedparser did not take.
        Value(entry.get("title") or "", title.get("type") or "text/plain", title.get("language")),
        entry.get("link") or "",
        entry.get("id"),
        [Value(each.get("value") or "", each.get("type") or "") for each in details],
        first_date(dates),
        licence_of(_licence_links(entry), _rights(entry)),
    )


def _licence_links(found: Any) -> list[str]:
    links = dict.get(found, "links") or ()
    return [each["href"] for each in links if each.get("rel") == "license" and each.get("href")]


def _rights(found: Any) -> Value:
    detail = found.get("rights_detail") or {}
    return Value(found.get("rights") or "", detail.get("type") or "text/plain")


def licence_of(links: list[str], rights: Value) -> str:
    """What is said of the rights: an address before words."""
    return links[0] if links else words(rights.value, rights.type)


def parse_date(text: str) -> struct_time | None:
    """The moment that feedparser reads, in UTC."""
    return _parse_date(text)  # type: ignore[no-any-return]


def first_date(dates: Iterable[tuple[str, struct_time | None]]) -> datetime | None:
    """The first moment that feedparser read, else the first that we can make of the words."""
    texts = []
    for text, parsed in dates:
        if parsed and not CHINESE.search(text):
            try:
                return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
            except (ValueError, OverflowError, OSError):
                continue
        texts.append(text)
    return next((at for text in texts if (at := find_date(text))), None)


def mend(text: str) -> str:
    """Undo what is often done wrong: UTF-8 read as Latin-1, Windows signs as control characters."""
    if text.isascii():
        return text
    with contextlib.suppress(UnicodeError):
        text = text.encode("iso-8859-1").decode("utf-8")
    return text.translate(_cp1252) if WINDOWS.search(text) else text


def looks_like_html(text: str) -> bool:
    """What feedparser guesses of a value that says it is plain text."""
    return StrictFeedParser.looks_like_html(text)  # type: ignore[no-any-return]


@lru_cache(1024)
def has_rule(name: str) -> bool:
    """Whether feedparser does something of its own on meeting an element of this name."""
    return hasattr(StrictFeedParser, f"_start_{name}") or hasattr(StrictFeedParser, f"_end_{name}")


def to_utf8(body: bytes, content_type: str) -> bytes | None:
    """The document that feedparser reads of a body; None if it had to guess at the charset."""
    result: dict[str, Any] = {}
    body = convert_to_utf8({"content-type": content_type}, body, result)
    return None if "bozo_exception" in result else replace_doctype(body)[1]


def make_items(feed: Feed, url: str) -> list[Item]:
    """The items of a feed, in its order."""
    found = (
        make_item(
            url=web_address(url, entry.link),
            title=_title(entry.title),
            text=_longest(entry.texts),
            published_at=entry.published_at,
            language=entry.title.language or feed.language,
            guid=entry.id,
            licence=entry.licence or feed.licence,
        )
        for entry in feed.entries
    )
    return [item for item in found if item]


def _title(title: Value) -> str:
    markup = title.value[:LONGEST_TITLE_MARKUP]
    if "<" in markup and title.type in HTML_TYPES:
        markup = _sanitize_html(markup, "utf-8", title.type)
    return words(markup, title.type)


def _longest(texts: list[Value]) -> str:
    """The content, else the summary: whichever says more."""
    return max((words(each.value, each.type) for each in texts), key=len, default="")
