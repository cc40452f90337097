"""What an account is worth, and how often it is touched: score x opportunity (METHOD A8, D6)."""

import polars as pl

from tasks.rules.playbook import Cadence, Playbook
from tasks.rules.queue.ranking import opportunity_values

RECORDS = {
    "account_id": pl.Int64,
    **dict.fromkeys(("domain", "parent_domain", "country", "region", "industry"), pl.String),
    "employees": pl.Int64,
    "seats": pl.Int64,
    **dict.fromkeys(("language", "named_list", "owner_email"), pl.String),
}


def with_worth(accounts: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """The accounts (RECORDS and `score`, 0 to 100) with size, value_usd and touches_per_week."""
    attempts = playbook.cadence.attempts
    per_week = {size: count / playbook.assignment.cadence_weeks for size, count in attempts.items()}
    return (
        accounts.join(expected_values(accounts, playbook), on="account_id", how="left")
        .with_columns(_size(playbook.cadence).alias("size"))
        .with_columns(
            pl.col("size")
            .replace_strict(per_week, default=per_week["mid"], return_dtype=pl.Float64)
            .alias("touches_per_week")
        )
    )


def expected_values(accounts: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """account_id and value_usd: the monthly revenue that an account may bring, by its score.

    `accounts` has close_rate where deals of its size were learned from.
    """
    least = playbook.assignment.least_value_usd
    share = pl.col("score").fill_null(0.0) / 100
    return (
        opportunity_values(accounts, playbook)
        .join(accounts.select("account_id", "score"), on="account_id")
        .select(
            "account_id",
            value_usd=(share * pl.col("opportunity_value_usd")).clip(lower_bound=least),
        )
    )


def _size(cadence: Cadence) -> pl.Expr:
    """METHOD D6; None where the number of employees is not known."""
    employees, most = pl.col("employees"), cadence.max_employees
    return (
        pl.when(employees.is_null()).then(None)
        .when(employees <= most["small"]).then(pl.lit("small"))
        .when(employees <= most["mid"]).then(pl.lit("mid"))
        .otherwise(pl.lit("large"))
    )  # fmt: skip
