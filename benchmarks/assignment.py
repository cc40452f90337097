"""100,000 accounts to 500 reps: all anew, and after a change, against one min-cost flow of it all.

A pair is worth the account's value (log-normal) times 1 plus an uplift in steps, as in the
playbook; about 22 reps may have an account, 5 % more accounts than seats. The change: of 1 % of the
accounts a third is new, a third is worth something else, a third has lost its owner.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from benchmarks.timing import Figure, alternate
from tasks.rules.assignment.deals import Deal, repair, solve
from tasks.rules.assignment.flow import by_flow
from tasks.rules.assignment.market import NO_LIMIT, Market
from tasks.rules.assignment.seating import NOBODY, Floats, Ints

ACCOUNTS, REPS = 100_000, 500
NEIGHBOURS = 60  # reps who could have an account
CHANGED = 0.01
GAP, SECONDS = 1e-4, 60.0
MOST_MOVED = 0.002  # of all accounts
FEW = 20  # moves, which in a small round may be more
TIMES_FASTER = 20
CHANGE_USD = 200
LEVELS = np.array([1.0, 1.1, 1.2, 1.3, 1.5])


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Both ways get the same pairs; gaps and moves are checked, not only timed."""
    random = np.random.default_rng(7)
    count, reps = int(ACCOUNTS * share), max(20, int(REPS * share))
    market = _market(random, count, reps)
    exact = market.value(by_flow(market))
    deal = solve(market, GAP, SECONDS)
    _check(deal, exact, "all anew")
    times = alternate(lambda: solve(market, GAP, SECONDS), lambda: by_flow(market), rounds)
    whole = f"{count:,} accounts, {reps} reps, {len(market.unit):,} pairs"
    at_most = float(np.median(times.other))
    yield times.seconds(f"{whole}, gap {deal.gap:.4%}", "SimpleMinCostFlow", at_most)

    after, owner = _changed(random, market, deal)
    mended = repair(after, owner, deal.prices, GAP, SECONDS)
    _check(mended, after.value(by_flow(after)), "after a change")
    moved = int(((mended.owner != owner) & (owner != NOBODY)).sum())
    if moved > max(FEW, MOST_MOVED * count):
        raise AssertionError(f"{moved} of {count} accounts move")
    for name, way in (("a full solve of ours", solve), ("SimpleMinCostFlow", None)):
        times = alternate(
            lambda: repair(after, owner, deal.prices, GAP, SECONDS),
            (lambda: by_flow(after)) if way is None else (lambda: solve(after, GAP, SECONDS)),
            rounds,
        )
        limit = float(np.median(times.other)) / TIMES_FASTER
        what = f"after a change of {CHANGED:.0%}: gap {mended.gap:.4%}, {moved / count:.3%} move"
        yield times.seconds(what, name, limit)


def _check(deal: Deal, exact: int, when: str) -> None:
    if not (deal.value <= exact <= deal.bound and deal.gap <= GAP):
        raise AssertionError(f"{when}: {deal.value} to {deal.bound}, the best is {exact}")


def _market(random: np.random.Generator, count: int, reps: int) -> Market:
    wanted = random.integers(15, 31, count)
    unit = np.repeat(np.arange(count), wanted)
    near = random.integers(0, min(NEIGHBOURS, reps), len(unit))
    unit, rep = np.divmod(
        np.unique(unit * reps + (random.integers(0, reps, count)[unit] + near) % reps), reps
    )
    seats = np.rint(random.uniform(0.8, 1.2, reps) * 0.95 * count / reps).astype(np.int64)
    steps = 10
    edges = np.rint(seats[:, None] * np.linspace(0, 1, steps + 1)).astype(np.int64)
    gain = _gains(random, random.lognormal(8, 1, count)[unit])
    ones = np.ones(count, dtype=np.int64)
    return Market(
        np.searchsorted(unit, np.arange(count + 1)), unit, rep, gain, ones, 0 * ones,
        np.repeat(np.arange(reps), steps), np.diff(edges, axis=1).ravel(),
        np.tile(np.linspace(5_000, 0, steps).astype(np.int64), reps), np.full(reps, NO_LIMIT),
    )  # fmt: skip


def _gains(random: np.random.Generator, value: Floats) -> Ints:
    cents = value * random.choice(LEVELS, len(value)) * 100
    gains: Ints = np.rint(cents).astype(np.int64) + random.integers(0, 10, len(value))
    return gains


def _changed(random: np.random.Generator, market: Market, deal: Deal) -> tuple[Market, Ints]:
    """The market and the owners of the day after; an owner has what a change would cost."""
    gain, owner = market.gain.copy(), deal.owner.copy()
    some = np.sort(random.permutation(market.units)[: int(market.units * CHANGED)])
    pairs = market.pairs_of(some)
    is_worth_more = random.random(market.units) < 2 / 3
    pairs = pairs[is_worth_more[market.unit[pairs]]]
    values = random.lognormal(8, 1, market.units)
    gain[pairs] = _gains(random, values[market.unit[pairs]])
    new = some[random.random(len(some)) < 2 / 3]
    owner[new] = NOBODY
    kept = market.chosen(owner)
    gain[kept] += CHANGE_USD * 100
    return replace(market, gain=gain), owner
