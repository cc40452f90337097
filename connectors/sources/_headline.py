"""The link, the title and the teaser of one entry of a list."""

import re
from itertools import islice
from typing import Any

from connectors.sources._items import plain_line
from connectors.sources._page import attribute, words
from connectors.sources._page_dates import HEADINGS, LONGEST_DATE, is_date, read_date

SHORTEST_TITLE = 12
LONGEST_PIECE = 300
LONGEST_GENERIC = 60
MOST_LINKS, MOST_PARTS = 20, 40
CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]")
PARTS = ("span", "strong", "b", "em", "i", "small", "time", "div", "p", "td", "figcaption")
# Words of a link that say nothing of where it leads.
GENERIC = re.compile(
    r"(?:(?:click here to |please )?(?:read|learn|see|find out|view|discover|show|load|continue)\W*"
    r"(?:the )?(?:more|full|on|all|reading|details?|article|story|post|release|press release|now)?"
    r"(?:\s(?:article|story|post|release|press release|details?|about|here|now))?|more|details?"
    r"|(?:download|open)(?: (?:the )?(?:pdf|release|article))?|full (?:story|article|release)"
    r"|(?:weiter|mehr)(?:lesen| lesen| erfahren)?|zum artikel|lire(?: la suite| plus)?"
    r"|en savoir plus|leer más|ver más|saiba mais|leggi tutto|続きを読む"
    r"|(?:阅读|查看|了解)?(?:更多|详情|全文|详细)|查看|阅读)[\s.…>»→\]]*",
    re.IGNORECASE,
)
PREFIX = re.compile(
    r"^(?:(?:read|learn) more|read|link to|more|permalink)\s*(?:about|on|of|to)?\s*[:-]?\s+", re.I
)
# Links of an entry that lead to others of its kind.
META_PATH = re.compile(
    r"/(?:tags?|categor(?:y|ies)|authors?|topics?|page|label|people)(?:/|$)", re.I
)
META_QUERY = re.compile(r"[?&](?:page|paged|tag|cat|category|author|share)=[^&]*$", re.I)
ELSEWHERE = re.compile(
    r"^(?:mailto|tel|javascript|whatsapp|data):|//(?:www\.)?(?:facebook|twitter|x|linkedin|"
    r"pinterest|reddit|t)\.(?:com|me)/(?:share|sharer|intent|pin|submit)", re.IGNORECASE,
)  # fmt: skip
TITLED = re.compile(r"(?<!sub)(?<!sub-)title|headline|heading|entry-name", re.IGNORECASE)
LEADING = re.compile(r"^[\s·•●▪■◆»›>|*\-\u2013\u2014]+(?=\S)")
_DAY = r"[\[(【（]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])】）]?"
DATED_START = re.compile(rf"^{_DAY}[\s:：|·\-\u2013\u2014]*")
DATED_END = re.compile(rf"[\s|·\-\u2013\u2014]*{_DAY}$")


def width(text: str) -> float:
    """How long a title is; a Chinese character counts as two and a half."""
    return len(text) + 1.5 * len(CJK.findall(text))


def headline(element: Any) -> tuple[Any, str]:
    """The link of an entry and its title; None without a link that can lead to an article."""
    every = [element] if element.tag == "a" else islice(element.iter("a"), MOST_LINKS)
    links = [link for link in every if link.get("href") and not _is_meta(link)]
    if not links:
        return None, ""
    for heading in islice(element.iter(*HEADINGS), 3):
        title = _undated(heading)
        if title:
            return _link_of(heading, links), _tidy(title)
    link = max(links, key=lambda each: width(_said(each)))
    title = _said(link)
    if not title:
        return link, _tidy(_unlinked(element, link))
    longer = attribute(link, "title")
    is_cut = title.endswith(("…", "...")) and len(longer) > len(title)
    return link, _tidy(longer if is_cut else title)


def _is_generic(text: str) -> bool:
    return len(text) <= LONGEST_GENERIC and GENERIC.fullmatch(text) is not None


