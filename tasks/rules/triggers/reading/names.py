"""Finds the name of an organisation beside a verb, in English and Chinese.

A headline's subject is what stands between the last clause boundary and the verb, without the
auxiliaries ("is in talks to"), descriptions ("Berlin-based fintech startup") and possessors.
The auxiliaries are kept as cues: they tell rumour, denial and negation.
"""

import re
from dataclasses import replace

from tasks.rules.triggers.reading.core import Clause
from tasks.rules.triggers.reading.names_han import (
    HAN,
    left_han,
    name_after,
    name_han,
)
from tasks.rules.triggers.reading.names_phrases import (
    APPROVALS,
    ENDINGS,
    LOWER_LEGAL,
    MEANS,
    STRONG,
    apposed_at,
    apposition_at,
    before_approval,
    is_brand_after,
    is_described,
    name_after_kind,
    named_within,
    owned_name_at,
    verb_of_title,
)
from tasks.rules.triggers.reading.names_shapes import ORIGINS, shape
from tasks.rules.triggers.reading.names_tokens import (
    SHARES,
    VERBAL,
    Left,
    Place,
    ends_phrase,
    is_abbreviation,
    is_figure,
    is_legal_next,
    is_nationality,
    is_plain,
    looks_named,
    norm,
    stripped,
    trim_right,
)
from tasks.rules.triggers.reading.places import NAMED_PLACES
from tasks.rules.triggers.reading.words import (
    ALLOWED_BEFORE_SUFFIX,
    AUXILIARIES,
    BLOCKERS,
    BREAKS,
    CONNECTORS,
    DESCRIPTORS,
    GENERIC,
    GENERIC_ENDS,
    GOODS,
    LEGAL,
    NATIONALITIES,
    NOT_SUBJECTS,
    OWN,
    PRONOUNS,
    SKIPPED_BEFORE_NAME,
    STOPS,
    TITLE_THINGS,
    TITLE_THINGS_JOINED,
)

WINDOW = 160

BOUNDARY = re.compile(r"[.!?;:|]\s+|\s[-–]+\s|—|--|[。！？；：｜丨]|[\"“”](?=\s)")
_TOKEN = re.compile(r"\S+")
_SUM = re.compile(
    r"(?:[a-z]{0,3}[$€£¥₹]|rs\.?|chf|sek|nok|eur|usd|gbp|inr)?\d[\d.,]*[-\w]{0,10}|billion|million|"
    r"bn|mn|crore|all-cash|"
    r"all-stock|cash|blockbuster"
)
# "Marlow's calls time": a genitive before a verb belongs to the name.
_OWN_GENITIVE = re.compile(
    r"['’]s (?:to|will|is|has|says|(?!(?:shares|sales|revenues|margins|results|layoffs|plans|"
    r"earnings|jobs|offices|"
    r"stores|plants|users|customers|hopes|workers|losses|profits|founders|owners|rules|business|"
    r"ceos|boss|bonds|operations|assets|cuts|talks|headquarters|premises|systems|employees)\b)"
    r"[a-z]{3,12}(?<!s)(?<!ou)s)\b"
)
_BARGAINS = frozenset({"deal", "deals", "agreement", "bid", "offer", "pact", "merger", "option"})
_DEALS = frozenset({"deal", "deals", "offer", "agreement", "bid", "pact", "talks"})
_SIGNS = frozenset("$€£¥₹₩")
_DASHES = frozenset("-–—")
_TELLS = frozenset({"unveils", "announces", "announced", "reveals", "outlines", "details"})
_OF_DEALS = frozenset({"share", "purchase", "asset", "scheme", "implementation"})
# Between a name and what it does: "Elk becomes the latest tech firm to cut jobs".
_AS_OTHERS_DO = re.compile(
    r"\s(?:(?:has |have )?(?:become|becomes|became|is|are|joins|join|joined)\s+"
    r"(?:the\s+|a\s+|yet\s+)?)?(?:(?:latest|first|newest|second|third|another)\b|"
    r"(?:growing\s+)?(?:list|ranks|wave|string)\s+of\b)(?:\s+[\w’'&-]+){0,6}?\s+to\s+\Z",
    re.IGNORECASE,
)
_BIDDERS = frozenset({"frontrunner", "front-runner"})
_DECIDES = frozenset({"approves", "approved", "backs", "oks", "clears"})


