"""Hiring surges: the openings on a company's board, per function, against their own past."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tasks.rules.playbook.outside import Hiring
from tasks.rules.tiers import classify_title
from tasks.rules.triggers import Detection, Fact, Span

VERSION = 1
KIND = "job_board"  # of the sources that are read in this way

ALL = "all"  # functions together
UNKNOWN = "other"  # no function of its own: it only counts among all
TYPE, CONFIDENCE = "hiring_surge", 0.95
TOP_PLACES, LONGEST_PLACE, LONGEST_COMPANY = 3, 60, 200

_LABELS = {"hr": "HR", "it": "IT", "general": "general management"}


@dataclass(frozen=True, slots=True)
class Seen:
    """An opening as the readings of its board tell it; `closed_at` is the first without it."""

    function: str
    place: str | None
    first_seen_at: datetime
    closed_at: datetime | None = None

    def is_open(self, at: datetime) -> bool:
        """Whether it stood on the board at that moment."""
        return self.first_seen_at <= at and (self.closed_at is None or at < self.closed_at)


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """Openings in one place, as the board spells it."""

    place: str
    now: int
    before: int


@dataclass(frozen=True, slots=True)
class Surge:
    """Many more openings than a window ago; `because` says it in words.

    `function` is one of `tasks.rules.tiers`, or `all`. `places` are those with the most openings;
    `new_places` have enough of them by themselves, and had none.
    """

    function: str
    now: int
    before: int
    window_days: float
    places: tuple[PlaceCount, ...]
    new_places: tuple[str, ...]

    @property
    def because(self) -> str:
        """The figures as a person reads them."""
        where = "" if self.function == ALL else f" in {_label(self.function)}"
        said = f"{self.now} open jobs{where}, up from {self.before or 'none'}"
        said += f" in {self.window_days:g} days"
        if self.places:
            said += f", most in {_listed([each.place for each in self.places])}"
        if self.new_places:
            said += f", new in {_listed(self.new_places)}"
        return said


def function_of(title: str, department: str | None) -> str:
    """The function that an opening is for: by its title, else by its department."""
    function = classify_title(title).function
    return classify_title(department or "").function if function == UNKNOWN else function


def surges(
    openings: Sequence[Seen], read_since: datetime, as_of: datetime, rules: Hiring
) -> list[Surge]:
    """The surges of one board at a moment: of single functions, then of all of them together.

    What is open now is counted against what was open `window_days` ago. A board that was not read
    by then has no past to be counted against, so its first reading (`read_since`) is no surge.
    """
    start = as_of - timedelta(days=rules.window_days)
    if read_since > start:
        return []
    now = [each for each in openings if each.is_open(as_of)]
    before = [each for each in openings if each.is_open(start)]
    functions = sorted({each.function for each in now} - {UNKNOWN})
    found = [
        _surge(
            function,
            [each for each in now if each.function == function],
            [each for each in before if each.function == function],
            rules,
        )
        for function in functions
    ]
    return [each for each in (*found, _surge(ALL, now, before, rules)) if each is not None]


def _surge(
    function: str, now: Sequence[Seen], before: Sequence[Seen], rules: Hiring
) -> Surge | None:
    count, past = len(now), len(before)
    is_surge = (
        count >= rules.min_openings
        and count - past >= rules.min_added
        and count >= rules.min_growth * past
    )
    if not is_surge:
        return None
    then, counts = _places(before), _places(now)
    ranked = sorted(counts, key=lambda place: (-counts[place], place))
    new = [place for place in ranked if counts[place] >= rules.min_added and not then[place]]
    return Surge(
        function=function,
        now=count,
        before=past,
        window_days=rules.window_days,
        places=tuple(PlaceCount(each, counts[each], then[each]) for each in ranked[:TOP_PLACES]),
        new_places=tuple(new[:TOP_PLACES]) if past else (),
    )


def _places(openings: Iterable[Seen]) -> Counter[str]:
    named = (" ".join((each.place or "").split())[:LONGEST_PLACE].strip() for each in openings)
    return Counter(place for place in named if place)


def _label(function: str) -> str:
    return _LABELS.get(function, function.replace("_", " "))


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def headline(company: str, surge: Surge) -> str:
    """The title under which a surge is told, as `detect` reads it again."""
    return f"{' '.join(company.split())[:LONGEST_COMPANY].strip()}: {surge.because}"


_TOLD = re.compile(
    r"(?P<company>.+): (?P<openings>\d+) open jobs(?: in (?P<function>[\w ]+))?,"
    r" up from (?P<openings_before>\d+|none) in (?P<window_days>[\d.]+) days"
    r"(?:, most in (?P<places>.+?))?(?:, new in (?P<new_places>.+))?",
    re.DOTALL,
)


def detect(title: str, is_own: bool) -> list[Detection]:
    """The surge that a title made by `headline` tells; no other title tells one.

    In an account's own board (`is_own`) the company is the account; elsewhere it is the one that
    the title names.
    """
    told = _TOLD.fullmatch(title)
    if told is None:
        return []
    facts = tuple(
        Fact(name, _value(name, words), Span("title", told.start(name), told.end(name), words))
        for name, words in told.groupdict().items()
        if words is not None and name != "company"
    )
    company = Span("title", told.start("company"), told.end("company"), told["company"])
    return [
        Detection(
            type=TYPE,
            status="announced",
            confidence=CONFIDENCE,
            rule=f"hiring@{VERSION}",
            span=Span("title", 0, len(title), title),
            subjects=() if is_own else (company,),
            counterparts=(),
            facts=facts,
        )
    ]


def _value(name: str, words: str) -> str | float | int:
    if name == "window_days":
        return float(words)
    if name in ("openings", "openings_before"):
        return 0 if words == "none" else int(words)
    return words
