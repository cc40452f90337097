"""Did high scores become opportunities? Rates, lift and gain, with intervals by account.

A case is an account on a day. Cases of one account hang together, so intervals come from drawing
accounts, not cases, again and again (bootstrap, 95 %); Wilson's stand in where none or all of a
group succeeded.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from tasks.rules.evaluation import Share

CASES = {
    "account_id": pl.Int64,
    "day": pl.Date,
    "score": pl.Float64,
    "event_age_days": pl.Int64,
    "employees": pl.Int64,
    "is_success": pl.Boolean,
}
TYPES = {"account_id": pl.Int64, "day": pl.Date, "type": pl.String, "is_success": pl.Boolean}
DECILES = 10
BANDS = 10  # of the score, ten points each
LEVELS = (0.025, 0.975)
_RESAMPLES = 500

Interval = tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Group:
    """Cases of a kind: how many there are, how many succeeded, and how that compares.

    `lift` is their rate against that of all cases; `gain` the share of all successes in this and
    the groups before it.
    """

    name: str
    cases: int
    successes: int
    rate: float | None
    rate_interval: Interval
    lift: float | None
    lift_interval: Interval
    gain: float | None
    gain_interval: Interval


@dataclass(frozen=True, slots=True)
class Backtest:
    """What came of the scores: by decile of each ranking, by score, and by trigger type."""

    cases: int
    accounts: int
    successes: int
    base_rate: float | None
    rankings: dict[str, tuple[Group, ...]]
    calibration: tuple[Group, ...]
    triggers: tuple[Group, ...]


def judge(cases: pl.DataFrame, types: pl.DataFrame) -> Backtest:
    """Judge cases (columns of CASES), and those with a live event of a type (columns of TYPES)."""
    cases = cases.sort("day", "account_id")
    ids = cases["account_id"].unique().sort()
    place = _Accounts(ids, cases)
    drawn = pl.Series(np.random.default_rng(1).random(cases.height))
    rankings = {
        "score": cases["score"],
        "newest event first": -cases["event_age_days"],
        "size only": cases["employees"],
        "random": drawn,
    }
    names = [f"{number}" for number in range(1, DECILES + 1)]
    bands = [f"{10 * band} to {10 * band + 10}" for band in range(BANDS)]
    band = (cases["score"] // BANDS).clip(0, BANDS - 1).cast(pl.Int64)
    kinds = types["type"].unique().sort().to_list()
    of_kind = types["type"].replace_strict(
        kinds, list(range(len(kinds))), default=None, return_dtype=pl.Int64
    )
    return Backtest(
        cases=cases.height,
        accounts=len(ids),
        successes=int(cases["is_success"].sum()),
        base_rate=_of(cases["is_success"].mean()),
        rankings={
            name: place.groups(cases, _deciles(cases, by), names) for name, by in rankings.items()
        },
        calibration=place.groups(cases, band, bands),
        triggers=place.groups(types, of_kind, kinds) if kinds else (),
    )


def _of(value: Any) -> float | None:
    return None if value is None else float(value)


def _deciles(cases: pl.DataFrame, by: pl.Series) -> pl.Series:
    """The tenth of its day in which each case stands, best first; unknown last, ties by chance."""
    chance = pl.Series(np.random.default_rng(2).random(cases.height))
    frame = pl.DataFrame({"day": cases["day"], "by": by, "chance": chance}).with_row_index("at")
    ranked = frame.sort("day", "by", "chance", descending=[False, True, False], nulls_last=True)
    decile = (pl.int_range(pl.len()) * DECILES // pl.len()).over("day").alias("decile")
    return ranked.with_columns(decile).sort("at")["decile"].cast(pl.Int64)


class _Accounts:
    """The accounts of all cases, and how often each is drawn in each resample."""

    def __init__(self, ids: pl.Series, cases: pl.DataFrame) -> None:
        self.place = pl.DataFrame({"account_id": ids}).with_row_index("place")
        self.total, self.won = self._tally(cases, pl.Series([0] * cases.height, dtype=pl.Int64), 1)

    def groups(
        self, cases: pl.DataFrame, group: pl.Series, names: Sequence[str]
    ) -> tuple[Group, ...]:
        """Figures of each group of cases; `group` says which one each case is in."""
        count, hits = self._tally(cases, group, len(names))
        figures = [self._figures(count, hits, np.ones(len(self.place)))]
        random = np.random.default_rng(3)
        size = len(self.place)
        for _ in range(_RESAMPLES if size else 0):
            drawn = np.bincount(random.integers(0, size, size), minlength=size).astype(float)
            figures.append(self._figures(count, hits, drawn))
        drawn_figures = np.array(figures)  # resample x (rate, lift, gain) x group
        return tuple(
            self._group(name, count[:, at], hits[:, at], drawn_figures[:, :, at])
            for at, name in enumerate(names)
        )

    def _group(self, name: str, count: Any, hits: Any, figures: Any) -> Group:
        rate, rate_interval = _with_interval(figures[:, 0])
        lift, lift_interval = _with_interval(figures[:, 1])
        if rate in (0.0, 1.0):
            # Drawn again, none stays none: how sure that is follows from the number of accounts.
            accounts = int((count > 0).sum())
            rate_interval = Share(int(rate) * accounts, accounts).interval
            if lift is not None and rate_interval:
                base = self.won.sum() / self.total.sum()
                lift_interval = (rate_interval[0] / base, rate_interval[1] / base)
        return Group(
            name, int(count.sum()), int(hits.sum()), rate, rate_interval, lift, lift_interval,
            *_with_interval(figures[:, 2]),
        )  # fmt: skip

    def _tally(
        self, cases: pl.DataFrame, group: pl.Series, groups: int
    ) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Cases and successes, account x group."""
        at = cases.join(self.place, on="account_id", how="left", maintain_order="left")["place"]
        cell = at.to_numpy().astype(np.int64) * groups + group.to_numpy()
        shape, size = (len(self.place), groups), len(self.place) * groups
        success = cases["is_success"].to_numpy().astype(float)
        return (
            np.bincount(cell, minlength=size).reshape(shape).astype(float),
            np.bincount(cell, weights=success, minlength=size).reshape(shape),
        )

    def _figures(self, count: Any, hits: Any, drawn: Any) -> Any:
        cases, won = drawn @ count, drawn @ hits
        all_cases, all_won = (drawn @ self.total)[0], (drawn @ self.won)[0]
        with np.errstate(divide="ignore", invalid="ignore"):
            rate = won / cases
            return np.array([rate, rate / (all_won / all_cases), won.cumsum() / all_won])


def _with_interval(values: Any) -> tuple[float | None, Interval]:
    if not np.isfinite(values[0]):
        return None, None
    drawn = values[1:][np.isfinite(values[1:])]
    low, high = np.quantile(drawn, LEVELS) if len(drawn) else (values[0], values[0])
    return float(values[0]), (float(low), float(high))
