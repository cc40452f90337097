"""What the CRM should hold: accounts, contacts, owners and tasks as frames, one row per key.

Each frame has `key`, `worth` (the most valuable rows go first) and `native_id` (the record in the
CRM that the row was read from, if it was), besides the fields that the connector takes.
"""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl
from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    Text,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
    union,
)

from tasks.consent import read_refusals
from tasks.frames import read_frame
from tasks.rules.crm_rows import BREACH_FIELDS, breach_rows, task_rows
from tasks.rules.ledger import Held, holdable
from tasks.rules.playbook import Playbook
from warehouse.models import (
    Account,
    Assignment,
    Breach,
    Contact,
    CrmRecord,
    Lead,
    Rep,
    Score,
    SdrTask,
    SlaClock,
)
from warehouse.writes import is_current, table_of

ACCOUNT, CONTACT = table_of(Account), table_of(Contact)
REP, LEAD = table_of(Rep), table_of(Lead)
ASSIGNMENT, SCORE = table_of(Assignment), table_of(Score)
LEDGER, TASK = table_of(CrmRecord), table_of(SdrTask)
BREACH, CLOCK = table_of(Breach), table_of(SlaClock)
BREACH_KEY = literal("alert:") + cast(CLOCK.c.id, String) + ":breach"  # of the task that tells it

Desired = tuple[pl.DataFrame, list[Held]]
AROUND = ("key", "worth", "native_id")
TEXT, FIGURE = pl.String, pl.Float64
# What an account is worth whose open tasks need it there, besides its score: more than any score.
AT_WORK = 1_000.0


def desired(
    connection: Connection,
    playbook: Playbook,
    crm: str,
    object_name: str,
    names: tuple[str, ...],
    work: pl.DataFrame | None = None,
) -> Desired:
    """What the CRM should hold of an object, in these fields; and what is kept back, and why.

    `work` is what `read_work` gave, if another time counts than now.
    """
    held: list[Held] = []
    if object_name == "account":
        frame = _accounts(connection, read_work(connection) if work is None else work)
    else:
        frame, held = READERS[object_name](connection, playbook, crm)
    missing = [pl.lit(None, TEXT).alias(name) for name in names if name not in frame.columns]
    return frame.with_columns(missing).select(*AROUND, *names), held


def _accounts(connection: Connection, work: pl.DataFrame) -> pl.DataFrame:
    """Every account that has a score or an owner."""
    query = select(
        ACCOUNT.c.id, ACCOUNT.c.domain, ACCOUNT.c.external_id, ACCOUNT.c.name, SCORE.c.total,
        SCORE.c.grade, SCORE.c.fit, SCORE.c.timing, SCORE.c.engagement,
    ).outerjoin(SCORE, (SCORE.c.account_id == ACCOUNT.c.id) & is_current(SCORE))  # fmt: skip
    schema = {
        "account_id": pl.Int64, "key": TEXT, "native_id": TEXT, "name": TEXT, "score": FIGURE,
        "grade": TEXT, "fit": FIGURE, "timing": FIGURE, "engagement": FIGURE,
    }  # fmt: skip
    found = read_frame(connection, query, schema)
    sdrs = _owned(connection, "sdr", "owner_email")
    aes = _owned(connection, "ae", "ae_email")
    # Few accounts have these; SQLite would look through all open tasks for each account.
    for few in (sdrs, aes, work):
        found = found.join(few, on="account_id", how="left")
    figures = pl.col("score", "fit", "timing", "engagement").round(1)
    is_known = pl.any_horizontal(pl.col("score", "owner_email", "ae_email").is_not_null())
    found = found.filter(is_known).with_columns(figures, domain="key")
    return found.with_columns(worth=_worth("score"))


def _owned(connection: Connection, role: str, name: str) -> pl.DataFrame:
    """Accounts with the address of their owner in this role, in a column of this name."""
    owners = _owners(role)
    query = select(owners.c.account_id, owners.c.email)
    return read_frame(connection, query, {"account_id": pl.Int64, name: TEXT})


def read_work(connection: Connection) -> pl.DataFrame:
    """Accounts with open tasks, and the why-now line of the one that goes first."""
    query = (
        select(TASK.c.account_id, TASK.c.why_now)
        .where(TASK.c.status == "open")
        .order_by(TASK.c.priority.desc(), TASK.c.id)
    )
    found = read_frame(connection, query, {"account_id": pl.Int64, "why_now": TEXT})
    first = found.unique("account_id", keep="first", maintain_order=True)
    return first.with_columns(is_at_work=True)


