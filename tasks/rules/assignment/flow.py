"""Groups of accounts to seats of reps, as a min-cost flow.

    group -> rep, as many as there are accounts; the better the fit, the cheaper
    rep -> sink, one arc per free seat; a seat of a fuller rep is worth less
    group -> unassigned -> sink, one arc per account; the dearer the higher its value

Leaving an account out costs more than all fits together can win, so a seat always goes to the
account with the higher value, and no account stays out while a seat is free for it.
"""

from collections.abc import Sequence

import numpy as np
from ortools.graph.python import min_cost_flow

from tasks.rules.assignment.groups import Group, Reps
from tasks.rules.playbook import Assignment as Policy
from warehouse.models import stable_id

# Points become whole numbers for the solver; the draw among equals is less than a point.
SCALE = 1_000
DRAW = 10
# The solver multiplies costs by the number of nodes, in 64 bits.
LARGEST_COST = 2**61

Arc = tuple[int, int, int, int]  # from, to, capacity, cost


def solve(
    groups: Sequence[Group], sdrs: Reps, load: dict[int, int], policy: Policy
) -> tuple[list[dict[int, int]], int]:
    """How many accounts of each group go to which rep, and the cost of it all.

    `load` is what each rep owns already. The cost of two solutions for the same accounts and
    policy can be compared. Raises RuntimeError if the solver fails.
    """
    accounts = sum(len(group.account_ids) for group in groups)
    if not accounts:
        return [], 0
    nodes = {key: node for node, key in enumerate(sdrs, start=len(groups))}
    nobody, sink = len(groups) + len(sdrs), len(groups) + len(sdrs) + 1
    seats = {key: max(0, rep.capacity_accounts - load[key]) for key, rep in sdrs.items()}
    pairs = [
        (number, nodes[key], min(len(group.account_ids), seats[key]), _fit(group, key, points))
        for number, group in enumerate(groups)
        for key, points in group.points.items()
        if seats[key]
    ]
    free: list[Arc] = [
        (nodes[key], sink, 1, -round(policy.balance_points * SCALE * share))
        for key, rep in sdrs.items()
        for share in _emptiness(load[key], rep.capacity_accounts, min(seats[key], accounts))
    ]
    step = _step(accounts, policy, sink + 1)
    left_out = [
        (number, nobody, 1, (round(value * 10) + 1) * step)
        for number, group in enumerate(groups)
        for value in group.values
    ]
    arcs = np.array([*pairs, *free, *left_out, (nobody, sink, accounts, 0)], dtype=np.int64)
    flow = min_cost_flow.SimpleMinCostFlow()
    added = flow.add_arcs_with_capacity_and_unit_cost(*np.ascontiguousarray(arcs.T))
    for number, group in enumerate(groups):
        flow.set_node_supply(number, len(group.account_ids))
    flow.set_node_supply(sink, -accounts)
    status = flow.solve()
    if status != flow.OPTIMAL:
        raise RuntimeError(
            f"cannot assign: {accounts} accounts to {len(sdrs)} reps: the solver says "
            f"{flow.Status(status).name}; report this with the playbook's [assignment]"
        )
    flows: list[dict[int, int]] = [{} for _ in groups]
    keys = list(sdrs)
    used = flow.flows(added[: len(pairs)])
    for (number, node, *_), amount in zip(pairs, used.tolist(), strict=True):
        if amount:
            flows[number][keys[node - len(groups)]] = amount
    return flows, flow.optimal_cost()


def _fit(group: Group, key: int, points: float) -> int:
    """The cost of a pair. Among equals a draw decides, another one for other accounts."""
    return -(round(points * SCALE) + stable_id(min(group.account_ids), key) % DRAW)


def _emptiness(load: int, capacity: int, seats: int) -> list[float]:
    """How empty the rep is when the next seat is taken, seat by seat."""
    return [1 - (load + taken) / capacity for taken in range(seats)]


def _step(accounts: int, policy: Policy, nodes: int) -> int:
    """What a tenth of value costs: more than all the points that could be won for it."""
    most = sum(
        abs(points)
        for points in (
            policy.territory_points,
            policy.industry_points,
            policy.language_points,
            policy.stay_points,
            policy.balance_points,
        )
    )
    spread = round(most * SCALE) + DRAW
    return min(accounts * spread + 1, LARGEST_COST // (1_001 * (nodes + 1)))


def deal(group: Group, flow: dict[int, int]) -> dict[int, int | None]:
    """Who gets which account of a group: the best ones in turn, the last ones wait."""
    left = dict(sorted(flow.items(), key=lambda each: stable_id(min(group.account_ids), each[0])))
    turns: list[int] = []
    while left:
        turns += left
        left = {key: amount - 1 for key, amount in left.items() if amount > 1}
    owners: dict[int, int | None] = dict.fromkeys(group.account_ids)
    return owners | dict(zip(group.account_ids, turns, strict=False))
