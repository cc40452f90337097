"""A revenue goal comes down to each SDR's month, to the digit (METHOD A9)."""

from dataclasses import replace
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.rules.quota import (
    Figure,
    Figures,
    QuotaError,
    by_deal_size,
    by_rate_and_team,
    check,
    plan_quota,
)

EXAMPLE = Figures(
    **{
        name: Figure(value, "given")
        for name, value in {
            "arr_goal_usd": 2_000_000, "sdrs": 10, "close_rate": 0.2, "deal_mrr_usd": 5000,
            "conversion": 0.13, "touches_per_account": 8, "touches_per_day": 40,
            "working_days_per_month": 21, "rework_months": 3,
        }.items()
    }
)  # fmt: skip


def changed(**values: float) -> Figures:
    return replace(EXAMPLE, **{name: Figure(value, "given") for name, value in values.items()})


def test_the_example_of_the_method_comes_out_to_the_digit() -> None:
    plan = plan_quota(EXAMPLE)
    assert round(plan.mrr_per_sdr_per_month) == 83_333
    assert plan.opportunities_per_sdr_per_month == 17
    assert plan.arr_of_these_usd == 2_040_000


def test_the_touches_and_what_is_missing_follow() -> None:
    plan = plan_quota(EXAMPLE, accounts_there=1000)
    assert plan.accounts_per_sdr_per_month == ceil(17 / 0.13) == 131
    assert plan.touches_per_sdr_per_month == ceil(17 / 0.13 * 8) == 1047
    assert plan.touches_an_sdr_can_do == 840
    assert plan.missing_touches_per_month == ceil(10 * (17 / 0.13 * 8 - 840))
    assert (plan.sdrs_needed, plan.missing_sdrs) == (13, 3)
    assert plan.accounts_needed == ceil(10 * 17 / 0.13 * 3)
    assert plan.missing_accounts == plan.accounts_needed - 1000


def test_nothing_is_missing_where_there_is_enough() -> None:
    plan = plan_quota(changed(touches_per_day=100), accounts_there=10_000)
    assert (plan.missing_touches_per_month, plan.missing_sdrs, plan.missing_accounts) == (0, 0, 0)
    assert plan_quota(EXAMPLE).missing_accounts is None


def test_what_comes_out_whole_is_not_rounded_up() -> None:
    assert ceil(36_000 / (12 * 10 * 0.03) / 5000) == 3  # 0.03 is no binary number
    plan = plan_quota(changed(arr_goal_usd=36_000, close_rate=0.03))
    assert plan.opportunities_per_sdr_per_month == 2


rates = st.floats(0.01, 1).map(lambda value: round(value, 3))


@settings(max_examples=50)
@given(st.integers(1, 10**9), st.integers(1, 500), rates, st.integers(1, 10**5))
def test_the_planned_opportunities_just_reach_the_goal(
    goal: int, sdrs: int, rate: float, deal: int
) -> None:
    plan = plan_quota(changed(arr_goal_usd=goal, sdrs=sdrs, close_rate=rate, deal_mrr_usd=deal))
    one = deal * 12 * sdrs * rate
    assert plan.arr_of_these_usd >= goal * (1 - 1e-9)
    assert plan.arr_of_these_usd - one < goal * (1 + 1e-9)


@settings(max_examples=50)
@given(st.integers(10**4, 10**8), rates)
def test_the_team_that_is_needed_misses_no_touches(goal: int, rate: float) -> None:
    figures = changed(arr_goal_usd=goal, close_rate=rate, touches_per_account=1)
    needed = plan_quota(figures).sdrs_needed
    assert plan_quota(changed(arr_goal_usd=goal, close_rate=rate, touches_per_account=1,
                              sdrs=needed)).missing_touches_per_month == 0  # fmt: skip


def test_a_higher_rate_or_a_larger_team_asks_for_less() -> None:
    rows = by_rate_and_team(EXAMPLE, [0.5, 1, 2, 8])
    asked = [[case.plan.touches_per_sdr_per_month for case in row] for row in rows]
    assert [row[0].close_rate for row in rows] == [0.1, 0.2, 0.4, 1.0]
    assert [case.sdrs for case in rows[0]] == [5, 10, 20, 80]
    assert asked[1][1] == 1047
    assert all(row == sorted(row, reverse=True) for row in asked)
    columns = list(zip(*asked, strict=True))
    assert all(list(each) == sorted(each, reverse=True) for each in columns)


def test_each_size_of_deal_has_its_own_close_rate() -> None:
    cases = by_deal_size(EXAMPLE, [1000, 5000], lambda size: {1000: 0.3, 5000: 0.15}[size])
    assert [(each.close_rate, each.plan.opportunities_per_sdr_per_month) for each in cases] == [
        (0.3, 56), (0.15, 23)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"arr_goal_usd": 0}, "--arr-goal 0: must be more than 0"),
        ({"arr_goal_usd": float("nan")}, "--arr-goal nan"),
        ({"arr_goal_usd": float("inf")}, "--arr-goal inf"),
        ({"sdrs": -1}, "--sdrs -1"),
        ({"sdrs": 2.5}, "--sdrs 2.5: give a whole number of people"),
        ({"close_rate": 20}, "--close-rate 20: a share is between 0 and 1; 20 % is 0.2"),
        ({"conversion": 1.2}, "--conversion 1.2: a share"),
        ({"touches_per_day": 0}, "--touches-per-day 0"),
    ],
)
def test_an_impossible_figure_is_refused_by_its_option(values: dict[str, float], said: str) -> None:
    with pytest.raises(QuotaError, match=said):
        check(changed(**values))
