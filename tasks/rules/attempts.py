"""How large a company is and how often it is tried: one rule for all (METHOD D6, B6)."""

import polars as pl

from tasks.rules.playbook import Cadence, Playbook


def size_class(cadence: Cadence) -> pl.Expr:
    """small, mid or large by `employees`; empty where those are unknown."""
    employees = pl.col("employees")
    return (
        pl.when(employees <= cadence.max_employees["small"])
        .then(pl.lit("small"))
        .when(employees <= cadence.max_employees["mid"])
        .then(pl.lit("mid"))
        .when(employees.is_not_null())
        .then(pl.lit("large"))
    )


def attempts_by_size(cadence: Cadence) -> pl.Expr:
    """The most touches that a company of this size gets, by `employees` (METHOD D6)."""
    size = size_class(cadence).fill_null(cadence.unknown_size)
    return size.replace_strict(dict(cadence.attempts), return_dtype=pl.Int64)


def attempts_for(playbook: Playbook) -> pl.Expr:
    """Touches that a lead gets, by `employees` and the `conversion` of its source (METHOD B6)."""
    cadence = playbook.cadence
    share = pl.lit(cadence.source_tiers[-1].share_of_attempts)
    for tier in reversed(cadence.source_tiers[:-1]):
        reaches = pl.col("conversion") >= tier.from_conversion
        share = pl.when(reaches).then(tier.share_of_attempts).otherwise(share)
    return (attempts_by_size(cadence) * share).ceil().cast(pl.Int64)
