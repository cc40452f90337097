"""What the search of a company's site gives."""

from dataclasses import dataclass, field

from tasks.rules.discovery import Finding


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
