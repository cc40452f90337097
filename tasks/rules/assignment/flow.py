"""A plain market as a min-cost flow (OR-tools), and the prices that prove it.

unit -> rep, one, the better the cheaper;  rep -> sink, so many per step;  unit -> sink
"""

import numpy as np
from ortools.graph.python import min_cost_flow

from tasks.rules.assignment.market import Market, Prices
from tasks.rules.assignment.seating import NOBODY, Ints

LOWEST = -(2**60)


def by_flow(market: Market) -> Ints:
    """The owners of the highest worth. Raises RuntimeError if the solver fails."""
    units, reps = market.units, market.reps
    if not len(market.unit):
        return np.full(units, NOBODY)
    sink = units + reps
    flow = min_cost_flow.SimpleMinCostFlow()
    pairs = _add(flow, market.unit, units + market.rep, np.ones_like(market.gain), -market.gain)
    _add(
        flow, units + market.step_rep, np.full_like(market.step_rep, sink), market.step_seats,
        -market.step_bonus,
    )  # fmt: skip
    everyone = np.arange(units)
    ones = np.ones(units, dtype=np.int64)
    _add(flow, everyone, np.full(units, sink), ones, np.zeros_like(ones))
    flow.set_nodes_supplies(np.append(everyone, sink).astype(np.int32), np.append(ones, -units))
    status = flow.solve()
    if status != flow.OPTIMAL:
        raise RuntimeError(
            f"cannot assign: {units} accounts to {reps} reps: the solver says "
            f"{flow.Status(status).name}; report this with the playbook's [assignment]"
        )
    used = flow.flows(pairs) > 0
    owner = np.full(units, NOBODY)
    owner[market.unit[used]] = market.rep[used]
    return owner


def _add(
    flow: min_cost_flow.SimpleMinCostFlow, tail: Ints, head: Ints, most: Ints, cost: Ints
) -> Ints:
    added = flow.add_arcs_with_capacity_and_unit_cost(
        tail.astype(np.int32), head.astype(np.int32), most, cost
    )
    return np.asarray(added)


def prices_of(market: Market, owner: Ints) -> Prices:
    """The lowest prices at which these owners are the best ones, if they are.

    Each price must be so high that nobody rather takes this rep's seat, with or without an owner
    of his own: the longest ways over what an account would win or lose by each change of rep.
    """
    reps = market.reps
    own = np.zeros(market.units, dtype=np.int64)
    chosen = market.chosen(owner)
    own[market.unit[chosen]] = market.gain[chosen]
    change = np.full((reps + 1, reps + 1), LOWEST)  # the last one is nobody
    holder = np.where(owner >= 0, owner, reps)
    np.maximum.at(change, (holder[market.unit], market.rep), market.gain - own[market.unit])
    has = owner >= 0
    np.maximum.at(change, (owner[has], np.full(int(has.sum()), reps)), -own[has])
    price = np.append(_lowest_seat(market, owner), 0)
    for _ in range(reps + 1):
        higher = np.maximum(price, (price[:, None] + change).max(axis=0))
        higher[reps] = 0
        if (higher == price).all():
            break
        price = higher
    return Prices(price[:reps], np.zeros(reps, dtype=np.int64))


def _lowest_seat(market: Market, owner: Ints) -> Ints:
    """Minus the bonus of the last seat that each rep has taken; of his best one if none."""
    taken = market.seats_taken(market.load(owner)[0])
    lowest = np.full(market.reps, 2**60)
    is_used = taken > 0
    np.minimum.at(lowest, market.step_rep[is_used], market.step_bonus[is_used])
    highest = np.zeros(market.reps, dtype=np.int64)
    np.maximum.at(highest, market.step_rep, market.step_bonus)
    return -np.where(lowest < 2**60, lowest, highest)
