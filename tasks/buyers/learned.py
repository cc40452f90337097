"""What own leads and deals say of all buyers: what became of a lead is kept with it, so that those
are judged anew only whose accounts changed, and learning adds up what is kept."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, case, func, or_, select

from tasks.buyers.assess import judge
from tasks.buyers.known import Ids, read_grounds, read_prices, ripe_at
from tasks.frames import read_frame
from tasks.policies import last_scored
from tasks.rules.buying import (
    COUNTED,
    JUDGED,
    CloseRates,
    Learned,
    close_rates,
    count_outcomes,
    in_order,
    learn_counted,
    with_close_rate,
)
from tasks.rules.playbook import Playbook
from tasks.workspace import Workspace
from warehouse.models import BuyerState, Lead, Scoring
from warehouse.writes import Row, is_current, table_of, update_rows

LEAD, SCORING, STATE = table_of(Lead).c, table_of(Scoring).c, table_of(BuyerState).c
KEPT = {  # of JUDGED, as columns of a lead
    "tier": "judged_tier",
    "stage": "judged_stage",
    "is_converted": "is_converted",
    "won_mrr_usd": "won_mrr_usd",
}


@dataclass(frozen=True, slots=True, eq=False)
class Outcomes:
    """What became of leads (COUNTED), and how deals ended (outcome, mrr_usd, seats and deals)."""

    leads: pl.DataFrame
    deals: pl.DataFrame

    def key(self, playbook: Playbook) -> dict[str, str]:
        """By `close_rates` and `leads`, what stands for all that is learned."""
        known = {
            "close_rates": self._rates(playbook).curve,
            "leads": (self.leads.rows(), self.deals.rows()),
        }
        return {
            name: hashlib.sha256(repr(value).encode()).hexdigest()[:16]
            for name, value in known.items()
        }

    def learn(self, playbook: Playbook) -> Learned:
        """Rates of sources, cash values and close rates."""
        return learn_counted(self.leads, self._each_deal(), self._rates(playbook), playbook)

    def _rates(self, playbook: Playbook) -> CloseRates:
        price_usd = playbook.company.price_per_seat_usd
        return close_rates(playbook.value, self._each_deal(), price_usd)

    def _each_deal(self) -> pl.DataFrame:
        return self.deals.select(pl.exclude("deals").repeat_by("deals").explode())


def outcomes_now(ws: Workspace, as_of: datetime, ids: Ids) -> Outcomes:
    """Judge the leads of these accounts (None: of all) anew, and those that are old enough only
    now; give what became of all.

    Of a moment before the last one nothing is kept: what is kept is of that one.
    """
    with ws.reading() as connection:
        last = last_scored(connection)
        if last is not None and last > as_of:
            return _outcomes_then(connection, ws.playbook, as_of)
        changes = _judged_anew(connection, ws.playbook, as_of, ids)
    if changes:
        with ws.writing() as connection:
            update_rows(connection, Lead, changes)
    with ws.reading() as connection:
        return Outcomes(_read_counted(connection), read_prices(connection, as_of))


def accounts_taught(connection: Connection, outcomes: Outcomes, playbook: Playbook) -> set[int]:
    """Accounts that are worth something else than when all were scored, since other things are
    learned: with open leads, or with another close rate."""
    newest = select(SCORING.learned).order_by(SCORING.scored_at.desc()).limit(1)
    before = connection.execute(newest).scalar() or {}
    key, found = outcomes.key(playbook), set[int]()
    if key["leads"] != before.get("leads"):
        query = select(LEAD.account_id).where(~LEAD.is_closed).distinct()
        found.update(connection.execute(query).scalars())
    if key["close_rates"] != before.get("close_rates"):
        schema: dict[str, Any] = {"account_id": pl.Int64, "value": pl.Float64, "was": pl.Float64}
        query = select(STATE.account_id, STATE.opportunity_value_usd, STATE.close_rate)
        states = read_frame(connection, query.where(is_current(table_of(BuyerState))), schema)
        rated = with_close_rate(states, outcomes.learn(playbook).rates, "value")
        found.update(rated.filter(pl.col("close_rate") != pl.col("was"))["account_id"])
    return found


def _outcomes_then(connection: Connection, playbook: Playbook, as_of: datetime) -> Outcomes:
    judged = judge(read_grounds(connection, playbook, as_of), playbook, as_of)
    return Outcomes(count_outcomes(judged), read_prices(connection, as_of))


def _read_counted(connection: Connection) -> pl.DataFrame:
    of = (LEAD.source, LEAD.judged_tier, LEAD.judged_stage)
    query = select(
        *of, func.count(), func.sum(case((LEAD.is_converted, 1), else_=0)),
        func.count(LEAD.won_mrr_usd), func.coalesce(func.sum(LEAD.won_mrr_usd), 0.0),
    ).where(LEAD.is_converted.is_not(None))  # fmt: skip
    return in_order(read_frame(connection, query.group_by(*of), COUNTED))


def _judged_anew(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids
) -> list[Row]:
    """What is to be kept with leads: rows with id and the columns of KEPT."""
    ids = _with_outcomes(connection, playbook, as_of, ids)
    if not ids:
        return []
    judged = judge(read_grounds(connection, playbook, as_of, ids), playbook, as_of)
    schema: dict[str, Any] = {"account_id": pl.Int64, "lead_id": pl.Int64}
    schema |= {f"{name}_kept": JUDGED[name] for name in KEPT}
    query = select(LEAD.account_id, LEAD.id, *(LEAD[name] for name in KEPT.values()))
    is_kept = LEAD.is_converted.is_not(None)
    kept = read_frame(connection, query.where(is_kept), schema, column=LEAD.account_id, ids=ids)
    both = judged.join(kept, on="lead_id", how="full", coalesce=True)
    differs = [pl.col(name).ne_missing(pl.col(f"{name}_kept")) for name in KEPT]
    changed = both.filter(pl.any_horizontal(differs))
    return changed.select(pl.col("lead_id").alias("id"), *KEPT).rename(KEPT).to_dicts()


def _with_outcomes(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids
) -> list[int]:
    """Those of the accounts that have leads to be judged, and those whose leads never were."""
    is_ripe = LEAD.created_at <= ripe_at(playbook, as_of)
    theirs = select(LEAD.account_id).where(or_(is_ripe, LEAD.is_converted.is_not(None)))
    schema = {"account_id": pl.Int64}
    found = read_frame(connection, theirs, schema, column=LEAD.account_id, ids=ids)
    unjudged = select(LEAD.account_id).where(is_ripe, LEAD.is_converted.is_(None))
    both = pl.concat([found, read_frame(connection, unjudged, schema)])
    return both["account_id"].unique().sort().to_list()
