"""Retention: personal data that is older than the playbook keeps it is deleted, by its kind.

What the CRM still exports comes back when its file changes; delete it there, too.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, delete, func, or_, select, update

from tasks.workspace import Workspace
from warehouse.models import (
    Activity,
    ActivityHistory,
    Alert,
    Breach,
    ConsentRefusal,
    Contact,
    ContactHistory,
    CrmRecord,
    ImportRejection,
    Lead,
    LeadHistory,
    LeadScore,
    SdrTask,
    SlaClock,
)
from warehouse.writes import CHUNK, table_of

logger = logging.getLogger("whynow.retention")

ACTIVITY, ALERT, BREACH = table_of(Activity), table_of(Alert), table_of(Breach)
CLOCK, CONTACT, LEAD = table_of(SlaClock), table_of(Contact), table_of(Lead)
LEAD_SCORE, LEAD_HISTORY = table_of(LeadScore), table_of(LeadHistory)
ACTIVITY_HISTORY, CONTACT_HISTORY = table_of(ActivityHistory), table_of(ContactHistory)
RECORD, REFUSAL, REJECTION = (
    table_of(CrmRecord),
    table_of(ConsentRefusal),
    table_of(ImportRejection),
)
TASK = table_of(SdrTask)


def retain(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Delete what is too old (METHOD C5); returns how many rows of each kind in `[retention]`."""
    counts = {}
    for kind, drop in KINDS.items():
        days = getattr(ws.playbook.retention, kind)
        if days:
            with ws.writing() as connection:
                counts[kind] = drop(connection, as_of - timedelta(days=days))
    logger.info("retained %s", " ".join(f"{name}={count}" for name, count in counts.items()))
    return counts


def _activities(connection: Connection, oldest: datetime) -> int:
    connection.execute(delete(ACTIVITY_HISTORY).where(ACTIVITY_HISTORY.c.at < oldest))
    return connection.execute(delete(ACTIVITY).where(ACTIVITY.c.at < oldest)).rowcount


def _closed_leads(connection: Connection, oldest: datetime) -> int:
    busy = select(TASK.c.lead_id).where(TASK.c.status == "open", TASK.c.lead_id.is_not(None))
    old = select(LEAD.c.id).where(
        LEAD.c.is_closed, LEAD.c.created_at < oldest, LEAD.c.updated_at < oldest,
        LEAD.c.id.not_in(busy),
    )  # fmt: skip
    return _each_chunk(connection, old, _drop_leads)


def _drop_leads(connection: Connection, ids: list[int]) -> None:
    clocks = select(CLOCK.c.id).where(CLOCK.c.subject_id.in_(ids))
    connection.execute(delete(BREACH).where(BREACH.c.clock_id.in_(clocks)))
    connection.execute(delete(CLOCK).where(CLOCK.c.subject_id.in_(ids)))
    _drop_tasks(connection, TASK.c.lead_id.in_(ids))
    connection.execute(delete(LEAD_SCORE).where(LEAD_SCORE.c.lead_id.in_(ids)))
    connection.execute(delete(LEAD_HISTORY).where(LEAD_HISTORY.c.row_id.in_(ids)))
    connection.execute(delete(LEAD).where(LEAD.c.id.in_(ids)))


def _idle_contacts(connection: Connection, oldest: datetime) -> int:
    """Contacts that nothing passed with since, that no lead and no open task is of."""
    latest = select(func.max(ACTIVITY.c.at)).where(ACTIVITY.c.contact_id == CONTACT.c.id)
    busy = select(TASK.c.contact_id).where(TASK.c.status == "open", TASK.c.contact_id.is_not(None))
    of_leads = select(LEAD.c.contact_id).where(LEAD.c.contact_id.is_not(None))
    last_act = latest.scalar_subquery()
    old = select(CONTACT.c.id).where(
        CONTACT.c.first_seen_at < oldest, or_(last_act.is_(None), last_act < oldest),
        CONTACT.c.id.not_in(busy), CONTACT.c.id.not_in(of_leads),
    )  # fmt: skip
    return _each_chunk(connection, old, _drop_contacts)


def _drop_contacts(connection: Connection, ids: list[int]) -> None:
    connection.execute(delete(REFUSAL).where(REFUSAL.c.contact_id.in_(ids)))
    _drop_tasks(connection, TASK.c.contact_id.in_(ids))
    connection.execute(
        update(ACTIVITY).where(ACTIVITY.c.contact_id.in_(ids)).values(contact_id=None)
    )
    connection.execute(delete(CONTACT_HISTORY).where(CONTACT_HISTORY.c.row_id.in_(ids)))
    connection.execute(delete(CONTACT).where(CONTACT.c.id.in_(ids)))


def _drop_tasks(connection: Connection, which: Any) -> None:
    """Tasks, and what the ledger says of them."""
    keys = select(TASK.c.key).where(which)
    connection.execute(delete(RECORD).where(RECORD.c.object == "task", RECORD.c.key.in_(keys)))
    connection.execute(delete(TASK).where(which))


def _alerts(connection: Connection, oldest: datetime) -> int:
    is_over = ALERT.c.status.in_(("sent", "failed"))
    return connection.execute(delete(ALERT).where(is_over, ALERT.c.created_at < oldest)).rowcount


def _rejections(connection: Connection, oldest: datetime) -> int:
    return connection.execute(delete(REJECTION).where(REJECTION.c.seen_at < oldest)).rowcount


def _each_chunk(
    connection: Connection, old: Select[Any], drop: Callable[[Connection, list[int]], None]
) -> int:
    ids = list(connection.execute(old).scalars())
    for start in range(0, len(ids), CHUNK):
        drop(connection, ids[start : start + CHUNK])
    return len(ids)


KINDS: dict[str, Callable[[Connection, datetime], int]] = {
    "activities": _activities,
    "closed_leads": _closed_leads,
    "idle_contacts": _idle_contacts,
    "alerts": _alerts,
    "rejections": _rejections,
}
