"""Which open tasks are over: done where they were worked, else cancelled with the reason."""

from datetime import date, datetime

import polars as pl

from tasks.rules.handover import is_kept_back
from tasks.rules.playbook import Playbook
from tasks.rules.promised import stands_in
from tasks.rules.queue.frames import CLOSINGS, TIME, QueueInput
from tasks.rules.queue.history import WINDOW_DAYS, History, answering_kinds, lead_person

_DAY = "%-d %b %Y"


def close_tasks(
    given: QueueInput, history: History, playbook: Playbook, as_of: datetime
) -> pl.DataFrame:
    """The open tasks that are over (CLOSINGS).

    A task is done when its person was touched, called or met after it was made. The others end
    for the same reasons for which none would be made today.
    """
    if not (given.tasks["status"] == "open").any():
        return pl.DataFrame(schema=CLOSINGS)
    tasks = _with_facts_of(given, history, as_of.date())
    kinds = playbook.activities
    worked = _first_act(
        tasks, history, [*kinds.touches, *kinds.calls, *kinds.meetings], "created_at"
    )
    answered = _first_act(tasks, history, answering_kinds(playbook), "lead_at")
    tasks = tasks.join(worked, on="task_id", how="left").join(
        answered.select("task_id", lead_answered_at="act_at"), on="task_id", how="left"
    )
    because = pl.lit(None, dtype=pl.String)
    for applies, words in reversed(_reasons(playbook)):
        because = pl.when(applies.fill_null(False)).then(words).otherwise(because)
    is_worked = pl.col("act_at").is_not_null()
    by = pl.col("act_kind").str.replace_all("_", " ")
    return (
        tasks.select(
            "task_id",
            status=pl.when(is_worked).then(pl.lit("done")).otherwise(pl.lit("cancelled")),
            closed_because=pl.when(is_worked)
            .then(pl.format("worked on {} ({})", pl.col("act_at").dt.strftime(_DAY), by))
            .otherwise(because),
        )
        .drop_nulls("closed_because")
        .select(list(CLOSINGS))
        .sort("task_id")
    )


def _reasons(playbook: Playbook) -> list[tuple[pl.Expr, pl.Expr]]:
    """What ends an open task, and how it is said; the first that holds counts."""
    is_lead = pl.col("lead_id").is_not_null()
    is_event = pl.col("event_id").is_not_null()
    # What a sequence says after its news does not end with the age of the news.
    is_news = is_event & (pl.col("touch").fill_null("event") == "event")
    is_outbound = ~is_lead
    # Who asked is called, whatever others there said; later attempts stop with the account.
    is_attempt = is_outbound | (
        (pl.col("step").fill_null(1) > 1) & (pl.col("stopped_at") > pl.col("lead_at"))
    )
    days = playbook.queue.event_days
    return [
        (pl.col("is_opted_out"), pl.lit("the contact opted out")),
        (pl.col("rule").is_not_null(), pl.col("rule")),
        (is_lead & pl.col("is_closed"), pl.lit("the lead was closed")),
        (
            is_lead & stands_in("lead_stage", playbook.clocks.paused_lead_stages),
            pl.format("the lead stands still in the CRM: {}", "lead_stage"),
        ),
        (
            stands_in("crm_stage", playbook.clocks.paused_account_stages),
            pl.format("the account stands still in the CRM: {}", "crm_stage"),
        ),
        (pl.col("lead_answered_at").is_not_null(), _on("they answered", "lead_answered_at")),
        (
            is_lead & (pl.col("step").fill_null(1) == 1) & is_kept_back(playbook),
            pl.format("it is marketing's: {}", "handover_because"),
        ),
        (is_event & pl.col("is_rejected"), pl.lit("the news is not about this account")),
        (is_event & _is_void(playbook), pl.format("the news was {}", "event_status")),
        (is_news & (pl.col("age_days") > days), pl.lit(f"the news is older than {days:g} days")),
        (is_outbound & (pl.col("grade") == "X"), pl.lit("the account is outside the ICP")),
        (
            is_attempt & pl.col("stopped_at").is_not_null(),
            pl.format("{} on {}", "stopped_by", pl.col("stopped_at").dt.strftime(_DAY)),
        ),
        (pl.col("away_until").is_not_null(), _on_until("they are away until", "away_until")),
        (
            pl.col("is_tired") | pl.col("is_account_tired"),
            pl.lit(f"the touch budget of {WINDOW_DAYS} days is used up"),
        ),
    ]  # fmt: skip


def _on(words: str, moment: str) -> pl.Expr:
    return pl.format(f"{words} on {{}}", pl.col(moment).dt.strftime(_DAY))


def _on_until(words: str, day: str) -> pl.Expr:
    return pl.format(f"{words} {{}}", pl.col(day).dt.strftime(_DAY))


def _is_void(playbook: Playbook) -> pl.Expr:
    void = [name for name, factor in playbook.scoring.status_factors.items() if factor == 0]
    return pl.col("event_status").is_in(void)


def _with_facts_of(given: QueueInput, history: History, day: date) -> pl.DataFrame:
    """Open tasks with what decides whether they go on."""
    names = ("account_id", "task_id", "contact_id", "lead_id", "event_id", "channel", "step")
    open_ = given.tasks.filter(pl.col("status") == "open").select(*names, "touch", "created_at")
    age = (pl.lit(day) - pl.col("occurred_at").dt.date()).dt.total_days()
    events = given.events.select("event_id", "is_rejected", event_status="status", age_days=age)
    leads = given.leads.select(
        "lead_id",
        "lead_email",
        "is_closed",
        "lead_at",
        "source",
        "handover",
        "handover_because",
        lead_stage="stage",
    )
    people = history.contacts.select("contact_id", "person", "tier", "is_tired")
    accounts = history.accounts.rename({"is_tired": "is_account_tired"})
    return (
        open_.join(events, on="event_id", how="left")
        .join(leads, on="lead_id", how="left")
        .join(people, on="contact_id", how="left")
        .with_columns(person=lead_person())
        .join(given.refused, on=["person", "channel"], how="left")
        .join(history.away, on="person", how="left")
        .join(
            given.accounts.select("account_id", "grade", "crm_stage"), on="account_id", how="left"
        )
        .join(accounts, on="account_id", how="left")
        .with_columns(is_opted_out=pl.col("person").is_in(history.opted_out))
    )


def _first_act(tasks: pl.DataFrame, history: History, kinds: list[str], since: str) -> pl.DataFrame:
    """The first activity of these kinds with each task's person after a moment of the task.

    On a lead's account, an activity that names nobody is taken to be with the lead.
    """
    acts = history.acts.filter(pl.col("kind").is_in(kinds))
    if acts.is_empty():
        return pl.DataFrame(schema={"task_id": pl.Int64, "act_at": TIME, "act_kind": pl.String})
    about = tasks.select("task_id", "account_id", "lead_id", task_person="person", since=since)
    is_same = (pl.col("person") == pl.col("task_person")).fill_null(pl.col("lead_id").is_not_null())
    return (
        about.join(acts, on="account_id")
        .filter(pl.col("at") > pl.col("since"), is_same)
        .sort("at", "kind")
        .unique("task_id", keep="first", maintain_order=True)
        .select("task_id", act_at="at", act_kind="kind")
    )
