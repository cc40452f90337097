"""XML that means to harm its parser."""

# ruff: noqa: E501 - one case a line

from collections.abc import Callable

from tests.hostile.cases import (
    DECLARATION,
    Case,
    Expected,
    Text,
    case,
    feed_with,
    good,
    item,
    read,
    rss,
    survives,
    told,
)

EITHER = survives(2)
MEGABYTE = 1_000_000


def doctype(
    name: str, subset: Text, use: Text, expected: Expected = EITHER, lacks: tuple[str, ...] = ()
) -> Case:
    """A case of entities: the declarations, and the words of a title that use them."""
    body = feed_with(
        before=lambda: f"{DECLARATION}<!DOCTYPE rss {told(subset)}>",
        title=lambda: f"Before {told(use)} after",
    )
    return case(name, body, expected, lacks=lacks)


def inside(name: str, text: Text, expected: Expected = EITHER) -> Case:
    """A case of something between the channel's head and its items."""
    return case(name, feed_with(inside=text), expected)


def in_item(name: str, text: Text, expected: Expected = EITHER) -> Case:
    """A case of something inside the first item."""
    return case(name, feed_with(text), expected)


def laughs(count: int, width: int) -> str:
    """Entities that each stand for several of the one before."""
    lines = ['<!ENTITY a0 "ha">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * width}">' for n in range(1, count)]
    return f"[{''.join(lines)}]"


def items(count: int, **same: str) -> Callable[[str], bytes]:
    """A feed of many short items."""

    def body(name: str) -> bytes:
        each = (
            f"<item><title>{name} {n}</title><guid>{same.get('guid', n)}</guid></item>"
            for n in range(count)
        )
        return rss("".join(each)).encode()

    return body


def bare(name: str, text: str, expected: Expected, repeat: int = 1) -> Case:
    """A case of one item that holds nothing else."""
    return case(name, lambda label: rss(text * repeat).encode(), expected)


PARAMETERS = """[<!ENTITY % a "ha"><!ENTITY % b "&#37;a;&#37;a;&#37;a;&#37;a;"><!ENTITY % c "&#37;b;&#37;b;&#37;b;&#37;b;">
%a;%b;%c;]"""
SECRET = ("root:", "daemon:", "canary")

