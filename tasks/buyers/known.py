"""What is known of buyers: leads, deals and what people did, as frames of `tasks.rules.buying`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import polars as pl
from sqlalchemy import Connection, Select, String, cast, func, or_, select

from tasks.frames import MANY_IDS, Schema, read_frame
from tasks.rules.buying import ACTS, DEALS, LEADS
from tasks.rules.buying.frames import TIME
from tasks.rules.playbook import Playbook
from tasks.rules.scoring import days_that_count
from tasks.rules.scoring.outcomes import is_one_of, kinds_read
from tasks.rules.tiers import classify_title
from warehouse import writes
from warehouse.models import Account, AccountDomain, Activity, Contact, Customer, Lead
from warehouse.writes import table_of

ACTIVITIES, CONTACTS, LEADS_TABLE = table_of(Activity), table_of(Contact), table_of(Lead)
ACTIVITY, CONTACT, LEAD = ACTIVITIES.c, CONTACTS.c, LEADS_TABLE.c
ACCOUNTS, DEAL, DOMAIN = table_of(Account), table_of(Customer).c, table_of(AccountDomain).c
BEFORE = {"account_id": pl.Int64, "lead_id": pl.Int64} | ACTS
MET = {"account_id": pl.Int64, "met_at": TIME}
OF_ACCOUNT = func.coalesce(ACCOUNTS.c.id, DOMAIN.account_id)  # of a deal
Ids = Sequence[int] | None


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """All that the buyers asked for are judged by.

    `acts` (ACTS) are what proves a stage; `leads` (LEADS); `deals` (DEALS); `lately` (ACTS) what
    engagement looks at, of accounts with open leads.
    """

    acts: pl.DataFrame
    leads: pl.DataFrame
    deals: pl.DataFrame
    lately: pl.DataFrame


@dataclass(frozen=True, slots=True, eq=False)
class Grounds:
    """What is learned from: leads (LEADS) and deals (DEALS) of some accounts, or of all.

    `before` (BEFORE) is what people did before their leads came; `met` (MET) the last meeting of
    each account.
    """

    leads: pl.DataFrame
    deals: pl.DataFrame
    before: pl.DataFrame
    met: pl.DataFrame


def read_known(connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids) -> Known:
    """What is known now; acts that are the same but for their time are one, the last."""
    leads = read_leads(connection, playbook, as_of, ids)
    with_open = leads.filter(~pl.col("is_closed"))["account_id"].unique().sort().to_list()
    return Known(
        acts=_acts(connection, playbook, as_of, ids),
        leads=leads,
        deals=read_deals(connection, as_of, ids),
        lately=_lately(connection, playbook, as_of, with_open),
    )


def read_grounds(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids = None
) -> Grounds:
    """What is learned from by now."""
    leads = read_leads(connection, playbook, as_of, ids)
    theirs = leads["account_id"].unique().sort().to_list()
    return Grounds(
        leads=leads,
        deals=read_deals(connection, as_of, ids),
        before=_before(connection, playbook, as_of, theirs),
        met=last_met(_meetings(connection, playbook, as_of, theirs), playbook),
    )


def ripe_at(playbook: Playbook, as_of: datetime) -> datetime:
    """A lead that came by then is old enough to be judged."""
    return as_of - timedelta(days=playbook.lead_sources.mature_days)


def stage_kinds(playbook: Playbook) -> list[str]:
    """The kinds of activity that prove a stage."""
    return sorted({k for each in playbook.journey.stages.values() for k in each.activities})


def stage_days(playbook: Playbook) -> timedelta:
    """How old what proves a stage can be."""
    return timedelta(days=max(each.lasts_days for each in playbook.journey.stages.values()) + 1)


def last_met(meetings: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """account_id and met_at of meetings (account_id, outcome, at) that took place."""
    held = meetings.filter(~is_one_of(playbook.activities.void_outcomes))
    return held.group_by("account_id").agg(met_at=pl.col("at").max())


def tiers_of(leads: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """Leads with the tier of their contact, else what their own title says; LEADS."""
    tiers = [
        tier or (classify_title(title, playbook.titles).tier if title else None)
        for tier, title in leads.select("tier", "title").iter_rows()
    ]
    return leads.with_columns(pl.Series("tier", tiers, pl.String)).select(list(LEADS))


def _person(table: Any, contact: Any = CONTACT) -> Any:
    """Who it was: the address, else the contact."""
    return func.coalesce(
        func.lower(table.email), func.lower(contact.email), cast(contact.id, String)
    )


def _with_contacts(query: Select[Any], column: Any, contacts: Any = CONTACTS) -> Select[Any]:
    return query.outerjoin(contacts, contacts.c.id == column)


def _is_done(as_of: datetime) -> tuple[Any, Any]:
    """What had happened, and was known; as `tasks.past` has it."""
    return ACTIVITY.at <= as_of, ACTIVITY.first_seen_at <= as_of


def _acts(connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids) -> pl.DataFrame:
    what = (ACTIVITY.account_id, _person(ACTIVITY), ACTIVITY.kind, ACTIVITY.outcome)
    query = select(*what, func.max(ACTIVITY.at)).where(
        ACTIVITY.kind.in_(stage_kinds(playbook)),
        ACTIVITY.at >= as_of - stage_days(playbook),
        *_is_done(as_of),
    )
    grouped = _with_contacts(query.select_from(ACTIVITIES), ACTIVITY.contact_id).group_by(*what)
    return read_frame(connection, grouped, ACTS, column=ACTIVITY.account_id, ids=ids)


def read_leads(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids
) -> pl.DataFrame:
    """Leads that were known (LEADS), by their ids."""
    query = select(
        LEAD.account_id, LEAD.id, _person(LEAD), CONTACT.tier, LEAD.source, LEAD.created_at,
        LEAD.is_closed, LEAD.title,
    ).where(LEAD.created_at <= as_of, LEAD.first_seen_at <= as_of)  # fmt: skip
    joined = _with_contacts(query.select_from(LEADS_TABLE), LEAD.contact_id)
    schema = {**LEADS, "title": pl.String}
    found = read_frame(connection, joined, schema, column=LEAD.account_id, ids=ids)
    return tiers_of(found.sort("lead_id"), playbook)


def read_deals(connection: Connection, as_of: datetime, ids: Ids = None) -> pl.DataFrame:
    """Deals by account: of its domain, or of one that it has taken over."""
    query = select(
        OF_ACCOUNT, func.lower(DEAL.outcome), DEAL.closed_on, DEAL.mrr_usd, DEAL.retained_months,
        DEAL.seats, DEAL.id,
    ).where(*_is_closed(as_of))  # fmt: skip
    found = _read_of_accounts(connection, query, {**DEALS, "deal_id": pl.Int64}, ids)
    return found.sort("deal_id").select(list(DEALS))


def read_prices(connection: Connection, as_of: datetime) -> pl.DataFrame:
    """How deals of all accounts ended and at which price: outcome, mrr_usd, seats and deals."""
    what = (func.lower(DEAL.outcome), DEAL.mrr_usd, DEAL.seats)
    query = _of_accounts(select(*what, func.count()).where(*_is_closed(as_of)))
    schema = {name: DEALS[name] for name in ("outcome", "mrr_usd", "seats")}
    found = read_frame(connection, query.group_by(*what), {**schema, "deals": pl.Int64})
    return found.sort(*schema)


def _of_accounts(query: Select[Any]) -> Select[Any]:
    return (
        query.select_from(table_of(Customer))
        .outerjoin(ACCOUNTS, ACCOUNTS.c.domain == DEAL.domain)
        .outerjoin(table_of(AccountDomain), DOMAIN.domain == DEAL.domain)
        .where(OF_ACCOUNT.is_not(None))
    )


def _read_of_accounts(
    connection: Connection, query: Select[Any], schema: Schema, ids: Ids
) -> pl.DataFrame:
    """Deals of these accounts, found by their domains: no other deal is looked at."""
    query = _of_accounts(query)
    if ids is not None and len(ids) <= MANY_IDS:
        own, other = ACCOUNTS.alias(), table_of(AccountDomain).alias()
        domains = select(own.c.domain).where(writes.is_one_of(connection, own.c.id, ids))
        others = select(other.c.domain).where(writes.is_one_of(connection, other.c.account_id, ids))
        query = query.where(DEAL.domain.in_(domains.union_all(others)))
    return read_frame(connection, query, schema, column=OF_ACCOUNT, ids=ids)


def _is_closed(as_of: datetime) -> tuple[Any, Any]:
    return DEAL.closed_on <= as_of.date(), DEAL.first_seen_at <= as_of


def _before(connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids) -> pl.DataFrame:
    """What people of a lead's account did before it came, of leads that are old enough."""
    what = (ACTIVITY.account_id, LEAD.id, _person(ACTIVITY), ACTIVITY.kind, ACTIVITY.outcome)
    query = (
        select(*what, func.max(ACTIVITY.at))
        .select_from(LEADS_TABLE)
        .join(ACTIVITIES, ACTIVITY.account_id == LEAD.account_id)
        .where(
            LEAD.created_at <= ripe_at(playbook, as_of),
            ACTIVITY.at <= LEAD.created_at,
            ACTIVITY.kind.in_(stage_kinds(playbook)),
            ACTIVITY.first_seen_at <= as_of,
        )
    )
    grouped = _with_contacts(query, ACTIVITY.contact_id).group_by(*what)
    return read_frame(connection, grouped, BEFORE, column=ACTIVITY.account_id, ids=ids)


