"""Where a site may keep its news: addresses worth a try, found on its pages, the best first.

A candidate is a guess with a reason. Whether it is a source is decided by what it gives when it
is read (tasks.rules.discovery.ranking).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from tasks.rules.discovery.hosts import BLOG_HOSTS, feed_of_host, host_and_path, is_hosted
from tasks.rules.discovery.sites import Candidate, Form, Link, Page, Site, is_own, key_of
from tasks.rules.discovery.words import (
    ABOUT,
    FILE,
    INDEX,
    NO_LIST,
    Role,
    is_feed_address,
    is_locale,
    locale_of,
    plain,
    role_of,
    section_of,
)
from tasks.rules.names import registrable_domain, words

# In which order things are tried; what is never recommended is tried last.
WEIGHTS: dict[Role, int] = {
    "news": 90, "feeds": 84, "blog": 80, "investors": 68, "updates": 62, "jobs": 60,
    "sitemap": 50, "coverage": 35, "other": 30,
}  # fmt: skip
LINK_TAG, FILINGS, HUB = 95, 70, 22
MOST_PAGES: dict[Role, int] = {
    "news": 6, "blog": 3, "investors": 3, "jobs": 2, "updates": 2, "feeds": 4, "sitemap": 4,
    "coverage": 1, "other": 1,
}  # fmt: skip
MOST_LINK_TAGS = 5  # of one page
FEWEST_LISTED = 3  # addresses of a sitemap that make a section
FEW_CHARACTERS = 400
COMMENTS = re.compile(r"comment|kommentar|commentaire|comentario|评论|コメント", re.IGNORECASE)
NARROW_FEED = re.compile(r"\b(category|tag|author|search|kategorie|catégorie|categoría)\b", re.I)
NO_PAGE = re.compile(
    r"\.(pdf|zip|docx?|xlsx?|pptx?|jpe?g|png|gif|svg|webp|mp[34]|ics|js|css|woff2?|json|exe|dmg)$",
    re.IGNORECASE,
)
XML = re.compile(r"\.(xml|rss|rdf|atom)$", re.IGNORECASE)
SITEMAP = re.compile(r"sitemap|opml|schema|opensearch|browserconfig", re.IGNORECASE)
PAGING = words("page p paged pg offset start seite pagina year lang hl locale sort view")
NEWS_SITEMAP = re.compile(r"news|press|blog|post(?!al)|article|stor(y|ies)|aktuell|noticia|actu")
NO_NEWS_SITEMAP = re.compile(
    r"product|categor|tag|author|image|video|page|taxonom|user|location|shop"
)
EDGAR = re.compile(r"[?&]CIK=(\w{1,10})|/cik/?0*(\d{1,10})\b", re.IGNORECASE)


def candidates(page: Page, site: Site, depth: int = 0) -> list[Candidate]:
    """What a page leads to, the most promising first, each address once.

    `depth` is how many clicks the page is away from the home page.
    """
    found: dict[str, Candidate] = {}
    here = {key_of(site.home), key_of(page.url)}
    for each in (*_from_links(page, site), *_from_sitemap(page, site)):
        key = key_of(each.url)
        weight = each.weight - 6 * depth - _far(each, site)
        if key not in here and (key not in found or found[key].weight < weight):
            found[key] = replace(each, weight=weight)
    return sorted(found.values(), key=lambda each: -each.weight)


def next_home(page: Page, site: Site) -> str | None:
    """Where a front page that says nothing sends its reader: onward, or to a language."""
    here = key_of(page.url)
    own = [link for link in page.links if is_own(link.url, site) and key_of(link.url) != here]
    onward = [link.url for link in own if link.place == "onward"]
    if onward:
        return onward[0]
    if page.characters > FEW_CHARACTERS or candidates(page, site):
        return None
    doors = [link for link in own if _is_door(link.url)]
    for language in ("en", "zh"):
        doors.sort(key=lambda link, code=language: locale_of(link.url) != code)  # type: ignore[misc]
    return doors[0].url if doors else None


def _is_door(url: str) -> bool:
    path = [each for each in urlsplit(url).path.split("/") if each]
    return 0 < len(path) <= 2 and all(
        is_locale(each) or FILE.sub("", each).lower() in INDEX for each in path
    )


def _far(each: Candidate, site: Site) -> int:
    """What another language than the site's own, or than those that rules read, costs."""
    locale = locale_of(each.url)
    if locale in ("", site.language or "", locale_of(site.home)):
        return 0
    return 5 if locale in ("en", "zh") and site.language not in ("en", "zh") else 25


def _from_links(page: Page, site: Site) -> Iterator[Candidate]:
    tags = 0
    for link in page.links:
        if COMMENTS.search(link.words) or "/comments/" in link.url:
            continue
        if link.place == "feed":
            tags += 1
            if tags <= MOST_LINK_TAGS:
                yield _tagged(link, page)
        elif link.place == "sitemap":
            if is_own(link.url, site):
                yield from _sitemap(link, page)
        elif link.place in ("nav", "footer", "body", "script", "json-ld"):
            yield from _linked(link, site)


def _tagged(link: Link, page: Page) -> Candidate:
    section = section_of(link.url)
    role = section.role if section and section.role != "feeds" else "feeds"
    weight = LINK_TAG - (40 if NARROW_FEED.search(link.words) else 0)
    return Candidate(link.url, role, "feed", f"feed tag of {_path(page.url)}", weight, link.words)


