"""What to do: scores, owners, the queue, and the clocks that watch it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, false, text
from sqlmodel import Field, SQLModel

from warehouse.types import BigId, UtcDateTime


class Score(SQLModel, table=True):
    """An account's score on a day; written only when it changed."""

    __table_args__ = (
        UniqueConstraint("account_id", "as_of"),
        Index("ix_score_current", "account_id", unique=True, sqlite_where=text("is_current"),
              postgresql_where=text("is_current")),
        Index("ix_score_due", "due_on", sqlite_where=text("due_on IS NOT NULL"),
              postgresql_where=text("due_on IS NOT NULL")),
    )  # fmt: skip
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId)
    as_of: date
    fit: float = Field(description="0 to 100")
    timing: float = Field(description="0 to 100")
    engagement: float = Field(description="0 to 100")
    total: float = Field(description="0 to 100")
    grade: str = Field(description="A to D, or X outside the ICP")
    is_current: bool = True
    scored_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    policy_version: str | None = Field(default=None, description="policy.version")
    part_key: int | None = Field(
        default=None, sa_type=BigId, description="stands for the names of the parts"
    )
    due_on: date | None = Field(
        default=None, description="when time alone may make another score of the same facts"
    )
    reasons: str | None = Field(
        default=None, description="the three parts that give most of the total, and how much"
    )


class ScoreMark(SQLModel, table=True):
    """Something changed of which an account's score is made, or its buyers' state and value; the
    database sets these marks."""

    __tablename__ = "score_mark"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    account_id: int = Field(sa_type=BigId)


class Assignment(SQLModel, table=True):
    """Who owns an account, from when to when, and why; `rep_id` is empty when nobody can."""

    __table_args__ = (
        Index("ix_assignment_current", "account_id", "role", unique=True,
              sqlite_where=text("ended_at IS NULL"), postgresql_where=text("ended_at IS NULL")),
    )  # fmt: skip
    id: int = Field(primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    role: str = Field(description="sdr or ae")
    rep_id: int | None = Field(default=None, foreign_key="rep.id", sa_type=BigId, index=True)
    because: str
    assigned_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SdrTask(SQLModel, table=True):
    """One item of a rep's queue. The key is account + contact + play + what it is about + step.

    `event_id`, `material` and `offer` are what it tells the person: none is told twice.
    """

    __tablename__ = "sdr_task"
    id: int = Field(primary_key=True, sa_type=BigId)
    key: str = Field(unique=True)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    contact_id: int | None = Field(default=None, foreign_key="contact.id", sa_type=BigId)
    lead_id: int | None = Field(default=None, foreign_key="lead.id", sa_type=BigId)
    event_id: int | None = Field(default=None, foreign_key="trigger_event.id", sa_type=BigId)
    rep_id: int | None = Field(default=None, foreign_key="rep.id", sa_type=BigId, index=True)
    play: str
    channel: str
    status: str = Field(default="open", index=True, description="open, done or cancelled")
    priority: float
    due_at: datetime = Field(sa_type=UtcDateTime)
    deadline_at: datetime = Field(sa_type=UtcDateTime)
    why_you: str
    why_now: str
    ask: str = Field(description="what the play proposes to say")
    quote: str | None = None
    quote_url: str | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)
    closed_because: str | None = None
    sequence: str | None = Field(default=None, description="the key of its first step")
    step: int | None = None
    steps: int | None = Field(default=None, description="how many the sequence has at most")
    touch: str | None = Field(
        default=None, description="what it adds: lead, event, material, offer, question, breakup"
    )
    tier: str | None = Field(default=None, description="of the contact when it was made")
    source: str | None = Field(default=None, description="of the lead")
    material: str | None = Field(default=None, description="its name in the playbook")
    offer: str | None = Field(default=None, description="the next best one, by its name")
    offer_because: str | None = None
    talking_points: list[str] = Field(
        default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"}
    )
    contact_timezone: str | None = Field(default=None, description="whose hours `due_at` keeps")
    is_promised: bool = Field(
        default=False,
        sa_column_kwargs={"server_default": false()},
        description="nobody has called a lead that a promise runs on: before all others",
    )
    chance: float | None = Field(default=None, description="of a meeting, 0 to 1")
    opportunity_value_usd: float | None = None
    freshness: float | None = Field(default=None, description="0 to 1")
    expected_value_usd: float | None = Field(default=None, description="the three multiplied")
    rank_because: str | None = Field(default=None, description="the arithmetic of `priority`")
    draft_language: str | None = None
    draft_subject: str | None = None
    draft: str | None = Field(default=None, description="never sent by itself")
    draft_from: str | None = Field(default=None, description="the template, or the writer")
    draft_because: str | None = Field(
        default=None, description="why it is not what was asked for first"
    )


