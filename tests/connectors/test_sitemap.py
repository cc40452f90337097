"""Articles told by sitemaps."""

# ruff: noqa: E501

import gzip
from datetime import UTC, datetime

import pytest

from connectors.errors import PermanentError
from connectors.sources._items import Item
from connectors.sources.sitemap import parse

URL = "https://acme.example/sitemap.xml"
NEWS = (
    "<url><loc>https://acme.example/n/{n}</loc><news:news><news:publication><news:name>Acme</news:name>"
    "<news:language>{lang}</news:language></news:publication><news:publication_date>{day}"
    "</news:publication_date><news:title>{title}</news:title></news:news></url>"
)
PLAIN = "http://www.sitemaps.org/schemas/sitemap/0.9"
GOOGLE = "http://www.google.com/schemas/sitemap-news/0.9"


def news(*entries: str, space: str = f' xmlns:news="{GOOGLE}"') -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{PLAIN}"{space}>'
        f"{''.join(entries)}</urlset>"
    ).encode()


def entry(n: int, day: str, title: str = "Acme buys Beta", lang: str = "en") -> str:
    return NEWS.format(n=n, day=day, title=title, lang=lang)


def plain(*entries: tuple[str, str]) -> bytes:
    rows = (f"<url><loc>{loc}</loc><lastmod>{day}</lastmod></url>" for loc, day in entries)
    return f'<urlset xmlns="{PLAIN}">{"".join(rows)}</urlset>'.encode()


