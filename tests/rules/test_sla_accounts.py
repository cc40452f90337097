"""Tiers, pauses, absence, levels, and the promises on accounts."""

from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
import pytest

from tasks.rules import sla
from tests.rules.test_sla import MONDAY, NOON, act, first, hour, lead, playbook, run


def owner(**values: Any) -> dict[str, Any]:
    usual = {
        "account_id": 10, "role": "sdr", "assignment_id": 50, "assigned_at": hour(8),
        "is_handed_over": False, "rep_email": "ann@us.example", "account_updated_at": hour(8),
        "rep_id": 7, "rep_calendar": "default", "rep_timezone": "UTC", "rep_pool": "inbound",
    }  # fmt: skip
    return usual | values


def accounts(
    owners: list[dict[str, Any]],
    acts: list[dict[str, Any]] | None = None,
    stored: pl.DataFrame | None = None,
    as_of: datetime = NOON,
    **own: Any,
) -> dict[str, dict[str, Any]]:
    """The clocks of accounts by kind; one of each."""
    found = sla.clocks(
        pl.DataFrame(schema=sla.LEADS),
        pl.DataFrame(acts or [], schema=sla.ACTIVITIES),
        pl.DataFrame(schema=sla.CLOCKS) if stored is None else stored,
        playbook(**own),
        as_of,
        pl.DataFrame(owners, schema=sla.ACCOUNTS),
    )
    assert found["kind"].is_unique().all()
    return {row["kind"]: row for row in found.to_dicts()}


# ---- tiers ---------------------------------------------------------------------------------------

WEB: dict[str, Any] = {
    "sources": ["website"],
    "target_minutes": 5,
    "limit_minutes": 60,
    "warn_percent": 75,
}
TIERS: dict[str, Any] = {
    "web_lead": WEB,
    "chiefs": WEB | {"tiers": ["c_level_vp"], "limit_minutes": 30},
    "slow": WEB | {"tiers": ["practitioner"], "limit_minutes": 240},
    "any_chief": WEB | {"sources": ["*"], "tiers": ["c_level_vp"], "limit_minutes": 90},
}


@pytest.mark.parametrize(
    ("source", "tier", "minutes"),
    [
        ("website", "c_level_vp", 30),
        ("website", "practitioner", 240),
        ("website", "director", 60),
        ("website", None, 60),
        ("lead_list", "c_level_vp", 90),
        ("lead_list", "director", None),
    ],
)
def test_a_promise_holds_for_a_source_and_a_tier(
    source: str, tier: str | None, minutes: int | None
) -> None:
    found = run([lead(source=source, tier=tier)], sla=TIERS)
    assert found["allowance_minutes"].to_list() == ([] if minutes is None else [minutes])


def test_a_clock_knows_its_target_and_its_week() -> None:
    clock = first(run([lead()]))
    assert (clock["target_at"], clock["week"]) == (MONDAY + timedelta(minutes=5), date(2026, 3, 2))


# ---- pauses --------------------------------------------------------------------------------------


def test_a_clock_stands_still_while_the_lead_waits_on_the_customer() -> None:
    stored = run([lead()], as_of=hour(9.2))
    waiting = lead(stage="Waiting on Customer", updated_at=hour(9.5))
    paused = run([waiting], stored=stored, as_of=hour(9.6))
    assert (first(paused)["paused_at"], first(paused)["due_at"]) == (hour(9.5), None)
    again = run([waiting], stored=paused, as_of=hour(9.7))
    assert again.equals(paused)
    goes_on = first(run([lead(updated_at=hour(11))], stored=paused, as_of=hour(11.1)))
    assert (goes_on["paused_at"], goes_on["due_at"]) == (None, hour(11.5))
    assert goes_on["warn_at"] == hour(11.25)


def test_two_pauses_add_up() -> None:
    clocks = run([lead()], as_of=hour(9.1))
    for stage, moment in (("nurture", 9.25), ("new", 10), ("on hold", 10.25), ("new", 11)):
        changed = lead(stage=stage, updated_at=hour(moment))
        clocks = run([changed], stored=clocks, as_of=hour(moment + 0.1))
    assert first(clocks)["due_at"] == hour(11.5)
    assert len(first(clocks)["pauses"].split()) == 2


def test_a_paused_account_pauses_the_clocks_of_its_leads() -> None:
    clock = first(run([lead(account_stage="paused", account_updated_at=hour(8))]))
    assert (clock["paused_at"], clock["due_at"]) == (MONDAY, None)


def test_a_call_during_a_pause_stops_the_clock() -> None:
    stored = run([lead()], as_of=hour(9.2))
    waiting = lead(stage="nurture", updated_at=hour(9.5))
    paused = run([waiting], stored=stored, as_of=hour(9.6))
    clock = first(run([waiting], [act("call", hour(12))], stored=paused, as_of=hour(12.1)))
    assert (clock["stopped_at"], clock["due_at"] > clock["stopped_at"]) == (hour(12), True)


