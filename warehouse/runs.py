"""Who is running: one run at a time per lock, and a lock that dies with its process.

A lease with a deadline would block the next run until it expires. Here the lock belongs to the
process: PostgreSQL frees an advisory lock with its connection, the system frees a file lock with
its process. A run that finds the lock free knows that whoever left a `running` row behind is dead.
"""

import fcntl
import hashlib
import os
import socket
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select, text, update

from warehouse.db import WarehouseError, reading
from warehouse.models import Run
from warehouse.writes import insert_new, table_of

# Locks. Runs that write the same rows share one; the SLA sweep only touches clocks and alerts.
PIPELINE = "pipeline"
SLA = "sla"

# A killed process's PostgreSQL connection may take a moment to be noticed.
PATIENCE_SECONDS = 3.0


class AlreadyRunning(WarehouseError):
    """Another run holds the lock; the message says which one, since when and where."""


@contextmanager
def start_run(engine: Engine, flow: str, as_of: datetime, lock: str | None) -> Iterator[str]:
    """The id of a new run, which holds `lock` until the block ends; `None` locks nothing.

    The run's row ends as `completed`, or as `failed` when the block raises. Runs that died
    with this lock are marked `crashed`. Raises AlreadyRunning.
    """
    with _hold(engine, lock):
        run_id = str(uuid.uuid4())
        _begin(engine, run_id, flow, as_of, lock)
        try:
            yield run_id
        except BaseException:
            finish_run(engine, run_id, "failed", {})
            raise
        _end_if_open(engine, run_id)


@contextmanager
def reserve(engine: Engine, lock: str) -> Iterator[None]:
    """Be the only one who is about to start a run under this lock; raises AlreadyRunning.

    For starters that take their time (Prefect's server), so that a second one ends at once.
    """
    with _hold(engine, f"{lock}-start", shown=lock):
        with _hold(engine, lock):
            pass
        yield


def finish_run(engine: Engine, run_id: str, state: str, summary: dict[str, Any]) -> None:
    """Store how a run ended and what it counted."""
    run = table_of(Run)
    values = {"state": state, "summary": summary, "finished_at": datetime.now(UTC)}
    with engine.begin() as connection:
        connection.execute(update(run).where(run.c.id == run_id).values(**values))


def _begin(engine: Engine, run_id: str, flow: str, as_of: datetime, lock: str | None) -> None:
    run = table_of(Run)
    row: dict[str, Any] = {
        "id": run_id,
        "flow": flow,
        "lock": lock,
        "state": "running",
        "as_of": as_of,
        "started_at": datetime.now(UTC),
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "summary": {},
    }
    with engine.begin() as connection:
        if lock:
            dead = (run.c.lock == lock) & (run.c.state == "running")
            connection.execute(update(run).where(dead).values(state="crashed"))
        insert_new(connection, Run, [row])


def _end_if_open(engine: Engine, run_id: str) -> None:
    run = table_of(Run)
    open_run = (run.c.id == run_id) & (run.c.state == "running")
    done = {"state": "completed", "finished_at": datetime.now(UTC)}
    with engine.begin() as connection:
        connection.execute(update(run).where(open_run).values(**done))


@contextmanager
def _hold(engine: Engine, lock: str | None, shown: str = "") -> Iterator[None]:
    """Hold a lock; whoever holds it is looked up among the runs under `shown`, else under it."""
    if lock is None:
        yield
        return
    hold = _hold_file if engine.dialect.name == "sqlite" else _hold_advisory
    with hold(engine, lock, shown or lock):
        yield


@contextmanager
def _hold_file(engine: Engine, lock: str, shown: str) -> Iterator[None]:
    path = Path(f"{engine.url.database}.{lock}.lock")
    with path.open("a") as file:
        _wait_for(engine, shown, lambda: _lock_file(file.fileno()))
        yield


def _lock_file(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _hold_advisory(engine: Engine, lock: str, shown: str) -> Iterator[None]:
    key = int.from_bytes(hashlib.blake2b(lock.encode(), digest_size=8).digest(), "big", signed=True)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        take = text("SELECT pg_try_advisory_lock(:key)").bindparams(key=key)
        _wait_for(engine, shown, lambda: bool(connection.execute(take).scalar()))
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)").bindparams(key=key))


def _wait_for(engine: Engine, lock: str, try_lock: Any) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not try_lock():
        if time.monotonic() > deadline:
            raise AlreadyRunning(_who_holds(engine, lock))
        time.sleep(0.1)


def _who_holds(engine: Engine, lock: str) -> str:
    run = table_of(Run)
    query = (
        select(run.c.flow, run.c.started_at, run.c.host, run.c.pid)
        .where(run.c.lock == lock, run.c.state == "running")
        .order_by(run.c.started_at.desc())
    )
    with reading(engine) as connection:
        holder = connection.execute(query).first()
    if holder is None:
        return f"another run is just starting or ending ({lock}); try again in a moment"
    return (
        f"{holder.flow} is already running on this warehouse, since"
        f" {holder.started_at:%H:%M:%S} UTC in process {holder.pid} on {holder.host};"
        " this run did nothing, that one does the same work"
    )
