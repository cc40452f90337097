"""Pages that mean to harm who looks for news on them."""

# ruff: noqa: E501 - one case a line

from collections.abc import Callable

from tests.hostile.cases import Case, Expected, case, read, refused, survives
from tests.hostile.cases.controls import PAGE

MEGABYTE = 1_000_000
HTML = ("Content-Type: text/html; charset=utf-8",)
EITHER = survives()
NO_NEWS = refused("news|page|feed|HTML|empty|pars")


def page(
    name: str,
    text: str | bytes | Callable[[], str | bytes],
    expected: Expected = EITHER,
    selector: str | None = None,
    lacks: tuple[str, ...] = (),
) -> Case:
    """A case of a news page around something."""

    def body(label: str) -> bytes:
        data = text() if callable(text) else text
        words = data if isinstance(data, bytes) else data.encode()
        return PAGE.replace("{name}", label).encode().replace(b"<ul", words + b"<ul")

    return case(
        f"page-{name}", body, expected, *HTML, kind="news_page", selector=selector, lacks=lacks
    )


def alone(
    name: str,
    body: bytes | Callable[[str], bytes],
    expected: Expected = NO_NEWS,
    selector: str | None = None,
    lacks: tuple[str, ...] = (),
) -> Case:
    """A case of a page that is nothing else."""
    return case(
        f"page-{name}", body, expected, *HTML, kind="news_page", selector=selector, lacks=lacks
    )


def listed(count: int) -> Callable[[str], bytes]:
    """A page that lists many releases."""

    def body(name: str) -> bytes:
        rows = (
            f"<li><time>2026-02-02</time><a href='/{n}'>Release number {n} of {name}</a></li>"
            for n in range(count)
        )
        return f"<html><body><ul>{''.join(rows)}</ul></body></html>".encode()

    return body


def links(address: str) -> Callable[[str], bytes]:
    """A list of news whose links all lead to one sort of address."""

    def body(name: str) -> bytes:
        rows = (
            f"<li><time>2026-02-0{n}</time><a href='{address}{n}'>A long headline {n} of {name}</a></li>"
            for n in range(1, 6)
        )
        return f"<html><body><ul>{''.join(rows)}</ul></body></html>".encode()

    return body


def based(base: str) -> Callable[[str], bytes]:
    """A news page that says its links count from elsewhere."""
    return lambda name: (
        PAGE.replace("{name}", name)
        .replace("<body>", f"<head><base href='{base}'></head><body>")
        .encode()
    )


