"""Buyers: where they stand, who works them, what they are worth.

METHOD A8, A10, B5, C8, D3, D4, D5 and D13:

    opportunity value = seats x price of a seat
    expected value    = chance of an opportunity x close rate at that value x opportunity value

The chance of a lead is its source's rate, moved by where its buyer stands by now; that of an
account is that of one of its open leads at least, or without any the mean rate, moved by its stage
and fit.
Numbers are made for all; words (`account_words`, `lead_words`) for those who need them.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import polars as pl

from tasks.rules.attempts import size_class
from tasks.rules.buying.frames import ACCOUNTS, ACTS, DEALS, LEADS, SIGNS, TIME
from tasks.rules.buying.handover import verdict, verdict_words
from tasks.rules.buying.leads import (
    COUNTED,
    JUDGED,
    Learned,
    count_outcomes,
    in_order,
    learn_counted,
    learn_values,
    stage_chance,
    with_conversion,
    with_points,
)
from tasks.rules.buying.stages import losses, observe, signs, signs_of_leads, stage_words
from tasks.rules.buying.values import (
    CloseRates,
    close_rates,
    on_log_scale,
    opportunities,
    value_words,
    with_close_rate,
    with_commas,
)
from tasks.rules.playbook import Playbook

__all__ = [
    "ACCOUNTS",
    "ACTS",
    "COUNTED",
    "DEALS",
    "JUDGED",
    "LEADS",
    "SIGNS",
    "TIME",
    "BuyerInput",
    "Buyers",
    "CloseRates",
    "Learned",
    "account_words",
    "close_rates",
    "count_outcomes",
    "in_order",
    "judge_leads",
    "lead_words",
    "learn_counted",
    "learn_values",
    "on_log_scale",
    "opportunities",
    "signs",
    "signs_of_leads",
    "value_buyers",
    "with_close_rate",
]


@dataclass(frozen=True, slots=True, eq=False)
class BuyerInput:
    """What is known; frames with the columns of ACCOUNTS, SIGNS, LEADS and DEALS.

    `persons` has lead_id and person_engagement (0 to 100): what the person of each lead did lately.
    """

    accounts: pl.DataFrame
    found: pl.DataFrame
    leads: pl.DataFrame
    deals: pl.DataFrame
    persons: pl.DataFrame


@dataclass(frozen=True, slots=True, eq=False)
class Buyers:
    """What is known of accounts and open leads, a row each.

    `accounts`: account_id, employees, stage, sign, at, proven_stage, is_after_loss, falls_back_on,
    size, handover, seats, seats_basis, opportunity_value_usd, close_rate, chance, open_leads and
    expected_value_usd. `leads`: lead_id, account_id, tier, source, the same columns of the stage,
    handover, source_rate, stage_factor, conversion, cash_value_usd, expected_value_usd, total and
    the points of its parts.
    """

    accounts: pl.DataFrame
    leads: pl.DataFrame


def value_buyers(
    given: BuyerInput, learned: Learned, playbook: Playbook, as_of: datetime
) -> Buyers:
    """Stage, hand-over and value of accounts and of their open leads."""
    journey, day = playbook.journey, as_of.date()
    stood = observe(given.found, losses(given.deals), journey, "account_id", day)
    worth = opportunities(given.accounts, playbook.value, playbook.company.price_per_seat_usd)
    known = with_close_rate(
        given.accounts.join(stood, on="account_id", how="left")
        .drop("seats")
        .join(worth, on="account_id"),
        learned.rates,
        "opportunity_value_usd",
    ).with_columns(size=size_class(playbook.cadence))
    known = known.with_columns(handover=verdict(playbook.handover))
    leads = _value_leads(given, known, learned, playbook, day)
    return Buyers(_with_chance(known, leads, playbook), leads)


def _value_leads(
    given: BuyerInput, accounts: pl.DataFrame, learned: Learned, playbook: Playbook, day: date
) -> pl.DataFrame:
    open_ = given.leads.filter(~pl.col("is_closed"))
    mine = signs_of_leads(open_, given.found)
    stood = observe(mine, losses(given.deals), playbook.journey, "lead_id", day)
    of_account = accounts.select(
        "account_id", "employees", "size", "opportunity_value_usd", "close_rate",
        account_total="total",
    )  # fmt: skip
    cells = learned.cells.select("tier", "stage", "cash_value_usd")
    placed = (
        open_.join(stood, on="lead_id", how="left")
        .join(of_account, on="account_id")
        .join(given.persons, on="lead_id", how="left")
        .join(cells, on=["tier", "stage"], how="left", nulls_equal=True)
        .with_columns(handover=verdict(playbook.handover))
    )
    expected = pl.col("conversion") * pl.col("close_rate") * pl.col("opportunity_value_usd")
    valued = with_conversion(placed, learned, playbook.journey).with_columns(
        expected_value_usd=expected.round(2)
    )
    return with_points(valued, learned, playbook)


def _with_chance(accounts: pl.DataFrame, leads: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    misses = leads.group_by("account_id").agg(
        open_leads=pl.len().cast(pl.Int64), none=(1 - pl.col("conversion")).product()
    )
    fit = pl.col("fit").fill_null(100 * playbook.icp.unknown_share) / 100
    alone = (playbook.lead_sources.mean_conversion * stage_chance(playbook.journey) * fit).clip(
        upper_bound=1.0
    )
    chance = pl.coalesce(
        1 - pl.col("none"), pl.when(pl.col("grade") == "X").then(0.0).otherwise(alone)
    )
    return (
        accounts.join(misses, on="account_id", how="left")
        .with_columns(pl.col("open_leads").fill_null(0), chance=chance.round(4))
        .with_columns(
            expected_value_usd=(
                pl.col("chance") * pl.col("close_rate") * pl.col("opportunity_value_usd")
            ).round(2)
        )
        .drop("none")
    )


def judge_leads(
    leads: pl.DataFrame,
    before: pl.DataFrame,
    deals: pl.DataFrame,
    met: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> pl.DataFrame:
    """Leads that are old enough, where they stood when they came, what became of them (JUDGED).

    `before` are ACTS with the `lead_id` that they came before; `met` has account_id and met_at, the
    last meeting. One is converted if, since it came, somebody of its account met us or a deal was
    closed.
    """
    age = (pl.lit(as_of) - pl.col("created_at")).dt.total_days()
    old = leads.filter(age >= playbook.lead_sources.mature_days).with_columns(
        day=pl.col("created_at").dt.date()
    )
    kinds: dict[str, Any] = dict(JUDGED)
    if old.is_empty():
        return pl.DataFrame(schema=kinds)
    closed = old.select("account_id", "lead_id", "day").join(deals, on="account_id")
    later = closed.filter(pl.col("closed_on").is_between("day", as_of.date()))
    won = later.filter(pl.col("outcome") == "won").sort("closed_on", "mrr_usd")
    paid = won.group_by("lead_id", maintain_order=True).agg(won_mrr_usd=pl.col("mrr_usd").first())
    has_met = (pl.col("met_at") >= pl.col("created_at")).fill_null(False)
    return (
        old.join(_at_arrival(old, before, closed, playbook), on="lead_id", how="left")
        .join(met, on="account_id", how="left")
        .join(paid, on="lead_id", how="left")
        .with_columns(is_converted=has_met | pl.col("lead_id").is_in(later["lead_id"].implode()))
        .select(pl.col(name).cast(kind) for name, kind in kinds.items())
        .sort("lead_id")
    )


def _at_arrival(
    leads: pl.DataFrame, before: pl.DataFrame, closed: pl.DataFrame, playbook: Playbook
) -> pl.DataFrame:
    """lead_id and the stage at which each lead stood on its `day`; each is judged by itself."""
    by_itself = pl.col("lead_id").alias("account_id")
    is_same = (pl.col("person") == pl.col("of_person")).fill_null(pl.col("of_person").is_null())
    acts = before.join(leads.select("lead_id", of_person="person"), on="lead_id").filter(is_same)
    deals = closed.filter(pl.col("closed_on") <= pl.col("day")).with_columns(by_itself)
    found = signs(
        acts.with_columns(by_itself), leads.with_columns(by_itself), deals, playbook
    ).join(leads.select("day", account_id="lead_id"), on="account_id")
    stood = observe(found, losses(deals), playbook.journey, "account_id")
    return stood.select("stage", lead_id="account_id")


def account_words(accounts: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """Accounts of `Buyers` with stage_because, handover_because and value_because."""
    several = pl.when(pl.col("open_leads") > 1).then(pl.format("of {} open leads", "open_leads"))
    leads = several.when(pl.col("open_leads") == 1).then(pl.lit("of 1 open lead"))
    return accounts.with_columns(
        stage_because=stage_words(),
        handover_because=verdict_words(playbook.handover, playbook.journey),
        value_because=pl.format(
            "{}; expected: {} % chance of an opportunity ({}) x {} % close rate = ${} MRR",
            value_words(playbook.company.price_per_seat_usd),
            _percent("chance"),
            leads.otherwise(pl.lit("of its stage and fit")),
            _percent("close_rate"),
            with_commas("expected_value_usd"),
        ),
    )  # fmt: skip


def _percent(column: str) -> pl.Expr:
    return (pl.col(column) * 100).round(1).cast(pl.String).str.strip_suffix(".0")


def lead_words(leads: pl.DataFrame, learned: Learned, playbook: Playbook) -> pl.DataFrame:
    """Leads of `Buyers` with handover_because, and why_account, why_source, why_stage, why_own."""
    own = {name: judged for name, judged in learned.judged.items() if judged.leads}
    counted = {
        name: f" ({judged.converted} of {judged.leads} of yours among them)"
        for name, judged in own.items()
    }  # fmt: skip
    moved = pl.when(pl.col("stage_factor") != 1).then(
        pl.format(", x {} where it stands", pl.col("stage_factor").round(2))
    )
    return leads.with_columns(
        handover_because=verdict_words(playbook.handover, playbook.journey),
        why_account=pl.format("its account scores {}", pl.col("account_total").fill_null(0.0)),
        why_source=pl.format(
            "leads from {} become opportunities at {} %{}{}",
            pl.col("source").str.replace_all("_", " "),
            _percent("source_rate"),
            pl.col("source").replace_strict(counted, default="", return_dtype=pl.String),
            moved.otherwise(pl.lit("")),
        ),
        why_stage=pl.format(
            "{}: {}", pl.col("stage").fill_null("no observed stage"), stage_words()
        ),
        why_own=pl.format(
            "what this person did lately: {} of 100", pl.col("person_engagement").fill_null(0.0)
        ),
    )
