"""A real web server on loopback, whose answers a test writes down or acts out."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from connectors.http import HttpSettings

Act = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Page:
    """An answer: status, headers, body; with an ETag it answers a matching request with 304."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Web:
    """What the server answers by path, and what it was asked."""

    port: int
    pages: dict[str, Page | Act] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    sent: list[bytes] = field(default_factory=list)  # bodies, of those that were posted

    def url(self, path: str = "/", host: str = "site.example") -> str:
        """The address of a path, as a source would give it."""
        return f"http://{host}{path}"

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [path for path, _ in self.asked]

    def settings(self, **changes: Any) -> HttpSettings:
        """Settings of a fetcher that finds every `.example` host here."""
        values: dict[str, Any] = {
            "user_agent": "whynow/test (+ops@our.example)",
            "connect_timeout_seconds": 5,
            "total_timeout_seconds": 20,
            "max_body_bytes": 100_000,
            "max_redirects": 3,
            "concurrency": 4,
            "connect_to": {"*.example": f"127.0.0.1:{self.port}"},
        }
        return HttpSettings(**(values | changes))

    def playbook(self, text: str = "") -> str:
        """A playbook whose `.example` hosts are all here, and may be read without a pause."""
        return (
            f'[http]\nconnect_to = {{"*.example" = "127.0.0.1:{self.port}"}}\n'
            f'host_spacing_seconds = 0\nrobots_exempt = ["*"]\n{text}'
        )


@contextmanager
def serve() -> Iterator[Web]:
    """A server that answers 404 until a test says otherwise."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            web.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            page = web.pages.get(self.path, Page(status=404))
            try:
                page(self) if callable(page) else self._answer(page)
            except OSError:
                self.close_connection = True

        def do_POST(self) -> None:
            self.body = self.rfile.read(int(self.headers["Content-Length"]))
            web.sent.append(self.body)
            self.do_GET()

        def _answer(self, page: Page) -> None:
            headers = {k.lower(): v for k, v in page.headers.items()}
            etag = headers.get("etag")
            known = etag is not None and self.headers.get("If-None-Match") == etag
            body = b"" if known else page.body
            self.send_response(304 if known else page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if not known and "content-length" not in headers:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            return None

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            return None

    server = Server(("127.0.0.1", 0), Handler)
    web = Web(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def start_raw(handler: BaseHTTPRequestHandler, *headers: str) -> None:
    """Begin an answer by hand, its connection to be closed after it."""
    handler.close_connection = True
    lines = ["HTTP/1.1 200 OK", *headers, "", ""]
    handler.wfile.write("\r\n".join(lines).encode())
    handler.wfile.flush()


def endless(handler: BaseHTTPRequestHandler) -> None:
    """A body that never ends."""
    start_raw(handler)
    while True:
        handler.wfile.write(b"<item>" * 10_000)


def reset(handler: BaseHTTPRequestHandler) -> None:
    """Break the connection off in mid-body."""
    start_raw(handler, "Content-Length: 1000")
    handler.wfile.write(b"half")
    linger = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    handler.connection.close()


def slow_drip(stop: threading.Event) -> Act:
    """An answer whose body comes byte by byte, until the test is over."""

    def act(handler: BaseHTTPRequestHandler) -> None:
        start_raw(handler, "Content-Length: 100000")
        while not stop.wait(0.05):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    return act


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Acme News</title><link>http://site.example/</link>
<language>en-us</language>{items}</channel></rss>"""


def rss(*items: tuple[str, str, str], encoding: str = "utf-8") -> bytes:
    """An RSS feed of (guid, title, text) items, each at /guid."""
    shown = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><title>{title}</title>"
        f"<link>http://site.example/{guid}</link><description>{text}</description>"
        f"<pubDate>Mon, 02 Feb 2026 08:00:00 +0000</pubDate></item>"
        for guid, title, text in items
    )
    return (
        RSS.format(items=shown)
        .replace('encoding="utf-8"', f'encoding="{encoding}"')
        .encode(encoding)
    )
