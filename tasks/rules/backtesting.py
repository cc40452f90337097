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
_Numbers = np.ndarray[Any, Any]
_Tally = tuple[_Numbers, _Numbers]  # cases and successes, by group


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
    of_cases = _Cases.of(cases, ids)
    of_cases.add(band, bands)
    for by in rankings.values():
        of_cases.add(_deciles(cases, by), names)
    of_types = _Cases.of(types, ids)
    of_types.add(of_kind, kinds)
    (calibration, *ranked), (triggers,) = _drawn_again([of_cases, of_types], len(ids))
    return Backtest(
        cases=cases.height,
        accounts=len(ids),
        successes=int(cases["is_success"].sum()),
        base_rate=_of(cases["is_success"].mean()),
        rankings=dict(zip(rankings, ranked, strict=True)),
        calibration=calibration,
        triggers=triggers,
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


@dataclass(frozen=True, slots=True)
class _Cases:
    """Cases by the place of their account, those of them that succeeded, and ways to group them:
    the number of each case's group, and the names of the groups."""

    accounts: _Numbers
    won: _Numbers
    groupings: list[tuple[_Numbers, Sequence[str]]]

    @classmethod
    def of(cls, cases: pl.DataFrame, ids: pl.Series) -> "_Cases":
        """Cases (columns of CASES or TYPES) of the accounts with these ids."""
        places = pl.DataFrame({"account_id": ids}).with_row_index("place")
        at = cases.join(places, on="account_id", how="left", maintain_order="left")["place"]
        won = np.flatnonzero(cases["is_success"].to_numpy())
        return cls(at.to_numpy().astype(np.int64), won, [])

    def add(self, group: pl.Series, names: Sequence[str]) -> None:
        """Group them once more."""
        self.groupings.append((group.to_numpy(), names))

    def tallies(self, drawn: _Numbers) -> list[_Tally]:
        """Cases and successes by group of each grouping, when accounts are drawn so often."""
        often = drawn[self.accounts]
        return [
            (
                np.bincount(group, often, len(names)),
                np.bincount(group[self.won], often[self.won], len(names)),
            )
            for group, names in self.groupings
        ]


def _drawn_again(every: list[_Cases], accounts: int) -> list[list[tuple[Group, ...]]]:
    """The groups of each way to group cases. Rates are compared with that of all the first ones.

    The same accounts are drawn for all of them.
    """
    random = np.random.default_rng(3)
    drawn = np.ones(accounts)
    tallies = [[each.tallies(drawn) for each in every]]
    for _ in range(_RESAMPLES if accounts else 0):
        places = random.integers(0, accounts, accounts)
        drawn = np.bincount(places, minlength=accounts).astype(np.float64)
        tallies.append([each.tallies(drawn) for each in every])
    totals = [tuple(counts.sum() for counts in tally[0][0]) for tally in tallies]
    base = totals[0][1] / totals[0][0] if totals[0][0] else 0.0
    return [
        [
            _groups(cases, place, [tally[at][place] for tally in tallies], totals, base)
            for place in range(len(cases.groupings))
        ]
        for at, cases in enumerate(every)
    ]


def _groups(
    cases: _Cases, place: int, tallies: list[_Tally], totals: list[tuple[Any, ...]], base: float
) -> tuple[Group, ...]:
    """The groups of one way to group cases, by what each draw came to, and all of it."""
    group, names = cases.groupings[place]
    figures = np.array(
        [_figures(*tally, *total) for tally, total in zip(tallies, totals, strict=True)]
    )  # resample x (rate, lift, gain) x group
    made = []
    for at, name in enumerate(names):
        count, hits = (int(each[at]) for each in tallies[0])
        rate, rate_interval = _with_interval(figures[:, 0, at])
        lift, lift_interval = _with_interval(figures[:, 1, at])
        if rate in (0.0, 1.0):
            # Drawn again, none stays none: how sure that is follows from the number of accounts.
            accounts = np.unique(cases.accounts[group == at]).size
            rate_interval = Share(int(rate) * accounts, accounts).interval
            if lift is not None and rate_interval:
                lift_interval = (rate_interval[0] / base, rate_interval[1] / base)
        gain = _with_interval(figures[:, 2, at])
        made.append(Group(name, count, hits, rate, rate_interval, lift, lift_interval, *gain))
    return tuple(made)


def _figures(cases: _Numbers, won: _Numbers, all_cases: Any, all_won: Any) -> _Numbers:
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = won / cases
        return np.array([rate, rate / (all_won / all_cases), won.cumsum() / all_won])


def _with_interval(values: Any) -> tuple[float | None, Interval]:
    if not np.isfinite(values[0]):
        return None, None
    drawn = values[1:][np.isfinite(values[1:])]
    low, high = np.quantile(drawn, LEVELS) if len(drawn) else (values[0], values[0])
    return float(values[0]), (float(low), float(high))
