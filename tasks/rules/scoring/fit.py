"""Who fits: each criterion's share of its points, and the gates (METHOD A7, C3)."""

from collections.abc import Callable
from functools import partial

import numpy as np
import polars as pl

from tasks.rules.playbook import Criterion, Gate, Icp
from tasks.rules.scoring.frames import NO_NAMES, number


def fit(accounts: pl.DataFrame, icp: Icp) -> pl.DataFrame:
    """account_id, fit, grade (X where a gate is closed) and the names of the parts (METHOD A7)."""
    points = [_share(accounts, each, icp) * each.points for each in icp.criteria]
    total = sum(each.points for each in icp.criteria)
    gates = [_is_outside(accounts, gate) for gate in icp.gates]
    frame = accounts.select("account_id").with_columns(
        (sum(points, pl.repeat(0.0, accounts.height, eager=True)) * (100 / total)).rename("fit"),
        pl.lit([each.name for each in icp.criteria], dtype=pl.List(pl.String)).alias("names"),
        *(gate.rename(f"gate_{index}") for index, gate in enumerate(gates)),
    )
    closed = [pl.col(f"gate_{index}") for index in range(len(gates))]
    names = [
        pl.when(column).then(pl.lit([gate.field], dtype=pl.List(pl.String))).otherwise(NO_NAMES)
        for column, gate in zip(closed, icp.gates, strict=True)
    ]
    return frame.select(
        "account_id",
        pl.col("fit").round(1),
        pl.when(pl.any_horizontal(pl.lit(False), *closed))
        .then(pl.lit("X"))
        .otherwise(_grade(icp))
        .alias("grade"),
        pl.concat_list("names", *names).alias("names"),
    )


def _grade(icp: Icp) -> pl.Expr:
    fit_points = pl.col("fit").round(1)
    grade: pl.Expr = pl.lit("D")
    for name, least in sorted(icp.grades.items(), key=lambda each: each[1]):
        grade = pl.when(fit_points >= least).then(pl.lit(name)).otherwise(grade)
    return grade


def _share(accounts: pl.DataFrame, criterion: Criterion, icp: Icp) -> pl.Series:
    """How much of a criterion's points each account earns; unknown counts as said."""
    return _known_share(accounts, criterion).fill_null(icp.unknown_share)


def _known_share(accounts: pl.DataFrame, criterion: Criterion) -> pl.Series:
    values = _values(accounts, criterion.field)
    if criterion.curve is not None:
        counted = values.list.len() if values.dtype == pl.List else values
        numbers = counted.cast(pl.Float64, strict=False)
        x, y = zip(*criterion.curve, strict=True)
        shares = pl.Series(np.interp(numbers.fill_null(0.0).to_numpy(), x, y))
        return pl.select(pl.when(numbers.is_not_null()).then(shares)).to_series()
    table = {_plain(name): share for name, share in (criterion.table or {}).items()}
    other = table.pop("*", 0.0)
    look_up = _plain_text(pl.element()).replace_strict(
        table, default=other, return_dtype=pl.Float64
    )
    if values.dtype == pl.List:
        return values.list.eval(look_up).list.max()
    frame = values.cast(pl.String).alias("value").to_frame()
    text = _plain_text(pl.col("value"))
    return frame.select(
        pl.when(text.is_not_null()).then(
            text.replace_strict(table, default=other, return_dtype=pl.Float64)
        )
    ).to_series()


def _plain(text: str) -> str:
    return text.strip().lower()


def _plain_text(text: pl.Expr) -> pl.Expr:
    return text.str.strip_chars().str.to_lowercase()


def _values(accounts: pl.DataFrame, field: str) -> pl.Series:
    """The column of a field; blank text and empty lists are unknown."""
    values = accounts[field]
    if values.dtype == pl.String:
        return accounts.select(
            pl.when(pl.col(field).str.strip_chars() != "").then(field)
        ).to_series()
    if values.dtype == pl.List:
        return accounts.select(pl.when(pl.col(field).list.len() > 0).then(field)).to_series()
    return values


def _is_outside(accounts: pl.DataFrame, gate: Gate) -> pl.Series:
    """Where a gate is closed. Missing data never closes it."""
    values = _values(accounts, gate.field)
    value = pl.lit(values).alias("value")
    if values.dtype == pl.List:
        number = value.list.len().cast(pl.Float64)
        is_in: Callable[[list[str]], pl.Expr] = partial(_any_in, value)
    else:
        text, number = _plain_text(value.cast(pl.String)), value.cast(pl.Float64, strict=False)
        is_in = text.is_in
    faults = [pl.repeat(False, accounts.height)]
    if gate.one_of is not None:
        faults.append(~is_in([_plain(each) for each in gate.one_of]))
    if gate.none_of is not None:
        faults.append(is_in([_plain(each) for each in gate.none_of]))
    if gate.at_least is not None:
        faults.append(number < gate.at_least)
    if gate.at_most is not None:
        faults.append(number > gate.at_most)
    return accounts.select(pl.any_horizontal(each.fill_null(False) for each in faults)).to_series()


def _any_in(value: pl.Expr, names: list[str]) -> pl.Expr:
    """Whether one of several values is among the names."""
    return value.list.eval(_plain_text(pl.element()).is_in(names)).list.any()


_SAY: dict[str, Callable[[pl.Expr], pl.Expr]] = {
    "employees": lambda value: pl.format("{} employees", value),
    "seats": lambda value: pl.format("{} seats", value),
    "revenue_usd": lambda value: pl.format("${} revenue", value.round(0).cast(pl.Int64)),
}
_SAY_LIST = {"technology": "uses {}", "technologies": "uses {}", "languages": "speaks {}"}


def criterion_part(accounts: pl.DataFrame, criterion: Criterion, icp: Icp) -> pl.DataFrame:
    """What a criterion gave each account, in points and words; one row per account."""
    field = criterion.field
    known = _known_share(accounts, criterion).rename("known")
    value = pl.col(field)
    shown = number(value) if accounts.schema[field] == pl.Float64 else value
    if accounts.schema[field] == pl.List:
        listed = value.list.sort().list.join(", ")
        said = pl.format(_SAY_LIST.get(field, f"{field} {{}}"), listed)
    else:
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


def gate_part(accounts: pl.DataFrame, gate: Gate) -> pl.DataFrame:
    """Why a gate is closed, for the accounts that are outside; nobody else has a row."""
    return accounts.filter(_is_outside(accounts, gate)).select(
        "account_id",
        pl.lit("gate").alias("part"),
        pl.lit(gate.field).alias("name"),
        pl.lit(0.0).alias("points"),
        pl.lit(gate.because).alias("because"),
        pl.lit(None, dtype=pl.Int64).alias("event_id"),
    )
