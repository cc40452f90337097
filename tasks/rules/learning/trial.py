"""How well outcomes are foretold by what was not learned from them; in time, if that is known."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tasks.rules.learning.card import Numbers, learn_card
from tasks.rules.learning.fields import Field

FOLDS = 5
_RESAMPLES = 200
Outcome = NDArray[np.bool_]
Learner = Callable[[NDArray[np.int64], NDArray[np.int64]], Numbers]


@dataclass(frozen=True, slots=True)
class Trial:
    """The area under the ROC curve with its 95 % interval, and how probabilities came true.

    `calibration` has a row per tenth of the rows, by probability: foretold, came true, rows.
    """

    auc: float
    interval: tuple[float, float]
    brier: float
    calibration: tuple[tuple[float, float, int], ...]


def auc(outcome: Outcome, chances: Numbers) -> float:
    """How often a good outcome was given the better chance than a bad one."""
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(outcome, chances))


def folds(
    outcome: Outcome, times: Numbers | None
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Rows to learn from and rows to foretell. With times, only the past is learned from."""
    from sklearn.model_selection import StratifiedKFold, TimeSeriesSplit

    most = int(min(outcome.sum(), (~outcome).sum()))
    parts = max(2, min(FOLDS, most))
    if times is None:
        yield from StratifiedKFold(parts, shuffle=True, random_state=1).split(outcome, outcome)
        return
    order = np.argsort(times, kind="stable")
    for past, future in TimeSeriesSplit(parts).split(order):
        if 0 < outcome[order[past]].sum() < len(past):
            yield order[past], order[future]


def foretell(learner: Learner, outcome: Outcome, times: Numbers | None) -> Numbers:
    """For each row the chance by what was learned without it; nan where there was no past."""
    chances = np.full(len(outcome), np.nan)
    for past, future in folds(outcome, times):
        chances[future] = learner(past, future)
    return chances


def card_learner(
    fields: Sequence[Field],
    outcome: Outcome,
    weights: Numbers,
    prior: Mapping[str, Numbers],
    strength: float,
) -> Learner:
    """A score card as a learner."""
    from scipy.special import expit

    def learned(past: NDArray[np.int64], future: NDArray[np.int64]) -> Numbers:
        card = learn_card(
            [each.of_rows(past) for each in fields], outcome[past], weights[past], prior, strength
        )
        return np.asarray(expit(card.log_odds([each.of_rows(future) for each in fields])))

    return learned


def boosted_learner(
    fields: Sequence[Field], outcome: Outcome, weights: Numbers, monotone: Mapping[str, int]
) -> Learner:
    """Gradient boosting over the same levels; numbers may be held to rise (1) or fall (-1)."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    # Of a number level 0 is unknown, which is missing; of a category it is a value like others.
    columns = [
        np.where(each.codes == 0, np.nan, each.codes) if each.kind == "number" else each.codes
        for each in fields
    ]
    table = np.stack(columns, 1).astype(float)
    is_category = [each.kind == "category" for each in fields]
    held = [0 if each.kind == "category" else monotone.get(each.name, 0) for each in fields]

    def learned(past: NDArray[np.int64], future: NDArray[np.int64]) -> Numbers:
        model = HistGradientBoostingClassifier(
            learning_rate=0.06, max_iter=150, categorical_features=is_category,
            monotonic_cst=held, random_state=1,
        )  # fmt: skip
        model.fit(table[past], outcome[past], sample_weight=weights[past])
        return np.asarray(model.predict_proba(table[future])[:, 1])

    return learned


def trial(outcome: Outcome, chances: Numbers) -> Trial:
    """What the chances were worth, over the rows that have one."""
    there = ~np.isnan(chances)
    outcome, chances = outcome[there], chances[there]
    return Trial(
        auc(outcome, chances),
        _interval(outcome, chances),
        float(np.mean((chances - outcome) ** 2)),
        tuple(_tenths(outcome, chances)),
    )


def _interval(outcome: Outcome, chances: Numbers) -> tuple[float, float]:
    random = np.random.default_rng(1)
    good, bad = chances[outcome], chances[~outcome]
    drawn = [
        _auc_of_sorted(
            np.sort(random.choice(good, len(good))), np.sort(random.choice(bad, len(bad)))
        )
        for _ in range(_RESAMPLES)
    ]
    low, high = np.quantile(drawn, [0.025, 0.975])
    return float(low), float(high)


def _auc_of_sorted(good: Numbers, bad: Numbers) -> float:
    below = np.searchsorted(bad, good, "left") + np.searchsorted(bad, good, "right")
    return float(below.mean() / (2 * len(bad)))


def _tenths(outcome: Outcome, chances: Numbers) -> Iterator[tuple[float, float, int]]:
    for rows in np.array_split(np.argsort(chances, kind="stable"), 10):
        if len(rows):
            yield float(chances[rows].mean()), float(outcome[rows].mean()), len(rows)
