"""What a page, feed, sitemap or robots.txt of a site says of where news may be: addresses, the
place each stands at, and its words. Nothing is judged here (see tasks.rules.discovery).

Foreign bytes: `look` runs in a child process (connectors.child).
"""

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from connectors.errors import PermanentError
from connectors.sources._items import LONGEST_URL, short_language, web_address
from connectors.text import HIDDEN, clean, decode, one_line

MOST_LINKS = 4000
MOST_LISTED = 10_000  # addresses of a sitemap
MOST_FROM_SCRIPTS = 500
LONGEST_WORDS = 200
LONGEST_UNPACKED = 20_000_000
FEW_CHARACTERS = 400  # a page that says less may only send its reader on
FEED_TYPE = re.compile(r"(rss|atom|rdf)\+xml|feed\+json|application/json|text/xml|application/xml")
FEED_ANCHOR = re.compile(r"(rss|atom|rdf)\+xml|feed\+json")
HEADER_LINK = re.compile(r"<([^<>]{1,2000})>([^<]{0,300})")  # RFC 8288
XML_FEED = re.compile(r"<(rss|feed|rdf:rdf)[\s>]", re.IGNORECASE)
XML_SITEMAP = re.compile(r"<(?:\w+:)?(urlset|sitemapindex)[\s>]", re.IGNORECASE)
HTML_START = re.compile(r"<(!doctype html|html|head|body)\b", re.IGNORECASE)
REFRESH = re.compile(r"""url\s*=\s*["']?([^"'\s;>]+)""", re.IGNORECASE)
SENT_ON = re.compile(
    r"""location(?:\.href)?\s*=\s*["']([^"']{1,300})["']"""
    r"""|location\.(?:replace|assign)\(\s*["']([^"']{1,300})["']"""
)
QUOTED = re.compile(r"""["']((?:https?:)?\\?/[\w\-./\\%?=&]{2,200})["']""", re.ASCII)
NO_PAGE = re.compile(r"\.(js|mjs|css|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|map|mp4|pdf|zip)$", re.I)
ROBOTS_SITEMAP = re.compile(r"^\s*sitemap\s*:\s*(\S{1,2000})", re.IGNORECASE | re.MULTILINE)
AREAS = {"nav": "nav", "header": "nav", "footer": "footer"}
AREA_WORDS = re.compile(r"\b(nav|navbar|menu|navigation|topbar|header)\b", re.IGNORECASE)
FOOTER_WORDS = re.compile(r"\b(footer|foot|bottom)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """An address that is named.

    `place`: feed (a link tag), nav, footer, body, embed, script, json-ld, onward (the page sends
    its reader there), sitemap (in robots.txt or a sitemap index), listed (in a sitemap).
    """

    place: str
    url: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of a site. `form`: html, feed, sitemap, robots, json or other.

    `characters` are those a reader sees; `is_about` tells whether the `asked` word stands in it.
    """

    url: str
    form: str
    title: str = ""
    language: str | None = None
    generator: str = ""
    characters: int = 0
    has_scripts: bool = False
    is_about: bool = False
    links: list[Link] = field(default_factory=list)


def look(
    body: bytes,
    content_type: str | None,
    url: str,
    asked: str | None = None,
    link_header: str | None = None,
) -> list[Page]:
    """What an answer says, as a list of one. Raises PermanentError for what can not be read."""
    page = _look(body, content_type, url, asked)
    header = [link for link in _in_header(link_header or "", url) if link.url]
    return [replace(page, links=[*header, *page.links])]


def _in_header(header: str, base: str) -> Iterator[Link]:
    """Feeds that the Link header names."""
    for address, parameters in HEADER_LINK.findall(header):
        if "alternate" in parameters.lower() and FEED_ANCHOR.search(parameters.lower()):
            yield Link("feed", web_address(base, address))


def _look(body: bytes, content_type: str | None, url: str, asked: str | None) -> Page:
    if body.startswith(b"\x1f\x8b"):
        body = _unpacked(body, url)
    text = clean(decode(body, content_type)).strip("\ufeff \t\r\n")
    start = text[:2000]
    if urlsplit(url).path.lower().endswith("/robots.txt") and not start.startswith("<"):
        return _robots(text, url)
    if start.startswith(("{", "[")):
        return _json(text, url)
    if HTML_START.search(start) and not start.startswith("<?xml version"):
        return _html(text, url, asked)
    if XML_SITEMAP.search(start):
        return _sitemap(text, url)
    if XML_FEED.search(start):
        return _feed(text, url)
    return _html(text, url, asked) if "<" in start else Page(url, "other")


def _unpacked(body: bytes, url: str) -> bytes:
    """Sitemaps are often gzip files; only so much of one is taken."""
    inner = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        return inner.decompress(body, LONGEST_UNPACKED)
    except zlib.error:
        why = "a broken gzip file"
        raise PermanentError(f"can not be looked at: {url[:300]}: {why}", why=why) from None


def _robots(text: str, url: str) -> Page:
    found = (web_address(url, each) for each in ROBOTS_SITEMAP.findall(text))
    return Page(url, "robots", links=[Link("sitemap", each) for each in found if each][:50])


def _json(text: str, url: str) -> Page:
    try:
        head = json.loads(text)
    except (ValueError, RecursionError):
        return Page(url, "other")
    title = head.get("title") if isinstance(head, dict) else None
    return Page(url, "json", title=_short(title) if isinstance(title, str) else "")


def _xml(text: str, url: str) -> Any:
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(re.sub(r"^<\?xml[^>]*\?>", "", text).encode(), parser)
    if root is None:
        why = "XML that can not be read"
        raise PermanentError(f"can not be looked at: {url[:300]}: {why}", why=why)
    return root


def _sitemap(text: str, url: str) -> Page:
    links: list[Link] = []
    for element in _xml(text, url).iter("{*}loc"):
        above = element.getparent()
        name = etree.QName(above).localname if above is not None else ""
        address = web_address(url, element.text or "")
        if address and name in ("sitemap", "url"):
            links.append(Link("sitemap" if name == "sitemap" else "listed", address))
        if len(links) >= MOST_LISTED:
            break
    return Page(url, "sitemap", links=links)


def _feed(text: str, url: str) -> Page:
    root = _xml(text, url)
    title = next(root.iter("{*}title"), None)
    generator = next(root.iter("{*}generator"), None)
    return Page(
        url,
        "feed",
        title=_short(title.text or "") if title is not None else "",
        generator=_short(generator.text or "") if generator is not None else "",
    )


def _html(text: str, url: str, asked: str | None) -> Page:
    try:
        # lxml refuses text that declares a charset of its own.
        root = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.LxmlError, ValueError):
        why = "it is not HTML"
        raise PermanentError(f"can not be looked at: {url[:300]}: {why}", why=why) from None
    base = root.find(".//base[@href]")
    base_url = web_address(url, base.get("href")) if base is not None else ""
    links, characters = _walk(root, base_url or url)
    scripts = [script.text or "" for script in root.iter("script")]
    links += list(_in_scripts(root, scripts, base_url or url))
    if characters < FEW_CHARACTERS:
        links += _onward(root, scripts, base_url or url)
    title = root.find(".//title")
    return Page(
        url,
        "html",
        title=_short("".join(title.itertext())) if title is not None else "",
        language=short_language(
            root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        ),
        generator=_generator(root, text),
        characters=characters,
        has_scripts=bool(scripts),
        is_about=bool(asked) and str(asked).lower() in text.lower(),
        links=[link for link in links if link.url][:MOST_LINKS],
    )


