"""Importing 1,000,000 accounts from a CSV file, against csv.DictReader and `session.merge` per row.

The loop gets the first rows of the file, and checks nothing of what our import checks.
"""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import delete
from sqlmodel import Session

from benchmarks import _made_up
from benchmarks.timing import Figure, alternate
from tasks.load import load
from tasks.workspace import Workspace, open_workspace
from warehouse.models import Account, stable_id
from warehouse.writes import table_of

ROWS, SAMPLE, LEAST_RATE = 1_000_000, 500, 50_000
COLUMNS = ("domain", "name", "country", "industry", "employees", "revenue_usd", "seats")


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Into an empty table of SQLite, then the same file again."""
    count, sample = int(ROWS * share), max(200, int(SAMPLE * share))
    with TemporaryDirectory(prefix="whynow-bench-") as folder:
        (Path(folder) / "playbook.toml").touch()
        ws = open_workspace(folder)
        path, head = Path(folder) / "accounts.csv", Path(folder) / "head.csv"
        _write(path, count)
        _write(head, sample)

        def clear() -> None:
            with ws.writing() as connection:
                connection.execute(delete(table_of(Account)))

        def restore() -> None:
            # What the loop has changed is no part of "nothing changed".
            _load(ws, head, sample)

        for what, before in (("new", clear), ("again, nothing changed", restore)):
            if before is restore:
                _load(ws, path, count)
            times = alternate(
                lambda: _load(ws, path, count),
                lambda: _merge(ws, head),
                min(rounds, 2),
                before=before,
            )
            against = f"session.merge, {sample:,} rows"
            figure = times.rate(f"{count:,} accounts, {what}", "rows", count, against, sample)
            yield replace(figure, target=LEAST_RATE)


def _write(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(_made_up.accounts(count))


def _load(ws: Workspace, path: Path, count: int) -> None:
    report = load(ws, "accounts", path, _made_up.AS_OF)
    if report.rows_taken != count:
        raise AssertionError(f"{report.rows_taken} of {count} rows taken: {report.rejected[:3]}")


def _merge(ws: Workspace, path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file, Session(ws.engine) as session:
        for row in csv.DictReader(file):
            session.merge(
                Account(
                    id=stable_id("account", row["domain"]),
                    domain=row["domain"],
                    name=row["name"],
                    country=row["country"],
                    industry=row["industry"],
                    employees=int(row["employees"]),
                    revenue_usd=float(row["revenue_usd"]),
                    seats=int(row["seats"]),
                    first_seen_at=_made_up.AS_OF,
                    updated_at=_made_up.AS_OF,
                )
            )
        session.commit()
