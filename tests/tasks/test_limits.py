"""The limits of a CRM: kept by all threads and processes of a workspace together."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from connectors.crm import BudgetSpent
from connectors.errors import RetryableError
from tasks.limits import SharedLimiter
from tasks.push import failed_rows, push
from tasks.workspace import Workspace
from tests.connectors.crm.counterparts import HubSpotCounterpart, SalesforceCounterpart
from tests.simulators.base import Fault, Reply
from tests.tasks.seed import (
    NOW,
    add_account,
    add_contact,
    add_rep,
    add_score,
    add_task,
    change,
    stored,
)
from tests.tasks.take_places import EACH, MOST, PERIOD_SECONDS, THREADS
from warehouse.models import CrmLimit, Score, stable_id

ROOT = Path(__file__).parents[2]


def most_in_any_period(moments: list[float]) -> int:
    """How many there were at the most in any period."""
    return max(sum(start <= each < start + PERIOD_SECONDS for each in moments) for start in moments)


def test_two_processes_with_several_threads_never_exceed_the_limit_of_one_bucket(
    workspace: Workspace,
) -> None:
    workspace.engine.dispose()
    command = [sys.executable, "-m", "tests.tasks.take_places", str(workspace.folder)]
    pipe = subprocess.PIPE
    started = [
        subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) for _ in range(2)
    ]
    for each in started:
        assert each.stdout is not None
        assert each.stdout.readline().startswith("ready")
    for each in started:
        assert each.stdin is not None
        print(file=each.stdin, flush=True)
    said = [each.communicate(timeout=60)[0] for each in started]
    moments = [float(moment) for line in said for moment in line.split()]
    assert len(moments) == 2 * THREADS * EACH
    assert most_in_any_period(moments) <= MOST


def test_a_request_holds_its_place_until_it_is_answered(workspace: Workspace) -> None:
    one, other = (SharedLimiter(workspace, "crm", 0) for _ in range(2))
    place = one.take("requests", 1, 0.05)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(other.take, "requests", 1, 0.05)
        time.sleep(0.1)
        answered_at = time.time()
        one.done("requests", place)
        assert waiting.result() >= answered_at + 0.05


def test_threads_of_one_process_queue_for_the_warehouse_and_do_not_poll_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    limiter = SharedLimiter(workspace, "crm", 0)
    inside: set[int] = set()
    most: list[int] = []
    real = Workspace.writing

    @contextmanager
    def writing(self: Workspace) -> Iterator[Any]:
        inside.add(threading.get_ident())
        most.append(len(inside))
        time.sleep(0.001)  # so that another thread would come in
        with real(self) as connection:
            yield connection
        inside.remove(threading.get_ident())

    monkeypatch.setattr(Workspace, "writing", writing)
    with ThreadPoolExecutor(4) as pool:
        places = list(pool.map(lambda _: limiter.take("requests", 100, 10.0), range(20)))
        list(pool.map(lambda place: limiter.done("requests", place), places))
    assert most == [1] * 40


def test_a_request_whose_process_is_gone_gives_its_place_back(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    SharedLimiter(workspace, "crm", 0).take("requests", 1, 0.05)
    monkeypatch.setattr("tasks.limits.LOST_SECONDS", 0.05)
    assert SharedLimiter(workspace, "crm", 0).take("requests", 1, 0.05) > 0


def test_when_the_crm_asks_to_wait_all_wait_and_those_that_wait_already_too(
    workspace: Workspace,
) -> None:
    one, other = (SharedLimiter(workspace, "crm", 0) for _ in range(2))
    one.close_for("requests", 0.5)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(lambda: (other.take("requests", 5, 0.05), time.time()))
        time.sleep(0.02)
        one.close_for("requests", 0.8)
        until = time.time() + 0.75
        assert waiting.result()[1] >= until
    one.close_for("requests", 100)
    other.take("search", 5, 0.05)  # it has a limit of its own, and is open
    assert {row["bucket"] for row in stored(workspace, CrmLimit)} == {
        "crm:day", "crm:requests", "crm:search",
    }  # fmt: skip


def test_a_long_wait_is_left_to_a_later_run(workspace: Workspace) -> None:
    limiter = SharedLimiter(workspace, "crm", 0)
    limiter.close_for("requests", 900)
    with pytest.raises(RetryableError, match="closed for another") as raised:
        limiter.take("requests", 5, 1.0)
    assert (raised.value.retry_after_seconds or 0) > 800


def test_the_budget_of_a_day_is_shared_and_ends_with_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = (SharedLimiter(workspace, "crm", 3) for _ in range(2))
    for limiter, bucket in ((one, "requests"), (other, "search"), (one, "requests")):
        limiter.take(bucket, 100, 1.0)
    with pytest.raises(BudgetSpent, match="budget of 3 requests"):
        other.take("requests", 100, 1.0)
    tomorrow = time.time() + 86_400
    monkeypatch.setattr("tasks.limits.time.time", lambda: tomorrow)
    other.take("requests", 100, 1.0)


def test_what_the_crm_says_of_its_own_day_is_heard_by_all(workspace: Workspace) -> None:
    one, other = (SharedLimiter(workspace, "crm", 0) for _ in range(2))
    one.told(99, 100)
    other.take("requests", 100, 1.0)
    one.told(100, 100)
    with pytest.raises(BudgetSpent, match="no more requests today"):
        other.take("requests", 100, 1.0)


def test_a_share_of_the_day_of_the_crm_is_left_to_other_programs(workspace: Workspace) -> None:
    limiter = SharedLimiter(workspace, "crm", 0, 0.9)
    limiter.told(89, 100)
    limiter.take("requests", 100, 1.0)
    limiter.told(90, 100)
    with pytest.raises(BudgetSpent, match="day_share"):
        limiter.take("requests", 100, 1.0)


# ---- A push under a budget -----------------------------------------------------------------------


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubSpotCounterpart]:
    """HubSpot, with batches so small that a budget ends in the middle."""
    monkeypatch.setattr("connectors.crm.hubspot.HubSpot.batch", 2)
    looks = {"key": 2, "domain": 2, "email": 2}
    monkeypatch.setattr("connectors.crm.hubspot.HubSpot.looks", looks)
    made = HubSpotCounterpart(tmp_path)
    made.crm.setup(is_dry=False)
    yield made
    made.close()


def push_under(ws: Workspace, far: HubSpotCounterpart, budget: int) -> dict[str, int]:
    crm = far.opened(limiter=SharedLimiter(ws, "hubspot", budget), at_once=1)
    counts = push(ws, NOW, crm)
    crm.close()
    return counts


def test_the_most_valuable_rows_have_a_budget_first_and_the_rest_is_to_retry_with_the_reason(
    make_workspace: Callable[..., Workspace], far: HubSpotCounterpart
) -> None:
    ws = make_workspace("[crm]\nrequests_per_day = 8\n")
    for score in (30, 10, 60, 40, 20, 50):
        add_account(ws, f"c{score}.example")
        add_score(ws, f"c{score}.example", float(score))
    asked = len(far.simulator.log)
    counts = push_under(ws, far, 8)
    assert (counts["created"], counts["to_retry"]) == (4, 2)
    assert len(far.simulator.log) == asked + 8
    assert {row["key"] for row in far.rows("account")} == {
        f"c{score}.example" for score in (60, 50, 40, 30)
    }
    with ws.reading() as connection:
        failed = failed_rows(connection, "hubspot")
    assert [(row["key"], row["verdict"]) for row in failed] == [
        ("c10.example", "retry"), ("c20.example", "retry"),
    ]  # fmt: skip
    assert all("budget of 8 requests" in row["reason"] for row in failed)
    counts = push_under(ws, far, 0)
    assert (counts["created"], counts["unchanged"], counts["to_retry"]) == (2, 4, 0)
    assert len(far.rows("account")) == 6


def test_a_row_that_was_rejected_keeps_its_reason_while_it_waits(
    make_workspace: Callable[..., Workspace], far: HubSpotCounterpart
) -> None:
    ws = make_workspace("[crm]\nrequests_per_day = 50\n")
    add_account(ws, "acme.example")
    add_score(ws, "acme.example", 50.0)
    refused = Fault(Reply(400, {"message": "Acme is taken"}))
    far.simulator.fault = lambda request: refused if "upsert" in request.path else None
    assert push_under(ws, far, 0)["rejected"] == 1
    counts = push_under(ws, far, 1)
    assert (counts["rejected"], counts["to_retry"]) == (1, 0)
    with ws.reading() as connection:
        [failed] = failed_rows(connection, "hubspot")
    assert (failed["verdict"], failed["attempts"]) == ("rejected", 1)
    assert "Acme is taken" in failed["reason"]


def test_what_open_tasks_need_comes_before_accounts_that_score_higher(
    make_workspace: Callable[..., Workspace], far: HubSpotCounterpart
) -> None:
    ws = make_workspace("[crm]\nrequests_per_day = 20\n")
    for score in range(10, 90, 5):
        add_account(ws, f"c{score}.example")
        add_score(ws, f"c{score}.example", float(score))
    add_contact(ws, "ann@c10.example")
    add_task(ws, "t", "ann@c10.example", rep_id=add_rep(ws, "maya@us.example"))
    counts = push_under(ws, far, 20)
    assert counts["to_retry"] > 0
    assert far.links_of("t") == {"c10.example", "ann@c10.example"}
    assert {row["key"] for row in far.rows("account")} > {"c10.example", "c85.example"}


def test_the_day_of_the_crm_itself_goes_first_to_what_open_tasks_need(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("connectors.crm.salesforce.BATCH_ROWS", 2)
    monkeypatch.setattr("connectors.crm.salesforce.Salesforce.batch", 2)
    for score in range(10, 90, 5):
        add_account(workspace, f"c{score}.example")
        add_score(workspace, f"c{score}.example", float(score))
    add_contact(workspace, "ann@c10.example")
    add_task(workspace, "t", "ann@c10.example", rep_id=add_rep(workspace, "maya@us.example"))
    far = SalesforceCounterpart(tmp_path)
    far.crm.setup(is_dry=False)
    far.simulator.usage = (80, 100)
    crm = far.opened(limiter=SharedLimiter(workspace, "salesforce", 0, 0.95), at_once=1)
    counts = push(workspace, NOW, crm)
    assert counts["to_retry"] > 0
    assert far.simulator.usage[0] == 95
    assert far.links_of("t") == {"c10.example", "ann@c10.example"}
    assert {row["key"] for row in far.rows("account")} > {"c10.example", "c85.example"}
    crm.close()
    far.close()


def test_a_budget_that_ends_while_tasks_are_read_back_sends_nothing_and_says_so(
    make_workspace: Callable[..., Workspace], far: HubSpotCounterpart
) -> None:
    ws = make_workspace("[crm]\nrequests_per_day = 50\n")
    add_account(ws, "acme.example")
    add_score(ws, "acme.example", 50.0)
    add_contact(ws, "ann@acme.example")
    add_task(ws, "t", "ann@acme.example", rep_id=add_rep(ws, "maya@us.example"))
    push_under(ws, far, 0)
    change(ws, Score, stable_id("score", stable_id("account", "acme.example")), total=60.0)
    asked = len(far.simulator.log)
    counts = push_under(ws, far, 1)
    assert (counts["to_retry"], len(far.simulator.log)) == (1, asked)
