"""Who was touched, who answered, who opted out; and which open tasks that ends."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.queue.frames import CLOSINGS, QueueInput

# Touch budgets and the silence after an answer look this far back (METHOD A11).
WINDOW_DAYS = 30


@dataclass(frozen=True, slots=True)
class History:
    """What passed between us and them.

    contacts: CONTACTS with person, touches (in the window), last_touch_at, is_opted_out for all
    reasons and is_tired (the touch budget is used up). accounts: account_id, is_tired, answered_at
    (the last answer in the window). acts: the activities with their person.
    """

    contacts: pl.DataFrame
    accounts: pl.DataFrame
    acts: pl.DataFrame
    opted_out: list[str]


def read_history(given: QueueInput, playbook: Playbook, as_of: datetime) -> History:
    """A person is known by the e-mail address, else by the contact's id."""
    kinds, cadence = playbook.activities, playbook.cadence
    contacts = given.contacts.with_columns(_person().alias("person"))
    names = contacts.select("contact_id", known="person")
    acts = (
        given.activities.join(names, on="contact_id", how="left")
        .with_columns(person=pl.coalesce(_email("email"), "known"))
        .drop("known")
    )
    recent = acts.filter(pl.col("at") > as_of - timedelta(days=WINDOW_DAYS))
    touched = recent.filter(pl.col("kind").is_in(kinds.touches))
    answered = recent.filter(pl.col("kind").is_in([*kinds.replies, *kinds.meetings]))
    per_person = touched.group_by("person").agg(touches=pl.len())
    last = (
        acts.filter(pl.col("kind").is_in(kinds.touches))
        .group_by("person")
        .agg(last_touch_at=pl.col("at").max())
    )
    opted_out = acts.filter(pl.col("kind").is_in(kinds.opt_outs))["person"].drop_nulls().unique()
    opted_out = pl.concat([opted_out, contacts.filter("is_opted_out")["person"]]).unique()
    most_person, most_account = (
        cadence.touches_per_contact_30_days,
        cadence.touches_per_account_30_days,
    )
    return History(
        contacts=contacts.join(per_person, on="person", how="left")
        .join(last, on="person", how="left")
        .with_columns(
            pl.col("touches").fill_null(0),
            is_opted_out=pl.col("person").is_in(opted_out.to_list()),
            is_tired=pl.col("touches").fill_null(0) >= most_person,
        ),
        accounts=given.accounts.select("account_id")
        .join(touched.group_by("account_id").agg(n=pl.len()), on="account_id", how="left")
        .join(
            answered.group_by("account_id").agg(answered_at=pl.col("at").max()),
            on="account_id",
            how="left",
        )
        .select("account_id", "answered_at", is_tired=pl.col("n").fill_null(0) >= most_account),
        acts=acts,
        opted_out=opted_out.sort().to_list(),
    )


def _person() -> pl.Expr:
    return pl.coalesce(_email("email"), pl.col("contact_id").cast(pl.String))


def _email(column: str) -> pl.Expr:
    text = pl.col(column).str.strip_chars().str.to_lowercase()
    return pl.when(text != "").then(text)


def contact_person() -> pl.Expr:
    """The person of a contact: its address, else its id."""
    return _person()


def lead_person() -> pl.Expr:
    """The person of a lead, with the contact's `person` joined if there is one."""
    return pl.coalesce("person", _email("lead_email"))