def test_a_news_sitemap_gives_its_articles_newest_first() -> None:
    body = news(
        entry(1, "2026-02-27"),
        entry(2, "2026-03-01T09:30:00+08:00", "<![CDATA[蓝杉 &amp; Söhne]]>", "zh-cn"),
        entry(3, "someday", "Undated"),
    )
    assert parse(body, "application/xml", URL) == [
        Item("https://acme.example/n/2", "蓝杉 &amp; Söhne",
             published_at=datetime(2026, 3, 1, 1, 30, tzinfo=UTC), language="zh"),
        Item("https://acme.example/n/1", "Acme buys Beta",
             published_at=datetime(2026, 2, 27, tzinfo=UTC), language="en"),
        Item("https://acme.example/n/3", "Undated", language="en"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("prefix", "space"),
    [
        ("news:", f' xmlns:news="{GOOGLE}"'),
        ("n:", f' xmlns:n="{GOOGLE}"'),
        ("", ""),
        ("news:", ""),  # declared nowhere
    ],
)
def test_the_prefix_of_the_news_does_not_matter(prefix: str, space: str) -> None:
    body = news(entry(1, "2026-02-27").replace("news:", prefix), space=space)
    (item,) = parse(body, None, URL)
    assert (item.title, item.language) == ("Acme buys Beta", "en")


def test_a_picture_does_not_change_the_address() -> None:
    image = "<image:image><image:loc>https://img.example/1.jpg</image:loc></image:image>"
    body = news(entry(1, "2026-02-27").replace("<loc>", f"{image}<loc>"))
    body = body.replace(b"<urlset", b"<urlset xmlns:image='http://www.google.com/schemas/image'")
    assert parse(body, None, URL)[0].url == "https://acme.example/n/1"


def test_a_news_sitemap_without_news_is_a_good_answer() -> None:
    assert parse(news(), None, URL) == []


def test_a_plain_sitemap_tells_dated_articles_of_its_news_section() -> None:
    body = plain(
        ("https://acme.example/", "2026-03-01"),
        ("https://acme.example/products/a-very-good-thing", "2026-03-01"),
        ("https://acme.example/news/", "2026-03-01"),
        ("https://acme.example/news/category/all-about-acme", "2026-03-01"),
        ("https://acme.example/news/acme-opens-office-in-lyon", "2026-02-20T10:00:00Z"),
        ("https://acme.example/en/press-releases/2026/03/02/acme-names-new-ceo.html", "2026-03-05"),
        ("https://acme.example/blog/12345-how-we_built-the-line/", "2026-02-25"),
        ("/blog/acme-opens-office-in-oslo?x=1", "2026-02-24"),
        ("https://acme.example/news/1234", "2026-02-21"),
        ("https://acme.example/news/no-date-for-this-one", ""),
        ("https://acme.example/xinwen/%E8%93%9D%E6%9D%89%E6%94%B6%E8%B4%AD%E5%BE%B7%E5%9B%BD", "2026-01-02"),
    )  # fmt: skip
    found = parse(body, None, URL)
    assert [(i.title, i.published_at and i.published_at.date().isoformat()) for i in found] == [
        ("Acme names new ceo", "2026-03-02"),
        ("How we built the line", "2026-02-25"),
        ("Acme opens office in oslo", "2026-02-24"),
        ("Acme opens office in lyon", "2026-02-20"),
        ("蓝杉收购德国", "2026-01-02"),
    ]
    assert found[2].url == "https://acme.example/blog/acme-opens-office-in-oslo?x=1"


def test_the_moment_of_building_is_no_date() -> None:
    same = [
        (f"https://acme.example/news/acme-opens-office-number-{n}", "2026-03-01") for n in range(9)
    ]
    with pytest.raises(PermanentError, match="none of its 9 addresses tells a dated article"):
        parse(plain(*same), None, URL)
    dated = parse(
        plain(*same, ("https://acme.example/news/acme-buys-its-rival", "2026-02-01")), None, URL
    )
    assert [item.title for item in dated] == ["Acme buys its rival"]


def test_an_index_names_what_to_add_instead_news_first() -> None:
    names = ("pages", "post-2", "products", "news-1", "authors", "tags", "shop")
    rows = "".join(f"<sitemap><loc>https://acme.example/{n}.xml</loc></sitemap>" for n in names)
    with pytest.raises(PermanentError) as caught:
        parse(f"<sitemapindex xmlns='{PLAIN}'>{rows}</sitemapindex>".encode(), None, URL)
    why = caught.value.why
    assert why.startswith("an index of 7 sitemaps; add the one that lists the news instead: ")
    assert {"https://acme.example/post-2.xml,", "https://acme.example/news-1.xml,"} == set(
        why.partition("instead: ")[2].split()[:2]
    )
    assert why.count("https://") == 5


def test_a_packed_sitemap_is_unpacked_once() -> None:
    body = news(entry(1, "2026-02-27"))
    assert len(parse(gzip.compress(body), "application/gzip", f"{URL}.gz")) == 1


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (gzip.compress(b" " * 30_000_000, mtime=0), "more than 10 MB when unpacked"),
        (gzip.compress(b"<urlset/>", mtime=0)[:-6], "cut off"),
        (gzip.compress(b"<urlset/>", mtime=0)[:10] + b"\xff" * 50, "broken gzip"),
        (gzip.compress(gzip.compress(b"<urlset/>", mtime=0), mtime=0), "not XML"),
        (b"<rss version='2.0'><channel/></rss>", "give it kind feed"),
        (b"<html><body>x</body></html>", "a page"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><urlset>&b;</urlset>", "it declares entities"),
        (plain(("https://acme.example/about", "2026-02-20")), "add the feed or the news page"),
        (plain(), "none of its 0 addresses"),
    ],
)
def test_what_gives_no_articles_says_why(body: bytes, why: str) -> None:
    with pytest.raises(PermanentError) as caught:
        parse(body, None, URL)
    assert why in caught.value.why


def test_a_damaged_end_loses_only_what_follows() -> None:
    body = news(entry(1, "2026-02-27"), entry(2, "2026-02-26"))
    assert [item.url[-1] for item in parse(body[:-60], None, URL)][:1] == ["1"]


def test_other_encodings_are_read() -> None:
    text = news(entry(1, "2026-02-27", "Büro eröffnet")).decode()
    body = text.replace("UTF-8", "iso-8859-1").encode("latin-1")
    assert parse(body, None, URL)[0].title == "Büro eröffnet"
