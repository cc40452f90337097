"""Puts names where they belong: whose an event is, who else takes part, and what else is named."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import ModuleType

from tasks.rules.matching.attribution import is_own_word
from tasks.rules.parts.model import Part
from tasks.rules.triggers import TELLING, Detection, Fact, Span, trigger_types
from tasks.rules.triggers.reading.clauses import headline, lead_sentences
from tasks.rules.triggers.reading.core import Clause
from tasks.rules.triggers.reading.detections import holds, unique
from tasks.rules.triggers.reading.genre import is_past, is_without_event
from tasks.rules.triggers.reading.hinting import CONFIDENCE
from tasks.rules.triggers.reading.status import status_of

VERSION = 5
NAMED = f"parts@{VERSION}"
_COMPANIES = frozenset({"company", "acquirer", "target", "seller", "investor", "customer"})
_LIKELY = 0.5
# Beside words that are anybody's in running text ("us", "the company").
_OF_ITSELF = re.compile(r"\b(?:[Ww]e|[Oo]ur|I['’]m)\b|我们|我司|本公司")
_WHOLE_NAME = re.compile(r"[A-Z][\w.&:-]*(?: (?:of |the )?[A-Z][\w.&:-]*){0,3}", re.ASCII)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|「[^」]*」?")
# The part of the company whose event it is, where that is no mere `company`.
OWN_ROLES = {
    "acquires": "acquirer",
    "is_acquired": "target",
    "divests": "seller",
    "invests_in": "investor",
}
_TWO_SIDED = frozenset({*OWN_ROLES, "customer_win"})
# Events of several companies together.
JOINT = frozenset({"merges", "partnership"})
# Who else takes part in events of a type: by the part that they play, what they are to the event.
_OTHERS: Mapping[str, Mapping[str, str]] = {
    "acquires": {"target": "target", "seller": "seller"},
    "is_acquired": {"acquirer": "acquirer", "seller": "seller"},
    "divests": {"acquirer": "buyer", "target": "target"},
    "invests_in": {"company": "target"},
    "funding_round": {"investor": "investor"},
    "debt_financing": {"investor": "investor"},
    "ipo_listing": {"investor": "investor"},
    "customer_win": {"customer": "customer"},
}
# What else is named: by the part, the name of the fact.
_FACTS: Mapping[str, Mapping[str, str]] = {
    "exec_hire": {"joins": "person", "title": "title"},
    "exec_departure": {"leaves": "person", "title": "title"},
    "board_change": {"joins": "person", "leaves": "person", "title": "title"},
    "new_location": {"place": "place"},
    "market_entry": {"place": "place"},
    "closure_or_exit": {"place": "place"},
    "layoffs": {"place": "place"},
    "product_launch": {"product": "product"},
}


def agreed(parts: Sequence[Part]) -> list[Part]:
    """The parts, where each company has one in the whole article: that of which the words say most.

    A name and the beginning of a longer one ("JetLake", "JetLake Airways") are the same company.
    """
    companies = [part for part in parts if part.role in _COMPANIES]
    found = []
    for part in parts:
        same = [other for other in companies if _is_same(part.span.text, other.span.text)]
        if part.role in _COMPANIES and len({other.role for other in same}) > 1:
            said: dict[str, float] = {}
            for other in same:
                said[other.role] = said.get(other.role, 0.0) + other.chance
            part = replace(part, role=max(said, key=lambda role: said[role]))
        found.append(part)
    return found


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return long == short or long.startswith(f"{short} ")


def own_parts(type_id: str, parts: Iterable[Part], at_least: float) -> list[Part]:
    """What the company whose event of this type it is is called, if one name is so probable.

    Of several companies it is the one of which the words say most; of partners it is each.
    """
    role = OWN_ROLES.get(type_id, "company")
    companies: list[list[Part]] = []
    for part in (part for part in parts if part.role == role):
        known = (each for each in companies if _is_same(each[0].span.text, part.span.text))
        company = next(known, None)
        if company is None:
            companies.append([part])
        else:
            company.append(part)
    companies.sort(key=lambda company: -sum(map(_weight, company)))
    told = companies if type_id in JOINT else companies[:1]
    sure = (company for company in told if max(part.chance for part in company) >= at_least)
    return [part for company in sure for part in sorted(company, key=lambda part: -part.chance)]


def _weight(part: Part) -> float:
    """How much a name says: whose news it is stands in the headline, who else may in the lead."""
    return part.chance * (1.5 if part.span.field == "title" else 1.0)


def is_named(found: Detection, parts: Sequence[Part]) -> bool:
    """Whether the words tell whose event it is: by name, however unsure, or as "we"."""
    says_we = any(is_own_word(span) for span in found.subjects)
    return says_we or bool(own_parts(found.type, parts, 0.0))


def speaks_of_itself(type_id: str, title: str, text: str) -> bool:
    """Whether it is the company that speaks ("We have moved"), and not somebody it quotes.

    Who speaks of a deal or an order may be on the other side, so nobody does there.
    """
    if type_id in _TWO_SIDED:
        return False
    spoken = (clause.raw for clause in (headline(title), *lead_sentences(text)[:TELLING]))
    return any(_OF_ITSELF.search(_QUOTED.sub("", words)) for words in spoken)


def with_parts(found: Detection, parts: Sequence[Part], at_least: float) -> Detection:
    """The event with the names that are so probable, in place of those that the rules found.

    Where what is read turns the sides round that a rule has told apart, the rule's grammar counts.
    """
    own = own_parts(found.type, parts, at_least if found.subjects else min(at_least, _LIKELY))
    own = [part for part in own if not any(_is_worse(part, span) for span in found.subjects)]
    sides = {span.text for _, span in found.counterparts}
    if any(part.span.text in sides for part in own):
        own, parts = [], [part for part in parts if part.role in _FACTS.get(found.type, {})]
    subjects = found.subjects
    if own:
        # What is read nowhere as a part may still be the account's name ("Slate launches ..."),
        # and who "we" are says the source.
        unread = (span for span in subjects if not any(_meet(span, part.span) for part in parts))
        subjects = (*(part.span for part in own), *unread)
    others = _counterparts(found, parts, subjects, at_least)
    facts = _facts(found, parts)
    if (subjects, others, facts) == (found.subjects, found.counterparts, found.facts):
        return found
    return replace(
        found, subjects=subjects, counterparts=others, facts=facts, rule=f"{found.rule} {NAMED}"
    )


def company_names(found: Detection) -> list[str]:
    """What the companies whose event it is are called, each by its longest name.

    Where a name was read there is one company, but for partners: what else is a subject is what a
    rule took for its name, kept because an account may be called so.
    """
    names = list(dict.fromkeys(span.text for span in found.subjects if not is_own_word(span)))
    whole = [name for name in names if not any(name in other for other in names if other != name)]
    is_one = NAMED in found.rule and found.type not in JOINT
    return whole[:1] if is_one else whole


def of_a_hint(found: Detection, parts: Sequence[Part]) -> Detection:
    """The event at which a cue hinted, with the names that are more likely than not.

    Of ten names that stand where a cue hints at one, two are right; so none of those stays.
    """
    own = tuple(span for span in found.subjects if is_own_word(span))
    return with_parts(replace(found, subjects=own), parts, _LIKELY)


def _is_worse(part: Part, span: Span) -> bool:
    """Whether what a rule found is the better name of the two, as it is in six of seven.

    That is the shorter one, since grammar knows where a name ends, and the longer one if all of it
    is written as names are ("Bank of Tarn", of which "Bank" was read).
    """
    read, found = part.span.text, span.text
    if read == found:
        return False
    return found in read or (read in found and bool(_WHOLE_NAME.fullmatch(found)))


def _meet(one: Span, other: Span) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end


def _counterparts(
    found: Detection, parts: Iterable[Part], subjects: Iterable[Span], at_least: float
) -> tuple[tuple[str, Span], ...]:
    """The other sides: of each that is probable enough, the names read replace the rules' own."""
    roles = _OTHERS.get(found.type, {})
    told = {role for role, _ in found.counterparts}
    read = tuple(
        (role, part.span)
        for part in parts
        if (role := roles.get(part.role))
        and part.chance >= (at_least if role in told else min(at_least, _LIKELY))
    )
    known = {role for role, _ in read}
    taken = {span.text for span in subjects}
    kept = (each for each in found.counterparts if each[0] not in known)
    return (*read, *(each for each in kept if each[1].text not in taken))


