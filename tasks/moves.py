"""What a merge of two accounts moves from one to the other, and what its undo brings back.

The account that goes leaves its rows to the one that stays; its domain and names become other
domains and names of that. What was changed is kept with the merge.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Date, Table, and_, delete, select, update

from tasks.articles import chunks
from tasks.domains import other_domain
from tasks.rules.matching import key_of
from tasks.rules.names import registrable_domain, strip_legal_suffix
from warehouse.models import (
    Account,
    AccountDomain,
    AccountFact,
    AccountLookup,
    AccountMerge,
    Activity,
    Assignment,
    BuyerState,
    ConsentRefusal,
    Contact,
    Correction,
    EventMention,
    Evidence,
    Lead,
    LeadScore,
    LearnedName,
    Opportunity,
    Proposal,
    Score,
    SdrTask,
    SlaClock,
    Source,
    TriggerEvent,
    stable_id,
)
from warehouse.queries.accounts import UnknownAccount
from warehouse.types import UtcDateTime
from warehouse.writes import Row, insert_new, table_of

ACCOUNT, DOMAIN, MERGE = table_of(Account), table_of(AccountDomain), table_of(AccountMerge)
NAME, EVENT, MENTION = table_of(LearnedName), table_of(TriggerEvent), table_of(EventMention)
TASK, OWNER, EVIDENCE = table_of(SdrTask), table_of(Assignment), table_of(Evidence)
SOURCE, SCORE, STATE = table_of(Source), table_of(Score), table_of(BuyerState)
# Rows that go over to the account that stays ...
MOVED: tuple[type[Any], ...] = (
    Contact, Lead, Opportunity, Activity, TriggerEvent, LearnedName, Proposal, Assignment, SdrTask,
    SlaClock, LeadScore, ConsentRefusal,
)  # fmt: skip
# ... and those that an account has only once, so that their ids follow from it: they are copied.
COPIED: dict[type[Any], Callable[[Row], int]] = {
    AccountFact: lambda row: stable_id(
        "account_fact", row["account_id"], row["name"], row["method"]
    ),
    AccountLookup: lambda row: stable_id("account_lookup", row["account_id"], row["source"]),
    Correction: lambda row: stable_id("correction", row["article_id"], row["account_id"]),
    EventMention: lambda row: stable_id(
        "event_mention", row["article_id"], row["account_id"], row["type"]
    ),
}
_KEPT: tuple[type[Any], ...] = (Evidence, Score, BuyerState, *COPIED)
MODELS = {table_of(model).name: model for model in _KEPT}
HAS_DOMAIN = {
    "contact",
    "lead",
    "opportunity",
    "activity",
}  # what the source says of the row's account


class UnknownMerge(LookupError):
    """There is no such merge; the message says what to do."""


def account_of(connection: Connection, domain: str) -> Any:
    """The account with this domain; raises UnknownAccount."""
    domain = registrable_domain(domain) or domain
    row = connection.execute(select(ACCOUNT).where(ACCOUNT.c.domain == domain)).one_or_none()
    if row is None:
        raise UnknownAccount(f"no account with the domain {domain}; accounts are imported")
    return row


def join_accounts(
    connection: Connection, merged: str, domain: str, said_by: str, as_of: datetime
) -> None:
    """Join an account to another one, by their domains, and note in their merge what this changed.

    Raises UnknownAccount, and UnknownMerge if they are one already.
    """
    gone, stays = account_of(connection, merged), account_of(connection, domain)
    if gone.id == stays.id:
        raise UnknownMerge(f"{merged} is one account already; name two")
    kept: dict[str, Any] = {"account": _packed(gone._mapping), "dropped": {}, "moved": {}}
    _drop(connection, kept, SCORE, SCORE.c.account_id == gone.id)
    _drop(connection, kept, STATE, STATE.c.account_id == gone.id)
    kept["copied"] = _copy(connection, kept, gone.id, stays.id)
    kept["rejected"] = _reject_untold(connection, gone.id)
    kept["ended"] = _end_owners(connection, gone.id, stays.id, as_of)
    kept["cancelled"] = _cancel_tasks(connection, gone.id, stays.name)
    for model in MOVED:
        table = table_of(model)
        kept["moved"][table.name] = _ids(connection, table, table.c.account_id == gone.id)
        moved = update(table).where(table.c.account_id == gone.id)
        connection.execute(moved.values(account_id=stays.id))
    kept["sources"] = _ids(connection, SOURCE, SOURCE.c.domain == gone.domain)
    own = update(SOURCE).where(SOURCE.c.domain == gone.domain)
    connection.execute(own.values(domain=stays.domain))
    kept["learned"] = _learn_names(connection, gone, stays, said_by, as_of)
    held = connection.execute(select(DOMAIN.c.domain).where(DOMAIN.c.account_id == gone.id))
    kept["domains"] = list(held.scalars())
    also = update(DOMAIN).where(DOMAIN.c.account_id == gone.id)
    connection.execute(also.values(account_id=stays.id))
    connection.execute(delete(ACCOUNT).where(ACCOUNT.c.id == gone.id))
    insert_new(connection, AccountDomain, [other_domain(gone.domain, stays.id, "merge", as_of)])
    _touch(connection, stays.id, as_of)
    merge_id = stable_id("account_merge", gone.domain, stays.domain)
    values = {"state": "joined", "said_by": said_by, "said_at": as_of, "kept": kept}
    connection.execute(update(MERGE).where(MERGE.c.id == merge_id).values(**values))


def _drop(connection: Connection, kept: dict[str, Any], table: Table, where: Any) -> None:
    """Take rows out of the warehouse into what is kept."""
    rows = [_packed(row) for row in connection.execute(select(table).where(where)).mappings()]
    kept["dropped"].setdefault(table.name, []).extend(rows)
    connection.execute(delete(table).where(where))


def _copy(
    connection: Connection, kept: dict[str, Any], gone_id: int, stays_id: int
) -> dict[str, list[int]]:
    """Give the account that stays what it has not yet of what an account has only once.

    Gives the ids of the copies.
    """
    proofs = _proofs(connection, gone_id)
    its = select(MENTION.c.id).where(MENTION.c.account_id == gone_id)
    _drop(connection, kept, EVIDENCE, EVIDENCE.c.mention_id.in_(its))
    made: dict[str, list[int]] = {}
    for model, id_of in COPIED.items():
        table = table_of(model)
        which = table.c.account_id == gone_id
        rows = [dict(row) for row in connection.execute(select(table).where(which)).mappings()]
        _drop(connection, kept, table, which)
        copies = [row | {"account_id": stays_id} for row in rows]
        copies = [row | {"id": id_of(row)} for row in copies]
        there = _there(connection, table, [row["id"] for row in copies])
        new = [(old, row) for old, row in zip(rows, copies, strict=True) if row["id"] not in there]
        insert_new(connection, model, [row for _, row in new])
        made[table.name] = [row["id"] for _, row in new]
        if table is MENTION:
            moved = {old["id"]: row["id"] for old, row in new}
            insert_new(connection, Evidence, _moved_proofs(proofs, moved))
    return made


def _proofs(connection: Connection, account_id: int) -> list[tuple[Row, int]]:
    """The evidence of an account's mentions, each with the version it stands in."""
    query = select(EVIDENCE, MENTION.c.version_id.label("in_version")).join(
        MENTION, MENTION.c.id == EVIDENCE.c.mention_id
    )
    found = []
    for row in connection.execute(query.where(MENTION.c.account_id == account_id)).mappings():
        values = dict(row)
        version = values.pop("in_version")
        found.append((values, version))
    return found


