"""The one fetcher, against a real server that misbehaves in every way we know."""

import asyncio
import gzip
import socket
import threading
import zlib
from collections.abc import Iterator

import pytest

from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.http import Fetcher, HttpSettings, Response
from tests.web import Page, Web, endless, reset, serve, slow_drip, start_raw


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


def fetch(settings: HttpSettings, url: str, **validators: str) -> Response:
    async def run() -> Response:
        async with Fetcher(settings) as fetcher:
            return await fetcher.fetch(url, **validators)

    return asyncio.run(run())


def refusal(settings: HttpSettings, url: str) -> ConnectorError:
    with pytest.raises(ConnectorError) as caught:
        fetch(settings, url)
    assert url in str(caught.value)
    return caught.value


def test_it_reads_a_body_and_says_who_it_is(web: Web) -> None:
    web.pages["/feed"] = Page(b"<rss/>", headers={"ETag": '"1"', "Content-Type": "text/xml"})
    response = fetch(web.settings(), web.url("/feed"))
    assert (response.status, response.body, response.etag) == (200, b"<rss/>", '"1"')
    assert response.url == web.url("/feed") and response.permanent_url is None
    asked = web.asked[0][1]
    assert asked["user-agent"] == "whynow/test (+ops@our.example)"
    assert asked["accept-encoding"] == "gzip, deflate" and "cookie" not in asked


def test_it_asks_only_for_what_changed(web: Web) -> None:
    web.pages["/feed"] = Page(b"<rss/>", headers={"ETag": '"1"'})
    response = fetch(web.settings(), web.url("/feed"), etag='"1"', last_modified="yesterday")
    assert response.is_not_modified and response.body == b""
    assert web.asked[0][1]["if-modified-since"] == "yesterday"


def test_not_modified_without_being_asked_is_no_answer(web: Web) -> None:
    web.pages["/feed"] = Page(status=304)
    assert isinstance(refusal(web.settings(), web.url("/feed")), RetryableError)


@pytest.mark.parametrize("value", ['"\u00fc"', "x" * 2000])
def test_it_keeps_no_etag_that_it_could_not_send_back(value: str) -> None:
    assert Response("http://a.example/", 200, {"etag": value}, b"").etag is None


@pytest.mark.parametrize("codes", [(301, 308), (302, 301)])
def test_it_follows_redirects_and_knows_the_lasting_ones(web: Web, codes: tuple[int, int]) -> None:
    web.pages["/a"] = Page(b"never read", codes[0], {"Location": "/b"})
    web.pages["/b"] = Page(b"never read", codes[1], {"Location": "//other.example/c"})
    web.pages["/c"] = Page(b"body")
    response = fetch(web.settings(), web.url("/a"))
    assert (response.url, response.body) == ("http://other.example/c", b"body")
    assert response.permanent_url == (response.url if codes == (301, 308) else None)


def test_it_gives_up_on_a_redirect_loop(web: Web) -> None:
    web.pages["/a"] = Page(status=302, headers={"Location": "/a"})
    assert "more than 3 redirects" in refusal(web.settings(), web.url("/a")).why
    assert len(web.asked) == 4


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://site.example/",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1:22/",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/",
        "http://" + "a" * 70 + ".test/",
    ],
)
def test_a_redirect_leads_nowhere_inside(web: Web, target: str) -> None:
    web.pages["/a"] = Page(status=302, headers={"Location": target})
    assert isinstance(refusal(web.settings(), web.url("/a")), PermanentError)


@pytest.mark.parametrize("target", ["", "http://", "http://[::1", "http://0177.0.0.1/", "\\\\a"])
def test_a_redirect_to_nowhere_is_an_error_like_others(web: Web, target: str) -> None:
    web.pages["/a"] = Page(status=302, headers={"Location": target})
    refusal(web.settings(), web.url("/a"))


def test_the_bodies_of_redirects_and_errors_are_never_read(web: Web) -> None:
    def endless_error(handler: object) -> None:
        handler.wfile.write(b"HTTP/1.1 500 No\r\n\r\n")  # type: ignore[attr-defined]
        while True:
            handler.wfile.write(b"x" * 100_000)  # type: ignore[attr-defined]

    web.pages["/a"] = endless_error
    assert refusal(web.settings(), web.url("/a")).why == "the server failed (500)"


@pytest.mark.parametrize(
    ("status", "kind", "why"),
    [
        (404, RetryableError, "not found (404)"),
        (403, RetryableError, "not allowed (403)"),
        (410, PermanentError, "gone for good (410)"),
        (429, RetryableError, "too many requests (429)"),
        (503, RetryableError, "the server is not available (503)"),
        (599, RetryableError, "the server failed (599)"),
        (204, RetryableError, "unexpected answer (204)"),
    ],
)
def test_a_status_is_told_in_plain_words(
    web: Web, status: int, kind: type[ConnectorError], why: str
) -> None:
    web.pages["/a"] = Page(status=status)
    error = refusal(web.settings(), web.url("/a"))
    assert (type(error), error.why) == (kind, why)
    assert getattr(error, "is_gone", False) == (status == 410)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("Mon, 02 Mar 2026 10:00:00 GMT", 3600),
        ("Mon, 02 Mar 2026 08:00:00 GMT", 0),
        ("9" * 20, 10**9),
        ("soon", None),
    ],
)
def test_it_hears_when_to_come_back(web: Web, value: str, seconds: float | None) -> None:
    def busy(handler: object) -> None:
        head = f"HTTP/1.1 429 Busy\r\nDate: Mon, 02 Mar 2026 09:00:00 GMT\r\nRetry-After: {value}"
        handler.close_connection = True  # type: ignore[attr-defined]
        handler.wfile.write(f"{head}\r\nContent-Length: 0\r\n\r\n".encode())  # type: ignore[attr-defined]

    web.pages["/a"] = busy
    error = refusal(web.settings(), web.url("/a"))
    assert isinstance(error, RetryableError) and error.retry_after_seconds == seconds


