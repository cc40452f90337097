"""A company's site and what its pages name, as plain data; which addresses are its own."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from tasks.rules.addresses import canonical_url
from tasks.rules.discovery.words import FEED_QUERY, FILE, INDEX, Role, is_locale, plain
from tasks.rules.names import registrable_domain

Form = Literal["feed", "page", "sitemap", "board", "filings", "robots"]


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a page names; see connectors.discovery for the places."""

    place: str
    url: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of a site, as connectors.discovery saw it."""

    url: str
    form: str
    title: str = ""
    language: str | None = None
    generator: str = ""
    characters: int = 0
    has_scripts: bool = False
    is_about: bool = False
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """A company's site. `domains` are all taken for its own: the one asked for, and where it
    redirects to."""

    home: str
    domains: frozenset[str]
    language: str | None = None

    @property
    def name(self) -> str:
        """The company in one word, as its domain has it."""
        return name_of(registrable_domain(self.home) or self.home)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address to try: what it is taken for, why, and how much it promises (0 to 100).

    `is_guess`: nothing names it; `is_vague`: its name says little (Resources, Media); `is_cut`: it
    is part of addresses that are named; `is_hub`: it may lead to news and has none itself.
    """

    url: str
    role: Role
    form: Form
    why: str
    weight: float
    title: str = ""
    is_guess: bool = False
    is_vague: bool = False
    is_cut: bool = False
    is_hub: bool = False


def name_of(domain: str) -> str:
    """The first label of a domain, without signs: acme-robotics.co.uk -> acmerobotics."""
    return plain(domain.partition(".")[0]).replace(" ", "")


def key_of(url: str) -> str:
    """What is the same whichever way it is written: scheme, www, index files, final slash."""
    address = url.partition("#")[0]
    key = canonical_url(address).removeprefix("https://").removeprefix("www.").lower()
    # Of an article `?feed=rss2` says how its reader came; of a source it says what is read.
    asked = FEED_QUERY.search(address.partition("?")[2])
    return f"{key} {asked[0].lower()}" if asked else key


def is_own(url: str, site: Site) -> bool:
    """Whether an address lies on the company's own site, under whatever country's suffix."""
    domain = registrable_domain(url)
    is_kin = domain is not None and len(site.name) > 3 and name_of(domain) == site.name
    return domain in site.domains or is_kin


def is_same_company(asked: str, page: Page) -> bool:
    """Whether the site a domain redirects to is the same company's: by its name, or since its
    front page speaks of the name that was asked for. Deep links go to who bought it."""
    domain = registrable_domain(page.url) or ""
    old, new = name_of(asked), name_of(domain)
    if domain == asked or (min(len(old), len(new)) > 2 and (old in new or new in old)):
        return True
    path = [each for each in urlsplit(page.url).path.split("/") if each]
    is_front = all(is_locale(each) or FILE.sub("", each).lower() in INDEX for each in path)
    return is_front and page.is_about
