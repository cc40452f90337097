"""What look-ups gave goes into the warehouse: facts, gaps filled, and that it was asked."""

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from connectors.enrichment.website import FactData
from tasks.articles import chunks
from tasks.workspace import Workspace
from warehouse.models import Account, AccountFact, AccountLookup, stable_id
from warehouse.writes import Row, table_of, write_changes

log = logging.getLogger("whynow.enrich")

FILLED = ("country", "city", "employees", "language", "ticker")  # columns of an account

ACCOUNT, FACT = table_of(Account), table_of(AccountFact)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a source says about one account: facts, or a problem why none."""

    account_id: int
    method: str
    url: str
    facts: Sequence[FactData] = field(default_factory=list)
    problem: str | None = None


def store(ws: Workspace, batch: Sequence[Finding], as_of: datetime) -> Counter[str]:
    """Store what sources say and that they were asked, in one transaction; returns counts."""
    counts: Counter[str] = Counter()
    ids = [each.account_id for each in batch]
    with ws.writing() as connection:
        by_hand = _by_hand(connection, ids)
        # As they are now: an import may have filled a gap while the page was read.
        accounts = _columns(connection, ids)
        facts, filled = [], []
        for each in batch:
            kept = [fact for fact in each.facts if (each.account_id, fact.name) not in by_hand]
            facts += [_fact_row(each, fact, as_of) for fact in kept]
            if gaps := _gaps(accounts[each.account_id], kept):
                filled.append(accounts[each.account_id] | gaps | {"updated_at": as_of})
            counts["filled"] += len(gaps)
            counts["enriched" if each.problem is None else "not_enriched"] += 1
            if each.problem:
                log.info("not enriched account=%s reason=%s", each.account_id, each.problem)
        changes = write_changes(connection, AccountFact, facts, stamps=("fetched_at",))
        counts["facts"] += changes.inserted + changes.updated
        write_changes(connection, Account, filled)
        write_changes(connection, AccountLookup, [_lookup_row(each, as_of) for each in batch])
    return counts


def _columns(connection: Connection, account_ids: Sequence[int]) -> dict[int, Row]:
    """The columns that can be filled, by account."""
    wanted = [ACCOUNT.c.id, *(ACCOUNT.c[name] for name in FILLED)]
    found: dict[int, Row] = {}
    for ids in chunks(account_ids):
        query = select(*wanted).where(ACCOUNT.c.id.in_(ids))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def _by_hand(connection: Connection, account_ids: Sequence[int]) -> set[tuple[int, str]]:
    """What people have said about these accounts, by name: machines leave it alone."""
    found: set[tuple[int, str]] = set()
    for ids in chunks(account_ids):
        query = select(FACT.c.account_id, FACT.c.name).where(
            FACT.c.account_id.in_(ids), FACT.c.method == "human"
        )
        found |= {(account_id, name) for account_id, name in connection.execute(query)}
    return found


def _fact_row(finding: Finding, fact: FactData, as_of: datetime) -> Row:
    return {
        "id": stable_id("account_fact", finding.account_id, fact.name, finding.method),
        "account_id": finding.account_id,
        "name": fact.name,
        "value": fact.value,
        "method": finding.method,
        "source_url": finding.url,
        "confidence": fact.confidence,
        "fetched_at": as_of,
    }


def _lookup_row(finding: Finding, as_of: datetime) -> Row:
    return {
        "id": stable_id("account_lookup", finding.account_id, finding.method),
        "account_id": finding.account_id,
        "source": finding.method,
        "looked_up_at": as_of,
        "problem": finding.problem,
    }


def _gaps(row: Mapping[str, Any], facts: Sequence[FactData]) -> Row:
    """The account's empty columns that these facts fill."""
    return {
        fact.name: int(fact.value) if fact.name == "employees" else fact.value
        for fact in facts
        if fact.name in FILLED and row[fact.name] in (None, "")
    }
