"""Who is looked up where: accounts that a source was never asked for, or long ago."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, or_, select

from tasks.articles import chunks
from tasks.rules.enrichment import ASKED, SourcePlan, plan_source, why_due
from tasks.rules.playbook import Playbook
from tasks.workspace import Workspace
from warehouse.models import Account, AccountLookup
from warehouse.writes import Row, table_of

WEBSITE = "website"

ACCOUNT, LOOKUP = table_of(Account), table_of(AccountLookup)


def sources(playbook: Playbook) -> tuple[str, ...]:
    """The sources that are asked."""
    return (WEBSITE,)


def plan(
    ws: Workspace,
    as_of: datetime,
    account_ids: Sequence[int] | None = None,
    limit: int | None = None,
) -> list[SourcePlan]:
    """What `enrich` with these arguments would ask of each source; asks nothing."""
    settings, http = ws.playbook.enrichment, ws.playbook.http
    found = []
    with ws.reading() as connection:
        for source in sources(ws.playbook):
            rows = due(ws, connection, source, as_of, account_ids, limit)
            found.append(
                plan_source(
                    source, [row["why"] for row in rows], settings, http,
                    pages_each=1, is_one_host=source != WEBSITE,
                )
            )  # fmt: skip
    return found


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
