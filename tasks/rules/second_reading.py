"""Reads an article twice: what the rules find, and what a learned second opinion says to that.

What a rule finds stands, unless the second opinion all but rules it out. A cue alone, too little
for a rule, makes an event only where the second opinion is all but sure. What else either of them
sees is for a person to review.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tasks.rules.playbook import Review
from tasks.rules.second_opinion import VERSION
from tasks.rules.triggers import Detection, hints

OPINION = f"second_opinion@{VERSION}"


def read_twice(
    title: str, text: str, told: Sequence[Detection], chances: Mapping[str, float], review: Review
) -> tuple[list[Detection], list[Detection]]:
    """The events that stand, by type, and those of the rules that are doubted.

    `told` is what the rules find, `chances` what the second opinion gives each type that it knows.
    """
    doubted = [each for each in told if chances.get(each.type, 1.0) < review.doubt_below]
    stands = [each for each in told if each not in doubted]
    sure = {name for name, chance in chances.items() if chance >= review.sure_from}
    if missed := sure.difference(each.type for each in told):
        hinted = hints(title, text, missed)
        stands += [replace(each, rule=f"{each.rule} {OPINION}") for each in hinted]
    return sorted(stands, key=lambda each: each.type), doubted


def likely_of(chances: Mapping[str, float], min_probability: float) -> list[tuple[str, float]]:
    """The types that are at least so probable, best first."""
    likely = [(name, chance) for name, chance in chances.items() if chance >= min_probability]
    return sorted(likely, key=lambda each: (-each[1], each[0]))
