"""Sequences of touches in the warehouse: something new each time, stopped, postponed, ended."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tasks.enqueue import enqueue, read_outcomes
from tasks.workspace import Workspace
from tests.tasks import seed
from tests.tasks.test_enqueue import DOMAIN, NOW, QUOTE, own, tasks
from warehouse.models import BuyerState, Contact, SdrTask, stable_id

DAN, EVE = f"dan@{DOMAIN}", f"eve@{DOMAIN}"
GUIDE = """
[materials.guide]
title = "a guide"
url = "https://our.example/guide"
triggers = ["funding_round"]
tiers = ["director"]
"""
KIND = {"linkedin": "linkedin_message"}


@pytest.fixture
def funded(make_workspace: Callable[..., Workspace]) -> Workspace:
    """An owned account with fresh money and a director."""
    ws = make_workspace(GUIDE)
    own(ws)
    seed.add_contact(ws, DAN, title="Director of Operations", tier="director")
    seed.add_event(ws, DOMAIN, "funding_round", seed.days_ago(3), QUOTE)
    return ws


def work(ws: Workspace, *days: int) -> list[tuple[int, dict[str, Any]]]:
    """Do all that is in the queue on these days; nobody answers. Gives the day of each task."""
    done = []
    for day in days:
        moment = NOW + timedelta(days=day)
        enqueue(ws, moment)
        for task in tasks(ws):
            done.append((day, task))
            email = task["key"].split("/")[1]
            kind = KIND.get(task["channel"], task["channel"])
            seed.add_activity(ws, email, kind, moment + timedelta(hours=1))
    enqueue(ws, NOW + timedelta(days=days[-1], hours=2))
    return done


def told(done: list[tuple[int, dict[str, Any]]]) -> list[tuple[int, str, Any]]:
    return [
        (day, task["touch"], {"material": task["material"], "offer": task["offer"]}.get(
            task["touch"]))
        for day, task in done
    ]  # fmt: skip


def test_each_touch_tells_something_new_and_the_last_is_the_break_up(funded: Workspace) -> None:
    done = work(funded, 0, 2, 3, 6, 7, 10, 11, 17, 18, 30)
    assert told(done) == [
        (0, "event", None),
        (3, "material", "guide"),
        (7, "offer", "demo"),
        (11, "offer", "pilot"),
        (18, "breakup", None),
    ]
    assert [task["channel"] for _, task in done] == ["call", "email", "call", "linkedin", "email"]
    assert [(task["step"], task["steps"]) for _, task in done] == [(n, 5) for n in range(1, 6)]
    assert len({task["sequence"] for _, task in done}) == 1
    assert "a guide (https://our.example/guide)" in done[1][1]["why_now"]
    assert done[4][1]["ask"] == "say that this is your last message, and leave the door open"


def test_other_news_is_told_before_any_material(funded: Workspace) -> None:
    work(funded, 0, 1)
    seed.add_event(funded, DOMAIN, "acquires", NOW + timedelta(days=1), "Acme buys Bolt")
    done = work(funded, 2, 3, 7)
    assert [(day, task["touch"], task["play"]) for day, task in done] == [
        (3, "event", "integration"),
        (7, "offer", "growth_money"),  # the guide is about the round
    ]
    assert done[0][1]["step"] == 2 and done[0][1]["sequence"] == done[1][1]["sequence"]


def test_after_the_break_up_a_person_is_left_alone_for_a_while(funded: Workspace) -> None:
    assert work(funded, 0, 3, 7, 11, 18)[-1][1]["touch"] == "breakup"
    seed.add_event(funded, DOMAIN, "acquires", NOW + timedelta(days=30), "Acme buys Bolt")
    assert work(funded, 30) == []
    seed.add_event(funded, DOMAIN, "new_location", NOW + timedelta(days=110), "Acme opens")
    (first, *_) = work(funded, 110)
    assert (first[1]["touch"], first[1]["step"]) == ("event", 1)


def test_with_nothing_new_to_say_a_sequence_ends_early(
    make_workspace: Callable[..., Workspace],
) -> None:
    # The director gets one offer, and there is nothing else.
    offers = "\n".join(f'[offers.{n}]\ntiers = ["c_level_vp"]' for n in ("pilot", "review"))
    ws = make_workspace(offers)
    own(ws)
    seed.add_contact(ws, DAN, tier="director")
    seed.add_event(ws, DOMAIN, "funding_round", seed.days_ago(3), QUOTE)
    done = work(ws, 0, 2, 3, 6, 7, 20)
    assert told(done) == [(0, "event", None), (3, "offer", "demo"), (7, "breakup", None)]
    assert (done[2][1]["channel"], done[2][1]["steps"]) == ("email", 3)


@pytest.mark.parametrize(
    ("kind", "because"),
    [
        ("reply", "an answer stopped the sequence on 2 Mar 2026"),
        ("meeting", "a meeting stopped the sequence on 2 Mar 2026"),
        ("unsubscribe", "somebody there opted out on 2 Mar 2026"),
    ],
)
def test_what_somebody_there_says_stops_the_accounts_sequences_but_not_a_new_lead(
    funded: Workspace, kind: str, because: str
) -> None:
    amy, bob = f"amy@{DOMAIN}", f"bob@{DOMAIN}"
    seed.add_lead(funded, "L1", amy, seed.days_ago(3))
    seed.add_activity(funded, amy, "call", seed.days_ago(3) + timedelta(hours=2))
    seed.add_lead(funded, "L2", bob, NOW - timedelta(minutes=5))
    enqueue(funded, NOW)
    assert {task["key"].split("/")[1] for task in tasks(funded)} == {DAN, amy, bob}
    seed.add_activity(funded, f"zoe@{DOMAIN}", kind, NOW + timedelta(hours=1))
    enqueue(funded, NOW + timedelta(hours=2))
    assert [task["key"].split("/")[1] for task in tasks(funded)] == [bob]
    assert {task["closed_because"] for task in tasks(funded, "cancelled")} == {because}
    assert work(funded, 1)[0][1]["key"].split("/")[1] == bob


def test_a_note_of_absence_postpones_and_stops_nothing(funded: Workspace) -> None:
    enqueue(funded, NOW)
    note = {"subject": "Abwesenheitsnotiz", "outcome": "zurück am 12. März"}
    seed.add_activity(funded, DAN, "reply", NOW + timedelta(minutes=5), **note)
    enqueue(funded, NOW + timedelta(hours=1))
    assert tasks(funded) == []
    (task,) = tasks(funded, "cancelled")
    assert task["closed_because"] == "they are away until 12 Mar 2026"
    assert [day for day, _ in work(funded, 9, 10, 11)] == [11]
    again = [row for row in seed.stored(funded, SdrTask) if row["step"] == 1]
    assert again[0]["status"] == "done" and again[0]["created_at"] == NOW + timedelta(days=11)


def test_a_task_that_a_crm_says_is_done_counts_though_no_activity_tells_of_it(
    funded: Workspace,
) -> None:
    seed.add_lead(funded, "L1", f"amy@{DOMAIN}", NOW)
    enqueue(funded, NOW)
    for task in tasks(funded):
        seed.change(funded, SdrTask, task["id"], status="done", updated_at=NOW)
    for day, expected in ((1, []), (2, ["answer_lead"]), (3, ["answer_lead", "growth_money"])):
        enqueue(funded, NOW + timedelta(days=day))
        assert sorted(task["play"] for task in tasks(funded)) == expected
        assert {task["step"] for task in tasks(funded)} <= {2}


def test_the_stage_of_the_buyer_decides_the_play(funded: Workspace) -> None:
    seed.put(
        funded, BuyerState, id=1, account_id=stable_id("account", DOMAIN), as_of=NOW.date(),
        stage="decision", stage_because="a trial", handover="sales", handover_because="a trial",
        seats=25, seats_basis="known", opportunity_value_usd=5000.0, close_rate=0.15, chance=0.5,
        expected_value_usd=375.0, value_because="25 seats", scored_at=NOW, policy_version="1",
    )  # fmt: skip
    enqueue(funded, NOW)
    assert [task["play"] for task in tasks(funded)] == ["evaluation"]


def test_who_refuses_mail_is_called_instead(funded: Workspace) -> None:
    contact = stable_id("contact", DAN)
    work(funded, 0)
    seed.change(funded, Contact, contact, consent_purposes=["call"])
    assert [task["channel"] for _, task in work(funded, 3)] == ["call"]


def test_own_sequences_are_judged_when_they_are_old_enough(funded: Workspace) -> None:
    seed.add_contact(funded, EVE, tier="c_level_vp")
    work(funded, 0, 2, 3)
    seed.add_activity(funded, DAN, "meeting", NOW + timedelta(days=20))
    for days, expected in ((40, []), (60, [("growth_money", "director", None, 1, 1)])):
        with funded.reading() as connection:
            found = read_outcomes(connection, funded.playbook, NOW + timedelta(days=days))
        assert [row for row in found.sort("tier").rows() if row[1] == "director"] == expected
