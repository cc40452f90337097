"""Push: scores, owners, why-now lines and tasks go to the CRM, as far as they differ from what it
was last given.

The ledger says what was accepted. Rows are sent first and entered after, so a run that dies in
between sends them again; a CRM keeps one row per key, so nothing doubles.
"""

import json
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, Select, Text, cast, func, or_, select

from connectors.crm import Crm, CrmRow, Verdict, open_crm
from tasks.consent import read_refusals
from tasks.frames import read_frame
from tasks.rules.ledger import Change, Fields, Held, Plan, changes, differing, holdable, with_hash
from tasks.rules.playbook import Consent
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    Assignment,
    Contact,
    CrmRecord,
    Rep,
    Score,
    SdrTask,
    stable_id,
)
from warehouse.writes import CHUNK, Row, table_of, write_changes

logger = logging.getLogger("whynow.push")

OBJECTS = ("account", "task")
COUNTS = ("created", "updated", "unchanged", "held", "rejected", "to_retry")
ACCOUNT, CONTACT, REP = table_of(Account), table_of(Contact), table_of(Rep)
ASSIGNMENT, SCORE = table_of(Assignment), table_of(Score)
LEDGER, TASK = table_of(CrmRecord), table_of(SdrTask)

ACCOUNT_FIELDS = {
    "key": pl.String, "score": pl.Float64, "grade": pl.String, "fit": pl.Float64,
    "timing": pl.Float64, "engagement": pl.Float64, "owner_email": pl.String,
    "ae_email": pl.String, "why_now": pl.String,
}  # fmt: skip
TASK_FIELDS = {
    "key": pl.String, "rep_email": pl.String, "due_at": pl.Datetime(time_zone="UTC"),
    "priority": pl.Float64, "account_domain": pl.String, "account_name": pl.String,
    "contact_name": pl.String, "contact_email": pl.String, "contact_title": pl.String,
    "play": pl.String, "channel": pl.String, "why_you": pl.String, "why_now": pl.String,
    "ask": pl.String, "quote": pl.String, "quote_url": pl.String, "status": pl.String,
    "contact_id": pl.Int64, "deadline_at": pl.Datetime(time_zone="UTC"), "step": pl.Int64,
    "steps": pl.Int64, "talking_points": pl.String, "offer": pl.String, "rank_because": pl.String,
    "draft_subject": pl.String, "draft": pl.String,
}  # fmt: skip
LEDGER_FIELDS = {"key": pl.String, "content_hash": pl.String, "verdict": pl.String,
                 "reason": pl.String}  # fmt: skip


def plan(ws: Workspace, as_of: datetime) -> Plan:
    """What `push` would do now; nothing is written.

    Raises PermanentError for a CRM there is no connector for.
    """
    crm = _crm(ws)
    whole = Plan(unchanged=0)
    unchanged = 0
    for object_name in OBJECTS:
        part = _plan(ws, crm, object_name)
        unchanged += part.unchanged
        for name in ("creates", "updates", "held", "failed"):
            getattr(whole, name).extend(getattr(part, name))
    return Plan(whole.creates, whole.updates, unchanged, whole.held, whole.failed)


def push(ws: Workspace, as_of: datetime, crm: Crm | None = None) -> dict[str, int]:
    """Send what differs and note what became of each row; a second push sends nothing.

    Rows that were rejected are tried again each time. Counts: created, updated, unchanged, held,
    rejected, to_retry.
    """
    crm = crm or _crm(ws)
    counts = Counter(dict.fromkeys(COUNTS, 0))
    for object_name in OBJECTS:
        part = _plan(ws, crm, object_name)
        counts.update(unchanged=part.unchanged, held=len(part.held))
        for batch in _batches([*part.creates, *part.updates], crm.batch_rows):
            rows = [CrmRow(change.key, _sent(change, as_of)) for change in batch]
            verdicts = {verdict.key: verdict for verdict in crm.push(object_name, rows)}
            _enter(ws, crm.name, batch, verdicts, as_of)
            counts.update(_count(change, verdicts.get(change.key)) for change in batch)
    logger.info("pushed crm=%s %s", crm.name, " ".join(f"{k}={v}" for k, v in counts.items()))
    return dict(counts)


