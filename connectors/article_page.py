"""The main text and the date of an article's page, and what the page says of itself.

To be called in a child process: pages may be hostile, and its libraries take a while to import.
"""

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import tldextract
from htmldate import find_date as find_day
from htmldate.extractors import get_external_parser
from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.utils import load_html

from connectors.errors import PermanentError
from connectors.sources._items import (
    LONGEST_LICENCE,
    LONGEST_TITLE,
    short_language,
    web_address,
)
from connectors.text import BOMS, decode, one_line, plain_text

MOST_BLOCKS = 50  # of JSON-LD
LONGEST_PAGE = 5_000_000  # bytes; no longer one was ever read in a second
LONGEST_TEXT = 100_000  # characters: of news the longest reads; half a megabyte at most
SHORTEST_TEXT = 60  # characters; a Chinese one counts as two and a half
SHORT_TEXT = 600  # up to here a text may be an error's, or the words around a login
SHORTEST_BEFORE_END, LONGEST_END = 150, 60
FEWEST_PARAGRAPHS = 3  # of a cell that is no cell
PROSE = 100  # a line of so many with a full stop is a paragraph, not a headline
MUCH_LONGER = 2  # so many times what the page shows: then JSON-LD has the whole article
MARKUP = re.compile(r"<(!doctype\s+html|html|head|body|title|meta|article|div|p|table|h1)\b", re.I)
CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]")
# A table's cells and a list's marks, as they come out of the extraction.
MARKS = re.compile(r"^(?:[-–•*]\s+)+|\s*\|\s*|^(?:[-:]+\s*)+$")
# Lines after which a page goes on with other things than its article.
ENDS = re.compile(
    r"\W*(?:related(?: (?:articles?|content|links|news|posts|reading|stories|topics))?"
    r"|(?:more|latest|top|recent) (?:articles|headlines|news|posts|press releases|stories)"
    r"|more (?:from|in|on) .{1,40}|you (?:may|might) (?:also|be) (?:like|interested in).{0,20}"
    r"|most (?:popular|read|viewed)|read (?:more|next)|recommended(?: for you)?|see also"
    r"|trending.{0,12}|share(?: (?:this|on) .{0,30})?|(?:leave a |view |\d+ )?comments?"
    r"|(?:©|\(c\)|copyright\b).{0,60}|(?:previous|next) (?:article|post|story).*"
    r"|(?:sign up (?:for|to)|subscribe to|join) (?:our|the) .{0,40}newsletter.*"
    r"|mehr zum thema|ähnliche artikel|weitere (?:artikel|meldungen|nachrichten|themen)"
    r"|das könnte sie auch interessieren|[àa] lire aussi|lire aussi|articles (?:liés|similaires)"
    r"|责任编辑.{0,20}|(?:热门|相关|精彩|为您|猜你|更多|编辑|热点|今日)(?:推荐|阅读|新闻|文章|喜欢|资讯|内容)"
    r"|推荐(?:阅读|文章|新闻)?|延伸阅读|分享到|网友评论.{0,30}|(?:上|下)一篇.*)\W*",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?…。！？؟।]")
