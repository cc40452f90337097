"""What happened lately: trigger events (timing) and what the buyers did (engagement)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import numpy as np
import polars as pl

from tasks.rules.labels import event_label
from tasks.rules.playbook import Activities, Scoring, Trigger
from tasks.rules.scoring.fields import codes_of
from tasks.rules.scoring.frames import ACTIVITIES, EVENTS, number
from tasks.rules.scoring.live import FORGOTTEN, LiveEvents, Values, live_events
from tasks.rules.scoring.top import Keys

_DAY = "%-d %b %Y"
_TIME = pl.Datetime("us", "UTC")
_WEIGHED: dict[str, Any] = {
    "account_id": pl.Int64,
    "name": pl.String,
    "points": pl.Float64,
    "half_life_days": pl.Float64,
    "times": pl.UInt32,
    "last_at": _TIME,
    "value": pl.Float64,
    "days_left": pl.Float64,
}


def weigh_events(
    events: pl.DataFrame, triggers: dict[str, Trigger], scoring: Scoring, as_of: datetime
) -> pl.DataFrame:
    """The events that still count, the newest first, with `value`: what each adds before
    saturation.

    Adds name, label, age_days, weight, half_life_days, polarity, factor (of the status), repeat
    (how many newer ones of its type there are) and value. Raises ValueError for a status that has
    no factor.
    """
    return weighed(events, live_events(events, triggers, scoring, as_of), triggers)


def weighed(events: pl.DataFrame, live: LiveEvents, triggers: dict[str, Trigger]) -> pl.DataFrame:
    """See `weigh_events`."""
    rules = [(event_label(n), t.weight, t.half_life_days, t.polarity) for n, t in triggers.items()]
    schema = {
        "label": pl.String, "weight": pl.Float64, "half_life_days": pl.Float64, "polarity": pl.Int64
    }  # fmt: skip
    return (
        events.select(list(EVENTS))[live.rows]
        .hstack(pl.DataFrame(rules, schema, orient="row")[live.types])
        .with_columns(
            pl.col("type").alias("name"),
            pl.Series("age_days", live.age_days),
            pl.Series("factor", live.factors),
            pl.Series("repeat", live.repeats),
            pl.Series("value", live.values),
        )
        .sort("occurred_at", "event_id", descending=[True, False])
    )


def event_gate_parts(events: pl.DataFrame, live: LiveEvents, scoring: Scoring) -> pl.DataFrame:
    """Why an account is no target for now, in words; one row per gate that an event closes."""
    because = {gate.trigger: gate.because for gate in scoring.event_gates}
    labels = {name: event_label(name) for name in because}
    kind = pl.col("type")
    return (
        events[live.stops]
        .sort("occurred_at", "event_id", descending=[True, False])
        .select(
            "account_id",
            pl.lit("gate").alias("part"),
            kind.alias("name"),
            pl.lit(0.0).alias("points"),
            pl.format(
                "{}: {}, {}",
                kind.replace_strict(because, return_dtype=pl.String),
                kind.replace_strict(labels, return_dtype=pl.String),
                pl.col("occurred_at").dt.strftime(_DAY),
            ).alias("because"),
            "event_id",
        )
    )


def _age_days(moment: str, as_of: datetime) -> pl.Expr:
    """Whole days by date. A clock ahead of ours (up to a day) makes today, not a negative age."""
    days = (pl.lit(as_of.date()) - pl.col(moment).dt.date()).dt.total_days()
    return pl.when(days == -1).then(0).otherwise(days).alias("age_days")


def _decayed(points: str) -> pl.Expr:
    return pl.col(points) * pl.lit(0.5).pow(pl.col("age_days") / pl.col("half_life_days"))


def _saturated(total: pl.Expr, scale: float) -> pl.Expr:
    return 100 * (1 - (-total.clip(lower_bound=0) / scale).exp())


def _points_of_part(scale: float) -> pl.Expr:
    """A part's share of what all parts of the account earn together."""
    total = pl.col("value").sum().over("account_id")
    share = pl.when(total > 0).then(pl.col("value") / total).otherwise(0.0)
    return (_saturated(total, scale) * share).round(1)


