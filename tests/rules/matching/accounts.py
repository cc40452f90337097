"""Accounts for the tests of matching, as the warehouse hands them over."""

from typing import Any

import polars as pl

SCHEMA: dict[str, Any] = {
    "id": pl.Int64,
    "domain": pl.String,
    "name": pl.String,
    "aliases": pl.List(pl.String),
    "negative_aliases": pl.List(pl.String),
    "ticker": pl.String,
}


def accounts(*rows: dict[str, Any]) -> pl.DataFrame:
    """One account per row, with ids from 1 on."""
    return pl.DataFrame(
        [
            {
                "id": number,
                "domain": f"account{number}.example",
                "aliases": [],
                "negative_aliases": [],
                "ticker": None,
                **row,
            }
            for number, row in enumerate(rows, 1)
        ],
        schema=SCHEMA,
    )
