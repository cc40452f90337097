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
from warehouse.writes import Row, table_of, update_rows, write_changes

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
    settings = ws.playbook.enrichment
    ids = [each.account_id for each in batch]
    with ws.writing() as connection:
        said = _said(connection, ids)
        # As they are now: an import may have filled a gap while the page was read.
        accounts = _columns(connection, ids)
        facts, filled = [], []
        for each in batch:
            kept = [
                fact for fact in each.facts if (each.account_id, fact.name, "human") not in said
            ]
            facts += [_fact_row(each, fact, as_of) for fact in kept]
            may = [fact for fact in kept if settings.policy(fact.name).write != "never"]
            before = {
                fact.name: said.get((each.account_id, fact.name, each.method)) for fact in may
            }
            if gaps := _gaps(accounts[each.account_id], may, before):
                filled.append(accounts[each.account_id] | gaps | {"updated_at": as_of})
            counts["filled"] += len(gaps)
            counts["enriched" if each.problem is None else "not_enriched"] += 1
            if each.problem:
                log.info("not enriched account=%s reason=%s", each.account_id, each.problem)
        changes = write_changes(connection, AccountFact, facts, stamps=("fetched_at",))
        counts["facts"] += changes.inserted + changes.updated
        # What a source says again is as fresh as what it says anew.
        update_rows(
            connection, AccountFact, [{"id": row["id"], "fetched_at": as_of} for row in facts]
        )
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


def _said(connection: Connection, account_ids: Sequence[int]) -> dict[tuple[int, str, str], str]:
    """What was known of these accounts before, by name and method."""
    found: dict[tuple[int, str, str], str] = {}
    for ids in chunks(account_ids):
        query = select(FACT.c.account_id, FACT.c.name, FACT.c.method, FACT.c.value)
        for row in connection.execute(query.where(FACT.c.account_id.in_(ids))):
            found[row.account_id, row.name, row.method] = row.value
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


def _gaps(
    row: Mapping[str, Any], facts: Sequence[FactData], before: Mapping[str, str | None]
) -> Row:
    """The account's columns that these facts fill: the empty ones, and those that hold what the
    same source said before."""
    found = {}
    for fact in facts:
        if fact.name not in FILLED or str(row[fact.name] or "") not in ("", before[fact.name]):
            continue
        value = int(fact.value) if fact.name == "employees" else fact.value
        if value != row[fact.name]:
            found[fact.name] = value
    return found
