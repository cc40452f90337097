"""What a feed says, as feedparser understands it, and the items that we make of it.

Whatever we take from within feedparser is taken here, so that the quick way to read a feed decides
by the same rules as the slow one.
"""

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from time import struct_time
from typing import Any, TypeVar

from feedparser.api import StrictFeedParser
from feedparser.datetimes import _parse_date
from feedparser.encodings import convert_to_utf8
from feedparser.html import _cp1252
from feedparser.sanitizer import _sanitize_html, replace_doctype

from connectors.sources._dates import find_date
from connectors.sources._feed_names import HARMLESS, IN_DISGUISE
from connectors.sources._feed_words import words
from connectors.sources._items import LONGEST_URL, Item, bounded_item, web_address
from connectors.text import clean, one_line

# Of dates written in Chinese feedparser makes a day of its own, or drops the time.
CHINESE = re.compile(r"\d\s*[年月日号]|[上下]午|凌晨|晚上|傍晚")
WINDOWS = re.compile(rb"\xc2[\x80-\x9f]")
# An address that joining it to another leaves as it is.
ABSOLUTE = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9_./~%@!$'()*,:+-]*)?(?:\?[!$-:=?-~]+)?"
)
# The two ways in which nearly all dates are written; feedparser reads them to the same moment.
ISO = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-][01]\d:[0-5]\d)", re.ASCII)
RFC_822 = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(\d\d?) ([A-Z][a-z][a-z]) (\d{4}) (\d\d:\d\d:\d\d)"
    r" ([A-Z]{3}|[+-][01]\d[0-5]\d)",
    re.ASCII,
)
ZONES = {
    "GMT": "+0000", "UTC": "+0000",
    "EST": "-0500", "EDT": "-0400", "PST": "-0800", "PDT": "-0700",
}  # fmt: skip
XML_TYPE = "application/xml"
DECLARED = re.compile(
    rb"""<\?xml version=["']1\.0["'](?: encoding=["']utf-8["'])?(?: standalone=["']yes["'])?"""
    rb"""\s*\?>""",
    re.IGNORECASE,
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NUMBERS = {month: f"{number:02}" for number, month in enumerate(MONTHS, 1)}
HTML_TYPES = ("text/html", "application/xhtml+xml")
LONGEST_TITLE_MARKUP = 50_000
Parsed = TypeVar("Parsed")


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


def licence_of(links: list[str], rights: Value) -> str:
    """What is said of the rights: an address before words."""
    if links or not rights.value:
        return links[0] if links else ""
    return words(rights.value, rights.type)


def parse_date(text: str) -> datetime | None:
    """The moment that feedparser reads."""
    try:
        if found := RFC_822.fullmatch(text):
            day, month, year, time, zone = found.groups()
            offset = ZONES.get(zone, zone)
            iso = f"{year}-{NUMBERS.get(month)}-{day.zfill(2)}T{time}{offset}"
            return datetime.fromisoformat(iso).astimezone(UTC)
        if found := ISO.fullmatch(text):
            return datetime.fromisoformat(found[1] + found[2]).astimezone(UTC)
    except (ValueError, OverflowError):
        pass  # for feedparser to settle
    return to_moment(_parse_date(text))


def to_moment(parsed: struct_time | None) -> datetime | None:
    """A moment as feedparser gives it."""
    if not parsed:
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def first_date(
    dates: Iterable[tuple[str, Parsed]], moment_of: Callable[[Parsed], datetime | None]
) -> datetime | None:
    """The first moment that feedparser read, else the first that we can make of the words."""
    texts = []
    for text, last in dates:
        moment = moment_of(last)
        if moment and (text.isascii() or not CHINESE.search(text)):
            return moment
        texts.append(text)
    return next((at for text in texts if (at := find_date(text))), None)


def mend(text: str) -> str:
    """Undo what is often done wrong: UTF-8 read as Latin-1, Windows signs as control characters."""
    if text.isascii():
        return text
    # Both show in letters from U+0080 to U+00BF; in bytes their beginning is quickly found.
    raw = text.encode()
    if b"\xc2" not in raw:
        return text
    again = _read_again(text)
    raw = raw if again is text else again.encode()
    return again.translate(_cp1252) if WINDOWS.search(raw) else again


def _read_again(text: str) -> str:
    try:
        return text.encode("iso-8859-1").decode("utf-8")
    except UnicodeError:
        return text


def looks_like_html(text: str) -> bool:
    """What feedparser guesses of a value that says it is plain text."""
    return StrictFeedParser.looks_like_html(text)  # type: ignore[no-any-return]


@lru_cache(1024)
def has_rule(name: str) -> bool:
    """Whether feedparser does something of its own on meeting an element of this name."""
    return hasattr(StrictFeedParser, f"_start_{name}") or hasattr(StrictFeedParser, f"_end_{name}")


def is_spoken_for(name: str) -> bool:
    """Whether an element of this name may change what we keep."""
    return name in IN_DISGUISE or (name not in HARMLESS and has_rule(name))


def to_utf8(body: bytes, content_type: str) -> bytes | None:
    """The document that feedparser reads of a body; None if it found no charset for it."""
    result: dict[str, Any] = {}
    # Expat holds bytes to be UTF-8 just as Python does.
    if not (content_type == XML_TYPE and DECLARED.match(body)):
        body = convert_to_utf8({"content-type": content_type}, body, result)
        if not result["encoding"]:
            return None
    document: bytes = replace_doctype(body)[1]
    return document


def make_items(feed: Feed, url: str) -> list[Item]:
    """The items of a feed, in its order."""
    found = (
        bounded_item(
            _address(url, entry.link),
            _title(entry.title),
            _longest(entry.texts),
            entry.published_at,
            entry.title.language or feed.language,
            clean(entry.id) if entry.id else "",
            one_line(entry.licence or feed.licence),
        )
        for entry in feed.entries
    )
    return [item for item in found if item]


def _address(url: str, link: str) -> str:
    is_whole = len(link) <= LONGEST_URL and ABSOLUTE.fullmatch(link)
    return link if is_whole else web_address(url, link)


def _title(title: Value) -> str:
    markup = title.value[:LONGEST_TITLE_MARKUP]
    if "<" in markup and title.type in HTML_TYPES:
        markup = _sanitize_html(markup, "utf-8", title.type)
    return " ".join(words(markup, title.type).split())


def _longest(texts: list[Value]) -> str:
    """The content, else the summary: whichever says more."""
    longest = ""
    for each in texts:
        if len(each.value) > len(longest):  # words are never longer than their markup
            longest = max(longest, words(each.value, each.type), key=len)
    return longest
