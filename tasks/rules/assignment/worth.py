"""What an account is worth, and how often it is touched: score x seats x price (METHOD A8, D6)."""

import polars as pl

from tasks.rules.playbook import Assignment as Policy
from tasks.rules.playbook import Cadence, Company, Playbook

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
    return accounts.with_columns(
        _size(playbook.cadence).alias("size"),
        expected_value(playbook.company, playbook.assignment).alias("value_usd"),
    ).with_columns(
        pl.col("size")
        .replace_strict(per_week, default=per_week["mid"], return_dtype=pl.Float64)
        .alias("touches_per_week")
    )


def expected_value(company: Company, policy: Policy) -> pl.Expr:
    """The pipeline that an account may bring, in USD of monthly revenue."""
    seats = pl.col("seats").fill_null(policy.unknown_seats)
    worth = pl.col("score").fill_null(0.0) / 100 * seats * company.price_per_seat_usd
    return worth.clip(lower_bound=policy.least_value_usd)


def _size(cadence: Cadence) -> pl.Expr:
    """METHOD D6; None where the number of employees is not known."""
    employees, most = pl.col("employees"), cadence.max_employees
    return (
        pl.when(employees.is_null()).then(None)
        .when(employees <= most["small"]).then(pl.lit("small"))
        .when(employees <= most["mid"]).then(pl.lit("mid"))
        .otherwise(pl.lit("large"))
    )  # fmt: skip
