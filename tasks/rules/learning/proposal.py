"""From outcomes to a proposal for the playbook: criteria with points, the lift of every value.

The score card's effects become criteria as they are: a criterion's points are what lies between
its best and its worst value, of all such distances; a value's share is its place between the two.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.rules.learning.card import Card, Numbers, learn_card
from tasks.rules.learning.fields import OTHER, Field, Refusal, read_fields
from tasks.rules.learning.leaks import find_leaks
from tasks.rules.learning.trial import (
    Outcome,
    Trial,
    boosted_learner,
    card_learner,
    foretell,
    trial,
)
from tasks.rules.playbook import Criterion, Icp, Learning
from tasks.rules.scoring.fit import fit
from tasks.rules.scoring.top import Top


class TooFewOutcomes(ValueError):
    """There is too little to learn from; the message says how much there is and is needed."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a field, or a band of a number: how many rows, and how well they ended.

    `lift` is its share of wins against the share of all, drawn towards 1 where rows are few.
    """

    value: str
    rows: int
    wins: int
    lift: float
    share: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A field and what it is worth: points of 100 (0: too light, left out) and its values.

    `points_now` are those of today's playbook.
    """

    field: str
    points: float
    points_now: float
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Learned:
    """All that was learned; `trials` by model: card, boosted, and rules, the playbook as it is."""

    rows: int
    wins: int
    is_in_time: bool
    criteria: tuple[Criterion, ...]
    fields: tuple[Weighed, ...]
    refused: tuple[Refusal, ...]
    trials: Mapping[str, Trial]


def learn(
    frame: pl.DataFrame,
    outcome: Outcome,
    icp: Icp,
    weights: Numbers | None = None,
    times: Numbers | None = None,
    allowed: Collection[str] = (),
    refused: Sequence[Refusal] = (),
) -> Learned:
    """Learn who fits from rows with traits (columns) and an outcome.

    `weights` count rows, `times` (days) put them in order, `allowed` are fields that the leak guard
    may not refuse, `refused` those that were left out before. Raises TooFewOutcomes.
    """
    rules = icp.learning
    wins = int(outcome.sum())
    if min(wins, len(outcome) - wins) < rules.min_wins:
        raise TooFewOutcomes(
            f"{wins} good and {len(outcome) - wins} other outcomes are too few to learn from: "
            f"{rules.min_wins} of each are needed ([icp.learning] min_wins); "
            "the rules stay as they are"
        )
    weights = np.ones(len(outcome)) if weights is None else weights
    fields, useless = read_fields(frame, rules.min_level_rows)
    leaks = find_leaks(fields, outcome, times, rules, allowed)
    refused = [*refused, *leaks, *useless]
    fields = [each for each in fields if each.name not in {leak.field for leak in leaks}]
    if not fields:
        raise TooFewOutcomes("no field is left to learn from: " + _listed(refused))
    prior = {each.name: _believed(each, icp) for each in fields}
    card = learn_card(fields, outcome, weights, prior, rules.strength)
    weighed = _weigh(fields, card, outcome, icp)
    return Learned(
        rows=len(outcome),
        wins=wins,
        is_in_time=times is not None,
        criteria=tuple(_criteria(weighed, fields, icp)),
        fields=tuple(weighed),
        refused=tuple(refused),
        trials=_trials(fields, outcome, weights, times, prior, icp, frame),
    )


def _listed(refused: Sequence[Refusal]) -> str:
    return "; ".join(f"{each.field} {each.reason}" for each in refused)


def _trials(
    fields: Sequence[Field],
    outcome: Outcome,
    weights: Numbers,
    times: Numbers | None,
    prior: Mapping[str, Numbers],
    icp: Icp,
    frame: pl.DataFrame,
) -> dict[str, Trial]:
    learners = {
        "card": card_learner(fields, outcome, weights, prior, icp.learning.strength),
        "boosted": boosted_learner(fields, outcome, weights, icp.learning.monotone),
    }
    chances = {name: foretell(each, outcome, times) for name, each in learners.items()}
    there = ~np.isnan(chances["card"])
    found = {name: trial(outcome, each) for name, each in chances.items()}
    if (now := _scored_by_rules(frame, icp)) is not None:
        found["rules"] = trial(outcome, np.where(there, now, np.nan))
    return found


def _scored_by_rules(frame: pl.DataFrame, icp: Icp) -> Numbers | None:
    """The fit that today's playbook gives each row, as a share; None if it asks of other fields."""
    asked = [each for each in icp.criteria if each.field in frame.columns]
    if not asked:
        return None
    rows = frame.with_columns(pl.int_range(pl.len()).alias("account_id"))
    own = icp.model_copy(update={"criteria": asked, "gates": []})
    return fit(rows, own, Top(rows.height), 0.0).points / 100


