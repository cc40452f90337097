"""What a run takes: memory of the process and its children, the longest time its loop stood still,
and what it leaves behind.
"""

import asyncio
import contextlib
import gc
import os
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

BEAT_SECONDS = 0.02
SAMPLE_SECONDS = 0.1
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass
class Watch:
    """Figures of a run; memory in bytes, above what it was at the start.

    A gap is how long the loop stood still by the clock, which a busy machine makes longer; work is
    the time that its thread computed meanwhile.
    """

    seconds: float = 0
    longest_gap_seconds: float = 0
    longest_work_seconds: float = 0
    most_memory: int = 0
    left_behind: dict[str, int] = field(default_factory=dict)


def descendants() -> set[int]:
    """The processes below this one; none where the system does not tell."""
    found: set[int] = set()
    waiting = [os.getpid()]
    while waiting:
        below = _children(waiting.pop())
        found.update(below)
        waiting += below
    return found


def _children(pid: int) -> list[int]:
    found: list[int] = []
    with contextlib.suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            with contextlib.suppress(OSError):
                found += map(int, (thread / "children").read_text().split())
    return found


def _resident(pid: int) -> int:
    try:
        # For a moment a child is a copy of its parent, which holds nothing of its own.
        if pid != os.getpid() and _command(pid) == _command(os.getpid()):
            return 0
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def _command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def memory(but: set[int]) -> int:
    """Bytes held by this process and those below it, `but` some."""
    return sum(map(_resident, (descendants() - but) | {os.getpid()}))


def held(but: set[int]) -> dict[str, int]:
    """What could be left behind."""
    handles = Path("/proc/self/fd")
    return {
        "processes": len(descendants() - but),
        "threads": threading.active_count(),
        "handles": len(list(handles.iterdir())) if handles.exists() else 0,
    }


@contextmanager
def watching(but: set[int]) -> Iterator[Watch]:
    """Watch a block of work, and memory in a thread beside it.

    What was there before is kept from the garbage collector: in the process of a whole suite it
    would stop the loop for a second to go through the objects of all the other tests.
    """
    gc.collect()
    gc.freeze()
    found, done = Watch(), threading.Event()
    before, started = held(but), time.monotonic()
    base = memory(but)

    def sample() -> None:
        while not done.wait(SAMPLE_SECONDS):
            found.most_memory = max(found.most_memory, memory(but) - base)

    thread = threading.Thread(target=sample, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        done.set()
        thread.join()
        gc.unfreeze()
        found.seconds = time.monotonic() - started
        found.left_behind = {name: n - before[name] for name, n in held(but).items()}


@asynccontextmanager
async def heartbeat(found: Watch) -> AsyncIterator[None]:
    """Notes how long the loop stands still at most, beside a block of work."""

    async def beat() -> None:
        last, worked = time.monotonic(), time.thread_time()
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            now, work = time.monotonic(), time.thread_time()
            found.longest_gap_seconds = max(found.longest_gap_seconds, now - last - BEAT_SECONDS)
            found.longest_work_seconds = max(found.longest_work_seconds, work - worked)
            last, worked = now, work

    beating = asyncio.create_task(beat())
    try:
        yield
    finally:
        beating.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await beating
