"""The sections on where buyers stand, who works them, and what they are worth."""

from itertools import pairwise
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from tasks.rules.playbook.base import CompanySize, Count, Positive, Section, Share

JourneyStage = Literal[
    "awareness", "interest", "consideration", "decision", "purchase", "advocacy", "repurchase"
]
STAGES: tuple[JourneyStage, ...] = get_args(JourneyStage)
Curve = list[tuple[Positive, Share]]


class Stage(Section):
    """What proves that a buyer is at a stage (METHOD C8), and for how long (METHOD D13)."""

    process: str = Field(description="what the buyer is at, METHOD D3")
    activities: list[str] = Field(default_factory=list, description="kinds that buyers do")
    lead_sources: list[str] = Field(default_factory=list, description="of a lead that came in")
    won_deals: Count = Field(default=0, description="so many prove it; 0: deals do not")
    lasts_days: Positive = Field(description="of silence, until the buyer falls back")
    chance: Positive = Field(description="of an opportunity, against that of an average lead")


class Journey(Section):
    """Where buyers stand. What a rep does proves nothing (METHOD D13)."""

    stages: dict[JourneyStage, Stage]
    unseen_chance: Positive = Field(description="as `chance`, of whom nothing was observed")
    after_loss: JourneyStage = Field(description="what is left of signs before a lost deal")

    @model_validator(mode="after")
    def _has_all_stages(self) -> Self:
        if missing := [name for name in STAGES if name not in self.stages]:
            raise ValueError(f"stages must have {', '.join(missing)} too")
        return self


class Handover(Section):
    """From which stage on sales works a buyer; before it marketing does (METHOD D4)."""

    from_stage: dict[CompanySize, JourneyStage]
    unknown_size: CompanySize = Field(description="what a company of unknown size counts as")

    @model_validator(mode="after")
    def _has_all_sizes(self) -> Self:
        if missing := set(get_args(CompanySize)) - set(self.from_stage):
            raise ValueError(f"from_stage must have {', '.join(sorted(missing))} too")
        return self


class Value(Section):
    """What an opportunity is worth and how often it closes (METHOD A8, A10, D5)."""

    usual_seats: Annotated[int, Field(ge=1)] = Field(description="where the size is unknown")
    seat_share: Curve = Field(description="[employees, share that gets a seat], on a log scale")
    close_rates: Curve = Field(description="[MRR, share of opportunities won], on a log scale")
    close_strength: Positive = Field(description="own deals that weigh as much as a close rate")
    min_deals: Annotated[int, Field(ge=1)] = Field(
        description="won, and lost, before own deals count"
    )
    price_strength: Positive = Field(description="own wins that weigh as much as the usual price")

    @model_validator(mode="after")
    def _curves_are_in_order(self) -> Self:
        for name, curve in (("seat_share", self.seat_share), ("close_rates", self.close_rates)):
            sizes = [size for size, _ in curve]
            if not curve or sizes != sorted(set(sizes)):
                raise ValueError(f"{name} needs points with rising numbers")
        if any(later > earlier for (_, earlier), (_, later) in pairwise(self.close_rates)):
            raise ValueError("close_rates must not rise with the size of the deal (METHOD A10)")
        return self


class LeadScoring(Section):
    """What a lead's score is made of; the shares add up to 1."""

    account_share: Share = Field(description="the score of its account")
    source_share: Share = Field(description="how well its source converts (METHOD B5)")
    stage_share: Share = Field(description="where the buyer stands (METHOD D13)")
    person_share: Share = Field(description="what this person did lately (METHOD D7)")

    @model_validator(mode="after")
    def _sums_to_one(self) -> Self:
        total = self.account_share + self.source_share + self.stage_share + self.person_share
        if abs(total - 1) > 1e-6:
            raise ValueError(f"the shares add up to {total:g}, not 1")
        return self


class Quota(Section):
    """How `whynow quota` counts what a team can do, and what it varies (METHOD A9)."""

    working_days_per_month: Positive
    rework_months: Positive = Field(description="until an account can be worked again")
    steps: list[Positive] = Field(description="multiples of close rate and team that are shown")
    deal_sizes_usd: list[Positive] = Field(description="MRR of the deals that are shown")


class Readiness(Section):
    """When each sign speaks for working account by account (METHOD A12)."""

    period_days: Positive
    min_cases: Annotated[int, Field(ge=1)] = Field(description="below it a share says nothing")
    min_months: Annotated[int, Field(ge=2)]
    fall: Share = Field(description="of the cold conversion, against the period before")
    unsteady: Positive = Field(description="deviation of the months' opportunities, over the mean")
    steady: Share = Field(description="how far close rates may be apart")
    overused: Share = Field(description="of the touched accounts, at the end of their budget")
    vertical: Share = Field(description="of the wins, in one industry")
    shared: Share = Field(description="of the accounts with leads, touched by sales")
