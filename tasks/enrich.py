"""Enrich accounts with what their own sites say: facts with their origin, gaps filled, nothing of
a human's replaced."""

import asyncio
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, or_, select

from connectors.child import parse
from connectors.enrichment.website import FactData
from connectors.errors import ConnectorError
from connectors.http import ACCEPT_PAGE, Fetcher, Response
from tasks.articles import chunks
from tasks.visits import visit_all
from tasks.workspace import Workspace
from warehouse.models import Account, AccountFact, stable_id
from warehouse.writes import Row, table_of, write_changes

log = logging.getLogger("whynow.enrich")

METHOD = "website"
FILLED = ("country", "city", "employees", "language", "ticker")  # columns of an account

account, account_fact = table_of(Account), table_of(AccountFact)


@dataclass(frozen=True, slots=True)
class Visit:
    """What the reading of one account's site gave: facts, or a reason why none."""

    account: Mapping[str, Any]
    url: str
    facts: Sequence[FactData] = field(default_factory=list)
    reason: str | None = None


async def enrich(
    ws: Workspace,
    as_of: datetime,
    account_ids: Sequence[int] | None = None,
    limit: int | None = None,
) -> dict[str, int]:
    """Read facts from the sites of accounts, the named ones or those that are due; returns counts.

    Due are accounts never read or last read `refresh_days` ago, at most `limit` (else the
    playbook's `accounts_per_run`). A miss is remembered as a visit, so that it waits its turn too.
    """
    counts: Counter[str] = Counter(enriched=0, facts=0, filled=0, not_enriched=0)
    with ws.reading() as connection:
        waiting = _due(ws, connection, as_of, account_ids, limit)

    async def store(batch: list[Visit]) -> None:
        counts.update(await asyncio.to_thread(_store, ws, batch, as_of))

    await visit_all(ws, waiting, _visit, store, as_of=as_of, url_of=_home)
    return {name: counts[name] for name in ("enriched", "facts", "filled", "not_enriched")}


def _due(
    ws: Workspace,
    connection: Connection,
    as_of: datetime,
    account_ids: Sequence[int] | None,
    limit: int | None,
) -> list[Row]:
    query = select(account.c.id, account.c.domain)
    if account_ids is not None:
        found = [
            dict(row)
            for ids in chunks(account_ids)
            for row in connection.execute(query.where(account.c.id.in_(ids))).mappings()
        ]
        return found if limit is None else found[:limit]
    settings = ws.playbook.enrichment
    before = as_of - timedelta(days=settings.refresh_days)
    at = account.c.enriched_at
    query = query.where(or_(at.is_(None), at <= before)).order_by(at.is_not(None), at, account.c.id)
    query = query.limit(settings.accounts_per_run if limit is None else limit)
    return [dict(row) for row in connection.execute(query).mappings()]


def _home(row: Row) -> str:
    return f"https://{row['domain']}/"


async def _visit(fetcher: Fetcher, row: Row) -> Visit:
    """Read one home page, encrypted if that works."""
    reason = ""
    for scheme in ("https", "http"):
        url = f"{scheme}://{row['domain']}/"
        try:
            answer = await fetcher.fetch(url, accept=ACCEPT_PAGE)
            try:
                facts = await _facts(answer)
            finally:
                answer.release()
            return Visit(row, answer.url, facts, None if facts else "its page states no facts")
        except ConnectorError as error:
            reason = error.why
        except Exception as error:
            # A fault of ours over one page must not cost the other accounts their facts.
            log.exception("enrich account=%s", row["id"])
            reason = f"unexpected error ({type(error).__name__})"
    return Visit(row, url, reason=reason)


async def _facts(answer: Response) -> list[FactData]:
    found = await parse(
        "connectors.enrichment.website:extract",
        answer.body,
        url=answer.url,
        content_type=answer.headers.get("content-type"),
    )
    return [FactData(**row) for row in found]


def _store(ws: Workspace, batch: Sequence[Visit], as_of: datetime) -> Counter[str]:
    """Store what pages say and that they were read, in one transaction."""
    counts: Counter[str] = Counter()
    ids = [visit.account["id"] for visit in batch]
    with ws.writing() as connection:
        by_hand = _by_hand(connection, ids)
        # As they are now: an import may have filled a gap while the page was read.
        accounts = _columns(connection, ids)
        facts, filled = [], []
        for visit in batch:
            account_id = visit.account["id"]
            kept = [fact for fact in visit.facts if (account_id, fact.name) not in by_hand]
            facts += [_fact_row(visit, fact, as_of) for fact in kept]
            if gaps := _gaps(accounts[account_id], kept):
                filled.append(accounts[account_id] | gaps | {"updated_at": as_of})
            counts["filled"] += len(gaps)
            counts["enriched" if visit.reason is None else "not_enriched"] += 1
            if visit.reason:
                log.info("not enriched account=%s reason=%s", account_id, visit.reason)
        changes = write_changes(connection, AccountFact, facts, stamps=("fetched_at",))
        counts["facts"] += changes.inserted + changes.updated
        write_changes(connection, Account, filled)
        write_changes(connection, Account, [{"id": each, "enriched_at": as_of} for each in ids])
    return counts


def _columns(connection: Connection, account_ids: Sequence[int]) -> dict[int, Row]:
    """The columns that can be filled, by account."""
    wanted = [account.c.id, *(account.c[name] for name in FILLED)]
    found: dict[int, Row] = {}
    for ids in chunks(account_ids):
        query = select(*wanted).where(account.c.id.in_(ids))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def _by_hand(connection: Connection, account_ids: Sequence[int]) -> set[tuple[int, str]]:
    """What people have said about these accounts, by name: machines leave it alone."""
    found: set[tuple[int, str]] = set()
    for ids in chunks(account_ids):
        query = select(account_fact.c.account_id, account_fact.c.name).where(
            account_fact.c.account_id.in_(ids), account_fact.c.method == "human"
        )
        found |= {(account_id, name) for account_id, name in connection.execute(query)}
    return found


def _fact_row(visit: Visit, fact: FactData, as_of: datetime) -> Row:
    account_id = visit.account["id"]
    return {
        "id": stable_id("account_fact", account_id, fact.name, METHOD),
        "account_id": account_id,
        "name": fact.name,
        "value": fact.value,
        "method": METHOD,
        "source_url": visit.url,
        "confidence": fact.confidence,
        "fetched_at": as_of,
    }


def _gaps(row: Mapping[str, Any], facts: Sequence[FactData]) -> Row:
    """The account's empty columns that these facts fill."""
    return {
        fact.name: int(fact.value) if fact.name == "employees" else fact.value
        for fact in facts
        if fact.name in FILLED and row[fact.name] in (None, "")
    }
