"""The queue: what each rep does next, for whom, why them and why now (METHOD A1, B4, D8, D9)."""

from collections import defaultdict
from datetime import datetime
from typing import Any

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.queue.closing import close_tasks
from tasks.rules.queue.content import with_content
from tasks.rules.queue.frames import (
    ACCOUNTS,
    ACTIVITIES,
    CONTACTS,
    EVENTS,
    FACTS,
    LEADS,
    OUTCOMES,
    QUOTES,
    RANK,
    REFUSED,
    TASKS,
    TIME,
    QueueInput,
    QueuePlan,
)
from tasks.rules.queue.history import WINDOW_DAYS, contact_person, read_history
from tasks.rules.queue.inbound import lead_candidates
from tasks.rules.queue.needs import account_needs
from tasks.rules.queue.outbound import event_candidates, live_events, weighed_events
from tasks.rules.queue.points import talking_points
from tasks.rules.queue.ranking import best_tasks, done_today, rank_words, steady, with_value
from tasks.rules.queue.steps import on_channels
from tasks.rules.queue.words import what_to_do, why_now, why_you

__all__ = [
    "ACCOUNTS",
    "ACTIVITIES",
    "CONTACTS",
    "EVENTS",
    "FACTS",
    "LEADS",
    "OUTCOMES",
    "QUOTES",
    "RANK",
    "REFUSED",
    "TASKS",
    "TIME",
    "WINDOW_DAYS",
    "QueueInput",
    "QueuePlan",
    "best_tasks",
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
    ended = closings.select("task_id", "status", updated_at=pl.lit(as_of).cast(TIME))
    tasks = given.tasks if ended.is_empty() else given.tasks.update(ended, on="task_id")
    weighed = weighed_events(given, playbook, as_of)
    live = live_events(weighed, given, history, playbook)
    events, event_counts = event_candidates(given, history, tasks, weighed, live, playbook, as_of)
    leads, lead_counts = lead_candidates(given, history, tasks, playbook, as_of)
    counts = {**event_counts, **lead_counts, "tasks_beyond_limits": 0}
    if events.is_empty() and leads.is_empty():
        return QueuePlan([], closings, counts)
    needs = account_needs(given, weighed, playbook, as_of)
    told = with_content(pl.concat([events, leads]), given, history, tasks, live, needs, playbook)
    told = _with_last_words(told, given, playbook)
    valued = with_value(told, given.accounts, given.outcomes, given.conversions, playbook)
    proposals = steady(valued, tasks, playbook)
    admitted = best_tasks(proposals, done_today(tasks, as_of), playbook)
    rows = _with_words(admitted, given, live, needs, playbook, as_of)
    counts["tasks_beyond_limits"] = proposals.height - admitted.height
    return QueuePlan(rows, closings, counts)


def _with_last_words(
    proposals: pl.DataFrame, given: QueueInput, playbook: Playbook
) -> pl.DataFrame:
    """Sequences that end early, because there is nothing new to say, end as they would later."""
    channels = {
        name: playbook.cadences[play.cadence].breakup.channel
        for name, play in playbook.plays.items()
    }
    is_early = (pl.col("touch") == "breakup") & (pl.col("step") < pl.col("steps"))
    if proposals.filter(is_early).is_empty():
        return proposals
    emails = given.contacts.select("contact_id", has_email=pl.col("email").is_not_null())
    early = proposals.filter(is_early).drop("channel").join(emails, on="contact_id", how="left")
    ended = on_channels(
        early.with_columns(
            steps="step", step_channel=pl.col("play").replace_strict(
                channels, return_dtype=pl.String
            )
        ),
        given.refused,
    )  # fmt: skip
    return pl.concat([proposals.filter(~is_early), ended.select(proposals.columns)])


def _with_words(
    proposals: pl.DataFrame,
    given: QueueInput,
    live: pl.DataFrame,
    needs_known: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> list[dict[str, Any]]:
    told = given.events.select("event_id", "type", "occurred_at", "headline", event_status="status")
    leads = given.leads.select(
        "lead_id", "lead_name", "lead_title", "lead_email", "stage", "lead_at", "handover",
        "handover_because",
    )  # fmt: skip
    contacts = given.contacts.drop("account_id", "tier", "is_opted_out").rename(
        {"language": "contact_language", "timezone": "contact_timezone"}
    )
    known = (
        proposals.join(
            given.accounts.drop("rep_id", "fit").rename({"stage": "account_stage"}), on="account_id"
        )
        .join(contacts, on="contact_id", how="left")
        .join(told, on="event_id", how="left")
        .join(given.quotes, on="event_id", how="left")
        .join(leads, on="lead_id", how="left")
    )
    of_account = _by_account(known, given, live, needs_known)
    rows = []
    for row in known.sort("key").iter_rows(named=True):
        events, needs, facts = (some[row["account_id"]] for some in of_account)
        words = {
            "why_you": why_you(row, playbook),
            "why_now": why_now(row, given.facts.get(row["event_id"], {}), playbook, as_of),
            "ask": what_to_do(row, playbook),
            "talking_points": talking_points(row, events, needs, facts, playbook, as_of),
            "rank_because": rank_words(row, playbook),
        }
        rows.append(row | words)
    return rows


def _by_account(
    known: pl.DataFrame, given: QueueInput, live: pl.DataFrame, needs: pl.DataFrame
) -> list[defaultdict[int, list[dict[str, Any]]]]:
    """Live events, needs and facts of the accounts that have tasks, as lists of rows."""
    wanted = known.select("account_id").unique()
    told = (
        live.select("event_id", "value")
        .join(given.events, on="event_id")
        .sort("value", "event_id", descending=[True, False])
    )
    found = []
    for frame in (told, needs, given.account_facts):
        lists: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
        some = frame.join(wanted, on="account_id", how="semi") if frame.height else frame
        for row in some.iter_rows(named=True):
            lists[row["account_id"]].append(row)
        found.append(lists)
    return found
