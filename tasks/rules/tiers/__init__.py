"""Title -> tier, seniority and function, in Chinese, Japanese, Turkish and Europe's main languages.

A title is read as phrases. What only looks like a rank ("Account Executive", "Product Owner",
"Office of the CTO", "assistant to the CEO", "ex-CEO") is taken out first, then each rank that is
left counts and the highest one wins: "Founder & CEO", "Director, Office of the CTO".

What the ranks are: METHOD A5, and for what titles leave open
- a managing director leads a company, unless a business or a desk is named ("Managing Director,
  EMEA Sales"), who is a vice president;
- a partner is a vice president, a managing or founding one c_level;
- the deputy of a chief executive is c_level, of another chief a vice president;
- "Head of" is a director, "Responsable", "Jefe de" and the leader of a team or project a manager;
- who was or hopes to be something is a practitioner; who is it for a time ("interim") is it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from tasks.rules.playbook import Function, Seniority, Tier
from tasks.rules.tiers.functions import function_of
from tasks.rules.tiers.helpers import without_employer, without_others
from tasks.rules.tiers.ranks import ranks_in
from tasks.rules.tiers.text import normal

VERSION = 2  # raised whenever a title may be read otherwise: contacts are then read again

# From the one that wins to the one that is assumed when nothing is said.
_ORDER: tuple[Seniority, ...] = (
    "c_level",
    "vp",
    "director",
    "manager",
    "junior",
    "senior",
    "professional",
)
_LEADING = frozenset[Seniority](("c_level", "vp", "director", "manager"))
_TIERS: dict[Seniority, Tier] = {
    "c_level": "c_level_vp",
    "vp": "c_level_vp",
    "director": "director",
}
_SENIORITY_OF_TIER: dict[Tier, Seniority] = {
    "c_level_vp": "vp",
    "director": "director",
    "practitioner": "professional",
}


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says. `confidence` is 1 for the user's own word, 0 for an empty title."""

    tier: Tier
    seniority: Seniority
    function: Function
    confidence: float


def classify_title(title: str, overrides: Mapping[str, Tier] | None = None) -> Title:
    """Tier (METHOD A5), seniority and function of a title; never fails.

    `overrides` is the playbook's `[titles]`; a title in it (case, accents and punctuation do not
    matter) gets that tier, whatever the rules say.
    """
    found, key = _read(title)
    tier = _by_key(tuple(overrides.items())).get(key) if overrides else None
    if tier is None:
        return found
    seniority = found.seniority if found.tier == tier else _SENIORITY_OF_TIER[tier]
    return replace(found, tier=tier, seniority=seniority, confidence=1.0)


@lru_cache(maxsize=100_000)
def _read(title: str) -> tuple[Title, str]:
    """What the rules say of a title, and what it has in common with its other spellings."""
    text = normal(title)
    return _classify(text), _key(text)


@lru_cache(maxsize=8)
def _by_key(overrides: tuple[tuple[str, Tier], ...]) -> dict[str, Tier]:
    return {_key(normal(title)): tier for title, tier in reversed(overrides)}


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def _classify(text: str) -> Title:
    text = without_employer(text)
    rest, is_helper = without_others(text)
    found = ranks_in(rest)
    if is_helper:
        found -= _LEADING
        found.add("professional")
    best: Seniority = next((each for each in _ORDER if each in found), "professional")
    tier = _TIERS.get(best, "practitioner")
    return Title(tier, best, function_of(text, best), _confidence(text, found, is_helper))


def _confidence(text: str, found: set[Seniority], is_helper: bool) -> float:
    """0.95 for a rank that stands there; 0.7 where only its absence speaks; 0 for no title."""
    if not text:
        return 0.0
    if is_helper or (found and len(found & _LEADING) < 2):
        return 0.95
    return 0.85 if found else 0.7