def _walk(root: Any, base: str) -> tuple[list[Link], int]:
    """The links in the elements of a page, with their places, and how much it says."""
    links: list[Link] = []
    areas: list[tuple[Any, str]] = []
    characters = hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = element.tag
        if event == "end":
            hidden -= name in HIDDEN
            if areas and areas[-1][0] is element:
                areas.pop()
            characters += 0 if hidden else len((element.tail or "").strip())
            continue
        hidden += name in HIDDEN
        characters += 0 if hidden else len((element.text or "").strip())
        if area := _area(element):
            areas.append((element, area))
        place = areas[-1][1] if areas else "body"
        kind = (element.get("type") or "").lower()
        if name == "a" and FEED_ANCHOR.search(kind):
            links.append(
                Link("feed", web_address(base, element.get("href") or ""), _words(element))
            )
        elif address := _target(element):
            links.append(Link(place, web_address(base, address), _words(element)))
        elif name == "link":
            links += _tagged(element, base)
        elif name in ("iframe", "embed", "script") and element.get("src"):
            links.append(Link("embed", web_address(base, element.get("src"))))
        elif name == "frame":
            links.append(Link("onward", web_address(base, element.get("src") or "")))
        elif name == "option" and "/" in (element.get("value") or ""):
            links.append(Link(place, web_address(base, element.get("value")), _words(element)))
    return links, characters


