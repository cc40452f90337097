"""Where buyers stand and what they are worth, per day on which it changed."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from warehouse.types import BigId, UtcDateTime


class BuyerState(SQLModel, table=True):
    """An account's stage, hand-over and value as of a day; the newest row has `is_current`."""

    __tablename__ = "buyer_state"
    __table_args__ = (
        UniqueConstraint("account_id", "as_of"),
        Index("ix_buyer_state_current", "account_id", unique=True,
              sqlite_where=text("is_current"), postgresql_where=text("is_current")),
        Index("ix_buyer_state_due", "due_on", sqlite_where=text("due_on IS NOT NULL"),
              postgresql_where=text("due_on IS NOT NULL")),
    )  # fmt: skip
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId)
    as_of: date
    stage: str | None = Field(default=None, description="observed, METHOD C8; empty: nothing was")
    stage_sign: str | None = Field(default=None, description="what the buyer did")
    stage_at: datetime | None = Field(default=None, sa_type=UtcDateTime, description="and when")
    falls_back_on: date | None = Field(default=None, description="if the buyer stays silent")
    stage_because: str
    size: str | None = Field(default=None, description="small, mid or large")
    handover: str = Field(description="sales or marketing, METHOD D4")
    handover_because: str
    seats: int
    seats_basis: str = Field(description="known, estimated or assumed")
    opportunity_value_usd: float = Field(description="MRR, METHOD A8")
    close_rate: float = Field(description="of an opportunity of this size, METHOD A10")
    chance: float = Field(description="that it becomes an opportunity")
    expected_value_usd: float = Field(description="MRR: chance x close rate x value")
    value_because: str
    due_on: date | None = Field(
        default=None, description="when time alone may change this, or one of its open leads"
    )
    is_current: bool = True
    scored_at: datetime = Field(sa_type=UtcDateTime)
    policy_version: str


class LeadScore(SQLModel, table=True):
    """How good a lead is as of a day, and what it is worth; the newest row has `is_current`."""

    __tablename__ = "lead_score"
    __table_args__ = (
        UniqueConstraint("lead_id", "as_of"),
        Index("ix_lead_score_current", "lead_id", unique=True,
              sqlite_where=text("is_current"), postgresql_where=text("is_current")),
    )  # fmt: skip
    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    lead_id: int = Field(foreign_key="lead.id", sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    as_of: date
    total: float = Field(description="0 to 100")
    parts: list[dict[str, Any]] = Field(
        default_factory=list, sa_type=JSON, description="[{part, points, because}]"
    )
    tier: str | None = Field(default=None, description="of the person, METHOD A5")
    stage: str | None = Field(default=None, description="what this person was seen to do, C8")
    stage_sign: str | None = None
    stage_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    falls_back_on: date | None = None
    handover: str = Field(description="sales or marketing, METHOD D4")
    handover_because: str
    conversion: float = Field(description="that it becomes an opportunity, METHOD B5")
    cash_value_usd: float = Field(description="of a lead of this persona and stage, METHOD D5")
    expected_value_usd: float = Field(description="MRR: conversion x close rate x value")
    is_current: bool = True
    scored_at: datetime = Field(sa_type=UtcDateTime)
    policy_version: str
