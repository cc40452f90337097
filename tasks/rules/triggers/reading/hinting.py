"""What a cue alone suggests: an event that counts only where something else confirms it."""

import re
from collections.abc import Sequence

from tasks.rules.triggers.reading.core import Clause, Detection
from tasks.rules.triggers.reading.detections import (
    TriggerType,
    holds,
    is_company,
)
from tasks.rules.triggers.reading.genre import is_past
from tasks.rules.triggers.reading.names import first_name, left_of, name_at
from tasks.rules.triggers.reading.names_tokens import Left, Place
from tasks.rules.triggers.reading.status import is_negated, status_of

CONFIDENCE = 0.7
# Deals: whose event it is hangs on which side the words name.
_DEALS = frozenset({"acquires", "is_acquired", "divests", "invests_in", "customer_win"})
# Of these it is the second name whose event it is: "Acme buys Bolt" is Bolt's.
_OF_THE_SECOND = "is_acquired"
# Between the names these turn the sides round.
_TURNED = re.compile(
    r"\bby\b|\b(?:sold|sale|sell\w*|goes|falls|passes) .{0,40}\bto\b|被|获.{0,12}收购|由"
)
_SELLING = re.compile(
    r"\b(?:offload|unload|part(?:s|ed)? with|sells|selling|sheds|dispos|divest|hives? off|"
    r"bidding war|up for sale|suitors?)|出售|转让|剥离|卖掉|脱手",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby ", re.IGNORECASE)
_CHOSEN = re.compile(
    r"\b(?:select|pick|choose|chose|tap|deploy|adopt|order|hire|opt|turn|switch|award)\w*\b|"
    r"采购|选择|采用"
)


def hinted(
    type_id: str, rule: TriggerType, head: Clause, lead: Sequence[Clause]
) -> Detection | None:
    """The event of this type at which a cue in the headline, or else in the lead, hints.

    Its subject is a guess, good enough only to see whether a company speaks of itself.
    """
    if rule.VETO is not None and holds(rule.VETO, head.text):
        return None
    for clause in (head, *lead):
        place = _first_cue(rule, clause)
        if place is None:
            continue
        if clause is not head and (
            is_past(clause.text) or (rule.VETO is not None and holds(rule.VETO, clause.text))
        ):
            return None
        return _detection(type_id, rule, clause, place)
    return None


def _detection(type_id: str, rule: TriggerType, clause: Clause, cue: Place) -> Detection | None:
    left = left_of(clause, cue[0])
    if left.is_blocked or is_negated(left.cues):
        return None
    if type_id == "acquires" and _SELLING.search(clause.text):
        return None  # "Acme offloads Bolt" does not name the buyer
    is_deal = type_id in _DEALS
    whose = _side(type_id, clause, cue, left) if is_deal else left.name or first_name(clause)
    if whose is None and type_id == _OF_THE_SECOND:
        return None  # in an account's own news it would be the account
    return Detection(
        type=type_id,
        status=status_of(clause, left.cues, "announced"),
        confidence=CONFIDENCE,
        rule=f"{type_id}@{rule.VERSION}",
        span=clause.whole,
        subjects=(clause.span(*whose),) if whose else (),
        counterparts=(),
        facts=(),
    )


def _side(type_id: str, clause: Clause, cue: Place, left: Left) -> Place | None:
    """The side of a deal whose event of this type it is, if it is named."""
    first, second = _pair(clause, cue, left)
    between = clause.text[first[1] if first else 0 : second[0] if second else cue[1]].lower()
    turned = (_CHOSEN if type_id == "customer_win" else _TURNED).search(between) is not None
    return first if turned == (type_id == _OF_THE_SECOND) else second


def _pair(clause: Clause, cue: Place, left: Left) -> tuple[Place | None, Place | None]:
    """The two companies of a deal, in the order of the words, as far as they are named."""
    first = left.name
    if not left.is_own:
        opening = None if clause.has_han else _company(clause, first_name(clause))
        first = opening or _company(clause, left.name)
    by = _BY.search(clause.text, cue[1])
    told = (name_at(clause, by.end() if by else cue[1]), left.name)
    others = (place for place in told if place != first)
    second = next((place for place in others if _company(clause, place)), None)
    return (second, first) if first and second and second < first else (first, second)


def _company(clause: Clause, place: Place | None) -> Place | None:
    """The place, if it is a company's name that stands there."""
    is_there = place is not None and place[0] < place[1] and is_company(clause, place)
    return place if is_there else None


def _first_cue(rule: TriggerType, clause: Clause) -> Place | None:
    """Where the first cue stands."""
    text = f" {clause.text.lower()} "
    if len(text) != len(clause.text) + 2:  # a letter that is two in lower case moves all behind it
        return None
    starts = ((text.index(cue), cue) for cue in rule.CUES if cue in text)
    spans = (
        (start + len(cue) - len(cue.lstrip()) - 1, start + len(cue.rstrip()) - 1)
        for start, cue in starts
    )
    return min(spans, default=None)
