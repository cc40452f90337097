"""Everything about one account, now: its sources, its site, its events, its score."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from tasks.detect import detect
from tasks.enqueue import enqueue
from tasks.enrich import enrich
from tasks.read import due_sources, read_sources
from tasks.rescore import rescore
from tasks.rules.names import registrable_domain
from tasks.workspace import Workspace
from warehouse.models import Account
from warehouse.writes import table_of


class UnknownAccount(LookupError):
    """No account has this domain; the message says how to add it."""


async def research_account(ws: Workspace, domain: str, as_of: datetime) -> dict[str, Any]:
    """Read, detect, enrich, rescore and queue one account, whatever was due; returns counts.

    Raises UnknownAccount.
    """
    account_id = find_account(ws, domain)
    source_ids = due_sources(ws, as_of, everything=True, account_id=account_id)
    report = await read_sources(ws, source_ids, as_of)
    counts = report.counts()
    counts |= detect(ws, as_of)
    counts |= await enrich(ws, as_of, [account_id])
    counts |= rescore(ws, as_of, [account_id])
    counts |= enqueue(ws, as_of, [account_id])
    return counts


def find_account(ws: Workspace, domain: str) -> int:
    """The id of the account with this domain or address; raises UnknownAccount."""
    account = table_of(Account)
    wanted = registrable_domain(domain) or domain.strip().lower()
    with ws.reading() as connection:
        found = connection.execute(select(account.c.id).where(account.c.domain == wanted)).scalar()
    if found is None:
        raise UnknownAccount(
            f"no account with the domain {wanted}; add it to a CSV with the columns domain, name "
            "and run: whynow import accounts FILE.csv"
        )
    return int(found)