def test_a_breach_stays_one_when_the_lead_is_paused_afterwards() -> None:
    stored = run([lead()], as_of=hour(9.2))
    late = run([lead(stage="nurture", updated_at=hour(11))], stored=stored, as_of=hour(11.1))
    assert (first(late)["due_at"], first(late)["paused_at"]) == (hour(10), None)


# ---- absence and teams ---------------------------------------------------------------------------

AWAY: dict[str, Any] = {"rep_absent_from": date(2026, 3, 2), "rep_absent_until": date(2026, 3, 3)}


@pytest.mark.parametrize(
    ("absence", "due", "reassign"),
    [("pauses", hour(10, day=2), None), ("runs", hour(10), None), ("reassigns", hour(10), MONDAY)],
)
def test_the_playbook_says_what_becomes_of_an_absent_reps_clock(
    absence: str, due: datetime, reassign: datetime | None
) -> None:
    clock = first(run([lead(**AWAY)], clocks={"absence": absence}))
    assert (clock["due_at"], clock["reassign_at"]) == (due, reassign)


def test_an_absence_without_an_end_leaves_no_due_time() -> None:
    away = lead(rep_absent_from=date(2026, 3, 2))
    clock = first(run([away], clocks={"absence": "pauses"}))
    assert clock["due_at"] is None
    assert clock["calendar"] == "default in UTC: not enough open time before 2029-01-01"


def test_a_team_has_a_calendar_for_those_who_have_none_of_their_own() -> None:
    nights = {"timezone": "UTC", "hours": {"mon": [{"from": "22:00", "to": "06:00"}]}}
    own: dict[str, Any] = {
        "calendars": {"nights": nights, "mine": nights},
        "clocks": {"teams": {"in": "nights"}},
    }
    clocks = run([lead(rep_pool="in"), lead(id=2, rep_pool="out")], **own)
    assert clocks.sort("subject_id")["due_at"].to_list() == [hour(23), hour(10)]
    assert first(run([lead(rep_pool="in", rep_calendar="mine")], **own))["due_at"] == hour(23)


# ---- levels --------------------------------------------------------------------------------------


def level(clock: dict[str, Any], as_of: datetime, *known: str) -> list[tuple[str, datetime]]:
    frame = pl.DataFrame([clock | {"id": 1}], schema_overrides=dict(sla.CLOCKS))
    before = pl.DataFrame(
        [{"clock_id": 1, "level": name, "passed_at": as_of} for name in known], schema=sla.LEVELS
    )
    found = sla.passed_levels(frame, as_of, before)
    return [(row["level"], row["passed_at"]) for row in found.to_dicts()]


def next_at(clock: dict[str, Any], as_of: datetime, *known: str) -> datetime | None:
    frame = pl.DataFrame([clock | {"id": 1}], schema_overrides=dict(sla.CLOCKS))
    before = pl.DataFrame(
        [{"clock_id": 1, "level": name, "passed_at": as_of} for name in known], schema=sla.LEVELS
    )
    found: datetime | None = sla.next_steps(frame, before, as_of)["next_at"].item()
    return found


STEPS: dict[str, Any] = {
    "escalation": {"director_after_minutes": 60, "reassign_after_minutes": 120}
}


def test_each_level_is_taken_once_and_one_at_a_time() -> None:
    clock = first(run([lead()], **STEPS))
    late = hour(15)
    assert level(clock, late) == [("breach", hour(10))]
    assert level(clock, late, "breach") == [("escalation", hour(11))]
    assert level(clock, late, "breach", "escalation") == [("reassignment", hour(12))]
    assert level(clock, late, "breach", "escalation", "reassignment") == []


def test_the_next_step_is_the_next_level_that_is_not_known() -> None:
    clock = first(run([lead()], **STEPS))
    assert next_at(clock, hour(9.1)) == hour(9.75)
    assert next_at(clock, hour(9.8), "warning") == hour(10)
    assert next_at(clock, hour(10.1), "breach") == hour(11)
    assert next_at(clock, hour(11.1), "breach", "escalation") == hour(12)
    assert next_at(clock, hour(12.1), "breach", "escalation", "reassignment") is None
    assert next_at(clock | {"stopped_at": hour(9)}, hour(9.1)) is None
    assert next_at(clock | {"paused_at": hour(9)}, hour(9.1)) is None


def test_nothing_follows_a_breach_that_was_made_good() -> None:
    clock = first(run([lead()], [act("call", hour(10.5))], **STEPS))
    assert level(clock, hour(15), "breach") == []


def test_escalation_counts_working_time_too() -> None:
    clock = first(run([lead(created_at=hour(16.5))], as_of=hour(17), **STEPS))
    assert (clock["due_at"], clock["escalate_at"]) == (hour(17.5), hour(9.5, day=1))


def test_an_absent_reps_lead_is_reassigned_before_it_is_late() -> None:
    clock = first(run([lead(**AWAY)], clocks={"absence": "reassigns"}))
    assert level(clock, hour(9.1)) == [("reassignment", MONDAY)]
    assert next_at(clock, hour(9.1), "reassignment") == hour(9.75)


# ---- hand-over -----------------------------------------------------------------------------------


