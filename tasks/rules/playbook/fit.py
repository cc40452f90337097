"""The sections on who fits, how much, and who is in an account."""

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from tasks.rules.playbook.base import Function, Positive, Role, Section, Seniority, Share


class Contacts(Section):
    """What a contact is in a purchase (METHOD C2), by function and seniority."""

    roles: dict[Function | Literal["any"], dict[Seniority, Role]] = Field(
        description='of a function where it says so, else of "any"'
    )

    @model_validator(mode="after")
    def _any_is_whole(self) -> Self:
        if missing := set(get_args(Seniority)) - set(self.roles.get("any", {})):
            raise ValueError(
                f"roles.any must name each seniority; add {', '.join(sorted(missing))}"
            )
        return self


class Criterion(Section):
    """One line of the ICP: `points` times a share from a table (text) or a curve (numbers).

    `field` is a column of the account, `technology`, or the name of any other fact.
    """

    name: str
    field: Annotated[str, Field(min_length=1)]
    points: Positive
    table: dict[str, Share] | None = Field(
        default=None, description='share per value; "*" is any other value'
    )
    curve: list[tuple[float, Share]] | None = Field(
        default=None, description="[number, share] points, linear in between"
    )

    @model_validator(mode="after")
    def _has_one_shape(self) -> Self:
        if (self.table is None) == (self.curve is None):
            raise ValueError("needs either a table or a curve")
        if self.curve is not None:
            numbers = [x for x, _ in self.curve]
            if len(numbers) < 2 or numbers != sorted(set(numbers)):
                raise ValueError("a curve needs two or more points with rising numbers")
        return self


class Gate(Section):
    """Outside the ICP: no time (METHOD A7, C3). Missing data never closes a gate."""

    field: Annotated[str, Field(min_length=1)] = Field(description="as of a criterion")
    one_of: list[str] | None = None
    none_of: list[str] | None = None
    at_least: float | None = None
    at_most: float | None = None
    because: str


class Learning(Section):
    """How the ICP is learned from outcomes, and when a field is too good to be true."""

    min_level_rows: Annotated[int, Field(ge=1)] = Field(description="rows that a value must have")
    min_wins: Annotated[int, Field(ge=2)] = Field(description="below it nothing is proposed")
    min_points: Annotated[float, Field(ge=0)] = Field(description="a lighter criterion is left out")
    strength: Positive = Field(description="how firmly the rules of today hold against the rows")
    rules_log_odds: Annotated[float, Field(ge=0)] = Field(
        description="what a full score against none is believed to be worth, in log odds"
    )
    value_weights: tuple[Positive, Positive] = Field(
        description="least and most that a customer counts, by what he spent (METHOD A7)"
    )
    monotone: dict[str, Literal[-1, 1]] = Field(description="numbers that may only rise or fall")
    known_after: list[str] = Field(description="columns of deals that are written after the sale")
    leak_alone: Share = Field(description="AUC that no field may reach by itself,")
    leak_alone_named: Share = Field(description="or, where its name speaks of outcomes, this")
    leak_names: list[str]
    leak_together: Share = Field(description="AUC of all fields with one that is refused,")
    leak_gain: Share = Field(description="if it takes away this share of the distance to 1")
    leak_filled: Annotated[float, Field(gt=1)] = Field(
        description="how many times as often a field is filled for one outcome"
    )
    leak_pure: Share = Field(description="of the wins, on values that nobody else has")


class Icp(Section):
    """Who fits. Missing data earns `unknown_share` of a criterion's points and is said."""

    unknown_share: Share
    grades: dict[Literal["A", "B", "C"], Annotated[float, Field(ge=0, le=100)]]
    criteria: list[Criterion]
    gates: list[Gate] = Field(default_factory=list)
    learning: Learning


class EventGate(Section):
    """An event that takes its account out of the targets for some days."""

    trigger: str
    days: Positive
    because: str


class Scoring(Section):
    """total = fit x (base + timing x timing_share + engagement x engagement_share)."""

    base_share: Share
    timing_share: Share
    engagement_share: Share
    repeat_factor: Share = Field(description="what each further event of one type still counts")
    timing_scale: Positive = Field(description="weighted events at which timing reaches 63")
    engagement_scale: Positive = Field(description="points at which engagement reaches 63")
    status_factors: dict[str, Share]
    event_gates: list[EventGate]

    @model_validator(mode="after")
    def _sums_to_one(self) -> Self:
        total = self.base_share + self.timing_share + self.engagement_share
        if abs(total - 1) > 1e-6:
            raise ValueError(f"base_share + timing_share + engagement_share is {total:g}, not 1")
        return self


class Backtest(Section):
    """What counts as an opportunity when high scores of past days are judged."""

    horizon_days: Positive = Field(description="after the day, within which it must come")
    every_days: Annotated[int, Field(ge=1)] = Field(description="one day in so many is looked at")
    activities: list[str] = Field(description="kinds that are an opportunity; so is a won deal")


class Signal(Section):
    """What a buyer's act is worth (METHOD D7)."""

    points: Positive
    half_life_days: Positive


class RepSignal(Section):
    """What a rep's act and its outcome say of the buyer (METHOD B8); negative points lower."""

    kinds: list[str]
    outcomes: list[str] = Field(
        default_factory=list, description="however written; empty: any that is no other signal's"
    )
    points: float
    half_life_days: Positive
    until_answered: bool = Field(
        default=False, description="no longer counts once somebody there answered"
    )


class Activities(Section):
    """What the kinds of activity mean. A kind that stands nowhere is reported, not guessed."""

    touches: list[str]
    calls: list[str] = Field(description="the touches that answer a first-response clock")
    replies: list[str]
    meetings: list[str]
    opt_outs: list[str]
    ignored: list[str]
    signals: dict[str, Signal]
    rep_signals: dict[str, RepSignal] = Field(default_factory=dict)
    void_outcomes: list[str] = Field(
        default_factory=list, description="of what did not take place, however written"
    )

    @property
    def weights(self) -> dict[str, tuple[float, float]]:
        """Points and half-life in days of every signal, buyers' and reps'."""
        buyers = {name: (each.points, each.half_life_days) for name, each in self.signals.items()}
        reps = {name: (each.points, each.half_life_days) for name, each in self.rep_signals.items()}
        return buyers | reps

    @model_validator(mode="after")
    def _names_are_apart(self) -> Self:
        if twice := sorted(set(self.signals) & set(self.rep_signals)):
            raise ValueError(f"{twice[0]!r} is a signal and a rep signal; rename one")
        return self


class LeadSource(Section):
    """How often a lead of this source becomes an opportunity (METHOD B5)."""

    conversion: Share
    names: list[str] = Field(default=[], description="what exports call it")


class LeadSources(Section):
    """Priors per source; `strength` is how many own leads weigh as much as the prior."""

    mean_conversion: Share
    strength: Positive
    mature_days: Positive = Field(description="a lead is judged when it is so old")
    by_name: dict[str, LeadSource]
