"""One suite for all kinds of source: what each promises, whatever it is given."""

import asyncio
import gzip
import json
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.child import shared_pool
from connectors.errors import PermanentError
from connectors.sources import fingerprint, gives_openings, kinds, parse_function, parser
from connectors.sources._items import LONGEST_TEXT, MOST_ITEMS, MOST_OPENINGS
from tasks.read import parse_articles, parse_openings
from tests.web import rss

URL = "https://site.example/news/"
ITEM_KINDS = [kind for kind in kinds() if not gives_openings(kind)]
OPENING_KINDS = [kind for kind in kinds() if gives_openings(kind)]
EVIL = "<script>alert(1)</script>"
MAP = (
    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
    "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>{}</urlset>"
)


def page(count: int, title: str = "A headline that is long enough") -> bytes:
    items = "".join(
        f"<li><time datetime='2026-02-{i % 28 + 1:02}'></time><a href='/n/{i}'>{title} {i}</a>"
        f"<p>Text {i} {EVIL}</p></li>"
        for i in range(count)
    )
    return f"<html lang='en'><body><ul>{items}</ul></body></html>".encode()


def news_map(count: int, title: str = "Acme buys a firm &lt;script>alert(1)&lt;/script>") -> bytes:
    entries = "".join(
        f"<url><loc>{URL}{i}</loc><news:news><news:publication><news:name>Acme</news:name>"
        "<news:language>en</news:language></news:publication><news:publication_date>2026-02-"
        f"{i % 28 + 1:02}</news:publication_date><news:title>{title}</news:title></news:news></url>"
        for i in range(count)
    )
    return MAP.format(entries).encode()


def filings(count: int, item: str = "Item 5.02: Departure") -> bytes:
    entries = "".join(
        f"<entry><title>8-K - ACME {EVIL.replace('<', '&lt;')} CORP (0001234567) (Filer)</title>"
        f"<link href='https://www.sec.gov/Archives/edgar/data/1/{i}-index.htm'/>"
        f"<summary type='html'>&lt;b&gt;Filed:&lt;/b&gt; 2026-02-20&lt;br&gt;{item}</summary>"
        "<updated>2026-02-20T17:00:00-05:00</updated><category term='8-K'/>"
        f"<id>urn:tag:sec.gov,2008:accession-number=0001234567-26-{i:06}</id></entry>"
        for i in range(count)
    )
    start = "<feed xmlns='http://www.w3.org/2005/Atom'><id>https://www.sec.gov/cgi-bin</id>"
    return f"{start}{entries}</feed>".encode()


def board(count: int, title: str = "Engineer") -> bytes:
    jobs = [
        {"id": i, "title": title, "absolute_url": f"https://boards.greenhouse.io/a/jobs/{i}",
         "first_published": "2026-02-20T12:00:00-05:00", "location": {"name": f"Lyon {EVIL}"},
         "departments": [{"name": "Engineering"}], "content": EVIL}
        for i in range(count)
    ]  # fmt: skip
    return json.dumps({"jobs": jobs, "meta": {"total": count}}).encode()


# Two good entries; more than are taken; an entry of extreme length.
GOOD = {
    "feed": (
        rss(("1", f"One <![CDATA[{EVIL}]]>", "Text one"), ("2", "Two", "Text")),
        rss(*((str(i), f"Title {i}", "x" * 100) for i in range(1200))),
        rss(("1", "One", "words " * 10_000)),
    ),
    "news_page": (
        page(2),
        page(1200),
        page(2).replace(b"Text", b"Text" + b"words " * 10_000),
    ),
    "sitemap": (news_map(2), news_map(1200), news_map(2, "words " * 10_000)),
    "filings": (filings(2), filings(1200), filings(2, "Item 5.02: " + "words " * 10_000)),
    "job_board": (board(2), board(5100), board(2, "words " * 10_000)),
}  # fmt: skip
BAD = [
    b"",
    b" \n",
    b"plain words",
    b"{}",
    b"[1, 2]",
    b"[[]]",
    b"null",
    b'"jobs"',
    b'{"items": 3}',
    b'{"jobs": 3, "filings": [], "results": {}}',
    b'{"jobs": [1e400, NaN, -Infinity]}',
    b'{"jobs": [' + b"9" * 1_000_000 + b"]}",
    b'{"jobs": [{"id": 1, "id": 2}]}',
    b"{" * 100_000,
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b'{"jobs": [' + b"{}," * 400_000 + b"{}]}",
    b"\x00\x01\x02" * 100,
    b"\x1f\x8b\x08" + b"\0" * 40,
    gzip.compress(b"x" * 11_000_000, mtime=0),
    gzip.compress(gzip.compress(b"<urlset></urlset>", mtime=0), mtime=0),
    gzip.compress(b"<urlset></urlset>", mtime=0)[:-10],
    b"%PDF-1.7",
    b"http://site.example/",
    b"/etc/passwd",
    b"<html><body><p>Log in</p></body></html>",
    b"<html><head><title>404 Not Found</title></head><body><ul>" + b"<li>x</li>" * 9,
    b"<note>other XML</note>",
    b"<a>" * 3000,
    b"<div>" * 3000,
    b"<?xml version='1.0' encoding='punycode'?><rss/>"[:-6],
    b"<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><urlset><url><loc>&d;</loc></url></urlset>",
    b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><urlset>&b;</urlset>",
]


