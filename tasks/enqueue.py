"""Enqueue: bring the reps' queues up to date with events, leads and what was done since."""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import polars as pl
from sqlalchemy import Connection, Text, and_, case, cast, exists, func, or_, select

from tasks.consent import read_refusals, record_refusals, refused_people
from tasks.frames import read_frame
from tasks.rules import queue
from tasks.rules.business_hours import calendar_from_playbook, is_zone
from tasks.rules.conversion import Judged, conversions
from tasks.rules.playbook import Playbook
from tasks.rules.queue import QueueInput, plan_queue
from tasks.rules.scoring import FACTS, with_facts
from tasks.rules.tiers import classify_title
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    AccountFact,
    Activity,
    Article,
    Assignment,
    Contact,
    Customer,
    EventMention,
    Evidence,
    Lead,
    Rep,
    Score,
    SdrTask,
    TriggerEvent,
    stable_id,
)
from warehouse.writes import Changes, Row, table_of, update_rows, write_changes

logger = logging.getLogger("whynow.queue")

ACCOUNT, CONTACT, LEAD = table_of(Account).c, table_of(Contact).c, table_of(Lead).c
EVENT, MENTION, EVIDENCE = table_of(TriggerEvent), table_of(EventMention), table_of(Evidence)
ACTIVITY, TASK, FACT = table_of(Activity).c, table_of(SdrTask).c, table_of(AccountFact).c
DEAL = table_of(Customer).c
SCORE, OWNER, REP, ARTICLE = (
    table_of(Score),
    table_of(Assignment),
    table_of(Rep).c,
    table_of(Article),
)

FILLED = ("country", "industry", "employees")
DAYS_AHEAD = 90  # how far calendars are compiled
STORED = (
    "key", "account_id", "contact_id", "lead_id", "event_id", "rep_id", "play", "channel",
    "priority", "why_you", "why_now", "quote", "quote_url",
)  # fmt: skip

Ids = Sequence[int] | None


def enqueue(ws: Workspace, as_of: datetime, account_ids: Ids = None) -> dict[str, int]:
    """Write new tasks, refresh open ones where they differ, close those that are over.

    A task that a rep has done is never opened again. All changes are one transaction.
    """
    with ws.reading() as connection:
        given = _read(connection, ws.playbook, as_of, account_ids)
        reps = _read_reps(connection)
        asked = given.accounts["account_id"].to_list()
        refused = read_refusals(connection, ws.playbook.consent, asked)
        given = replace(given, refused=refused_people(connection, given, refused))
    plan = plan_queue(given, ws.playbook, as_of)
    is_open = [row["task_status"] == "open" for row in plan.tasks]
    known = [row for row, open_ in zip(plan.tasks, is_open, strict=True) if open_]
    fresh = [row for row, open_ in zip(plan.tasks, is_open, strict=True) if not open_]
    due = _due(fresh, reps, ws.playbook, as_of)
    closed = [row | {"id": row.pop("task_id")} for row in plan.closings.to_dicts()]
    with ws.writing() as connection:
        gate = record_refusals(connection, refused, asked, as_of)
        update_rows(connection, SdrTask, [row | {"updated_at": as_of} for row in closed])
        made = write_changes(
            connection,
            SdrTask,
            [_row(row, ws.playbook, as_of) | times for row, times in zip(fresh, due, strict=True)],
            keep=(),
        )
        kept = write_changes(connection, SdrTask, [_row(row, ws.playbook, as_of) for row in known])
    return _counted(made, kept, plan.closings, plan.counts | gate)


def _counted(
    made: Changes, kept: Changes, closings: pl.DataFrame, counts: dict[str, int]
) -> dict[str, int]:
    done = closings.filter(pl.col("status") == "done").height
    summary = {
        "tasks_new": made.inserted + made.updated,
        "tasks_changed": kept.updated,
        "tasks_done": done,
        "tasks_cancelled": closings.height - done,
        **counts,
    }
    logger.info("queued %s", " ".join(f"{name}={count}" for name, count in summary.items()))
    return summary


