"""Fetching from many hosts: what a request costs with 4,000 of them and with 250, what aiohttp
alone takes for it, and what hosts that never answer cost the others.

All hosts are one server in another process. It answers each request with the same 20 kB.
"""

import asyncio
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from benchmarks.timing import Figure, alternate, wall_seconds
from connectors.errors import RetryableError
from connectors.http import Fetcher, HttpSettings

HOSTS, FEW_HOSTS, SILENT, GOOD = 4000, 250, 200, 100
# As many at once as the playbook has, so that few hosts have no fewer open than many have.
CONCURRENCY, DEADLINE_SECONDS = 256, 3
MOST_OF_FEW, MOST_OF_AIOHTTP, MOST_OF_DEADLINE = 1.2, 1.25, 1.5
_SERVE = r"""
import asyncio, sys

BODY = b"<rss>" + b"x" * 20_000 + b"</rss>"
ANSWER = b"\r\n".join([
    b"HTTP/1.1 200 OK", b"Content-Type: application/rss+xml", b"Server: benchmark",
    b"Date: Mon, 02 Mar 2026 09:00:00 GMT", b'ETag: "1"', b"Cache-Control: max-age=300",
    b"Vary: Accept-Encoding", b"Content-Length: %d" % len(BODY), b"", BODY,
])

class Server(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.asked = transport, b""
    def data_received(self, data):
        self.asked += data
        while b"\r\n\r\n" in self.asked:
            head, _, self.asked = self.asked.partition(b"\r\n\r\n")
            if b"silent" not in head:
                self.transport.write(ANSWER)

async def main():
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)

asyncio.run(main())
"""


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """First the processor's time, then the time on the wall."""
    hosts, few = max(80, int(HOSTS * share)), max(5, int(FEW_HOSTS * share))
    silent, good = max(5, int(SILENT * share)), max(5, int(GOOD * share))
    with _server() as port:
        times = alternate(partial(_ours, port, hosts), partial(_ours, port, few, hosts), rounds)
        figure = times.seconds(f"{hosts:,} hosts", f"{few} hosts, {hosts // few} times")
        yield replace(figure, target=MOST_OF_FEW * figure.other)
        for count in (few, hosts):
            ours, other = partial(_ours, port, count, hosts), partial(_aiohttp, port, count, hosts)
            figure = alternate(ours, other, rounds).seconds(
                f"{count:,} hosts, {hosts // count} times", "aiohttp alone"
            )
            yield replace(figure, target=MOST_OF_AIOHTTP * figure.other)
        times = alternate(
            lambda: asyncio.run(_beside(port, silent, good)),
            lambda: asyncio.run(_beside(port, 1, 1)),
            rounds,
            clock=wall_seconds,
        )
        figure = times.seconds(f"{silent} hosts that never answer, {good} that do", "one of each")
        yield replace(figure, target=MOST_OF_DEADLINE * figure.other)


@contextmanager
def _server() -> Iterator[int]:
    process = subprocess.Popen(
        [sys.executable, "-c", _SERVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield int(process.stdout.readline()) if process.stdout else 0
    finally:
        process.communicate()


def _settings(port: int) -> HttpSettings:
    return HttpSettings(
        user_agent="whynow/benchmark (+ops@our.example)",
        connect_timeout_seconds=10,
        total_timeout_seconds=DEADLINE_SECONDS,
        max_body_bytes=10_000_000,
        max_redirects=5,
        concurrency=CONCURRENCY,
        connect_to={"*.example": f"127.0.0.1:{port}"},
    )


def _ours(port: int, count: int, total: int = 0) -> None:
    """Each of `count` hosts once, all at once; again until there were `total` requests.

    Keeps no body, as runs do not: 4,000 of them are 80 MB, and 250 are 5 MB.
    """

    async def read() -> None:
        async with Fetcher(replace(_settings(port), total_timeout_seconds=600)) as fetcher:

            async def one(url: str) -> int:
                return len((await fetcher.fetch(url)).body)

            await asyncio.gather(*(one(url) for url in _urls(count)))

    for _ in range(max(1, total // count)):
        asyncio.run(read())


def _aiohttp(port: int, count: int, total: int) -> None:
    """The same by aiohttp, as many at once; without one's own bound on them it is quadratic."""

    async def read() -> None:
        places = asyncio.Semaphore(CONCURRENCY)
        connector = aiohttp.TCPConnector(resolver=_Resolver(port), limit=0)
        async with aiohttp.ClientSession(connector=connector) as session:

            async def one(url: str) -> int:
                async with places, session.get(url) as answer:
                    return len(await answer.read())

            await asyncio.gather(*(one(url) for url in _urls(count)))

    for _ in range(max(1, total // count)):
        asyncio.run(read())


async def _beside(port: int, silent: int, good: int) -> None:
    """Raises AssertionError if a good host was not read, or a silent one was."""
    async with Fetcher(_settings(port)) as fetcher:
        wanted = [f"http://silent{n}.example/" for n in range(silent)] + _urls(good)
        found = await asyncio.gather(*map(fetcher.fetch, wanted), return_exceptions=True)
    refused = [isinstance(each, RetryableError) for each in found]
    if refused != [True] * silent + [False] * good:
        raise AssertionError("read otherwise than expected")


def _urls(count: int) -> list[str]:
    return [f"http://host{number}.example/feed.xml" for number in range(count)]


class _Resolver(AbstractResolver):
    """Finds every host at the server."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host, host="127.0.0.1", port=self._port, family=family, proto=0, flags=0
            )
        ]

    async def close(self) -> None:
        """Nothing is held."""
