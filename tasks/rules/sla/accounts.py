"""Promises on accounts: hand-over, unanswered reply, stale account (METHOD A6, D12, D13).

`hand_over` runs from a change of owner, or from the meeting with which an SDR hands an account to
its AE, until the new owner gets in touch; `unanswered_reply` from a reply until we answer it;
`stale_account` from the last touch (or from when the owner got the account) until the next one.
"""

from datetime import datetime, timedelta

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.promised import stands_in
from tasks.rules.sla.frames import STARTED, TIME

KEYS = ["kind", "subject_id"]


def of_accounts(
    accounts: pl.DataFrame,
    activities: pl.DataFrame,
    running: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> pl.DataFrame:
    """The clocks of these accounts (ACCOUNTS), with what stopped each; returns STARTED.

    What began longer ago than the playbook looks back starts no clock, but goes on if it runs.
    """
    said, figures = playbook.activities, playbook.clocks
    owned = accounts.with_columns(
        is_paused=stands_in("account_stage", figures.paused_account_stages),
        changed_at="account_updated_at",
    )
    acts = (
        activities.filter(pl.col("at") <= as_of)
        .with_columns(pl.col("rep_email").str.to_lowercase())
        .sort("at", "id")
    )
    touches = acts.filter(pl.col("kind").is_in([*said.touches, *said.calls, *said.meetings]))
    found = []
    if figures.hand_over_minutes:
        meetings = acts.filter(pl.col("kind").is_in(said.meetings))
        clocks = _hand_overs(owned, meetings, touches)
        found.append(_lasting(clocks, figures.hand_over_minutes * 60, None))
    sdrs = owned.filter(pl.col("role") == "sdr")
    if figures.unanswered_reply_minutes:
        replies = acts.filter(pl.col("kind").is_in(said.replies))
        clocks = _unanswered(sdrs, replies, touches)
        found.append(_lasting(clocks, figures.unanswered_reply_minutes * 60, None))
    if figures.stale_account_days:
        clocks = _stale(sdrs.filter(pl.col("rep_id").is_not_null()), touches)
        found.append(_lasting(clocks, None, figures.stale_account_days))
    every = pl.concat([pl.DataFrame(schema=STARTED), *found])
    every = every.with_columns(warn_percent=pl.lit(figures.warn_percent))
    oldest = as_of - timedelta(days=figures.look_back_days)
    known = running.select(*KEYS, is_known=pl.lit(value=True))
    return (
        every.join(known, on=KEYS, how="left")
        .filter(
            pl.col("started_at") <= as_of,
            # Of a touched account only the last touch starts a clock.
            pl.col("is_known").fill_null(value=False)
            | (
                (pl.col("started_at") >= oldest)
                & ((pl.col("kind") != "stale_account") | pl.col("stopped_at").is_null())
            ),
        )
        .select(STARTED.keys())
    )


def _lasting(clocks: pl.DataFrame, seconds: float | None, days: float | None) -> pl.DataFrame:
    return clocks.with_columns(
        target_seconds=pl.lit(None, dtype=pl.Float64),
        allowance_seconds=pl.lit(seconds, dtype=pl.Float64),
        allowance_days=pl.lit(days, dtype=pl.Float64),
        warn_percent=pl.lit(None, dtype=pl.Float64),
    ).select(STARTED.keys())


def _hand_overs(owned: pl.DataFrame, meetings: pl.DataFrame, touches: pl.DataFrame) -> pl.DataFrame:
    owned = owned.filter(pl.col("rep_id").is_not_null())
    changed = owned.filter((pl.col("role") == "sdr") & pl.col("is_handed_over"))
    met = (
        owned.filter(pl.col("role") == "ae")
        .join(meetings.select("account_id", "at", by="rep_email"), on="account_id")
        .filter(pl.col("at") >= pl.col("assigned_at"), pl.col("by").ne_missing(pl.col("rep_email")))
        .group_by("assignment_id")
        .agg(started_at=pl.col("at").min())
    )
    started = pl.concat(
        [
            changed.with_columns(started_at="assigned_at"),
            owned.join(met, on="assignment_id"),
        ]
    ).with_columns(kind=pl.lit("hand_over"), subject_id="assignment_id")
    by_owner = (
        started.select("subject_id", "account_id", "started_at", "role", owner="rep_email")
        .join(touches.select("account_id", "at", by="rep_email"), on="account_id")
        .filter(
            # An SDR's touch of which nobody is named is the owner's; an AE must be named, since
            # the SDR goes on.
            (pl.col("by") == pl.col("owner")).fill_null(pl.col("role") == "sdr"),
            pl.col("at") >= pl.col("started_at"),
        )
    )
    return _stopped(started, by_owner, "the new owner got in touch")


def _unanswered(owned: pl.DataFrame, replies: pl.DataFrame, touches: pl.DataFrame) -> pl.DataFrame:
    started = replies.select("account_id", "contact_id", subject_id="id", started_at="at").join(
        owned, on="account_id"
    )
    answers = (
        started.select("subject_id", "account_id", "contact_id", "started_at")
        .join(touches.select("account_id", "at", by="contact_id"), on="account_id")
        .filter(
            pl.col("at") > pl.col("started_at"),
            (pl.col("by") == pl.col("contact_id")).fill_null(value=True),
        )
    )
    clocks = _stopped(
        started.with_columns(kind=pl.lit("unanswered_reply")), answers, "they got an answer"
    )
    # Who writes twice before we answer waits for one answer, from the first time on.
    person = ["account_id", "contact_id", "stopped_at"]
    return clocks.sort("started_at", "subject_id").unique(person, keep="first").drop("contact_id")


def _stale(owned: pl.DataFrame, touches: pl.DataFrame) -> pl.DataFrame:
    taken = owned.select("account_id", subject_id="assignment_id", started_at="assigned_at")
    mine = (
        touches.select("account_id", subject_id="id", started_at="at")
        .join(taken.select("account_id", since="started_at"), on="account_id")
        .filter(pl.col("started_at") > pl.col("since"))
        .drop("since")
    )
    return (
        pl.concat([taken, mine])
        .sort("account_id", "started_at", "subject_id")
        .with_columns(
            kind=pl.lit("stale_account"),
            stopped_at=pl.col("started_at").shift(-1).over("account_id"),
        )
        .with_columns(
            stopped_because=pl.when(pl.col("stopped_at").is_not_null()).then(
                pl.lit("somebody got in touch")
            )
        )
        .join(owned, on="account_id")
    )


def _stopped(started: pl.DataFrame, acts: pl.DataFrame, because: str) -> pl.DataFrame:
    """Clocks with the first of the acts (subject_id, at) that stops each."""
    first = acts.group_by("subject_id").agg(stopped_at=pl.col("at").min().cast(TIME))
    return started.join(first, on="subject_id", how="left").with_columns(
        stopped_because=pl.when(pl.col("stopped_at").is_not_null()).then(pl.lit(because))
    )
