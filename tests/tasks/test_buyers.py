"""Stages and values are stored where they changed, and any past day gives the same again."""

from collections.abc import Callable
from datetime import datetime, timedelta

from tasks.buyers.past import recompute_buyers
from tasks.forget import Asked, forget
from tasks.join import say_yes, undo
from tasks.rescore import rescore
from tasks.workspace import Workspace, open_workspace
from tests.tasks import seed
from warehouse.models import (
    Activity,
    ActivityHistory,
    BuyerState,
    Contact,
    Customer,
    Lead,
    LeadHistory,
    LeadScore,
    stable_id,
)
from warehouse.writes import Row

NOW = seed.NOW
ANN = "ann@acme.example"


def current(ws: Workspace, model: type[BuyerState] | type[LeadScore]) -> list[Row]:
    return [row for row in seed.stored(ws, model) if row["is_current"]]


def add_deal(ws: Workspace, domain: str, outcome: str, days: float, **values: object) -> int:
    day = seed.days_ago(days).date()
    row = {"domain": domain, "outcome": outcome, "closed_on": day, "mrr_usd": 5000.0, **seed.SEEN}
    return seed.put(ws, Customer, id=stable_id("customer", domain, day), **row | values)


def fill(ws: Workspace) -> None:
    """An account of mid size with a contact, a lead and what she did."""
    seed.add_account(ws, industry="software", country="DE", employees=300, seats=25)
    contact = seed.add_contact(ws, ANN, title="Director of Sales", tier="director")
    seed.add_lead(ws, "L-1", ANN, seed.days_ago(20), source="webinar", contact_id=contact)
    seed.add_activity(ws, ANN, "started_trial", seed.days_ago(5), contact_id=contact)


def test_a_state_is_stored_with_stage_hand_over_and_value(workspace: Workspace) -> None:
    fill(workspace)
    counts = rescore(workspace, NOW)
    (state,) = current(workspace, BuyerState)
    assert (counts["buyers_changed"], counts["lead_scores_changed"]) == (1, 1)
    assert (state["stage"], state["stage_sign"]) == ("decision", "started_trial")
    assert state["stage_at"] == seed.days_ago(5)
    assert (state["handover"], state["opportunity_value_usd"]) == ("sales", 5000.0)
    assert state["close_rate"] == 0.15 and state["policy_version"]
    (lead,) = current(workspace, LeadScore)
    assert (lead["stage"], lead["tier"], lead["conversion"]) == ("decision", "director", 0.445)
    assert sum(part["points"] for part in lead["parts"]) == lead["total"] > 0
    assert {part["part"] for part in lead["parts"]} == {"account", "source", "stage", "person"}


def test_a_second_run_on_the_same_day_writes_nothing(workspace: Workspace) -> None:
    fill(workspace)
    rescore(workspace, NOW)
    before = seed.stored(workspace, BuyerState), seed.stored(workspace, LeadScore)
    counts = rescore(workspace, NOW + timedelta(hours=2))
    assert (counts["buyers_changed"], counts["lead_scores_changed"]) == (0, 0)
    assert (seed.stored(workspace, BuyerState), seed.stored(workspace, LeadScore)) == before


def test_silence_is_noticed_by_itself_and_history_is_kept(workspace: Workspace) -> None:
    fill(workspace)
    rescore(workspace, NOW)
    rescore(workspace, NOW + timedelta(days=60))
    states = seed.stored(workspace, BuyerState)
    assert sorted((row["as_of"], row["stage"], row["is_current"]) for row in states) == [
        (NOW.date(), "decision", False),
        ((NOW + timedelta(days=60)).date(), "consideration", True),
    ]


def test_a_lead_that_is_closed_keeps_its_last_score(workspace: Workspace) -> None:
    fill(workspace)
    rescore(workspace, NOW)
    seed.change(workspace, Lead, stable_id("lead", "L-1"), is_closed=True)
    assert rescore(workspace, NOW + timedelta(days=1))["lead_scores_changed"] == 0
    assert len(current(workspace, LeadScore)) == 1


def test_a_lead_without_a_contact_has_the_tier_of_its_own_title(workspace: Workspace) -> None:
    seed.add_account(workspace)
    seed.add_lead(workspace, "L-2", "bo@acme.example", seed.days_ago(1), title="CFO")
    rescore(workspace, NOW)
    assert [row["tier"] for row in current(workspace, LeadScore)] == ["c_level_vp"]


def test_only_the_accounts_asked_for_are_valued(workspace: Workspace) -> None:
    fill(workspace)
    wanted = seed.add_account(workspace, "wanted.example")
    rescore(workspace, NOW, [wanted])
    assert [row["account_id"] for row in seed.stored(workspace, BuyerState)] == [wanted]
    assert seed.stored(workspace, LeadScore) == []


