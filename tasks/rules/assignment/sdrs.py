"""One SDR per account, within capacity and time, for the highest expected value (METHOD A6, C3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import polars as pl

from tasks.rules.assignment.deals import Deal, first_prices, is_small, repair, solve
from tasks.rules.assignment.even import even_out
from tasks.rules.assignment.fates import ties, with_fates
from tasks.rules.assignment.market import Prices
from tasks.rules.assignment.offers import CENTS, Offers, Taken, make_offers
from tasks.rules.assignment.seating import Ints
from tasks.rules.assignment.units import DECISIONS, as_units, with_heads
from tasks.rules.assignment.who import Reps, partners_of
from tasks.rules.assignment.words import Words
from tasks.rules.playbook import Assignment as Policy

RepPrices = Mapping[int, tuple[int, int]]  # rep -> cents of a seat, and of a touch a week


@dataclass(frozen=True, slots=True)
class Plan:
    """What is decided: a row per account that changes or has no owner (DECISIONS, with the reason).

    `value_usd` counts expected value, fairness and what changes cost; no plan is worth more than
    `bound_usd`. `prices` make the next plan cheaper; a small team's is made anew each time.
    """

    decisions: pl.DataFrame
    value_usd: float
    bound_usd: float
    prices: RepPrices

    @property
    def gap(self) -> float:
        """The proven gap: 0.0001 is a hundredth of a percent."""
        return (self.bound_usd - self.value_usd) / max(abs(self.value_usd), 1.0)


def assign_sdrs(
    accounts: pl.DataFrame, reps: Reps, policy: Policy, as_of: datetime, *,
    prices: RepPrices | None = None, is_rebalance: bool = False,
) -> Plan:  # fmt: skip
    """Decide the owners of accounts (columns of ACCOUNTS); `reps` are all reps by id.

    Large teams are decided from the owners and `prices` of the last time, so that only what
    changed is worked on; with `is_rebalance` all anew. Either way an owner changes only where that
    is worth more than it costs. Reps who are away keep what they own and get nothing new, until
    an absence is so long that it is given to others. An account's `owner_email` locks it to that
    SDR, even above capacity. Every account is kept or is in the decisions; deterministic, unless a
    programme runs into its time limit.
    """
    day = as_of.date()
    sdrs = {key: rep for key, rep in sorted(reps.items()) if rep.role == "sdr" and rep.is_active}
    accounts = with_fates(with_heads(accounts.sort("account_id")), sdrs, policy, day)
    fixed = accounts.filter(pl.col("fixed_to").is_not_null())
    largest = max([rep.capacity_accounts for rep in sdrs.values()], default=0)
    units = as_units(accounts.filter(pl.col("fate") == "free"), largest)
    tied = ties(units, accounts, sdrs, policy, day)
    offers = make_offers(units, tied, sdrs, partners_of(reps), policy, _taken(fixed), day)
    deal = _dealt(offers, policy, prices or {}, is_rebalance)
    owner = even_out(offers, deal.owner, tied["unit"].unique().to_numpy())
    after = accounts.join(_new_owners(offers, owner), on="account_id", how="left").with_columns(
        pl.coalesce("fixed_to", "new_id").alias("new_id")
    )
    decisions = _decisions(after, Words(offers, owner, reps, _load(after), policy, day))
    prices = {} if is_small(offers.market) else _paid(offers, deal.prices)
    return Plan(decisions, deal.value / CENTS, deal.bound / CENTS, prices)


def _taken(fixed: pl.DataFrame) -> Taken:
    """What reps have whatever is decided."""
    by_rep = fixed.group_by("fixed_to").agg(
        pl.len().alias("accounts"), pl.col("touches_per_week").sum(), pl.col("value_usd").sum()
    )
    keys = by_rep["fixed_to"].to_list()
    return Taken(*(dict(zip(keys, by_rep[name].to_list(), strict=True)) for name in
                   ("accounts", "touches_per_week", "value_usd")))  # fmt: skip


def _dealt(offers: Offers, policy: Policy, paid: RepPrices, is_rebalance: bool) -> Deal:
    """From what there is where the prices of the last time are known; else from nothing."""
    market, gap, seconds = offers.market, policy.most_gap, policy.most_seconds
    keys = offers.looks.keys
    if is_rebalance or is_small(market) or not all(key in paid for key in keys):
        return solve(market, gap, seconds)
    seat, touch = np.array([paid[key] for key in keys], dtype=np.int64).T
    deal = repair(market, offers.owner, Prices(seat, touch), gap, seconds)
    if deal.gap <= gap:
        return deal
    again = repair(market, deal.owner, first_prices(market), gap, seconds)
    return Deal(again.owner, again.prices, again.value, min(deal.bound, again.bound))


def _new_owners(offers: Offers, owner: Ints) -> pl.DataFrame:
    """account_id, unit (its number) and new_id of every free account."""
    keys = np.array([*offers.looks.keys, -1])
    new = pl.Series("new_id", keys[owner], pl.Int64).replace(-1, None)
    units = offers.units.select("account_id").with_row_index("unit").with_columns(new)
    return units.explode("account_id").with_columns(pl.col("account_id").cast(pl.Int64))


def _load(after: pl.DataFrame) -> dict[int, tuple[int, float]]:
    """Accounts and touches a week of each rep."""
    owned = after.filter(pl.col("new_id").is_not_null()).group_by("new_id")
    found = owned.agg(pl.len(), pl.col("touches_per_week").sum())
    return {key: (count, touches) for key, count, touches in found.iter_rows()}


def _decisions(after: pl.DataFrame, words: Words) -> pl.DataFrame:
    is_kept = pl.col("new_id").is_not_null() & (pl.col("new_id") == pl.col("rep_id"))
    rows = [
        (row["account_id"], row["new_id"], words.because(row))
        for row in after.filter(~is_kept.fill_null(False)).iter_rows(named=True)
    ]
    return pl.DataFrame(rows, schema=DECISIONS, orient="row").sort("account_id")


def _paid(offers: Offers, prices: Prices) -> dict[int, tuple[int, int]]:
    paid = zip(prices.seat.tolist(), prices.touch.tolist(), strict=True)
    return dict(zip(offers.looks.keys, paid, strict=True))
