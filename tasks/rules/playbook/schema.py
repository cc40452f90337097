"""The schema of playbook.toml: what a user may say, and what each value means.

Figures live in the playbook, not here: only structure and bounds do.
"""

import difflib
from datetime import date, time
from typing import Annotated, Literal, Self, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Share = Annotated[float, Field(ge=0, le=1)]
Positive = Annotated[float, Field(gt=0)]
Count = Annotated[int, Field(ge=0)]
Tier = Literal["c_level_vp", "director", "practitioner"]
Seniority = Literal["c_level", "vp", "director", "manager", "senior", "professional", "junior"]
Function = Literal[
    "customer_success", "data", "design", "engineering", "finance", "general", "hr", "it", "legal",
    "marketing", "operations", "other", "procurement", "product", "research", "sales", "security",
    "strategy",
]  # fmt: skip
Role = Literal["decision_maker", "influencer", "evaluator", "end_user"]
Channel = Literal["call", "email", "linkedin"]
CompanySize = Literal["small", "mid", "large"]


class Section(BaseModel):
    """Base of all sections: unknown keys are refused, nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        close = difflib.get_close_matches(name, available_timezones(), 3)
        hint = f"; did you mean {', '.join(close)}?" if close else "; e.g. Europe/Berlin"
        raise ValueError(f"not a time zone{hint}") from None
    return name


Zone = Annotated[str, AfterValidator(_known_zone)]


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


FactMethod = Literal["record", "import", "event", "website", "wikidata"]


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
    seconds_per_page: Positive = Field(description="what a page takes, for a plan")
    usual: FactPolicy
    fields: dict[str, OwnFactPolicy]

    def policy(self, name: str) -> FactPolicy:
        """The policy for a fact of this name."""
        own = self.fields[name].model_dump(exclude_none=True) if name in self.fields else {}
        return self.usual.model_copy(update=own)


class Trigger(Section):
    """How much a kind of trigger event counts, for how long, and for whom."""

    weight: Annotated[float, Field(ge=0, le=5)]
    half_life_days: Positive
    polarity: Literal[-1, 0, 1]
    tiers: list[Tier]
    is_sensitive: bool = Field(default=False, description="keep the tone careful")


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
    most_per_run: Count = Field(description="proposals that a run adds at most; 0: none")
    endpoint: ReviewEndpoint


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
    gates: list[Gate] = []
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


class Activities(Section):
    """What the kinds of activity mean. A kind that stands nowhere is reported, not guessed."""

    touches: list[str]
    calls: list[str] = Field(description="the touches that answer a first-response clock")
    replies: list[str]
    meetings: list[str]
    opt_outs: list[str]
    ignored: list[str]
    signals: dict[str, Signal]


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


class Assignment(Section):
    """What makes a rep the better owner; points are summed, the best total wins."""

    territory_points: float
    industry_points: float
    language_points: float
    stay_points: float = Field(description="what a change of owner must be worth")
    balance_points: float = Field(description="given to an empty rep, nothing to a full one")


class Play(Section):
    """What to do for a kind of event and persona, and how to say why."""

    triggers: list[str] = []
    lead_sources: list[str] = []
    tiers: list[Tier]
    channel: Channel
    due_hours: Positive = Field(description="business hours until it should be done")
    weight: Positive
    ask: str = Field(description="what the rep proposes")


class Queue(Section):
    """How the morning is cut."""

    daily_limit: Annotated[int, Field(ge=1)]
    per_account: Annotated[int, Field(ge=1)]
    event_days: Positive = Field(description="an event older than this starts no new task")
    min_event_score: Annotated[float, Field(ge=0)]
    lead_half_life_days: Positive = Field(description="how fast an unanswered lead goes cold")


class Cadence(Section):
    """How often to try (METHOD D6, B3, D12) and when to stop (A11)."""

    attempts: dict[CompanySize, Annotated[int, Field(ge=1)]]
    max_employees: dict[Literal["small", "mid"], Annotated[int, Field(ge=1)]]
    follow_up_days: Positive
    touches_per_contact_30_days: Annotated[int, Field(ge=1)]
    touches_per_account_30_days: Annotated[int, Field(ge=1)]


class Sla(Section):
    """The promise on a lead: called within `limit_minutes` of business time (METHOD D6, B2)."""

    sources: list[str] = Field(description='lead sources it holds for; ["*"] is all')
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

    timezone: Zone | Literal["rep"]
    hours: dict[Weekday, list[Hours]]
    holidays: HolidayCode | None = Field(default=None, description="e.g. DE or US-CA")
    closed: list[date] = []
    special: dict[date, list[Hours]] = {}


class AlertChannel(Section):
    """Where alerts go: an apprise address, `console:` or `file:NAME`; `env:NAME` hides it."""

    name: str
    url: str
    kinds: list[Literal["sla_warning", "sla_breach", "source_failure", "digest"]]


class Alerts(Section):
    """Every channel; an alert goes to each that takes its kind."""

    channels: list[AlertChannel]


class Crm(Section):
    """Which CRM is pulled from and pushed to."""

    kind: Literal["csv_file"]
    folder: str


class ImportKind(Section):
    """How exports name our columns; matching ignores case, spaces and punctuation."""

    columns: dict[str, list[str]]
    ignore: list[str] = Field(default=[], description="columns that are known and not wanted")


ImportName = Literal["accounts", "contacts", "leads", "activities", "reps", "customers"]


Purpose = Literal["call", "email", "linkedin", "push"]


class Law(Section):
    """What the law of a region wants: the lawful bases of which one is needed for a purpose."""

    countries: list[str] = Field(description="ISO 3166 alpha-2 codes")
    needs: dict[Purpose, list[str]] = Field(description="a purpose that is missing needs none")


class Consent(Section):
    """What contacts' data may be used for (METHOD C5)."""

    unknown_basis: Literal["allow", "refuse"] = Field(
        description="of a contact whose lawful basis nobody has stated, where one is needed"
    )
    bases: dict[str, list[str]] = Field(description="what exports call each lawful basis")
    purposes: dict[Literal["contact", "call", "email", "linkedin", "push"], list[str]] = Field(
        description='what exports call each purpose; "contact" is every channel'
    )
    regions: dict[str, Law]

    @model_validator(mode="after")
    def _bases_are_known(self) -> Self:
        for name, law in self.regions.items():
            wanted = {basis for bases in law.needs.values() for basis in bases}
            if unknown := wanted - self.bases.keys():
                raise ValueError(
                    f"regions.{name} needs {', '.join(sorted(unknown))}, which is not in bases; "
                    f"there are: {', '.join(self.bases)}"
                )
        return self