CASES = [
    doctype("billion-laughs", laughs(10, 10), "&a9;"),
    doctype("laughs-in-pairs", laughs(40, 2), "&a39;"),
    doctype("laughs-unused", laughs(40, 10), "quiet"),
    case("laughs-in-attribute", feed_with("<enclosure url='&a9;'/>", f"{DECLARATION}<!DOCTYPE rss {laughs(10, 10)}>"), EITHER),
    doctype("quadratic-blow-up", lambda: f'[<!ENTITY a "{"ha" * 50_000}">]', lambda: "&a;" * 20_000),
    doctype("parameter-laughs", PARAMETERS, "x"),
    doctype("entity-of-itself", '[<!ENTITY a "&a;">]', "&a;"),
    doctype("entities-of-each-other", '[<!ENTITY a "&b;"><!ENTITY b "&a;">]', "&a;"),
    doctype("entity-of-a-file", '[<!ENTITY a SYSTEM "file:///etc/passwd">]', "&a;", lacks=SECRET),
    doctype("entity-of-a-path", '[<!ENTITY a SYSTEM "/etc/passwd">]', "&a;", lacks=SECRET),
    doctype("entity-of-an-address", '[<!ENTITY a SYSTEM "http://127.0.0.1:1/feed">]', "&a;", lacks=SECRET),
    doctype("entity-of-a-public-thing", '[<!ENTITY a PUBLIC "x" "file:///etc/passwd">]', "&a;", lacks=SECRET),
    doctype("parameter-entity-of-a-file", '[<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]', "x", lacks=SECRET),
    doctype("dtd-of-a-file", 'SYSTEM "file:///etc/passwd"', "x", lacks=SECRET),
    doctype("dtd-of-an-address", 'PUBLIC "x" "http://127.0.0.1:1/x.dtd"', "x", lacks=SECRET),
    doctype("dtd-with-defaults", '[<!ATTLIST item xmlns CDATA "http://evil.example/" id ID #IMPLIED>]', "x"),
    doctype("dtd-with-many-entities", lambda: "[" + "".join(f'<!ENTITY e{n} "x">' for n in range(100_000)) + "]", "&e5;"),
    doctype("dtd-unclosed", "[<!ENTITY a 'x'", "x"),
    in_item("xinclude-of-a-file", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>', read(2)),
    case("style-sheet", feed_with(before=f'{DECLARATION}<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:1/x.xsl"?>'), read(2)),
    inside("deep-nesting", lambda: "<a>" * 100_000 + "</a>" * 100_000),
    inside("deep-nesting-unclosed", lambda: "<a>" * 1_000_000),
    case("deep-nesting-alone", lambda name: b"<a>" * 3_000_000, survives(0)),
    in_item("deep-nesting-in-item", lambda: "<a>" * 100_000 + "</a>" * 100_000),
    case("deep-items", lambda name: ("<rss><channel>" + "<item>" * 100_000).encode(), survives(1000)),
    in_item("deep-html-in-item", lambda: "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[" + "<div>" * 100_000 + "]]></content:encoded>"),
    inside("many-attributes", lambda: "<a " + " ".join(f'a{n}="x"' for n in range(100_000)) + "/>"),
    inside("one-attribute-many-times", lambda: "<a " + 'a="x" ' * 100_000 + "/>"),
    inside("many-namespaces", lambda: "<a " + " ".join(f'xmlns:n{n}="urn:{n}"' for n in range(100_000)) + "/>"),
    inside("many-prefixes-for-one", lambda: "<a " + " ".join(f'xmlns:n{n}="http://purl.org/dc/elements/1.1/"' for n in range(50_000)) + "/>"),
    inside("nested-namespaces", lambda: "".join(f'<n{n}:a xmlns:n{n}="urn:{n}">' for n in range(20_000))),
    inside("many-unknown-tags", lambda: "".join(f"<t{n}/>" for n in range(300_000))),
    in_item("many-categories", lambda: "<category>c</category>" * 100_000),
    in_item("many-links", lambda: "<link>http://a.example/</link>" * 100_000),
    in_item("many-enclosures", lambda: "<enclosure url='http://a.example/x' length='1' type='audio/mpeg'/>" * 50_000),
    in_item("many-authors", lambda: "<author>a@b.example (A)</author>" * 100_000),
    in_item("many-titles", lambda: "<title>t</title>" * 100_000),
    in_item("many-descriptions", lambda: "<description>d</description>" * 100_000),
    inside("huge-comment", lambda: "<!--" + "x" * 9 * MEGABYTE + "-->"),
    inside("huge-comment-of-dashes", lambda: "<!--" + "- " * 4 * MEGABYTE + "-->"),
    inside("huge-instruction", lambda: "<?x " + "x" * 9 * MEGABYTE + "?>"),
    in_item("huge-cdata", lambda: "<a><![CDATA[" + "x" * 9 * MEGABYTE + "]]></a>"),
    in_item("huge-text", lambda: "<a>" + "word " * 1_800_000 + "</a>"),
    in_item("huge-description", lambda: "<description>" + "word " * 1_800_000 + "</description>", read(2)),
    in_item("huge-escaped-html", lambda: "<description>" + "&lt;b&gt;word&lt;/b&gt; " * 300_000 + "</description>"),
    inside("huge-attribute", lambda: f"<a b='{'x' * 9 * MEGABYTE}'/>"),
    inside("huge-tag-name", lambda: f"<{'a' * MEGABYTE}/>"),
    inside("huge-namespace", lambda: f"<a xmlns='{'u' * MEGABYTE}'/>"),
    inside("many-comments", lambda: "<!-- x -->" * 500_000),
    inside("many-unclosed-comments", lambda: "<!--" * 500_000),
    inside("many-unclosed-cdata", lambda: "<![CDATA[" * 500_000),
    inside("many-cdata-ends", lambda: "]]>" * 500_000),
    inside("many-instructions", lambda: "<?x?>" * 500_000),
    inside("many-unclosed-instructions", lambda: "<?x " * 500_000),
    inside("many-doctypes", lambda: "<!DOCTYPE x [" * 200_000),
    inside("many-opening-brackets", lambda: "<" * MEGABYTE),
    inside("many-brackets-and-blanks", lambda: "< " * MEGABYTE),
    inside("many-closing-tags", lambda: "</a>" * MEGABYTE),
    inside("many-ampersands", lambda: "&" * MEGABYTE),
    inside("many-half-references", lambda: "&#x" * MEGABYTE),
    inside("many-open-references", lambda: "&a" * MEGABYTE),
    inside("many-quotes", lambda: "<a b='" * 300_000),
    inside("blanks-in-a-tag", lambda: "<a" + " " * 5 * MEGABYTE + "b"),
    case("blanks-before", lambda name: b" \n" * MEGABYTE + good(name), read(2)),
    case("blanks-in-declaration", feed_with(before=lambda: "<?xml" + " " * MEGABYTE + "version='1.0'?>"), EITHER),
    case("blanks-behind", lambda name: good(name) + b" \n" * 4 * MEGABYTE, read(2)),
    case("rubbish-before", lambda name: b"Warning: something in feed.php on line 3\n" + good(name), EITHER),
    case("rubbish-behind", lambda name: good(name) + b"<!-- 0.3 s --></body></html>" * 1000, EITHER),
    case("comment-before", feed_with(before=f"{DECLARATION}<!-- {'html ' * 1000} -->"), read(2)),
    case("two-feeds", lambda name: good(name) + good(name), EITHER),
    case("two-declarations", feed_with(before=DECLARATION + DECLARATION), EITHER),
    case("xml-1-1", feed_with(before='<?xml version="1.1" encoding="utf-8"?>'), EITHER),
    case("xml-99", feed_with(before='<?xml version="99.9"?>'), EITHER),
    case("cut-short", lambda name: good(name)[:-100], EITHER),
    case("cut-in-a-tag", lambda name: good(name)[: good(name).index(b"<guid")] + b"<gu", EITHER),
    case("many-entries", items(100_000), read(1, 1000)),
    case("many-empty-entries", lambda name: b"<rss version='2.0'><channel>" + b"<item/>" * 1_000_000, survives(0)),
    case("many-unclosed-entries", lambda name: b"<rss version='2.0'><channel>" + b"<item>" * 1_000_000, survives(1000)),
    case("one-guid-for-all", items(1000, guid="same"), read(1, 1000)),
    case("entries-of-one-title", lambda name: rss(f"<item><title>{name}</title></item>" * 1000).encode(), read(1, 1000)),
    bare("entry-without-anything", "<item></item>", read(0)),
    bare("no-entries", "", read(0)),
    bare("entry-with-a-guid-alone", "<item><guid>x</guid></item>", survives(1)),
    bare("entry-with-a-date-alone", "<item><pubDate>Mon, 02 Feb 2026 08:00:00 GMT</pubDate></item>", read(0)),
    case("title-of-a-million-letters", feed_with(title=lambda: "t" * MEGABYTE), read(2)),
    case("title-of-a-million-words", feed_with(title=lambda: "a b " * MEGABYTE), read(2)),
    case("title-of-blanks", feed_with(title=lambda: " \n\t" * MEGABYTE + "end"), read(2)),
    case("title-of-brackets", feed_with(title=lambda: "&lt;" * MEGABYTE), EITHER),
    case("title-of-ampersands", feed_with(title=lambda: "&amp;" * MEGABYTE), EITHER),
    case("title-of-open-tags", feed_with(title=lambda: "&lt;a " * MEGABYTE), EITHER),
    case("title-of-open-comments", feed_with(title=lambda: "&lt;!--" * MEGABYTE), EITHER),
    case("title-of-chinese", feed_with(title=lambda: "融资" * 500_000), read(2)),
    in_item("link-of-a-million-letters", lambda: f"<link>http://a.example/{'x' * MEGABYTE}</link>"),
    in_item("guid-of-a-million-letters", lambda: f"<guid>{'g' * MEGABYTE}</guid>"),
    in_item("date-of-a-million-figures", lambda: f"<pubDate>{'9' * MEGABYTE}</pubDate>", read(2)),
    in_item("date-of-a-million-signs", lambda: f"<pubDate>{'1-' * MEGABYTE}</pubDate>", read(2)),
    in_item("date-of-blanks", lambda: f"<pubDate>Mon,{' ' * MEGABYTE}2</pubDate>", read(2)),
    in_item("language-of-a-million-letters", lambda: f"<language>{'e' * MEGABYTE}</language>", read(2)),
    in_item("several-odd-dates", "".join(f"<pubDate>{each}</pubDate>" for each in (
        "0000-00-00", "99999-99-99T99:99:99Z", "Mon, 32 Foo 2026 25:61:61 +9999", "-1", "1e400", "NaN",
        "Thu, 01 Jan 0001 00:00:00 GMT", "9999-12-31T23:59:59-23:59", "二〇二六年", "١٢/٣/٢٠٢٦", "now()",
    )), read(2)),
    *(in_item(f"date-{label}", f"<pubDate>{date}</pubDate><updated>{date}</updated>", read(2)) for label, date in {
        "zero": "0000-00-00", "of-year-one": "Thu, 01 Jan 0001 00:00:00 +1400",
        "of-the-last-year": "9999-12-31T23:59:59-23:59", "beyond-years": "Mon, 02 Feb 99999 08:00:00 GMT",
        "impossible": "Mon, 32 Foo 2026 25:61:61 +9999", "of-other-digits": "٢٠٢٦-٠٢-٠٢",
    }.items()),
    inside("base-of-javascript", "<xml:base>javascript:alert(1)</xml:base>", read(2)),
    case("base-inside", lambda name: good(name).replace(b"<rss ", b"<rss xml:base='http://127.0.0.1:1/' "), read(2)),
    case("base-broken", lambda name: good(name).replace(b"<rss ", b"<rss xml:base='http://[::1' "), EITHER),
    case("content-elsewhere", lambda name: f"<feed xmlns='http://www.w3.org/2005/Atom'><title>f</title><entry><title>{name}</title><id>urn:{name}</id><link href='http://a.example/{name}'/><content src='http://127.0.0.1:1/x' type='text/html'/></entry></feed>".encode(), read(1)),
    case("content-in-base64", lambda name: f"<feed xmlns='http://www.w3.org/2005/Atom'><title>f</title><entry><title>{name}</title><id>urn:{name}</id><link href='http://a.example/{name}'/><content type='application/octet-stream'>{'QUJD' * 200_000}!!</content></entry></feed>".encode(), read(1)),
    case("namespace-of-nobody", lambda name: good(name).replace(b"<rss ", b"<rss xmlns='urn:nobody' "), EITHER),
    case("prefixes-undeclared", lambda name: good(name).replace(b"<item>", b"<x:item>").replace(b"</item>", b"</x:item>"), EITHER),
    case("tags-in-capitals", lambda name: good(name).replace(b"item>", b"ITEM>"), EITHER),
    case("feed-in-a-feed", lambda name: rss(item(name, 1, rss(item(name, 3))) + item(name, 2)).encode(), survives(3)),
    inside("plain-text-tag", lambda: "<plaintext>" + "<b>" * 100_000),
    in_item("geo-shapes", lambda: "<georss:polygon xmlns:georss='http://www.georss.org/georss'>" + "1 2 " * 500_000 + "</georss:polygon>"),
    in_item("media-groups", lambda: "<media:group xmlns:media='http://search.yahoo.com/mrss/'>" + "<media:content url='x'/>" * 50_000 + "</media:group>"),
]  # fmt: skip
