"""One company, one account: two that are one are joined, by rule or by a yes, and parted again.

What moves from one to the other, and back, is in `tasks.moves`.
"""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, select, update

from tasks.moves import UnknownMerge, account_of, join_accounts, part_accounts
from tasks.rules.names import registrable_domain
from tasks.rules.resolving import AccountList, resolve
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    AccountDomain,
    AccountMerge,
    LearnedName,
    stable_id,
)
from warehouse.writes import Row, insert_new, table_of

log = logging.getLogger("whynow.join")

ACCOUNT, DOMAIN, MERGE = table_of(Account), table_of(AccountDomain), table_of(AccountMerge)
NAME = table_of(LearnedName)
AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Joined:
    """What an import of accounts led to: accounts joined by rule, and merges to decide on."""

    joined: int = 0
    proposed: int = 0


# ---- what an import leads to ---------------------------------------------------------------------


def join_new(ws: Workspace, seen: Sequence[int], as_of: datetime) -> Joined:
    """Join accounts that an import made to those there were, or propose it.

    `seen` are all accounts that the import speaks of: one of these keeps its site, so that another
    of its name has not moved away from there. What a person has answered is not asked again. A run
    that is killed leaves the rest to the next one: `resolved_at` tells what is done.
    """
    is_done = ACCOUNT.c.resolved_at.is_not(None)
    with ws.reading() as connection:
        there = connection.execute(select(ACCOUNT.c.id).where(~is_done).limit(1)).first()
        before = connection.execute(select(ACCOUNT.c.id).where(is_done).limit(1)).first()
    if there is None:
        return Joined()
    # What one list has in the first import is not compared with itself.
    done = _join_new(ws, seen, as_of) if before else Joined()
    with ws.writing() as connection:
        connection.execute(update(ACCOUNT).where(~is_done).values(resolved_at=as_of))
    return done


