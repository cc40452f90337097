"""Buyers stand where what they did puts them, and are worth what the playbook's sums say."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.rules.buying import (
    ACCOUNTS,
    ACTS,
    DEALS,
    JUDGED,
    LEADS,
    BuyerInput,
    Buyers,
    account_words,
    close_rates,
    judge_leads,
    learn_values,
    on_log_scale,
    opportunities,
    signs,
    value_buyers,
)
from tasks.rules.playbook import PlaybookError
from tasks.rules.playbook.buying import STAGES
from tests.rules.playbooks import playbook

PLAYBOOK = playbook()
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
PRICE_USD = 200.0


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def frame(rows: list[tuple[Any, ...]], schema: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=schema, orient="row")


def act(kind: str, days: float, outcome: str | None = None, person: str | None = "ann") -> Any:
    return (1, person, kind, outcome, ago(days))


def won(days: float, months: int | None = None, mrr: float = 5000) -> Any:
    return (1, "won", ago(days).date(), mrr, months, 25)


def lost(days: float) -> Any:
    return (1, "lost", ago(days).date(), 5000.0, None, 25)


def buyers(
    acts: list[Any] = (),  # type: ignore[assignment]
    leads: list[Any] = (),  # type: ignore[assignment]
    deals: list[Any] = (),  # type: ignore[assignment]
    employees: int | None = 300,
    seats: int | None = None,
    grade: str = "A",
    policy: Any = PLAYBOOK,
) -> Buyers:
    accounts = frame([(1, employees, seats, 80.0, grade, 50.0)], ACCOUNTS)
    deal_rows, lead_rows = frame(list(deals), DEALS), frame(list(leads), LEADS)
    found = signs(frame(list(acts), ACTS), lead_rows, deal_rows, policy)
    rates = close_rates(policy.value, deal_rows, PRICE_USD)
    learned = learn_values(frame([], JUDGED), deal_rows, rates, policy)
    persons = frame([], {"lead_id": pl.Int64, "person_engagement": pl.Float64})
    given_ = BuyerInput(accounts, found, lead_rows, deal_rows, persons)
    return value_buyers(given_, learned, policy, NOW)


def account(*args: Any, **kwargs: Any) -> dict[str, Any]:
    found = account_words(buyers(*args, **kwargs).accounts, kwargs.get("policy", PLAYBOOK))
    (row,) = found.to_dicts()
    return dict(row)


@pytest.mark.parametrize("name", [each for each in STAGES if STAGES.index(each) < 4])
def test_each_kind_of_act_puts_a_buyer_at_its_stage(name: Any) -> None:
    for kind in PLAYBOOK.journey.stages[name].activities:
        row = account([act(kind, 1)])
        assert (row["stage"], row["sign"]) == (name, kind)
        assert row["stage_because"].startswith(f"{kind.replace('_', ' ')} on 1 Mar 2026; holds")


def test_the_highest_stage_with_a_live_sign_counts() -> None:
    assert account([act("opened_email", 0), act("demo", 40)])["stage"] == "decision"


def test_a_silent_buyer_goes_down_one_step_after_the_other() -> None:
    ages = (1, 60, 61, 90, 91, 180, 181, 365, 366)
    stages = [account([act("demo", days)])["stage"] for days in ages]
    assert stages == [
        "decision", "decision", "consideration", "consideration", "interest", "interest",
        "awareness", "awareness", None,
    ]  # fmt: skip


def test_falling_back_is_said_with_the_day_until_which_it_holds() -> None:
    row = account([act("demo", 70)])
    assert row["stage_because"] == (
        "demo on 22 Dec 2025, then silence: back from decision; holds until 22 Mar 2026"
    )
    assert row["falls_back_on"] == date(2026, 3, 23)


@settings(max_examples=20)
@given(st.integers(0, 400))
def test_a_stage_holds_until_the_day_before_it_falls_back(days: int) -> None:
    row = account([act("started_trial", days)])
    if row["falls_back_on"] is None:
        assert row["stage"] is None
        return
    left = (row["falls_back_on"] - NOW.date()).days
    assert left > 0
    assert account([act("started_trial", days + left - 1)])["stage"] == row["stage"]
    assert account([act("started_trial", days + left)])["stage"] != row["stage"]


@pytest.mark.parametrize("kind", PLAYBOOK.activities.touches)
@pytest.mark.parametrize("outcome", [None, "connected", "interested"])
def test_what_a_rep_does_never_moves_the_stage(kind: str, outcome: str | None) -> None:
    before = account([act("visited_site", 30)])
    after = account([act("visited_site", 30), act(kind, 0, outcome), act(kind, 1, outcome)])
    assert (before["stage"], before["at"]) == (after["stage"], after["at"])
    assert account([act(kind, 1, outcome)])["stage"] is None


def test_a_reps_doing_can_not_be_made_a_sign() -> None:
    with pytest.raises(PlaybookError, match=r"journey\.stages\.interest\.activities: 'call' is"):
        playbook('[journey.stages.interest]\nactivities = ["call"]')


@pytest.mark.parametrize("outcome", ["No-show", "no show", "CANCELLED", "rescheduled "])
def test_a_meeting_that_did_not_take_place_proves_nothing(outcome: str) -> None:
    assert account([act("demo", 2, outcome)])["stage"] is None


def test_a_lead_proves_the_stage_of_its_source_by_coming() -> None:
    lead = (1, 7, "ann", "director", "website", ago(3), False)
    row = account(leads=[lead])
    assert row["stage"] == "consideration"
    assert row["stage_because"].startswith("a lead from website on 27 Feb 2026")
    bought_list = (1, 7, "ann", "director", "lead_list", ago(3), False)
    assert account(leads=[bought_list])["stage"] is None


def test_a_won_deal_is_a_purchase_for_as_long_as_the_customer_stays() -> None:
    assert account(deals=[won(600)])["stage"] == "purchase"
    assert account(deals=[won(800)])["stage"] is None
    row = account(deals=[won(1200, months=36)])
    assert row["stage"] == "purchase" and row["stage_because"].startswith("bought on 18 Nov 2022")


def test_the_second_won_deal_is_a_repurchase() -> None:
    row = account(deals=[won(600), won(20)])
    assert (row["stage"], row["sign"]) == ("repurchase", "another_won_deal")


def test_only_those_who_bought_are_advocates() -> None:
    reference = act("gave_reference", 5)
    assert account([reference])["stage"] is None
    assert account([reference], deals=[won(300)])["stage"] == "advocacy"
    assert account([act("gave_reference", 400)], deals=[won(500)])["stage"] == "purchase"


def test_after_a_lost_deal_earlier_signs_prove_no_more_than_awareness() -> None:
    row = account([act("demo", 20)], deals=[lost(10)])
    assert row["stage"] == "awareness" and "a deal was lost since" in row["stage_because"]
    assert account([act("demo", 20), act("demo", 3)], deals=[lost(10)])["stage"] == "decision"


@pytest.mark.parametrize(
    ("employees", "kind", "worked_by"),
    [
        (5000, "downloaded_paper", "sales"), (300, "downloaded_paper", "marketing"),
        (300, "requested_information", "sales"), (20, "requested_information", "marketing"),
        (20, "started_trial", "sales"), (5000, "opened_email", "marketing"),
        (None, "requested_demo", "sales"), (None, "downloaded_paper", "marketing"),
    ],
)  # fmt: skip
def test_hand_over_depends_on_size_and_stage(
    employees: int | None, kind: str, worked_by: str
) -> None:
    assert account([act(kind, 1)], employees=employees)["handover"] == worked_by


def test_the_hand_over_is_said_with_its_reason() -> None:
    assert account([act("downloaded_paper", 1)], employees=20)["handover_because"] == (
        "small company (20 employees) at interest: marketing keeps it until decision "
        "(solution selection: tests, makes the business case, negotiates terms)"
    )
    unknown = account(employees=None)["handover_because"]
    assert unknown.startswith("company of unknown size, taken for mid, at no observed stage")


def test_an_opportunity_is_worth_seats_times_price() -> None:
    row = account(employees=None, seats=25)
    assert (row["opportunity_value_usd"], row["seats_basis"]) == (5000.0, "known")
    assert row["value_because"].startswith("25 seats x $200 = $5,000 MRR; expected: ")


def test_seats_are_estimated_from_employees_and_that_is_said() -> None:
    row = account(employees=500)
    assert (row["seats"], row["seats_basis"]) == (100, "estimated")
    assert "100 seats, estimated from 500 employees, x $200 = $20,000 MRR" in row["value_because"]
    row = account(employees=None)
    assert (row["seats"], row["seats_basis"]) == (25, "assumed")
    assert "assumed for want of a size" in row["value_because"]


@settings(max_examples=30)
@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=20))
def test_more_employees_never_make_fewer_seats(sizes: list[int]) -> None:
    sizes.sort()
    rows = [(at, size, None, None, None, None) for at, size in enumerate(sizes)]
    found = opportunities(frame(rows, ACCOUNTS), PLAYBOOK.value, PRICE_USD)
    assert found["seats"].is_sorted()


def test_close_rates_run_between_the_points_and_stop_at_the_ends() -> None:
    curve = PLAYBOOK.value.close_rates
    found = on_log_scale([10, 1000, 5000**0.5 * 1000**0.5, 5000, 10**6], curve)
    assert found == pytest.approx([0.30, 0.30, 0.225, 0.15, 0.15])


deals = st.lists(
    st.tuples(st.sampled_from(["won", "lost"]), st.floats(1, 1e6), st.just(None)), max_size=60
)


@settings(max_examples=30)
@given(deals)
def test_a_learned_close_rate_never_rises_with_the_size(rows: list[Any]) -> None:
    own = frame(rows, {"outcome": pl.String, "mrr_usd": pl.Float64, "seats": pl.Int64})
    found = close_rates(PLAYBOOK.value, own, PRICE_USD)
    rates = on_log_scale([500, 1000, 2000, 5000, 9000], found.curve)
    assert list(rates) == sorted(rates, reverse=True)
    assert rates[-1] > 0 and rates[0] < 1


def test_one_deal_more_among_many_makes_no_other_close_rate() -> None:
    kinds = {"outcome": pl.String, "mrr_usd": pl.Float64, "seats": pl.Int64}
    sizes = [("won", 1000.0), ("lost", 1000.0), ("won", 5000.0), ("lost", 5000.0), ("lost", 5000.0)]
    many = [(*each, None) for each in sizes] * 1000
    own, more = (frame(rows, kinds) for rows in (many, [*many, ("won", 1500.0, None)]))
    rates = close_rates(PLAYBOOK.value, own, PRICE_USD)
    assert rates.is_learned
    assert close_rates(PLAYBOOK.value, more, PRICE_USD).curve == rates.curve


def test_a_close_rate_is_no_finer_than_its_deals_can_tell() -> None:
    kinds = {"outcome": pl.String, "mrr_usd": pl.Float64, "seats": pl.Int64}
    many = [("won", 1000.0, None)] * 200 + [("lost", 1000.0, None)] * 600
    found = [
        close_rates(PLAYBOOK.value, frame([*many, *more], kinds), PRICE_USD).curve
        for more in ([("lost", 1000.0, None)] * count for count in range(60))
    ]
    assert found[0][0][1] == pytest.approx((30 * 0.3 + 200) / 830, abs=0.0025)
    assert 2 < len(set(found)) <= 8  # it falls by 0.017, in steps of 0.005 and 0.002
    assert {each[1][1] for each in found} == {0.15}  # where there are no deals


def test_few_own_deals_change_little_and_many_decide() -> None:
    def rate(won_deals: int, lost_deals: int) -> float:
        rows = [("won", 1000.0, None)] * won_deals + [("lost", 1000.0, None)] * lost_deals
        own = frame(rows, {"outcome": pl.String, "mrr_usd": pl.Float64, "seats": pl.Int64})
        return close_rates(PLAYBOOK.value, own, PRICE_USD).curve[0][1]

    assert rate(4, 1000) == 0.30  # too few were won to learn from
    assert rate(10, 10) == pytest.approx((30 * 0.3 + 10) / 50)
    assert rate(5000, 5000) == pytest.approx(0.5, abs=0.01)


def test_the_expected_value_is_chance_times_close_rate_times_value() -> None:
    lead = (1, 7, "ann", "director", "website", ago(3), False)
    row = account(leads=[lead], seats=25)
    assert (row["chance"], row["close_rate"]) == (0.313, 0.15)
    assert row["expected_value_usd"] == round(0.313 * 0.15 * 5000, 2)
    two = account(leads=[lead, (1, 8, "bob", None, "website", ago(3), False)], seats=25)
    assert two["chance"] == pytest.approx(1 - (1 - 0.313) ** 2, abs=1e-4)


def test_an_account_without_leads_has_the_chance_of_its_stage_and_fit() -> None:
    assert account([act("visited_site", 1)])["chance"] == pytest.approx(0.13 * 1.0 * 0.8)
    assert account()["chance"] == pytest.approx(0.13 * 0.5 * 0.8)
    assert account(grade="X")["chance"] == 0


def lead_row(*args: Any, **kwargs: Any) -> dict[str, Any]:
    (row,) = buyers(*args, **kwargs).leads.to_dicts()
    return dict(row)


def test_a_lead_moves_with_its_own_person_only() -> None:
    lead = (1, 7, "ann", "director", "webinar", ago(9), False)
    assert lead_row([act("demo", 1, person="bob")], [lead])["stage"] == "interest"
    assert lead_row([act("demo", 1, person="ann")], [lead])["stage"] == "decision"


def test_a_lead_further_on_than_its_source_converts_better() -> None:
    lead = (1, 7, "ann", "director", "webinar", ago(9), False)
    assert lead_row(leads=[lead])["conversion"] == 0.178
    assert lead_row([act("demo", 1)], [lead])["conversion"] == pytest.approx(0.178 * 2.5)
    old = (1, 7, "ann", "director", "webinar", ago(200), False)
    assert lead_row(leads=[old])["conversion"] == pytest.approx(0.178 * 0.6, abs=1e-4)


def test_the_parts_of_a_leads_score_add_up_to_it() -> None:
    lead = (1, 7, "ann", "director", "website", ago(9), False)
    row = lead_row([act("demo", 1)], [lead])
    names = ("account_points", "source_points", "stage_points", "person_points")
    parts = [row[name] for name in names]
    assert parts == [20.0, 25.0, 20.0, 0.0] and row["total"] == 65.0


def test_a_closed_lead_has_no_score_but_was_seen() -> None:
    found = buyers(leads=[(1, 7, "ann", None, "website", ago(9), True)])
    assert found.leads.is_empty() and found.accounts["stage"].to_list() == ["consideration"]


def judged(outcomes: list[tuple[str, str | None, bool, float | None]]) -> pl.DataFrame:
    rows = [(at, "website", tier, stage, good, mrr)
            for at, (tier, stage, good, mrr) in enumerate(outcomes)]  # fmt: skip
    return frame(rows, JUDGED)


def cell(found: Any, tier: str | None, stage: str | None) -> dict[str, Any]:
    same = pl.col("tier").eq_missing(tier) & pl.col("stage").eq_missing(stage)
    return dict(found.cells.filter(same).row(0, named=True))


def test_the_cash_value_of_a_lead_is_conversion_times_price_by_persona_and_stage() -> None:
    none, wins = frame([], DEALS), frame([won(days, mrr=10_000.0) for days in range(1, 41)], DEALS)
    rates = close_rates(PLAYBOOK.value, none, PRICE_USD)
    usual = learn_values(judged([]), none, rates, PLAYBOOK)
    plain = cell(usual, "director", "interest")
    assert plain["cash_value_usd"] == round(0.13 * 0.15 * 5000, 2)
    assert usual.cells.height == 4 * 8
    own = learn_values(
        judged([("director", "interest", True, 20_000.0)] * 30), wins, rates, PLAYBOOK
    )
    base = (10 * 5000 + 40 * 10_000) / 50
    assert cell(own, "c_level_vp", "interest")["price_usd"] == pytest.approx(base)
    learned = cell(own, "director", "interest")
    assert (learned["leads"], learned["converted"], learned["wins"]) == (30, 30, 30)
    assert learned["conversion"] == pytest.approx((50 * 0.13 + 30) / 80)
    assert learned["price_usd"] == pytest.approx((10 * base + 30 * 20_000) / 40)


def test_leads_are_judged_when_old_enough_by_where_they_stood_when_they_came() -> None:
    leads = frame(
        [
            (1, 1, "ann", "director", "webinar", ago(100), False),
            (2, 2, "bea", "director", "webinar", ago(100), False),
            (3, 3, "cy", None, "webinar", ago(10), False),
        ],
        LEADS,
    )
    before = frame(
        [(1, 1, "ann", "demo", None, ago(101)), (2, 1, "zoe", "demo", None, ago(101))],
        {"lead_id": pl.Int64, **ACTS},
    )
    deals = frame([(1, "won", ago(20).date(), 700.0, None, None)], DEALS)
    met = frame([(2, ago(101))], {"account_id": pl.Int64, "met_at": pl.Datetime("us", "UTC")})
    found = judge_leads(leads, before, deals, met, PLAYBOOK, NOW)
    assert found.select("lead_id", "stage", "is_converted", "won_mrr_usd").rows() == [
        (1, "decision", True, 700.0),
        (2, "interest", False, None),
    ]


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("[value]\nclose_rates = [[1000, 0.1], [5000, 0.2]]", "must not rise"),
        ("[value]\nseat_share = [[50, 0.1], [10, 0.2]]", "rising numbers"),
        ("[lead_scoring]\naccount_share = 0.9", "add up to"),
        ('[handover.from_stage]\nsmall = "later"', "handover.from_stage.small"),
        ('[journey.stages.interest]\nlead_sources = ["webb"]', "'webb' is unknown; allowed"),
    ],
)
def test_an_impossible_policy_is_refused_by_name(own: str, said: str) -> None:
    with pytest.raises(PlaybookError, match=said):
        playbook(own)
