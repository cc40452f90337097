"""The leak guard: names the fields that know the outcome, because they were written after it.

A model that has read the future looks brilliant and fails. Four signs give such a field away: it
foretells too well alone; it makes all others nearly needless; it is filled for one outcome and
empty for the other; some of its values hold good outcomes only.
"""

import re
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from tasks.rules.learning.card import Numbers
from tasks.rules.learning.fields import Field, Refusal
from tasks.rules.learning.trial import Outcome, auc, card_learner, foretell
from tasks.rules.playbook import Learning

_SUSPECT_ALONE = 0.7  # below it a field can not make the others needless
_MIN_ROWS = 30
_MOST_ROWS = 10_000  # more do not change what is found, and cost minutes


def find_leaks(
    fields: Sequence[Field],
    outcome: Outcome,
    times: Numbers | None,
    limits: Learning,
    allowed: Collection[str] = (),
) -> list[Refusal]:
    """The fields that must not be learned from, each with the figures that gave it away."""
    rows = np.arange(0, len(outcome), -(-len(outcome) // _MOST_ROWS))
    fields = [each.of_rows(rows) for each in fields]
    outcome, times = outcome[rows], None if times is None else times[rows]
    asked = [each for each in fields if each.name not in allowed]
    alone = {each.name: _alone(each, outcome, times) for each in asked}
    found = {}
    for field in asked:
        reason = (
            _filled_reason(field, outcome, limits)
            or _pure_reason(field, outcome, limits)
            or _alone_reason(field, alone[field.name], limits)
        )
        if reason:
            found[field.name] = Refusal(field.name, reason, is_leak=True)
    rest = [each for each in fields if each.name not in found]
    suspects = [each for each in rest if alone.get(each.name, 0) >= _SUSPECT_ALONE]
    others = [each for each in rest if each not in suspects]
    without = _together(others, outcome, times) if suspects and others else 0.5
    for field in suspects:
        together = _together([*others, field], outcome, times)
        if together >= limits.leak_together and together - without >= limits.leak_gain * (
            1 - without
        ):
            reason = (
                f"too good to be true: with it the AUC is {together:.2f}, with all "
                f"{len(others)} others together {without:.2f}; was it known before the outcome?"
            )
            found[field.name] = Refusal(field.name, reason, is_leak=True)
    return [found[each.name] for each in fields if each.name in found]


def _together(fields: Sequence[Field], outcome: Outcome, times: Numbers | None) -> float:
    learner = card_learner(fields, outcome, np.ones(len(outcome)), {}, 1.0)
    chances = foretell(learner, outcome, times)
    there = ~np.isnan(chances)
    return auc(outcome[there], chances[there])


def _alone(field: Field, outcome: Outcome, times: Numbers | None) -> float:
    """By the share of good outcomes on each level, as the other folds have it."""

    def shares(past: NDArray[np.int64], future: NDArray[np.int64]) -> Numbers:
        rows = np.bincount(field.codes[past], minlength=len(field.levels))
        good = np.bincount(field.codes[past], outcome[past], minlength=len(field.levels))
        return np.asarray((good + outcome[past].mean()) / (rows + 1))[field.codes[future]]

    chances = foretell(shares, outcome, times)
    there = ~np.isnan(chances)
    return auc(outcome[there], chances[there])


def _alone_reason(field: Field, value: float, limits: Learning) -> str | None:
    if value >= limits.leak_alone:
        return (
            f"too good to be true: by itself it has an AUC of {value:.2f} "
            f"(the limit is {limits.leak_alone:g}); was it known before the outcome?"
        )
    words = re.findall(r"[^\W_]+", field.name.lower())
    named = next((word for word in limits.leak_names if word in words), None)
    if named and value >= limits.leak_alone_named:
        return (
            f"its name speaks of the outcome ({named}), and by itself it has an AUC of "
            f"{value:.2f} (the limit for such names is {limits.leak_alone_named:g})"
        )
    return None


def _filled_reason(field: Field, outcome: Outcome, limits: Learning) -> str | None:
    is_filled = field.codes > 0
    good, bad = is_filled[outcome].mean(), is_filled[~outcome].mean()
    low, high = sorted((good, bad))
    is_certain = min(outcome.sum(), (~outcome).sum()) >= _MIN_ROWS and high - low >= 0.2
    if not is_certain or high < limits.leak_filled * low:
        return None
    return (
        f"is filled after the outcome: it has a value in {good:.0%} of the good outcomes "
        f"and {bad:.0%} of the others"
    )


def _pure_reason(field: Field, outcome: Outcome, limits: Learning) -> str | None:
    rows = np.bincount(field.codes, minlength=len(field.levels))
    good = np.bincount(field.codes, weights=outcome, minlength=len(field.levels))
    pure = [
        level
        for level in np.flatnonzero(rows >= _MIN_ROWS)
        if level and good[level] >= 0.99 * rows[level]
    ]
    share = good[pure].sum() / max(1, outcome.sum())
    if not pure or share < limits.leak_pure or outcome.mean() > 0.8:
        return None
    said = ", ".join(repr(field.levels[level]) for level in pure[:3])
    return (
        f"knows the outcome: all {rows[pure].sum()} rows with {said} ended well, "
        f"{share:.0%} of all that did"
    )
