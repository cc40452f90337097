"""Facts that a company's own site states: its home page and the pages about it, its careers and
prices, and the technologies that it shows.

Foreign bytes: `read` runs in a child process (connectors.child).
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from connectors.enrichment import _links, _names, _prose, _structured, _technologies
from connectors.enrichment._links import PageLink
from connectors.enrichment._structured import country_code, host_of, language_code
from connectors.enrichment._technologies import names_in_titles
from connectors.enrichment.base import FactData
from connectors.errors import PermanentError
from connectors.text import decode, one_line, plain_text

__all__ = [
    "HOME", "FactData", "PageLink", "Reading", "country_code", "extract", "host_of", "joined",
    "names_in_titles", "read",
]  # fmt: skip

LONGEST_VALUE = 1000
HOME = "home"
# How far each place is believed: what is written for machines is kept up best.
CONFIDENCE = {
    "json-ld": 0.9, "fingerprint": 0.9, "microdata": 0.8, "opengraph": 0.7, "meta": 0.7,
    "link": 0.8, "html": 0.6, "text": 0.6,
}  # fmt: skip
# Of these a page gives a part; what the pages of a site give is put together.
LISTS = {"technologies": ", ", "languages": ", ", "pricing_plans": ", ", "profile": "\n"}
PROSE = ("about", "imprint", "contact")
JOB = re.compile(r'"@type"\s*:\s*"JobPosting"')


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page says, and the pages of its site that may say more."""

    facts: list[FactData] = field(default_factory=list)
    pages: list[PageLink] = field(default_factory=list)


def warm_up() -> None:
    """Load what every page is compared with."""
    _technologies.table()
    country_code("")


def read(
    body: bytes,
    url: str,
    content_type: str | None = None,
    headers: str | None = None,
    role: str | None = HOME,
    is_guess: str | None = None,
) -> list[Reading]:
    """The facts of a page, each name once, from the place that is believed most; a list of one.

    `headers` are those of the answer as JSON, names in lower case; `role` is what the page is:
    home or one of a PageLink. Names of facts: docs/sources.md. A guessed page that does not say
    that it is one says nothing: many sites answer whatever they are asked. Raises PermanentError
    for what is no page.
    """
    page = _page(decode(body, content_type), url)
    if is_guess and not _links.says_role(page, role or HOME):
        return [Reading()]
    found: dict[str, FactData] = {}
    for place, facts in _places(page, url, json.loads(headers or "{}"), role or HOME):
        for name, value in facts:
            value = value if name == "profile" else one_line(value)[:LONGEST_VALUE]
            if value and name not in found:
                where = place if role in (None, HOME) else f"{place} of the {role} page"
                found[name] = FactData(name, value, where, CONFIDENCE[place], url)
    pages = _links.company_pages(page, url) if role in (None, HOME) else []
    return [Reading(list(found.values()), pages)]


def extract(body: bytes, url: str, content_type: str | None = None) -> list[FactData]:
    """The facts of a home page; see `read`."""
    return read(body, url, content_type)[0].facts


def joined(facts: Iterable[FactData]) -> list[FactData]:
    """What several pages say as one: of each name what is believed most, else what came first;
    lists are put together."""
    found: dict[str, FactData] = {}
    for fact in facts:
        known = found.get(fact.name)
        if known is None:
            found[fact.name] = fact
        elif sign := LISTS.get(fact.name):
            parts = [*known.value.split(sign), *fact.value.split(sign)]
            both = sign.join(dict.fromkeys(parts))
            found[fact.name] = replace(known, value=both[:LONGEST_VALUE])
        elif fact.confidence > known.confidence:
            found[fact.name] = fact
    return list(found.values())


def _page(text: str, url: str) -> Any:
    try:
        # lxml refuses text that declares a charset of its own.
        page = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.LxmlError, ValueError):
        why = "its home page is not HTML"
        raise PermanentError(f"no facts: {url}: {why}", why=why) from None
    return page


def _places(
    page: Any, url: str, headers: Mapping[str, str], role: str
) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    """The places of a page and what each says, the most believed first."""
    yield "json-ld", _without_profiles(_structured.json_ld(page, host_of(url)))
    yield "microdata", _structured.microdata(page)
    yield "fingerprint", _fingerprints(page, url, headers)
    if role == HOME:
        yield "opengraph", _structured.open_graph(page)
        yield "meta", _structured.meta(page)
    yield "link", _links.profiles(page, url) if role == HOME else _links.wechat(page)
    yield "html", _html(page)
    yield "text", _words(page, url, role)


def _without_profiles(facts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Addresses in networks under the name of the network; `profile` keeps those elsewhere."""
    for name, value in facts:
        if name != "profile":
            yield name, value
            continue
        others = []
        for address in value.splitlines():
            if known := _links.network_of(address):
                yield f"profile_{known[0]}", known[1]
            elif not _links.is_in_network(address):
                others.append(address)
        yield "profile", "\n".join(others)


def _fingerprints(page: Any, url: str, headers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    names = _technologies.technologies(page, url, headers)
    yield "technologies", ", ".join(names)
    yield "careers_system", ", ".join(_technologies.recruiting_systems(names))


def _html(page: Any) -> Iterator[tuple[str, str]]:
    yield "language", language_code(page.get("lang") or "")
    yield "languages", ", ".join(_links.languages(page))


def _words(page: Any, url: str, role: str) -> Iterator[tuple[str, str]]:
    """What a page says in words; which of it is read depends on what the page is."""
    lines = _prose.lines_of(_visible(page))
    if role == HOME:
        yield "legal_name", _names.owner_name(lines)
    if role in ("imprint", "contact"):
        yield "legal_name", _names.legal_name(lines)
        yield from _names.place(lines, (urlsplit(url).hostname or "").rpartition(".")[2])
    if role in PROSE:
        yield from _prose.about(lines)
    if role == "careers":
        yield "careers_page", url
        if any(JOB.search(each.text or "") for each in page.iterfind(".//script")):
            yield "careers_system", "own site"
    if role == "pricing":
        told = list(_prose.pricing(lines))
        yield from told
        yield "pricing_page", url if told else ""


def _visible(page: Any) -> str:
    body = page.find("body")
    return plain_text(lxml_html.tostring(page if body is None else body, encoding="unicode"))
