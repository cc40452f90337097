"""The warehouse: one engine per database, the schema kept current, SQLite and PostgreSQL alike."""

import hashlib
import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError

from warehouse.report_views import in_dialect
from warehouse.views import VIEWS

MIGRATIONS = Path(__file__).parent / "migrations"
# A view of one row, which says what all others were made of.
MADE_OF = "view_version"


class WarehouseError(RuntimeError):
    """The warehouse can not be used; the message says which, why and what to do."""


def database_url(folder: Path) -> str:
    """`WHYNOW_DATABASE_URL`, else the file `whynow.db` in the workspace."""
    return os.environ.get("WHYNOW_DATABASE_URL") or f"sqlite:///{folder.resolve()}/whynow.db"


def open_engine(url: str) -> Engine:
    """An engine for a warehouse; SQLite gets WAL, foreign keys and a patient lock."""
    parsed = make_url(url)
    if parsed.drivername in ("postgres", "postgresql"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    backend = parsed.get_backend_name()
    # An error must not carry names or addresses into logs and Prefect's database.
    if backend == "sqlite":
        engine = create_engine(parsed, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediately)
        return engine
    if backend == "postgresql":
        return create_engine(parsed, pool_pre_ping=True, hide_parameters=True)
    raise WarehouseError(
        f"WHYNOW_DATABASE_URL: {backend} is not supported; use postgresql://... or sqlite:///..."
    )


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions by itself, else BEGIN IMMEDIATE comes too late.
    connection.isolation_level = None
    # Of a new file. A score with its parts is 2 to 3 kB: in the usual 4 kB half a page is lost.
    connection.execute("PRAGMA page_size = 8192")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA busy_timeout = 60000")
    # Ids are hashes, so a bulk write touches pages all over a table: they must stay in memory,
    # where at most so many KiB are taken, and only as they are needed.
    connection.execute("PRAGMA cache_size = -262144")


def _begin_immediately(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another one wrote in
    # between, whatever the busy timeout; taking the write lock at the start waits instead.
    read_only = connection.get_execution_options().get("read_only")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def reading(engine: Engine) -> Connection:
    """A connection for reading only; it never waits for, or holds up, a writer."""
    return engine.connect().execution_options(read_only=True)


def upgrade(engine: Engine) -> None:
    """Bring the schema to the newest version; safe at every start and from two processes."""
    if is_current(engine):
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(7796051)"))
        # Before any migration: no table can change its columns under a view.
        _drop_views(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        made = _views(connection)
        for name, body in (made | {MADE_OF: f"SELECT '{_hash(made)}' AS hash"}).items():
            connection.execute(text(f"CREATE VIEW {name} AS {body}"))


def _drop_views(connection: Connection) -> None:
    for name in (MADE_OF, *reversed(VIEWS)):  # those first that are made of others
        try:
            connection.execute(text(f"DROP VIEW IF EXISTS {name}"))
        except DBAPIError as error:
            cause = "; ".join(str(error.orig).strip().splitlines()[:2])
            raise WarehouseError(
                f"cannot renew the view {name}: {cause}; drop what is built on it, run whynow "
                "again, and build it anew"
            ) from None


def _views(connection: Connection) -> dict[str, str]:
    return {name: in_dialect(body, connection.dialect.name) for name, body in VIEWS.items()}


def _hash(views: dict[str, str]) -> str:
    return hashlib.sha256(repr(views).encode()).hexdigest()


def newest_version() -> str:
    """The newest migration there is; migration files are numbered."""
    return max(path.stem.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def is_current(engine: Engine) -> bool:
    """Whether schema and views are those of this code; raises WarehouseError if it is newer."""
    try:
        with reading(engine) as connection:
            known = inspect(connection)
            if not known.has_table("alembic_version"):
                return False
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            has_views = known.has_table(MADE_OF)
            views = connection.scalar(text(f"SELECT hash FROM {MADE_OF}")) if has_views else None
            are_ours = views == _hash(_views(connection))
    except OperationalError as error:
        shown = engine.url.render_as_string(hide_password=True)
        cause = str(error.orig).strip().splitlines()[0]
        raise WarehouseError(
            f"cannot open the warehouse: {shown}: {cause}; check WHYNOW_DATABASE_URL or the folder"
        ) from None
    if found and found > newest_version():
        raise WarehouseError(
            f"the warehouse is newer than this program (schema {found}, known {newest_version()}); "
            "upgrade whynow"
        )
    return bool(found == newest_version() and are_ours)
