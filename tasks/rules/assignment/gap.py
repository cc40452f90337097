"""Generalised assignment: who takes up several seats, or time, goes whole to one rep or to none.

Solved as a mixed-integer programme by HiGHS (through scipy), which also proves how far from the
best its answer can be; where it is not done in time, CP-SAT searches on from there.
"""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from tasks.rules.assignment.search import search
from tasks.rules.assignment.seating import NOBODY, Floats, Pairs, Seating, Steps

TIME_IS_UP, IMPOSSIBLE = 1, 2  # what scipy says of a run
FIRST_SHARE = 0.5  # of the time, for the programme
CLOSE = 1e-6


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
    if not len(pairs.unit):
        return None if is_forced and units else Seating(np.full(units, NOBODY), 0.0, 0.0)
    steps = steps or Steps(*np.zeros((3, 0), dtype=np.int64))
    found = _programme(pairs, units, capacity, seconds * FIRST_SHARE, steps, is_forced)
    if isinstance(found, Seating) and found.bound - found.value <= CLOSE * abs(found.value):
        return found
    if found == IMPOSSIBLE:
        return None
    start = found if isinstance(found, Seating) else None
    rest = seconds * (1 - FIRST_SHARE)
    return search(pairs, units, capacity, steps, start, rest, is_forced=is_forced)


def _programme(
    pairs: Pairs, units: int, capacity: Floats, seconds: float, steps: Steps, is_forced: bool
) -> Seating | int:
    """The seating that HiGHS finds, or the status of a run that found none."""
    count, reps = len(pairs.unit), capacity.shape[1]
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
        least, most = (0.0, 0.0) if in_steps else (-np.inf, most)
        limits.append(LinearConstraint(used, least, most))
    found = milp(
        -np.append(pairs.gain, steps.bonus),
        integrality=columns < count,
        bounds=Bounds(0, np.append(np.ones(count), steps.room)),
        constraints=limits,
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if found.status not in (0, TIME_IS_UP, IMPOSSIBLE):
        raise RuntimeError(f"cannot assign: {units} units to {reps} reps: {found.message}")
    if found.x is None:
        return int(found.status)
    chosen = np.flatnonzero(found.x[:count] > 0.5)
    owner = np.full(units, NOBODY)
    owner[pairs.unit[chosen]] = pairs.rep[chosen]
    return Seating(owner, -float(found.fun), max(-float(found.fun), -float(found.mip_dual_bound)))
