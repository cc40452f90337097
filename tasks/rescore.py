"""Rescore: read accounts, events and activities in bulk, write the scores that changed."""

import logging
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
from sqlalchemy import Connection, Text, cast, select, update

from tasks.buyers import value_accounts
from tasks.frames import read_frame
from tasks.policies import note_policy, note_scoring, with_origin
from tasks.rules.playbook import Icp, Playbook
from tasks.rules.playbook.outside import Enrichment
from tasks.rules.scoring import (
    EVENTS,
    FACTS,
    TECHNOLOGY,
    account_columns,
    explain_scores,
    score_accounts,
    with_facts,
)
from tasks.rules.scoring.outcomes import WITH_OUTCOME, as_signals, days_read, kinds_read
from tasks.workspace import Workspace
from warehouse.models import Account, AccountFact, Activity, Score, TriggerEvent, stable_id
from warehouse.writes import CHUNK, Row, table_of, write_changes

logger = logging.getLogger("whynow.score")

# Ten half-lives leave a thousandth: what is older is not read.
HALF_LIVES_READ = 10
ACCOUNTS_PER_WRITE = 5_000

NUMBERS = ("fit", "timing", "engagement", "total")
STORED = {
    "account_id": pl.Int64,
    "as_of": pl.Date,
    **dict.fromkeys(NUMBERS, pl.Float64),
    "grade": pl.String,
    "parts": pl.String,
}

Frames = tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]


def rescore(
    ws: Workspace, as_of: datetime, account_ids: Sequence[int] | None = None
) -> dict[str, int]:
    """Write a score for each account whose numbers or parts differ from the current one.

    History is kept; the same day again updates that day's row; an account whose current score is
    of a later day than `as_of` is left alone. Killed anywhere and started again, it ends in the
    same state.
    """
    with ws.reading() as connection:
        frames = _read(connection, ws.playbook, as_of, account_ids)
        stored = _read_stored(connection, account_ids)
    scores = score_accounts(*frames, ws.playbook, as_of)
    changed = _changed(scores, stored, as_of.date()).sort("account_id")
    policy = note_policy(ws, as_of)
    for batch in changed.iter_slices(ACCOUNTS_PER_WRITE):
        parts = explain_scores(*_only(frames, batch), ws.playbook, as_of)
        with ws.writing() as connection:
            rows = with_origin(_rows(batch, parts, as_of.date()), as_of, policy)
            _write(connection, rows, as_of.date())
    buyers = value_accounts(ws, frames[0], scores, as_of, policy, account_ids)
    if account_ids is None:
        note_scoring(ws, as_of, policy)
    logger.info("scored accounts=%d changed=%d", scores.height, changed.height)
    return {"accounts_scored": scores.height, "scores_changed": changed.height, **buyers}


def _read(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Sequence[int] | None
) -> Frames:
    kinds = playbook.activities
    event_days = _longest(each.half_life_days for each in playbook.triggers.values())
    signal_days = timedelta(days=days_read(kinds))
    event, activity = table_of(TriggerEvent).c, table_of(Activity).c
    events = select(
        event.account_id, event.id, event.type, event.status, event.confidence, event.occurred_at
    ).where(
        event.first_seen_at <= as_of,
        event.occurred_at >= as_of - event_days,
        ~event.is_rejected,
    )
    acts = select(activity.account_id, activity.kind, activity.at, activity.outcome).where(
        activity.kind.in_(kinds_read(kinds)),
        activity.at <= as_of,
        activity.at >= as_of - signal_days,
    )
    return (
        read_accounts(connection, playbook.icp, playbook.enrichment, as_of, ids),
        read_frame(connection, events, EVENTS, column=event.account_id, ids=ids),
        as_signals(
            read_frame(connection, acts, WITH_OUTCOME, column=activity.account_id, ids=ids), kinds
        ),
    )


