"""What can be read for news: one file per kind of source, found by its name.

A new kind is a new file here with `kind` and `parse`, and nothing else to edit; files whose name
begins with an underscore are helpers.
"""

import hashlib
import importlib
import pkgutil
import re
from collections.abc import Sequence
from typing import Protocol, cast

from connectors.errors import PermanentError
from connectors.sources._items import Item

# What a feed says of itself before its first item, and renews with every answer.
ITEM = re.compile(rb"<(?:item|entry|\w+:entry)[\s>]")
BUILT = re.compile(rb"<(lastBuildDate|pubDate|updated|dc:date)>[^<]{1,60}</\1>")


class SourceParser(Protocol):
    """Reads the items out of a body.

    `selector` is the CSS of one item, for kinds that need one. Raises PermanentError for a body
    that is not of this kind. Never returns anything executable.
    """

    kind: str

    def parse(
        self, body: bytes, content_type: str | None, url: str, selector: str | None = None
    ) -> Sequence[Item]: ...


def fingerprint(body: bytes) -> str:
    """SHA-256 of a body, in hex, without the moment at which a feed was built: the same twice
    means that there is nothing new to parse."""
    first = ITEM.search(body)
    head = body[: first.start()] if first else b""
    return hashlib.sha256(BUILT.sub(b"", head) + body[len(head) :]).hexdigest()


def kinds() -> list[str]:
    """The kinds of source there are."""
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


def gives_openings(kind: str) -> bool:
    """Whether a kind of source gives openings (and not articles)."""
    return kind == "job_board"


def parse_function(kind: str) -> str:
    """The parser of a kind by name, as a child process takes it; raises PermanentError."""
    if kind not in kinds():
        raise PermanentError(
            f"unknown kind of source: {kind}: there are {', '.join(kinds())}",
            why=f"unknown kind {kind}; there are {', '.join(kinds())}",
        )
    return f"{__name__}.{kind}:parse"


def parser(kind: str) -> SourceParser:
    """The parser of a kind; raises PermanentError for an unknown one."""
    module, _, _ = parse_function(kind).partition(":")
    return cast(SourceParser, importlib.import_module(module))
