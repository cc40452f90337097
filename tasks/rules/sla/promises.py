"""Promises on leads: the first response, and the next attempt after a touch (METHOD D6, B2, D12).

`first_response` runs from a lead's creation until somebody calls; `next_attempt_2`, `_3`, ... run
from each unanswered touch until the next one, up to as many as the queue gives the lead; one that
the queue has not seen gets what its company's size and its source deserve.
"""

import polars as pl

from tasks.rules.attempts import attempts_for
from tasks.rules.playbook import Playbook
from tasks.rules.promised import promise_number, promises, stands_in
from tasks.rules.queue.steps import lead_plays, lead_steps, step_tier
from tasks.rules.sla.frames import STARTED, TIME

CLOSED = "the lead was closed"


def of_leads(leads: pl.DataFrame, activities: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """The clocks of these leads (LEADS), with what stopped each; returns STARTED."""
    promised = _promised(leads, playbook)
    seen = _after_creation(promised, activities)
    return pl.concat(
        [_first_responses(promised, seen, playbook), _next_attempts(promised, seen, playbook)]
    )


def _promised(leads: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """The leads that we promise something for, with what that is and whether they are paused."""
    clocks = playbook.clocks
    figures = pl.DataFrame(
        [(number, p.limit_minutes, p.target_minutes, p.warn_percent)
         for number, p in enumerate(promises(playbook))],
        schema={"promise": pl.Int64, "limit_minutes": pl.Float64, "target_minutes": pl.Float64,
                "warn_percent": pl.Float64},
        orient="row",
    )  # fmt: skip
    return (
        leads.with_columns(
            promise=promise_number(playbook),
            is_paused=stands_in("stage", clocks.paused_lead_stages)
            | stands_in("account_stage", clocks.paused_account_stages),
            changed_at=pl.max_horizontal("updated_at", "account_updated_at"),
        )
        .join(figures, on="promise", how="inner")
        .drop("promise")
    )


def _after_creation(leads: pl.DataFrame, activities: pl.DataFrame) -> pl.DataFrame:
    """What happened on each lead's account since it came: lead_id, kind, at, is_same_person.

    An activity or a lead that names nobody is taken to be about the same person.
    """
    about = leads.select("account_id", "created_at", lead_id="id", lead_contact_id="contact_id")
    is_same = (pl.col("contact_id") == pl.col("lead_contact_id")).fill_null(True)
    return (
        about.join(activities, on="account_id")
        .filter(pl.col("at") >= pl.col("created_at"))
        .select("lead_id", "kind", "at", "id", is_same_person=is_same)
        .sort("lead_id", "at", "id")
    )


def _first_responses(leads: pl.DataFrame, seen: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    said = playbook.activities
    mine = seen.filter("is_same_person")
    stops = pl.concat(
        [
            _stops(mine, said.calls, "called"),
            _stops(mine, said.opt_outs, "the person opted out"),
            _closings(leads),
        ]
    )
    started = leads.with_columns(
        kind=pl.lit("first_response"),
        started_at="created_at",
        target_seconds=pl.col("target_minutes") * 60,
        allowance_seconds=pl.col("limit_minutes") * 60,
        allowance_days=pl.lit(None, dtype=pl.Float64),
        until=pl.lit(None, dtype=TIME),
    )
    return _stopped(started, stops)


def _next_attempts(leads: pl.DataFrame, seen: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    said, cadence = playbook.activities, playbook.cadence
    answers = pl.concat(
        [
            # A reply or a meeting stops the sequence for the whole account (METHOD A11).
            _stops(seen, said.replies, "they replied"),
            _stops(seen, said.meetings, "they met us"),
            _stops(seen.filter("is_same_person"), said.opt_outs, "the person opted out"),
        ]
    )
    first_answer = answers.group_by("lead_id").agg(answered_at=pl.col("stop_at").min())
    touches = (
        seen.filter(pl.col("is_same_person") & pl.col("kind").is_in(said.touches))
        .join(first_answer, on="lead_id", how="left")
        .filter(pl.col("answered_at").is_null() | (pl.col("at") < pl.col("answered_at")))
        .with_columns(
            number=pl.int_range(2, pl.len() + 2).over("lead_id"),
            until=pl.col("at").shift(-1).over("lead_id"),
        )
        .select("lead_id", "number", "until", started_at="at")
    )
    started = (
        leads.with_columns(conversion=_published(playbook))
        .with_columns(attempts=pl.coalesce("steps", attempts_for(playbook)))
        .join(touches, left_on="id", right_on="lead_id")
        .filter(pl.col("number") <= pl.col("attempts"))
        .with_columns(
            play=pl.col("source").replace_strict(
                lead_plays(playbook), default=None, return_dtype=pl.String
            ),
            step_tier=step_tier(),
        )
        .join(_pauses(playbook), on=["play", "step_tier", "attempts", "number"], how="left")
        .with_columns(
            kind=pl.format("next_attempt_{}", "number"),
            target_seconds=pl.lit(None, dtype=pl.Float64),
            allowance_seconds=pl.lit(None, dtype=pl.Float64),
            allowance_days=pl.max_horizontal("after_days", pl.lit(float(cadence.follow_up_days))),
        )
    )
    return _stopped(started, pl.concat([answers, _closings(leads)]))


def _pauses(playbook: Playbook) -> pl.DataFrame:
    """The days that the cadence leaves before each step: nobody is late who keeps to the queue."""
    return lead_steps(playbook).select(
        "play", "step_tier", "after_days", attempts="steps", number="step"
    )


def _published(playbook: Playbook) -> pl.Expr:
    """The playbook's rate of the lead's source."""
    sources = playbook.lead_sources
    rates = {name: source.conversion for name, source in sources.by_name.items()}
    return pl.col("source").replace_strict(
        rates, default=sources.mean_conversion, return_dtype=pl.Float64
    )


def _stops(seen: pl.DataFrame, kinds: list[str], because: str) -> pl.DataFrame:
    return seen.filter(pl.col("kind").is_in(kinds)).select(
        "lead_id", stop_at="at", because=pl.lit(because)
    )


def _closings(leads: pl.DataFrame) -> pl.DataFrame:
    """Leads that were closed; when is not recorded, so the last change we saw stands for it."""
    return leads.filter("is_closed").select(
        lead_id="id", stop_at=pl.max_horizontal("created_at", "updated_at"), because=pl.lit(CLOSED)
    )


def _stopped(started: pl.DataFrame, stops: pl.DataFrame) -> pl.DataFrame:
    """Clocks with the first thing that stops each: the next touch (`until`) or one of `stops`."""
    first = (
        stops.sort("stop_at", maintain_order=True).group_by("lead_id", maintain_order=True).first()
    )
    by_touch = pl.col("until").is_not_null() & (
        pl.col("stop_at").is_null() | (pl.col("until") <= pl.col("stop_at"))
    )
    both = started.drop("id").with_columns(subject_id=started["id"])
    return both.join(first, left_on="subject_id", right_on="lead_id", how="left").with_columns(
        stopped_at=pl.when(by_touch).then("until").otherwise(
            pl.col("stop_at").clip(lower_bound="started_at")
        ),
        stopped_because=pl.when(by_touch).then(pl.lit("the next attempt")).otherwise("because"),
    ).select(STARTED.keys())  # fmt: skip
