"""Accounts as units that go to one rep: a parent with its subsidiaries, or an account alone."""

import numpy as np
import polars as pl

from tasks.rules.assignment.who import TRAITS

ACCOUNTS = {
    "account_id": pl.Int64,
    "domain": pl.String,
    "parent_domain": pl.String,
    "country": pl.String,
    "region": pl.String,
    "size": pl.String,  # small, mid or large
    "named_list": pl.String,
    "industry": pl.String,
    "language": pl.String,
    "owner_email": pl.String,  # named in its record
    "value_usd": pl.Float64,  # expected
    "touches_per_week": pl.Float64,
    "is_inbound": pl.Boolean,  # has an open lead from the website
    "is_outside": pl.Boolean,  # outside the ICP, and nobody there has asked for us
    "rep_id": pl.Int64,  # who owns it now
    "last_rep_id": pl.Int64,  # who owned it last, if nobody does now
    "ae_id": pl.Int64,  # the AE who has it now
}
PLACES = tuple(name for name in TRAITS if name != "is_inbound")
DECISIONS = {"account_id": pl.Int64, "rep_id": pl.Int64, "because": pl.String}


def with_heads(accounts: pl.DataFrame) -> pl.DataFrame:
    """The accounts (sorted by id) with `head_id`: the highest parent that is an account of ours.

    A circle of parents has no head: its accounts stand alone.
    """
    ids, domains = accounts["account_id"].to_numpy(), accounts["domain"].to_list()
    number = {domain: at for at, domain in enumerate(domains)}
    parents = accounts["parent_domain"].to_list()
    itself = np.arange(accounts.height)
    head = np.array([number.get(name, at) for at, name in enumerate(parents)], dtype=np.int64)
    for _ in range(max(1, accounts.height.bit_length())):  # each step doubles the generations
        head = head[head]
    head = np.where(head[head] == head, head, itself)
    # Who may have a family is decided by its head.
    places = accounts[head][list(PLACES)] if len(ids) else accounts[list(PLACES)]
    return accounts.with_columns(places).with_columns(pl.Series("head_id", ids[head], pl.Int64))


def as_units(accounts: pl.DataFrame, largest: int) -> pl.DataFrame:
    """A row per unit, sorted by its first account: traits of the head, sums of the rest.

    A family of more than `largest` accounts fits nobody: it is cut into parts that do.
    """
    part = pl.int_range(pl.len()).over("head_id") // max(largest, 1)
    return (
        accounts.sort("account_id")
        .with_columns(part.alias("part"))
        .group_by("head_id", "part", maintain_order=True)
        .agg(
            pl.col("account_id").min().alias("first_id"),
            "account_id",
            "domain",
            pl.len().alias("accounts"),
            pl.col("value_usd").sum(),
            pl.col("touches_per_week").sum(),
            pl.col("is_inbound").any(),
            *(pl.col(name).first() for name in PLACES),
        )
        .sort("first_id")
    )