@pytest.mark.parametrize("length", [{}, {"Content-Length": "999999999"}])
def test_it_takes_no_more_bytes_than_it_wants(web: Web, length: dict[str, str]) -> None:
    web.pages["/a"] = endless
    web.pages["/b"] = Page(b"", headers=length | {"Connection": "close"})
    assert "larger than 100,000 bytes" in refusal(web.settings(), web.url("/a")).why
    if length:
        assert "larger than 100,000 bytes" in refusal(web.settings(), web.url("/b")).why


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(b"words", mtime=0)),
        ("x-gzip", gzip.compress(b"words", mtime=0)),
        ("deflate", zlib.compress(b"words")),
        ("deflate", raw_deflate(b"words")),
        ("identity", b"words"),
    ],
)
def test_it_unpacks_one_layer(web: Web, coding: str, packed: bytes) -> None:
    web.pages["/a"] = Page(packed, headers={"Content-Encoding": coding})
    assert fetch(web.settings(), web.url("/a")).body == b"words"


BOMB = gzip.compress(b"\0" * 20_000_000, mtime=0)


def test_a_password_in_an_address_is_refused_and_not_told(web: Web) -> None:
    with pytest.raises(PermanentError, match="password") as caught:
        fetch(web.settings(), web.url("/feed").replace("//", "//user:secret@"))
    assert "secret" not in str(caught.value) and web.paths == []


@pytest.mark.parametrize(
    ("coding", "packed", "why"),
    [
        ("gzip", BOMB, "larger than 100,000 bytes when unpacked"),
        ("gzip, gzip", gzip.compress(BOMB, mtime=0), "not asked for (gzip, gzip)"),
        ("br", b"\x8b\x02\x80", "not asked for (br)"),
        ("gzip", gzip.compress(b"words" * 50, mtime=0)[:-9], "breaks off"),
        ("gzip", b"no gzip at all", "is broken"),
    ],
)
def test_it_unpacks_no_bomb(web: Web, coding: str, packed: bytes, why: str) -> None:
    web.pages["/a"] = Page(packed, headers={"Content-Encoding": coding})
    assert why in refusal(web.settings(), web.url("/a")).why


def test_it_waits_no_longer_than_the_total_deadline(web: Web) -> None:
    stop = threading.Event()
    web.pages["/a"] = slow_drip(stop)
    error = refusal(web.settings(total_timeout_seconds=0.4), web.url("/a"))
    stop.set()
    assert isinstance(error, RetryableError) and error.why == "no full answer within 0.4 s"


def test_a_connection_that_breaks_off_can_be_tried_again(web: Web) -> None:
    web.pages["/a"] = reset
    assert isinstance(refusal(web.settings(), web.url("/a")), RetryableError)


def test_an_answer_that_is_no_http_can_be_tried_again(web: Web) -> None:
    def rubbish(handler: object) -> None:
        handler.wfile.write(b"220 mail.example ESMTP\r\n")  # type: ignore[attr-defined]
        handler.close_connection = True  # type: ignore[attr-defined]

    web.pages["/a"] = rubbish
    assert "proper HTTP" in refusal(web.settings(), web.url("/a")).why


def test_a_header_without_end_is_refused(web: Web) -> None:
    web.pages["/a"] = lambda handler: start_raw(handler, "X: " + "y" * 500_000)
    assert isinstance(refusal(web.settings(), web.url("/a")), RetryableError)


def test_a_refused_connection_says_so() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        settings = Web(unused.getsockname()[1]).settings()
        error = refusal(settings, "http://site.example/")
    assert error.why == "the server refuses the connection"


def test_no_tls_on_the_other_side_says_so(web: Web) -> None:
    error = refusal(web.settings(), "https://site.example/")
    assert isinstance(error, RetryableError) and "no secure connection" in error.why


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "gopher://site.example/",
        "site.example/feed",
        "http://",
        "",
        "http://exa mple/",
        "http://[zz]/",
        "http://site.example:99999/",
        "http://\udcff.example/",
        "http://a\x00b.example/",
        "http://site.example/" + "x" * 5000,
    ],
)
def test_what_is_no_web_address_is_refused_at_once(web: Web, url: str) -> None:
    with pytest.raises(PermanentError):
        fetch(web.settings(), url)
    assert web.asked == []


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:7f00:1]", "0"]
)
def test_it_does_not_read_this_machine(web: Web, host: str) -> None:
    error = refusal(web.settings(), f"http://{host}:{web.port}/")
    assert isinstance(error, PermanentError) and "allow_private" in error.why
    assert web.asked == []


@pytest.mark.parametrize("allowed", ["127.0.0.0/8", "localhost", "local*"])
def test_it_reads_inside_where_the_user_says_so(web: Web, allowed: str) -> None:
    web.pages["/"] = Page(b"intranet")
    settings = web.settings(allow_private=(allowed, "::1/128"))
    assert fetch(settings, f"http://localhost:{web.port}/").body == b"intranet"


def test_a_host_whose_address_variable_is_not_set_is_refused(web: Web) -> None:
    settings = web.settings(connect_to={"*.example": "env:NOT_SET"})
    assert "NOT_SET" in refusal(settings, web.url()).why
