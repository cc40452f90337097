"""What can be read for news: one file per kind of source, found by its name.

A new kind is a new file here with `kind` and `parse`, and nothing else to edit; files whose name
begins with an underscore are helpers. A kind whose `parse` returns openings instead of items says
`gives_openings = True` in a line of its own.
"""

import importlib
import importlib.util
import pkgutil
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol, cast

from connectors.errors import PermanentError
from connectors.sources._fingerprint import fingerprint
from connectors.sources._items import Item, Opening

__all__ = ["SourceParser", "fingerprint", "gives_openings", "kinds", "parse_function", "parser"]


class SourceParser(Protocol):
    """Reads the items, or the openings, out of a body.

    `selector` is the CSS of one item, for kinds that need one. Raises PermanentError for a body
    that is not of this kind, and nothing else. Never returns anything executable.
    """

    kind: str

    def parse(
        self, body: bytes, content_type: str | None, url: str, selector: str | None = None
    ) -> Sequence[Item] | Sequence[Opening]:
        """The items of a body, or the openings of a job board; raises as the class says."""
        ...


def kinds() -> list[str]:
    """The kinds of source there are."""
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


@lru_cache
def gives_openings(kind: str) -> bool:
    """Whether a kind gives openings, not items; raises PermanentError for an unknown kind.

    Read from the text of its file: a parser and its libraries are imported in the child only.
    """
    module, _, _ = parse_function(kind).partition(":")
    spec = importlib.util.find_spec(module)
    text = Path(spec.origin).read_text(encoding="utf-8") if spec and spec.origin else ""
    return re.search(r"^gives_openings = True$", text, re.MULTILINE) is not None


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
