"""Foreign bytes are parsed where they can do no harm."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from connectors import child
from connectors.child import LONGEST_ANSWER, Bounds, ChildPool, OutOfBounds
from connectors.errors import PermanentError

HERE = "tests.connectors.misbehaving"
SMALL = Bounds(cpu_seconds=0.5, wall_seconds=60)


@pytest.fixture
def pool() -> Iterator[ChildPool]:
    pool = ChildPool(size=1, bounds=SMALL)
    yield pool
    pool.close()


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "FIRST_TRY", Bounds(cpu_seconds=0.2, wall_seconds=30))


def test_it_answers_with_plain_rows(pool: ChildPool) -> None:
    rows = pool.submit(f"{HERE}:echo", "早安".encode(), word="x").result()
    assert rows == [{"text": "早安"}, {"text": "x"}]


def test_one_child_serves_many_calls(pool: ChildPool) -> None:
    found = {pool.submit(f"{HERE}:whoami", b"").result()[0]["text"] for _ in range(3)}
    assert len(found) == 1 and found != {str(os.getpid())}


def test_a_refusal_keeps_its_words(pool: ChildPool) -> None:
    with pytest.raises(PermanentError) as caught:
        pool.submit(f"{HERE}:refuse", b"").result()
    assert (str(caught.value), caught.value.why) == ("refused: it: because", "because")


def test_a_parser_that_stumbles_tells_its_error_but_not_the_page(pool: ChildPool) -> None:
    with pytest.raises(PermanentError, match=r"^can not be parsed \(KeyError\)$"):
        pool.submit(f"{HERE}:stumble", b"").result()


@pytest.mark.parametrize("what", ["spin", "hog", "crash", "recurse"])
def test_a_child_that_outruns_its_bounds_is_replaced(pool: ChildPool, what: str) -> None:
    with pytest.raises(PermanentError, match=r"given up|can not be parsed"):
        pool.submit(f"{HERE}:{what}", b"").result()
    assert pool.submit(f"{HERE}:echo", b"a").result()[0] == {"text": "a"}


@pytest.mark.parametrize(
    ("what", "why"),
    [("spin", "more than 0.5 s"), ("hog", "more than 100 MB"), ("crash", "its parser fails")],
)
def test_what_is_given_up_says_why(pool: ChildPool, what: str, why: str) -> None:
    with pytest.raises(OutOfBounds, match=why):
        pool.submit(f"{HERE}:{what}", b"").result()


def test_a_call_may_have_bounds_of_its_own(pool: ChildPool) -> None:
    wide = Bounds(cpu_seconds=30, wall_seconds=60)
    assert pool.submit(f"{HERE}:dawdle", b"1", bounds=wide).result() == [{"text": "done"}]
    narrow = Bounds(cpu_seconds=0.1, wall_seconds=60)
    with pytest.raises(OutOfBounds, match=r"more than 0\.1 s"):
        pool.submit(f"{HERE}:dawdle", b"1", bounds=narrow).result()


def test_what_is_slow_is_done_when_nothing_else_waits(brief: None) -> None:
    pool = ChildPool(size=1, bounds=Bounds(cpu_seconds=30, wall_seconds=60))
    calls = {
        "slow": pool.submit(f"{HERE}:dawdle", b"0.5"),
        "large": pool.submit(f"{HERE}:echo", b"x" * 100_000),
        "small": pool.submit(f"{HERE}:echo", b"x"),
    }
    ended: list[str] = []
    for name, future in calls.items():
        future.add_done_callback(partial(_note, ended, name))
    pool.close()
    assert ended == ["small", "large", "slow"]


def _note(ended: list[str], name: str, _: object) -> None:
    ended.append(name)


def test_one_of_two_children_is_kept_for_first_tries(brief: None) -> None:
    pool = ChildPool(size=2, bounds=Bounds(cpu_seconds=2, wall_seconds=60))
    slow = [pool.submit(f"{HERE}:spin", b"") for _ in range(2)]
    assert pool.submit(f"{HERE}:echo", b"a").result()[0] == {"text": "a"}
    assert not any(each.done() for each in slow)
    pool.close()
    assert all("more than 2 s" in str(each.exception()) for each in slow)


def test_a_long_answer_comes_whole(pool: ChildPool) -> None:
    words = "早安 " * 6000
    rows = pool.submit(f"{HERE}:talk", words.encode(), rows="600").result()
    assert len(rows) == 601 and rows[599] == {"text": words} and rows[600] == {"text": "?"}


def test_an_answer_without_end_is_given_up(pool: ChildPool) -> None:
    with pytest.raises(OutOfBounds, match="given up"):
        pool.submit(f"{HERE}:talk", b"x" * 1_000_000, rows=str(LONGEST_ANSWER // 10**6)).result()


def test_a_module_may_warm_up_before_its_first_call(pool: ChildPool) -> None:
    assert pool.submit(f"{HERE}:warmth", b"").result() == [{"text": "True"}]


def test_a_module_that_can_not_be_loaded_is_an_error_of_the_call(pool: ChildPool) -> None:
    with pytest.raises(PermanentError, match=r"can not be loaded \(ModuleNotFoundError\)"):
        pool.submit("tests.connectors.nowhere:parse", b"").result()


def test_a_child_that_served_long_is_replaced(
    pool: ChildPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "MOST_CALLS", 2)
    pids = [pool.submit(f"{HERE}:whoami", b"").result()[0]["text"] for _ in range(4)]
    assert pids[0] == pids[1] != pids[2] == pids[3]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_a_child_that_somebody_ended_is_replaced(pool: ChildPool) -> None:
    pid = int(pool.submit(f"{HERE}:whoami", b"").result()[0]["text"])
    os.kill(pid, signal.SIGKILL)
    while is_alive(pid) or len([*Path(f"/proc/{pid}/task").iterdir()]) > 1:
        time.sleep(0.02)
    assert pool.submit(f"{HERE}:echo", b"a").result()[0] == {"text": "a"}


def test_a_call_that_waits_can_be_taken_back(pool: ChildPool) -> None:
    first = pool.submit(f"{HERE}:dawdle", b"0.3")
    second = pool.submit(f"{HERE}:echo", b"a")
    assert second.cancel()
    assert first.result() == [{"text": "done"}]


def test_a_closed_pool_has_done_what_it_was_asked_and_takes_no_more(pool: ChildPool) -> None:
    asked = [pool.submit(f"{HERE}:echo", b"a") for _ in range(5)]
    pool.close()
    assert all(each.done() for each in asked)
    with pytest.raises(RuntimeError, match="closed"):
        pool.submit(f"{HERE}:echo", b"a")


def test_a_child_that_sleeps_is_killed(tmp_path: Path) -> None:
    pool = ChildPool(size=1, bounds=Bounds(cpu_seconds=1, wall_seconds=1))
    with pytest.raises(PermanentError, match="given up"):
        pool.submit(f"{HERE}:sleep", str(tmp_path / "pid").encode()).result()
    pool.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_a_busy_child_dies_with_its_parent(tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    code = (
        "from connectors.child import ChildPool\n"
        f"ChildPool(1).submit('{HERE}:sleep', {str(mark).encode()!r}).result()"
    )
    root = Path(__file__).parents[2]
    parent = subprocess.Popen([sys.executable, "-c", code], cwd=root)
    while not (mark.exists() and mark.read_text()):
        time.sleep(0.02)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    child = int(mark.read_text())
    while is_alive(child):  # pytest's own time-out ends a wait in vain
        time.sleep(0.02)


def is_alive(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"
