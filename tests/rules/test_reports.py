"""Answers in words: right sums, few cases said, and no number where the data is missing."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tasks.rules.evaluation import Share
from tasks.rules.reports import QUESTIONS, frame_of, marketing, reps, sales
from tasks.rules.reports.answer import percent
from tasks.workspace import shipped_playbook
from warehouse.report_views import REPORT_VIEWS

POLICY = shipped_playbook().reports
GOAL = POLICY.model_copy(update={"quarter_goal_mrr_usd": 10_000.0})
NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)  # a Monday
FRAME = frame_of(NOW, "weekly")
QUARTER, NEXT = date(2026, 1, 1), date(2026, 4, 1)


def pipeline(
    quarter: date | None, open_mrr: float, won: float = 0, number: int = 1
) -> dict[str, Any]:
    return {
        "quarter": quarter, "open_opportunities": number, "open_mrr_usd": open_mrr,
        "won_opportunities": 0, "won_mrr_usd": won, "lost_opportunities": 0, "without_value": 0,
    }  # fmt: skip


def test_every_question_has_its_view_and_its_definition() -> None:
    assert list(QUESTIONS) == list(REPORT_VIEWS)
    asked = [question.asked_by for question in QUESTIONS.values()]
    assert [asked.count(who) for who in ("sales management", "marketing", "reps")] == [7, 5, 4]
    assert all(len(q.definition) > 40 and q.unit and q.cadences for q in QUESTIONS.values())


@pytest.mark.parametrize(
    ("moment", "week", "day", "quarter", "after"),
    [
        ("2026-03-02T07:30", "2026-02-23", "2026-03-01", "2026-01-01", "2026-04-01"),
        ("2026-03-01T23:59", "2026-02-16", "2026-02-28", "2026-01-01", "2026-04-01"),
        ("2025-12-31T12:00", "2025-12-22", "2025-12-30", "2025-10-01", "2026-01-01"),
        ("2026-01-01T00:00", "2025-12-22", "2025-12-31", "2026-01-01", "2026-04-01"),
    ],
)
def test_periods_are_whole_and_lie_behind(
    moment: str, week: str, day: str, quarter: str, after: str
) -> None:
    frame = frame_of(datetime.fromisoformat(f"{moment}+00:00"), "weekly")
    found = (frame.week, frame.day, frame.quarter, frame.next_quarter)
    assert tuple(map(str, found)) == (week, day, quarter, after)
    assert frame.last_day == frame.week + timedelta(days=6) < frame.as_of.date()


def test_coverage_is_open_over_what_the_goal_lacks() -> None:
    rows = [
        pipeline(QUARTER, 12_000, won=4_000),
        pipeline(None, 500, number=2) | {"won_opportunities": 3},
        pipeline(date(2025, 10, 1), 70),
    ]
    found = sales.coverage(rows, FRAME, GOAL)
    assert found.said.startswith("No: $12,000 MRR is open for the $6,000 that the goal of $10,000")
    assert "2.0 times as much; 3 times is wanted" in found.said
    assert list(found.notes) == [
        "2 open opportunities without a date of closing",
        "3 won opportunities without a date, in no quarter's figures",
        "1 open opportunity of past quarters: set a new date, or close",
    ]
    enough = sales.coverage([pipeline(QUARTER, 18_000, won=4_000)], FRAME, GOAL)
    assert enough.said.startswith("Yes:")
    assert sales.coverage([pipeline(QUARTER, 0, won=10_000)], FRAME, GOAL).said.startswith(
        "Yes: $10,000 is won"
    )


def test_without_a_goal_it_says_what_to_set() -> None:
    found = sales.coverage([pipeline(QUARTER, 12_000)], FRAME, POLICY)
    assert found.missing == "no goal: set [reports] quarter_goal_mrr_usd in the playbook"
    assert "Yes" not in found.said and "No" not in found.said
    assert sales.stage_mix([], FRAME, POLICY).missing is not None


def test_the_forecast_takes_the_interval_of_the_share_won() -> None:
    row = {"quarter": QUARTER, "past_won": 8, "past_closed": 10, "won_mrr_usd": 100.0,
           "open_mrr_usd": 1000.0, "expected_mrr_usd": 900.0}  # fmt: skip
    (line,) = sales.forecast([row], FRAME, POLICY).rows
    low, high = Share(8, 10).interval or (0, 0)
    assert (line["low_mrr_usd"], line["high_mrr_usd"]) == (100 + 1000 * low, 100 + 1000 * high)
    assert "few cases" in sales.forecast([row], FRAME, POLICY).said
    none = sales.forecast([row | {"past_won": 0, "past_closed": 0}], FRAME, POLICY)
    assert none.missing is not None and not none.said


def test_early_stages_are_the_playbooks_however_they_are_written() -> None:
    rows = [
        {
            "quarter": NEXT,
            "stage": stage,
            "opportunities": 1,
            "mrr_usd": mrr,
            "oldest_created_on": NEXT,
        }
        for stage, mrr in (("Needs-Analysis", 1000.0), ("Negotiation", 500.0), (None, 1.0))
    ]
    found = sales.stage_mix(rows, FRAME, GOAL)
    assert found.said.startswith(
        "$1,501 MRR is open for next quarter, $1,000 of it in early stages"
    )
    assert "$30,000 is needed (3 times the goal): $28,499 too little" in found.said


def trend(n: int, mean: float, weeks: int = 8, rep: str = "Ann") -> dict[str, Any]:
    return {"week": FRAME.week, "rep_email": rep, "rep_name": rep, "kind": "call",
            "activities": n, "mean_before": mean, "weeks_before": weeks}  # fmt: skip


def test_only_clear_changes_of_a_rep_are_called_so() -> None:
    rows = [
        trend(2, 16, rep="Ann"),
        trend(14, 16, rep="Ben"),
        trend(40, 16, rep="Cy"),
        trend(0, 16, 3, "Di"),
    ]
    found = sales.rep_trend(rows, FRAME, POLICY)
    assert found.said == "Clearly below the own mean: Ann (call); clearly above: 1."
    assert [row["rep"] for row in found.rows] == ["Ann", "Ben", "Cy"]


def states(name: str, **counts: int) -> dict[str, Any]:
    empty = dict.fromkeys(("in_time", "late", "unanswered", "waiting", "no_promise"), 0)
    return {"source": name, "week": FRAME.week, "leads": sum(counts.values()), **(empty | counts)}


def test_what_still_runs_is_neither_kept_nor_broken() -> None:
    rows = [states("website", in_time=3, late=1, waiting=5), states("event", unanswered=1)]
    found = marketing.source_sla(rows, FRAME, POLICY)
    assert found.said.startswith("Kept: 60 % (3 of 5; 95 %: ")
    assert "1 late, 1 unanswered, 5 waiting" in found.said
    assert "Least of all event: 0 % (0 of 1" in found.said
    assert sales.kept([], POLICY) == "No lead came in."


def test_demo_and_trial_requests_come_first() -> None:
    def lead(key: str, stage: str | None, days: int) -> dict[str, Any]:
        return {"external_id": key, "stage": stage, "account_name": key, "source": "website",
                "created_at": NOW - timedelta(days=days), "due_at": None, "state": "unanswered",
                "rep_email": None, "rep_name": None}  # fmt: skip

    rows = [lead("a", None, 9), lead("b", "申请演示", 2), lead("c", "Started free TRIAL", 3)]
    found = sales.sql_missed(rows, FRAME, POLICY)
    assert [row["external_id"] for row in found.rows] == ["c", "b", "a"]
    assert found.said == "3 leads missed, 2 of them asked for a demo or trial: c, b."


def test_a_rank_says_number_and_place() -> None:
    rows = [
        {"period": "week", "starts_on": FRAME.week, "kind": "call", "rep_email": rep,
         "rep_name": rep, "activities": n, "rank": rank}
        for rep, n, rank in (("Ann", 9, 1), ("Ben", 4, 2))
    ]  # fmt: skip
    found = sales.rep_rank(rows, FRAME, POLICY)
    assert found.said == f"First in the week of {FRAME.week}: call: Ann with 9."
    assert [row["call"] for row in found.rows] == ["9 (1)", "4 (2)"]
    assert "No rep's activity" in sales.rep_rank([], FRAME, POLICY).said


def test_decks_that_nobody_imports_are_no_answer() -> None:
    for rule in (marketing.deck_engagement, marketing.deck_versions):
        found = rule([], FRAME, POLICY)
        assert "import activities of the kinds sent_deck, viewed_deck" in str(found.missing)
        assert not found.rows


def test_the_deck_that_engages_is_not_one_that_was_sent_once() -> None:
    def deck(name: str, sent: int, opened: int, viewed: int) -> dict[str, Any]:
        return {"deck": name, "times_sent": sent, "accounts_sent": sent, "views": viewed,
                "accounts_viewed": viewed, "accounts_opened": opened}  # fmt: skip

    rows = [deck("once", 1, 1, 3), deck("often", 50, 40, 40), deck("seen", 0, 0, 5)]
    found = marketing.deck_engagement(rows, FRAME, POLICY)
    assert found.said.startswith("Most surely 'often': 80 % (40 of 50; 95 %: 67 % to 89 %")
    shares = [(row["deck"], row["opened"]) for row in found.rows]
    assert shares == [("often", 0.8), ("once", 1.0), ("seen", None)]
    assert "No account is known" in marketing.deck_engagement(rows[2:], FRAME, POLICY).said


def test_targets_are_held_against_what_was_done() -> None:
    policy = POLICY.model_copy(update={"targets": {"call": 5}})
    rank = {"period": "week", "starts_on": FRAME.week, "kind": "call", "rep_email": "ann",
            "rep_name": "Ann", "activities": 3, "rank": 1}  # fmt: skip
    (line,) = reps.rep_target([], FRAME, policy, [rank]).rows
    assert (line["rep"], line["call"], line["tasks_due"]) == ("Ann", "3 of 5", 0)
    assert "names no numbers" in reps.rep_target([], FRAME, POLICY, []).notes[0]


def test_an_account_is_neglected_only_if_it_was_owned_so_long() -> None:
    def account(domain: str, owned: int, touched: int | None) -> dict[str, Any]:
        return {"rep_email": "ann", "rep_name": "Ann", "domain": domain, "account_name": domain,
                "grade": "A", "score": 50.0, "assigned_at": NOW - timedelta(days=owned),
                "last_touch_at": touched and NOW - timedelta(days=touched)}  # fmt: skip

    rows = [
        account("a", 30, 20),
        account("b", 30, 2),
        account("c", 30, None),
        account("d", 2, None),
    ]
    (line,) = reps.rep_neglected(rows, FRAME, POLICY).rows
    assert (line["accounts"], line["never"], line["best"]) == (2, 1, "a (A, 50), c (A, 50)")
    assert "has been owned for 14 days yet" in reps.rep_neglected(rows[3:], FRAME, POLICY).said


def test_a_share_says_its_interval_and_that_it_is_of_few() -> None:
    assert percent(Share(12, 14), 30) == "86 % (12 of 14; 95 %: 60 % to 96 %; few cases)"
    assert percent(Share(0, 0)) == "no cases"
