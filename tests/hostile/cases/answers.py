"""Proper HTTP whose body or status is not what a feed's should be."""

# ruff: noqa: E501 - one case a line

import random

from tests.hostile.acts import Wire, answer, head, plain, raw
from tests.hostile.cases import Case, case, good, item, read, refused, rss, survives

HTML = ("Content-Type: text/html",)
NO_FEED = refused("not a feed")
DEEP = b"<div>" * 200_000


def page(title: str, text: str) -> bytes:
    """An HTML page that says something else than news."""
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{text}</body></html>".encode()


async def never_another_etag(wire: Wire) -> bool:
    """One more item each time, and always the same ETag."""
    if "if-none-match" in wire.headers:
        return await raw(b'HTTP/1.1 304 Not Modified\r\nETag: "same"\r\n\r\n')(wire)
    items = "".join(item(wire.name, number) for number in range(1, wire.turn + 2))
    return await answer(rss(items).encode(), 'ETag: "same"')(wire)


CASES = [
    Case("etag-that-never-changes", never_another_etag, read(2, 50)),
    case("empty", b"", refused("empty")),
    case("white-space-alone", b" \r\n\t " * 1000, NO_FEED),
    case("one-byte", b"<", NO_FEED),
    case("half-a-word", b"<rss", NO_FEED),
    case("byte-order-mark-alone", b"\xef\xbb\xbf", NO_FEED),
    case("declaration-alone", b"<?xml version='1.0'?>", NO_FEED),
    case("nul-alone", lambda name: b"\0" * 1_000_000, NO_FEED),
    case("random-bytes", lambda name: random.Random(3).randbytes(2_000_000), survives(0)),
    case("plain-words", b"Feed moved. Please contact the administrator.", NO_FEED),
    case("error-page", page("500", "<h1>Something went wrong</h1>"), NO_FEED, *HTML),
    case("error-page-as-feed", page("Error", "<h1>Oops</h1>"), NO_FEED, "Content-Type: application/rss+xml"),
    case("login-page", page("Log in", "<form action='/login'><input type=password></form>"), NO_FEED, *HTML),
    case("parked-page", page("lab.example is for sale", "<a href='//ads.example'>Buy</a>" * 50), NO_FEED, *HTML),
    case("captcha-page", page("Just a moment...", "<script>while(1){}</script>"), NO_FEED, *HTML),
    case("error-page-with-feed-link", page("x", "<link rel=alternate type='application/rss+xml' href='http://127.0.0.1/'>"), NO_FEED, *HTML),
    case("page-without-doctype", b"<head></head><body>Hello</body>", NO_FEED, *HTML),
    case("page-in-xhtml", b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", NO_FEED, *HTML),
    case("error-page-of-ten-megabytes", lambda name: page("x", "<b>x" * 2_200_000), NO_FEED, *HTML),
    case("json-error", b'{"error": "not allowed"}', NO_FEED, "Content-Type: application/json"),
    case("soap-fault", b"<?xml version='1.0'?><Envelope><Body><Fault/></Body></Envelope>", NO_FEED),
    case("opml-list", b"<opml version='2.0'><body><outline xmlUrl='http://127.0.0.1/'/></body></opml>", NO_FEED),
    case("site-map-as-feed", b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>http://a.example/</loc></url></urlset>", NO_FEED),
    case("pdf", b"%PDF-1.7\n" + bytes(range(256)) * 100, NO_FEED),
    case("png", b"\x89PNG\r\n\x1a\n" + bytes(1000), NO_FEED),
    case("zip", b"PK\x03\x04" + bytes(1000), NO_FEED),
    case("pickle", b"\x80\x04\x95cos\nsystem\n(S'true'\ntR.", NO_FEED),
    case("body-is-a-path", b"/etc/passwd", NO_FEED),
    case("body-is-a-relative-path", b"pyproject.toml", NO_FEED),
    case("body-is-a-file-address", b"file:///etc/passwd", NO_FEED),
    case("body-is-an-address", b"http://127.0.0.1:1/feed", NO_FEED),
    case("body-is-a-feed-address", b"feed://127.0.0.1:1/feed", NO_FEED),
    case("no-content-type", good, read(2), "X-Nothing: 1"),
    case("typed-as-page", good, read(2), *HTML),
    case("typed-as-image", good, read(2), "Content-Type: image/png"),
    case("typed-as-download", good, read(2), "Content-Type: application/octet-stream", "Content-Disposition: attachment; filename=../../etc/cron.d/x"),
    case("typed-as-nonsense", good, read(2), "Content-Type: ;;;===,,,\"'"),
    case("typed-as-script", good, read(2), "Content-Type: text/javascript"),
    Case("no-content", raw(b"HTTP/1.1 204 No Content\r\n\r\n"), refused("204")),
    Case("no-content-with-content", plain(good, status="204 No Content"), refused("204|HTTP")),
    Case("reset-content", raw(b"HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"), refused("205")),
    case("partial-content", good, refused("206"), "Content-Range: bytes 0-10/999", status="206 Partial Content"),
    case("many-answers", good, refused("207"), status="207 Multi-Status"),
    case("created", good, refused("201"), status="201 Created"),
    Case("not-modified-unasked", raw(b"HTTP/1.1 304 Not Modified\r\n\r\n"), refused("304")),
    case("payment", b"", refused("payment"), status="402 Payment Required"),
    case("forbidden", DEEP, refused("not allowed"), status="403 Forbidden"),
    case("not-found", DEEP, refused("not found"), status="404 Not Found"),
    case("login-wanted", lambda name: b"x" * 5_000_000, refused("login"), "WWW-Authenticate: Negotiate " + "A" * 4000, status="401 Unauthorized"),
    case("proxy-login-wanted", b"", refused("407"), "Proxy-Authenticate: Basic", status="407 Proxy Login"),
    case("teapot", good, refused("418"), status="418 I'm a teapot"),
    case("withheld", b"", refused("legal"), status="451 No"),
    Case("gone", answer(b"", status="410 Gone"), refused("gone")),
    case("failed-with-a-feed", good, refused("the server failed"), status="500 No"),
    case("failed-with-depth", DEEP, refused("the server failed"), status="500 No"),
    case("too-many-for-a-year", b"", refused("too many"), "Retry-After: 31536000", status="429 Too Many"),
    case("too-many-for-ages", b"", refused("too many"), "Retry-After: " + "9" * 400, status="429 Too Many"),
    case("too-many-below-zero", b"", refused("too many"), "Retry-After: -3600", status="429 Too Many"),
    case("too-many-nonsense", b"", refused("too many"), "Retry-After: tomorrow", status="429 Too Many"),
    case("too-many-of-other-digits", b"", refused("too many"), "Retry-After: \xb2", status="429 Too Many"),
    case("too-many-in-fractions", b"", refused("too many"), "Retry-After: 1e9", status="429 Too Many"),
    case("too-many-until-9999", b"", refused("too many"), "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT", status="429 Too Many"),
    case("too-many-until-long-ago", b"", refused("too many"), "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT", status="429 Too Many"),
    case("too-many-until-never", b"", refused("too many"), "Retry-After: Fri, 99 Zzz 99999 99:99:99 GMT", status="429 Too Many"),
    case("too-many-in-odd-zone", b"", refused("too many"), "Retry-After: Mon, 02 Mar 2026 10:00:00 +9999", "Date: Mon, 02 Mar 2026 09:00:00 -9999", status="429 Too Many"),
    case("unavailable-for-a-year", b"", refused("not available"), "Retry-After: 31536000", status="503 Unavailable"),
    case("etag-huge", good, read(2), 'ETag: "' + "e" * 6000 + '"'),
    case("etag-of-other-letters", good, read(2), 'ETag: "\xe4\xf6\x80"'),
    case("etag-with-control-characters", good, survives(2), 'ETag: "a\x01\x7fb"'),
    case("etag-empty", good, read(2), "ETag:", "Last-Modified:"),
    case("etag-without-quotes", good, read(2), "ETag: abc"),
    Case("etag-with-line-break", raw(b"HTTP/1.1 200 OK\r\nETag: \"a\r\n X-Evil: b\"\r\nConnection: close\r\n\r\n", good), survives(2)),
    case("etag-like-a-header", good, read(2), 'ETag: "a%0d%0aX-Evil: 1"'),
    case("modified-in-the-future", good, read(2), "Last-Modified: Fri, 31 Dec 9999 23:59:59 GMT"),
    case("modified-nonsense", good, read(2), "Last-Modified: yesterday'; DROP TABLE source; --"),
    case("modified-of-other-letters", good, read(2), "Last-Modified: \xfcbermorgen"),
    case("date-nonsense", good, read(2), "Date: nonsense", "Age: -1", "Expires: -1", "Cache-Control: max-age=1e400"),
    Case("other-status-every-time", raw(head(status="599 Odd")), refused("599")),
]  # fmt: skip
