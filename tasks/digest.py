"""The managers' digest of a day: what happened, what is to be done, what slipped."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import Connection

from tasks.alert import Notice, store_alerts
from tasks.workspace import Workspace
from warehouse import queries
from warehouse.models import stable_id

RESEARCH_MINUTES = 20  # METHOD A3: what a lead costs by hand, on average
MOST_EVENTS = 40


def collect(ws: Workspace, as_of: datetime) -> dict[str, Any]:
    """The figures and lists of the digest, as plain data."""
    with ws.reading() as connection:
        sources = queries.sources(connection)
        served = queries.served(connection)
        return {
            "day": as_of.date(),
            "most": MOST_EVENTS,
            "events": queries.new_events(connection, as_of - timedelta(days=1)),
            "reps": _reps(connection),
            "open_tasks": served["open_tasks"],
            "contacts_served": served["contacts"],
            "accounts_researched": served["accounts"],
            "saved_minutes": RESEARCH_MINUTES * (served["contacts"] - served["accounts"]),
            "breached": _since(connection, as_of - timedelta(days=7)),
            "warned": queries.clocks(connection, ("warned",)),
            "unread": [row for row in sources if row["status"] in ("failing", "dead")],
            "quiet": [row for row in sources if row["status"] == "quiet"],
            "unowned": queries.unowned(connection),
        }


def _since(connection: Connection, moment: datetime) -> list[queries.Row]:
    """Breaches still unanswered, and those of late."""
    return [
        row
        for row in queries.clocks(connection, ("breached",))
        if row["stopped_at"] is None or row["stopped_at"] >= moment
    ]


def _reps(connection: Connection) -> list[dict[str, Any]]:
    found = queries.queue(connection)
    first = {row["rep_email"]: row for row in reversed(found)}
    return [
        {
            "name": row["rep_name"],
            "open": sum(each["rep_email"] == email for each in found),
            "first": row["account_name"],
            "why_now": row["why_now"],
        }
        for email, row in sorted(first.items())
    ]


def render(facts: dict[str, Any]) -> str:
    """The digest as Markdown."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # Markdown, not HTML; cells are escaped one by one
    )
    environment.filters["minute"] = lambda moment: f"{moment:%Y-%m-%d %H:%M}" if moment else "never"
    environment.filters["cell"] = lambda value: str(value).replace("|", "\\|").replace("\n", " ")
    return environment.get_template("digest.md.j2").render(**facts)


def write_digest(ws: Workspace, as_of: datetime) -> dict[str, Any]:
    """Write the digest to `digest/DAY.md`, and tell the channels that take digests, once a day."""
    facts = collect(ws, as_of)
    day, text = facts["day"], render(facts)
    path = ws.folder / "digest" / f"{day}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    notice = Notice("digest", "managers", f"Digest of {day}", text, [stable_id("digest", day)])
    with ws.writing() as connection:
        store_alerts(connection, ws.playbook, [notice], as_of)
    return {
        "events": len(facts["events"]),
        "open_tasks": facts["open_tasks"],
        "breaches": len(facts["breached"]),
        "unread": len(facts["unread"]),
        "unowned": len(facts["unowned"]),
        "saved_minutes": facts["saved_minutes"],
    }
