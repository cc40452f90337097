"""The columns of the frames about buyers: what is known, and what is said of it."""

from typing import Any

import polars as pl

TIME = pl.Datetime("us", "UTC")

ACCOUNTS = {
    "account_id": pl.Int64,
    "employees": pl.Int64,
    "seats": pl.Int64,
    "fit": pl.Float64,
    "grade": pl.String,
    "total": pl.Float64,  # the account's score
}
ACTS = {
    "account_id": pl.Int64,
    "person": pl.String,  # the address, else the contact; empty: nobody known
    "kind": pl.String,
    "outcome": pl.String,
    "at": TIME,
}
LEADS = {
    "account_id": pl.Int64,
    "lead_id": pl.Int64,
    "person": pl.String,
    "tier": pl.String,
    "source": pl.String,
    "created_at": TIME,
    "is_closed": pl.Boolean,
}
DEALS = {
    "account_id": pl.Int64,
    "outcome": pl.String,  # won or lost
    "closed_on": pl.Date,
    "mrr_usd": pl.Float64,
    "retained_months": pl.Int64,
    "seats": pl.Int64,
}
# Something that proves a stage: `rank` counts STAGES from 1, `fresh_at` is when silence began.
SIGNS: dict[str, Any] = {
    "account_id": pl.Int64,
    "lead_id": pl.Int64,  # of a lead that is itself the sign
    "person": pl.String,
    "rank": pl.Int64,
    "sign": pl.String,
    "at": TIME,
    "fresh_at": TIME,
}
