"""Feeds that a generator makes up: every construct that feedparser knows, combined at random."""

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

SPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "atom": "http://www.w3.org/2005/Atom",
    "cc": "http://creativecommons.org/ns#license",
    "creativeCommons": "http://backend.userland.com/creativeCommonsRssModule",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "x": "http://unknown.example/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
WORDS = [
    "Acme opens in Lyon", "", " ", "A & B", "<b>bold</b> words", "a < b", "&amp;", "&lt;i&gt;",
    "AT&T", "caf\u00e9", "caf\u00c3\u00a9", "\u0093quoted\u0094", "蓝杉收购", "&#8212;", "&nbsp;x",
    "<3", "1</3", "<script>alert(1)</script>x", "<p>One</p><p>Two</p>", "x\u00a0y", " line\nline ",
    "]]>", "<a>",
]  # fmt: skip
LINKS = [
    "http://a.example/1", "https://a.example/x?y=1&z=2", "/relative", "page.html", "", "#part",
    "http:///a.example/1", "urn:uuid:1", "tag:a.example,2004:1", "mailto:a@b.example", "?q=1",
    "http://a.example", "http://a.example/é", "http://a.example/?a=1&amp;b=2", "//b.example/x",
    "http://[bad", "javascript:x()", "1234",
]  # fmt: skip
DATES = [
    "Mon, 02 Mar 2026 09:00:00 +0100", "2026-03-02T09:00:00Z", "2026-03-02", "yesterday", "",
    "Mon, 2 Mar 26 09:00 EST", "2026-03-02T09:00:00.123-05:00", "31 Feb 2026 00:00:00 GMT",
    "2004년 05월 28일 01:31:15", "Sun, 31 Dec 9999 23:59:59 -1200", "Thu, 01 Jan 2004 24:00:00 GMT",
    "Mon, 02 Mar 2026 09:00:60 GMT", "Fri, 2006/09/15 08:19:53 EDT",
]  # fmt: skip
BASES = ["http://base.example/x/", "sub/", "/top/", "", "ftp://a.example/", "nonsense"]

words_of = st.sampled_from(WORDS)
links = st.sampled_from(LINKS)
dates = st.sampled_from(DATES)


@st.composite
def attributes(draw: st.DrawFn, **more: Any) -> str:
    """Attributes, of which each is there or not."""
    every = {"xml:base": st.sampled_from(BASES), "xml:lang": st.sampled_from(["de", "", "pt_BR"])}
    parts = []
    for name, values in (every | more).items():
        if draw(st.integers(0, 9)) < (6 if name in more else 1):
            parts.append(f" {name}={quoteattr(draw(values))}")
    return "".join(parts)


@st.composite
def texts(draw: st.DrawFn, name: str) -> str:
    """An element with words, escaped or not, of a type or none."""
    kinds = [
        "text", "html", "xhtml", "text/plain", "text/html", "HTML", "application/xhtml+xml",
        "image/png", "text/xml",
    ]  # fmt: skip
    said = draw(attributes(type=st.sampled_from(kinds), mode=st.just("escaped")))
    value = draw(words_of)
    how = draw(st.sampled_from(["escaped", "escaped", "cdata", "inline", "twice"]))
    if how == "escaped":
        body = escape(value)
    elif how == "twice":
        body = escape(escape(value))
    elif how == "cdata":
        body = f"<![CDATA[{value.replace(']]>', '')}]]>"
    else:
        tag = draw(st.sampled_from(["b", "div", "p", "br", "title", "svg", "x:y", "DIV"]))
        body = f"{escape(value)}<{tag}>{escape(draw(words_of))}</{tag}>{draw(st.just('tail'))}"
    return f"<{name}{said}>{body}</{name}>"


@st.composite
def linkings(draw: st.DrawFn, name: str) -> str:
    """A link, by attribute or by text."""
    rels = st.sampled_from(["alternate", "self", "license", "Enclosure", "via"])
    types = st.sampled_from(["text/html", "application/atom+xml", "html", "TEXT/HTML"])
    if draw(st.booleans()):
        return f"<{name}{draw(attributes(rel=rels, type=types, href=links, url=links))}/>"
    return f"<{name}{draw(attributes(rel=rels))}>{escape(draw(links))}</{name}>"


