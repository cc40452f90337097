"""Other domains of accounts: where their sites have moved."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from tasks.rules.matching.addresses import SHARED_HOSTS
from tasks.rules.names import registrable_domain
from warehouse.models import Account, AccountDomain, stable_id
from warehouse.writes import Row, insert_new, table_of

ACCOUNT = table_of(Account)


def note_moved_sites(
    connection: Connection, before: Mapping[int, Row], after: Sequence[Row]
) -> None:
    """Remember the domain to which an account's own site was redirected for good.

    Rows that come with it later are that account's. A domain that is an account's own stays so.
    """
    rows = []
    for row in after:
        old = before[row["id"]]
        if row["url"] == old["url"] or not old.get("domain"):
            continue
        new = registrable_domain(row["url"])
        was_its_own = registrable_domain(old["url"]) == old["domain"]
        if new is None or new == old["domain"] or new in SHARED_HOSTS or not was_its_own:
            continue
        if account_id := _of_one_only(connection, old["domain"], new):
            rows.append(other_domain(new, account_id, "redirect", row["polled_at"]))
    insert_new(connection, AccountDomain, rows)


def _of_one_only(connection: Connection, domain: str, new: str) -> int | None:
    """The account of a domain, if no account has the new one."""
    query = select(ACCOUNT.c.domain, ACCOUNT.c.id).where(ACCOUNT.c.domain.in_([domain, new]))
    found = {row.domain: row.id for row in connection.execute(query)}
    return None if new in found else found.get(domain)


def other_domain(domain: str, account_id: int, origin: str, as_of: datetime) -> Row:
    """A row of `account_domain`."""
    return {
        "id": stable_id("account_domain", domain),
        "domain": domain,
        "account_id": account_id,
        "origin": origin,
        "seen_at": as_of,
    }
