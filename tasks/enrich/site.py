"""An account's own site, read for facts: its home page, and a few pages that it leads to."""

import json
import logging
from typing import Any

from connectors.child import parse
from connectors.enrichment.base import FactData
from connectors.enrichment.website import HOME, PageLink, host_of, joined
from connectors.errors import ConnectorError
from connectors.http import ACCEPT_PAGE, Fetcher
from tasks.enrich.store import Finding
from warehouse.writes import Row

log = logging.getLogger("whynow.enrich")

METHOD = "website"


def url_of(row: Row) -> str:
    """Where an account's site is first looked for."""
    return f"https://{row['domain']}/"


async def visit(fetcher: Fetcher, row: Row, most_pages: int) -> list[Finding]:
    """Read one site, encrypted if that works: its home page, and so many pages in all.

    Returns one finding.
    """
    problem = ""
    for scheme in ("https", "http"):
        url = f"{scheme}://{row['domain']}/"
        try:
            home = await _read(fetcher, url)
            facts = [*home.facts, *await _more(fetcher, home, most_pages - 1)]
            missing = None if facts else "its page states no facts"
            return [Finding(row["id"], METHOD, home.url, joined(facts), missing)]
        except ConnectorError as error:
            problem = error.why
        except Exception as error:
            # A fault of ours over one page must not cost the other accounts their facts.
            log.exception("enrich account=%s", row["id"])
            problem = f"unexpected error ({type(error).__name__})"
    return [Finding(row["id"], METHOD, url, problem=problem)]


class _Page:
    """A page as it was read, at the address where it was found in the end."""

    def __init__(self, url: str, reading: dict[str, Any]) -> None:
        self.url = url
        self.facts = [FactData(**row) for row in reading["facts"]]
        self.pages = [PageLink(**row) for row in reading["pages"]]


async def _more(fetcher: Fetcher, home: _Page, most: int) -> list[FactData]:
    """What the pages that the home page leads to say; one that can not be read says nothing."""
    facts: list[FactData] = []
    for link in home.pages[:most]:
        try:
            page = await _read(fetcher, link.url, link)
        except ConnectorError as error:
            log.debug("page not read: %s", error.why)
            continue
        # Sent elsewhere: back home, or to a host that is not the company's own.
        own, host = host_of(home.url), host_of(page.url)
        if page.url != home.url and (host == own or host.endswith(f".{own}")):
            facts += page.facts
    return facts


async def _read(fetcher: Fetcher, url: str, link: PageLink | None = None) -> _Page:
    answer = await fetcher.fetch(url, accept=ACCEPT_PAGE)
    try:
        (reading,) = await parse(
            "connectors.enrichment.website:read",
            answer.body,
            url=answer.url,
            content_type=answer.headers.get("content-type"),
            headers=json.dumps(dict(answer.headers)),
            role=link.role if link else HOME,
            is_guess="yes" if link and link.is_guess else None,
        )
    finally:
        answer.release()
    return _Page(answer.url, reading)
