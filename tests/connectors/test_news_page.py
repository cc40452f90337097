"""Lists of news found by their structure."""

from datetime import UTC, datetime

import pytest

from connectors.errors import PermanentError
from connectors.sources.news_page import parse

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
