"""The shapes that every trigger rule reads and returns."""

from dataclasses import dataclass

# Titles, leads and sentences of which is kept how they read: some hundred come at a time, and are
# read by the rules, then by those who give a second opinion.
REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Span:
    """Words that stand verbatim in what was read: `document[field][start:end] == text`."""

    field: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing said about the event (amount, currency, round, person, place, ...), and where."""

    name: str
    value: str | float | int
    span: Span


@dataclass(frozen=True, slots=True)
class Detection:
    """A trigger event found in one article, with the sentence that proves it.

    `status` is rumour, announced, completed, blocked (by a regulator or a court), withdrawn or
    denied. `subjects` are the words that name whose event it is; they may be "we" in a company's
    own news, and are empty in headlines such as "Introducing Foo 3.0". `counterparts` are (role,
    words) of the other side.
    """

    type: str
    status: str
    confidence: float
    rule: str
    span: Span
    subjects: tuple[Span, ...]
    counterparts: tuple[tuple[str, Span], ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A headline or a sentence, ready for patterns.

    `raw` is verbatim, but for blanks that only set Latin words apart from Chinese ones; `text` has
    the same length, with bracketed asides blanked and traditional Chinese characters simplified, so
    that every position in it is a position in `raw`. Where blanks were left out, `places` has the
    position of each character in the words as `shown`.
    """

    field: str
    start: int
    raw: str
    text: str
    is_headline: bool
    is_title_case: bool
    has_han: bool
    shown: str = ""
    places: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The words between two positions of the clause, as a place in the article's field."""
        if self.places and start < end:
            start, end = self.places[start], self.places[end - 1] + 1
            return Span(self.field, self.start + start, self.start + end, self.shown[start:end])
        return Span(self.field, self.start + start, self.start + end, self.raw[start:end])

    @property
    def whole(self) -> Span:
        """The clause as evidence that a person can read."""
        return self.span(0, len(self.raw))
