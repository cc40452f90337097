"""The gate: what may be done with contacts, as their data, the lists and the playbook say.

Read before a task is made and before one is pushed; each refusal is stored with its rule.
"""

from collections.abc import Sequence
from datetime import datetime

import polars as pl
from sqlalchemy import Connection, delete, select

from tasks.articles import chunks
from tasks.frames import read_frame
from tasks.privacy import KEY, SUPPRESSION
from tasks.rules.consent import domain_mark, email_mark, mark_hash, person_mark
from tasks.rules.consent.gate import CHANNELS, PEOPLE, REFUSALS, refusals
from tasks.rules.playbook import Consent
from tasks.rules.queue import REFUSED, QueueInput, contact_person
from warehouse.models import Account, ConsentRefusal, Contact, stable_id
from warehouse.writes import insert_new, table_of

ACCOUNT, CONTACT, REFUSAL = table_of(Account).c, table_of(Contact).c, table_of(ConsentRefusal)
NAMED = {"name": pl.String, "email": pl.String, "domain": pl.String}


def read_refusals(
    connection: Connection, policy: Consent, account_ids: Sequence[int] | None = None
) -> pl.DataFrame:
    """REFUSALS of the contacts of these accounts, or of all."""
    query = select(
        CONTACT.account_id, CONTACT.id, ACCOUNT.country, CONTACT.consent_region,
        CONTACT.consent_basis, CONTACT.consent_purposes, CONTACT.is_opted_out, CONTACT.name,
        CONTACT.email, CONTACT.domain,
    ).join(table_of(Account), ACCOUNT.id == CONTACT.account_id)  # fmt: skip
    schema = {name: kind for name, kind in PEOPLE.items() if name != "suppressed"}
    people = read_frame(
        connection, query, schema | NAMED, column=CONTACT.account_id, ids=account_ids
    )
    listed = suppressed(connection, people.select(list(NAMED)))
    return refusals(people.with_columns(suppressed=listed), policy)


def suppressed(connection: Connection, people: pl.DataFrame) -> pl.Series:
    """Why each of these people (NAMED) is on a list; null for those who are not."""
    entries = {row.hash: row.reason for row in connection.execute(select(SUPPRESSION))}
    if not entries:
        return pl.Series("suppressed", [None] * people.height, pl.String)
    key = bytes.fromhex(connection.execute(select(KEY.c.key)).scalar_one())

    def listed(name: str | None, email: str | None, domain: str | None) -> str | None:
        marks = [domain_mark(domain)] if domain else []
        marks += [email_mark(email)] if email else []
        marks += [mark] if (mark := person_mark(name or "", domain or "")) else []
        return next((why for m in marks if (why := entries.get(mark_hash(key, m)))), None)

    found = [listed(*row) for row in people.select("name", "email", "domain").iter_rows()]
    return pl.Series("suppressed", found, pl.String)


def refused_people(
    connection: Connection, given: QueueInput, refused: pl.DataFrame
) -> pl.DataFrame:
    """REFUSED: who of the queue's contacts and leads may not be contacted on which channel."""
    alone = given.leads.filter(pl.col("contact_id").is_null())
    alone = alone.join(given.accounts.select("account_id", "domain"), on="account_id")
    named = {"name": "lead_name", "email": "lead_email", "domain": "domain"}
    listed = suppressed(connection, alone.select(**named))
    if refused.is_empty() and not listed.count():
        return pl.DataFrame(schema=REFUSED)
    contacts = given.contacts.select("contact_id", person=contact_person())
    known = refused.filter(pl.col("purpose").is_in(CHANNELS)).join(contacts, on="contact_id")
    leads = alone.select(
        person=pl.col("lead_email").str.strip_chars().str.to_lowercase(),
        rule=pl.format("is on the suppression list: {}", listed),
    ).drop_nulls()
    channels = pl.DataFrame({"channel": CHANNELS})
    parts = [
        known.select("person", "rule", channel="purpose"),
        leads.join(channels, how="cross").select("person", "rule", "channel"),
    ]
    found = pl.concat(parts).unique(["person", "channel"], keep="first", maintain_order=True)
    return found.select(list(REFUSED))


def record_refusals(
    connection: Connection, found: pl.DataFrame, account_ids: Sequence[int], as_of: datetime
) -> dict[str, int]:
    """Store what is refused now for the contacts of these accounts; returns how many contacts
    something is refused for."""
    rows = [
        {
            "id": stable_id("consent_refusal", row["contact_id"], row["purpose"], row["rule"]),
            "contact_id": row["contact_id"], "account_id": row["account_id"],
            "purpose": row["purpose"], "rule": row["rule"], "first_refused_at": as_of,
        }
        for row in found.select(list(REFUSALS)).iter_rows(named=True)
    ]  # fmt: skip
    now = {row["id"] for row in rows}
    over: list[int] = []
    for ids in chunks(account_ids):
        query = select(REFUSAL.c.id).where(REFUSAL.c.account_id.in_(ids))
        over += [known for known in connection.execute(query).scalars() if known not in now]
    for ids in chunks(over):
        connection.execute(delete(REFUSAL).where(REFUSAL.c.id.in_(ids)))
    insert_new(connection, ConsentRefusal, rows)
    return {"contacts_refused": found["contact_id"].n_unique()}
