"""Buyers of a past day: from what was known then, beside what was stored."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

import polars as pl
from sqlalchemy import Connection, String, cast, func, select
from sqlmodel import SQLModel

from tasks.buyers import LEAD, STATE, shaped, with_scores
from tasks.buyers.assess import assess, learn
from tasks.buyers.known import BEFORE, Grounds, Known, last_met, tiers_of
from tasks.frames import read_frame
from tasks.past import MOMENT, known_at, versions_at
from tasks.recompute import Which, last_scoring, moments_of, playbook_of
from tasks.rules.buying import ACTS, DEALS, Buyers
from tasks.rules.playbook import Playbook
from tasks.rules.scoring import score_accounts
from tasks.rules.scoring.outcomes import kinds_read
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    AccountDomain,
    Activity,
    BuyerState,
    Contact,
    Lead,
    LeadScore,
)
from warehouse.writes import table_of

Versions = Callable[..., pl.DataFrame]
ORIGIN = {"stored_on": pl.Date, "scored_at": MOMENT, "policy_version": pl.String}
ACTIVITY_THEN = {
    "account_id": pl.Int64,
    "contact_id": pl.Int64,
    "kind": pl.String,
    "outcome": pl.String,
    "at": MOMENT,
}
LEAD_THEN = {
    "account_id": pl.Int64,
    "contact_id": pl.Int64,
    "source": pl.String,
    "created_at": MOMENT,
    "is_closed": pl.Boolean,
}


@dataclass(frozen=True, slots=True, eq=False)
class BuyersThen:
    """Of a day: `states` and `leads` as recomputed, how many of each there was to compare with.

    `differences` has kind (account or lead), id, account_id and differs (names of columns).
    """

    states: pl.DataFrame
    leads: pl.DataFrame
    compared: int
    differences: pl.DataFrame


def recompute_buyers(
    ws: Workspace, day: date, account_ids: Sequence[int] | None = None, policy: Which = "then"
) -> BuyersThen:
    """Value buyers as of a past day, as `recompute` scores accounts; writes nothing."""
    with ws.reading() as connection:
        whole = last_scoring(connection, day)
        stored = {
            "account": _stored(connection, BuyerState, "account_id", STATE, day, account_ids),
            "lead": _stored(connection, LeadScore, "lead_id", LEAD, day, account_ids),
        }
        special: dict[Any, dict[str, list[int]]] = {}
        for kind, rows in stored.items():
            groups, default = moments_of(rows, whole, day)
            for origin, ids in groups.items():
                special.setdefault(origin, {})[kind] = ids
        then = partial(_buyers, connection, ws.playbook, policy=policy)
        found = then(default, ids=account_ids)
        for origin, ids_of in special.items():
            found = _replaced(found, then(origin, ids=account_ids), ids_of)
    if whole is None:  # only those that a part of a day's news was about were valued
        stored = {kind: rows.filter(pl.col("stored_on") == day) for kind, rows in stored.items()}
    states = _compared("account", found.accounts, stored["account"], STATE, whole is not None)
    leads = _compared("lead", found.leads, stored["lead"], LEAD, whole is not None)
    compared = sum(rows.height for rows in stored.values())
    return BuyersThen(found.accounts, found.leads, compared, pl.concat([states, leads]))


def _buyers(
    connection: Connection,
    playbook: Playbook,
    origin: tuple[datetime, str | None],
    *,
    ids: Sequence[int] | None,
    policy: Which,
) -> Buyers:
    moment, version = origin
    of_then = playbook_of(connection, playbook, version, policy)
    frames = known_at(connection, of_then, moment, ids)
    scores = score_accounts(*frames, of_then, moment)
    known, grounds = known_then(connection, of_then, moment)
    learned = learn(grounds, of_then, moment)
    found = assess(with_scores(frames[0], scores), known, learned, of_then, moment)
    return Buyers(shaped(found.accounts), shaped(found.leads))


def _replaced(found: Buyers, others: Buyers, ids_of: dict[str, list[int]]) -> Buyers:
    """Buyers with some of the accounts and leads as they were at another moment."""
    return Buyers(
        _with(found.accounts, others.accounts, "account_id", ids_of.get("account", [])),
        _with(found.leads, others.leads, "lead_id", ids_of.get("lead", [])),
    )


def _with(frame: pl.DataFrame, other: pl.DataFrame, key: str, ids: list[int]) -> pl.DataFrame:
    is_one = pl.col(key).is_in(ids)
    return pl.concat([frame.filter(~is_one), other.filter(is_one)])


def _stored(
    connection: Connection,
    model: type[SQLModel],
    key: str,
    columns: dict[str, Any],
    day: date,
    ids: Sequence[int] | None,
) -> pl.DataFrame:
    """What was stored last up to the end of a day; `account_id` is the key's, for `moments_of`."""
    table = table_of(model).c
    newest = (
        select(table[key], func.max(table.as_of).label("as_of"))
        .where(table.as_of <= day)
        .group_by(table[key])
        .subquery()
    )
    same = (newest.c[key] == table[key]) & (newest.c.as_of == table.as_of)
    names = {"account_id": pl.Int64, "key": pl.Int64, **ORIGIN}
    others = {name: kind for name, kind in columns.items() if name != "account_id"}
    query = select(
        table.account_id, table[key].label("key"), table.as_of, table.scored_at,
        table.policy_version, *(table[name] for name in others),
    ).join(newest, same)  # fmt: skip
    found = read_frame(connection, query, names | others, column=table.account_id, ids=ids)
    return found.with_columns(of_account="account_id", account_id="key").drop("key")


