"""Enrich accounts with facts, from what is in the warehouse and from outside: with their origin,
gaps filled, nothing of a human's replaced."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import partial

from tasks.enrich import site, wikidata
from tasks.enrich.derived import DERIVED, derive
from tasks.enrich.due import WEBSITE, WIKIDATA, SourceError, due, plan, sources
from tasks.enrich.store import Finding, store
from tasks.visits import visit_all
from tasks.workspace import Workspace

__all__ = ["SourceError", "enrich", "plan"]

COUNTS = ("enriched", "facts", "filled", "not_enriched")


async def enrich(
    ws: Workspace,
    as_of: datetime,
    account_ids: Sequence[int] | None = None,
    limit: int | None = None,
    asked: Sequence[str] | None = None,
) -> dict[str, int]:
    """Look up facts about accounts, the named ones or those that are due; returns counts.

    Due are accounts never looked up, or last `refresh_days` ago, or in vain `retry_days` ago; at
    most `limit` at each source outside (else the playbook's `accounts_per_run`). `asked` names the
    sources; none: those that are on. Raises SourceError for one that there is not.
    """
    counts: Counter[str] = Counter()
    for source in sources(ws.playbook, asked):
        if source in DERIVED:
            counts.update(derive(ws, source, as_of, account_ids))
        else:
            counts.update(await _look_up(ws, source, as_of, account_ids, limit))
    return {name: counts[name] for name in COUNTS}


async def _look_up(
    ws: Workspace,
    source: str,
    as_of: datetime,
    account_ids: Sequence[int] | None,
    limit: int | None,
) -> Counter[str]:
    counts: Counter[str] = Counter()
    with ws.reading() as connection:
        waiting = due(ws, connection, source, as_of, account_ids, limit)

    async def keep(batch: list[list[Finding]]) -> None:
        findings = [each for group in batch for each in group]
        counts.update(await asyncio.to_thread(store, ws, findings, as_of))

    settings = ws.playbook.enrichment
    if source == WEBSITE:
        visit = partial(site.visit, most_pages=settings.pages_per_site)
        await visit_all(ws, waiting, visit, keep, as_of=as_of, url_of=site.url_of)
    if source == WIKIDATA:
        asks = wikidata.questions(waiting, settings.wikidata)
        await visit_all(ws, asks, wikidata.visit, keep, as_of=as_of, url_of=wikidata.url_of)
    return counts