def test_every_kind_has_examples_here() -> None:
    assert set(GOOD) == set(kinds())
    assert kinds() == ["feed", "filings", "job_board", "news_page", "sitemap"]


def test_an_unknown_kind_lists_the_known_ones() -> None:
    with pytest.raises(PermanentError, match="unknown kind of source: blog: there are feed, filin"):
        parser("blog")
    for unknown in ("_items", "blog"):
        with pytest.raises(PermanentError):
            parse_function(unknown)
        with pytest.raises(PermanentError):
            gives_openings(unknown)


def test_a_kind_says_whether_it_gives_openings() -> None:
    assert OPENING_KINDS == ["job_board"]
    for kind in kinds():
        assert gives_openings(kind) == getattr(parser(kind), "gives_openings", False)


@pytest.mark.parametrize("kind", ITEM_KINDS)
def test_it_gives_clean_items(kind: str) -> None:
    read = parser(kind)
    assert read.kind == kind
    items: Any = read.parse(GOOD[kind][0], "text/html; charset=utf-8", URL)
    assert len(items) == 2
    for item in items:
        assert item.url.startswith("https://") or item.url.startswith("http://")
        assert item.published_at and item.published_at.tzinfo and item.language == "en"
        assert "<script" not in item.title + item.text and "alert(1)" not in item.text


@pytest.mark.parametrize("kind", OPENING_KINDS)
def test_it_gives_clean_openings(kind: str) -> None:
    openings: Any = parser(kind).parse(GOOD[kind][0], "application/json", URL)
    assert [each.key for each in openings] == ["0", "1"]
    for each in openings:
        assert each.url.startswith("https://") and each.published_at.tzinfo
        assert EVIL not in repr(each)


@pytest.mark.parametrize("kind", kinds())
def test_it_gives_no_more_than_its_bounds(kind: str) -> None:
    most = MOST_OPENINGS if gives_openings(kind) else MOST_ITEMS
    assert len(parser(kind).parse(GOOD[kind][1], None, URL)) == most
    longest = parser(kind).parse(GOOD[kind][2], None, URL)[0]
    assert all(len(str(value)) <= LONGEST_TEXT for value in asdict(longest).values())


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("body", BAD, ids=range(len(BAD)))
def test_it_refuses_what_is_not_of_its_kind_with_a_reason(kind: str, body: bytes) -> None:
    with pytest.raises(PermanentError, match=r"can not be read as news: https://site.example/"):
        parser(kind).parse(body, None, URL)


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("other", kinds())
def test_what_one_kind_gives_no_other_takes_for_its_own(kind: str, other: str) -> None:
    # EDGAR's lists are Atom: a feed reader may take them.
    if other in (kind, "feed") or (kind, other) == ("feed", "news_page"):
        return
    with pytest.raises(PermanentError):
        parser(other).parse(GOOD[kind][0], None, URL)


def is_storable(row: dict[str, object]) -> bool:
    text = "".join(str(value) for value in row.values())
    return "\0" not in text and text.encode("utf-8", "replace").decode() == text


@pytest.mark.parametrize("kind", kinds())
@given(cut=st.integers(0, 400), noise=st.binary(max_size=20), at=st.integers(0, 400))
def test_a_damaged_body_is_read_or_refused(kind: str, cut: int, noise: bytes, at: int) -> None:
    body = GOOD[kind][0]
    damaged = body[:at] + noise + body[at + cut % 50 :]
    try:
        found = parser(kind).parse(damaged, None, URL)
    except PermanentError:
        return
    assert all(is_storable(asdict(each)) for each in found)


NAMES = (
    "jobs", "results", "departments", "id", "title", "text", "absolute_url", "hostedUrl", "jobUrl",
    "isListed", "shortcode", "location", "name", "categories", "secondaryLocations", "createdAt",
    "first_published", "filings", "recent", "accessionNumber", "form", "items", "filingDate", "cik",
    "acceptanceDateTime", "offices", "department", "url", "error",
)  # fmt: skip
LEAF = st.one_of(
    st.none(), st.booleans(), st.integers(), st.just(10**40), st.floats(), st.text(max_size=8),
    st.sampled_from(["8-K", "0001234567-26-000001", "2026-02-20", "5.02", "\ud800", "\0"]),
)  # fmt: skip
DOCUMENTS = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES), inner, max_size=5)
    ),
    max_leaves=25,
)


