"""What was done: runs, what was read from and written to the CRM, and what was refused."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from warehouse.types import BigId, UtcDateTime


class Run(SQLModel, table=True):
    """One run of a flow: who ran it, how it ended, what it counted."""

    id: str = Field(primary_key=True, max_length=36)
    flow: str = Field(index=True)
    lock: str | None = Field(default=None, description="what it kept other runs from doing")
    state: str = Field(description="running, completed, failed or crashed")
    as_of: datetime = Field(sa_type=UtcDateTime)
    started_at: datetime = Field(sa_type=UtcDateTime)
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    host: str
    pid: int
    summary: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


class CrmRecord(SQLModel, table=True):
    """The ledger: what was last written where, so that only differences are sent."""

    __tablename__ = "crm_record"
    __table_args__ = (UniqueConstraint("destination", "object", "key"),)
    id: int = Field(primary_key=True, sa_type=BigId)
    destination: str
    object: str = Field(description="account, contact, owner or task")
    key: str = Field(description="our key, stored at the far side")
    remote_id: str | None = None
    content_hash: str | None = Field(default=None, description="of what was last accepted")
    content: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    verdict: str = Field(description="sent, rejected, retry, gone or sending")
    reason: str | None = None
    written_at: datetime = Field(sa_type=UtcDateTime)
    kept: dict[str, Any] | None = Field(
        default=None, sa_type=JSON, description="fields that people changed there, as they stand"
    )
    attempts: int = Field(default=0, description="in a row that were not accepted")
    claimed_until: datetime | None = Field(
        default=None, sa_type=UtcDateTime, description="sending: not repeated before this"
    )


class CrmLimit(SQLModel, table=True):
    """How many requests a CRM was sent of late, by all processes of the workspace."""

    __tablename__ = "crm_limit"
    bucket: str = Field(primary_key=True)
    sent_at: list[float] = Field(
        default_factory=list,
        sa_type=JSON,
        description="the last ones, in seconds since 1970; < 0: unanswered",
    )
    closed_until: float = Field(default=0.0, description="nothing is sent before")
    day: str = Field(default="", description="UTC, that `used` counts")
    used: int = 0


class SyncCursor(SQLModel, table=True):
    """How far an import has come: the hash of the file last read for a kind."""

    __tablename__ = "sync_cursor"
    kind: str = Field(primary_key=True)
    position: str
    read_at: datetime = Field(sa_type=UtcDateTime)


class ImportRejection(SQLModel, table=True):
    """A row that an import refused: where and why, never the values."""

    __tablename__ = "import_rejection"
    id: int = Field(primary_key=True, sa_type=BigId)
    kind: str = Field(index=True)
    file: str
    line: int
    column: str
    reason: str
    seen_at: datetime = Field(sa_type=UtcDateTime)