def _is_bare(region: str) -> bool:
    """Whether nothing stands before the verb that could name anybody: "; to cut"."""
    return all(norm(word) in AUXILIARIES for word in region.split())


def _tokens(text: str, start: int, end: int) -> list[Place]:
    return [(found.start(), found.end()) for found in _TOKEN.finditer(text, start, end)]


def left_of(clause: Clause, position: int) -> Left:
    """Who does what the verb at `position` says."""
    text = clause.text
    position += len(text[position : position + 2]) - len(text[position : position + 2].lstrip())
    start = max(0, position - WINDOW)
    until = position + len("to ") * (text[position : position + 3].lower() == "to ")
    before = text[start:until]
    if before[-4:].lower() == " to " and (others := _AS_OTHERS_DO.search(before)):
        return left_of(clause, start + others.start())
    previous = start
    for boundary in BOUNDARY.finditer(text, start, position):
        if is_abbreviation(text, boundary.start()):
            continue
        previous, start = start, boundary.end()
    region = text[start:position]
    if HAN.search(region) or (not region.strip() and HAN.search(text[previous:position])):
        return left_han(clause, previous, start, position)
    if clause.has_han and not text[:position].strip():
        return Left(name_after(clause, position), frozenset())
    found = _left_latin(clause, start, position)
    if found.name is not None and _OWN_GENITIVE.match(text, found.name[1]):
        found = replace(found, name=(found.name[0], found.name[1] + 2))
    if found.name is None and not found.is_own and (opening := SHARES.match(text[:position])):
        place = shape(clause, _tokens(text, *opening.span("name")), from_right=True)
        return Left(place, found.cues)
    if found.name is None and not found.is_blocked and previous < start and not found.is_own:
        until = trim_right(text, previous, start)
        earlier = _left_latin(clause, previous, until)
        told = _tokens(text, previous, until)
        if _is_bare(region) and ";" in text[until - 1 : until + 1] and _verb_in(clause, told):
            earlier = replace(earlier, name=_first_name(clause, told))
        return Left(earlier.name, found.cues | earlier.cues, earlier.is_blocked, earlier.is_own)
    return found


def first_name(clause: Clause) -> Place | None:
    """Whom the clause names before its first verb, in words that are not Chinese."""
    return _first_name(clause, _tokens(clause.text, 0, min(len(clause.text), WINDOW)))


def name_at(clause: Clause, position: int, limit: int = 0) -> Place | None:
    """The name that begins at or shortly after `position`, and ends by `limit` if that is later."""
    text = clause.text
    if limit <= position:
        limit = min(len(text), position + WINDOW)
    if HAN.search(text[position:limit].lstrip()[:24]):
        return name_han(clause, position, limit)
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text, position, limit)]
    kept: list[Place] = []
    until = 0
    for index, (start, end) in enumerate(tokens):
        raw = text[start:end]
        word = norm(raw)
        is_skipped = word in SKIPPED_BEFORE_NAME and not _opens_shop(text, tokens, index)
        if not kept and (is_skipped or is_nationality(text, tokens, index)):
            continue
        if kept and word in LEGAL and raw.isupper() and not clause.raw.isupper():
            kept.append((start, end))
            break
        if word == "and" and _joins_kinds(clause, tokens, kept, index):
            kept = []
            continue
        if word in STOPS and (kept or word not in ALLOWED_BEFORE_SUFFIX):
            break
        if kept and (word[:1] in _SIGNS or raw in _DASHES):
            break
        after = norm(text[slice(*tokens[index + 1])]) if index + 1 < len(tokens) else ""
        if kept and word in {"and", "&"} and after in STRONG:  # "Buys Bolt & Opens Office"
            break
        if not any(looks_named(text[a:b]) for a, b in kept[1:]) and (
            named := name_after_kind(text, tokens, index)
        ):
            kept, until = [], named
        if index < until:
            continue
        is_named = any(looks_named(text[a:b]) for a, b in kept)
        is_plain = not looks_named(raw) and word not in CONNECTORS and word not in DESCRIPTORS
        if is_named and raw.rstrip(",;:.") in LOWER_LEGAL:
            kept.append((start, end))
            break
        if is_named and raw in ENDINGS:
            break
        if raw.endswith(",") and word.endswith(ORIGINS):  # "UK-based, games leader Bolt"
            kept = []
            continue
        if is_plain and is_brand_after(text, start):
            kept = [(start, end)]
            break
        if is_named and is_plain and not clause.is_title_case:
            if is_described(text, tokens, index) or owned_name_at(text, tokens, index):
                kept = []
                continue
            break
        kept.append((start, end))
        if ends_phrase(raw, text, tokens, index) or len(kept) >= 12:
            break
    return shape(clause, kept)


