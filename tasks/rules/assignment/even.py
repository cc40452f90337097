"""Accounts dealt in turn among reps with whom they are worth the same (fairness in value)."""

from itertools import groupby

import numpy as np

from tasks.rules.assignment.offers import Offers
from tasks.rules.assignment.seating import NOBODY, Ints
from warehouse.models import stable_id


def even_out(offers: Offers, owner: Ints, tied: Ints) -> Ints:
    """The owners, with new accounts that are worth as much with several reps dealt in turn.

    Each rep gets as many as before, the best ones in turn, so nothing is lost. Units that somebody
    had before (`tied`), families, and those barred from some rep stay where they are.
    """
    market, looks = offers.market, offers.looks
    pairs = np.diff(market.start)
    may = (owner >= 0) & (offers.owner == NOBODY) & (market.size == 1)
    may &= pairs == looks.may_get.sum(axis=1)[offers.combo]
    may[tied] = False
    units = np.flatnonzero(may)
    if not len(units):
        return owner
    worth = looks.worth[offers.combo[units], owner[units]]
    value = offers.units["value_usd"].to_numpy()[units]
    alike = np.lexsort((units, -value, worth, market.touches[units], offers.combo[units]))
    keys = list(zip(offers.combo[units], market.touches[units], worth, strict=True))
    dealt = owner.copy()
    for _, group in groupby(alike.tolist(), key=keys.__getitem__):
        some = units[list(group)]
        dealt[some] = _in_turn(owner[some].tolist(), int(some[0]))
    return dealt


def _in_turn(owners: list[int], draw: int) -> list[int]:
    """The same owners, as often as before: there and back again, so that nobody is always first."""
    left = {key: owners.count(key) for key in sorted(set(owners), key=lambda k: stable_id(draw, k))}
    turns: list[int] = []
    while left:
        turns += list(left)[:: -1 if len(turns) % 2 else 1]
        left = {key: count - 1 for key, count in left.items() if count > 1}
    return turns
