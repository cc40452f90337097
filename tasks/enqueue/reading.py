"""Reads what decides the queue: events, leads, open tasks, and all that belongs to them."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import polars as pl
from sqlalchemy import Connection, Text, and_, case, cast, exists, func, or_, select

from tasks.frames import read_frame
from tasks.kinds import is_held
from tasks.rules import queue
from tasks.rules.conversion import Judged, conversions
from tasks.rules.enrichment import standing
from tasks.rules.playbook import Playbook
from tasks.rules.queue import QueueInput
from tasks.rules.scoring import FACTS, with_facts
from tasks.rules.scoring.facts import TECHNOLOGY
from tasks.rules.tiers import classify_title
from warehouse.models import (
    Account,
    AccountFact,
    Activity,
    Article,
    Assignment,
    BuyerState,
    Contact,
    Customer,
    EventMention,
    Evidence,
    Lead,
    LeadScore,
    Score,
    SdrTask,
    TriggerEvent,
)
from warehouse.writes import table_of

ACCOUNT, CONTACT, LEAD = table_of(Account).c, table_of(Contact).c, table_of(Lead).c
EVENT, MENTION, EVIDENCE = table_of(TriggerEvent), table_of(EventMention), table_of(Evidence)
ACTIVITY, TASK, FACT = table_of(Activity).c, table_of(SdrTask).c, table_of(AccountFact).c
SCORE, OWNER, ARTICLE = table_of(Score), table_of(Assignment), table_of(Article)
DEAL, BUYER, LEAD_SCORE = table_of(Customer).c, table_of(BuyerState), table_of(LeadScore)

FILLED = ("country", "industry", "employees", "seats")
SPOKEN = ("employees", "industry", "revenue_usd")  # of the record, that people speak about
OUTCOME_DAYS = 365  # how far back own sequences are counted

Ids = Sequence[int] | None

# ---- what there is -------------------------------------------------------------------------------


def read_input(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids = None
) -> QueueInput:
    """Events that are young enough, open leads, open tasks, and all that belongs to them."""
    open_tasks = select(TASK.account_id, TASK.created_at).where(TASK.status == "open")
    watched = read_frame(
        connection,
        open_tasks,
        {"account_id": pl.Int64, "created_at": queue.TIME},
        column=TASK.account_id,
        ids=ids,
    )
    events, facts = _read_events(connection, playbook, as_of, ids)
    leads = _read_leads(connection, as_of, ids)
    wanted = pl.concat([each["account_id"] for each in (watched, events, leads)])
    ids = wanted.unique().sort().to_list()
    window = max(queue.WINDOW_DAYS, playbook.cadence.rest_days)
    oldest = [as_of - timedelta(days=window), watched["created_at"].min()]
    oldest.append(leads["lead_at"].min())
    since = min(moment for moment in oldest if isinstance(moment, datetime))
    contacts = _read_contacts(connection, playbook, ids)
    accounts, account_facts = _read_accounts(connection, playbook, as_of, ids)
    return QueueInput(
        accounts=accounts,
        contacts=contacts,
        events=events,
        quotes=_read_quotes(connection, events["event_id"].to_list()),
        leads=_with_contacts(leads, contacts),
        activities=_read_activities(connection, playbook, since, as_of, ids),
        tasks=_read_tasks(connection, ids),
        facts=facts,
        conversions=conversions(playbook.lead_sources, read_judged(connection, playbook, as_of)),
        account_facts=account_facts,
        outcomes=read_outcomes(connection, playbook, as_of),
    )


def read_judged(connection: Connection, playbook: Playbook, as_of: datetime) -> dict[str, Judged]:
    """The leads of each source that are old enough to be judged.

    One is converted if, since it came, somebody of its account met us, or a deal was closed. A
    meeting that did not take place converts nobody.
    """
    since = and_(
        ACTIVITY.account_id == LEAD.account_id,
        is_held(playbook.activities),
        ACTIVITY.at.between(LEAD.created_at, as_of),
    )
    closed = and_(
        DEAL.domain == LEAD.domain,
        DEAL.closed_on >= func.date(LEAD.created_at),
        DEAL.closed_on <= as_of.date(),
    )
    is_converted = or_(exists().where(since), exists().where(closed))
    mature = as_of - timedelta(days=playbook.lead_sources.mature_days)
    query = (
        select(LEAD.source, func.count(), func.count(case((is_converted, 1))))
        .where(LEAD.created_at <= mature)
        .group_by(LEAD.source)
    )
    return {row[0]: Judged(row[1], row[2]) for row in connection.execute(query)}


def read_outcomes(connection: Connection, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """OUTCOMES: the sequences begun in the last year that are old enough to be judged.

    One has met if somebody met its contact, or an unnamed person of its account, since it began.
    """
    met = (
        exists()
        .where(ACTIVITY.account_id == TASK.account_id)
        .where(is_held(playbook.activities))
        .where(ACTIVITY.at.between(TASK.created_at, as_of))
        .where(
            or_(
                ACTIVITY.contact_id == TASK.contact_id,
                ACTIVITY.contact_id.is_(None),
                TASK.contact_id.is_(None),
            )
        )
    )
    mature = as_of - timedelta(days=playbook.ranking.judged_after_days)
    query = (
        select(TASK.play, TASK.tier, TASK.source, func.count(), func.count(case((met, 1))))
        .where(
            TASK.status == "done",
            TASK.step == 1,
            TASK.created_at.between(as_of - timedelta(days=OUTCOME_DAYS), mature),
        )
        .group_by(TASK.play, TASK.tier, TASK.source)
    )
    return read_frame(connection, query, queue.OUTCOMES)


def _read_events(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids
) -> tuple[pl.DataFrame, dict[int, Any]]:
    event = EVENT.c
    since = as_of - timedelta(days=playbook.queue.event_days + 1)
    # Of running sequences, too: those that are open, and those that may go on.
    lately = as_of - timedelta(days=playbook.cadence.rest_days)
    runs = or_(TASK.status == "open", and_(TASK.status == "done", TASK.updated_at >= lately))
    has_task = event.id.in_(select(TASK.event_id).where(TASK.event_id.is_not(None), runs))
    names = ("account_id", "id", "type", "status", "confidence", "occurred_at", "headline")
    fields = [*(event[name] for name in names), event.is_rejected]
    query = select(*fields, cast(event.facts, Text)).where(
        event.first_seen_at <= as_of, (event.occurred_at >= since) | has_task
    )
    schema = {**queue.EVENTS, "facts": pl.String}
    found = read_frame(connection, query, schema, column=event.account_id, ids=ids)
    facts = {key: json.loads(text) for key, text in found.select("event_id", "facts").iter_rows()}
    return found.drop("facts"), facts


def _read_quotes(connection: Connection, event_ids: list[int]) -> pl.DataFrame:
    """The words that prove each event, from its surest report."""
    mention, evidence, article = MENTION.c, EVIDENCE.c, ARTICLE.c
    query = (
        select(mention.event_id, evidence.text, article.url, mention.confidence, mention.id)
        .join_from(MENTION, EVIDENCE, evidence.mention_id == mention.id)
        .join(ARTICLE, article.id == mention.article_id)
        .where(evidence.name == "event")
    )
    schema = {**queue.QUOTES, "confidence": pl.Float64, "mention_id": pl.Int64}
    found = read_frame(connection, query, schema, column=mention.event_id, ids=event_ids)
    return (
        found.sort("confidence", "mention_id", "quote", descending=[True, False, False])
        .unique("event_id", keep="first", maintain_order=True)
        .select(list(queue.QUOTES))
    )


def _read_leads(connection: Connection, as_of: datetime, ids: Ids) -> pl.DataFrame:
    has_task = LEAD.id.in_(select(TASK.lead_id).where(TASK.status == "open"))
    fields = ("account_id", "id", "contact_id", "email", "name", "title", "source", "stage")
    told, judged = LEAD_SCORE.c, (LEAD_SCORE.c.lead_id == LEAD.id) & LEAD_SCORE.c.is_current
    query = (
        select(*(LEAD[name] for name in fields), LEAD.created_at, LEAD.is_closed, told.handover,
               told.handover_because)
        .join_from(table_of(Lead), LEAD_SCORE, judged, isouter=True)
        .where(LEAD.created_at <= as_of, ~LEAD.is_closed | has_task)
    )  # fmt: skip
    return read_frame(connection, query, queue.LEADS, column=LEAD.account_id, ids=ids)


def _with_contacts(leads: pl.DataFrame, contacts: pl.DataFrame) -> pl.DataFrame:
    """Leads that know only an address get the contact who has it."""
    if leads.is_empty():
        return leads
    address = pl.col("lead_email").str.strip_chars().str.to_lowercase()
    known = contacts.select(
        "account_id", address=pl.col("email").str.to_lowercase(), found="contact_id"
    ).drop_nulls().unique(["account_id", "address"], keep="first", maintain_order=True)  # fmt: skip
    return (
        leads.with_columns(address=address)
        .join(known, on=["account_id", "address"], how="left")
        .with_columns(pl.coalesce("contact_id", "found"))
        .select(list(queue.LEADS))
    )


def _read_accounts(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Accounts as the record and the facts that count say, and those facts (queue.FACTS).

    The stage is what was observed (METHOD D13), the close rate that of such deals of one's own.
    """
    score, owner, buyer = SCORE.c, OWNER.c, BUYER.c
    own = ("country", "industry", "employees")
    query = (
        select(
            ACCOUNT.id, ACCOUNT.domain, ACCOUNT.name, ACCOUNT.region, ACCOUNT.language,
            buyer.stage, ACCOUNT.stage, ACCOUNT.seats, buyer.close_rate,
            *(ACCOUNT[name] for name in own), score.fit, score.grade, owner.rep_id,
            ACCOUNT.revenue_usd,
        )
        .join_from(table_of(Account), SCORE, (score.account_id == ACCOUNT.id) & score.is_current,
                   isouter=True)
        .outerjoin(BUYER, (buyer.account_id == ACCOUNT.id) & buyer.is_current)
        .outerjoin(OWNER, (owner.account_id == ACCOUNT.id) & (owner.role == "sdr")
                   & owner.ended_at.is_(None))
    )  # fmt: skip
    needed = {sign.name for need in playbook.needs.values() for sign in need.facts}
    needed |= {name for names in playbook.drafts.facts.values() for name in names}
    facts = select(FACT.account_id, FACT.name, FACT.value, FACT.method, FACT.fetched_at)
    facts = facts.where(FACT.name.in_({*FILLED, *needed, *TECHNOLOGY}))
    told = read_frame(connection, facts, FACTS, column=FACT.account_id, ids=ids)
    schema = {**queue.ACCOUNTS, "revenue_usd": pl.Float64}
    known = read_frame(connection, query, schema, column=ACCOUNT.id, ids=ids)
    of_record = told.filter(pl.col("name").is_in(FILLED))
    accounts = with_facts(known, of_record, playbook.enrichment, as_of).drop("technology")
    counted = standing(told, playbook.enrichment, as_of)
    return accounts.drop("revenue_usd"), _spoken(accounts, counted)


