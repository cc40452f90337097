"""Everything about one account, now: its sources, its site, its events, its score."""

from datetime import datetime
from typing import Any

from tasks.detect import detect
from tasks.enqueue import enqueue
from tasks.enrich import enrich
from tasks.full_text import complete
from tasks.openings import tell_surges
from tasks.read import due_sources, read_sources
from tasks.rescore import rescore
from tasks.rules.names import registrable_domain
from tasks.workspace import Workspace
from warehouse.queries.accounts import account


async def research_account(ws: Workspace, domain: str, as_of: datetime) -> dict[str, Any]:
    """Read, detect, enrich, rescore and queue one account, whatever was due; returns counts.

    Raises UnknownAccount.
    """
    account_id = find_account(ws, domain)
    source_ids = due_sources(ws, as_of, everything=True, account_id=account_id)
    report = await read_sources(ws, source_ids, as_of)
    counts = report.counts()
    counts |= await complete(ws, as_of) | tell_surges(ws, as_of)
    counts |= detect(ws, as_of)
    counts |= await enrich(ws, as_of, [account_id])
    counts |= rescore(ws, as_of, [account_id])
    counts |= enqueue(ws, as_of, [account_id])
    return counts


def find_account(ws: Workspace, domain: str) -> int:
    """The id of the account with this domain or web address; raises UnknownAccount."""
    with ws.reading() as connection:
        return int(account(connection, registrable_domain(domain) or domain)["account_id"])