def _sitemap(link: Link, page: Page) -> Iterator[Candidate]:
    name = urlsplit(link.url).path.lower()
    is_news = NEWS_SITEMAP.search(name)
    if is_news or not NO_NEWS_SITEMAP.search(name):
        where = "robots.txt" if page.form == "robots" else _path(page.url)
        weight = WEIGHTS["sitemap"] + (28 if is_news else 0)
        yield Candidate(link.url, "sitemap", "sitemap", f"named in {where}", weight)


def _linked(link: Link, site: Site) -> Iterator[Candidate]:
    path = urlsplit(link.url).path
    if NO_PAGE.search(path) and not is_feed_address(link.url):
        return
    if EDGAR.search(link.url) and registrable_domain(link.url) == "sec.gov":
        yield Candidate(link.url, "investors", "filings", _said(link), FILINGS)
        return
    named = role_of(link.words, site.name) if link.words else None
    if not is_own(link.url, site):
        yield from _hosted(link, named[0] if named else None, site)
        return
    section = section_of(link.url)
    is_feed = is_feed_address(link.url)
    is_xml = XML.search(path) and not SITEMAP.search(path)
    if is_feed or is_xml or (named and named[0] == "feeds"):
        role = section.role if section and section.role != "feeds" else "feeds"
        form: Form = "feed" if is_feed or is_xml else "page"
        weight = WEIGHTS["feeds"] - (20 if is_xml and not (is_feed or named) else 0)
        yield Candidate(link.url, role, form, _said(link), weight, link.words)
        return
    if named:
        # The stronger of two names: "Media" that leads to /newsroom is a newsroom.
        role, is_weak = named
        if is_weak and section and section.is_exact:
            role, is_weak = section.role, section.is_weak
        weight = WEIGHTS[role] - (15 if is_weak else 0) + (3 if link.place == "nav" else 0)
        url = _unpaged(link.url)
        yield Candidate(url, role, "page", _said(link), weight, link.words, is_vague=is_weak)
    elif section and section.role != "feeds":
        cost = (8 if section.is_exact else 35) + (15 if section.is_weak else 0)
        cost += 10 if link.place in ("script", "json-ld") else 0
        weight = WEIGHTS[section.role] - cost
        why = _said(link) if section.is_exact else "part of addresses on the page"
        url = _unpaged(section.url)
        is_cut = not section.is_exact
        yield Candidate(
            url, section.role, "page", why, weight, is_vague=section.is_weak, is_cut=is_cut
        )
        if link.place in ("nav", "footer") and _is_part(link, section.url):
            # The menu has "Field notes" at /blogs/field-notes: a list like its section, by its
            # place, and vague, since it may be one article.
            url = _unpaged(link.url)
            yield Candidate(url, section.role, "page", _said(link), weight - 5, is_vague=True)
    elif {plain(link.words), "".join(link.words.split())} & ABOUT:
        yield Candidate(link.url, "other", "page", _said(link), HUB, is_hub=True)


def _is_part(link: Link, section: str) -> bool:
    """Whether a link leads directly beneath a section, to what may be a list of news."""
    rest = urlsplit(link.url).path.removeprefix(urlsplit(section).path).strip("/")
    return "/" not in rest and not {*plain(rest).split(), *plain(link.words).split()} & NO_LIST


def _hosted(link: Link, role: Role | None, site: Site) -> Iterator[Candidate]:
    """A link to a company's page on a site of many; its feed is tried at once."""
    if not is_hosted(link.url):
        return
    host, path = host_and_path(link.url)
    domain = registrable_domain(host) or host
    own = f"{path[0] if path else ''} {host.removesuffix(domain)}"
    is_named = len(site.name) > 2 and site.name in plain(own).replace(" ", "")
    if not (is_named or role in ("news", "blog", "feeds", "investors", "updates")):
        return
    if domain not in BLOG_HOSTS:
        if role or link.place == "nav":
            yield Candidate(link.url, role or "news", "page", _said(link), WEIGHTS["news"] - 8)
        return
    if len(path) > 1 and not path[0].startswith("@") and not is_feed_address(link.url):
        return  # one article, most likely of somebody else
    weight = WEIGHTS["blog"] - (0 if is_named else 20)
    yield Candidate(feed_of_host(link.url), "blog", "feed", _said(link), weight, link.words)


def _from_sitemap(page: Page, site: Site) -> Iterator[Candidate]:
    """Sections that many addresses of a sitemap lie in."""
    counts: Counter[tuple[str, Role, bool]] = Counter()
    for link in page.links:
        section = section_of(link.url) if link.place == "listed" else None
        if section and section.role not in ("feeds", "sitemap") and is_own(link.url, site):
            counts[_unpaged(section.url), section.role, section.is_weak] += not section.is_exact
    for (url, role, is_weak), count in counts.most_common(12):
        if count >= FEWEST_LISTED:
            weight = WEIGHTS[role] - (25 if is_weak else 12)
            why = f"{count} addresses of a sitemap"
            yield Candidate(url, role, "page", why, weight, is_vague=is_weak, is_cut=True)


def _said(link: Link) -> str:
    place = {"nav": "in the menu", "footer": "in the footer", "json-ld": "in JSON-LD"}
    where = place.get(link.place, "in a script" if link.place == "script" else "on the page")
    return f"“{link.words[:60]}” {where}" if link.words else f"linked {where}"


def _path(url: str) -> str:
    path = urlsplit(url).path
    return "the home page" if path in ("", "/") else path


def _unpaged(url: str) -> str:
    """The address without the number of a page, and without a fragment."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in pairs if pair[0].lower() not in PAGING]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))
