"""The sections on what is said to whom: sequences of touches, needs, offers, materials, drafts."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from tasks.rules.playbook.base import Channel, CompanySize, Count, Positive, Section, Share, Tier
from tasks.rules.playbook.work import Hours, Weekday

Whole = Annotated[int, Field(ge=1)]
Days = Annotated[float, Field(ge=0)]
AnyTier = Tier | Literal["any"]


class Step(Section):
    """One touch of a sequence, so many days after the one before."""

    channel: Channel
    after_days: Days


class Sequence(Section):
    """What follows a play's first touch, and the break-up that ends it (METHOD D9, D12)."""

    follow_ups: dict[AnyTier, list[Step]] = Field(
        description='of a tier, else of "any"; the last one is repeated where more are wanted'
    )
    breakup: Step

    @model_validator(mode="after")
    def _has_any(self) -> Self:
        if not self.follow_ups.get("any"):
            raise ValueError('follow_ups needs at least one step under "any"')
        return self

    def of_tier(self, tier: str | None) -> list[Step]:
        """The follow-ups of a tier."""
        return self.follow_ups.get(tier, self.follow_ups["any"])  # type: ignore[call-overload,no-any-return]


class SourceTier(Section):
    """Better converting sources get more attempts (METHOD B6)."""

    from_conversion: Share
    share_of_attempts: Annotated[float, Field(gt=0, le=1)]


class Cadence(Section):
    """How often to try (METHOD D6, B3, B6, D12), at what hours, and when to stop (A11)."""

    attempts: dict[CompanySize, Whole] = Field(description="touches of a lead's sequence")
    max_employees: dict[Literal["small", "mid"], Whole]
    unknown_size: CompanySize = Field(
        description="by which a company of unknown size gets its attempts"
    )
    source_tiers: list[SourceTier] = Field(description="the first that a source reaches counts")
    calls_per_contact: Whole = Field(description="in one sequence; then other channels take over")
    follow_up_days: Positive = Field(description="before the next person hears of an event")
    rest_days: Days = Field(description="after a sequence, before another one to the same person")
    touches_per_contact_30_days: Whole
    touches_per_account_30_days: Whole
    days: list[Weekday] = Field(description="on which contacts are reached at all")
    hours: dict[Channel, list[Hours]] = Field(description="of the contact's own clock")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        for name, given in (
            ("attempts", {"small", "mid", "large"} - set(self.attempts)),
            ("hours", {"call", "email", "linkedin"} - set(self.hours)),
        ):
            if given:
                raise ValueError(f"{name} must name {', '.join(sorted(given))} too")
        if not self.source_tiers or self.source_tiers[-1].from_conversion > 0:
            raise ValueError("source_tiers must end with one from 0 on, for all other sources")
        return self


class Absence(Section):
    """What tells that a reply came from a machine, and how long the person is taken to be away."""

    kinds: list[str] = Field(description="of activity")
    words: dict[str, list[str]] = Field(description="by language, in subject or outcome of a reply")
    days: Positive = Field(description="if the reply names no day")
    longest_days: Positive = Field(description="a later day in it is not the day of return")


class FactSign(Section):
    """A fact about an account that speaks of a need."""

    name: str = Field(description="employees, industry, technologies, or any other fact")
    one_of: list[str] | None = None
    at_least: float | None = None
    points: Positive

    @model_validator(mode="after")
    def _has_one_test(self) -> Self:
        if (self.one_of is None) == (self.at_least is None):
            raise ValueError("needs either one_of or at_least")
        return self


class Need(Section):
    """What a buyer may lack, and what speaks for it (METHOD C6)."""

    title: str = Field(description='as in "there are signs of a need for TITLE"')
    triggers: dict[str, Positive] = Field(default_factory=dict)
    signals: dict[str, Positive] = Field(default_factory=dict, description="kinds of activity")
    facts: list[FactSign] = Field(default_factory=list)


class Told(Section):
    """Something that can be told to a person once; `titles` are in other languages."""

    title: str
    titles: dict[str, str] = Field(default_factory=dict)
    tiers: list[Tier] = Field(default_factory=list, description="none: all")
    needs: list[str] = Field(default_factory=list)

    def in_language(self, language: str) -> str:
        """The title in a language, else the usual one."""
        return self.titles.get(language, self.title)


class Material(Told):
    """A page, paper or recording to send."""

    url: str
    triggers: list[str] = Field(default_factory=list, description="none: all")


class Offer(Told):
    """What to propose; the next best one serves the needs that most speaks for."""

    points: Annotated[float, Field(ge=0)] = Field(default=0, description="without any sign")


class Ranking(Section):
    """Expected value = chance of a meeting x value of the opportunity x freshness."""

    strength: Positive = Field(description="own sequences that weigh as much as a play's chance")
    judged_after_days: Positive = Field(description="since a sequence began, to count it")
    signal_days: Positive = Field(description="so long a buyer's act speaks for a need")
    steady_share: Share = Field(description="a value that changed less keeps its place")
    mix_share: Share = Field(description="what each further task of one account counts of its own")


class Drafts(Section):
    """What a draft is written from; it never goes out by itself."""

    linkedin_characters: Annotated[int, Field(ge=60)]
    languages: dict[str, str] = Field(
        description="by country, of a contact and account that name none"
    )
    talking_points: Count = Field(description="of a task, at most")
    facts: dict[Tier, list[str]] = Field(description="that a tier talks about (METHOD A4)")
    angles: dict[str, dict[Tier, dict[str, str]]] = Field(description="[angles] in other languages")
    products: dict[str, str] = Field(description="[company] product in other languages")


class Writer(Section):
    """An OpenAI-compatible endpoint that may rephrase drafts; what it adds is refused."""

    url: str = Field(description='its base, "http://localhost:11434/v1"; "": none is asked')
    model: str
    key_variable: str = Field(description='the environment variable that holds its key; "": none')
    sends_personal_data: bool = Field(description="else it gets placeholders for names and titles")
    most_per_run: Count
    at_once: Annotated[int, Field(ge=1, le=64)]
    timeout_seconds: Positive
    answer_format: Literal["json_schema", "json_object"]
    options: dict[str, bool | int | float | str]
