"""What all simulators share: a server on loopback, its limits, and the faults tests order."""

import json
import socket
import struct
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Request:
    """A request as it came. `query` has the first value of each name."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: Any
    number: int

    @property
    def token(self) -> str:
        """What the request shows to be let in."""
        return self.headers.get("authorization", "").partition(" ")[2]

    @property
    def form(self) -> dict[str, str]:
        """A body that is a form."""
        return {name: found[0] for name, found in parse_qs(str(self.body)).items()}


@dataclass(frozen=True)
class Reply:
    """An answer: a status and JSON, or text."""

    status: int = 200
    data: Any = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a request.

    `reply` instead of doing anything; `reset` the connection in mid-answer, after the effect or (if
    `is_before`) before it; apply the request `times` over; answer after `seconds`.
    """

    reply: Reply | None = None
    is_reset: bool = False
    is_before: bool = False
    times: int = 1
    seconds: float = 0.0


class Simulator:
    """A CRM on loopback. Subclasses answer requests; `lock` is held meanwhile.

    `token` lets requests in, until a test lets it run out: then another one does. What is
    `forbidden` it does not allow, by its name there.
    """

    def __init__(self, token: str) -> None:
        self.token = token
        self.expired: set[str] = set()
        self.forbidden: set[str] = set()
        self.lock = threading.RLock()
        self.log: list[Request] = []
        self.counts: Counter[str] = Counter()  # of answers by status
        self.fault: Callable[[Request], Fault | None] = lambda _: None
        self.most_per_window: int | None = None
        self.window_seconds = 10.0
        self._arrived: deque[float] = deque()
        self._server = _server(self)
        self.port = int(self._server.server_address[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, request: Request) -> Reply:
        """What the CRM does with a request."""
        raise NotImplementedError

    def too_many(self) -> Reply:
        """What it answers over its limit."""
        raise NotImplementedError

    def order(self, *faults: Fault | None, path: str = "") -> None:
        """These faults, for the next requests with `path` in their path, in this order."""
        waiting = list(faults)

        def next_fault(request: Request) -> Fault | None:
            return waiting.pop(0) if waiting and path in request.path else None

        self.fault = next_fault

    def expire(self) -> None:
        """The token runs out."""
        with self.lock:
            self.expired.add(self.token)
            self.token = f"access-token-{len(self.expired) + 1}"

    def paths(self, part: str = "") -> list[str]:
        """The paths that were asked for, in order."""
        return [each.path for each in self.log if part in each.path]

    def _handle(self, request: Request) -> tuple[Reply, bool]:
        with self.lock:
            self.log.append(request)
            fault = self.fault(request) or Fault()
            if self._is_over_limit():
                return self.too_many(), False
            if fault.is_reset and fault.is_before:
                return Reply(), True
            reply = fault.reply
            if reply is None:
                for _ in range(fault.times):
                    reply = self.answer(request)
        if fault.seconds:
            time.sleep(fault.seconds)
        assert reply is not None
        return reply, fault.is_reset

    def _is_over_limit(self) -> bool:
        if self.most_per_window is None:
            return False
        now = time.monotonic()
        while self._arrived and self._arrived[0] <= now - self.window_seconds:
            self._arrived.popleft()
        if len(self._arrived) >= self.most_per_window:
            return True
        self._arrived.append(now)
        return False


def _server(simulator: Simulator) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def _serve(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            raw = self.rfile.read(size)
            kind = self.headers.get("Content-Type", "")
            body = json.loads(raw) if raw and "json" in kind else raw.decode()
            parts = urlsplit(self.path)
            query = {name: found[0] for name, found in parse_qs(parts.query).items()}
            headers = {name.lower(): value for name, value in self.headers.items()}
            number = len(simulator.log)
            request = Request(self.command, parts.path, query, headers, body, number)
            reply, is_reset = simulator._handle(request)
            simulator.counts[str(reply.status)] += 1
            self._send(reply, is_reset)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _serve

        def _send(self, reply: Reply, is_reset: bool) -> None:
            is_text = isinstance(reply.data, str)
            data = reply.data.encode() if is_text else json.dumps(reply.data).encode()
            data = b"" if reply.data is None else data
            kind = "text/csv" if is_text else "application/json"
            try:
                self.send_response(reply.status)
                for name, value in ({"Content-Type": kind} | reply.headers).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(data) + 10 * is_reset))
                self.end_headers()
                self.wfile.write(data[: len(data) // 2] if is_reset else data)
                if is_reset:
                    self.wfile.flush()
                    linger = struct.pack("ii", 1, 0)
                    self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                    self.connection.close()
                    self.close_connection = True
            except OSError:
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            return None

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 128

        def handle_error(self, request: Any, client_address: Any) -> None:
            return None

    return Server(("127.0.0.1", 0), Handler)
