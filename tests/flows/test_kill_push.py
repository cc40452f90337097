"""A push that is killed at any moment and started again leaves nothing twice, and loses nothing.

`WHYNOW_KILL_ROUNDS` says how often, for each CRM and database.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from tasks.rules.ledger import same
from tasks.workspace import Workspace
from tests.connectors.crm.counterparts import REPS, SIMULATED
from tests.flows.processes import kill, start, wait
from tests.flows.push_once import push_in, push_once
from tests.simulators.base import Fault
from tests.tasks.seed import (
    NOW,
    account_row,
    add_rep,
    contact_row,
    many,
    score_row,
    stored,
    task_row,
)
from warehouse.models import Account, Assignment, Contact, CrmRecord, Score, SdrTask, stable_id
from warehouse.writes import table_of

ROUNDS = int(os.environ.get("WHYNOW_KILL_ROUNDS", "1"))
ACCOUNTS = 150

pytestmark = [pytest.mark.slow, pytest.mark.timeout(7200)]


@pytest.fixture(params=sorted(SIMULATED))
def far(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Any]:
    made = SIMULATED[request.param](tmp_path)
    made.crm.setup(is_dry=False)
    for name, value in made.secrets.items():
        monkeypatch.setenv(f"WHYNOW_CRM_{name.upper()}", value)
    yield made
    made.close()


@pytest.fixture
def ws(make_workspace: Callable[..., Workspace], far: Any) -> Workspace:
    """Accounts with scores, owners and a task each, and a playbook that leads to the simulator."""
    made = make_workspace(
        f'[crm]\nkind = "{far.crm.name}"\nurl = "{far.simulator.url}"\n'
        "requests_per_10_seconds = 10000\nsearches_per_second = 1000\nlease_minutes = 1\n"
    )
    rep_id = add_rep(made, REPS[0])
    domains = [f"c{place}.example" for place in range(ACCOUNTS)]
    busy = domains[: ACCOUNTS // 2]
    many(made, Account, [account_row(domain) for domain in domains])
    many(made, Score, [score_row(domain, len(domain) * 5.0) for domain in domains])
    many(made, Assignment, [
        {"id": place, "account_id": stable_id("account", domain), "role": "sdr", "rep_id": rep_id,
         "because": "free", "assigned_at": NOW, "ended_at": None}
        for place, domain in enumerate(domains)
    ])  # fmt: skip
    many(made, Contact, [contact_row(f"ann@{domain}") for domain in busy])
    many(made, SdrTask, [
        task_row(f"t{place}", f"ann@{domain}", rep_id=rep_id) for place, domain in enumerate(busy)
    ])  # fmt: skip
    return made


def start_push(ws: Workspace, hours: int) -> BaseProcess:
    return start(push_in, str(ws.folder), NOW + timedelta(hours=hours))


def kill_while_writing(ws: Workspace, far: Any, hours: int, moments: random.Random) -> None:
    """Kill a push some requests after its first one, or let it end before."""
    before, after = len(far.simulator.log), moments.randrange(1, 10)
    push = start_push(ws, hours)
    while push.is_alive() and len(far.simulator.log) < before + after:
        time.sleep(0.002)
    time.sleep(moments.uniform(0, 0.05))
    kill(push)


def checked(ws: Workspace, far: Any) -> None:
    """No record twice, none lost, and the ledger says what stands there."""
    expected = {"account": ACCOUNTS, "contact": ACCOUNTS // 2, "task": ACCOUNTS // 2}
    for name, count in expected.items():
        keys = Counter(each["key"] for each in far.rows(name))
        assert (len(keys), set(keys.values())) == (count, {1}), name
    there = {(name, row["key"]): row for name in far.crm.fields for row in far.rows(name)}
    for record in stored(ws, CrmRecord):
        assert (record["verdict"], record["reason"]) == ("sent", None)
        row = there[record["object"], record["key"]]
        for name, value in record["content"].items():
            if name not in ("account", "contact"):
                assert same(row[name], value), (record["key"], name)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_killed_push_leaves_nothing_twice_and_reopens_nothing(
    ws: Workspace, far: Any, seed: int
) -> None:
    moments = random.Random(seed)
    far.simulator.fault = lambda _: Fault(
        is_reset=moments.random() < 0.05, seconds=moments.uniform(0, 0.02)
    )
    for hours in range(2):
        kill_while_writing(ws, far, hours, moments)
    push_once(ws, NOW + timedelta(hours=2))
    done = [f"t{moments.randrange(ACCOUNTS // 2)}" for _ in range(5)]
    for key in done:
        far.edit("task", key, status="done")
    with ws.writing() as connection:
        connection.execute(update(table_of(Score)).values(total=95.0))
    kill_while_writing(ws, far, 3, moments)
    push_once(ws, NOW + timedelta(hours=4))
    far.simulator.fault = lambda _: None
    push_once(ws, NOW + timedelta(hours=5))
    checked(ws, far)
    tasks = {row["key"]: row["status"] for row in far.rows("task")}
    assert {tasks[key] for key in done} == {"done"}
    ours = {row["key"]: row["status"] for row in stored(ws, SdrTask)}
    assert {ours[key] for key in done} == {"done"}
    assert far.simulator.creations == 2 * ACCOUNTS


def test_two_pushes_at_once_do_the_work_of_one(ws: Workspace, far: Any) -> None:
    both = [start_push(ws, 0), start_push(ws, 0)]
    assert {wait(push) for push in both} <= {0, 3}
    push_once(ws, NOW + timedelta(hours=1))
    checked(ws, far)
    assert far.simulator.creations == 2 * ACCOUNTS
