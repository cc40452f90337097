"""What a task is worth, how outcomes move it, and which tasks make a morning."""

from collections.abc import Sequence
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.rules.playbook import Playbook
from tasks.rules.queue.frames import OUTCOMES, RANK
from tasks.rules.queue.ranking import (
    best_tasks,
    opportunity_values,
    rank_words,
    steady,
    with_value,
)
from tests.rules.playbooks import playbook
from warehouse.models import stable_id

PLAIN = playbook()


def account(**values: Any) -> pl.DataFrame:
    row = {"account_id": 1, "seats": None, "employees": None, "close_rate": None, "fit": 100.0}
    schema = {"account_id": pl.Int64, "seats": pl.Int64, "employees": pl.Int64,
              "close_rate": pl.Float64, "fit": pl.Float64}  # fmt: skip
    row |= values
    return pl.DataFrame([row], schema=schema)


@pytest.mark.parametrize(
    ("values", "expected", "said"),
    [
        ({"seats": 5, "employees": 900}, 1000 * 0.30, "5 seats x $200"),
        ({"seats": 25}, 5000 * 0.15, "25 seats x $200"),  # METHOD A8, A10
        ({"seats": 25, "close_rate": 0.2}, 5000 * 0.2, "20.0 % of such are won"),
        ({"employees": 50}, 2600 * 0.2109, "13 seats, estimated from 50 employees"),
        ({}, 5000 * 0.15, "25 seats, assumed for want of a size"),
    ],
)
def test_value_is_seats_times_price_times_the_share_won(
    values: dict[str, Any], expected: float, said: str
) -> None:
    (row,) = opportunity_values(account(**values), PLAIN).to_dicts()
    assert row["opportunity_value_usd"] == pytest.approx(expected, rel=0.001)
    assert said in row["value_because"]


def proposal(**values: Any) -> dict[str, Any]:
    row = {
        "key": "k", "account_id": 1, "rep_id": 5, "person": "p", "play": "growth_money",
        "tier": "director", "source": None, "freshness": 0.5, "freshness_because": "news",
        "is_promised": False, "task_status": None,
        "contact_id": 7, "lead_id": None, "event_id": 9, "step": 1,
    }  # fmt: skip
    return row | values


TEXT = {"source": pl.String, "task_status": pl.String, "lead_id": pl.Int64}


def valued(
    outcomes: Sequence[tuple[Any, ...]] = (),
    fit: float | None = 100.0,
    **values: Any,
) -> dict[str, Any]:
    frame = pl.DataFrame([proposal(**values)], schema_overrides=TEXT)
    own = pl.DataFrame(list(outcomes), schema=OUTCOMES, orient="row")
    rates = {"website": 0.313}
    (row,) = with_value(frame, account(seats=25, fit=fit), own, rates, PLAIN).to_dicts()
    return row


def test_expected_value_is_chance_times_value_times_freshness() -> None:
    row = valued(fit=80.0)
    assert row["chance"] == pytest.approx(0.06 * 0.8)
    assert row["expected_value_usd"] == pytest.approx(0.06 * 0.8 * 750 * 0.5, abs=0.01)
    assert rank_words(row | {"place": 1}, PLAIN) == (
        "$18.00 expected = 4.8 % chance of a meeting (growth money 6 %; fit 80 of 100) x $750 "
        "value (25 seats x $200 = $5,000 MRR, 15.0 % of such are won) x 0.50 freshness (news); "
        "x 0.6 as number 2 of its account today"
    )


def test_few_outcomes_change_little_and_many_decide() -> None:
    few = valued([("growth_money", "director", None, 2, 2)])["chance"]
    many = valued([("growth_money", "director", None, 2000, 200)])["chance"]
    assert 0.06 < few < 0.14
    assert many == pytest.approx(0.1, abs=0.002)


def test_other_tiers_count_less_than_the_own_one_and_other_plays_not_at_all() -> None:
    base = valued()["chance"]
    other_tier = valued([("growth_money", "c_level_vp", None, 50, 25)])["chance"]
    own_tier = valued([("growth_money", "director", None, 50, 25)])["chance"]
    assert base < other_tier < own_tier
    assert valued([("momentum", "director", None, 50, 25)])["chance"] == base


def test_a_lead_starts_from_the_conversion_of_its_source() -> None:
    row = valued(play="answer_lead", source="website")
    assert row["chance"] == pytest.approx(0.313)
    assert "leads from website 31.3 %" in row["chance_because"]


def test_a_value_that_changed_little_keeps_its_place_and_its_reason() -> None:
    said = "as it was; x 0.6 as number 2 of its account today"
    old = dict(zip(RANK, (0.1, 100.0, 1.0, 10.0, said), strict=True))
    tasks = pl.DataFrame([{"key": "k", "status": "open", **old}])
    for now, kept in ((10.9, 10.0), (9.1, 10.0), (11.5, 11.5), (8.0, 8.0)):
        new = dict(zip(RANK, (0.1, 100.0, now / 10, now, None), strict=True))
        frame = pl.DataFrame([{"key": "k", **new}], schema={"key": pl.String, **RANK})
        (row,) = steady(frame, tasks, PLAIN).to_dicts()
        assert row["expected_value_usd"] == kept
        assert row["rank_because"] == ("as it was" if kept == 10.0 else None)


