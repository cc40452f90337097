"""Reading feeds, against feedparser alone on the same bodies; CPU time of one process.

66 feeds of about 60 kB as companies publish them, made up and the same in every run; and, where
they lie beside the repository, feeds that were recorded. Ours is timed twice: what is read of a
feed (links, dates, and titles and content as the markup that stands there, which is what feedparser
gives), and the whole of the parser, which makes plain words of that markup. Before anything is
timed, every title, link and date is compared with feedparser's.
"""

import calendar
import io
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path

import feedparser

from benchmarks.timing import Figure, alternate
from connectors.errors import PermanentError
from connectors.sources import fingerprint
from connectors.sources._items import Item, make_item, web_address
from connectors.sources.feed import parse, read_entries
from connectors.text import plain_text

FEEDS = 66
OFTEN = 5  # times that each is read by us, for a round of some length
URL = "https://site.example/feed"
RECORDED = Path(__file__).parents[2] / "shared/data/feeds"
SYLLABLES = ["ac", "ber", "co", "den", "el", "for", "ga", "hu", "in", "jo", "ka", "lo", "mé", "no"]
FIRST = datetime(2026, 3, 2, 9, tzinfo=UTC)

RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>News</title><atom:link href="{url}" rel="self" type="application/rss+xml"/>
<link>https://site.example/</link><description>What is new</description>
<lastBuildDate>{at:%a, %d %b %Y %H:%M:%S +0000}</lastBuildDate><language>en-US</language>
{entries}</channel></rss>"""
RSS_ITEM = """<item>
 <title>{title}</title><link>{link}</link><dc:creator><![CDATA[{name}]]></dc:creator>
 <pubDate>{at:%a, %d %b %Y %H:%M:%S +0000}</pubDate>
 <category><![CDATA[{name}]]></category><category><![CDATA[Company]]></category>
 <guid isPermaLink="false">https://site.example/?p={number}</guid>
 <description><![CDATA[{lead}]]></description><content:encoded><![CDATA[{html}]]></content:encoded>
 <slash:comments>0</slash:comments></item>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"
 xml:lang="en"><title>News</title><link href="https://site.example/"/>
<link href="{url}" rel="self"/><id>urn:feed</id><updated>{at:%Y-%m-%dT%H:%M:%SZ}</updated>
{entries}</feed>"""
ATOM_ENTRY = """<entry><title type="html">{title}</title>
 <link rel="alternate" type="text/html" href="{link}"/><id>urn:entry:{number}</id>
 <published>{at:%Y-%m-%dT%H:%M:%S+00:00}</published><updated>{at:%Y-%m-%dT%H:%M:%S+00:00}</updated>
 <author><name>{name}</name></author><category term="company"/>
 <content type="html">{escaped}</content></entry>"""
XHTML_ENTRY = ATOM_ENTRY.replace(
    '<content type="html">{escaped}</content>',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{html}</div></content>',
)
RDF = """<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="{url}"><title>News</title>
<link>https://site.example/</link><description>What is new</description></channel>
{entries}</rdf:RDF>"""
RDF_ITEM = """<item rdf:about="{link}"><title>{title}</title><link>{link}</link>
 <description>{escaped}</description><dc:creator>{name}</dc:creator>
 <dc:date>{at:%Y-%m-%dT%H:%M:%SZ}</dc:date></item>"""
FAMILIES = [(RSS, RSS_ITEM)] * 7 + [(ATOM, ATOM_ENTRY)] * 2 + [(ATOM, XHTML_ENTRY), (RDF, RDF_ITEM)]


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Made-up feeds, then recorded ones, then what an equal hash saves."""
    made = [make_feed(number) for number in range(max(2, int(FEEDS * share)))]
    yield from _against_feedparser("made-up", made, rounds)
    if recorded := _recorded()[: max(2, int(FEEDS * share))]:
        yield from _against_feedparser("recorded", recorded, rounds)
    times = alternate(_each(fingerprint, made), _each(_read, made), rounds)
    yield times.rate("feeds known by their hash", "feeds", len(made), "parsing them")


