"""Asks an endpoint about what is proposed: its verdicts sort what a person reviews, no more."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, or_, select, update

from connectors.chat import Chat, ChatSettings
from connectors.errors import PermanentError, SkipRecord
from tasks.articles import chunks
from tasks.endpoint import ask_each, endpoint_settings
from tasks.events import VERSION
from tasks.review import PROPOSAL, UnknownProposal
from tasks.rules import reviewing
from tasks.rules.reviewing import INSTRUCTION, SCHEMA, Question, Verdict, judge, no_opinion
from tasks.workspace import Workspace
from warehouse.models import Account
from warehouse.writes import table_of

ACCOUNT = table_of(Account)


@dataclass(frozen=True, slots=True)
class AskReport:
    """What an endpoint said of proposals, and why it was not asked about all of them."""

    yes: int = 0
    no: int = 0
    no_opinion: int = 0
    not_asked: int = 0
    problem: str | None = None

    def counts(self) -> dict[str, int]:
        """The figures alone."""
        return {name: value for name, value in asdict(self).items() if name != "problem"}


async def ask(
    ws: Workspace, as_of: datetime, proposal_ids: Sequence[int] | None = None
) -> AskReport:
    """Ask the playbook's endpoint about open proposals: those named, asked before or not, or the
    likeliest that its model was not asked about.

    Each verdict is stored as it comes. An endpoint that does not answer costs no proposal: what it
    was not asked is asked in the next run. Raises UnknownProposal.
    """
    waiting = _waiting(ws, proposal_ids)
    try:
        async with Chat(chat_settings(ws)) as chat:
            return await _ask_all(ws, chat, waiting, as_of)
    except PermanentError as error:
        return AskReport(not_asked=len(waiting), problem=str(error))


def chat_settings(ws: Workspace) -> ChatSettings:
    """The playbook's [review.endpoint] for the connector; PermanentError where it is incomplete."""
    return endpoint_settings(ws, ws.playbook.review.endpoint, "review.endpoint")


async def _ask_all(
    ws: Workspace, chat: Chat, waiting: Sequence[Row[Any]], as_of: datetime
) -> AskReport:
    async def ask_about(row: Row[Any]) -> str:
        verdict = await _verdict(ws, chat, row)
        await asyncio.to_thread(_store, ws, row.id, verdict, as_of)
        return verdict.answer.replace(" ", "_")

    asked = await ask_each(waiting, ws.playbook.review.endpoint.at_once, ask_about)
    not_asked = len(waiting) - asked.counts.total()
    return AskReport(**asked.counts, not_asked=not_asked, problem=asked.problem)


async def _verdict(ws: Workspace, chat: Chat, row: Row[Any]) -> Verdict:
    names = [row.name, *row.aliases, row.domain, *([row.ticker] if row.ticker else [])]
    shown = row.text[: ws.playbook.review.endpoint.most_characters]
    title = row.title[: reviewing.TITLE_CHARACTERS]
    question = Question(names, row.type, title, shown)
    try:
        return judge(question, await chat.ask(INSTRUCTION, question.in_words(), SCHEMA))
    except SkipRecord as error:
        return no_opinion(str(error))


def _asker(ws: Workspace) -> str:
    """Who answers, as it is stored: another model or question is another one."""
    return f"{ws.playbook.review.endpoint.model} reviewing@{reviewing.VERSION}"


def _waiting(ws: Workspace, proposal_ids: Sequence[int] | None) -> list[Row[Any]]:
    query = (
        select(
            PROPOSAL.c.id,
            PROPOSAL.c.type,
            VERSION.c.title,
            VERSION.c.text,
            *(ACCOUNT.c[name] for name in ("name", "aliases", "domain", "ticker")),
        )
        .join(VERSION, VERSION.c.id == PROPOSAL.c.version_id)
        .join(ACCOUNT, ACCOUNT.c.id == PROPOSAL.c.account_id)
        .where(PROPOSAL.c.answer.is_(None))
        .order_by(PROPOSAL.c.probability.desc(), PROPOSAL.c.id)
    )
    by = PROPOSAL.c.reviewed_by
    with ws.reading() as connection:
        if proposal_ids is None:
            query = query.where(or_(by.is_(None), by != _asker(ws)))
            most = ws.playbook.review.endpoint.most_per_run
            return list(connection.execute(query.limit(most)))
        parts = chunks(proposal_ids)
        found = [
            row for ids in parts for row in connection.execute(query.where(PROPOSAL.c.id.in_(ids)))
        ]
    if unknown := set(proposal_ids) - {row.id for row in found}:
        raise UnknownProposal(min(unknown))
    return found


def _store(ws: Workspace, proposal_id: int, verdict: Verdict, as_of: datetime) -> None:
    """Store a verdict beside its proposal; a person who has answered meanwhile has said more."""
    quote = verdict.quote
    with ws.writing() as connection:
        connection.execute(
            update(PROPOSAL)
            .where(PROPOSAL.c.id == proposal_id, PROPOSAL.c.answer.is_(None))
            .values(
                reviewed_by=_asker(ws),
                reviewed_at=as_of,
                verdict=verdict.answer,
                verdict_because=verdict.because,
                status=verdict.status,
                subject=verdict.subject,
                quote=quote and quote.text,
                quote_field=quote and quote.field,
                quote_start=quote and quote.start,
                quote_end=quote and quote.end,
            )
        )
