"""The same harm to the other kinds of source: sitemaps, job boards, lists of filings."""

# ruff: noqa: E501 - one case a line

import gzip
import json
from collections.abc import Callable

from tests.hostile.acts import Body
from tests.hostile.cases import Case, Expected, Text, case, read, refused, survives, told
from tests.hostile.cases.jsons import MEGABYTE
from tests.hostile.cases.xml import laughs

KINDS = ("sitemap", "job_board", "filings")
MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
EITHER = survives()
NOTHING = survives(0)


def entry(name: str, number: int, title: str = "", address: str = "") -> str:
    """A sitemap's entry for a piece of news."""
    address = address or f"http://{name}.lab.example/item/{number}"
    title = title or f"News {number} of {name}"
    return (
        f"<url><loc>{address}</loc><news:news><news:publication><news:name>N</news:name>"
        "<news:language>en</news:language></news:publication><news:publication_date>2026-02-28"
        f"</news:publication_date><news:title>{title}</news:title></news:news></url>"
    )


def sitemap(name: str, more: str = "", before: str = "", **first: str) -> bytes:
    """A sitemap of two pieces of news."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{before}<urlset xmlns="{MAP}" xmlns:news="{NEWS}">'
        f"{more}{entry(name, 1, **first)}{entry(name, 2)}</urlset>"
    ).encode()


def mapped(
    name: str, more: Text = "", expected: Expected = EITHER, before: Text = "", **first: str
) -> Case:
    """A case of a sitemap with something in it."""

    def body(label: str) -> bytes:
        return sitemap(label, told(more), told(before), **first)

    return case(f"sitemap-{name}", body, expected, "Content-Type: text/xml", kind="sitemap")


def unpacked(name: str, body: Body, expected: Expected = NOTHING) -> Case:
    """A case of a whole sitemap."""
    return case(f"sitemap-{name}", body, expected, "Content-Type: text/xml", kind="sitemap")


def greenhouse(*jobs: str) -> str:
    """A job board's answer."""
    return f'{{"jobs": [{", ".join(jobs)}], "meta": {{"total": {len(jobs)}}}}}'


def job(number: object = 1, title: str = '"Engineer"', **more: str) -> str:
    """One opening, its values written as they are sent."""
    fields = {
        "id": str(number),
        "title": title,
        "absolute_url": '"https://a.example/1"',
        "updated_at": '"2026-02-01T00:00:00Z"',
    }
    return (
        "{"
        + ", ".join(
            f'"{key}": {value}'
            for key, value in (fields | {"location": '{"name": "Köln"}'} | more).items()
        )
        + "}"
    )


def board(name: str, text: Text, expected: Expected = NOTHING) -> Case:
    """A case of a job board, which gives openings and never articles."""
    return case(
        f"board-{name}",
        lambda _: told(text).encode(),
        expected,
        "Content-Type: application/json",
        kind="job_board",
    )


def everywhere(name: str, body: bytes | Callable[[str], bytes]) -> list[Case]:
    """The same body for each kind."""
    return [
        case(
            f"{kind.replace('_', '-')}-of-{name}",
            body,
            NOTHING,
            "Content-Type: text/plain",
            kind=kind,
        )
        for kind in KINDS
    ]