def close_tasks(
    given: QueueInput, history: History, playbook: Playbook, as_of: datetime
) -> pl.DataFrame:
    """The open tasks that are over (CLOSINGS): done where they were worked, else cancelled.

    A task is done when its person was touched, called or met after it was made. The others end
    for the same reasons for which none would be made today.
    """
    open_ = given.tasks.filter(pl.col("status") == "open").drop("status", "updated_at")
    tasks = _with_facts_of(open_, given, history, as_of.date())
    worked = _first_act(tasks, history, _working_kinds(playbook), "created_at")
    answers = [*playbook.activities.replies, *playbook.activities.meetings]
    answered = _first_act(tasks, history, answers, "lead_at")
    tasks = tasks.join(worked, on="task_id", how="left").join(
        answered.select("task_id", lead_answered_at="act_at"), on="task_id", how="left"
    )
    is_event, is_lead = pl.col("event_id").is_not_null(), pl.col("lead_id").is_not_null()
    days = playbook.queue.event_days
    reasons = [
        (pl.col("is_opted_out"), pl.lit("the contact opted out")),
        (pl.col("rule").is_not_null(), pl.col("rule")),
        (is_lead & pl.col("is_closed"), pl.lit("the lead was closed")),
        (pl.col("lead_answered_at").is_not_null(), _on("they answered", "lead_answered_at")),
        (is_event & pl.col("is_rejected"), pl.lit("the news is not about this account")),
        (is_event & _is_void(playbook), pl.format("the news was {}", "event_status")),
        (is_event & (pl.col("age_days") > days), pl.lit(f"the news is older than {days:g} days")),
        (is_event & (pl.col("grade") == "X"), pl.lit("the account is outside the ICP")),
        (
            is_event & pl.col("answered_at").is_not_null(),
            _on("an answer stopped the sequence", "answered_at"),
        ),
        (
            pl.col("is_tired") | pl.col("is_account_tired"),
            pl.lit(f"the touch budget of {WINDOW_DAYS} days is used up"),
        ),
    ]  # fmt: skip
    because = pl.lit(None, dtype=pl.String)
    for applies, words in reversed(reasons):
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


_DAY = "%-d %b %Y"


def _on(words: str, moment: str) -> pl.Expr:
    return pl.format(f"{words} on {{}}", pl.col(moment).dt.strftime(_DAY))


def _is_void(playbook: Playbook) -> pl.Expr:
    void = [name for name, factor in playbook.scoring.status_factors.items() if factor == 0]
    return pl.col("event_status").is_in(void)


def _working_kinds(playbook: Playbook) -> list[str]:
    kinds = playbook.activities
    return [*kinds.touches, *kinds.calls, *kinds.meetings]


def _with_facts_of(
    tasks: pl.DataFrame, given: QueueInput, history: History, day: date
) -> pl.DataFrame:
    """Open tasks with what decides whether they go on."""
    age = (pl.lit(day) - pl.col("occurred_at").dt.date()).dt.total_days()
    events = given.events.select("event_id", "is_rejected", event_status="status", age_days=age)
    leads = given.leads.select("lead_id", "lead_email", "is_closed", "lead_at")
    people = history.contacts.select("contact_id", "person", "is_tired")
    accounts = history.accounts.rename({"is_tired": "is_account_tired"})
    return (
        tasks.join(events, on="event_id", how="left")
        .join(leads, on="lead_id", how="left")
        .join(people, on="contact_id", how="left")
        .with_columns(person=lead_person())
        .join(given.refused, on=["person", "channel"], how="left")
        .join(given.accounts.select("account_id", "grade"), on="account_id", how="left")
        .join(accounts, on="account_id", how="left")
        .with_columns(is_opted_out=pl.col("person").is_in(history.opted_out))
    )


def _first_act(tasks: pl.DataFrame, history: History, kinds: list[str], since: str) -> pl.DataFrame:
    """The first activity of these kinds with each task's person after a moment of the task.

    On a lead's account, an activity that names nobody is taken to be with the lead.
    """
    about = tasks.select("task_id", "account_id", "lead_id", task_person="person", since=since)
    is_same = (pl.col("person") == pl.col("task_person")).fill_null(pl.col("lead_id").is_not_null())
    return (
        about.join(history.acts.filter(pl.col("kind").is_in(kinds)), on="account_id")
        .filter(pl.col("at") > pl.col("since"), is_same)
        .sort("at", "kind")
        .unique("task_id", keep="first", maintain_order=True)
        .select("task_id", act_at="at", act_kind="kind")
    )
