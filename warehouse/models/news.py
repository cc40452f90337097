"""What happened: sources, their articles, and the trigger events found in them."""

from datetime import datetime
from typing import Any

from pydantic import field_validator
from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from warehouse.models.base import FROZEN
from warehouse.types import BigId, Utc, UtcDateTime


class SourceBase(SQLModel):
    """A feed, news page, sitemap, job board or list of filings. `domain` is set when it is an
    account's own."""

    url: str = Field(unique=True, max_length=2048)
    kind: str = Field(default="feed", description="feed, news_page, sitemap, job_board, filings")
    domain: str | None = Field(default=None, max_length=253)
    title: str | None = None
    selector: str | None = Field(default=None, description="CSS of one item on a news page")


class SourceData(SourceBase):
    """A source as a user names it; a blank title is none."""

    model_config = FROZEN

    @field_validator("title")
    @classmethod
    def _without_blanks(cls, title: str | None) -> str | None:
        return title or None


class Source(SourceBase, table=True):
    """A source and the cursor of its reading; `status` tells "quiet" from "could not read".

    `status` is one of `new`, `ok`, `quiet`, `failing`, `dead`.
    """

    id: int = Field(primary_key=True, sa_type=BigId)
    status: str = "new"
    reason: str | None = Field(default=None, description="why it is not ok")
    remedy: str | None = Field(default=None, description="what somebody can do about it")
    is_lasting: bool = Field(default=False, description="trying again will not help")
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    error_streak: int = 0
    failing_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    polled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    read_at: datetime | None = Field(
        default=None, sa_type=UtcDateTime, description="last good answer, unchanged ones included"
    )
    proven_at: datetime | None = Field(
        default=None, sa_type=UtcDateTime, description="last time its items were read for certain"
    )
    next_poll_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    conditional_polls: int = Field(default=0, description="polls since the last unconditional one")
    items: int | None = Field(default=None, description="items shown by the last good read")
    usual_items: float | None = Field(default=None, description="items it shows by habit")
    newest_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    usual_gap_days: float | None = Field(default=None, description="between two of its items")
    moved_to: str | None = Field(default=None, max_length=2048)
    moved_seen: int = Field(default=0, description="polls in a row that were sent to moved_to")
    former_url: str | None = Field(default=None, max_length=2048, index=True)
    is_retired: bool = Field(default=False, description="withdrawn or removed: not polled")
    licence: str | None = Field(default=None, description="what it says of its rights")
    robots: str | None = Field(default=None, description="what robots.txt decided, in words")


class Host(SQLModel, table=True):
    """What is known of a web host: its robots.txt, and how long it asked to be left alone."""

    id: int = Field(primary_key=True, sa_type=BigId)
    origin: str = Field(unique=True, max_length=300, description="https://host[:port]")
    robots: str | None = Field(default=None, description="the text of its robots.txt, if any")
    robots_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    wait_until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class RawResponse(SQLModel, table=True):
    """An answer as it came, kept for the days the playbook says, so that evidence can be shown."""

    __tablename__ = "raw_response"
    id: int = Field(primary_key=True, sa_type=BigId)
    source_id: int = Field(foreign_key="source.id", sa_type=BigId, index=True)
    url: str = Field(max_length=2048)
    fetched_at: datetime = Field(sa_type=UtcDateTime, index=True)
    sha256: str = Field(max_length=64)
    headers: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    size: int = Field(description="bytes of the body, unpacked")
    body: bytes = Field(description="the body, packed with zlib")
    robots: str | None = None
    licence: str | None = None


class OpeningBase(SQLModel):
    """A job that a company offers on its board."""

    key: str = Field(max_length=500, description="the board's own key for it")
    title: str
    url: str = Field(default="", max_length=2048)
    department: str | None = None
    place: str | None = None
    published_at: Utc | None = Field(default=None, sa_type=UtcDateTime)


class OpeningData(OpeningBase):
    """An opening just read."""

    model_config = FROZEN


class Opening(OpeningBase, table=True):
    """An opening and how long it was seen: `closed_at` is the first reading without it."""

    id: int = Field(primary_key=True, sa_type=BigId)
    source_id: int = Field(foreign_key="source.id", sa_type=BigId, index=True)
    function: str = Field(description="engineering, sales, ...: tasks.rules.hiring")
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ArticleBase(SQLModel):
    """One item of a source, as the source gives it."""

    url: str = Field(max_length=2048)
    title: str
    text: str = ""
    published_at: Utc | None = Field(default=None, sa_type=UtcDateTime)
    language: str | None = None


class ArticleData(ArticleBase):
    """An item just read; `guid` is the source's own key for it, where it has one."""

    model_config = FROZEN
    guid: str | None = None
    licence: str | None = None


class Article(SQLModel, table=True):
    """The identity of an item; what it said, and when it was edited, is in article_version."""

    id: int = Field(primary_key=True, sa_type=BigId)
    source_id: int = Field(foreign_key="source.id", sa_type=BigId, index=True)
    version_id: int = Field(sa_type=BigId, description="the current article_version")
    url: str = Field(max_length=2048)
    published_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    first_seen_at: datetime = Field(sa_type=UtcDateTime, index=True)
    detected_with: str | None = Field(
        default=None, index=True, description="rules and version it was last searched with"
    )
    matched_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    source_hash: str | None = Field(
        default=None,
        max_length=64,
        index=True,
        description="content hash of what its source last said of it",
    )
    full_text: str | None = Field(
        default=None, description="fetched, or why its page was not read; null: not decided yet"
    )
    full_text_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ArticleKey(SQLModel, table=True):
    """A name under which a source has shown an article (guid or canonical address)."""

    __tablename__ = "article_key"
    source_id: int = Field(foreign_key="source.id", primary_key=True, sa_type=BigId)
    key: str = Field(primary_key=True, max_length=2100, index=True)
    article_id: int = Field(foreign_key="article.id", sa_type=BigId, index=True)


