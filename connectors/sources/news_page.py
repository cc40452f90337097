"""News pages without a feed: the list of releases, found by its structure.

A list is what repeats: elements of one shape at one place of the page, each with a link and
usually a date. Menus repeat too, but have short words and no dates.
"""

import re
import warnings
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from soupsieve import SelectorSyntaxError

from connectors.sources._dates import find_date
from connectors.sources._items import (
    MOST_ITEMS,
    Item,
    make_item,
    refuse,
    short_language,
    web_address,
)
from connectors.text import decode, one_line

kind = "news_page"

NO_NEWS = ("script", "style", "template", "noscript", "svg", "iframe", "nav", "footer")
ITEM_TAGS = {"li", "article", "div", "section", "tr", "dd", "a", "p", "h2", "h3", "h4"}
BLOCKS = ("br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "span", "td", "time")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]")
SHORTEST_TITLE = 12  # characters; a Chinese one counts as two and a half
FEWEST_DATED, FEWEST_UNDATED = 2, 3
UNDATED_TITLE = 25  # mean length of titles from which a list without dates is no menu
MOST_ELEMENTS = 60_000
MOST_GROUPS, SAMPLE = 60, 20  # the longest groups, and so many elements of each, are looked at
LONGEST_BLOCK = 3000  # characters of an element in which a date is looked for


@dataclass(frozen=True, slots=True)
class _Found:
    """One element of a list, and the item read from it."""

    item: Item
    is_dated: bool


def parse(
    body: bytes, content_type: str | None, url: str, selector: str | None = None
) -> list[Item]:
    """The releases that a page lists, in its order, at most 1,000.

    Raises PermanentError where no list is found, or `selector` finds none.
    """
    page = _page(body, content_type, url)
    language = short_language(_attribute(page.find("html"), "lang"))
    base = web_address(url, _attribute(page.find("base"), "href")) or url
    if selector:
        found = _read(_selected(page, selector, url), base, language)
        if not found:
            raise refuse(url, f"the selector {selector!r} finds no element with a link; correct it")
    else:
        found = _best_list(page, base, language)
    if not found:
        raise refuse(
            url,
            "no list of news is found on the page; "
            "give the CSS selector of one item, or the address of a feed",
        )
    return [each.item for each in found[:MOST_ITEMS]]


def _page(body: bytes, content_type: str | None, url: str) -> BeautifulSoup:
    text = decode(body, content_type)
    start = text[:1000].lower()
    if re.search(r"<(rss|feed|rdf:rdf)[\s>]", start):
        raise refuse(url, "not a page but a feed; give it kind feed")
    if "<" not in text:
        raise refuse(url, "not an HTML page")
    with warnings.catch_warnings():
        # XHTML that calls itself XML is read as the HTML that it is.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        page = BeautifulSoup(text, "lxml")
    for element in page.find_all(NO_NEWS):
        element.decompose()
    return page


def _selected(page: BeautifulSoup, selector: str, url: str) -> list[Tag]:
    try:
        return list(page.select(selector, limit=MOST_ITEMS))
    except (SelectorSyntaxError, ValueError, NotImplementedError) as error:
        why = one_line(str(error).splitlines()[0])[:200]
        raise refuse(url, f"the selector {selector!r} is not valid CSS: {why}") from None


def _best_list(page: BeautifulSoup, base: str, language: str | None) -> list[_Found]:
    """The repeated structure that looks most like a list of news; empty if none does."""
    groups = [group for group in _groups(page) if len(group) >= FEWEST_DATED]
    groups.sort(key=len, reverse=True)

    def promise(group: list[Tag]) -> float:
        # A sample tells what a long list is worth, and keeps long menus cheap.
        sample = group[:SAMPLE]
        return _worth(_read(sample, base, language)) * len(group) / len(sample)

    best = max(groups[:MOST_GROUPS], key=promise, default=[])
    found = _read(best, base, language)
    return found if _worth(found) > 0 else []


def _groups(page: BeautifulSoup) -> list[list[Tag]]:
    """Elements of one shape at one place: same tags above, same tag and classes of their own."""
    groups: dict[tuple[str, ...], list[Tag]] = defaultdict(list)
    paths: dict[int, tuple[str, ...]] = {}
    for count, element in enumerate(page.find_all(True)):
        if count >= MOST_ELEMENTS:
            break
        above = paths.get(id(element.parent), ())
        paths[id(element)] = path = (*above[-8:], element.name)
        if element.name in ITEM_TAGS and (element.name == "a" or element.find("a", href=True)):
            groups[(*path, _shape(element))].append(element)
    return list(groups.values())


