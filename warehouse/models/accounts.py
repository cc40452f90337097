"""Who: accounts, the people in them, the reps who work them, and what passed between them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from warehouse.models.base import FROZEN
from warehouse.types import BigId, Utc, UtcDateTime


class AccountBase(SQLModel):
    """A company. `domain` is its registrable domain, in lower case; it is the natural key."""

    domain: str = Field(unique=True, max_length=253)
    name: str = Field(min_length=1)
    aliases: list[str] = Field(default_factory=list, sa_type=JSON)
    negative_aliases: list[str] = Field(default_factory=list, sa_type=JSON)
    ticker: str | None = None
    country: str | None = Field(default=None, description="ISO 3166 alpha-2, upper case")
    region: str | None = None
    city: str | None = None
    industry: str | None = None
    employees: int | None = Field(default=None, ge=0)
    revenue_usd: float | None = Field(default=None, ge=0)
    seats: int | None = Field(default=None, ge=0, description="seats the product could sell")
    language: str | None = Field(default=None, description="ISO 639-1, lower case")
    parent_domain: str | None = None
    named_list: str | None = None
    owner_email: str | None = Field(default=None, description="the SDR who must keep it")
    stage: str | None = Field(default=None, description="journey stage, METHOD C8")
    external_id: str | None = None


class AccountData(AccountBase):
    """An account as it comes from outside."""

    model_config = FROZEN


class Account(AccountBase, table=True):
    """An account as stored; `resolved_at` is when it was compared with those there were."""

    __table_args__ = (
        Index("ix_account_parent", "parent_domain", sqlite_where=text("parent_domain IS NOT NULL"),
              postgresql_where=text("parent_domain IS NOT NULL")),
    )  # fmt: skip
    id: int = Field(primary_key=True, sa_type=BigId)
    first_seen_at: datetime = Field(sa_type=UtcDateTime, index=True)
    updated_at: datetime = Field(sa_type=UtcDateTime)
    resolved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class AccountDomain(SQLModel, table=True):
    """Another domain of an account: rows that come with it are this account's."""

    __tablename__ = "account_domain"
    id: int = Field(primary_key=True, sa_type=BigId)
    domain: str = Field(unique=True, max_length=253)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    origin: str = Field(
        description="merge: of an account that was joined; redirect: its site moved"
    )
    seen_at: datetime = Field(sa_type=UtcDateTime)


class AccountMerge(SQLModel, table=True):
    """Two accounts that may be one company, why, and what became of it.

    `kept` holds what a merge changed, so that it can be undone.
    """

    __tablename__ = "account_merge"
    id: int = Field(primary_key=True, sa_type=BigId)
    merged_domain: str = Field(max_length=253, index=True, description="of the one that goes")
    merged_name: str
    domain: str = Field(max_length=253, description="of the one that stays")
    score: float
    reasons: list[str] = Field(default_factory=list, sa_type=JSON)
    state: str = Field(index=True, description="open, joined, no or undone")
    proposed_at: datetime = Field(sa_type=UtcDateTime)
    said_by: str | None = Field(default=None, description="rule, or who said so")
    said_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    kept: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


class ContactBase(SQLModel):
    """A person in an account. The key is the e-mail address, else the external id."""

    domain: str = Field(max_length=253, description="of the account")
    name: str = Field(min_length=1)
    email: str | None = Field(default=None, max_length=320)
    external_id: str | None = None
    title: str | None = None
    phone: str | None = None
    linkedin_url: str | None = None
    language: str | None = None
    timezone: str | None = None
    is_opted_out: bool = False
    consent_basis: str | None = Field(default=None, description="lawful basis, METHOD C5")
    consent_source: str | None = Field(default=None, description="where the data came from")
    consent_at: Utc | None = Field(default=None, sa_type=UtcDateTime)
    consent_region: str | None = Field(default=None, description="whose law; else by country")
    consent_purposes: list[str] = Field(
        default_factory=list, sa_type=JSON, description="what it is limited to; empty: nothing"
    )


class ContactData(ContactBase):
    """A contact as it comes from outside."""

    model_config = FROZEN


