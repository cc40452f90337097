"""The columns of the frames that scoring takes and returns."""

from collections.abc import Iterable
from typing import Any

import polars as pl

from tasks.rules.playbook import Icp

ACCOUNTS = {
    "account_id": pl.Int64,
    "industry": pl.String,
    "country": pl.String,
    "employees": pl.Int64,
    "revenue_usd": pl.Float64,
    "seats": pl.Int64,
    "language": pl.String,
    "technology": pl.List(pl.String),
}

# Fields that hold several values: the facts that they are made of, and what stands between values.
LISTS: dict[str, tuple[tuple[str, ...], str]] = {
    "technology": (("technology", "technologies"), ","),
    "technologies": (("technology", "technologies"), ","),
    "languages": (("languages",), ","),
    "hiring_places": (("hiring_places",), ";"),
    "new_places": (("new_places",), ","),
    "pricing_plans": (("pricing_plans",), ","),
}


def account_columns(icp: Icp) -> dict[str, Any]:
    """ACCOUNTS, and what else the criteria and gates ask of: a number where they count, several
    values where a fact has several, else text."""
    asked = {each.field: each.curve is not None for each in icp.criteria}
    for gate in icp.gates:
        asked.setdefault(gate.field, gate.at_least is not None or gate.at_most is not None)
    others = {name: pl.Float64 if is_number else pl.String for name, is_number in asked.items()}
    lists = dict.fromkeys(asked.keys() & LISTS.keys(), pl.List(pl.String))
    return others | lists | ACCOUNTS


def facts_asked(fields: Iterable[str]) -> list[str]:
    """The names of the facts that these fields are made of."""
    return sorted({name for each in fields for name in LISTS.get(each, ((each,), ""))[0]})


EVENTS: dict[str, Any] = {
    "account_id": pl.Int64,
    "event_id": pl.Int64,
    "type": pl.String,
    "status": pl.String,
    "confidence": pl.Float64,
    "occurred_at": pl.Datetime("us", "UTC"),
}
ACTIVITIES: dict[str, Any] = {
    "account_id": pl.Int64,
    "kind": pl.String,
    "at": pl.Datetime("us", "UTC"),
}
PARTS = {
    "account_id": pl.Int64,
    "part": pl.String,
    "name": pl.String,
    "points": pl.Float64,
    "because": pl.String,
    "event_id": pl.Int64,
}


def number(value: pl.Expr) -> pl.Expr:
    """A number as people write it: 38, not 38.0."""
    return value.cast(pl.String).str.strip_suffix(".0")
