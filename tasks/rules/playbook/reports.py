"""The sections on reports: what is counted, against what, and what may lie behind it."""

from typing import Annotated, Literal

from pydantic import Field

from tasks.rules.playbook.base import Count, Positive, Section

FunnelStep = Literal["worked", "connected", "demo", "customer"]


class Coaching(Section):
    """The funnel by which reps are coached (METHOD D16): which leads, followed for how long."""

    days: Annotated[int, Field(ge=1)] = Field(description="of leads, in each of two periods")
    follow_days: Annotated[int, Field(ge=1)] = Field(description="each lead is followed so long")
    customer_follow_days: Annotated[int, Field(ge=1)] = Field(description="until it is a customer")
    connected_outcomes: list[str] = Field(description="of a call that reached somebody")
    causes: dict[FunnelStep, list[str]] = Field(description="what to check when a step falls")


class Reports(Section):
    """What `whynow digest` counts, and against what."""

    research_minutes: Positive = Field(description="that a contact takes by hand, METHOD A3")
    quarter_goal_mrr_usd: Annotated[float, Field(ge=0)] = Field(
        description="new monthly revenue that a quarter must bring; 0: not set"
    )
    wanted_coverage: Positive = Field(description="open pipeline over what the goal lacks")
    early_stages: list[str] = Field(description="stages of an opportunity that are early")
    urgent_words: list[str] = Field(description="in a lead's stage: it asked for a demo or trial")
    targets: dict[str, Count] = Field(description="kind of activity -> how many a rep and week")
    neglected_days: Count = Field(description="without a touch, after which an account is named")
    small_sample: Count = Field(description="a share of fewer cases is said to be of few")
    most_rows: Annotated[int, Field(ge=1)] = Field(description="of a table in a digest")
    material: list[str] = Field(description="kinds of activity: material of marketing was used")
    mail_views: list[str] = Field(description="kinds of activity: a mail was looked at")
    deck_views: list[str] = Field(description="kinds of activity: a deck was looked at")
    deck_sent: list[str] = Field(description="kinds of activity: a rep sent or showed a deck")
    coaching: Coaching
