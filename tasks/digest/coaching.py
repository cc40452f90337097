"""Reads what the coaching funnel is made of (METHOD D16)."""

from datetime import datetime, timedelta
from typing import Any

import polars as pl
from sqlalchemy import Connection, Select, func, select

from tasks.frames import read_frame
from tasks.rules.playbook import Playbook
from tasks.rules.reports.coaching import ACTS, LEADS, WINS, Funnel, funnels
from warehouse.models import (
    Account,
    Activity,
    Assignment,
    Customer,
    Lead,
    Opportunity,
    Rep,
    SlaClock,
)
from warehouse.writes import table_of

ACCOUNT, ACTIVITY, CUSTOMER = table_of(Account), table_of(Activity), table_of(Customer)
CLOCK, DEAL, LEAD = table_of(SlaClock), table_of(Opportunity), table_of(Lead)
OWNER, REP = table_of(Assignment), table_of(Rep)


def coaching(connection: Connection, playbook: Playbook, as_of: datetime) -> list[Funnel]:
    """The funnels of all, the teams and the reps, as of a moment."""
    rule = playbook.reports.coaching
    longest = max(rule.follow_days, rule.customer_follow_days) + 2 * rule.days
    since = as_of - timedelta(days=longest)
    leads = read_frame(connection, _leads(since, as_of), LEADS)
    known = playbook.activities
    kinds = {*known.touches, *known.calls, *known.meetings, *known.replies}
    acts = select(*(ACTIVITY.c[name] for name in ACTS)).where(
        ACTIVITY.c.at >= since, ACTIVITY.c.at <= as_of, ACTIVITY.c.kind.in_(kinds)
    )
    return funnels(
        leads, read_frame(connection, acts, ACTS), _wins(connection, since), playbook, as_of
    )


def _leads(since: datetime, as_of: datetime) -> Select[Any]:
    """LEADS: whose clock ran, else who owns the account now."""
    clock = (CLOCK.c.subject_id == LEAD.c.id) & (CLOCK.c.kind == "first_response")
    owner = (
        (OWNER.c.account_id == LEAD.c.account_id)
        & (OWNER.c.role == "sdr")
        & OWNER.c.ended_at.is_(None)
    )
    rep = REP.c.id == func.coalesce(CLOCK.c.rep_id, OWNER.c.rep_id)
    joined = LEAD.outerjoin(CLOCK, clock).outerjoin(OWNER, owner).outerjoin(REP, rep)
    return (
        select(
            LEAD.c.id, LEAD.c.account_id, LEAD.c.contact_id,
            REP.c.email, REP.c.manager_email, LEAD.c.created_at,
        )
        .select_from(joined)
        .where(LEAD.c.created_at >= since, LEAD.c.created_at <= as_of)
    )  # fmt: skip


def _wins(connection: Connection, since: datetime) -> pl.DataFrame:
    """WINS: when an account became a customer, by its deals and its opportunities."""
    days = {"account_id": pl.Int64(), "on": pl.Date()}
    deals = select(ACCOUNT.c.id, CUSTOMER.c.closed_on).where(
        ACCOUNT.c.domain == CUSTOMER.c.domain,
        CUSTOMER.c.outcome == "won",
        CUSTOMER.c.closed_on >= since.date(),
    )
    won = select(DEAL.c.account_id, DEAL.c.closed_on).where(
        DEAL.c.outcome == "won", DEAL.c.closed_on >= since.date()
    )
    found = pl.concat([read_frame(connection, query, days) for query in (deals, won)])
    # A deal of the day on which the lead came is one that came after it.
    end_of_day = (pl.col("on") + pl.duration(days=1)).cast(WINS["at"]).dt.replace_time_zone("UTC")
    return found.select("account_id", at=end_of_day)
