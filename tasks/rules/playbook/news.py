"""The sections on what an article tells, and of whom."""

from typing import Annotated, Literal, Self

from pydantic import Field

from tasks.rules.playbook.base import Count, Positive, Section, Share, Tier


class Trigger(Section):
    """How much a kind of trigger event counts, for how long, and for whom."""

    weight: Annotated[float, Field(ge=0, le=5)]
    half_life_days: Positive
    polarity: Literal[-1, 0, 1]
    tiers: list[Tier]
    is_sensitive: bool = Field(default=False, description="keep the tone careful")


class Merging(Section):
    """When two reports are the same event."""

    window_days: Positive
    amount_tolerance: Share
    min_copy: Share = Field(description="share of the text that copies have in common")
    min_likeness: Share = Field(
        description="of the words of reports that share no fact; below it they are two events"
    )


class StoryWeights(Section):
    """What each sign counts for that a report tells a known story."""

    words: Positive = Field(description="of the likeness of words")
    names: Positive = Field(description="of a rare name that both have in the title")
    most_names: Positive = Field(description="as if so many names were shared, however many are")
    number: Positive = Field(description="of a sum of money that both have; half for a number")
    family: Positive = Field(description="of events of one kind")
    other_family: Positive = Field(description="against, of events that can not be one")
    contradiction: Positive = Field(description="against, of another round, person, side or sum")
    others: Positive = Field(description="against, if the story does not name whom it is about")
    age: Positive = Field(description="against, of a report at the end of the window")


class StoryRules(Section):
    """When a report belongs to a known story (`whynow cluster`); the window is that of merging."""

    min_score: Positive
    memory_days: Positive = Field(description="how long a story is known if it comes back")
    weights: StoryWeights


class Matching(Section):
    """Names that need a second cue before they are taken for a company."""

    min_confidence: Share
    ambiguous_names: list[str]
    doubt_after: Annotated[int, Field(ge=1)] = Field(
        description="corrections that make a bare name ambiguous"
    )


class Resolving(Section):
    """When an incoming company is taken for an account, and when that is only proposed."""

    same_score: Share = Field(description="from here on a rule decides that they are one")
    review_score: Share = Field(description="from here on a person is asked")
    margin: Share = Field(description="another account within this of the best is a rival")
    long_list: Annotated[int, Field(ge=1)] = Field(
        description="accounts of which the only one that begins so is told by its beginning"
    )
    most_alike: Annotated[int, Field(ge=1)] = Field(
        description="accounts that may share a word before it tells nothing"
    )


class ReviewEndpoint(Section):
    """An OpenAI-compatible endpoint that says what it thinks of proposals."""

    url: str = Field(description='its base, "http://localhost:11434/v1"; "": none is asked')
    model: str
    key_variable: str = Field(description='the environment variable that holds its key; "": none')
    most_per_run: Count = Field(description="proposals that a night asks it about, at most")
    at_once: Annotated[int, Field(ge=1, le=64)]
    timeout_seconds: Positive = Field(description="for one whole answer")
    most_characters: Annotated[int, Field(ge=200)] = Field(description="of a text that it is shown")
    answer_format: Literal["json_schema", "json_object"] = Field(
        description="the `response_format` that it knows"
    )
    options: dict[str, bool | int | float | str] = Field(
        description="what else each request says, e.g. {temperature = 0}"
    )


class Review(Section):
    """What the second opinion proposes to a person; it never reaches a rep by itself."""

    min_probability: Share
    most_per_run: Count = Field(
        description="proposals that a run adds at most; 0: no second opinion is asked at all"
    )
    encoder_from: Annotated[float, Field(ge=0, le=1.1)] = Field(
        description="where the quick readers hold an event so probable, the encoder reads title "
        "and lead as well, and for names wherever an event is told; over 1: never"
    )
    encoder_until: Share = Field(description="the same, if they hold it no more probable than that")
    tried_from: Share = Field(
        description="an event that it holds less probable is not looked for; 0: all are"
    )
    doubt_below: Share = Field(
        description="an event that a rule finds, and that it holds less probable, is for a person"
    )
    hinted_from: Annotated[float, Field(ge=0, le=1.1)] = Field(
        description="so probable, what is too little for a rule makes an event, if there is a cue "
        "and a name for whose it is; over 1: never"
    )
    sure_from: Annotated[float, Field(ge=0, le=1.1)] = Field(
        description="so probable, an event needs no cue, if whose it is is named beyond doubt; "
        "over 1: never"
    )
    names_from: Annotated[float, Field(ge=0, le=1.1)] = Field(
        description="so probable, a name that a learned reader finds takes the place of a rule's"
    )
    endpoint: ReviewEndpoint

    @property
    def is_thorough(self) -> bool:
        """Whether the encoder is asked."""
        return self.encoder_from <= 1

    def quick(self) -> Self:
        """The same without the encoder."""
        return self.model_copy(update={"encoder_from": 1.1})
