"""Sitemaps: those of news, with titles; and plain ones, where dated articles can be told by
their addresses."""

import re
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from connectors.sources._dates import find_date
from connectors.sources._items import MOST_ITEMS, Item, make_item, plain_line, refuse, web_address
from connectors.sources._xml import local_name, read_xml, words_of
from connectors.text import one_line

kind = "sitemap"

LONGEST_UNPACKED = 10_000_000
MOST_ENTRIES = 50_000  # what the protocol allows
NAMED_CHILDREN = 5
FEWEST_WORDS = 3  # of a slug that is a title
NEWS_NAMESPACE = b"/schemas/sitemap-news/"
CJK = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
# Sections in which a company's articles stand.
NEWS = re.compile(
    r"(?:company-|latest-|our-|in-the-)?(?:news|press|media|blog)(?:-?(?:room|releases?|centers?"
    r"|centre|and-events|events|posts?|articles?|updates?))?|press_releases?|pr|announcements?|stories"
    r"|articles?|insights|updates|presse|pressemitteilung(?:en)?|aktuelles|neuigkeiten|nachrichten"
    r"|meldungen|actualites?|actus?|communiques?|communiques-de-presse|noticias|prensa|sala-de-prensa"
    r"|notizie|comunicati(?:-stampa)?|xinwen|xwzx|news_?center|newslist",
    re.IGNORECASE,
)
NO_ARTICLE = re.compile(
    r"tags?|categor(?:y|ies)|authors?|pages?|archives?|topics?|feed|amp|search", re.I
)
NAMED_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
ENDING = re.compile(r"\.(?:s?html?|php|aspx?|jsp)$", re.IGNORECASE)
NUMBERS = re.compile(r"(?:^|-)(?:\d{4}-\d{1,2}-\d{1,2}|\d{4,})(?=-|$)")


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a sitemap says of one address."""

    url: str
    changed: str
    title: str = ""
    published: str = ""
    language: str = ""


def parse(
    body: bytes, content_type: str | None, url: str, selector: str | None = None
) -> list[Item]:
    """The articles of a sitemap, newest first, at most 1,000; `selector` is not used.

    A plain one tells no titles: they are read from addresses in a news section, dated by
    `lastmod`. Raises PermanentError for an index of sitemaps, whose parts are sources of their
    own, and where no article can be told.
    """
    entries: list[_Entry] = []
    children: list[_Entry] = []
    names, roots = {"url", "sitemap"}, {"urlset", "sitemapindex"}
    body = _unpacked(body, url)
    if b"xmlns:news" not in body:  # forgotten
        body = body.replace(b"<news:", b"<").replace(b"</news:", b"</")
    for element in read_xml(body, content_type, url, roots, names):
        if len(entries) + len(children) >= MOST_ENTRIES:
            break
        entry = _entry(element)
        (entries if local_name(element) == "url" else children).append(entry)
    if children:
        raise refuse(url, _index(children, url))
    if not entries and NEWS_NAMESPACE in body:
        return []  # it only lists the articles of two days
    news = [entry for entry in entries if entry.title]
    items = _items(_newest(news), url) if news else _plain(entries, url)
    oldest = datetime.min.replace(tzinfo=UTC)
    return sorted(items, key=lambda item: item.published_at or oldest, reverse=True)


def _unpacked(body: bytes, url: str) -> bytes:
    """The body, or what is packed in it: one layer, 10 MB."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(body, LONGEST_UNPACKED)
    except zlib.error:
        raise refuse(url, "broken gzip") from None
    if not unpacker.eof:
        is_long = len(unpacked) >= LONGEST_UNPACKED
        raise refuse(url, "more than 10 MB when unpacked" if is_long else "its gzip is cut off")
    return unpacked


def _entry(element: Any) -> _Entry:
    place = element.find("{*}loc")
    address = "".join(place.itertext()) if place is not None else ""
    news = element.find("{*}news")
    changed = element.find("{*}lastmod")
    stamp = "" if changed is None else one_line("".join(changed.itertext()))
    known = {} if news is None else {
        "title": plain_line(words_of(news, "title")),
        "published": words_of(news, "publication_date") or stamp,
        "language": words_of(news, "language"),
    }  # fmt: skip
    return _Entry(address.strip(), stamp, **known)


def _index(children: list[_Entry], url: str) -> str:
    """Why an index is refused: which of its parts to add, those of news first."""
    named = sorted(
        (child for child in children if child.url),
        key=lambda child: (_is_news(child.url), child.changed),
        reverse=True,
    )
    few = ", ".join(web_address(url, child.url) for child in named[:NAMED_CHILDREN])
    return f"an index of {len(children)} sitemaps; add the one that lists the news instead: {few}"


def _is_news(url: str) -> bool:
    words = re.split(r"[^a-z]+", url.lower())
    return any(NEWS.fullmatch(word) or word == "post" for word in words)


def _newest(entries: Iterable[_Entry]) -> list[_Entry]:
    """The newest 1,000, by their dates as they are written, each address once."""
    unique = {entry.url: entry for entry in entries if entry.url}
    return sorted(unique.values(), key=lambda entry: entry.published, reverse=True)[:MOST_ITEMS]


def _items(entries: list[_Entry], url: str) -> list[Item]:
    made = (
        make_item(address, each.title, "", find_date(each.published), each.language)
        for each in entries
        if (address := web_address(url, each.url))
    )
    return [item for item in made if item]


def _plain(entries: list[_Entry], url: str) -> list[Item]:
    stamps = Counter(entry.changed for entry in entries)
    dated = []
    for entry in entries:
        # A moment that most share is that at which the map was built.
        is_built = 5 <= stamps[entry.changed] > len(entries) / 2
        day = _named_date(entry.url) or ("" if is_built else entry.changed)
        if day and (title := _title(entry.url)):
            dated.append(replace(entry, title=title, published=day))
    items = [item for item in _items(_newest(dated), url) if item.published_at]
    if not items:
        raise refuse(
            url,
            f"a sitemap without titles, and none of its {len(entries)} addresses tells a dated "
            "article; add the feed or the news page",
        )
    return items


def _named_date(url: str) -> str:
    """The day that an address names: /2026/03/02/."""
    found = NAMED_DATE.search(url)
    return "{}-{:0>2}-{:0>2}".format(*found.groups()) if found else ""


def _title(url: str) -> str:
    """The title that the address of an article in a news section spells; empty for any other."""
    path = url.partition("?")[0].partition("#")[0]
    *above, slug = path.rstrip("/").split("/")
    if not any(NEWS.fullmatch(part) for part in above):
        return ""
    if any(NO_ARTICLE.fullmatch(part) for part in above):
        return ""
    slug = ENDING.sub("", unquote(slug))
    words = NUMBERS.sub("", slug.replace("_", "-")).replace("-", " ").split()
    is_title = sum(word.isalpha() for word in words) >= FEWEST_WORDS or len(CJK.findall(slug)) >= 6
    title = one_line(" ".join(words)) if is_title else ""
    return title[:1].upper() + title[1:]
