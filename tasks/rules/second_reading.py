"""Reads articles twice: what the rules find, and what learned readers say to that.

What a rule finds stands, unless the second opinion all but rules it out. A cue alone, too little
for a rule, makes an event only where the second opinion holds it likely and the words name whose
it is; without a cue, that must be all but sure, and a reader of names of whose it is. What else
either of them sees is for a person to review. Whose the events are, and who else takes part, the
reader of names says, where it is surer than a rule can be.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from tasks.rules.parts import (
    NAMED,
    Part,
    Parts,
    agreed,
    events_by_name,
    is_named,
    of_a_hint,
    speaks_of_itself,
    with_parts,
)
from tasks.rules.playbook import Review
from tasks.rules.second_opinion import VERSION, Opinion
from tasks.rules.triggers import Detection, hints, trigger_types, with_facts
from tasks.rules.triggers.reading.clauses import headline_place

OPINION = f"second_opinion@{VERSION}"
READERS = f"{OPINION} {NAMED}"


@dataclass(frozen=True, slots=True)
class Reading:
    """The events of an article that stand, by type, and those of the rules that are doubted;
    `chances` are those that the second opinion gives each type that it knows."""

    stands: list[Detection]
    doubted: list[Detection]
    chances: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class SecondReader:
    """What was learned: which events an article tells, and who takes which part in them."""

    opinion: Opinion
    parts: Parts
    review: Review

    def read(
        self,
        articles: Sequence[tuple[str, str]],
        detect: Callable[[int, Collection[str]], Sequence[Detection]],
    ) -> list[Reading]:
        """What each article tells, given its title and its text.

        `detect` is what the rules find in an article, by its number, among some types: those that
        the second opinion does not rule out.
        """
        # Whose paper it stands in is no part of a headline, and takes none in what it tells.
        places = [headline_place(title) for title, _ in articles]
        shown = [
            (title[start:end], text)
            for (title, text), (start, end) in zip(articles, places, strict=True)
        ]
        review = self.review
        said = self.opinion.chances(shown, (review.encoder_from, review.encoder_until))
        told = [detect(number, self._possible(chances)) for number, chances in enumerate(said)]
        asked = [
            (title, text, {each.type for each in found} | _sure(chances, self.review))
            for (title, text), found, chances in zip(shown, told, said, strict=True)
        ]
        wanted = [number for number, (_, _, types) in enumerate(asked) if types]
        encoder_of = self.opinion.encoder_of if review.is_thorough else None
        read = self.parts.read([asked[number] for number in wanted], encoder_of)
        parts = {
            number: agreed([_moved(part, places[number][0]) for part in each])
            for number, each in zip(wanted, read, strict=True)
        }
        return [
            read_twice(title, text, found, chances, parts[number], self.review)
            if number in parts
            else Reading([], [], chances)
            for number, ((title, text), found, chances) in enumerate(
                zip(articles, told, said, strict=True)
            )
        ]

    def _possible(self, chances: Mapping[str, float]) -> set[str]:
        """The types that are not ruled out, and those of which nothing was learned."""
        least = self.review.tried_from
        return {name for name in trigger_types() if chances.get(name, 1.0) >= least}


def _moved(part: Part, by: int) -> Part:
    """A part read in a headline, at its place in the title."""
    span = part.span
    if not by or span.field != "title":
        return part
    return replace(part, span=replace(span, start=span.start + by, end=span.end + by))


def read_twice(
    title: str,
    text: str,
    told: Sequence[Detection],
    chances: Mapping[str, float],
    parts: Sequence[Part],
    review: Review,
) -> Reading:
    """What becomes of what the rules found (`told`), given what was learned of the article."""
    doubted = [each for each in told if chances.get(each.type, 1.0) < review.doubt_below]
    stands = [each for each in told if each not in doubted]
    sure = _sure(chances, review)
    told_more = sure if text else ()  # of a headline the rules have read all
    known = (with_facts(title, text, each) if each.type in told_more else each for each in stands)
    read = [with_parts(each, parts, review.names_from) for each in known]
    if missed := sure.difference(each.type for each in told):
        hinted = [
            with_facts(title, text, each)
            for each in hints(title, text, missed)
            if is_named(each, parts) or speaks_of_itself(each.type, title, text)
        ]
        surest = {name for name in missed if chances[name] >= review.sure_from}
        missed = surest - {each.type for each in hinted}
        found = [
            *(of_a_hint(each, parts) for each in hinted),
            *events_by_name(title, text, missed, parts, review.names_from),
        ]
        read += [replace(each, rule=f"{each.rule} {OPINION}") for each in found]
    return Reading(sorted(read, key=lambda each: each.type), doubted, chances)


def likely_of(chances: Mapping[str, float], min_probability: float) -> list[tuple[str, float]]:
    """The types that are at least so probable, best first."""
    likely = [(name, chance) for name, chance in chances.items() if chance >= min_probability]
    return sorted(likely, key=lambda each: (-each[1], each[0]))


def _sure(chances: Mapping[str, float], review: Review) -> set[str]:
    least = min(review.hinted_from, review.sure_from)
    return {name for name, chance in chances.items() if chance >= least}
