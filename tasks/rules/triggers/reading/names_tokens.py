"""The words that a name is made of: what looks like one, and where a phrase ends."""

import re
from dataclasses import dataclass

from tasks.rules.triggers.reading.words import DESCRIPTORS, LEGAL, NATIONALITIES

Place = tuple[int, int]
# After a name and in small letters: "lays", "touches", "goes"; nouns of that form are rare there.
_FINITE = re.compile(
    r"(?!(?:sales|shares|was|has|is|as|plus|towers|ops|news|business|does)\b)[a-z]{2,14}s"
)
# The same, or what only a verb follows: "Acme to exit Peru and cut 40 jobs".
VERBAL = re.compile(
    rf"{_FINITE.pattern}|[Tt]o|[Ww]ill|is|has|are|have|"
    r"(?:invest|mov|open|clos|expand|build|cutt|plann|launch|exit|sell|buy)ing"
)
# "Acme shares fall after CFO resigns", "Acme stock up as company cuts jobs".
SHARES = re.compile(
    r"(?P<name>[A-Z0-9&][\w.&'’-]*\s(?:[\w.&'’-]+\s){0,5}?)(?:"
    r"(?:CEO|[Bb]oss|[Cc]hief(?: [Ee]xecutive)?|"
    r"[Ff]ounder)\s[^;:,]{0,40}?(?:[Ss]ays|[Tt]ells\s[Ss]taff|[Aa]nnounces|"
    r"[Cc]onfirms)(?:\s[Tt]hat)?\s"
    r"(?:the\s)?(?:[Cc]ompany|[Ff]irm|[Ii]t)\s(?:(?:will|to|is|has|plans|may|could)\s){0,3}\Z|"
    r"(?:[Ss]hares?|[Ss]tock)(?: [Pp]rice)?\s[^;:]{3,60}?\b"
    r"(?:[Aa]fter|[Aa]s|[Ff]ollowing|[Oo]n|[Ww]hen)\s(?:(?:the\s)?(?:[Cc]ompany|[Ff]irm|[Gg]roup|"
    r"[Ii]t|[Mm]aker|[Bb]ank|[Rr]etailer|[Aa]irline|[Cc]armaker|[Ii]nsurer|[Ll]ender|[Gg]iant|"
    r"[Cc]hipmaker|[Dd]rugmaker|[Uu]tility|[Mm]iner|[Bb]roker)\s(?:(?:says|announces|"
    r"to|will|said|has|is|it|plans|also|reveals|confirms|"
    r"reports|agrees|agreed|seeks|nears|mulls|considers|signs|offers|in|talks)\s){0,3})?"
    r"(?:[$€£\d]\S{0,10}\s)?"
    r"(?:(?:[Dd]eals?|[Pp]lans?|[Oo]ffer|[Aa]greement|[Bb]id|[Pp]act)\sto\s)?\Z)"
)
# What a company reports, before the verb: no part of its name. "Acme Q3 profit jumps, cuts outlook"
_FIGURE = re.compile(
    r"[qh][1-4]|[1-4]q|fy\d*|(?:first|second|third|fourth)-(?:quarter|half)|(?:full|half)-year|"
    r"quarterly|annual|nine-month|net|gross|operating|pre-tax|revenues?|profits?|sales|earnings|"
    r"ebitda|pat|results|loss(?:es)?|turnover|income|margins?"
)
_EDGE = " \t\n\r\"'“”‘’,.;:!?()[]{}<>*•…「」『』《》【】，。：；"


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before a verb: the name, or nothing, and the cues in between (lower case)."""

    name: Place | None
    cues: frozenset[str]
    is_blocked: bool = False
    is_own: bool = False


def looks_named(raw: str) -> bool:
    """Whether a word has a capital, a digit first or a dot, as names have."""
    word = raw.strip(_EDGE)
    if not word:
        return False
    return (
        any(letter.isupper() for letter in word) or word[0].isdigit() or "." in word or word == "&"
    )


def is_plain(raw: str) -> bool:
    """Whether a word is in small letters and can be no name."""
    return raw.islower() and not looks_named(raw)


def norm(raw: str) -> str:
    """The word in small letters, without punctuation at its ends."""
    return raw.strip(_EDGE).lower().replace("’", "'")


def is_figure(raw: str) -> bool:
    """Whether a word is one of those that tell what a company earned, and when."""
    return bool(_FIGURE.fullmatch(norm(raw)))


def ends_phrase(raw: str, text: str, tokens: list[Place], index: int) -> bool:
    """Whether a noun phrase ends with this word."""
    if raw[-1] in ',;:!?”"—':
        return not (raw[-1] == "," and is_legal_next(text, tokens, index))
    is_short = norm(raw) in LEGAL or norm(raw) in {"st", "mt", "ft", "dr"}
    return raw[-1] == "." and not is_short and "." not in raw[:-1]


def is_nationality(text: str, tokens: list[Place], index: int) -> bool:
    """Whether a word such as "Danish" stands before a description and not within a name."""
    if norm(text[slice(*tokens[index])]) not in NATIONALITIES or index + 1 >= len(tokens):
        return False
    following = text[slice(*tokens[index + 1])]
    return following[0].islower() or norm(following) in DESCRIPTORS


def is_legal_next(text: str, tokens: list[Place], index: int) -> bool:
    """Whether a legal form such as "Inc." follows."""
    if index + 1 >= len(tokens):
        return False
    start, end = tokens[index + 1]
    word = norm(text[start:end])
    return word in LEGAL and not (word in {"company", "group"} and text[start].islower())


def is_abbreviation(text: str, dot: int) -> bool:
    """Whether the dot belongs to the word before it and ends no sentence."""
    if text[dot] != ".":
        return False
    word = text[max(0, dot - 8) : dot].split(" ")[-1].lower()
    return (
        word in LEGAL
        or len(word) == 1
        or "." in word
        or word in {"dr", "mr", "ms", "st", "nov", "bros"}
    )


def stripped(text: str, start: int, end: int) -> Place:
    """The place without quotes and punctuation at its ends."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if text[end : end + 1] == "." and text[start:end].rsplit(" ", 1)[-1].lower() in LEGAL:
        end += 1
    return start, end


def trim_right(text: str, start: int, end: int) -> int:
    """Where the text before `end` ends without spaces, colons and dashes."""
    while end > start and text[end - 1] in " \t\n:：，,|丨｜-–—":
        end -= 1
    return end
