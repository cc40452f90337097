"""What is known of buyers: leads, deals and what people did, as frames of `tasks.rules.buying`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import polars as pl
from sqlalchemy import Connection, Select, String, cast, func, select

from tasks.frames import read_frame
from tasks.rules.buying import ACTS, DEALS, LEADS
from tasks.rules.buying.frames import TIME
from tasks.rules.playbook import Playbook
from tasks.rules.scoring import days_that_count
from tasks.rules.scoring.outcomes import is_one_of, kinds_read
from tasks.rules.tiers import classify_title
from warehouse.models import Account, AccountDomain, Activity, Contact, Customer, Lead
from warehouse.writes import table_of

ACTIVITIES, CONTACTS, LEADS_TABLE = table_of(Activity), table_of(Contact), table_of(Lead)
ACTIVITY, CONTACT, LEAD = ACTIVITIES.c, CONTACTS.c, LEADS_TABLE.c
ACCOUNTS, DEAL, DOMAIN = table_of(Account), table_of(Customer).c, table_of(AccountDomain).c
BEFORE = {"lead_id": pl.Int64, **ACTS}
MET = {"account_id": pl.Int64, "met_at": TIME}
Ids = Sequence[int] | None


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """All that buyers are judged by.

    `acts` (ACTS) are what proves a stage, of the accounts asked for; `leads` (LEADS) and `deals`
    (DEALS) are of all accounts, since all are learned from; `before` (BEFORE) is what people did
    before their leads came; `met` (MET) the last meeting of each account; `lately` (ACTS) what
    engagement looks at, of accounts with open leads.
    """

    acts: pl.DataFrame
    leads: pl.DataFrame
    deals: pl.DataFrame
    before: pl.DataFrame
    met: pl.DataFrame
    lately: pl.DataFrame


def read_known(connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids) -> Known:
    """What is known now; acts that are the same but for their time are one, the last."""
    return Known(
        acts=_acts(connection, playbook, as_of, ids),
        leads=_leads(connection, playbook, as_of),
        deals=read_deals(connection, as_of),
        before=_before(connection, playbook, as_of),
        met=last_met(_meetings(connection, playbook, as_of), playbook),
        lately=_lately(connection, playbook, as_of, ids),
    )


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


def _acts(connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids) -> pl.DataFrame:
    what = (ACTIVITY.account_id, _person(ACTIVITY), ACTIVITY.kind, ACTIVITY.outcome)
    query = select(*what, func.max(ACTIVITY.at)).where(
        ACTIVITY.kind.in_(stage_kinds(playbook)),
        ACTIVITY.at <= as_of,
        ACTIVITY.at >= as_of - stage_days(playbook),
    )
    grouped = _with_contacts(query.select_from(ACTIVITIES), ACTIVITY.contact_id).group_by(*what)
    return read_frame(connection, grouped, ACTS, column=ACTIVITY.account_id, ids=ids)


def _leads(connection: Connection, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    query = select(
        LEAD.account_id, LEAD.id, _person(LEAD), CONTACT.tier, LEAD.source, LEAD.created_at,
        LEAD.is_closed, LEAD.title,
    ).where(LEAD.created_at <= as_of).order_by(LEAD.id)  # fmt: skip
    joined = _with_contacts(query.select_from(LEADS_TABLE), LEAD.contact_id)
    return tiers_of(read_frame(connection, joined, {**LEADS, "title": pl.String}), playbook)


def read_deals(connection: Connection, as_of: datetime) -> pl.DataFrame:
    """Deals by account: of its domain, or of one that it has taken over."""
    account_id = func.coalesce(ACCOUNTS.c.id, DOMAIN.account_id)
    query = (
        select(account_id, func.lower(DEAL.outcome), DEAL.closed_on, DEAL.mrr_usd,
               DEAL.retained_months, DEAL.seats)
        .select_from(table_of(Customer))
        .outerjoin(ACCOUNTS, ACCOUNTS.c.domain == DEAL.domain)
        .outerjoin(table_of(AccountDomain), DOMAIN.domain == DEAL.domain)
        .where(DEAL.closed_on <= as_of.date(), account_id.is_not(None))
        .order_by(DEAL.id)
    )  # fmt: skip
    return read_frame(connection, query, DEALS)


def _before(connection: Connection, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """What people of a lead's account did before it came, of leads that are old enough."""
    mature = as_of - timedelta(days=playbook.lead_sources.mature_days)
    what = (LEAD.id, ACTIVITY.account_id, _person(ACTIVITY), ACTIVITY.kind, ACTIVITY.outcome)
    query = (
        select(*what, func.max(ACTIVITY.at))
        .select_from(LEADS_TABLE)
        .join(ACTIVITIES, ACTIVITY.account_id == LEAD.account_id)
        .where(
            LEAD.created_at <= mature,
            ACTIVITY.at <= LEAD.created_at,
            ACTIVITY.kind.in_(stage_kinds(playbook)),
        )
    )
    return read_frame(
        connection, _with_contacts(query, ACTIVITY.contact_id).group_by(*what), BEFORE
    )


def _meetings(connection: Connection, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    what = (ACTIVITY.account_id, ACTIVITY.outcome)
    query = select(*what, func.max(ACTIVITY.at)).where(
        ACTIVITY.kind.in_(playbook.activities.meetings),
        ACTIVITY.at <= as_of,
        ACTIVITY.account_id.in_(select(LEAD.account_id)),
    )
    schema = {"account_id": pl.Int64, "outcome": pl.String, "at": TIME}
    return read_frame(connection, query.group_by(*what), schema)


def _lately(connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids) -> pl.DataFrame:
    kinds = playbook.activities
    query = select(
        ACTIVITY.account_id, _person(ACTIVITY), ACTIVITY.kind, ACTIVITY.outcome, ACTIVITY.at
    ).where(
        ACTIVITY.kind.in_(kinds_read(kinds)),
        ACTIVITY.at <= as_of,
        ACTIVITY.at >= as_of - timedelta(days=days_that_count(playbook)[1]),
        ACTIVITY.account_id.in_(select(LEAD.account_id).where(~LEAD.is_closed)),
    )
    joined = _with_contacts(query.select_from(ACTIVITIES), ACTIVITY.contact_id)
    return read_frame(connection, joined, ACTS, column=ACTIVITY.account_id, ids=ids)
