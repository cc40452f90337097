"""Scores as sums of named parts."""

import math
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.rules.enrichment import why_facts_count
from tasks.rules.playbook import Playbook
from tasks.rules.scoring import (
    ACCOUNTS,
    ACTIVITIES,
    EVENTS,
    FACTS,
    account_columns,
    explain_scores,
    part_key,
    score_accounts,
    with_facts,
)
from tests.rules.playbooks import playbook

AS_OF = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PLAIN = playbook()


def frame(schema: dict[str, Any], *rows: dict[str, Any]) -> pl.DataFrame:
    full = [{name: row.get(name) for name in schema} for row in rows]
    return pl.DataFrame(full, schema=schema)


def account(**values: Any) -> dict[str, Any]:
    known = {"industry": "software", "country": "US", "employees": 500}
    return {"account_id": 1, **known, **values}


def event(**values: Any) -> dict[str, Any]:
    row = {"account_id": 1, "event_id": 7, "type": "funding_round", "status": "announced"}
    return {**row, "confidence": 1.0, "occurred_at": AS_OF, **values}


def scored(
    *events: dict[str, Any],
    accounts: list[dict[str, Any]] | None = None,
    activities: list[dict[str, Any]] | None = None,
    policy: Playbook = PLAIN,
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The first account's score and its parts."""
    frames = (
        frame(ACCOUNTS, *(accounts or [account()])),
        frame(EVENTS, *events),
        frame(ACTIVITIES, *(activities or [])),
    )
    scores = score_accounts(*frames, policy, AS_OF)
    parts = explain_scores(*frames, policy, AS_OF)
    return scores.row(0, named=True), parts.filter(pl.col("account_id") == 1).to_dicts()


def because(parts: list[dict[str, Any]], name: str) -> str:
    return next(each["because"] for each in parts if each["name"] == name)


def test_an_account_that_meets_every_criterion_fits_fully() -> None:
    score, parts = scored()
    assert (score["fit"], score["grade"]) == (100.0, "A")
    assert because(parts, "company size") == "500 employees: 40 of 40 points"


def test_between_two_points_of_a_curve_it_goes_straight() -> None:
    _, parts = scored(accounts=[account(employees=60)])
    assert because(parts, "company size") == "60 employees: 20 of 40 points"


def test_what_is_unknown_earns_the_unknown_share_and_says_so() -> None:
    score, parts = scored(accounts=[account(industry=" ", employees=None)])
    assert score["fit"] == 60.0
    assert because(parts, "industry") == "industry unknown: counted as 20 of 40 points"
    assert because(parts, "company size") == "company size unknown: counted as 20 of 40 points"


def test_words_match_whatever_their_case() -> None:
    assert scored(accounts=[account(industry=" Financial Services ", country="de")])[0]["fit"] == 96


def test_the_best_of_several_technologies_counts() -> None:
    policy = playbook(
        """
        [[icp.criteria]]
        name = "stack"
        field = "technology"
        points = 10
        table = {"Odoo" = 1.0, "SAP" = 0.5}
        """
    )
    score, parts = scored(accounts=[account(technology=["sap", "odoo"])], policy=policy)
    assert score["fit"] == 100.0
    assert because(parts, "stack") == "uses odoo, sap: 10 of 10 points"


def listed(field: str, rule: str, **columns: Any) -> tuple[float, str]:
    policy = playbook(
        f"""
        [[icp.criteria]]
        name = "asked"
        field = "{field}"
        points = 10
        {rule}
        """
    )
    schema = account_columns(policy.icp)
    accounts = frame(schema, account(**columns))
    empty = [pl.DataFrame(schema=each) for each in (EVENTS, ACTIVITIES)]
    scores = score_accounts(accounts, *empty, policy, AS_OF)
    parts = explain_scores(accounts, *empty, policy, AS_OF).to_dicts()
    return scores["fit"][0], because(parts, "asked")


def test_a_criterion_may_ask_for_technologies_languages_and_openings() -> None:
    table = 'table = {"hubspot" = 1.0, "*" = 0.2}'
    assert listed("technologies", table, technologies=["React", "HubSpot"]) == (
        100.0, "uses HubSpot, React: 10 of 10 points",
    )  # fmt: skip
    assert listed("technologies", table, technologies=["React"])[0] == 20.0
    assert listed("technologies", table) == (50.0, "asked unknown: counted as 5 of 10 points")
    count = "curve = [[0, 0.0], [4, 1.0]]"
    assert listed("languages", count, languages=["de", "en"])[0] == 50.0
    assert listed("openings_engineering", count, openings_engineering=3.0) == (
        75.0, "openings_engineering 3: 7.5 of 10 points",
    )  # fmt: skip


def test_a_gate_looks_at_each_of_several_values() -> None:
    gate = """
        [[icp.gates]]
        field = "technologies"
        none_of = ["Rosterly"]
        because = "has a rival's product"
    """
    policy = playbook(gate)
    schema = account_columns(policy.icp)
    stacks = (["rosterly", "React"], ["React"], None)
    rows = [account(account_id=n, technologies=names) for n, names in enumerate(stacks)]
    empty = [pl.DataFrame(schema=each) for each in (EVENTS, ACTIVITIES)]
    scores = score_accounts(frame(schema, *rows), *empty, policy, AS_OF).sort("account_id")
    grades = scores["grade"].to_list()
    assert [grade == "X" for grade in grades] == [True, False, False]


def test_a_closed_gate_is_grade_x_and_worth_no_time() -> None:
    policy = playbook(
        """
        [[icp.gates]]
        field = "employees"
        at_least = 20
        because = "fewer than 20 employees: too small for the product"
        """
    )
    score, parts = scored(event(), accounts=[account(employees=5)], policy=policy)
    assert (score["grade"], score["total"]) == ("X", 0.0)
    assert parts[0]["part"] == "gate"
    assert parts[0]["because"] == "fewer than 20 employees: too small for the product"


def test_missing_data_never_closes_a_gate() -> None:
    policy = playbook(
        """
        [[icp.gates]]
        field = "country"
        one_of = ["US"]
        because = "outside the United States"
        """
    )
    assert scored(accounts=[account(country=None)], policy=policy)[0]["grade"] != "X"
    assert scored(accounts=[account(country="us")], policy=policy)[0]["grade"] != "X"
    assert scored(accounts=[account(country="FR")], policy=policy)[0]["grade"] == "X"


def test_timing_is_the_saturated_sum_of_decayed_events() -> None:
    score, parts = scored(event(occurred_at=AS_OF - timedelta(days=45), confidence=0.8))
    assert score["timing"] == round(100 * (1 - math.exp(-(5 * 0.5 * 0.8) / 4)), 1)
    timing = [each for each in parts if each["part"] == "timing"]
    assert timing[0]["points"] == score["timing"]
    assert timing[0]["event_id"] == 7
    assert timing[0]["because"] == (
        "funding round, 16 Jan 2026 (weight 5, halves every 45 days, 80% sure)"
    )


def test_further_events_of_a_type_count_less_newest_first() -> None:
    older = event(event_id=8, occurred_at=AS_OF - timedelta(days=45))
    score, parts = scored(older, event())
    assert score["timing"] == round(100 * (1 - math.exp(-(5 + 5 * 0.5 * 0.5) / 4)), 1)
    assert "1 newer of its kind" in next(p["because"] for p in parts if p["event_id"] == 8)


def test_denied_blocked_and_withdrawn_events_count_nothing_and_rumours_little() -> None:
    statuses = ("denied", "blocked", "withdrawn")
    denied, _ = scored(*(event(event_id=7 + n, status=each) for n, each in enumerate(statuses)))
    rumour, parts = scored(event(status="rumour"))
    assert denied["timing"] == 0
    assert rumour["timing"] == round(100 * (1 - math.exp(-5 * 0.3 / 4)), 1)
    assert "rumour counts 0.3" in because(parts, "funding_round")


def test_bad_news_is_marked_and_still_a_reason_to_call() -> None:
    score, parts = scored(event(type="layoffs"))
    assert score["timing"] > 0
    assert because(parts, "layoffs").endswith(", bad news)")


def test_an_unknown_status_is_refused_with_the_place_to_add_it() -> None:
    with pytest.raises(ValueError, match="event status sold has no factor"):
        scored(event(status="sold"))


def test_what_happens_after_the_moment_does_not_count() -> None:
    assert scored(event(occurred_at=AS_OF + timedelta(days=3)))[0]["timing"] == 0


def test_engagement_adds_signals_by_kind() -> None:
    visits = [
        {"account_id": 1, "kind": "visited_pricing", "at": AS_OF - timedelta(days=age)}
        for age in (0, 14)
    ]
    score, parts = scored(activities=[*visits, {"account_id": 1, "kind": "note", "at": AS_OF}])
    assert score["engagement"] == round(100 * (1 - math.exp(-7.5 / 10)), 1)
    assert because(parts, "visited_pricing") == (
        "visited pricing 2 times, last on 2 Mar 2026 (points 5, halves every 14 days)"
    )


def test_the_total_is_fit_times_the_shares() -> None:
    activities = [{"account_id": 1, "kind": "reply", "at": AS_OF}]
    score, _ = scored(event(), accounts=[account(country="BR")], activities=activities)
    timing, engagement = (1 - math.exp(-5 / 4)), (1 - math.exp(-6 / 10))
    expected = 90 * (0.2 + 0.6 * round(timing, 3) + 0.2 * round(engagement, 3))
    assert score["total"] == pytest.approx(expected, abs=0.06)


def test_a_day_has_one_score() -> None:
    late = AS_OF.replace(hour=23)
    frames = (frame(ACCOUNTS, account()), frame(EVENTS, event()), frame(ACTIVITIES))
    assert score_accounts(*frames, PLAIN, AS_OF).equals(score_accounts(*frames, PLAIN, late))


def test_no_accounts_are_no_scores() -> None:
    frames = (frame(ACCOUNTS), frame(EVENTS), frame(ACTIVITIES))
    assert score_accounts(*frames, PLAIN, AS_OF).is_empty()
    assert explain_scores(*frames, PLAIN, AS_OF).is_empty()


events = st.builds(
    lambda kind, status, days, sure, key: event(
        type=kind, status=status, confidence=sure, event_id=key,
        occurred_at=AS_OF - timedelta(days=days),
    ),
    st.sampled_from(sorted(PLAIN.triggers)),
    st.sampled_from(sorted(PLAIN.scoring.status_factors)),
    st.integers(0, 400),
    st.floats(0, 1),
    st.integers(0, 10**15),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(events, max_size=8, unique_by=lambda each: each["event_id"]), st.randoms())
def test_parts_add_up_in_any_order_and_scores_stay_in_bounds(
    some: list[dict[str, Any]], chance: Any
) -> None:
    score, parts = scored(*some)
    shuffled = list(some)
    chance.shuffle(shuffled)
    assert scored(*shuffled)[0] == score
    for name in ("fit", "timing", "engagement", "total"):
        assert 0 <= score[name] <= 100
    for name in ("fit", "timing"):
        added = sum(each["points"] for each in parts if each["part"] == name)
        assert added == pytest.approx(score[name], abs=0.05 * (len(parts) + 1))
    assert part_key(*(each["name"] for each in parts)) == score["part_key"]


def fact(name: str, value: str, method: str, days: float = 1) -> dict[str, Any]:
    fetched_at = AS_OF - timedelta(days=days)
    return {
        "account_id": 1, "name": name, "value": value, "method": method, "fetched_at": fetched_at,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("policy", "record", "facts", "expected"),
    [
        ("", 9, [("120", "website", 1)], 9),
        ("", None, [("120", "website", 1), ("80", "import", 300)], 120),  # 270 days are over
        ("", None, [("120", "website", 1), ("80", "import", 200)], 80),
        # What was filled from a site gives way to a better source, not to nothing.
        ("", 120, [("120", "website", 1), ("80", "import", 200)], 80),
        ("", 120, [("120", "website", 300)], 120),
        ("write = 'freshest'", 9, [("120", "website", 1), ("80", "import", 2)], 120),
        ("write = 'freshest'", 9, [("120", "website", 3), ("80", "import", 2)], 80),
        ("write = 'never'", None, [("120", "website", 1)], None),
        ("write = 'never'", 9, [("120", "website", 1), ("7", "human", 900)], 7),
        ("sources = ['website', 'record']", 9, [("120", "website", 1), ("80", "import", 1)], 120),
        ("sources = ['website']", None, [("80", "import", 1)], None),
        ("write = 'freshest'", 9, [("7", "human", 900), ("80", "import", 1)], 7),
    ],
)
def test_the_playbook_says_which_value_counts(
    policy: str, record: int | None, facts: list[Any], expected: int | None
) -> None:
    records = frame(ACCOUNTS, account(employees=record)).drop("technology")
    rows = [fact("employees", *each) for each in facts]
    rules = playbook(f"[enrichment.fields.employees]\n{policy}").enrichment
    filled = with_facts(records, frame(FACTS, *rows), rules, AS_OF).row(0, named=True)
    assert filled["employees"] == expected
    told = why_facts_count(rows, {"employees": record}, rules, AS_OF)
    assert [int(row["value"]) for row in told if row["is_counted"]] in ([], [expected])
    assert all(row["because"] for row in told)


def test_facts_fill_gaps_and_a_hand_corrected_value_stands_above_the_record() -> None:
    records = frame(ACCOUNTS, account(employees=None, country="US")).drop("technology")
    facts = frame(
        FACTS,
        fact("employees", "120", "website"),
        fact("employees", "many", "import"),
        fact("country", "DE", "website"),
        fact("industry", "retail", "human"),
        fact("technologies", "SAP, Odoo,", "website"),
    )
    filled = with_facts(records, facts, playbook().enrichment, AS_OF).row(0, named=True)
    assert (filled["employees"], filled["country"], filled["industry"]) == (120, "US", "retail")
    assert filled["technology"] == ["Odoo", "SAP"]


def test_a_distressed_account_is_no_target_for_some_days() -> None:
    news = event(type="distress", occurred_at=AS_OF - timedelta(days=30))
    score, parts = scored(news, event(event_id=8))
    assert (score["grade"], score["total"], score["fit"]) == ("X", 0.0, 100.0)
    assert [part["name"] for part in parts].count("distress") == 2
    assert part_key(*(part["name"] for part in parts)) == score["part_key"]
    gate = next(part for part in parts if part["part"] == "gate")
    assert (gate["name"], gate["event_id"]) == ("distress", 7)
    assert gate["because"].startswith("in financial distress: no target for now: ")
    assert gate["because"].endswith(", 31 Jan 2026")


@pytest.mark.parametrize(
    "news",
    [
        {"status": "rumour"},
        {"status": "denied"},
        {"occurred_at": AS_OF - timedelta(days=91)},
        {"type": "layoffs"},
    ],
)
def test_a_rumour_an_old_report_and_other_bad_news_close_no_gate(news: dict[str, Any]) -> None:
    score, parts = scored(event(**{"type": "distress", **news}))
    assert score["grade"] == "A"
    assert not [part for part in parts if part["part"] == "gate"]


def test_event_gates_are_the_playbooks() -> None:
    own = playbook(
        """
        [scoring]
        event_gates = [{trigger = "layoffs", days = 10, because = "they have other worries"}]
        """
    )
    assert scored(event(type="layoffs"), policy=own)[0]["grade"] == "X"
    assert scored(event(type="distress"), policy=own)[0]["grade"] == "A"


def test_fields_judged_together_give_what_they_give_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    # More different values than a sample shows, and more combinations than are judged at once.
    rows = [
        account(account_id=n, employees=n % 4_900, industry=f"kind {n % 90}", country=f"C{n % 80}")
        for n in range(5_000)
    ]
    policy = playbook("""
        [[icp.criteria]]
        name = "company size"
        field = "employees"
        points = 30
        curve = [[0, 0.1], [3000, 1.0]]
        [[icp.criteria]]
        name = "also size"
        field = "employees"
        points = 20
        curve = [[0, 1.0], [4000, 0.3]]
        [[icp.criteria]]
        name = "industry"
        field = "industry"
        points = 30
        table = {"kind 3" = 1.0, "kind 4" = 0.9, "*" = 0.2}
        [[icp.criteria]]
        name = "country"
        field = "country"
        points = 20
        table = {"C7" = 1.0, "C8" = 0.5, "*" = 0.3}
        """)
    frames = frame(ACCOUNTS, *rows), frame(EVENTS), frame(ACTIVITIES)
    found = []
    for most in (0, 4_096, 10_000):
        # The function hides the module of the same name.
        monkeypatch.setattr(sys.modules["tasks.rules.scoring.fit"], "COMBINATIONS", most)
        found.append(score_accounts(*frames, policy, AS_OF))
    assert found[0].equals(found[1]) and found[0].equals(found[2])
    assert found[0]["reason_1"].n_unique() > 1
    for n in (3, 7, 4_899):
        parts = explain_scores(frames[0][n : n + 1], *frames[1:], policy, AS_OF)
        told = parts.filter(pl.col("part") == "fit")["points"].sum()
        assert found[0]["fit"][n] == pytest.approx(told, abs=0.21)
