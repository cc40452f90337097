"""What each unit is worth with each rep who may have it, and what room reps have: the market."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import polars as pl

from tasks.rules.assignment.market import NO_LIMIT, Market
from tasks.rules.assignment.seating import NOBODY, Ints
from tasks.rules.assignment.who import TRAITS, Looks, Reps, look
from tasks.rules.playbook import Assignment as Policy
from warehouse.models import RepData

CENTS = 100
TOUCHES = 100  # hundredths, so that they are whole numbers
MOST_STEPS = 40  # of a rep's seats: finer ones spread the work no more evenly
MOST_CENTS = 2**38  # a unit is worth no more to the solver, which counts in 64 bits
DRAW = 10  # cents, drawn for each pair: among equals it is not always the same person


@dataclass(frozen=True, slots=True)
class Taken:
    """What each rep has besides the accounts that are to be assigned: locked ones."""

    accounts: Mapping[int, int]
    touches: Mapping[int, float]
    value_usd: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Offers:
    """A market with what its numbers stand for.

    Unit u is row u of `units` and looks like row combo[u] of `looks`; rep r is looks.keys[r].
    `owner` is who has each unit now, NOBODY where that cannot stay.
    """

    market: Market
    units: pl.DataFrame
    looks: Looks
    combo: Ints
    owner: Ints


def make_offers(
    units: pl.DataFrame, held: pl.DataFrame, sdrs: Reps, aes: Mapping[int, int], policy: Policy,
    taken: Taken, day: date,
) -> Offers:  # fmt: skip
    """The market of these units (columns of `as_units`).

    `held` says what ties a unit to a rep: unit (its number), rep_id, cost_usd (what a change from
    this rep would cost), accounts (how many of the unit's the rep owns now). `sdrs` are the active
    ones, by id, in order.
    """
    combos = units.select(TRAITS.keys()).unique(maintain_order=True).with_row_index("combo")
    combo = (
        units.select(TRAITS.keys())
        .join(combos, on=list(TRAITS), how="left", nulls_equal=True, maintain_order="left")["combo"]
        .to_numpy()
        .astype(np.int64)
    )
    looks = look(combos.drop("combo"), sdrs, aes, policy, day)
    ties = _ties(held, looks, combo)
    pairs = _without_excluded(_pairs(looks, combo, ties), units, sdrs)
    unit, rep = np.divmod(pairs, max(len(sdrs), 1))
    owner = _owner(ties, units.height, pairs, len(sdrs))
    value = units["value_usd"].to_numpy()
    gain = np.rint(value[unit] * looks.worth[combo[unit], rep] * CENTS).clip(1, MOST_CENTS)
    gain = gain.astype(np.int64) + _draws(units["first_id"].to_numpy()[unit], looks.keys, rep)
    at = np.searchsorted(pairs, ties["pair"].to_numpy())
    is_there = (at < len(pairs)) & (np.append(pairs, -1)[at] == ties["pair"].to_numpy())
    costs = np.rint(ties["cost_usd"].to_numpy() * CENTS).astype(np.int64)
    np.add.at(gain, at[is_there], costs[is_there])
    touches = np.rint(units["touches_per_week"].to_numpy() * TOUCHES).astype(np.int64)
    steps = _steps(sdrs, policy, taken, _owned(owner, units, len(sdrs)), day)
    market = Market(
        np.searchsorted(unit, np.arange(units.height + 1)), unit, rep, gain,
        units["accounts"].to_numpy().astype(np.int64), touches, *steps, _time(sdrs, taken),
    )  # fmt: skip
    return Offers(market, units, looks, combo, owner)


def _ties(held: pl.DataFrame, looks: Looks, combo: Ints) -> pl.DataFrame:
    """What is held by reps who may have it, with the number of the pair."""
    number = {key: at for at, key in enumerate(looks.keys)}
    rep = pl.col("rep_id").replace_strict(number, default=None, return_dtype=pl.Int64)
    ties = held.with_columns(rep.alias("rep")).filter(pl.col("rep").is_not_null())
    unit, reps = ties["unit"].to_numpy(), ties["rep"].to_numpy()
    may_have = looks.covers[combo[unit], reps] if ties.height else np.zeros(0, dtype=bool)
    ties = ties.with_columns(pl.Series("pair", unit * max(len(number), 1) + reps, pl.Int64))
    return ties.filter(pl.Series(may_have, dtype=pl.Boolean))


def _pairs(looks: Looks, combo: Ints, ties: pl.DataFrame) -> Ints:
    """All pairs as one sorted array of unit x reps + rep; who holds a unit may keep it."""
    count = len(looks.keys)
    of_combo = [np.flatnonzero(row) for row in looks.may_get]
    lengths = np.array([len(each) for each in of_combo], dtype=np.int64)
    starts = np.cumsum(lengths) - lengths
    flat = np.concatenate([np.zeros(0, dtype=np.int64), *of_combo])
    many = lengths[combo] if len(combo) else np.zeros(0, dtype=np.int64)
    unit = np.repeat(np.arange(len(combo)), many)
    within = np.arange(len(unit)) - np.repeat(np.cumsum(many) - many, many)
    pairs = unit * count + flat[np.repeat(starts[combo], many) + within] if len(unit) else unit
    extra = np.setdiff1d(ties.filter("keeps")["pair"].to_numpy(), pairs)
    return np.sort(np.concatenate([pairs, extra])) if len(extra) else pairs


def _without_excluded(pairs: Ints, units: pl.DataFrame, sdrs: Reps) -> Ints:
    """No pair of a rep and a company that the rep must not have."""
    names = [frozenset(each.strip().lower() for each in rep.excluded) for rep in sdrs.values()]
    if not any(names):
        return pairs
    of_domain: dict[str, list[int]] = {}
    for unit, domains in enumerate(units["domain"].to_list()):
        for domain in domains:
            of_domain.setdefault(domain, []).append(unit)
    barred = [
        unit * len(sdrs) + rep
        for rep, domains in enumerate(names)
        for domain in domains
        for unit in of_domain.get(domain, ())
    ]
    return pairs[~np.isin(pairs, np.array(barred, dtype=np.int64))]


def _owner(ties: pl.DataFrame, units: int, pairs: Ints, reps: int) -> Ints:
    """Who has most of each unit now, if the pair may be."""
    owner = np.full(units, NOBODY)
    owned = ties.filter("keeps").sort("accounts", "rep", descending=[True, False])
    owned = owned.unique("unit", keep="first", maintain_order=True)
    allowed = np.isin(owned["pair"].to_numpy(), pairs)
    owner[owned["unit"].to_numpy()[allowed]] = owned["rep"].to_numpy()[allowed]
    return owner


def _draws(first_ids: Ints, keys: list[int], rep: Ints) -> Ints:
    mixed = first_ids.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= np.array(keys, dtype=np.uint64)[rep] * np.uint64(0xC2B2AE3D27D4EB4F)
    mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0x165667B19E3779F9)
    return ((mixed >> np.uint64(33)) % np.uint64(DRAW)).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Owned:
    """What reps own of the units that are to be assigned."""

    accounts: Ints
    value_usd: np.ndarray


def _owned(owner: Ints, units: pl.DataFrame, reps: int) -> Owned:
    has = owner >= 0
    sizes, values = units["accounts"].to_numpy()[has], units["value_usd"].to_numpy()[has]
    count = np.bincount(owner[has], weights=sizes, minlength=reps).astype(np.int64)
    return Owned(count, np.bincount(owner[has], weights=values, minlength=reps))


def _steps(
    sdrs: Reps, policy: Policy, taken: Taken, owned: Owned, day: date
) -> tuple[Ints, Ints, Ints]:
    """Rep, seats and bonus of each step of room; a seat of a fuller rep is worth less."""
    values = [taken.value_usd.get(key, 0.0) + owned.value_usd[at] for at, key in enumerate(sdrs)]
    most = max([1e-9, *values])
    rows = []
    for at, (key, rep) in enumerate(sdrs.items()):
        used = taken.accounts.get(key, 0)
        room = _room(rep, rep.capacity_accounts - used, int(owned.accounts[at]), policy, day)
        edges = np.rint(np.linspace(0, room, min(room, MOST_STEPS) + 1)).astype(np.int64)
        fullness = (used + (edges[:-1] + edges[1:] - 1) / 2) / max(rep.capacity_accounts, 1)
        extra = policy.value_balance_usd * (1 - values[at] / most)
        bonus = np.maximum(0, policy.workload_balance_usd * (1 - fullness)) + extra
        rows.append((np.full(len(bonus), at), np.diff(edges), np.rint(bonus * CENTS)))
    columns = zip(*rows, strict=True) if rows else [[np.zeros(0)]] * 3
    step_rep, seats, bonus = (np.concatenate(each).astype(np.int64) for each in columns)
    return step_rep, seats, bonus


def _room(rep: RepData, seats: int, owned: int, policy: Policy, day: date) -> int:
    """Seats for what is to be assigned; who has just come back is not flooded."""
    seats, until = max(seats, 0), rep.absent_until
    is_back = until is not None and until < day <= until + timedelta(days=policy.back_days)
    if not is_back or seats <= owned:
        return seats
    return owned + int(np.ceil((seats - owned) * policy.back_share))


def _time(sdrs: Reps, taken: Taken) -> Ints:
    """Touches a week that each rep has left, in hundredths."""
    left = [
        NO_LIMIT
        if rep.capacity_touches_per_week is None
        else max(0, round((rep.capacity_touches_per_week - taken.touches.get(key, 0.0)) * TOUCHES))
        for key, rep in sdrs.items()
    ]
    return np.array(left, dtype=np.int64)