def _is_meta(link: Any) -> bool:
    href, rel = attribute(link, "href"), attribute(link, "rel").lower().split()
    if ELSEWHERE.search(href) or {"tag", "category", "author"} & set(rel):
        return True
    return bool(META_PATH.search(href.partition("?")[0]) or META_QUERY.search(href[:500]))


def _link_of(heading: Any, links: list[Any]) -> Any:
    inner = next((link for link in heading.iter("a") if link in links), None)
    outer = next((link for link in heading.iterancestors("a") if link in links), None)
    return inner if inner is not None else outer if outer is not None else links[0]


def _said(link: Any) -> str:
    """The title that a link says; empty where it says nothing, like "Read more"."""
    text = words(link)
    if _is_generic(text):
        return ""
    parts = _parts(link)
    if len(parts) < 2:
        return _undated(link)
    # A card that is one big link: its title is neither the date, the label nor the teaser.
    named = next((words(part) for part in parts if TITLED.search(attribute(part, "class"))), "")
    telling = [said for part in parts if (said := words(part)) and not is_date(said)]
    own = " ".join(each for each in (link.text, *(child.tail for child in link)) if each).strip()
    if not named and width(own) >= SHORTEST_TITLE:
        return _undated(link)
    long = [each for each in telling if len(each.split()) > 3 or width(each) > 25]
    # "Press release | 4 March 2026" is less of a title than what has no date.
    long.sort(key=lambda each: len(each) <= LONGEST_DATE and read_date([each], None) is not None)
    return (
        named
        or next(iter(long), "")
        or next((e for e in telling if width(e) >= SHORTEST_TITLE), text)
    )


def _undated(element: Any) -> str:
    """The words of an element without the pieces that are dates; empty if that is all it is."""
    text = words(element)
    for part in islice(element.iterdescendants(*PARTS), MOST_PARTS):
        said = words(part)
        text = text.replace(said, "", 1) if is_date(said) else text
    return "" if is_date(text) else text.strip()


def _parts(element: Any) -> list[Any]:
    """The innermost pieces of an element that hold words."""
    parts = islice(element.iterdescendants(*PARTS), MOST_PARTS)
    return [
        part
        for part in parts
        if next(part.iterdescendants(*PARTS), None) is None and len(words(part)) <= LONGEST_PIECE
    ]


def _unlinked(element: Any, link: Any) -> str:
    """The title of an entry whose link says nothing: named so, or told by the link's label."""
    parts = _parts(element)
    for part in (*islice(element.iterdescendants(), MOST_PARTS),):
        is_named = TITLED.search(attribute(part, "class"))
        if is_named and SHORTEST_TITLE <= width(words(part)) <= LONGEST_PIECE:
            return words(part)
    for name in ("title", "aria-label"):
        said = PREFIX.sub("", attribute(link, name))
        if width(said) >= SHORTEST_TITLE and not _is_generic(said):
            return said
    strong = [words(part) for part in parts if part.tag in ("strong", "b")]
    plain = [words(part) for part in parts if not _is_generic(words(part))]
    told = next((e for e in (*strong, *plain) if width(e) >= SHORTEST_TITLE and not is_date(e)), "")
    if told:
        return told
    picture = next(element.iter("img"), None)
    said = attribute(picture, "alt")
    own = LEADING.sub("", (element.text or "").strip())
    return own if width(own) >= SHORTEST_TITLE and not is_date(own) else said


def _tidy(title: str) -> str:
    """A title without the bullet or the date that stands in its line."""
    bare = LEADING.sub("", title)
    for pattern in (DATED_START, DATED_END):
        rest = pattern.sub("", bare)
        bare = rest if width(rest) >= SHORTEST_TITLE else bare
    return plain_line(LEADING.sub("", bare))


def teaser(element: Any, title: str) -> str:
    """The longest paragraph of an entry that is not its title."""
    blocks = (words(each) for each in islice(element.iter("p", "div", "span", "td", "dd"), 30))
    others = (text for text in blocks if title not in text and text not in title)
    longest = max(others, key=len, default="")
    return plain_line(longest) if len(longest) > len(title) / 2 and not is_date(longest) else ""
