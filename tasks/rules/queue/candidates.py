"""What could be done: a task per live event and per open lead, for the best person.

Priority is the expected value of the task, in hundredths of a play's weight:

    event: 100 x play weight x mean conversion x (live value of the event / 5) x fit
    lead:  100 x play weight x conversion of its source x share of its attempts left x fit

The live value is weight x decay x confidence x status, as in the score; 5 is the highest weight
that a trigger may have. So the best of news is worth an average lead, and less as it ages; and a
lead that nobody has called yet stands above one that did not answer.
"""

from collections.abc import Mapping
from datetime import date, datetime

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.queue.frames import PROPOSALS, QueueInput
from tasks.rules.queue.history import History, lead_person
from tasks.rules.scoring import weigh_events

HIGHEST_WEIGHT = 5  # the bound of Trigger.weight

_WANTED = {
    "type": pl.String,
    "play": pl.String,
    "channel": pl.String,
    "play_weight": pl.Float64,
    "tier": pl.String,
    "order": pl.Int64,
}
_KEY = "{}/{}/{}/{}{}"  # account, person, play, what it is about, and which attempt
_ADDRESS = {"call": "phone", "email": "email", "linkedin": "linkedin_url"}


def event_candidates(
    given: QueueInput, history: History, tasks: pl.DataFrame, playbook: Playbook, as_of: datetime
) -> tuple[pl.DataFrame, dict[str, int]]:
    """One candidate (PROPOSALS) per live event: its play for the next person to talk to.

    The executor comes first, then, `follow_up_days` after that touch, the decision maker
    (METHOD D8). `tasks` are given.tasks with the closings of now applied.
    """
    live = _live_events(given, history, playbook, as_of)
    waiting = _waiting(tasks, history, playbook.cadence.follow_up_days, as_of.date())
    wanted = _wanted(playbook)
    owned = live.filter(pl.col("rep_id").is_not_null())
    people = history.contacts.filter(~pl.col("is_opted_out"), ~pl.col("is_tired"))
    done = tasks.filter(pl.col("status") == "done").select("event_id", "contact_id")
    reach = pl.coalesce(
        pl.when(pl.col("channel") == channel).then(pl.col(address).is_not_null())
        for channel, address in _ADDRESS.items()
    )
    possible = (
        live.join(wanted, on="type")
        .join(people, on=["account_id", "tier"])
        .join(given.refused, on=["person", "channel"], how="anti")
    )
    keyed = possible.with_columns(
        key=pl.format(_KEY, "domain", "person", "play", "event_id", pl.lit(""))
    ).join(tasks.select("key", task_status="status"), on="key", how="left")
    chosen = (
        keyed.join(done, on=["event_id", "contact_id"], how="anti")
        .join(waiting, on="event_id", how="anti")
        .with_columns(is_open=_is_open(), reach=reach.fill_null(False))
        .filter(pl.col("is_open") | pl.col("rep_id").is_not_null())
        .sort(
            "is_open", "order", "reach", "touches", "contact_id",
            descending=[True, False, True, False, False],
        )
        .unique("event_id", keep="first", maintain_order=True)
        .with_columns(
            lead_id=pl.lit(None, dtype=pl.Int64),
            attempts=pl.lit(0, dtype=pl.Int64),
            priority=_priority(
                pl.lit(playbook.lead_sources.mean_conversion) * pl.col("value") / HIGHEST_WEIGHT,
                playbook,
            ),
        )
    )  # fmt: skip
    counts = {
        "events_without_rep": live.height - owned.height,
        "events_without_contact": owned.join(possible, on="event_id", how="anti").height,
    }
    return chosen.select(list(PROPOSALS)), counts


def _is_open() -> pl.Expr:
    return (pl.col("task_status") == "open").fill_null(False)


def _priority(chance: pl.Expr, playbook: Playbook) -> pl.Expr:
    fit = pl.col("fit").fill_null(100 * playbook.icp.unknown_share) / 100
    return (100 * pl.col("play_weight") * chance * fit).round(2)


def _live_events(
    given: QueueInput, history: History, playbook: Playbook, as_of: datetime
) -> pl.DataFrame:
    """Events young and strong enough, of accounts that we may and want to approach."""
    queue = playbook.queue
    events = given.events.filter(~pl.col("is_rejected"))
    return (
        weigh_events(events, playbook.triggers, playbook.scoring, as_of)
        .filter(pl.col("age_days") <= queue.event_days, pl.col("value") >= queue.min_event_score)
        .select("account_id", "event_id", "type", "value")
        .join(given.accounts, on="account_id")
        .join(history.accounts, on="account_id")
        .filter(
            (pl.col("grade") != "X").fill_null(True),
            ~pl.col("is_tired"),
            pl.col("answered_at").is_null(),
        )
        .drop("is_tired", "answered_at")
    )


def _wanted(playbook: Playbook) -> pl.DataFrame:
    """Which tiers each trigger's play talks to, in the play's order (METHOD D8).

    A tier counts if the trigger names it too; where play and trigger share none, the play decides.
    The first play that lists a trigger is the one.
    """
    rows: dict[str, list[tuple[str, str, str, float, str, int]]] = {}
    for name, play in playbook.plays.items():
        for trigger in play.triggers:
            cares = playbook.triggers[trigger].tiers
            tiers = [tier for tier in play.tiers if tier in cares] or play.tiers
            rows.setdefault(
                trigger,
                [
                    (trigger, name, play.channel, play.weight, tier, order)
                    for order, tier in enumerate(tiers)
                ],
            )
    return pl.DataFrame(
        [row for each in rows.values() for row in each], schema=_WANTED, orient="row"
    )


