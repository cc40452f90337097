"""Promises on leads: which clocks run, when they are due, which of them were broken."""

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tasks.rules import sla
from tasks.rules.playbook import Playbook, parse_playbook

DEFAULT = Path(sla.__file__).parents[1] / "playbook.toml"
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)
NOON = MONDAY + timedelta(hours=3)


def hour(number: float, day: int = 0) -> datetime:
    return MONDAY.replace(hour=0) + timedelta(days=day, hours=number)


def playbook(**own: Any) -> Playbook:
    return parse_playbook(tomllib.loads(DEFAULT.read_text(encoding="utf-8")), own)


PLAYBOOK = playbook()


def lead(**values: Any) -> dict[str, Any]:
    usual = {
        "id": 1, "account_id": 10, "contact_id": 100, "source": "website", "created_at": MONDAY,
        "is_closed": False, "updated_at": MONDAY, "employees": 20, "rep_id": 7,
        "rep_calendar": "default", "rep_timezone": "UTC",
    }  # fmt: skip
    return usual | values


def act(kind: str, at: datetime, **values: Any) -> dict[str, Any]:
    return {"id": 1, "account_id": 10, "contact_id": 100, "kind": kind, "at": at} | values


def run(
    leads: list[dict[str, Any]],
    acts: list[dict[str, Any]] | None = None,
    stored: pl.DataFrame | None = None,
    as_of: datetime = NOON,
    **own: Any,
) -> pl.DataFrame:
    return sla.clocks(
        pl.DataFrame(leads, schema=sla.LEADS),
        pl.DataFrame(acts or [], schema=sla.ACTIVITIES),
        pl.DataFrame(schema=sla.CLOCKS) if stored is None else stored,
        playbook(**own),
        as_of,
    )


def levels(clocks: pl.DataFrame, as_of: datetime) -> list[tuple[str, datetime]]:
    passed = sla.passed_levels(clocks.with_columns(id=pl.int_range(pl.len())), as_of)
    return [(row["level"], row["passed_at"]) for row in passed.to_dicts()]


def first(clocks: pl.DataFrame) -> dict[str, Any]:
    return clocks.filter(pl.col("kind") == "first_response").row(0, named=True)


# ---- first response ------------------------------------------------------------------------------


def test_a_website_lead_is_to_be_called_within_an_hour_of_working_time() -> None:
    clock = first(run([lead()]))
    assert (clock["started_at"], clock["due_at"]) == (MONDAY, hour(10))
    assert (clock["warn_at"], clock["allowance_minutes"]) == (hour(9.75), 60)
    assert (clock["stopped_at"], clock["calendar"]) == (None, "default in UTC")


def test_a_lead_of_friday_evening_is_due_on_monday_in_the_reps_zone() -> None:
    friday = datetime(2026, 2, 27, 22, 30, tzinfo=UTC)
    clock = first(run([lead(created_at=friday, rep_timezone="America/New_York")]))
    assert clock["due_at"] == datetime(2026, 3, 2, 14, 30, tzinfo=UTC)
    assert clock["calendar"] == "default in America/New_York"


def test_a_source_without_a_promise_has_no_clock() -> None:
    assert run([lead(source="lead_list")]).is_empty()


def test_a_promise_for_all_sources_holds_where_none_names_the_source() -> None:
    own = {"all": {"sources": ["*"], "target_minutes": 1, "limit_minutes": 90, "warn_percent": 50}}
    clocks = run([lead(), lead(id=2, source="lead_list")], sla=own)
    assert clocks.sort("subject_id")["allowance_minutes"].to_list() == [60, 90]


def test_the_strictest_promise_that_names_the_source_holds() -> None:
    own = {
        "vip": {
            "sources": ["website"],
            "target_minutes": 1,
            "limit_minutes": 30,
            "warn_percent": 50,
        }
    }
    assert first(run([lead()], sla=own))["allowance_minutes"] == 30


def test_a_lead_of_the_future_has_no_clock_yet() -> None:
    assert run([lead(created_at=TUESDAY)]).is_empty()


@pytest.mark.parametrize(
    ("acts", "stopped_at", "because"),
    [
        ([act("call", hour(9.5))], hour(9.5), "called"),
        ([act("call", hour(11)), act("call", hour(10), id=2)], hour(10), "called"),
        ([act("email", hour(9.5))], None, None),
        ([act("call", hour(8.5))], None, None),
        ([act("call", hour(13))], None, None),
        ([act("call", hour(9.5), contact_id=101)], None, None),
        ([act("call", hour(9.5), contact_id=None)], hour(9.5), "called"),
        ([act("call", hour(9.5), account_id=11)], None, None),
        ([act("opt_out", hour(9.5))], hour(9.5), "the person opted out"),
    ],
    ids=["call", "first of two", "mail only", "before", "not yet", "somebody else", "nobody named",
         "other account", "opt-out"],
)  # fmt: skip
def test_the_first_call_to_the_person_stops_the_clock(
    acts: list[dict[str, Any]], stopped_at: datetime | None, because: str | None
) -> None:
    clock = first(run([lead()], acts))
    assert (clock["stopped_at"], clock["stopped_because"]) == (stopped_at, because)


