"""The demo's web: all its sites, and a small HTTP/1.1 server that answers by the Host header."""

import hashlib
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_RDWR, socket
from typing import Any
from urllib.parse import urlsplit

from demo.feeds import CONTENT_TYPES, published, render_feed
from demo.pages import (
    render_article,
    render_company_page,
    render_front,
    render_home,
    render_news_page,
)
from demo.world import Newsroom, load_world

logger = logging.getLogger("whynow.demo")

# The slow source sends a byte now and then, so that only a limit on the total time ends a read.
DRIP_SECONDS = 0.5
DRIP_BYTES = 120
IDLE_SECONDS = 60
HTML = "text/html; charset=utf-8"

Site = dict[tuple[str, str], "Resource"]


@dataclass(frozen=True)
class Resource:
    """What one address answers; `fault` is empty, `gone` or `slow`."""

    body: bytes
    content_type: str = HTML
    etag: str | None = None
    last_modified: datetime | None = None
    fault: str = ""


@contextmanager
def serve(base: datetime) -> Iterator[int]:
    """Serve the demo's web on a free port of 127.0.0.1 as it is at `base`; yields the port.

    On leaving, open connections are cut and every thread has ended.
    """
    server = _Server(build_site(base))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.stop()
        thread.join()


def build_site(base: datetime) -> Site:
    """Every (host, path) of the demo; the same base gives the same bytes."""
    world = load_world()
    rooms = {room.id: room for room in world.newsrooms}
    site: Site = {}
    for company in world.companies.values():
        home = render_home(company, rooms.get(company.id))
        site[company.domain, "/"] = _page(home)
        for page in company.site.pages:
            site[company.domain, page.path] = _page(render_company_page(company, page))
        site[company.domain, "/robots.txt"] = Resource(b"User-agent: *\nAllow: /\n", "text/plain")
    for room in world.newsrooms:
        if room.company is None:
            site[room.domain, "/"] = _page(render_front(room))
        site[room.domain, room.path] = _newsroom(room, base)
        for story in room.stories:
            site[room.domain, story.path] = _page(render_article(story, room, base))
    return site


def _page(html: str) -> Resource:
    body = html.encode()
    return Resource(body, etag=_etag(body))


def _etag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:16]}"'


def _newsroom(room: Newsroom, base: datetime) -> Resource:
    """The newsroom's feed or page; `validators` says what lets a reader ask "anything new?"."""
    body = render_news_page(room, base).encode() if room.is_page else render_feed(room, base)
    newest = published(room.stories[0], room, base).astimezone(UTC)
    kind = "text/html" if room.is_page else CONTENT_TYPES[room.shape]
    return Resource(
        body,
        f"{kind}; charset={room.charset}",
        etag=_etag(body) if room.validators in ("etag", "both") else None,
        last_modified=newest if room.validators in ("last_modified", "both") else None,
        fault=room.fault,
    )


class _Server(ThreadingHTTPServer):
    """Threads are joined at the end: what they wait for is cut first, so none is left hanging."""

    daemon_threads = False
    request_queue_size = 128

    def __init__(self, site: Site) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site = site
        self.stopping = threading.Event()
        self._open: set[socket] = set()
        self._lock = threading.Lock()

    def stop(self) -> None:
        self.stopping.set()
        self.shutdown()
        with self._lock:
            for connection in self._open:
                _cut(connection)
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader that hangs up is usual; anything else is a fault of ours."""
        is_usual = isinstance(sys.exception(), OSError)
        logger.log(logging.DEBUG if is_usual else logging.ERROR, "request failed", exc_info=True)


def _cut(connection: socket) -> None:
    try:
        connection.shutdown(SHUT_RDWR)
    except OSError:
        logger.debug("connection was closed already")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "demo"
    sys_version = ""
    timeout = IDLE_SECONDS
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _Server

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").partition(":")[0].lower()
        resource = self.server.site.get((host, urlsplit(self.path).path))
        if resource is None:
            self._answer(HTTPStatus.NOT_FOUND, Resource(b"<h1>Not found</h1>"))
        elif resource.fault == "gone":
            self._answer(HTTPStatus.GONE, Resource(b"<h1>This feed has been retired</h1>"))
        elif resource.fault == "slow":
            self._drip(resource)
        elif self._has_current(resource):
            self._answer(HTTPStatus.NOT_MODIFIED, resource)
        else:
            self._answer(HTTPStatus.OK, resource)

    do_HEAD = do_GET

    def _has_current(self, resource: Resource) -> bool:
        """Whether the reader's copy is the current one (RFC 9110: an ETag goes before a date)."""
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
            return resource.etag in known or (resource.etag is not None and "*" in known)
        since = self.headers.get("If-Modified-Since")
        if since is None or resource.last_modified is None:
            return False
        try:
            return resource.last_modified <= parsedate_to_datetime(since)
        except (TypeError, ValueError):
            return False

    def _start(self, status: HTTPStatus, resource: Resource) -> None:
        self.send_response(status)
        if resource.etag:
            self.send_header("ETag", resource.etag)
        if resource.last_modified:
            self.send_header("Last-Modified", format_datetime(resource.last_modified, usegmt=True))

    def _answer(self, status: HTTPStatus, resource: Resource) -> None:
        self._start(status, resource)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", resource.content_type)
            self.send_header("Content-Length", str(len(resource.body)))
        self.end_headers()
        if status != HTTPStatus.NOT_MODIFIED and self.command != "HEAD":
            self.wfile.write(resource.body)

    def _drip(self, resource: Resource) -> None:
        self.close_connection = True
        self._start(HTTPStatus.OK, resource)
        self.send_header("Content-Type", resource.content_type)
        self.send_header("Content-Length", str(len(resource.body)))
        self.end_headers()
        for position in range(DRIP_BYTES if self.command == "GET" else 0):
            self.wfile.write(resource.body[position : position + 1])
            self.wfile.flush()
            if self.server.stopping.wait(DRIP_SECONDS):
                return

    def log_message(self, format: str, *args: Any) -> None:
        logger.debug(format, *args)