STATEMENT = re.compile(r"[.。](?:\W*$|\s)")
NO_ARTICLE = re.compile(
    r"\b(?:40[0-9]|41[0-9]|50[0-9])\b.{0,40}\b(?:error|not found|forbidden|unavailable)"
    r"|\berror\b.{0,20}\b(?:40[0-9]|50[0-9])\b"
    r"|page (?:not found|can ?not be found|could not be found|does ?n.t exist|does not exist)"
    r"|page you (?:are|were) looking for|access denied|just a moment|service unavailable"
    r"|(?:enable|activate|requires?|turn on) javascript|javascript is (?:disabled|required)"
    r"|are you (?:a )?(?:human|robot)|verify (?:that )?you are|unusual traffic|captcha"
    r"|under maintenance|temporarily unavailable|internal server error"
    r"|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|accès refusé"
    r"|页面不存在|页面未找到|找不到(?:该|您|你)?.{0,8}页面|访问被拒绝|安全验证|系统维护",
    re.IGNORECASE,
)
LOGIN = re.compile(
    r"\b(?:log|sign) ?-?in\b|\b(?:anmelden|einloggen|se connecter|connexion)\b"
    r"|\biniciar sesión\b|登录|登入",
    re.IGNORECASE,
)
RIGHTS = ("dcterms.license", "dc.license", "dc.rights", "dcterms.rights", "copyright")
# Of dates that neither htmldate's patterns nor ours can read.
LANGUAGES = [
    "en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja", "ko", "ru", "uk", "pl", "tr", "sv", "da",
    "nb", "fi", "cs", "hu",
]  # fmt: skip
# 2020-01-01, 2020年1月1日, 01.01.2020, January 1, 2020, 1er janvier 2020
NEW_YEAR = (
    r"{year}\W?0?1\W?0?1(?!\d)|{year}年\s*0?1月\s*0?1日|(?<!\d)0?1[./]\s?0?1[./]\s?{year}"
    r"|\bjan\w*\.?\s+0?1(?:st)?,?\s+{year}"
    r"|(?<!\d)0?1(?:st|er|\.)?\s(?:de\s)?(?:jan|jän|ene|gen|янв)\w*\.?,?\s(?:de\s)?{year}"
)
ARTICLES = re.compile(r"(Article|Posting|Report|Release)$")

# They warn of every page that they discard, with its address.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class PageText:
    """One article; the text in plain words, a line per block, at most 100,000 characters.

    `published_at` is in the zone that the page gives, so that its day is the one that the page
    shows; midnight UTC where it gives only a day. `licence` is an address or what the page says of
    its rights; `canonical_url` is of the page's own site.
    """

    title: str
    text: str
    published_at: datetime | None
    language: str | None
    licence: str | None
    canonical_url: str | None


def extract(body: bytes, url: str, content_type: str | None = None) -> list[PageText]:
    """The article of a page: one element.

    Raises PermanentError where there is none: no HTML, too long, an error's page, a login,
    no sentences.
    """
    if len(body) > LONGEST_PAGE:
        raise _refuse(url, f"the page is longer than {LONGEST_PAGE // 10**6} MB")
    page = _page(_decode(body, content_type), url)
    tags = _tags(page)
    articles = [each for each in _json_ld(page) if ARTICLES.search(_kind(each))]
    title = _title(page, tags)
    text = _text(page, articles, title)
    if why := _no_article(page, f"{title}\n{page.findtext('.//title')}"[:LONGEST_TITLE], text):
        raise _refuse(url, why)
    return [
        PageText(
            title=title[:LONGEST_TITLE],
            text=text[:LONGEST_TEXT].rstrip(),
            published_at=_published_at(page, url, tags, articles),
            language=short_language(page.get("lang") or page.get("xml:lang")),
            licence=_licence(page, url, tags),
            canonical_url=_canonical(page, url, tags),
        )
    ]


def warm_up() -> None:
    """Have everything loaded that the first page would otherwise wait for."""
    words = "The words of a page that gives no date. " * 10
    extract(f"<body><h1>12 Nomonth 2020</h1><p>{words}</p></body>".encode(), "http://page.example/")


def _refuse(url: str, why: str) -> PermanentError:
    return PermanentError(f"no article: {url[:300]}: {why}", why=why)


def _decode(body: bytes, content_type: str | None) -> str:
    """As `decode`, but what is well-formed UTF-8 is UTF-8, whatever it is declared to be."""
    if not body.isascii() and not body.startswith(tuple(mark for mark, _ in BOMS)):
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return decode(body, content_type)


def _page(markup: str, url: str) -> Any:
    if not MARKUP.search(markup):
        raise _refuse(url, "it is not an HTML page")
    try:
        # The one mends what browsers mend, the other takes pieces of a page too.
        page = load_html(markup)
        page = lxml_html.document_fromstring(markup) if page is None else page
    except (etree.LxmlError, ValueError):
        raise _refuse(url, "it is not an HTML page") from None
    return page


