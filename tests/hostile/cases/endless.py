"""What never ends, or is far too large."""

# ruff: noqa: E501 - one case a line

import gzip
import itertools
import zlib
from collections.abc import Callable, Iterator

from tests.hostile.acts import (
    Act,
    Wire,
    answer,
    chunked,
    endless,
    head,
    plain,
    raw,
    redirect,
    repeated,
)
from tests.hostile.cases import Case, good, item, read, refused, rss, survives

TOO_LARGE = refused("larger than")
FLOOD = refused("larger than|within|slowly")  # beside many others it may take its time
START = b'<?xml version="1.0"?><rss version="2.0"><channel>'


async def endless_redirects(wire: Wire) -> bool:
    """Every address leads to one that was not seen before."""
    return await redirect(f"{wire.path}x")(wire)


def flood(pieces: Callable[[], Iterator[bytes]], *headers: str, status: str = "200 OK") -> Act:
    """Pieces without end or length."""

    async def act(wire: Wire) -> bool:
        await wire.send(head(*headers, status=status))
        for piece in pieces():
            await wire.send(piece)
        return False

    return act


def deflated(wbits: int) -> Iterator[bytes]:
    """Zeros without end, packed."""
    packer = zlib.compressobj(9, wbits=wbits)
    for block in itertools.repeat(b"\0" * 1_000_000):
        if packed := packer.compress(block):
            yield packed


def large_items(name: str) -> bytes:
    """A proper feed of some 9 MB."""
    return rss(
        "".join(item(name, n, f"<content>{'word ' * 60_000}</content>") for n in range(30))
    ).encode()


CASES = [
    Case("endless-body", endless(head(), b"<item>"), FLOOD),
    Case("endless-items", endless(head() + START, item("endless-items", 1).encode()), FLOOD),
    Case("endless-chunked-body", endless(head("Transfer-Encoding: chunked"), b"8\r\n<item/> \r\n"), FLOOD),
    Case("endless-white-space", endless(head(), b" "), FLOOD),
    Case("endless-nul", endless(head(), b"\0"), FLOOD),
    Case("endless-chunk-size", endless(head("Transfer-Encoding: chunked"), b"0"), refused("HTTP|broke|within|larger")),
    Case("endless-chunk-extension", endless(head("Transfer-Encoding: chunked") + b"5;", b"a=b;"), refused("HTTP|broke|within|larger")),
    Case("endless-trailers", endless(head("Transfer-Encoding: chunked") + b"1\r\nx\r\n0\r\n", b"X-Trailer: y\r\n"), survives(0)),
    Case("endless-headers", endless(b"HTTP/1.1 200 OK\r\n", b"X-Header: y\r\n"), refused("HTTP|broke|header|larger")),
    Case("endless-header", endless(b"HTTP/1.1 200 OK\r\nX-Header: ", b"y"), refused("HTTP|broke|header|larger")),
    Case("endless-status-line", endless(b"HTTP/1.1 200 ", b"O"), refused("HTTP|broke|header|larger")),
    Case("endless-continue", endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), refused("HTTP|broke|within|interim|answer")),
    Case("endless-early-hints", endless(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), refused("HTTP|broke|within|interim|answer")),
    Case("endless-redirects", endless_redirects, refused("redirects|within")),
    Case("endless-lines-before-status", endless(b"", b"\r\n"), refused("HTTP|broke|within|header|answer")),
    Case("endless-gzip", flood(lambda: deflated(31), "Content-Encoding: gzip"), FLOOD),
    Case("endless-deflate", flood(lambda: deflated(15), "Content-Encoding: deflate"), FLOOD),
    Case("endless-error-body", endless(head(status="500 No"), b"sorry "), refused("the server failed")),
    Case("endless-not-found", endless(head(status="404 Not Found"), b"sorry "), refused("not found")),
    Case("endless-gone", endless(head(status="410 Gone"), b"sorry "), refused("gone")),
    Case("endless-login", endless(head(status="401 Log in"), b"sorry "), refused("login")),
    Case("endless-redirect-body", endless(head("Location: http://hop.endless-redirect-body.lab.example/item/1", status="302 Found"), b"moved "), refused("not found")),
    Case("one-terabyte-promised", raw(head("Content-Length: 1000000000000"), good), TOO_LARGE),
    Case("fifty-megabytes", chunked(lambda name: repeated(item(name, 1).encode(), 50_000_000)), FLOOD),
    Case("fifty-megabytes-with-length", raw(head("Content-Length: 50000000"), lambda name: good(name)), TOO_LARGE),
    Case("fifty-megabytes-in-gzip", answer(lambda name: gzip.compress(b"".join(repeated(item(name, 1).encode(), 50_000_000)), 1), "Content-Encoding: gzip"), TOO_LARGE),
    Case("nine-megabytes", plain(large_items), read(30)),
]  # fmt: skip
