"""How many articles a second the trigger rules read, with and without the literal prefilter.

The prefilter is one automaton of all types' cues, so that most types' patterns are never tried. The
titles are the rules' own examples, which hold more cues than everyday news.
"""

from collections.abc import Iterator
from functools import partial
from unittest.mock import patch

from benchmarks import _made_up
from benchmarks.timing import Figure, alternate
from tasks.rules import triggers

WITHOUT = "no prefilter"


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Titles alone, then items with a lead of 400 characters."""
    titles = [(title, "") for title in _made_up.headlines()]
    for what, unit, corpus in (
        ("titles", "titles", titles),
        ("items with a lead of 400 characters", "items", _made_up.items()),
    ):
        some = corpus[:: max(1, round(0.2 / share))]
        _check(some)
        times = alternate(partial(_detect, some), partial(_unfiltered, some), rounds)
        yield times.rate(what, unit, len(some), WITHOUT)


def _detect(corpus: list[tuple[str, str]]) -> list[set[str]]:
    return [{found.type for found in triggers.detect(title, text)} for title, text in corpus]


def _unfiltered(corpus: list[tuple[str, str]]) -> list[set[str]]:
    every = sorted(triggers.trigger_types())
    with patch.object(triggers, "cued_types", lambda _text: every):
        return _detect(corpus)


def _check(corpus: list[tuple[str, str]]) -> None:
    """The prefilter may save work, never find less (nor more) than the patterns alone."""
    if _detect(corpus) != _unfiltered(corpus):
        raise AssertionError("the prefilter changes what is found: a pattern has no cue")
