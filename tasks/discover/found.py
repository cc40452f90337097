"""What the search of a company's site gives."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tasks.rules.discovery import FEW_CHARACTERS, Finding, Page


@dataclass(frozen=True, slots=True)
class Refused:
    """An address that was tried, why it was, and why it is no source."""

    url: str
    found: str
    reason: str


@dataclass(slots=True)
class Discovery:
    """What was found of one company; `notes` are sentences about its site.

    `problem` says why nothing is to be had, and what to do; None where something is.
    """

    domain: str
    is_account: bool
    home: str | None = None
    findings: list[Finding] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    problem: str | None = None
    requests: int = 0

    @property
    def recommended(self) -> list[Finding]:
        """The sources that should be added."""
        return [each for each in self.findings if each.is_recommended]


@dataclass(frozen=True, slots=True)
class Known:
    """A source on the list: its kind, and what is to be said of it."""

    kind: str
    note: str


def why_nothing(home: Page | None, refused: Sequence[Refused]) -> str:
    """Why a site gave no source, and what to do."""
    by_hand = (
        "name one by hand: whynow sources add URL, with --selector for a page whose list "
        "is not recognised"
    )
    if home and home.has_scripts and home.characters < FEW_CHARACTERS:
        return (
            "the site is made by scripts and shows no links in its HTML, and none of the usual "
            f"addresses gives news; {by_hand}"
        )
    declared = [each for each in refused if each.found.startswith("feed tag")]
    if declared:
        return f"its feed {declared[0].url} can not be read: {declared[0].reason}; {by_hand}"
    robots = sum("robots.txt" in each.reason for each in refused)
    if robots and robots >= len(refused) / 2:
        return f"robots.txt forbids reading the pages that may have news; {by_hand}"
    tried = len(refused)
    return f"no source found: {tried} addresses were tried and none gives news; {by_hand}"
