"""One SDR per account, within capacity: only what is undecided is decided."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

import polars as pl

from tasks.rules.assignment.flow import deal, solve
from tasks.rules.assignment.groups import Reps, make_groups
from tasks.rules.assignment.words import Words
from tasks.rules.playbook import Assignment as Policy

ACCOUNTS = {
    "account_id": pl.Int64,
    "country": pl.String,
    "industry": pl.String,
    "language": pl.String,
    "owner_email": pl.String,
    "value": pl.Float64,  # 0 to 100; who gets a seat first when seats are short
    "is_inbound": pl.Boolean,  # has an open lead from the website
    "is_outside": pl.Boolean,  # outside the ICP, and nobody there has asked for us
    "rep_id": pl.Int64,  # who owns it now
    "last_rep_id": pl.Int64,  # who owned it last, if nobody does now
}
DECISIONS = {"account_id": pl.Int64, "rep_id": pl.Int64, "because": pl.String}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is decided: a row per decided account (DECISIONS; no rep means that nobody can).

    `cost` can be compared between plans for the same accounts; lower is better.
    """

    decisions: pl.DataFrame
    cost: int


def assign_sdrs(accounts: pl.DataFrame, reps: Reps, policy: Policy, as_of: datetime) -> Plan:
    """Decide the owners of accounts that have none or whose owner can no longer have them.

    `accounts` has the columns of ACCOUNTS; `reps` are all reps by id. Reps who are away keep what
    they own and get nothing new. An account's `owner_email` locks it to that SDR, even above
    capacity. Every account that is not kept is in the decisions; deterministic.
    """
    sdrs = {key: rep for key, rep in sorted(reps.items()) if rep.role == "sdr" and rep.is_active}
    accounts = accounts.sort("account_id").with_columns(_locked_to(sdrs))
    accounts = accounts.with_columns(_is_kept(sdrs).alias("is_kept"))
    kept = accounts.filter("is_kept")
    moved = accounts.filter(~pl.col("is_kept"))
    locked = moved.filter(pl.col("locked_to").is_not_null())
    outside = moved.filter(pl.col("locked_to").is_null(), "is_outside")
    undecided = moved.filter(pl.col("locked_to").is_null(), ~pl.col("is_outside"))

    load = Counter([*kept["rep_id"].to_list(), *locked["locked_to"].to_list()])
    groups = list(make_groups(undecided, sdrs, policy, as_of.date()))
    flows, cost = solve(groups, sdrs, load, policy)
    dealt = [deal(group, flow) for group, flow in zip(groups, flows, strict=True)]

    after = load + Counter(key for owners in dealt for key in owners.values() if key is not None)
    words = Words(sdrs, reps, after, policy)
    rows: list[tuple[int, int | None, str]] = [
        (key, None, "outside the ICP: no time is spent on it") for key in outside["account_id"]
    ]
    rows += [(key, rep, words.locked(rep)) for key, rep in locked.select(_LOCK).iter_rows()]
    for group, owners in zip(groups, dealt, strict=True):
        said = {rep: words.because(group, rep) for rep in set(owners.values())}
        rows += [(key, rep, said[rep]) for key, rep in owners.items()]
    decisions = pl.DataFrame(rows, schema=DECISIONS, orient="row").sort("account_id")
    return Plan(decisions, cost)


_LOCK = ["account_id", "locked_to"]


def _locked_to(sdrs: Reps) -> pl.Expr:
    by_email = {rep.email.lower(): key for key, rep in sdrs.items()}
    email = pl.col("owner_email").str.strip_chars().str.to_lowercase()
    return email.replace_strict(by_email, default=None, return_dtype=pl.Int64).alias("locked_to")


def _is_kept(sdrs: Reps) -> pl.Expr:
    """Where the owner is an active SDR whose territory allows the account, or its lock."""
    country, owner = pl.col("country"), pl.col("rep_id")
    is_allowed = owner.is_in([key for key, rep in sdrs.items() if not rep.countries])
    for key, rep in sdrs.items():
        if rep.countries:
            is_here = country.is_null() | country.is_in(rep.countries)
            is_allowed |= (owner == key) & is_here
    is_free = pl.col("locked_to").is_null()
    return (
        pl.when(is_free).then(is_allowed).otherwise(owner == pl.col("locked_to")).fill_null(False)
    )
