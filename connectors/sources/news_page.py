"""News pages without a feed: the list of releases, found by its structure.

A list is what repeats: elements of one shape at one place of the page, each with a link and
usually a date. Menus repeat too, but have short words and no dates. Where the page is drawn by
scripts, the list is read from the data that they start from.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from connectors.sources._headline import headline, teaser, width
from connectors.sources._items import (
    MOST_ITEMS,
    Item,
    make_item,
    refuse,
    short_language,
    web_address,
)
from connectors.sources._page import attribute, read_page, scripts, strip, why_no_page
from connectors.sources._page_dates import (
    date_above,
    date_in_address,
    date_in_line,
    date_inside,
    settle_slashes,
)
from connectors.sources._page_json import listed
from connectors.text import one_line

kind = "news_page"

ITEM_TAGS = {
    "li", "article", "div", "section", "tr", "dd", "dt", "a", "p", "h2", "h3", "h4", "figure",
    "td", "blockquote", "span", "strong", "b",
}  # fmt: skip
# Characters of a title, of which a Chinese one counts as two and a half; with a date it is less
# likely to be of a menu.
SHORTEST_TITLE, SHORTEST_DATED = 12, 8
FEWEST_DATED, FEWEST_UNDATED = 2, 3
UNDATED_TITLE, ROOT_TITLE = 25, 40  # mean widths from which a list without dates is no menu
SHARE_OF_SECTION = 0.6  # of undated links, that lead to one section of the site
MOST_ELEMENTS = 60_000
MOST_GROUPS, SAMPLE = 60, 20  # the longest groups, and so many elements of each, are looked at
MOST_SINGLES = 300  # elements outside the list that may be one more article
SIDE = re.compile(
    r"\b(?:side-?bar|related|popular|trending|most-?read|menu|nav(?:bar|igation)?|foot(?:er)?"
    r"|breadcrumbs?|cookies?|consent|widget-recent|tag-?cloud|pagination|share)\b"
)
SIDE_WEIGHT = 0.3
NOT_SHAPE = re.compile(r"\d|first|last|odd|even|active|sticky|featured|category-|tag-|post-")


@dataclass(frozen=True, slots=True)
class _Page:
    """What an entry is read with: the address that links start from, and dates known already."""

    base: str
    language: str | None
    dates: dict[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Found:
    """One element of a list, and the item read from it."""

    element: Any
    item: Item

    @property
    def is_dated(self) -> bool:
        return self.item.published_at is not None


def parse(
    body: bytes, content_type: str | None, url: str, selector: str | None = None
) -> list[Item]:
    """The releases that a page lists, in its order, at most 1,000.

    Raises PermanentError where no list is found, or `selector` finds none, and for a page that
    says that it is none (an error, a login, a wall).
    """
    root = read_page(body, content_type, url)
    if why := why_no_page(root):
        raise refuse(url, why)
    has_password = root.find(".//input[@type='password']") is not None
    language = short_language(root.get("lang"))
    base = web_address(url, attribute(root.find(".//base"), "href")) or url
    known = listed(scripts(root), base, language)
    page = _Page(base, language, {e.url: e.published_at for e in known if e.published_at})
    strip(root)
    settle_slashes(root, attribute(root, "lang"))
    if selector:
        items = [each.item for each in _read(_selected(root, selector, url), page)]
        if not items:
            raise refuse(url, f"the selector {selector!r} finds no element with a link; correct it")
        return items[:MOST_ITEMS]
    items = _choose([each.item for each in _best_list(root, page)], known)
    if has_password and not any(item.published_at for item in items):
        raise refuse(url, "a login page: no list of news")
    if not items:
        raise refuse(
            url,
            "no list of news is found on the page; "
            "give the CSS selector of one item, or the address of a feed",
        )
    return items[:MOST_ITEMS]


def _choose(shown: list[Item], known: list[Item]) -> list[Item]:
    """The list that the page shows; the one its scripts know, where that tells more."""
    if not shown:
        return known
    dated_shown = sum(item.published_at is not None for item in shown)
    dated_known = sum(item.published_at is not None for item in known)
    return known if dated_known > 1 and dated_known >= len(shown) / 2 > dated_shown else shown


def _selected(root: Any, selector: str, url: str) -> list[Any]:
    """The elements that a selector finds; soupsieve knows more of CSS than lxml does."""
    from bs4 import BeautifulSoup
    from soupsieve import SelectorSyntaxError

    elements = list(islice(root.iter(), MOST_ELEMENTS))
    for number, element in enumerate(elements):
        element.set("data-whynow", str(number))
    soup = BeautifulSoup(etree.tostring(root, encoding="unicode", method="html"), "lxml")
    try:
        chosen = soup.select(selector, limit=MOST_ITEMS)
    except (SelectorSyntaxError, ValueError, NotImplementedError) as error:
        why = one_line(str(error).splitlines()[0])[:200]
        raise refuse(url, f"the selector {selector!r} is not valid CSS: {why}") from None
    numbers = [str(each.get("data-whynow", "")) for each in chosen]
    return [elements[int(number)] for number in numbers if number.isdigit()]


def _best_list(root: Any, page: _Page) -> list[_Found]:
    """The repeated structure that looks most like a list of news; empty if none does."""
    elements = list(islice(root.iter(), MOST_ELEMENTS))
    groups = _groups(elements, root)
    several = [group for group in groups if len(group) >= FEWEST_DATED]
    several.sort(key=len, reverse=True)

    def promise(group: list[Any]) -> float:
        # A sample tells what a long list is worth, and keeps long menus cheap.
        sample = group[:SAMPLE]
        worth = _worth(_read(sample, page), page) * len(group) / len(sample)
        return worth * (SIDE_WEIGHT if _is_side(group[0]) else 1)

    best = max(several[:MOST_GROUPS], key=promise, default=[])
    found = _of_one_list(_read(best, page))
    if _worth(found, page) == 0:
        return []
    place = {element: number for number, element in enumerate(elements)}
    found += _singles([group for group in groups if group is not best], found, page)
    return sorted(found, key=lambda each: place[each.element])


def _of_one_list(found: list[_Found]) -> list[_Found]:
    """The items without those of another list that happens to have the same shape: undated ones
    in a place and a section of their own, where most are dated."""
    dated = [each for each in found if each.is_dated]
    if len(dated) < len(found) / 2 or not dated:
        return found
    places, section = {each.element.getparent() for each in dated}, _section(dated)[0]
    return [
        each
        for each in found
        if each.element.getparent() in places or each.item.url.startswith(f"{section}/")
    ]


def _groups(elements: list[Any], root: Any) -> list[list[Any]]:
    """Elements of one shape at one place: same tags above, same tag and classes of their own."""
    linked: set[Any] = set()
    for link in root.iter("a"):
        place = link if link.get("href") else None
        while place is not None and place not in linked:
            linked.add(place)
            place = place.getparent()
    groups: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    paths: dict[Any, tuple[str, ...]] = {}
    for element in elements:
        if element not in linked:
            continue
        paths[element] = path = (*paths.get(element.getparent(), ())[-8:], element.tag)
        if element.tag in ITEM_TAGS:
            groups[(*path, _shape(element))].append(element)
    return list(groups.values())


def _shape(element: Any) -> str:
    # Classes with figures or states (item-17, first, odd) differ between items of one list.
    kept = (c for c in (element.get("class") or "").split() if not NOT_SHAPE.search(c))
    return " ".join(sorted(kept))


def _is_side(element: Any) -> bool:
    """Whether an element stands in what accompanies a page: a side bar, a menu, a footer."""
    around = [element, *element.iterancestors()]
    names = (f"{each.get('class') or ''} {each.get('id') or ''}".lower() for each in around)
    return any(each.tag == "aside" for each in around) or any(
        SIDE.search(name[:500].replace("_", "-")) for name in names
    )


def _worth(found: Sequence[_Found], page: _Page) -> float:
    """How much a list looks like news: many items, long titles, dates."""
    if len(found) < FEWEST_DATED:
        return 0
    titles = {each.item.title for each in found}
    length = sum(width(title) for title in titles) / len(titles)
    dated = sum(each.is_dated for each in found) / len(found)
    if len(titles) <= len(found) / 2 or (dated < 0.5 and not _is_like_news(found, length, page)):
        return 0
    return len(found) * min(length, 60) * (1 + 4 * dated)


def _is_like_news(found: Sequence[_Found], length: float, page: _Page) -> bool:
    """Whether a list without dates is one of articles: many, with long titles, of one section."""
    section, share = _section(found)
    own = urlsplit(page.base).hostname or ""
    is_own = (
        (urlsplit(found[0].item.url).hostname or "")
        .removeprefix("www.")
        .endswith(own.removeprefix("www."))
    )
    shortest = UNDATED_TITLE if urlsplit(section).path.strip("/") else ROOT_TITLE
    return (
        len(found) >= FEWEST_UNDATED and length >= shortest and is_own and share >= SHARE_OF_SECTION
    )


def _section(found: Sequence[_Found]) -> tuple[str, float]:
    """The part of the site to which most items belong, and their share."""
    folders = Counter(
        each.item.url.partition("?")[0].rstrip("/").rpartition("/")[0] for each in found
    )
    folder, count = folders.most_common(1)[0]
    if count >= len(found) * SHARE_OF_SECTION:
        return folder, count / len(found)
    firsts = Counter("/".join(each.item.url.split("/")[:4]) for each in found)
    first, count = firsts.most_common(1)[0]
    return first, count / len(found)


def _read(elements: Sequence[Any], page: _Page) -> list[_Found]:
    """The items of these elements, each address once."""
    found: dict[str, _Found] = {}
    elements = elements[: MOST_ITEMS * 2]
    taken = set(elements)
    is_before = bool(elements) and _has_dates_before(elements, taken, page)
    for element in elements:
        link, title = headline(element)
        address = _address(link, page)
        if not address or address in found or width(title) < SHORTEST_DATED:
            continue
        date = date_inside(element, title, page.language)
        date = date or _date_beside(element, taken, is_before, page)
        date = date or page.dates.get(address) or date_above(element, title, page.language)
        date = date or date_in_address(address)
        if not date and width(title) < SHORTEST_TITLE:
            continue
        item = make_item(address, title, teaser(element, title), date, page.language)
        if item:
            found[address] = _Found(element, item)
    return list(found.values())


def _address(link: Any, page: _Page) -> str:
    href = attribute(link, "href").partition("#")[0]
    address = web_address(page.base, href) if href else ""
    return "" if address.rstrip("/") == page.base.partition("#")[0].rstrip("/") else address


def _has_dates_before(elements: Sequence[Any], taken: set[Any], page: _Page) -> bool:
    """Whether the dates of a flat list stand before their titles, not behind them."""
    first, last = elements[0], elements[-1]
    return (
        _date_beside(first, taken, True, page) is not None
        and _date_beside(last, taken, False, page) is None
    )


def _date_beside(element: Any, taken: set[Any], is_before: bool, page: _Page) -> datetime | None:
    """The date next to an element of a flat list, as far as the next element of the list."""
    is_before = is_before or element.tag == "dd"
    for text, sibling in _neighbours(element, is_before):
        if sibling is not None and sibling in taken:
            return None
        if sibling is not None and (at := date_inside(sibling, "", page.language)):
            return at
        if text.strip() and (at := date_in_line(text, page.language)):
            return at
    return None


def _neighbours(element: Any, is_before: bool) -> Iterator[tuple[str, Any]]:
    """What stands next to an element: texts and at most two elements."""
    if not is_before:
        yield element.tail or "", None
        for sibling in islice(element.itersiblings(), 2):
            yield "", sibling
            yield sibling.tail or "", None
        return
    siblings = list(islice(element.itersiblings(preceding=True), 2))
    for sibling in siblings:
        yield sibling.tail or "", None
        yield "", sibling
    if len(siblings) < 2 and element.getparent() is not None:
        yield element.getparent().text or "", None


def _singles(groups: list[list[Any]], best: list[_Found], page: _Page) -> list[_Found]:
    """Articles outside the list that belong to it: the featured one, the first in larger type.

    They are dated, and of the section that the list is of.
    """
    section, share = _section(best)
    if share < SHARE_OF_SECTION or not urlsplit(section).path.strip("/"):
        return []
    inside = {each.element for each in best}
    around = {above for element in inside for above in element.iterancestors()}
    known = {each.item.url for each in best}
    more: list[_Found] = []
    candidates = (element for group in groups for element in group if element not in around)
    for element in islice(candidates, MOST_SINGLES):
        if any(each in inside for each in (element, *element.iterancestors())) or _is_side(element):
            continue
        links = {_address(link, page) for link in islice(element.iter("a"), 30)}
        own = {link for link in links if link.startswith(f"{section}/")}
        if len(own) != 1 or own & known:
            continue
        found = [each for each in _read([element], page) if each.item.url in own and each.is_dated]
        more += found
        known |= {each.item.url for each in found}
    return more