def _joins_kinds(clause: Clause, tokens: list[Place], kept: list[Place], index: int) -> bool:
    """Whether "and" stands within a description: "shopping and rewards platform Acme"."""
    beside = [*kept, *tokens[index + 1 : index + 2]]
    is_said = not clause.is_title_case and bool(kept)
    return is_said and all(is_plain(clause.text[slice(*token)]) for token in beside)


def _opens_shop(text: str, tokens: list[Place], index: int) -> bool:
    """Whether "Parts" opens the name "Parts Town"."""
    is_good = text[tokens[index][0]].isupper() and norm(text[slice(*tokens[index])]) in GOODS
    following = tokens[index + 1 : index + 2]
    return is_good and any(norm(text[slice(*token)]) in GENERIC_ENDS for token in following)


def is_no_company(clause: Clause, place: Place) -> bool:
    """Whether the words name a country, a politician or a public body, or, in capitals, a thing."""
    name = clause.text[place[0] : place[1]].lower()
    if clause.is_title_case and not clause.has_han:
        told = name.split()
        if told[-1] in TITLE_THINGS or all(word in TITLE_THINGS_JOINED for word in told):
            return True
    return name in NOT_SUBJECTS


def _left_latin(clause: Clause, start: int, position: int) -> Left:
    text = clause.text
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text, start, position)]
    cues: list[str] = []
    last = len(tokens) - 1
    while last >= 0:
        raw = text[tokens[last][0] : tokens[last][1]]
        word = norm(raw)
        if word in OWN and raw != "US":
            place = stripped(text, *tokens[last])
            return Left(place, frozenset(cues), is_own=True)
        if word in BLOCKERS and not PRONOUNS.intersection(cues):
            return Left(None, frozenset(cues), is_blocked=True)
        is_bidding = word == "as" and bool(_BIDDERS.intersection(cues))  # "emerges as frontrunner"
        if is_bidding or (word == "that" and PRONOUNS.intersection(cues)):  # "says that it has"
            last -= 1
            continue
        is_sum_of_deal = bool(_DEALS.intersection(cues)) and not word.isdigit()
        is_sum_of_deal = is_sum_of_deal and bool(word in _OF_DEALS or _SUM.fullmatch(word))
        if word not in AUXILIARIES and not word.endswith("n't") and not is_sum_of_deal:
            granted = before_approval(text, tokens, last) if APPROVALS.intersection(cues) else last
            if granted == last:
                break
            last = granted
            continue
        is_noun = word in _BARGAINS
        if raw.endswith((",", "-")) and cues and len(raw) > 1 and is_noun:
            break
        cues.append(word)
        last -= 1
    found = frozenset(cues)
    if last < 0:
        if tokens and text[tokens[0][0]].isupper() and len(tokens) > 0:
            first = norm(text[tokens[0][0] : tokens[0][1]])
            if first not in GENERIC and first not in PRONOUNS and start == 0 and len(tokens) <= 2:
                return Left(stripped(text, *tokens[0]), found - {first})
        return Left(None, found)
    joint = norm(text[tokens[last][0] : tokens[last][1]])
    if joint in {"as", "while"} and PRONOUNS & found:  # "Acme drops Bolt as it teams up with"
        return Left(_first_name(clause, tokens[:last]), found)
    if joint == "others" and last and norm(text[slice(*tokens[last - 1])]) != "and":
        return Left(shape(clause, tokens[:1], from_right=True), found)
    if joint == "board" and found & _DECIDES and last:
        last -= 1
        joint = norm(text[slice(*tokens[last])]).removesuffix("'s")
    if joint in {"and", "&", "then"}:
        return Left(_first_name(clause, tokens[:last]), found)
    if joint in MEANS and (verb := _verb_of(clause, tokens[:last])):
        return Left(shape(clause, tokens[:verb], from_right=True), found)
    last = _without_place(text, tokens, last)
    if (verb := _announcing(clause, tokens[: last + 1])) > 0:
        return Left(shape(clause, tokens[:verb], from_right=True), found)
    is_listed = text[tokens[last][1] - 1] == "," and not apposed_at(text, tokens[: last + 1])
    if is_listed and _verb_in(clause, tokens[: last + 1]):
        return Left(_first_name(clause, tokens[: last + 1]), found)
    while last > 0 and is_figure(text[slice(*tokens[last])]):  # "Acme FY25 results [beat]"
        last -= 1
    return Left(shape(clause, _noun_phrase(clause, tokens[: last + 1]), from_right=True), found)


