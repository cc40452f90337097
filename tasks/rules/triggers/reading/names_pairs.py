"""Two names side by side, and public bodies, which buy but are no companies to sell to."""

import re

from tasks.rules.triggers.reading.core import Clause
from tasks.rules.triggers.reading.names import BOUNDARY, WINDOW, name_at
from tasks.rules.triggers.reading.names_han import HAN_START, describe_han, is_han_name
from tasks.rules.triggers.reading.names_tokens import Place, is_abbreviation, stripped
from tasks.rules.triggers.reading.words import PUBLIC_BODIES

_PAIR = re.compile(r",?\s+(?:and|&)\s+|(?<=[\w”])(?:与|和|、|携手|联手|×)(?=\w{2})", re.IGNORECASE)
_JOINT = re.compile(r",?\s+(?:and|&)\s+|,\s+", re.IGNORECASE)
_CAPITALISED = re.compile(
    r"(?:^|[:;,] )((?:the )?[A-Z][\w.&'’-]*(?: (?:of|for|and|the|[A-Z][\w.&'’-]*)){0,6})\s+$"
)
_CAPITALISED_AT = re.compile(
    r"\s*(?:the )?([A-Z][\w.&'’-]*(?: (?:(?:of|for|and|the) )?[A-Z][\w.&'’-]*){0,5})"
)
_LISTED = re.compile(r"((?:[A-Z][\w.&-]*)(?: [A-Z][\w.&-]*){0,3}),\s+\Z")


def public_body_before(clause: Clause, position: int) -> Place | None:
    """The council, ministry or army before `position`: it buys, but is no company to sell to."""
    found = _CAPITALISED.search(clause.text[:position])
    is_public = found is not None and PUBLIC_BODIES.intersection(found[1].lower().split())
    return found.span(1) if found and is_public else None


def public_body_at(clause: Clause, position: int) -> Place | None:
    """The council, ministry or army that begins at `position`."""
    found = _CAPITALISED_AT.match(clause.text, position)
    is_public = found is not None and PUBLIC_BODIES.intersection(found[1].lower().split())
    return found.span(1) if found and is_public else None


def split_pair(clause: Clause, place: Place) -> list[Place]:
    """The two sides of "Acme and Bar" or 甲与乙; one place if there is only one."""
    joints = list(_PAIR.finditer(clause.text, *place))
    if not joints and clause.text[place[0] - 1 : place[0]] == "、":
        begin = max(m.end() for m in HAN_START.finditer(clause.text, 0, place[0] - 1))
        listed = describe_han(clause.text, begin, place[0] - 1)
        return [listed, place] if is_han_name(clause.text[slice(*listed)]) else [place]
    if not joints:
        if first := listed_before(clause, place):
            return [first, place]
        other = _joined_before(clause, place)
        return [other, place] if other else [place]
    told = [joint for joint in joints if "&" not in joint.group()]  # "Harlow & Finch and Bar"
    if not told and (first := listed_before(clause, place)):  # "Bar, Harlow & Finch"
        return [first, place]
    joint = (told or joints)[-1]
    return [stripped(clause.text, place[0], joint.start()), (joint.end(), place[1])]


def listed_before(clause: Clause, place: Place) -> Place | None:
    """The name with which the clause begins, if only a comma stands between it and `place`."""
    first = _LISTED.match(clause.text, 0, place[0])
    return (name_at(clause, *first.span(1)) or first.span(1)) if first else None


def _joined_before(clause: Clause, place: Place) -> Place | None:
    """The first name of "Oslo's Acme and Danish rival Bar", where `place` is the second."""
    text = clause.text
    start = max(0, place[0] - WINDOW)
    for boundary in BOUNDARY.finditer(text, start, place[0]):
        if not is_abbreviation(text, boundary.start()):
            start = boundary.end()
    joints = list(_JOINT.finditer(text, start, place[0]))
    if not joints or name_at(clause, joints[-1].end(), place[1]) != place:
        return None
    return name_at(clause, start, joints[-1].start())
