"""When a source is read next, and how it is doing: "nothing happened" apart from "not read".

new -> ok <-> quiet        an answer came; quiet when the last article is old
 any -> failing -> dead    no answer came; any answer that can be read brings it back
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from tasks.rules.playbook import Reading

Status = Literal["new", "ok", "quiet", "failing", "dead"]
LONGEST_WAIT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a source could not be read. `is_permanent`: trying again soon will not help;
    `is_gone`: its owner withdrew it."""

    reason: str
    is_permanent: bool = False
    is_gone: bool = False
    retry_after_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class PollState:
    """What is stored of a source's polling."""

    status: Status
    reason: str | None
    error_streak: int
    next_poll_at: datetime


def after_answer(newest_at: datetime, reading: Reading, as_of: datetime) -> PollState:
    """The state after a source was read, or said that nothing changed.

    `newest_at` is the moment of its newest article, else of the source's own first day.
    """
    days = (as_of - newest_at) / timedelta(days=1)
    is_quiet = days > reading.quiet_after_days
    return PollState(
        status="quiet" if is_quiet else "ok",
        reason=f"nothing new for {days:.0f} days" if is_quiet else None,
        error_streak=0,
        next_poll_at=as_of + timedelta(minutes=reading.poll_minutes),
    )


def after_failure(
    error_streak: int, failure: Failure, reading: Reading, as_of: datetime
) -> PollState:
    """The state after a failed read; `error_streak` counts the failures before it.

    The wait doubles from `retry_minutes` to a day, and is at least what the server asked for, up
    to a day. A dead source is still tried once a day, so that it can come back.
    """
    streak = error_streak + 1
    is_dead = failure.is_gone or streak >= reading.dead_after_failures
    return PollState(
        status="dead" if is_dead else "failing",
        reason=failure.reason,
        error_streak=streak,
        next_poll_at=as_of + _wait(streak, failure, reading),
    )


def _wait(streak: int, failure: Failure, reading: Reading) -> timedelta:
    if failure.is_permanent or failure.is_gone:
        return LONGEST_WAIT
    longest = LONGEST_WAIT.total_seconds()
    # Beyond 2^12 any wait is cut to a day; the bound keeps the power in range.
    backoff = reading.retry_minutes * 60 * 2.0 ** min(streak - 1, 12)
    return timedelta(seconds=min(max(backoff, failure.retry_after_seconds or 0.0), longest))