def _longest(half_lives_days: Iterable[float]) -> timedelta:
    return timedelta(days=max(half_lives_days, default=0) * HALF_LIVES_READ)


def read_accounts(
    connection: Connection,
    icp: Icp,
    enrichment: Enrichment,
    as_of: datetime | None,
    ids: Sequence[int] | None = None,
) -> pl.DataFrame:
    """What is known of accounts: a row each, with the columns of `account_columns`.

    Without a moment, facts do not expire: what is past is explained by what was known.
    """
    account, fact = table_of(Account).c, table_of(AccountFact).c
    columns = {name: kind for name, kind in account_columns(icp).items() if name != "technology"}
    fields = [name for name in columns if name != "account_id"]
    in_record = [name for name in fields if name in account]
    schema = {name: columns[name] for name in ("account_id", *in_record)}
    records = select(account.id, *(account[name] for name in in_record))
    facts = select(fact.account_id, fact.name, fact.value, fact.method, fact.fetched_at).where(
        fact.name.in_([*fields, *TECHNOLOGY])
    )
    accounts = read_frame(connection, records, schema, column=account.id, ids=ids)
    return with_facts(
        accounts.with_columns(
            pl.lit(None, dtype=kind).alias(name)
            for name, kind in columns.items()
            if name not in schema
        ),
        read_frame(connection, facts, FACTS, column=fact.account_id, ids=ids),
        enrichment,
        as_of,
    )


def _read_stored(connection: Connection, ids: Sequence[int] | None) -> pl.DataFrame:
    score = table_of(Score).c
    # As text: a hundred thousand lists of parts are not worth parsing one by one.
    parts = cast(score.parts, Text)
    numbers = [score[name] for name in NUMBERS]
    query = select(score.account_id, score.as_of, *numbers, score.grade, parts).where(
        score.is_current
    )
    return read_frame(connection, query, STORED, column=score.account_id, ids=ids)


def _changed(scores: pl.DataFrame, stored: pl.DataFrame, day: date) -> pl.DataFrame:
    names = pl.col("parts").str.json_decode(pl.List(pl.Struct({"name": pl.String})))
    before = stored.with_columns(
        names.list.eval(pl.element().struct.field("name")).list.sort().alias("names")
    )
    differs = [
        pl.col(name).ne_missing(pl.col(f"{name}_before")) for name in (*NUMBERS, "grade", "names")
    ]
    return (
        scores.join(before, on="account_id", how="left", suffix="_before")
        .filter(pl.col("as_of").is_null() | (pl.col("as_of") <= day))
        .filter(pl.any_horizontal(differs))
        .select(scores.columns)
    )


def _only(frames: Frames, batch: pl.DataFrame) -> Frames:
    accounts, events, activities = (
        frame.join(batch, on="account_id", how="semi") for frame in frames
    )
    return accounts, events, activities


def _rows(batch: pl.DataFrame, parts: pl.DataFrame, day: date) -> list[Row]:
    by_account: dict[int, list[dict[str, Any]]] = {}
    for part in parts.iter_rows(named=True):
        if part["event_id"] is None:
            del part["event_id"]
        by_account.setdefault(part.pop("account_id"), []).append(part)
    return [
        {name: row[name] for name in ("account_id", *NUMBERS, "grade")}
        | {"id": stable_id("score", row["account_id"], day), "as_of": day, "is_current": True}
        | {"parts": by_account.get(row["account_id"], [])}
        for row in batch.iter_rows(named=True)
    ]


def _write(connection: Connection, rows: list[Row], day: date) -> None:
    score = table_of(Score)
    ids = [row["account_id"] for row in rows]
    for start in range(0, len(ids), CHUNK):
        connection.execute(
            update(score)
            .where(score.c.account_id.in_(ids[start : start + CHUNK]))
            .where(score.c.is_current, score.c.as_of < day)
            .values(is_current=False)
        )
    write_changes(connection, Score, rows)