# ---- the morning ---------------------------------------------------------------------------------


def morning(
    rows: list[dict[str, Any]], policy: Playbook = PLAIN, done: dict[int, int] | None = None
) -> list[dict[str, Any]]:
    full = [
        proposal(**{"key": f"k{n}", "person": f"p{n}", "account_id": n} | row)
        for n, row in enumerate(rows)
    ]
    frame = pl.DataFrame(full, schema_overrides=TEXT)
    return best_tasks(frame, done or {}, policy).to_dicts()


def test_no_morning_is_all_one_account() -> None:
    rich = [{"account_id": 1, "expected_value_usd": value} for value in (100.0, 99.0, 98.0, 97.0)]
    poor = [{"account_id": n, "expected_value_usd": 68.0 - n} for n in (2, 3)]
    found = morning([*rich, *poor])
    # Three of the rich account at most, and the others between them.
    assert [task["account_id"] for task in found] == [1, 2, 3, 1, 1]
    assert [task["priority"] for task in found] == [100.0, 66.0, 65.0, 59.4, 35.28]


def test_what_is_promised_comes_first_and_past_all_limits() -> None:
    policy = playbook("[queue]\ndaily_limit = 1\nper_account = 1")
    found = morning(
        [
            {"expected_value_usd": 500.0},
            {"expected_value_usd": 1.0, "is_promised": True},
            {"expected_value_usd": 2.0, "is_promised": True, "account_id": 1},
            {"expected_value_usd": 400.0},
        ],
        policy,
    )
    assert [task["key"] for task in found] == ["k2", "k1"]


def test_what_was_done_today_counts_for_the_day() -> None:
    policy = playbook("[queue]\ndaily_limit = 3")
    rows = [{"expected_value_usd": float(n)} for n in range(5)]
    assert len(morning(rows, policy)) == 3
    assert len(morning(rows, policy, {5: 2})) == 1
    assert morning(rows, policy, {5: 9}) == []


def test_a_person_gets_one_task_and_open_ones_stay() -> None:
    rows = [
        {"expected_value_usd": 9.0, "person": "p"},
        {"expected_value_usd": 8.0, "person": "p"},
        {"expected_value_usd": 7.0, "person": "p", "task_status": "open"},
    ]
    assert [task["key"] for task in morning(rows)] == ["k0", "k2"]


def test_equals_stand_in_an_order_that_follows_from_their_ids() -> None:
    ids = [stable_id("account", f"a{n}.example") for n in range(6)]
    rows = [{"account_id": each, "expected_value_usd": 5.0} for each in ids]
    order = [ids.index(task["account_id"]) for task in morning(rows)]
    # Another order, on any machine or with any other version of a library, would be a fault.
    assert order == [0, 5, 2, 3, 1, 4]
    assert [ids.index(task["account_id"]) for task in morning(rows[::-1])] == order


def test_no_account_is_always_the_last_of_equals() -> None:
    last = set()
    for event_id in range(40):
        rows = [
            {"account_id": n, "event_id": event_id, "expected_value_usd": 5.0} for n in range(4)
        ]
        last.add(morning(rows)[-1]["account_id"])
    assert last == {0, 1, 2, 3}


candidate = st.fixed_dictionaries(
    {
        "account_id": st.integers(1, 4),
        "rep_id": st.integers(1, 3),
        "person": st.sampled_from("abcdefgh"),
        "expected_value_usd": st.floats(0, 1000).map(lambda value: round(value, 2)),
        "is_promised": st.booleans(),
        "task_status": st.sampled_from([None, "open", "cancelled"]),
    }
)


@settings(max_examples=60, deadline=None)
@given(st.lists(candidate, min_size=1, max_size=25), st.randoms())
def test_limits_hold_and_the_order_of_the_candidates_does_not_matter(
    rows: list[dict[str, Any]], chance: Any
) -> None:
    policy = playbook("[queue]\ndaily_limit = 4\nper_account = 2")
    full = [proposal(**row | {"key": f"k{n}", "event_id": n}) for n, row in enumerate(rows)]
    found = best_tasks(pl.DataFrame(full, schema_overrides=TEXT), {}, policy)
    shuffled = list(full)
    chance.shuffle(shuffled)
    again = best_tasks(pl.DataFrame(shuffled, schema_overrides=TEXT), {}, policy)
    assert again.to_dicts() == found.to_dicts()
    bound = found.filter(~pl.col("is_promised"), pl.col("task_status").ne_missing("open"))
    for column, most in (("person", 1), ("account_id", 2), ("rep_id", 4)):
        counts = bound.group_by(column).len()["len"]
        assert counts.max() is None or counts.max() <= most  # type: ignore[operator]
    stays = {row["key"] for row in full if row["task_status"] == "open"}
    assert stays <= set(found["key"])
