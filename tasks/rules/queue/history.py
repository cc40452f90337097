"""What passed between us and them: who was touched, who answered, opted out, or is away."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.queue.absence import absences
from tasks.rules.queue.frames import ACTIVITIES, QueueInput
from tasks.rules.scoring.outcomes import is_one_of

# Touch budgets and the silence after an answer look this far back (METHOD A11).
WINDOW_DAYS = 30


@dataclass(frozen=True, slots=True)
class History:
    """What passed between us and them.

    contacts: CONTACTS with person, touches (in the window), last_touch_at, is_opted_out for all
    reasons, away_until (a day from today on) and is_tired (the touch budget is used up). accounts:
    account_id, is_tired, stopped_at and stopped_by (the last reply, meeting or opt-out in the
    window). acts: the activities with their person; absence notes are no replies among them, and
    what did not take place is no meeting.
    away: person, away_until.
    """

    contacts: pl.DataFrame
    accounts: pl.DataFrame
    acts: pl.DataFrame
    away: pl.DataFrame
    opted_out: list[str]


def read_history(given: QueueInput, playbook: Playbook, as_of: datetime) -> History:
    """A person is known by the e-mail address, else by the contact's id."""
    kinds, cadence = playbook.activities, playbook.cadence
    contacts = given.contacts.with_columns(contact_person().alias("person"))
    names = contacts.select("contact_id", known="person")
    is_void = pl.col("kind").is_in(kinds.meetings) & is_one_of(kinds.void_outcomes)
    acts = (
        given.activities.filter(~is_void)
        .join(names, on="contact_id", how="left")
        .select(*ACTIVITIES, person=pl.coalesce(_email("email"), "known"))
        .with_row_index("act")
    )
    gone = absences(acts, kinds, playbook.absence)
    away = pl.DataFrame(schema={"person": pl.String, "away_until": pl.Date})
    if not gone.is_empty():
        acts = acts.join(gone, on="act", how="anti")
        away = (
            gone.filter(pl.col("away_until") >= as_of.date())
            .drop_nulls("person")
            .group_by("person")
            .agg(pl.col("away_until").max())
        )
    is_recent = pl.col("at") > as_of - timedelta(days=WINDOW_DAYS)
    touched = acts.filter(pl.col("kind").is_in(kinds.touches))
    per_person = touched.group_by("person").agg(
        touches=is_recent.sum(), last_touch_at=pl.col("at").max()
    )
    per_account = touched.group_by("account_id").agg(n=is_recent.sum())
    opted_out = {*acts.filter(pl.col("kind").is_in(kinds.opt_outs))["person"]} - {None}
    opted_out |= {*contacts.filter("is_opted_out")["person"]}
    return History(
        contacts=contacts.join(per_person, on="person", how="left")
        .join(away, on="person", how="left")
        .with_columns(
            pl.col("touches").fill_null(0),
            is_opted_out=pl.col("person").is_in(sorted(opted_out)),
            is_tired=pl.col("touches").fill_null(0) >= cadence.touches_per_contact_30_days,
        ),
        accounts=given.accounts.select("account_id")
        .join(per_account, on="account_id", how="left")
        .join(_stops(acts.filter(is_recent), playbook), on="account_id", how="left")
        .select(
            "account_id",
            "stopped_at",
            "stopped_by",
            is_tired=pl.col("n").fill_null(0) >= cadence.touches_per_account_30_days,
        ),
        acts=acts,
        away=away,
        opted_out=sorted(opted_out),
    )


def answering_kinds(playbook: Playbook) -> list[str]:
    """What stops a sequence because they spoke to us."""
    return [*playbook.activities.replies, *playbook.activities.meetings]


def _stops(acts: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """account_id, stopped_at, stopped_by: the last of what stops an account's sequences."""
    kinds = playbook.activities
    words = dict.fromkeys(kinds.opt_outs, "somebody there opted out")
    words |= dict.fromkeys(kinds.replies, "an answer stopped the sequence")
    words |= dict.fromkeys(kinds.meetings, "a meeting stopped the sequence")
    return (
        acts.filter(pl.col("kind").is_in(list(words)))
        .sort("at", "kind")
        .unique("account_id", keep="last", maintain_order=True)
        .select(
            "account_id",
            stopped_at="at",
            stopped_by=pl.col("kind").replace_strict(words, return_dtype=pl.String),
        )
    )


def contact_person() -> pl.Expr:
    """The person of a contact: its address, else its id."""
    return pl.coalesce(_email("email"), pl.col("contact_id").cast(pl.String))


def lead_person() -> pl.Expr:
    """The person of a lead, with the contact's `person` joined if there is one."""
    return pl.coalesce("person", _email("lead_email"))


def _email(column: str) -> pl.Expr:
    text = pl.col(column).str.strip_chars().str.to_lowercase()
    return pl.when(text != "").then(text)