CASES = [
    page("deep", lambda: "<div>" * 100_000),
    page("deep-and-closed", lambda: "<div>" * 100_000 + "</div>" * 100_000),
    page("deep-tables", lambda: "<table><tr><td>" * 30_000),
    page("deep-links", lambda: "<a href=/x>" * 100_000),
    page("deep-formatting", lambda: "<b><i><u>" * 50_000),
    page("wrongly-nested", lambda: "<b><p><i></b></p>" * 50_000),
    page("deep-lists", lambda: "<ul><li><a href=/x>A long enough headline</a>" * 20_000),
    page("deep-forms", lambda: "<form><select><option>" * 50_000),
    page("deep-vectors", lambda: "<svg><g>" * 100_000),
    page("deep-templates", lambda: "<template>" * 50_000),
    page("many-attributes", lambda: "<div " + " ".join(f"a{n}=x" for n in range(100_000)) + ">"),
    page("one-attribute-many-times", lambda: "<div " + "a=x " * 300_000 + ">"),
    page("many-classes", lambda: f"<div class='{' '.join(f'c{n}' for n in range(200_000))}'></div>"),
    page("many-unclosed-comments", lambda: "<!--" * 500_000),
    page("many-comments", lambda: "<!-- x -->" * 500_000),
    page("huge-comment", lambda: "<!--" + "x" * 8 * MEGABYTE + "-->"),
    page("huge-script", lambda: "<script>" + "var x = '<li>';" * 500_000 + "</script>"),
    page("unclosed-script", lambda: "<script>" + "if (a < b) " * 500_000),
    page("many-scripts", lambda: "<script></script>" * 300_000),
    page("many-brackets", lambda: "<" * 5 * MEGABYTE),
    page("many-ampersands", lambda: "&" * 5 * MEGABYTE),
    page("many-quotes", lambda: "<a href='" * 500_000),
    page("many-closing-tags", lambda: "</div>" * MEGABYTE),
    page("many-paragraphs", lambda: "<p>x" * 1_500_000),
    page("many-line-breaks", lambda: "<br>" * 1_500_000),
    page("many-empty-elements", lambda: "<b></b>" * 1_000_000),
    page("many-links", lambda: "<a href=/x>A menu entry</a>" * 300_000),
    page("many-long-links", lambda: "".join(f"<a href=/{n}>A quite long headline {n}</a>" for n in range(150_000))),
    page("many-dates", lambda: "<time datetime=2026-01-01>1 January 2026</time>" * 100_000),
    page("many-headings", lambda: "<h2><a href=/x>A quite long headline</a></h2>" * 100_000),
    page("blanks", lambda: " " * 8 * MEGABYTE),
    page("blanks-in-a-tag", lambda: "<div" + " " * 8 * MEGABYTE + ">"),
    page("one-word", lambda: "a" * 8 * MEGABYTE),
    page("figures", lambda: "<p>" + "1" * 8 * MEGABYTE + "</p>"),
    page("figures-and-signs", lambda: "<p>" + "1-1.1/" * 1_000_000 + "</p>"),
    page("chinese-dates", lambda: "<p>" + "2026年" * 500_000 + "</p>"),
    page("dates-in-link", lambda: "<li><a href=/x>" + "1 " * 500_000 + "January</a></li>"),
    page("nul", lambda: b"\0" * MEGABYTE),
    page("invalid-utf-8", lambda: b"\xff\xfe\x80" * 300_000),
    page("half-letters", lambda: "&#xD800;" * 100_000),
    page("control-characters", lambda: bytes(range(1, 32)) * 10_000),
    page("declares-a-codec", b"<meta charset=unicode_escape><meta charset=zlib>\\x3cscript\\x3e"),
    page("declares-utf-7", b"<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    page("conditional-comments", lambda: "<!--[if IE]>" * 100_000),
    page("frames", "<iframe src=http://127.0.0.1:1/></iframe><frameset><frame src=file:///etc/passwd>", EITHER),
    page("objects", "<object data=file:///etc/passwd><embed src=http://127.0.0.1:1/>", EITHER),
    page("style-imports", "<style>@import url(http://127.0.0.1:1/)</style><link rel=stylesheet href=http://127.0.0.1:1/>", read(3)),
    page("meta-refresh", "<meta http-equiv=refresh content='0;url=http://127.0.0.1:1/'>", read(3)),
    alone("empty", b""),
    alone("ten-megabytes", lambda name: PAGE.replace("{name}", name).encode() + b"<div><p>Words <b>and</b> words.</p></div>" * 220_000, EITHER),
    alone("too-large", lambda name: b"<p>x" * 3_000_000, refused("larger than")),
    alone("words-alone", b"Nothing to see here"),
    alone("menu-alone", b"<html><body><ul><li><a href=/a>Home</a><li><a href=/b>About</a><li><a href=/c>Jobs</a></ul>"),
    alone("login", b"<html><body><form action=/login><input type=password></form>"),
    alone("parked", b"<html><body><h1>This domain is for sale</h1>" + b"<a href=//ads.example>Buy now</a>" * 50),
    alone("script-alone", b"<html><body><div id=root></div><script src=/app.js></script>"),
    alone("feed", lambda name: b"<rss version='2.0'><channel></channel></rss>", refused("feed")),
    alone("laughs", b'<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><html><body>&b;</body></html>'),
    alone("entity-of-a-file", b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body>&a;</body></html>', lacks=("root:",)),
    alone("binary", lambda name: bytes(range(256)) * 10_000),
    alone("utf-16", lambda name: PAGE.replace("{name}", name).encode("utf-16"), read(3)),
    alone("many-news", listed(80_000), survives()),
    alone("javascript-links", links("javascript:alert(1)//")),
    alone("data-links", links("data:text/html,<script>alert(1)</script>")),
    alone("file-links", links("file:///etc/passwd#")),
    alone("mail-links", links("mailto:a@b.example?")),
    alone("broken-links", links("http://[::1")),
    alone("long-links", links("/" + "x" * 100_000)),
    alone("links-inside", links("http://127.0.0.1:1/"), survives(5)),
    alone("base-of-javascript", based("javascript:alert(1)//"), EITHER),
    alone("base-of-a-file", based("file:///etc/"), EITHER),
    alone("base-inside", based("http://127.0.0.1:1/"), survives(3)),
    alone("base-broken", based("http://[::1"), EITHER),
    page("costly-selector", lambda: "<div><p>x</p></div>" * 20_000, EITHER, selector="div:has(div:has(div:has(p)))"),
    page("costly-not-selector", lambda: "<div><p>x</p></div>" * 5_000, EITHER, selector=":not(:nth-child(2n+1 of :not(p)))"),
    page("broken-selector", "", refused("selector"), selector="li[[["),
    page("deep-selector", "", EITHER, selector=":is(" * 2000 + "a" + ")" * 2000),
]  # fmt: skip
