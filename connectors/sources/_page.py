"""An HTML page as a tree that is safe to search: bounded, without what is no content, with a
space wherever a reader sees one."""

import re
from itertools import islice
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from connectors.sources._items import refuse
from connectors.text import clean, decode, one_line

MOST_TAGS, MOST_VALUES = 120_000, 200_000  # `<` and `=`: the rest of a page is cut off
LONGEST_TEXT = 5_000  # characters of one piece of text
LONGEST_TAG, MOST_ATTRIBUTES = 5_000, 300  # the parser compares the attributes of a tag pairwise
BLOCKS = {
    "address", "article", "aside", "blockquote", "br", "button", "caption", "center", "dd",
    "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "img", "label", "legend", "li", "main",
    "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "time", "tr", "ul",
}  # fmt: skip
NO_CONTENT = ("script", "style", "template", "noscript", "svg", "iframe", "nav", "footer", "select")
SCRIPT_TYPES = ("application/ld+json", "application/json")
PARSER_ERRORS = (etree.LxmlError, ValueError, AssertionError)
# What a page says in its title or first heading that is none: answers with 200 all the same.
NO_PAGE = re.compile(
    r"(?:error|http|status)?\s*:?\s*(?:4\d\d|50\d)(?:\W*(?:error|page|file|not|bad|forbidden|gone|access"
    r"|internal|service|gateway|unauthori[sz]ed|too many|seite|página|页面)\b.{0,40})?"
    r"|(?:the\s|this\s|sorry,?\s.{0,20})?(?:requested\s)?(?:page|file|url|content)\s(?:was\s|is\s"
    r"|could\s|can\s?)?\s?(?:not|no longer)\s(?:be\s)?(?:found|available|exists?).{0,20}"
    r"|not found|access (?:is )?denied|forbidden|unauthori[sz]ed|bad gateway|internal server error"
    r"|service (?:temporarily )?unavailable|(?:site |down |under )?(?:for )?maintenance"
    r"|just a moment.{0,3}|attention required.{0,3}|checking your browser.{0,40}|one moment.{0,20}"
    r"|(?:please )?verify (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)\??|captcha"
    r"|security check|(?:an error|something) (?:has )?(?:occurred|went wrong).{0,20}|oops!?.{0,30}"
    r"|(?:please )?(?:log|sign)[ -]?in(?: to .{1,40}| required)?|login|anmelden|connexion"
    r"|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada"
    r"|登录|用户登录|请登录|页面不存在|页面未找到|找不到页面|访问被拒绝|系统错误|安全验证"
    r"|(?:before you continue|we value your privacy|cookie (?:consent|settings|preferences|wall))"
    r".{0,30}",
    re.IGNORECASE,
)
_LONG_TAG = re.compile(rf"<([a-zA-Z][\w:-]{{0,40}})([^<>]{{{LONGEST_TAG},}}+)")
_QUOTED = re.compile(r'"[^"]*+"|\'[^\']*+\'')


def read_page(body: bytes, content_type: str | None, url: str) -> Any:
    """The root of a page's tree, scripts included; raises PermanentError for what is no page."""
    text = clean(decode(body, content_type))
    start = text[:1000].lower()
    if re.search(r"<(rss|feed|rdf:rdf)[\s>]", start):
        raise refuse(url, "not a page but a feed; give it kind feed")
    if re.search(r"<(\w+:)?(urlset|sitemapindex)[\s>]", start):
        raise refuse(url, "not a page but a sitemap; give it kind sitemap")
    if "<" not in text:
        raise refuse(url, "not an HTML page")
    text = _cut(_cut(text, "<", MOST_TAGS), "=", MOST_VALUES)
    text = re.sub(r"^\s*<\?xml[^>]{0,300}>", "", text)  # XHTML is read as the HTML that it is
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(
            _LONG_TAG.sub(_bounded, text).encode("utf-8", "replace"), parser=parser
        )
    except PARSER_ERRORS:
        raise refuse(url, "not an HTML page") from None
    return root


def _cut(text: str, mark: str, most: int) -> str:
    """The text up to the last mark that is allowed."""
    if text.count(mark) <= most:
        return text
    marks = (found.start() for found in re.finditer(re.escape(mark), text))
    return text[: next(islice(marks, most, None))]


def _bounded(tag: re.Match[str]) -> str:
    """A long tag, without its attributes where it has too many."""
    names = _QUOTED.sub(" ", tag[2])
    return tag[0] if len(names.split()) <= MOST_ATTRIBUTES else f"<{tag[1]} "


def scripts(root: Any) -> list[str]:
    """The JSON documents that a page carries for programs, linked data first."""
    found = [
        (kind != "application/ld+json", element.text)
        for element in root.iter("script")
        if (kind := (element.get("type") or "").strip().lower()) in SCRIPT_TYPES and element.text
    ]
    return [text for _, text in sorted(found, key=lambda each: each[0])]


def why_no_page(root: Any) -> str | None:
    """Why a page that came with 200 shows no content: what it says of itself, if it says so."""
    title = root.find(".//title")
    heading = root.find(".//h1")
    sayings = [words(each) for each in (title, heading) if each is not None]
    for saying in sayings:
        for part in re.split(r"\s+[|\u2013\u2014·:-]+\s+", saying[:300]):
            if NO_PAGE.fullmatch(part.strip(" .!")):
                return f"it says {part.strip()[:60]!r}: no list of news"
    return None


def strip(root: Any) -> None:
    """Take out what is no content, and put a space where blocks meet."""
    # Not what is marked as hidden: pages that are sent in pieces unfold it in the browser.
    for element in root.xpath(".//*[@role='navigation' or @role='menu']"):
        if element.getparent() is not None:
            element.drop_tree()
    etree.strip_elements(root, *NO_CONTENT, with_tail=False)
    for element in root.iter():
        is_long = len(element.text or "") > LONGEST_TEXT or len(element.tail or "") > LONGEST_TEXT
        if element.tag in BLOCKS or is_long:
            element.text = f" {(element.text or '')[:LONGEST_TEXT]}"
            element.tail = f" {(element.tail or '')[:LONGEST_TEXT]}"
        elif element.tag in ("span", "a", "b", "i", "em", "strong"):
            _part(element)


def _part(element: Any) -> None:
    """A space between two inline pieces that touch: <span>2 March</span><span>Acme buys</span>."""
    before = element.getprevious()
    touches = not (before.tail if before is not None else element.getparent().text)
    if touches and before is not None:
        element.text = f" {element.text or ''}"
    if element.tag == "span" and (element.tail or "")[:1].isalnum() and element.get("class"):
        element.tail = f" {element.tail}"


def words(element: Any) -> str:
    """The text of an element on one line."""
    return one_line(element.text_content())


def attribute(element: Any, name: str) -> str:
    """An attribute as clean text; empty without one, or without the element."""
    value = element.get(name) if element is not None else None
    return one_line(value) if isinstance(value, str) else ""