TEXT_NAMES = [
    "title", "title", "title", "description", "summary", "content", "content:encoded", "dc:title",
    "media:title", "dc:description", "media:description", "itunes:summary", "itunes:subtitle",
    "rights", "copyright", "dc:rights", "subtitle", "abstract", "atom:title", "x:title", "TITLE",
    "fullitem", "body",
]  # fmt: skip
DATE_NAMES = [
    "pubDate", "pubDate", "published", "updated", "dc:date", "modified", "issued", "created",
    "dcterms:issued", "lastBuildDate", "dcterms:modified", "date", "x:date", "dcterms:created",
]  # fmt: skip
OTHERS = [
    "<category domain='d'>Tag</category>", "<author><name>N</name><uri>u</uri></author>",
    "<enclosure url='http://a.example/e.mp3' type='audio/mpeg' length='1'/>",
    "<comments>c</comments>", "<source url='http://b.example/'>Other</source>",
    "<dc:creator>N</dc:creator>",
    "<source><title>Other</title><link href='http://b.example/'/><id>urn:b</id></source>",
    "<media:content url='u'><media:title>M</media:title></media:content>",
    "<language>fr</language>",
    "<media:group><media:thumbnail url='u'/><media:title>G</media:title></media:group>",
    "<x:y a='1'>z</x:y>", "<x:links>z</x:links>", "<links>z</links>",
    "<title_detail>z</title_detail>", "<image><url>u</url><title>I</title></image>",
    "<itunes:image href='u'/>", "<dc_title>D</dc_title>",
    "<cc:license rdf:resource='http://l.example/'/>", "<!-- comment -->", "<?pi data?>",
    "<creativeCommons:license>http://l.example/</creativeCommons:license>",
    "<feedburner:origLink>http://o.example/</feedburner:origLink>",
    "<item><title>In</title></item>",
    "<x:box><title>Boxed</title><link>http://boxed.example/</link></x:box>",
]  # fmt: skip


@st.composite
def things(draw: st.DrawFn) -> str:
    """Anything that may stand in an entry, or beside it."""
    kind = draw(st.integers(0, 9))
    if kind < 4:
        return draw(texts(draw(st.sampled_from(TEXT_NAMES))))
    if kind < 6:
        return draw(linkings(draw(st.sampled_from(["link", "link", "atom:link", "x:link"]))))
    if kind < 7:
        name = draw(st.sampled_from(["guid", "id", "guid"]))
        permanent = st.sampled_from(["true", "false", "TRUE"])
        return f"<{name}{draw(attributes(isPermaLink=permanent))}>{escape(draw(links))}</{name}>"
    if kind < 8:
        name = draw(st.sampled_from(DATE_NAMES))
        return f"<{name}>{escape(draw(dates))}</{name}>"
    return draw(st.sampled_from(OTHERS))


@st.composite
def feeds(draw: st.DrawFn) -> str:
    """A whole feed of one family or of a mixture, sound until somebody damages it."""
    item = draw(st.sampled_from(["item", "item", "entry"]))
    about = st.just("http://about.example/")
    entries = [
        f"<{item}{draw(attributes(**{'rdf:about': about}))}>"
        + "".join(draw(st.lists(things(), max_size=7)))
        + f"</{item}>"
        for _ in range(draw(st.integers(1, 3)))
    ]
    beside = draw(st.lists(things().filter(lambda each: "<item" not in each), max_size=3))
    inner = "".join([*beside, *entries, *draw(st.lists(things(), max_size=1))])
    declared = "".join(f" xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in SPACES.items())
    said = draw(attributes(version=st.sampled_from(["2.0", "0.91", "0.3"])))
    atom = draw(
        st.sampled_from([SPACES["atom"], "http://purl.org/atom/ns#", "http://odd.example/"])
    )
    whole = draw(
        st.sampled_from(
            [
                f"<rss{said}{declared}><channel>{inner}</channel></rss>",
                f"<feed xmlns='{atom}'{said}{declared}>{inner}</feed>",
                f"<rdf:RDF xmlns='http://purl.org/rss/1.0/'{said}{declared}><channel/>{inner}</rdf:RDF>",
                f"<rss{said}{declared} xmlns='{atom}'><channel>{inner}</channel></rss>",
            ]
        )
    )
    return draw(st.sampled_from(['<?xml version="1.0" encoding="utf-8"?>', "", " \n"])) + whole
