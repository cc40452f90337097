"""A score card: what each level of each field adds to the log odds of a good outcome.

Logistic regression whose effects are drawn towards those that the playbook's rules imply, so that
few rows change little and many rows decide alone (METHOD A7).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tasks.rules.learning.fields import Field

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """`effects` has the log odds of each level, by field; they stand beside `base`."""

    base: float
    effects: Mapping[str, Numbers]

    def log_odds(self, fields: Sequence[Field]) -> Numbers:
        """One number per row."""
        total = np.full(len(fields[0].codes), self.base)
        for field in fields:
            total += self.effects[field.name][field.codes]
        return total


def learn_card(
    fields: Sequence[Field],
    outcome: NDArray[np.bool_],
    weights: Numbers,
    prior: Mapping[str, Numbers],
    strength: float,
) -> Card:
    """Learn from rows with an outcome and a weight each.

    `prior` has log odds per level for fields of which something is believed; `strength` is how
    firmly it (and "no effect", of all others) is held against the rows.
    """
    from scipy.optimize import minimize
    from scipy.special import expit

    rows = _indicators(fields)
    believed = np.concatenate([prior.get(each.name, np.zeros(len(each.levels))) for each in fields])
    wanted = outcome.astype(float)
    total = weights.sum()

    def loss(values: Numbers) -> tuple[float, Numbers]:
        odds = values[0] + rows @ values[1:]
        away = values[1:] - believed
        error = weights * (expit(odds) - wanted)
        cost = float(weights @ (np.logaddexp(0, odds) - wanted * odds))
        slope = np.concatenate([[error.sum()], rows.T @ error + strength * away])
        return (cost + strength / 2 * float(away @ away)) / total, slope / total

    share = np.clip(np.average(wanted, weights=weights), 1e-6, 1 - 1e-6)
    start = np.concatenate([[np.log(share / (1 - share))], believed])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    sizes = np.cumsum([len(each.levels) for each in fields])[:-1]
    parts = np.split(found[1:], sizes)
    return Card(
        float(found[0]), {each.name: part for each, part in zip(fields, parts, strict=True)}
    )


def _indicators(fields: Sequence[Field]) -> "scipy.sparse.csr_matrix":  # type: ignore[name-defined]  # noqa: F821
    """Rows x all levels of all fields; one 1 per row and field."""
    from scipy.sparse import csr_matrix

    starts = np.cumsum([0, *(len(each.levels) for each in fields)])
    columns = np.stack([each.codes + start for each, start in zip(fields, starts, strict=False)], 1)
    count = columns.shape[0]
    ends = np.arange(count + 1) * len(fields)
    return csr_matrix((np.ones(columns.size), columns.ravel(), ends), shape=(count, starts[-1]))
