"""Bids: every unit asks for the rep where it is best off, and room goes to who would lose most."""

import numpy as np
from numpy.typing import NDArray

from tasks.rules.assignment.market import Market
from tasks.rules.assignment.seating import NOBODY, Ints

ROUNDS = 50  # so many refusals leave a unit to the solver
LOWEST = np.iinfo(np.int64).min


def bid(market: Market, owner: Ints, surplus: Ints) -> Ints:
    """The owners when all units without one have bid; nobody else changes, no room is exceeded.

    First by what is beyond the price; then whoever is still without one takes what is left for
    nothing, since a seat that stays empty is worth nothing.
    """
    owner = owner.copy()
    for worth in (surplus, market.gain):
        pairs = market.pairs_of(np.flatnonzero(owner < 0))
        pairs = pairs[worth[pairs] > 0]
        for _ in range(ROUNDS):
            pairs = _still_free(market, owner, pairs)
            if not len(pairs):
                break
            _one_round(market, owner, worth, pairs)
    return owner


def shed(market: Market, owner: Ints, surplus: Ints) -> Ints:
    """The owners without those units that exceed a rep's room; the ones worth least go."""
    seats, touches = market.load(owner)
    if (seats <= market.room).all() and (touches <= market.touch_room).all():
        return owner
    kept = np.full(market.units, NOBODY)
    _take(market, kept, market.chosen(owner), surplus[market.chosen(owner)])
    return kept


def _still_free(market: Market, owner: Ints, pairs: Ints) -> Ints:
    seats, touches = market.load(owner)
    seats, touches = market.room - seats, market.touch_room - touches
    unit, rep = market.unit[pairs], market.rep[pairs]
    is_free = (owner[unit] < 0) & (market.size[unit] <= seats[rep])
    return pairs[is_free & (market.touches[unit] <= touches[rep])]


def _one_round(market: Market, owner: Ints, worth: Ints, pairs: Ints) -> None:
    """Each unit asks for its best rep; a rep takes those with the highest regret that fit."""
    unit = market.unit[pairs]
    first = np.flatnonzero(np.append(True, unit[1:] != unit[:-1]))
    number = np.cumsum(np.append(0, (unit[1:] != unit[:-1]).astype(np.int64)))
    offers = worth[pairs]
    best = np.maximum.reduceat(offers, first)
    at = np.flatnonzero(offers == best[number])
    asked = at[np.append(True, unit[at][1:] != unit[at][:-1])]
    rest = offers.copy()
    rest[asked] = 0
    regret = best - np.maximum.reduceat(rest, first)
    _take(market, owner, pairs[asked], regret)


def _take(market: Market, owner: Ints, asked: Ints, regret: Ints) -> None:
    unit, rep = market.unit[asked], market.rep[asked]
    order = np.lexsort((-regret // market.size[unit], rep))
    unit, rep = unit[order], rep[order]
    seats, touches = market.load(owner)
    fits = _within(rep, market.size[unit], market.room - seats)
    fits &= _within(rep, market.touches[unit], market.touch_room - touches)
    owner[unit[fits]] = rep[fits]


def _within(rep: Ints, use: Ints, left: Ints) -> NDArray[np.bool_]:
    """Whether each fits in what its rep has left, beside those of the rep before it."""
    total = np.cumsum(use)
    first = np.flatnonzero(np.append(True, rep[1:] != rep[:-1]))
    before = (total - use)[first]
    number = np.cumsum(np.append(0, (rep[1:] != rep[:-1]).astype(np.int64)))
    is_in: NDArray[np.bool_] = total - before[number] <= left[rep]
    return is_in