class Retention(Section):
    """Days that personal data is kept, by its kind; 0 keeps it for ever (METHOD C5)."""

    activities: Count
    closed_leads: Count = Field(description="since they were made and last changed")
    idle_contacts: Count = Field(description="since they were first seen and last did anything")
    alerts: Count = Field(description="since they were made, if they were sent or given up")
    rejections: Count = Field(description="rows that an import refused")


class Playbook(Section):
    """The whole policy of a workspace."""

    company: Company
    http: Http
    reading: Reading
    hiring: Hiring
    filings: Filings
    enrichment: Enrichment
    triggers: dict[str, Trigger]
    merging: Merging
    stories: StoryRules
    matching: Matching
    resolving: Resolving
    review: Review
    icp: Icp
    scoring: Scoring
    backtest: Backtest
    activities: Activities
    lead_sources: LeadSources
    contacts: Contacts
    consent: Consent
    retention: Retention
    titles: dict[str, Tier] = Field(default={}, description="tier of a title we would miss")
    assignment: Assignment
    plays: dict[str, Play]
    angles: dict[Tier, dict[str, str]] = Field(description="persona x trigger -> angle, METHOD C9")
    queue: Queue
    cadence: Cadence
    sla: dict[str, Sla]
    calendars: dict[str, Calendar]
    alerts: Alerts
    crm: Crm
    imports: dict[ImportName, ImportKind]
