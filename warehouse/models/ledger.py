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
    object: str = Field(description="account or task")
    key: str = Field(description="our key, stored at the far side")
    remote_id: str | None = None
    content_hash: str | None = Field(default=None, description="of what was last accepted")
    content: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    verdict: str = Field(description="sent, rejected or retry")
    reason: str | None = None
    written_at: datetime = Field(sa_type=UtcDateTime)


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
