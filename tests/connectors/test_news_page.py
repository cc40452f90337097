"""Lists of news found by their structure."""

import json
from datetime import UTC, datetime

import pytest

from connectors.errors import PermanentError
from connectors.sources._items import Item
from connectors.sources.news_page import parse
from tests.connectors.layouts import DAYS, FOUR, LAYOUTS, rows

URL = "https://site.example/news/"
MENU = """<nav><ul><li><a href="/">Home</a></li><li><a href="/products">Our products</a></li></ul>
</nav><div class="menu"><a href="/about-us-and-our-history">About us and our history</a>
<a href="/careers">Careers at Acme Limited</a><a href="/contact">Contact our sales team</a></div>"""
TITLES = ["Acme opens an office in Lyon", "Acme names Jo Park as new CEO", "Acme buys Betaworks"]


def page(items: str, lang: str = "en") -> bytes:
    body = f"<body>{MENU}<main>{items}</main></body>"
    return f"<!doctype html><html lang='{lang}'>{body}</html>".encode()


SHAPES = {
    "list": (
        '<li><time datetime="2026-03-0{n}T08:00:00Z">x</time><h2><a href="/n/{n}">{t}</a></h2></li>'
    ),
    "cards": (
        '<article class="card c{n}"><a href="/n/{n}"><h3>{t}</h3></a>'
        "<span>March {n}, 2026</span></article>"
    ),
    "one link": '<a class="card" href="/n/{n}"><span>Mar {n}, 2026</span><div>{t}</div></a>',
    "table": '<tr><td>0{n}.03.2026</td><td><a href="/n/{n}">{t}</a></td></tr>',
    "definitions": '<dt>{n} March 2026</dt><dd><a href="/n/{n}">{t}</a></dd>',
    "flat": '<h3><a href="/n/{n}">{t}</a></h3><p>{n} Mar 2026</p>',
    "divs": (
        '<div class="row"><div><div class="date">2026/03/0{n}</div>'
        '<a href="/n/{n}">{t}</a></div></div>'
    ),
    "no dates": '<li><a href="/n/{n}">{t}</a></li>',
}
AROUND = {"list": "ul", "no dates": "ul", "table": "table", "definitions": "dl"}


@pytest.mark.parametrize("shape", SHAPES)
def test_it_finds_the_list(shape: str) -> None:
    items = "".join(SHAPES[shape].format(n=n, t=title) for n, title in enumerate(TITLES, start=1))
    around = AROUND.get(shape, "div")
    found = parse(page(f"<{around}>{items}</{around}>"), None, URL)
    assert [item.title for item in found] == TITLES
    assert [item.url for item in found] == [f"https://site.example/n/{n}" for n in (1, 2, 3)]
    days = [item.published_at and item.published_at.date().day for item in found]
    assert days == ([None] * 3 if shape == "no dates" else [1, 2, 3])


def test_it_reads_a_chinese_page() -> None:
    rows = "".join(
        f'<li><a href="/a/{n}.html" title="蓝杉">蓝杉新能源收购德国企业{n}号</a>'
        f"<span>2026年3月{n}日</span></li>"
        for n in (1, 2)
    )
    body = page(f"<ul>{rows}</ul>", "zh-CN").decode().encode("gb18030")
    found = parse(body, "text/html; charset=gb2312", URL)
    assert found[1].title == "蓝杉新能源收购德国企业2号"
    assert found[1].published_at == datetime(2026, 3, 2, tzinfo=UTC) and found[1].language == "zh"


def test_years_in_boxes_of_their_own_are_one_list() -> None:
    boxes = "".join(
        f'<section><h2>{year}</h2><ul><li><a href="/{year}">Results of the year {year}</a> '
        f"{year}-05-04</li></ul></section>"
        for year in (2026, 2025, 2024)
    )
    assert [item.url[-4:] for item in parse(page(boxes), None, URL)] == ["2026", "2025", "2024"]


def test_a_release_that_is_shown_twice_is_one() -> None:
    row = '<li><h2><a href="/n/{n}#more">{t}</a></h2><a href="/n/{n}">more</a> 2026-03-0{n}</li>'
    rows = "".join(row.format(n=n, t=TITLES[n]) for n in (1, 2, 1))
    assert len(parse(page(f"<ul>{rows}</ul>"), None, URL)) == 2


def test_the_teaser_is_its_text() -> None:
    row = "<li><a href='/{n}'>{t}</a> 2026-03-0{n}<p>The company said so today, in Lyon.</p></li>"
    rows = "".join(row.format(n=n, t=TITLES[n]) for n in (1, 2))
    assert parse(page(f"<ul>{rows}</ul>"), None, URL)[0].text.startswith("The company said")