class SlaClock(SQLModel, table=True):
    """Time that runs while a promise is open; `due_at` is stored when it starts (METHOD D6)."""

    __tablename__ = "sla_clock"
    __table_args__ = (
        UniqueConstraint("kind", "subject_id"),
        Index("ix_sla_clock_open", "due_at", sqlite_where=text("stopped_at IS NULL"),
              postgresql_where=text("stopped_at IS NULL")),
        Index("ix_sla_clock_next", "next_at", sqlite_where=text("next_at IS NOT NULL"),
              postgresql_where=text("next_at IS NOT NULL")),
    )  # fmt: skip
    id: int = Field(primary_key=True, sa_type=BigId)
    kind: str = Field(
        description="first_response, next_attempt_2 ..., hand_over, unanswered_reply, stale_account"
    )
    subject_id: int = Field(
        sa_type=BigId, description="the lead, the assignment, or the activity it watches"
    )
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    rep_id: int | None = Field(default=None, foreign_key="rep.id", sa_type=BigId)
    calendar: str
    allowance_minutes: int
    started_at: datetime = Field(sa_type=UtcDateTime)
    week: date = Field(description="the Monday of the week in which it started, in UTC")
    target_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    warn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    due_at: datetime | None = Field(
        default=None,
        sa_type=UtcDateTime,
        description="empty when the calendar never opens, and while it is paused",
    )
    escalate_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reassign_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    paused_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    pauses: str = Field(default="", description="those that are over: FROM/TO FROM/TO")
    next_at: datetime | None = Field(
        default=None, sa_type=UtcDateTime, description="when a sweep looks at it again"
    )
    stopped_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    stopped_because: str | None = None
    updated_at: datetime = Field(sa_type=UtcDateTime)


class Breach(SQLModel, table=True):
    """A clock passed a level; at most one row per clock and level."""

    __table_args__ = (
        UniqueConstraint("clock_id", "level"),
        Index("ix_breach_untold", "found_at", sqlite_where=text("told_at IS NULL"),
              postgresql_where=text("told_at IS NULL")),
    )  # fmt: skip
    id: int = Field(primary_key=True, sa_type=BigId)
    clock_id: int = Field(foreign_key="sla_clock.id", sa_type=BigId, index=True)
    level: str = Field(description="warning, breach, escalation or reassignment")
    passed_at: datetime = Field(sa_type=UtcDateTime)
    found_at: datetime = Field(sa_type=UtcDateTime)
    told_at: datetime | None = Field(
        default=None, sa_type=UtcDateTime, description="when a message about it was made"
    )
    because: str | None = Field(default=None, description="what a reassignment did, in words")


class Alert(SQLModel, table=True):
    """A message to a person, sent once: claimed by a run, sent, marked."""

    id: int = Field(primary_key=True, sa_type=BigId)
    key: str = Field(unique=True, description="what it is about: kind, receiver, subjects")
    kind: str
    receiver: str
    channel: str
    subject: str
    body: str
    status: str = Field(default="pending", index=True, description="pending, claimed, sent, failed")
    claimed_by: str | None = Field(default=None, foreign_key="run.id")
    attempts: int = 0
    created_at: datetime = Field(sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    error: str | None = None
    html: str | None = Field(default=None, description="the body for mail")
    brief: str | None = Field(default=None, description="the body for chats")
    tried: list[dict[str, Any]] = Field(
        default_factory=list, sa_type=JSON, description="[{channel, at, why}] that failed before"
    )
