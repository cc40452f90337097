"""The quick way to read a feed, held against feedparser: whatever is taken, the same is read."""

import calendar
import io
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin
from xml.sax.saxutils import quoteattr

import feedparser
import pytest
from feedparser.datetimes import _parse_date
from feedparser.mixin import _FeedParserMixin
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from connectors.errors import PermanentError
from connectors.sources import _feed_quick
from connectors.sources._feed_entries import ABSOLUTE, Feed, make_items, parse_date, to_utf8
from connectors.sources._feed_names import OWN_PREFIXES, PREFIXES, TooMuch, Unsure
from connectors.sources._feed_quick import read_quickly
from connectors.sources._feed_rules import ROOTED, join
from connectors.sources._feed_slow import read_slowly
from connectors.sources._feed_words import words
from connectors.sources._items import make_item, web_address
from connectors.sources.feed import parse
from connectors.text import plain_text
from tests.connectors.made_feeds import DATES, SPACES, feeds
from tests.shared import shared_data

URL = "https://site.example/news/feed.xml"


def by_feedparser(body: bytes) -> list[tuple[str, str, datetime | None]]:
    """Title, link and date of each entry, as feedparser alone has them."""
    headers = {"content-type": "application/xml", "content-location": URL}
    found = feedparser.parse(io.BytesIO(body), response_headers=headers)
    items = [
        make_item(web_address(URL, string(entry, "link")), title(entry), "-", moment(entry))
        for entry in found.entries
    ]
    return [(item.title, item.url, item.published_at) for item in items if item]


def title(entry: Any) -> str:
    detail = entry.get("title_detail")
    return words(string(entry, "title"), detail.get("type") if isinstance(detail, dict) else None)


