"""Buyers: write where they stand and what they are worth, where it changed."""

import logging
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, select, update
from sqlmodel import SQLModel

from tasks.buyers.assess import assess, due_days
from tasks.buyers.known import Ids, read_ahead, read_known
from tasks.frames import read_frame, upsert_frame
from tasks.rules.buying import ACCOUNTS, Learned, account_words, lead_words
from tasks.workspace import Workspace
from warehouse.models import BuyerState, LeadScore, Score
from warehouse.writes import Row, is_current, is_one_of, table_of, update_rows

log = logging.getLogger("whynow.buyers")

ROWS_PER_WRITE = 20_000
_TIME = pl.Datetime("us", "UTC")
# What makes another row; words follow from it.
STAGE = {
    "stage": pl.String,
    "stage_sign": pl.String,
    "stage_at": _TIME,
    "falls_back_on": pl.Date,
    "handover": pl.String,
}
STATE = STAGE | {
    "size": pl.String,
    "seats": pl.Int64,
    "seats_basis": pl.String,
    "opportunity_value_usd": pl.Float64,
    "close_rate": pl.Float64,
    "chance": pl.Float64,
    "expected_value_usd": pl.Float64,
}
LEAD = STAGE | {
    "account_id": pl.Int64,
    "tier": pl.String,
    "total": pl.Float64,
    "conversion": pl.Float64,
    "cash_value_usd": pl.Float64,
    "expected_value_usd": pl.Float64,
}
STATE_ROW = STATE | {"id": pl.Int64, "due_on": pl.Date}
LEAD_ROW = LEAD | {"id": pl.Int64}
LEFT_ALONE = {"account_id": pl.Int64}
SCORES = {"account_id": pl.Int64, "fit": pl.Float64, "grade": pl.String, "total": pl.Float64}
COUNTS = ("buyers_changed", "lead_scores_changed")
PARTS = {  # of a lead's score: the column of its points, and that of its words
    "account": ("account_points", "why_account"),
    "source": ("source_points", "why_source"),
    "stage": ("stage_points", "why_stage"),
    "person": ("person_points", "why_own"),
}