def test_a_selector_decides() -> None:
    items = "".join(f"<b class='x'><a href='/{n}'>{TITLES[n]}</a></b>" for n in (0, 1))
    assert len(parse(page(items), None, URL, selector="b.x")) == 2


@pytest.mark.parametrize(
    ("body", "selector", "why"),
    [
        (page("<p>Welcome</p>"), None, "give the CSS selector"),
        (page("<p>Welcome</p>"), "b.x", "finds no element with a link"),
        (page("<p>Welcome</p>"), "b[", "is not valid CSS"),
        (b"<?xml version='1.0'?><rss version='2.0'></rss>", None, "give it kind feed"),
        (b"words", None, "not an HTML page"),
    ],
)
def test_a_page_without_news_says_what_to_do(body: bytes, selector: str | None, why: str) -> None:
    with pytest.raises(PermanentError, match="can not be read as news") as caught:
        parse(body, None, URL, selector=selector)
    assert why in caught.value.why


def test_xhtml_is_a_page() -> None:
    rows = "".join(SHAPES["list"].format(n=n, t=TITLES[n]) for n in (1, 2))
    body = b"<?xml version='1.0' encoding='utf-8'?>" + page(f"<ul>{rows}</ul>")
    assert len(parse(body, "application/xhtml+xml", URL)) == 2


FOOT = """<div class="bottom"><ul><li><a href="/privacy">Privacy policy of Acme Limited</a></li>
<li><a href="/terms">Terms and conditions of use</a></li><li><a href="/imprint">Imprint and legal
notices</a></li></ul>Copyright 2026 Acme</div>"""


def told(items: list[Item]) -> list[tuple[str, str, str]]:
    """Path, title and day of items."""
    return [
        (
            item.url.removeprefix("https://site.example"),
            item.title,
            item.published_at.date().isoformat() if item.published_at else "",
        )
        for item in items
    ]


@pytest.mark.parametrize("name", LAYOUTS)
def test_it_reads_the_layouts_that_sites_have(name: str) -> None:
    body, expected = LAYOUTS[name]
    languages = {"Chinese": "zh", "German": "de", "French": "fr"}
    language = next((code for word, code in languages.items() if name.startswith(word)), "en")
    found = parse(page(body + FOOT, language), None, URL)
    assert told(found) == expected
    assert all(item.language == language for item in found)


def linked_data(document: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(document)}</script>'


ARTICLES = [
    {"@type": "NewsArticle", "headline": title, "url": path, "datePublished": f"{day}T08:00:00Z",
     "description": "<p>Words &amp; more</p>"}
    for path, title, day in FOUR
]  # fmt: skip
DATA = {
    "items of a blog": {"@context": "https://schema.org", "@type": "Blog", "blogPost": ARTICLES},
    "a graph": {
        "@context": "x",
        "@graph": [{"@type": "WebSite", "name": "A", "url": "/"}, *ARTICLES],
    },
    "a list of articles": ARTICLES,
    "a list of items": {
        "@type": "ItemList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "item": each} for n, each in enumerate(ARTICLES)
        ],
    },
}
TRAIL = {"@type": "BreadcrumbList", "itemListElement": [
    {"@type": "ListItem", "position": 1, "name": "Front page of Acme", "item": "/welcome"},
    {"@type": "ListItem", "position": 2, "name": "News of the company", "item": "/news"},
]}  # fmt: skip


@pytest.mark.parametrize("name", DATA)
def test_linked_data_tells_the_list_that_scripts_draw(name: str) -> None:
    body = page(f'<div id="app"></div>{linked_data(TRAIL)}{linked_data(DATA[name])}')
    found = parse(body, None, URL)
    assert told(found) == FOUR
    assert found[0].text == "Words & more"


def test_linked_data_gives_the_dates_that_a_list_lacks() -> None:
    listed = "<ul>" + rows('<li><a href="{u}">{t}</a></li>') + "</ul>"
    assert told(parse(page(listed + linked_data(ARTICLES[:2])), None, URL)) == [
        FOUR[0], FOUR[1], (*FOUR[2][:2], ""), (*FOUR[3][:2], "")
    ]  # fmt: skip


def test_a_list_of_items_may_only_name_them() -> None:
    items = [{"@type": "ListItem", "url": u, "name": t} for u, t, _ in FOUR]
    body = page(linked_data({"@type": "ItemList", "itemListElement": items}))
    assert told(parse(body, None, URL)) == [(u, t, "") for u, t, _ in FOUR]


@pytest.mark.parametrize("by", ["url", "slug"])
def test_the_state_of_a_page_of_scripts_is_read(by: str) -> None:
    posts = [
        {"id": n, "title": t, by: u if by == "url" else u.removeprefix("/news/"),
         "publishedAt": f"{d}T10:00:00.000Z", "author": {"name": "Jo Park", "url": "/jo"}}
        for n, (u, t, d) in enumerate(FOUR)
    ]  # fmt: skip
    state = {
        "props": {"pageProps": {"menu": [{"title": "About", "url": "/about"}], "posts": posts}}
    }
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    assert told(parse(page(script), None, URL)) == FOUR


