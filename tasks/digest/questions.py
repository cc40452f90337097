"""Reads the report views for a digest and lets the rules answer."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Connection

from tasks.rules.playbook.reports import Reports
from tasks.rules.reports import QUESTIONS, Answer, Frame, marketing, reps, sales
from tasks.rules.reports.answer import Row
from warehouse.queries.reports import has_rows, report

Rule = Callable[[Sequence[Row], Frame, Reports], Answer]
RULES: dict[str, Rule] = {
    "v_pipeline_coverage": sales.coverage,
    "v_revenue_forecast": sales.forecast,
    "v_stage_mix": sales.stage_mix,
    "v_rep_rank": sales.rep_rank,
    "v_rep_trend": sales.rep_trend,
    "v_sql_sla": sales.sql_sla,
    "v_sql_missed": sales.sql_missed,
    "v_source_sla": marketing.source_sla,
    "v_lead_speed": marketing.lead_speed,
    "v_material_use": marketing.material_use,
    "v_deck_engagement": marketing.deck_engagement,
    "v_deck_versions": marketing.deck_versions,
    "v_mail_views": reps.mail_views,
    "v_rep_compare": reps.rep_compare,
    "v_rep_neglected": reps.rep_neglected,
}
# What a question can not be answered without: a table, and how it is filled.
NEEDS = {
    "v_pipeline_coverage": "opportunity", "v_revenue_forecast": "opportunity",
    "v_stage_mix": "opportunity", "v_rep_rank": "activity", "v_rep_trend": "activity",
    "v_sql_sla": "lead", "v_sql_missed": "lead", "v_source_sla": "lead", "v_lead_speed": "lead",
    "v_mail_views": "activity", "v_rep_compare": "activity",
    "v_rep_target": "rep", "v_rep_neglected": "score",
}  # fmt: skip
IMPORTS = {
    "opportunity": "whynow import opportunities FILE.csv", "lead": "whynow import leads FILE.csv",
    "activity": "whynow import activities FILE.csv", "rep": "whynow import reps FILE.csv",
    "score": "whynow nightly",
}  # fmt: skip


def answers(connection: Connection, frame: Frame, policy: Reports) -> list[Answer]:
    """The answers of this kind of digest, in the order of the questions."""
    asked = [view for view, question in QUESTIONS.items() if frame.cadence in question.cadences]
    filled = {table: has_rows(connection, table) for table in IMPORTS}
    return [_answer(connection, view, filled, frame, policy) for view in asked]


def _answer(
    connection: Connection, view: str, filled: dict[str, bool], frame: Frame, policy: Reports
) -> Answer:
    needed = NEEDS.get(view)
    if needed and not filled[needed]:
        return Answer(view, "", missing=f"nothing is known of it yet: run {IMPORTS[needed]}")
    found = _rows(connection, view, frame, policy)
    if view == "v_rep_target":
        ranks = _rows(connection, "v_rep_rank", frame, policy) if policy.targets else []
        return reps.rep_target(found, frame, policy, ranks)
    answer = RULES[view](found, frame, policy)
    if view == "v_material_use" and found and not filled["opportunity"]:
        why = f"which of it helped can not be told: {IMPORTS['opportunity']}"
        return Answer(view, "", answer.columns, answer.rows, why, "uses")
    return answer


def _rows(connection: Connection, view: str, frame: Frame, policy: Reports) -> list[Row]:
    """The rows of a view that an answer looks at."""
    where = "grade IN ('A', 'B')" if view == "v_rep_neglected" else "TRUE"
    since = _since(view, frame, policy)
    return report(connection, view, where, since=since, until=frame.as_of)  # type: ignore[return-value]


def _since(view: str, frame: Frame, policy: Reports) -> datetime | None:
    """From when on rows can matter; None where all do."""
    first = {
        "v_rep_rank": min(frame.week, frame.day - timedelta(days=7)),
        "v_rep_trend": frame.week - timedelta(weeks=8),
        "v_sql_sla": frame.first_day,
        "v_source_sla": frame.week - timedelta(weeks=3),
        "v_rep_compare": frame.month,
        "v_rep_target": frame.week,
        "v_sql_missed": frame.day - timedelta(days=policy.missed_days),
    }
    if view in first:
        return datetime.combine(first[view], time(), UTC)
    if view in ("v_lead_speed", "v_material_use", "v_deck_engagement"):
        return frame.as_of - timedelta(days=policy.history_days)
    return frame.since if view == "v_mail_views" else None
