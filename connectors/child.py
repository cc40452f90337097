"""A killable place for foreign bytes: parsers run in child processes with bounds on CPU time,
memory and wall time, so that no page can hang or bring down a run.

A child is started when first needed, answers one request after another, is replaced when it was
killed, and ends when its parent ends, however that ends: it watches its standard input. It is a
fresh interpreter that shares nothing with the parent, and answers in JSON, never in pickles.
"""

import atexit
import contextlib
import importlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

from connectors.errors import PermanentError

MOST_CHILDREN = 2
LONGEST_ANSWER = 200_000_000
_ROOT = str(Path(__file__).parents[1])
# Isolated (-I): neither the working directory nor the environment can put other code in its way.
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from connectors.child import serve; "
    "serve(*map(int, sys.argv[2:]))"
)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one call may take; memory is address space, the interpreter's ~150 MB included."""

    cpu_seconds: int = 15
    wall_seconds: int = 20
    memory_bytes: int = 700_000_000


DEFAULT_BOUNDS = Bounds()


class Child:
    """One child process, as its parent sees it. Not safe to use from two threads at once."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._process: subprocess.Popen[bytes] | None = None

    def call(self, function: str, body: bytes, arguments: Mapping[str, str | None]) -> list[Row]:
        """What `module:function(body, **arguments)` returns, its data classes as plain rows.

        Raises PermanentError where the function does, or fails, or outruns its bounds.
        """
        process = self._process = self._process or _start(self._bounds)
        timer = threading.Timer(self._bounds.wall_seconds, process.kill)
        timer.start()
        try:
            _send(_in(process), {"function": function, "arguments": dict(arguments)}, body)
            answer = json.loads(_receive(_out(process))[0])
        except (OSError, EOFError, ValueError):
            self.close()
            megabytes = self._bounds.memory_bytes // 10**6
            raise PermanentError(
                f"given up: takes more than {self._bounds.cpu_seconds} s or {megabytes} MB to parse"
            ) from None
        finally:
            timer.cancel()
        if answer["error"] is not None:
            raise PermanentError(answer["error"], why=answer["why"])
        return cast(list[Row], answer["rows"])

    def close(self) -> None:
        """End the child, busy or not."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            with contextlib.suppress(OSError):  # what it did not take any more
                _in(process).close()
            _out(process).close()


class ChildPool:
    """At most `size` children, each fed by a thread of its own."""

    def __init__(self, size: int = MOST_CHILDREN, bounds: Bounds = DEFAULT_BOUNDS) -> None:
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="whynow-child")
        self._idle: queue.SimpleQueue[Child] = queue.SimpleQueue()
        for _ in range(size):
            self._idle.put(Child(bounds))

    def submit(self, function: str, body: bytes, **arguments: str | None) -> "Future[list[Row]]":
        """Call `module:function` in a child; see `Child.call`."""
        return self._threads.submit(self._call, function, body, arguments)

    def _call(self, function: str, body: bytes, arguments: Mapping[str, str | None]) -> list[Row]:
        child = self._idle.get()
        try:
            return child.call(function, body, arguments)
        finally:
            self._idle.put(child)

    def close(self) -> None:
        """End the children; those at work first finish what they do."""
        self._threads.shutdown()
        while not self._idle.empty():
            self._idle.get().close()


_lock = threading.Lock()
_shared: list[ChildPool] = []


def shared_pool() -> ChildPool:
    """The pool of this process; its children start when first used."""
    with _lock:
        if not _shared:
            _shared.append(ChildPool())
            atexit.register(close_shared_pool)
        return _shared[0]


def close_shared_pool() -> None:
    """End the shared children; the next use starts new ones."""
    with _lock:
        while _shared:
            _shared.pop().close()


def _start(bounds: Bounds) -> subprocess.Popen[bytes]:
    limits = [str(bounds.memory_bytes), str(bounds.cpu_seconds)]
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _START, _ROOT, *limits],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # parsers may print what they read
    )


def _in(process: subprocess.Popen[bytes]) -> IO[bytes]:
    return cast(IO[bytes], process.stdin)


def _out(process: subprocess.Popen[bytes]) -> IO[bytes]:
    return cast(IO[bytes], process.stdout)


def _send(stream: IO[bytes], head: Mapping[str, Any], body: bytes = b"") -> None:
    """Write two sizes, then a head in JSON and a body."""
    text = json.dumps(head, default=_plain).encode()
    stream.write(len(text).to_bytes(8, "big") + len(body).to_bytes(8, "big") + text)
    stream.write(body)
    stream.flush()


def _receive(stream: IO[bytes]) -> tuple[bytes, bytes]:
    sizes = _exactly(stream, 16)
    head, body = int.from_bytes(sizes[:8], "big"), int.from_bytes(sizes[8:], "big")
    return _exactly(stream, head), _exactly(stream, body)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    if size > LONGEST_ANSWER:
        raise ValueError(f"a message of {size} bytes")
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} can not be sent")


def serve(memory_bytes: int, cpu_seconds: int) -> None:
    """The child's side: answer requests until the parent is gone."""
    _bound_memory(memory_bytes)
    requests: queue.SimpleQueue[tuple[bytes, bytes]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    while True:
        head, body = requests.get()
        _bound_cpu(cpu_seconds)
        _send(answers, _answer(json.loads(head), body))


def _listen(requests: "queue.SimpleQueue[tuple[bytes, bytes]]") -> None:
    """Pass requests on; the end of the input is the end of the parent, so end at once."""
    try:
        while True:
            requests.put(_receive(sys.stdin.buffer))
    finally:
        os._exit(0)


def _answer(request: dict[str, Any], body: bytes) -> dict[str, Any]:
    module, _, name = request["function"].partition(":")
    try:
        parse = getattr(importlib.import_module(module), name)
        rows = [asdict(each) for each in parse(body, **request["arguments"])]
    except PermanentError as error:
        return {"error": str(error), "why": error.why}
    except Exception as error:
        # Whatever a parser trips over, the child survives and says so; the text may be foreign.
        return {"error": f"can not be parsed ({type(error).__name__})", "why": None}
    return {"error": None, "rows": rows}


def _bound_memory(size: int) -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bound_cpu(most_seconds: int) -> None:
    """Allow so many seconds more than were used so far."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime) + 1 + most_seconds
        resource.setrlimit(
            resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1])
        )
