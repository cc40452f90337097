"""Servers that are slow: in whatever they do, the total deadline ends it."""

# ruff: noqa: E501 - one case a line

import gzip

from tests.hostile.acts import (
    answer,
    chunked,
    drip,
    head,
    hops,
    later,
    paced,
    redirect,
    silence,
)
from tests.hostile.cases import Case, good, read, refused, survives

LATE = refused("within|no answer|no connection")
HTTPS = "https://{name}.lab.example/feed"
LENGTH = head("Content-Length: 100000")


def _pieces(name: str) -> list[bytes]:
    body = good(name)
    size = len(body) // 5 + 1
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    return [head(f"Content-Length: {len(body)}"), *parts]


def _costly_pieces(name: str) -> list[bytes]:
    """A feed that takes 12 seconds to come, and then long to be parsed."""
    body = b"<rss><channel>" + b"<item>" * 100_000
    size = len(body) // 30 + 1
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    return [head(f"Content-Length: {len(body)}"), *parts]


def _half(name: str) -> bytes:
    body = good(name)
    return head(f"Content-Length: {len(body)}") + body[: len(body) // 2]


CASES = [
    Case("drip-status-line", drip(b"", b"HTTP/1.1 200 " + b"O" * 2000), LATE),
    Case("drip-header", drip(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"a"), LATE),
    Case("drip-header-lines", drip(b"HTTP/1.1 200 OK\r\n", b"X-Slow: a\r\n", size=11), LATE),
    Case("drip-body", drip(LENGTH, good), LATE),
    Case("drip-body-without-length", drip(head("Connection: close"), good), LATE),
    Case("drip-chunks", drip(head("Transfer-Encoding: chunked"), b"1\r\nx\r\n", size=6), LATE),
    Case("drip-chunk-size", drip(head("Transfer-Encoding: chunked"), b"0"), LATE),
    Case("drip-trailers", drip(head("Transfer-Encoding: chunked") + b"1\r\nx\r\n0\r\n", b"X: y\r\n", size=6), survives(0)),
    Case("drip-gzip", drip(head("Content-Encoding: gzip", "Content-Length: 100000"), lambda name: gzip.compress(good(name))), LATE),
    Case("drip-early-hints", drip(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", size=28), LATE),
    Case("drip-white-space", drip(LENGTH, b" \n"), LATE),
    Case("silent-from-the-start", later(3600, answer(good)), LATE),
    Case("silent-after-status", silence(b"HTTP/1.1 200 OK\r\n"), LATE),
    Case("silent-after-headers", silence(LENGTH), LATE),
    Case("silent-in-mid-body", silence(_half), LATE),
    Case("silent-after-chunk", silence(head("Transfer-Encoding: chunked"), b"5\r\n<rss>\r\n"), LATE),
    Case("silent-on-connect", answer(good), LATE, door="silent"),
    Case("silent-in-tls", answer(good), LATE, door="silent", url=HTTPS),
    Case("silent-after-tls", silence(), LATE, door="tls", url=HTTPS),
    Case("never-accepts", answer(good), LATE, door="never"),
    Case("drip-tls", answer(good), LATE, door="tls-drip", url=HTTPS),
    Case("stops-in-tls", answer(good), LATE, door="tls-stop", url=HTTPS),
    Case("slow-redirects", hops(5, answer(good), 1.5), LATE),
    Case("redirect-to-silence", redirect("http://silent-on-connect.lab.example/feed"), LATE),
    Case("more-promised-than-sent", silence(lambda name: head("Content-Length: 9999") + good(name)), LATE),
    Case("slow-and-costly", paced(_costly_pieces, 0.4), LATE),
    Case("a-little-late", later(1, answer(good)), read(2)),
    Case("slow-but-steady", paced(_pieces, 0.2), read(2)),
    Case("steady-chunks", chunked(lambda name: [good(name)[:200], good(name)[200:]]), read(2)),
]  # fmt: skip