def _join_new(ws: Workspace, seen: Sequence[int], as_of: datetime) -> Joined:
    with ws.reading() as connection:
        frame = _frame(connection)
        known = {(row.merged_domain, row.domain) for row in connection.execute(select(MERGE))}
    older, newer = frame.filter("is_done"), frame.filter(~pl.col("is_done"))
    claimed = set(older.filter(pl.col("id").is_in(seen))["domain"])
    accounts = AccountList.build(older)
    by_id = dict(zip(older["id"], older.select("domain", "parent_domain").rows(), strict=True))
    counts = {"joined": 0, "open": 0}
    for part in newer.iter_slices(AT_ONCE // 5):
        found = resolve(part, accounts, ws.playbook.resolving, claimed)
        both = pl.concat([part, found], how="horizontal")
        for row in both.filter(pl.col("verdict") != "new").iter_rows(named=True):
            domain, parent = by_id[row["account_id"]]
            is_family = row["domain"] == parent or row["parent_domain"] == domain
            if not is_family and (row["domain"], domain) not in known:
                counts[_store(ws, row, domain, as_of)] += 1
    log.info("accounts joined=%d proposed=%d", counts["joined"], counts["open"])
    return Joined(counts["joined"], counts["open"])


def _store(ws: Workspace, row: Row, domain: str, as_of: datetime) -> str:
    """Propose that a new account is the one of this domain, and do it if a rule is certain."""
    said = (row["score"], row["reasons"])
    is_same = row["verdict"] == "same"
    with ws.writing() as connection:
        _propose(connection, row["domain"], row["name"], domain, *said, as_of)
        if is_same:
            join_accounts(connection, row["domain"], domain, "rule", as_of)
    return "joined" if is_same else "open"


def _frame(connection: Connection) -> pl.DataFrame:
    """All accounts with all their names and domains."""
    names = ("id", "domain", "name", "aliases", "country", "ticker", "external_id", "parent_domain")
    is_done = ACCOUNT.c.resolved_at.is_not(None).label("is_done")
    query = select(*(ACCOUNT.c[name] for name in names), is_done)
    schema: dict[str, Any] = dict.fromkeys(names, pl.String())
    schema |= {"id": pl.Int64(), "aliases": pl.List(pl.String), "is_done": pl.Boolean()}
    found = connection.execute(query, execution_options={"yield_per": AT_ONCE}).partitions()
    parts = [pl.DataFrame([tuple(row) for row in p], schema=schema, orient="row") for p in found]
    frame = pl.concat([pl.DataFrame(schema=schema), *parts])
    learned = select(NAME.c.account_id, NAME.c.name).where(NAME.c.kind == "alias")
    domains = select(DOMAIN.c.account_id, DOMAIN.c.domain)
    return (
        frame.join(_listed(connection, learned, "learned"), on="id", how="left")
        .join(_listed(connection, domains, "domains"), on="id", how="left")
        .with_columns(aliases=pl.concat_list("aliases", pl.col("learned").fill_null([])))
        .drop("learned")
        .sort("id")
    )


def _listed(connection: Connection, query: Any, name: str) -> pl.DataFrame:
    rows = [tuple(row) for row in connection.execute(query)]
    schema = {"id": pl.Int64(), name: pl.String()}
    return pl.DataFrame(rows, schema=schema, orient="row").group_by("id").agg(name)


def _propose(
    connection: Connection,
    merged: str,
    name: str,
    domain: str,
    score: float,
    reasons: list[str],
    as_of: datetime,
) -> None:
    row = {
        "id": stable_id("account_merge", merged, domain),
        "merged_domain": merged,
        "merged_name": name,
        "domain": domain,
        "score": score,
        "reasons": reasons,
        "state": "open",
        "proposed_at": as_of,
        "said_by": None,
        "said_at": None,
        "kept": {},
    }
    insert_new(connection, AccountMerge, [row])


# ---- what a person says --------------------------------------------------------------------------


def say_yes(ws: Workspace, merged: str, into: str | None, said_by: str, as_of: datetime) -> Row:
    """Join an account to the one that was proposed, or to the one named; gives the merge.

    Raises UnknownMerge and UnknownAccount.
    """
    with ws.writing() as connection:
        merged = registrable_domain(merged) or merged
        if into:
            into = account_of(connection, into).domain
            name = account_of(connection, merged).name
            reasons = [f"{said_by} says so"]
            _propose(connection, merged, name, into, 1.0, reasons, as_of)
        row = _merge(connection, merged, into, ("open", "no", "undone"))
        join_accounts(connection, merged, row["domain"], said_by, as_of)
        return row


def say_no(ws: Workspace, merged: str, into: str | None, said_by: str, as_of: datetime) -> Row:
    """Say that two accounts are two: it is not proposed again. Raises UnknownMerge."""
    with ws.writing() as connection:
        row = _merge(connection, registrable_domain(merged) or merged, into, ("open",))
        _set_state(connection, row, "no", said_by, as_of)
        return row


def undo(ws: Workspace, merged: str, said_by: str, as_of: datetime) -> Row:
    """Part again what was joined: the account is back with its rows. Raises UnknownMerge."""
    with ws.writing() as connection:
        row = _merge(connection, registrable_domain(merged) or merged, None, ("joined",))
        part_accounts(connection, row, as_of)
        _set_state(connection, row, "undone", said_by, as_of)
        return row


def _merge(connection: Connection, merged: str, into: str | None, states: Collection[str]) -> Row:
    query = select(MERGE).where(MERGE.c.merged_domain == merged, MERGE.c.state.in_(states))
    if into:
        query = query.where(MERGE.c.domain == into)
    found = connection.execute(query.order_by(MERGE.c.state != "open", MERGE.c.id)).mappings().all()
    if not found:
        raise UnknownMerge(
            f"{merged} is not {' or '.join(states)} as a merge: `whynow merge` lists what was "
            "proposed and done; `whynow merge yes DOMAIN --into DOMAIN` joins any two accounts"
        )
    return dict(found[0])


def _set_state(connection: Connection, row: Row, state: str, said_by: str, as_of: datetime) -> None:
    values = {"state": state, "said_by": said_by, "said_at": as_of}
    connection.execute(update(MERGE).where(MERGE.c.id == row["id"]).values(**values))
