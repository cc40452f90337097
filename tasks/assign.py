"""Assign: decide the owners of accounts that need one, and write only what changed."""

import logging
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, select, update

from tasks.frames import read_frame
from tasks.rules.assignment import ACCOUNTS, AE_ACCOUNTS, assign_aes, assign_sdrs
from tasks.rules.playbook.outside import Enrichment
from tasks.rules.scoring import FACTS, with_facts
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    AccountFact,
    Assignment,
    Lead,
    Rep,
    RepData,
    Score,
    stable_id,
)
from warehouse.writes import CHUNK, Row, table_of, write_changes

logger = logging.getLogger("whynow.assign")

INBOUND_SOURCE = "website"  # METHOD D6, D10: whoever asked on the web site is called by inbound

TRAITS = dict.fromkeys(("country", "industry", "language"), pl.String)
RECORDS = {"account_id": pl.Int64, **TRAITS, "owner_email": pl.String}
SCORES = {"account_id": pl.Int64, "value": pl.Float64, "grade": pl.String}
LEADS = {"account_id": pl.Int64, "source": pl.String}
CURRENT = {
    "account_id": pl.Int64,
    "id": pl.Int64,
    "role": pl.String,
    "rep_id": pl.Int64,
    "because": pl.String,
    "assigned_at": pl.Datetime("us", "UTC"),
}
PAST = {"account_id": pl.Int64, "last_rep_id": pl.Int64, "ended_at": pl.Datetime("us", "UTC")}


def assign(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Give every account its SDR and its AE, or the reason why it has none.

    An owner changes only when he can no longer have the account. The old row ends, a new one
    begins. All of it is one transaction: half a plan would leave other seats to the rest.
    """
    with ws.writing() as connection:
        reps = _read_reps(connection)
        current = _read_current(connection)
        accounts = _read_accounts(
            connection, current.filter(pl.col("role") == "sdr"), ws.playbook.enrichment, as_of
        )
        sdrs = assign_sdrs(accounts, reps, ws.playbook.assignment, as_of).decisions
        aes = assign_aes(_for_aes(accounts, sdrs, current), reps)
        decisions = pl.concat([_role(sdrs, "sdr"), _role(aes, "ae")])
        changed = _changed(decisions, current)
        _write(connection, changed, as_of)
    owned = _owned(accounts, sdrs)
    logger.info("assigned accounts=%d owned=%d changed=%d", accounts.height, owned, changed.height)
    return {
        "accounts_with_sdr": owned,
        "accounts_without_sdr": accounts.height - owned,
        "assignments_changed": changed.height,
    }


def _read_reps(connection: Connection) -> dict[int, RepData]:
    fields = list(RepData.model_fields)
    table = table_of(Rep).c
    rows = connection.execute(select(table.id, *(table[name] for name in fields)))
    return {row.id: RepData(**{name: getattr(row, name) for name in fields}) for row in rows}


def _read_current(connection: Connection) -> pl.DataFrame:
    table = table_of(Assignment).c
    query = select(*(table[name] for name in CURRENT)).where(table.ended_at.is_(None))
    return read_frame(connection, query, CURRENT)


def _read_accounts(
    connection: Connection, owners: pl.DataFrame, enrichment: Enrichment, as_of: datetime
) -> pl.DataFrame:
    """All accounts with the columns that the rule wants."""
    account, fact = table_of(Account).c, table_of(AccountFact).c
    score, lead, past = table_of(Score).c, table_of(Lead).c, table_of(Assignment).c
    records = select(account.id, *(account[name] for name in list(RECORDS)[1:]))
    facts = select(fact.account_id, fact.name, fact.value, fact.method, fact.fetched_at)
    scores = select(score.account_id, score.total, score.grade).where(score.is_current)
    leads = select(lead.account_id, lead.source).where(~lead.is_closed)
    ended = select(past.account_id, past.rep_id, past.ended_at).where(
        past.role == "sdr", past.rep_id.is_not(None), past.ended_at.is_not(None)
    )
    asked = (
        read_frame(connection, leads, LEADS)
        .group_by("account_id")
        .agg((pl.col("source") == INBOUND_SOURCE).any().alias("is_inbound"))
    )
    last = (
        read_frame(connection, ended, PAST)
        .sort("ended_at", "last_rep_id")
        .unique("account_id", keep="last")
    )
    known = with_facts(
        read_frame(connection, records, RECORDS),
        read_frame(connection, facts.where(fact.name.in_(list(TRAITS))), FACTS),
        enrichment,
        as_of,
    )
    return (
        known.join(read_frame(connection, scores, SCORES), on="account_id", how="left")
        .join(asked, on="account_id", how="left")
        .join(owners.select("account_id", "rep_id"), on="account_id", how="left")
        .join(last, on="account_id", how="left")
        .with_columns(
            pl.col("value").fill_null(0.0),
            ((pl.col("grade") == "X") & pl.col("is_inbound").is_null())
            .fill_null(False)
            .alias("is_outside"),
            pl.col("is_inbound").fill_null(False),
        )
        .select(list(ACCOUNTS))
    )


def _for_aes(accounts: pl.DataFrame, sdrs: pl.DataFrame, current: pl.DataFrame) -> pl.DataFrame:
    decided = sdrs.select("account_id", pl.lit(True).alias("is_decided"), new_id="rep_id")
    aes = current.filter(pl.col("role") == "ae").select("account_id", ae_id="rep_id")
    owner = pl.when(pl.col("is_decided")).then("new_id").otherwise("rep_id")
    return (
        accounts.join(decided, on="account_id", how="left")
        .join(aes, on="account_id", how="left")
        .select("account_id", "country", owner.alias("sdr_id"), pl.col("ae_id").alias("rep_id"))
        .select(list(AE_ACCOUNTS))
    )


def _role(decisions: pl.DataFrame, role: str) -> pl.DataFrame:
    return decisions.with_columns(pl.lit(role).alias("role"))


def _changed(decisions: pl.DataFrame, current: pl.DataFrame) -> pl.DataFrame:
    """The decisions that say something new: another rep, or another reason for having none."""
    both = decisions.join(current, on=["account_id", "role"], how="left", suffix="_before")
    return both.filter(
        pl.col("id").is_null()
        | pl.col("rep_id").ne_missing(pl.col("rep_id_before"))
        | (pl.col("rep_id").is_null() & (pl.col("because") != pl.col("because_before")))
    ).sort("account_id", "role")


def _owned(accounts: pl.DataFrame, sdrs: pl.DataFrame) -> int:
    kept = accounts.join(sdrs, on="account_id", how="anti")["rep_id"].count()
    return kept + sdrs["rep_id"].count()


def _write(connection: Connection, changed: pl.DataFrame, as_of: datetime) -> None:
    table = table_of(Assignment)
    # A row of this very moment is changed in place: nothing was true for no time at all.
    ending = changed.filter(pl.col("assigned_at") != as_of)["id"].drop_nulls().to_list()
    for start in range(0, len(ending), CHUNK):
        connection.execute(
            update(table)
            .where(table.c.id.in_(ending[start : start + CHUNK]))
            .values(ended_at=as_of)
        )
    write_changes(connection, Assignment, [_row(each, as_of) for each in changed.to_dicts()])


def _row(decision: dict[str, Any], as_of: datetime) -> Row:
    account_id, role = decision["account_id"], decision["role"]
    return {
        "id": stable_id("assignment", account_id, role, as_of.isoformat()),
        "account_id": account_id,
        "role": role,
        "rep_id": decision["rep_id"],
        "because": decision["because"],
        "assigned_at": as_of,
        "ended_at": None,
    }
