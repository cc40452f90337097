"""Assign: decide the owners of accounts, and write only what changed."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, bindparam, select, update

from tasks.frames import read_frame
from tasks.rules.assignment import (
    ACCOUNTS,
    Plan,
    RepPrices,
    assign_aes,
    assign_sdrs,
)
from tasks.rules.assignment.calendars import with_closed_days
from tasks.rules.assignment.worth import RECORDS, with_worth
from tasks.rules.playbook import Enrichment, Playbook
from tasks.rules.scoring import FACTS, with_facts
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    AccountFact,
    Assignment,
    BuyerState,
    Lead,
    Rep,
    RepData,
    Score,
    stable_id,
)
from warehouse.writes import CHUNK, Row, table_of, write_changes

logger = logging.getLogger("whynow.assign")

Ids = Sequence[int] | None

INBOUND_SOURCE = "website"  # METHOD D6, D10: whoever asked on the web site is called by inbound

SCORES = {"account_id": pl.Int64, "score": pl.Float64, "grade": pl.String}
RATES = {"account_id": pl.Int64, "close_rate": pl.Float64}
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


@dataclass(frozen=True, slots=True)
class Changes:
    """What an assignment would change: rows of CURRENT with the new rep and reason, and why."""

    plan: Plan
    accounts: int
    owned: int
    reps: dict[int, RepData]
    load: dict[int, int]  # accounts of each SDR afterwards
    changed: pl.DataFrame


def assign(ws: Workspace, as_of: datetime, *, is_rebalance: bool = False) -> dict[str, int]:
    """Give every account its SDR and its AE, or the reason why it has none.

    An owner changes only where that is worth more than it costs. The old row ends, a new one
    begins. All of it is one transaction: half a plan would leave other seats to the rest.
    """
    with ws.writing() as connection:
        found = _decide(connection, ws.playbook, as_of, is_rebalance)
        _write(connection, found.changed, as_of)
        _write_prices(connection, found.plan.prices)
    logger.info(
        "assigned accounts=%d owned=%d changed=%d gap=%.6f",
        found.accounts, found.owned, found.changed.height, found.plan.gap,
    )  # fmt: skip
    return {
        "accounts_with_sdr": found.owned,
        "accounts_without_sdr": found.accounts - found.owned,
        "assignments_changed": found.changed.height,
    }


def plan_assignment(ws: Workspace, as_of: datetime, *, is_rebalance: bool = False) -> Changes:
    """What `assign` would change now; nothing is written."""
    with ws.reading() as connection:
        return _decide(connection, ws.playbook, as_of, is_rebalance)


def _decide(
    connection: Connection, playbook: Playbook, as_of: datetime, is_rebalance: bool
) -> Changes:
    reps, prices = read_reps(connection, playbook, as_of)
    current = _read_current(connection)
    accounts = read_accounts(connection, playbook, as_of)
    plan = assign_sdrs(
        accounts, reps, playbook.assignment, as_of, prices=prices, is_rebalance=is_rebalance
    )
    aes = assign_aes(_for_aes(accounts, plan.decisions), reps)
    decisions = pl.concat([_role(plan.decisions, "sdr"), _role(aes, "ae")])
    after = _after(accounts, plan.decisions)
    load = dict(after.drop_nulls().value_counts().iter_rows())
    return Changes(
        plan, accounts.height, after.count(), reps, load, _changed(decisions, current)
    )  # fmt: skip


def read_reps(
    connection: Connection, playbook: Playbook, as_of: datetime
) -> tuple[dict[int, RepData], RepPrices]:
    """All reps by id, away while their calendar stays closed; and what room was worth last."""
    fields = list(RepData.model_fields)
    table = table_of(Rep).c
    priced = (table.seat_price_cents, table.touch_price_cents)
    rows = list(connection.execute(select(table.id, *(table[name] for name in fields), *priced)))
    reps = {row.id: RepData(**{name: getattr(row, name) for name in fields}) for row in rows}
    prices = {
        row.id: (row.seat_price_cents, row.touch_price_cents or 0)
        for row in rows
        if row.seat_price_cents is not None
    }
    return with_closed_days(reps, playbook.calendars, playbook.assignment, as_of), prices


def _read_current(connection: Connection, ids: Ids = None) -> pl.DataFrame:
    table = table_of(Assignment).c
    query = select(*(table[name] for name in CURRENT)).where(table.ended_at.is_(None))
    return read_frame(connection, query, CURRENT, column=table.account_id, ids=ids)


def read_accounts(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids = None
) -> pl.DataFrame:
    """These accounts, or all, with the columns that the rule wants (ACCOUNTS)."""
    current = _read_current(connection, ids)
    score, lead, past = table_of(Score).c, table_of(Lead).c, table_of(Assignment).c
    scores = select(score.account_id, score.total, score.grade).where(score.is_current)
    state = table_of(BuyerState).c
    rates = select(state.account_id, state.close_rate).where(state.is_current)
    leads = select(lead.account_id, lead.source).where(~lead.is_closed)
    ended = select(past.account_id, past.rep_id, past.ended_at).where(
        past.role == "sdr", past.rep_id.is_not(None), past.ended_at.is_not(None)
    )
    asked = (
        read_frame(connection, leads, LEADS, column=lead.account_id, ids=ids)
        .group_by("account_id")
        .agg((pl.col("source") == INBOUND_SOURCE).any().alias("is_inbound"))
    )
    last = (
        read_frame(connection, ended, PAST, column=past.account_id, ids=ids)
        .sort("ended_at", "last_rep_id")
        .unique("account_id", keep="last")
    )
    known = (
        _read_records(connection, playbook.enrichment, as_of, ids)
        .join(
            read_frame(connection, scores, SCORES, column=score.account_id, ids=ids),
            on="account_id",
            how="left",
        )
        .join(
            read_frame(connection, rates, RATES, column=state.account_id, ids=ids),
            on="account_id",
            how="left",
        )
        .join(asked, on="account_id", how="left")
        .join(_owners(current, "sdr", "rep_id"), on="account_id", how="left")
        .join(_owners(current, "ae", "ae_id"), on="account_id", how="left")
        .join(last, on="account_id", how="left")
        .with_columns(
            ((pl.col("grade") == "X") & pl.col("is_inbound").is_null())
            .fill_null(False)
            .alias("is_outside"),
            pl.col("is_inbound").fill_null(False),
        )
    )
    return with_worth(known, playbook).select(list(ACCOUNTS))


def _read_records(
    connection: Connection, enrichment: Enrichment, as_of: datetime, ids: Ids
) -> pl.DataFrame:
    """Accounts as their record and what was found about them have it."""
    account, fact = table_of(Account).c, table_of(AccountFact).c
    records = select(account.id, *(account[name] for name in list(RECORDS)[1:]))
    facts = select(fact.account_id, fact.name, fact.value, fact.method, fact.fetched_at)
    return with_facts(
        read_frame(connection, records, RECORDS, column=account.id, ids=ids),
        read_frame(
            connection,
            facts.where(fact.name.in_(list(RECORDS))),
            FACTS,
            column=fact.account_id,
            ids=ids,
        ),
        enrichment,
        as_of,
    )


def _owners(current: pl.DataFrame, role: str, name: str) -> pl.DataFrame:
    return current.filter(pl.col("role") == role).select("account_id", pl.col("rep_id").alias(name))


def _after(accounts: pl.DataFrame, sdrs: pl.DataFrame) -> pl.Series:
    """The SDR of each account once it is decided, in the order of the accounts."""
    decided = sdrs.select("account_id", pl.lit(True).alias("is_decided"), new_id="rep_id")
    owner = pl.when(pl.col("is_decided")).then("new_id").otherwise("rep_id")
    both = accounts.join(decided, on="account_id", how="left", maintain_order="left")
    return both.select(owner.alias("sdr_id")).to_series()


def _for_aes(accounts: pl.DataFrame, sdrs: pl.DataFrame) -> pl.DataFrame:
    return accounts.with_columns(_after(accounts, sdrs)).select(
        "account_id", "country", "sdr_id", pl.col("ae_id").alias("rep_id")
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


def _write_prices(connection: Connection, prices: RepPrices) -> None:
    table = table_of(Rep)
    rows = [
        {"key": key, "seat": seat, "touch": touch} for key, (seat, touch) in sorted(prices.items())
    ]
    if rows:
        connection.execute(
            update(table)
            .where(table.c.id == bindparam("key"))
            .values(seat_price_cents=bindparam("seat"), touch_price_cents=bindparam("touch")),
            rows,
        )
