"""Who must not be held or contacted: keyed hashes of what a person goes by, never the person."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from warehouse.types import BigId, UtcDateTime


class PrivacyKey(SQLModel, table=True):
    """The random key of this warehouse's hashes; without it they say nothing of anybody."""

    __tablename__ = "privacy_key"
    id: int = Field(primary_key=True, sa_type=BigId, description="always 1")
    key: str = Field(description="32 random bytes, in hexadecimal digits")
    made_at: datetime = Field(sa_type=UtcDateTime)


class Tombstone(SQLModel, table=True):
    """Something that a forgotten person went by: no row that has it comes back (METHOD C5)."""

    hash: str = Field(primary_key=True, max_length=64, description="HMAC-SHA256 of kind and value")
    kind: str = Field(
        description="email, phone, linkedin, external_id, name_domain, or at: the company"
    )
    forgotten_at: datetime = Field(sa_type=UtcDateTime)


class Suppression(SQLModel, table=True):
    """Somebody, or a company, that must not be contacted (METHOD C5)."""

    hash: str = Field(primary_key=True, max_length=64, description="HMAC-SHA256 of kind and value")
    kind: str = Field(description="person (name and domain), domain or address")
    domain: str | None = Field(default=None, description="in clear, where the kind is domain")
    reason: str
    source: str = Field(description="who or what says so: a login, a file, opt_out")
    added_at: datetime = Field(sa_type=UtcDateTime)


class ConsentRefusal(SQLModel, table=True):
    """A purpose that was refused for a contact, and by which rule; the last run's view."""

    __tablename__ = "consent_refusal"
    id: int = Field(primary_key=True, sa_type=BigId)
    contact_id: int = Field(foreign_key="contact.id", sa_type=BigId, index=True)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    purpose: str = Field(description="contact:call, contact:email, contact:linkedin or push")
    rule: str
    first_refused_at: datetime = Field(sa_type=UtcDateTime)