def _crm(ws: Workspace) -> Crm:
    settings = ws.playbook.crm
    return open_crm(settings.kind, ws.folder, settings.folder)


def _plan(ws: Workspace, crm: Crm, object_name: str) -> Plan:
    with ws.reading() as connection:
        known = read_frame(connection, _ledger(crm.name, object_name), LEDGER_FIELDS)
        if not crm.holds(object_name):
            known = known.clear()
        desired, held = DESIRED[object_name](connection, crm.name, ws.playbook.consent)
        desired = with_hash(desired)
        rows = differing(desired, known)
        accepted = known.filter(pl.col("content_hash").is_not_null())
        old = rows.join(accepted, on="key", how="semi")["key"].to_list()
        before = _contents(connection, crm.name, object_name, old)
    found = changes(object_name, rows, before)
    failed = known.filter(pl.col("verdict") != "sent").join(rows, on="key", how="semi")
    return Plan(
        [change for change in found if change.action == "create"],
        [change for change in found if change.action == "update"],
        len(desired) - len(rows),
        held,
        [Held(object_name, key, why or "") for key, why in failed.select("key", "reason").rows()],
    )


# ---- What the CRM should hold --------------------------------------------------------------------


def _accounts(
    connection: Connection, _crm_name: str, _policy: Consent
) -> tuple[pl.DataFrame, list[Held]]:
    """Every account that has a score or an owner."""
    sdr, ae = _owners("sdr"), _owners("ae")
    best = (
        select(
            TASK.c.account_id,
            TASK.c.why_now,
            func.row_number()
            .over(partition_by=TASK.c.account_id, order_by=(TASK.c.priority.desc(), TASK.c.id))
            .label("place"),
        )
        .where(TASK.c.status == "open")
        .subquery()
    )
    query = (
        select(
            ACCOUNT.c.domain, SCORE.c.total, SCORE.c.grade, SCORE.c.fit, SCORE.c.timing,
            SCORE.c.engagement, sdr.c.email, ae.c.email, best.c.why_now,
        )
        .outerjoin(SCORE, (SCORE.c.account_id == ACCOUNT.c.id) & SCORE.c.is_current)
        .outerjoin(sdr, sdr.c.account_id == ACCOUNT.c.id)
        .outerjoin(ae, ae.c.account_id == ACCOUNT.c.id)
        .outerjoin(best, (best.c.account_id == ACCOUNT.c.id) & (best.c.place == 1))
        .where(or_(SCORE.c.id.is_not(None), sdr.c.email.is_not(None), ae.c.email.is_not(None)))
    )  # fmt: skip
    figures = pl.col("score", "fit", "timing", "engagement").round(1)
    return read_frame(connection, query, ACCOUNT_FIELDS).with_columns(figures), []


def _owners(role: str) -> Any:
    return (
        select(ASSIGNMENT.c.account_id, REP.c.email)
        .join(REP, REP.c.id == ASSIGNMENT.c.rep_id)
        .where(ASSIGNMENT.c.role == role, ASSIGNMENT.c.ended_at.is_(None))
        .subquery()
    )


