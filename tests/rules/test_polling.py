"""When a source is read next, and how it is doing."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.playbook import Reading
from tasks.rules.polling import Failure, after_answer, after_failure

READING = Reading(
    poll_minutes=30, retry_minutes=15, dead_after_failures=12, quiet_after_days=60, detect_days=90
)
DAY = timedelta(days=1)


def test_an_answer_makes_it_ok_and_forgets_failures(as_of: datetime) -> None:
    state = after_answer(as_of - 3 * DAY, READING, as_of)
    assert (state.status, state.reason, state.error_streak) == ("ok", None, 0)
    assert state.next_poll_at == as_of + timedelta(minutes=30)


@pytest.mark.parametrize(("days", "status"), [(60, "ok"), (61, "quiet"), (-5, "ok")])
def test_a_source_without_news_for_long_is_quiet(as_of: datetime, days: int, status: str) -> None:
    state = after_answer(as_of - days * DAY, READING, as_of)
    assert state.status == status
    assert (state.reason == "nothing new for 61 days") == (status == "quiet")


def test_the_wait_doubles_to_a_day(as_of: datetime) -> None:
    waits = [
        (after_failure(streak, Failure("x"), READING, as_of).next_poll_at - as_of).seconds // 60
        for streak in range(4)
    ]
    assert waits == [15, 30, 60, 120]
    assert after_failure(9, Failure("x"), READING, as_of).next_poll_at == as_of + DAY


def test_it_is_dead_after_so_many_failures_and_still_tried(as_of: datetime) -> None:
    states = [after_failure(n, Failure("not found (404)"), READING, as_of) for n in (10, 11)]
    assert [state.status for state in states] == ["failing", "dead"]
    assert states[1].reason == "not found (404)" and states[1].next_poll_at == as_of + DAY


def test_what_is_gone_is_dead_at_once(as_of: datetime) -> None:
    assert after_failure(0, Failure("gone", is_gone=True), READING, as_of).status == "dead"


def test_what_somebody_must_change_is_tried_once_a_day(as_of: datetime) -> None:
    state = after_failure(0, Failure("not a feed", is_permanent=True), READING, as_of)
    assert (state.status, state.next_poll_at) == ("failing", as_of + DAY)


@given(
    streak=st.integers(0, 10_000),
    asked=st.none() | st.floats(0, 1e12),
    is_permanent=st.booleans(),
)
def test_the_server_is_heard_but_never_for_more_than_a_day(
    streak: int, asked: float | None, is_permanent: bool
) -> None:
    as_of = datetime.fromisoformat("2026-03-02T09:00:00+00:00")
    failure = Failure("x", is_permanent, retry_after_seconds=asked)
    wait = after_failure(streak, failure, READING, as_of).next_poll_at - as_of
    # Half a millisecond: a wait is stored in whole microseconds.
    assert min(asked or 0, 86_400) - 0.0005 <= wait.total_seconds() <= 86_400
    assert wait >= timedelta(minutes=15)
