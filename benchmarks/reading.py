"""A run over 1,000 sources in which nothing changed, against the first run over them; CPU time.

Counted is all that a run does with sources, children included: look up what is due, fetch, parse,
store, complete, detect. Each source is a host of its own with a feed of 20 items; half of them
answer "not modified", the others send the same body again. Items carry their text, so that no
article's page has to be read. The server is another process.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import _made_up
from benchmarks.timing import Figure, alternate
from connectors.child import close_shared_pool
from tasks.detect import detect
from tasks.full_text import complete
from tasks.openings import tell_surges
from tasks.read import ReadReport, due_sources, read_sources
from tasks.sources import add_sources
from tasks.workspace import Workspace, open_workspace
from warehouse.models import Account, SourceData
from warehouse.writes import insert_new

SOURCES, ITEMS = 1000, 20
MOST_OF_FIRST = 0.05
ROOT = Path(__file__).parents[1]
PLAYBOOK = """
[http]
connect_to = {"*.example" = "env:WHYNOW_BENCH_ADDRESS"}
"""
_SERVE = """
import asyncio
from benchmarks.reading import main
asyncio.run(main())
"""


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """All sources are read in each run, whether they would be due or not."""
    sources = max(20, int(SOURCES * share))
    with TemporaryDirectory(prefix="whynow-bench-") as folder, _served():
        known = _workspace(Path(folder) / "known", sources)
        at = _made_up.AS_OF
        _run(known, at)
        number = count(1)
        new: list[Workspace] = []

        def prepare() -> None:
            new[:] = [_workspace(Path(folder) / f"new-{next(number)}", sources)]

        times = alternate(
            lambda: _expect(_run(known, at + next(number) * timedelta(minutes=1)), sources, 0),
            lambda: _expect(_run(new[0], at), 0, sources),
            rounds,
            before=prepare,
        )
        first = sorted(times.other)[len(times.other) // 2]
        target = first * MOST_OF_FIRST
        yield times.seconds(f"{sources} sources, nothing changed", "the first run", target)


@contextmanager
def _served() -> Iterator[None]:
    process = subprocess.Popen(
        [sys.executable, "-c", _SERVE],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        port = process.stdout.readline().strip() if process.stdout else ""
        if not port:
            raise RuntimeError("the server did not start; see its error above")
        os.environ["WHYNOW_BENCH_ADDRESS"] = f"127.0.0.1:{port}"
        yield
    finally:
        process.communicate()


def _workspace(folder: Path, sources: int) -> Workspace:
    folder.mkdir()
    (folder / "playbook.toml").write_text(PLAYBOOK, encoding="utf-8")
    ws = open_workspace(folder)
    accounts = _made_up.accounts(sources)
    with ws.writing() as connection:
        empty: dict[str, list[str]] = {"aliases": [], "negative_aliases": []}
        insert_new(connection, Account, [row | empty for row in accounts])
    named = [
        SourceData(url=f"http://{row['domain']}/news/feed.xml", domain=row["domain"])
        for row in accounts
    ]
    add_sources(ws, named, _made_up.AS_OF)
    return ws


def _run(ws: Workspace, as_of: datetime) -> ReadReport:
    ids = due_sources(ws, as_of, everything=True)
    report = asyncio.run(read_sources(ws, ids, as_of))
    asyncio.run(complete(ws, as_of))
    tell_surges(ws, as_of)
    detect(ws, as_of)
    close_shared_pool()  # what children take is known when they have ended
    return report


def _expect(report: ReadReport, unchanged: int, read: int) -> None:
    if report.failed or (report.unchanged, report.read) != (unchanged, read):
        raise AssertionError(f"read otherwise than expected: {report.counts()}")


async def main() -> None:
    """Serve the feeds until the input ends; prints the port."""
    feeds = Feeds()
    server = await asyncio.start_server(feeds.answer, "127.0.0.1", backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)


class Feeds:
    """A feed for each host, its items made of the demo's stories and the rules' headlines."""

    def __init__(self) -> None:
        self._items = _made_up.items()

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection's requests until it ends."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                writer.write(self._answer(head.decode("latin-1")))
                await writer.drain()
        except (asyncio.IncompleteReadError, OSError):
            pass
        finally:
            writer.close()

    def _answer(self, head: str) -> bytes:
        path = head.split(" ", 2)[1]
        host = head.lower().split("host: ", 1)[1].split("\r\n", 1)[0]
        number = int("".join(filter(str.isdecimal, host)))
        if path == "/robots.txt":
            body, more = b"User-agent: *\nDisallow: /private/\n", ""
        elif path.endswith("feed.xml"):
            # Every other server knows what it said.
            more = f'ETag: "{number}"\r\n' if number % 2 else ""
            if more and f'if-none-match: "{number}"' in head.lower():
                return f"HTTP/1.1 304 Not Modified\r\n{more}\r\n".encode()
            body = self._feed(host, number)
        else:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        start = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n{more}\r\n"
        return start.encode() + body

    def _feed(self, host: str, number: int) -> bytes:
        items = (self._items[(number * ITEMS + place) % len(self._items)] for place in range(ITEMS))
        listed = "".join(
            f"<item><title><![CDATA[{title}]]></title><link>http://{host}/news/{place}</link>"
            f"<guid>http://{host}/?p={place}</guid>"
            f"<pubDate>{day:%a, %d %b %Y} 08:00:00 GMT</pubDate>"
            f"<description><![CDATA[<p>{text}</p><p>{text}</p><p>{text}</p>]]></description></item>"
            for place, (title, text) in enumerate(items)
            for day in [_made_up.AS_OF - timedelta(days=place)]
        )
        return (
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title>'
            f"<link>http://{host}/</link>{listed}</channel></rss>"
        ).encode()
