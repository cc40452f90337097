"""The solvers of an assignment: exact on small problems, proven near the best on large ones."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.assignment_gap import read, solve
from tasks.rules.assignment import deals
from tasks.rules.assignment.deals import first_prices, repair
from tasks.rules.assignment.flow import by_flow, prices_of
from tasks.rules.assignment.gap import solve_gap
from tasks.rules.assignment.market import NO_LIMIT, Market, best_of
from tasks.rules.assignment.search import search
from tasks.rules.assignment.seating import NOBODY, Pairs, Steps


def market(seed: int, units: int, reps: int, *, is_plain: bool = True) -> Market:
    random = np.random.default_rng(seed)
    unit, rep = (each.ravel() for each in np.indices((units, reps)))
    kept = random.random(len(unit)) < 0.7
    unit, rep = unit[kept], rep[kept]
    size = np.ones(units, dtype=np.int64) if is_plain else random.integers(1, 4, units)
    seats = random.integers(0, max(2, 2 * units // reps), (reps, 3))
    time = np.full(reps, NO_LIMIT) if is_plain else random.integers(0, 4 * units // reps, reps)
    return Market(
        np.searchsorted(unit, np.arange(units + 1)), unit, rep,
        random.integers(1, 1_000, len(unit)), size, random.integers(0, 4, units),
        np.repeat(np.arange(reps), 3), seats.ravel(),
        np.sort(random.integers(0, 50, (reps, 3)))[:, ::-1].ravel(), time,
    )  # fmt: skip


def is_allowed(made: Market, owner: Any) -> bool:
    seats, touches = made.load(owner)
    has_pair = (owner[made.unit] == made.rep).sum() == (owner >= 0).sum()
    return bool(has_pair and (seats <= made.room).all() and (touches <= made.touch_room).all())


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 5), st.integers(1, 3), st.booleans())
def test_a_small_market_is_solved_to_the_best_there_is(
    seed: int, units: int, reps: int, is_plain: bool
) -> None:
    made = market(seed, units, reps, is_plain=is_plain)
    tried = (np.array(each) for each in product(range(-1, reps), repeat=units))
    best = max(made.value(owner) for owner in tried if is_allowed(made, owner))
    deal = deals.solve(made, 0.0, 10.0)
    assert is_allowed(made, deal.owner)
    assert abs(deal.value - best) <= 1e-6 * best
    assert best <= deal.bound <= best + 1


def test_prices_prove_that_a_flow_is_the_best() -> None:
    made = market(3, 300, 12)
    owner = by_flow(made)
    prices = prices_of(made, owner)
    assert prices.bound(made, best_of(made, prices.surplus(made))) == made.value(owner)


@pytest.mark.parametrize("is_plain", [True, False])
def test_a_large_market_is_solved_by_its_prices_to_a_proven_gap(
    monkeypatch: pytest.MonkeyPatch, is_plain: bool
) -> None:
    made = market(5, 1_200, 10, is_plain=is_plain)
    exact = made.value(by_flow(made)) if is_plain else None
    for name in ("SMALL", "SMALL_PROGRAMME"):
        monkeypatch.setattr(deals, name, 0)
    monkeypatch.setattr(deals, "FEW", 50)
    deal = deals.solve(made, 1e-4 if is_plain else 0.02, 4.0)
    assert is_allowed(made, deal.owner)
    assert deal.gap <= (1e-4 if is_plain else 0.02)
    if exact is not None:
        assert deal.value <= exact <= deal.bound


def test_after_a_change_little_moves_and_the_gap_is_proven_again() -> None:
    made = market(8, 2_000, 20)
    owner = by_flow(made)
    prices = prices_of(made, owner)
    gain = made.gain.copy()
    gain[made.chosen(owner)] += 300  # what a change costs
    gone = np.arange(0, 2_000, 100)
    owner[gone] = NOBODY
    after = Market(**{**{name: getattr(made, name) for name in made.__slots__}, "gain": gain})
    deal = repair(after, owner, prices, 1e-4, 5.0)
    assert deal.gap <= 1e-4
    others = np.setdiff1d(np.arange(2_000), gone)
    assert (deal.owner[others] != owner[others]).sum() <= len(gone)


def test_prices_of_another_day_cost_nothing_but_time() -> None:
    made = market(9, 400, 8)
    nobody = np.full(made.units, NOBODY)
    exact = made.value(by_flow(made))
    for prices in (first_prices(made), prices_of(market(1, 400, 8), nobody)):
        deal = repair(made, nobody, prices, 0.0, 5.0)
        assert is_allowed(made, deal.owner)
        assert deal.value <= exact <= deal.bound


PAIRS = Pairs(
    np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]), np.array([5.0, 4.0, 6.0, 1.0]),
    np.array([[2.0, 2.0, 2.0, 2.0]]),
)  # fmt: skip
NO_STEPS = Steps(*np.zeros((3, 0), dtype=np.int64))


def test_search_goes_on_where_the_programme_has_no_time() -> None:
    room = np.array([[3.0, 3.0]])
    found = search(PAIRS, 2, room, NO_STEPS, None, 5.0, is_forced=True)
    assert found is not None
    assert (found.owner.tolist(), found.value, found.bound) == ([1, 0], 10.0, 10.0)
    assert search(PAIRS, 2, np.array([[1.0, 3.0]]), NO_STEPS, None, 5.0, is_forced=True) is None


def test_what_cannot_be_is_none_and_what_need_not_be_is_left_out() -> None:
    room = np.array([[1.0, 3.0]])
    assert solve_gap(PAIRS, 2, room, 5.0, is_forced=True) is None
    found = solve_gap(PAIRS, 2, room, 5.0)
    assert found is not None
    assert (found.owner.tolist(), found.value) == ([1, NOBODY], 4.0)


def test_a_file_of_problems_is_read_and_solved(tmp_path: Any) -> None:
    path = tmp_path / "gap.txt"
    path.write_text("2\n2 2\n5 6\n4 1\n2 2\n2 2\n3 3\n1 1\n7\n2\n2\n")
    first, second = read(path)
    assert (solve(first, 5.0, is_cost=False) or NO_STEPS).value == 10  # type: ignore[union-attr]
    assert (solve(first, 5.0, is_cost=True) or NO_STEPS).value == 6  # type: ignore[union-attr]
    assert (solve(second, 5.0, is_cost=True) or NO_STEPS).bound == 7  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["", "1\n2 2\n5 6\n", "1\n1 1\n7\n2\n2\n9\n", "1\n0 3\n"])
def test_a_file_in_another_format_is_refused(tmp_path: Any, text: str) -> None:
    path = tmp_path / "gap.txt"
    path.write_text(text)
    with pytest.raises(ValueError, match="figures"):
        list(read(path))