def _against_feedparser(kind: str, bodies: list[bytes], rounds: int) -> Iterator[Figure]:
    for body in bodies:
        _compare(body)
    size = sum(map(len, bodies)) / len(bodies) / 1000
    what = f"{len(bodies)} {kind} feeds of {size:.0f} kB"
    for way, said in ((_entries, what), (_read, f"{what}, in plain words")):
        times = alternate(_each(way, bodies * OFTEN), _each(_parse, bodies), rounds)
        done = len(bodies)
        yield times.rate(said, "feeds", done * OFTEN, "feedparser alone", done)


def _each(work: Callable[[bytes], object], bodies: list[bytes]) -> Callable[[], object]:
    return lambda: [work(body) for body in bodies]


def _read(body: bytes) -> list[Item]:
    return parse(body, None, URL)


def _entries(body: bytes) -> object:
    return read_entries(body.lstrip(), None, URL)


def _parse(body: bytes) -> object:
    return feedparser.parse(io.BytesIO(body))


def _compare(body: bytes) -> None:
    """Raises AssertionError where we read another title, link or date than feedparser."""
    headers = {"content-type": "application/xml", "content-location": URL}
    entries = feedparser.parse(io.BytesIO(body), response_headers=headers).entries
    wanted = [
        make_item(
            web_address(URL, each.get("link") or ""),
            plain_text(each.get("title") or ""),
            "-",
            _moment(each),
        )
        for each in entries
    ]
    found = [(item.title, item.url, item.published_at) for item in _read(body)]
    if found != [(item.title, item.url, item.published_at) for item in wanted if item]:
        raise AssertionError(f"read otherwise than by feedparser: {body[:200]!r}")


def _moment(entry: dict[str, object]) -> datetime | None:
    for name in ("published_parsed", "updated_parsed", "created_parsed"):
        if parsed := dict.get(entry, name):
            return datetime.fromtimestamp(calendar.timegm(parsed), UTC)  # type: ignore[arg-type]
    return None


def _recorded() -> list[bytes]:
    """Sound feeds of other projects' tests; none where they are absent."""
    paths = [*RECORDED.glob("node-feedparser/test/feeds/*"), *RECORDED.glob("*/test/input/*")]
    bodies = [path.read_bytes() for path in sorted(paths)]
    return [body for body in bodies if _is_sound(body)]


def _is_sound(body: bytes) -> bool:
    try:
        _compare(body)
    except (AssertionError, PermanentError):
        return False
    return bool(_read(body))


def make_feed(number: int) -> bytes:
    """A feed of 10 to 40 entries, the same for the same number."""
    chance = random.Random(number)
    whole, each = FAMILIES[number % len(FAMILIES)]
    entries = "".join(
        _entry(each, chance, number * 1000 + place, FIRST - timedelta(hours=7 * place))
        for place in range(chance.randint(10, 25))
    )
    return whole.format(url=URL, at=FIRST, entries=entries).encode()


def _entry(template: str, chance: random.Random, number: int, at: datetime) -> str:
    html = "\n".join(_paragraph(chance, number, place) for place in range(chance.randint(4, 9)))
    return template.format(
        number=number,
        at=at,
        title=escape(_words(chance, 9).capitalize()) + chance.choice(["", " &amp; more", " – new"]),
        link=f"https://site.example/news/{number}/{number * 7919}-in-the-news/",
        name=_words(chance, 2).title(),
        lead=f"<p>{_words(chance, 40)} [&#8230;]</p>",
        html=html,
        escaped=escape(html),
    )


def _paragraph(chance: random.Random, number: int, place: int) -> str:
    link = f'<a href="https://site.example/{number}/{place}" rel="noopener">{_words(chance, 3)}</a>'
    words = (
        f"{_words(chance, 30)} {link} {_words(chance, 25)}, <strong>{_words(chance, 2)}</strong>."
    )
    if place == 2:
        items = "".join(f"<li>{_words(chance, 8)}</li>" for _ in range(4))
        return f'<h2 class="wp-block-heading">{_words(chance, 4)}</h2><ul>{items}</ul>'
    if place == 3:
        return f'<figure><img src="https://cdn.example/{number}.jpg" alt="x" width="9"/></figure>'
    return f"<p>{words}</p>"


def _words(chance: random.Random, count: int) -> str:
    return " ".join(
        "".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(count)
    )
