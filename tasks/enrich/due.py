"""Who is looked up where: accounts that a source was never asked for, or long ago."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, or_, select

from tasks.articles import chunks
from tasks.enrich.derived import DERIVED, changed
from tasks.rules.enrichment import ASKED, CHANGED, SourcePlan, plan_queries, plan_sites, why_due
from tasks.rules.playbook import Playbook
from tasks.workspace import Workspace
from warehouse.models import Account, AccountLookup
from warehouse.writes import Row, table_of

WEBSITE, WIKIDATA = "website", "wikidata"
# What is in the warehouse first: it costs nothing, and what it fills need not be looked for.
SOURCES = (*DERIVED, WEBSITE, WIKIDATA)

ACCOUNT, LOOKUP = table_of(Account), table_of(AccountLookup)


class SourceError(ValueError):
    """There is no such source of facts; the message lists those that there are."""


def sources(playbook: Playbook, asked: Sequence[str] | None = None) -> tuple[str, ...]:
    """The sources that are used: those asked for, else all that the playbook has on."""
    if asked is None:
        is_on = playbook.enrichment.wikidata.is_on
        return SOURCES if is_on else tuple(each for each in SOURCES if each != WIKIDATA)
    if unknown := [each for each in asked if each not in SOURCES]:
        raise SourceError(
            f"no source of facts named {', '.join(map(repr, unknown))}; there are: "
            f"{', '.join(SOURCES)} (facts of files: whynow import facts)"
        )
    return tuple(each for each in SOURCES if each in asked)


def plan(
    ws: Workspace,
    as_of: datetime,
    account_ids: Sequence[int] | None = None,
    limit: int | None = None,
    asked: Sequence[str] | None = None,
) -> list[SourcePlan]:
    """What `enrich` with these arguments would ask of each source; asks nothing.

    What is in the warehouse is listed where something of it changed.
    """
    found = []
    with ws.reading() as connection:
        for source in sources(ws.playbook, asked):
            if source not in DERIVED:
                rows = due(ws, connection, source, as_of, account_ids, limit)
                found.append(_plan(ws.playbook, source, [row["why"] for row in rows]))
            elif count := len(changed(connection, source, as_of, account_ids)):
                why = ASKED if account_ids is not None else CHANGED
                found.append(SourcePlan(source, {why: count}, 0, 0.0))
    return found


def _plan(playbook: Playbook, source: str, reasons: Sequence[str]) -> SourcePlan:
    settings, http = playbook.enrichment, playbook.http
    if source == WEBSITE:
        return plan_sites(source, reasons, settings, http)
    return plan_queries(source, reasons, settings.wikidata, http)


def due(
    ws: Workspace,
    connection: Connection,
    source: str,
    as_of: datetime,
    account_ids: Sequence[int] | None = None,
    limit: int | None = None,
) -> list[Row]:
    """Accounts to be looked up: `id`, `domain`, `name` and `why`.

    The named ones, else those that are due, the never asked first, and at most `limit` (else the
    playbook's `accounts_per_run`).
    """
    columns = ACCOUNT.c.id, ACCOUNT.c.domain, ACCOUNT.c.name
    if account_ids is not None:
        named = [
            dict(row) | {"why": ASKED}
            for ids in chunks(account_ids)
            for row in connection.execute(select(*columns).where(ACCOUNT.c.id.in_(ids))).mappings()
        ]
        return named if limit is None else named[:limit]
    settings = ws.playbook.enrichment
    at, problem = LOOKUP.c.looked_up_at, LOOKUP.c.problem
    is_own = and_(LOOKUP.c.account_id == ACCOUNT.c.id, LOOKUP.c.source == source)
    is_old = or_(
        at.is_(None),
        and_(problem.is_(None), at <= as_of - timedelta(days=settings.refresh_days)),
        and_(problem.is_not(None), at <= as_of - timedelta(days=settings.retry_days)),
    )
    query = (
        select(*columns, at, problem)
        .join_from(ACCOUNT, LOOKUP, is_own, isouter=True)
        .where(is_old)
        .order_by(at.is_not(None), at, ACCOUNT.c.id)
        .limit(settings.accounts_per_run if limit is None else limit)
    )
    return [
        {"id": row.id, "domain": row.domain, "name": row.name}
        | {"why": why_due(row.looked_up_at, row.problem is not None, settings, as_of)}
        for row in connection.execute(query)
    ]
