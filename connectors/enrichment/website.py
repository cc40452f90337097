"""Facts that a company's home page states: JSON-LD, OpenGraph and meta tags, never its prose."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from connectors.errors import PermanentError
from connectors.text import decode, one_line, plain_text

MOST_BLOCKS = 50
LONGEST_VALUE = 1000
MOST_EMPLOYEES = 10_000_000
# How far each place is believed: what is written for machines is kept up best.
CONFIDENCE = {"json-ld": 0.9, "opengraph": 0.7, "meta": 0.7, "html": 0.6}
ORGANIZATIONS = re.compile(
    r"(Organization|Corporation|Business|Airline|Consortium|NGO|Store|Company|Hospital|Hotel)$"
)
# What pages write for a country beside its code and its English name in the zone tables.
COUNTRY_NAMES = {
    "usa": "US", "united states of america": "US", "uk": "GB", "united kingdom": "GB",
    "great britain": "GB", "england": "GB", "scotland": "GB", "deutschland": "DE",
    "österreich": "AT", "schweiz": "CH", "suisse": "CH", "france": "FR", "españa": "ES",
    "italia": "IT", "nederland": "NL", "the netherlands": "NL", "belgique": "BE",
    "中国": "CN", "中國": "CN", "china": "CN", "香港": "HK", "台湾": "TW", "日本": "JP",
    "south korea": "KR", "czech republic": "CZ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FactData:
    """One thing a page says about its company; `found_in` is the place in the page."""

    name: str
    value: str
    found_in: str
    confidence: float


def extract(body: bytes, url: str, content_type: str | None = None) -> list[FactData]:
    """The facts of a home page, each name once, from the place that is believed most.

    Names: name, description, employees, founded, country, city, ticker, language, technology,
    profile (addresses elsewhere, one a line). Raises PermanentError for what is no page.
    """
    page = _page(decode(body, content_type), url)
    found: dict[str, FactData] = {}
    host = _host(url)
    for place, facts in (
        ("json-ld", _json_ld(page, host)),
        ("opengraph", _open_graph(page)),
        ("meta", _meta(page)),
        ("html", _html(page)),
    ):
        for name, value in facts:
            value = one_line(value)[:LONGEST_VALUE] if name != "profile" else value
            if value and name not in found:
                found[name] = FactData(name, value, place, CONFIDENCE[place])
    return list(found.values())


def _page(text: str, url: str) -> Any:
    try:
        # lxml refuses text that declares a charset of its own.
        page = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.LxmlError, ValueError):
        why = "its home page is not HTML"
        raise PermanentError(f"no facts: {url}: {why}", why=why) from None
    return page


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _open_graph(page: Any) -> Iterator[tuple[str, str]]:
    tags = _tags(page, "property")
    yield "name", tags.get("og:site_name", "")
    yield "description", tags.get("og:description", "")
    yield "language", _language(tags.get("og:locale", ""))
    contact = "business:contact_data:"
    yield "city", tags.get(f"{contact}locality", "")
    yield "country", country_code(tags.get(f"{contact}country_name", ""))


def _meta(page: Any) -> Iterator[tuple[str, str]]:
    tags = _tags(page, "name")
    yield "description", tags.get("description", "")
    yield "technology", tags.get("generator", "")
    yield "name", tags.get("application-name", "")


def _html(page: Any) -> Iterator[tuple[str, str]]:
    yield "language", _language(page.get("lang") or "")


def _tags(page: Any, attribute: str) -> dict[str, str]:
    """The meta tags by their name; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        name = one_line(tag.get(attribute) or "").lower()
        found.setdefault(name, plain_text(tag.get("content") or ""))
    return found


def _language(tag: str) -> str:
    code = tag.strip().lower().replace("_", "-").partition("-")[0]
    return code if re.fullmatch(r"[a-z]{2}", code) else ""


def _json_ld(page: Any, host: str) -> Iterator[tuple[str, str]]:
    organizations = [each for block in _blocks(page) for each in _organizations(block)]
    # A page may describe its partners too: the one whose address is the page's own comes first.
    organizations.sort(key=lambda each: _host(_text(each.get("url"))) != host)
    for each in organizations[:1]:
        yield "name", _text(each.get("name")) or _text(each.get("legalName"))
        yield "description", _text(each.get("description"))
        yield "employees", _number(each.get("numberOfEmployees"))
        yield "founded", _year(_text(each.get("foundingDate")))
        address = _first(each.get("address")) or _first(_first(each.get("location")).get("address"))
        yield "city", _text(address.get("addressLocality"))
        yield "country", country_code(_text(address.get("addressCountry")))
        yield "ticker", _text(each.get("tickerSymbol")).rpartition(":")[2].strip().upper()
        yield "profile", "\n".join(_addresses(each.get("sameAs")))


def _blocks(page: Any) -> Iterator[Any]:
    """The JSON-LD blocks that can be read; a broken one says nothing."""
    scripts = page.iterfind(".//script[@type='application/ld+json']")
    for _, script in zip(range(MOST_BLOCKS), scripts, strict=False):
        try:
            yield json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue


def _organizations(block: Any) -> Iterator[dict[str, Any]]:
    """Organizations at the top of a block, in a list or in its graph."""
    for each in block if isinstance(block, list) else [block]:
        if not isinstance(each, dict):
            continue
        kinds = each.get("@type")
        if any(
            ORGANIZATIONS.search(str(k)) for k in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield each
        if isinstance(each.get("@graph"), list):
            yield from _organizations(each["@graph"][:MOST_BLOCKS])


def _first(value: Any) -> dict[str, Any]:
    """A node, or the first of a list of nodes; empty where there is none."""
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    """The words of a value: itself, the first of a list, or the name of a node."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("value")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    is_plain = isinstance(value, str | int | float) and not isinstance(value, bool)
    return one_line(plain_text(str(value))) if is_plain else ""


def _number(value: Any) -> str:
    """A count of people; the middle of a range, since that is where its mean lies."""
    node = _first(value)
    bounds = [_text(node.get("minValue")), _text(node.get("maxValue"))] if node else []
    words = _text(node.get("value")) if node else _text(value)
    numbers = [
        int(re.sub(r"[.,' ]", "", digits))
        for digits in re.findall(r"\d{1,3}(?:[.,' ]\d{3})+|\d{1,9}", words or " - ".join(bounds))
    ]
    count = round(sum(numbers[:2]) / len(numbers[:2])) if numbers else 0
    return str(count) if 0 < count <= MOST_EMPLOYEES else ""


def _year(text: str) -> str:
    found = re.search(r"\b(1[5-9]|20)\d\d\b", text)
    return found[0] if found else ""


def _addresses(value: Any) -> list[str]:
    listed = value if isinstance(value, list) else [value]
    texts = (one_line(each)[:500] for each in listed[:20] if isinstance(each, str))
    return [text for text in texts if text.startswith(("http://", "https://"))]


def country_code(text: str) -> str:
    """ISO 3166 alpha-2 of a code or a country's name; empty where it is not known."""
    name = text.strip().lower()
    known = _countries()
    return name.upper() if name.upper() in known.values() else known.get(name, "")


@cache
def _countries() -> dict[str, str]:
    """Codes by lower-case name, from the table that ships with the time zones."""
    table = (resources.files("tzdata") / "zoneinfo" / "iso3166.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {name.strip().lower(): code for code, name in rows} | COUNTRY_NAMES