def test_a_call_in_the_second_the_lead_came_counts() -> None:
    assert first(run([lead()], [act("call", MONDAY)]))["stopped_at"] == MONDAY


def test_closing_a_watched_lead_stops_its_clock() -> None:
    stored = run([lead()])
    clock = first(run([lead(is_closed=True, updated_at=hour(9.25))], stored=stored))
    assert (clock["stopped_at"], clock["stopped_because"]) == (hour(9.25), "the lead was closed")


def test_a_lead_that_was_closed_before_we_saw_it_starts_no_clock() -> None:
    assert run([lead(is_closed=True)]).is_empty()


def test_a_closed_lead_that_was_called_late_is_still_judged() -> None:
    clocks = run([lead(is_closed=True, updated_at=hour(11.5))], [act("call", hour(11))])
    assert levels(clocks.filter(pl.col("kind") == "first_response"), hour(12)) == [
        ("breach", hour(10))
    ]


def test_a_clock_that_has_stopped_is_not_touched_again() -> None:
    stored = run([lead()], [act("call", hour(9.5))]).filter(pl.col("kind") == "first_response")
    again = run([lead(rep_timezone="Asia/Tokyo")], [act("call", hour(9.25))], stored)
    assert again.filter(pl.col("kind") == "first_response").is_empty()


# ---- owners and calendars ------------------------------------------------------------------------


def test_without_an_owner_the_default_calendar_in_utc_holds_and_says_why() -> None:
    clock = first(run([lead(rep_id=None, rep_calendar=None, rep_timezone=None)]))
    assert clock["due_at"] == hour(10)
    assert clock["calendar"] == "default in UTC: nobody owns the account"


def test_an_unknown_calendar_or_zone_of_a_rep_is_said_and_stops_nobody() -> None:
    clocks = run([lead(rep_calendar="nights"), lead(id=2, rep_timezone="Mars/Base")])
    assert clocks.sort("subject_id")["calendar"].to_list() == [
        "default in UTC: the playbook has no calendar 'nights'",
        "default in UTC: 'Mars/Base' is not a time zone",
    ]


def test_a_calendar_that_never_opens_gives_no_due_time_but_a_reason() -> None:
    own = {"shut": {"timezone": "UTC", "hours": {}}}
    clocks = run([lead(rep_calendar="shut")], [act("email", hour(9.5))], calendars=own)
    assert clocks["due_at"].to_list() == clocks["warn_at"].to_list() == [None, None]
    assert set(clocks["calendar"]) == {"shut in UTC: the calendar never opens"}
    assert levels(clocks, hour(12, day=300)) == []


def test_days_without_length_make_no_next_attempt_due() -> None:
    special = {"2026-03-02": [{"from": "09:00", "to": "18:00"}]}
    own = {"once": {"timezone": "UTC", "hours": {}, "special": special}}
    clocks = run([lead(rep_calendar="once")], [act("email", hour(9.5))], calendars=own)
    assert clocks["due_at"].to_list() == [hour(10), None]


def test_a_new_owner_moves_a_due_time_that_is_still_to_come() -> None:
    stored = run([lead()], as_of=hour(9.5))
    clock = first(run([lead(rep_timezone="America/New_York")], stored=stored, as_of=hour(9.6)))
    assert clock["due_at"] == hour(15)


def test_a_due_time_that_has_passed_stands_whoever_owns_the_account_now() -> None:
    stored = run([lead()], as_of=hour(9.5))
    clock = first(run([lead(rep_id=8, rep_timezone="America/New_York")], stored=stored))
    assert (clock["due_at"], clock["rep_id"], clock["calendar"]) == (hour(10), 7, "default in UTC")


# ---- next attempts -------------------------------------------------------------------------------


def attempts(clocks: pl.DataFrame) -> dict[str, tuple[datetime, datetime | None]]:
    rows = clocks.filter(pl.col("kind") != "first_response").to_dicts()
    return {row["kind"]: (row["due_at"], row["stopped_at"]) for row in rows}


def test_after_a_touch_the_next_one_is_due_in_two_business_days() -> None:
    clocks = run([lead()], [act("call", hour(9.5))])
    assert attempts(clocks) == {"next_attempt_2": (hour(9.5, day=2), None)}


