"""A seating made better by search (CP-SAT), where a mixed-integer programme ran out of time."""

import numpy as np
from ortools.sat.python import cp_model

from tasks.rules.assignment.seating import Floats, Pairs, Seating, Steps


def search(
    pairs: Pairs, units: int, capacity: Floats, steps: Steps, start: Seating | None, seconds: float,
    *, is_forced: bool,
) -> Seating | None:  # fmt: skip
    """The best seating found from `start` on, with the tighter of both bounds (whole figures)."""
    model = cp_model.CpModel()
    has = [model.new_bool_var("") for _ in pairs.unit]
    by_unit: list[list[cp_model.IntVar]] = [[] for _ in range(units)]
    for unit, each in zip(pairs.unit.tolist(), has, strict=True):
        by_unit[unit].append(each)
    for some in by_unit:
        model.add_exactly_one(some) if is_forced else model.add_at_most_one(some)
    filled = [model.new_int_var(0, int(room), "") for room in steps.room]
    for row, use in enumerate(pairs.use.astype(np.int64).tolist()):
        for rep in range(capacity.shape[1]):
            mine = np.flatnonzero(pairs.rep == rep).tolist()
            used = sum(use[pair] * has[pair] for pair in mine)
            if row == 0 and len(filled):
                model.add(used == sum(filled[at] for at in np.flatnonzero(steps.rep == rep)))
            else:
                model.add(used <= int(capacity[row, rep]))
    terms = [*zip(pairs.gain.astype(np.int64).tolist(), has, strict=True),
             *zip(steps.bonus.tolist(), filled, strict=True)]  # fmt: skip
    worth = sum(gain * each for gain, each in terms)
    model.maximize(worth)
    if start is not None:
        for chosen, each in zip((start.owner[pairs.unit] == pairs.rep).tolist(), has, strict=True):
            model.add_hint(each, chosen)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.random_seed = 1
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return start
    bound = min(solver.best_objective_bound, start.bound if start else np.inf)
    if start is not None and start.value >= solver.objective_value:
        return Seating(start.owner, start.value, max(bound, start.value))
    chosen = np.array([solver.value(each) for each in has], dtype=bool)
    owner = np.full(units, -1)
    owner[pairs.unit[chosen]] = pairs.rep[chosen]
    return Seating(owner, solver.objective_value, bound)
