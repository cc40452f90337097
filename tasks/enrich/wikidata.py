"""Wikidata, asked about many accounts at once."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from connectors.child import parse
from connectors.enrichment.base import FactData
from connectors.enrichment.wikidata import ACCEPT, query
from connectors.errors import ConnectorError
from connectors.http import Fetcher
from tasks.enrich.store import Finding
from tasks.rules.playbook import Wikidata
from warehouse.writes import Row

log = logging.getLogger("whynow.enrich")

METHOD = "wikidata"


@dataclass(frozen=True, slots=True)
class Question:
    """One query: where it is asked, and about which accounts, by domain."""

    url: str
    accounts: dict[str, int]


def questions(waiting: Sequence[Row], settings: Wikidata) -> list[Question]:
    """The queries that it takes to ask about these accounts."""
    size = settings.domains_per_query
    return [
        Question(settings.url, {row["domain"]: row["id"] for row in waiting[start : start + size]})
        for start in range(0, len(waiting), size)
    ]


def url_of(question: Question) -> str:
    """Where a question is asked."""
    return question.url


async def visit(fetcher: Fetcher, question: Question) -> list[Finding]:
    """Ask one question; a finding for each account of it."""
    try:
        return await _ask(fetcher, question)
    except ConnectorError as error:
        problem = error.why
    except Exception as error:
        # A fault of ours over one answer must not cost the other accounts their facts.
        log.exception("enrich wikidata accounts=%d", len(question.accounts))
        problem = f"unexpected error ({type(error).__name__})"
    return [
        Finding(account_id, METHOD, question.url, problem=problem)
        for account_id in question.accounts.values()
    ]


async def _ask(fetcher: Fetcher, question: Question) -> list[Finding]:
    domains = list(question.accounts)
    form = urlencode({"query": query(domains), "format": "json"}).encode()
    answer = await fetcher.fetch(question.url, accept=ACCEPT, form=form)
    try:
        entries = await parse(
            "connectors.enrichment.wikidata:read", answer.body, domains=json.dumps(domains)
        )
    finally:
        answer.release()
    return [
        Finding(
            question.accounts[entry["domain"]],
            METHOD,
            entry["url"] or question.url,
            [FactData(**fact) for fact in entry["facts"]],
            entry["problem"],
        )
        for entry in entries
    ]