def _waiting(
    tasks: pl.DataFrame, history: History, follow_up_days: float, day: date
) -> pl.DataFrame:
    """Events somebody was just told about: the next person waits for the follow-up."""
    touched = history.contacts.select("contact_id", "last_touch_at")
    told_at = pl.coalesce("last_touch_at", "updated_at").dt.date()
    return (
        tasks.filter(pl.col("status") == "done", pl.col("event_id").is_not_null())
        .join(touched, on="contact_id", how="left")
        .filter((pl.lit(day) - told_at).dt.total_days() < follow_up_days)
        .select("event_id")
    )


def lead_candidates(
    given: QueueInput, history: History, tasks: pl.DataFrame, playbook: Playbook, as_of: datetime
) -> tuple[pl.DataFrame, dict[str, int]]:
    """One candidate (PROPOSALS) per open lead whose next attempt is due (METHOD D6, B3, D12)."""
    kinds, cadence = playbook.activities, playbook.cadence
    people = history.contacts.select("contact_id", "person", "tier", "is_tired")
    leads = (
        given.leads.filter(~pl.col("is_closed"))
        .join(_lead_plays(playbook, given.conversions), on="source")
        .join(given.accounts, on="account_id")
        .join(people, on="contact_id", how="left")
        .with_columns(person=lead_person())
        .join(given.refused, on=["person", "channel"], how="anti")
        .join(history.accounts.select("account_id", is_account_tired="is_tired"), on="account_id")
    )
    since = _acts_since(leads, history)
    touches = since.filter(pl.col("kind").is_in(kinds.touches))
    tried = touches.group_by("lead_id").agg(attempts=pl.len(), last_touch_at=pl.col("at").max())
    answered = since.filter(pl.col("kind").is_in([*kinds.replies, *kinds.meetings]))
    days = (pl.lit(as_of.date()) - pl.col("last_touch_at").dt.date()).dt.total_days()
    suffix = pl.when(pl.col("attempts") > 0).then(pl.format("/{}", pl.col("attempts") + 1))
    person = pl.coalesce("person", pl.col("lead_id").cast(pl.String))
    tried_share = pl.col("attempts") / attempts_for(playbook)
    age_days = (pl.lit(as_of.date()) - pl.col("lead_at").dt.date()).dt.total_days()
    warmth = 0.5 ** (age_days.clip(0) / playbook.queue.lead_half_life_days)
    open_ = (
        leads.join(answered, on="lead_id", how="anti")
        .join(tried, on="lead_id", how="left")
        .with_columns(pl.col("attempts").fill_null(0).cast(pl.Int64))
        .filter(
            ~person.is_in(history.opted_out),
            ~pl.col("is_tired").fill_null(False),
            ~pl.col("is_account_tired"),
            pl.col("attempts") < attempts_for(playbook),
            days.is_null() | (days >= cadence.follow_up_days),
        )
        .with_columns(
            key=pl.format(_KEY, "domain", person, "play", "lead_id", suffix.fill_null("")),
            event_id=pl.lit(None, dtype=pl.Int64),
            person=person,
            priority=_priority(pl.col("conversion") * (1 - tried_share) * warmth, playbook),
        )
        .join(tasks.select("key", task_status="status"), on="key", how="left")
    )  # fmt: skip
    owned = open_.filter(_is_open() | pl.col("rep_id").is_not_null())
    not_done = owned.filter((pl.col("task_status") != "done").fill_null(True))
    return not_done.select(list(PROPOSALS)), {"leads_without_rep": open_.height - owned.height}


def _lead_plays(playbook: Playbook, conversions: Mapping[str, float]) -> pl.DataFrame:
    rows: dict[str, tuple[str, str, str, float, float]] = {}
    for name, play in playbook.plays.items():
        for source in play.lead_sources:
            row = (source, name, play.channel, play.weight, conversions[source])
            rows.setdefault(source, row)
    return pl.DataFrame(
        list(rows.values()),
        schema={
            "source": pl.String,
            "play": pl.String,
            "channel": pl.String,
            "play_weight": pl.Float64,
            "conversion": pl.Float64,
        },
        orient="row",
    )


def _acts_since(leads: pl.DataFrame, history: History) -> pl.DataFrame:
    """What passed since each lead came: lead_id, kind, at.

    An activity or a lead that names nobody is taken to be about the same person.
    """
    about = leads.select("lead_id", "account_id", "lead_at", lead_person="person")
    is_same = (pl.col("person") == pl.col("lead_person")).fill_null(True)
    return (
        about.join(history.acts, on="account_id")
        .filter(pl.col("at") >= pl.col("lead_at"), is_same)
        .select("lead_id", "kind", "at")
    )


def attempts_for(playbook: Playbook) -> pl.Expr:
    """How many attempts a company of this size gets; one of unknown size counts as small."""
    cadence, employees = playbook.cadence, pl.col("employees").fill_null(0)
    return (
        pl.when(employees <= cadence.max_employees["small"])
        .then(cadence.attempts["small"])
        .when(employees <= cadence.max_employees["mid"])
        .then(cadence.attempts["mid"])
        .otherwise(cadence.attempts["large"])
    )
