"""A market with units of several accounts, or limited time, as a mixed-integer programme."""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array, vstack

from tasks.rules.assignment.gap import solve_gap
from tasks.rules.assignment.market import NO_LIMIT, Market, Prices
from tasks.rules.assignment.seating import NOBODY, Ints, Pairs, Steps


def by_programme(market: Market, seconds: float) -> tuple[Ints, int]:
    """The owners of the highest worth found in the time, and what nothing exceeds (cents)."""
    use = np.array([market.size[market.unit], market.touches[market.unit]], dtype=float)
    pairs = Pairs(market.unit, market.rep, market.gain.astype(float), use)
    steps = Steps(market.step_rep, market.step_seats, market.step_bonus)
    capacity = np.array([market.room, market.touch_room], dtype=float)
    found = solve_gap(pairs, market.units, capacity, max(seconds, 0.1), steps=steps)
    if found is None:
        return np.full(market.units, NOBODY), int(market.gain.clip(0).sum())
    return found.owner, int(np.floor(found.bound + 0.5))


def programme_prices(market: Market) -> Prices:
    """Prices of the linear relaxation (HiGHS), rounded to whole cents."""
    count, reps = len(market.unit), market.reps
    nothing = np.zeros(reps, dtype=np.int64)
    if not count:
        return Prices(nothing, nothing)
    numbers = np.arange(count)
    steps = np.arange(len(market.step_rep))
    width = count + len(steps)
    once = csr_array((np.ones(count), (market.unit, numbers)), shape=(market.units, width))
    seats = csr_array(
        (
            np.append(market.size[market.unit], -np.ones(len(steps))),
            (np.append(market.rep, market.step_rep), np.append(numbers, count + steps)),
        ),
        shape=(reps, width),
    )
    touches = csr_array(
        (market.touches[market.unit].astype(float), (market.rep, numbers)),
        shape=(reps, width),
    )
    found = linprog(
        -np.append(market.gain, market.step_bonus).astype(float),
        A_ub=vstack([once, touches]),
        b_ub=np.concatenate([np.ones(market.units), market.touch_room]),
        A_eq=seats,
        b_eq=nothing,
        bounds=np.stack([np.zeros(width), np.append(np.ones(count), market.step_seats)]).T,
        method="highs",
    )
    touch = -np.rint(found.ineqlin.marginals[market.units :]).astype(np.int64)
    seat = -np.rint(found.eqlin.marginals).astype(np.int64)
    return Prices(seat, np.where(market.touch_room < NO_LIMIT, touch, 0))