def _target(element: Any) -> str:
    """Where a click on an element leads, as a link or by a script; empty where nowhere."""
    address = (element.get("href") or "") if element.tag in ("a", "area") else ""
    is_script = address.lower().startswith("javascript:")
    if address and not is_script and not address.startswith("#"):
        return address
    acts = f"{address if is_script else ''};{element.get('onclick') or ''}"
    found = SENT_ON.search(acts) if len(acts) > 1 else None
    elsewhere = element.get("data-href") or element.get("data-link") or ""
    return (found[1] or found[2]) if found else elsewhere


def _area(element: Any) -> str:
    name = element.tag
    if name in AREAS:
        return AREAS[name]
    if name not in ("div", "ul", "section", "table"):
        return ""
    said = f"{element.get('id') or ''} {element.get('class') or ''} {element.get('role') or ''}"
    if FOOTER_WORDS.search(said):
        return "footer"
    return "nav" if AREA_WORDS.search(said) else ""


def _tagged(element: Any, base: str) -> Iterator[Link]:
    """A link tag that names a feed."""
    relation = (element.get("rel") or "").lower().split()
    kind = (element.get("type") or "").lower()
    is_feed = "feed" in relation or ("alternate" in relation and FEED_TYPE.search(kind))
    is_data = "oembed" in kind or "/wp-json" in (element.get("href") or "")
    if is_feed and not is_data:
        title = _short(element.get("title") or "")
        yield Link("feed", web_address(base, element.get("href") or ""), title)


def _words(element: Any) -> str:
    """What a link says: its text, else its label, else its picture's."""
    text = _short(" ".join(element.itertext()))
    picture = element.find(".//img[@alt]") if not text else None
    spoken = element.get("aria-label") or element.get("title") or ""
    return text or _short(spoken or (picture.get("alt") if picture is not None else ""))


def _short(text: str) -> str:
    return one_line(text[: LONGEST_WORDS * 4])[:LONGEST_WORDS]


def _in_scripts(root: Any, scripts: list[str], base: str) -> Iterator[Link]:
    """Addresses in data for machines: JSON-LD, and the routes of pages that scripts make."""
    seen: set[str] = set()
    for script, text in zip(root.iter("script"), scripts, strict=True):
        is_data = script.get("type") == "application/ld+json"
        for found in QUOTED.finditer(text):
            address = found[1].replace("\\/", "/").replace("\\", "")
            if len(seen) == MOST_FROM_SCRIPTS:
                return
            if address not in seen and not NO_PAGE.search(address):
                seen.add(address)
                yield Link("json-ld" if is_data else "script", web_address(base, address))


def _onward(root: Any, scripts: list[str], base: str) -> list[Link]:
    """Where a nearly empty page sends its reader."""
    found = []
    for tag in root.iter("meta"):
        target = REFRESH.search(tag.get("content") or "")
        if (tag.get("http-equiv") or "").lower() == "refresh" and target:
            found.append(target[1])
    for text in scripts:
        found += [each[1] or each[2] for each in SENT_ON.finditer(text[: LONGEST_URL * 10])]
    return [Link("onward", web_address(base, address)) for address in found[:5]]


# How builders of sites betray themselves where they do not say their name.
BUILDERS = {
    "wordpress": ("/wp-content/", "/wp-includes/"),
    "squarespace": ("static1.squarespace.com", "squarespace-cdn.com"),
    "wix": ("static.wixstatic.com", "static.parastorage.com"),
    "hubspot": ("/hubfs/", "hs-scripts.com", "/hs-fs/"),
    "webflow": ("data-wf-site", "website-files.com"),
    "ghost": ("/ghost/", "ghost-portal"),
    "drupal": ("/sites/default/files/", "drupal-settings-json"),
    "shopify": ("cdn.shopify.com",),
    "typo3": ("/typo3temp/", "/typo3conf/"),
    "blogger": ("blogblog.com", "blogger.com/feeds"),
}


def _generator(root: Any, text: str) -> str:
    for tag in root.iter("meta"):
        if (tag.get("name") or "").lower() == "generator":
            return _short(tag.get("content") or "").lower()
    return next((name for name, signs in BUILDERS.items() if any(s in text for s in signs)), "")
