"""Sequences of touches: whose next step it is, when, on which channel (METHOD D6, D9, D12)."""

import math
from datetime import date, datetime
from typing import Any

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.queue.history import History, answering_kinds

STEPS = {
    "play": pl.String,
    "step_tier": pl.String,  # "any" for an unknown one
    "steps": pl.Int64,
    "step": pl.Int64,
    "step_channel": pl.String,
    "after_days": pl.Float64,
    "is_breakup": pl.Boolean,
}
CHANNELS = ("call", "email", "linkedin")
_TIERS = ("any", "c_level_vp", "director", "practitioner")


def event_steps(playbook: Playbook) -> pl.DataFrame:
    """STEPS of the plays that answer events: first touch, follow-ups, break-up."""
    return _frame(
        [
            row
            for name, play in playbook.plays.items()
            if play.triggers
            for tier in _TIERS
            for row in _rows(
                playbook, name, tier, len(playbook.cadences[play.cadence].of_tier(tier)) + 2
            )
        ]
    )


def lead_plays(playbook: Playbook) -> dict[str, str]:
    """Lead source -> the play that answers it: the first that names it."""
    found: dict[str, str] = {}
    for name, play in playbook.plays.items():
        for source in play.lead_sources:
            found.setdefault(source, name)
    return found


def lead_steps(playbook: Playbook) -> pl.DataFrame:
    """STEPS of the plays that answer leads, for every number of attempts that there can be."""
    cadence = playbook.cadence
    counts = {
        math.ceil(most * tier.share_of_attempts)
        for most in cadence.attempts.values()
        for tier in cadence.source_tiers
    }
    return _frame(
        [
            row
            for name, play in playbook.plays.items()
            if play.lead_sources
            for tier in _TIERS
            for count in sorted(counts)
            for row in _rows(playbook, name, tier, count)
        ]
    )


def _frame(rows: list[tuple[str, str, int, int, str, float, bool]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=STEPS, orient="row")


def _rows(
    playbook: Playbook, name: str, tier: str, count: int
) -> list[tuple[str, str, int, int, str, float, bool]]:
    play = playbook.plays[name]
    cadence = playbook.cadences[play.cadence]
    follow_ups = cadence.of_tier(tier)
    rows = [(name, tier, count, 1, str(play.channel), 0.0, False)]
    for number in range(2, count):
        step = follow_ups[min(number - 2, len(follow_ups) - 1)]
        rows.append((name, tier, count, number, step.channel, step.after_days, False))
    if count > 1:
        last = cadence.breakup
        rows.append((name, tier, count, count, last.channel, last.after_days, True))
    return rows


def step_tier() -> pl.Expr:
    """The tier by which STEPS are looked up."""
    return pl.col("tier").fill_null("any")


def day_words(days: pl.Expr) -> pl.Expr:
    """`1 day`, `2 days`."""
    return pl.when(days == 1).then(pl.lit("1 day")).otherwise(pl.format("{} days", days))


def days_since(moment: str, day: date) -> pl.Expr:
    """Whole days by date between a moment and a day."""
    return (pl.lit(day) - pl.col(moment).dt.date()).dt.total_days()


RUNNING: dict[str, Any] = {
    "contact_id": pl.Int64,
    "sequence": pl.String,
    "steps_done": pl.Int64,
    "thread_event_id": pl.Int64,
    "thread_play": pl.String,
    "told_at": pl.Datetime("us", "UTC"),
    "is_over": pl.Boolean,
}


def running_sequences(
    tasks: pl.DataFrame, history: History, playbook: Playbook, as_of: datetime
) -> pl.DataFrame:
    """RUNNING: where each contact stands in its last sequence of outbound touches.

    One that is over (by its break-up, or since somebody of the account answered) keeps its person
    alone for `rest_days`; one that nobody worked for as long is forgotten.
    """
    done = tasks.filter(
        pl.col("status") == "done", pl.col("event_id").is_not_null(), pl.col("lead_id").is_null()
    )
    if done.is_empty():
        return pl.DataFrame(schema=RUNNING)
    answered = (
        history.acts.filter(pl.col("kind").is_in(answering_kinds(playbook)))
        .group_by("account_id")
        .agg(answered_at=pl.col("at").max())
    )
    touched = history.contacts.select("contact_id", "last_touch_at")
    # A CRM may say that a task is done, and of no call or mail: then that moment counts.
    is_known = pl.col("last_touch_at") >= pl.col("last_made_at")
    told_at = pl.when(is_known).then("last_touch_at").otherwise("last_done_at")
    return (
        done.with_columns(pl.coalesce("sequence", "key").alias("sequence"))
        .sort("created_at", "step", "task_id")
        .group_by("contact_id", "account_id", "sequence", maintain_order=True)
        .agg(
            steps_done=pl.len().cast(pl.Int64),
            thread_event_id=pl.col("event_id").last(),
            thread_play=pl.col("play").first(),
            began_at=pl.col("created_at").first(),
            last_made_at=pl.col("created_at").last(),
            last_done_at=pl.col("updated_at").max(),
            is_over=(pl.col("touch") == "breakup").any(),
        )
        .sort("began_at", "sequence")
        .unique("contact_id", keep="last", maintain_order=True)
        .join(touched, on="contact_id", how="left")
        .join(answered, on="account_id", how="left")
        .with_columns(
            pl.col("is_over").fill_null(False)
            | (pl.col("answered_at") > pl.col("began_at")).fill_null(False),
            told_at=told_at,
        )
        .filter(days_since("told_at", as_of.date()) < playbook.cadence.rest_days)
        .select(list(RUNNING))
    )


def on_channels(
    candidates: pl.DataFrame, refused: pl.DataFrame, *, is_called_out: pl.Expr | None = None
) -> pl.DataFrame:
    """The candidates with the `channel` of their step, else the first other one that may be used.

    A channel is out where the person refuses it (REFUSED), and mail where no address is known: a
    number or a profile can be found. `is_called_out` says who had all the calls that one gets.
    """
    is_in = {channel: pl.lit(True) for channel in CHANNELS}
    is_in["email"] = pl.col("has_email").fill_null(False)
    if is_called_out is not None:
        is_in["call"] = ~is_called_out
    if not refused.is_empty():
        by_person = refused.group_by("person").agg(pl.col("channel").alias("refused"))
        candidates = candidates.join(by_person, on="person", how="left", maintain_order="left")
        for channel in CHANNELS:
            says_no = pl.col("refused").list.contains(channel).fill_null(False)
            is_in[channel] = is_in[channel] & ~says_no
    of_step = [
        pl.when(is_in[each] & (pl.col("step_channel") == each)).then(pl.lit(each))
        for each in CHANNELS
    ]
    others = [pl.when(is_in[each]).then(pl.lit(each)) for each in CHANNELS]
    found = candidates.with_columns(channel=pl.coalesce(*of_step, *others)).drop_nulls("channel")
    return found.drop("refused", strict=False)