def _believed(field: Field, icp: Icp) -> Numbers:
    """What today's rules say of each level, in log odds; 0 for what they do not know."""
    effects = np.zeros(len(field.levels))
    criterion = next((each for each in icp.criteria if each.field == field.name), None)
    if criterion is None:
        return effects
    weight = criterion.points / sum(each.points for each in icp.criteria)
    shares = np.array([_share(criterion, field, level) for level in range(len(field.levels))])
    rows = np.bincount(field.codes, minlength=len(shares))
    rows[0] = 0
    usual = np.average(shares, weights=rows) if rows.sum() else 0.0
    effects[1:] = icp.learning.rules_log_odds * weight * (shares[1:] - usual)
    return effects


def _share(criterion: Criterion, field: Field, level: int) -> float:
    if criterion.curve is not None:
        if field.kind != "number" or level == 0:
            return 0.0
        x, y = zip(*criterion.curve, strict=True)
        return float(np.interp(field.centres[level], x, y))
    table = {name.strip().lower(): share for name, share in (criterion.table or {}).items()}
    return table.get(field.levels[level], table.get(OTHER, 0.0))


def _weigh(fields: Sequence[Field], card: Card, outcome: Outcome, icp: Icp) -> list[Weighed]:
    """Fields with the most points first."""
    effects = {each.name: _smoothed(each, card.effects[each.name], icp.learning) for each in fields}
    spans = {each.name: _span(each, effects[each.name]) for each in fields}
    total = sum(high - low for low, high in spans.values()) or 1.0
    now = {each.field: each.points for each in icp.criteria}
    all_now = sum(now.values())
    weighed = []
    for field in fields:
        low, high = spans[field.name]
        points = 100 * (high - low) / total
        shares = np.clip((effects[field.name] - low) / ((high - low) or 1.0), 0, 1)
        weighed.append(
            Weighed(
                field.name,
                round(points, 1) if points >= icp.learning.min_points else 0.0,
                round(100 * now.get(field.name, 0.0) / all_now, 1),
                tuple(_values(field, shares, outcome)),
            )
        )
    return sorted(weighed, key=lambda each: (-each.points, each.field))


def _rows_of(field: Field) -> NDArray[np.int64]:
    return np.bincount(field.codes, minlength=len(field.levels))


def _smoothed(field: Field, effects: Numbers, rules: Learning) -> Numbers:
    """A number that may only rise or fall does so."""
    direction = rules.monotone.get(field.name)
    if field.kind == "category" or direction is None:
        return effects
    from sklearn.isotonic import IsotonicRegression

    model = IsotonicRegression(increasing=direction > 0)
    held = effects.copy()
    rows = np.maximum(_rows_of(field)[1:], 1)
    held[1:] = model.fit_transform(field.centres[1:], effects[1:], sample_weight=rows)
    return held


def _span(field: Field, effects: Numbers) -> tuple[float, float]:
    """The effects of its worst and its best level that rows are on; unknown is neither."""
    rows = _rows_of(field)
    there = [effects[level] for level in range(1, len(effects)) if rows[level]]
    return (min(there), max(there)) if there else (0.0, 0.0)


def _values(field: Field, shares: Numbers, outcome: Outcome) -> list[Value]:
    rows = _rows_of(field)
    wins = np.bincount(field.codes, weights=outcome, minlength=len(rows))
    usual = outcome.mean()
    strength = 1 / usual  # as if so many rows more had ended as usual: one win
    lifts = (wins + 1) / (rows + strength) / usual
    return [
        Value(
            field.levels[level], int(rows[level]), int(wins[level]),
            round(float(lifts[level]), 2), round(float(shares[level]), 2),
        )
        for level in range(len(rows))
        if rows[level]
    ]  # fmt: skip


def _criteria(weighed: Sequence[Weighed], fields: Sequence[Field], icp: Icp) -> list[Criterion]:
    by_name = {each.name: each for each in fields}
    names = {each.field: each.name for each in icp.criteria}
    return [
        _criterion(each, by_name[each.field], names.get(each.field, each.field.replace("_", " ")))
        for each in weighed
        if each.points
    ]


def _criterion(weighed: Weighed, field: Field, name: str) -> Criterion:
    known = [each for each in weighed.values if each.value != field.levels[0]]
    if field.kind == "category":
        table = {each.value: each.share for each in known}
        table.setdefault(OTHER, round(float(np.median([each.share for each in known])), 2))
        return Criterion(name=name, field=field.name, points=weighed.points, table=table)
    shares = {each.value: each.share for each in known}
    curve = [
        (float(f"{centre:.6g}"), shares[level])
        for level, centre in zip(field.levels[1:], field.centres[1:], strict=True)
        if level in shares
    ]
    return Criterion(name=name, field=field.name, points=weighed.points, curve=curve)
