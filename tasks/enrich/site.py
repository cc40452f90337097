"""An account's own site, read for facts."""

import logging

from connectors.child import parse
from connectors.enrichment.website import FactData
from connectors.errors import ConnectorError
from connectors.http import ACCEPT_PAGE, Fetcher, Response
from tasks.enrich.store import Finding
from warehouse.writes import Row

log = logging.getLogger("whynow.enrich")

METHOD = "website"


def url_of(row: Row) -> str:
    """Where an account's site is first looked for."""
    return f"https://{row['domain']}/"


async def visit(fetcher: Fetcher, row: Row) -> Finding:
    """Read one home page, encrypted if that works."""
    problem = ""
    for scheme in ("https", "http"):
        url = f"{scheme}://{row['domain']}/"
        try:
            answer = await fetcher.fetch(url, accept=ACCEPT_PAGE)
            try:
                facts = await _facts(answer)
            finally:
                answer.release()
            missing = None if facts else "its page states no facts"
            return Finding(row["id"], METHOD, answer.url, facts, missing)
        except ConnectorError as error:
            problem = error.why
        except Exception as error:
            # A fault of ours over one page must not cost the other accounts their facts.
            log.exception("enrich account=%s", row["id"])
            problem = f"unexpected error ({type(error).__name__})"
    return Finding(row["id"], METHOD, url, problem=problem)


async def _facts(answer: Response) -> list[FactData]:
    found = await parse(
        "connectors.enrichment.website:extract",
        answer.body,
        url=answer.url,
        content_type=answer.headers.get("content-type"),
    )
    return [FactData(**row) for row in found]
