"""Who is worked at all: hand-over, promises, what stands still, meetings that were missed."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tasks.enqueue import enqueue, read_judged
from tasks.rules.conversion import Judged
from tasks.workspace import Workspace
from tests.tasks import seed
from tests.tasks.test_enqueue import DOMAIN, NOW, QUOTE, own, tasks
from warehouse.models import Account, Lead, LeadScore, stable_id


@pytest.fixture
def funded(workspace: Workspace) -> Workspace:
    """An owned account with fresh money and a director."""
    own(workspace)
    seed.add_contact(workspace, f"dan@{DOMAIN}", title="Director of Operations", tier="director")
    seed.add_event(workspace, DOMAIN, "funding_round", seed.days_ago(3), QUOTE)
    return workspace


@pytest.mark.parametrize("outcome", ["No-show", "no show", "did not attend."])
def test_a_meeting_that_did_not_take_place_converts_nobody(
    workspace: Workspace, outcome: str
) -> None:
    for name, said in (("came", "went well"), ("missed", outcome)):
        email = f"ann@{name}.example"
        seed.add_account(workspace, f"{name}.example")
        seed.add_lead(workspace, name, email, seed.days_ago(100))
        seed.add_activity(workspace, email, "meeting", seed.days_ago(10), outcome=said)
    with workspace.reading() as connection:
        assert read_judged(connection, workspace.playbook, NOW) == {"website": Judged(2, 1)}


def test_a_meeting_that_did_not_take_place_ends_nothing(funded: Workspace) -> None:
    enqueue(funded, NOW)
    later = NOW + timedelta(hours=1)
    seed.add_activity(funded, f"dan@{DOMAIN}", "meeting", later, outcome="no show")
    counts = enqueue(funded, later)
    assert (counts["tasks_done"], counts["tasks_cancelled"], len(tasks(funded))) == (0, 0, 1)


MARKETINGS = "mid company (420 employees) at interest: marketing keeps it until consideration"


def judge(ws: Workspace, lead_id: int, handover: str, at: datetime = NOW) -> None:
    seed.put(
        ws, LeadScore, id=stable_id("lead_score", lead_id, at.date()), lead_id=lead_id,
        account_id=stable_id("account", DOMAIN), as_of=at.date(), total=50.0,
        handover=handover, handover_because=MARKETINGS, conversion=0.1, cash_value_usd=1.0,
        expected_value_usd=1.0, scored_at=at, policy_version="1",
    )  # fmt: skip


def lead_of(ws: Workspace, source: str, handover: str | None) -> int:
    own(ws)
    lead_id = seed.add_lead(ws, "L1", f"amy@{DOMAIN}", NOW - timedelta(hours=1), source=source)
    if handover:
        judge(ws, lead_id, handover)
    return lead_id


@pytest.mark.parametrize(
    ("source", "handover", "own_lines", "tasks_new"),
    [
        ("lead_list", "marketing", "", 0),  # METHOD D4
        ("lead_list", "sales", "", 1),
        ("lead_list", None, "", 1),  # nobody has judged it yet
        ("website", "marketing", "", 1),  # a call was promised
        ("webinar", "marketing", "", 1),
        ("webinar", "marketing", '[sla.other_lead]\nsources = ["referral"]', 0),
        ("lead_list", "marketing", "[queue]\nonly_handed_over = false", 1),
        ("lead_list", "marketing", '[sla.web_lead]\nsources = ["*"]', 1),
    ],
)
def test_what_is_still_marketings_takes_no_morning_unless_a_call_was_promised(
    make_workspace: Callable[..., Workspace],
    source: str,
    handover: str | None,
    own_lines: str,
    tasks_new: int,
) -> None:
    ws = make_workspace(own_lines)
    lead_of(ws, source, handover)
    counts = enqueue(ws, NOW)
    assert counts["tasks_new"] == tasks_new
    assert counts["leads_with_marketing"] == (1 - tasks_new)
    for task in tasks(ws):
        is_told = task["talking_points"][0].startswith(f"Early: {MARKETINGS}; in the queue all")
        assert is_told == (handover == "marketing")


def test_what_sales_found_itself_was_never_marketings(workspace: Workspace) -> None:
    lead_of(workspace, "sales_generated", "marketing")
    assert enqueue(workspace, NOW)["tasks_new"] == 1
    assert "Early" not in str(tasks(workspace)[0]["talking_points"])


def test_a_task_ends_when_marketing_takes_the_lead_back_and_comes_again(
    workspace: Workspace,
) -> None:
    lead_id = lead_of(workspace, "lead_list", None)
    enqueue(workspace, NOW)
    judge(workspace, lead_id, "marketing")
    assert enqueue(workspace, NOW)["tasks_cancelled"] == 1
    (task,) = tasks(workspace, "cancelled")
    assert task["closed_because"] == f"it is marketing's: {MARKETINGS}"
    judge(workspace, lead_id, "sales")
    assert enqueue(workspace, NOW)["tasks_new"] == 1


def test_a_sequence_that_has_begun_goes_on_whatever_the_verdict(workspace: Workspace) -> None:
    lead_id = lead_of(workspace, "lead_list", "sales")
    enqueue(workspace, NOW)
    seed.add_activity(workspace, f"amy@{DOMAIN}", "call", NOW + timedelta(hours=1))
    judge(workspace, lead_id, "marketing")
    enqueue(workspace, NOW + timedelta(days=5))
    assert [task["step"] for task in tasks(workspace)] == [2]


def test_news_is_told_to_somebody_whose_lead_marketing_keeps(funded: Workspace) -> None:
    lead_id = seed.add_lead(funded, "L1", f"dan@{DOMAIN}", NOW, source="email_campaign")
    judge(funded, lead_id, "marketing")
    enqueue(funded, NOW)
    assert [task["play"] for task in tasks(funded)] == ["growth_money"]


@pytest.mark.parametrize(
    ("tiers", "is_promised"), [(["c_level_vp"], False), (["practitioner"], True)]
)
def test_a_promise_for_a_tier_is_for_nobody_else(
    make_workspace: Callable[..., Workspace], tiers: list[str], is_promised: bool
) -> None:
    ws = make_workspace(f"[sla.web_lead]\ntiers = {tiers}")
    own(ws)
    seed.add_contact(ws, f"amy@{DOMAIN}", tier="practitioner")
    seed.add_lead(ws, "L1", f"amy@{DOMAIN}", NOW)
    enqueue(ws, NOW)
    (task,) = tasks(ws)
    assert task["is_promised"] == is_promised
    assert (task["deadline_at"] == NOW + timedelta(hours=1)) == is_promised


@pytest.mark.parametrize(
    ("model", "stage", "because"),
    [
        (Lead, "Nurture ", "the lead stands still in the CRM: Nurture "),
        (Account, "on hold", "the account stands still in the CRM: on hold"),
    ],
)
def test_what_stands_still_in_the_crm_is_left_alone_until_it_goes_on(
    workspace: Workspace, model: Any, stage: str, because: str
) -> None:
    account_id = own(workspace)
    lead_id = seed.add_lead(workspace, "L1", f"amy@{DOMAIN}", NOW)
    row_id = account_id if model is Account else lead_id
    enqueue(workspace, NOW)
    seed.change(workspace, model, row_id, stage=stage)
    assert enqueue(workspace, NOW)["tasks_cancelled"] == 1
    assert tasks(workspace, "cancelled")[0]["closed_because"] == because
    seed.change(workspace, model, row_id, stage="new")
    assert enqueue(workspace, NOW)["tasks_new"] == 1


def test_news_of_an_account_that_stands_still_starts_nothing(funded: Workspace) -> None:
    seed.change(funded, Account, stable_id("account", DOMAIN), stage="Paused")
    assert enqueue(funded, NOW)["tasks_new"] == 0
