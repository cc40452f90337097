"""Connections, all of them through the gate.

aiohttp makes them, see the package. Addresses and the TLS context are httpx's, as in the rest of
the project.
"""

import asyncio
import ssl
from collections.abc import Mapping
from functools import cache
from typing import Any

import aiohttp
import httpx
from yarl import URL

from connectors.errors import RetryableError
from connectors.gate import Door, Gate

KEEPALIVE_SECONDS = 2
READ_AHEAD_BYTES = 32 * 1024  # aiohttp stops reading at twice as much
# Single header fields and lines; a policy of 10 kB is met in practice.
LONGEST_FIELD_BYTES, MOST_FIELDS = 16 * 1024, 128
LARGEST_HEADERS_BYTES = 64 * 1024
LATE_SECONDS = 0.1


@cache
def ssl_context() -> ssl.SSLContext:
    """The one TLS context of the process: making one costs more than many requests."""
    return httpx.create_ssl_context()


class Answer:
    """The head of an answer; its body comes, undecoded, when asked for, or never.

    `headers` have lower-case names, each once. RetryableError where they are too large.
    """

    def __init__(self, found: aiohttp.ClientResponse) -> None:
        self.status = found.status
        self.headers: dict[str, str] = {}
        self._found = found
        size = 0
        for raw_name, raw_value in found.raw_headers:
            size += len(raw_name) + len(raw_value)
            name, value = raw_name.decode("latin-1").lower(), _text(raw_value)
            known = self.headers.get(name)
            self.headers[name] = value if known is None else f"{known}, {value}"
        if size > LARGEST_HEADERS_BYTES:
            self.close()
            raise RetryableError("its headers are too large")

    async def chunk(self) -> bytes:
        """What has come of the body since the last call, at least a byte; b"" at its end."""
        return await self._found.content.readany()

    def close(self) -> None:
        """Be done: closes the connection, unless all of the body was read."""
        self._found.release()


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


class _Request(aiohttp.ClientRequest):
    """Keeps no connection that it asks to close, whatever the server does.

    Thousands of them would stay open for KEEPALIVE_SECONDS, though nobody comes again.
    """

    async def send(self, conn: aiohttp.connector.Connection) -> aiohttp.ClientResponse:
        """Send it."""
        if conn.protocol is not None and self.headers.get("Connection") == "close":
            conn.protocol.force_close()
        return await super().send(conn)


class Connections:
    """Makes requests where the gate allows. Keeps no cookies, follows nothing, unpacks nothing.

    `connect_seconds` bounds look-up, connecting and TLS together, twice where this process itself
    was too busy to notice in time; `read_seconds` bounds each silence within an answer. All else is
    the caller's.
    Raises aiohttp's errors, and RetryableError or PermanentError where the gate refuses.
    """

    def __init__(
        self, gate: Gate, *, connect_seconds: float, read_seconds: float, lookups: int
    ) -> None:
        self._door = Door(gate, lookups)
        self._connect_seconds = connect_seconds
        self._timeout = aiohttp.ClientTimeout(
            total=None,
            connect=connect_seconds,
            sock_connect=None,
            sock_read=read_seconds,
            ceil_threshold=3600,
        )
        self._session: aiohttp.ClientSession | None = None

    async def get(self, url: httpx.URL, headers: Mapping[str, str]) -> Answer:
        """The head of an answer; close it."""
        return await self.send("GET", url, headers)

    async def post(self, url: httpx.URL, headers: Mapping[str, str], body: bytes) -> Answer:
        """The same, of what is answered to this body."""
        return await self.send("POST", url, headers, body)

    async def send(
        self, method: str, url: httpx.URL, headers: Mapping[str, str], body: bytes | None = None
    ) -> Answer:
        """The same, by any method."""
        target = URL(str(url), encoded=True)
        more: dict[str, Any] = {}
        # aiohttp asks no resolver about addresses.
        if elsewhere := self._door.judge(url.host):
            target = target.with_host(elsewhere[0]).with_port(elsewhere[1])
            headers = {**headers, "Host": url.netloc.decode("ascii")}
            more["server_hostname"] = url.host
        if self._session is None:
            self._session = self._new_session()
        more |= {"headers": headers, "allow_redirects": False, "timeout": self._timeout}
        more["data"] = body
        loop = asyncio.get_running_loop()
        due = loop.time() + self._connect_seconds
        try:
            return Answer(await self._session.request(method, target, **more))
        except aiohttp.ConnectionTimeoutError:
            if loop.time() - due < LATE_SECONDS:
                raise
        # It was us who had no time for it: other servers keep us busy.
        return Answer(await self._session.request(method, target, **more))

    async def close(self) -> None:
        """Close all that is open."""
        if self._session is not None:
            await self._session.close()

    def _new_session(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                resolver=self._door,
                socket_factory=self._door.open_socket,
                use_dns_cache=False,
                ssl=ssl_context(),
                limit=0,
                keepalive_timeout=KEEPALIVE_SECONDS,
            ),
            request_class=_Request,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            read_bufsize=READ_AHEAD_BYTES,
            max_line_size=LONGEST_FIELD_BYTES,
            max_field_size=LONGEST_FIELD_BYTES,
            max_headers=MOST_FIELDS,
        )
