"""What a page, feed, sitemap or robots.txt is seen to say."""

import gzip

import pytest

from connectors.child import shared_pool
from connectors.discovery import Page, look
from connectors.errors import PermanentError

URL = "http://acme.example/"


def seen(body: str | bytes, url: str = URL, link_header: str | None = None) -> Page:
    raw = body.encode() if isinstance(body, str) else body
    return look(raw, "text/html; charset=utf-8", url, asked="acme", link_header=link_header)[0]


def links(page: Page) -> list[tuple[str, str, str]]:
    return [(link.place, link.url.removeprefix("http://acme.example"), link.words)
            for link in page.links]  # fmt: skip


def test_links_keep_their_place_and_their_words() -> None:
    page = seen(
        "<html lang='de-AT'><head><title>Acme &amp; Co</title>"
        "<meta name='generator' content='Hugo'>"
        "</head><body><nav><a href='/news'>News</a></nav><p>Acme makes <a href='/x'>things</a></p>"
        "<div class='site-footer'><a href='/jobs'><img alt='Jobs'></a></div></body></html>"
    )
    assert links(page) == [
        ("nav", "/news", "News"), ("body", "/x", "things"), ("footer", "/jobs", "Jobs"),
    ]  # fmt: skip
    assert (page.form, page.title, page.language, page.generator) == (
        "html", "Acme & Co", "de", "hugo",
    )  # fmt: skip
    assert page.is_about and not page.has_scripts


def test_feeds_are_named_by_link_tags_anchors_and_headers() -> None:
    page = seen(
        "<head><base href='/b/'><link rel='ALTERNATE' type='application/rss+xml' href='f.xml' "
        "title='All news'><link rel='alternate' hreflang='fr' href='/fr'>"
        "<link rel='alternate' type='application/json+oembed' href='/oembed'></head>"
        "<body><a type='application/atom+xml' href='/atom'>Follow</a></body>",
        link_header='</h.xml>; rel="alternate"; type="application/rss+xml", </style>; rel=preload',
    )
    assert links(page) == [
        ("feed", "/h.xml", ""), ("feed", "/b/f.xml", "All news"), ("feed", "/atom", "Follow"),
    ]  # fmt: skip


def test_addresses_are_found_where_scripts_keep_them() -> None:
    page = seen(
        "<body><a href='javascript:void(0)' onclick=\"location.href='/tw/news.php'\">最新消息</a>"
        '<script>var m = {"to": "\\/blog", "pic": "/a.png"}</script>'
        '<script type="application/ld+json">{"sameAs": ["https://acme.substack.com/"]}</script>'
        '<iframe src="https://boards.greenhouse.io/embed/job_board?for=acme"></iframe></body>'
    )
    found = {(link.place, link.url) for link in page.links}
    assert ("body", "http://acme.example/tw/news.php") in found
    assert ("script", "http://acme.example/blog") in found
    assert ("json-ld", "https://acme.substack.com/") in found
    assert ("embed", "https://boards.greenhouse.io/embed/job_board?for=acme") in found
    assert not any(link.url.endswith(".png") for link in page.links)


@pytest.mark.parametrize(
    "body",
    [
        "<meta http-equiv='refresh' content='0; URL=/en/'>",
        "<script>window.location.replace('/en/')</script>",
        "<script>top.location.href = \"/en/\";</script>",
        "<frameset><frame src='/en/'></frameset>",
    ],
)  # fmt: skip
def test_a_page_that_only_sends_on_says_where(body: str) -> None:
    assert ("onward", "/en/", "") in links(seen(f"<html>{body}</html>"))


def test_sitemaps_feeds_and_robots_are_told_apart() -> None:
    index = "<?xml version='1.0'?><sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>"
    assert links(seen(index)) == [("sitemap", "/a.xml", "")]
    listed = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>/n/1</loc></url></urlset>"
    packed = seen(gzip.compress(listed.encode()))
    assert (packed.form, links(packed)) == ("sitemap", [("listed", "/n/1", "")])
    robots = seen("User-agent: *\nSITEMAP: /s.xml\n", "http://acme.example/robots.txt")
    assert (robots.form, links(robots)) == ("robots", [("sitemap", "/s.xml", "")])
    feed = seen("<?xml version='1.0'?><rss><channel><title>Acme 新闻</title></channel></rss>")
    assert (feed.form, feed.title) == ("feed", "Acme 新闻")
    assert seen('{"title": "Acme", "items": []}').form == "json"
    assert seen("just words").form == "other"


def test_hostile_pages_are_bounded() -> None:
    many = seen("<body>" + "<a href='/x'>y</a>" * 20_000)
    assert len(many.links) == 4000
    assert seen("<div>" * 20_000 + "<a href='/deep'>x</a>").form == "html"
    with pytest.raises(PermanentError, match="gzip"):
        seen(b"\x1f\x8b\x08broken")
    entities = "".join(
        f"<!ENTITY {after} '{f'&{name};' * 10}'>"
        for name, after in zip("abcdef", "bcdefg", strict=True)
    )
    bomb = (
        f"<!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'>{entities}]>"
        "<urlset><url><loc>&g;</loc></url></urlset>"
    )
    assert seen(bomb).links == []


def test_it_runs_in_a_child_process() -> None:
    future = shared_pool().submit(
        "connectors.discovery:look", b"<a href='/n'>N</a>", content_type=None, url=URL, asked="acme"
    )
    page = future.result(60)[0]
    assert page["links"] == [{"place": "body", "url": "http://acme.example/n", "words": "N"}]
