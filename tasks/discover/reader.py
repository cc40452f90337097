"""What a search asks of the network, and what a child process makes of the answers."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from connectors.child import parse
from connectors.http import Fetcher, Response
from connectors.sources import parse_function
from tasks.rules.discovery import Link, Page, Shown

LOOK = "connectors.discovery:look"
_MOMENT = TypeAdapter(datetime | None)


class Reader:
    """Reads addresses for the search of one company's site, and counts them.

    Every method raises ConnectorError for what can not be read.
    """

    def __init__(self, fetcher: Fetcher, domain: str) -> None:
        self._fetcher = fetcher
        self._asked = domain.partition(".")[0]
        self.requests = 0

    async def fetch(self, url: str, accept: str) -> Response:
        """The answer at an address."""
        self.requests += 1
        return await self._fetcher.fetch(url, accept=accept)

    async def look(self, response: Response) -> Page:
        """What an answer says of where news may be."""
        header = response.headers.get("link")
        rows = await _in_child(LOOK, response, asked=self._asked, link_header=header)
        return Page(**(rows[0] | {"links": tuple(Link(**link) for link in rows[0]["links"])}))

    async def items(self, kind: str, response: Response) -> tuple[Shown, ...]:
        """What an answer gives as a source of this kind."""
        rows = await _in_child(parse_function(kind), response, selector=None)
        return tuple(_shown(row) for row in rows)


async def _in_child(function: str, response: Response, **arguments: Any) -> list[dict[str, Any]]:
    content_type = response.headers.get("content-type")
    return await parse(
        function, response.body, content_type=content_type, url=response.url, **arguments
    )


def _shown(row: Mapping[str, Any]) -> Shown:
    """What a parser gave, news or openings alike, as far as discovery looks at it."""
    return Shown(
        url=row.get("url") or "",
        title=row.get("title") or "",
        at=_MOMENT.validate_python(row.get("published_at")),
        characters=len(row.get("text") or ""),
        language=row.get("language"),
    )
