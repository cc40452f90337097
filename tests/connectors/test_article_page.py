"""The text and the date of an article's page, and nothing else of it."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.article_page import LONGEST_PAGE, LONGEST_TEXT, PageText, extract
from connectors.child import PAGE_BOUNDS, Bounds, Child
from connectors.errors import PermanentError

URL = "https://news.acme.example/a/office-in-lyon"
TITLE = "Acme opens an office in Lyon"
FIRST = "Acme said on Monday that it has opened an office in Lyon, its third in France."
SECOND = "About 120 people are to work there by the end of the year, most of them engineers."
THIRD = "“We have looked for a place like this for a long time,” said the head of the company."
PARAGRAPHS = (FIRST, SECOND, THIRD)
CHINESE = (
    "蓝杉新能源周一宣布，已与德国贝塔电池公司达成协议，将以四千万欧元收购其全部股份。",
    "双方预计交易将在今年第三季度完成，届时贝塔公司的三百名员工将全部留任。",
)
MENU = "<ul>" + "".join(f"<li><a href='/{n}'>Section number {n}</a></li>" for n in range(30))
NOISE = "<div class='cookie-banner'><p>We use cookies to improve this site.</p></div>"
RELATED = "<div class='related'><h3>Related articles</h3><ul>" + "".join(
    f"<li><a href='/r{n}'>Betaworks names its {n}th new chief</a></li>" for n in range(5)
)


def page(body: str, head: str = "", html: str = "lang='en-GB'") -> bytes:
    return (
        f"<!doctype html><html {html}><head><title>{TITLE} | Acme</title>{head}</head><body>"
        f"{NOISE}<nav>{MENU}</ul></nav>{body}{RELATED}</ul></div><footer>© 2026 Acme</footer>"
        f"</body></html>"
    ).encode()


def article(*paragraphs: str) -> str:
    return f"<article><h1>{TITLE}</h1>{''.join(f'<p>{p}</p>' for p in paragraphs)}</article>"


def read(body: bytes, content_type: str | None = None, url: str = URL) -> PageText:
    [found] = extract(body, url, content_type)
    return found


SHAPES = {
    "article": article(*PARAGRAPHS),
    "divs": f"<h1>{TITLE}</h1><div class='article-body'>"
    + "".join(f"<div>{p}</div>" for p in PARAGRAPHS)
    + "</div>",
    "breaks": f"<h1>{TITLE}</h1><div class='content'>{'<br><br>'.join(PARAGRAPHS)}</div>",
    "table": f"<table><tr><td><h1>{TITLE}</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</td>"
    "</tr></table>",
    "live": f"<article><h1>{TITLE}</h1>"
    + "".join(f"<div class='entry'><h3>{p[:20]}</h3><p>{p}</p></div>" for p in PARAGRAPHS)
    + "</article>",
    "list": f"<article><h1>{TITLE}</h1><p>{FIRST}</p><ul><li>{SECOND}</li><li>{THIRD}</li></ul>"
    "</article>",
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_it_finds_the_text_and_nothing_around_it(shape: str) -> None:
    found = read(page(SHAPES[shape]))
    lines = [line for line in found.text.splitlines() if len(line) > 20]
    assert lines == list(PARAGRAPHS)
    assert found.title == TITLE and found.language == "en"


def test_an_application_tells_its_text_in_json_ld() -> None:
    node = {"@type": "NewsArticle", "articleBody": "<p>" + "</p><p>".join(PARAGRAPHS) + "</p>"}
    told = f"<script type='application/ld+json'>{json.dumps({'@graph': [node]})}</script>"
    body = page("<div id='root'>Loading</div>", told)
    assert read(body).text.splitlines() == list(PARAGRAPHS)


def test_a_teaser_on_the_page_gives_way_to_the_whole_text_in_json_ld() -> None:
    told = json.dumps({"@type": ["Article"], "articleBody": "\n".join(PARAGRAPHS * 3)})
    body = page(article(FIRST), f"<script type='application/ld+json'>{told}</script>")
    assert THIRD in read(body).text


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "gb18030", "utf-8"])
@pytest.mark.parametrize("declared", ["head", "header", "nowhere"])
def test_it_reads_chinese(charset: str, declared: str) -> None:
    head = f"<meta charset='{charset}'>" if declared != "nowhere" else ""
    if declared == "nowhere" and charset != "utf-8":
        pytest.skip("nothing says what these bytes are")
    text = "".join(f"<p>　　{words}</p>" for words in CHINESE)
    markup = (
        f"<html lang='zh-CN'><head>{head if declared == 'head' else ''}<title>蓝杉收购贝塔</title>"
        f"</head><body><h1>蓝杉收购贝塔</h1><div>2026年3月2日 09:30</div><div id='artibody'>{text}"
        "<p>责任编辑：某某</p></div><div><h4>相关阅读</h4><a href='/1'>贝塔公司换帅</a></div>"
    )
    found = read(markup.encode(charset), f"text/html; charset={charset}")
    assert found.text.splitlines()[-2:] == list(CHINESE)
    assert "责任编辑" not in found.text and "换帅" not in found.text
    assert (found.title, found.language) == ("蓝杉收购贝塔", "zh")
    assert found.published_at == datetime(2026, 3, 2, tzinfo=UTC)


def test_what_is_utf_8_is_read_as_utf_8_whatever_it_is_declared() -> None:
    body = page(article(FIRST, "Zoë Müller paid 3 € for it, as was seen at the counter."))
    assert "Zoë Müller paid 3 €" in read(body, "text/html; charset=iso-8859-1").text


DATES = {
    "meta": '<meta property="article:published_time" content="2026-03-02T23:30:00-05:00">',
    "json-ld": '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": '
    '"2026-03-02T23:30:00-05:00", "dateModified": "2026-03-05T01:00:00Z"}</script>',
    "time": "<time datetime='2026-03-02T23:30:00-05:00'>2 March</time>",
}


@pytest.mark.parametrize("kind", DATES)
def test_the_date_has_the_time_and_the_zone_of_the_page(kind: str) -> None:
    found = read(page(DATES[kind] + article(*PARAGRAPHS)))
    zone = timezone(timedelta(hours=-5))
    assert found.published_at == datetime(2026, 3, 2, 23, 30, tzinfo=zone)
    assert found.published_at is not None and found.published_at.date().day == 2


@pytest.mark.parametrize("words", ["March 2, 2026", "2 mars 2026", "2. März 2026", "2 марта 2026"])
def test_a_day_in_words_is_midnight(words: str) -> None:
    found = read(page(f"<div class='date'>{words}</div>{article(*PARAGRAPHS)}"))
    assert found.published_at == datetime(2026, 3, 2, tzinfo=UTC)


def test_the_day_may_stand_in_the_address() -> None:
    found = read(page(article(*PARAGRAPHS)), url="https://acme.example/2026/03/02/lyon")
    assert found.published_at == datetime(2026, 3, 2, tzinfo=UTC)


def test_the_year_of_a_copyright_is_no_date() -> None:
    assert read(page(article(*PARAGRAPHS))).published_at is None
    new_year = read(page(f"<p class='date'>January 1, 2026</p>{article(*PARAGRAPHS)}"))
    assert new_year.published_at == datetime(2026, 1, 1, tzinfo=UTC)


def test_the_name_of_the_site_is_no_title() -> None:
    body = page(f"<h1>Acme</h1><h2>{TITLE}</h2>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS))
    assert read(body).title == f"{TITLE} | Acme"


@pytest.mark.parametrize(
    ("head", "licence"),
    [
        ("<link rel='license' href='/terms'>", "https://news.acme.example/terms"),
        ("<meta name='dcterms.license' content='CC BY 4.0'>", "CC BY 4.0"),
        ("<meta name='DC.rights' content='Free to  quote'>", "Free to quote"),
        ("<meta name='copyright' content='Acme, Inc.'>", "Acme, Inc."),
        ("<link rel='license' href='javascript:alert(1)'>", None),
        ("", None),
    ],
)
def test_it_takes_note_of_the_licence(head: str, licence: str | None) -> None:
    assert read(page(article(*PARAGRAPHS), head)).licence == licence


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<link rel='canonical' href='/a/1'>", "https://news.acme.example/a/1"),
        ("<meta property='og:url' content='http://acme.example/1'>", "http://acme.example/1"),
        ("<link rel='canonical' href='https://acme.example.evil.example/1'>", None),
        ("<link rel='canonical' href='https://evil.example/a'>", None),
        ("<link rel='canonical' href='javascript:alert(1)'>", None),
        ("<link rel='canonical' href='http://[broken'>", None),
    ],
)
def test_the_canonical_address_is_of_the_same_site(head: str, address: str | None) -> None:
    url = "https://news.acme.example/a"
    assert read(page(article(*PARAGRAPHS), head), url=url).canonical_url == address


def test_nothing_executable_is_left() -> None:
    evil = (
        "<script>alert(1)</script><img src=x onerror=alert(2)><a href='javascript:alert(3)'>x</a>"
        "<style>p {color: red}</style><svg onload=alert(4)><p>&lt;script&gt;</p></svg>"
    )
    found = read(page(article(FIRST + evil, "Nul \0 and &#0; and \x1b end here, he said.", THIRD)))
    assert "alert" not in found.text and "color" not in found.text
    assert not set(found.text) & set(map(chr, (0, 27)))


def test_a_long_text_is_cut() -> None:
    # In JSON-LD, because thousands of paragraphs take a while to find.
    told = json.dumps({"@type": "Article", "articleBody": f"{FIRST}\n" * 2000})
    body = page("<p>Loading</p>", f"<script type='application/ld+json'>{told}</script>")
    assert LONGEST_TEXT - 100 < len(read(body).text) <= LONGEST_TEXT


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "not an HTML page"),
        (b"\x00\x01\x02" * 50, "not an HTML page"),
        (b"%PDF-1.7 words and words", "not an HTML page"),
        (b'{"title": "x"}', "not an HTML page"),
        (b"<?xml version='1.0'?><rss><channel><item/></channel></rss>", "not an HTML page"),
        (b"<html><body></body></html>", "no main text"),
        (page(""), "no main text"),
        (page(article(*PARAGRAPHS)) + b" " * LONGEST_PAGE, "longer than 5 MB"),
        (b"<title>404 Not Found</title><h1>Not Found</h1><p>The requested page is not here, and"
         b" may never have been.</p>", "an error"),
        (b"<title>Just a moment...</title><p>Checking your browser before accessing the site. It"
         b" will take five seconds.</p>", "an error"),
        (b"<title>Acme</title><body><p>Please enable JavaScript to run this application. Thank you"
         b" very much.</p></body>", "an error"),
        (b"<title>Sign in</title><form><p>Sign in to go on reading all that we have for you.</p>"
         b"<input type=password></form>", "a login"),
    ],
)  # fmt: skip
def test_what_is_no_article_says_so(body: bytes, why: str) -> None:
    with pytest.raises(PermanentError, match="no article") as caught:
        extract(body, URL)
    assert why in caught.value.why


def test_a_piece_of_a_page_is_read() -> None:
    assert read(f"<p>{FIRST}</p><p>{SECOND}</p>".encode()).text.startswith(FIRST)


def test_xhtml_is_read() -> None:
    body = b"<?xml version='1.0' encoding='utf-8'?>" + page(article(*PARAGRAPHS))
    assert read(body, "application/xhtml+xml").text.startswith(FIRST)


@given(st.text(max_size=300), st.binary(max_size=100))
def test_it_answers_or_refuses_whatever_it_is_given(text: str, data: bytes) -> None:
    marked = f"<html><title>{text}</title><p>{text}{FIRST}<br>{SECOND}".encode("utf-8", "replace")
    for body in (marked + data, data, text.encode("utf-8", "replace")):
        try:
            found = read(body)
        except PermanentError:
            continue
        found.text.encode()
        found.title.encode()


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    child = Child()
    yield child
    child.close()


def in_child(child: Child, body: bytes, bounds: Bounds = PAGE_BOUNDS) -> dict[str, object]:
    return child.call("connectors.article_page:extract", body, {"url": URL}, bounds)[0]


def test_the_first_page_need_not_wait_for_the_libraries(child: Child) -> None:
    found = in_child(child, page(DATES["meta"] + article(*PARAGRAPHS)))
    assert found["title"] == TITLE and found["published_at"] == "2026-03-02T23:30:00-05:00"


def test_a_page_that_takes_too_long_is_given_up_and_the_next_is_read(child: Child) -> None:
    # As long as it can be, short of the bound on memory, to which fast machines come first.
    with pytest.raises(PermanentError, match=r"given up: it takes more than 1 s to parse"):
        in_child(child, page(article(*PARAGRAPHS * 11_000)))
    assert in_child(child, page(article(*PARAGRAPHS)))["title"] == TITLE


@pytest.mark.parametrize(
    "evil",
    [
        "<div>" * 100_000,
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
        "<b><i>" * 20_000 + "x",
        "<table>" * 5_000,
        "&#x80000000;" * 50_000,
    ],
    ids=["nested", "attributes", "formatting", "tables", "references"],
)
def test_hostile_markup_costs_its_own_page_only(child: Child, evil: str) -> None:
    try:
        in_child(child, page(evil + article(*PARAGRAPHS)))
    except PermanentError as error:
        assert error.why
    assert in_child(child, page(article(*PARAGRAPHS)))["title"] == TITLE
