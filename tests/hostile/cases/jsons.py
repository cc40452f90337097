"""JSON feeds that mean to harm their parser."""

# ruff: noqa: E501 - one case a line

from collections.abc import Callable

from tests.hostile.cases import Case, Expected, Text, case, read, refused, survives, told

TYPE = "Content-Type: application/feed+json"
NO_FEED = refused("not a feed|pars|feed")
MEGABYTE = 1_000_000
AT_MOST_ONE = survives(1)
VERSION = '{"version": "https://jsonfeed.org/version/1.1", '


def feed(name: str, text: Text | bytes, expected: Expected = NO_FEED) -> Case:
    """A case of a whole body."""

    def body(_: str) -> bytes:
        return text if isinstance(text, bytes) else told(text).encode()

    return case(f"json-{name}", body, expected, TYPE)


def entry(name: str, fields: Text, expected: Expected = AT_MOST_ONE) -> Case:
    """A case of one entry with fields as they are written."""
    start = f'{VERSION}"items": [{{"id": "{name}", "url": "http://json.example/{name}", '
    return feed(name, lambda: f"{start}{told(fields)}}}]}}", expected)


def many(count: int) -> Callable[[str], bytes]:
    """A feed of many short items."""
    return lambda name: (
        VERSION
        + '"items": ['
        + ",".join(f'{{"id": {n}, "title": "{name} {n}"}}' for n in range(count))
        + "]}"
    ).encode()


CASES = [
    feed("deep-lists", lambda: '{"items": ' + "[" * 1_000_000),
    feed("deep-lists-closed", lambda: '{"items": ' + "[" * 100_000 + "]" * 100_000 + "}"),
    feed("deep-objects", lambda: '{"items": ' * 500_000),
    feed("deep-list-alone", lambda: "[" * 1_000_000),
    entry("deep-in-an-entry", lambda: '"title": "t", "x": ' + "[" * 5000 + "]" * 5000),
    entry("number-beyond-all", '"title": "t", "x": 1e400, "y": -1e999'),
    entry("number-as-id", '"title": "t", "id": 1e400'),
    entry("number-of-a-million-figures", lambda: '"title": "t", "x": ' + "9" * MEGABYTE),
    entry("id-of-a-million-figures", lambda: '"title": "t", "id": ' + "9" * MEGABYTE),
    entry("fraction-of-a-million-figures", lambda: '"title": "t", "x": 0.' + "9" * MEGABYTE),
    entry("nan", '"title": "t", "id": NaN, "x": Infinity, "y": -Infinity'),
    entry("doubled-keys", lambda: '"title": "one", ' + '"title": "two", ' * 100_000 + '"title": "three"', read(1)),
    entry("many-keys", lambda: '"title": "t", ' + ", ".join(f'"k{n}": {n}' for n in range(300_000)), read(1)),
    entry("nul-in-title", '"title": "a\\u0000b"', read(1)),
    entry("half-letter-in-title", '"title": "a\\ud800b", "content_text": "\\udfff"', read(1)),
    entry("half-letter-in-guid", '"title": "t", "id": "\\ud800"', read(1)),
    entry("half-letter-in-link", '"title": "t", "url": "http://a.example/\\ud800"', read(1)),
    entry("long-title", lambda: f'"title": "{"t" * 5 * MEGABYTE}"', read(1)),
    entry("long-link", lambda: f'"title": "t", "url": "http://a.example/{"x" * 5 * MEGABYTE}"', read(1)),
    entry("long-html", lambda: f'"title": "t", "content_html": "{"<b>word" * MEGABYTE}"'),
    entry("deep-html", lambda: f'"title": "t", "content_html": "{"<div>" * 100_000}"'),
    entry("brackets-as-html", lambda: f'"title": "t", "content_html": "{"<" * MEGABYTE}"'),
    entry("long-date", lambda: f'"title": "t", "date_published": "{"1-" * MEGABYTE}"', read(1)),
    entry("odd-date", '"title": "t", "date_published": "9999-12-31T23:59:59-23:59"', read(1)),
    entry("values-of-other-types", '"title": ["t"], "content_text": {"a": 1}, "date_published": true, "language": 5'),
    entry("nothing-but-null", '"title": null, "content_html": null, "date_published": null, "url": null', survives(1)),
    feed("items-of-other-types", VERSION + '"items": [null, 1, "x", [], true, {}]}', survives(0)),
    feed("items-as-object", VERSION + '"items": {"a": 1}}'),
    feed("items-as-text", VERSION + '"items": "abc"}'),
    feed("items-missing", VERSION + '"title": "x"}'),
    feed("items-empty", VERSION + '"items": []}', read(0)),
    feed("list-at-the-top", '[{"title": "x"}]'),
    feed("text-at-the-top", '"words"'),
    feed("cut-short", VERSION + '"items": [{"title": "x'),
    feed("rubbish-behind", VERSION + '"items": []} rubbish', survives(0)),
    feed("comments", "{/* x */ \"items\": []}"),
    feed("two-objects", '{"items": []}{"items": []}', survives(0)),
    feed("open-braces", lambda: "{" * 5 * MEGABYTE),
    feed("blanks", lambda: "{" + " " * 9 * MEGABYTE + "}"),
    feed("backslashes", lambda: '{"items": "' + "\\" * 5 * MEGABYTE),
    feed("invalid-utf-8", b'{"items": [{"title": "a\xff\xfeb"}]}', survives(1)),
    feed("byte-order-mark", b'\xef\xbb\xbf{"items": [{"title": "with a mark"}]}', read(1)),
    feed("utf-16", '{"items": [{"title": "x"}]}'.encode("utf-16"), survives(1)),
    feed("language-odd", VERSION + '"language": {"a": 1}, "items": [{"title": "odd language"}]}', survives(1)),
    case("json-many-items", many(100_000), read(1, 1000), TYPE),
    case("json-deep-then-feed", b"[" * 100 + b'{"items": []}', refused("feed|pars"), TYPE),
]  # fmt: skip
