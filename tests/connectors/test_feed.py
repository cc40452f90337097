"""Feeds of every family, as they are written and as they are recorded."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from connectors.errors import PermanentError
from connectors.sources.feed import parse
from tests.shared import shared_data
from tests.web import rss

URL = "https://site.example/news/feed.xml"

RSS_091 = """<rss version="0.91"><channel><title>News</title><link>http://a.example/</link>
<language>de-AT</language><item><title>Caf&#233; &amp;amp; Co</title><link>/cafe</link>
<description>Neu</description></item></channel></rss>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://a.example/"><title>News</title></channel>
<item rdf:about="http://a.example/1"><title>Acme opens in Lyon</title>
<link>http://a.example/1</link><description>Text</description>
<dc:date>2026-02-03T10:00:00+01:00</dc:date></item></rdf:RDF>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="http://b.example/x/">
<title>News</title><updated>2026-03-01T00:00:00Z</updated><entry><id>urn:1</id>
<title type="html">Acme &lt;b&gt;l&#232;ve&lt;/b&gt; 4&#160;M&amp;euro;</title>
<link rel="alternate" href="lever"/><updated>2026-02-03T09:00:00Z</updated>
<content type="html">&lt;p&gt;Un.&lt;/p&gt;&lt;p&gt;De&lt;b&gt;ux&lt;/b&gt;&lt;/p&gt;</content>
<summary>Un</summary></entry></feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "language": "zh-CN",
    "items": [
        {
            "id": 7,
            "url": "/7",
            "title": "蓝杉收购",
            "content_html": "<p>文</p><script>x()</script>",
            "date_published": "2026-03-02T08:00:00+08:00",
        },
        "not an item",
        {"id": "8", "title": "No link", "summary": "words", "date_modified": "2026-03-01"},
    ],
}


def one(body: str, content_type: str | None = None) -> tuple[object, ...]:
    (item,) = parse(body.encode(), content_type, URL)
    return (item.guid, item.url, item.title, item.text, item.published_at, item.language)


def test_it_reads_rss_without_dates_or_guids() -> None:
    expected = (None, "https://site.example/cafe", "Café & Co", "Neu", None, "de")
    assert one(RSS_091) == expected


def test_it_reads_rdf() -> None:
    at = datetime(2026, 2, 3, 9, tzinfo=UTC)
    url = "http://a.example/1"
    assert one(RDF) == (url, url, "Acme opens in Lyon", "Text", at, None)


def test_it_reads_atom_with_the_fuller_text() -> None:
    at = datetime(2026, 2, 3, 9, tzinfo=UTC)
    expected = ("urn:1", "http://b.example/x/lever", "Acme lève 4 M€", "Un.\nDeux", at, "fr")
    assert one(ATOM) == expected


def test_it_reads_json_feed() -> None:
    first, second = parse(json.dumps(JSON).encode(), "application/feed+json", URL)
    assert (first.guid, first.url, first.title, first.text, first.language) == (
        "7", "https://site.example/7", "蓝杉收购", "文", "zh",
    )  # fmt: skip
    assert first.published_at == datetime(2026, 3, 2, tzinfo=UTC)
    assert (second.url, second.text, second.published_at) == (
        "", "words", datetime(2026, 3, 1, tzinfo=UTC),
    )  # fmt: skip


@pytest.mark.parametrize(
    "header", [None, "text/xml; charset=gb2312", "text/html", "x/y; charset=zlib"]
)
def test_it_reads_chinese_charsets(header: str | None) -> None:
    body = rss(("1", "澜屿科技完成亿元融资", "䶮"), encoding="gb18030")
    assert parse(body, header, URL)[0].title == "澜屿科技完成亿元融资"


def test_a_declared_charset_that_can_not_be_read_itself_is_passed_over() -> None:
    body = rss().replace(b'encoding="utf-8"', b'encoding="utf\xe9-8"')
    assert b"\xe9" in body and parse(body, None, URL) == parse(rss(), None, URL)


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "windows-1251", "big5"])
def test_it_reads_other_charsets(charset: str) -> None:
    body = rss(("1", "Title", "Text"), encoding=charset) + "\n".encode(charset)
    assert parse(body, None, URL)[0].title == "Title"


