"""What could be done about events: one task per live event, and the next steps of what runs.

Every touch tells its person something new: an event, another event, a material, an offer; the last
one is the break-up (METHOD D8, D9).
"""

from datetime import date, datetime
from typing import Any

import polars as pl

from tasks.rules.handover import is_kept_back
from tasks.rules.playbook import Playbook
from tasks.rules.promised import stands_in
from tasks.rules.queue.frames import PROPOSALS, QueueInput, as_proposals
from tasks.rules.queue.history import History
from tasks.rules.queue.steps import (
    day_words,
    days_since,
    event_steps,
    on_channels,
    running_sequences,
    step_tier,
)
from tasks.rules.scoring import weigh_events

_WANTED: dict[str, Any] = {
    "type": pl.String,
    "play": pl.String,
    "stages": pl.List(pl.String),
    "tier": pl.String,
    "order": pl.Int64,
    "play_order": pl.Int64,
}
_COUNTS = ("events_without_rep", "events_without_contact")
KEY = "{}/{}/{}/{}{}"  # account, person, play, what it is about, and which step


def event_candidates(
    given: QueueInput,
    history: History,
    tasks: pl.DataFrame,
    weighed: pl.DataFrame,
    live: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> tuple[pl.DataFrame, dict[str, int]]:
    """Candidates (PROPOSALS): per live event its play for the next person to talk to, and per
    running sequence its next step where there is no other event to tell.

    The executor comes first, then, `follow_up_days` after that touch, the decision maker
    (METHOD D8). `tasks` are given.tasks with the closings of now applied; `weighed` and `live` are
    the events that count, and those that are a reason to write.
    """
    if weighed.is_empty():
        return pl.DataFrame(schema=PROPOSALS), dict.fromkeys(_COUNTS, 0)
    people = _people(given, history, tasks, playbook, as_of)
    rules = event_steps(playbook)
    pairs = play_of_each(live, playbook)
    possible = _possible(pairs, people, tasks)
    waiting = _waiting(tasks, history, playbook.cadence.follow_up_days, as_of.date())
    next_ = _next_steps(possible, rules, playbook, as_of).join(waiting, on="event_id", how="anti")
    keyed = _keyed(next_, tasks, given.refused)
    told = _first_of_each(keyed).filter("is_due")
    follow_ups = _follow_ups(given, history, people, rules, weighed, playbook, as_of)
    if not follow_ups.is_empty():
        alone = follow_ups.join(told.select("contact_id"), on="contact_id", how="anti")
        told = pl.concat([told, _keyed(alone, tasks, given.refused)], how="diagonal_relaxed")
    found = told.with_columns(
        freshness=pl.col("live_share"),
        freshness_because=pl.format(
            "news {} old", day_words(pl.col("age_days").clip(0).cast(pl.Int64))
        ),
        lead_id=pl.lit(None, dtype=pl.Int64),
        source=pl.lit(None, dtype=pl.String),
        attempts=pl.lit(0, dtype=pl.Int64),
        is_promised=pl.lit(False),
        promised_minutes=pl.lit(None, dtype=pl.Float64),
        trigger=pl.col("type"),
    )
    return as_proposals(found), _counted(live, pairs, keyed, history, given, playbook)


def _counted(
    live: pl.DataFrame,
    pairs: pl.DataFrame,
    keyed: pl.DataFrame,
    history: History,
    given: QueueInput,
    playbook: Playbook,
) -> dict[str, int]:
    owned = live.filter(pl.col("rep_id").is_not_null())
    # Whom somebody can be told of has a contact; only of the others it is asked whether they do.
    alone = owned.join(keyed, on="event_id", how="anti")
    if not alone.is_empty():
        alone = alone.join(
            _with_contacts(pairs, history, given, playbook), on="event_id", how="anti"
        )
    return dict(zip(_COUNTS, (live.height - owned.height, alone.height), strict=True))


# ---- events --------------------------------------------------------------------------------------


def live_events(
    weighed: pl.DataFrame, given: QueueInput, history: History, playbook: Playbook
) -> pl.DataFrame:
    """Events young and strong enough, of accounts that we may and want to approach."""
    queue = playbook.queue
    return (
        weighed.filter(
            pl.col("age_days") <= queue.event_days, pl.col("value") >= queue.min_event_score
        )
        .select("account_id", "event_id", "type", "value", "live_share", "age_days")
        .join(_approachable(given, history, playbook), on="account_id")
    )


def weighed_events(given: QueueInput, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """The events that still count, with `live_share`: what is left of their weight."""
    events = given.events.filter(~pl.col("is_rejected"))
    weighed = weigh_events(events, playbook.triggers, playbook.scoring, as_of)
    return weighed.with_columns(live_share=pl.col("value") / pl.col("weight"))


def _approachable(given: QueueInput, history: History, playbook: Playbook) -> pl.DataFrame:
    """Accounts within the ICP that have a touch left and have not stopped or put us off."""
    return (
        given.accounts.join(history.accounts, on="account_id")
        .filter(
            (pl.col("grade") != "X").fill_null(True),
            ~stands_in("crm_stage", playbook.clocks.paused_account_stages),
            ~pl.col("is_tired"),
            pl.col("stopped_at").is_null(),
        )
        .drop("is_tired", "stopped_at", "stopped_by")
    )


def _wanted(playbook: Playbook) -> pl.DataFrame:
    """Which tiers each trigger's play talks to, in the play's order (METHOD D8, C11).

    A tier counts if the trigger names it too; where play and trigger share none, the play decides.
    """
    rows = []
    for place, (name, play) in enumerate(playbook.plays.items()):
        for trigger in play.triggers:
            cares = playbook.triggers[trigger].tiers
            tiers = [tier for tier in play.tiers if tier in cares] or play.tiers
            rows += [
                (trigger, name, play.stages, tier, order, place) for order, tier in enumerate(tiers)
            ]
    return pl.DataFrame(rows, schema=_WANTED, orient="row")


def play_of_each(events: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """The events with the play that answers them, a row per tier it talks to.

    Of the plays for a trigger, the first that names the account's stage counts, else the first
    that is for all stages.
    """
    is_for_all = pl.col("stages").list.len() == 0
    is_for_stage = pl.col("stages").list.contains(pl.col("stage")).fill_null(False)
    fitting = events.join(_wanted(playbook), on="type").filter(is_for_all | is_for_stage)
    chosen = (
        fitting.with_columns(is_for_all=is_for_all)
        .sort("event_id", "is_for_all", "play_order")
        .unique("event_id", keep="first", maintain_order=True)
        .select("event_id", "play")
    )
    return fitting.join(chosen, on=["event_id", "play"]).drop("stages", "play_order")


# ---- people --------------------------------------------------------------------------------------


def _people(
    given: QueueInput, history: History, tasks: pl.DataFrame, playbook: Playbook, as_of: datetime
) -> pl.DataFrame:
    """Who may hear of an event now, with where they stand in a sequence (RUNNING).

    Not those who opted out, are away, had their touches, or whose own open lead is being worked.
    """
    people = history.contacts.filter(
        ~pl.col("is_opted_out"), ~pl.col("is_tired"), pl.col("away_until").is_null()
    )
    worked = _worked_leads(given, history, tasks, playbook, as_of.date())
    if not worked.is_empty():
        asked = worked.select(person=pl.col("lead_email").str.strip_chars().str.to_lowercase())
        people = people.join(asked.drop_nulls(), on="person", how="anti").join(
            worked.select("contact_id").drop_nulls(), on="contact_id", how="anti"
        )
    return (
        people.join(running_sequences(tasks, history, playbook, as_of), on="contact_id", how="left")
        .filter(~pl.col("is_over").fill_null(False))
        .with_columns(
            step=pl.col("steps_done").fill_null(0) + 1,
            has_email=pl.col("email").is_not_null(),
            last_touch_at=pl.coalesce("told_at", "last_touch_at"),
        )
        .drop("language", "timezone")
    )


def _worked_leads(
    given: QueueInput, history: History, tasks: pl.DataFrame, playbook: Playbook, day: date
) -> pl.DataFrame:
    """The open leads that are worked: not those that marketing keeps."""
    # A lead that nobody closed is no longer worked when its sequence has had its rest.
    is_worked = days_since("lead_at", day) < playbook.cadence.rest_days
    worked = given.leads.filter(~pl.col("is_closed"), is_worked)
    if worked.is_empty():
        return worked
    begun = tasks.filter(pl.col("status").is_in(["open", "done"]))["lead_id"].drop_nulls()
    is_ours = ~is_kept_back(playbook) | pl.col("lead_id").is_in(begun.implode())
    tiers = history.contacts.select("contact_id", "tier")
    return worked.join(tiers, on="contact_id", how="left").filter(is_ours)


def _with_contacts(
    pairs: pl.DataFrame, history: History, given: QueueInput, playbook: Playbook
) -> pl.DataFrame:
    """Events with anybody at all who could be talked to."""
    people = history.contacts.filter(~pl.col("is_opted_out")).select(
        "account_id", "tier", "person", has_email=pl.col("email").is_not_null()
    )
    channel = pl.DataFrame(
        {"play": list(playbook.plays), "step_channel": [p.channel for p in playbook.plays.values()]}
    )
    known = pairs.join(people, on=["account_id", "tier"]).join(channel, on="play")
    return on_channels(known, given.refused).select("event_id").unique()


def _possible(pairs: pl.DataFrame, people: pl.DataFrame, tasks: pl.DataFrame) -> pl.DataFrame:
    """Pairs of a live event and somebody who has not heard of it."""
    told = tasks.filter(pl.col("status") == "done").select("event_id", "contact_id").drop_nulls()
    return pairs.join(people, on=["account_id", "tier"]).join(
        told, on=["event_id", "contact_id"], how="anti"
    )


def _next_steps(
    possible: pl.DataFrame, steps: pl.DataFrame, playbook: Playbook, as_of: datetime
) -> pl.DataFrame:
    """The pairs with their next step and whether it is due; a break-up tells no news.

    A running sequence goes by the play that it began with; what starts one waits until the person
    had no touch for `follow_up_days`. Whose turn it is keeps it meanwhile (METHOD D8).
    """
    rules = steps.rename({"play": "thread_play"})
    days = days_since("last_touch_at", as_of.date())
    pause = pl.when(pl.col("step") > 1).then("after_days").otherwise(
        playbook.cadence.follow_up_days
    )  # fmt: skip
    return (
        possible.with_columns(pl.coalesce("thread_play", "play").alias("thread_play"))
        .with_columns(step_tier=step_tier())
        .join(rules, on=["thread_play", "step_tier", "step"])
        .filter(~pl.col("is_breakup"))
        .with_columns(touch=pl.lit("event"), is_due=days.is_null() | (days >= pause))
    )


def _follow_ups(
    given: QueueInput,
    history: History,
    people: pl.DataFrame,
    rules: pl.DataFrame,
    weighed: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> pl.DataFrame:
    """The next steps of running sequences that are due; what they tell is chosen later."""
    running = people.filter(pl.col("sequence").is_not_null())
    if running.is_empty():
        return running
    last = rules.filter("is_breakup").drop("step")
    events = weighed.select("event_id", "type", "live_share", "age_days")
    days = days_since("last_touch_at", as_of.date())
    running = (
        running.with_columns(play="thread_play", event_id="thread_event_id", step_tier=step_tier())
        .join(_approachable(given, history, playbook), on="account_id")
        .join(events, on="event_id")
    )
    # Whoever is beyond the steps of a shortened sequence gets its break-up.
    steps = running.join(rules, on=["play", "step_tier", "step"], how="left")
    beyond = (
        steps.filter(pl.col("is_breakup").is_null())
        .drop("steps", "step_channel", "after_days", "is_breakup")
        .join(last, on=["play", "step_tier"])
    )
    return (
        pl.concat([steps.drop_nulls("is_breakup"), beyond], how="diagonal_relaxed")
        .filter(days.is_null() | (days >= pl.col("after_days")))
        .with_columns(touch=pl.when("is_breakup").then(pl.lit("breakup")))
    )


def _keyed(candidates: pl.DataFrame, tasks: pl.DataFrame, refused: pl.DataFrame) -> pl.DataFrame:
    """The candidates with their key and channel; of accounts without a rep only what is open."""
    suffix = pl.when(pl.col("step") > 1).then(pl.format("/{}", "step")).otherwise(pl.lit(""))
    return (
        candidates.with_columns(key=pl.format(KEY, "domain", "person", "play", "event_id", suffix))
        .join(tasks.select("key", task_status="status"), on="key", how="left")
        .with_columns(
            sequence=pl.coalesce("sequence", "key"),
            is_open=(pl.col("task_status") == "open").fill_null(False),
        )
        .filter(
            pl.col("is_open") | pl.col("rep_id").is_not_null(),
            (pl.col("task_status") != "done").fill_null(True),
        )
        .pipe(on_channels, refused)
    )


def _first_of_each(candidates: pl.DataFrame) -> pl.DataFrame:
    """Per event the person whose turn it is; of whom somebody has on record how to reach first."""
    reach = pl.coalesce(
        pl.when(pl.col("channel") == channel).then(pl.col(address).is_not_null())
        for channel, address in (
            ("call", "phone"), ("email", "email"), ("linkedin", "linkedin_url")
        )
    )  # fmt: skip
    return (
        candidates.with_columns(reach=reach)
        .sort(
            "is_open", "order", "reach", "touches", "contact_id",
            descending=[True, False, True, False, False],
        )
        .unique("event_id", keep="first", maintain_order=True)
    )  # fmt: skip


def _waiting(
    tasks: pl.DataFrame, history: History, follow_up_days: float, day: date
) -> pl.DataFrame:
    """Events somebody was just told about: the next person waits for the follow-up."""
    touched = history.contacts.select("contact_id", "last_touch_at")
    return (
        tasks.filter(
            pl.col("status") == "done",
            pl.col("event_id").is_not_null(),
            pl.col("touch").fill_null("event") == "event",
        )
        .join(touched, on="contact_id", how="left")
        .with_columns(told_at=pl.coalesce("last_touch_at", "updated_at"))
        .filter(days_since("told_at", day) < follow_up_days)
        .select("event_id")
    )
