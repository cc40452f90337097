"""Valid records -> the warehouse: only what differs, and only the fields that the file has."""

from array import array
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import chain
from typing import Any

import numpy as np
from sqlalchemy import Connection, select, update

from tasks.load.kinds import Kind
from tasks.load.rows import Batch, Item, has_blank, pick
from tasks.rules.matching import key_of
from tasks.rules.names import strip_legal_suffix
from tasks.rules.playbook import Playbook
from tasks.rules.tiers import classify_title
from warehouse.models import (
    Account,
    AccountDomain,
    Activity,
    Contact,
    Lead,
    LearnedName,
    Rep,
    stable_id,
)
from warehouse.writes import (
    Changes,
    Row,
    insert_new,
    is_one_of,
    table_of,
    update_rows,
    write_changes,
    write_columns,
)

ACCOUNT, CONTACT, ACTIVITY = table_of(Account), table_of(Contact), table_of(Activity)
LEAD, REP = table_of(Lead), table_of(Rep)
DOMAIN = table_of(AccountDomain)
HAS_ACCOUNT = {"contacts", "leads", "activities", "opportunities"}
MAKES_ACCOUNTS = {"accounts", "leads", "customers", "opportunities"}
TITLES = 50_000


def reps_by_name(connection: Connection) -> dict[str, str]:
    """E-mail addresses of the reps whose name no other rep has."""
    found: dict[str, list[str]] = {}
    for name, email in connection.execute(select(REP.c.name, REP.c.email)):
        found.setdefault(name, []).append(email)
    return {name: emails[0] for name, emails in found.items() if len(emails) == 1}


