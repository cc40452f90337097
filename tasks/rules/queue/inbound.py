"""What could be done about leads: the next attempt of each open one that is due (METHOD D6, B3)."""

from datetime import datetime

import polars as pl

from tasks.rules.attempts import attempts_for
from tasks.rules.handover import is_kept_back
from tasks.rules.playbook import Playbook
from tasks.rules.promised import promised_minutes, stands_in
from tasks.rules.queue.frames import PROPOSALS, QueueInput, as_proposals
from tasks.rules.queue.history import History, answering_kinds, lead_person
from tasks.rules.queue.outbound import KEY
from tasks.rules.queue.steps import (
    day_words,
    days_since,
    lead_plays,
    lead_steps,
    on_channels,
    step_tier,
)

_COUNTS = ("leads_without_rep", "leads_with_marketing")


def lead_candidates(
    given: QueueInput, history: History, tasks: pl.DataFrame, playbook: Playbook, as_of: datetime
) -> tuple[pl.DataFrame, dict[str, int]]:
    """One candidate (PROPOSALS) per open lead whose next attempt is due.

    What a later attempt tells is chosen afterwards. The sequence ends with the break-up, with an
    answer of the lead, and after the first attempt with anything that stops the account. What
    marketing keeps (METHOD D4) begins none, and goes on where one has begun.
    """
    if given.leads["is_closed"].all():
        return pl.DataFrame(schema=PROPOSALS), dict.fromkeys(_COUNTS, 0)
    leads = _open_leads(given, history, playbook)
    tried = _tried(leads, tasks, history, playbook)
    day = as_of.date()
    due = (
        leads.join(tried, on="lead_id", how="left")
        .with_columns(
            pl.col("attempts", "calls").fill_null(0).cast(pl.Int64),
            steps=attempts_for(playbook),
            promised_minutes=promised_minutes(playbook),
            step_tier=step_tier(),
        )
        .with_columns(step=pl.col("attempts") + 1)
        .filter(
            ~pl.col("is_answered").fill_null(False),
            (pl.col("attempts") == 0) | ~pl.col("is_stopped"),
        )
        .with_columns(is_early=(pl.col("attempts") == 0) & is_kept_back(playbook))
    )
    worked = (
        due.filter(~pl.col("is_early"))
        .join(lead_steps(playbook), on=["play", "step_tier", "steps", "step"])
        .filter(
            pl.col("last_touch_at").is_null()
            | (days_since("last_touch_at", day) >= pl.col("after_days"))
        )
    )
    suffix = pl.when(pl.col("step") > 1).then(pl.format("/{}", "step")).otherwise(pl.lit(""))
    is_called_out = pl.col("calls") >= playbook.cadence.calls_per_contact
    age_days = days_since("lead_at", day).clip(0)
    left = 1 - pl.col("attempts") / pl.col("steps")
    keyed = (
        on_channels(worked, given.refused, is_called_out=is_called_out)
        .with_columns(
            key=pl.format(KEY, "domain", "person", "play", "lead_id", suffix),
            sequence=pl.format(KEY, "domain", "person", "play", "lead_id", pl.lit("")),
            event_id=pl.lit(None, dtype=pl.Int64),
            trigger=pl.lit(None, dtype=pl.String),
            touch=pl.when("is_breakup")
            .then(pl.lit("breakup"))
            .when(pl.col("step") == 1)
            .then(pl.lit("lead")),
            freshness=left * 0.5 ** (age_days / playbook.queue.lead_half_life_days),
            freshness_because=pl.format(
                "lead {} old, {} of {} attempts left",
                day_words(age_days), pl.col("steps") - pl.col("attempts"), "steps",
            ),
            is_promised=(pl.col("attempts") == 0) & pl.col("promised_minutes").is_not_null(),
        )
        .join(tasks.select("key", task_status="status"), on="key", how="left")
    )  # fmt: skip
    is_open = (pl.col("task_status") == "open").fill_null(False)
    owned = keyed.filter(is_open | pl.col("rep_id").is_not_null())
    not_done = owned.filter((pl.col("task_status") != "done").fill_null(True))
    counts = dict(
        zip(_COUNTS, (keyed.height - owned.height, int(due["is_early"].sum())), strict=True)
    )
    return as_proposals(not_done), counts


