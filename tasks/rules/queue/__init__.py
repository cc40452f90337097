"""The queue: what each rep does next, for whom, why them and why now (METHOD A1, B4, D8)."""

from datetime import datetime

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.queue.candidates import attempts_for, event_candidates, lead_candidates
from tasks.rules.queue.frames import (
    ACCOUNTS,
    ACTIVITIES,
    CONTACTS,
    EVENTS,
    LEADS,
    PROPOSALS,
    QUOTES,
    REFUSED,
    TASKS,
    TIME,
    QueueInput,
    QueuePlan,
)
from tasks.rules.queue.history import WINDOW_DAYS, close_tasks, contact_person, read_history
from tasks.rules.queue.words import why_now_event, why_now_lead, why_you

__all__ = [
    "ACCOUNTS",
    "ACTIVITIES",
    "CONTACTS",
    "EVENTS",
    "LEADS",
    "QUOTES",
    "REFUSED",
    "TASKS",
    "TIME",
    "WINDOW_DAYS",
    "QueueInput",
    "QueuePlan",
    "contact_person",
    "plan_queue",
]


def plan_queue(given: QueueInput, playbook: Playbook, as_of: datetime) -> QueuePlan:
    """Which tasks there should be, and which of the open ones are over.

    A task that is open stays while its reason holds. A new one comes in if it is the best for its
    person, among the best `per_account` of its account, and then among the best `daily_limit` of
    its rep. Within a day the same input gives the same tasks, words included.
    """
    history = read_history(given, playbook, as_of)
    closings = close_tasks(given, history, playbook, as_of)
    tasks = given.tasks.update(closings.select("task_id", "status"), on="task_id")
    events, event_counts = event_candidates(given, history, tasks, playbook, as_of)
    leads, lead_counts = lead_candidates(given, history, tasks, playbook, as_of)
    proposals = pl.concat([events, leads])
    admitted = _limited(proposals, playbook)
    rows = _with_words(admitted, given, playbook, as_of)
    counts = {
        **event_counts,
        **lead_counts,
        "tasks_beyond_limits": proposals.height - admitted.height,
    }
    return QueuePlan(rows, closings, counts)


def _limited(proposals: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """The proposals that pass the limits, so that no morning is all one person or account."""
    queue = playbook.queue
    is_open = (pl.col("task_status") == "open").fill_null(False)
    left = proposals.sort("priority", "key", descending=[True, False])
    for column, most in (
        ("person", 1),
        ("account_id", queue.per_account),
        ("rep_id", queue.daily_limit),
    ):
        rank = pl.int_range(pl.len()).over(column)
        left = left.filter(is_open | (rank < most))
    return left


def _with_words(
    proposals: pl.DataFrame, given: QueueInput, playbook: Playbook, as_of: datetime
) -> list[dict[str, object]]:
    contacts = given.contacts.select("contact_id", "contact_name", "title")
    events = given.events.select(
        "event_id", "type", "occurred_at", "headline", event_status="status"
    )
    leads = given.leads.select("lead_id", "lead_name", "lead_title", "source", "stage", "lead_at")
    known = (
        proposals.join(given.accounts.drop("rep_id"), on="account_id")
        .join(contacts, on="contact_id", how="left")
        .join(events, on="event_id", how="left")
        .join(given.quotes, on="event_id", how="left")
        .join(leads, on="lead_id", how="left")
        .with_columns(most_attempts=attempts_for(playbook))
    )
    rows = []
    for row in known.sort("key").iter_rows(named=True):
        why_now = (
            why_now_lead(row, row["most_attempts"], as_of)
            if row["lead_id"] is not None
            else why_now_event(row, given.facts.get(row["event_id"], {}), as_of)
        )
        kept = {name: row[name] for name in (*PROPOSALS, "quote", "quote_url", "lead_at")}
        occurred = {"occurred_at": row["occurred_at"], "source": row["source"]}
        rows.append(kept | occurred | {"why_you": why_you(row, playbook), "why_now": why_now})
    return rows
