"""What was known before: former values of what scores are made of, and by which policy and when
scores were made. The former values are kept by the database itself, at every change."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from warehouse.types import BigId, UtcDateTime


class AccountHistory(SQLModel, table=True):
    """What an account's columns held until a change."""

    __tablename__ = "account_history"
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    row_id: int = Field(sa_type=BigId, index=True, description="account.id")
    until: datetime = Field(sa_type=UtcDateTime, index=True, description="when it changed")
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    name: str
    ticker: str | None = None
    country: str | None = None
    region: str | None = None
    city: str | None = None
    industry: str | None = None
    employees: int | None = None
    revenue_usd: float | None = None
    seats: int | None = None
    language: str | None = None
    parent_domain: str | None = None
    named_list: str | None = None
    owner_email: str | None = None
    stage: str | None = None


class AccountFactHistory(SQLModel, table=True):
    """What a fact said until a change."""

    __tablename__ = "account_fact_history"
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    row_id: int = Field(sa_type=BigId, index=True, description="account_fact.id")
    until: datetime = Field(sa_type=UtcDateTime, index=True)
    account_id: int = Field(sa_type=BigId)
    name: str
    value: str
    method: str
    fetched_at: datetime = Field(sa_type=UtcDateTime)


class TriggerEventHistory(SQLModel, table=True):
    """How a trigger event stood until a change: another report, a correction."""

    __tablename__ = "trigger_event_history"
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    row_id: int = Field(sa_type=BigId, index=True, description="trigger_event.id")
    until: datetime = Field(sa_type=UtcDateTime, index=True)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    account_id: int = Field(sa_type=BigId)
    type: str
    status: str
    confidence: float
    occurred_at: datetime = Field(sa_type=UtcDateTime)
    is_rejected: bool


class ActivityHistory(SQLModel, table=True):
    """What an activity was until an import changed it."""

    __tablename__ = "activity_history"
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    row_id: int = Field(sa_type=BigId, index=True, description="activity.id")
    until: datetime = Field(sa_type=UtcDateTime, index=True)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    account_id: int = Field(sa_type=BigId)
    kind: str
    at: datetime = Field(sa_type=UtcDateTime)
    contact_id: int | None = Field(default=None, sa_type=BigId)
    outcome: str | None = None


class LeadHistory(SQLModel, table=True):
    """What a lead was until an import changed it."""

    __tablename__ = "lead_history"
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    row_id: int = Field(sa_type=BigId, index=True, description="lead.id")
    until: datetime = Field(sa_type=UtcDateTime, index=True)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    account_id: int = Field(sa_type=BigId)
    contact_id: int | None = Field(default=None, sa_type=BigId)
    source: str
    created_at: datetime = Field(sa_type=UtcDateTime)
    is_closed: bool


class CustomerHistory(SQLModel, table=True):
    """What a closed deal was until an import changed it."""

    __tablename__ = "customer_history"
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    row_id: int = Field(sa_type=BigId, index=True, description="customer.id")
    until: datetime = Field(sa_type=UtcDateTime, index=True)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    domain: str
    outcome: str
    closed_on: date
    mrr_usd: float | None = None
    retained_months: int | None = None
    seats: int | None = None


class ContactHistory(SQLModel, table=True):
    """Which tier a contact had until its title changed."""

    __tablename__ = "contact_history"
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    row_id: int = Field(sa_type=BigId, index=True, description="contact.id")
    until: datetime = Field(sa_type=UtcDateTime, index=True)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    account_id: int = Field(sa_type=BigId)
    tier: str | None = None


class Policy(SQLModel, table=True):
    """The parts of a playbook by which scores were made."""

    version: str = Field(primary_key=True, max_length=16, description="a hash of the content")
    content: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    first_used_at: datetime = Field(sa_type=UtcDateTime)


class Scoring(SQLModel, table=True):
    """All accounts were scored at this moment, by this policy and what was learned by then."""

    scored_at: datetime = Field(primary_key=True, sa_type=UtcDateTime)
    policy_version: str
    learned: dict[str, str] | None = Field(
        default=None, sa_type=JSON, description="a hash of each part of what was learned"
    )
