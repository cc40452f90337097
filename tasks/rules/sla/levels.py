"""The levels that clocks pass: a warning, the breach, the escalation, the reassignment.

Each is taken once, and only one of a clock at a time: after a sweep that was down for a day the
manager hears first, and the director only if nothing has happened since.
"""

from datetime import datetime

import polars as pl

from tasks.rules.sla.frames import LEVELS, STEPS, TIME

# In this order where several are reached.
STEP_TIMES = {
    "warning": "warn_at",
    "breach": "due_at",
    "escalation": "escalate_at",
    "reassignment": "reassign_at",
}


def passed_levels(
    clocks: pl.DataFrame, as_of: datetime, known: pl.DataFrame | None = None
) -> pl.DataFrame:
    """The next level that each clock has passed, with the moment; returns LEVELS.

    `clocks` are STEPS; `known` (LEVELS) are the levels that were found before. A breach is only
    when `as_of` is later than the due time, and the clock was not stopped by then; it stays one
    when the clock has stopped since. A warning warns of a breach to come: it is given from
    `warn_at` on, not once the due time has passed or the clock has stopped. What follows a breach
    is done only while the clock still runs; a clock whose owner is away is reassigned before.
    """
    seen = _with_known(clocks, known)
    due, stopped, at = pl.col("due_at"), pl.col("stopped_at"), pl.lit(as_of, dtype=TIME)
    is_open = stopped.is_null() & pl.col("paused_at").is_null()
    reached = {
        "warning": (pl.col("warn_at") <= at) & (due >= at) & is_open & ~pl.col("has_breach"),
        "breach": (due < at) & (stopped.is_null() | (stopped > due)),
        "escalation": (pl.col("escalate_at") < at) & is_open & pl.col("has_breach"),
        "reassignment": (pl.col("reassign_at") <= at)
        & is_open
        & (pl.col("has_breach") | (pl.col("reassign_at") < due)),
    }
    level = pl.lit(None, dtype=pl.String)
    for name in reversed(STEP_TIMES):
        is_new = reached[name].fill_null(value=False) & ~pl.col(f"has_{name}")
        level = pl.when(is_new).then(pl.lit(name)).otherwise(level)
    moment = pl.lit(None, dtype=TIME)
    for name, column in STEP_TIMES.items():
        moment = pl.when(pl.col("level") == name).then(column).otherwise(moment)
    return (
        seen.with_columns(level=level)
        .filter(pl.col("level").is_not_null())
        .with_columns(clock_id="id", passed_at=moment)
        .match_to_schema(LEVELS, extra_columns="ignore")
        .sort("clock_id")
    )


def next_steps(clocks: pl.DataFrame, known: pl.DataFrame, as_of: datetime) -> pl.DataFrame:
    """When each clock is to be looked at again (`id`, `next_at`), empty where never.

    `known` are the levels found until now, those of `as_of` among them.
    """
    seen = _with_known(clocks, known)
    is_warned = pl.col("has_warning") | (pl.col("due_at") < as_of)
    warn = pl.when(~is_warned).then("warn_at")
    before = pl.when(~pl.col("has_reassignment") & (pl.col("reassign_at") < pl.col("due_at")))
    breach = pl.min_horizontal(warn, "due_at", before.then("reassign_at"))
    after = pl.min_horizontal(
        pl.when(~pl.col("has_escalation")).then("escalate_at"),
        pl.when(~pl.col("has_reassignment")).then("reassign_at"),
    )
    is_over = pl.col("stopped_at").is_not_null() | pl.col("paused_at").is_not_null()
    step = pl.when(pl.col("has_breach")).then(after).otherwise(breach)
    return seen.select("id", next_at=pl.when(~is_over).then(step))


def _with_known(clocks: pl.DataFrame, known: pl.DataFrame | None) -> pl.DataFrame:
    known = pl.DataFrame(schema=LEVELS) if known is None else known
    found = clocks.match_to_schema(STEPS, extra_columns="ignore", missing_columns="insert")
    for name in STEP_TIMES:
        ids = known.filter(pl.col("level") == name)["clock_id"].unique()
        found = found.with_columns(pl.col("id").is_in(ids.implode()).alias(f"has_{name}"))
    return found
