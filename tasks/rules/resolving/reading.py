"""A company's name -> the words that count, in one form for all spellings."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tasks.rules.names import normalise_name, strip_legal_suffix
from tasks.rules.resolving import words as lexicon
from tasks.rules.triggers.reading.given_names import GIVEN_NAMES
from tasks.rules.triggers.reading.places import HAN_PLACE

FORMER, BRACKETS = "a former name", "the name in brackets"
MAX_NAME = 300  # characters; what is longer is no name


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name.

    `words` are those without legal form, articles and joining words; `core` those without what a
    group adds behind its name; `marks` the figures, directions and places among them, which two
    names of one company must share. `why` says what it is, if it is not the name itself;
    `registered` is the state that a register's name tells.
    """

    words: tuple[str, ...]
    core: tuple[str, ...]
    forms: frozenset[str]
    marks: frozenset[str]
    why: str = ""
    is_holding: bool = False
    registered: str = ""

    @property
    def letters(self) -> str:
        """All letters and figures without blanks."""
        return "".join(self.words)

    @property
    def core_letters(self) -> str:
        """The letters and figures of what makes the name, without legal form and place."""
        return "".join(self.core)

    @property
    def is_telling(self) -> bool:
        """Whether hardly another company is called so by chance."""
        rare = [word for word in self.core if word not in lexicon.GENERIC and len(word) > 1]
        return sum(map(len, rare)) >= (2 if rare and _HAN.search(rare[0]) else 4) or (
            len(self.core) > 2 and bool(rare)
        )


# The land of a legal form: the same name with forms of two lands may be two companies.
LAND_OF = {
    form: land
    for land, forms in {
        "US": "inc corp llc", "GB": "plc", "DE": "gmbh ag kg kgaa ug", "FR": "sas sarl",
        "LATIN": "sa", "NL": "bv nv", "IT": "spa srl", "SE": "ab", "DK": "aps", "FI": "oy oyj",
        "NO": "asa", "CZ": "sro",
    }.items()
    for form in forms.split()
}  # fmt: skip
_FIRST_NAMES = lexicon.GIVEN | {name.lower() for name in GIVEN_NAMES}
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "þ": "th"})
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe",
     "å": "aa", "Å": "Aa"}
)  # fmt: skip
# "INC /DE/", "CORP/OH/", "BANCORP \DE\", "INC / MA": where it is registered. "A/S" is a legal form.
_REGISTERED = re.compile(r"\s*[/\\]\s?(?:[A-Z]{2,3}|[A-Z]{2}\s?&\s?[A-Z]{2})\s?[/\\]?\s*$")
_CLASS = re.compile(
    r"[\s,]*\(?\b(?:class|series|cl)\s+[a-d]\b\)?(?:\s+(?:shares|stock))?\s*$", re.I
)
_TAIL_THE = re.compile(r"(?:,\s*the|\s*\(the\))\s*$", re.I)
_FORMER = re.compile(
    r"[\s,;–-]*[(\[]?\b(?:formerly(?: known as)?|fka|f/k/a|f\.k\.a\.|previously|vormals|ehemals"
    r"|anciennement|was|ex)\s*:?\s+([^()\[\]]{2,})[)\]]?\s*$"
    r"|[（(]\s*(?:原|曾用名|原名)[:：]?\s*([^()（）]{2,})[)）]\s*$",
    re.I,
)
_TRADE = re.compile(
    r"[\s,;(]+(?:d/b/a|dba|d\.b\.a\.|t/a|trading as|doing business as|aka|a/k/a|also known as)"
    r"\s*:?\s+([^()]{2,}?)\)?\s*$",
    re.I,
)
_MAY_TELL = re.compile(
    r"\b(?:formerly|f/?k/?a|f\.k\.a|previously|vormals|ehemals|anciennement|was|ex|d/?b/?a|d\.b\.a|t/a"
    r"|trading as|doing business as|a/?k/?a|also known as)\b|原|曾用名",
    re.I,
)
_IN_BRACKETS = re.compile(r"^(.{2,}?)\s*[(（]([^()（）]{2,})[)）]\s*$")
_PUBLIC = re.compile(r"[\s,]+public (?:ltd\.?|limited)(?: (?:co\.?|company))?\s*$|[\s,]+public "
                     r"(?:co\.?|company),? (?:ltd\.?|limited)\s*$", re.I)  # fmt: skip
