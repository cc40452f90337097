"""The section on who owns what: what must match, what an owner is worth, what a change costs."""

from typing import Annotated, Literal

from pydantic import Field

from tasks.rules.playbook.base import CompanySize, Positive, Section, Share

Dimension = Literal["country", "region", "size", "named_list", "industry", "language", "skill"]
Usd = Annotated[float, Field(ge=0)]
Days = Annotated[int, Field(ge=0)]


class Skill(Section):
    """Accounts that want a skill of their rep: those that fit all lists that are not empty."""

    countries: list[str] = Field(default_factory=list)
    industries: list[str] = Field(default_factory=list)
    sizes: list[CompanySize] = Field(default_factory=list)
    named_lists: list[str] = Field(default_factory=list)


class Assignment(Section):
    """What an owner is worth to an account, and within which bounds owners are chosen."""

    must_match: list[Dimension] = Field(
        description="where a rep's list decides; what is not here only speaks for a rep"
    )
    uplift: dict[Dimension | Literal["ae"], Annotated[float, Field(ge=0)]] = Field(
        description="what a match adds, as a share of the account's expected value"
    )
    skills: dict[str, Skill] = Field(default={}, description="skill -> the accounts that want it")
    unknown_seats: Positive = Field(description="seats of an account of which none are known")
    least_value_usd: Positive = Field(description="what an account is worth at the least")
    change_cost_usd: Usd = Field(description="what a change of owner must win, at the least")
    change_cost_share: Share = Field(description="and in addition, of the expected value")
    workload_balance_usd: Usd = Field(description="a seat of an empty rep over one of a full rep")
    value_balance_usd: Usd = Field(description="a seat of the rep with the least value, likewise")
    cadence_weeks: Positive = Field(description="over which the attempts of a cadence are spread")
    release_after_days: Days = Field(
        description="an absence that still lasts longer gives a rep's accounts to others"
    )
    back_days: Days = Field(description="after an absence in which a rep is filled up slowly")
    back_share: Share = Field(description="of the free seats, given in a night of those days")
    most_gap: Share = Field(description="how far below the best a plan may be, proven")
    most_seconds: Positive = Field(description="for one programme of the solver")