CASES = [
    mapped("good", expected=read(2)),
    mapped("billion-laughs", before=f"<!DOCTYPE urlset {laughs(10, 10)}>", title="&a9;"),
    mapped("entity-of-a-file", before='<!DOCTYPE urlset [<!ENTITY a SYSTEM "file:///etc/passwd">]>', title="&a;"),
    mapped("deep", lambda: "<url>" * 300_000),
    mapped("deep-inside", lambda: "<url><loc>" + "<a>" * 100_000 + "</a>" * 100_000 + "</loc></url>"),
    mapped("many-attributes", lambda: "<url " + " ".join(f"a{n}='x'" for n in range(100_000)) + "/>"),
    mapped("many-empty", lambda: "<url/>" * 1_000_000),
    mapped("many-addresses", lambda: "<url><loc>http://a.example/news/a-long-enough-name</loc></url>" * 120_000),
    mapped("many-addresses-in-one", lambda: "<url>" + "<loc>http://a.example/</loc>" * 200_000 + "</url>"),
    mapped("huge-comment", lambda: "<!--" + "x" * 9 * MEGABYTE + "-->"),
    mapped("long-address", lambda: f"<url><loc>http://a.example/{'a-' * MEGABYTE}</loc></url>"),
    mapped("address-of-percents", lambda: f"<url><loc>http://a.example/news/{'%' * MEGABYTE}</loc></url>"),
    mapped("long-title", title="t" * 1000),
    mapped("long-date", lambda: f"<url><loc>http://a.example/news/a-b-c</loc><lastmod>{'1-' * MEGABYTE}</lastmod></url>"),
    mapped("script-in-title", title="&lt;script&gt;alert(1)&lt;/script&gt; Words", expected=read(2)),
    mapped("script-escaped-twice", title="&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;", expected=read(2)),
    mapped("address-of-javascript", address="javascript:alert(1)", expected=read(1, 2)),
    mapped("address-of-a-file", address="file:///etc/passwd", expected=read(1, 2)),
    mapped("address-inside", address="http://169.254.169.254/latest", expected=read(1, 2)),
    mapped("address-with-script", address="http://a.example/news/&lt;script&gt;alert(1)&lt;/script&gt;", expected=read(1, 2)),
    mapped("references-to-half-letters", title="a&#xD800;b&#0;c", expected=EITHER),
    unpacked("index-of-itself", lambda name: f"<sitemapindex xmlns='{MAP}'><sitemap><loc>http://{name}.lab.example/feed</loc></sitemap></sitemapindex>".encode(), refused("sitemap")),
    unpacked("index-inside", f"<sitemapindex xmlns='{MAP}'><sitemap><loc>http://127.0.0.1:1/</loc></sitemap></sitemapindex>".encode(), refused("sitemap")),
    unpacked("index-of-many", lambda name: f"<sitemapindex xmlns='{MAP}'>{'<sitemap><loc>http://a.example/x</loc></sitemap>' * 150_000}</sitemapindex>".encode(), refused("sitemap|tags")),
    unpacked("gzip-file", lambda name: gzip.compress(sitemap(name)), survives(2)),
    unpacked("gzip-file-bomb", lambda name: gzip.compress(b" " * 300 * MEGABYTE, 9)),
    unpacked("gzip-file-in-gzip", lambda name: gzip.compress(gzip.compress(sitemap(name)))),
    unpacked("gzip-file-cut-short", lambda name: gzip.compress(sitemap(name))[:-30], survives(2)),
    unpacked("gzip-files-many", gzip.compress(b"", mtime=0) * 300_000),
    unpacked("words-for-texts", b"http://a.example/one\nhttp://a.example/two\n"),
    board("good", greenhouse(job(), job(2))),
    board("empty", greenhouse()),
    board("deep", lambda: '{"jobs": ' + "[" * MEGABYTE),
    board("deep-inside", lambda: greenhouse(job(offices="[" * 50_000 + "]" * 50_000))),
    board("long-number", lambda: greenhouse(job("9" * MEGABYTE))),
    board("number-beyond-all", greenhouse(job("1e400"), job("NaN"), job("-1"))),
    board("many-openings", lambda: greenhouse(*(job(n) for n in range(60_000)))),
    board("one-key-for-all", lambda: greenhouse(*(job(1) for _ in range(10_000)))),
    board("other-types", greenhouse(job("[1]"), job("null"), job("true"), job("{}"), job(7, "[]"), job(8, "5"))),
    board("long-title", lambda: greenhouse(job(1, f'"{"t" * 5 * MEGABYTE}"'))),
    board("long-content", lambda: greenhouse(job(content=f'"{"<b>" * 2 * MEGABYTE}"'))),
    board("script-in-title", greenhouse(job(1, '"<script>alert(1)</script>Engineer"'))),
    board("half-letters", greenhouse(job(1, '"a\\ud800b\\u0000c"'), job('"\\udfff"'))),
    board("address-of-javascript", greenhouse(job(absolute_url='"javascript:alert(1)"'))),
    board("date-beyond", greenhouse(job(updated_at='"9999-12-31T23:59:59-23:59"'), job(2, updated_at="1e400"))),
    board("lever-numbers", json.dumps([{"id": "a", "text": "T", "createdAt": 10**400, "hostedUrl": "http://a.example/", "categories": {}}])),
    board("lever-dates", '[{"id": "a", "text": "T", "createdAt": 1e400, "hostedUrl": "x", "categories": null}]'),
    board("names-a-file", '{"jobs": "file:///etc/passwd"}'),
    *everywhere("nothing", b""),
    *everywhere("nul", lambda _: b"\0" * MEGABYTE),
    *everywhere("rubbish", bytes(range(256)) * 1000),
    *everywhere("a-page", b"<!doctype html><html><body>Log in</body></html>"),
    *everywhere("brackets", lambda _: b"<" * MEGABYTE),
    *everywhere("open-lists", lambda _: b"[" * MEGABYTE),
    *everywhere("open-objects", lambda _: b'{"a":' * MEGABYTE),
    *everywhere("nested-tags", lambda _: b"<a>" * 2 * MEGABYTE),
    *everywhere("blanks", lambda _: b" " * 9 * MEGABYTE),
    *everywhere("laughs", f'<!DOCTYPE x {laughs(10, 10)}><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&a9;</title></entry></feed>'.encode()),
    *everywhere("figures", lambda _: b"9" * MEGABYTE),
    *everywhere("a-path", b"/etc/passwd"),
]  # fmt: skip