def _meetings(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids
) -> pl.DataFrame:
    what = (ACTIVITY.account_id, ACTIVITY.outcome)
    query = select(*what, func.max(ACTIVITY.at)).where(
        ACTIVITY.kind.in_(playbook.activities.meetings),
        *_is_done(as_of),
    )
    schema = {"account_id": pl.Int64, "outcome": pl.String, "at": TIME}
    grouped = query.group_by(*what)
    return read_frame(connection, grouped, schema, column=ACTIVITY.account_id, ids=ids)


def _lately(connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids) -> pl.DataFrame:
    kinds = playbook.activities
    query = select(
        ACTIVITY.account_id, _person(ACTIVITY), ACTIVITY.kind, ACTIVITY.outcome, ACTIVITY.at
    ).where(
        ACTIVITY.kind.in_(kinds_read(kinds)),
        ACTIVITY.at >= as_of - timedelta(days=days_that_count(playbook)[1]),
        *_is_done(as_of),
    )
    joined = _with_contacts(query.select_from(ACTIVITIES), ACTIVITY.contact_id)
    return read_frame(connection, joined, ACTS, column=ACTIVITY.account_id, ids=ids)


def read_ahead(connection: Connection, as_of: datetime, ids: Ids) -> pl.DataFrame:
    """account_id and the day on which something of it counts or is known that does not yet."""
    day, late = as_of.date(), (pl.col("at").dt.date(), pl.col("seen_at").dt.date())
    acts = select(ACTIVITY.account_id, ACTIVITY.at, ACTIVITY.first_seen_at).where(
        or_(ACTIVITY.at > as_of, ACTIVITY.first_seen_at > as_of)
    )
    leads = select(LEAD.account_id, LEAD.created_at, LEAD.first_seen_at).where(
        or_(LEAD.created_at > as_of, LEAD.first_seen_at > as_of)
    )
    deals = select(OF_ACCOUNT, DEAL.closed_on, DEAL.first_seen_at).where(
        or_(DEAL.closed_on > day, DEAL.first_seen_at > as_of)
    )
    schema: dict[str, Any] = {"account_id": pl.Int64, "at": TIME, "seen_at": TIME}
    parts = [
        read_frame(connection, acts, schema, column=ACTIVITY.account_id, ids=ids),
        read_frame(connection, leads, schema, column=LEAD.account_id, ids=ids),
        _read_of_accounts(connection, deals, schema | {"at": pl.Date}, ids),
    ]
    return pl.concat(each.select("account_id", day=pl.max_horizontal(late)) for each in parts)