def string(entry: Any, name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def squeezed(text: str) -> str:
    return "".join(text.split())


def moment(entry: Any) -> datetime | None:
    names = ("published_parsed", "updated_parsed", "created_parsed")
    return next((at for name in names if (at := utc(dict.get(entry, name)))), None)


def utc(parsed: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC) if parsed else None
    except ValueError:  # the year 10000
        return None


def both_ways(body: bytes) -> tuple[list[Any], list[Any]] | None:
    """The items by the quick way and by the slow one; None where the quick one is not taken."""
    document = to_utf8(body, "application/xml")
    if document is None:
        return None
    try:
        quick = read_quickly(document, URL, 1000)
    except Unsure:
        return None
    try:
        slow = read_slowly(body, "application/xml", URL, 1000)
    except TooMuch:  # feedparser stumbles over a licence that stands in no feed
        return None
    return make_items(quick, URL), make_items(slow, URL)


@given(feeds())
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_the_quick_way_gives_the_items_of_the_slow_one(feed: str) -> None:
    found = both_ways(feed.strip().encode())
    assume(found)
    assert found is not None and found[0] == found[1]


@given(
    feeds(),
    st.integers(0, 5000),
    st.sampled_from([0, 0, 1, 7]),
    st.sampled_from(["", "&", "<", "é"]),
)
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
def test_titles_links_and_dates_are_those_of_feedparser(
    feed: str, at: int, cut: int, noise: str
) -> None:
    """Sound and damaged feeds alike, but for what feedparser can not date and we can."""
    assume("title_detail" not in feed)  # it makes a riddle of what kind the title is
    body = feed.strip()
    if cut:
        at %= len(body)
        body = body[:at] + noise + body[at + cut :]
    try:
        items = parse(body.encode(), None, URL)
    except PermanentError:
        return
    try:
        alone = by_feedparser(body.encode())
    except KeyError:  # it stumbles over a licence that stands in no feed
        return
    # Where markup in a title parts its words, feedparser's own cleaning may have joined them.
    found = {(squeezed(item.title), item.url): item.published_at for item in items}
    wanted = {(squeezed(title), link): at for title, link, at in alone}
    for every in (found, wanted):
        every.pop(("", ""), None)
    assert found.keys() <= wanted.keys()
    assert len(wanted) - len(found) <= bool(cut)  # what ends within an entry is read without it
    assert all(wanted[each] in (None, at) for each, at in found.items())


@given(st.data())
def test_dates_are_those_of_feedparser(data: st.DataObject) -> None:
    near = st.builds(
        "{}{} {} {} {}:{}:{} {}".format,
        st.sampled_from(["Mon, ", "Sun ", "Day, ", ""]), st.sampled_from(["1", "02", "31", "0"]),
        st.sampled_from(["Feb", "Mar", "feb", "Foo"]),
        st.sampled_from(["2026", "0001", "9999", "26"]),
        st.sampled_from(["00", "23", "24"]), st.sampled_from(["00", "59", "60"]),
        st.sampled_from(["00", "59", "60"]),
        st.sampled_from(["GMT", "UTC", "Z", "EST", "EDT", "PST", "PDT", "CST"])
        | st.sampled_from(["+0000", "-0030", "+1359", "+2400", "-1200"]),
    )  # fmt: skip
    iso = st.from_regex(
        r"(2026|0001|9999)-(02|12|13)-(01|30|31)T(00|23|24):[05][09]:[056][09](\.[0-9]{1,9})?"
        r"(Z|[+-](00|13|14):[0-5][0-9])",
        fullmatch=True,
    )
    text = data.draw(near | iso | st.sampled_from(DATES))
    assert parse_date(text) == utc(_parse_date(text))


@given(st.from_regex(ABSOLUTE, fullmatch=True))
def test_an_address_that_is_whole_stays_as_it_is(address: str) -> None:
    assert web_address(URL, address) == (address if len(address) <= 2048 else "")


@given(
    st.from_regex(ROOTED, fullmatch=True),
    st.sampled_from(["", "?a", "/", "/a/b/../c?d#e", ":80/x/", "/a;b", "#x", ".//y", " "]),
)
def test_a_path_from_the_root_is_joined_as_by_the_standard_library(path: str, rest: str) -> None:
    base = f"http://a.example{rest}"
    assert join(base, path) == urljoin(base, path)


@given(feeds(), st.integers(1, 3000))
@settings(max_examples=50, suppress_health_check=list(HealthCheck))
def test_a_feed_is_read_the_same_part_by_part(feed: str, size: int) -> None:
    """Whether that is by the quick way or not at all."""

    def read() -> Feed | str:
        try:
            return read_quickly(feed.encode(), URL, 3)
        except (Unsure, TooMuch) as error:
            return type(error).__name__

    whole = read()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(_feed_quick, "PART_BYTES", size)
        assert read() == whole


INLINE = st.sampled_from(["b", "em", "span", "code"])
PIECES = st.sampled_from(
    ["a", " ", "b c", "\n", "&amp;", "&#150;", "\u00a0", "1 > 2", "é", '"', "  x"]
)


@st.composite
def sound_markup(draw: st.DrawFn) -> str:
    """Blocks with words and inline elements, as an editor would write them."""
    line = st.lists(PIECES | INLINE.map(lambda tag: f"<{tag} class='x'>in <i>y</i></{tag}>"))
    blocks = []
    for tag in draw(st.lists(st.sampled_from(["p", "div", "h2", "li", "quote", "br", ""]))):
        inner = "".join(draw(line))
        blocks.append(
            {
                "li": f"<ul>\n<li>{inner}</li><li>{inner}</li></ul>",
                "quote": f"<blockquote><p>{inner}</p></blockquote>",
                "br": f"{inner}<br/>",
                "": f"{inner}<!-- more --><img src='x.png' alt=\"it's\">",
            }.get(tag, f'<{tag} id="x">{inner}</{tag}>')
        )
    return "".join(blocks)


@given(sound_markup())
@example("<svg></svg>x<script async></script>y")
@example("<P>One</P><!-- x --><p>Two")
@example("a < b and <b>c</b>")
@example("<a title='x > y'>z</a>")
@example("<style>p {}</style>words")
def test_the_words_of_simple_markup_are_those_of_a_parser(markup: str) -> None:
    assert words(markup) == plain_text(markup)


def test_markup_that_is_nothing_but_a_comment_has_no_words() -> None:
    assert words("<!-- nothing -->") == words("<!-- <p> -->") == ""


@given(st.text(alphabet="ab<>/!-'\"= &;p\x00\ud800\u3000\x1c\n", max_size=60))
def test_no_markup_breaks_it(markup: str) -> None:
    (words(markup) + words(markup, "text/plain")).encode("utf-8")


def test_it_knows_the_namespaces_that_feedparser_has_rules_for() -> None:
    """A guard for the day on which feedparser learns another."""
    known = {
        uri.lower(): prefix.lower() for uri, prefix in _FeedParserMixin.namespaces.items() if uri
    }
    handled = {uri: prefix for uri, prefix in known.items() if prefix in {*OWN_PREFIXES, ""}}
    assert handled == PREFIXES


def licence(inner: str, beside: str = "") -> str | None:
    spaces = "".join(f" xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in SPACES.items())
    item = f"<item><title>T</title>{inner}</item>"
    body = f"<rss version='2.0'{spaces}><channel>{beside}{item}</channel></rss>"
    quick, slow = both_ways(body.encode()) or (None, None)
    assert quick == slow and quick
    (item,) = parse(body.encode(), None, URL)
    return item.licence


@pytest.mark.parametrize(
    ("inner", "beside", "expected"),
    [
        ("", "", None),
        ("", "<copyright>© Acme  2026</copyright>", "© Acme 2026"),
        ("<dc:rights>Ours</dc:rights>", "<copyright>Theirs</copyright>", "Ours"),
        ("<atom:rights type='html'>A &lt;b&gt;B&lt;/b&gt;</atom:rights>", "", "A B"),
        ("<atom:link rel='license' href='/l'/><dc:rights>x</dc:rights>", "", "https://site.example/l"),
        ("<creativeCommons:license>http://l.example/</creativeCommons:license>", "", "http://l.example/"),
        ("", "<cc:license rdf:resource='http://l.example/'/>", "http://l.example/"),
        ("", f"<copyright>{'x' * 900}</copyright>", "x" * 500),
    ],
)  # fmt: skip
def test_it_keeps_what_is_said_of_the_rights(inner: str, beside: str, expected: str | None) -> None:
    assert licence(inner, beside) == expected


RSS = "<rss version='2.0'><channel>{}</channel></rss>"
ITEM = "<item><title>One</title><link>http://a.example/1</link>{}</item>"
NOT_SOUND = "&nbsp;"


@pytest.mark.parametrize("inner", ["", NOT_SOUND, "<body/>"], ids=["sound", "broken", "unusual"])
def test_of_a_hundred_thousand_entries_the_first_thousand_are_read(inner: str) -> None:
    items = parse(RSS.format(ITEM.format(inner) * 100_000).encode(), None, URL)
    assert len(items) == 1000 and items[0].title == items[-1].title == "One"


MANY_LABELS = "".join(f"<category>{number}</category>" for number in range(100_000))
MANY_ATTRIBUTES = "<x " + " ".join(f"a{number}='1'" for number in range(100_000)) + "/>"
LONG_TITLE = f"<title>{'x' * 1_000_000}</title>"


@pytest.mark.parametrize("inner", [MANY_LABELS, MANY_ATTRIBUTES, LONG_TITLE])
def test_what_is_too_much_for_feedparser_is_read_where_it_is_sound(inner: str) -> None:
    (item,) = parse(RSS.format(ITEM.format(inner)).encode(), None, URL)
    assert (item.title, item.url) == ("One", "http://a.example/1")


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (RSS.format(ITEM.format(MANY_LABELS + NOT_SOUND)), "200010 elements"),
        (RSS.format(ITEM.format(MANY_LABELS[:100_000] + NOT_SOUND)), "categories in one entry"),
        (RSS.format(ITEM.format(MANY_ATTRIBUTES + NOT_SOUND)), "attributes by the thousand"),
        (RSS.format(ITEM.format("<a>" * 100_000)), "elements within elements"),
        (RSS.format(ITEM.format("<description>" + "<a>" * 100_000)), "elements within elements"),
        (RSS.format("words " * 1_000_000 + NOT_SOUND), "6.0 MB"),
        ("<" * 100_000, "100000 elements"),
        (f"<!DOCTYPE r [\n<!ENTITY a '{'x' * 10_000}'>\n]>" + "&a;" * 10_000, "entities that"),
    ],
)  # fmt: skip
def test_what_would_keep_feedparser_busy_is_refused_with_the_reason(body: str, why: str) -> None:
    with pytest.raises(PermanentError) as caught:
        parse(body.encode(), None, URL)
    assert why in caught.value.why


def test_an_external_entity_is_never_looked_up() -> None:
    body = "<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>" + RSS.format(
        "<item><title>[&f;]</title></item>"
    )
    assert all(item.title in ("[]", "[&f;]") for item in parse(body.encode(), None, URL))


@pytest.mark.shared_data
def test_recorded_feeds_are_read_as_feedparser_reads_them() -> None:
    folder = shared_data() / "feeds"
    paths = [*folder.glob("node-feedparser/test/feeds/*"), *folder.glob("rss-parser/test/input/*")]
    taken = 0
    for path in sorted(paths):
        body = path.read_bytes().lstrip()
        found = both_ways(body)
        assert found is None or found[0] == found[1], path.name
        taken += found is not None
    assert len(paths) == 59 and taken >= 50
