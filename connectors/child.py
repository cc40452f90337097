"""A killable place for foreign bytes: parsers run in child processes with bounds on CPU time,
memory and wall time, so that no page can hang or bring down a run.

A child is started when first needed, answers one request after another, is replaced when it was
killed or has served long, and ends when its parent ends, however that ends: it watches its standard
input. It is a fresh interpreter that shares nothing with the parent, and answers in JSON, never in
pickles.
"""

import asyncio
import atexit
import contextlib
import heapq
import importlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import asdict, dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import IO, Any, cast

from connectors.errors import PermanentError

MOST_CHILDREN = 2
MOST_CALLS = 1024  # then a child is replaced, with whatever its parsers did not give back
LONGEST_ANSWER = 32_000_000  # bytes; a body has at most 10 MB, and its items repeat little of it
LONGEST_START_SECONDS = 60  # for an interpreter and the modules of a parser, on a busy machine
_OUT_OF_TIME = -int(getattr(signal, "SIGPROF", 0)) or None  # what its own timer ends a child with
_ROOT = str(Path(__file__).parents[1])
# Isolated (-I): neither the working directory nor the environment can put other code in its way.
_START = "import sys; sys.path.insert(0, sys.argv[1]); from connectors.child import serve; serve()"

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one call may take; memory is what the child holds on top of its modules (~30 MB)."""

    cpu_seconds: float = 6
    wall_seconds: float = 9
    memory_bytes: int = 100_000_000


# The slowest that is in order, a feed of 10 MB, takes 2 s and 60 MB, a list of news of as much 3 s
# and 75 MB. Two children that are filled to the brim stay well below 300 MB.
DEFAULT_BOUNDS = Bounds()
# Nearly all bodies need a tenth of this. What needs more is put behind the others.
FIRST_TRY = Bounds(cpu_seconds=1, wall_seconds=4)
# The page of an article: its text in a second, or none.
PAGE_BOUNDS = Bounds(cpu_seconds=1, wall_seconds=2)


class OutOfBounds(PermanentError):
    """A call took more than it may."""


class Child:
    """One child process, as its parent sees it. Not safe to use from two threads at once."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._loaded: set[str] = set()
        self._calls = 0
        self._is_late = False

    def call(
        self, function: str, body: bytes, arguments: Mapping[str, str | None], bounds: Bounds
    ) -> list[Row]:
        """What `module:function(body, **arguments)` returns, its data classes as plain rows.

        The time to start, to import the module and to run its `warm_up()`, if it has one, is not
        counted. Raises PermanentError where the function does, or fails; OutOfBounds where it is
        given up.
        """
        if self._calls >= MOST_CALLS or (self._process and self._process.poll() is not None):
            self.close()  # it has served long, or somebody ended it
        process = self._process = self._process or _start()
        self._calls += 1
        self._is_late = False
        module = function.partition(":")[0]
        request = {"function": function, "arguments": dict(arguments)}
        limits = {"cpu_seconds": bounds.cpu_seconds, "memory_bytes": bounds.memory_bytes}
        try:
            if module not in self._loaded:
                self._ask(process, {"load": module}, b"", LONGEST_START_SECONDS)
                self._loaded.add(module)
            return self._ask(process, request | limits, body, bounds.wall_seconds)
        except (EOFError, OSError, ValueError):
            is_late = self.close() == _OUT_OF_TIME or self._is_late
            much = f"it takes more than {bounds.cpu_seconds:g} s to parse"
            raise OutOfBounds(f"given up: {much if is_late else 'its parser fails'}") from None
        except MemoryError:
            self.close()
            megabytes = bounds.memory_bytes // 10**6
            raise OutOfBounds(f"given up: it takes more than {megabytes} MB to parse") from None

    def _ask(
        self, process: subprocess.Popen[bytes], request: Row, body: bytes, wall_seconds: float
    ) -> list[Row]:
        timer = threading.Timer(wall_seconds, self._stop, [process])
        timer.start()
        try:
            _send(_in(process), request, body)
            answer, rows = _receive_answer(_out(process))
        finally:
            timer.cancel()
        if answer["is_out_of_memory"]:
            raise MemoryError
        if answer["error"] is not None:
            raise PermanentError(answer["error"], why=answer["why"])
        return rows

    def _stop(self, process: subprocess.Popen[bytes]) -> None:
        self._is_late = True
        process.kill()

    def close(self) -> int:
        """End the child, busy or not; the code it ended with, 0 where there was none."""
        process, self._process = self._process, None
        self._loaded, self._calls = set(), 0
        if process is None:
            return 0
        with contextlib.suppress(OSError):  # what it did not take any more
            _in(process).close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.2)  # one that ended by itself says why
        process.kill()
        _out(process).close()
        return process.wait()


