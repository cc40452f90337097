"""What sources say goes into the warehouse: facts, gaps filled, and that they were asked."""

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from connectors.enrichment.base import FactData
from tasks.articles import chunks
from tasks.rules.enrichment import HUMAN
from tasks.rules.playbook import Enrichment
from tasks.workspace import Workspace
from warehouse.models import Account, AccountFact, AccountLookup, stable_id
from warehouse.writes import Row, table_of, update_rows, write_changes

log = logging.getLogger("whynow.enrich")

# Columns of an account that facts fill, and how their values are stored.
FILLED: dict[str, Any] = {
    "country": str, "city": str, "employees": int, "language": str, "ticker": str,
    "industry": str, "revenue_usd": float,
}  # fmt: skip

ACCOUNT, FACT = table_of(Account), table_of(AccountFact)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a source says about one account: facts, or a problem why none.

    `seen_at` is what is remembered as the moment at which it was asked, where that is not now.
    """

    account_id: int
    method: str
    url: str | None
    facts: Sequence[FactData] = field(default_factory=list)
    problem: str | None = None
    seen_at: datetime | None = None


def store(ws: Workspace, batch: Sequence[Finding], as_of: datetime) -> Counter[str]:
    """Store what sources say and that they were asked, in one transaction; returns counts."""
    with ws.writing() as connection:
        counts = write_facts(connection, ws.playbook.enrichment, batch, as_of)
        write_changes(connection, AccountLookup, [_lookup_row(each, as_of) for each in batch])
    for each in batch:
        counts["enriched" if each.problem is None else "not_enriched"] += 1
        if each.problem:
            log.info("not enriched account=%s reason=%s", each.account_id, each.problem)
    return counts


def write_facts(
    connection: Connection, settings: Enrichment, batch: Sequence[Finding], as_of: datetime
) -> Counter[str]:
    """Write facts, and the empty columns of their accounts; returns counts: facts (those that are
    new or changed), inserted, updated, unchanged, filled (columns).

    A machine says nothing where a person has spoken, and what a source said earlier never replaces
    what it said later.
    """
    ids = [each.account_id for each in batch]
    said = _said(connection, ids)
    # As they are now: an import may have filled a gap while the page was read.
    accounts = _columns(connection, ids)
    facts, filled = [], {}
    counts: Counter[str] = Counter()
    for each in batch:
        kept = [fact for fact in each.facts if _may_say(each, fact, said, as_of)]
        facts += [_fact_row(each, fact, as_of) for fact in kept]
        before = {fact.name: said.get((each.account_id, fact.name, each.method)) for fact in kept}
        may = [fact for fact in kept if _may_fill(settings, fact.name, each.method)]
        if gaps := _gaps(accounts[each.account_id], may, before):
            accounts[each.account_id] |= gaps
            filled[each.account_id] = accounts[each.account_id] | {"updated_at": as_of}
        counts["filled"] += len(gaps)
        counts["unchanged"] += len(each.facts) - len(kept)
    changes = write_changes(connection, AccountFact, facts, stamps=("fetched_at",))
    # What a source says again is as fresh as what it says anew.
    again = [{"id": row["id"], "fetched_at": row["fetched_at"]} for row in facts]
    update_rows(connection, AccountFact, again)
    write_changes(connection, Account, list(filled.values()))
    counts.update(
        facts=changes.inserted + changes.updated, inserted=changes.inserted,
        updated=changes.updated, unchanged=changes.unchanged,
    )  # fmt: skip
    return counts


@dataclass(frozen=True, slots=True)
class _Said:
    """What a source said of an account before."""

    value: str
    fetched_at: datetime


def _may_say(
    finding: Finding, fact: FactData, said: Mapping[tuple[int, str, str], _Said], as_of: datetime
) -> bool:
    if finding.method != HUMAN and (finding.account_id, fact.name, HUMAN) in said:
        return False
    known = said.get((finding.account_id, fact.name, finding.method))
    return known is None or known.fetched_at <= (fact.fetched_at or as_of)


def _may_fill(settings: Enrichment, name: str, method: str) -> bool:
    policy = settings.policy(name)
    return method == HUMAN or (policy.write != "never" and method in policy.sources)


def _columns(connection: Connection, account_ids: Sequence[int]) -> dict[int, Row]:
    """The columns that can be filled, by account."""
    wanted = [ACCOUNT.c.id, *(ACCOUNT.c[name] for name in FILLED)]
    found: dict[int, Row] = {}
    for ids in chunks(account_ids):
        query = select(*wanted).where(ACCOUNT.c.id.in_(ids))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def _said(connection: Connection, account_ids: Sequence[int]) -> dict[tuple[int, str, str], _Said]:
    """What was known of these accounts before, by name and method."""
    found: dict[tuple[int, str, str], _Said] = {}
    columns = (FACT.c.account_id, FACT.c.name, FACT.c.method, FACT.c.value, FACT.c.fetched_at)
    for ids in chunks(account_ids):
        for row in connection.execute(select(*columns).where(FACT.c.account_id.in_(ids))):
            found[row.account_id, row.name, row.method] = _Said(row.value, row.fetched_at)
    return found


def _fact_row(finding: Finding, fact: FactData, as_of: datetime) -> Row:
    return {
        "id": stable_id("account_fact", finding.account_id, fact.name, finding.method),
        "account_id": finding.account_id,
        "name": fact.name,
        "value": fact.value,
        "method": finding.method,
        "source_url": fact.url or finding.url,
        "confidence": round(fact.confidence, 4),
        "fetched_at": fact.fetched_at or as_of,
        "found_in": fact.found_in,
        "event_id": fact.event_id,
    }


def _lookup_row(finding: Finding, as_of: datetime) -> Row:
    return {
        "id": stable_id("account_lookup", finding.account_id, finding.method),
        "account_id": finding.account_id,
        "source": finding.method,
        "looked_up_at": finding.seen_at or as_of,
        "problem": finding.problem,
    }


def _gaps(
    row: Mapping[str, Any], facts: Sequence[FactData], before: Mapping[str, _Said | None]
) -> Row:
    """The account's columns that these facts fill: the empty ones, and those that hold what the
    same source said before."""
    found: Row = {}
    for fact in facts:
        if (kind := FILLED.get(fact.name)) is None:
            continue
        now, known = row[fact.name], before[fact.name]
        is_own = known is not None and known.value != "" and now == kind(known.value)
        if now in (None, "") or is_own:
            value = kind(fact.value) if fact.value else None
            if value != (now or None):
                found[fact.name] = value
    return found
