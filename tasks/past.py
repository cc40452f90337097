"""The past: what was known of accounts at a moment, and by which policy they were scored then."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, select, update

from tasks.frames import read_frame
from tasks.rules.playbook import Playbook
from tasks.rules.scoring import ACTIVITIES, EVENTS, FACTS, account_columns, with_facts
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    AccountFact,
    AccountFactHistory,
    AccountHistory,
    Activity,
    ActivityHistory,
    Policy,
    Scoring,
    TriggerEvent,
    TriggerEventHistory,
)
from warehouse.writes import Row, insert_new, table_of

# The parts of a playbook that a score depends on.
PARTS = ("icp", "scoring", "triggers", "activities")
POLICY, SCORING = table_of(Policy).c, table_of(Scoring).c
MOMENT = pl.Datetime("us", "UTC")

Frames = tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]


def known_at(
    connection: Connection, playbook: Playbook, moment: datetime, ids: Sequence[int] | None = None
) -> Frames:
    """Accounts, events and activities as they were known at a moment; the frames of scoring."""
    events = _versions(
        connection, TriggerEvent, TriggerEventHistory, moment, ids,
        {**_without(EVENTS, "event_id"), "is_rejected": pl.Boolean},
    )  # fmt: skip
    acts = _versions(connection, Activity, ActivityHistory, moment, ids, ACTIVITIES)
    return (
        _accounts(connection, playbook, moment, ids),
        events.filter(~pl.col("is_rejected")).rename({"id": "event_id"}).select(list(EVENTS)),
        acts.filter(pl.col("at") <= moment).select(list(ACTIVITIES)),
    )


def _accounts(
    connection: Connection, playbook: Playbook, moment: datetime, ids: Sequence[int] | None
) -> pl.DataFrame:
    columns = _without(account_columns(playbook.icp), "account_id", "technology")
    in_record = {n: kind for n, kind in columns.items() if n in table_of(AccountHistory).c}
    records = _versions(connection, Account, AccountHistory, moment, ids, in_record)
    facts = _versions(connection, AccountFact, AccountFactHistory, moment, ids, FACTS)
    missing = [
        pl.lit(None, dtype=kind).alias(n) for n, kind in columns.items() if n not in in_record
    ]
    accounts = records.rename({"id": "account_id"}).with_columns(missing)
    return with_facts(accounts.select("account_id", *columns), facts.select(list(FACTS)))


def _without(schema: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: kind for name, kind in schema.items() if name not in names}


def _versions(
    connection: Connection,
    model: Any,
    history: Any,
    moment: datetime,
    ids: Sequence[int] | None,
    columns: dict[str, Any],
) -> pl.DataFrame:
    """The rows of a table as they were: the version that held at the moment, if there was one.

    That is the one that was replaced first after it, else the one that holds today.
    """
    now, then = table_of(model).c, table_of(history).c
    began = "fetched_at" if "fetched_at" in then else "first_seen_at"
    owner = "account_id" if "account_id" in columns else "id"
    schema = {owner: pl.Int64, "id": pl.Int64, "began": MOMENT, **_without(columns, "account_id")}
    others = _without(columns, "account_id")
    who = (now.account_id, now.id) if owner == "account_id" else (now.id,)
    whose = (then.account_id, then.row_id) if owner == "account_id" else (then.row_id,)
    today = select(*who, now[began], *(now[name] for name in others))
    former = (
        select(*whose, then[began], *(then[name] for name in others))
        .where(then.until > moment)
        .order_by(then.until, then.id)
    )
    current = read_frame(connection, today, schema, column=who[0], ids=ids)
    replaced = read_frame(connection, former, schema).unique(
        "id", keep="first", maintain_order=True
    )
    if owner == "id":  # an account that is gone has no scores to compare with
        replaced = replaced.join(current, on="id", how="semi")
    found = pl.concat([current.join(replaced, on="id", how="anti"), replaced])
    found = found.filter(pl.col("began") <= moment)
    wanted = found if ids is None else found.filter(pl.col(owner).is_in(list(ids)))
    return wanted.sort("id").drop("began")


# ---- policies, and when they were used -----------------------------------------------------------


def note_policy(ws: Workspace, as_of: datetime) -> str:
    """Keep the parts of the playbook that scores depend on; returns their version."""
    content = ws.playbook.model_dump(mode="json", include=set(PARTS))
    text = json.dumps(content, sort_keys=True)
    version = hashlib.sha256(text.encode()).hexdigest()[:16]
    row = {"version": version, "content": content, "first_used_at": as_of}
    with ws.reading() as connection:
        if connection.execute(select(POLICY.version).where(POLICY.version == version)).first():
            return version
    with ws.writing() as connection:
        insert_new(connection, Policy, [row])
    return version


def note_scoring(ws: Workspace, as_of: datetime, policy: str) -> None:
    """Remember that all accounts were scored at this moment, and by what."""
    values = {"scored_at": as_of, "policy_version": policy}
    with ws.writing() as connection:
        insert_new(connection, Scoring, [values])
        same = update(table_of(Scoring)).where(SCORING.scored_at == as_of)
        connection.execute(same.values(policy_version=policy))


def with_origin(rows: list[Row], as_of: datetime, policy: str) -> list[Row]:
    """Rows of scores, and when and by what they were made."""
    return [row | {"scored_at": as_of, "policy_version": policy} for row in rows]


def read_policy(connection: Connection, playbook: Playbook, version: str) -> Playbook:
    """The playbook with the parts that this policy had."""
    query = select(POLICY.content).where(POLICY.version == version)
    content = connection.execute(query).scalar_one()
    return type(playbook).model_validate(playbook.model_dump(by_alias=True) | content)
