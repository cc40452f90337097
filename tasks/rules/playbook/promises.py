"""The sections on clocks beside those of leads: which there are, when they stand, who hears."""

from typing import Annotated, Literal

from pydantic import Field

from tasks.rules.playbook.base import Count, Positive, Section

Minutes = Annotated[float, Field(ge=0)]


class Clocks(Section):
    """Promises on accounts, and when no clock runs. Times are business time; 0: no such clock."""

    hand_over_minutes: Minutes = Field(
        description="until a new owner has touched the account, or the AE after the SDR's meeting"
    )
    unanswered_reply_minutes: Minutes = Field(description="until a reply has an answer")
    stale_account_days: Annotated[float, Field(ge=0)] = Field(
        description="until an account that has an owner is touched again"
    )
    warn_percent: Annotated[float, Field(gt=0, lt=100)]
    look_back_days: Positive = Field(description="what began before starts no clock any more")
    paused_lead_stages: list[str] = Field(description="of a lead whose clocks stand still")
    paused_account_stages: list[str] = Field(description="of an account whose clocks stand still")
    absence: Literal["runs", "pauses", "reassigns"] = Field(
        description="what becomes of the clocks of a rep who is away"
    )
    teams: dict[str, str] = Field(
        description="the calendar of a pool, for its reps who have none of their own"
    )


class Hears(Section):
    """When a message goes out: now, or within the receiver's working hours."""

    warning: Literal["now", "working"]
    breach: Literal["now", "working"]
    escalation: Literal["now", "working"]


class Escalation(Section):
    """What follows a breach, in business time after it; 0: it does not."""

    director_after_minutes: Minutes
    reassign_after_minutes: Minutes
    message_minutes: Count = Field(
        description="a receiver gets one message of breaches in so long; the next one has the rest"
    )
    hears: Hears
