"""The parts of scores in words."""

from datetime import datetime

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.scoring.fit import criterion_parts, gate_parts
from tasks.rules.scoring.frames import PARTS
from tasks.rules.scoring.live import live_events
from tasks.rules.scoring.signals import (
    activity_parts,
    event_gate_parts,
    event_parts,
    weigh_activities,
    weighed,
)


def explain_scores(
    accounts: pl.DataFrame,
    events: pl.DataFrame,
    activities: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> pl.DataFrame:
    """The parts of these accounts' scores, in words: one row per part, columns of PARTS.

    The points of the fit parts add up to fit, those of timing to timing, and so on (rounding
    apart).
    """
    icp, scoring = playbook.icp, playbook.scoring
    live = live_events(events, playbook.triggers, scoring, as_of)
    acts = weigh_activities(activities, playbook.activities, as_of)
    parts = [
        *gate_parts(accounts, icp),
        event_gate_parts(events, live, scoring),
        *(criterion_parts(accounts, each, icp) for each in icp.criteria),
        event_parts(weighed(events, live, playbook.triggers), scoring),
        activity_parts(acts, scoring),
    ]
    return pl.concat(
        [each.select(pl.col(n).cast(kind) for n, kind in PARTS.items()) for each in parts]
    )