def _tasks(
    connection: Connection, crm_name: str, policy: Consent
) -> tuple[pl.DataFrame, list[Held]]:
    """Open tasks, and those that are over but stand in the CRM as open."""
    told = LEDGER.c.content["status"].as_string()
    pushed = select(LEDGER.c.key).where(
        LEDGER.c.destination == crm_name, LEDGER.c.object == "task",
        or_(told == "open", (LEDGER.c.content_hash.is_not(None)) & (LEDGER.c.verdict != "sent")),
    )  # fmt: skip
    query = (
        select(
            TASK.c.key, REP.c.email, TASK.c.due_at, TASK.c.priority, ACCOUNT.c.domain,
            ACCOUNT.c.name, CONTACT.c.name, CONTACT.c.email, CONTACT.c.title, TASK.c.play,
            TASK.c.channel, TASK.c.why_you, TASK.c.why_now, TASK.c.ask, TASK.c.quote,
            TASK.c.quote_url, TASK.c.status, TASK.c.contact_id, TASK.c.deadline_at, TASK.c.step,
            TASK.c.steps, cast(TASK.c.talking_points, Text), TASK.c.offer, TASK.c.rank_because,
            TASK.c.draft_subject, TASK.c.draft,
        )
        .join(ACCOUNT, ACCOUNT.c.id == TASK.c.account_id)
        .outerjoin(REP, REP.c.id == TASK.c.rep_id)
        .outerjoin(CONTACT, CONTACT.c.id == TASK.c.contact_id)
        .where(or_(TASK.c.status == "open", TASK.c.key.in_(pushed)))
    )  # fmt: skip
    tasks = read_frame(connection, query, TASK_FIELDS).with_columns(
        pl.col("due_at", "deadline_at").dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
        pl.col("talking_points").map_elements(_lines, return_dtype=pl.String),
        pl.col("priority").round(2),
        pl.format(
            "{} {}: {}",
            pl.col("channel").str.replace("_", " ").str.to_titlecase(),
            pl.coalesce("contact_name", "account_name"),
            pl.col("play").str.replace_all("_", " "),
        ).alias("subject"),
    )
    open_at = select(TASK.c.account_id).where(TASK.c.status == "open").distinct()
    accounts = list(connection.execute(open_at).scalars())
    return holdable(tasks, read_refusals(connection, policy, accounts))


def _lines(document: str) -> str:
    return "\n".join(json.loads(document))


DESIRED = {"account": _accounts, "task": _tasks}


def _sent(change: Change, as_of: datetime) -> Fields:
    """The fields of a row, with the day it is written for accounts."""
    day = {"updated_on": as_of.date().isoformat()} if change.object == "account" else {}
    return change.fields | day


# ---- The ledger ----------------------------------------------------------------------------------


def _ledger(crm_name: str, object_name: str) -> Select[Any]:
    return select(LEDGER.c.key, LEDGER.c.content_hash, LEDGER.c.verdict, LEDGER.c.reason).where(
        LEDGER.c.destination == crm_name, LEDGER.c.object == object_name
    )


def _contents(
    connection: Connection, crm_name: str, object_name: str, keys: Sequence[str]
) -> dict[str, Fields]:
    """What was last accepted for these keys."""
    ids = [stable_id("crm_record", crm_name, object_name, key) for key in keys]
    found: dict[str, Fields] = {}
    for start in range(0, len(ids), CHUNK):
        query = select(LEDGER.c.key, LEDGER.c.content).where(
            LEDGER.c.id.in_(ids[start : start + CHUNK])
        )
        found |= {row.key: row.content for row in connection.execute(query)}
    return found


def _batches(found: Sequence[Change], size: int) -> Iterator[Sequence[Change]]:
    for start in range(0, len(found), size):
        yield found[start : start + size]


def _enter(
    ws: Workspace,
    crm_name: str,
    batch: Sequence[Change],
    verdicts: dict[str, Verdict],
    as_of: datetime,
) -> None:
    """Note the verdicts; what was last accepted stays where a row was not."""
    accepted: list[Row] = []
    refused: list[Row] = []
    for change in batch:
        verdict = verdicts.get(change.key) or Verdict(change.key, "retry", reason="no answer")
        row = {
            "id": stable_id("crm_record", crm_name, change.object, change.key),
            "destination": crm_name, "object": change.object, "key": change.key,
            "verdict": verdict.state, "reason": verdict.reason, "written_at": as_of,
        }  # fmt: skip
        if verdict.state == "sent":
            content = {"content_hash": change.content_hash, "content": change.fields}
            accepted.append(row | content | {"remote_id": verdict.remote_id})
        else:
            refused.append(row)
    with ws.writing() as connection:
        for rows in (accepted, refused):
            write_changes(connection, CrmRecord, rows, stamps=("written_at",))


def _count(change: Change, verdict: Verdict | None) -> str:
    if verdict is None or verdict.state == "retry":
        return "to_retry"
    if verdict.state == "rejected":
        return "rejected"
    return "created" if change.action == "create" else "updated"