def _shape(element: Tag) -> str:
    # Classes with figures or states (item-17, first, odd) differ between items of one list.
    classes = element.get_attribute_list("class")
    kept = (c for c in classes if c and not re.search(r"\d|first|last|odd|even|active|sticky", c))
    return " ".join(sorted(kept))


def _worth(found: list[_Found]) -> float:
    """How much a list looks like news: many items, long titles, dates."""
    if len(found) < FEWEST_DATED:
        return 0
    length = sum(_width(each.item.title) for each in found) / len(found)
    dated = sum(each.is_dated for each in found) / len(found)
    if dated < 0.5 and (len(found) < FEWEST_UNDATED or length < UNDATED_TITLE):
        return 0
    return len(found) * min(length, 60) * (1 + 4 * dated)


def _width(text: str) -> float:
    return len(text) + 1.5 * len(CJK.findall(text))


def _read(elements: list[Tag], base: str, language: str | None) -> list[_Found]:
    """The items of these elements, each address once."""
    found: dict[str, _Found] = {}
    ids = {id(element) for element in elements}
    for element in elements[: MOST_ITEMS * 2]:
        link, title = _headline(element)
        address = web_address(base, _attribute(link, "href").partition("#")[0]) if link else ""
        if not address or address == base or address in found or _width(title) < SHORTEST_TITLE:
            continue
        date = _date(element, title, ids, language)
        item = make_item(address, title, _teaser(element, title), date, language)
        if item:
            found[address] = _Found(item, is_dated=date is not None)
    return list(found.values())


def _headline(element: Tag) -> tuple[Tag | None, str]:
    """The link of an item and its title: its heading's, else the longest words that are linked."""
    links = [element] if element.name == "a" else element.find_all("a", href=True, limit=20)
    heading = element.find(HEADINGS)
    if isinstance(heading, Tag) and links:
        inner = heading.find("a", href=True) or heading.find_parent("a")
        return (inner if isinstance(inner, Tag) else links[0]), _words(heading)
    link = max(links, key=lambda each: len(_words(each)), default=None)
    if link is None:
        return None, ""
    # A card that is one big link: its title is the longest piece, not the date and the teaser.
    pieces = [_words(each) for each in link.find_all(("span", "strong", "b", "div", "p"))]
    title = _words(link)
    if len(pieces) > 1 and find_date(title):
        title = next((p for p in pieces if len(p) >= SHORTEST_TITLE and not find_date(p)), title)
    attribute = _attribute(link, "title")
    return link, attribute if title.endswith(("…", "...")) and attribute else title


def _date(element: Tag, title: str, ids: set[int], language: str | None) -> datetime | None:
    """The date of an item: marked as time, else a short piece of it, else beside it."""
    for place in (element, *_beside(element, ids)):
        marked = place if place.name == "time" else place.find("time")
        stamp = _attribute(marked, "datetime") or _attribute(marked, "title")
        text = place.get_text(" ", strip=True)[:LONGEST_BLOCK].replace(title, " ")
        pieces = (_words(each) for each in place.find_all(True, limit=40))
        short = [piece for piece in pieces if 6 <= len(piece) <= 40 and piece not in title]
        for words in (stamp, *short, text):
            if moment := find_date(words, language):
                return moment
    return None


def _beside(element: Tag, ids: set[int]) -> Iterator[Tag]:
    """Where the date stands in a flat list: the term of a definition, what follows a heading."""
    if element.name == "dd":
        before = element.find_previous_sibling("dt")
        yield from [before] if before else []
        return
    for sibling in element.find_next_siblings(True, limit=2):
        if id(sibling) in ids:
            return
        yield sibling


def _teaser(element: Tag, title: str) -> str:
    """The longest paragraph of an item that is not its title."""
    blocks = [_words(each) for each in element.find_all(("p", "div", "span", "td"), limit=30)]
    others = (text for text in blocks if text != title and title not in text)
    longest = max(others, key=len, default="")
    return longest if len(longest) > len(title) / 2 and not _is_date(longest) else ""


def _is_date(text: str) -> bool:
    return len(text) < 40 and find_date(text) is not None


def _words(element: Tag) -> str:
    # A space between blocks, none between the inline parts of a word.
    return one_line(element.get_text(" " if element.find(BLOCKS) else ""))


def _attribute(element: object, name: str) -> str:
    value = element.get(name) if isinstance(element, Tag) else None
    return one_line(value) if isinstance(value, str) else ""
