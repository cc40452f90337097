"""Strips a noun phrase to the name in it."""

import re

from tasks.rules.triggers.reading.core import Clause
from tasks.rules.triggers.reading.names_phrases import (
    KINDS_OF,
    LOWER_LEGAL,
    is_brand_after,
    leader_of,
    leading_name,
)
from tasks.rules.triggers.reading.names_tokens import (
    Place,
    is_plain,
    looks_named,
    norm,
    stripped,
)
from tasks.rules.triggers.reading.words import (
    BRANDED_ENDS,
    CONNECTORS,
    DESCRIBING_ENDS,
    DESCRIPTORS,
    GENERIC,
    GENERIC_ENDS,
    GOODS,
    LEGAL,
    LOWER_DESCRIPTORS,
    MOOD_ENDS,
    MOODS,
    NATIONALITIES,
    NOT_SUBJECTS,
    OWNED,
    PARTICLES,
    POSSESSED,
    POSSESSIVE_NAMES,
    PRODUCTS,
    SITES,
    TRAILERS,
    UNNAMED_OPENINGS,
    WIRED_ENDS,
)

MAX_NAME_WORDS = 6
ORIGINS = ("-based", "-backed", "-owned", "-founded", "-listed", "-headquartered")
_PERIOD = re.compile(r"[1-4][QH]|[QH][1-4]|FY\d{0,4}|[QH][1-4]FY\d{2}")
# "US$300m", "Rs 25 crore": whatever follows, no name begins so.
_IS_SUM = re.compile(
    r"(?:[A-Z]{1,3})?[$€£¥₹₩]\s?\d\S*(?:\s(?:million|billion|mn|bn|crore|cr|lakh)\b)?$|"
    r"(?:Rs\.?|CHF|SEK|NOK|DKK|INR|EUR|USD|GBP)\s\d",
    re.IGNORECASE,
)


def _before_figures(text: str, tokens: list[Place]) -> list[Place]:
    """The name in "Acme 1H Net" and in "Acme' XL184", where all words are capitals."""
    for index in range(1, len(tokens)):
        raw, before = text[slice(*tokens[index])], text[slice(*tokens[index - 1])]
        is_code = before.endswith(("s'", "s’")) and any(map(str.isdigit, raw))
        if _PERIOD.fullmatch(raw) or is_code:
            return tokens[:index]
    return tokens