_SWEDISH = re.compile(r"^A ?B (?=[A-Z])")  # "AB Volvo", "A B Volvo"; "A.B. Smith" is a person
LEGAL_FORMS = frozenset(LAND_OF) | {"ltd", "co"}
_FORMS = {"corporation": "corp", "incorporated": "inc", "limited": "ltd", "company": "co"}
_HOLDING = re.compile(r"\bholdings?\b", re.I)
_TECH = re.compile(
    r"\btech\.(?=\s)", re.I
)  # short for it; "Tetra Tech" is not "Tetra Technologies"
_DOTCOM = re.compile(r"(?<=\w)\.(com)\b", re.I)


@lru_cache(maxsize=8_192)
def read(name: str) -> tuple[Reading, ...]:
    """The ways to read a name, the plain one first: former and trade names that it tells, the other
    spelling of its umlauts, the full name behind known initials. Empty for what is no name."""
    name = name.strip()[:MAX_NAME]
    told: list[tuple[str, str]] = []
    patterns = ((_FORMER, FORMER), (_TRADE, "a trade name")) if _MAY_TELL.search(name) else ()
    for pattern, why in patterns:
        if (match := pattern.search(name)) and match.start() > 0:
            told += [(part, why) for part in match.groups() if part]
            name = name[: match.start()]
    found = [one for one in (_plain(name, ""), *(_plain(*each) for each in told)) if one]
    if found and (match := _IN_BRACKETS.match(name)):
        found += [one for one in _of_brackets(*match.groups()) if one]
    if (
        not name.isascii()
        and (spelt := name.translate(_UMLAUTS)) != name
        and (one := _plain(spelt, ""))
    ):
        found.append(one)
    found += [full for one in found[:1] for full in _known(one)]
    return tuple(dict.fromkeys(found))


def _known(one: Reading) -> list[Reading]:
    table = known_names()
    return [
        Reading(full.words, full.core, one.forms, full.marks, "the name it is known by")
        for full in table.get(one.core_letters, table.get(one.letters, ()))
    ]


@cache
def known_names() -> dict[str, tuple[Reading, ...]]:
    """Full names by the letters of the short ones."""
    table: dict[str, tuple[Reading, ...]] = {}
    for short, full in lexicon.KNOWN:
        key, one = _plain(short, ""), _plain(full, "")
        if key and one:
            table[key.core_letters] = (*table.get(key.core_letters, ()), one)
    return table


def is_of_person(word: str) -> bool:
    """Whether a word of a name is a first name, or initials."""
    return (len(word) <= 2 and word.isalpha()) or word in _FIRST_NAMES


def _of_brackets(before: str, inside: str) -> list[Reading | None]:
    """ "Lilly (Eli)" is Eli Lilly; "Nordic Air (NAX)" is also called NAX; a place is no name."""
    if is_of_person(inside.split()[0].lower()):
        return [_plain(f"{inside} {before}", "")]
    within = _plain(inside, BRACKETS)
    if within is None or within.marks or not within.is_telling:
        return [_plain(before, "")] if within and not within.marks and len(inside) > 6 else []
    return [_plain(before, ""), within]


def _plain(name: str, why: str) -> Reading | None:
    bare, state = name.strip(" ,;"), ""
    if _MAY_HAVE_MORE.search(name):
        bare, state = _without_more(name)
    text = normalise_name(strip_legal_suffix(bare)).translate(_LETTERS) if bare else ""
    if not text:
        return None
    forms = _forms(bare)
    if _HAN.search(text):
        return _han(text, forms, why)
    found = _words(text)
    if not found:
        return None
    marks = frozenset(_mark(word) for word in found if _is_mark(word))
    count = len(found)
    while count > 1 and found[count - 1] in lexicon.NEUTRAL:
        count -= 1
    return Reading(found, found[:count], forms, marks, why, bool(_HOLDING.search(bare)), state)


