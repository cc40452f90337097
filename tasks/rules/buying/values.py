"""What an opportunity is worth, and how often one of its size is won (METHOD A8, A10)."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from tasks.rules.playbook.buying import Curve, Value

STEPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05)  # of a learned close rate


@dataclass(frozen=True, slots=True)
class CloseRates:
    """The share of opportunities won by MRR in USD: a curve that never rises, and its ground."""

    curve: tuple[tuple[float, float], ...]
    won: int
    lost: int
    is_learned: bool

    @property
    def because(self) -> str:
        """Where the rates come from."""
        deals = f"{self.won} won and {self.lost} lost deals of yours"
        if self.is_learned:
            return f"the playbook's close rates with {deals} counted beside them"
        return f"the playbook's close rates; {deals} are too few to count"


def on_log_scale(sizes: Any, curve: Any) -> Any:
    """The curve at these sizes (numbers), linear over their logarithm, its ends carried on."""
    x, y = zip(*curve, strict=True)
    return np.interp(np.log(np.maximum(np.asarray(sizes, dtype=float), 1e-9)), np.log(x), y)


def opportunities(accounts: pl.DataFrame, value: Value, price_usd: float) -> pl.DataFrame:
    """account_id, seats, seats_basis and opportunity_value_usd (MRR) of each account (METHOD A8).

    The basis is `known`, `estimated` from employees, or `assumed` where neither is known.
    """
    employees = accounts["employees"].cast(pl.Float64)
    share = on_log_scale(employees.fill_null(1.0).to_numpy(), value.seat_share)
    estimate = (pl.col("employees") * pl.Series(share)).ceil().cast(pl.Int64)
    is_known = pl.col("seats").fill_null(0) > 0
    has_size = pl.col("employees").fill_null(0) > 0
    return accounts.select(
        "account_id",
        pl.when(is_known)
        .then("seats")
        .when(has_size)
        .then(estimate)
        .otherwise(value.usual_seats)
        .alias("seats"),
        pl.when(is_known)
        .then(pl.lit("known"))
        .when(has_size)
        .then(pl.lit("estimated"))
        .otherwise(pl.lit("assumed"))
        .alias("seats_basis"),
    ).with_columns(opportunity_value_usd=(pl.col("seats") * price_usd).round(2))


def with_close_rate(frame: pl.DataFrame, rates: CloseRates, size: str) -> pl.DataFrame:
    """The frame with `close_rate`, by the column `size` (MRR in USD)."""
    found = on_log_scale(frame[size].to_numpy(), rates.curve)
    return frame.with_columns(pl.Series("close_rate", found, dtype=pl.Float64).round(4))


def close_rates(value: Value, deals: pl.DataFrame, price_usd: float) -> CloseRates:
    """The playbook's close rates, own deals counted beside them once there are enough.

    `deals` have outcome, mrr_usd and seats; one without either says nothing. A deal counts at the
    two points of the curve beside its size, the nearer the more; each point's rate is the mean of
    a beta distribution after as many trials; then rates that rise with size are levelled.
    """
    price = pl.coalesce("mrr_usd", pl.col("seats") * price_usd)
    sized = deals.select("outcome", price=price).filter(pl.col("price") > 0)
    sized = sized.sort("price", "outcome")  # sums that do not hang on the order of deals
    is_won = (sized["outcome"] == "won").to_numpy()
    won, lost = int(is_won.sum()), int((~is_won).sum())
    if min(won, lost) < value.min_deals:
        return CloseRates(tuple(value.close_rates), won, lost, is_learned=False)
    sizes, prior = (np.array(each) for each in zip(*value.close_rates, strict=True))
    near = _nearness(sized["price"].to_numpy(), value.close_rates)
    trials = value.close_strength + near.sum(axis=0)
    rates = (value.close_strength * prior + near[is_won].sum(axis=0)) / trials
    level = _in_steps(np.array(_levelled(rates, trials)), prior, trials)
    curve = tuple(zip(sizes.tolist(), level, strict=True))
    return CloseRates(curve, won, lost, is_learned=True)


def _in_steps(rates: Any, prior: Any, trials: Any) -> list[float]:
    """Rates as far as their deals tell them from the prior: in steps of half a standard error, so
    that a few deals more do not make every account worth something else."""
    half_errors = np.sqrt(rates * (1 - rates) / trials) / 2
    steps = np.array(STEPS)[np.searchsorted(STEPS, half_errors, side="right").clip(min=1) - 1]
    told = prior + np.round((rates - prior) / steps) * steps
    return np.minimum.accumulate(told).round(3).tolist()  # type: ignore[no-any-return]


def _levelled(rates: Any, weights: Any) -> list[float]:
    """Rates that never rise: neighbours that do take their common mean (isotonic regression)."""
    pools: list[tuple[float, float, int]] = []  # rate, weight, how many points
    for rate, weight in zip(rates.tolist(), weights.tolist(), strict=True):
        pool = (rate, weight, 1)
        while pools and pools[-1][0] < pool[0]:
            before = pools.pop()
            both = before[1] + pool[1]
            mean = (before[0] * before[1] + pool[0] * pool[1]) / both
            pool = (mean, both, before[2] + pool[2])
        pools.append(pool)
    return [rate for rate, _, points in pools for _ in range(points)]


def _nearness(prices: Any, curve: Curve) -> Any:
    """How much each price counts at each point of the curve: rows that add up to 1."""
    units = np.eye(len(curve))
    points = [
        on_log_scale(prices, [(size, unit) for (size, _), unit in zip(curve, row, strict=True)])
        for row in units
    ]
    return np.stack(points, axis=1)


def value_words(price_usd: float) -> pl.Expr:
    """How the value of an opportunity comes about; of seats, seats_basis, employees and value."""
    seats = (
        pl.when(pl.col("seats_basis") == "known")
        .then(pl.format("{} seats", with_commas("seats")))
        .when(pl.col("seats_basis") == "estimated")
        .then(
            pl.format(
                "{} seats, estimated from {} employees,",
                with_commas("seats"),
                with_commas("employees"),
            )
        )
        .otherwise(pl.format("{} seats, assumed for want of a size,", with_commas("seats")))
    )
    return pl.format(
        f"{{}} x ${price_usd:,g} = ${{}} MRR", seats, with_commas("opportunity_value_usd")
    )


def with_commas(column: str) -> pl.Expr:
    """A number as people write it: 17,000."""
    whole = pl.col(column).round(0).cast(pl.Int64).cast(pl.String)
    # The regular expressions of polars do not look ahead: group from the end, turned round.
    turned = whole.str.reverse().str.replace_all(r"(\d{3})", "${1},")
    return turned.str.strip_suffix(",").str.reverse()
