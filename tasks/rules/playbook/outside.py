"""The sections on reading the outside world."""

from typing import Annotated, Literal

from pydantic import Field

from tasks.rules.playbook.base import Count, Positive, Section, Share
from tasks.rules.playbook.facts import Wikidata


class Company(Section):
    """Who we are: what the message and the User-Agent say of us."""

    name: str
    domain: str
    product: str
    contact_address: str = Field(description="mail or page that a site's owner can complain to")
    price_per_seat_usd: Positive
    keywords: list[str]
    competitors: list[str]


class Http(Section):
    """How the one fetcher behaves. `connect_to` sends a host pattern to another address."""

    connect_timeout_seconds: Positive
    read_timeout_seconds: Positive = Field(description="the longest silence within an answer")
    total_timeout_seconds: Positive
    max_body_bytes: Annotated[int, Field(gt=0)]
    max_redirects: Count
    concurrency: Annotated[int, Field(ge=1, le=4096)] = Field(
        description="requests at once, in a whole run"
    )
    per_host: Annotated[int, Field(ge=1, le=16)] = Field(
        description="requests at once, to one host"
    )
    host_spacing_seconds: Annotated[float, Field(ge=0, le=60)]
    robots_hours: Positive = Field(description="how long a robots.txt is believed")
    robots_exempt: list[str] = Field(description="hosts whose owners offer them to programs")
    allow_private: list[str] = Field(description="hosts or networks that may be inside")
    connect_to: dict[str, str] = Field(description='e.g. {"*.example" = "127.0.0.1:8000"}')


class Reading(Section):
    """When sources are polled, and when silence or failure is worth a word."""

    poll_minutes: Positive = Field(description="the shortest wait between two polls")
    longest_poll_minutes: Positive = Field(description="the longest, for sources long silent")
    poll_share: Share = Field(description="the wait, as a share of the silence so far")
    jitter_share: Share = Field(description="how far waits are spread, so that polls do not bunch")
    retry_minutes: Positive = Field(description="after a failure; doubles per failure, to a day")
    alert_after_failures: Annotated[int, Field(ge=1)] = Field(
        description="in a row, of a kind that may pass; one that will not pass is told at once"
    )
    dead_after_failures: Annotated[int, Field(ge=1)]
    unconditional_every: Annotated[int, Field(ge=1)] = Field(
        description="polls after which the whole body is asked for, whatever the server remembers"
    )
    moves_after: Annotated[int, Field(ge=1)] = Field(
        description="polls in a row that are redirected for good, until the source moves"
    )
    quiet_after_days: Positive = Field(description="silence that is worth a word, at most")
    quiet_after_gaps: Positive = Field(description="the same in usual gaps between two articles")
    quiet_not_before_days: Positive
    collapse_share: Share = Field(description="of the usual items, below which a page is broken")
    collapse_from_items: Annotated[int, Field(ge=2)] = Field(description="usual items it takes")
    keep_raw_days: Annotated[float, Field(ge=0)] = Field(description="0 keeps no raw answers")
    full_text: Literal["never", "accounts", "always"] = Field(
        description="whose teasers are completed from the article's page"
    )
    full_text_below_characters: Count = Field(description="what counts as a teaser")
    full_text_per_run: Count
    detect_days: Positive = Field(description="articles older than this are not searched (again)")


class Hiring(Section):
    """When the openings on a job board are a surge: a count against its own past."""

    window_days: Positive
    min_openings: Annotated[int, Field(ge=1)]
    min_added: Annotated[int, Field(ge=1)]
    min_growth: Annotated[float, Field(gt=1)]


class Filings(Section):
    """What an official item of a filing means (form 8-K); items that stand nowhere are no event."""

    items: dict[str, str] = Field(description='item code -> trigger, e.g. "2.01" = "acquires"')


FactMethod = Literal["record", "import", "event", "website", "job_board", "wikidata"]


class FactPolicy(Section):
    """Which of several values of a fact counts; a person's always does."""

    write: Literal["fill", "freshest", "never"] = Field(
        description="the first of sources; the one fetched last, over the record too; none"
    )
    sources: list[FactMethod] = Field(description="in order; one that is not listed never counts")
    expires_days: Positive


class OwnFactPolicy(Section):
    """What differs from the usual policy for one fact."""

    write: Literal["fill", "freshest", "never"] | None = None
    sources: list[FactMethod] | None = None
    expires_days: Positive | None = None


class Enrichment(Section):
    """Where facts about accounts are looked up, how often, and how much a run may read."""

    refresh_days: Positive
    retry_days: Positive = Field(description="after a look-up that gave nothing")
    accounts_per_run: Count
    pages_per_site: Annotated[int, Field(ge=1, le=20)] = Field(
        description="of one account, its home page among them"
    )
    seconds_per_page: Positive = Field(description="what a page takes, for a plan")
    usual: FactPolicy
    fields: dict[str, OwnFactPolicy] = Field(
        description='by the name of a fact, or of several: "openings_*"'
    )
    wikidata: Wikidata

    def policy(self, name: str) -> FactPolicy:
        """The policy for a fact of this name."""
        several = (key for key in self.fields if key.endswith("*") and name.startswith(key[:-1]))
        key = name if name in self.fields else next(several, None)
        own = self.fields[key].model_dump(exclude_none=True) if key else {}
        return self.usual.model_copy(update=own)
