"""The sweep: what the database takes to find the breaches of five minutes among 1,000,000
open clocks, against reading all open clocks and comparing in Python, as people do.
"""

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from sqlalchemy import Connection, select

from benchmarks.timing import Figure, alternate
from tasks.sweep.steps import take_steps
from tasks.workspace import shipped_playbook
from warehouse.db import open_engine, upgrade
from warehouse.models import Account, SlaClock
from warehouse.writes import insert_new, table_of

OPEN_CLOCKS = 1_000_000
TARGET_SECONDS = 0.1
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CLOCK = table_of(SlaClock).c
_STAMPS = {"first_seen_at": NOW, "updated_at": NOW}


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Clocks that are due within sixty days; about 60 of them in any five minutes."""
    count, playbook = max(20_000, int(OPEN_CLOCKS * share)), shipped_playbook()
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder)}/whynow.db")
        upgrade(engine)
        with engine.begin() as connection:
            _add_clocks(connection, count)
        with engine.connect() as connection:

            def found() -> int:
                return len(take_steps(connection, playbook, NOW))

            expected = _naive(connection)
            if found() != expected or not expected:
                raise AssertionError("the sweep finds other breaches than the loop")
            connection.rollback()
            times = alternate(found, lambda: _naive(connection), rounds, before=connection.rollback)
        engine.dispose()
    what = f"breaches of 5 minutes among {count:,} open clocks, found and stored"
    yield times.seconds(what, "read open clocks, compare in Python", TARGET_SECONDS)


def _naive(connection: Connection) -> int:
    query = select(CLOCK.id, CLOCK.due_at).where(CLOCK.stopped_at.is_(None))
    first = NOW - timedelta(minutes=5)
    return sum(first <= row.due_at < NOW for row in connection.execute(query))


def _add_clocks(connection: Connection, count: int) -> None:
    account = {"id": 1, "domain": "acme.example", "name": "Acme", "aliases": [],
               "negative_aliases": [], **_STAMPS}  # fmt: skip
    insert_new(connection, Account, [account])
    random = np.random.default_rng(7)
    due = random.integers(-300, 60 * 86_400, count)
    for start in range(0, count, 50_000):
        rows = [_clock(start + number, int(seconds)) for number, seconds in
                enumerate(due[start : start + 50_000])]  # fmt: skip
        insert_new(connection, SlaClock, rows)


def _clock(number: int, seconds: int) -> dict[str, object]:
    due_at = NOW + timedelta(seconds=seconds)
    times = dict.fromkeys(("target_at", "escalate_at", "reassign_at", "paused_at", "stopped_at"))
    return {
        "id": number + 1, "kind": "first_response", "subject_id": number, "account_id": 1,
        "rep_id": None, "calendar": "default in UTC", "allowance_minutes": 60,
        "started_at": due_at - timedelta(hours=1), "week": NOW.date(),
        "warn_at": due_at - timedelta(minutes=15), "due_at": due_at, "next_at": due_at,
        "pauses": "", "stopped_because": None, "updated_at": NOW, **times,
    }  # fmt: skip