def _spoken(accounts: pl.DataFrame, counted: pl.DataFrame) -> pl.DataFrame:
    """queue.FACTS: one value per account and name; of technologies all."""
    is_technology = pl.col("name").is_in(TECHNOLOGY)
    names = pl.when(is_technology).then(pl.lit("technologies")).otherwise("name")
    said = (
        counted.with_columns(name=names)
        .group_by("account_id", "name", maintain_order=True)
        .agg(value=pl.when(is_technology.first()).then(pl.col("value").unique(maintain_order=True)
             .str.join(", ")).otherwise(pl.col("value").first()))
    )  # fmt: skip
    of_record = accounts.select(
        "account_id", *(pl.col(name).cast(pl.String) for name in SPOKEN)
    ).unpivot(index="account_id", variable_name="name").drop_nulls("value")  # fmt: skip
    others = said.join(of_record, on=["account_id", "name"], how="anti")
    columns = [pl.col(name).cast(kind) for name, kind in queue.FACTS.items()]
    return pl.concat([of_record.select(columns), others.select(columns)])


def _read_contacts(connection: Connection, playbook: Playbook, ids: Ids) -> pl.DataFrame:
    """Contacts with their tier; one whose title nobody has read yet is read here."""
    fields = (
        "account_id", "id", "email", "name", "title", "tier", "phone", "linkedin_url", "language",
        "timezone",
    )  # fmt: skip
    query = select(*(CONTACT[name] for name in fields), CONTACT.is_opted_out).order_by(CONTACT.id)
    found = read_frame(connection, query, queue.CONTACTS, column=CONTACT.account_id, ids=ids)
    tiers = [
        tier or classify_title(title or "", playbook.titles).tier
        for tier, title in found.select("tier", "title").iter_rows()
    ]
    return found.with_columns(pl.Series("tier", tiers, pl.String))


def _read_activities(
    connection: Connection, playbook: Playbook, since: datetime, as_of: datetime, ids: Ids
) -> pl.DataFrame:
    kinds = playbook.activities
    recent = {*kinds.touches, *kinds.calls, *kinds.replies, *kinds.meetings}
    recent |= {*playbook.absence.kinds}
    recent |= {kind for need in playbook.needs.values() for kind in need.signals}
    query = select(*(ACTIVITY[name] for name in queue.ACTIVITIES)).where(
        ACTIVITY.at <= as_of,
        (ACTIVITY.kind.in_(recent) & (ACTIVITY.at >= since)) | ACTIVITY.kind.in_(kinds.opt_outs),
    )
    return read_frame(connection, query, queue.ACTIVITIES, column=ACTIVITY.account_id, ids=ids)


def _read_tasks(connection: Connection, ids: Ids) -> pl.DataFrame:
    fields = ("account_id", "id", *list(queue.TASKS)[2:])
    query = select(*(TASK[name] for name in fields))
    return read_frame(connection, query, queue.TASKS, column=TASK.account_id, ids=ids)