def _open_leads(given: QueueInput, history: History, playbook: Playbook) -> pl.DataFrame:
    """Open leads that may be contacted, with `person` and whether the account `is_stopped`."""
    people = history.contacts.select("contact_id", "person", "tier", "is_tired")
    accounts = history.accounts.rename({"is_tired": "is_account_tired"})
    stopped = (pl.col("stopped_at") > pl.col("lead_at")).fill_null(False)
    return (
        given.leads.filter(
            ~pl.col("is_closed"), ~stands_in("stage", playbook.clocks.paused_lead_stages)
        )
        .join(_lead_plays(playbook, given), on="source")
        .join(given.accounts, on="account_id")
        .filter(~stands_in("crm_stage", playbook.clocks.paused_account_stages))
        .join(people, on="contact_id", how="left")
        .with_columns(person=lead_person())
        .join(history.away, on="person", how="anti")
        .join(accounts, on="account_id")
        .with_columns(
            has_email=pl.col("lead_email").is_not_null(),
            is_stopped=stopped,
            lead_person=pl.col("person"),
            person=pl.coalesce("person", pl.col("lead_id").cast(pl.String)),
        )
        .filter(
            ~pl.col("person").is_in(history.opted_out),
            ~pl.col("is_tired").fill_null(False),
            ~pl.col("is_account_tired"),
        )
    )


def _lead_plays(playbook: Playbook, given: QueueInput) -> pl.DataFrame:
    rows = [
        (source, name, given.conversions[source]) for source, name in lead_plays(playbook).items()
    ]
    return pl.DataFrame(
        rows,
        schema={"source": pl.String, "play": pl.String, "conversion": pl.Float64},
        orient="row",
    )


def _tried(
    leads: pl.DataFrame, tasks: pl.DataFrame, history: History, playbook: Playbook
) -> pl.DataFrame:
    """lead_id, attempts, calls, last_touch_at and whether the lead has answered (is_answered).

    An activity or a lead that names nobody is taken to be about the same person. A task that is
    done counts as an attempt even if no activity tells of it: a CRM may say no more than that.
    """
    kinds = playbook.activities
    about = leads.select("lead_id", "account_id", "lead_at", "lead_person")
    is_same = (pl.col("person") == pl.col("lead_person")).fill_null(True)
    since = about.join(history.acts, on="account_id").filter(
        pl.col("at") >= pl.col("lead_at"), is_same
    )
    is_touch = pl.col("kind").is_in(kinds.touches)
    by_acts = since.group_by("lead_id").agg(
        touches=is_touch.sum().cast(pl.Int64),
        calls=(is_touch & pl.col("kind").is_in(kinds.calls)).sum(),
        last_act_at=pl.col("at").filter(is_touch).max(),
        is_answered=pl.col("kind").is_in(answering_kinds(playbook)).any(),
    )
    by_tasks = (
        tasks.filter(pl.col("status") == "done", pl.col("lead_id").is_not_null())
        .group_by("lead_id")
        .agg(done=pl.len().cast(pl.Int64), last_done_at=pl.col("updated_at").max())
    )
    is_silent = pl.col("done") > pl.col("touches").fill_null(0)
    return leads.select("lead_id").join(by_acts, on="lead_id", how="left").join(
        by_tasks, on="lead_id", how="left"
    ).select(
        "lead_id",
        "calls",
        "is_answered",
        attempts=pl.max_horizontal("touches", "done"),
        last_touch_at=pl.when(is_silent).then("last_done_at").otherwise("last_act_at"),
    )  # fmt: skip
