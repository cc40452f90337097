"""Rows for tests of steps: one call makes one thing, with values that a test may leave out."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    AccountFact,
    Activity,
    Article,
    ArticleVersion,
    Assignment,
    Contact,
    EventMention,
    Evidence,
    Lead,
    Rep,
    Score,
    SdrTask,
    Source,
    TriggerEvent,
    stable_id,
)
from warehouse.writes import Row, insert_new, table_of, write_changes

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # a Monday
SEEN = {"first_seen_at": NOW - timedelta(days=30), "updated_at": NOW - timedelta(days=30)}


def days_ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def put(ws: Workspace, model: Any, **row: Any) -> int:
    """Store a row (or change it) and give its id."""
    with ws.writing() as connection:
        write_changes(connection, model, [row], keep=(), stamps=())
    return int(row["id"])


def change(ws: Workspace, model: Any, row_id: int, **values: Any) -> None:
    table = table_of(model)
    with ws.writing() as connection:
        connection.execute(table.update().where(table.c.id == row_id).values(**values))


def stored(ws: Workspace, model: Any) -> list[Row]:
    """All rows of a table, by id."""
    table = table_of(model)
    with ws.reading() as connection:
        rows = connection.execute(select(table).order_by(*table.primary_key)).mappings()
        return [dict(row) for row in rows]


def many(ws: Workspace, model: Any, rows: list[Row]) -> None:
    """Store rows at once."""
    with ws.writing() as connection:
        insert_new(connection, model, rows)


def account_row(domain: str, **values: Any) -> Row:
    row: Row = {"domain": domain, "name": domain.split(".")[0].title(), "aliases": []}
    row |= {"negative_aliases": [], "resolved_at": NOW, **SEEN, **values}
    return {"id": stable_id("account", domain), **row}


def add_account(ws: Workspace, domain: str = "acme.example", **values: Any) -> int:
    return put(ws, Account, **account_row(domain, **values))


def contact_row(email: str, **values: Any) -> Row:
    domain = email.split("@")[1]
    row: Row = {"domain": domain, "account_id": stable_id("account", domain), "email": email}
    row |= {"name": email.split("@")[0].title(), "is_opted_out": False, **SEEN, **values}
    return {"id": stable_id("contact", email), **row}


def add_contact(ws: Workspace, email: str, **values: Any) -> int:
    return put(ws, Contact, **contact_row(email, **values))


def add_rep(ws: Workspace, email: str, **values: Any) -> int:
    row = {"name": email.split("@")[0].title(), "role": "sdr", "pool": "outbound"}
    row |= {"timezone": "UTC", "calendar": "default", "capacity_accounts": 10, "is_active": True}
    row |= {"countries": [], "industries": [], "languages": [], **SEEN, **values}
    return put(ws, Rep, id=stable_id("rep", email), email=email, **row)


def add_lead(ws: Workspace, external_id: str, email: str, at: datetime, **values: Any) -> int:
    domain = email.split("@")[1]
    row = {"domain": domain, "account_id": stable_id("account", domain), "email": email}
    row |= {"source": "website", "created_at": at, "is_closed": False, **SEEN, **values}
    return put(ws, Lead, id=stable_id("lead", external_id), external_id=external_id, **row)


def add_activity(ws: Workspace, email: str, kind: str, at: datetime, **values: Any) -> int:
    domain = email.split("@")[1]
    row = {"domain": domain, "account_id": stable_id("account", domain), "email": email}
    row |= {"kind": kind, "at": at, **SEEN, **values}
    key = f"{domain}|{email}|{kind}|{at.isoformat()}"
    return put(ws, Activity, id=stable_id("activity", key), **row)


def add_fact(ws: Workspace, domain: str, name: str, value: str, method: str) -> int:
    account_id = stable_id("account", domain)
    return put(
        ws, AccountFact, id=stable_id("account_fact", account_id, name, method), confidence=1.0,
        account_id=account_id, name=name, value=value, method=method, fetched_at=NOW,
    )  # fmt: skip


def add_event(
    ws: Workspace, domain: str, type: str, at: datetime, quote: str = "", **values: Any
) -> int:
    """A trigger event with the article, the mention and the sentence that prove it."""
    account_id = stable_id("account", domain)
    seen = {"first_seen_at": at}
    url = f"https://{domain}/news/{type}"
    source_id, article_id = stable_id("source", url), stable_id("article", url)
    version_id = stable_id("article_version", url)
    event_id = stable_id("trigger_event", account_id, type, article_id)
    mention_id = stable_id("event_mention", article_id, account_id, type)
    row = {"status": "announced", "polarity": 1, "confidence": 0.9, "headline": quote or type}
    row |= {"facts": {}, "mentions": 1, "outlets": 1, "updated_at": at, **seen, **values}
    with ws.writing() as connection:
        insert_new(connection, Source, [{"id": source_id, "url": url, "kind": "feed",
                   "status": "ok", "error_streak": 0, **seen}])  # fmt: skip
        insert_new(connection, Article, [{"id": article_id, "source_id": source_id, "url": url,
                   "version_id": version_id, **seen}])  # fmt: skip
        insert_new(connection, ArticleVersion, [{"id": version_id, "article_id": article_id,
                   "content_hash": "0", "title": quote, "text": "", "seen_at": at}])  # fmt: skip
        insert_new(connection, TriggerEvent, [{"id": event_id, "account_id": account_id,
                   "type": type, "occurred_at": at, **row}])  # fmt: skip
        insert_new(connection, EventMention, [{"id": mention_id, "event_id": event_id,
                   "article_id": article_id, "version_id": version_id, "account_id": account_id,
                   "type": type, "status": row["status"], "role": "subject", "rule": f"{type}@1",
                   "cues": [], "confidence": 0.9, "facts": {}, "occurred_at": at,
                   "wording": "", "because": "first report", "seen_at": at}])  # fmt: skip
        if quote:
            insert_new(connection, Evidence, [{"id": stable_id("evidence", mention_id),
                       "mention_id": mention_id, "name": "event", "field": "title",
                       "start_char": 0, "end_char": len(quote), "text": quote}])  # fmt: skip
    return event_id


def score_row(domain: str, total: float) -> Row:
    account_id = stable_id("account", domain)
    return {
        "id": stable_id("score", account_id), "account_id": account_id, "as_of": NOW.date(),
        "fit": 80.04, "timing": 50.0, "engagement": 10.0, "total": total, "grade": "A",
        "is_current": True,
    }  # fmt: skip


def score_id(ws: Workspace, account_id: int, day: date) -> int:
    """The id of the score that an account got on a day."""
    (found,) = [
        row["id"] for row in stored(ws, Score)
        if (row["account_id"], row["as_of"]) == (account_id, day)
    ]  # fmt: skip
    return int(found)


def add_score(ws: Workspace, domain: str, total: float) -> int:
    return put(ws, Score, **score_row(domain, total))


def task_row(key: str, email: str, **values: Any) -> Row:
    row = {
        "account_id": stable_id("account", email.split("@")[1]),
        "contact_id": stable_id("contact", email), "rep_id": stable_id("rep", "maya@us.example"),
        "play": "growth_money", "channel": "call", "status": "open", "priority": 5.0,
        "due_at": NOW + timedelta(hours=8), "deadline_at": NOW + timedelta(days=9),
        "why_you": "=you", "why_now": f"news {key}", "ask": "offer help",
        "created_at": NOW, "updated_at": NOW,
    }  # fmt: skip
    return {"id": stable_id("sdr_task", key), "key": key, **row, **values}


def add_task(ws: Workspace, key: str, email: str, **values: Any) -> int:
    return put(ws, SdrTask, **task_row(key, email, **values))


def add_worked_account(ws: Workspace, place: int, domain: str, rep_id: int) -> None:
    """An account that a rep works on, the lower its place the better: with a contact and a task."""
    account_id = add_account(ws, domain)
    add_score(ws, domain, 70.0 - 10 * place)
    put(ws, Assignment, id=place, account_id=account_id, role="sdr", rep_id=rep_id,
        because="free", assigned_at=NOW, ended_at=None)  # fmt: skip
    add_contact(ws, f"ann@{domain}", name="Ann Lee", title="CFO")
    add_task(ws, f"t-{domain}", f"ann@{domain}", rep_id=rep_id)
