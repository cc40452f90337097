"""Which accounts are free to be assigned, and which have an owner or none in any case."""

from datetime import date

import polars as pl

from tasks.rules.assignment.who import Reps, is_away, is_released
from tasks.rules.playbook import Assignment as Policy


def with_fates(accounts: pl.DataFrame, sdrs: Reps, policy: Policy, day: date) -> pl.DataFrame:
    """The accounts with `fixed_to` (the rep who has it in any case) and `fate`, one of

    locked (its record names an SDR who is at work, or has it), kept (of an SDR who is away, or
    outside the ICP with an owner), outside (of the ICP, without one), free. `sdrs` are active.
    """
    present = [key for key, rep in sdrs.items() if not is_away(rep, day)]
    staying = [key for key, rep in sdrs.items() if not is_released(rep, day, policy)]
    by_email = {rep.email.lower(): key for key, rep in sdrs.items()}
    email = pl.col("owner_email").str.strip_chars().str.to_lowercase()
    named = email.replace_strict(by_email, default=None, return_dtype=pl.Int64)
    has_named = (named == pl.col("rep_id")) & named.is_in(staying)
    is_locked = (named.is_in(present) | has_named).fill_null(False)
    is_kept = (
        pl.col("rep_id").is_in(staying) & (pl.col("is_outside") | ~pl.col("rep_id").is_in(present))
    ).fill_null(False)
    fate = (
        pl.when(is_locked).then(pl.lit("locked"))
        .when(is_kept).then(pl.lit("kept"))
        .when("is_outside").then(pl.lit("outside"))
        .otherwise(pl.lit("free"))
    )  # fmt: skip
    fixed = pl.when(is_locked).then(named).when(is_kept).then("rep_id")
    return accounts.with_columns(fate.alias("fate"), fixed.alias("fixed_to"))


def ties(
    units: pl.DataFrame, accounts: pl.DataFrame, sdrs: Reps, policy: Policy, day: date
) -> pl.DataFrame:
    """What ties units to reps: unit (number), rep_id, keeps, cost_usd and accounts, summed.

    An owner's accounts keep him unless more is won than a change costs; who owned an account last,
    or has its family by a lock, is preferred as much.
    """
    present = [key for key, rep in sdrs.items() if not is_away(rep, day)]
    unit = units.with_row_index("unit").select(
        pl.col("unit").cast(pl.Int64), pl.col("account_id")
    ).explode("account_id")  # fmt: skip
    free = unit.join(accounts, on="account_id", how="inner")
    cost = policy.change_cost_usd + policy.change_cost_share * pl.col("value_usd")
    owned = free.select("unit", "rep_id", pl.lit(True).alias("keeps"), cost_usd=cost)
    last = free.filter(pl.col("rep_id").is_null()).select(
        "unit", pl.col("last_rep_id").alias("rep_id"), pl.lit(False).alias("keeps"), cost_usd=cost
    )
    locks = accounts.filter(pl.col("fate") == "locked").select("head_id", rep_id="fixed_to")
    family = free.join(locks.unique(), on="head_id", suffix="_lock").select(
        "unit", pl.col("rep_id_lock").alias("rep_id"), pl.lit(False).alias("keeps"),
        cost_usd=policy.change_cost_usd + pl.col("value_usd"),
    )  # fmt: skip
    return (
        pl.concat([owned, last, family])
        .filter(pl.col("rep_id").is_in(present))
        .group_by("unit", "rep_id", "keeps")
        .agg(pl.col("cost_usd").sum(), pl.len().cast(pl.Int64).alias("accounts"))
        .sort("unit", "rep_id", "keeps")
    )