def _row(task: Mapping[str, Any], playbook: Playbook, as_of: datetime) -> Row:
    row = {name: task[name] for name in STORED}
    row["ask"] = playbook.plays[task["play"]].ask
    state = {"status": "open", "closed_because": None, "updated_at": as_of}
    return {"id": stable_id("sdr_task", task["key"]), **row, **state}


# ---- when ----------------------------------------------------------------------------------------


def _read_reps(connection: Connection) -> dict[int, tuple[str, str]]:
    rows = connection.execute(select(REP.id, REP.calendar, REP.timezone))
    return {row.id: (row.calendar, row.timezone) for row in rows}


def _due(
    tasks: list[dict[str, Any]],
    reps: Mapping[int, tuple[str, str]],
    playbook: Playbook,
    as_of: datetime,
) -> list[Row]:
    """created_at, due_at and deadline_at of new tasks, in the working time of their reps.

    A lead's first attempt counts from the lead, everything else from now. The deadline is the
    promise on the lead, or the day on which the news is too old.
    """
    times: list[Row] = [{} for _ in tasks]
    by_rep: dict[tuple[str, str], list[int]] = {}
    for index, task in enumerate(tasks):
        by_rep.setdefault(reps[task["rep_id"]], []).append(index)
    for (calendar, zone), indexes in by_rep.items():
        mine = [tasks[index] for index in indexes]
        starts = [_start(task, as_of) for task in mine]
        hours = [playbook.plays[task["play"]].due_hours for task in mine]
        reach = date(min(starts).year - 1, 12, 31), (as_of + timedelta(days=DAYS_AHEAD)).date()
        open_time = calendar_from_playbook(
            playbook.calendars.get(calendar, playbook.calendars["default"]),
            zone if is_zone(zone) else "UTC",
            *reach,
        )
        moments = np.array([each.replace(tzinfo=None) for each in starts], dtype="datetime64[us]")
        due = open_time.due(moments, np.array(hours) * 3600)
        # In a calendar that never opens, hours pass as they do on the clock.
        plain = moments + (np.array(hours) * 3_600_000_000).astype("timedelta64[us]")
        promised = open_time.due(moments, np.array([_promise(t, playbook) for t in mine]) * 60)
        due = np.where(np.isnat(due), plain, due)
        for index, due_at, promise in zip(indexes, _utc(due), _utc(promised), strict=True):
            deadline = _deadline(tasks[index], due_at, promise, playbook)
            times[index] = {"created_at": as_of, "due_at": due_at, "deadline_at": deadline}
    return times


def _utc(moments: Any) -> list[Any]:
    return pl.Series(moments, dtype=pl.Datetime("us")).dt.replace_time_zone("UTC").to_list()


def _start(task: Mapping[str, Any], as_of: datetime) -> datetime:
    is_first = task["lead_id"] is not None and not task["attempts"]
    start: datetime = task["lead_at"] if is_first else as_of
    return start


def _promise(task: Mapping[str, Any], playbook: Playbook) -> float:
    """Minutes in which a lead of this source must be called; 0 where nothing is promised."""
    limits = [
        promise.limit_minutes
        for promise in playbook.sla.values()
        if task["source"] in promise.sources or "*" in promise.sources
    ]
    return min(limits) if task["lead_id"] is not None and limits else 0


def _deadline(
    task: Mapping[str, Any], due_at: datetime, promised: datetime | None, playbook: Playbook
) -> datetime:
    last: datetime
    if task["event_id"] is not None:
        last = task["occurred_at"] + timedelta(days=playbook.queue.event_days)
    elif promised is not None and not task["attempts"] and _promise(task, playbook):
        last = promised
    else:
        last = due_at + timedelta(days=playbook.cadence.follow_up_days)
    return max(due_at, last)


# ---- what there is -------------------------------------------------------------------------------