@dataclass(order=True)
class _Job:
    """A call that waits: those tried before come last, else the smaller body first."""

    tried: int
    size: int
    number: int
    function: str = field(compare=False)
    body: bytes = field(compare=False)
    arguments: Mapping[str, str | None] = field(compare=False)
    tries: tuple[Bounds, ...] = field(compare=False)
    future: "Future[list[Row]]" = field(compare=False, default_factory=Future)


class ChildPool:
    """At most `size` children, each fed by a thread of its own.

    A call is tried briefly first and, if that is not enough, once more with all that `bounds`
    allow, when nothing else waits; one of several children is kept for first tries. So bodies that
    are slow to parse never hold up the others for more than a moment, however many there are.
    """

    def __init__(self, size: int = MOST_CHILDREN, bounds: Bounds = DEFAULT_BOUNDS) -> None:
        self._tries = _tries(bounds)
        self._jobs: list[_Job] = []
        self._numbers = count()
        self._changed = threading.Condition()
        self._is_closed = False
        self._threads = [
            threading.Thread(
                target=self._work,
                args=(number > 0,),
                name=f"whynow-child-{number}",
                daemon=True,
            )
            for number in range(size)
        ]
        for thread in self._threads:
            thread.start()

    def submit(
        self,
        function: str,
        body: bytes,
        *,
        bounds: Bounds | None = None,
        **arguments: str | None,
    ) -> "Future[list[Row]]":
        """Call `module:function` in a child; see `Child.call`.

        With `bounds` of its own the call is tried once, within those.
        """
        tries = (bounds,) if bounds else self._tries
        job = _Job(0, len(body), next(self._numbers), function, body, arguments, tries)
        with self._changed:
            if self._is_closed:
                raise RuntimeError("the pool is closed")
            heapq.heappush(self._jobs, job)
            self._changed.notify_all()
        return job.future

    def _work(self, is_for_first_tries: bool) -> None:
        child = Child()
        while job := self._take(is_for_first_tries):
            if job.tried or job.future.set_running_or_notify_cancel():
                self._do(child, job)
        child.close()

    def _take(self, is_for_first_tries: bool) -> _Job | None:
        """The next job, waited for; None when the pool is closed and there is none."""
        with self._changed:
            while True:
                is_open = not self._is_closed
                if self._jobs and not (is_open and is_for_first_tries and self._jobs[0].tried):
                    return heapq.heappop(self._jobs)
                if not is_open:
                    return None
                self._changed.wait()

    def _do(self, child: Child, job: _Job) -> None:
        try:
            rows = child.call(job.function, job.body, job.arguments, job.tries[job.tried])
        except OutOfBounds as error:
            if job.tried + 1 == len(job.tries):
                job.future.set_exception(error)
                return
            job.tried += 1
            with self._changed:
                heapq.heappush(self._jobs, job)
                self._changed.notify_all()
        except BaseException as error:
            # Whatever it is, it belongs to the one who waits for it.
            job.future.set_exception(error)
        else:
            job.future.set_result(rows)

    def close(self) -> None:
        """End the children; what was asked of them is done first."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()


def _tries(bounds: Bounds) -> tuple[Bounds, ...]:
    is_long = bounds.cpu_seconds > FIRST_TRY.cpu_seconds
    return (FIRST_TRY, bounds) if is_long else (bounds,)


_lock = threading.Lock()
_shared: list[ChildPool] = []


def shared_pool() -> ChildPool:
    """The pool of this process; its children start when first used."""
    with _lock:
        if not _shared:
            _shared.append(ChildPool())
            atexit.register(close_shared_pool)
        return _shared[0]


async def parse(
    function: str, body: bytes, *, bounds: Bounds | None = None, **arguments: str | None
) -> list[Row]:
    """What `module:function(body, **arguments)` returns, called in a shared child.

    Raises PermanentError where it does, or is given up.
    """
    future = shared_pool().submit(function, body, bounds=bounds, **arguments)
    try:
        return await asyncio.wrap_future(future)
    finally:
        # An error knows this frame, and the future the error: the body would stay until the
        # garbage collector comes by.
        del future, body


def close_shared_pool() -> None:
    """End the shared children; the next use starts new ones."""
    with _lock:
        while _shared:
            _shared.pop().close()


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _START, _ROOT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # parsers may print what they read
    )


def _in(process: subprocess.Popen[bytes]) -> IO[bytes]:
    return cast(IO[bytes], process.stdin)


def _out(process: subprocess.Popen[bytes]) -> IO[bytes]:
    return cast(IO[bytes], process.stdout)


def _send(stream: IO[bytes], *parts: Mapping[str, Any] | bytes) -> None:
    """Write each part, in JSON if it is no bytes, after its size."""
    for part in parts:
        data = part if isinstance(part, bytes) else _json(part)
        stream.write(len(data).to_bytes(8, "big"))
        stream.write(data)
    stream.flush()


def _json(value: Mapping[str, Any]) -> bytes:
    # Not ASCII: escapes would double what Chinese takes. Lone surrogates have no UTF-8.
    return json.dumps(value, default=_plain, ensure_ascii=False).encode("utf-8", "replace")


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} can not be sent")


def _receive(stream: IO[bytes], longest: int) -> bytes:
    size = int.from_bytes(_exactly(stream, 8), "big")
    if size > longest:
        raise ValueError(f"a message of {size} bytes")
    return _exactly(stream, size)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _receive_answer(stream: IO[bytes]) -> tuple[Row, list[Row]]:
    """An answer and its rows. They come one by one: reading JSON holds up every other thread, so
    that an answer of many megabytes in one piece would block the event loop."""
    left = LONGEST_ANSWER
    answer = json.loads(_receive(stream, left))
    rows = []
    for _ in range(answer["rows"]):
        data = _receive(stream, left)
        left -= len(data)
        rows.append(json.loads(data))
    return answer, rows


def serve() -> None:
    """The child's side: answer requests until the parent is gone."""
    requests: queue.SimpleQueue[tuple[bytes, bytes]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    modules_bytes = 0
    while True:
        head, body = requests.get()
        request = json.loads(head)
        if "load" in request:
            _bound(0, 0)
            answer, rows = _load(request["load"])
            modules_bytes = _data_bytes()
        else:
            _bound(request["cpu_seconds"], modules_bytes + request["memory_bytes"])
            answer, rows = _answer(request, body)
            _bound(0, 0)
        head = body = b""
        _send(answers, answer | {"rows": len(rows)}, *rows)


def _listen(requests: "queue.SimpleQueue[tuple[bytes, bytes]]") -> None:
    """Pass requests on; the end of the input is the end of the parent, so end at once."""
    stream = sys.stdin.buffer
    try:
        while True:
            requests.put((_receive(stream, sys.maxsize), _receive(stream, sys.maxsize)))
    finally:
        os._exit(0)


def _said(error: str | None = None, why: str | None = None, memory: bool = False) -> Row:
    return {"error": error, "why": why, "is_out_of_memory": memory}


def _load(name: str) -> tuple[Row, list[bytes]]:
    try:
        module = importlib.import_module(name)
        if warm_up := getattr(module, "warm_up", None):
            warm_up()
    except Exception as error:
        return _said(f"its parser can not be loaded ({type(error).__name__})"), []
    return _said(), []


def _answer(request: Row, body: bytes) -> tuple[Row, list[bytes]]:
    module, _, name = request["function"].partition(":")
    try:
        parse = getattr(sys.modules[module], name)
        rows = [_json(asdict(each)) for each in parse(body, **request["arguments"])]
        if sum(map(len, rows)) > LONGEST_ANSWER:
            return _said(memory=True), []
    except PermanentError as error:
        return _said(str(error), error.why), []
    except MemoryError:
        return _said(memory=True), []
    except Exception as error:
        # Whatever a parser trips over, the child survives and says so; the text may be foreign.
        return _said(f"can not be parsed ({type(error).__name__})"), []
    return _said(), rows


def _bound(cpu_seconds: float, data_bytes: int) -> None:
    """Allow so much more time of the processor, and so much memory in all; 0: as much as it takes.

    The timer ends the process even in the midst of C code. Memory is data, not address space:
    libraries and reserved ranges are not counted.
    """
    if sys.platform != "win32":
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, cpu_seconds)
    if sys.platform == "linux":
        import resource

        size = data_bytes or resource.RLIM_INFINITY
        resource.setrlimit(resource.RLIMIT_DATA, (size, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _data_bytes() -> int:
    if sys.platform != "linux":
        return 0
    pages = int(Path("/proc/self/statm").read_text().split()[5])
    return pages * os.sysconf("SC_PAGE_SIZE")