@pytest.mark.parametrize("kind", kinds())
@given(document=DOCUMENTS, wraps=st.sampled_from(["{}", '{{"jobs":[{}]}}', "[{}]",
                                                  '{{"filings":{{"recent":{}}}}}']))  # fmt: skip
def test_json_of_other_types_is_read_or_refused(kind: str, document: object, wraps: str) -> None:
    body = wraps.format(json.dumps(document)).encode()
    try:
        found = parser(kind).parse(body, "application/json", URL)
    except PermanentError:
        return
    assert all(is_storable(asdict(each)) for each in found)


@pytest.mark.parametrize("kind", ITEM_KINDS)
def test_a_child_gives_the_same_items(kind: str) -> None:
    body = GOOD[kind][0]
    here: Any = parser(kind).parse(body, None, URL)
    there = asyncio.run(parse_articles(kind, body, None, URL, None))
    assert [(i.url, i.title, i.text, i.published_at, i.guid) for i in here] == [
        (i.url, i.title, i.text, i.published_at, i.guid) for i in there
    ]


@pytest.mark.parametrize("kind", OPENING_KINDS)
def test_a_child_gives_the_same_openings(kind: str) -> None:
    body = GOOD[kind][0]
    here: Any = parser(kind).parse(body, None, URL)
    there = asyncio.run(parse_openings(kind, body, None, URL))
    assert [asdict(each) for each in here] == [each.model_dump() for each in there]


ROW = b"<li><a href=/n/%d>A headline that is long</a> %s</li>"
HOSTILE = {
    "tags": b"<html><body>" + b"<p>x</p>" * 1_000_000,
    "depth": b"<html><body>" + b"<div>" * 1_000_000,
    "attributes": b"<html><body><a " + b" ".join(b"a%d=1" % i for i in range(100_000)) + b">x</a>",
    "links": b"<html><body>" + b"<a href=x>y</a>" * 500_000,
    "text": b"<html><body><li><a href=/n/1>" + b"word " * 1_900_000,
    "days": b"<html><body>" + b"".join(ROW % (i, b"1-" * 400) for i in range(5000)),
    "linked data": b"<html><script type='application/ld+json'>" + b"[" * 1_000_000,
    "elements": b"<urlset>" + b"<a/>" * 2_000_000,
    "brackets": b'{"jobs":[' + b'{"a":[]},' * 1_000_000 + b"{}]}",
    "words": b'{"jobs":["' + b'","'.join([b"x"] * 2_000_000) + b'"]}',
}


@pytest.mark.parametrize("kind", [kind for kind in kinds() if kind != "feed"])
@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_a_child_survives_ten_megabytes_of_malice(kind: str, body: bytes) -> None:
    with pytest.raises(PermanentError) as caught:
        shared_pool().submit(
            parse_function(kind), body, content_type=None, url=URL, selector=None
        ).result()
    assert "given up" not in str(caught.value)


def test_a_feed_built_again_is_the_same() -> None:
    body = rss(("1", "One", "Text"))
    built = body.replace(
        b"<language>", b"<lastBuildDate>Mon, 02 Mar 2026 09:00:00 GMT</lastBuildDate><language>"
    )
    again = built.replace(b"09:00:00", b"10:30:00")
    assert fingerprint(built) == fingerprint(again) == fingerprint(body)
    assert fingerprint(body) != fingerprint(body.replace(b"08:00:00", b"08:00:01"))


PAGE = b"""<!doctype html><html><head><meta name="csrf-token" content="{0}"><script nonce="{0}">
var t = {0}</script><SCRIPT>window.x = "{0}"</SCRIPT><!-- built {0} --></head><body nonce='{0}'>
<form><input type="hidden" name="v" value="{0}"></form><a data-cfemail="{0}">m</a>{1}
<script type="application/ld+json">{{"headline": "{2}"}}</script></body></html>"""


def test_a_page_with_other_one_time_numbers_is_the_same() -> None:
    def made(number: bytes, text: bytes = b"<li>A</li>", data: bytes = b"B") -> bytes:
        return PAGE.replace(b"{0}", number).replace(b"{1}", text).replace(b"{2}", data)

    assert fingerprint(made(b"123")) == fingerprint(made(b"98765"))
    assert fingerprint(made(b"1")) != fingerprint(made(b"1", text=b"<li>C</li>"))
    assert fingerprint(made(b"1")) != fingerprint(made(b"1", data=b"D"))


@pytest.mark.parametrize(
    "end", [b"<script>", b"<script", b"<!-- ", b"<input ", b"<meta name=csrf", b" nonce='"]
)
def test_a_page_that_ends_in_the_middle_keeps_what_it_says(end: bytes) -> None:
    start = b"<html><body>" + end
    assert fingerprint(start + b"one") != fingerprint(start + b"two")


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_other_words_are_another_fingerprint(one: bytes, two: bytes) -> None:
    first, second = (b"<html><body><p>" + each.hex().encode() for each in (one, two))
    assert (fingerprint(first) == fingerprint(second)) == (one == two)