class ArticleVersion(SQLModel, table=True):
    """What an article said; evidence points into `title` and `text`, which never change."""

    __tablename__ = "article_version"
    __table_args__ = (UniqueConstraint("article_id", "content_hash"),)
    id: int = Field(primary_key=True, sa_type=BigId)
    article_id: int = Field(foreign_key="article.id", sa_type=BigId, index=True)
    content_hash: str = Field(max_length=64)
    title: str
    text: str = ""
    language: str | None = None
    seen_at: datetime = Field(sa_type=UtcDateTime)
    origin: str = Field(default="source", description="source: its item; page: its own page")
    response_id: int | None = Field(
        default=None, sa_type=BigId, description="the raw_response it was read from, while kept"
    )


class TriggerEvent(SQLModel, table=True):
    """Something that happened to an account, once, however many articles mention it."""

    __tablename__ = "trigger_event"
    id: int = Field(primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    type: str = Field(index=True)
    status: str = Field(description="rumour, announced, completed, blocked, withdrawn or denied")
    polarity: int = Field(description="-1, 0 or 1")
    confidence: float
    headline: str
    occurred_at: datetime = Field(sa_type=UtcDateTime, index=True)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime, index=True)
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    mentions: int = 1
    outlets: int = Field(default=1, description="independent sources that report it")
    is_rejected: bool = Field(
        default=False, description="a person said that it is not about this account"
    )


class EventMention(SQLModel, table=True):
    """One article's report of an event, and why it is taken to be about this account."""

    __tablename__ = "event_mention"
    __table_args__ = (UniqueConstraint("article_id", "account_id", "type"),)
    id: int = Field(primary_key=True, sa_type=BigId)
    event_id: int = Field(foreign_key="trigger_event.id", sa_type=BigId, index=True)
    article_id: int = Field(foreign_key="article.id", sa_type=BigId)
    version_id: int = Field(foreign_key="article_version.id", sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    type: str
    status: str
    role: str = Field(description="subject, or the counterpart's role")
    rule: str = Field(description="rule and its version, e.g. funding_round@1")
    cues: list[str] = Field(default_factory=list, sa_type=JSON)
    confidence: float
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    occurred_at: datetime = Field(sa_type=UtcDateTime, description="what the report says")
    wording: str = Field(description="hashes of the text: copies share most of them")
    because: str = Field(description="why it is this event and no other")
    seen_at: datetime = Field(sa_type=UtcDateTime)


class Evidence(SQLModel, table=True):
    """The words that prove a mention or a fact: they stand verbatim in the article's version."""

    id: int = Field(primary_key=True, sa_type=BigId)
    mention_id: int = Field(foreign_key="event_mention.id", sa_type=BigId, index=True)
    name: str = Field(description="`event`, `subject`, or the name of a fact or role")
    field: str = Field(description="title or text")
    start_char: int
    end_char: int
    text: str


class Correction(SQLModel, table=True):
    """What a person says of an article and an account: it is about it, or it is not."""

    __table_args__ = (UniqueConstraint("article_id", "account_id"),)
    id: int = Field(primary_key=True, sa_type=BigId)
    article_id: int = Field(foreign_key="article.id", sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    is_about: bool
    said_by: str
    said_at: datetime = Field(sa_type=UtcDateTime)


class LearnedName(SQLModel, table=True):
    """A name that an account has, or has not, as a person said or as a correction has taught."""

    __tablename__ = "learned_name"
    id: int = Field(primary_key=True, sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    name: str
    kind: str = Field(
        description="alias; other: somebody else's; doubted: it stood alone and was wrong"
    )
    article_id: int | None = Field(
        default=None,
        foreign_key="article.id",
        sa_type=BigId,
        description="whose correction has taught it; null: a person named it",
    )
    said_by: str
    said_at: datetime = Field(sa_type=UtcDateTime)


class Proposal(SQLModel, table=True):
    """An event that the rules may have missed, for a person to review; no rep sees it."""

    id: int = Field(primary_key=True, sa_type=BigId)
    article_id: int = Field(foreign_key="article.id", sa_type=BigId, index=True)
    version_id: int = Field(foreign_key="article_version.id", sa_type=BigId)
    account_id: int = Field(foreign_key="account.id", sa_type=BigId, index=True)
    type: str
    probability: float
    proposed_by: str = Field(description="second_opinion and its version")
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    answer: str | None = Field(default=None, index=True, description="yes or no; null: open")
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reviewed_by: str | None = Field(default=None, description="the model that was asked")
    reviewed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    verdict: str | None = Field(default=None, description="what it says: yes, no, or no opinion")
    verdict_because: str | None = None
    status: str | None = Field(default=None, description="of the event, where it says yes")
    subject: str | None = Field(default=None, description="whose event it is, in its words")
    quote: str | None = Field(default=None, description="verbatim in the version's title or text")
    quote_field: str | None = Field(default=None, description="title or text")
    quote_start: int | None = None
    quote_end: int | None = None
