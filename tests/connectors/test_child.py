"""Foreign bytes are parsed where they can do no harm."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.child import Bounds, ChildPool
from connectors.errors import PermanentError

HERE = "tests.connectors.misbehaving"
SMALL = Bounds(cpu_seconds=1, wall_seconds=60, memory_bytes=700_000_000)


@pytest.fixture
def pool() -> Iterator[ChildPool]:
    pool = ChildPool(size=1, bounds=SMALL)
    yield pool
    pool.close()


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


def test_a_child_that_sleeps_is_killed(tmp_path: Path) -> None:
    pool = ChildPool(size=1, bounds=Bounds(wall_seconds=1))
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
