"""Facts about companies from Wikidata (CC0), by their official web site, many in one query.

The query service, or a copy of it, is asked in SPARQL. An entry is taken for a company's only if
its official site is the company's domain itself; entries of persons are left out.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from connectors.enrichment._structured import MOST_EMPLOYEES, country_code, year
from connectors.enrichment.base import FactData
from connectors.errors import PermanentError
from connectors.text import one_line

ACCEPT = "application/sparql-results+json"
CONFIDENCE = 0.75
MOST_ROWS = 20_000
LONGEST_VALUE = 300
DOLLAR = "Q4917"
# What is asked, by the name of the fact: a pattern that binds ?value.
_LABEL = '{} rdfs:label ?value . FILTER(LANG(?value) = "en")'
_DATED = (
    "?item p:{0} ?s . ?s psv:{0} ?v . ?v wikibase:quantityAmount ?value ; wikibase:quantityUnit "
    "?unit . MINUS {{ ?s wikibase:rank wikibase:DeprecatedRank }} OPTIONAL {{ ?s pq:P585 ?at }}"
)
_PROFILES = {
    "linkedin": ("P4264", "https://www.linkedin.com/company/"), "x": ("P2002", "https://x.com/"),
    "github": ("P2037", "https://github.com/"), "facebook": ("P2013", "https://www.facebook.com/"),
    "instagram": ("P2003", "https://www.instagram.com/"),
    "youtube": ("P2397", "https://www.youtube.com/channel/"),
    "weibo": ("P3579", "https://weibo.com/u/"),
}  # fmt: skip
_ASKED = {
    "name": _LABEL.format("?item"),
    "legal_name": "?item wdt:P1448 ?value .",
    "founded": "?item wdt:P571 ?value .",
    "industry": f"?item wdt:P452 ?i . {_LABEL.format('?i')}",
    "country": "?item wdt:P17 ?c . ?c wdt:P297 ?value .",
    "city": f"?item wdt:P159 ?c . {_LABEL.format('?c')}",
    "ticker": "?item p:P414 ?s . ?s pq:P249 ?value . FILTER NOT EXISTS { ?s pq:P582 ?until }",
    "employees": _DATED.format("P1128"),
    "revenue": _DATED.format("P2139"),
} | {f"profile_{name}": f"?item wdt:{code} ?value ." for name, (code, _) in _PROFILES.items()}
# Of these there is one, so that two answers are none.
_ONE = {"country", "city"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of the company with a domain; `problem` says why nothing is."""

    domain: str
    url: str = ""
    facts: list[FactData] = field(default_factory=list)
    problem: str | None = None


def query(domains: Iterable[str]) -> str:
    """The question about these domains, in SPARQL."""
    sites = " ".join(f"<{site}>" for domain in domains for site in _sites(domain))
    parts = " UNION ".join(f'{{ {p} BIND("{name}" AS ?name) }}' for name, p in _ASKED.items())
    return (
        f"SELECT ?site ?item ?name ?value ?unit ?at WHERE {{ VALUES ?site {{ {sites} }} "
        "?item wdt:P856 ?site . FILTER NOT EXISTS { ?item wdt:P31 wd:Q5 } "
        f"{parts} }} LIMIT {MOST_ROWS}"
    )


def _sites(domain: str) -> Iterator[str]:
    """How the official site of a domain may be written."""
    for scheme in ("https", "http"):
        for host in (f"www.{domain}", domain):
            yield f"{scheme}://{host}/"
            yield f"{scheme}://{host}"


def read(body: bytes, domains: str) -> list[Entry]:
    """What the answer to `query` says of each of the domains (a JSON list), in their order.

    Where several entries name a site, the one that says most is taken; two that say as much are
    none. Raises PermanentError for what is no such answer.
    """
    asked: list[str] = json.loads(domains)
    whose = {site: domain for domain in asked for site in _sites(domain)}
    found: dict[str, dict[str, list[dict[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for row in _rows(body):
        domain, item = whose.get(row.get("site", "")), row.get("item", "")
        if domain and item.startswith(("http://", "https://")):
            found[domain][item].append(row)
    return [_entry(domain, found[domain]) for domain in asked]


def _rows(body: bytes) -> Iterator[dict[str, str]]:
    try:
        bindings = json.loads(body)["results"]["bindings"][:MOST_ROWS]
        for row in bindings:
            yield {str(name): str(cell["value"]) for name, cell in row.items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        why = "its answer is none of a SPARQL service"
        raise PermanentError(f"no facts: {why}", why=why) from None


def _entry(domain: str, items: dict[str, list[dict[str, str]]]) -> Entry:
    known = {item: _facts(item, rows) for item, rows in items.items()}
    ranked = sorted((item for item in known if known[item]), key=lambda e: (-len(known[e]), e))
    if not ranked:
        return Entry(domain, problem="no entry names its site")
    best, *others = ranked
    if others and len(known[others[0]]) == len(known[best]):
        return Entry(domain, problem="several entries name its site")
    return Entry(domain, best, known[best])


def _facts(item: str, rows: Sequence[dict[str, str]]) -> list[FactData]:
    by_name: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        by_name[row.get("name", "")].append(row)
    entry = item.rpartition("/")[2]
    found = []
    for name in _ASKED:
        for fact, value, at in _value(name, by_name[name]):
            where = f"entry {entry}" + (f", as of {at}" if at else "")
            found.append(FactData(fact, value, where, CONFIDENCE, item))
    return found


def _value(name: str, rows: list[dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    """The fact of a name, its value, and the year that it is of; the newest, where years are."""
    ranked = sorted(rows, key=lambda row: (row.get("at", ""), row.get("value", "")))
    if not ranked:
        return
    if name in ("employees", "revenue"):
        yield from _amount(name, ranked[-1])
        return
    values = list(dict.fromkeys(one_line(row.get("value", ""))[:LONGEST_VALUE] for row in ranked))
    if name in _ONE and len(values) > 1:
        return
    value = values[0]
    if name == "founded":
        value = year(value)
    elif name == "country":
        value = country_code(value)
    elif name.startswith("profile_"):
        value = _PROFILES[name.removeprefix("profile_")][1] + value if value else ""
    if value:
        yield name, value, ""


def _amount(name: str, row: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """A head count, or a revenue in US dollars: nothing is converted."""
    try:
        number = float(row.get("value", ""))
    except ValueError:
        return
    at = year(row.get("at", ""))
    if name == "employees" and 0 < number <= MOST_EMPLOYEES:
        yield name, f"{round(number)}", at
    if name == "revenue" and number > 0 and row.get("unit", "").endswith(f"/{DOLLAR}"):
        yield "revenue_usd", f"{round(number)}", at
