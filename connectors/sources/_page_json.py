"""The articles that a page lists for programs: linked data (JSON-LD), and the state that a page
of scripts starts from."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from connectors.errors import PermanentError
from connectors.sources._items import MOST_ITEMS, Item, make_item, web_address
from connectors.sources._json import first_word, inside, load, moment, objects, walk, word
from connectors.text import plain_text

ARTICLE = re.compile(
    r"(?:https?://schema\.org/)?(?:\w*(?:NewsArticle|Article|BlogPosting)|PressRelease|Report)$"
)
TITLES = ("headline", "title", "name")
ADDRESSES = ("url", "href", "link", "permalink", "path", "canonicalUrl", "uri")
DATES = (
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate",
    "published_date", "publicationDate", "published", "pubDate", "releaseDate", "date", "postDate",
    "firstPublishedAt", "publishTime", "dateCreated", "createdAt", "created_at",
)  # fmt: skip
TEASERS = ("description", "abstract", "summary", "excerpt", "teaser", "subtitle")
FEWEST = 2


def listed(documents: Iterable[str], url: str, language: str | None) -> list[Item]:
    """The articles in the JSON of a page, each address once; empty where there is no list."""
    found: dict[str, Item] = {}
    items = (item for each in documents for item in _of_document(each, url, language))
    for item in islice(items, 2 * MOST_ITEMS):
        found.setdefault(item.url, item)
    return list(found.values()) if len(found) >= FEWEST else []


def _of_document(text: str, url: str, language: str | None) -> Iterator[Item]:
    try:
        document = load(text, url)
    except PermanentError:
        return
    is_linked_data = '"@context"' in text or '"@type"' in text or '"@graph"' in text
    for part in walk(document):
        read = _linked(part) if is_linked_data else _state(part)
        item = _item(read, url, language) if read else None
        if item and _is_other(item.url, url):
            yield item


def _linked(part: dict[str, Any]) -> dict[str, Any] | None:
    """An article of linked data, or an entry of a list of items."""
    kinds = part.get("@type")
    names = [word(each) for each in (kinds if isinstance(kinds, list) else [kinds])]
    if any(ARTICLE.match(name) for name in names):
        return part
    if "ItemList" in names:
        # Its entries are read below, as parts; those of a trail (BreadcrumbList) are not.
        part["itemListElement"] = [
            {**each, "@type": "Article"} if _is_entry(each) else each
            for each in objects(part.get("itemListElement"))
        ]
    return None


def _is_entry(part: dict[str, Any]) -> bool:
    return part.get("@type") in (None, "ListItem") and bool(first_word(*_values(part, TITLES)))


def _state(part: dict[str, Any]) -> dict[str, Any] | None:
    """An object with a title, an address and a date, as a program's state has for articles."""
    is_article = (
        first_word(part.get("headline"), part.get("title"))
        and first_word(*_values(part, (*ADDRESSES, "slug")))
        and any(moment(each) for each in _values(part, DATES))
    )
    return part if is_article else None


def _item(part: dict[str, Any], url: str, language: str | None) -> Item | None:
    entity = part.get("mainEntityOfPage")
    address = first_word(
        *_values(part, ADDRESSES), inside(part, "item", "@id"), part.get("item"),
        inside(entity, "@id"), entity, part.get("@id"),
    )  # fmt: skip
    if not address and (slug := word(part.get("slug"))):
        address = f"{url.partition('?')[0].rstrip('/')}/{slug.lstrip('/')}"
    teaser = next((each for each in _values(part, TEASERS) if isinstance(each, str)), "")
    dates = (at for each in _values(part, DATES) if (at := moment(each)))
    title = plain_text(first_word(*_values(part, TITLES)))
    absolute = web_address(url, address.partition("#")[0]) if address else ""
    if not (title and absolute):
        return None
    spoken = word(part.get("inLanguage")) or language
    return make_item(absolute, title, plain_text(teaser[:20_000]), next(dates, None), spoken)


def _values(part: dict[str, Any], names: tuple[str, ...]) -> list[Any]:
    return [part[name] for name in names if name in part]


def _is_other(url: str, page: str) -> bool:
    """Whether an address is neither the page's own nor a site's front page."""
    return url.rstrip("/") != page.rstrip("/") and urlsplit(url).path.strip("/") != ""