def _moved_proofs(proofs: list[tuple[Row, int]], moved: Mapping[int, int]) -> list[Row]:
    rows = []
    for row, version in proofs:
        if mention_id := moved.get(row["mention_id"]):
            place = (row["field"], row["start_char"], row["end_char"])
            new_id = stable_id("evidence", mention_id, version, row["name"], *place)
            rows.append(row | {"id": new_id, "mention_id": mention_id})
    return rows


def _there(connection: Connection, table: Table, ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for some in chunks(ids):
        found.update(_ids(connection, table, table.c.id.in_(some)))
    return found


def _reject_untold(connection: Connection, account_id: int) -> list[int]:
    """Events that only doubles told: the account that stays has them."""
    told = select(MENTION.c.event_id).where(MENTION.c.event_id == EVENT.c.id).exists()
    which = and_(EVENT.c.account_id == account_id, ~told, EVENT.c.is_rejected.is_(False))
    ids = _ids(connection, EVENT, which)
    _set(connection, EVENT, ids, is_rejected=True)
    return ids


def _end_owners(connection: Connection, gone_id: int, stays_id: int, as_of: datetime) -> list[int]:
    """Owners of the one that goes, in the roles in which the other has one."""
    held = select(OWNER.c.role).where(OWNER.c.account_id == stays_id, OWNER.c.ended_at.is_(None))
    which = and_(OWNER.c.account_id == gone_id, OWNER.c.ended_at.is_(None), OWNER.c.role.in_(held))
    ids = _ids(connection, OWNER, which)
    _set(connection, OWNER, ids, ended_at=as_of)
    return ids


def _cancel_tasks(connection: Connection, account_id: int, name: str) -> list[int]:
    """Open tasks; the next run makes those anew that the joined account still gives reason for."""
    ids = _ids(connection, TASK, and_(TASK.c.account_id == account_id, TASK.c.status == "open"))
    because = f"its account was joined with {name}"
    _set(connection, TASK, ids, status="cancelled", closed_because=because)
    return ids


def _learn_names(
    connection: Connection, gone: Any, stays: Any, said_by: str, as_of: datetime
) -> list[int]:
    """The names of the one that goes become names of the one that stays."""
    own = {key_of(strip_legal_suffix(name)) for name in (stays.name, *stays.aliases)}
    rows: dict[str, Row] = {}
    for name in (gone.name, *gone.aliases):
        key = key_of(strip_legal_suffix(name))
        if key and key not in own:
            rows[key] = {
                "id": stable_id("learned_name", stays.id, key_of(name), "alias", None),
                "account_id": stays.id,
                "name": name,
                "kind": "alias",
                "article_id": None,
                "said_by": said_by,
                "said_at": as_of,
            }
    ids = [row["id"] for row in rows.values()]
    there = set(_ids(connection, NAME, NAME.c.id.in_(ids)))
    insert_new(connection, LearnedName, list(rows.values()))
    return [each for each in ids if each not in there]


# ---- parting -------------------------------------------------------------------------------------


def part_accounts(connection: Connection, row: Row, as_of: datetime) -> None:
    """Bring back the account and all that a merge has changed, as far as it still stands so."""
    kept, merged = row["kept"], row["merged_domain"]
    query = select(ACCOUNT.c.id, ACCOUNT.c.domain).join(DOMAIN, DOMAIN.c.account_id == ACCOUNT.c.id)
    holder, now = connection.execute(query.where(DOMAIN.c.domain == merged)).one()
    if now != row["domain"]:
        raise UnknownMerge(
            f"{merged} went with {row['domain']} into {now}: undo {row['domain']} first"
        )
    account = _unpacked(ACCOUNT, kept["account"])
    gone_id = account["id"]
    connection.execute(delete(DOMAIN).where(DOMAIN.c.domain == merged))
    insert_new(connection, Account, [account | {"updated_at": as_of}])
    for some in chunks(kept["domains"]):
        back = update(DOMAIN).where(DOMAIN.c.domain.in_(some), DOMAIN.c.account_id == holder)
        connection.execute(back.values(account_id=gone_id))
    connection.execute(delete(NAME).where(NAME.c.id.in_(kept["learned"])))
    for model in MOVED:
        table = table_of(model)
        still = table.c.account_id == holder
        _set(connection, table, kept["moved"].get(table.name, []), still, account_id=gone_id)
        if table.name in HAS_DOMAIN:  # what came with its domain since then is its own, too
            later = update(table).where(still, table.c.domain == merged)
            connection.execute(later.values(account_id=gone_id))
    _set(connection, SOURCE, kept["sources"], domain=merged)
    _set(connection, EVENT, kept["rejected"], is_rejected=False)
    _set(connection, OWNER, kept["ended"], ended_at=None)
    _set(connection, TASK, kept["cancelled"], TASK.c.status == "cancelled",
         status="open", closed_because=None)  # fmt: skip
    for model in COPIED:
        table = table_of(model)
        for some in chunks(kept["copied"][table.name]):
            if table is MENTION:
                connection.execute(delete(EVIDENCE).where(EVIDENCE.c.mention_id.in_(some)))
            connection.execute(delete(table).where(table.c.id.in_(some)))
    # Evidence after the mentions that it proves.
    for name, rows in sorted(kept["dropped"].items(), key=lambda each: each[0] == EVIDENCE.name):
        model = MODELS[name]
        insert_new(connection, model, [_unpacked(table_of(model), each) for each in rows])
    _touch(connection, holder, as_of)


def _touch(connection: Connection, account_id: int, as_of: datetime) -> None:
    """Have score and queue follow at the next run."""
    connection.execute(update(ACCOUNT).where(ACCOUNT.c.id == account_id).values(updated_at=as_of))


def _ids(connection: Connection, table: Table, where: Any) -> list[int]:
    return list(connection.execute(select(table.c.id).where(where).order_by(table.c.id)).scalars())


def _set(
    connection: Connection, table: Table, ids: Iterable[int], *where: Any, **values: Any
) -> None:
    for some in chunks(sorted(ids)):
        which = update(table).where(table.c.id.in_(some), *where)
        connection.execute(which.values(**values))


def _packed(row: Any) -> Row:
    """A row as JSON can hold it."""
    return {
        name: value.isoformat() if isinstance(value, datetime | date) else value
        for name, value in dict(row).items()
    }


def _unpacked(table: Table, row: Row) -> Row:
    """The row again, each value as its column has it; the database gives scores new ids."""
    values = {name: row[name] for name in row if name in table.c}
    if table in (SCORE, STATE):
        del values["id"]
    for name, value in values.items():
        kind = table.c[name].type
        if value is not None and isinstance(kind, UtcDateTime):
            values[name] = datetime.fromisoformat(value)
        elif value is not None and isinstance(kind, Date):
            values[name] = date.fromisoformat(value)
    return values