# Without one of these a name has nothing but words and a legal form.
_MAY_HAVE_MORE = re.compile(r"[^\w\s]|\b(?:class|cl|public)\b|^A ?B ", re.I)


def _without_more(name: str) -> tuple[str, str]:
    """The name without class, register's state and `(The)`; and that state."""
    registered = _REGISTERED.search(name)
    bare = _REGISTERED.sub("", name) if registered else name
    bare = _PUBLIC.sub("", _TAIL_THE.sub("", _CLASS.sub("", bare)))
    bare = _SWEDISH.sub("", _TAIL_THE.sub("", bare.strip(" ,;")))
    bare = _TECH.sub("technology", _DOTCOM.sub(r" \1", bare))
    return bare, registered.group().strip(" /\\") if registered else ""


def _forms(name: str) -> frozenset[str]:
    """The legal forms that a name ends with, in one spelling: "Eaton Corp plc" has two."""
    last = [word.lower().replace(".", "").strip(",()") for word in name.rsplit(None, 3)[-3:]]
    return frozenset([form for word in last if (form := _FORMS.get(word, word)) in LEGAL_FORMS])


def _words(text: str) -> tuple[str, ...]:
    parts = text.split()
    if len(parts) > 1 and parts[0] in lexicon.LEGAL_BEFORE:
        parts = parts[1:]
    if len(parts) > 1 and parts[0] in lexicon.GROUP_BEFORE:
        parts = [*parts[1:], parts[0]]
    joined: list[str] = []
    for place, part in enumerate(parts):
        is_letter = len(part) == 1 and part.isalpha()
        if is_letter and place and len(parts[place - 1]) == 1 and parts[place - 1].isalpha():
            joined[-1] += part
        else:
            joined.append(part)
    last = len(joined) - 1
    plain = [_canonical(word, is_last=place == last > 0) for place, word in enumerate(joined)]
    kept = [
        word
        for place, word in enumerate(plain)
        if word not in lexicon.JOINING or (len(word) == 1 and place in (0, last))
    ]
    short = [w for n, w in enumerate(kept) if n == 0 or w not in lexicon.LEGAL_INSIDE]
    return tuple(short or plain)


def _canonical(word: str, *, is_last: bool) -> str:
    if is_last and word in lexicon.ROMAN_BEHIND:
        return lexicon.ROMAN_BEHIND[word]
    if word in lexicon.ROMAN:
        return lexicon.ROMAN[word]
    return lexicon.CANONICAL.get(word, word)


def _is_mark(word: str) -> bool:
    return (
        word.isdecimal()
        or word in lexicon.NUMBERS
        or word in lexicon.DIRECTIONS
        or word in lexicon.PLACES
    )


def _mark(word: str) -> str:
    return lexicon.NUMBERS.get(word, word)


# ---- Chinese -------------------------------------------------------------------------------------

_HAN_PLACE_FIRST = re.compile(rf"({HAN_PLACE})(?:省|市|区|县)?(?=.{{2,}})")
_HAN_PLACE_LAST = re.compile(rf"\s({HAN_PLACE})$")


def _han(text: str, forms: frozenset[str], why: str) -> Reading | None:
    """A name in Chinese characters: its place, what is its own, and what it adds."""
    places = [match.group(1) for match in (_HAN_PLACE_LAST.search(text),) if match]
    own = _HAN_PLACE_LAST.sub("", text).replace(" ", "")
    if match := _HAN_PLACE_FIRST.match(own):
        places.append(match.group(1))
        own = own[match.end() :]
    added: list[str] = []
    is_more = True
    while is_more:
        is_more = False
        for ending in (*lexicon.NEUTRAL_HAN, *lexicon.SOFT_HAN):
            if own.endswith(ending) and len(own) - len(ending) >= 2:
                own, is_more = own.removesuffix(ending), True
                added.insert(0, ending)
    if not own:
        return None
    found = (*places, own, *added)
    core = tuple(word for word in found if word not in lexicon.NEUTRAL_HAN_WORDS)
    return Reading(found, core, forms, frozenset(places), why)
