"""From what is known of buyers to where they stand and what they are worth."""

from datetime import datetime

import polars as pl

from tasks.buyers.known import Known
from tasks.rules import buying
from tasks.rules.buying import BuyerInput, Buyers, Learned
from tasks.rules.playbook import Playbook
from tasks.rules.scoring.outcomes import WITH_OUTCOME, as_signals, lately


def learn(known: Known, playbook: Playbook, as_of: datetime) -> Learned:
    """What own leads and deals say of sources, personas, stages and sizes."""
    price_usd = playbook.company.price_per_seat_usd
    rates = buying.close_rates(playbook.value, known.deals, price_usd)
    judged = buying.judge_leads(known.leads, known.before, known.deals, known.met, playbook, as_of)
    return buying.learn_values(judged, known.deals, rates, playbook)


def assess(
    accounts: pl.DataFrame, known: Known, learned: Learned, playbook: Playbook, as_of: datetime
) -> Buyers:
    """Stage, hand-over and value of accounts (columns of ACCOUNTS) and of their open leads."""
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
    """lead_id and person_engagement: what the person of each open lead did lately."""
    named = leads.filter(~pl.col("is_closed")).select("lead_id", "account_id", "person")
    mine = acts.join(named, on=["account_id", "person"]).with_columns(account_id="lead_id")
    found = lately(
        as_signals(mine.select(list(WITH_OUTCOME)), playbook.activities), playbook, as_of
    )
    return found.select(lead_id="account_id", person_engagement="engagement")
