"""Who gets which account, with the proof of how good that is.

A small market is solved at once: as a flow, or as a mixed-integer programme where units of several
accounts or limited time make it one. A large one is solved by its prices:

    prices   of the last time, else those of an exact flow over a sample
    bids     every unit without an owner bids for its best rep; who would lose most goes first
    rest     units that did not get their best, with others that could as well be elsewhere, are
             solved for the room that is left; with more others, until the proven gap is small
"""

from dataclasses import dataclass

import numpy as np

from tasks.rules.assignment.bids import bid, shed
from tasks.rules.assignment.flow import by_flow, prices_of
from tasks.rules.assignment.market import LOWEST, Market, Prices, best_of, highest_of
from tasks.rules.assignment.programme import by_programme, programme_prices
from tasks.rules.assignment.seating import NOBODY, Ints

# Up to so many pairs a market is solved at once, in about a second.
SMALL, SMALL_PROGRAMME = 100_000, 3_000
SAMPLE_SEATS = 20  # of each rep in a sample: prices need so many to be near the true ones
HELPERS, MOST_HELPERS = 2, 128  # units that may change beside each that did not get its best
FEW = 2_000  # at least


@dataclass(frozen=True, slots=True)
class Deal:
    """The owner of each unit (NOBODY for none), at which prices; the figures are whole cents.

    `value` counts gains and bonuses; no plan at all is worth more than `bound`.
    """

    owner: Ints
    prices: Prices
    value: int
    bound: int

    @property
    def gap(self) -> float:
        """The proven gap: 0.0001 is a hundredth of a percent."""
        return (self.bound - self.value) / max(abs(self.value), 1)


def is_small(market: Market) -> bool:
    """Whether it is solved at once."""
    return len(market.unit) <= (SMALL if market.is_plain else SMALL_PROGRAMME)


def solve(market: Market, gap: float, seconds: float) -> Deal:
    """The owners of the highest worth, or within the share `gap` of it, from nothing."""
    if not is_small(market):
        nobody = np.full(market.units, NOBODY)
        return repair(market, nobody, first_prices(market), gap, seconds)
    if market.is_plain:
        owner = by_flow(market)
        prices = prices_of(market, owner)
        bound = prices.bound(market, best_of(market, prices.surplus(market)))
    else:
        owner, bound = by_programme(market, seconds)
        prices = programme_prices(market)
    return Deal(owner, prices, market.value(owner), bound)


def first_prices(market: Market) -> Prices:
    """Prices from a sample of the units for a like share of the room."""
    share = min(1.0, SAMPLE_SEATS * market.reps / max(1, int(market.size.sum())))
    # In an order that has nothing to do with that of the units.
    mixed = np.argsort((np.arange(market.units) * 2_654_435_761) % 2**32, kind="stable")
    sample = market.only(np.sort(mixed[: max(1, round(market.units * share))])).scaled(share)
    if sample.is_plain:
        return prices_of(sample, by_flow(sample))
    return programme_prices(sample)


def repair(market: Market, owner: Ints, prices: Prices, gap: float, seconds: float) -> Deal:
    """Owners for the units that have none; others change where that is worth more.

    Works on what is not at its best at these prices, so that it costs little where little changed.
    Ends within the share `gap` of the best, or when all have been tried; a programme of the solver
    takes at most `seconds`.
    """
    surplus = prices.surplus(market)
    best = best_of(market, surplus)
    bound = prices.bound(market, best)
    owner = bid(market, shed(market, owner, surplus), surplus)
    deal = Deal(owner, prices, market.value(owner), bound)
    helpers = HELPERS
    while deal.gap > gap and helpers <= MOST_HELPERS:
        chosen = _rest(market, deal.owner, surplus, best, helpers)
        owner = _settled(market, deal.owner, chosen, seconds)
        value = market.value(owner)
        if value > deal.value:
            deal = Deal(owner, prices, value, bound)
        helpers *= 2
    return deal if deal.gap <= gap or not market.is_plain else _with_own_prices(market, deal)


def _with_own_prices(market: Market, deal: Deal) -> Deal:
    """The same owners at the prices that follow from them, where those prove more."""
    prices = prices_of(market, deal.owner)
    bound = prices.bound(market, best_of(market, prices.surplus(market)))
    return Deal(deal.owner, prices, deal.value, bound) if bound < deal.bound else deal


def _rest(market: Market, owner: Ints, surplus: Ints, best: Ints, helpers: int) -> Ints:
    """The units that are not at their best, and those who lose least by being elsewhere."""
    chosen = market.chosen(owner)
    mine = np.zeros(market.units, dtype=np.int64)
    mine[market.unit[chosen]] = surplus[chosen]
    elsewhere = surplus.copy()
    elsewhere[chosen] = LOWEST
    second = highest_of(market, elsewhere)
    second = np.where(owner >= 0, np.maximum(second, 0), second)
    is_open = mine < best
    rest = max(FEW, helpers * int(is_open.sum()))
    margin = np.where(is_open, LOWEST, mine - second)
    if rest + is_open.sum() >= market.units:
        return np.arange(market.units)
    return np.sort(np.argsort(margin, kind="stable")[: int(is_open.sum()) + rest])


def _settled(market: Market, owner: Ints, chosen: Ints, seconds: float) -> Ints:
    """The owners once the chosen units are dealt anew for the room beside the others."""
    others = owner.copy()
    others[chosen] = NOBODY
    rest = market.without(others).only(chosen)
    found = by_flow(rest) if rest.is_plain else by_programme(rest, seconds)[0]
    others[chosen] = found
    return others
