"""Enqueue: bring the reps' queues up to date with events, leads and what was done since."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, select

from tasks.consent import read_refusals, record_refusals, refused_people
from tasks.drafts import Drafts
from tasks.enqueue.reading import Ids, read_input, read_judged, read_outcomes
from tasks.enqueue.times import due_times
from tasks.rules.queue import RANK, QueueInput, plan_queue
from tasks.workspace import Workspace
from warehouse.models import Rep, SdrTask, stable_id
from warehouse.writes import Changes, Row, table_of, update_rows, write_changes

__all__ = ["enqueue", "read_judged", "read_outcomes"]

logger = logging.getLogger("whynow.queue")

REP = table_of(Rep).c
STORED = (
    "key", "account_id", "contact_id", "lead_id", "event_id", "rep_id", "play", "channel",
    "priority", "why_you", "why_now", "ask", "quote", "quote_url", "sequence", "step", "steps",
    "touch", "tier", "source", "material", "offer", "offer_because", "talking_points",
    "is_promised", *RANK,
)  # fmt: skip


def enqueue(ws: Workspace, as_of: datetime, account_ids: Ids = None) -> dict[str, int]:
    """Write new tasks, refresh open ones where they differ, close those that are over.

    A task that a rep has done is never opened again. All changes are one transaction.
    """
    with ws.reading() as connection:
        given = read_input(connection, ws.playbook, as_of, account_ids)
        reps = _read_reps(connection)
        asked = given.accounts["account_id"].to_list()
        refused = read_refusals(connection, ws.playbook.consent, asked)
        given = replace(given, refused=refused_people(connection, given, refused))
    plan = plan_queue(given, ws.playbook, as_of)
    drafts = Drafts(ws.folder, ws.playbook)
    is_open = [row["task_status"] == "open" for row in plan.tasks]
    known = [row for row, open_ in zip(plan.tasks, is_open, strict=True) if open_]
    fresh = [row for row, open_ in zip(plan.tasks, is_open, strict=True) if not open_]
    made_rows = [
        row | times
        for row, times in zip(
            _drafted(fresh, given, reps, drafts, as_of),
            due_times(fresh, reps, ws.playbook, as_of),
            strict=True,
        )
    ]
    is_kept = _keeps_draft(given, drafts)
    redrafted = _drafted([t for t in known if not is_kept(t)], given, reps, drafts, as_of)
    kept_rows = [_row(task, as_of) for task in known if is_kept(task)]
    closed = [row | {"id": row.pop("task_id")} for row in plan.closings.to_dicts()]
    with ws.writing() as connection:
        gate = record_refusals(connection, refused, asked, as_of)
        update_rows(connection, SdrTask, [row | {"updated_at": as_of} for row in closed])
        made = write_changes(connection, SdrTask, made_rows, keep=())
        kept = write_changes(connection, SdrTask, kept_rows)
        kept += write_changes(connection, SdrTask, redrafted)
    return _counted(made, kept, plan.closings, plan.counts | gate)


def _read_reps(connection: Connection) -> dict[int, Row]:
    rows = connection.execute(select(REP.id, REP.calendar, REP.timezone, REP.name, REP.email))
    return {row["id"]: dict(row) for row in rows.mappings()}


def _drafted(
    tasks: list[dict[str, Any]],
    given: QueueInput,
    reps: Mapping[int, Row],
    drafts: Drafts,
    as_of: datetime,
) -> list[Row]:
    """Rows of tasks with a draft each."""
    return [
        _row(task, as_of)
        | drafts.draft(task, given.facts.get(task["event_id"], {}), reps[task["rep_id"]])
        for task in tasks
    ]


def _keeps_draft(given: QueueInput, drafts: Drafts) -> Callable[[Mapping[str, Any]], bool]:
    """Whether an open task keeps its draft: the rep may have begun to change it.

    Not if its template has changed, or another rep would sign it.
    """
    columns = given.tasks.select("key", "draft_from", "rep_id")
    before = {key: (source or "", rep_id) for key, source, rep_id in columns.iter_rows()}

    def keeps(task: Mapping[str, Any]) -> bool:
        source, rep_id = before[task["key"]]
        return source.endswith(drafts.source(task)) and rep_id == task["rep_id"]

    return keeps


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


def _row(task: Mapping[str, Any], as_of: datetime) -> Row:
    row = {name: task[name] for name in STORED}
    state = {"status": "open", "closed_because": None, "updated_at": as_of}
    return {"id": stable_id("sdr_task", task["key"]), **row, **state}