def shape(clause: Clause, tokens: list[Place], *, from_right: bool = False) -> Place | None:
    """A noun phrase without descriptions: the name in it, or None if nothing is named."""
    text = clause.text
    tokens = [token for token in tokens if norm(text[slice(*token)])]  # a comma of its own
    words = [norm(text[s:e]) for s, e in tokens]
    if len(tokens) == 1 and tokens[0] == (0, 1) and text[0] in "HX" and clause.is_headline:
        return tokens[0]
    if from_right and clause.is_title_case:
        tokens, words = _before_figures(text, tokens), words
        words = words[: len(tokens)]
    if (leader := leader_of(text, tokens)) is not None:
        return leader if leader[0] < leader[1] else None
    for index in range(len(tokens) - 2, -1, -1):
        word = words[index]
        is_lower = text[tokens[index][0]].islower()
        is_origin = words[0] in NATIONALITIES or words[0].endswith(ORIGINS)
        is_described = word in DESCRIPTORS or word.endswith(DESCRIBING_ENDS)
        is_kind_of_company = is_described or (
            (is_lower or (is_origin and index)) and word in LOWER_DESCRIPTORS
        )
        is_description = is_kind_of_company or word.endswith((*ORIGINS, "-led"))
        if is_description and not any(map(str.isalpha, "".join(words[index + 1 :]))):
            continue  # "Studio 9"
        is_owner = word.endswith(("'s", "’s")) and word not in POSSESSIVE_NAMES
        is_owner = is_owner and not (index and words[index - 1] in {"st", "saint"})
        is_site = words[-1] in SITES and text[tokens[-1][0]].islower()
        is_unnamed = words[-1] in OWNED and _is_unnamed(text, tokens[index + 1 :])
        if is_owner and (is_unnamed or words[-1] in PRODUCTS or is_site):
            tokens, words = tokens[: index + 1], words[: index + 1]
            continue
        if (is_description or is_owner) and words[index + 1] not in LEGAL:
            tokens, words = tokens[index + 1 :], words[index + 1 :]
            break
    if len(words) > 3 and words[-3:] == ["board", "of", "directors"]:
        tokens, words = tokens[:-3], words[:-3]
    while len(words) > 1 and words[-1] in TRAILERS and tokens[-1][0] > tokens[0][1]:
        if clause.is_title_case or text[tokens[-1][0]].isupper():
            break
        tokens, words = tokens[:-1], words[:-1]
    if from_right and not clause.is_title_case:
        index = len(tokens)
        while index and (
            looks_named(text[tokens[index - 1][0] : tokens[index - 1][1]])
            or words[index - 1] in CONNECTORS
            or words[index - 1].removesuffix("'s") in LOWER_LEGAL
        ):
            index -= 1
        is_whole = words[-1:] == ["airport"] or words[-2:] == ["building", "society"]
        if is_whole and looks_named(text[slice(*tokens[0])]):
            index = 0
        elif index == len(tokens) > 1 and (
            words[-1] in DESCRIPTORS
            or (words[-1] in LOWER_DESCRIPTORS and words[0] not in KINDS_OF)
            or (words[-1] in SITES and not UNNAMED_OPENINGS.intersection(words))
        ):
            tokens, words = leading_name(text, tokens, words)
            index = 0
        is_lower_brand = (
            len(tokens) == 1
            and words[0] not in GENERIC
            and (tokens[0][0] == 0 or is_brand_after(text, tokens[0][0]))
        )
        is_lower_brand = is_lower_brand or _is_wired(clause, tokens, words)
        if not is_lower_brand:
            tokens, words = tokens[index:], words[index:]
    if not from_right and not clause.is_title_case:
        while len(words) > 1 and is_plain(text[slice(*tokens[0])]) and words[0] not in CONNECTORS:
            tokens, words = tokens[1:], words[1:]
    while words and words[0] in CONNECTORS and words[0] != "the":
        if words[0] in PARTICLES and len(words) > 1 and text[tokens[0][0]].isupper():
            break
        tokens, words = tokens[1:], words[1:]
    moods = _moods(words)
    tokens, words = tokens[moods:], words[moods:]
    while words and (words[-1] in CONNECTORS or words[-1] in {"ceo", "founder", "co-founder"}):
        tokens, words = tokens[:-1], words[:-1]
    if not tokens or len(tokens) > MAX_NAME_WORDS + 2:
        return None
    is_brand = words[-1] in BRANDED_ENDS and text[tokens[-1][0]].isupper()
    is_left = from_right and words[-1] != "funds"
    if clause.is_title_case and (is_left or len(words) == 1 or words[0] in KINDS_OF):
        is_brand = False  # "European Banks Buy"
    is_shop = len(words) > 1 and words[-2] in GOODS
    is_kind = words[-1] in GENERIC_ENDS and not is_brand and not is_shop
    is_generic = words[0] in GENERIC if len(words) == 1 else is_kind
    if is_generic or (from_right and " ".join(words) in NOT_SUBJECTS):
        return None
    start, end = stripped(text, tokens[0][0], tokens[-1][1])
    is_genitive = text[start:end].endswith(("'s", "’s")) or clause.raw.isupper()
    is_genitive = is_genitive and text[start:end].lower().endswith(("'s", "’s"))
    if is_genitive and words[-1] not in POSSESSIVE_NAMES:
        end -= 2
    name = text[start:end]
    is_named = any(letter.isupper() or letter.isdigit() or letter > "ÿ" for letter in name)
    is_named = is_named or "." in name[1:-1]  # "tape.tv"
    is_brand_alone = len(tokens) == 1 and is_brand_after(text, start)
    is_told = is_named or (start == 0 and from_right) or is_brand_alone
    if len(name) < 2 or not is_told:
        return None
    is_sum = bool(_IS_SUM.match(name))
    return (start, end) if any(letter.isalpha() for letter in name) and not is_sum else None


def _moods(words: list[str]) -> int:
    """How many words at the start say how a company is: "Hungry Acme", "Newly Public Acme"."""
    count = 0
    while count < len(words) - 1 and (
        words[count] in MOODS
        or words[count].endswith(MOOD_ENDS)
        or (count and words[count - 1 : count + 1] == ["newly", "public"])
    ):
        count += 1
    return count


def _is_wired(clause: Clause, tokens: list[Place], words: list[str]) -> bool:
    """Whether a wire without any capitals opens with a company: "gartner wines"."""
    if (
        not 2 <= len(tokens) <= 3
        or len(words) != len(tokens)
        or tokens[0][0]
        or not clause.raw.islower()
    ):
        return False
    is_kind = words[0] in GENERIC or words[0] in UNNAMED_OPENINGS or words[0] in NATIONALITIES
    return words[-1] in WIRED_ENDS and not is_kind


def _is_unnamed(text: str, tokens: list[Place]) -> bool:
    """Whether a possession has no name of its own: "Acme's cloud arm", "Acme's Board"."""
    raws = [text[slice(*token)] for token in tokens]
    return len(raws) == 1 or all(is_plain(raw) or norm(raw) in POSSESSED for raw in raws)