def test_a_new_owner_must_get_in_touch() -> None:
    new = owner(is_handed_over=True, assigned_at=hour(9))
    clock = accounts([new])["hand_over"]
    assert (clock["subject_id"], clock["due_at"]) == (50, hour(18))
    by_other = act("call", hour(10), rep_email="bob@us.example")
    assert accounts([new], [by_other])["hand_over"]["stopped_at"] is None
    mine = act("email", hour(11), rep_email="ann@us.example")
    clock = accounts([new], [by_other, mine])["hand_over"]
    assert (clock["stopped_at"], clock["stopped_because"]) == (
        hour(11), "the new owner got in touch",
    )  # fmt: skip


def test_a_first_owner_was_handed_nothing_over() -> None:
    assert "hand_over" not in accounts([owner()])


def test_the_ae_takes_over_after_the_sdrs_meeting() -> None:
    ae = owner(role="ae", assignment_id=60, rep_email="eve@us.example", rep_id=9)
    assert "hand_over" not in accounts([ae])
    met = act("meeting", hour(10), rep_email="ann@us.example")
    clock = accounts([ae], [met])["hand_over"]
    assert (clock["started_at"], clock["rep_id"], clock["stopped_at"]) == (hour(10), 9, None)
    call = act("call", hour(11), id=2, rep_email="eve@us.example")
    assert accounts([ae], [met, call])["hand_over"]["stopped_at"] == hour(11)


def test_an_account_that_goes_on_to_a_third_owner_ends_the_second_ones_clock() -> None:
    new = owner(is_handed_over=True, assigned_at=hour(9))
    stored = pl.DataFrame(list(accounts([new]).values()), schema=sla.CLOCKS)
    third = owner(is_handed_over=True, assigned_at=hour(13), assignment_id=51)
    found = sla.clocks(
        pl.DataFrame(schema=sla.LEADS), pl.DataFrame(schema=sla.ACTIVITIES), stored,
        playbook(clocks={"stale_account_days": 0}), hour(13.5),
        pl.DataFrame([third], schema=sla.ACCOUNTS),
    )  # fmt: skip
    hand_overs = found.filter(pl.col("kind") == "hand_over").sort("subject_id")
    assert hand_overs["stopped_at"].to_list() == [hour(13.5), None]


# ---- replies and stale accounts ------------------------------------------------------------------


def test_a_reply_is_answered_within_four_hours() -> None:
    clock = accounts([owner()], [act("reply", hour(10), id=3)])["unanswered_reply"]
    assert (clock["subject_id"], clock["due_at"]) == (3, hour(14))


@pytest.mark.parametrize(
    ("answer", "stopped_at"),
    [
        (act("email", hour(11), id=4), hour(11)),
        (act("call", hour(11), id=4, contact_id=None), hour(11)),
        (act("email", hour(11), id=4, contact_id=101), None),
        (act("email", hour(9), id=4), None),
        (act("opened_email", hour(11), id=4), None),
    ],
    ids=["mail", "nobody named", "to a colleague", "before", "their act"],
)
def test_a_touch_of_the_person_answers_a_reply(
    answer: dict[str, Any], stopped_at: datetime | None
) -> None:
    acts = [act("reply", hour(10), id=3), answer]
    assert accounts([owner()], acts)["unanswered_reply"]["stopped_at"] == stopped_at


def test_two_replies_in_a_row_are_one_clock_from_the_first_on() -> None:
    acts = [act("reply", hour(10), id=3), act("reply", hour(10.5), id=4)]
    assert accounts([owner()], acts)["unanswered_reply"]["subject_id"] == 3


def test_a_reply_of_long_ago_starts_no_clock() -> None:
    assert "unanswered_reply" not in accounts([owner()], [act("reply", hour(10, day=-40))])


def test_an_account_is_stale_after_fifteen_working_days_without_a_touch() -> None:
    clock = accounts([owner()])["stale_account"]
    assert (clock["subject_id"], clock["due_at"]) == (50, hour(18, day=18))
    clock = accounts([owner()], [act("email", hour(10), id=3)])["stale_account"]
    assert (clock["subject_id"], clock["due_at"]) == (3, hour(10, day=21))


def test_a_touch_stops_the_stale_clock_that_ran() -> None:
    stored = pl.DataFrame(list(accounts([owner()]).values()), schema=sla.CLOCKS)
    found = sla.clocks(
        pl.DataFrame(schema=sla.LEADS),
        pl.DataFrame([act("email", hour(13), id=3)], schema=sla.ACTIVITIES), stored, playbook(),
        hour(14), pl.DataFrame([owner()], schema=sla.ACCOUNTS),
    )  # fmt: skip
    assert found.sort("started_at").select("subject_id", "stopped_at").rows() == [
        (50, hour(13)), (3, None),
    ]  # fmt: skip


def test_minutes_of_zero_make_no_such_clock() -> None:
    off = {"hand_over_minutes": 0, "unanswered_reply_minutes": 0, "stale_account_days": 0}
    new = owner(is_handed_over=True)
    assert accounts([new], [act("reply", hour(10))], clocks=off) == {}
