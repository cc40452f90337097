"""One item as a parser gives it: plain, clean values, light enough for a child process."""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from connectors.errors import PermanentError
from connectors.text import clean, one_line, plain_text

MOST_ITEMS = 1000
MOST_OPENINGS = 5000
LONGEST_TEXT = 20_000
LONGEST_TITLE = 1000
LONGEST_URL = 2048
LONGEST_LICENCE = 500
LONGEST_KEY = 500
LONGEST_NAME = 300  # of a place or department
MARKS = str.maketrans({"<": "%3C", ">": "%3E", '"': "%22", " ": "%20"})  # never part of an address
MARKUP = re.compile(r"<(?=/?[a-zA-Z]|[!?])")
HANDLER = re.compile(
    r"(?:<|&lt;)[a-z][^<>]{0,2000}?\bon[a-z]{3,30}\s*=[^<>]{0,2000}>?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Item:
    """The fields of `warehouse.models.ArticleData`, not yet validated: the parent process does."""

    url: str
    title: str
    text: str = ""
    published_at: datetime | None = None
    language: str | None = None
    guid: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """One job of a job board: the fields of `warehouse.models.OpeningData`, not yet validated."""

    key: str
    title: str
    url: str = ""
    department: str | None = None
    place: str | None = None
    published_at: datetime | None = None


def make_item(
    url: str,
    title: str,
    text: str = "",
    published_at: datetime | None = None,
    language: str | None = None,
    guid: str | None = None,
    licence: str | None = None,
) -> Item | None:
    """An item within bounds; None if there is nothing to it. A title may be empty.

    `licence` is what the source says of its rights: an address or a line of words.
    """
    title, text, rights = one_line(title), clean(text), one_line(licence or "")
    return bounded_item(url, title, text, published_at, language, clean(guid or ""), rights)


def bounded_item(
    url: str,
    title: str,
    text: str,
    published_at: datetime | None,
    language: str | None,
    guid: str,
    licence: str,
) -> Item | None:
    """`make_item` of what is clean, title and licence in one line."""
    title = _no_markup(title[:LONGEST_TITLE])
    text = _no_markup(text.strip()[:LONGEST_TEXT])
    if not (url or title or text):
        return None
    guid, licence = guid.strip()[:LONGEST_URL], licence[:LONGEST_LICENCE]
    code = short_language(language) if language else None
    return Item(url, title, text, published_at, code, guid or None, licence or None)


def make_opening(
    key: str,
    title: str,
    url: str = "",
    department: str = "",
    place: str = "",
    published_at: datetime | None = None,
) -> Opening | None:
    """An opening within bounds; None without a key or a title."""
    key, title = one_line(key)[:LONGEST_KEY], one_line(title)[:LONGEST_TITLE]
    if not (key and title):
        return None
    department, place = one_line(department)[:LONGEST_NAME], one_line(place)[:LONGEST_NAME]
    return Opening(key, title, url, department or None, place or None, published_at)


def web_address(base: str, link: str) -> str:
    """An absolute http address; empty for anything else (javascript:, mailto:, too long)."""
    link = clean(link).strip()
    try:
        found = urljoin(base, link) if link else ""
    except ValueError:
        return ""
    is_usable = found.lower().startswith(("http://", "https://")) and len(found) <= LONGEST_URL
    return found.translate(MARKS) if is_usable else ""


def plain_line(text: str) -> str:
    """Text on one line, of which nothing could be taken for markup."""
    if not MARKUP.search(text):
        return one_line(text)
    return one_line(_no_markup(plain_text(text)))


def _no_markup(text: str) -> str:
    """Words that look like markup (what was escaped twice) stay words wherever they are shown."""
    if "<" not in text and "&lt;" not in text:
        return text
    return MARKUP.sub("‹", HANDLER.sub("", text)).strip()


def short_language(name: str | None) -> str | None:
    """ISO 639-1 of a language tag: `en-US` -> `en`."""
    code = (name or "").strip().lower().replace("_", "-").partition("-")[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def refuse(url: str, why: str) -> PermanentError:
    """The error for a body that is not what its source says."""
    return PermanentError(f"can not be read as news: {url[:300]}: {why}", why=why)