def test_the_next_touch_stops_one_clock_and_starts_another() -> None:
    clocks = run([lead()], [act("call", hour(9.5)), act("email", hour(11), id=2)])
    assert attempts(clocks) == {
        "next_attempt_2": (hour(9.5, day=2), hour(11)),
        "next_attempt_3": (hour(11, day=2), None),
    }


@pytest.mark.parametrize(
    ("employees", "most"), [(None, 5), (50, 5), (51, 8), (1000, 8), (1001, 12)]
)
def test_the_companys_size_says_how_many_attempts(employees: int | None, most: int) -> None:
    touches = [act("call", hour(9.1 + n / 100), id=n) for n in range(20)]
    assert len(attempts(run([lead(employees=employees)], touches))) == most - 1


def test_who_keeps_to_the_days_of_the_cadence_is_not_late() -> None:
    moments = [hour(10, day) for day in (0, 2, 4, 7, 9, 14)]
    touches = [act("call", at, id=number) for number, at in enumerate(moments)]
    clocks = run([lead(employees=300)], touches, as_of=hour(11, 14))
    due = {kind: at for kind, (at, _) in attempts(clocks).items()}
    steps = PLAYBOOK.cadences["asked"].follow_ups["any"]
    for number, began in enumerate(moments, 2):
        day = (began + timedelta(days=steps[number - 2].after_days)).date()
        assert due[f"next_attempt_{number}"].date() >= day
    assert due["next_attempt_6"] == hour(10, 14)  # three working days after the fifth


@pytest.mark.parametrize(
    ("values", "most"),
    [
        ({"source": "webinar"}, 6),  # METHOD B6: what converts worse is tried less
        ({"source": "lead_list"}, 5),
        ({"source": "of our own"}, 5),
        ({"source": "lead_list", "steps": 7}, 7),  # as the queue has told the rep
    ],
)
def test_no_more_attempts_are_promised_than_the_queue_asks_for(
    values: dict[str, Any], most: int
) -> None:
    touches = [act("call", hour(9.1 + n / 100), id=n) for n in range(20)]
    all_sources = {"web_lead": {"sources": ["*"]}}
    clocks = run([lead(employees=300, **values)], touches, sla=all_sources)
    assert len(attempts(clocks)) == most - 1


@pytest.mark.parametrize(
    ("kind", "because"),
    [("reply", "they replied"), ("meeting", "they met us"), ("opt_out", "the person opted out")],
)
def test_an_answer_ends_the_attempts(kind: str, because: str) -> None:
    acts = [act("email", hour(9.5)), act(kind, hour(10), id=2), act("email", hour(11), id=3)]
    clocks = run([lead()], acts).filter(pl.col("kind") != "first_response")
    assert clocks.select("kind", "stopped_at", "stopped_because").rows() == [
        ("next_attempt_2", hour(10), because)
    ]


def test_a_reply_of_a_colleague_ends_the_attempts_for_the_account() -> None:
    acts = [act("email", hour(9.5)), act("reply", hour(10), id=2, contact_id=101)]
    assert attempts(run([lead()], acts))["next_attempt_2"][1] == hour(10)


# ---- levels --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (hour(9.7), []),
        (hour(9.75), [("warning", hour(9.75))]),
        (hour(10), [("warning", hour(9.75))]),
        (hour(10) + timedelta(seconds=1), [("breach", hour(10))]),
        (hour(10, day=5), [("breach", hour(10))]),
    ],
)
def test_a_breach_is_only_after_the_due_time(
    as_of: datetime, expected: list[tuple[str, datetime]]
) -> None:
    assert levels(run([lead()], as_of=as_of), as_of) == expected


@pytest.mark.parametrize(
    ("called", "expected"),
    [(hour(9.9), []), (hour(10), []), (hour(10.5), [("breach", hour(10))])],
    ids=["in time", "in the last second", "late"],
)
def test_a_stopped_clock_is_met_or_was_broken(
    called: datetime, expected: list[tuple[str, datetime]]
) -> None:
    clocks = run([lead()], [act("call", called)]).filter(pl.col("kind") == "first_response")
    assert levels(clocks, hour(12)) == expected


def test_the_same_input_in_any_order_gives_the_same_clocks() -> None:
    leads = [
        lead(id=n, account_id=n % 3, rep_timezone=z)
        for n, z in enumerate(["UTC", "Asia/Tokyo"] * 4)
    ]
    acts = [act("call", hour(9.1 + n / 50), id=n, account_id=n % 3) for n in range(9)]
    assert run(leads, acts).equals(run(leads[::-1], acts[::-1]))
