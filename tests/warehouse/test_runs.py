"""One run at a time per lock, and a lock that dies with its process."""

import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from sqlmodel import select

from tasks.workspace import Workspace
from warehouse import runs
from warehouse.models import Run
from warehouse.runs import AlreadyRunning, finish_run, reserve, start_run

HOLD = """
import sys
from datetime import UTC, datetime
from tasks.workspace import open_workspace
from warehouse.runs import start_run

with start_run(open_workspace(sys.argv[1]).engine, "nightly", datetime.now(UTC), "pipeline"):
    print("holding", flush=True)
    sys.stdin.read()
"""


def hold_elsewhere(workspace: Workspace) -> subprocess.Popen[str]:
    """Another process that holds the lock until it is killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(workspace.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env=os.environ.copy(),
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "holding\n"
    return process


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()


def states(workspace: Workspace) -> list[str]:
    with workspace.reading() as connection:
        return list(connection.execute(select(Run.state).order_by(Run.started_at)).scalars())


def test_a_second_run_is_told_who_runs(
    workspace: Workspace, as_of: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "PATIENCE_SECONDS", 0.2)
    process = hold_elsewhere(workspace)
    with (
        pytest.raises(AlreadyRunning, match=f"nightly is already running.*{process.pid}"),
        reserve(workspace.engine, "pipeline"),
    ):
        raise AssertionError("reserved")
    with start_run(workspace.engine, "sla", as_of, "sla"):
        pass  # another lock is free
    kill(process)


def test_of_two_that_are_about_to_start_one_is_sent_away(
    workspace: Workspace, as_of: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "PATIENCE_SECONDS", 0.2)
    with (
        reserve(workspace.engine, "pipeline"),
        start_run(workspace.engine, "nightly", as_of, "pipeline"),
        pytest.raises(AlreadyRunning, match="nightly is already running"),
        reserve(workspace.engine, "pipeline"),
    ):
        raise AssertionError("reserved twice")


def test_a_killed_run_blocks_nobody_and_is_marked_crashed(
    workspace: Workspace, as_of: datetime
) -> None:
    kill(hold_elsewhere(workspace))
    with start_run(workspace.engine, "nightly", as_of, "pipeline") as run_id:
        assert states(workspace) == ["crashed", "running"]
        finish_run(workspace.engine, run_id, "completed", {"read": {"sources": 3}})
    assert states(workspace) == ["crashed", "completed"]


def test_a_run_that_raises_ends_as_failed(workspace: Workspace, as_of: datetime) -> None:
    with pytest.raises(KeyError), start_run(workspace.engine, "nightly", as_of, "pipeline"):
        raise KeyError
    assert states(workspace) == ["failed"]
