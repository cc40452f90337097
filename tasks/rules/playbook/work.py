"""The sections on who does what, by when, and who is told."""

from datetime import date, time
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from tasks.rules.playbook.base import (
    Channel,
    Count,
    Positive,
    Section,
    Share,
    Tier,
    Zone,
)


class Play(Section):
    """What to do for a kind of event and persona, and how to say why."""

    triggers: list[str] = Field(default_factory=list)
    lead_sources: list[str] = Field(default_factory=list)
    stages: list[str] = Field(
        default_factory=list, description="journey stages it is for; before plays for all stages"
    )
    tiers: list[Tier]
    channel: Channel = Field(description="of the first touch")
    cadence: str = Field(description="the sequence that follows it")
    meeting_chance: Share | None = Field(
        default=None, description="of a sequence; leads have the conversion of their source"
    )
    due_hours: Positive = Field(description="business hours until it should be done")
    ask: str = Field(description="what the rep proposes")


class Queue(Section):
    """How the morning is cut."""

    daily_limit: Annotated[int, Field(ge=1)] = Field(
        description="tasks of a rep, those done today among them; promised ones come on top"
    )
    per_account: Annotated[int, Field(ge=1)]
    event_days: Positive = Field(description="an event older than this starts no new task")
    min_event_score: Annotated[float, Field(ge=0)]
    lead_half_life_days: Positive = Field(description="how fast an unanswered lead goes cold")
    only_handed_over: bool = Field(
        description="leads that are marketing's start no sequence, unless a call was promised"
    )
    own_sources: list[str] = Field(description="of leads that sales found, and marketing never had")


class Sla(Section):
    """The promise on a lead: called within `limit_minutes` of business time (METHOD D6, B2)."""

    sources: list[str] = Field(description='lead sources it holds for; ["*"] is all')
    tiers: list[Tier] = Field(default_factory=list, description="of the contact; none is all")
    target_minutes: Positive
    limit_minutes: Positive
    warn_percent: Annotated[float, Field(gt=0, lt=100)]


def _known_holidays(code: str) -> str:
    # Playbooks without holidays load without the library.
    import holidays

    country, _, region = code.partition("-")
    try:
        holidays.country_holidays(country, subdiv=region or None)
    except NotImplementedError as error:
        raise ValueError(f"{error}; use an ISO code such as DE or US-CA") from None
    return code


HolidayCode = Annotated[str, AfterValidator(_known_holidays)]


class Hours(Section):
    """One interval of a working day; an end before its start runs over midnight."""

    from_time: time = Field(alias="from")
    to_time: time | Literal["24:00"] = Field(alias="to")


Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Calendar(Section):
    """Working time. `timezone = "rep"` takes the zone of the rep whose clock it is."""

    timezone: Literal["rep"] | Zone
    hours: dict[Weekday, list[Hours]]
    holidays: HolidayCode | None = Field(default=None, description="e.g. DE or US-CA")
    closed: list[date] = Field(default_factory=list)
    special: dict[date, list[Hours]] = Field(default_factory=dict)


AlertKind = Literal["sla_warning", "sla_breach", "source_failure", "crm_failure", "digest"]


class AlertChannel(Section):
    """Where alerts go: an apprise address, `console:` or `file:NAME`; `env:NAME` hides it."""

    name: str
    url: str
    kinds: list[AlertKind]
    per_minute: Count = Field(
        default=20, description="messages; what is more comes as one. 0: no limit"
    )

    @property
    def is_local(self) -> bool:
        """Whether it is of this machine, where nothing limits it."""
        return is_local(self.url)


def is_local(url: str) -> bool:
    """Whether an address of a channel is of this machine."""
    return url.startswith(("console:", "file:"))


class Alerts(Section):
    """Every channel; an alert goes to each that takes its kind, else to the next of `fallback`."""

    channels: list[AlertChannel]
    fallback: dict[AlertKind | Literal["any"], list[str]] = Field(
        default_factory=dict,
        description="channels that take what another could not send, in order; "
        "where it says nothing: the console and the files, as they are listed",
    )
    fall_back_after: Annotated[int, Field(ge=1)] = Field(
        default=2, description="runs in which a channel failed; one that can not work: at once"
    )
    people: dict[str, str] = Field(
        default_factory=dict,
        description="receiver -> what stands for {receiver} in addresses; else the receiver",
    )
