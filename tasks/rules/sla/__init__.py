"""Which promises run on leads and accounts, until when, and which of them were broken.

All times are UTC; working time is the owner's. METHOD D6, B2, D12.
"""

from datetime import datetime

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.sla.accounts import KEYS, of_accounts
from tasks.rules.sla.frames import (
    ACCOUNTS,
    ACTIVITIES,
    CLOCKS,
    LEADS,
    LEVELS,
    OWNER,
    STEPS,
    TIME,
    Schema,
)
from tasks.rules.sla.levels import next_steps, passed_levels
from tasks.rules.sla.promises import CLOSED, of_leads
from tasks.rules.sla.timing import timed

__all__ = [
    "ACCOUNTS",
    "ACTIVITIES",
    "CLOCKS",
    "LEADS",
    "LEVELS",
    "OWNER",
    "STEPS",
    "TIME",
    "Schema",
    "clocks",
    "next_steps",
    "passed_levels",
    "watched_kinds",
]
ENDED = "the promise was withdrawn, or the account changed hands"


def watched_kinds(playbook: Playbook) -> list[str]:
    """The kinds of activity that start or stop a clock."""
    said = playbook.activities
    kinds = [*said.calls, *said.touches, *said.replies, *said.meetings, *said.opt_outs]
    return sorted(set(kinds))


def clocks(
    leads: pl.DataFrame,
    activities: pl.DataFrame,
    stored: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
    accounts: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """The clocks to be written: those that start, those that run, those that stop now.

    `leads` (LEADS) come with their account's size and owner, `accounts` (ACCOUNTS) with theirs,
    `activities` (ACTIVITIES) are those of all these accounts of the watched kinds, `stored`
    (CLOCKS) are the clocks they already have. A stored clock that has stopped stays as it is; one
    that is past its due time keeps that time, whatever became of the owner or the calendar since.
    Returns CLOCKS, sorted.
    """
    known = leads.filter(pl.col("created_at") <= as_of).with_columns(
        pl.col("is_closed") & (pl.col("updated_at") <= as_of)
    )
    seen = activities.filter(pl.col("at") <= as_of)
    has_stopped = stored.filter(pl.col("stopped_at").is_not_null())
    running = stored.filter(pl.col("stopped_at").is_null())
    owned = pl.DataFrame(schema=ACCOUNTS) if accounts is None else accounts
    found = pl.concat(
        [of_leads(known, seen, playbook), of_accounts(owned, seen, running, playbook, as_of)]
    ).join(has_stopped, on=KEYS, how="anti")
    # When a lead was closed is known only to a clock that watched it happen.
    is_seen = (pl.col("stopped_because") != CLOSED).fill_null(value=True)
    kept = pl.concat(
        [found.filter(is_seen), found.filter(~is_seen).join(running, on=KEYS, how="semi")]
    )
    now = timed(_with_pauses(kept, running, as_of), playbook, as_of)
    # A run may be of an earlier moment than the one before it: what began since then goes on.
    begun = running.filter(pl.col("started_at") <= as_of)
    gone = begun.join(found, on=KEYS, how="anti").with_columns(
        stopped_at=pl.max_horizontal("started_at", pl.lit(as_of, dtype=TIME)),
        stopped_because=pl.lit(ENDED),
    )
    return (
        pl.concat([_with_passed_times(now, running, as_of), gone]).select(CLOCKS.keys()).sort(KEYS)
    )


def _with_pauses(found: pl.DataFrame, running: pl.DataFrame, as_of: datetime) -> pl.DataFrame:
    """Adds since when each clock is paused, and the pauses it had: `FROM/TO FROM/TO`.

    A pause begins and ends when the lead or the account last changed: that is how its state comes
    to be another one.
    """
    before = running.select(*KEYS, since="paused_at", had="pauses")
    changed = pl.max_horizontal("started_at", pl.min_horizontal("changed_at", pl.lit(as_of)))
    ends = pl.max_horizontal("since", pl.coalesce("stopped_at", changed))
    pause = pl.format("{}/{}", _iso("since"), _iso("ends"))
    had = pl.col("had").fill_null("")
    # A pause ends with its clock, at the latest.
    goes_on = pl.col("is_paused") & pl.col("stopped_at").is_null()
    return (
        found.join(before, on=KEYS, how="left")
        .with_columns(changed=changed, ends=ends)
        .with_columns(
            paused_at=pl.when(goes_on).then(pl.coalesce("since", "changed")),
            pauses=pl.when(~goes_on & pl.col("since").is_not_null())
            .then(pl.concat_str(had, pl.lit(" "), pause).str.strip_chars())
            .otherwise(had),
        )
        .drop("since", "had", "changed", "ends")
    )


def _iso(column: str) -> pl.Expr:
    return pl.col(column).dt.strftime("%Y-%m-%dT%H:%M:%S%.6fZ")


def _with_passed_times(timed: pl.DataFrame, running: pl.DataFrame, as_of: datetime) -> pl.DataFrame:
    """A due time that has passed stands: what was promised then can not change any more."""
    fixed = [
        "rep_id", "calendar", "allowance_minutes", "started_at", "week", "target_at", "warn_at",
        "due_at", "escalate_at", "reassign_at", "paused_at", "pauses",
    ]  # fmt: skip
    passed = running.filter(pl.col("due_at") < as_of).with_columns(has_passed=True)
    both = timed.join(
        passed.select(*KEYS, *fixed, "has_passed"), on=KEYS, how="left", suffix="_then"
    )
    return both.with_columns(
        pl.when(pl.col("has_passed").is_not_null()).then(f"{name}_then").otherwise(name).alias(name)
        for name in fixed
    ).select(CLOCKS.keys())
