"""Buyers: write where they stand and what they are worth, where it changed."""

import logging
from datetime import date, datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, func, select, update
from sqlmodel import SQLModel

from tasks.buyers.assess import assess, learn
from tasks.buyers.known import Ids, read_known
from tasks.frames import read_frame
from tasks.rules.buying import ACCOUNTS, Learned, account_words, lead_words
from tasks.rules.playbook import Playbook
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    BuyerState,
    Customer,
    Lead,
    LeadScore,
    Score,
    Scoring,
    stable_id,
)
from warehouse.writes import CHUNK, Row, table_of, write_changes

log = logging.getLogger("whynow.buyers")

ROWS_PER_WRITE = 5_000
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
COUNTS = ("buyers_changed", "lead_scores_changed")
PARTS = {  # of a lead's score: the column of its points, and that of its words
    "account": ("account_points", "why_account"),
    "source": ("source_points", "why_source"),
    "stage": ("stage_points", "why_stage"),
    "person": ("person_points", "why_own"),
}


def buyers_due(connection: Connection, as_of: datetime, ids: Ids) -> Ids:
    """Accounts to be valued beside those whose score was due (None: all).

    Those with open leads, which are learned anew each time; those whose stage falls back; and all,
    where a deal was closed or changed since the last time.
    """
    if ids is None:
        return None
    last = connection.execute(select(func.max(table_of(Scoring).c.scored_at))).scalar()
    changed_at = connection.execute(select(func.max(table_of(Customer).c.updated_at))).scalar()
    if last is None or (changed_at is not None and changed_at >= last):
        return None
    lead, state, account = table_of(Lead).c, table_of(BuyerState).c, table_of(Account).c
    queries = (
        select(lead.account_id).where(~lead.is_closed),
        select(state.account_id).where(state.is_current, state.falls_back_on <= as_of.date()),
        select(account.id).where(account.id.not_in(select(state.account_id))),
        select(account.id).where(account.updated_at >= last),  # one may have taken another over
    )
    found = {each for query in queries for each in connection.execute(query.distinct()).scalars()}
    return sorted(found.union(ids))


def value_accounts(
    ws: Workspace, accounts: pl.DataFrame, as_of: datetime, policy: str, ids: Ids = None
) -> dict[str, int]:
    """Write a state for each account and a score for each open lead that differ from the current.

    `accounts` has account_id, employees and seats; `ids` are theirs, where they are not all. Their
    scores must be stored. What is of a later day is left alone. Killed anywhere and started again,
    it ends the same.
    """
    with ws.reading() as connection:
        known = read_known(connection, ws.playbook, as_of, ids)
        scores = _scores(connection, ids)
        states = _stored(connection, BuyerState, "account_id", STATE, ids)
        leads = _stored(connection, LeadScore, "lead_id", LEAD, ids)
    learned = learn(known, ws.playbook, as_of)
    found = assess(with_scores(accounts, scores), known, learned, ws.playbook, as_of)
    day, origin = as_of.date(), {"scored_at": as_of, "policy_version": policy}
    new = changed(shaped(found.accounts), states, "account_id", STATE, day)
    for part in new.iter_slices(ROWS_PER_WRITE):
        words = account_words(part, ws.playbook)
        _write(ws, BuyerState, "account_id", _state_rows(words, day, origin), day)
    scored = changed(shaped(found.leads), leads, "lead_id", LEAD, day)
    for part in scored.iter_slices(ROWS_PER_WRITE):
        rows = _lead_rows(part, learned, ws.playbook, day, origin)
        _write(ws, LeadScore, "lead_id", rows, day)
    log.info("valued accounts=%d leads=%d", new.height, scored.height)
    return dict(zip(COUNTS, (new.height, scored.height), strict=True))


def _scores(connection: Connection, ids: Ids) -> pl.DataFrame:
    score = table_of(Score).c
    schema = {"account_id": pl.Int64, "fit": pl.Float64, "grade": pl.String, "total": pl.Float64}
    query = select(*(score[name] for name in schema)).where(score.is_current)
    return read_frame(connection, query, schema, column=score.account_id, ids=ids)


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
    table = table_of(model).c

    schema = {key: pl.Int64, "as_of": pl.Date, **columns}
    query = select(*(table[name] for name in schema)).where(table.is_current)
    if key == "account_id":
        return read_frame(connection, query, schema, column=table.account_id, ids=ids)
    return read_frame(connection, query, schema)


def _state_rows(words: pl.DataFrame, day: date, origin: Row) -> list[Row]:
    names = ["account_id", *STATE, "stage_because", "handover_because", "value_because"]
    return [
        row | {"id": stable_id("buyer_state", row["account_id"], day), "as_of": day} | origin
        for row in words.select(names).to_dicts()
    ]


def _lead_rows(
    part: pl.DataFrame, learned: Learned, playbook: Playbook, day: date, origin: Row
) -> list[Row]:
    words = lead_words(part, learned, playbook)
    rows = []
    for row in words.to_dicts():
        parts = [
            {"part": name, "points": row[points], "because": row[because]}
            for name, (points, because) in PARTS.items()
        ]
        kept = {name: row[name] for name in ("lead_id", *LEAD, "handover_because")}
        own = {"id": stable_id("lead_score", row["lead_id"], day), "as_of": day, "parts": parts}
        rows.append(kept | own | origin)
    return rows


def _write(ws: Workspace, model: type[SQLModel], key: str, rows: list[Row], day: date) -> None:
    table = table_of(model)
    ids = [row[key] for row in rows]
    with ws.writing() as connection:
        for start in range(0, len(ids), CHUNK):
            connection.execute(
                update(table)
                .where(table.c[key].in_(ids[start : start + CHUNK]))
                .where(table.c.is_current, table.c.as_of < day)
                .values(is_current=False)
            )
        stamped = [row | {"is_current": True} for row in rows]
        write_changes(connection, model, stamped, stamps=("scored_at", "policy_version"))
