"""Many hosts at once: none delays another, leaves anything behind, or is believed unproven."""

import asyncio
import contextlib
import gc
import gzip
import re
import socket
import ssl
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import httpx
import pytest

from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.http import Fetcher, HttpSettings, Response
from connectors.http import body as bodies
from connectors.http.body import Memory, Share
from tests.hostile.certificates import contexts
from tests.web import Page, Web, serve, slow_drip, start_raw

Found = list[Response | BaseException]
OPEN_FILES = Path("/proc/self/fd")


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


def read(settings: HttpSettings, *urls: str, memory: Memory | None = None) -> Found:
    async def run() -> Found:
        async with Fetcher(settings, memory=memory or Memory()) as fetcher:
            return await asyncio.gather(*map(fetcher.fetch, urls), return_exceptions=True)

    return asyncio.run(run())


def why(found: object) -> str:
    assert isinstance(found, ConnectorError), found
    return found.why


# Hosts that say what is no HTTP, or never end saying it


@contextmanager
def talking(head: bytes, again: bytes = b"") -> Iterator[int]:
    """A server that sends these bytes to whoever comes, and the second ones for ever."""

    def talk(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(head)
        while again:
            connection.sendall(again)
        connection.recv(1)

    with accepting(talk) as port:
        yield port


@contextmanager
def accepting(talk: Callable[[socket.socket], None]) -> Iterator[int]:
    """A server that has a talk with each who comes, in a thread."""
    server = socket.create_server(("127.0.0.1", 0), backlog=64)

    def bounded(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            talk(connection)

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = server.accept()
                connection.settimeout(20)
                threading.Thread(target=bounded, args=(connection,), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield server.getsockname()[1]
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join()


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("head", "again", "reason"),
    [
        (OK, b"a: b\r\n" * 1000, "proper HTTP"),
        (OK + b"a: ", b"b" * 10_000, "headers are too large"),
        (OK + b"a: b\r\n", b" b\r\n" * 1000, "headers are too large"),
        (OK + (b"a: " + b"b" * 900 + b"\r\n") * 100 + b"\r\n", b"", "headers are too large"),
        (b"HTTP/1.1 200 ", b"O" * 10_000, "headers are too large"),
        (CHUNKED + b"0\r\n", b"a: b\r\n" * 1000, "proper HTTP"),
        (OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", b"", "proper HTTP"),
        (OK + b"Content-Length: 5, 6\r\n\r\nhello!", b"", "proper HTTP"),
        (OK + b"Content-Length: -5\r\n\r\nhello!", b"", "proper HTTP"),
        (OK + b"Content-Length: 9" + b"9" * 30 + b"\r\n\r\nhello!", b"", "proper HTTP"),
        (OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", b"", "proper HTTP"),
        (b"HTTP/1.1 101 Hm\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n", b"x" * 10_000, "(101)"),
        (b"<rss/>", b"", "proper HTTP"),
    ],
)
def test_an_answer_that_breaks_the_rules_is_refused(head: bytes, again: bytes, reason: str) -> None:
    with talking(head, again) as port:
        (found,) = read(Web(port).settings(), "http://site.example/")
    assert reason in why(found)


@pytest.mark.parametrize(
    ("head", "again"),
    [
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
        (b"", b"\r\n" * 1000),
        (CHUNKED, b"1\r\nx\r\n"),
        (CHUNKED + b"1;", b"a=b;" * 1000),
        (CHUNKED, b"0" * 1000),
    ],
)
def test_an_answer_that_never_ends_stops_nobody(web: Web, head: bytes, again: bytes) -> None:
    web.pages["/feed"] = Page(b"<rss/>")
    with talking(head, again) as port:
        settings = web.settings(
            concurrency=20,
            total_timeout_seconds=1.5,
            connect_to={"good.example": f"127.0.0.1:{web.port}", "*": f"127.0.0.1:{port}"},
        )
        bad = [f"http://bad{n}.example/" for n in range(3)]
        *refused, good = read(settings, *bad, web.url("/feed", host="good.example"))
    assert all(isinstance(each, ConnectorError) for each in refused)
    assert isinstance(good, Response)


def test_a_server_that_falls_silent_within_an_answer_is_left(web: Web) -> None:
    stop = threading.Event()

    def half(handler: BaseHTTPRequestHandler) -> None:
        start_raw(handler, "Content-Length: 1000")
        handler.wfile.write(b"half")
        stop.wait(30)

    web.pages["/feed"] = half
    (found,) = read(web.settings(read_timeout_seconds=0.5), web.url("/feed"))
    stop.set()
    assert why(found) == "nothing more came within 0.5 s"


def test_hosts_that_never_answer_hold_up_nobody_else(web: Web) -> None:
    web.pages["/feed"] = Page(b"<rss/>")
    stop = threading.Event()

    def say_nothing(handler: object) -> None:
        stop.wait(60)

    web.pages["/silent"] = say_nothing
    silent = [web.url("/silent", host=f"silent{n}.example") for n in range(20)]
    good = [web.url("/feed", host=f"good{n}.example") for n in range(20)]
    finished: list[str] = []

    async def run() -> None:
        async with Fetcher(web.settings(concurrency=30)) as fetcher:

            async def one(url: str) -> None:
                await fetcher.fetch(url)
                finished.append(url)

            tasks = [asyncio.create_task(one(url)) for url in silent + good]
            while len(finished) < len(good):
                await asyncio.sleep(0.01)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    asyncio.run(asyncio.wait_for(run(), 15))
    stop.set()
    assert sorted(finished) == sorted(good)


def test_a_busy_host_is_left_alone_by_those_who_come_later(web: Web) -> None:
    web.pages["/feed"] = Page(b"<rss/>")
    web.pages["/busy"] = Page(status=503, headers={"Retry-After": "120"})

    async def run() -> tuple[Found, dict[str, Any]]:
        async with Fetcher(web.settings()) as fetcher:
            urls = [web.url("/busy"), web.url("/feed"), web.url("/feed", host="other.example")]
            found: Found = []
            for url in urls:
                found += await asyncio.gather(fetcher.fetch(url), return_exceptions=True)
            return found, fetcher.learned

    (busy, later, other), learned = asyncio.run(run())
    assert isinstance(busy, RetryableError) and busy.retry_after_seconds == 120
    assert "left alone" in why(later) and isinstance(other, Response)
    assert web.paths == ["/busy", "/feed"]
    assert list(learned) == ["http://site.example"]
    assert 100 < learned["http://site.example"].wait_seconds <= 120


# Certificates


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("certificates")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # TLS 1.0 is what one of them is about
        return folder / "ca.pem", contexts(folder)


@contextmanager
def secure(context: ssl.SSLContext) -> Iterator[int]:
    """A server that says "ok" in secret."""

    def talk(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secret:
            secret.recv(4096)
            secret.sendall(OK + b"Content-Length: 2\r\nConnection: close\r\n\r\nok")

    with accepting(talk) as port:
        yield port


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("good", ""),
        ("expired", "certificate is not valid: certificate has expired"),
        ("early", "certificate is not valid: certificate is not yet valid"),
        ("other-name", "certificate is not valid: Hostname mismatch"),
        ("nameless", "certificate is not valid"),
        ("self-signed", "certificate is not valid: self-signed certificate"),
        ("stranger", "certificate is not valid"),
        ("old-tls", "no secure connection|broke the connection off"),
    ],
)
def test_a_certificate_must_prove_who_is_there(
    name: str, reason: str, certificates: tuple[Path, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    authority, known = certificates
    ours = ssl_trusting(authority)
    monkeypatch.setattr("connectors.http.connections.ssl_context", lambda: ours)
    with secure(known[name]) as port:
        settings = Web(port).settings()
        (found,) = read(settings, "https://site.lab.example/")
        (inside,) = read(
            Web(port).settings(allow_private=("127.0.0.0/8",)), f"https://127.0.0.1:{port}/"
        )
    if reason:
        assert re.search(reason, why(found))
    else:
        assert isinstance(found, Response) and found.body == b"ok"
    assert isinstance(inside, RetryableError), "no name proves an address"


def ssl_trusting(authority: Path) -> ssl.SSLContext:
    """The fetcher's own context, which trusts one authority more."""
    context = httpx.create_ssl_context()
    context.load_verify_locations(authority)
    return context


# What is left behind


def settled_threads() -> set[threading.Thread]:
    return {each for each in threading.enumerate() if each.name.startswith("whynow")}


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="needs /proc")
@pytest.mark.filterwarnings("error")
def test_nothing_is_left_behind(web: Web) -> None:
    stop = threading.Event()
    web.pages |= {
        "/feed": Page(b"<rss/>"),
        "/moved": Page(b"never read", 302, {"Location": "/feed"}),
        "/bad": Page(b"x" * 300_000),
        "/slow": slow_drip(stop),
        "/gzip": Page(gzip.compress(b"x" * 90_000)[:-9], headers={"Content-Encoding": "gzip"}),
    }
    paths = [path for path in web.pages for _ in range(3)]
    urls = [web.url(path, host=f"host{n}.example") for n, path in enumerate(paths)]
    names = ["http://localhost/", "http://no-such-name.invalid/"]
    settings = web.settings(concurrency=50, total_timeout_seconds=0.5)

    def run() -> tuple[int, set[threading.Thread]]:
        read(settings, *urls, *names)
        gc.collect()
        return len(list(OPEN_FILES.iterdir())), settled_threads() - before

    before = set(threading.enumerate())  # children of other tests have theirs
    open_before = len(list(OPEN_FILES.iterdir()))
    for _ in range(2):
        open_files, threads = run()
    stop.set()
    served = len(urls)  # sockets of the test's own server, which closes them when it finds out
    assert open_files <= open_before + served and not threads


def test_a_connection_whose_body_was_not_read_is_closed() -> None:
    asked: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def answer() -> None:
        connection, _ = server.accept()
        with connection:
            asked.append(connection.recv(4096))
            connection.sendall(b"HTTP/1.1 404 No\r\nContent-Length: 1000000\r\n\r\nbegin")
            asked.append(connection.recv(4096))
            ended.set()

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    port = server.getsockname()[1]

    async def run() -> None:
        async with Fetcher(Web(port).settings()) as fetcher:
            with pytest.raises(RetryableError, match="not found"):
                await fetcher.fetch("http://site.example/a")
            assert await asyncio.to_thread(ended.wait, 10), "it is closed at once, not at the end"

    asyncio.run(run())
    thread.join()
    server.close()
    assert asked[1] == b"", "and is not used again"


def test_a_connection_that_nobody_needs_again_is_closed_even_if_the_server_would_not() -> None:
    asked: list[bytes] = []
    ended = threading.Event()

    def answer(connection: socket.socket) -> None:
        asked.append(connection.recv(4096))
        connection.sendall(OK + b"Content-Length: 2\r\n\r\nok")
        asked.append(connection.recv(4096))
        ended.set()

    async def run(port: int) -> None:
        async with Fetcher(Web(port).settings()) as fetcher:
            assert (await fetcher.fetch("http://site.example/a")).body == b"ok"
            assert await asyncio.to_thread(ended.wait, 1), "at once, not when it was idle for long"

    with accepting(answer) as port:
        asyncio.run(run(port))
    assert b"Connection: close" in asked[0] and asked[1] == b""


# Memory


LARGE = b"x" * 400_000


def large(web: Web, **changes: Any) -> HttpSettings:
    web.pages["/large"] = Page(LARGE)
    return web.settings(max_body_bytes=1_000_000, concurrency=50, per_host=16, **changes)


def test_large_bodies_take_turns_and_all_come(web: Web) -> None:
    memory = Memory(1_000_000)
    bodies_seen: list[int] = []

    async def run() -> None:
        async with Fetcher(large(web), memory=memory) as fetcher:

            async def one(number: int) -> None:
                response = await fetcher.fetch(web.url("/large", host=f"host{number}.example"))
                bodies_seen.append(len(response.body))
                assert memory.free_bytes <= 1_000_000 - len(response.body)
                response.release()
                response.release()

            await asyncio.gather(*map(one, range(12)))

    asyncio.run(run())
    assert bodies_seen == [len(LARGE)] * 12 and memory.free_bytes == 1_000_000


def test_a_response_that_is_gone_holds_no_memory(web: Web) -> None:
    memory = Memory(1_000_000)

    async def run() -> None:
        async with Fetcher(large(web), memory=memory) as fetcher:
            for number in range(5):  # would wait for ever otherwise
                await fetcher.fetch(web.url("/large", host=f"host{number}.example"))

    asyncio.run(run())
    gc.collect()
    assert memory.free_bytes == 1_000_000


@pytest.mark.parametrize("how", ["too large", "breaks off", "too slow"])
def test_a_large_body_that_fails_gives_its_memory_back(
    web: Web, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodies, "GRACE_SECONDS", 0.2)
    stop = threading.Event()

    def act(handler: Any) -> None:
        start_raw(handler, "Content-Length: 900000")
        handler.wfile.write(LARGE)
        if how == "too slow":
            stop.wait(20)

    web.pages["/a"] = Page(b"x" * 2_000_000) if how == "too large" else act
    monkeypatch.setattr(bodies, "SLOWEST_BYTES_PER_SECOND", 10**9)
    memory = Memory(1_000_000)
    (found,) = read(large(web), web.url("/a"), memory=memory)
    stop.set()
    reasons = {"too large": "larger", "breaks off": "broke", "too slow": "sends too slowly"}
    assert reasons[how] in why(found)
    assert memory.free_bytes == 1_000_000


def test_who_waits_too_long_for_memory_is_told_so(web: Web, monkeypatch: Any) -> None:
    monkeypatch.setattr(bodies, "LONGEST_WAIT_SECONDS", 0.1)
    memory = Memory(1_000_000)

    async def run() -> None:
        async with Fetcher(large(web), memory=memory) as fetcher:
            held = await fetcher.fetch(web.url("/large"))
            share = await memory.share(600_000)
            with pytest.raises(RetryableError, match="too many large answers"):
                await fetcher.fetch(web.url("/large", host="other.example"))
            share.release()
            assert len((await fetcher.fetch(web.url("/large"))).body) == len(LARGE)
            held.release()

    asyncio.run(run())
    gc.collect()
    assert memory.free_bytes == 1_000_000


def test_memory_is_shared_by_loops_in_many_threads() -> None:
    memory, most = Memory(100), 100
    used, seen, lock = [0], [0], threading.Lock()

    async def one(size: int) -> None:
        share = await memory.share(size)
        try:
            with lock:
                used[0] += size
                seen[0] = max(seen[0], used[0])
            await asyncio.sleep(0.001)
        finally:  # some are cancelled here
            with lock:
                used[0] -= size
            share.release()

    async def run() -> None:
        tasks = [asyncio.create_task(one(30 + n % 40)) for n in range(40)]
        await asyncio.sleep(0.005)
        for task in tasks[::5]:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def in_thread() -> None:
        asyncio.run(run())

    threads = [threading.Thread(target=in_thread) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gc.collect()
    assert 0 < seen[0] <= most and memory.free_bytes == most


@pytest.mark.parametrize("is_granted", [False, True])
def test_a_loop_that_ends_with_somebody_waiting_takes_no_memory_along(is_granted: bool) -> None:
    memory = Memory(100)

    async def two() -> Share:
        first = await memory.share(60)
        waiting.append(asyncio.create_task(memory.share(50)))
        await asyncio.sleep(0)
        return first

    waiting: list[asyncio.Task[Share]] = []
    loop = asyncio.new_event_loop()
    first = loop.run_until_complete(two())
    waiting[0]._log_destroy_pending = False  # type: ignore[attr-defined]  # it is what we test
    if is_granted:
        first.release()  # the loop would hear of it in its next round
    loop.close()
    first.release()
    del waiting[:]
    gc.collect()
    assert memory.free_bytes == 100


def test_a_redirect_to_a_closed_host_is_not_followed(web: Web) -> None:
    web.pages["/busy"] = Page(status=429)
    web.pages["/a"] = Page(status=302, headers={"Location": "http://busy.example/b"})

    async def run() -> Found:
        async with Fetcher(web.settings()) as fetcher:
            found: Found = []
            for url in (web.url("/busy", host="busy.example"), web.url("/a")):
                found += await asyncio.gather(fetcher.fetch(url), return_exceptions=True)
            return found

    redirected = asyncio.run(run())[1]
    assert "left alone" in why(redirected) and web.paths == ["/busy", "/a"]


@pytest.mark.parametrize(
    "host",
    ["017700000001", "127.1", "0x7f000001", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]",
     "[2002:7f00:1::]", "100.64.0.1", "169.254.169.254", "[fd00:ec2::254]", "192.168.0.1"],
)  # fmt: skip
def test_no_spelling_of_an_inner_address_is_connected_to(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Callable[..., Any]] = []
    monkeypatch.setattr("connectors.gate._Socket", opened.append)
    (found,) = read(Web(1).settings(connect_to={}), f"http://{host}/")
    assert isinstance(found, PermanentError) and not opened


def test_a_connection_that_we_had_no_time_for_is_tried_again(web: Web) -> None:
    web.pages["/feed"] = Page(b"<rss/>")
    slow = web.settings(connect_timeout_seconds=0.2, connect_to={"*": f"slow.test:{web.port}"})
    looked_up: list[str] = []

    async def run() -> Response:
        async with Fetcher(slow) as fetcher:
            lookups = fetcher._connections._door._lookups

            async def addresses(host: str) -> list[Any]:
                looked_up.append(host)
                if len(looked_up) == 1:
                    time.sleep(0.5)  # the loop itself stands still
                    await asyncio.sleep(0.1)
                return [ip_address("127.0.0.1")]

            lookups.addresses = addresses  # type: ignore[method-assign]
            return await fetcher.fetch(web.url("/feed"))

    assert asyncio.run(run()).body == b"<rss/>" and len(looked_up) == 2
