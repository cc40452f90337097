"""Readiness: counts what tells whether a team should work account by account (METHOD A12)."""

from datetime import datetime, timedelta
from typing import Any

import polars as pl
from sqlalchemy import Connection, func, select

from tasks.buyers.known import read_deals
from tasks.frames import read_frame
from tasks.rules.buying.frames import TIME
from tasks.rules.buying.stages import source_ranks
from tasks.rules.playbook import Playbook
from tasks.rules.readiness import Counts, Sign, read_signs
from tasks.rules.scoring.outcomes import is_one_of
from tasks.workspace import Workspace
from warehouse.models import Account, Activity, Lead
from warehouse.writes import table_of

ACTIVITY, LEAD, ACCOUNT = table_of(Activity).c, table_of(Lead).c, table_of(Account).c
MONTH_DAYS = 30  # the window of the touch budget


def readiness(ws: Workspace, as_of: datetime) -> tuple[Sign, ...]:
    """The seven signs as of a moment; writes nothing."""
    playbook = ws.playbook
    with ws.reading() as connection:
        touched, met = _touched(connection, playbook, as_of), _met(connection, playbook, as_of)
        leads = _leads(connection, playbook, as_of)
        deals = read_deals(connection, as_of).sort("closed_on", maintain_order=True)
        industries = _industries(connection, deals)
        tired = _tired(connection, playbook, as_of)
    half = deals.height // 2
    name, wins = industries[0] if industries else ("", 0)
    counts = Counts(
        *_cold(touched, met, leads, playbook, as_of),
        wins=deals.filter(pl.col("outcome") == "won").height,
        losses=deals.filter(pl.col("outcome") == "lost").height,
        monthly=_monthly(met, as_of),
        closed=_won(deals[half:]),
        closed_before=_won(deals[:half]),
        tired=tired,
        top_industry=(wins, sum(count for _, count in industries)),
        its_name=name,
        shared=_shared(touched, leads),
    )
    return read_signs(counts, playbook.readiness, playbook.icp.learning.min_wins)


def _touched(connection: Connection, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """account_id and first_at, the first touch."""
    query = (
        select(ACTIVITY.account_id, func.min(ACTIVITY.at))
        .where(ACTIVITY.kind.in_(playbook.activities.touches), ACTIVITY.at <= as_of)
        .group_by(ACTIVITY.account_id)
    )
    return read_frame(connection, query, {"account_id": pl.Int64, "first_at": TIME})


def _met(connection: Connection, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """account_id and met_at, the first meeting that took place."""
    kinds = playbook.activities
    query = select(ACTIVITY.account_id, ACTIVITY.outcome, ACTIVITY.at).where(
        ACTIVITY.kind.in_(kinds.meetings), ACTIVITY.at <= as_of
    )
    schema = {"account_id": pl.Int64, "outcome": pl.String, "at": TIME}
    held = read_frame(connection, query, schema).filter(~is_one_of(kinds.void_outcomes))
    return held.group_by("account_id").agg(met_at=pl.col("at").min())


def _leads(connection: Connection, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """account_id and lead_at, the first lead that came in: one whose source proves a stage."""
    query = (
        select(LEAD.account_id, func.min(LEAD.created_at))
        .where(LEAD.created_at <= as_of, LEAD.source.in_(list(source_ranks(playbook.journey))))
        .group_by(LEAD.account_id)
    )
    return read_frame(connection, query, {"account_id": pl.Int64, "lead_at": TIME})


def _cold(
    touched: pl.DataFrame,
    met: pl.DataFrame,
    leads: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Accounts that were touched before any lead came, and met us within the usual time.

    Lately and in the period before, as (met, touched).
    """
    mature = timedelta(days=playbook.lead_sources.mature_days)
    cold = (
        touched.join(leads, on="account_id", how="left")
        .filter((pl.col("lead_at") > pl.col("first_at")).fill_null(True))
        .join(met, on="account_id", how="left")
        .with_columns(
            is_met=pl.col("met_at")
            .is_between("first_at", pl.col("first_at") + mature)
            .fill_null(False)
        )
    )
    period = timedelta(days=playbook.readiness.period_days)
    end = as_of - mature
    return _in(cold, end - period, end), _in(cold, end - 2 * period, end - period)


def _in(cold: pl.DataFrame, begin: datetime, end: datetime) -> tuple[int, int]:
    some = cold.filter((pl.col("first_at") > begin) & (pl.col("first_at") <= end))
    return int(some["is_met"].sum()), some.height


def _monthly(met: pl.DataFrame, as_of: datetime) -> list[int]:
    """Accounts that first met us, in each whole month since the first of them."""
    number = pl.col("met_at").dt.year().cast(pl.Int64) * 12 + pl.col("met_at").dt.month()
    months = met.select(number).to_series().to_list()
    now = as_of.year * 12 + as_of.month
    return [months.count(month) for month in range(min(months, default=now), now)]


def _won(deals: pl.DataFrame) -> tuple[int, int]:
    return deals.filter(pl.col("outcome") == "won").height, deals.height


def _industries(connection: Connection, deals: pl.DataFrame) -> list[tuple[str, int]]:
    """Industries of won accounts, the commonest first."""
    query = select(ACCOUNT.id, func.lower(ACCOUNT.industry)).where(ACCOUNT.industry.is_not(None))
    known = read_frame(connection, query, {"account_id": pl.Int64, "industry": pl.String})
    won = deals.filter(pl.col("outcome") == "won").join(known, on="account_id")
    counted = won.group_by("industry").agg(n=pl.len())
    found: list[tuple[Any, ...]] = counted.sort("n", "industry", descending=[True, False]).rows()
    return [(str(name), int(count)) for name, count in found]


def _tired(connection: Connection, playbook: Playbook, as_of: datetime) -> tuple[int, int]:
    """Accounts that got as many touches in 30 days as their budget has, of those touched."""
    count = func.count().label("touches")
    query = (
        select(ACTIVITY.account_id, count)
        .where(
            ACTIVITY.kind.in_(playbook.activities.touches),
            ACTIVITY.at <= as_of,
            ACTIVITY.at > as_of - timedelta(days=MONTH_DAYS),
        )
        .group_by(ACTIVITY.account_id)
    )
    found = [row.touches for row in connection.execute(query)]
    budget = playbook.cadence.touches_per_account_30_days
    return sum(touches >= budget for touches in found), len(found)


def _shared(touched: pl.DataFrame, leads: pl.DataFrame) -> tuple[int, int]:
    return leads.join(touched, on="account_id", how="semi").height, leads.height
