"""What became of activities: rows as signals of the playbook, by kind and outcome (METHOD B8)."""

from datetime import datetime

import numpy as np
import polars as pl

from tasks.rules.columns import header_key
from tasks.rules.playbook import Activities, Playbook
from tasks.rules.scoring.frames import ACTIVITIES
from tasks.rules.scoring.live import firsts, saturated
from tasks.rules.scoring.signals import activity_values, weigh_activities

WITH_OUTCOME = {**ACTIVITIES, "outcome": pl.String}
_TOLD = "told"


def kinds_read(kinds: Activities) -> list[str]:
    """The kinds of activity that engagement looks at."""
    reps = (kind for each in kinds.rep_signals.values() for kind in each.kinds)
    return sorted({*kinds.signals, *reps, *kinds.replies, *kinds.meetings})


def is_one_of(words: list[str], column: str = "outcome") -> pl.Expr:
    """Whether a text is one of these, however it is written: "No-show" is "no show"."""
    plain = pl.col(column).fill_null("").str.to_lowercase().str.replace_all(r"[\W_]+", "")
    return plain.is_in([header_key(word) for word in words])


def as_signals(acts: pl.DataFrame, kinds: Activities) -> pl.DataFrame:
    """Activities (columns of WITH_OUTCOME) as ACTIVITIES, whose `kind` is the signal's name.

    An outcome makes another signal of a kind; what did not take place is none. A touch whose
    signal counts until it is answered is left out where a reply, a meeting or a talk came later.
    """
    if acts.is_empty():
        return acts.select(list(ACTIVITIES))
    told = acts.with_columns(_signal(kinds).alias(_TOLD)).drop_nulls(_TOLD)
    waiting = [name for name, each in kinds.rep_signals.items() if each.until_answered]
    answers = _answers(told, kinds)
    answered = (pl.col("answered_at") >= pl.col("at")).fill_null(False)
    return (
        told.join(answers, on="account_id", how="left")
        .filter(~(pl.col(_TOLD).is_in(waiting) & answered))
        .with_columns(pl.col(_TOLD).alias("kind"))
        .select(list(ACTIVITIES))
    )


def _signal(kinds: Activities) -> pl.Expr:
    """The name of an activity's signal: by its outcome, else by its kind; empty if it is void."""
    is_void = is_one_of(kinds.void_outcomes)
    left: pl.Expr = pl.when(~is_void).then(pl.col("kind"))
    some = [(name, each) for name, each in kinds.rep_signals.items() if each.outcomes]
    rest = [(name, each) for name, each in kinds.rep_signals.items() if not each.outcomes]
    for name, each in reversed(some + rest):
        fits = pl.col("kind").is_in(each.kinds)
        fits &= is_one_of(each.outcomes) if each.outcomes else ~is_void
        left = pl.when(fits).then(pl.lit(name)).otherwise(left)
    return left


def _answers(told: pl.DataFrame, kinds: Activities) -> pl.DataFrame:
    """account_id and answered_at: when somebody there last replied, met or spoke with us."""
    spoken = [name for name, each in kinds.rep_signals.items() if each.points > 0]
    answers = [*kinds.replies, *kinds.meetings, *spoken]
    found = told.filter(pl.col(_TOLD).is_in(answers))
    return found.group_by("account_id").agg(answered_at=pl.col("at").max())


def lately(acts: pl.DataFrame, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """account_id, engagement (0 to 100) of activities as `as_signals` gives them, and for how many
    days at least it stays that (days_unchanged)."""
    weighed = weigh_activities(acts, playbook.activities, as_of)
    account_ids = weighed["account_id"].to_numpy()
    is_first = firsts(account_ids)
    rows = np.cumsum(is_first) - 1
    accounts = int(is_first.sum())
    values = activity_values(accounts, rows, weighed, list(playbook.activities.weights))
    scale = playbook.scoring.engagement_scale
    sums = values.sums()
    engagement = saturated(sums, scale)
    return pl.DataFrame(
        {
            "account_id": account_ids[is_first],
            "engagement": engagement,
            "days_unchanged": values.days_unchanged(sums, engagement, scale),
        },
        schema={"account_id": pl.Int64, "engagement": pl.Float64, "days_unchanged": pl.Float64},
    )