def _account_owners(connection: Connection, playbook: Playbook, crm: str) -> Desired:
    """Accounts that have an owner, or had one when it was last told."""
    told = select(LEDGER.c.key).where(LEDGER.c.destination == crm, LEDGER.c.object == "owner")
    # By their ids: few have one, and no other account is to be looked at.
    some = union(
        select(ASSIGNMENT.c.account_id).where(
            ASSIGNMENT.c.role.in_(("sdr", "ae")), ASSIGNMENT.c.ended_at.is_(None)
        ),
        select(ACCOUNT.c.id).where(ACCOUNT.c.domain.in_(told)),
    )
    sdr, ae = _owners("sdr"), _owners("ae")
    busy = select(TASK.c.account_id).where(TASK.c.status == "open")
    query = (
        select(
            ACCOUNT.c.domain, ACCOUNT.c.external_id, sdr.c.email, ae.c.email, SCORE.c.total,
            ACCOUNT.c.id.in_(busy),
        )
        .outerjoin(SCORE, (SCORE.c.account_id == ACCOUNT.c.id) & is_current(SCORE))
        .outerjoin(sdr, sdr.c.account_id == ACCOUNT.c.id)
        .outerjoin(ae, ae.c.account_id == ACCOUNT.c.id)
        .where(ACCOUNT.c.id.in_(some))
    )  # fmt: skip
    schema = {
        "key": TEXT, "native_id": TEXT, "owner_email": TEXT, "ae_email": TEXT, "score": FIGURE,
        "is_at_work": pl.Boolean,
    }  # fmt: skip
    return read_frame(connection, query, schema).with_columns(worth=_worth("score")), []


def _worth(score: str) -> pl.Expr:
    at_work = pl.when(pl.col("is_at_work")).then(AT_WORK).otherwise(0.0)
    return pl.col(score).fill_null(0.0) + at_work


def _owners(role: str) -> Any:
    return (
        select(ASSIGNMENT.c.account_id, REP.c.email)
        .join(REP, REP.c.id == ASSIGNMENT.c.rep_id)
        .where(ASSIGNMENT.c.role == role, ASSIGNMENT.c.ended_at.is_(None))
        .subquery()
    )


def _contacts(connection: Connection, playbook: Playbook, crm: str) -> Desired:
    """The contacts of open tasks, and those that were told of; only ones with an address."""
    told = select(LEDGER.c.key).where(LEDGER.c.destination == crm, LEDGER.c.object == "contact")
    busy = (
        select(TASK.c.contact_id, func.max(TASK.c.priority).label("priority"))
        .where(TASK.c.status == "open")
        .group_by(TASK.c.contact_id)
        .subquery()
    )
    sdr = _owners("sdr")
    query = (
        select(
            CONTACT.c.email, CONTACT.c.external_id, CONTACT.c.name, CONTACT.c.title,
            ACCOUNT.c.domain, CONTACT.c.tier, CONTACT.c.id, CONTACT.c.account_id, busy.c.priority,
            ACCOUNT.c.name, sdr.c.email,
        )
        .join(ACCOUNT, ACCOUNT.c.id == CONTACT.c.account_id)
        .outerjoin(sdr, sdr.c.account_id == ACCOUNT.c.id)
        .outerjoin(busy, busy.c.contact_id == CONTACT.c.id)
        .where(
            CONTACT.c.email.is_not(None),
            or_(busy.c.contact_id.is_not(None), CONTACT.c.email.in_(told)),
        )
    )  # fmt: skip
    schema = {
        "key": TEXT, "native_id": TEXT, "name": TEXT, "title": TEXT, "account": TEXT,
        "tier": TEXT, "contact_id": pl.Int64, "account_id": pl.Int64, "worth": FIGURE,
        "account_name": TEXT, "owner_email": TEXT,
    }  # fmt: skip
    found = read_frame(connection, query, schema).with_columns(
        email="key", account_domain="account"
    )
    accounts = found["account_id"].unique().to_list()
    refused = read_refusals(connection, playbook.consent, accounts)
    rules = refused.filter(pl.col("purpose") == "push").select("contact_id", "rule")
    held = found.join(rules, on="contact_id").sort("key")
    rows = held.select("key", "rule").rows()
    return (
        found.join(held, on="key", how="anti"),
        [Held("contact", key, rule) for key, rule in rows],
    )


