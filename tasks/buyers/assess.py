"""From what is known of buyers to where they stand and what they are worth."""

from datetime import date, datetime

import polars as pl

from tasks.buyers.known import Grounds, Known
from tasks.rules import buying
from tasks.rules.buying import BuyerInput, Buyers, Learned
from tasks.rules.playbook import Playbook
from tasks.rules.scoring.outcomes import WITH_OUTCOME, as_signals, lately

NEVER_DAYS = 36_500
PERSONS = {"lead_id": pl.Int64, "person_engagement": pl.Float64, "days_unchanged": pl.Float64}


def judge(grounds: Grounds, playbook: Playbook, as_of: datetime) -> pl.DataFrame:
    """What became of leads that are old enough (JUDGED)."""
    return buying.judge_leads(
        grounds.leads, grounds.before, grounds.deals, grounds.met, playbook, as_of
    )


def learn(grounds: Grounds, playbook: Playbook, as_of: datetime) -> Learned:
    """What own leads and deals say of sources, personas, stages and sizes."""
    price_usd = playbook.company.price_per_seat_usd
    rates = buying.close_rates(playbook.value, grounds.deals, price_usd)
    return buying.learn_values(judge(grounds, playbook, as_of), grounds.deals, rates, playbook)


def assess(
    accounts: pl.DataFrame, known: Known, learned: Learned, playbook: Playbook, as_of: datetime
) -> Buyers:
    """Stage, hand-over and value of accounts (columns of ACCOUNTS) and of their open leads.

    Leads have `days_unchanged` besides: for how long what their person did lately counts the same.
    """
    ids = accounts.select("account_id")
    leads, deals = (
        frame.join(ids, on="account_id", how="semi") for frame in (known.leads, known.deals)
    )
    found = buying.signs(known.acts, leads, deals, playbook)
    persons = _persons(leads, known.lately, playbook, as_of)
    return buying.value_buyers(
        BuyerInput(accounts, found, leads, deals, persons), learned, playbook, as_of
    )


def _persons(
    leads: pl.DataFrame, acts: pl.DataFrame, playbook: Playbook, as_of: datetime
) -> pl.DataFrame:
    """What the person of each open lead did lately, 0 to 100, and how long it stays (PERSONS)."""
    named = leads.filter(~pl.col("is_closed")).select("lead_id", "account_id", "person")
    if named.is_empty() or acts.is_empty():
        return pl.DataFrame(schema=PERSONS)
    mine = acts.join(named, on=["account_id", "person"]).with_columns(account_id="lead_id")
    found = lately(
        as_signals(mine.select(list(WITH_OUTCOME)), playbook.activities), playbook, as_of
    )
    return found.rename({"account_id": "lead_id", "engagement": "person_engagement"})


def due_days(found: Buyers, ahead: pl.DataFrame, day: date) -> pl.DataFrame:
    """account_id and due_on: when time alone may change it, or one of its open leads.

    `ahead` has account_id and day. Ages are whole days: what decays does so tomorrow at the
    earliest.
    """
    left = pl.col("days_unchanged")
    decays = found.leads.filter(left < NEVER_DAYS).select(
        "account_id", day=pl.lit(day) + pl.duration(days=left.floor().clip(lower_bound=1))
    )
    falls = (
        each.select("account_id", day="falls_back_on") for each in (found.accounts, found.leads)
    )
    days = pl.concat([*falls, decays, ahead]).drop_nulls()
    return days.group_by("account_id").agg(due_on=pl.col("day").min())
