"""Rescoring writes what changed, once, and keeps history."""

from collections.abc import Callable
from datetime import timedelta
from textwrap import dedent

from tasks.explain import parts_of
from tasks.rescore import rescore
from tasks.workspace import Workspace
from tests.tasks import seed
from warehouse.models import Score, TriggerEvent
from warehouse.writes import Row

NOW = seed.NOW


def current(ws: Workspace) -> list[Row]:
    return [row for row in seed.stored(ws, Score) if row["is_current"]]


def parts(ws: Workspace) -> list[Row]:
    """What the only current score is made of."""
    (score,) = current(ws)
    with ws.reading() as connection:
        return parts_of(connection, score["account_id"], score, ws.playbook)


def test_every_account_gets_a_score_with_its_parts(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace, industry="software", country="DE")
    seed.add_fact(workspace, "acme.example", "employees", "300", "website")
    event_id = seed.add_event(workspace, "acme.example", "funding_round", seed.days_ago(3))
    seed.add_activity(workspace, "ann@acme.example", "visited_pricing", seed.days_ago(1))
    counts = rescore(workspace, NOW)
    (score,) = seed.stored(workspace, Score)
    assert counts == {
        "accounts_scored": 1, "scores_changed": 1, "buyers_changed": 1, "lead_scores_changed": 0
    }  # fmt: skip
    assert (score["account_id"], score["as_of"]) == (account_id, NOW.date())
    assert (score["fit"], score["grade"], score["is_current"]) == (100.0, "A", True)
    assert score["timing"] > 0 < score["engagement"]
    names = {part["name"] for part in parts(workspace)}
    assert names == {"company size", "industry", "market", "funding_round", "visited_pricing"}
    assert [p["event_id"] for p in parts(workspace) if p["part"] == "timing"] == [event_id]


def test_a_second_run_on_the_same_day_writes_nothing(workspace: Workspace) -> None:
    seed.add_account(workspace)
    seed.add_event(workspace, "acme.example", "exec_hire", seed.days_ago(10))
    rescore(workspace, NOW)
    before = seed.stored(workspace, Score)
    assert rescore(workspace, NOW + timedelta(hours=10))["scores_changed"] == 0
    assert seed.stored(workspace, Score) == before


def test_news_on_the_same_day_updates_the_days_row(workspace: Workspace) -> None:
    seed.add_account(workspace)
    rescore(workspace, NOW)
    seed.add_event(workspace, "acme.example", "exec_hire", seed.days_ago(0))
    assert rescore(workspace, NOW)["scores_changed"] == 1
    (score,) = seed.stored(workspace, Score)
    assert score["timing"] > 0


def test_another_day_keeps_the_history(workspace: Workspace) -> None:
    seed.add_account(workspace)
    seed.add_event(workspace, "acme.example", "exec_hire", seed.days_ago(0))
    rescore(workspace, NOW)
    later = NOW + timedelta(days=30)
    assert rescore(workspace, later)["scores_changed"] == 1
    assert len(seed.stored(workspace, Score)) == 2
    assert [row["as_of"] for row in current(workspace)] == [later.date()]


def test_a_quiet_account_keeps_its_score_from_day_to_day(workspace: Workspace) -> None:
    seed.add_account(workspace)
    rescore(workspace, NOW)
    assert rescore(workspace, NOW + timedelta(days=1))["scores_changed"] == 0
    assert len(seed.stored(workspace, Score)) == 1


def test_an_earlier_moment_never_replaces_a_later_score(workspace: Workspace) -> None:
    seed.add_account(workspace)
    rescore(workspace, NOW)
    seed.change(workspace, Score, seed.stored(workspace, Score)[0]["id"], fit=1.0)
    assert rescore(workspace, NOW - timedelta(days=1))["scores_changed"] == 0


def test_a_denied_event_takes_its_part_with_it(workspace: Workspace) -> None:
    seed.add_account(workspace)
    event_id = seed.add_event(workspace, "acme.example", "acquires", seed.days_ago(2))
    rescore(workspace, NOW)
    seed.change(workspace, TriggerEvent, event_id, status="denied")
    rescore(workspace, NOW)
    (score,) = seed.stored(workspace, Score)
    assert score["timing"] == 0
    assert "acquires" not in {part["name"] for part in parts(workspace)}


def test_only_the_accounts_asked_for_are_scored(workspace: Workspace) -> None:
    wanted = seed.add_account(workspace, "wanted.example")
    seed.add_account(workspace, "other.example")
    assert rescore(workspace, NOW, [wanted])["accounts_scored"] == 1
    assert [row["account_id"] for row in seed.stored(workspace, Score)] == [wanted]


def test_a_criterion_may_ask_of_any_fact(make_workspace: Callable[..., Workspace]) -> None:
    own = """
        [[icp.criteria]]
        name = "age"
        field = "founded"
        points = 30
        curve = [[1990, 0.0], [2010, 1.0]]
        [[icp.criteria]]
        name = "town"
        field = "city"
        points = 10
        table = {"ulm" = 1.0, "*" = 0.0}
        [[icp.criteria]]
        name = "funds"
        field = "backing"
        points = 60
        table = {"venture" = 1.0, "*" = 0.0}
    """
    workspace = make_workspace(dedent(own))
    seed.add_account(workspace, city="Ulm")
    seed.add_fact(workspace, "acme.example", "founded", "2000", "website")
    seed.add_fact(workspace, "acme.example", "backing", "Venture", "import")
    rescore(workspace, NOW)
    (score,) = current(workspace)
    assert score["fit"] == 85.0
    said = {part["name"]: part["because"] for part in parts(workspace)}
    assert said["age"] == "founded 2000: 15 of 30 points"
    assert said["town"] == "city Ulm: 10 of 10 points"
