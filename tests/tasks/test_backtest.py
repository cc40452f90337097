"""A backtest looks at what was known on the day, and at what came after it."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from tasks.backtest import BacktestError, backtest, days_of, draw
from tasks.rescore import rescore
from tasks.rules.backtesting import Backtest
from tasks.workspace import Workspace
from tests.tasks import seed
from warehouse.models import Customer, Score, stable_id

NOW = seed.NOW
DAY = seed.days_ago(60).date()
LONG_AGO = {"first_seen_at": seed.days_ago(300), "updated_at": seed.days_ago(300)}


def judged(ws: Workspace, *, is_hindsight: bool = False) -> Backtest:
    rescore(ws, NOW)
    return backtest(ws, [DAY], 30, is_hindsight=is_hindsight)


def add_deal(ws: Workspace, domain: str, days: float, outcome: str = "won") -> None:
    seed.put(ws, Customer, id=stable_id("deal", domain), domain=domain, outcome=outcome,
             closed_on=seed.days_ago(days).date(), **seed.SEEN)  # fmt: skip


def test_wins_and_meetings_within_the_horizon_are_successes(workspace: Workspace) -> None:
    for name in ("won", "lost", "late", "met", "quiet"):
        seed.add_account(workspace, f"{name}.example", **LONG_AGO)
    add_deal(workspace, "won.example", 50)
    add_deal(workspace, "lost.example", 50, "lost")
    add_deal(workspace, "late.example", 20)
    seed.add_activity(workspace, "ann@met.example", "meeting", seed.days_ago(59))
    found = judged(workspace)
    assert (found.cases, found.successes) == (5, 2)


def test_customers_and_open_opportunities_are_no_cases(workspace: Workspace) -> None:
    for name in ("customer", "open", "new"):
        seed.add_account(workspace, f"{name}.example", **LONG_AGO)
    add_deal(workspace, "customer.example", 200)
    seed.add_activity(workspace, "ann@open.example", "demo", seed.days_ago(70))
    seed.add_activity(workspace, "ann@open.example", "demo", seed.days_ago(50))
    found = judged(workspace)
    assert (found.cases, found.successes) == (1, 0)


def test_what_was_heard_of_later_counts_in_hindsight_only(workspace: Workspace) -> None:
    seed.add_account(workspace, industry="software", **LONG_AGO)
    seed.add_account(workspace, "later.example")
    seed.add_event(workspace, "acme.example", "funding_round", seed.days_ago(70),
                   first_seen_at=seed.days_ago(10))  # fmt: skip
    seed.add_event(workspace, "acme.example", "exec_hire", seed.days_ago(40),
                   first_seen_at=seed.days_ago(40))  # fmt: skip
    found = judged(workspace)
    assert (found.cases, found.triggers) == (1, ())
    found = judged(workspace, is_hindsight=True)
    assert found.cases == 2
    assert [group.name for group in found.triggers] == ["funding_round"]


def test_stored_scores_of_a_day_are_taken_as_they_were(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace, industry="software", **LONG_AGO)
    rescore(workspace, seed.days_ago(60))
    seed.change(workspace, Score, seed.score_id(workspace, account_id, DAY), total=95.0)
    assert [group.cases for group in judged(workspace).calibration] == [0] * 9 + [1]


def test_days_whose_horizon_is_not_over_are_not_judged(workspace: Workspace) -> None:
    with pytest.raises(BacktestError, match="no account was ever scored"):
        days_of(workspace, None, None, 30)
    seed.add_account(workspace, **LONG_AGO)
    rescore(workspace, seed.days_ago(50))
    rescore(workspace, NOW)
    days = days_of(workspace, None, NOW.date(), 30)
    assert days == [seed.days_ago(50 - 7 * n).date() for n in range(3)]
    with pytest.raises(BacktestError, match="shorter --horizon-days"):
        days_of(workspace, None, None, 90)


def test_the_picture_is_a_picture(make_workspace: Callable[..., Workspace]) -> None:
    ws = make_workspace()
    for number in range(12):
        seed.add_account(ws, f"a{number}.example", employees=number * 30, **LONG_AGO)
    add_deal(ws, "a7.example", 50)
    picture = draw(judged(ws), "A <title>")
    root = ElementTree.fromstring(picture)
    lines = [each for each in root.iter() if each.tag.endswith("polyline")]
    assert len(lines) == 4
    assert "A <title>" in {each.text for each in root.iter()}
