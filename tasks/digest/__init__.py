"""The managers' digest of a day or a week: what happened, what is to be done, what slipped, and the
answers to what sales management, marketing and reps ask (METHOD D14 to D16).
"""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from tasks.alert import Notice, failures, store_alerts
from tasks.digest.coaching import coaching
from tasks.digest.questions import answers
from tasks.digest.render import (
    as_document,
    file_name,
    period,
    render,
    render_brief,
    render_html,
)
from tasks.rules.reports import QUESTIONS, frame_of
from tasks.rules.reports.answer import Cadence
from tasks.workspace import Workspace
from warehouse.models import stable_id
from warehouse.queries import news, work

__all__ = ["as_document", "collect", "render", "render_brief", "render_html", "write_digest"]

SAVED = (
    "{minutes:g} minutes for each contact with an open task, less {minutes:g} for each account "
    "that was researched for them (METHOD A3: research is done once an account)"
)
COHORTS = (
    "Leads created in {rule.days} days, and in the {rule.days} days before, each followed for "
    "{rule.follow_days} days; for customers, demos of earlier leads, followed for "
    "{rule.customer_follow_days} days. Worked: a touch; connected: a reply, or a call with an "
    "outcome of [reports.coaching] connected_outcomes; demo: a meeting or demo; customer: a deal "
    "won. Who got further counts for the steps before. Changes are in percentage points; a part "
    "moved if the 95 % interval of its change (Newcombe) leaves out zero."
)


def collect(ws: Workspace, as_of: datetime, cadence: Cadence = "daily") -> dict[str, Any]:
    """The figures, lists and answers of the digest, as plain data; see `render`."""
    frame, policy = frame_of(as_of, cadence), ws.playbook.reports
    minutes = policy.research_minutes
    with ws.reading() as connection:
        sources = news.sources(connection)
        served = work.served(connection)
        return {
            "cadence": cadence,
            "day": as_of.date(),
            "period": period(frame),
            "most": policy.most_rows,
            "events": news.new_events(connection, frame.since),
            "reps": _reps(connection),
            "open_tasks": served["open_tasks"],
            "contacts_served": served["contacts"],
            "accounts_researched": served["accounts"],
            "saved_minutes": round(minutes * (served["contacts"] - served["accounts"])),
            "saved_definition": SAVED.format(minutes=minutes),
            "breached": work.clocks(connection, ("breached",), since=as_of - timedelta(days=7)),
            "warned": work.clocks(connection, ("warned",), since=as_of),
            "unread": [row for row in sources if row["status"] in ("failing", "dead")],
            "quiet": [row for row in sources if row["status"] == "quiet"],
            "unowned": work.unowned(connection),
            "failed_alerts": failures(connection, frame.since),
            "answers": answers(connection, frame, policy),
            "questions": {view: each.under(policy) for view, each in QUESTIONS.items()},
            "coaching": coaching(connection, ws.playbook, as_of) if cadence == "weekly" else [],
            "coaching_definition": COHORTS.format(rule=policy.coaching),
        }


def _reps(connection: Connection) -> list[dict[str, Any]]:
    found = work.queue(connection)
    first = {row["rep_email"]: row for row in reversed(found)}
    tasks = Counter(row["rep_email"] for row in found)
    return [
        {
            "name": row["rep_name"],
            "open": tasks[email],
            "first": row["account_name"],
            "why_now": row["why_now"],
        }
        for email, row in sorted(first.items(), key=lambda pair: str(pair[0]))
    ]


def write_digest(ws: Workspace, as_of: datetime, cadence: Cadence = "daily") -> dict[str, Any]:
    """Write the digest to `digest/` as Markdown and HTML, and tell the channels that take digests,
    once a day or week."""
    facts = collect(ws, as_of, cadence)
    text, html = render(facts), render_html(facts)
    name = file_name(frame_of(as_of, cadence))
    folder = ws.folder / "digest"
    folder.mkdir(exist_ok=True)
    for suffix, content in ((".md", text), (".html", html)):
        (folder / f"{name}{suffix}").write_text(content, encoding="utf-8")
    subject = f"Digest of {facts['period']}"
    about = [stable_id("digest", name)]
    brief = render_brief(facts)
    notice = Notice("digest", "managers", subject, text, about, html, brief)
    with ws.writing() as connection:
        store_alerts(connection, ws.playbook, [notice], as_of)
    return {
        "events": len(facts["events"]),
        "open_tasks": facts["open_tasks"],
        "breaches": len(facts["breached"]),
        "unread": len(facts["unread"]),
        "unowned": len(facts["unowned"]),
        "saved_minutes": facts["saved_minutes"],
        "answered": sum(answer.missing is None for answer in facts["answers"]),
        "failed_alerts": len(facts["failed_alerts"]),
    }
