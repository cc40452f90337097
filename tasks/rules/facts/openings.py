"""What the openings on a company's job boards say of it: how many, for what, where, with what."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from tasks.rules.facts.told import Told
from tasks.rules.words import counted

COUNTED, NAMED = 0.95, 0.8  # how far a count of openings, and a word in their titles, is believed
MOST_PLACES, LONGEST_PLACE = 10, 60
OPENINGS = "openings"


@dataclass(frozen=True, slots=True)
class OpeningSeen:
    """An opening that stands on a board."""

    title: str
    function: str
    place: str | None = None


def facts_of_openings(
    openings: Sequence[OpeningSeen],
    before: Iterable[str],
    technologies: Mapping[str, str],
    url: str,
    read_at: datetime,
) -> list[Told]:
    """What the openings say together. `technologies` are names by the words of titles, in lower
    case; `before` are the facts that the boards stated earlier: those of which nothing is left are
    0 where they count, else taken back (an empty value).
    """
    functions = Counter(each.function for each in openings)
    places = Counter(_places(openings))
    words = technologies_in((each.title for each in openings), technologies)
    found = {OPENINGS: str(len(openings))}
    found |= {f"{OPENINGS}_{name}": str(count) for name, count in sorted(functions.items())}
    ranked = sorted(places, key=lambda place: (-places[place], place))[:MOST_PLACES]
    found |= {"hiring_places": "; ".join(ranked), "technologies": ", ".join(words)}
    stated = set(before)
    for name in sorted(stated - found.keys()):
        found[name] = "0" if name.startswith(f"{OPENINGS}_") else ""
    where = counted(len(openings), "open job")
    return [
        Told(name, value, where, COUNTED if value.isdigit() else NAMED, url, read_at)
        for name, value in found.items()
        if value or name in stated
    ]


def _places(openings: Iterable[OpeningSeen]) -> list[str]:
    # A comma is part of most places ("Austin, TX"): they are told apart by semicolons.
    named = (" ".join((each.place or "").replace(";", ",").split()) for each in openings)
    return [place[:LONGEST_PLACE].strip() for place in named if place]


def technologies_in(titles: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """The technologies that titles name, each once, sorted."""
    pattern = _pattern(frozenset(known))
    if pattern is None:
        return []
    found = {known[word.lower()] for title in titles for word in pattern.findall(title)}
    return sorted(found, key=str.casefold)


@lru_cache(4)
def _pattern(words: frozenset[str]) -> re.Pattern[str] | None:
    """The words as whole words, the longest first: not the "java" in "JavaScript"."""
    parts = [
        rf"(?<![\w.+#]){re.escape(word)}(?![\w+#]|\.\w)" if word.isascii() else re.escape(word)
        for word in sorted(words, key=lambda word: (-len(word), word))
    ]
    return re.compile("|".join(parts), re.IGNORECASE | re.ASCII) if parts else None
