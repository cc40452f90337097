"""Feeds: RSS 0.9 to 2.0, RDF and Atom through feedparser, and JSON Feed."""

import json
import re
from collections.abc import Iterator
from typing import Any

from connectors.sources._dates import find_date
from connectors.sources._feed_entries import Feed, make_items, to_utf8
from connectors.sources._feed_names import TooMuch, Unsure
from connectors.sources._feed_quick import read_quickly
from connectors.sources._feed_slow import read_slowly
from connectors.sources._items import MOST_ITEMS, Item, make_item, refuse, web_address
from connectors.text import charset, declared_charset, one_line, plain_text

kind = "feed"

HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
DECLARATION = re.compile(rb"""^(<\?xml[^>]{0,200}?)\s+encoding\s*=\s*["']([^"'>]{0,60})["']""")
OPENED = re.compile(rb"<(?:item|entry)[\s>]")
CLOSED = re.compile(rb"</(?:channel|rss|feed|rdf:rdf)\s*>", re.IGNORECASE)
# References that may be to no character; feedparser fails on those to none, or to half of one.
REFERENCE = re.compile(rb"&#(?:x0*([0-9a-f]{4,})|0*(\d{5,}));", re.IGNORECASE)


def parse(
    body: bytes, content_type: str | None, url: str, selector: str | None = None
) -> list[Item]:
    """The items of a feed, in its order, at most 1,000. Raises PermanentError for no feed."""
    body = body.lstrip()
    if body.removeprefix(b"\xef\xbb\xbf").startswith(b"{"):
        return [item for item in _json_items(body, url) if item]
    return make_items(read_entries(body, content_type, url), url)


def read_entries(body: bytes, content_type: str | None, url: str) -> Feed:
    """What a feed in XML says: dates as moments, links as addresses, titles and content as the
    markup that stands there. Raises PermanentError for no feed.
    """
    if HTML.match(body):  # feedparser would go through all of it first
        raise refuse(url, _not_a_feed(body))
    body = _with_known_charset(REFERENCE.sub(_character_or_nothing, body))
    feed = _read(body, _safe_type(content_type), url)
    if not feed.is_known and not feed.entries:
        raise refuse(url, _not_a_feed(body))
    return feed


def _character_or_nothing(found: re.Match[bytes]) -> bytes:
    digits = found[1] or found[2]
    code = int(digits, 16 if found[1] else 10) if len(digits) <= 7 else -1
    return found[0] if 0 < code < 0xD800 or 0xDFFF < code <= 0x10FFFF else b""


def _torso(body: bytes) -> bytes:
    """The start of an item within which the body ends: even its link may be half of one."""
    end = max(body.rfind(b"</item>"), body.rfind(b"</entry>"), 0)
    opened = OPENED.search(body, end)
    rest = body[opened.start() :] if opened else b""
    return b"" if CLOSED.search(rest) else rest


def _read(body: bytes, content_type: str, url: str) -> Feed:
    document = to_utf8(body, content_type)
    try:
        if document is not None:
            return read_quickly(document, url, MOST_ITEMS)
    except Unsure:
        pass  # feedparser knows
    except TooMuch as error:
        raise refuse(url, f"not read: {error}") from None
    try:
        feed = read_slowly(body, content_type, url, MOST_ITEMS)
    except TooMuch as error:
        raise refuse(url, f"not read: broken XML, and too much of it ({error})") from None
    if len(feed.entries) < MOST_ITEMS and (torso := _torso(body)):
        has_link = re.search(rb"</link>|<link\s[^>]*>", torso)
        if len(feed.entries) > 1 or not has_link:
            del feed.entries[-1:]
    return feed


def _safe_type(content_type: str | None) -> str:
    """A header that says the charset if it is one, and never that the body is no XML."""
    found = declared_charset(content_type)
    return f"application/xml; charset={found}" if found else "application/xml"


def _with_known_charset(body: bytes) -> bytes:
    declared = DECLARATION.match(body)
    if declared and not charset(declared[2].decode("ascii", "replace")):
        return declared[1] + body[declared.end() :]
    return body


def _not_a_feed(body: bytes) -> str:
    start = body[:1000].lstrip(b"\xef\xbb\xbf").lower()
    if not start:
        return "not a feed: the body is empty"
    if start.startswith(b"\x1f\x8b"):
        return "not a feed: it is packed with gzip, and does not say so"
    if re.search(rb"<(!doctype html|html|head|body)\b", start):
        return "not a feed: it is an HTML page; add it with kind news_page, or find its feed"
    if start.startswith(b"<"):
        return "not a feed: it is XML of another kind"
    return "not a feed: it is neither XML nor JSON; check the address"


def _json_items(body: bytes, url: str) -> Iterator[Item | None]:
    try:
        feed = json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        raise refuse(url, f"not a feed: broken JSON ({one_line(str(error))[:80]})") from None
    items = feed.get("items")
    if not isinstance(items, list):
        raise refuse(url, "not a feed: JSON without a list of items")
    language = _string(feed.get("language"))
    return (
        _json_item(each, url, language) for each in items[:MOST_ITEMS] if isinstance(each, dict)
    )


def _json_item(entry: dict[str, Any], url: str, language: str) -> Item | None:
    link = _string(entry.get("url")) or _string(entry.get("external_url"))
    text = _string(entry.get("content_text")) or plain_text(_string(entry.get("content_html")))
    dates = (find_date(_string(entry.get(name))) for name in ("date_published", "date_modified"))
    return make_item(
        url=web_address(url, link) if link else "",
        title=plain_text(_string(entry.get("title"))),
        text=text or plain_text(_string(entry.get("summary"))),
        published_at=next((date for date in dates if date), None),
        language=_string(entry.get("language")) or language,
        guid=_string(entry.get("id")),
    )


def _string(value: Any) -> str:
    is_plain = isinstance(value, str | int) and not isinstance(value, bool)
    return str(value) if is_plain else ""
