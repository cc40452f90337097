"""One suite for all kinds of source: what each promises, whatever it is given."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.errors import PermanentError
from connectors.sources import fingerprint, kinds, parse_function, parser
from connectors.sources._items import LONGEST_TEXT, MOST_ITEMS
from tasks.read import parse_articles
from tests.web import rss

URL = "https://site.example/news/"


def page(count: int, title: str = "A headline that is long enough") -> bytes:
    items = "".join(
        f"<li><time datetime='2026-02-{i % 28 + 1:02}'></time><a href='/n/{i}'>{title} {i}</a>"
        f"<p>Text {i} <script>alert(1)</script></p></li>"
        for i in range(count)
    )
    return f"<html lang='en'><body><ul>{items}</ul></body></html>".encode()


GOOD = {
    "feed": (
        rss(("1", "One <![CDATA[<script>alert(1)</script>]]>", "Text one"), ("2", "Two", "Text")),
        rss(*((str(i), f"Title {i}", "x" * 100) for i in range(1200))),
        rss(("1", "One", "words " * 10_000)),
    ),
    "news_page": (
        page(2),
        page(1200),
        page(2).replace(b"Text", b"Text" + b"words " * 10_000),
    ),
}  # fmt: skip
BAD = [
    b"",
    b" \n",
    b"plain words",
    b"{}",
    b"[1, 2]",
    b'{"items": 3}',
    b"{" * 100_000,
    b"\x00\x01\x02" * 100,
    b"\x1f\x8b\x08" + b"\0" * 40,
    b"%PDF-1.7",
    b"http://site.example/",
    b"/etc/passwd",
    b"<html><body><p>Log in</p></body></html>",
    b"<note>other XML</note>",
    b"<?xml version='1.0' encoding='punycode'?><rss/>"[:-6],
]


def test_every_kind_has_examples_here() -> None:
    assert set(GOOD) == set(kinds()) == {"feed", "news_page"}


def test_an_unknown_kind_lists_the_known_ones() -> None:
    with pytest.raises(PermanentError, match="unknown kind of source: blog: there are feed, news_"):
        parser("blog")
    with pytest.raises(PermanentError):
        parse_function("_items")


@pytest.mark.parametrize("kind", kinds())
def test_it_gives_clean_items_in_order(kind: str) -> None:
    read = parser(kind)
    assert read.kind == kind
    items = read.parse(GOOD[kind][0], "text/html; charset=utf-8", URL)
    assert len(items) == 2
    for item in items:
        assert item.url.startswith("https://") or item.url.startswith("http://")
        assert item.published_at and item.published_at.tzinfo and item.language == "en"
        assert "script" not in item.title + item.text and "alert" not in item.text


@pytest.mark.parametrize("kind", kinds())
def test_it_gives_no_more_than_its_bounds(kind: str) -> None:
    assert len(parser(kind).parse(GOOD[kind][1], None, URL)) == MOST_ITEMS
    assert len(parser(kind).parse(GOOD[kind][2], None, URL)[0].text) <= LONGEST_TEXT


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("body", BAD, ids=range(len(BAD)))
def test_it_refuses_what_is_not_of_its_kind_with_a_reason(kind: str, body: bytes) -> None:
    with pytest.raises(PermanentError, match=r"can not be read as news: https://site.example/"):
        parser(kind).parse(body, None, URL)


@pytest.mark.parametrize("kind", kinds())
@given(cut=st.integers(0, 400), noise=st.binary(max_size=20), at=st.integers(0, 400))
def test_a_damaged_body_is_read_or_refused(kind: str, cut: int, noise: bytes, at: int) -> None:
    body = GOOD[kind][0]
    damaged = body[:at] + noise + body[at + cut % 50 :]
    try:
        items = parser(kind).parse(damaged, None, URL)
    except PermanentError:
        return
    for item in items:
        (item.title + item.text + item.url + (item.guid or "")).encode("utf-8")
        assert "\0" not in item.title + item.text + item.url + (item.guid or "")


@pytest.mark.parametrize("kind", kinds())
def test_a_child_gives_the_same_items(kind: str) -> None:
    body = GOOD[kind][0]
    here = parser(kind).parse(body, None, URL)
    there = asyncio.run(parse_articles(kind, body, None, URL, None))
    assert [(i.url, i.title, i.text, i.published_at, i.guid) for i in here] == [
        (i.url, i.title, i.text, i.published_at, i.guid) for i in there
    ]


def test_a_feed_built_again_is_the_same() -> None:
    body = rss(("1", "One", "Text"))
    built = body.replace(
        b"<language>", b"<lastBuildDate>Mon, 02 Mar 2026 09:00:00 GMT</lastBuildDate><language>"
    )
    again = built.replace(b"09:00:00", b"10:30:00")
    assert fingerprint(built) == fingerprint(again) == fingerprint(body)
    assert fingerprint(body) != fingerprint(body.replace(b"08:00:00", b"08:00:01"))
