"""What an account's facts add to what its record says."""

from datetime import datetime

import polars as pl

from tasks.rules.enrichment import FACTS, standing
from tasks.rules.playbook.outside import Enrichment
from tasks.rules.scoring.frames import LISTS

__all__ = ["FACTS", "TECHNOLOGY", "with_facts"]

TECHNOLOGY = LISTS["technology"][0]


def with_facts(
    accounts: pl.DataFrame, facts: pl.DataFrame, settings: Enrichment, as_of: datetime | None
) -> pl.DataFrame:
    """Accounts with the facts that count, by the playbook, and a column `technology` (list) added.

    `facts` has the columns of FACTS; their names are those of the account's columns, or those that
    LISTS names for columns of several values, with a value such as "Salesforce, SAP": of these all
    that stand are taken. A value that is no number where a number belongs is not taken.
    """
    filled = accounts.drop("technology", strict=False)
    if facts.is_empty():
        return filled.with_columns(technology=pl.lit(None, dtype=pl.List(pl.String)))
    facts = standing(facts, settings, as_of)
    told = {*facts["name"]} - {"account_id"}
    for name, kind in filled.schema.items():
        if name in LISTS:
            filled = filled.drop(name).join(_listed(facts, name), on="account_id", how="left")
        elif name in told:
            filled = _filled(filled, facts.filter(pl.col("name") == name), name, kind)
    return filled.join(_listed(facts, "technology"), on="account_id", how="left")


def _listed(facts: pl.DataFrame, field: str) -> pl.DataFrame:
    """account_id and the values of a field that has several, each once, sorted."""
    names, sign = LISTS[field]
    some = facts.filter(pl.col("name").is_in(names))
    if some.is_empty():
        return pl.DataFrame(schema={"account_id": pl.Int64, field: pl.List(pl.String)})
    return (
        some.select("account_id", pl.col("value").str.split(sign).alias(field))
        .explode(field)
        .with_columns(pl.col(field).str.strip_chars())
        .filter(pl.col(field) != "")
        .group_by("account_id")
        .agg(pl.col(field).unique().sort())
    )


def _filled(
    accounts: pl.DataFrame, facts: pl.DataFrame, name: str, kind: pl.DataType
) -> pl.DataFrame:
    typed = facts.with_columns(_typed(pl.col("value"), kind)).drop_nulls("value")
    # A record that says what a machine says was filled from it: it gives way to a better source.
    own = _known(pl.col(name), kind)
    is_filled = accounts.select("account_id", record=own).join(
        typed.select("account_id", record="value", is_filled=pl.lit(True)).unique(),
        on=["account_id", "record"],
        how="inner",
    )
    over = typed.filter("is_over_record").unique("account_id", keep="first", maintain_order=True)
    best = typed.unique("account_id", keep="first", maintain_order=True)
    return (
        accounts.join(over.select("account_id", over="value"), on="account_id", how="left")
        .join(best.select("account_id", best="value"), on="account_id", how="left")
        .join(is_filled.select("account_id", "is_filled"), on="account_id", how="left")
        .with_columns(
            pl.coalesce(
                "over", pl.when(pl.col("is_filled").is_null()).then(own), "best", own
            ).alias(name)
        )
        .drop("over", "best", "is_filled")
    )


def _typed(value: pl.Expr, kind: pl.DataType) -> pl.Expr:
    if kind == pl.String:
        return _known(value, kind)
    return value.cast(pl.Float64, strict=False).cast(kind, strict=False)


def _known(value: pl.Expr, kind: pl.DataType) -> pl.Expr:
    """Blank text is nothing known."""
    return pl.when(value.str.strip_chars() != "").then(value) if kind == pl.String else value
