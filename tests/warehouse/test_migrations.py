"""A warehouse of an older version is brought up to date with all that it knows."""

from collections.abc import Iterator

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect, text

from tasks.rules.identity import keys_of
from warehouse import db
from warehouse.db import MIGRATIONS, WarehouseError, open_engine, upgrade
from warehouse.models import ArticleData
from warehouse.views import VIEWS

MOMENT = "2026-03-02 09:00:00"


@pytest.fixture
def engine(bare_url: str) -> Iterator[Engine]:
    engine = open_engine(bare_url)
    yield engine
    engine.dispose()


def migrate(connection: Connection, version: str) -> None:
    """Make the tables of an older version."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, version)


def run(engine: Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def texts(engine: Engine, query: str) -> list[str]:
    with engine.connect() as connection:
        return list(connection.execute(text(query)).scalars())


def test_addresses_with_www_stay_known(engine: Engine) -> None:
    old = ("url:https://www.acme.example/a", "url:https://acme.example/b", "guid:www.c")
    with engine.begin() as connection:
        migrate(connection, "0001")
    run(
        engine,
        "INSERT INTO source (id, url, kind, status, error_streak, first_seen_at) "
        f"VALUES (1, 'https://acme.example/feed', 'feed', 'ok', 0, '{MOMENT}')",
        "INSERT INTO article (id, source_id, version_id, url, first_seen_at) "
        f"VALUES (2, 1, 3, 'https://www.acme.example/a', '{MOMENT}')",
        "INSERT INTO article_version (id, article_id, content_hash, title, text, seen_at) "
        f"VALUES (3, 2, 'said', 'One', '', '{MOMENT}')",
        *(f"INSERT INTO article_key VALUES (1, '{key}', 2)" for key in old),
    )
    upgrade(engine)
    keys = set(texts(engine, "SELECT key FROM article_key"))
    again = keys_of([ArticleData(url="https://www.acme.example/a", title="One")])
    assert keys == {*old, "url:https://acme.example/a"} and again & keys
    assert texts(engine, "SELECT source_hash FROM article") == ["said"]


def test_views_of_an_older_version_that_hang_on_each_other_are_made_anew(engine: Engine) -> None:
    with engine.begin() as connection:
        migrate(connection, "0017")
    run(
        engine,
        "INSERT INTO account "
        "(id, domain, name, aliases, negative_aliases, first_seen_at, updated_at) "
        f"VALUES (1, 'acme.example', 'Acme', '[]', '[]', '{MOMENT}', '{MOMENT}')",
        "CREATE VIEW v_sla AS SELECT a.*, k.week FROM account a LEFT JOIN sla_clock k ON FALSE",
        "CREATE VIEW v_sla_attainment AS SELECT name FROM v_sla",
    )
    upgrade(engine)
    assert set(inspect(engine).get_view_names()) == {*VIEWS, db.MADE_OF}
    assert texts(engine, "SELECT name FROM v_account") == ["Acme"]
    assert texts(engine, "SELECT attainment_percent FROM v_sla_attainment") == []


def test_a_view_that_says_something_else_now_is_made_anew_without_a_migration(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgrade(engine)
    monkeypatch.setattr(db, "VIEWS", VIEWS | {"v_sla_attainment": "SELECT 'new' AS said"})
    assert not db.is_current(engine)
    upgrade(engine)
    assert db.is_current(engine)
    assert texts(engine, "SELECT said FROM v_sla_attainment") == ["new"]


def test_a_view_that_somebody_built_on_ours_is_named_not_dropped(engine: Engine) -> None:
    upgrade(engine)
    run(
        engine,
        "CREATE VIEW mine AS SELECT count(*) AS accounts FROM v_account",
        f"DROP VIEW {db.MADE_OF}",
    )
    if engine.dialect.name == "postgresql":
        with pytest.raises(WarehouseError, match=r"renew the view v_account: .*view mine depends"):
            upgrade(engine)
    else:  # a view of SQLite hangs on names only
        upgrade(engine)
    assert texts(engine, "SELECT accounts FROM mine") == [0]
