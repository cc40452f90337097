"""Who gives the money of a round or a loan, where a clause tells it beside the verb."""

import re
from collections.abc import Iterator

from tasks.rules.triggers.reading.core import Clause, Span
from tasks.rules.triggers.reading.genre import is_past
from tasks.rules.triggers.reading.names import is_no_company, name_at
from tasks.rules.triggers.reading.subjects import is_no_company as is_nobody

MOST = 6
_LED = re.compile(
    r"\b(?:(?:co-?)?(?:led|anchored|headed|spearheaded|arranged|provided|underwritten|backed|"
    r"funded|financed) "
    r"(?:jointly |solely |entirely )?by|(?:talks|discussions|negotiations) with|participation "
    r"(?:from|of|by)|investments? by|joined "
    r"by)\s+(?=\S)",
    re.IGNORECASE,
)
_MONEY_WORD = (
    r"(?:[$€£¥₹]\s?\d[\d.,]*(?:[ -]?(?:k|m|mn|mln|b|bn|million|billion|crores?|cr|lakhs?))?\b|"
    r"\d[\d.,]*[ -]?(?:m|mn|mln|bn|"
    r"million|billion|crores?|cr|lakhs?)\b|money|funds?|funding|financing|investment|capital|cash|"
    r"round|equity|backing|"
    r"injection|cheque|check|support|undisclosed (?:sum|amount)|stake|raise)"
)
_FROM = re.compile(
    rf"(?:\b|(?=[$€£¥₹])){_MONEY_WORD}(?:(?! (?:to|for|after|as|with|by|and) )[^.;:]){{0,50}}? "
    rf"from\s+(?=\S)",
    re.IGNORECASE,
)
_LOAN = re.compile(
    r"\b(?:loans?|facilit(?:y|ies)|credit|debt|financing|line|refinancing|lending|notes|funding|"
    r"package|overdraft|mortgage)\b"
    r"(?:(?! (?:to|for|after|as|and) )[^.;:]){0,40}? (?:from|with|by)\s+(?=\S)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:,\s*(?:and\s+|along with\s+)?|\s+(?:and|&)\s+)(?=(?-i:[A-Z0-9]))")
# "from Nordic investors", "with six banks": of a kind, not one.
_KIND = re.compile(
    r"(?:['’]s)?\s+(?:(?:existing|angel|venture|private|institutional|state|other|top|"
    r"high-profile) )?(?:investors?|banks?|lenders?|"
    r"backers?|funds|angels?|vcs?|shareholders|parent|entrepreneurs|arm|founders?|families|family "
    r"offices?|business angels|"
    r"regulators?|creditors|noteholders|bondholders)\b"
)
_NOBODY = re.compile(
    r"(?:the )?(?:existing|new|angel|private|other|others|multiple|several|various|undisclosed|"
    r"investors?|government|govt|"
    r"series [a-h]|seed|stealth|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|\d(?!\w*\s(?-i:[A-Z])))",
    re.IGNORECASE,
)


def investors(clause: Clause) -> Iterator[Span]:
    """Who leads or funds a round: "led by A and B", "raises $5m from A, B and others"."""
    yield from _named(clause, (_LED, _FROM))


def lenders(clause: Clause) -> Iterator[Span]:
    """Who lends: "a $40m term loan with A", "debt financing from B"."""
    yield from _named(clause, (_LED, _LOAN, _FROM))


def _named(clause: Clause, kinds: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    if clause.has_han or (not clause.is_headline and is_past(clause.text)):
        return
    seen: set[str] = set()
    for kind in kinds:
        for found in kind.finditer(clause.text):
            for span in _listed(clause, found.end()):
                if span.text not in seen and len(seen) < MOST:
                    seen.add(span.text)
                    yield span


def _listed(clause: Clause, start: int) -> Iterator[Span]:
    """The names of "A, B and C", as far as they are names."""
    text = clause.text
    for _ in range(MOST):
        place = name_at(clause, start)
        if place is None or place[0] > start + 24 or _NOBODY.match(text, place[0]):
            return
        joint = re.search(r",| and | & (?=\w+ (?:Ventures|Capital)\b)", text[slice(*place)])
        if joint:
            place = (place[0], place[0] + joint.start())
        is_other = is_no_company(clause, place) or is_nobody(text[: place[0]], text[slice(*place)])
        if (
            is_other
            or place[1] - place[0] < 2
            or (text[place[1] :] and _KIND.match(text, place[1]))
        ):
            return
        yield clause.span(*place)
        following = _NEXT.match(text, place[1])
        if following is None:
            return
        start = following.end()
