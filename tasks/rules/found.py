"""What rules find in an item, as JSON has it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from tasks.rules.items import BadItem, Item, published_at, words_of
from tasks.rules.matching import STRENGTHS, AccountIndex, Mention, attribute
from tasks.rules.matching.roles import role_of
from tasks.rules.parts.naming import OWN_ROLES, company_names
from tasks.rules.playbook import Playbook
from tasks.rules.second_reading import OPINION, Reading, SecondReader, likely_of
from tasks.rules.triggers import Detection, Span, detect

# What a counterpart is to the event of another, by its role in it.
_PARTS = {"target": "object", "investor": "investor", "customer": "customer"}
# The first that holds counts; one that is invested in is a subject where its round is the news.
_FUNDED = "funded"
_WHOLE = ("object", "investor", "customer", "subject", _FUNDED)


def events_of(
    items: Sequence[Mapping[str, Any]], playbook: Playbook, reader: SecondReader | None = None
) -> list[list[Item]]:
    """The events of each item, as JSON has them.

    With a second reader, what that doubts and what it proposes is in the band `review`; without,
    these are the events that the rules find.
    """
    told = [_told(item) for item in items]
    if reader is None:
        return [[_event(found, playbook) for found in those] for those in told]
    readings = reader.read([words_of(item)[:2] for item in items], told)
    return [
        _read_events(item, reading, playbook) for item, reading in zip(items, readings, strict=True)
    ]


def _told(item: Mapping[str, Any]) -> list[Detection]:
    title, text, _ = words_of(item)
    try:
        moment = published_at(item)
    except BadItem:
        moment = None  # what it tells is told without the day
    return detect(title, text, item.get("lang"), moment.date() if moment else None)


def _read_events(item: Mapping[str, Any], reading: Reading, playbook: Playbook) -> list[Item]:
    known = {found.type for found in (*reading.stands, *reading.doubted)}
    likely = likely_of(reading.chances, playbook.review.min_probability)
    return [
        *(_event(found, playbook) for found in reading.stands),
        *(_event(found, playbook, "review") for found in reading.doubted),
        *(
            _proposed(words_of(item)[0], name, chance, playbook)
            for name, chance in likely
            if name not in known and name in playbook.triggers
        ),
    ]


def _proposed(title: str, type_id: str, chance: float, playbook: Playbook) -> Item:
    return {
        "type": type_id,
        "status": "announced",
        "polarity": playbook.triggers[type_id].polarity,
        "confidence": chance,
        "band": "review",
        "rule": OPINION,
        "facts": {},
        "evidence": [_place("event", Span("title", 0, len(title), title))],
    }


def _event(found: Detection, playbook: Playbook, band: str = "accept") -> Item:
    trigger = playbook.triggers.get(found.type)
    return {
        "type": found.type,
        "status": found.status,
        "polarity": trigger.polarity if trigger else 0,
        "confidence": found.confidence,
        "band": band,
        "rule": found.rule,
        "facts": _facts(found),
        "evidence": list(_evidence(found)),
    }


def _facts(found: Detection) -> Item:
    """Facts by name; companies by role, `company` being whose event it is: a list if several."""
    companies = company_names(found)
    facts: Item = {}
    if companies:
        facts["company"] = companies if len(companies) > 1 else companies[0]
        if role := OWN_ROLES.get(found.type):
            facts[role] = companies[0]
    for role, span in found.counterparts:
        facts.setdefault(role, span.text)
    for fact in found.facts:
        facts.setdefault(fact.name, fact.value)
    return facts


def _evidence(found: Detection) -> Iterable[Item]:
    yield _place("event", found.span)
    for span in found.subjects:
        yield _place("company", span)
    for role, span in found.counterparts:
        yield _place(role, span)
    for fact in found.facts:
        yield _place(fact.name, fact.span)


def _place(name: str, span: Span) -> Item:
    return {
        "name": name,
        "field": span.field,
        "start": span.start,
        "end": span.end,
        "text": span.text,
    }


def accounts_of(
    item: Mapping[str, Any], index: AccountIndex, accounts: Mapping[int, tuple[str, str]]
) -> list[Item]:
    """The accounts that an item speaks of, with their parts in what happened.

    `accounts` has domain and name by the id that the index knows. Only a subject or an object has
    a reason to be called.
    """
    title, text, url = words_of(item)
    mentions = index.find(title, text, url)
    if not mentions:
        return []
    parts: dict[int, set[str]] = {}
    for found in detect(title, text, item.get("lang")):
        for part in attribute(found, mentions, None):
            parts.setdefault(part.account_id, set()).add(_role(found, part.role))
    by_account: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_account.setdefault(mention.account_id, []).append(mention)
    return [
        _account(accounts[account], _part(parts.get(account, ()), title, text, those), those)
        for account, those in by_account.items()
    ]


def _part(roles: Collection[str], title: str, text: str, mentions: Sequence[Mention]) -> str:
    """The first part that holds in an event; if there is none, what its place in the words says."""
    if named := next((role for role in _WHOLE if role in roles), None):
        return "object" if named == _FUNDED else named
    return role_of(title, text, mentions)


def _role(found: Detection, role: str) -> str:
    # A company that somebody named takes over is what the deal is about.
    if found.type == "is_acquired" and role == "subject" and found.counterparts:
        return "object"
    if found.type == "invests_in" and role == "target":
        return _FUNDED
    return _PARTS.get(role, "mentioned" if role == "mentioned" else "subject")


def _account(account: tuple[str, str], role: str, mentions: Sequence[Mention]) -> Item:
    domain, name = account
    strength = max(STRENGTHS[mention.strength] for mention in mentions)
    return {
        "domain": domain,
        "name": name,
        "role": role,
        "confidence": round(strength, 4),
        "cues": list(dict.fromkeys(mention.cue for mention in mentions)),
    }
