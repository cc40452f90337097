"""When a source is read next, and how it is doing: "nothing happened" apart from "not read".

new -> ok <-> quiet        an answer came; quiet when nothing is new for longer than is usual
 any -> failing -> dead    no answer came, or one that shows far less than usual; any good answer
                           brings it back; what its owner withdrew is retired and not asked again
"""

import hashlib
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Literal

from tasks.rules.playbook import Reading

Status = Literal["new", "ok", "quiet", "failing", "dead"]
DAY = timedelta(days=1)
LONGEST_WAIT = DAY  # after a failure, whatever a server asks for
HABIT_ITEMS = 20  # the newest items that say how often a source has news
# How fast the number of items shown becomes a habit; slowly while it looks broken.
LEARN, LEARN_BROKEN = 0.1, 0.01


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a source could not be read. `is_permanent`: trying again soon will not help;
    `is_gone`: its owner withdrew it; `is_misread`: it answered, but with something else."""

    reason: str
    is_permanent: bool = False
    is_gone: bool = False
    retry_after_seconds: float | None = None
    is_misread: bool = False


@dataclass(frozen=True, slots=True)
class Habit:
    """What a source shows by habit: `newest_at` is its newest item, else its own first day;
    `gap_days` lies between two of its items; `items` is what the last reading showed."""

    newest_at: datetime
    gap_days: float | None = None
    items: int | None = None
    usual_items: float | None = None


@dataclass(frozen=True, slots=True)
class PollState:
    """What is stored of a source's polling; `is_lasting`: waiting will not mend it."""

    status: Status
    reason: str | None
    error_streak: int
    next_poll_at: datetime
    remedy: str | None = None
    is_lasting: bool = False
    is_retired: bool = False


def after_answer(
    source_id: int, error_streak: int, habit: Habit, reading: Reading, as_of: datetime
) -> PollState:
    """The state after a source was read, or said that nothing changed.

    A source that shows only a small share of what it usually shows counts as failing, since a page
    that was redesigned answers well and says nothing.
    """
    wait = _usual_wait(source_id, as_of - habit.newest_at, reading, as_of)
    if is_collapsed(habit, reading):
        return PollState(
            status="failing",
            reason=f"shows {_counted(habit.items or 0)} where it used to show "
            f"{habit.usual_items:.0f}: was it redesigned?",
            error_streak=error_streak + 1,
            next_poll_at=as_of + wait,
            remedy="look at the page; name what repeats with `whynow sources add URL --selector "
            "CSS`, or find its successor with `whynow sources discover DOMAIN`",
            is_lasting=True,
        )
    days = (as_of - habit.newest_at) / DAY
    if days <= quiet_after_days(habit.gap_days, reading):
        return PollState("ok", None, 0, as_of + wait)
    usual = f"; usually every {habit.gap_days:.0f} days" if (habit.gap_days or 0) >= 1 else ""
    return PollState(
        "quiet",
        f"nothing new for {days:.0f} days{usual}",
        0,
        as_of + wait,
        remedy="see whether it publishes elsewhere now: `whynow sources discover DOMAIN`",
    )


def is_collapsed(habit: Habit, reading: Reading) -> bool:
    """Whether a list shows so little that it is likely to be broken."""
    if habit.items is None or habit.usual_items is None:
        return False
    is_known = habit.usual_items >= reading.collapse_from_items
    return is_known and habit.items < habit.usual_items * reading.collapse_share


def usual_items(before: float | None, items: int, is_broken: bool) -> float:
    """The habit after one more reading."""
    share = LEARN_BROKEN if is_broken else LEARN
    return float(items) if before is None else before + share * (items - before)


def usual_gap_days(moments: Sequence[datetime]) -> float | None:
    """The usual time between days with news: the median over the newest items, None for fewer than
    four days."""
    newest = sorted(moments, reverse=True)[:HABIT_ITEMS]
    days = sorted({moment.date() for moment in newest}, reverse=True)
    gaps = [(later - earlier).days for later, earlier in pairwise(days)]
    return float(statistics.median(gaps)) if len(gaps) >= 3 else None


def quiet_after_days(gap_days: float | None, reading: Reading) -> float:
    """Days of silence that are worth a word: fewer for a source that used to publish often."""
    if gap_days is None:
        return reading.quiet_after_days
    by_habit = max(reading.quiet_not_before_days, reading.quiet_after_gaps * gap_days)
    return min(by_habit, reading.quiet_after_days)


def _usual_wait(source_id: int, silence: timedelta, reading: Reading, as_of: datetime) -> timedelta:
    """The longer a source is silent, the less often it is asked; spread, so that polls of sources
    that began together do not stay together."""
    minutes = silence / timedelta(minutes=1) * reading.poll_share
    bounded = min(max(minutes, reading.poll_minutes), reading.longest_poll_minutes)
    # The same each time it is computed for this poll, so that a repeated run decides the same.
    mark = hashlib.blake2b(f"{source_id} {as_of.isoformat()}".encode(), digest_size=4).digest()
    share = int.from_bytes(mark) / 2**32
    return timedelta(minutes=bounded * (1 - reading.jitter_share * share))


def after_failure(
    error_streak: int, failure: Failure, reading: Reading, as_of: datetime
) -> PollState:
    """The state after a failed read; `error_streak` counts the failures before it.

    The wait doubles from `retry_minutes` to a day, and is at least what the server asked for, up
    to a day. A dead source is still tried once a day, so that it can come back; one that its owner
    withdrew is not.
    """
    streak = error_streak + 1
    is_dead = failure.is_gone or streak >= reading.dead_after_failures
    is_lasting = failure.is_permanent or failure.is_gone
    return PollState(
        status="dead" if is_dead else "failing",
        reason=failure.reason,
        error_streak=streak,
        next_poll_at=as_of + _wait(streak, failure, reading),
        remedy=_remedy(failure, is_dead),
        is_lasting=is_lasting,
        is_retired=failure.is_gone,
    )


def is_worth_an_alert(status: str, error_streak: int, is_lasting: bool, reading: Reading) -> bool:
    """Whether somebody should hear of a source: it is dead, or failing for more than a moment."""
    if status == "failing":
        return is_lasting or error_streak >= reading.alert_after_failures
    return status == "dead"


def _remedy(failure: Failure, is_dead: bool) -> str | None:
    if failure.is_gone or failure.is_misread:
        return (
            "find its successor: `whynow sources discover DOMAIN`; or `whynow sources remove URL`"
        )
    if failure.is_permanent:
        return None  # the reason itself says what to do
    if is_dead:
        return "open its address in a browser; if it is gone for good, remove it"
    return "nothing yet: it is tried again by itself"


def _counted(items: int) -> str:
    return f"{items} item" if items == 1 else f"{items} items"


def _wait(streak: int, failure: Failure, reading: Reading) -> timedelta:
    if failure.is_permanent or failure.is_gone:
        return LONGEST_WAIT
    longest = LONGEST_WAIT.total_seconds()
    # Beyond 2^12 any wait is cut to a day; the bound keeps the power in range.
    backoff = reading.retry_minutes * 60 * 2.0 ** min(streak - 1, 12)
    return timedelta(seconds=min(max(backoff, failure.retry_after_seconds or 0.0), longest))
