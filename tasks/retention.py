"""Retention: personal data that is older than the playbook keeps it is deleted, by its kind.

It leaves the files for an import, too, and those first: killed in between, the next night finds
what is left to do. What the CRM still exports comes back when its file changes; delete it there.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    delete,
    func,
    or_,
    select,
    update,
)

from connectors.crm import open_crm
from connectors.errors import RetryableError
from tasks.crm import crm_settings
from tasks.push.desired import BREACH_KEY
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
from warehouse.writes import CHUNK, is_one_of, table_of

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
CSV_FILE = "csv_file"  # the CRM whose records are ours to take back


def retain(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Delete what is too old (METHOD C5); returns how many rows of each kind in `[retention]`."""
    counts = {}
    for kind, drop in KINDS.items():
        days = getattr(ws.playbook.retention, kind)
        if days:
            counts[kind] = drop(ws, as_of - timedelta(days=days))
    logger.info("retained %s", " ".join(f"{name}={count}" for name, count in counts.items()))
    return counts


def _activities(ws: Workspace, oldest: datetime) -> int:
    with ws.writing() as connection:
        connection.execute(delete(ACTIVITY_HISTORY).where(ACTIVITY_HISTORY.c.at < oldest))
        return connection.execute(delete(ACTIVITY).where(ACTIVITY.c.at < oldest)).rowcount


def _alerts(ws: Workspace, oldest: datetime) -> int:
    is_over = ALERT.c.status.in_(("sent", "failed"))
    with ws.writing() as connection:
        return connection.execute(
            delete(ALERT).where(is_over, ALERT.c.created_at < oldest)
        ).rowcount


def _rejections(ws: Workspace, oldest: datetime) -> int:
    with ws.writing() as connection:
        return connection.execute(delete(REJECTION).where(REJECTION.c.seen_at < oldest)).rowcount


# ---- Persons -------------------------------------------------------------------------------------


def _closed_leads(ws: Workspace, oldest: datetime) -> int:
    busy = select(TASK.c.lead_id).where(TASK.c.status == "open", TASK.c.lead_id.is_not(None))
    old = select(LEAD.c.id).where(
        LEAD.c.is_closed, LEAD.c.created_at < oldest, LEAD.c.updated_at < oldest,
        LEAD.c.id.not_in(busy),
    )  # fmt: skip
    return _drop(ws, old, _told_of_leads, _drop_leads)


def _told_of_leads(connection: Connection, ids: list[int]) -> ColumnElement[bool]:
    tasks = select(TASK.c.key).where(is_one_of(connection, TASK.c.lead_id, ids))
    breaches = select(BREACH_KEY).where(is_one_of(connection, CLOCK.c.subject_id, ids))
    return _is_record("task", tasks.union_all(breaches))


def _drop_leads(connection: Connection, ids: list[int]) -> None:
    clocks = select(CLOCK.c.id).where(CLOCK.c.subject_id.in_(ids))
    connection.execute(delete(BREACH).where(BREACH.c.clock_id.in_(clocks)))
    connection.execute(delete(CLOCK).where(CLOCK.c.subject_id.in_(ids)))
    connection.execute(delete(TASK).where(TASK.c.lead_id.in_(ids)))
    connection.execute(delete(LEAD_SCORE).where(LEAD_SCORE.c.lead_id.in_(ids)))
    connection.execute(delete(LEAD_HISTORY).where(LEAD_HISTORY.c.row_id.in_(ids)))
    connection.execute(delete(LEAD).where(LEAD.c.id.in_(ids)))


def _idle_contacts(ws: Workspace, oldest: datetime) -> int:
    """Contacts that nothing passed with since, that no lead and no open task is of."""
    latest = select(func.max(ACTIVITY.c.at)).where(ACTIVITY.c.contact_id == CONTACT.c.id)
    busy = select(TASK.c.contact_id).where(TASK.c.status == "open", TASK.c.contact_id.is_not(None))
    of_leads = select(LEAD.c.contact_id).where(LEAD.c.contact_id.is_not(None))
    last_act = latest.scalar_subquery()
    old = select(CONTACT.c.id).where(
        CONTACT.c.first_seen_at < oldest, or_(last_act.is_(None), last_act < oldest),
        CONTACT.c.id.not_in(busy), CONTACT.c.id.not_in(of_leads),
    )  # fmt: skip
    return _drop(ws, old, _told_of_contacts, _drop_contacts)


def _told_of_contacts(connection: Connection, ids: list[int]) -> ColumnElement[bool]:
    tasks = select(TASK.c.key).where(is_one_of(connection, TASK.c.contact_id, ids))
    contacts = select(CONTACT.c.email).where(is_one_of(connection, CONTACT.c.id, ids))
    return or_(_is_record("task", tasks), _is_record("contact", contacts))


def _drop_contacts(connection: Connection, ids: list[int]) -> None:
    connection.execute(delete(REFUSAL).where(REFUSAL.c.contact_id.in_(ids)))
    connection.execute(delete(TASK).where(TASK.c.contact_id.in_(ids)))
    connection.execute(
        update(ACTIVITY).where(ACTIVITY.c.contact_id.in_(ids)).values(contact_id=None)
    )
    connection.execute(delete(CONTACT_HISTORY).where(CONTACT_HISTORY.c.row_id.in_(ids)))
    connection.execute(delete(CONTACT).where(CONTACT.c.id.in_(ids)))


def _is_record(object_name: str, keys: Any) -> ColumnElement[bool]:
    return and_(RECORD.c.object == object_name, RECORD.c.key.in_(keys))


def _drop(
    ws: Workspace,
    old: Select[Any],
    told_of: Callable[[Connection, list[int]], ColumnElement[bool]],
    drop: Callable[[Connection, list[int]], None],
) -> int:
    """Drop persons, with what the ledger says of them. They stay where a file can not be written
    that they stand in: another night takes them out of both."""
    names = ("id", "destination", "object", "key")
    with ws.reading() as connection:
        ids = list(connection.execute(old).scalars())
        query = select(*(RECORD.c[name] for name in names)).where(told_of(connection, ids))
        told = connection.execute(query).all() if ids else []
    try:
        _leave_files(ws, [row for row in told if row.destination == CSV_FILE])
    except RetryableError as error:
        logger.warning("not retained rows=%s: %s", len(ids), error)
        return 0
    with ws.writing() as connection:
        records = [row.id for row in told]
        connection.execute(delete(RECORD).where(is_one_of(connection, RECORD.c.id, records)))
        for start in range(0, len(ids), CHUNK):
            drop(connection, ids[start : start + CHUNK])
    return len(ids)


def _leave_files(ws: Workspace, told: Sequence[Row[Any]]) -> None:
    if told:
        files = open_crm(CSV_FILE, crm_settings(ws))
        for name in sorted({row.object for row in told}):
            files.withdraw(name, {row.key for row in told if row.object == name})


KINDS: dict[str, Callable[[Workspace, datetime], int]] = {
    "activities": _activities,
    "closed_leads": _closed_leads,
    "idle_contacts": _idle_contacts,
    "alerts": _alerts,
    "rejections": _rejections,
}
