"""What is found in an item, as JSON has it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from tasks.rules.items import BadItem, Item, published_at, words_of
from tasks.rules.matching import STRENGTHS, AccountIndex, Mention, attribute, by_account
from tasks.rules.matching.roles import role_of
from tasks.rules.parts.naming import OWN_ROLES, company_names
from tasks.rules.playbook import Playbook
from tasks.rules.second_reading import OPINION, Reading, SecondReader, likely_of
from tasks.rules.triggers import Detection, Span, detect
from tasks.rules.triggers.reading.detections import ROLES

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
    return [
        _read_events(item, reading, playbook)
        for item, reading in zip(items, _read(items, reader), strict=True)
    ]


def _read(items: Sequence[Mapping[str, Any]], reader: SecondReader | None) -> list[Reading]:
    if reader is None:
        return [Reading(_told(item), [], {}) for item in items]
    articles = [words_of(item)[:2] for item in items]
    return reader.read(articles, lambda number, among: _told(items[number], among))


def _told(item: Mapping[str, Any], among: Collection[str] | None = None) -> list[Detection]:
    title, text, _ = words_of(item)
    try:
        moment = published_at(item)
    except BadItem:
        moment = None  # what it tells is told without the day
    return detect(title, text, item.get("lang"), moment.date() if moment else None, among)


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
    items: Sequence[Mapping[str, Any]],
    index: AccountIndex,
    accounts: Mapping[int, tuple[str, str]],
    reader: Callable[[], SecondReader] | None = None,
) -> list[list[Item]]:
    """The accounts that each item speaks of, with their parts in what happened.

    `accounts` has domain and name by the id that the index knows. What happened is what `events`
    of an item accept (see `told_item`); where it has none, it is read as `events_of` reads it, and
    only then is a reader asked for. Only a subject or an object has a reason to be called.
    """
    mentions = [index.find(*words_of(item)) for item in items]
    spoken = {number: items[number] for number, those in enumerate(mentions) if those}
    told = _happened(spoken, reader)
    return [
        list(_parties(item, those, told.get(number, ()), accounts))
        for number, (item, those) in enumerate(zip(items, mentions, strict=True))
    ]


def _happened(
    items: Mapping[int, Mapping[str, Any]], reader: Callable[[], SecondReader] | None
) -> dict[int, list[Detection]]:
    """The events of each item that count as such."""
    unread = {number: item for number, item in items.items() if item.get("events") is None}
    given = {
        number: _accepted(item["events"]) for number, item in items.items() if number not in unread
    }
    readings = _read(list(unread.values()), reader() if reader and unread else None)
    return given | {
        number: reading.stands for number, reading in zip(unread, readings, strict=True)
    }


def _accepted(events: Iterable[Mapping[str, Any]]) -> list[Detection]:
    """What `_event` has written and is accepted, without the facts."""
    return [_detection(event) for event in events if event["band"] == "accept"]


def _detection(event: Mapping[str, Any]) -> Detection:
    spans = [
        (each["name"], Span(each["field"], each["start"], each["end"], each["text"]))
        for each in event["evidence"]
    ]
    return Detection(
        type=event["type"],
        status=event["status"],
        confidence=event["confidence"],
        rule=event["rule"],
        span=spans[0][1],
        subjects=tuple(span for name, span in spans if name == "company"),
        counterparts=tuple((name, span) for name, span in spans if name in ROLES),
        facts=(),
    )


def _parties(
    item: Mapping[str, Any],
    mentions: Sequence[Mention],
    told: Iterable[Detection],
    accounts: Mapping[int, tuple[str, str]],
) -> Iterator[Item]:
    roles: dict[int, set[str]] = defaultdict(set)
    for found in told:
        for part in attribute(found, mentions, None):
            roles[part.account_id].add(_role(found, part.role))
    title, text, _ = words_of(item)
    for account, those in by_account(mentions).items():
        yield _account(accounts[account], _part(roles[account], title, text, those), those)


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