@pytest.mark.parametrize(
    "data",
    ["{", "[" * 5000, "null", '{"@type": 3}', '[{"@type": "Article", "url": "/a"}]', "1e999",
     '[{"@type": ["Article"], "headline": ["x"], "url": {"a": 1}}]', json.dumps(TRAIL)],
)  # fmt: skip
def test_broken_or_other_data_is_no_list(data: str) -> None:
    body = page(f'<script type="application/ld+json">{data}</script>' * 2)
    with pytest.raises(PermanentError, match="no list of news"):
        parse(body, None, URL)


LIST = "<ul>" + rows('<li><a href="{u}">{t}</a> {d}</li>') + "</ul>"
SAYING = "<html><head><title>{}</title></head><body><h1>{}</h1>{}</body></html>"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("404 Not Found", ""),
        ("Page not found | Acme", ""),
        ("Acme", "404"),
        ("Acme", "Sorry, this page could not be found"),
        ("Acme - Error 503", ""),
        ("Access Denied", ""),
        ("403 Forbidden", ""),
        ("Just a moment...", ""),
        ("Attention Required! | Cloudflare", ""),
        ("Log in - Acme", ""),
        ("Sign in to Acme", ""),
        ("Acme", "Please log in"),
        ("Before you continue to Acme", ""),
        ("Acme", "We value your privacy"),
        ("Service Unavailable", ""),
        ("Under maintenance", ""),
        ("Seite nicht gefunden – Acme", ""),
        ("页面不存在", ""),
        ("用户登录 - 蓝杉", ""),
    ],
)
def test_a_page_that_says_it_is_none_gives_nothing(title: str, heading: str) -> None:
    with pytest.raises(PermanentError, match=r"it says .*: no list of news"):
        parse(SAYING.format(title, heading, LIST).encode(), None, URL)


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("News | Acme", "Newsroom"),
        ("Acme Login Systems: press releases", "News"),
        ("404 Media - News", "The latest"),
        ("News", "Acme opens access to denied claims"),
        ("Moment | News", "All news"),
    ],
)
def test_a_page_that_only_sounds_so_is_read(title: str, heading: str) -> None:
    assert told(parse(SAYING.format(title, heading, LIST).encode(), None, URL)) == FOUR


def test_a_login_form_is_no_list_and_hides_none() -> None:
    form = '<form><input name="u"><input type="password" name="p"></form>'
    links = "<ul>" + "".join(
        f'<li><a href="/help/{n}">How to find the password you have lost, part {n}</a></li>'
        for n in range(5)
    )
    with pytest.raises(PermanentError, match="a login page"):
        parse(page(form + links), None, URL)
    assert told(parse(page(form + LIST), None, URL)) == FOUR


@pytest.mark.parametrize(
    "walls",
    [
        # partners of a cookie wall, on hosts of their own
        "".join(f'<li><a href="https://ads{n}.example/p/privacy">Advertising partner {n} and their '
                "privacy policy</a></li>" for n in range(30)),
        # offices, products, jobs: sections without dates at the root
        "".join(f'<li><a href="/office-{n}">Our office in the city number {n}</a></li>'
                for n in range(30)),
        # words that all lead on
        "".join(f'<li><a href="/x/{n}">Read more about this and that</a></li>' for n in range(30)),
    ],
)  # fmt: skip
def test_links_that_are_no_news_are_none(walls: str) -> None:
    with pytest.raises(PermanentError, match="no list of news is found"):
        parse(page(f"<ul>{walls}</ul>"), None, URL)


def test_a_selector_finds_what_structure_does_not() -> None:
    body = page(
        '<div class="x"><p>One</p><a href="/news/a" class="go">Short</a></div>'
        + '<section data-k="news"><a href="/news/b">A title that is long enough</a> 2026-03-02'
        + "</section>"
    )
    (only,) = parse(body, None, URL, selector='section[data-k="news"]:has(a)')
    assert told([only]) == [("/news/b", "A title that is long enough", DAYS[1])]


def test_nothing_executable_is_kept() -> None:
    row = (
        '<li><a href="/news/{n}" onclick="evil()">Title {n} <script>evil()</script>&lt;script&gt;'
        "evil()&lt;/script&gt; that is long</a> 2026-03-02<p>Words <style>p{{}}</style>"
        "&lt;img onerror=evil()&gt; and more words to read</p></li>"
    )
    found = parse(page("<ul>" + "".join(row.format(n=n) for n in range(3)) + "</ul>"), None, URL)
    assert len(found) == 3
    for item in found:
        assert "<" not in item.title + item.text and "evil" not in item.title
