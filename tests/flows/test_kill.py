"""A night that is killed at any moment and started again ends as if nothing had happened."""

import os
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

import demo
from tasks.sources import add_sources
from tasks.workspace import Workspace, open_workspace
from tests.flows.night import night, night_in
from tests.flows.processes import kill, start, wait
from tests.flows.state import contents, files

BASE = datetime(2026, 11, 20, 6, 30, tzinfo=UTC)
ROUNDS = int(os.environ.get("WHYNOW_KILL_ROUNDS", "2"))

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]


@pytest.fixture(scope="module")
def web() -> Iterator[None]:
    with demo.serve(BASE) as port:
        os.environ["WHYNOW_DEMO_ADDRESS"] = f"127.0.0.1:{port}"
        yield
    del os.environ["WHYNOW_DEMO_ADDRESS"]


@pytest.fixture(scope="module")
def undisturbed(
    web: None, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, list[tuple[object, ...]]], dict[str, str], float]:
    """What one night leaves, and how long it takes."""
    os.environ.pop("WHYNOW_DATABASE_URL", None)
    ws = make_demo(tmp_path_factory.mktemp("undisturbed"))
    started = time.monotonic()
    wait(start_night(ws))
    seconds = time.monotonic() - started
    found = contents(ws), files(ws.folder), seconds
    ws.engine.dispose()
    return found


def make_demo(folder: Path) -> Workspace:
    demo.create(folder, BASE)
    ws = open_workspace(folder)
    add_sources(ws, demo.sources(), BASE)
    return ws


def start_night(ws: Workspace) -> BaseProcess:
    return start(night_in, str(ws.folder), BASE)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_killed_night_leaves_the_same_end_state(
    seed: int,
    undisturbed: tuple[dict[str, list[tuple[object, ...]]], dict[str, str], float],
    database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows, written, seconds = undisturbed
    monkeypatch.setenv("WHYNOW_DATABASE_URL", database_url)
    ws = make_demo(tmp_path / "demo")
    moments = random.Random(seed)
    for _ in range(2):
        killed = start_night(ws)
        time.sleep(moments.uniform(0.1, seconds))
        kill(killed)
    assert wait(start_night(ws)) == 0
    found = contents(ws)
    for table, expected in rows.items():
        assert found[table] == expected, table
    assert files(ws.folder) == written
    ws.engine.dispose()


def test_a_second_night_changes_nothing(
    database_url: str, web: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHYNOW_DATABASE_URL", database_url)
    ws = make_demo(tmp_path / "demo")
    night(ws, BASE)
    before, written = contents(ws), files(ws.folder)
    night(ws, BASE)
    assert contents(ws) == before
    assert files(ws.folder) == written
    ws.engine.dispose()
