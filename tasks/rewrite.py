"""Rewrite: an endpoint may put drafts into other words; what it adds to them is refused.

Nothing goes out by this: a draft stays a draft. People's names and titles are sent only if the
playbook says so; placeholders stand for them otherwise.
"""

import asyncio
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from connectors.chat import Chat
from connectors.errors import PermanentError, SkipRecord
from tasks.drafts import FALLBACK
from tasks.endpoint import ask_each, endpoint_settings
from tasks.rules.drafting import first_name
from tasks.rules.rewording import INSTRUCTION, SCHEMA, VERSION, Draft, masked, reworded
from tasks.workspace import Workspace
from warehouse.models import Account, Contact, Lead, Rep, SdrTask, TriggerEvent
from warehouse.writes import table_of

TASK, ACCOUNT, CONTACT = table_of(SdrTask), table_of(Account), table_of(Contact)
REP, LEAD, EVENT = table_of(Rep), table_of(Lead), table_of(TriggerEvent)


@dataclass(frozen=True, slots=True)
class RewriteReport:
    """How many drafts have a writer's words now, or kept the template's, and why it ended."""

    rewritten: int = 0
    kept: int = 0
    not_asked: int = 0
    problem: str | None = None

    def counts(self) -> dict[str, int]:
        """The figures alone."""
        return {name: value for name, value in asdict(self).items() if name != "problem"}


async def rewrite(ws: Workspace, as_of: datetime) -> RewriteReport:
    """Ask the playbook's [writer] about drafts of open tasks that it has not been asked about.

    Each answer is stored as it comes, with the reason where the template's text is kept. An
    endpoint that does not answer costs no draft.
    """
    writer = ws.playbook.writer
    waiting = _waiting(ws)
    try:
        async with Chat(endpoint_settings(ws, writer, "writer")) as chat:

            async def ask(row: Row[Any]) -> str:
                draft = _draft(ws, row)
                question = f"Language: {row.draft_language or FALLBACK}\n\n{masked(draft)}"
                try:
                    answer = await chat.ask(INSTRUCTION, question, SCHEMA)
                    said = reworded(draft, answer)
                except (SkipRecord, ValueError) as error:
                    await asyncio.to_thread(_keep, ws, row, str(error), as_of)
                    return "kept"
                await asyncio.to_thread(_store, ws, row, said, as_of)
                return "rewritten"

            asked = await ask_each(waiting, writer.at_once, ask)
    except PermanentError as error:
        return RewriteReport(not_asked=len(waiting), problem=str(error))
    return RewriteReport(
        **asked.counts, not_asked=len(waiting) - asked.counts.total(), problem=asked.problem
    )


def _waiting(ws: Workspace) -> list[Row[Any]]:
    query = (
        select(
            TASK.c.id, TASK.c.channel, TASK.c.draft, TASK.c.draft_subject, TASK.c.draft_from,
            TASK.c.draft_because, TASK.c.draft_language, TASK.c.quote, TASK.c.quote_url,
            *(ACCOUNT.c[name].label(f"account_{name}") for name in ("name", "domain", "industry")),
            ACCOUNT.c.country, ACCOUNT.c.city, ACCOUNT.c.employees,
            CONTACT.c.name.label("contact_name"), CONTACT.c.title.label("contact_title"),
            LEAD.c.name.label("lead_name"), LEAD.c.title.label("lead_title"),
            REP.c.name.label("rep_name"), REP.c.email.label("rep_email"),
            EVENT.c.type, EVENT.c.headline, EVENT.c.facts,
        )
        .join(ACCOUNT, ACCOUNT.c.id == TASK.c.account_id)
        .join(REP, REP.c.id == TASK.c.rep_id)
        .outerjoin(CONTACT, CONTACT.c.id == TASK.c.contact_id)
        .outerjoin(LEAD, LEAD.c.id == TASK.c.lead_id)
        .outerjoin(EVENT, EVENT.c.id == TASK.c.event_id)
        .where(
            TASK.c.status == "open",
            TASK.c.draft.is_not(None),
            TASK.c.draft_from.not_like("writer %"),
            TASK.c.draft_from.not_like("not by %"),
        )
        .order_by(TASK.c.is_promised.desc(), TASK.c.priority.desc(), TASK.c.id)
        .limit(ws.playbook.writer.most_per_run)
    )  # fmt: skip
    with ws.reading() as connection:
        return list(connection.execute(query))


def _draft(ws: Workspace, row: Row[Any]) -> Draft:
    trigger = ws.playbook.triggers.get(row.type or "")
    name = row.contact_name or row.lead_name
    personal = {
        "NAME": name,
        "FIRST_NAME": first_name(name),
        "TITLE": row.contact_title or row.lead_title,
        "SENDER": row.rep_name,
        "SENDER_FIRST_NAME": first_name(row.rep_name),
        "SENDER_ADDRESS": row.rep_email,
    }
    known = {key: value for key, value in personal.items() if value}
    record = (
        row.quote, row.headline, json.dumps(row.facts or {}, ensure_ascii=False), row.account_name,
        row.account_domain, row.account_industry, row.country, row.city, row.employees,
        ws.playbook.company.name, ws.playbook.company.product, *known.values(),
    )  # fmt: skip
    return Draft(
        channel=row.channel,
        subject=row.draft_subject,
        text=row.draft,
        sources=[str(value) for value in record if value],
        personal={} if ws.playbook.writer.sends_personal_data else known,
        is_sensitive=bool(trigger and trigger.is_sensitive),
        note_characters=ws.playbook.drafts.linkedin_characters,
    )


def _store(ws: Workspace, row: Row[Any], said: tuple[str | None, str], as_of: datetime) -> None:
    subject, text = said
    source = f"writer {ws.playbook.writer.model} rewording@{VERSION}, {row.draft_from}"
    _write(ws, row, as_of, draft_subject=subject, draft=text, draft_from=source)


def _keep(ws: Workspace, row: Row[Any], why: str, as_of: datetime) -> None:
    because = f"the writer's text was not used: {why}"
    if row.draft_because:
        because = f"{row.draft_because}; {because}"
    source = f"not by writer {ws.playbook.writer.model}, {row.draft_from}"
    _write(ws, row, as_of, draft_from=source, draft_because=because)


def _write(ws: Workspace, row: Row[Any], as_of: datetime, **values: Any) -> None:
    """Change a draft that is still as it was when the writer was asked."""
    with ws.writing() as connection:
        connection.execute(
            update(TASK)
            .where(TASK.c.id == row.id, TASK.c.status == "open", TASK.c.draft == row.draft)
            .values(updated_at=as_of, **values)
        )