def _tasks(connection: Connection, playbook: Playbook, crm: str) -> Desired:
    """Open tasks, and those that are over but stand in the CRM as open; breaches for managers."""
    pushed = select(LEDGER.c.key).where(_is_told_as_open(crm))
    query = (
        select(
            TASK.c.key, REP.c.email, TASK.c.due_at, TASK.c.priority, ACCOUNT.c.domain,
            ACCOUNT.c.name, CONTACT.c.name, CONTACT.c.email, CONTACT.c.title, TASK.c.play,
            TASK.c.channel, TASK.c.why_you, TASK.c.why_now, TASK.c.ask, TASK.c.quote,
            TASK.c.quote_url, TASK.c.status, TASK.c.closed_because, TASK.c.lead_id, SCORE.c.grade,
            TASK.c.contact_id, TASK.c.deadline_at, TASK.c.step, TASK.c.steps,
            cast(TASK.c.talking_points, Text), TASK.c.offer, TASK.c.rank_because,
            TASK.c.draft_subject, TASK.c.draft,
        )
        .join(ACCOUNT, ACCOUNT.c.id == TASK.c.account_id)
        .outerjoin(REP, REP.c.id == TASK.c.rep_id)
        .outerjoin(CONTACT, CONTACT.c.id == TASK.c.contact_id)
        .outerjoin(SCORE, (SCORE.c.account_id == ACCOUNT.c.id) & is_current(SCORE))
        .where(or_(TASK.c.status == "open", TASK.c.key.in_(pushed)))
    )  # fmt: skip
    schema = {
        "key": TEXT, "rep_email": TEXT, "due_at": pl.Datetime(time_zone="UTC"),
        "worth": FIGURE, "account_domain": TEXT, "account_name": TEXT,
        "contact_name": TEXT, "contact_email": TEXT, "contact_title": TEXT, "play": TEXT,
        "channel": TEXT, "why_you": TEXT, "why_now": TEXT, "ask": TEXT, "quote": TEXT,
        "quote_url": TEXT, "status": TEXT, "closed_because": TEXT, "lead_id": pl.Int64,
        "grade": TEXT, "contact_id": pl.Int64, "deadline_at": pl.Datetime(time_zone="UTC"),
        "step": pl.Int64, "steps": pl.Int64, "talking_points": TEXT, "offer": TEXT,
        "rank_because": TEXT, "draft_subject": TEXT, "draft": TEXT,
    }  # fmt: skip
    found = task_rows(read_frame(connection, query, schema))
    open_at = select(TASK.c.account_id).where(TASK.c.status == "open").distinct()
    accounts = list(connection.execute(open_at).scalars())
    sent, held = holdable(found, read_refusals(connection, playbook.consent, accounts))
    if playbook.crm.breach_tasks:
        sent = pl.concat([sent, _breaches(connection, crm)], how="diagonal")
    return sent, held


def _breaches(connection: Connection, crm: str) -> pl.DataFrame:
    """A task for the manager of each rep who let a promise break, open until the clock stops."""
    pushed = select(LEDGER.c.key).where(_is_told_as_open(crm))
    query = (
        select(
            BREACH_KEY, REP.c.manager_email, REP.c.name, ACCOUNT.c.domain, ACCOUNT.c.name,
            CLOCK.c.kind, CLOCK.c.due_at, CLOCK.c.stopped_at, CLOCK.c.stopped_because,
            BREACH.c.found_at, LEAD.c.name, CLOCK.c.allowance_minutes,
        )
        .join_from(BREACH, CLOCK, CLOCK.c.id == BREACH.c.clock_id)
        .join(ACCOUNT, ACCOUNT.c.id == CLOCK.c.account_id)
        .join(REP, REP.c.id == CLOCK.c.rep_id)
        .outerjoin(LEAD, LEAD.c.id == CLOCK.c.subject_id)
        .where(
            BREACH.c.level == "breach", REP.c.manager_email.is_not(None),
            or_(CLOCK.c.stopped_at.is_(None), BREACH_KEY.in_(pushed)),
        )
    )  # fmt: skip
    return breach_rows(read_frame(connection, query, BREACH_FIELDS))


def _is_told_as_open(crm: str) -> ColumnElement[bool]:
    told = LEDGER.c.content["status"].as_string()
    return and_(
        LEDGER.c.destination == crm, LEDGER.c.object == "task",
        or_(told == "open", (LEDGER.c.content_hash.is_not(None)) & (LEDGER.c.verdict != "sent")),
    )  # fmt: skip


READERS: Mapping[str, Callable[[Connection, Playbook, str], Desired]] = {
    "contact": _contacts,
    "owner": _account_owners,
    "task": _tasks,
}
