"""Only scores that may be other ones are made again: what changed, and what time alone changes."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select

from tasks.recompute import recompute
from tasks.rescore import rescore
from tasks.workspace import Workspace
from tests.tasks import seed
from warehouse.models import (
    Account,
    AccountFact,
    Activity,
    EventMention,
    Evidence,
    Score,
    ScoreMark,
    TriggerEvent,
)
from warehouse.writes import table_of

NOW = seed.NOW
HOUR = timedelta(hours=1)


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    """Two accounts, scored."""
    seed.add_account(workspace, "acme.example", industry="software")
    seed.add_account(workspace, "bolt.example", industry="software")
    assert rescore(workspace, NOW)["accounts_scored"] == 2
    return workspace


def scored(ws: Workspace, at: datetime) -> int:
    return rescore(ws, at)["accounts_scored"]


def drop(ws: Workspace, model: Any) -> None:
    with ws.writing() as connection:
        for each in (Evidence, EventMention, model):
            connection.execute(delete(table_of(each)))


def add_fact(ws: Workspace) -> None:
    seed.add_fact(ws, "acme.example", "employees", "300", "website")


def add_event(ws: Workspace) -> None:
    seed.add_event(ws, "acme.example", "exec_hire", seed.days_ago(3))


def add_visit(ws: Workspace) -> None:
    seed.add_activity(ws, "ann@acme.example", "visited_pricing", seed.days_ago(1))


def counts(found: dict[str, int]) -> tuple[int, int]:
    return found["accounts_scored"], found["scores_changed"]


def grow(ws: Workspace) -> None:
    with ws.writing() as connection:
        account = table_of(Account)
        which = account.c.domain == "acme.example"
        connection.execute(account.update().where(which).values(employees=40))


def test_nothing_is_scored_where_nothing_changed(ws: Workspace) -> None:
    assert scored(ws, NOW + HOUR) == 0
    assert scored(ws, NOW + timedelta(days=400)) == 0
    assert seed.stored(ws, ScoreMark) == []


@pytest.mark.parametrize("change", [add_fact, add_event, add_visit, grow])
def test_an_account_is_due_when_something_about_it_changed(
    ws: Workspace, change: Callable[[Workspace], None]
) -> None:
    change(ws)
    assert counts(rescore(ws, NOW + HOUR)) == (1, 1)
    assert scored(ws, NOW + 2 * HOUR) == 0


@pytest.mark.parametrize(
    ("change", "model"),
    [(add_fact, AccountFact), (add_event, TriggerEvent), (add_visit, Activity)],
)
def test_what_is_deleted_counts_no_more(
    ws: Workspace, change: Callable[[Workspace], None], model: Any
) -> None:
    before = {row["account_id"]: row["total"] for row in seed.stored(ws, Score)}
    change(ws)
    rescore(ws, NOW + HOUR)
    drop(ws, model)
    assert rescore(ws, NOW + 2 * HOUR)["scores_changed"] == 1
    assert {row["account_id"]: row["total"] for row in seed.stored(ws, Score)} == before


def test_what_moves_to_another_account_changes_both(ws: Workspace) -> None:
    add_event(ws)
    rescore(ws, NOW + HOUR)
    bolt = next(row["id"] for row in seed.stored(ws, Account) if row["domain"] == "bolt.example")
    (event,) = seed.stored(ws, TriggerEvent)
    seed.change(ws, TriggerEvent, event["id"], account_id=bolt)
    assert counts(rescore(ws, NOW + 2 * HOUR)) == (2, 2)


def test_another_playbook_makes_all_due(make_workspace: Callable[..., Workspace]) -> None:
    ws = make_workspace()
    seed.add_account(ws, industry="software")
    rescore(ws, NOW)
    ws = make_workspace("[enrichment.usual]\nexpires_days = 3\n")
    assert scored(ws, NOW + HOUR) == 1
    assert scored(ws, NOW + 2 * HOUR) == 0


def test_all_are_scored_when_that_is_asked_for(ws: Workspace) -> None:
    found = rescore(ws, NOW + HOUR, everything=True)
    assert counts(found) == (2, 0)


@pytest.mark.parametrize("days", [1, 2, 3, 5, 8, 13, 40, 90, 200, 400, 1000])
def test_a_decayed_score_is_what_it_would_be_if_all_were_scored(ws: Workspace, days: int) -> None:
    add_event(ws)
    add_visit(ws)
    for age, status in ((40, "rumour"), (90, "announced"), (300, "completed")):
        seed.add_event(ws, "bolt.example", "distress", seed.days_ago(age), status=status)
    rescore(ws, NOW)
    later = NOW + timedelta(days=days)
    rescore(ws, later)
    assert rescore(ws, later + HOUR, everything=True)["scores_changed"] == 0
    assert recompute(ws, later.date()).differences.is_empty()


def test_a_fact_that_expires_counts_no_more(make_workspace: Callable[..., Workspace]) -> None:
    ws = make_workspace("[enrichment.fields.employees]\nexpires_days = 60\n")
    seed.add_account(ws, industry="software")
    add_fact(ws)
    rescore(ws, NOW)
    (fact,) = seed.stored(ws, AccountFact)
    end = fact["fetched_at"] + timedelta(days=60)
    assert rescore(ws, end - HOUR)["scores_changed"] == 0
    assert rescore(ws, end + HOUR)["scores_changed"] == 1


def test_what_was_heard_of_after_the_moment_counts_from_the_next_run(ws: Workspace) -> None:
    late = NOW + 3 * HOUR
    seed.add_event(ws, "acme.example", "exec_hire", NOW, first_seen_at=late, updated_at=late)
    assert rescore(ws, NOW + 2 * HOUR)["scores_changed"] == 0
    assert rescore(ws, NOW + 4 * HOUR)["scores_changed"] == 1


def test_what_is_dated_ahead_counts_when_its_day_has_come(ws: Workspace) -> None:
    seed.add_event(ws, "acme.example", "exec_hire", NOW + timedelta(days=5))
    seed.add_activity(ws, "ann@bolt.example", "visited_pricing", NOW + timedelta(days=5))
    assert rescore(ws, NOW + HOUR)["scores_changed"] == 0
    assert rescore(ws, NOW + timedelta(days=2))["scores_changed"] == 0
    rescore(ws, NOW + timedelta(days=5, hours=1))
    assert sum(row["timing"] + row["engagement"] > 0 for row in seed.stored(ws, Score)) == 2


def test_a_change_that_comes_while_scores_are_made_keeps_its_mark(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tasks import rescore as module

    add_event(ws)
    real = module.score_accounts

    def slow(*frames: Any) -> Any:
        found = real(*frames)
        monkeypatch.setattr(module, "score_accounts", real)
        add_fact(ws)
        return found

    monkeypatch.setattr(module, "score_accounts", slow)
    rescore(ws, NOW + HOUR)
    with ws.reading() as connection:
        assert len(connection.execute(select(table_of(ScoreMark))).all()) == 1
    assert rescore(ws, NOW + 2 * HOUR)["scores_changed"] == 1


def test_the_three_best_reasons_are_kept_with_what_they_give(ws: Workspace) -> None:
    add_event(ws)
    rescore(ws, NOW + HOUR)
    score = max(seed.stored(ws, Score), key=lambda row: row["total"])
    reasons = [each.rsplit(" +", 1) for each in score["reasons"].split(", ")]
    assert len(reasons) == 3 and reasons[0][0] == "exec hire"
    points = [float(each) for _, each in reasons]
    assert points == sorted(points, reverse=True) and sum(points) <= score["total"] + 0.2
