"""What an account is worth, and how often it is touched: score x opportunity (METHOD A8, D6)."""

import polars as pl

from tasks.rules.attempts import attempts_by_size, size_class
from tasks.rules.playbook import Playbook
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
    cadence, weeks = playbook.cadence, playbook.assignment.cadence_weeks
    return accounts.join(
        expected_values(accounts, playbook), on="account_id", how="left"
    ).with_columns(size=size_class(cadence), touches_per_week=attempts_by_size(cadence) / weeks)


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
