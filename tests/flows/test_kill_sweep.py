"""Sweeps that are killed, or run two at a time, tell of each breach once."""

import json
import os
import random
import time
from collections.abc import Callable, Iterator
from multiprocessing.process import BaseProcess

import pytest

from tasks.workspace import Workspace
from tests.flows.processes import kill, start, wait
from tests.flows.sweeping import sweep_at
from tests.tasks.test_sweep import LEADS_ONLY, add_accounts, add_lead, minutes, rows
from warehouse.models import Alert, Breach, SlaClock

ROUNDS = int(os.environ.get("WHYNOW_KILL_ROUNDS", "2"))
LEADS = 60
# All breaches are there at the first of these moments, or come one after the other.
MOMENTS = [minutes(moment) for moment in (50, 61, 95, 125, 160, 190)]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]


@pytest.fixture
def ws(make_workspace: Callable[..., Workspace]) -> Iterator[Workspace]:
    channels = (
        '[alerts]\nchannels = [{name = "file", url = "file:alerts.jsonl", '
        'kinds = ["sla_warning", "sla_breach"]}]\n'
    )
    ws = make_workspace(f"{LEADS_ONLY}{channels}")
    add_accounts(ws, {"acme": "ann", "bolt": "bob", "core": "cho", "dune": None})
    for number in range(LEADS):
        name = ("acme", "bolt", "core", "dune")[number % 4]
        add_lead(ws, name, minutes(number), key=f"L{number:03}")
    yield ws


def start_sweeps(ws: Workspace) -> BaseProcess:
    return start(sweep_at, str(ws.folder), MOMENTS)


def check(ws: Workspace) -> None:
    """Each clock was found broken once, told once, and every message was sent once."""
    breaches = rows(ws, Breach, "clock_id", "level", "told_at")
    assert len({row[:2] for row in breaches}) == len(breaches)
    broken = [row for row in breaches if row[1] == "breach"]
    assert len(broken) == len(rows(ws, SlaClock, "id")) == LEADS
    assert all(told_at is not None for *_, told_at in broken)
    lines = (ws.folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    sent = sorted(json.loads(line)["key"] for line in lines)
    assert sent == [key for (key,) in rows(ws, Alert, "key")]
    subjects = [subject for _, subject in rows(ws, Alert, "receiver", "subject")]
    missed = [s for s in subjects if "missed" in s and "still open" not in s]
    assert sum(int(subject.split()[0]) for subject in missed) == LEADS
    assert {status for (status,) in rows(ws, Alert, "status")} == {"sent"}


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_killed_sweep_tells_of_each_breach_once(seed: int, ws: Workspace) -> None:
    moments = random.Random(seed)
    for _ in range(2):
        killed = start_sweeps(ws)
        time.sleep(moments.uniform(0, 0.4))
        kill(killed)
    assert wait(start_sweeps(ws)) == 0
    check(ws)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_sweeps_at_once_tell_of_each_breach_once(seed: int, ws: Workspace) -> None:
    moments = random.Random(seed)
    together = [start_sweeps(ws), start_sweeps(ws), start_sweeps(ws)]
    time.sleep(moments.uniform(0, 0.2))
    together[0].kill()
    assert [wait(process) for process in together][1:] == [0, 0]
    assert wait(start_sweeps(ws)) == 0
    check(ws)
