"""Answers that are not proper HTTP, or only just."""

# ruff: noqa: E501 - one case a line

from tests.hostile.acts import answer, chunked, head, plain, raw, reset, silence
from tests.hostile.cases import Case, Expected, good, read, refused, survives

BROKEN = refused("HTTP|broke|breaks|answer|connection|larger|unexpected|server|header")
FAIR = survives(2)
OK = b"HTTP/1.1 200 OK\r\n"


def sent(name: str, expected: Expected, *lines: bytes, body: bool = True) -> Case:
    """A case of raw header lines, with a good body after them."""
    top = b"\r\n".join([*lines, b"Connection: close", b"", b""])
    return Case(name, raw(top, good if body else b""), expected)


def with_length(name: str, value: str, expected: Expected) -> Case:
    """A case of a wrong length."""
    return Case(name, raw(head(f"Content-Length: {value}", "Connection: close"), good), expected)


def with_chunks(name: str, rest: bytes, expected: Expected = BROKEN) -> Case:
    """A case of wrong chunks after a proper head."""
    return Case(name, raw(head("Transfer-Encoding: chunked"), rest), expected)


def _size(name: str) -> str:
    return str(len(good(name)))


def _two_lengths(name: str) -> bytes:
    size = _size(name)
    return head(f"Content-Length: {size}", f"Content-Length: {size}") + good(name)


def _length_and_chunks(name: str) -> bytes:
    body = good(name)
    top = head("Content-Length: 5", "Transfer-Encoding: chunked")
    return top + b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def _smuggled(name: str) -> bytes:
    second = good("smuggled")
    return (
        head(f"Content-Length: {_size(name)}") + good(name)
        + head(f"Content-Length: {len(second)}") + second
    )  # fmt: skip


def _line_feeds(name: str) -> bytes:
    return (head("Connection: close") + good(name)).replace(b"\r\n", b"\n")


def _folded(name: str) -> bytes:
    return OK + b"X-Folded: a\r\n  b\r\n\tc\r\nConnection: close\r\n\r\n" + good(name)


