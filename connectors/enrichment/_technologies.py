"""Technologies that a site shows it uses: by its headers, cookies, hosts, paths and markup.

What shows which is in technologies.toml.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

RECRUITING = "recruiting"
MOST_ADDRESSES = 2000
MOST_ELEMENTS = 20_000
MOST_FOUND = 60
LOADED = (".//script[@src]", "src"), (".//link[@href]", "href"), (".//iframe[@src]", "src")
NAMED_COOKIE = re.compile(r"(?:^|,)\s*([!#$%&'*+\-.^_`|~\w]{1,100})=")
GENERATOR = re.compile(r"[^\W\d][\w+.!-]*(?: [^\W\d][\w+.!-]*){0,3}")


@dataclass(frozen=True, slots=True)
class Table:
    """The table, turned so that each sign is looked up and not searched for."""

    category: Mapping[str, str]
    hosts: Mapping[str, str]
    links: Mapping[str, str]
    paths: tuple[tuple[str, str], ...]
    generator: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str, str], ...]
    cookies: Mapping[str, str]
    cookie_starts: tuple[tuple[str, str], ...]
    attributes: Mapping[str, str]
    titles: Mapping[str, str]


@cache
def table() -> Table:
    """The table as it ships."""
    text = (resources.files(__package__) / "technologies.toml").read_text(encoding="utf-8")
    known = tomllib.loads(text)

    def turned(sign: str) -> dict[str, str]:
        return {each: name for name, row in known.items() for each in row.get(sign, ())}

    cookies = turned("cookies")
    return Table(
        category={name: row["category"] for name, row in known.items()},
        hosts=turned("hosts"),
        links=turned("links"),
        paths=tuple(turned("paths").items()),
        generator=tuple((start.lower(), name) for start, name in turned("generator").items()),
        headers=tuple(
            (header, value.lower(), name)
            for name, row in known.items()
            for header, value in row.get("headers", {}).items()
        ),
        cookies={each: name for each, name in cookies.items() if not each.endswith("*")},
        cookie_starts=tuple((e[:-1], name) for e, name in cookies.items() if e.endswith("*")),
        attributes=turned("attributes"),
        titles=turned("titles"),
    )


def names_in_titles() -> Mapping[str, str]:
    """Technologies by the words with which titles of openings name them, in lower case."""
    return table().titles


def technologies(page: Any, url: str, headers: Mapping[str, str]) -> list[str]:
    """What a page and its headers show, each once, by name; at most MOST_FOUND."""
    known = table()
    found = {
        *_in_headers(known, headers),
        *_in_cookies(known, headers.get("set-cookie", "")),
        *_in_addresses(known, page, url),
        *_in_links(known, page),
        *_in_attributes(known, page),
        *_generators(known, page),
    }
    return sorted(found, key=str.casefold)[:MOST_FOUND]


def recruiting_systems(names: Iterable[str]) -> list[str]:
    """Those of the technologies in which openings are listed."""
    return [name for name in names if table().category.get(name) == RECRUITING]


def by_host(hosts: Mapping[str, str], host: str) -> str | None:
    """What stands for a host or for one above it: `js.acme.com` for `acme.com`, and nothing else
    that only ends alike (`evil-acme.com`)."""
    labels = host.lower().rstrip(".").split(".")
    names = (".".join(labels[start:]) for start in range(max(len(labels) - 1, 1)))
    return next((hosts[name] for name in names if name in hosts), None)


def _in_headers(known: Table, headers: Mapping[str, str]) -> Iterator[str]:
    for header, value, name in known.headers:
        if header in headers and value in headers[header].lower():
            yield name


def _in_cookies(known: Table, header: str) -> Iterator[str]:
    for cookie in NAMED_COOKIE.findall(header):
        if cookie in known.cookies:
            yield known.cookies[cookie]
        yield from (name for start, name in known.cookie_starts if cookie.startswith(start))


def _in_addresses(known: Table, page: Any, url: str) -> Iterator[str]:
    """By what the page loads."""
    own = urlsplit(url).hostname or ""
    for where, attribute in LOADED:
        for _, element in zip(range(MOST_ADDRESSES), page.iterfind(where), strict=False):
            address = element.get(attribute).strip()
            host = _host(address) or own
            # A link to the page's own other address is nothing that it loads.
            if element.tag == "link" and not _is_loaded(element):
                continue
            if host != own and (name := by_host(known.hosts, host)):
                yield name
            yield from (name for part, name in known.paths if part in address)


def _is_loaded(link: Any) -> bool:
    rel = (link.get("rel") or "").lower().split()
    return not {"alternate", "canonical", "me", "author"} & set(rel)


def _in_links(known: Table, page: Any) -> Iterator[str]:
    for _, element in zip(range(MOST_ADDRESSES), page.iterfind(".//a[@href]"), strict=False):
        host = _host(element.get("href").strip())
        # The front page of a maker is an advertisement, not a use.
        if host and (name := by_host(known.links, host)) and not _is_front(element.get("href")):
            yield name


def _is_front(address: str) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return True
    labels = (parts.hostname or "").removeprefix("www.").count(".")
    return labels < 2 and parts.path in ("", "/")


def _in_attributes(known: Table, page: Any) -> Iterator[str]:
    for _, element in zip(range(MOST_ELEMENTS), page.iter("*"), strict=False):
        for attribute in element.keys():  # noqa: SIM118 - an element is no mapping
            if attribute in known.attributes:
                yield known.attributes[attribute]


def _generators(known: Table, page: Any) -> Iterator[str]:
    """What made the page, as it says itself: by the table, else in its own words."""
    for tag in page.iterfind(".//meta[@content]"):
        if (tag.get("name") or "").strip().lower() != "generator":
            continue
        said = " ".join(tag.get("content").split())
        names = {name for start, name in known.generator if said.lower().startswith(start)}
        yield from names
        own = GENERATOR.match(said)
        if not names and own and len(own[0]) <= 40:
            yield own[0].strip(" -")


def _host(address: str) -> str:
    if not address.startswith(("http://", "https://", "//")):
        return ""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
