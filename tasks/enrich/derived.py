"""Facts that follow from what is in the warehouse: from trigger events and from job boards.

Nobody is asked. Only accounts of which something changed since are looked at: what was taken into
facts last is remembered as the look-up of its account.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from connectors.enrichment.base import FactData
from connectors.enrichment.website import names_in_titles
from tasks.articles import chunks
from tasks.enrich.store import FACT, Finding, store
from tasks.rules.facts import (
    EVENT_TYPES,
    EventSeen,
    OpeningSeen,
    Told,
    facts_of_events,
    facts_of_openings,
)
from tasks.rules.hiring import KIND
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    AccountDomain,
    AccountLookup,
    AccountMerge,
    Article,
    EventMention,
    Opening,
    Source,
    TriggerEvent,
)
from warehouse.writes import table_of

EVENT, JOB_BOARD = "event", "job_board"
DERIVED = (EVENT, JOB_BOARD)

ACCOUNT, LOOKUP, DOMAIN = table_of(Account).c, table_of(AccountLookup).c, table_of(AccountDomain).c
HAPPENED, MENTION, ARTICLE = table_of(TriggerEvent).c, table_of(EventMention).c, table_of(Article).c
MERGE, SOURCE, OPENING = table_of(AccountMerge).c, table_of(Source).c, table_of(Opening).c

Ids = Sequence[int] | None


def changed(connection: Connection, source: str, as_of: datetime, ids: Ids = None) -> list[int]:
    """The accounts whose facts from a source are to be made anew, those that changed first first;
    of `ids` all that have anything there."""
    return list(_CHANGED[source](connection, as_of, ids))


def derive(ws: Workspace, source: str, as_of: datetime, ids: Ids = None) -> Counter[str]:
    """Make the facts of a source anew where it changed; returns counts of facts."""
    counts: Counter[str] = Counter()
    with ws.reading() as connection:
        waiting = changed(connection, source, as_of, ids)
    for part in chunks(waiting):
        with ws.reading() as connection:
            findings = _FINDINGS[source](connection, part, as_of)
        counts.update(store(ws, findings, as_of))
    return Counter({name: counts[name] for name in ("facts", "filled")})


def _unseen(
    query: Any, account: Any, at: Any, source: str, since: datetime, as_of: datetime
) -> Any:
    """Of a query those rows that are newer than what was taken into their account's facts.

    Accounts are done in the order of their newest change, so that all before `since`, the newest
    that any was made of, is done. A run at that very moment may have found more of it.
    """
    is_own = and_(LOOKUP.account_id == account, LOOKUP.source == source)
    query = query.join(table_of(AccountLookup), is_own, isouter=True).where(at >= since)
    if as_of <= since:
        return query
    return query.where(or_(LOOKUP.looked_up_at.is_(None), at > LOOKUP.looked_up_at))


def _watermark(connection: Connection, source: str) -> datetime | None:
    query = select(func.max(LOOKUP.looked_up_at)).where(LOOKUP.source == source)
    return connection.execute(query).scalar()


# ---- events --------------------------------------------------------------------------------------


def _with_news(connection: Connection, as_of: datetime, ids: Ids) -> Iterable[int]:
    """Accounts with events that changed, or that were joined with others, since."""
    newest = func.max(HAPPENED.updated_at)
    query = select(HAPPENED.account_id, newest).where(
        HAPPENED.type.in_(EVENT_TYPES), HAPPENED.first_seen_at <= as_of
    )
    query = query.group_by(HAPPENED.account_id).order_by(newest, HAPPENED.account_id)
    if ids is not None:
        some = (query.where(HAPPENED.account_id.in_(part)) for part in chunks(ids))
        return [row[0] for each in some for row in connection.execute(each)]
    since = _watermark(connection, EVENT)
    if since is None:
        return [row[0] for row in connection.execute(query)]
    unseen = _unseen(query, HAPPENED.account_id, HAPPENED.updated_at, EVENT, since, as_of)
    new = [row[0] for row in connection.execute(unseen)]
    joined = select(MERGE.domain, MERGE.merged_domain).where(MERGE.said_at >= since)
    domains = {domain for row in connection.execute(joined) for domain in row}
    found = select(ACCOUNT.id).where(ACCOUNT.domain.in_(sorted(domains))).order_by(ACCOUNT.id)
    return dict.fromkeys([*connection.execute(found).scalars(), *new]) if domains else new


def _of_events(connection: Connection, ids: Sequence[int], as_of: datetime) -> list[Finding]:
    events: dict[int, list[EventSeen]] = defaultdict(list)
    columns = [HAPPENED[n] for n in ("id", "type", "status", "confidence", "outlets",
               "is_rejected", "headline", "facts", "occurred_at", "updated_at")]  # fmt: skip
    query = select(HAPPENED.account_id, *columns).where(
        HAPPENED.account_id.in_(ids),
        HAPPENED.type.in_(EVENT_TYPES),
        HAPPENED.first_seen_at <= as_of,
    )
    rows = [dict(row) for row in connection.execute(query).mappings()]
    urls = _urls(connection, [row["id"] for row in rows])
    for row in rows:
        account_id = row.pop("account_id")
        events[account_id].append(EventSeen(**row, url=urls.get(row["id"], "")))
    stated = _stated(connection, ids, EVENT)
    return [
        _finding(account_id, EVENT, facts_of_events(events[account_id]), stated[account_id],
                 max((each.updated_at for each in events[account_id]), default=as_of))
        for account_id in ids
    ]  # fmt: skip


def _urls(connection: Connection, event_ids: Sequence[int]) -> dict[int, str]:
    """Where the surest report of each event can be read."""
    query = (
        select(MENTION.event_id, ARTICLE.url)
        .join(table_of(Article), ARTICLE.id == MENTION.article_id)
        .order_by(MENTION.confidence, MENTION.seen_at.desc(), MENTION.id)
    )
    found: dict[int, str] = {}
    for part in chunks(event_ids):
        found |= dict(connection.execute(query.where(MENTION.event_id.in_(part))).all())
    return found


# ---- job boards ----------------------------------------------------------------------------------


def _boards(ids: Ids = None) -> Any:
    """Boards of accounts: account_id, id, url and when it was last read for certain."""
    account_id = func.coalesce(ACCOUNT.id, DOMAIN.account_id).label("account_id")
    query = (
        select(account_id, SOURCE.id, SOURCE.url, SOURCE.read_at)
        .select_from(table_of(Source))
        .join(table_of(Account), ACCOUNT.domain == SOURCE.domain, isouter=True)
        .join(table_of(AccountDomain), DOMAIN.domain == SOURCE.domain, isouter=True)
        .where(
            SOURCE.kind == KIND,
            SOURCE.read_at.is_not(None),
            or_(ACCOUNT.id.is_not(None), DOMAIN.account_id.is_not(None)),
        )
        .order_by(SOURCE.read_at, SOURCE.id)
    )
    return query if ids is None else query.where(account_id.in_(ids))


def _with_boards(connection: Connection, as_of: datetime, ids: Ids) -> Iterable[int]:
    """Accounts whose boards were read since."""
    since = None if ids is not None else _watermark(connection, JOB_BOARD)
    query = _boards(ids).where(SOURCE.read_at <= as_of)
    if since is not None:
        account_id = func.coalesce(ACCOUNT.id, DOMAIN.account_id)
        query = _unseen(query, account_id, SOURCE.read_at, JOB_BOARD, since, as_of)
    # Of two boards the later one counts, so that the accounts come in the order of their cursors.
    found: dict[int, None] = {}
    for row in connection.execute(query):
        found.pop(row.account_id, None)
        found[row.account_id] = None
    return found


def _of_boards(connection: Connection, ids: Sequence[int], as_of: datetime) -> list[Finding]:
    boards: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(_boards(ids)):
        boards[row.account_id].append(row)
    openings: dict[int, list[OpeningSeen]] = defaultdict(list)
    query = select(OPENING.source_id, OPENING.title, OPENING.function, OPENING.place)
    query = query.where(OPENING.closed_at.is_(None), OPENING.first_seen_at <= as_of)
    for part in chunks([row.id for rows in boards.values() for row in rows]):
        for row in connection.execute(query.where(OPENING.source_id.in_(part))):
            openings[row.source_id].append(OpeningSeen(row.title, row.function, row.place))
    stated = _stated(connection, ids, JOB_BOARD)
    found = []
    for account_id in ids:
        rows = boards[account_id]
        seen = [each for row in rows for each in openings[row.id]]
        read_at = rows[-1].read_at
        told = facts_of_openings(seen, stated[account_id], names_in_titles(), rows[-1].url, read_at)
        found.append(_finding(account_id, JOB_BOARD, told, stated[account_id], read_at))
    return found


# ---- both ----------------------------------------------------------------------------------------


def _stated(connection: Connection, ids: Sequence[int], method: str) -> dict[int, set[str]]:
    """The names of the facts that a source has stated and not taken back."""
    query = select(FACT.c.account_id, FACT.c.name).where(
        FACT.c.account_id.in_(ids), FACT.c.method == method, FACT.c.value != ""
    )
    found: dict[int, set[str]] = defaultdict(set)
    for account_id, name in connection.execute(query):
        found[account_id].add(name)
    return found


def _finding(
    account_id: int, method: str, told: Sequence[Told], stated: set[str], seen_at: datetime
) -> Finding:
    """What is told, and what was stated before and is told no more."""
    facts = [
        FactData(each.name, each.value, each.found_in, each.confidence, each.url, each.event_id,
                 each.fetched_at)
        for each in told
    ]  # fmt: skip
    gone = sorted(stated - {each.name for each in told})
    facts += [FactData(n, "", "taken back", 1.0, fetched_at=seen_at) for n in gone]
    return Finding(account_id, method, None, facts, None, seen_at)


_CHANGED = {EVENT: _with_news, JOB_BOARD: _with_boards}
_FINDINGS = {EVENT: _of_events, JOB_BOARD: _of_boards}
