"""Who fits, learned from outcomes: what is read, what is refused, what is proposed."""

import zipfile
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.rules.learning.fields import read_fields
from tasks.rules.learning.proposal import Learned, TooFewOutcomes, learn
from tasks.rules.playbook import Criterion
from tests.rules.playbooks import playbook
from tests.shared import shared_data

ROWS = 600


def some_rows(seed: int = 1, rows: int = ROWS) -> tuple[pl.DataFrame, Any]:
    """Companies of which software houses and large ones buy more often."""
    random = np.random.default_rng(seed)
    industry = random.choice(["Software", "retail", "logistics"], rows)
    employees = random.integers(5, 2000, rows)
    odds = -2 + 1.8 * (industry == "Software") + 1.5 * (employees > 800)
    won = random.random(rows) < 1 / (1 + np.exp(-odds))
    frame = pl.DataFrame(
        {"industry": industry, "employees": employees, "city": random.choice(["A", "B"], rows)}
    )
    return frame, won


def learned(frame: pl.DataFrame, won: Any, **more: Any) -> Learned:
    return learn(frame, np.asarray(won), playbook().icp, **more)


def leaks(found: Learned) -> dict[str, str]:
    return {each.field: each.reason for each in found.refused if each.is_leak}


def share(criterion: Criterion, value: str) -> float:
    assert criterion.table is not None
    return criterion.table[value]


def test_what_counts_gets_the_points_and_the_best_value_a_whole_share() -> None:
    found = learned(*some_rows())
    points = {each.field: each.points for each in found.fields}
    assert points["industry"] > 30
    assert points["employees"] > 20
    assert points["city"] < 10
    industry = next(each for each in found.criteria if each.field == "industry")
    assert share(industry, "software") == 1.0
    assert share(industry, "retail") < 0.3
    assert 0.65 < found.trials["card"].auc < 0.9
    assert not leaks(found)


def test_the_points_are_a_hundred_but_for_what_is_left_out() -> None:
    found = learned(*some_rows())
    assert 90 <= sum(each.points for each in found.criteria) <= 100.5


def test_a_field_that_is_the_outcome_is_refused() -> None:
    frame, won = some_rows()
    found = learned(frame.with_columns(pl.Series("state", np.where(won, "live", "gone"))), won)
    assert (
        "by itself it has an AUC of 1.00" in leaks(found)["state"]
        or "knows" in leaks(found)["state"]
    )


def test_a_field_that_is_filled_after_the_outcome_is_refused() -> None:
    frame, won = some_rows()
    random = np.random.default_rng(2)
    is_filled = random.random(ROWS) < np.where(won, 0.5, 0.02)
    seats = pl.Series("licences", random.integers(1, 50, ROWS)).to_frame()
    late = seats.select(pl.when(pl.lit(is_filled)).then("licences"))["licences"]
    assert (
        "is filled after the outcome" in leaks(learned(frame.with_columns(late), won))["licences"]
    )


def test_a_value_that_only_the_won_have_is_refused() -> None:
    frame, won = some_rows()
    random = np.random.default_rng(3)
    plan = np.where(won & (random.random(ROWS) < 0.4), "gold", random.choice(["a", "b"], ROWS))
    found = learned(frame.with_columns(pl.Series("plan", plan)), won)
    assert "'gold' ended well" in leaks(found)["plan"]


def test_a_field_that_makes_all_others_needless_is_refused_even_beside_its_copy() -> None:
    frame, won = some_rows()
    random = np.random.default_rng(4)
    minutes = random.gamma(2, 2, ROWS) + np.where(won, random.gamma(4, 2, ROWS), 0)
    both = frame.with_columns(pl.Series("talk", minutes), pl.Series("talk_again", minutes * 60))
    assert {"talk", "talk_again"} <= leaks(learned(both, won)).keys()


def test_a_field_that_was_allowed_is_learned_from() -> None:
    frame, won = some_rows()
    frame = frame.with_columns(pl.Series("state", np.where(won, "live", "gone")))
    found = learned(frame, won, allowed=["state"])
    assert not leaks(found)
    assert found.fields[0].field == "state"


def test_a_name_that_speaks_of_outcomes_is_looked_at_more_closely() -> None:
    frame, won = some_rows()
    random = np.random.default_rng(5)
    value = random.normal(size=ROWS) + 1.05 * won
    named = frame.with_columns(pl.Series("contract_value", value))
    plain = frame.with_columns(pl.Series("brightness", value))
    assert (
        "its name speaks of the outcome (contract)" in leaks(learned(named, won))["contract_value"]
    )
    assert not leaks(learned(plain, won))


@pytest.mark.parametrize(
    ("name", "values", "reason"),
    [
        ("id", range(1000, 1000 + ROWS), "counts the rows"),
        ("who", [f"p{n}@firm{n}.example" for n in range(ROWS)], "different in nearly every row"),
        ("day", [f"2025-0{1 + n % 9}-1{n % 10}" for n in range(ROWS)], "is a date"),
        ("same", ["x"] * ROWS, "the same value everywhere"),
        ("note", [f"they told us about {n % 30} plans to move" for n in range(ROWS)], "running"),
    ],
)
def test_what_says_nothing_of_a_company_is_refused(name: str, values: Any, reason: str) -> None:
    fields, refused = read_fields(pl.DataFrame({name: values}), 20)
    assert not fields
    assert reason in refused[0].reason
    assert not refused[0].is_leak


