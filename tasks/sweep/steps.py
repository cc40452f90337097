"""The levels that clocks have passed, each found once."""

from collections.abc import Sequence
from datetime import datetime

import polars as pl
from sqlalchemy import Connection, select

from tasks.frames import read_frame
from tasks.rules import sla
from tasks.rules.playbook import Playbook
from tasks.sweep.reassign import reassign
from warehouse.models import Breach, SlaClock, stable_id
from warehouse.writes import insert_new, table_of, update_rows

BREACH, CLOCK = table_of(Breach), table_of(SlaClock)


def take_steps(connection: Connection, playbook: Playbook, as_of: datetime) -> dict[int, str]:
    """Store the levels that were passed and not known; returns breach id -> level.

    Only clocks whose `next_at` has come are read, by its index. Those that took a step at this very
    moment take no other: the sweep may be repeated.
    """
    awaited = select(*(CLOCK.c[name] for name in sla.STEPS)).where(CLOCK.c.next_at <= as_of)
    clocks = read_frame(connection, awaited, sla.STEPS)
    if clocks.is_empty():
        return {}
    known = _read_levels(connection, clocks["id"].to_list())
    just_now = known.filter(pl.col("found_at") >= as_of).select(id="clock_id")
    known = known.drop("found_at")
    passed = sla.passed_levels(clocks.join(just_now, on="id", how="anti"), as_of, known)
    rows = [
        {"id": stable_id("breach", row["clock_id"], row["level"]), **row, "found_at": as_of,
         "told_at": None, "because": None}
        for row in passed.iter_rows(named=True)
    ]  # fmt: skip
    late = [row for row in rows if row["level"] == "reassignment"]
    if late:
        reassign(connection, playbook, late, as_of)
    insert_new(connection, Breach, rows)
    after = sla.next_steps(clocks, pl.concat([known, passed]), as_of)
    update_rows(connection, SlaClock, after.rows(named=True))
    return {row["id"]: row["level"] for row in rows}


def _read_levels(connection: Connection, clock_ids: Sequence[int]) -> pl.DataFrame:
    """The levels that these clocks have passed, with when each was found."""
    found = select(BREACH.c.clock_id, BREACH.c.level, BREACH.c.passed_at, BREACH.c.found_at)
    schema = sla.LEVELS | {"found_at": sla.TIME}
    return read_frame(connection, found, schema, column=BREACH.c.clock_id, ids=clock_ids)