class Contact(ContactBase, table=True):
    """A contact as stored, with what its title says (METHOD A5)."""

    id: int = Field(primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    tier: str | None = Field(default=None, description="METHOD A5")
    function: str | None = None
    seniority: str | None = None
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class LeadBase(SQLModel):
    """Someone who showed interest: a form, a webinar, a trial. The key is the external id."""

    external_id: str = Field(unique=True)
    domain: str = Field(max_length=253, description="of the account")
    email: str | None = Field(default=None, max_length=320)
    name: str | None = None
    title: str | None = None
    source: str = Field(min_length=1, description="one of the playbook's lead sources")
    created_at: Utc = Field(sa_type=UtcDateTime, index=True)
    stage: str | None = Field(default=None, description="what the buyer did, METHOD D4")
    is_closed: bool = False


class LeadData(LeadBase):
    """A lead as it comes from outside."""

    model_config = FROZEN


class Lead(LeadBase, table=True):
    """A lead as stored, linked to its account and contact, with what became of it.

    `is_converted` and what stands beside it are empty until the lead is old enough to be judged.
    """

    __table_args__ = (
        Index("ix_lead_unjudged", "created_at", sqlite_where=text("is_converted IS NULL"),
              postgresql_where=text("is_converted IS NULL")),
    )  # fmt: skip
    id: int = Field(primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    contact_id: int | None = Field(
        default=None, foreign_key="contact.id", sa_type=BigId, index=True
    )
    judged_tier: str | None = Field(default=None, description="of the person, METHOD A5")
    judged_stage: str | None = Field(default=None, description="where it stood when it came")
    is_converted: bool | None = Field(default=None, description="it became an opportunity")
    won_mrr_usd: float | None = Field(default=None, description="of the first deal won since")
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class RepBase(SQLModel):
    """An SDR or AE. Empty territory lists mean "anywhere"."""

    email: str = Field(unique=True, max_length=320)
    name: str = Field(min_length=1)
    role: str = Field(default="sdr", description="sdr, ae or manager")
    pool: str = Field(default="outbound", description="inbound or outbound, METHOD D10")
    timezone: str = "UTC"
    calendar: str = "default"
    capacity_accounts: int = Field(default=100, ge=0)
    capacity_touches_per_week: int | None = Field(default=None, ge=0, description="None: no limit")
    countries: list[str] = Field(default_factory=list, sa_type=JSON)
    regions: list[str] = Field(default_factory=list, sa_type=JSON, description="states")
    industries: list[str] = Field(default_factory=list, sa_type=JSON)
    sizes: list[str] = Field(default_factory=list, sa_type=JSON, description="small, mid, large")
    named_lists: list[str] = Field(default_factory=list, sa_type=JSON, description="theirs alone")
    skills: list[str] = Field(default_factory=list, sa_type=JSON)
    excluded: list[str] = Field(
        default_factory=list, sa_type=JSON, description="domains or industries never to have"
    )
    languages: list[str] = Field(default_factory=list, sa_type=JSON)
    manager_email: str | None = None
    ae_email: str | None = None
    absent_from: date | None = None
    absent_until: date | None = Field(default=None, description="the last day away")
    is_active: bool = True


class RepData(RepBase):
    """A rep as it comes from outside."""

    model_config = FROZEN


class Rep(RepBase, table=True):
    """A rep as stored, with what their room was worth when accounts were last assigned."""

    id: int = Field(primary_key=True, sa_type=BigId)
    seat_price_cents: int | None = Field(default=None, sa_type=BigId)
    touch_price_cents: int | None = Field(default=None, sa_type=BigId)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class CustomerBase(SQLModel):
    """How a deal with an account ended; what the ICP is learned from (METHOD A7)."""

    domain: str = Field(max_length=253)
    name: str | None = None
    outcome: str = Field(description="won or lost")
    closed_on: date
    mrr_usd: float | None = Field(default=None, ge=0)
    retained_months: int | None = Field(default=None, ge=0)
    seats: int | None = Field(default=None, ge=0)
    industry: str | None = None
    country: str | None = None
    employees: int | None = Field(default=None, ge=0)


class CustomerData(CustomerBase):
    """A closed deal as it comes from outside."""

    model_config = FROZEN


class Customer(CustomerBase, table=True):
    """A closed deal as stored."""

    __table_args__ = (UniqueConstraint("domain", "closed_on"),)
    id: int = Field(primary_key=True, sa_type=BigId)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class OpportunityBase(SQLModel):
    """A deal on its way (METHOD D3, D14). The key is the external id; money is in USD."""

    external_id: str = Field(unique=True)
    domain: str = Field(max_length=253, description="of the account")
    stage: str | None = Field(default=None, description="as the CRM calls it")
    amount_usd: float | None = Field(default=None, ge=0, description="of the whole deal")
    mrr_usd: float | None = Field(default=None, ge=0, description="a month")
    created_on: date
    expected_close_on: date | None = None
    closed_on: date | None = None
    outcome: str = Field(default="open", description="open, won or lost")
    owner_email: str | None = Field(default=None, description="the rep who has it")
    source: str | None = Field(default=None, description="where it came from")


class OpportunityData(OpportunityBase):
    """An opportunity as it comes from outside."""

    model_config = FROZEN


class Opportunity(OpportunityBase, table=True):
    """An opportunity as stored, linked to its account."""

    id: int = Field(primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class ActivityBase(SQLModel):
    """What a buyer did (METHOD D7) or a rep did; a Touch is an activity that reached out.

    The playbook's `[activities]` says which kinds are touches, replies, meetings and signals.
    The key is the external id, else domain + e-mail + kind + time.
    """

    domain: str = Field(max_length=253)
    email: str | None = Field(default=None, max_length=320)
    kind: str = Field(min_length=1)
    at: Utc = Field(sa_type=UtcDateTime, index=True)
    rep_email: str | None = None
    subject: str | None = None
    outcome: str | None = None
    external_id: str | None = None


class ActivityData(ActivityBase):
    """An activity as it comes from outside."""

    model_config = FROZEN


class Activity(ActivityBase, table=True):
    """An activity as stored, linked to its account and contact."""

    id: int = Field(primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    contact_id: int | None = Field(default=None, foreign_key="contact.id", sa_type=BigId)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class ActivityKind(SQLModel, table=True):
    """What a kind of activity means, by the playbook that was last used; for the report views."""

    __tablename__ = "activity_kind"
    kind: str = Field(
        primary_key=True, description="`demo:noshow` is a demo that did not take place: nothing"
    )
    is_touch: bool = Field(description="a rep reached out")
    is_meeting: bool
    is_reply: bool = Field(description="the buyer answered")
    is_material: bool = Field(description="the buyer used something that marketing made")
    is_mail_view: bool
    is_deck_view: bool
    is_deck_sent: bool


class AccountFact(SQLModel, table=True):
    """One thing known about an account, and where it comes from.

    `method` is one of `human`, `import`, `website`, `event`, `job_board`, `wikidata`; a `human`
    fact is never replaced by another method. An empty value was taken back.
    """

    __tablename__ = "account_fact"
    __table_args__ = (UniqueConstraint("account_id", "name", "method"),)
    id: int = Field(primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    name: str
    value: str
    method: str
    source_url: str | None = None
    confidence: float = 1.0
    fetched_at: datetime = Field(sa_type=UtcDateTime)
    found_in: str | None = Field(default=None, description="the place in the source, in words")
    event_id: int | None = Field(
        default=None, sa_type=BigId, description="the trigger_event that it follows from"
    )


class AccountLookup(SQLModel, table=True):
    """When a source was last asked about an account, in vain or not: a miss waits its turn too.

    Of events and job boards: what was the newest that its facts were made of.
    """

    __tablename__ = "account_lookup"
    __table_args__ = (UniqueConstraint("account_id", "source"),)
    id: int = Field(primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    source: str = Field(description="website, wikidata, event or job_board")
    looked_up_at: datetime = Field(sa_type=UtcDateTime)
    problem: str | None = Field(default=None, description="why it gave nothing; empty if it did")
