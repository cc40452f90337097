"""A past day is scored again to what was stored then, whatever has been learned since."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from tasks.buyers.past import recompute_buyers
from tasks.correct import correct
from tasks.recompute import recompute
from tasks.rescore import rescore
from tasks.workspace import Workspace, open_workspace
from tests.tasks import seed
from warehouse.models import (
    Account,
    AccountFact,
    Activity,
    Customer,
    Score,
    TriggerEvent,
    stable_id,
)
from warehouse.writes import table_of, write_changes

NOW = seed.NOW
DOMAINS = ("acme.example", "bolt.example")
TYPES = ("funding_round", "exec_hire", "layoffs")
PLAYBOOKS = (
    "",
    "[scoring]\ntiming_scale = 6\n",
    '[[icp.gates]]\nfield = "country"\nnone_of = ["FR"]\nbecause = "not there"\n',
)

changes = st.one_of(
    st.tuples(st.just("import"), st.sampled_from(DOMAINS), st.sampled_from([5, 90, 400])),
    st.tuples(st.just("country"), st.sampled_from(DOMAINS), st.sampled_from(["DE", "FR", None])),
    st.tuples(st.just("fact"), st.sampled_from(DOMAINS), st.sampled_from(["20", "300"])),
    st.tuples(st.just("event"), st.sampled_from(DOMAINS), st.sampled_from(TYPES)),
    st.tuples(st.just("report"), st.sampled_from(DOMAINS), st.sampled_from(TYPES)),
    st.tuples(st.just("wrong"), st.sampled_from(DOMAINS), st.sampled_from(TYPES)),
    st.tuples(st.just("right"), st.sampled_from(DOMAINS), st.sampled_from(TYPES)),
    st.tuples(st.just("visit"), st.sampled_from(DOMAINS), st.sampled_from(["reply", "meeting"])),
    st.tuples(st.just("playbook"), st.just(""), st.sampled_from(PLAYBOOKS)),
    st.tuples(st.just("again"), st.sampled_from(DOMAINS), st.just("")),
)


def apply(ws: Workspace, change: tuple[str, str, object], at: datetime) -> Workspace:
    """Let something become known at a moment; a new playbook makes a new workspace."""
    what, domain, value = change
    account_id = stable_id("account", domain)
    seen = {"first_seen_at": at, "updated_at": at}
    if what == "playbook":
        (ws.folder / "playbook.toml").write_text(str(value), encoding="utf-8")
        ws.engine.dispose()
        return open_workspace(ws.folder)
    if what == "again":
        rescore(ws, at, [account_id])
    elif what in ("import", "country"):
        row = {"id": account_id, "domain": domain, "name": domain, **seen}
        row["employees" if what == "import" else "country"] = value
        row |= {} if _knows(ws, account_id) else {"aliases": [], "negative_aliases": []}
        with ws.writing() as connection:
            write_changes(connection, Account, [row])
    elif not _knows(ws, account_id):
        pass
    elif what == "fact":
        row = {"id": stable_id("fact", account_id), "account_id": account_id, "value": value}
        row |= {"name": "employees", "method": "website", "confidence": 1.0, "fetched_at": at}
        with ws.writing() as connection:
            write_changes(connection, AccountFact, [row], stamps=("fetched_at",))
    elif what == "event":
        seed.add_event(ws, domain, str(value), at - timedelta(days=2), first_seen_at=at,
                       updated_at=at, status="rumour")  # fmt: skip
    elif what == "report":
        event = table_of(TriggerEvent)
        values = {"status": "announced", "confidence": 0.95, "updated_at": at}
        which = event.c.account_id == account_id, event.c.type == value
        with ws.writing() as connection:
            connection.execute(update(event).where(*which).values(values))
    elif what in ("wrong", "right"):
        if any(row["account_id"] == account_id and row["type"] == value
               for row in seed.stored(ws, TriggerEvent)):  # fmt: skip
            url = f"https://{domain}/news/{value}"
            correct(ws, domain, url, what == "right", "ann", at)
    else:
        # The same activity with another kind and time is the same row: an import changed it.
        row = {"id": stable_id("visit", domain), "account_id": account_id, "kind": value}
        row |= {"domain": domain, "at": at - timedelta(hours=1), **seen}
        with ws.writing() as connection:
            write_changes(connection, Activity, [row])
    return ws


def _knows(ws: Workspace, account_id: int) -> bool:
    return any(row["id"] == account_id for row in seed.stored(ws, Account))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.lists(changes, max_size=4), min_size=2, max_size=5))
def test_every_past_day_is_scored_to_what_was_stored(
    make_workspace: Callable[..., Workspace], days: list[list[tuple[str, str, object]]]
) -> None:
    ws = make_workspace()
    with ws.writing() as connection:
        for table in reversed(table_of(Account).metadata.sorted_tables):
            connection.execute(delete(table))
    scored: list[datetime] = []
    for number, those in enumerate(days):
        at = NOW + timedelta(days=number * 3)
        for minute, change in enumerate(those):
            ws = apply(ws, change, at + timedelta(minutes=minute))
        rescore(ws, at + timedelta(hours=1))
        if those:  # what is learned later on the same day was not known at its scoring
            ws = apply(ws, those[0], at + timedelta(hours=5))
        scored.append(at)
    for at in scored:
        found = recompute(ws, at.date())
        assert found.differences.rows() == []
        assert found.compared == found.scores.height
    ws.engine.dispose()


def test_a_correction_said_later_does_not_count_before(workspace: Workspace) -> None:
    seed.add_account(workspace, industry="software")
    seed.add_event(workspace, "acme.example", "funding_round", seed.days_ago(5))
    rescore(workspace, seed.days_ago(1))
    url = "https://acme.example/news/funding_round"
    correct(workspace, "acme.example", url, False, "ann", NOW)
    rescore(workspace, NOW)
    before, after = (recompute(workspace, day.date()) for day in (seed.days_ago(1), NOW))
    assert before.scores["timing"][0] > 0 == after.scores["timing"][0]
    assert before.differences.is_empty() and after.differences.is_empty()


def test_an_import_that_came_later_does_not_count_before(workspace: Workspace) -> None:
    ws, late = workspace, NOW + timedelta(hours=3)
    seen = {"first_seen_at": late, "updated_at": late}
    seed.add_account(ws, industry="software", employees=300)
    seed.add_lead(ws, "L-1", "ann@acme.example", seed.days_ago(20), source="webinar")
    rescore(ws, NOW)
    seed.add_account(ws, "bolt.example", **seen)
    seed.add_activity(ws, "ann@acme.example", "visited_pricing", seed.days_ago(2), **seen)
    seed.add_activity(ws, "ann@acme.example", "started_trial", seed.days_ago(2), **seen)
    seed.add_lead(ws, "L-2", "bo@acme.example", seed.days_ago(200), **seen)
    deal = {"domain": "acme.example", "outcome": "won", "closed_on": seed.days_ago(9).date()}
    seed.put(ws, Customer, id=1, mrr_usd=5000.0, **deal, **seen)
    fact = seed.add_fact(ws, "acme.example", "revenue_usd", "5000000", "website")
    seed.change(ws, AccountFact, fact, fetched_at=late)
    again = rescore(ws, NOW + timedelta(hours=1))  # as a night that was killed is started again
    assert [again[name] for name in again if name.endswith("changed")] == [0, 0, 0]
    assert_replayed(ws, NOW, accounts=1)
    after = rescore(ws, NOW + timedelta(days=1))
    assert [after[name] for name in after if name.endswith("changed")] == [2, 2, 2]
    assert_replayed(ws, NOW, accounts=1)
    assert_replayed(ws, NOW + timedelta(days=1), accounts=2)


def assert_replayed(ws: Workspace, at: datetime, accounts: int) -> None:
    """What was stored of a day, and so many accounts, is what is known of it by now."""
    found, buyers = recompute(ws, at.date()), recompute_buyers(ws, at.date())
    assert (found.scores.height, found.compared) == (accounts, accounts)
    assert found.differences.rows() == [] and buyers.differences.rows() == []


def test_todays_policy_may_be_asked_of_a_past_day(make_workspace: Callable[..., Workspace]) -> None:
    ws = make_workspace()
    seed.add_account(ws, industry="software")
    seed.add_event(ws, "acme.example", "funding_round", seed.days_ago(5))
    rescore(ws, NOW)
    ws = make_workspace("[scoring]\ntiming_scale = 40\n")
    assert recompute(ws, NOW.date()).differences.is_empty()
    (differs,) = recompute(ws, NOW.date(), policy="now").differences["differs"]
    assert "timing" in differs.to_list()


def test_a_score_that_was_tampered_with_is_found(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace)
    rescore(workspace, NOW)
    seed.change(workspace, Score, seed.score_id(workspace, account_id, NOW.date()), fit=1.0)
    found = recompute(workspace, NOW.date())
    assert found.differences.select("account_id", "differs").rows() == [(account_id, ["fit"])]


@pytest.mark.parametrize("days", [1, 3])
def test_a_day_without_scoring_is_scored_and_compared_with_nothing(
    workspace: Workspace, days: int
) -> None:
    seed.add_account(workspace)
    rescore(workspace, NOW)
    found = recompute(workspace, (NOW - timedelta(days=days)).date())
    assert (found.scores.height, found.compared) == (1, 0)
    assert found.differences.is_empty()


def test_nothing_is_written(workspace: Workspace, tmp_path: Path) -> None:
    seed.add_account(workspace)
    rescore(workspace, NOW)
    before = seed.stored(workspace, Score)
    recompute(workspace, NOW.date())
    assert seed.stored(workspace, Score) == before
