"""Accounts x reps as a market: what pairs are worth, what reps have room for, what prices prove.

With prices for the seats and the time of each rep, an account is best off where its gain exceeds
them the most. Whatever the prices are, no plan is worth more than what all accounts and all reps
would then make (weak duality). So any prices prove how good a plan is, account by account.
"""

from dataclasses import dataclass, replace

import numpy as np

from tasks.rules.assignment.seating import NOBODY, Ints

NO_LIMIT = 2**40  # touches of a rep who has none
LOWEST = -(2**60)  # less than any surplus


@dataclass(frozen=True, slots=True)
class Market:
    """Pairs that may be (sorted by unit), units, and the room of reps; gains in whole cents.

    Unit u has the pairs start[u] to start[u + 1], and takes `size[u]` seats and `touches[u]` a
    week. Seats of a rep come in steps (sorted by rep, the best first) with a bonus for each seat
    taken, which makes work spread evenly.
    """

    start: Ints  # units + 1
    unit: Ints
    rep: Ints
    gain: Ints
    size: Ints
    touches: Ints
    step_rep: Ints
    step_seats: Ints
    step_bonus: Ints
    touch_room: Ints  # per rep

    @property
    def units(self) -> int:
        """How many there are."""
        return len(self.size)

    @property
    def reps(self) -> int:
        """How many there are."""
        return len(self.touch_room)

    @property
    def room(self) -> Ints:
        """Seats per rep."""
        return sums(self.step_rep, self.step_seats, self.reps)

    @property
    def is_plain(self) -> bool:
        """Whether a flow can express it: a seat a unit, and no rep whose time is limited."""
        return bool((self.size == 1).all() and (self.touch_room >= NO_LIMIT).all())

    def only(self, units: Ints, pairs: Ints | None = None) -> "Market":
        """The same for some units (ascending), renumbered, and of their pairs for those given."""
        number = np.full(self.units, NOBODY)
        number[units] = np.arange(len(units))
        kept = self.pairs_of(units) if pairs is None else pairs
        unit = number[self.unit[kept]]
        return replace(
            self, start=np.searchsorted(unit, np.arange(len(units) + 1)), unit=unit,
            rep=self.rep[kept], gain=self.gain[kept], size=self.size[units],
            touches=self.touches[units],
        )  # fmt: skip

    def pairs_of(self, units: Ints) -> Ints:
        """The numbers of all pairs of some units."""
        first, count = self.start[units], self.start[units + 1] - self.start[units]
        ends = np.cumsum(count)
        return np.repeat(first - ends + count, count) + np.arange(ends[-1] if len(ends) else 0)

    def without(self, owner: Ints) -> "Market":
        """The room that is left beside these owners (one per unit); the best seats go first."""
        seats, touches = self.load(owner)
        step_seats = self.step_seats - self.seats_taken(seats)
        return replace(self, step_seats=step_seats, touch_room=self.touch_room - touches)

    def scaled(self, share: float) -> "Market":
        """The same units for such a share of all room."""
        total = np.cumsum(self.step_seats)
        seats = np.diff(np.rint(total * share).astype(np.int64), prepend=0)
        is_limited = self.touch_room < NO_LIMIT
        touch_room = np.where(is_limited, np.rint(self.touch_room * share), self.touch_room)
        return replace(self, step_seats=seats, touch_room=touch_room.astype(np.int64))

    def load(self, owner: Ints) -> tuple[Ints, Ints]:
        """Seats and touches that each rep has taken."""
        has = owner >= 0
        who = owner[has]
        return sums(who, self.size[has], self.reps), sums(who, self.touches[has], self.reps)

    def seats_taken(self, seats: Ints) -> Ints:
        """How many of each step are taken when each rep has so many; the best go first."""
        before = np.cumsum(self.step_seats) - self.step_seats
        first = np.searchsorted(self.step_rep, np.arange(self.reps))
        within = before - np.append(before, 0)[first][self.step_rep]
        taken: Ints = np.clip(seats[self.step_rep] - within, 0, self.step_seats)
        return taken

    def chosen(self, owner: Ints) -> Ints:
        """The numbers of the pairs that these owners mean."""
        return np.flatnonzero(self.rep == owner[self.unit])

    def value(self, owner: Ints) -> int:
        """What gains and bonuses are worth."""
        bonus = self.seats_taken(self.load(owner)[0]) * self.step_bonus
        return int(self.gain[self.chosen(owner)].sum() + bonus.sum())


@dataclass(frozen=True, slots=True)
class Prices:
    """Of a seat and of a touch a week, per rep, in cents; a seat's can be below nothing."""

    seat: Ints
    touch: Ints

    def surplus(self, market: Market, pairs: Ints | slice = slice(None)) -> Ints:
        """What each pair is worth beyond what it takes."""
        unit, rep = market.unit[pairs], market.rep[pairs]
        cost = market.size[unit] * self.seat[rep]
        if self.touch.any():
            cost = cost + market.touches[unit] * self.touch[rep]
        return market.gain[pairs] - cost

    def bound(self, market: Market, best: Ints) -> int:
        """What no plan exceeds; `best` is the highest surplus of each unit, at least 0."""
        seats = market.step_seats * np.maximum(0, self.seat[market.step_rep] + market.step_bonus)
        is_limited = market.touch_room < NO_LIMIT
        touches = (market.touch_room * np.maximum(0, self.touch))[is_limited]
        return int(best.sum() + seats.sum() + touches.sum())


def highest_of(market: Market, surplus: Ints) -> Ints:
    """The highest surplus of each unit; LOWEST where it has no pair."""
    highest = np.full(market.units, LOWEST)
    has = market.start[1:] > market.start[:-1]
    if has.any():
        highest[has] = np.maximum.reduceat(surplus, market.start[:-1][has])
    return highest


def best_of(market: Market, surplus: Ints) -> Ints:
    """The same, at least 0: to stay without a rep costs nothing."""
    return np.maximum(highest_of(market, surplus), 0)


def sums(keys: Ints, numbers: Ints, count: int) -> Ints:
    """The sum of the numbers of each key."""
    return np.bincount(keys, weights=numbers, minlength=count).astype(np.int64)