CASES = [
    Case("many-headers", plain(good, *(f"X-Header-{n}: y" for n in range(10_000))), BROKEN),
    Case("one-huge-header", plain(good, "X-Header: " + "y" * 1_000_000), BROKEN),
    Case("large-header", plain(good, "X-Header: " + "y" * 60_000), FAIR),
    Case("many-small-cookies", plain(good, *(f"Set-Cookie: c{n}=v" for n in range(90))), read(2)),
    Case("megabytes-of-cookies", plain(good, *(f"Set-Cookie: c{n}={'v' * 4000}" for n in range(1000))), FAIR),
    Case("huge-content-type", plain(good, "Content-Type: text/xml; charset=" + "y" * 7000), read(2)),
    Case("two-content-types", plain(good, "Content-Type: image/png", "Content-Type: text/xml"), FAIR),
    Case("headers-of-other-letters", plain(good, "X-Wörter: grün", "Server: \xff\xfe\x80"), FAIR),
    Case("folded-header", raw(_folded), FAIR),
    Case("line-feeds-alone", raw(_line_feeds), FAIR),
    sent("header-without-colon", FAIR, OK.strip(), b"this is no header"),
    sent("header-without-name", FAIR, OK.strip(), b": nothing"),
    sent("header-with-nul", FAIR, OK.strip(), b"X-Header: a\0b"),
    sent("header-with-return", FAIR, OK.strip(), b"X-Header: a\rb"),
    sent("space-before-colon", FAIR, OK.strip(), b"Content-Type : text/xml"),
    sent("space-before-first-header", FAIR, OK.strip(), b" X-Header: a"),
    sent("nul-in-header-name", FAIR, OK.strip(), b"X-\0Header: a"),
    sent("no-head-at-all", BROKEN, b"<rss><channel/></rss>"),
    sent("version-9", FAIR, b"HTTP/9.9 200 OK"),
    sent("version-0-9", FAIR, b"HTTP/0.9 200 OK"),
    sent("version-in-words", BROKEN, b"HTTP/one 200 OK"),
    sent("version-missing", BROKEN, b"200 OK"),
    sent("small-letters", FAIR, b"http/1.1 200 ok"),
    sent("icy", BROKEN, b"ICY 200 OK"),
    sent("status-in-words", BROKEN, b"HTTP/1.1 abc OK"),
    sent("status-of-five-figures", BROKEN, b"HTTP/1.1 99999 OK"),
    sent("status-of-a-million-figures", BROKEN, b"HTTP/1.1 " + b"2" * 1_000_000 + b" OK"),
    sent("status-below-zero", BROKEN, b"HTTP/1.1 -200 OK"),
    sent("status-zero", BROKEN, b"HTTP/1.1 000 OK"),
    sent("status-999", BROKEN, b"HTTP/1.1 999 Request denied"),
    sent("status-without-reason", read(2), b"HTTP/1.1 200"),
    sent("status-reason-of-other-letters", FAIR, b"HTTP/1.1 200 \xd0\x9e\xd0\x9a"),
    sent("switching-protocols", BROKEN, b"HTTP/1.1 101 Switching Protocols", b"Upgrade: websocket"),
    sent("http-1-0", read(2), b"HTTP/1.0 200 OK"),
    Case("close-at-once", raw(b""), BROKEN),
    Case("drop-on-connect", answer(good), BROKEN, door="drop"),
    Case("closed-port", answer(good), refused("refuses"), door="closed"),
    Case("empty-line-and-close", raw(b"\r\n\r\n"), BROKEN),
    Case("close-in-mid-head", raw(OK + b"Content-Ty"), BROKEN),
    Case("mail-server", raw(b"220 mail.example ESMTP\r\n"), BROKEN),
    Case("secure-shell", raw(b"SSH-2.0-OpenSSH_9.9\r\n"), BROKEN),
    Case("http-2-frames", raw(b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x80\0\x04\0\x01\0\0\0\x05\0\xff\xff\xff"), BROKEN),
    Case("rubbish", raw(bytes(range(256)) * 500), BROKEN),
    Case("nul-before-answer", raw(b"\0" * 1000, head(), good), BROKEN),
    Case("reset-at-once", reset(), BROKEN),
    Case("reset-after-head", reset(head("Content-Length: 5000")), BROKEN),
    Case("reset-in-mid-body", reset(lambda name: head("Content-Length: 5000") + good(name)[:300]), BROKEN),
    Case("reset-in-mid-chunk", reset(head("Transfer-Encoding: chunked") + b"ffff\r\n<rss>"), BROKEN),
    with_length("length-below-zero", "-5", BROKEN),
    with_length("length-in-words", "many", BROKEN),
    with_length("length-with-plus", "+10", FAIR),
    with_length("length-in-hex", "0x10", FAIR),
    with_length("length-with-underscore", "1_0", FAIR),
    with_length("length-of-other-digits", "\xb2\xb3", FAIR),
    with_length("length-of-5000-figures", "9" * 5000, BROKEN),
    with_length("length-of-zero", "0", refused("empty|HTTP")),
    with_length("length-too-short", "150", FAIR),
    with_length("length-too-long", "9999", BROKEN),
    with_length("length-as-list", "10, 10", FAIR),
    with_length("length-empty", "", FAIR),
    Case("two-equal-lengths", raw(_two_lengths), FAIR),
    Case("two-lengths", raw(head("Content-Length: 5", "Content-Length: 500"), good), BROKEN),
    Case("length-and-chunks", raw(_length_and_chunks), FAIR),
    Case("second-answer-behind-the-first", raw(_smuggled), read(2), lacks=("smuggled",)),
    with_chunks("chunk-size-in-words", b"zz\r\n<rss>\r\n0\r\n\r\n"),
    with_chunks("chunk-size-below-zero", b"-1\r\n<rss>\r\n0\r\n\r\n"),
    with_chunks("chunk-size-enormous", b"F" * 17 + b"\r\n<rss>\r\n0\r\n\r\n"),
    with_chunks("chunk-size-with-underscore", b"1_0\r\n" + b"x" * 16 + b"\r\n0\r\n\r\n"),
    with_chunks("chunk-without-end", b"5\r\n<rss>0\r\n\r\n"),
    with_chunks("chunks-break-off", b"5\r\n<rss>\r\n"),
    with_chunks("chunks-of-nothing", b"", BROKEN),
    with_chunks("no-chunks-at-all", b"<rss version='2.0'><channel/></rss>"),
    Case("many-tiny-chunks", chunked(lambda name: (b"%c" % byte for byte in good(name) * 100)), FAIR),
    Case("chunked-twice", raw(head("Transfer-Encoding: chunked, chunked"), b"5\r\n<rss>\r\n0\r\n\r\n"), FAIR),
    Case("transfer-gzip", raw(head("Transfer-Encoding: gzip, chunked"), b"5\r\n<rss>\r\n0\r\n\r\n"), FAIR),
    Case("transfer-unknown", plain(good, "Transfer-Encoding: nonsense"), FAIR),
    Case("body-until-close", plain(good), read(2)),
    Case("keeps-the-connection-open", silence(lambda name: head(f"Content-Length: {_size(name)}") + good(name)), read(2)),
]  # fmt: skip