@dataclass(slots=True)
class Store:
    """Writes batches of one kind. `fields` are those that the file has a column for.

    A domain that another account has taken over leads to that one (`_homes`); a row of accounts
    with such a domain changes nothing.
    """

    kind: Kind
    playbook: Playbook
    fields: Collection[str]
    as_of: datetime
    changes: Changes = field(default_factory=Changes)
    accounts_made: int = 0
    seen_accounts: "array[int]" = field(default_factory=partial(array, "q"))
    _homes: dict[str, int] = field(default_factory=dict)
    _tiers: dict[str, Row] = field(default_factory=dict)

    def write(self, connection: Connection, items: list[Item]) -> list[Item]:
        """Write a batch; gives back the items whose account is not known."""
        domains = (item.values["domain"] for item in items if "domain" in item.values)
        self._homes = _other_domains(connection, domains)
        if self.kind.name in MAKES_ACCOUNTS:
            self._make_accounts(connection, items)
        homeless: list[Item] = []
        if self.kind.name in ("contacts", "activities"):
            known = _known(connection, ACCOUNT, map(self._account_id, items))
            homeless = [item for item in items if self._account_id(item) not in known]
            items = [item for item in items if self._account_id(item) in known]
        # In the order of the key, neighbours go into the same page of the table.
        rows = self._rows(connection, sorted(items, key=lambda item: item.id))
        self._derive(connection, rows)
        # A lead's `created_at` is its own, not the warehouse's.
        self.changes += write_changes(connection, self.kind.model, rows, keep=("first_seen_at",))
        return homeless

    def write_accounts(self, connection: Connection, batch: Batch) -> None:
        """Write a batch of accounts, without those that were joined with another."""
        homes = _other_domains(connection, batch.columns["domain"])
        # In the order of the key, neighbours go into the same page of the table.
        places = np.argsort(np.array(batch.ids, dtype=np.int64)).tolist()
        if homes:
            places = [n for n in places if batch.columns["domain"][n] not in homes]
        self.changes += Changes(unchanged=len(batch.ids) - len(places))
        batch = batch.at(places)
        self.seen_accounts.extend(batch.ids)
        self._fill(connection, batch)
        seen = {name: [self.as_of] * len(places) for name in ("first_seen_at", "updated_at")}
        former: list[Row] = []
        self.changes += write_columns(
            connection,
            Account,
            {"id": batch.ids, **batch.columns, **seen},
            keep=("first_seen_at",),
            hear=partial(self._keep_name, former),
        )
        insert_new(connection, LearnedName, former)

    def _fill(self, connection: Connection, batch: Batch) -> None:
        """A cell without a value keeps what is stored, else takes the default."""
        blank = {
            name: [n for n, value in enumerate(values) if value is None]
            for name, values in batch.columns.items()
            if has_blank(values)
        }
        if not blank:
            return
        ids = pick(batch.ids, sorted({*chain(*blank.values())}))
        stored = _stored(connection, ids, [ACCOUNT.c.id, *(ACCOUNT.c[name] for name in blank)])
        for name, places in blank.items():
            field, values = self.kind.data.model_fields[name], batch.columns[name]
            for place in places:
                row = stored.get(batch.ids[place])
                values[place] = row[name] if row else field.get_default(call_default_factory=True)

    def finish(self, connection: Connection) -> None:
        """Join what this import has made joinable."""
        if self.kind.name == "contacts":
            for table in (ACTIVITY, LEAD):
                self._link_contacts(connection, table)
        if self.kind.name in ("contacts", "activities"):
            self._mark_opt_outs(connection)

    def _account_id(self, item: Item) -> int:
        domain = item.values["domain"]
        return self._homes.get(domain) or stable_id("account", domain)

    def _keep_name(self, former: list[Row], row: Row, stored: Row) -> None:
        """A renamed account is still found by the name it had: it goes to the former ones."""
        old, new = stored["name"], row["name"]
        if old in (new, row["domain"]):
            return
        if key_of(strip_legal_suffix(old)) == key_of(strip_legal_suffix(new)):
            return
        former.append(
            {
                "id": stable_id("learned_name", row["id"], key_of(old), "alias", None),
                "account_id": row["id"],
                "name": old,
                "kind": "alias",
                "article_id": None,
                "said_by": "import",
                "said_at": self.as_of,
            }
        )

    def _make_accounts(self, connection: Connection, items: list[Item]) -> None:
        known = _known(connection, ACCOUNT, map(self._account_id, items))
        seen = {"first_seen_at": self.as_of, "updated_at": self.as_of}
        made: dict[int, Row] = {}
        for item in items:
            account_id, domain = self._account_id(item), item.values["domain"]
            if account_id not in known and (item.company or account_id not in made):
                made[account_id] = {
                    "id": account_id, "domain": domain, "name": item.company or domain, **seen
                }  # fmt: skip
        insert_new(connection, Account, list(made.values()))
        self.accounts_made += len(made)
        self.seen_accounts.extend(known)

    def _rows(self, connection: Connection, items: list[Item]) -> list[Row]:
        """Whole rows: a cell without a value keeps what is stored, else takes the default."""
        names = [name for name in self.fields if name not in self.kind.extras]
        made = {"name", "domain", "outcome", "closed_on"}  # that other columns may tell
        made &= self.kind.data.model_fields.keys() - names
        names += [name for name in self.kind.fields if name in made and _has(items, name)]
        table = table_of(self.kind.model)
        partial = [item.id for item in items if len(item.values) < len(names)]
        stored = _stored(connection, partial, [table.c.id, *(table.c[name] for name in names)])
        shapes = self.kind.data.model_fields
        rows = []
        for item in items:
            row = item.values
            if len(row) < len(names):
                defaults = {
                    name: shapes[name].get_default(call_default_factory=True)
                    for name in names
                    if name not in row
                }
                row = defaults | stored.get(item.id, {}) | row
            row["id"] = item.id
            row["first_seen_at"] = row["updated_at"] = self.as_of
            rows.append(row)
        return rows

    def _derive(self, connection: Connection, rows: list[Row]) -> None:
        """Add the columns that follow from others."""
        if self.kind.name in HAS_ACCOUNT:
            for row in rows:
                home = self._homes.get(row["domain"])
                row["account_id"] = home or stable_id("account", row["domain"])
        if self.kind.name in ("leads", "activities") and "email" in self.fields:
            self._add_contacts(connection, rows)
        if self.kind.name == "contacts" and "title" in self.fields:
            for row in rows:
                row |= self._tier(row["title"])
        if self.kind.name == "contacts" and "is_opted_out" in self.fields:
            opted_out = set(connection.execute(self._opt_outs()).scalars())
            for row in rows:
                row["is_opted_out"] = row["is_opted_out"] or row["id"] in opted_out

    def _add_contacts(self, connection: Connection, rows: list[Row]) -> None:
        ids = {row["email"]: stable_id("contact", row["email"]) for row in rows if row["email"]}
        known = _known(connection, CONTACT, ids.values())
        for row in rows:
            contact_id = ids.get(row["email"])
            row["contact_id"] = contact_id if contact_id in known else None

    def _tier(self, title: str | None) -> Row:
        if not title:
            return {"tier": None, "function": None, "seniority": None}
        if title not in self._tiers:
            if len(self._tiers) > TITLES:
                self._tiers.clear()
            found = classify_title(title, self.playbook.titles)
            self._tiers[title] = {
                "tier": found.tier, "function": found.function, "seniority": found.seniority
            }  # fmt: skip
        return self._tiers[title]

    def _link_contacts(self, connection: Connection, table: Any) -> None:
        """Activities and leads that came before the contact they are of."""
        columns = table.c
        query = select(columns.id, columns.email).where(
            columns.contact_id.is_(None), columns.email.is_not(None)
        )
        contacts = {row.id: stable_id("contact", row.email) for row in connection.execute(query)}
        known = _known(connection, CONTACT, contacts.values())
        rows = [
            {"id": row_id, "contact_id": contact_id, "updated_at": self.as_of}
            for row_id, contact_id in contacts.items()
            if contact_id in known
        ]
        update_rows(connection, Activity if table is ACTIVITY else Lead, rows)

    def _opt_outs(self) -> Any:
        """The contacts who said no, by what they did."""
        return select(ACTIVITY.c.contact_id).where(
            ACTIVITY.c.kind.in_(self.playbook.activities.opt_outs),
            ACTIVITY.c.contact_id.is_not(None),
        )

    def _mark_opt_outs(self, connection: Connection) -> None:
        connection.execute(
            update(CONTACT)
            .where(CONTACT.c.is_opted_out.is_(False), CONTACT.c.id.in_(self._opt_outs()))
            .values(is_opted_out=True, updated_at=self.as_of)
        )


def _other_domains(connection: Connection, domains: Iterable[str]) -> dict[str, int]:
    """The accounts of those domains that are another account's."""
    query = select(DOMAIN.c.domain, DOMAIN.c.account_id)
    if connection.execute(query.limit(1)).first() is None:
        return {}
    wanted = is_one_of(connection, DOMAIN.c.domain, sorted(set(domains)))
    found = connection.execute(query.where(wanted))
    return dict(found.all())


def _has(items: list[Item], name: str) -> bool:
    return any(name in item.values for item in items)


def _known(connection: Connection, table: Any, ids: Iterable[int]) -> set[int]:
    """Those of the ids that the table has."""
    wanted = select(table.c.id).where(is_one_of(connection, table.c.id, list(set(ids))))
    return set(connection.execute(wanted).scalars())


def _stored(connection: Connection, ids: list[int], columns: list[Any]) -> dict[int, Row]:
    """The rows with these ids, as far as they are there; the first column is the id."""
    names = [column.name for column in columns[1:]]
    query = select(*columns).where(is_one_of(connection, columns[0], ids))
    return {
        row[0]: dict(zip(names, row[1:], strict=True)) for row in connection.execute(query).all()
    }