@pytest.mark.parametrize("charset", ["punycode", "idna", "zlib", "unicode_escape", "x-made-up", ""])
def test_a_charset_that_is_none_does_no_harm(charset: str) -> None:
    body = rss(("1", "Title", "Text")).replace(
        b'encoding="utf-8"', f'encoding="{charset}"'.encode()
    )
    assert parse(body, f"text/xml; charset={charset}", URL)[0].title == "Title"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Mon, 02 Mar 2026 09:00:00 +0100", datetime(2026, 3, 2, 8, tzinfo=UTC)),
        ("2026-03-02", datetime(2026, 3, 2, tzinfo=UTC)),
        ("2026年3月2日 10:30", datetime(2026, 3, 2, 10, 30, tzinfo=UTC)),
        ("2. März 2026", datetime(2026, 3, 2, tzinfo=UTC)),
        ("31 Feb 2026 00:00:00 GMT", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_read_or_left_out(date: str, expected: datetime | None) -> None:
    body = rss(("1", "Title", "Text")).replace(b"Mon, 02 Feb 2026 08:00:00 +0000", date.encode())
    assert parse(body, None, URL)[0].published_at == expected


@pytest.mark.parametrize("link", ["javascript:alert(1)", "mailto:a@b.example", "http://[bad", " "])
def test_a_link_that_is_no_web_address_is_left_out(link: str) -> None:
    body = rss(("1", "Title", "Text")).replace(b"http://site.example/1", link.encode())
    assert parse(body, None, URL)[0].url == ""


def test_nothing_unstorable_is_left() -> None:
    body = rss(("a\x00b", "Ti\x0btle &#xD800; &#55296;", "Te\x00xt &#0;")).replace(b"&#0;", b"")
    (item,) = parse(body, None, URL)
    assert "".join((item.guid or "", item.title, item.text)).isprintable()


def test_entities_do_not_multiply() -> None:
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))
    body = rss(("1", "&l9;", "Text")).replace(b"<rss", f"<!DOCTYPE rss [{lol}]><rss".encode())
    (item,) = parse(body, None, URL)
    assert len(item.title) < 100


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "the body is empty"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "add it with kind news_page"),
        (b"<note/>", "XML of another kind"),
        (b"words", "neither XML nor JSON"),
        (gzip.compress(rss(), mtime=0), "packed with gzip"),
        (b'{"items": {}}', "JSON without a list of items"),
        (b'{"items": [', "broken JSON"),
    ],
)
def test_what_is_no_feed_is_refused_with_the_remedy(body: bytes, why: str) -> None:
    with pytest.raises(PermanentError) as caught:
        parse(body, None, URL)
    assert caught.value.why.startswith("not a feed: ") and why in caught.value.why


def test_of_a_feed_that_breaks_off_the_whole_items_are_read() -> None:
    body = rss(("1", "One", "Text"), ("2", "Two", "Text"), ("3", "Three", "Text"))
    for end in range(body.index(b"<guid"), len(body)):
        items = parse(body[:end], None, "http://site.example/feed")
        links = [item.url for item in items]
        assert links == [f"http://site.example/{n + 1}" for n in range(len(links))]
        if len(links) > 1:
            assert {item.text for item in items} == {"Text"}


def test_an_empty_feed_is_a_feed() -> None:
    assert parse(rss(), None, URL) == []


@pytest.mark.shared_data
def test_awkward_recorded_feeds_are_read_or_refused() -> None:
    read = {}
    for path in sorted((shared_data() / "feeds/node-feedparser/test/feeds").iterdir()):
        body = path.read_bytes()
        if body.startswith(
            b"\x1f\x8b"
        ):  # served with Content-Encoding: gzip, which the fetcher undoes
            body = gzip.decompress(body)
        try:
            read[path.name] = parse(body, None, URL)
        except PermanentError as error:
            read[path.name] = []
            assert path.name == "notafeed.html" and "HTML page" in str(error)
    assert len(read) == 29
    assert all(items for name, items in read.items() if name != "notafeed.html")
    assert read["iconv.xml"][0].title.startswith("В Бузулуке")
    assert read["tpm.atom"][0].published_at is not None


# Entries without title, link and text are no articles.
EMPTY = {"incomplete-fields": 1, "missing-fields": 1}


def recorded() -> list[str]:
    folder = Path(__file__).resolve().parents[3] / "shared/data/feeds/rss-parser/test/output"
    return sorted(path.stem for path in folder.glob("*.json")) or ["absent"]


@pytest.mark.shared_data
@pytest.mark.parametrize("name", recorded())
def test_recorded_feeds_give_the_expected_items(name: str) -> None:
    folder = shared_data() / "feeds/rss-parser/test"
    (source,) = folder.glob(f"input/{name}.*")
    text = (folder / f"output/{name}.json").read_bytes()
    # One expectation is itself written in Latin-1.
    expected = json.loads(text.decode("latin-1" if name == "encoding" else "utf-8"))
    items = parse(source.read_bytes(), None, "https://github.com/feed")
    wanted = expected["feed"].get("items", [])
    assert len(items) + EMPTY.get(name, 0) == len(wanted)
    for item, want in zip(items, wanted, strict=False):
        link = want.get("link", "").strip()
        assert item.url == (f"https://github.com{link}" if link.startswith("/") else link)
        date = want.get("isoDate")
        at = datetime.fromisoformat(date).replace(microsecond=0) if date else None
        assert item.published_at == at
        # Markup in craigslist's titles is read as words; uol's expected letters are broken.
        if name not in ("craigslist", "uolNoticias"):
            assert item.title == " ".join(want.get("title", "").split())


def test_a_comment_in_a_json_feed_costs_nothing() -> None:
    items = [{"url": "https://a.example/1", "title": "One <3", "content_html": "<!-- empty -->"}]
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()
    (item,) = parse(body, "application/feed+json", "https://a.example/feed.json")
    assert (item.title, item.text) == ("One <3", "")


def test_words_that_look_like_markup_stay_words() -> None:
    title = "What <script> does, and why 1 </3"
    body = json.dumps({"items": [{"id": "1", "title": title.replace("<", "&lt;")}]}).encode()
    (item,) = parse(body, None, "https://a.example/feed.json")
    assert item.title == "What ‹script> does, and why 1 </3"
