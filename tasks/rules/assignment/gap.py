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
class Steps:
    """Room of the first resource in steps, with a bonus for what is used of each; the capacity of
    that resource is then that of its steps."""

    rep: Ints
    room: Ints
    bonus: Ints


@dataclass(frozen=True, slots=True)
class Seating:
    """The rep of every unit (NOBODY where there is none), what it is worth, and the proof:
    no seating is worth more than `bound`."""

    owner: Ints
    value: float
    bound: float


def solve_gap(
    pairs: Pairs,
    units: int,
    capacity: Floats,
    seconds: float,
    *,
    is_forced: bool = False,
    steps: Steps | None = None,
) -> Seating | None:
    """The seating of the highest worth; `capacity` has a row per resource, a column per rep.

    With `is_forced` every unit must have a rep. None where that cannot be, or where no seating was
    found within the time.
    """
    count, reps = len(pairs.unit), capacity.shape[1]
    if not count:
        return None if is_forced and units else Seating(np.full(units, NOBODY), 0.0, 0.0)
    steps = steps or Steps(*np.zeros((3, 0), dtype=np.int64))
    extra = len(steps.rep)
    columns = np.arange(count + extra)
    once = csr_array((np.ones(count), (pairs.unit, columns[:count])), (units, count + extra))
    limits = [LinearConstraint(once, 1 if is_forced else 0, 1)]
    for row, (use, most) in enumerate(zip(pairs.use, capacity, strict=True)):
        in_steps = extra if row == 0 else 0
        used = csr_array(
            (
                np.append(use, np.full(in_steps, -1.0)),
                (np.append(pairs.rep, steps.rep[:in_steps]), columns[: count + in_steps]),
            ),
            (reps, count + extra),
        )
        limits.append(LinearConstraint(used, -np.inf, 0.0 if in_steps else most))
    found = milp(
        -np.append(pairs.gain, steps.bonus),
        integrality=columns < count,
        bounds=Bounds(0, np.append(np.ones(count), steps.room)),
        constraints=limits,
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if found.x is None:
        return None
    if found.status not in (0, TIME_IS_UP):
        raise RuntimeError(f"cannot assign: {units} units to {reps} reps: {found.message}")
    chosen = np.flatnonzero(found.x[:count] > 0.5)
    owner = np.full(units, NOBODY)
    owner[pairs.unit[chosen]] = pairs.rep[chosen]
    return Seating(owner, -float(found.fun), max(-float(found.fun), -float(found.mip_dual_bound)))