def event_parts(live: pl.DataFrame, scoring: Scoring) -> pl.DataFrame:
    """What each live event adds to timing, in points and words; one row per event."""
    polarity = pl.col("polarity").replace_strict(
        {-1: ", bad news", 0: "", 1: ""}, return_dtype=pl.String
    )
    status = pl.when(pl.col("factor") < 1).then(
        pl.format(", {} counts {}", "status", number(pl.col("factor")))
    )
    repeat = pl.when(pl.col("repeat") > 0).then(
        pl.format(", {} newer of its kind", pl.col("repeat"))
    )
    confidence = pl.when(pl.col("confidence") < 1).then(
        pl.format(", {}% sure", (pl.col("confidence") * 100).round(0).cast(pl.Int64))
    )
    because = pl.format(
        "{}, {} (weight {}, halves every {} days{}{}{}{})",
        "label",
        pl.col("occurred_at").dt.strftime(_DAY),
        number(pl.col("weight")),
        number(pl.col("half_life_days")),
        confidence.fill_null(""),
        status.fill_null(""),
        repeat.fill_null(""),
        polarity,
    )
    return live.select(
        "account_id",
        pl.lit("timing").alias("part"),
        "name",
        _points_of_part(scoring.timing_scale).alias("points"),
        because.alias("because"),
        "event_id",
    )


def weigh_activities(activities: pl.DataFrame, kinds: Activities, as_of: datetime) -> pl.DataFrame:
    """What each account's signals of a kind add together (METHOD D7, B8); some take away.

    Out: account_id, name (the kind), points, half_life_days, times, last_at, value, days_left (when
    the first of them is forgotten).
    """
    if activities.is_empty():
        return pl.DataFrame(schema=_WEIGHED)
    signals = pl.DataFrame(
        [(name, *weight) for name, weight in kinds.weights.items()],
        schema={"kind": pl.String, "points": pl.Float64, "half_life_days": pl.Float64},
        orient="row",
    )
    return (
        activities.select(list(ACTIVITIES))
        .join(signals, on="kind")
        .with_columns(_age_days("at", as_of))
        .filter(pl.col("age_days") >= 0)
        .with_columns(_decayed("points").alias("value"))
        .filter(pl.col("value").abs() >= FORGOTTEN)
        .group_by("account_id", "kind", "points", "half_life_days")
        .agg(
            pl.len().alias("times"),
            pl.col("at").max().alias("last_at"),
            # Summed in a fixed order: the last bits of a sum must not depend on the threads.
            pl.col("value").sort().sum(),
            days_left=(pl.col("half_life_days") * (pl.col("value").abs() / FORGOTTEN).log(2)).min(),
        )
        .rename({"kind": "name"})
        .sort("account_id", "name")
    )


def event_values(
    accounts: int, rows: Keys, live: LiveEvents, triggers: Mapping[str, Trigger]
) -> Values:
    """The values of live events, whose accounts' rows are given; their types as codes."""
    half_lives = np.array([rule.half_life_days for rule in triggers.values()]).take(live.types)
    left = half_lives * np.log2(live.values / FORGOTTEN)
    return Values.of_known(accounts, rows, live.types, live.values, half_lives, left)


def activity_values(accounts: int, rows: Keys, acts: pl.DataFrame, kinds: list[str]) -> Values:
    """What `weigh_activities` gives, likewise; the kinds as codes: their places among these."""
    numbers = (acts[name].to_numpy() for name in ("value", "half_life_days", "days_left"))
    return Values.of_known(accounts, rows, codes_of(acts["name"], kinds), *numbers)


def activity_parts(acts: pl.DataFrame, scoring: Scoring) -> pl.DataFrame:
    """What each kind of activity adds to engagement, in points and words; a row per kind."""
    times = pl.when(pl.col("times") > 1).then(
        pl.format("{} times, last on {}", "times", pl.col("last_at").dt.strftime(_DAY))
    )
    because = pl.format(
        "{} {} (points {}, halves every {} days)",
        pl.col("name").str.replace_all("_", " "),
        times.otherwise(pl.format("on {}", pl.col("last_at").dt.strftime(_DAY))),
        number(pl.col("points")),
        number(pl.col("half_life_days")),
    )
    return acts.select(
        "account_id",
        pl.lit("engagement").alias("part"),
        "name",
        _points_of_part(scoring.engagement_scale).alias("points"),
        because.alias("because"),
        pl.lit(None, dtype=pl.Int64).alias("event_id"),
    )
