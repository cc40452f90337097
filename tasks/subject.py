"""Subject: all that is held of a person, as one document (METHOD C5)."""

from typing import Any

from sqlalchemy import Connection, select

from tasks.forget import Asked, Person, find_person
from tasks.forget.files import rows_about
from tasks.forget.rows import ANYWHERE, NEWS_OF_ACCOUNTS, OF_ACCOUNTS
from tasks.privacy import KEY, TOMBSTONE
from tasks.rules.consent import mark_hash
from tasks.rules.consent.words import Words
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    Breach,
    ConsentRefusal,
    CrmRecord,
    EventMention,
    Evidence,
    SlaClock,
)
from warehouse.writes import Row, table_of


def export_subject(ws: Workspace, asked: Asked) -> dict[str, Any]:
    """Everything that is held of a person, per table and file; nothing is written.

    Raises PersonError where it is not clear who is meant.
    """
    with ws.reading() as connection:
        person = find_person(connection, asked)
        tables = _own_rows(connection, person) | _mentions(connection, person)
        is_forgotten = _is_forgotten(connection, person)
    return {
        "is_held": person.is_held,
        "is_forgotten": is_forgotten,
        "tables": {name: rows for name, rows in tables.items() if rows},
        "files": rows_about(ws.folder, person.words),
    }


def _own_rows(connection: Connection, person: Person) -> dict[str, list[Row]]:
    account, clock, breach = table_of(Account), table_of(SlaClock), table_of(Breach)
    refusal, record = table_of(ConsentRefusal), table_of(CrmRecord)
    watched = [row["id"] for row in (*person.leads, *person.activities)]
    clocks = _rows(connection, clock, clock.c.subject_id.in_(watched))
    of_clocks = breach.c.clock_id.in_([row["id"] for row in clocks])
    contacts = refusal.c.contact_id.in_([row["id"] for row in person.contacts])
    keys = record.c.key.in_([row["key"] for row in person.tasks])
    at = select(account.c.domain, account.c.name).where(account.c.id.in_(person.account_ids))
    return {
        "account": [dict(row) for row in connection.execute(at).mappings()],
        "contact": list(person.contacts),
        "lead": list(person.leads),
        "activity": list(person.activities),
        "sdr_task": list(person.tasks),
        "sla_clock": clocks,
        "breach": _rows(connection, breach, of_clocks),
        "consent_refusal": _rows(connection, refusal, contacts),
        "crm_record": _rows(connection, record, keys, record.c.object == "task"),
    }


def _mentions(connection: Connection, person: Person) -> dict[str, list[Row]]:
    """Rows that are about something else and name the person."""
    found: dict[str, list[Row]] = {}
    known = {row["id"] for row in (*person.activities, *person.tasks)}
    for models in (ANYWHERE, OF_ACCOUNTS, NEWS_OF_ACCOUNTS):
        for model, names in models.items():
            table = table_of(model)
            is_mine = [] if models is ANYWHERE else [table.c.account_id.in_(person.account_ids)]
            query = select(table.c.id, *(table.c[name] for name in names)).where(*is_mine)
            rows = (dict(row) for row in connection.execute(query).mappings())
            said = [r for r in rows if r["id"] not in known and _names(r, names, person.words)]
            found[f"{table.name}, in its words"] = said
    mention, evidence = table_of(EventMention), table_of(Evidence)
    query = (
        select(evidence.c.id, evidence.c.name, evidence.c.text)
        .join(mention, mention.c.id == evidence.c.mention_id)
        .where(mention.c.account_id.in_(person.account_ids))
    )
    quotes = (dict(row) for row in connection.execute(query).mappings())
    found["evidence, in its words"] = [row for row in quotes if person.words.are_in(row["text"])]
    return found


def _names(row: Row, columns: tuple[str, ...], words: Words) -> bool:
    return any(words.are_in(str(row[name])) for name in columns if row[name])


def _rows(connection: Connection, table: Any, *which: Any) -> list[Row]:
    return [dict(row) for row in connection.execute(select(table).where(*which)).mappings()]


def _is_forgotten(connection: Connection, person: Person) -> bool:
    key = connection.execute(select(KEY.c.key)).scalar()
    if key is None:
        return False
    hashes = [mark_hash(bytes.fromhex(key), mark) for mark in person.marks]
    known = select(TOMBSTONE.c.hash).where(TOMBSTONE.c.hash.in_(hashes))
    return connection.execute(known).first() is not None