@dataclass(frozen=True, slots=True)
class Valued:
    """How many rows of each are new (COUNTS), and accounts left alone, for a later day is there."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTS, 0))
    left_alone: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=LEFT_ALONE))


def value_accounts(
    ws: Workspace,
    accounts: pl.DataFrame,
    learned: Learned,
    as_of: datetime,
    policy: str,
    ids: Ids = None,
    scores: pl.DataFrame | None = None,
) -> Valued:
    """Write a state for each account and a score for each open lead that differ from the current.

    `accounts` has account_id, employees and seats; `ids` are theirs, where they are not all. Their
    scores must be stored; `scores` are those of them that are known (columns of SCORES). What is of
    a later day is left alone. Killed anywhere and started again, it ends the same.
    """
    with ws.reading() as connection:
        known = read_known(connection, ws.playbook, as_of, ids)
        ahead = read_ahead(connection, as_of, ids)
        scores = _scores(connection, accounts["account_id"], ids, scores)
        states = _stored(connection, BuyerState, "account_id", STATE_ROW, ids)
        opened = known.leads.filter(~pl.col("is_closed"))["lead_id"].to_list()
        leads = _stored(connection, LeadScore, "lead_id", LEAD_ROW, ids if ids is None else opened)
    found = assess(with_scores(accounts, scores), known, learned, ws.playbook, as_of)
    day = as_of.date()
    due = due_days(found, ahead, day)
    buyers = shaped(found.accounts).join(due, on="account_id", how="left")
    origin = {"scored_at": as_of, "policy_version": policy}
    scored = changed(shaped(found.leads), leads, "lead_id", LEAD, day)
    for part in scored.iter_slices(ROWS_PER_WRITE):
        rows = _lead_rows(lead_words(part, learned, ws.playbook), day, origin)
        _write(ws, LeadScore, "lead_id", rows, leads, day)
    new = changed(buyers, states, "account_id", STATE, day)
    for part in new.iter_slices(ROWS_PER_WRITE):
        rows = _state_rows(account_words(part, ws.playbook), day, origin)
        _write(ws, BuyerState, "account_id", rows, states, day, due_on=None)
    _redate(ws, buyers.join(new, on="account_id", how="anti"), states, day)
    log.info("valued accounts=%d leads=%d", new.height, scored.height)
    later = [each.filter(pl.col("as_of") > day) for each in (states, leads)]
    return Valued(
        dict(zip(COUNTS, (new.height, scored.height), strict=True)),
        pl.concat([each.select("account_id") for each in later]),
    )


def _scores(
    connection: Connection, accounts: pl.Series, ids: Ids, known: pl.DataFrame | None
) -> pl.DataFrame:
    """The current scores of accounts; those that are not known are read."""
    if known is not None and not known.is_empty():
        ids = accounts.filter(~accounts.is_in(known["account_id"].implode())).to_list()
    score = table_of(Score)
    query = select(*(score.c[name] for name in SCORES)).where(is_current(score))
    found = read_frame(connection, query, SCORES, column=score.c.account_id, ids=ids)
    return found if known is None else pl.concat([known.select(list(SCORES)), found])


def with_scores(accounts: pl.DataFrame, scores: pl.DataFrame) -> pl.DataFrame:
    """Accounts with their scores; the columns of ACCOUNTS."""
    own = accounts.select("account_id", "employees", "seats")
    return own.join(
        scores.select("account_id", "fit", "grade", "total"), on="account_id", how="left"
    ).select(list(ACCOUNTS))


def shaped(found: pl.DataFrame) -> pl.DataFrame:
    """Buyers with the names of the stored columns beside their own."""
    return found.with_columns(stage_sign="sign", stage_at="at")


def changed(
    found: pl.DataFrame, stored: pl.DataFrame, key: str, columns: dict[str, Any], day: date
) -> pl.DataFrame:
    """The rows that differ from the stored ones, in the order of the key."""
    differs = [pl.col(name).ne_missing(pl.col(f"{name}_before")) for name in columns]
    before = stored.rename({name: f"{name}_before" for name in columns})
    return (
        found.join(before, on=key, how="left")
        .filter(pl.col("as_of").is_null() | (pl.col("as_of") <= day))
        .filter(pl.any_horizontal(differs) | pl.col("as_of").is_null())
        .select(found.columns)
        .sort(key)
    )


def _stored(
    connection: Connection, model: type[SQLModel], key: str, columns: dict[str, Any], ids: Ids
) -> pl.DataFrame:
    table = table_of(model)
    schema = {key: pl.Int64, "as_of": pl.Date, **columns}
    query = select(*(table.c[name] for name in schema)).where(is_current(table))
    return read_frame(connection, query, schema, column=table.c[key], ids=ids)


def _state_rows(words: pl.DataFrame, day: date, origin: Row) -> pl.DataFrame:
    names = [*STATE, "stage_because", "handover_because", "value_because", "due_on"]
    return words.select("account_id", *names, *_of(day, origin))


def _lead_rows(words: pl.DataFrame, day: date, origin: Row) -> pl.DataFrame:
    parts = [
        pl.struct(
            part=pl.lit(name), points=pl.col(points), because=pl.col(because)
        ).struct.json_encode()
        for name, (points, because) in PARTS.items()
    ]
    return words.select(
        "lead_id",
        *LEAD,
        "handover_because",
        pl.format("[{}]", pl.concat_str(parts, separator=", ")).alias("parts"),
        *_of(day, origin),
    )


def _of(day: date, origin: Row) -> list[pl.Expr]:
    """The day of a row, and when and by what it was made."""
    made = [pl.lit(value).alias(name) for name, value in origin.items()]
    return [pl.lit(day).alias("as_of"), pl.lit(True).alias("is_current"), *made]


def _write(
    ws: Workspace,
    model: type[SQLModel],
    key: str,
    rows: pl.DataFrame,
    stored: pl.DataFrame,
    day: date,
    **retired: Any,
) -> None:
    """Write rows; those of earlier days are current no more, and have the values of `retired`."""
    table = table_of(model)
    former = stored.filter(pl.col("as_of") < day).join(rows, on=key, how="semi")["id"]
    with ws.writing() as connection:
        retire = update(table).where(is_one_of(connection, table.c.id, former.to_list()))
        connection.execute(retire.values(is_current=False, **retired))
        upsert_frame(connection, model, rows, key=(key, "as_of"))


def _redate(ws: Workspace, same: pl.DataFrame, states: pl.DataFrame, day: date) -> None:
    """Note when time alone may change what is as it was."""
    before = states.filter(pl.col("as_of") <= day).select("account_id", "id", was="due_on")
    both = same.select("account_id", "due_on").join(before, on="account_id")
    rows = both.filter(pl.col("due_on").ne_missing(pl.col("was"))).select("id", "due_on")
    if not rows.is_empty():
        with ws.writing() as connection:
            update_rows(connection, BuyerState, rows.to_dicts())
