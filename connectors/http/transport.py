"""httpx over aiohttp's connections, all of them through the gate.

httpx's own pool takes longer for each request the more of them wait; aiohttp's does not. Any
client of httpx can use it: `httpx.AsyncClient(transport=GatedTransport(...), trust_env=False)`.
"""

import ssl
from collections.abc import AsyncIterator
from functools import cache
from typing import Any

import aiohttp
import httpx
from yarl import URL

from connectors.gate import Door, Gate

KEEPALIVE_SECONDS = 2
READ_AHEAD_BYTES = 32 * 1024  # aiohttp stops reading at twice as much
# Single header fields and lines; a policy of 10 kB is met in practice.
LONGEST_FIELD_BYTES, MOST_FIELDS = 16 * 1024, 128


@cache
def ssl_context() -> ssl.SSLContext:
    """The one TLS context of the process: making one costs more than many requests."""
    return httpx.create_ssl_context()


class GatedTransport(httpx.AsyncBaseTransport):
    """Connects where the gate allows, gives bodies as they come over the wire, keeps no cookies.

    Raises errors of httpx, or RetryableError and PermanentError where the gate refuses.
    `connect_seconds` bounds look-up, connecting and TLS together; deadlines are the caller's.
    """

    def __init__(self, gate: Gate, *, connect_seconds: float, lookups: int) -> None:
        self._door = Door(gate, lookups)
        self._timeout = aiohttp.ClientTimeout(
            total=None, connect=connect_seconds, sock_connect=None, ceil_threshold=3600
        )
        self._session: aiohttp.ClientSession | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = URL(str(request.url), encoded=True)
        more: dict[str, Any] = {}
        # aiohttp asks no resolver about addresses.
        if target := self._door.judge(request.url.host):
            more["server_hostname"] = request.url.host
            url = url.with_host(target[0]).with_port(target[1])
        try:
            answer = await self._open_session().request(
                request.method,
                url,
                headers=[(n.decode("latin-1"), v.decode("latin-1")) for n, v in request.headers.raw],
                data=await request.aread() or None,
                allow_redirects=False,
                timeout=self._timeout,
                **more,
            )
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise _as_httpx(error) from error
        return httpx.Response(
            answer.status, headers=answer.raw_headers, stream=_Body(answer), request=request
        )

    async def aclose(self) -> None:
        if self._session is not None:
            await self._session.close()

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    resolver=self._door,
                    socket_factory=self._door.open_socket,
                    use_dns_cache=False,
                    ssl=ssl_context(),
                    limit=0,
                    keepalive_timeout=KEEPALIVE_SECONDS,
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                trust_env=False,
                read_bufsize=READ_AHEAD_BYTES,
                max_line_size=LONGEST_FIELD_BYTES,
                max_field_size=LONGEST_FIELD_BYTES,
                max_headers=MOST_FIELDS,
            )
        return self._session


class _Body(httpx.AsyncByteStream):
    """The body of an answer, undecoded. What is not read by the end is never read."""

    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            while chunk := await self._answer.content.readany():
                yield chunk
        except (aiohttp.ClientError, OSError) as error:
            raise _as_httpx(error) from error

    async def aclose(self) -> None:
        self._answer.release()  # closes the connection unless all was read


def _as_httpx(error: Exception) -> httpx.TransportError:
    text = str(error)
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return httpx.ConnectTimeout(text)
    if isinstance(error, TimeoutError):
        return httpx.ReadTimeout(text)
    if isinstance(error, aiohttp.ClientConnectorError):
        return httpx.ConnectError(text)
    if isinstance(error, aiohttp.ClientConnectionError | aiohttp.ClientPayloadError | OSError):
        return httpx.ReadError(text)
    if isinstance(error, aiohttp.InvalidURL | aiohttp.NonHttpUrlClientError):
        return httpx.UnsupportedProtocol(text)
    return httpx.RemoteProtocolError(text)
