"""Accounts -> scores with named parts: who fits, why now, how engaged (METHOD A7, B8, C3, D7).

    timing     = 100 x (1 - exp(-sum of live events / timing_scale))
    event      = weight x 0.5 ** (age / half life) x confidence x status x repeat_factor ** k,
                 where k counts the newer events of the same type
    engagement = the same curve over points x 0.5 ** (age / half life) of each signal
    total      = fit x (base + timing_share x timing / 100 + engagement_share x engagement / 100)

Ages are whole days by date, so a day has one score. All stages take and return frames; words are
made only for the accounts that need them (`explain_scores`).
"""

from datetime import datetime

import polars as pl

from tasks.rules.playbook import Playbook, Scoring
from tasks.rules.scoring.facts import FACTS, with_facts
from tasks.rules.scoring.fit import criterion_part, fit, gate_part
from tasks.rules.scoring.frames import (
    ACCOUNTS,
    ACTIVITIES,
    EVENTS,
    NO_NAMES,
    PARTS,
    account_columns,
    facts_asked,
)
from tasks.rules.scoring.signals import (
    activity_parts,
    event_gate_parts,
    event_gates,
    event_parts,
    saturate,
    weigh_activities,
    weigh_events,
)

__all__ = [
    "ACCOUNTS",
    "ACTIVITIES",
    "EVENTS",
    "FACTS",
    "PARTS",
    "account_columns",
    "combine",
    "explain_scores",
    "facts_asked",
    "fit",
    "saturate",
    "score_accounts",
    "weigh_activities",
    "weigh_events",
    "with_facts",
]


def score_accounts(
    accounts: pl.DataFrame,
    events: pl.DataFrame,
    activities: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> pl.DataFrame:
    """The score of each account: numbers 0 to 100 with one decimal, a grade, and `names`.

    Frames have the columns of `account_columns`, EVENTS and ACTIVITIES. Out comes a row per
    account: account_id, fit, timing, engagement, total, grade, names (of the parts, sorted).
    """
    scoring = playbook.scoring
    live = weigh_events(events, playbook.triggers, scoring, as_of)
    acts = weigh_activities(activities, playbook.activities, as_of)
    return combine(
        fit(accounts, playbook.icp),
        saturate(live, "timing", scoring.timing_scale),
        saturate(acts, "engagement", scoring.engagement_scale),
        scoring,
        event_gates(events, scoring, as_of),
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
    scoring = playbook.scoring
    live = weigh_events(events, playbook.triggers, scoring, as_of)
    acts = weigh_activities(activities, playbook.activities, as_of)
    fits = [criterion_part(accounts, each, playbook.icp) for each in playbook.icp.criteria]
    gates = [gate_part(accounts, each) for each in playbook.icp.gates]
    stops = event_gate_parts(event_gates(events, scoring, as_of))
    return pl.concat(
        [*gates, stops, *fits, event_parts(live, scoring), activity_parts(acts, scoring)]
    ).select(pl.col(name).cast(kind) for name, kind in PARTS.items())


def combine(
    fits: pl.DataFrame,
    timings: pl.DataFrame,
    engagements: pl.DataFrame,
    scoring: Scoring,
    stopped: pl.DataFrame,
) -> pl.DataFrame:
    """One row per account of `fits`; outside the ICP (grade X) the total is 0 (METHOD C3).

    `stopped` are those that an event takes out of the targets (see `event_gates`).
    """
    parts = ("names", "names_timing", "names_engagement", "names_stopped")
    names = [pl.col(name).fill_null(NO_NAMES) for name in parts]
    stops = stopped.group_by("account_id").agg(names_stopped=pl.col("name"))
    total = pl.col("fit") * (
        scoring.base_share
        + scoring.timing_share * pl.col("timing") / 100
        + scoring.engagement_share * pl.col("engagement") / 100
    )
    return (
        fits.join(timings, on="account_id", how="left", suffix="_timing")
        .join(engagements, on="account_id", how="left", suffix="_engagement")
        .join(stops, on="account_id", how="left")
        .with_columns(
            pl.col("timing", "engagement").fill_null(0.0),
            pl.when(pl.col("names_stopped").is_null())
            .then("grade")
            .otherwise(pl.lit("X"))
            .alias("grade"),
        )
        .select(
            "account_id",
            "fit",
            "timing",
            "engagement",
            pl.when(pl.col("grade") == "X").then(0.0).otherwise(total).round(1).alias("total"),
            "grade",
            pl.concat_list(names).list.sort().alias("names"),
        )
    )
