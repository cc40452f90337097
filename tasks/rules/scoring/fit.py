"""Who fits: each criterion's share of its points, and the gates (METHOD A7, C3)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce

import numpy as np
import polars as pl

from tasks.rules.playbook import Criterion, Gate, Icp
from tasks.rules.scoring.fields import Fields, Flags, Numbers, Places, whole
from tasks.rules.scoring.frames import number
from tasks.rules.scoring.top import Best, Top, best_of, pack

ROWS_AT_ONCE = 32_768  # what a pass works on stays in the processor's cache
# Of fields with few values, all combinations of values are judged, up to so many.
COMBINATIONS = 4_096


@dataclass(frozen=True, slots=True)
class Fit:
    """Of each account: fit (0 to 100), and for each gate of the ICP whether it is closed."""

    points: Numbers
    closed: list[Flags]


def fit(accounts: pl.DataFrame, icp: Icp, top: Top, base_share: float) -> Fit:
    """Fit by the criteria (METHOD A7); what each gives of the total goes into `top`, by place."""
    fields = Fields(accounts)
    scale = 100 / sum(each.points for each in icp.criteria)
    given = _together(
        _given(each, code, fields, icp.unknown_share, scale * base_share)
        for code, each in enumerate(icp.criteria)
    )
    points = np.empty(accounts.height)
    for start in range(0, accounts.height, ROWS_AT_ONCE):
        part = slice(start, start + ROWS_AT_ONCE)
        points[part] = sum(each.points.take(each.places[part]) for each in given)
        top.add(reduce(best_of, (each.best_of_some(part) for each in given)), part)
    return Fit(np.round(points * scale, 1), [fields.is_outside(gate) for gate in icp.gates])


@dataclass(frozen=True, slots=True, eq=False)
class _Given:
    """What criteria give by the different values that they judge, and which each account has."""

    points: Numbers
    best: Best
    places: Places

    def best_of_some(self, part: slice) -> Best:
        """The best three of some accounts."""
        first, second, third = self.best
        places = self.places[part]
        return first.take(places), second.take(places), third.take(places)

    def beside(self, other: "_Given") -> "_Given":
        """Both, by the values of the same field or by all combinations of values."""
        if self.places is other.places:
            return _Given(self.points + other.points, best_of(self.best, other.best), self.places)
        first, second, third = (keys[:, None] for keys in self.best)
        best = best_of((first, second, third), other.best)
        return _Given(
            np.add.outer(self.points, other.points).ravel(),
            (best[0].ravel(), best[1].ravel(), best[2].ravel()),
            self.places * other.points.size + other.places,
        )


def _given(
    criterion: Criterion, code: int, fields: Fields, unknown_share: float, worth: float
) -> _Given:
    """What a criterion gives: its points, and keys of what these are worth."""
    shares, places = fields.shares(criterion)
    points = np.where(np.isnan(shares), unknown_share, shares) * criterion.points
    none = np.zeros(points.size, dtype=np.int64)
    return _Given(whole(points), (pack(points * worth, code), none, none), places)


def _together(given: Iterable[_Given]) -> list[_Given]:
    """The same as fewer, of which there is less to add up for each account."""
    by_field: dict[int, _Given] = {}
    for each in given:
        known = by_field.get(id(each.places))
        by_field[id(each.places)] = known.beside(each) if known else each
    found: list[_Given] = []
    for each in sorted(by_field.values(), key=lambda each: each.points.size):
        if found and found[-1].points.size * each.points.size <= COMBINATIONS:
            found.append(found.pop().beside(each))
        else:
            found.append(each)
    return found


def grades(points: Numbers, icp: Icp, is_outside: Flags) -> pl.Series:
    """The grade of each account; X outside the ICP (METHOD C3)."""
    known = sorted(icp.grades.items(), key=lambda each: each[1])
    places = np.ones(points.size, dtype=np.uint8)
    for _, least in known:
        places += points >= least
    places *= ~is_outside
    names = pl.Series(["X", "D", *(name for name, _ in known)])
    return names.gather(pl.Series(places.astype(np.uint32)))


_SAY: dict[str, Callable[[pl.Expr], pl.Expr]] = {
    "employees": lambda value: pl.format("{} employees", value),
    "seats": lambda value: pl.format("{} seats", value),
    "revenue_usd": lambda value: pl.format("${} revenue", value.round(0).cast(pl.Int64)),
}
_SAY_LIST = {"technology": "uses {}", "technologies": "uses {}", "languages": "speaks {}"}


def gate_parts(accounts: pl.DataFrame, icp: Icp) -> list[pl.DataFrame]:
    """Why gates are closed, in words; a frame for each gate."""
    fields = Fields(accounts)
    return [_gate_part(accounts, each, fields) for each in icp.gates]


def criterion_parts(accounts: pl.DataFrame, criterion: Criterion, icp: Icp) -> pl.DataFrame:
    """What a criterion gave each account, in points and words; one row per account."""
    field = criterion.field
    shares, places = Fields(accounts).shares(criterion)
    known = pl.Series("known", shares.take(places), nan_to_null=True)
    value = pl.col(field)
    if accounts.schema[field] == pl.List:
        listed = value.list.sort().list.join(", ")
        said = pl.format(_SAY_LIST.get(field, f"{field} {{}}"), listed)
    else:
        shown = number(value) if accounts.schema[field] == pl.Float64 else value
        said = _SAY[field](value) if field in _SAY else pl.format(f"{field} {{}}", shown)
    share = pl.col("known").fill_null(icp.unknown_share)
    earned = (share * criterion.points).round(1)
    most = f"{criterion.points:g} points"
    return accounts.with_columns(known).select(
        "account_id",
        pl.lit("fit").alias("part"),
        pl.lit(criterion.name).alias("name"),
        (share * criterion.points * (100 / sum(each.points for each in icp.criteria)))
        .round(1)
        .alias("points"),
        pl.when(pl.col("known").is_null())
        .then(pl.format(f"{criterion.name} unknown: counted as {{}} of {most}", number(earned)))
        .otherwise(pl.format(f"{{}}: {{}} of {most}", said, number(earned)))
        .alias("because"),
        pl.lit(None, dtype=pl.Int64).alias("event_id"),
    )


def _gate_part(accounts: pl.DataFrame, gate: Gate, fields: Fields) -> pl.DataFrame:
    """Why a gate is closed, for the accounts that are outside; nobody else has a row."""
    return accounts.filter(pl.Series(fields.is_outside(gate))).select(
        "account_id",
        pl.lit("gate").alias("part"),
        pl.lit(gate.field).alias("name"),
        pl.lit(0.0).alias("points"),
        pl.lit(gate.because).alias("because"),
        pl.lit(None, dtype=pl.Int64).alias("event_id"),
    )