def test_missing_values_are_a_level_of_their_own_and_no_value_of_the_proposal() -> None:
    frame, won = some_rows()
    gaps = frame.with_columns(
        pl.when(pl.int_range(pl.len()) % 3 > 0).then("industry").alias("industry")
    )
    found = learned(gaps, won)
    weighed = next(each for each in found.fields if each.field == "industry")
    unknown = next(each for each in weighed.values if each.value == "unknown")
    assert unknown.rows == ROWS / 3
    criterion = next(each for each in found.criteria if each.field == "industry")
    assert "unknown" not in (criterion.table or {})


def test_few_rows_leave_the_rules_nearly_as_they_are_and_many_decide_alone() -> None:
    icp = playbook().icp  # believes in software most, and least in what it does not name
    random = np.random.default_rng(6)

    def software_lead(rows: int) -> float:
        industry = random.choice(["software", "healthcare"], rows)
        won = random.random(rows) < np.where(industry == "software", 0.2, 0.4)
        table = learn(pl.DataFrame({"industry": industry}), won, icp).criteria[0].table or {}
        return table["software"] - table["healthcare"]

    assert software_lead(60) > -1.01
    assert software_lead(6000) == -1.0
    firm = icp.model_copy(update={"learning": icp.learning.model_copy(update={"strength": 1000.0})})
    industry = ["software", "healthcare"] * 30
    won = np.array([n % 3 == 0 for n in range(60)])
    table = learn(pl.DataFrame({"industry": industry}), won, firm).criteria[0].table or {}
    assert table["software"] == 1.0


def test_too_few_outcomes_propose_nothing() -> None:
    frame, _ = some_rows(rows=50)
    with pytest.raises(TooFewOutcomes, match="3 good and 47 other outcomes are too few"):
        learned(frame, np.arange(50) < 3)


def test_a_number_that_may_only_rise_does() -> None:
    frame, won = some_rows()
    icp = playbook().icp
    rules = icp.learning.model_copy(update={"monotone": {"employees": 1}})
    found = learn(frame, won, icp.model_copy(update={"learning": rules}))
    curve = next(each.curve for each in found.criteria if each.field == "employees") or []
    shares = [y for _, y in curve]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_in_time_only_the_past_is_learned_from() -> None:
    frame, won = some_rows()
    order = np.arange(ROWS, dtype=float)
    later = np.where(order < ROWS / 2, "early", "late")  # tells only when, and wins end early
    won = np.where(order < ROWS / 2, won, np.random.default_rng(7).random(ROWS) < 0.1)
    timed = frame.with_columns(pl.Series("epoch", later))
    mixed, in_time = learned(timed, won), learned(timed, won, times=order)
    assert not mixed.is_in_time
    assert in_time.is_in_time
    assert in_time.trials["card"].auc < mixed.trials["card"].auc


def test_customers_who_spent_more_count_more() -> None:
    frame = pl.DataFrame({"industry": ["software", "healthcare"] * 200})
    won = np.array([n % 4 < 2 for n in range(400)])
    weights = np.where((frame["industry"] == "healthcare").to_numpy() & won, 2.0, 1.0)
    table = learned(frame, won, weights=weights).criteria[0].table or {}
    assert table["healthcare"] > table["software"]


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(
            st.one_of(st.none(), st.text(max_size=5), st.sampled_from(["a", "b", "1", "2.5"])),
            st.booleans(),
        ),
        min_size=1,
        max_size=60,
    )
)
def test_any_column_is_read_or_refused(rows: list[tuple[str | None, bool]]) -> None:
    frame = pl.DataFrame({"x": [value for value, _ in rows]}, schema={"x": pl.String})
    fields, refused = read_fields(frame, 3)
    assert len(fields) + len(refused) == 1
    for field in fields:
        assert len(field.codes) == len(rows)
        assert 0 <= field.codes.min() <= field.codes.max() < len(field.levels)


def bank(name: str) -> tuple[pl.DataFrame, Any]:
    """A bank's calls to customers and how they ended; `duration` is known after the call only."""
    with zipfile.ZipFile(shared_data() / "leads" / "uci_bank.zip") as archive:
        member = next(each for each in archive.namelist() if each.endswith(f"/{name}"))
        frame = pl.read_csv(archive.read(member), separator=";", infer_schema=False)
    return frame.drop("y"), (frame["y"] == "yes").to_numpy()


@pytest.mark.parametrize("name", ["bank.csv", "bank-additional.csv"])
def test_the_length_of_the_call_is_refused_and_nothing_else(name: str) -> None:
    assert list(leaks(learned(*bank(name)))) == ["duration"]


@pytest.mark.parametrize("name", ["bank.csv", "bank-additional.csv"])
def test_the_length_of_the_call_is_refused_under_any_name(name: str) -> None:
    frame, won = bank(name)
    assert list(leaks(learned(frame.rename({"duration": "x7"}), won))) == ["x7"]


def test_answers_of_customers_are_foretold_without_the_leak() -> None:
    found = learned(*bank("bank-additional-full.csv"))
    assert list(leaks(found)) == ["duration"]
    assert found.trials["boosted"].auc >= 0.79
    assert found.trials["card"].auc >= 0.79
