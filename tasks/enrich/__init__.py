"""Enrich accounts with facts from outside: with their origin, gaps filled, nothing of a human's
replaced."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from tasks.enrich import site
from tasks.enrich.due import WEBSITE, due, plan
from tasks.enrich.store import Finding, store
from tasks.visits import visit_all
from tasks.workspace import Workspace

__all__ = ["enrich", "plan"]

COUNTS = ("enriched", "facts", "filled", "not_enriched")


async def enrich(
    ws: Workspace,
    as_of: datetime,
    account_ids: Sequence[int] | None = None,
    limit: int | None = None,
) -> dict[str, int]:
    """Look up facts about accounts, the named ones or those that are due; returns counts.

    Due are accounts never looked up, or last `refresh_days` ago, or in vain `retry_days` ago; at
    most `limit` at each source (else the playbook's `accounts_per_run`).
    """
    counts: Counter[str] = Counter()
    with ws.reading() as connection:
        waiting = due(ws, connection, WEBSITE, as_of, account_ids, limit)

    async def keep(batch: list[Finding]) -> None:
        counts.update(await asyncio.to_thread(store, ws, batch, as_of))

    await visit_all(ws, waiting, site.visit, keep, as_of=as_of, url_of=site.url_of)
    return {name: counts[name] for name in COUNTS}