def _tags(page: Any) -> dict[str, str]:
    """The meta tags by their name in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        name = one_line(tag.get("property") or tag.get("name") or tag.get("itemprop") or "")
        content = one_line(tag.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _json_ld(page: Any) -> Iterator[dict[str, Any]]:
    """The nodes at the top of the JSON-LD blocks that can be read, and of their graphs."""
    scripts = page.iterfind(".//script[@type='application/ld+json']")
    for _, script in zip(range(MOST_BLOCKS), scripts, strict=False):
        try:
            block = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for each in block if isinstance(block, list) else [block]:
            graph = each.get("@graph") if isinstance(each, dict) else None
            nodes = graph if isinstance(graph, list) else [each]
            yield from (node for node in nodes[:MOST_BLOCKS] if isinstance(node, dict))


def _kind(node: dict[str, Any]) -> str:
    kind = node.get("@type")
    return str(kind[0] if isinstance(kind, list) and kind else kind)


def _title(page: Any, tags: dict[str, str]) -> str:
    """The heading that the page also gives as its name, else its name, else its heading."""
    head = one_line(plain_text(page.findtext(".//title") or ""))
    names = [tags.get("og:title", ""), tags.get("twitter:title", ""), head]
    headings = [one_line(" ".join(each.itertext())) for each in page.iter("h1")]
    for heading in headings:
        # A heading far shorter than the name is the name of the site.
        longer = [name for name in names if len(name) < 3 * len(heading)]
        if any(heading.casefold() in name.casefold() for name in longer):
            return heading
    return next((name for name in (*names, *headings) if name), "")


def _text(page: Any, articles: list[dict[str, Any]], title: str) -> str:
    """What the page shows of its article; what JSON-LD has of it where that is far more."""
    _open_tables(page)
    found = bare_extraction(page, fast=True, include_comments=False)
    shown = _article(getattr(found, "text", None) or "", title)
    bodies = (
        plain_text(each) for node in articles if isinstance(each := node.get("articleBody"), str)
    )
    told = max(bodies, key=len, default="")
    # Of a page without text trafilatura takes the same words, but in one line.
    is_better = "\n" not in shown and len(told) >= len(shown)
    return told if is_better or len(told) > MUCH_LONGER * len(shown) else shown


def _open_tables(page: Any) -> None:
    """Make tables that hold a heading or paragraphs into blocks: they lay out the page."""
    for cell in list(page.iter("td")):
        if cell.find("h1") is None and len(cell.findall("p")) < FEWEST_PARAGRAPHS:
            continue
        for element in (cell, *cell.iterancestors("td", "tr", "tbody", "table")):
            element.tag = "div"


def _article(text: str, title: str) -> str:
    """The lines from its title, which is left out, to its end; no marks of lists and tables."""
    lines = [words for each in text.splitlines() if (words := one_line(MARKS.sub(" ", each)))]
    heads = [n for n, line in enumerate(lines) if line.casefold() == title.casefold()]
    before, after = (lines[: heads[0]], lines[heads[0] + 1 :]) if heads else ([], lines)
    if not _prose(before) and any(map(STATEMENT.search, after)):  # at most a menu is before it
        lines = after
    for number, line in enumerate(lines):
        if len(line) <= LONGEST_END and ENDS.fullmatch(line) and _is_end(lines, number):
            return "\n".join(lines[:number])
    return "\n".join(lines)


def _is_end(lines: list[str], number: int) -> bool:
    """Whether an article comes before this line, and hardly a sentence after it."""
    before, after = lines[:number], lines[number + 1 :]
    rest = sum(map(_width, after))
    is_after_text = sum(map(_width, before)) >= max(SHORTEST_BEFORE_END, rest / 5)
    return is_after_text and _prose(after) <= rest / 3


def _prose(lines: list[str]) -> float:
    widths = ((line, _width(line)) for line in lines)
    return sum(width for line, width in widths if width >= PROSE and STATEMENT.search(line))


def _no_article(page: Any, titles: str, text: str) -> str | None:
    """Why this is no article; None if it is one."""
    width = _width(text)
    if width < SHORT_TEXT:
        if NO_ARTICLE.search(titles) or (width < SHORT_TEXT / 2 and NO_ARTICLE.search(text)):
            return "the page tells of an error, or asks to prove that a person reads it"
        has_password = page.find(".//input[@type='password']") is not None
        if LOGIN.search(titles) or (has_password and LOGIN.search(text)):
            return "the page asks for a login"
    if width < SHORTEST_TEXT or not SENTENCE.search(text):
        return "the page holds no main text"
    return None


def _width(text: str) -> float:
    return len(text) + 1.5 * len(CJK.findall(text))


def _published_at(
    page: Any, url: str, tags: dict[str, str], articles: list[dict[str, Any]]
) -> datetime | None:
    """The day that htmldate finds, at the time and in the zone that the page gives for it."""
    _limit_languages()
    day = find_day(page, url=url, original_date=True, extensive_search=True)
    if day is None:
        return None
    stamps = [tags.get("article:published_time"), tags.get("og:published_time")]
    stamps += [tags.get("datepublished"), *(node.get("datePublished") for node in articles)]
    stamps += [each.get("datetime") for _, each in zip(range(20), page.iter("time"), strict=False)]
    moments = (moment for stamp in stamps if (moment := _moment(stamp)))
    guess = datetime.fromisoformat(day).replace(tzinfo=UTC)
    found = next((moment for moment in moments if moment.date() == guess.date()), None)
    return found or (guess if (guess.month, guess.day) != (1, 1) or _is_said(page, guess) else None)


def _moment(stamp: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(stamp.strip()[:40]) if isinstance(stamp, str) else None
    except ValueError:
        return None
    return found if found is None or found.tzinfo else found.replace(tzinfo=UTC)


def _is_said(page: Any, day: datetime) -> bool:
    """Whether a page speaks of a 1 January. Of "(c) 2015" htmldate makes one."""
    words = etree.tostring(page, encoding="unicode")
    return bool(re.search(NEW_YEAR.format(year=day.year), words, re.IGNORECASE))


@cache
def _limit_languages() -> None:
    """The parser of last resort knows 200 languages; to load them takes 3 s and 40 MB."""
    get_external_parser().languages = LANGUAGES


def _licence(page: Any, url: str, tags: dict[str, str]) -> str | None:
    """The address of its licence, else what it says of its rights."""
    addresses = (web_address(url, link) for link in _links(page, "license", "link", "a"))
    rights = (tags[name][:LONGEST_LICENCE] for name in RIGHTS if name in tags)
    return next((each for each in (*addresses, *rights) if each), None)


def _links(page: Any, relation: str, *tags: str) -> list[str]:
    links = [each for each in page.iter(*tags) if each.get("href")]
    return [
        each.get("href") for each in links if relation in (each.get("rel") or "").lower().split()
    ]


def _canonical(page: Any, url: str, tags: dict[str, str]) -> str | None:
    """The address that the page gives as its own, if it is of the same site."""
    for link in (*_links(page, "canonical", "link"), tags.get("og:url", "")):
        address = web_address(url, link)
        if address and _site(address) == _site(url):
            return address
    return None


def _site(url: str) -> str:
    """The registrable domain of an address; for a suffix that is not listed its last two names."""
    host = urlsplit(url).hostname or ""
    found = _suffixes().extract_str(host)
    is_whole = found.suffix or found.ipv4 or ":" in host
    whole = host if is_whole else ".".join(host.split(".")[-2:])
    return found.top_domain_under_public_suffix or whole


@cache
def _suffixes() -> tldextract.TLDExtract:
    # The list that the library ships: never fetched, never cached on disk.
    return tldextract.TLDExtract(
        suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True
    )