def _facts(found: Detection, parts: Iterable[Part]) -> tuple[Fact, ...]:
    """What else is named: what is read counts, unless it has, or is a piece of, the rules' own."""
    names = _FACTS.get(found.type, {})
    known = {fact.name: str(fact.value) for fact in found.facts}
    best: dict[str, Part] = {}
    seen_by_both = set()
    for part in sorted(parts, key=lambda part: part.chance):
        name = names.get(part.role)
        if name and part.chance >= _LIKELY:
            best[name] = part
            if part.span.text in known.get(name, ""):
                seen_by_both.add(name)
    best = {name: part for name, part in best.items() if name not in seen_by_both}
    read = tuple(Fact(name, part.span.text, part.span) for name, part in best.items())
    return (*(fact for fact in found.facts if fact.name not in best), *read)


def events_by_name(
    title: str, text: str, types: Iterable[str], parts: Sequence[Part], at_least: float
) -> list[Detection]:
    """Events of these types, of which no words but the name of whose they are give a proof.

    The sentence that names the company is the proof, or the headline of a company that speaks of
    itself; none where that, or the headline, speaks of what is no event, or of the past. Where the
    other side is read with certainty, the company's own name need only be likely.
    """
    head = headline(title)
    if is_without_event(head.raw):
        return []
    found = (_event_by_name(name, head, text, parts, at_least) for name in types)
    return [each for each in found if each is not None]


def _event_by_name(
    type_id: str, head: Clause, text: str, parts: Sequence[Part], at_least: float
) -> Detection | None:
    others = _OTHERS.get(type_id, {})
    is_other_sure = any(part.role in others and part.chance >= at_least for part in parts)
    own = own_parts(type_id, parts, _LIKELY if is_other_sure else at_least)
    if not own and not speaks_of_itself(type_id, head.raw, text):
        return None
    rule = trigger_types()[type_id]
    told = (each for each in (head, *lead_sentences(text)) if not own or _holds(each, own[0].span))
    clause = next(told, None)
    if clause is None or is_past(clause.text) or _is_vetoed(rule, head, clause):
        return None
    bare = Detection(
        type=type_id,
        status=status_of(clause, frozenset(), "announced"),
        confidence=CONFIDENCE,
        rule=f"{type_id}@{rule.VERSION}",
        span=clause.whole,
        subjects=(),
        counterparts=(),
        facts=tuple(unique(rule.facts(clause, 0))),
    )
    return with_parts(bare, parts, at_least)


def _holds(clause: Clause, span: Span) -> bool:
    whole = clause.whole
    return whole.field == span.field and whole.start <= span.start and span.end <= whole.end


def _is_vetoed(rule: ModuleType, *clauses: Clause) -> bool:
    return rule.VETO is not None and any(holds(rule.VETO, clause.text) for clause in clauses)
