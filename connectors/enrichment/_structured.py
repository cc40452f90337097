"""What a page says of its company for machines: JSON-LD, microdata, OpenGraph and meta tags."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

from connectors.text import one_line, plain_text

MOST_BLOCKS = 50
MOST_EMPLOYEES = 10_000_000
ORGANIZATIONS = re.compile(
    r"(Organization|Corporation|Business|Airline|Consortium|NGO|Store|Company|Hospital|Hotel)$"
)
# What pages write for a country beside its code and its English name in the zone tables.
COUNTRY_NAMES = {
    "usa": "US", "united states of america": "US", "uk": "GB", "united kingdom": "GB",
    "great britain": "GB", "england": "GB", "scotland": "GB", "deutschland": "DE",
    "österreich": "AT", "schweiz": "CH", "suisse": "CH", "france": "FR", "frankreich": "FR",
    "allemagne": "DE", "alemania": "DE", "españa": "ES", "espagne": "ES", "spanien": "ES",
    "italia": "IT", "nederland": "NL", "the netherlands": "NL", "belgique": "BE",
    "luxemburg": "LU", "méxico": "MX", "中国": "CN", "中國": "CN", "china": "CN", "香港": "HK",
    "台湾": "TW", "台灣": "TW", "日本": "JP", "新加坡": "SG", "美国": "US",
    "south korea": "KR", "czech republic": "CZ",
}  # fmt: skip
# Names of facts by the names of schema.org's microdata.
MICRODATA = {
    "legalname": "legal_name", "foundingdate": "founded", "numberofemployees": "employees",
    "addresslocality": "city", "addresscountry": "country",
}  # fmt: skip
Said = Iterator[tuple[str, str]]


def host_of(url: str) -> str:
    """The host of an address without www; empty for none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def open_graph(page: Any) -> Said:
    """Facts in OpenGraph's tags."""
    tags = _tags(page, "property")
    yield "name", tags.get("og:site_name", "")
    yield "description", tags.get("og:description", "")
    yield "language", language_code(tags.get("og:locale", ""))
    contact = "business:contact_data:"
    yield "city", tags.get(f"{contact}locality", "")
    yield "country", country_code(tags.get(f"{contact}country_name", ""))


def meta(page: Any) -> Said:
    """Facts in meta tags."""
    tags = _tags(page, "name")
    yield "description", tags.get("description", "")
    yield "name", tags.get("application-name", "")


def _tags(page: Any, attribute: str) -> dict[str, str]:
    """The meta tags by their name; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        name = one_line(tag.get(attribute) or "").lower()
        found.setdefault(name, plain_text(tag.get("content") or ""))
    return found


def language_code(tag: str) -> str:
    """ISO 639-1 of a tag such as zh-CN; empty for what is none."""
    code = tag.strip().lower().replace("_", "-").partition("-")[0]
    return code if re.fullmatch(r"[a-z]{2}", code) else ""


def microdata(page: Any) -> Said:
    """Facts in itemprop attributes."""
    for element in page.iterfind(".//*[@itemprop]"):
        name = MICRODATA.get(element.get("itemprop").strip().lower())
        if name is None:
            continue
        value = one_line(element.get("content") or element.text_content())
        if name == "country":
            value = country_code(value)
        elif name == "founded":
            value = year(value)
        elif name == "employees":
            value = people(value)
        yield name, value


def json_ld(page: Any, host: str) -> Said:
    """Facts of the organization that a page describes in JSON-LD."""
    organizations = [each for block in _blocks(page) for each in _organizations(block)]
    # A page may describe its partners too: the one whose address is the page's own comes first.
    organizations.sort(key=lambda each: host_of(_text(each.get("url"))) != host)
    for each in organizations[:1]:
        yield "name", _text(each.get("name")) or _text(each.get("legalName"))
        yield "legal_name", _text(each.get("legalName"))
        yield "description", _text(each.get("description"))
        yield "industry", _text(each.get("industry"))
        yield "employees", _number(each.get("numberOfEmployees"))
        yield "founded", year(_text(each.get("foundingDate")))
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
    return people(words or " - ".join(bounds))


def people(words: str) -> str:
    """A count of people in words such as "51-200" or "1,200+"; empty where there is none."""
    numbers = [
        int(re.sub(r"[.,' ]", "", digits))
        for digits in re.findall(r"\d{1,3}(?:[.,' ]\d{3})+|\d{1,9}", words)
    ]
    count = round(sum(numbers[:2]) / len(numbers[:2])) if numbers else 0
    return str(count) if 0 < count <= MOST_EMPLOYEES else ""


def year(text: str) -> str:
    """The first year in a text; empty where there is none."""
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
