"""When a source is read next, and how it is doing."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.polling import (
    Failure,
    Habit,
    PollState,
    after_answer,
    after_failure,
    is_worth_an_alert,
    usual_gap_days,
    usual_items,
)
from tests.rules.playbooks import playbook

READING = playbook().reading
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def answer(
    days_silent: float = 0, source_id: int = 1, streak: int = 0, **habit: object
) -> PollState:
    known = Habit(NOW - days_silent * DAY, **habit)  # type: ignore[arg-type]
    return after_answer(source_id, streak, known, READING, NOW)


def wait(state: PollState) -> float:
    return (state.next_poll_at - NOW) / MINUTE


def test_an_answer_makes_it_ok_and_forgets_failures() -> None:
    state = answer(0.5, streak=5)
    assert (state.status, state.reason, state.error_streak) == ("ok", None, 0)
    assert 27 <= wait(state) <= 30


@pytest.mark.parametrize(
    ("days_silent", "gap_days", "status"),
    [
        (60, None, "ok"), (61, None, "quiet"), (-5, None, "ok"),
        (15, 1, "quiet"), (13, 1, "ok"),  # daily news: two weeks of silence are worth a word
        (39, 10, "ok"), (41, 10, "quiet"), (59, 30, "ok"), (61, 30, "quiet"),
    ],
)  # fmt: skip
def test_it_is_quiet_when_silent_for_longer_than_is_usual(
    days_silent: float, gap_days: float | None, status: str
) -> None:
    state = answer(days_silent, gap_days=gap_days)
    assert state.status == status
    assert (status == "quiet") == bool(state.reason and state.remedy)


def test_the_reason_for_quiet_says_what_is_usual() -> None:
    assert answer(61).reason == "nothing new for 61 days"
    assert answer(41, gap_days=10).reason == "nothing new for 41 days; usually every 10 days"


def test_the_longer_a_source_is_silent_the_less_often_it_is_asked() -> None:
    waits = [wait(answer(days)) for days in (0, 2, 10, 30, 400)]
    assert waits == sorted(waits) and waits[0] <= 30 and 648 <= waits[-1] <= 720


@given(source_id=st.integers(1, 2**60), days=st.floats(-10, 5000))
def test_waits_are_spread_within_their_bounds(source_id: int, days: float) -> None:
    shortest = READING.poll_minutes * (1 - READING.jitter_share)
    assert shortest <= wait(answer(days, source_id)) <= READING.longest_poll_minutes
    assert answer(days, source_id) == answer(days, source_id)


def test_sources_that_began_together_do_not_stay_together() -> None:
    assert len({wait(answer(source_id=n)) for n in range(100)}) > 90


def test_a_list_that_shows_much_less_than_usual_is_failing_and_says_what_to_do() -> None:
    state = answer(items=1, usual_items=20.0, streak=2)
    assert state.status == "failing" and state.is_lasting and state.error_streak == 3
    assert state.reason == "shows 1 item where it used to show 20: was it redesigned?"
    assert "--selector" in (state.remedy or "")
    for habit in (
        {"items": 6, "usual_items": 20.0},
        {"items": 0, "usual_items": 4.0},
        {"items": 0},
    ):
        assert answer(**habit).status == "ok"  # type: ignore[arg-type]


def test_a_habit_is_learnt_and_slowly_forgotten() -> None:
    assert usual_items(None, 20, False) == 20
    assert usual_items(20, 10, False) == 19
    assert usual_items(20, 0, True) == pytest.approx(19.8)


def test_the_usual_gap_is_the_median_of_the_newest() -> None:
    moments = [NOW - n * DAY for n in range(25)] + [NOW - 4000 * DAY]
    assert usual_gap_days(moments) == 1
    assert usual_gap_days(moments[:3]) is None


def test_the_wait_after_failures_doubles_to_a_day() -> None:
    waits = [wait(after_failure(streak, Failure("x"), READING, NOW)) for streak in range(4)]
    assert waits == [15, 30, 60, 120]
    assert after_failure(9, Failure("x"), READING, NOW).next_poll_at == NOW + DAY


def test_it_is_dead_after_so_many_failures_and_still_tried() -> None:
    states = [after_failure(n, Failure("not found (404)"), READING, NOW) for n in (10, 11)]
    assert [state.status for state in states] == ["failing", "dead"]
    assert states[1].reason == "not found (404)" and states[1].next_poll_at == NOW + DAY
    assert not states[1].is_retired and "browser" in (states[1].remedy or "")


def test_what_its_owner_withdrew_is_retired() -> None:
    state = after_failure(0, Failure("gone", is_gone=True), READING, NOW)
    assert state.status == "dead" and state.is_retired and "discover" in (state.remedy or "")


def test_what_somebody_must_change_is_tried_once_a_day() -> None:
    failure = Failure("not a feed", is_permanent=True, is_misread=True)
    state = after_failure(0, failure, READING, NOW)
    assert (state.status, state.next_poll_at, state.is_lasting) == ("failing", NOW + DAY, True)
    assert "discover" in (state.remedy or "")


@pytest.mark.parametrize(
    ("status", "streak", "is_lasting", "is_told"),
    [
        ("ok", 0, False, False), ("quiet", 0, False, False), ("failing", 1, False, False),
        ("failing", 3, False, True), ("failing", 1, True, True), ("dead", 1, False, True),
    ],
)  # fmt: skip
def test_an_alert_waits_for_what_may_pass(
    status: str, streak: int, is_lasting: bool, is_told: bool
) -> None:
    assert is_worth_an_alert(status, streak, is_lasting, READING) == is_told


@given(
    streak=st.integers(0, 10_000),
    asked=st.none() | st.floats(0, 1e12),
    is_permanent=st.booleans(),
)
def test_the_server_is_heard_but_never_for_more_than_a_day(
    streak: int, asked: float | None, is_permanent: bool
) -> None:
    failure = Failure("x", is_permanent, retry_after_seconds=asked)
    waited = after_failure(streak, failure, READING, NOW).next_poll_at - NOW
    # Half a millisecond: a wait is stored in whole microseconds.
    assert min(asked or 0, 86_400) - 0.0005 <= waited.total_seconds() <= 86_400
    assert waited >= timedelta(minutes=15)
