"""A backtest counts rightly, says how sure it is, and finds nothing where there is nothing."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from tasks.rules.backtesting import CASES, TYPES, Backtest, judge

DAY = date(2026, 1, 5)


def cases(scores: list[float], won: list[bool], days: int = 1) -> pl.DataFrame:
    rows = [
        (account, DAY + timedelta(days=day), score, None, None, success)
        for day in range(days)
        for account, (score, success) in enumerate(zip(scores, won, strict=True))
    ]
    return pl.DataFrame(rows, schema=CASES, orient="row")


def of(frame: pl.DataFrame, types: list[tuple[int, str, bool]] = []) -> Backtest:  # noqa: B006
    rows = [(account, DAY, kind, success) for account, kind, success in types]
    return judge(frame, pl.DataFrame(rows, schema=TYPES, orient="row"))


def test_a_perfect_score_has_all_successes_in_its_first_tenths() -> None:
    found = of(cases([float(n) for n in range(100)], [n >= 80 for n in range(100)], days=2))
    first, second, third, *_ = found.rankings["score"]
    assert (found.cases, found.accounts, found.successes, found.base_rate) == (200, 100, 40, 0.2)
    assert (first.cases, first.successes, first.rate, first.lift) == (20, 20, 1.0, 5.0)
    assert (first.gain, second.gain, third.gain) == (0.5, 1.0, 1.0)
    assert [group.successes for group in found.calibration] == [0] * 8 + [20, 20]


def test_tenths_have_as_many_cases_and_gain_rises_to_all() -> None:
    random = np.random.default_rng(4)
    scores, won = random.random(57) * 100, random.random(57) < 0.3
    for groups in of(cases(scores.tolist(), won.tolist())).rankings.values():
        assert {group.cases for group in groups} <= {5, 6}
        gains = [group.gain or 0.0 for group in groups]
        assert gains == sorted(gains)
        assert gains[-1] == pytest.approx(1)
        assert sum(group.successes for group in groups) == won.sum()


def test_an_interval_holds_the_figure_and_one_where_nothing_is_known_holds_no_lift() -> None:
    random = np.random.default_rng(5)
    won = (random.random(400) < 0.2).tolist()
    found = of(cases((random.random(400) * 100).tolist(), won))
    for group in found.rankings["score"]:
        assert group.rate is not None and group.rate_interval and group.lift_interval
        assert group.rate_interval[0] <= group.rate <= group.rate_interval[1]
    first = found.rankings["score"][0].lift_interval
    assert first and first[0] <= 1 <= first[1]


def test_no_success_among_few_accounts_proves_little() -> None:
    few = of(cases([float(n) for n in range(40)], [n < 20 for n in range(40)], days=5))
    first = few.rankings["score"][0]
    assert (first.cases, first.rate, first.lift) == (20, 0.0, 0.0)
    assert first.rate_interval and 0.4 < first.rate_interval[1] < 0.6  # four accounts
    assert first.lift_interval == pytest.approx([2 * each for each in first.rate_interval])


def test_more_days_of_the_same_accounts_make_nothing_surer() -> None:
    random = np.random.default_rng(6)
    scores, won = (random.random(200) * 100).tolist(), (random.random(200) < 0.3).tolist()
    one, many = of(cases(scores, won)), of(cases(scores, won, days=10))
    width = [
        group.rate_interval[1] - group.rate_interval[0]
        for found in (one, many)
        if (group := found.rankings["score"][0]).rate_interval
    ]
    assert width[1] == pytest.approx(width[0], rel=0.1)


def test_a_types_yield_is_its_rate_against_all() -> None:
    frame = cases([50.0] * 20, [n < 4 for n in range(20)])
    found = of(
        frame, [(0, "funding_round", True), (9, "funding_round", False), (9, "award", False)]
    )
    award, funding = found.triggers
    assert (award.name, award.lift) == ("award", 0.0)
    assert (funding.cases, funding.rate, funding.lift) == (2, 0.5, 2.5)


@pytest.mark.parametrize("frame", [cases([], []), cases([10.0, 20.0], [False, False])])
def test_without_successes_there_is_no_lift(frame: pl.DataFrame) -> None:
    found = of(frame)
    assert {group.lift for group in found.rankings["score"]} == {None}