def _without_place(text: str, tokens: list[Place], last: int) -> int:
    """The last word before "in New Zealand" in "Acme smelter in New Zealand [to close]"."""
    if text[tokens[last][1] - 1] == ",":
        return last
    for index in range(max(1, last - 3), last):
        place = stripped(text, tokens[index + 1][0], tokens[last][1])
        if text[slice(*tokens[index])] in {"in", "at", "near"} and (
            text[slice(*place)].lower() in NAMED_PLACES
        ):
            return index - 1
    return last


def _announcing(clause: Clause, tokens: list[Place]) -> int:
    """Where the verb stands in "Acme unveils investment [plan for]", if no name follows; else 0."""
    for index in range(1, len(tokens) - 1):
        if norm(clause.text[slice(*tokens[index])]) in _TELLS:
            plain = (is_plain(clause.text[slice(*token)]) for token in tokens[index + 1 :])
            return index if not clause.is_title_case and all(plain) else 0
    return 0


def _noun_phrase(clause: Clause, tokens: list[Place]) -> list[Place]:
    """The last noun phrase: without an appositive in commas and without an earlier clause."""
    text = clause.text
    commas = [
        i
        for i, (s, e) in enumerate(tokens)
        if text[s:e].endswith(",") and not is_legal_next(text, tokens, i)
    ]
    if commas and commas[-1] == len(tokens) - 1:
        first = commas[-2] if len(commas) > 1 else commas[-1]
        begin = commas[-3] + 1 if len(commas) > 2 and len(commas) % 2 else 0
        if apposed := apposed_at(text, tokens):
            first, begin = apposed - 1, 0
        if inner := named_within(text, tokens, commas):
            return inner
        tokens = tokens[begin : first + 1]
    elif named := apposition_at(text, tokens, commas):
        tokens = tokens[:named]
    elif commas:
        tokens = tokens[commas[-1] + 1 :]
    last = len(tokens) - 1
    if last > 0 and text[slice(*tokens[last])] == "Partners":  # of a name, no verb
        last -= 1
    for index in range(last, -1, -1):
        if _breaks(clause, tokens, index):
            return tokens[index + 1 :]
    return tokens


def _breaks(clause: Clause, tokens: list[Place], index: int) -> bool:
    """Whether a noun phrase ends here; "Hartwell Partners" goes on, if it stands so written."""
    raw = clause.text[slice(*tokens[index])]
    is_of_name = raw[0].isupper() and (not clause.is_title_case or index == len(tokens) - 1)
    return norm(raw) in BREAKS and not (index and is_of_name)


def _first_name(clause: Clause, tokens: list[Place]) -> Place | None:
    """The subject of "Acme raises $40M and acquires Bar": what stands before the first verb."""
    index = _verb_in(clause, tokens)
    if index:
        while index > 1 and is_figure(clause.text[slice(*tokens[index - 1])]):
            index -= 1
        return shape(clause, tokens[:index], from_right=True)
    is_clause = bool(tokens) and norm(clause.text[slice(*tokens[0])]) in BREAKS
    return None if is_clause else shape(clause, tokens, from_right=True)


def _verb_in(clause: Clause, tokens: list[Place]) -> int:
    """Where the first verb of "Acme lays off 40 at its HQ, opens ..." stands; 0 without one."""
    text = clause.text
    if not tokens or norm(text[slice(*tokens[0])]) in BREAKS:
        return 0
    for index in range(1, len(tokens)):
        raw = text[slice(*tokens[index])]
        before = text[slice(*tokens[index - 1])]
        is_origin = norm(before).endswith(ORIGINS) or norm(before) in NATIONALITIES
        is_verbal = bool(VERBAL.fullmatch(raw.rstrip(","))) and not is_origin
        is_finite = (
            is_verbal and before[-1].isalnum() and (looks_named(before) or is_figure(before))
        )
        if _breaks(clause, tokens, index) or is_finite:
            return index
    return 0


def _verb_of(clause: Clause, tokens: list[Place]) -> int:
    """Where the verb of a clause stands that ends in "with" or "through"; 0 without one."""
    return verb_of_title(clause.text, tokens) or _verb_in(clause, tokens)
