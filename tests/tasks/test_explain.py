"""Explanations say what changed and what would raise a score, in numbers that scoring keeps."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tasks.explain import changes_of, parts_of, raises_of
from tasks.rescore import rescore
from tasks.workspace import Workspace
from tests.tasks import seed
from warehouse.models import Account, Score, TriggerEvent

NOW = seed.NOW


def raises(ws: Workspace, account_id: int) -> list[dict[str, Any]]:
    (score,) = [row for row in seed.stored(ws, Score) if row["is_current"]]
    with ws.reading() as connection:
        parts = parts_of(connection, account_id, score, ws.playbook)
        return raises_of(connection, account_id, parts, ws.playbook)


def changes(ws: Workspace, account_id: int) -> dict[str, Any]:
    current = [row for row in seed.stored(ws, Score) if row["is_current"]]
    with ws.reading() as connection:
        parts = parts_of(connection, account_id, current[0], ws.playbook) if current else []
        return changes_of(connection, account_id, parts, ws.playbook)


def test_it_says_what_is_new_and_what_faded(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace, industry="software")
    seed.add_event(workspace, "acme.example", "funding_round", seed.days_ago(10))
    rescore(workspace, seed.days_ago(7))
    rescore(workspace, seed.days_ago(1))
    seed.add_event(workspace, "acme.example", "exec_hire", seed.days_ago(0))
    rescore(workspace, NOW)
    found = changes(workspace, account_id)
    assert found["last week"]["as_of"] == seed.days_ago(7).date()
    for change in found.values():
        words = [part["because"] for part in change["parts"]]
        assert words[0].startswith("new: new executive +")
        assert words[1].startswith("funding round faded ")
        points = sum(part["points"] for part in change["parts"] if part["part"] == "timing")
        assert points == pytest.approx(change["timing"], abs=0.2)
        assert change["total"] > 0


def test_the_parts_of_an_older_score_are_those_of_its_day(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = make_workspace()
    account_id = seed.add_account(ws, industry="software", employees=60)
    event_id = seed.add_event(ws, "acme.example", "funding_round", seed.days_ago(10))
    rescore(ws, seed.days_ago(7))
    seed.change(ws, Account, account_id, employees=300, updated_at=seed.days_ago(2))
    seed.change(ws, TriggerEvent, event_id, is_rejected=True, updated_at=seed.days_ago(2))
    ws = make_workspace("[scoring]\ntiming_scale = 40\n")
    rescore(ws, NOW)
    old, new = sorted(seed.stored(ws, Score), key=lambda row: row["as_of"])
    with ws.reading() as connection:
        then, now = (
            {part["name"]: part for part in parts_of(connection, account_id, each, ws.playbook)}
            for each in (old, new)
        )
    assert then["company size"]["because"].startswith("60 employees: ")
    assert now["company size"]["because"].startswith("300 employees: ")
    assert then["funding_round"]["event_id"] == event_id
    assert then["funding_round"]["points"] == old["timing"] > 0  # as with the scale of then
    assert "funding_round" not in now


def test_without_an_earlier_score_it_says_nothing(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace)
    assert changes(workspace, account_id) == {"yesterday": None, "last week": None}
    rescore(workspace, NOW)
    assert changes(workspace, account_id) == {"yesterday": None, "last week": None}


def test_a_score_that_did_not_change_is_still_that_of_yesterday(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace)
    rescore(workspace, seed.days_ago(20))
    rescore(workspace, NOW)
    found = changes(workspace, account_id)["yesterday"]
    assert (found["total"], found["parts"]) == (0.0, ())


def test_an_unknown_fact_is_worth_what_scoring_gives_when_it_is_known(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace, industry="software", country="DE")
    seed.add_event(workspace, "acme.example", "funding_round", seed.days_ago(3))
    rescore(workspace, NOW)
    (before,) = seed.stored(workspace, Score)
    (size,) = [each for each in raises(workspace, account_id) if each["name"] == "company size"]
    assert size["because"].startswith("company size unknown: up to ")
    seed.change(workspace, Account, account_id, employees=250)
    rescore(workspace, NOW)
    (after,) = seed.stored(workspace, Score)
    assert after["total"] - before["total"] == pytest.approx(size["gain"])


def test_a_signal_is_worth_what_scoring_gives_when_it_comes(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace, industry="software", country="DE", employees=300)
    rescore(workspace, NOW)
    (before,) = seed.stored(workspace, Score)
    found = raises(workspace, account_id)
    (signal,) = [each for each in found if each["part"] == "engagement"]
    assert signal["because"].startswith(f"“{signal['name'].replace('_', ' ')}”, none of late")
    seed.add_activity(workspace, "ann@acme.example", signal["name"], NOW)
    rescore(workspace, NOW)
    (after,) = seed.stored(workspace, Score)
    assert after["total"] - before["total"] == pytest.approx(signal["gain"])


def test_a_rumour_is_worth_its_confirmation(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace, industry="software", country="DE", employees=300)
    seed.add_event(workspace, "acme.example", "funding_round", seed.days_ago(1), status="rumour")
    rescore(workspace, NOW)
    names = [each["because"] for each in raises(workspace, account_id)]
    assert any(words.startswith("funding round confirmed") for words in names)


def test_outside_the_icp_nothing_raises_it(make_workspace: Any) -> None:
    ws = make_workspace(
        '[[icp.gates]]\nfield = "country"\nnone_of = ["XX"]\nbecause = "we do not sell there"\n'
    )
    account_id = seed.add_account(ws, country="XX")
    rescore(ws, NOW + timedelta(days=1))
    (only,) = raises(ws, account_id)
    assert only["because"] == "nothing, while it is outside: we do not sell there"
