"""Writing by natural key: repeatable, and only where something differs."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from tasks.workspace import Workspace
from warehouse.models import Account, ScoreMark, stable_id
from warehouse.writes import Changes, insert_new, table_of, write_changes


def rows(as_of: datetime, **values: Any) -> list[dict[str, Any]]:
    row = {"domain": "acme.example", "name": "Acme", "aliases": ["A", "B"], "negative_aliases": []}
    stamps = {"first_seen_at": as_of, "updated_at": as_of}
    return [{"id": stable_id("account", "acme.example"), **row, **stamps, **values}]


def test_it_inserts_what_is_new(workspace: Workspace, as_of: datetime) -> None:
    with workspace.writing() as connection:
        assert write_changes(connection, Account, rows(as_of)) == Changes(inserted=1)


def test_it_touches_nothing_that_is_equal(workspace: Workspace, as_of: datetime) -> None:
    later = as_of + timedelta(days=1)
    with workspace.writing() as connection:
        write_changes(connection, Account, rows(as_of))
        again = write_changes(connection, Account, rows(later))
        stored = connection.execute(select(Account.updated_at)).scalar_one()
    assert again == Changes(unchanged=1)
    assert stored == as_of


def test_it_updates_what_differs_and_keeps_when_it_was_first_seen(
    workspace: Workspace, as_of: datetime
) -> None:
    later = as_of + timedelta(days=1)
    with workspace.writing() as connection:
        write_changes(connection, Account, rows(as_of))
        changed = write_changes(connection, Account, rows(later, aliases=["A", "C"]))
        found = connection.execute(
            select(Account.aliases, Account.first_seen_at, Account.updated_at)
        ).one()
    assert changed == Changes(updated=1)
    assert tuple(found) == (["A", "C"], as_of, later)


def test_inserting_leaves_a_known_key_alone(workspace: Workspace, as_of: datetime) -> None:
    with workspace.writing() as connection:
        insert_new(connection, Account, rows(as_of))
        insert_new(connection, Account, rows(as_of, name="Other"))
        assert connection.execute(select(Account.name)).scalars().all() == ["Acme"]


def test_many_rows_go_in_once_each_and_each_is_marked_to_be_scored(
    workspace: Workspace, as_of: datetime
) -> None:
    domains = [f"company-{number}.example" for number in range(1_000)]
    new = [
        rows(as_of, id=stable_id("account", domain), domain=domain, name=domain)[0]
        for domain in domains
    ]
    with workspace.writing() as connection:
        insert_new(connection, Account, new[:3])
        insert_new(connection, Account, [*new, *new[-400:]])
        assert set(connection.execute(select(Account.domain, Account.name))) == {
            (domain, domain) for domain in domains
        }
        marked = connection.execute(select(table_of(ScoreMark).c.account_id)).scalars()
        assert sorted(marked) == sorted(row["id"] for row in new)


def test_an_error_of_the_database_tells_no_values(workspace: Workspace, as_of: datetime) -> None:
    nameless = rows(as_of, name=None, domain="secret.example")
    with pytest.raises(IntegrityError) as caught, workspace.writing() as connection:
        insert_new(connection, Account, nameless)
    assert "SQL parameters hidden" in str(caught.value)
