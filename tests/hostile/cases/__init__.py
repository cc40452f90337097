"""The cases of the laboratory, one file per theme: a name, how its server behaves, and what must
come of it.
"""

import importlib
import pkgutil
import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.hostile.acts import NOT_FOUND, Act, answer

MOST_ITEMS = 1000

# What takes seconds of work to be parsed or given up; read apart from the others.
COSTLY = frozenset(
    [
        "billion-laughs",
        "blanks-in-a-tag",
        "deep-html-in-item",
        "deep-items",
        "deep-nesting-alone",
        "deep-nesting-unclosed",
        "huge-attribute",
        "huge-comment",
        "huge-comment-of-dashes",
        "huge-escaped-html",
        "huge-instruction",
        "laughs-in-pairs",
        "many-ampersands",
        "many-brackets-and-blanks",
        "many-closing-tags",
        "many-empty-entries",
        "many-half-references",
        "many-open-references",
        "many-opening-brackets",
        "many-quotes",
        "many-unclosed-entries",
        "many-unknown-tags",
        "nested-namespaces",
        "page-costly-not-selector",
        "page-costly-selector",
        "page-deep-links",
        "page-many-long-links",
        "page-many-news",
        "page-ten-megabytes",
        "plain-text-tag",
    ]
)

# Words that are made when they are needed: many are megabytes long.
Text = str | Callable[[], str]


DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'


@dataclass(frozen=True)
class Expected:
    """What must come of a case: refused with words (patterns) in the reason, or read with so many
    articles, or either."""

    refused: tuple[str, ...] | None = None
    fewest: int = 0
    most: int | None = None


@dataclass(frozen=True)
class Case:
    """A source and its server.

    `door` is the port of the laboratory that its host leads to; `certificate` what it shows there;
    `holds` are pieces that stored words must have, `lacks` ones that they must not.
    """

    name: str
    act: Act
    expected: Expected
    kind: str = "feed"
    url: str = "http://{name}.lab.example/feed"
    door: str = "http"
    certificate: str = "good"
    robots: Act = NOT_FOUND
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    selector: str | None = None

    @property
    def is_costly(self) -> bool:
        """Whether it takes seconds of work, and not of waiting."""
        return self.name in COSTLY


def refused(*words: str) -> Expected:
    """Not read, for a reason in which each of these patterns is found."""
    return Expected(refused=words)


def read(fewest: int, most: int | None = None) -> Expected:
    """Read, with so many articles."""
    return Expected(fewest=fewest, most=fewest if most is None else most)


def survives(most: int = MOST_ITEMS) -> Expected:
    """Refused for whatever reason, or read with at most so many articles."""
    return Expected(refused=(), most=most)


def item(name: str, number: int, extra: str = "", title: str = "") -> str:
    """An RSS item."""
    address = f"http://{name}.lab.example/item/{number}"
    title = title or f"Item {number} of {name}"
    return (
        f"<item><title>{title}</title><link>{address}</link><guid>{address}</guid>"
        f"<description>What {name} has to say, part {number}.</description>"
        f"<pubDate>Mon, 02 Feb 2026 08:00:00 +0000</pubDate>{extra}</item>"
    )


def rss(items: str, before: str = DECLARATION, inside: str = "") -> str:
    """An RSS feed around items."""
    return (
        f'{before}<rss version="2.0"><channel><title>A feed</title>'
        f"<link>http://lab.example/</link>{inside}{items}</channel></rss>"
    )


def good(name: str) -> bytes:
    """A feed of two items."""
    return rss(item(name, 1) + item(name, 2)).encode()


def told(text: Text) -> str:
    """The words themselves."""
    return text if isinstance(text, str) else text()


def feed_with(
    extra: Text = "", before: Text = "", title: Text = "", inside: Text = ""
) -> Callable[[str], bytes]:
    """A feed of two items, the first with something in it, or something before it all."""

    def body(name: str) -> bytes:
        items = item(name, 1, told(extra), told(title)) + item(name, 2)
        return rss(items, told(before) or DECLARATION, told(inside)).encode()

    return body


def case(
    name: str,
    body: bytes | Callable[[str], bytes],
    expected: Expected,
    *headers: str,
    status: str = "200 OK",
    **more: object,
) -> Case:
    """A case whose server answers properly, with a body that is not proper."""
    headers = headers or ("Content-Type: application/rss+xml",)
    return Case(name, answer(body, *headers, status=status), expected, **more)  # type: ignore[arg-type]


def all_cases() -> list[Case]:
    """Every case of every theme."""
    found: list[Case] = []
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        found += importlib.import_module(f"{__name__}.{module}").CASES
    names = [each.name for each in found]
    assert len(set(names)) == len(names), "two cases of one name"
    assert all(re.fullmatch(r"[a-z0-9-]{1,60}", name) for name in names)
    return found
