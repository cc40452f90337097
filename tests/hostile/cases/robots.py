"""robots.txt that is no robots.txt: it may forbid, it may not harm."""

# ruff: noqa: E501 - one case a line

import gzip

from tests.hostile.acts import (
    NOT_FOUND,
    Act,
    answer,
    drip,
    endless,
    head,
    hops,
    later,
    raw,
    redirect,
    reset,
    silence,
)
from tests.hostile.cases import Case, Expected, good, read, refused, survives
from tests.hostile.cases.packing import bomb

FORBIDDEN = refused(r"robots\.txt")
NO_ANSWER = refused(r"robots\.txt|within|no answer")
EITHER = survives(2)


def robots(name: str, act: Act | bytes, expected: Expected) -> Case:
    """A case with a good feed behind this robots.txt."""
    act = answer(act, "Content-Type: text/plain") if isinstance(act, bytes) else act
    return Case(f"robots-{name}", answer(good), expected, robots=act)


CASES = [
    robots("allow-all", b"User-agent: *\nDisallow:\n", read(2)),
    robots("disallow-all", b"User-agent: *\nDisallow: /\n", FORBIDDEN),
    robots("disallow-us", b"User-agent: whynow\nDisallow: /\n", FORBIDDEN),
    robots("disallow-others", b"User-agent: otherbot\nDisallow: /\n\nUser-agent: *\nDisallow: /private/\n", read(2)),
    robots("disallow-path", b"User-agent: *\nDisallow: /fee\n", FORBIDDEN),
    robots("allow-within", b"User-agent: *\nDisallow: /\nAllow: /feed\n", read(2)),
    robots("with-byte-order-mark", b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n", FORBIDDEN),
    robots("empty", b"", read(2)),
    robots("not-found", NOT_FOUND, read(2)),
    robots("forbidden", answer(b"no", status="403 Forbidden"), read(2)),
    robots("login", answer(b"no", status="401 Unauthorized"), read(2)),
    robots("gone", answer(b"no", status="410 Gone"), read(2)),
    robots("no-content", raw(b"HTTP/1.1 204 No Content\r\n\r\n"), EITHER),
    robots("fails", answer(b"no", status="500 Failed"), FORBIDDEN),
    robots("unavailable", answer(b"no", "Retry-After: 99999999999", status="503 Unavailable"), FORBIDDEN),
    robots("too-many", answer(b"no", "Retry-After: 60", status="429 Too Many"), EITHER),
    robots("html-page", b"<!doctype html><html><body>Welcome! Disallow: /</body></html>", EITHER),
    robots("rubbish", bytes(range(256)) * 1000, EITHER),
    robots("nul", answer(lambda name: b"\0" * 400_000 + b"User-agent: *\nDisallow: /\n"), EITHER),
    robots("utf-16", "User-agent: *\nDisallow: /\n".encode("utf-16"), EITHER),
    robots("five-megabytes", answer(lambda name: b"Disallow: /x\n" * 400_000), EITHER),
    robots("endless", endless(head("Content-Type: text/plain"), b"Disallow: /x\n"), EITHER),
    robots("endless-line", endless(head("Content-Type: text/plain"), b"x"), EITHER),
    robots("many-rules", answer(lambda name: b"User-agent: *\n" + b"".join(b"Disallow: /path%d/*.html$\n" % n for n in range(15_000))), EITHER),
    robots("many-agents", answer(lambda name: b"".join(b"User-agent: a%d\nDisallow: /\n\n" % n for n in range(15_000))), EITHER),
    robots("many-stars", answer(lambda name: b"User-agent: *\nDisallow: /" + b"*e" * 5000 + b"z\n"), EITHER),
    robots("stars-that-backtrack", b"User-agent: *\n" + b"Disallow: /f*e*e*d*f*e*e*d*f*e*e*d*f*e*e*d*x\n" * 2000, EITHER),
    robots("long-pattern", answer(lambda name: b"User-agent: *\nDisallow: /" + b"a" * 400_000 + b"\n"), EITHER),
    robots("blanks", answer(lambda name: b"User-agent:" + b" " * 400_000 + b"*\nDisallow:" + b"\t" * 400_000 + b"/\n"), EITHER),
    robots("percent-signs", answer(lambda name: b"User-agent: *\nDisallow: /%%%zz%f%\n" * 5000), EITHER),
    robots("crawl-delay-of-a-year", b"User-agent: *\nCrawl-delay: 31536000\nAllow: /\n", EITHER),
    robots("crawl-delay-nonsense", b"User-agent: *\nCrawl-delay: 1e400\nCrawl-delay: nan\nCrawl-delay: -5\nRequest-rate: 1/0\nVisit-time: x\n", read(2)),
    robots("sitemap-inside", b"Sitemap: http://127.0.0.1:1/\nSitemap: file:///etc/passwd\n", read(2)),
    robots("gzip-bomb", answer(lambda name: bomb(31), "Content-Encoding: gzip"), EITHER),
    robots("gzip", answer(gzip.compress(b"User-agent: *\nDisallow: /\n"), "Content-Encoding: gzip"), FORBIDDEN),
    robots("brotli", answer(b"\x8b", "Content-Encoding: br"), EITHER),
    robots("broken-gzip", answer(b"\x1f\x8b\x08", "Content-Encoding: gzip"), EITHER),
    robots("redirect", redirect("http://hop.{name}.lab.example/item/1"), EITHER),
    robots("redirect-loop", redirect("/robots.txt"), EITHER),
    robots("redirect-inside", redirect("http://127.0.0.1:{canary}/robots.txt"), EITHER),
    robots("redirect-to-file", redirect("file:///etc/passwd"), EITHER),
    robots("many-redirects", hops(20, NOT_FOUND), EITHER),
    robots("reset", reset(), NO_ANSWER),
    robots("cut-short", raw(head("Content-Length: 500"), b"User-agent: *\nDisallow: /\n"), EITHER),
    robots("no-http", raw(b"220 mail.example ESMTP\r\n"), EITHER),
    robots("silent", silence(), NO_ANSWER),
    robots("drip", drip(head("Content-Length: 100000"), b"Disallow: /x\n"), NO_ANSWER),
    robots("drip-header", drip(b"HTTP/1.1 200 OK\r\nX: ", b"y"), NO_ANSWER),
    Case("robots-and-body-slow", later(4, answer(good)), refused("within|no answer"), robots=later(4, NOT_FOUND)),
]  # fmt: skip