def _read(connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids) -> QueueInput:
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
    accounts = pl.concat([each["account_id"] for each in (watched, events, leads)])
    ids = accounts.unique().sort().to_list()
    oldest = [as_of - timedelta(days=queue.WINDOW_DAYS), watched["created_at"].min()]
    oldest.append(leads["lead_at"].min())
    since = min(moment for moment in oldest if isinstance(moment, datetime))
    contacts = _read_contacts(connection, playbook, ids)
    return QueueInput(
        accounts=_read_accounts(connection, playbook, as_of, ids),
        contacts=contacts,
        events=events,
        quotes=_read_quotes(connection, events["event_id"].to_list()),
        leads=_with_contacts(leads, contacts),
        activities=_read_activities(connection, playbook, since, as_of, ids),
        tasks=_read_tasks(connection, ids),
        facts=facts,
        conversions=conversions(playbook.lead_sources, read_judged(connection, playbook, as_of)),
    )


def read_judged(connection: Connection, playbook: Playbook, as_of: datetime) -> dict[str, Judged]:
    """The leads of each source that are old enough to be judged.

    One is converted if, since it came, somebody of its account met us, or a deal was closed.
    """
    since = and_(
        ACTIVITY.account_id == LEAD.account_id,
        ACTIVITY.kind.in_(playbook.activities.meetings),
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


def _read_events(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Ids
) -> tuple[pl.DataFrame, dict[int, Any]]:
    event = EVENT.c
    since = as_of - timedelta(days=playbook.queue.event_days + 1)
    has_task = event.id.in_(select(TASK.event_id).where(TASK.status == "open"))
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
    query = select(*(LEAD[name] for name in fields), LEAD.created_at, LEAD.is_closed).where(
        LEAD.created_at <= as_of, ~LEAD.is_closed | has_task
    )
    return read_frame(connection, query, queue.LEADS, column=LEAD.account_id, ids=ids)


def _with_contacts(leads: pl.DataFrame, contacts: pl.DataFrame) -> pl.DataFrame:
    """Leads that know only an address get the contact who has it."""
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
) -> pl.DataFrame:
    score, owner = SCORE.c, OWNER.c
    query = (
        select(
            ACCOUNT.id, ACCOUNT.domain, ACCOUNT.name, *(ACCOUNT[name] for name in FILLED),
            score.fit, score.grade, owner.rep_id,
        )
        .join_from(table_of(Account), SCORE, (score.account_id == ACCOUNT.id) & score.is_current,
                   isouter=True)
        .outerjoin(OWNER, (owner.account_id == ACCOUNT.id) & (owner.role == "sdr")
                   & owner.ended_at.is_(None))
    )  # fmt: skip
    facts = select(FACT.account_id, FACT.name, FACT.value, FACT.method, FACT.fetched_at)
    facts = facts.where(FACT.name.in_(FILLED))
    return with_facts(
        read_frame(connection, query, queue.ACCOUNTS, column=ACCOUNT.id, ids=ids),
        read_frame(connection, facts, FACTS, column=FACT.account_id, ids=ids),
        playbook.enrichment,
        as_of,
    ).drop("technology")


def _read_contacts(connection: Connection, playbook: Playbook, ids: Ids) -> pl.DataFrame:
    """Contacts with their tier; one whose title nobody has read yet is read here."""
    fields = ("account_id", "id", "email", "name", "title", "tier", "phone", "linkedin_url")
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
    query = select(*(ACTIVITY[name] for name in queue.ACTIVITIES)).where(
        ACTIVITY.at <= as_of,
        (ACTIVITY.kind.in_(recent) & (ACTIVITY.at >= since)) | ACTIVITY.kind.in_(kinds.opt_outs),
    )
    return read_frame(connection, query, queue.ACTIVITIES, column=ACTIVITY.account_id, ids=ids)


def _read_tasks(connection: Connection, ids: Ids) -> pl.DataFrame:
    fields = ("account_id", "id", *list(queue.TASKS)[2:])
    query = select(*(TASK[name] for name in fields))
    return read_frame(connection, query, queue.TASKS, column=TASK.account_id, ids=ids)