def test_deals_of_a_domain_that_was_taken_over_are_the_accounts(workspace: Workspace) -> None:
    seed.add_account(workspace, updated_at=NOW)
    seed.add_account(workspace, "acme-old.example", name="Acme Old")
    add_deal(workspace, "acme-old.example", "won", 100)
    rescore(workspace, NOW)
    say_yes(workspace, "acme-old.example", "acme.example", "me", NOW)
    rescore(workspace, NOW)
    assert [row["stage"] for row in current(workspace, BuyerState)] == ["purchase"]
    undo(workspace, "acme-old.example", "me", NOW)
    rescore(workspace, NOW)
    assert sorted(str(row["stage"]) for row in current(workspace, BuyerState)) == [
        "None", "purchase"
    ]  # fmt: skip


def test_every_past_day_gives_what_was_stored(make_workspace: Callable[..., Workspace]) -> None:
    ws = make_workspace()
    fill(ws)
    trial = next(row["id"] for row in seed.stored(ws, Activity))
    for day, happen in enumerate(_happenings(trial)):
        moment = NOW + timedelta(days=day)
        ws = happen(ws, moment)
        rescore(ws, moment + timedelta(hours=1))
    last = NOW + timedelta(days=len(_happenings(trial)) - 1)
    states = {row["as_of"]: row for row in seed.stored(ws, BuyerState)}
    assert len(states) > 3
    for day in range((last - NOW).days + 1):
        found = recompute_buyers(ws, (NOW + timedelta(days=day)).date())
        assert found.compared > 0 and found.differences.rows() == []
    ws.engine.dispose()


Happening = Callable[[Workspace, datetime], Workspace]


def _happenings(trial: int) -> list[Happening]:
    """What becomes known, a day each."""

    def changed(model: type, row_id: int, **values: object) -> Happening:
        def happen(ws: Workspace, at: datetime) -> Workspace:
            seed.change(ws, model, row_id, updated_at=at, **values)
            return ws

        return happen

    def sold(ws: Workspace, at: datetime) -> Workspace:
        seen = {"first_seen_at": at, "updated_at": at}
        add_deal(ws, "acme.example", "won", 3, retained_months=None, **seen)
        return ws

    def new_policy(ws: Workspace, _at: datetime) -> Workspace:
        own = "[company]\nprice_per_seat_usd = 300\n[handover.from_stage]\nmid = 'purchase'\n"
        (ws.folder / "playbook.toml").write_text(own, encoding="utf-8")
        ws.engine.dispose()
        return open_workspace(ws.folder)

    def called(ws: Workspace, at: datetime) -> Workspace:
        seen = {"first_seen_at": at, "updated_at": at}
        seed.add_activity(ws, ANN, "call", at, outcome="connected", **seen)
        return ws

    return [
        lambda ws, _: ws,
        called,
        changed(Activity, trial, outcome="cancelled"),
        changed(Contact, stable_id("contact", ANN), tier="practitioner"),
        changed(Lead, stable_id("lead", "L-1"), source="website"),
        new_policy,
        sold,
        changed(Customer, stable_id("customer", "acme.example", seed.days_ago(3).date()),
                outcome="lost"),
        changed(Lead, stable_id("lead", "L-1"), is_closed=True),
    ]  # fmt: skip


def test_a_score_that_was_changed_by_hand_is_found(workspace: Workspace) -> None:
    fill(workspace)
    rescore(workspace, NOW)
    (state,) = seed.stored(workspace, BuyerState)
    seed.change(workspace, BuyerState, state["id"], stage="interest", chance=0.9)
    found = recompute_buyers(workspace, NOW.date())
    (row,) = found.differences.to_dicts()
    assert (row["kind"], row["id"]) == ("account", state["account_id"])
    assert row["differs"] == ["stage", "chance"]


def test_a_forgotten_person_leaves_no_lead_score_and_no_history(workspace: Workspace) -> None:
    fill(workspace)
    rescore(workspace, NOW)
    seed.change(workspace, Lead, stable_id("lead", "L-1"), source="website", updated_at=NOW)
    trial = seed.stored(workspace, Activity)[0]["id"]
    seed.change(workspace, Activity, trial, outcome="Ann was happy", updated_at=NOW)
    seed.change(workspace, Activity, trial, outcome=None, updated_at=NOW + timedelta(hours=1))
    assert seed.stored(workspace, LeadHistory) and seed.stored(workspace, ActivityHistory)
    forget(workspace, Asked(email=ANN), NOW)
    for model in (LeadScore, LeadHistory, ActivityHistory):
        assert seed.stored(workspace, model) == []
