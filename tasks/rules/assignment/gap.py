"""Generalised assignment: who takes up several seats, or time, goes whole to one rep or to none.

Solved as a mixed-integer programme by HiGHS (through scipy), which also proves how far from the
best its answer can be.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

NOBODY = -1
TIME_IS_UP = 1  # scipy's status of a run that was stopped at its limit


@dataclass(frozen=True, slots=True)
class Pairs:
    """Who may have what: pair k gives unit[k] to rep[k], is worth gain[k], uses use[:, k].

    `use` has a row per resource (accounts, touches a week), in the units of the capacities.
    """

    unit: Ints
    rep: Ints
    gain: Floats
    use: Floats


@dataclass(frozen=True, slots=True)
class Seating:
    """The rep of every unit (NOBODY where there is none), what it is worth, and the proof:
    no seating is worth more than `bound`."""

    owner: Ints
    value: float
    bound: float


def solve_gap(
    pairs: Pairs, units: int, capacity: Floats, seconds: float, *, is_forced: bool = False
) -> Seating | None:
    """The seating of the highest worth; `capacity` has a row per resource, a column per rep.

    With `is_forced` every unit must have a rep. None where that cannot be, or where no seating was
    found within the time.
    """
    count = len(pairs.unit)
    if not count:
        return None if is_forced and units else Seating(np.full(units, NOBODY), 0.0, 0.0)
    reps = capacity.shape[1]
    numbers = np.arange(count)
    once = csr_array((np.ones(count), (pairs.unit, numbers)), shape=(units, count))
    limits = [LinearConstraint(once, 1 if is_forced else 0, 1)]
    for use, most in zip(pairs.use, capacity, strict=True):
        used = csr_array((use, (pairs.rep, numbers)), shape=(reps, count))
        limits.append(LinearConstraint(used, -np.inf, most))
    found = milp(
        -pairs.gain,
        integrality=np.ones(count),
        bounds=Bounds(0, 1),
        constraints=limits,
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if found.x is None:
        return None
    if found.status not in (0, TIME_IS_UP):
        raise RuntimeError(f"cannot assign: {units} units to {reps} reps: {found.message}")
    chosen = np.flatnonzero(found.x > 0.5)
    owner = np.full(units, NOBODY)
    owner[pairs.unit[chosen]] = pairs.rep[chosen]
    value = float(pairs.gain[chosen].sum())
    return Seating(owner, value, max(value, -float(found.mip_dual_bound)))
