"""Find the sources of companies from their sites: read a few pages, try what they lead to, rank.

home page -> candidates -> read each -> what it shows -> more candidates ... -> rank
"""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import select

from tasks.articles import chunks
from tasks.discover.found import Discovery, Known, Refused
from tasks.discover.reader import Reader
from tasks.discover.search import Search, front_addresses
from tasks.rules.discovery import Finding
from tasks.sources import REMOVED
from tasks.visits import open_fetcher
from tasks.workspace import Workspace
from warehouse.models import Account, Score, Source, SourceData
from warehouse.writes import table_of

__all__ = ["Discovery", "Refused", "accounts_without_source", "as_sources", "discover"]

log = logging.getLogger("whynow.discover")

LONGEST_SECONDS = 60  # for one domain
DOMAINS_AT_ONCE = 16

account, score, source = table_of(Account), table_of(Score), table_of(Source)


def accounts_without_source(ws: Workspace, limit: int) -> list[str]:
    """The domains of accounts that no source is read for, the best scores first."""
    served = select(source.c.domain).where(source.c.domain.is_not(None), ~source.c.is_retired)
    query = (
        select(account.c.domain)
        .outerjoin(score, (score.c.account_id == account.c.id) & score.c.is_current)
        .where(account.c.domain.not_in(served))
        .order_by(score.c.total.is_(None), score.c.total.desc(), account.c.domain)
        .limit(limit)
    )
    with ws.reading() as connection:
        return list(connection.execute(query).scalars())


def as_sources(found: Discovery, chosen: Iterable[Finding]) -> list[SourceData]:
    """Findings as sources of the company's own."""
    return [
        SourceData(url=each.url, kind=each.kind, domain=found.domain, title=each.title or None)
        for each in chosen
    ]


async def discover(ws: Workspace, domains: Sequence[str], as_of: datetime) -> list[Discovery]:
    """Look for the sources of these domains, several side by side; nothing is stored but what is
    learned of hosts. One that can not be searched says so, and costs the others nothing."""
    wanted = list(dict.fromkeys(domains))
    known = await asyncio.to_thread(_known_sources, ws, wanted)
    accounts = await asyncio.to_thread(_accounts, ws, wanted)
    slots = asyncio.Semaphore(DOMAINS_AT_ONCE)
    fronts = [url for domain in wanted for url in front_addresses(domain)]
    async with open_fetcher(ws, as_of, fronts) as fetcher:

        async def one(domain: str) -> Discovery:
            found = Discovery(domain, domain in accounts)
            async with slots:
                search = Search(Reader(fetcher, domain), found, known.get(domain, {}))
                try:
                    async with asyncio.timeout(LONGEST_SECONDS):
                        await search.run()
                except TimeoutError:
                    found.notes.append(f"stopped after {LONGEST_SECONDS} s; what was found stands")
                except Exception as error:
                    # A fault of ours on one site must not cost the others their search.
                    log.exception("discover domain=%s", domain)
                    found.notes.append(f"stopped by an unexpected error ({type(error).__name__})")
                search.close(as_of)
            log.info(
                "discovered domain=%s requests=%d findings=%d recommended=%d",
                domain, found.requests, len(found.findings), len(found.recommended),
            )  # fmt: skip
            return found

        return list(await asyncio.gather(*(one(domain) for domain in wanted)))


def _accounts(ws: Workspace, domains: Sequence[str]) -> set[str]:
    found: set[str] = set()
    with ws.reading() as connection:
        for part in chunks(domains):
            query = select(account.c.domain).where(account.c.domain.in_(part))
            found |= set(connection.execute(query).scalars())
    return found


def _known_sources(ws: Workspace, domains: Sequence[str]) -> dict[str, dict[str, Known]]:
    """Per domain the addresses of its sources, former ones too. What its owner withdrew may be
    found anew; what a user removed is not to come back by itself."""
    found: dict[str, dict[str, Known]] = {}
    is_wanted = ~source.c.is_retired | (source.c.reason == REMOVED)
    with ws.reading() as connection:
        for part in chunks(domains):
            query = select(source).where(source.c.domain.in_(part), is_wanted)
            for row in connection.execute(query):
                note = f"it was {REMOVED}" if row.is_retired else "it is read already"
                urls = found.setdefault(row.domain, {})
                for url in filter(None, (row.url, row.former_url)):
                    urls[url] = Known(row.kind, note)
    return found
