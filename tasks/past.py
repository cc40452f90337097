"""The past: what was known of accounts at a moment, and by which policy they were scored."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import polars as pl
from sqlalchemy import JSON, ColumnElement, Connection, column, select, table, text
from sqlalchemy.types import TypeEngine

from tasks.frames import MANY_IDS, read_frame
from tasks.rules.playbook import Playbook
from tasks.rules.scoring import (
    EVENTS,
    FACTS,
    account_columns,
    days_that_count,
    with_facts,
)
from tasks.rules.scoring.outcomes import WITH_OUTCOME, as_signals
from warehouse.types import BigId, UtcDateTime
from warehouse.writes import is_one_of

MOMENT = pl.Datetime("us", "UTC")

Frames = tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]
Columns = dict[str, ColumnElement[Any]]

# The parts of a playbook that scores depend on.
PARTS: dict[str, Any] = dict.fromkeys(
    (
        "icp", "scoring", "triggers", "activities",
        "journey", "handover", "value", "lead_sources", "lead_scoring", "titles",
    ),
    True,
) | {
    "company": {"price_per_seat_usd"},
    "cadence": {"max_employees"},
    "enrichment": {"usual", "fields"},  # which facts count, and how long
}  # fmt: skip
_POLICY = table("policy", column("version"), column("content", JSON))
_COMPARED: dict[str, TypeEngine[Any]] = {
    "id": BigId, "row_id": BigId, "account_id": BigId, "until": UtcDateTime()
}  # fmt: skip


def known_at(
    connection: Connection,
    playbook: Playbook,
    moment: datetime,
    ids: Sequence[int] | None = None,
    *,
    is_hindsight: bool = False,
) -> Frames:
    """Accounts, events and activities as they were known at a moment; the frames of scoring.

    In hindsight what had happened counts, even if it was first heard of later.
    """
    versions = partial(versions_at, connection, moment=moment, ids=ids, is_hindsight=is_hindsight)
    asked = {**_without(EVENTS, "event_id"), "is_rejected": pl.Boolean}
    events = versions("trigger_event", columns=asked)
    acts = versions("activity", columns=WITH_OUTCOME)
    event_days, signal_days = (timedelta(days=n) for n in days_that_count(playbook))
    events = events.filter(~pl.col("is_rejected"), pl.col("occurred_at") >= moment - event_days)
    if is_hindsight:
        events = events.filter(pl.col("occurred_at") <= moment)
    acts = acts.filter(pl.col("at").is_between(moment - signal_days, moment))
    return (
        _accounts(connection, versions, playbook, moment),
        events.rename({"id": "event_id"}).select(list(EVENTS)),
        as_signals(acts.select(list(WITH_OUTCOME)), playbook.activities),
    )


def _accounts(
    connection: Connection,
    versions: Callable[..., pl.DataFrame],
    playbook: Playbook,
    moment: datetime,
) -> pl.DataFrame:
    columns = _without(account_columns(playbook.icp), "account_id", "technology")
    kept = _columns(connection, "account_history")
    in_record = {n: kind for n, kind in columns.items() if n in kept}
    records = versions("account", columns=in_record)
    facts = versions("account_fact", columns=FACTS)
    missing = [
        pl.lit(None, dtype=kind).alias(n) for n, kind in columns.items() if n not in in_record
    ]
    accounts = records.rename({"id": "account_id"}).with_columns(missing)
    known = facts.select(list(FACTS))
    return with_facts(accounts.select("account_id", *columns), known, playbook.enrichment, moment)


def _without(schema: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: kind for name, kind in schema.items() if name not in names}


def versions_at(
    connection: Connection,
    name: str,
    columns: dict[str, Any],
    *,
    moment: datetime,
    ids: Sequence[int] | None,
    is_hindsight: bool,
) -> pl.DataFrame:
    """The rows of a table as they were: the version that held at the moment, if there was one.

    That is the one that was replaced first after it, else the one that holds today.
    """
    now, then = _columns(connection, name), _columns(connection, f"{name}_history")
    began = "fetched_at" if "fetched_at" in then else "first_seen_at"
    owner = "account_id" if "account_id" in columns else "id"
    schema = {owner: pl.Int64, "id": pl.Int64, "began": MOMENT, **_without(columns, "account_id")}
    others = _without(columns, "account_id")
    who = (now["account_id"], now["id"]) if owner == "account_id" else (now["id"],)
    whose = (then["account_id"], then["row_id"]) if owner == "account_id" else (then["row_id"],)
    today = select(*who, now[began], *(now[each] for each in others))
    former = (
        select(*whose, then[began], *(then[each] for each in others))
        .where(then["until"] > moment)
        .order_by(then["until"], then["id"])
    )
    current = read_frame(connection, today, schema, column=who[0], ids=ids)
    if ids is not None and len(ids) <= MANY_IDS:  # what was theirs, and what has become it since
        is_theirs = is_one_of(connection, whose[0], ids)
        is_now = is_one_of(connection, then["row_id"], current["id"].to_list())
        former = former.where(is_theirs | is_now)
    replaced = read_frame(connection, former, schema).unique(
        "id", keep="first", maintain_order=True
    )
    if owner == "id":  # an account that is gone has no scores to compare with
        replaced = replaced.join(current, on="id", how="semi")
    found = pl.concat([current.join(replaced, on="id", how="anti"), replaced])
    if not is_hindsight:
        found = found.filter(pl.col("began") <= moment)
    wanted = found if ids is None else found.filter(pl.col(owner).is_in(list(ids)))
    return wanted.sort("id").drop("began")


def _columns(connection: Connection, name: str) -> Columns:
    """The columns of a table as the database names them: a command that explains an account is
    quicker than the models are loaded."""
    named = connection.execute(select(text("*")).select_from(table(name)).limit(0)).keys()
    of_table = table(name, *(column(each, _COMPARED.get(each)) for each in named))
    return dict(of_table.c)


def read_policy(connection: Connection, playbook: Playbook, version: str) -> Playbook:
    """The playbook with the parts that this policy had."""
    query = select(_POLICY.c.content).where(_POLICY.c.version == version)
    content = connection.execute(query).scalar_one()
    now = playbook.model_dump(by_alias=True)
    for name, kept in content.items():
        now[name] = now[name] | kept if isinstance(PARTS.get(name), set) else kept
    return type(playbook).model_validate(now)
