"""A warehouse of an older version is brought up to date with all that it knows."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from tasks.rules.identity import keys_of
from warehouse.db import MIGRATIONS, open_engine, upgrade
from warehouse.models import ArticleData

MOMENT = "2026-03-02 09:00:00"


def test_addresses_with_www_stay_known(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/whynow.db")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    old = ("url:https://www.acme.example/a", "url:https://acme.example/b", "guid:www.c")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for statement in (
            "INSERT INTO source (id, url, kind, status, error_streak, first_seen_at) "
            f"VALUES (1, 'https://acme.example/feed', 'feed', 'ok', 0, '{MOMENT}')",
            "INSERT INTO article (id, source_id, version_id, url, first_seen_at) "
            f"VALUES (2, 1, 3, 'https://www.acme.example/a', '{MOMENT}')",
            "INSERT INTO article_version (id, article_id, content_hash, title, text, seen_at) "
            f"VALUES (3, 2, 'said', 'One', '', '{MOMENT}')",
            *(f"INSERT INTO article_key VALUES (1, '{key}', 2)" for key in old),
        ):
            connection.execute(text(statement))
    upgrade(engine)
    with engine.connect() as connection:
        keys = set(connection.execute(text("SELECT key FROM article_key")).scalars())
        said = connection.execute(text("SELECT source_hash FROM article")).scalar_one()
    engine.dispose()
    again = keys_of([ArticleData(url="https://www.acme.example/a", title="One")])
    assert keys == {*old, "url:https://acme.example/a"} and again & keys
    assert said == "said"
