"""The lists of those who must not be contacted: added to, read, and fed by those who opted out."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, select

from connectors.csv_text import open_csv
from tasks.privacy import OPT_OUT, SUPPRESSION, privacy_key
from tasks.rules.columns import map_columns
from tasks.rules.consent import Mark, domain_mark, email_mark, mark_hash, person_mark
from tasks.rules.names import registrable_domain
from tasks.rules.playbook import Playbook
from tasks.workspace import Workspace
from warehouse.models import Activity, Contact, Suppression
from warehouse.writes import Row, insert_new, table_of

CONTACT, ACTIVITY = table_of(Contact).c, table_of(Activity).c
FIELDS = ("email", "domain", "name", "reason")
NAMES = {
    "email": ["e-mail", "email address", "address"],
    "domain": ["company domain", "website", "account domain"],
    "name": ["full name", "contact name", "contact"],
    "reason": ["why", "note"],
}
KINDS = {"email": "address", "domain": "domain", "name_domain": "person"}


class SuppressError(ValueError):
    """An entry names nobody; the message says what it must have."""


def entry(email: str | None, domain: str | None, name: str | None) -> Mark:
    """Whom an entry is about: an address, else a person at a company, else all of a company."""
    if email:
        if "@" not in email:
            raise SuppressError("not an e-mail address; for a company use --domain")
        return email_mark(email)
    at = registrable_domain(domain or "")
    if at and name:
        if mark := person_mark(name, at):
            return mark
        raise SuppressError("a person needs a full name: first and last")
    if at:
        return domain_mark(at)
    raise SuppressError("names nobody: give an address, a domain, or a full name with a domain")


def add(ws: Workspace, marks: Iterable[Mark], reason: str, source: str, as_of: datetime) -> int:
    """Put these on the list; returns how many were not on it yet."""
    with ws.writing() as connection:
        return _add(connection, [(mark, reason) for mark in marks], source, as_of)


def remove(ws: Workspace, mark: Mark, as_of: datetime) -> bool:
    """Take an entry off the list; False if it was not on it."""
    with ws.writing() as connection:
        hashed = mark_hash(privacy_key(connection, as_of), mark)
        done = connection.execute(delete(SUPPRESSION).where(SUPPRESSION.c.hash == hashed))
        return done.rowcount > 0


def entries(ws: Workspace) -> list[Row]:
    """The list; persons and addresses stand in it as hashes only."""
    with ws.reading() as connection:
        query = select(SUPPRESSION).order_by(SUPPRESSION.c.added_at, SUPPRESSION.c.hash)
        return [dict(row) for row in connection.execute(query).mappings()]


def import_list(ws: Workspace, path: Path, source: str, as_of: datetime) -> dict[str, Any]:
    """Add the rows of a CSV file with columns email, domain, name or reason.

    Returns rows, added, and the lines that name nobody. Raises ConnectorError and ColumnError.
    """
    table = open_csv(path)
    columns = map_columns(table.header, FIELDS, NAMES, (), (("email", "domain"),))
    found: list[tuple[Mark, str]] = []
    refused: list[int] = []
    for record in table.records():
        cells = {} if record.problem else {
            name: record.cells[place].strip() for name, place in columns.fields.items()
        }  # fmt: skip
        try:
            mark = entry(cells.get("email"), cells.get("domain"), cells.get("name"))
        except SuppressError:
            refused.append(record.line)
            continue
        found.append((mark, cells.get("reason") or "imported list"))
    with ws.writing() as connection:
        added = _add(connection, found, source, as_of)
    return {"rows": len(found) + len(refused), "added": added, "refused_lines": refused}


def feed_opt_outs(connection: Connection, playbook: Playbook, as_of: datetime) -> int:
    """Put everybody who opted out on the list, so that it outlives the contact."""
    said = select(ACTIVITY.email).where(ACTIVITY.kind.in_(playbook.activities.opt_outs))
    query = select(CONTACT.email).where(CONTACT.is_opted_out)
    emails = {*connection.execute(query).scalars(), *connection.execute(said).scalars()} - {None}
    marks = [(email_mark(email), "opted out") for email in sorted(emails)]
    return _add(connection, marks, OPT_OUT, as_of) if marks else 0


def _add(
    connection: Connection, found: Iterable[tuple[Mark, str]], source: str, as_of: datetime
) -> int:
    key = privacy_key(connection, as_of)
    rows = {
        (hashed := mark_hash(key, mark)): {
            "hash": hashed, "kind": KINDS[mark.kind],
            "domain": mark.value if mark.kind == "domain" else None,
            "reason": reason, "source": source, "added_at": as_of,
        }
        for mark, reason in found
    }  # fmt: skip
    known = set(connection.execute(select(SUPPRESSION.c.hash)).scalars())
    new = [row for hashed, row in rows.items() if hashed not in known]
    insert_new(connection, Suppression, new)
    return len(new)
