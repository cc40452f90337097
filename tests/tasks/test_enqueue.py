"""The queue in the warehouse: made once, kept up to date, closed with a reason, never reopened."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tasks.enqueue import enqueue, read_judged
from tasks.rules.conversion import Judged
from tasks.workspace import Workspace
from tests.tasks import seed
from warehouse.models import (
    Assignment,
    Contact,
    Customer,
    Lead,
    Score,
    SdrTask,
    TriggerEvent,
    stable_id,
)

NOW = seed.NOW
DOMAIN = "acme.example"
QUOTE = "Acme raises $40M Series B to grow in Europe"


def own(
    ws: Workspace, domain: str = DOMAIN, rep: str = "maya@us.example", **rep_values: Any
) -> int:
    """An account with a fit of 80 that a rep owns."""
    rep_id = seed.add_rep(ws, rep, **rep_values)
    account_id = seed.add_account(ws, domain, country="US", industry="software", employees=420)
    assigned = {"role": "sdr", "because": "", "assigned_at": NOW, "ended_at": None}
    seed.put(
        ws, Assignment, id=stable_id("assignment", domain), account_id=account_id, rep_id=rep_id,
        **assigned,
    )  # fmt: skip
    seed.put(
        ws, Score, id=stable_id("score", domain), account_id=account_id, as_of=NOW.date(), fit=80.0,
        timing=0.0, engagement=0.0, total=50.0, grade="A", is_current=True,
    )  # fmt: skip
    return account_id


@pytest.fixture
def funded(workspace: Workspace) -> Workspace:
    """An owned account with fresh money, a director and a chief executive."""
    own(workspace)
    seed.add_contact(workspace, f"dan@{DOMAIN}", title="Director of Operations", tier="director")
    seed.add_contact(workspace, f"eve@{DOMAIN}", title="CEO", tier="c_level_vp")
    facts = {"amount": 40e6, "currency": "USD", "round": "series b"}
    seed.add_event(workspace, DOMAIN, "funding_round", seed.days_ago(3), QUOTE, facts=facts)
    return workspace


def tasks(ws: Workspace, status: str = "open") -> list[dict[str, Any]]:
    rows = [row for row in seed.stored(ws, SdrTask) if row["status"] == status]
    return sorted(rows, key=lambda row: -row["priority"])


def test_an_event_becomes_one_task_for_the_executor_with_its_reasons(funded: Workspace) -> None:
    assert enqueue(funded, NOW)["tasks_new"] == 1
    (task,) = tasks(funded)
    event_id = seed.stored(funded, TriggerEvent)[0]["id"]
    assert task["key"] == f"{DOMAIN}/dan@{DOMAIN}/growth_money/{event_id}"
    assert (task["play"], task["channel"]) == ("growth_money", "call")
    assert task["why_you"] == (
        "Dan is Director of Operations at Acme (software, 420 employees, US, fit 80 of 100); what "
        "counts for them is plans that have to be delivered within the next two quarters."
    )
    assert task["why_now"] == (
        f"Funding round of $40M (Series B) 3 days ago (27 Feb 2026): “{QUOTE}”"
    )
    assert (task["quote"], task["quote_url"]) == (QUOTE, f"https://{DOMAIN}/news/funding_round")
    fresh = 0.5 ** (3 / 45) * 0.9
    # A fifth of 420 people at $200 a month; of such deals fifteen in a hundred are won.
    assert task["opportunity_value_usd"] == pytest.approx(86 * 200 * 0.15, rel=0.001)
    assert task["chance"] == pytest.approx(0.06 * 0.8)
    assert task["freshness"] == pytest.approx(fresh, rel=0.001)
    value = task["chance"] * task["freshness"] * task["opportunity_value_usd"]
    assert task["priority"] == task["expected_value_usd"] == pytest.approx(value, abs=0.01)
    assert "growth money 6 %" in task["rank_because"] and "fit 80" in task["rank_because"]
    # Eight working hours on it is noon in New York, where nobody is called over lunch.
    assert task["due_at"] == datetime.fromisoformat("2026-03-03T14:00Z")
    assert task["contact_timezone"] == "America/New_York"
    assert task["deadline_at"] == seed.days_ago(3) + timedelta(days=60)


def test_a_second_run_on_the_same_day_changes_nothing(funded: Workspace) -> None:
    seed.add_lead(funded, "L1", f"amy@{DOMAIN}", NOW - timedelta(minutes=26), name="Amy")
    enqueue(funded, NOW)
    before = seed.stored(funded, SdrTask)
    counts = enqueue(funded, NOW + timedelta(hours=9))
    assert {counts[name] for name in counts} == {0}
    assert seed.stored(funded, SdrTask) == before


def test_the_next_day_refreshes_the_words_but_not_the_times_and_not_the_order(
    funded: Workspace,
) -> None:
    enqueue(funded, NOW)
    (before,) = tasks(funded)
    assert enqueue(funded, NOW + timedelta(days=1))["tasks_changed"] == 1
    (after,) = tasks(funded)
    assert after["priority"] == before["priority"]
    assert "4 days ago" in after["why_now"]
    enqueue(funded, NOW + timedelta(days=20))
    (later,) = tasks(funded)
    assert later["priority"] < before["priority"]
    assert [after[n] for n in ("created_at", "due_at")] == [before["created_at"], before["due_at"]]


def test_a_touch_closes_the_task_as_done_and_it_stays_done(funded: Workspace) -> None:
    enqueue(funded, NOW)
    later = NOW + timedelta(hours=5)
    seed.add_activity(funded, f"dan@{DOMAIN}", "call", NOW + timedelta(hours=1))
    assert enqueue(funded, later)["tasks_done"] == 1
    (done,) = tasks(funded, "done")
    assert done["closed_because"] == "worked on 2 Mar 2026 (call)"
    assert enqueue(funded, later + timedelta(days=1))["tasks_new"] == 0
    assert [row["id"] for row in tasks(funded, "done")] == [done["id"]]


def test_the_decision_maker_follows_once_the_executor_was_told(funded: Workspace) -> None:
    enqueue(funded, NOW)
    seed.add_activity(funded, f"dan@{DOMAIN}", "call", NOW + timedelta(hours=1))
    enqueue(funded, NOW + timedelta(days=1))
    assert tasks(funded) == []
    enqueue(funded, NOW + timedelta(days=2))
    (task,) = tasks(funded)
    assert task["contact_id"] == stable_id("contact", f"eve@{DOMAIN}")
    assert "turning new money into growth" in task["why_you"]


@pytest.mark.parametrize(
    ("make_it_over", "because"),
    [
        (lambda ws, event: seed.change(ws, TriggerEvent, event, status="denied"),
         "the news was denied"),
        (lambda ws, event: seed.change(ws, TriggerEvent, event, occurred_at=seed.days_ago(61)),
         "the news is older than 60 days"),
        (lambda ws, event: seed.change(ws, Contact, stable_id("contact", f"dan@{DOMAIN}"),
                                       is_opted_out=True), "the contact opted out"),
        (lambda ws, event: seed.add_activity(ws, f"dan@{DOMAIN}", "unsubscribe", NOW),
         "the contact opted out"),
        (lambda ws, event: seed.add_activity(ws, f"eve@{DOMAIN}", "reply", NOW),
         "an answer stopped the sequence on 2 Mar 2026"),
        (lambda ws, event: [seed.add_activity(ws, f"x{n}@{DOMAIN}", "email", NOW)
                            for n in range(20)],
         "the touch budget of 30 days is used up"),
    ],
)  # fmt: skip
def test_a_task_whose_reason_is_gone_is_cancelled_and_says_why(
    funded: Workspace, make_it_over: Callable[[Workspace, int], object], because: str
) -> None:
    enqueue(funded, NOW)
    make_it_over(funded, seed.stored(funded, TriggerEvent)[0]["id"])
    later = NOW + timedelta(minutes=30)
    assert enqueue(funded, later)["tasks_cancelled"] == 1
    (task,) = tasks(funded, "cancelled")
    assert task["closed_because"] == because
    changed = enqueue(funded, later)
    assert changed["tasks_cancelled"] == changed["tasks_changed"] == 0
    assert tasks(funded, "cancelled") == [task]


def test_a_fresh_web_lead_comes_first_with_its_promise(funded: Workspace) -> None:
    at = NOW - timedelta(minutes=26)
    seed.add_lead(
        funded, "L1", f"amy@{DOMAIN}", at, name="Amy Lind", title="Planner",
        stage="asked for a demo",
    )  # fmt: skip
    enqueue(funded, NOW)
    first = tasks(funded)[0]
    lead_id = stable_id("lead", "L1")
    assert first["key"] == f"{DOMAIN}/amy@{DOMAIN}/answer_lead/{lead_id}"
    assert first["why_now"] == (
        "Asked for a demo (website) today at 08:34 UTC and has not been called."
    )
    assert first["why_you"].startswith("Amy Lind is Planner at Acme (")
    assert first["chance"] == pytest.approx(0.313 * 0.8)
    assert first["is_promised"]
    # Nine o'clock opens the day: the hour runs from then.
    assert first["due_at"] == first["deadline_at"] == NOW + timedelta(hours=1)


def work_lead(ws: Workspace, *days: int) -> list[tuple[int, str, str]]:
    """Day, channel and touch of what a rep is given for a lead that never answers."""
    own(ws)
    email = f"amy@{DOMAIN}"
    seed.add_contact(ws, email, tier="practitioner")
    seed.add_lead(ws, "L1", email, NOW)
    given = []
    for day in days:
        moment = NOW + timedelta(days=day)
        enqueue(ws, moment)
        for task in tasks(ws):
            assert task["contact_id"] == stable_id("contact", email)
            given.append((day, task["channel"], task["touch"]))
            kind = {"linkedin": "linkedin_message"}.get(task["channel"], task["channel"])
            seed.add_activity(ws, email, kind, moment + timedelta(hours=1))
    return given


def test_a_lead_is_tried_by_its_cadence_until_the_break_up(workspace: Workspace) -> None:
    given = work_lead(workspace, 0, 1, 2, 4, 6, 7, 8, 11, 14, 18, 19, 40)
    # A mid-size company gets eight attempts.
    assert [day for day, _, _ in given] == [0, 2, 4, 6, 8, 11, 14, 19]
    assert [channel for _, channel, _ in given] == [
        "call", "email", "call", "linkedin", "call", "email", "call", "email"
    ]  # fmt: skip
    # Two offers that suit, each once; a question where there is nothing new.
    assert [touch for _, _, touch in given] == [
        "lead", "offer", "offer", "question", "question", "question", "question", "breakup"
    ]  # fmt: skip
    done = tasks(workspace, "done")
    assert "/answer_lead/" in done[0]["key"]
    assert sum("of 8 attempts so far" in row["why_now"] for row in done) == 7
    assert len({row["offer"] for row in done if row["touch"] == "offer"}) == 2


def test_the_touch_budget_of_a_contact_ends_the_attempts(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = make_workspace("[cadence]\ntouches_per_contact_30_days = 3")
    assert len(work_lead(ws, 0, 2, 4, 6)) == 3


@pytest.mark.parametrize("ending", ["closed", "reply"])
def test_a_lead_that_is_closed_or_answered_needs_no_call(workspace: Workspace, ending: str) -> None:
    own(workspace)
    lead_id = seed.add_lead(workspace, "L1", f"amy@{DOMAIN}", NOW - timedelta(hours=1))
    enqueue(workspace, NOW)
    assert len(tasks(workspace)) == 1
    later = NOW + timedelta(hours=1)
    if ending == "closed":
        seed.change(workspace, Lead, lead_id, is_closed=True)
    else:
        seed.add_activity(workspace, f"amy@{DOMAIN}", "reply", later)
    enqueue(workspace, later)
    assert tasks(workspace) == []
    (task,) = tasks(workspace, "cancelled")
    assert task["closed_because"] in ("the lead was closed", "they answered on 2 Mar 2026")


def test_nobody_owns_it_nobody_does_it_and_it_is_counted(workspace: Workspace) -> None:
    seed.add_account(workspace)
    seed.add_contact(workspace, f"dan@{DOMAIN}", tier="director")
    seed.add_event(workspace, DOMAIN, "acquires", seed.days_ago(1))
    seed.add_lead(workspace, "L1", f"amy@{DOMAIN}", NOW)
    counts = enqueue(workspace, NOW)
    assert (counts["events_without_rep"], counts["leads_without_rep"]) == (1, 1)
    assert tasks(workspace) == []


def test_an_open_task_moves_with_its_account(funded: Workspace) -> None:
    enqueue(funded, NOW)
    ben = seed.add_rep(funded, "ben@us.example")
    seed.change(funded, Assignment, stable_id("assignment", DOMAIN), rep_id=ben)
    assert enqueue(funded, NOW)["tasks_changed"] == 1
    assert [task["rep_id"] for task in tasks(funded)] == [ben]


def test_an_open_task_whose_account_lost_its_owner_stays_as_it_is(funded: Workspace) -> None:
    enqueue(funded, NOW)
    (before,) = tasks(funded)
    seed.change(funded, Assignment, stable_id("assignment", DOMAIN), rep_id=None)
    enqueue(funded, NOW)
    (after,) = tasks(funded)
    assert (after["rep_id"], after["draft"]) == (None, before["draft"])


def test_a_title_that_nobody_has_read_is_read(workspace: Workspace) -> None:
    own(workspace)
    seed.add_contact(workspace, f"dan@{DOMAIN}", title="Leiter Produktion")
    seed.add_event(workspace, DOMAIN, "new_location", seed.days_ago(1), "Acme opens in Porto")
    assert enqueue(workspace, NOW)["tasks_new"] == 1


def test_limits_hold_per_person_account_and_rep(make_workspace: Callable[..., Workspace]) -> None:
    ws = make_workspace("[queue]\ndaily_limit = 4\nper_account = 2")
    kinds = ["funding_round", "acquires", "new_location", "product_launch", "award", "partnership"]
    for number in range(4):
        domain = f"a{number}.example"
        own(ws, domain)
        for tier in ("director", "c_level_vp", "practitioner"):
            seed.add_contact(ws, f"{tier}@{domain}", tier=tier)
        for kind in kinds:
            seed.add_event(ws, domain, kind, seed.days_ago(1), kind)
    enqueue(ws, NOW)
    found = tasks(ws)
    assert len(found) == 4
    assert len({task["contact_id"] for task in found}) == 4
    assert enqueue(ws, NOW)["tasks_new"] == 0


def test_hot_news_enters_a_full_queue(make_workspace: Callable[..., Workspace]) -> None:
    ws = make_workspace("[queue]\ndaily_limit = 1")
    for domain in ("cold.example", "hot.example"):
        own(ws, domain)
        seed.add_contact(ws, f"dan@{domain}", tier="director")
    seed.add_event(ws, "cold.example", "new_location", seed.days_ago(50), "Cold opens in Porto")
    enqueue(ws, NOW)
    seed.add_event(ws, "hot.example", "funding_round", NOW, "Hot raises money")
    assert enqueue(ws, NOW)["tasks_new"] == 1
    assert len(tasks(ws)) == 2


def test_outside_the_icp_news_is_no_reason_but_a_lead_is(workspace: Workspace) -> None:
    own(workspace)
    seed.change(workspace, Score, stable_id("score", DOMAIN), grade="X")
    seed.add_contact(workspace, f"dan@{DOMAIN}", tier="director")
    seed.add_event(workspace, DOMAIN, "acquires", seed.days_ago(1))
    seed.add_lead(workspace, "L1", f"amy@{DOMAIN}", NOW)
    enqueue(workspace, NOW)
    assert [task["play"] for task in tasks(workspace)] == ["answer_lead"]


def test_only_the_accounts_asked_for_are_queued(workspace: Workspace) -> None:
    wanted = own(workspace, "wanted.example")
    own(workspace, "other.example")
    for domain in ("wanted.example", "other.example"):
        seed.add_lead(workspace, domain, f"amy@{domain}", NOW)
    enqueue(workspace, NOW, [wanted])
    assert [task["account_id"] for task in tasks(workspace)] == [wanted]


def test_due_times_keep_the_reps_hours(workspace: Workspace) -> None:
    own(workspace, timezone="America/New_York")
    seed.add_lead(workspace, "L1", f"amy@{DOMAIN}", datetime.fromisoformat("2026-03-01T12:00Z"))
    enqueue(workspace, NOW)
    (task,) = tasks(workspace)
    assert task["due_at"] == datetime.fromisoformat("2026-03-02T15:00Z")  # ten in New York


def test_leads_are_judged_when_they_are_old_enough(workspace: Workspace) -> None:
    for number, (days, kind) in enumerate(
        [
            (100, "meeting"),
            (100, None),
            (100, "call"),
            (120, "deal"),
            (20, "meeting"),
            (85, "early"),
        ]
    ):
        domain = f"l{number}.example"
        email = f"ann@{domain}"
        seed.add_account(workspace, domain)
        seed.add_lead(workspace, f"l{number}", email, seed.days_ago(days))
        if kind == "deal":
            day = seed.days_ago(30).date()
            seed.put(
                workspace,
                Customer,
                id=number,
                domain=domain,
                outcome="lost",
                closed_on=day,
                **seed.SEEN,
            )
        elif kind == "early":
            seed.add_activity(workspace, email, "meeting", seed.days_ago(90))
        elif kind:
            seed.add_activity(workspace, email, kind, seed.days_ago(10))
    with workspace.reading() as connection:
        judged = read_judged(connection, workspace.playbook, NOW)
    assert judged == {"website": Judged(5, 2)}