def _compared(
    kind: str, found: pl.DataFrame, stored: pl.DataFrame, columns: dict[str, Any], is_whole: bool
) -> pl.DataFrame:
    key = f"{kind}_id"
    names = [name for name in columns if name != "account_id"]
    then = stored.select(
        pl.col("account_id").alias(key),
        "of_account",
        *(pl.col(name).alias(f"{name}_stored") for name in names),
    )
    if not is_whole:
        found = found.join(then, on=key, how="semi")
    if kind == "lead":  # what was stored of a lead that is closed by then is left as it was
        then = then.join(found, on=key, how="semi")
    both = found.select(key, *names).join(then, on=key, how="full", coalesce=True)
    differs = [
        pl.when(pl.col(name).ne_missing(pl.col(f"{name}_stored"))).then(pl.lit(name))
        for name in names
    ]
    return (
        both.with_columns(differs=pl.concat_list(differs).list.drop_nulls(), kind=pl.lit(kind))
        .filter(pl.col("differs").list.len() > 0)
        .select("kind", pl.col(key).alias("id"), account_id="of_account", differs="differs")
        .sort("id")
    )


# ---- what was known ------------------------------------------------------------------------------


def known_then(
    connection: Connection, playbook: Playbook, moment: datetime
) -> tuple[Known, Grounds]:
    """What was known at a moment, of all accounts; addresses are those of today."""
    versions = partial(versions_at, connection, moment=moment, ids=None, is_hindsight=False)
    contacts = _contacts(connection)
    acts = _acts(versions, connection, contacts, moment)
    leads = _leads(versions, connection, contacts, playbook, moment)
    before = leads.select("lead_id", "account_id", "created_at").join(acts, on="account_id")
    meetings = acts.filter(pl.col("kind").is_in(playbook.activities.meetings))
    deals = _deals(versions, connection, moment)
    came = before.filter(pl.col("at") <= pl.col("created_at")).select(list(BEFORE))
    lately = acts.filter(pl.col("kind").is_in(kinds_read(playbook.activities)))
    return (
        Known(acts=acts, leads=leads, deals=deals, lately=lately),
        Grounds(leads=leads, deals=deals, before=came, met=last_met(meetings, playbook)),
    )


def _contacts(connection: Connection) -> pl.DataFrame:
    contact = table_of(Contact).c
    known = func.coalesce(func.lower(contact.email), cast(contact.id, String))
    schema = {"contact_id": pl.Int64, "known": pl.String}
    return read_frame(connection, select(contact.id, known), schema)


def _acts(
    versions: Versions, connection: Connection, contacts: pl.DataFrame, moment: datetime
) -> pl.DataFrame:
    own = table_of(Activity).c
    addresses = read_frame(
        connection, select(own.id, func.lower(own.email)), {"id": pl.Int64, "email": pl.String}
    )
    found = versions("activity", columns=ACTIVITY_THEN)
    named = found.join(addresses, on="id", how="left").join(contacts, on="contact_id", how="left")
    return (
        named.filter(pl.col("at") <= moment)
        .with_columns(person=pl.coalesce("email", "known"))
        .select(list(ACTS))
    )


def _leads(
    versions: Versions,
    connection: Connection,
    contacts: pl.DataFrame,
    playbook: Playbook,
    moment: datetime,
) -> pl.DataFrame:
    own = table_of(Lead).c
    schema = {"id": pl.Int64, "email": pl.String, "title": pl.String}
    today = read_frame(connection, select(own.id, func.lower(own.email), own.title), schema)
    tier = {"account_id": pl.Int64, "tier": pl.String}
    tiers = versions("contact", columns=tier).select("tier", contact_id="id")
    found = (
        versions("lead", columns=LEAD_THEN)
        .filter(pl.col("created_at") <= moment)
        .join(today, on="id", how="left")
        .join(contacts, on="contact_id", how="left")
        .join(tiers, on="contact_id", how="left")
        .with_columns(person=pl.coalesce("email", "known"), lead_id="id")
        .sort("lead_id")
    )
    return tiers_of(found, playbook)


def _deals(versions: Versions, connection: Connection, moment: datetime) -> pl.DataFrame:
    account, other = table_of(Account).c, table_of(AccountDomain).c
    schema = {"domain": pl.String, "account_id": pl.Int64}
    domains = pl.concat(
        read_frame(connection, query, schema)
        for query in (select(account.domain, account.id), select(other.domain, other.account_id))
    ).unique("domain", keep="first", maintain_order=True)
    asked = {"domain": pl.String} | {n: kind for n, kind in DEALS.items() if n != "account_id"}
    found = versions("customer", columns=asked)
    return (
        found.with_columns(pl.col("outcome").str.to_lowercase())
        .filter(pl.col("closed_on") <= moment.date())
        .join(domains, on="domain", maintain_order="left")
        .select(list(DEALS))
    )
