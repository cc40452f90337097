"""A query service that answers like Wikidata's: it reads the question and knows what it is told."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs

from tests.web import Page, Web

ENTITY = "http://www.wikidata.org/entity/"


@dataclass
class QueryService:
    """Entries by their official site; each fact is (name, value) or (name, value, unit, date)."""

    entries: dict[str, list[tuple[str, list[tuple[str, ...]]]]] = field(default_factory=dict)
    questions: list[str] = field(default_factory=list)
    status: int = 200

    def know(self, site: str, entry: str, *facts: tuple[str, ...]) -> None:
        """Take an entry in."""
        self.entries.setdefault(site, []).append((entry, list(facts)))

    def act(self, web: Web, path: str) -> None:
        """Answer at this path of a web server."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            form: bytes = getattr(handler, "body", b"")
            query = parse_qs(form.decode()).get("query", [""])[0]
            self.questions.append(query)
            body = json.dumps({"head": {}, "results": {"bindings": list(self._rows(query))}})
            page = Page(body.encode(), self.status, {"Content-Type": "application/json"})
            handler._answer(page)  # type: ignore[attr-defined]

        web.pages[path] = answer

    def _rows(self, query: str) -> Iterable[dict[str, Any]]:
        asked = set(re.findall(r'BIND\("(\w+)" AS \?name\)', query))
        values = re.search(r"VALUES \?site \{([^}]*)\}", query)
        for site in re.findall(r"<([^>]+)>", values[1] if values else ""):
            for entry, facts in self.entries.get(site, []):
                for name, value, *more in facts:
                    if name in asked:
                        yield _row(site, entry, name, value, *more)


def _row(site: str, entry: str, name: str, value: str, unit: str = "", at: str = "") -> Any:
    row = {"site": site, "item": f"{ENTITY}{entry}", "name": name, "value": value}
    row |= {"unit": f"{ENTITY}{unit}"} if unit else {}
    row |= {"at": at} if at else {}
    return {key: {"type": "literal", "value": each} for key, each in row.items()}
