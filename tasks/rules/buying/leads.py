"""What a lead is worth: how its source converts, where its buyer stands, what such buyers pay
(METHOD B5, B8, D5, D13)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

import polars as pl

from tasks.rules.buying.stages import source_ranks
from tasks.rules.buying.values import CloseRates, with_close_rate
from tasks.rules.conversion import Judged, conversions
from tasks.rules.playbook import Playbook, Tier
from tasks.rules.playbook.buying import STAGES, Journey

SUREST = 0.95  # nobody is certain to become an opportunity
# The parts of a lead's score, as columns.
POINTS = ("account_points", "source_points", "stage_points", "person_points")
# Leads old enough to be judged: where they stood when they came, and what became of them.
JUDGED = {
    "lead_id": pl.Int64,
    "source": pl.String,
    "tier": pl.String,
    "stage": pl.String,
    "is_converted": pl.Boolean,
    "won_mrr_usd": pl.Float64,
}
# How many of these there are, how many became opportunities, and what the won ones pay together.
COUNTED: dict[str, Any] = {
    "source": pl.String,
    "tier": pl.String,
    "stage": pl.String,
    "leads": pl.Int64,
    "converted": pl.Int64,
    "wins": pl.Int64,
    "won_usd": pl.Float64,
}


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """What own outcomes say, shrunk towards the playbook.

    `conversions` are rates of lead sources; `cells` has a row per tier and stage (each also empty:
    unknown, nothing observed) with leads, converted, wins, conversion, price_usd, close_rate and
    cash_value_usd (METHOD D5).
    """

    conversions: Mapping[str, float]
    judged: Mapping[str, Judged]
    rates: CloseRates
    cells: pl.DataFrame


def learn_values(
    judged: pl.DataFrame, deals: pl.DataFrame, rates: CloseRates, playbook: Playbook
) -> Learned:
    """Rates of sources, and the cash value of a lead by persona and stage (METHOD B5, D5).

    `judged` are leads (JUDGED), `deals` all closed deals, for the usual price.
    """
    return learn_counted(count_outcomes(judged), deals, rates, playbook)


def count_outcomes(judged: pl.DataFrame) -> pl.DataFrame:
    """Leads (JUDGED) by source, persona and stage (COUNTED)."""
    counted = judged.group_by("source", "tier", "stage").agg(
        leads=pl.len(),
        converted=pl.col("is_converted").sum(),
        wins=pl.col("won_mrr_usd").count(),
        won_usd=pl.col("won_mrr_usd").sum(),
    )
    return in_order(counted.select(pl.col(name).cast(kind) for name, kind in COUNTED.items()))


def in_order(counted: pl.DataFrame) -> pl.DataFrame:
    """Counted leads (COUNTED) such that the same are the same, however they were added up."""
    return counted.with_columns(pl.col("won_usd").round(2)).sort("source", "tier", "stage")


def learn_counted(
    counted: pl.DataFrame, deals: pl.DataFrame, rates: CloseRates, playbook: Playbook
) -> Learned:
    """The same of leads that were counted (COUNTED); of deals outcome and mrr_usd are asked."""
    by_source = {
        source: Judged(leads, converted)
        for source, leads, converted in counted.group_by("source")
        .agg(pl.col("leads", "converted").sum())
        .iter_rows()
    }
    return Learned(
        conversions(playbook.lead_sources, by_source),
        by_source,
        rates,
        _cells(counted, deals, rates, playbook),
    )


def _cells(
    counted: pl.DataFrame, deals: pl.DataFrame, rates: CloseRates, playbook: Playbook
) -> pl.DataFrame:
    sources, value = playbook.lead_sources, playbook.value
    usual_usd = value.usual_seats * playbook.company.price_per_seat_usd
    wins = deals.filter(pl.col("outcome") == "won")["mrr_usd"].drop_nulls().sort()
    base_usd = _shrunk(value.price_strength, usual_usd, wins.sum(), len(wins))
    tiers, stages = [*get_args(Tier), None], [*STAGES, None]
    grid = pl.DataFrame(
        [(tier, stage, _chance(playbook.journey, stage)) for tier in tiers for stage in stages],
        schema={"tier": pl.String, "stage": pl.String, "chance": pl.Float64},
        orient="row",
    )
    found = counted.group_by("tier", "stage").agg(
        pl.col("leads", "converted", "wins").sum(), pl.col("won_usd").sort().sum()
    )
    prior = (sources.mean_conversion * pl.col("chance")).clip(upper_bound=SUREST)
    filled = grid.join(found, on=["tier", "stage"], how="left", nulls_equal=True).with_columns(
        pl.col("leads", "converted", "wins").fill_null(0).cast(pl.Int64),
        pl.col("won_usd").fill_null(0.0),
    )
    priced = filled.with_columns(
        conversion=_shrunk(sources.strength, prior, pl.col("converted"), pl.col("leads")),
        price_usd=_shrunk(value.price_strength, base_usd, pl.col("won_usd"), pl.col("wins")),
    )
    return (
        with_close_rate(priced, rates, "price_usd")
        .with_columns(
            cash_value_usd=(
                pl.col("conversion") * pl.col("close_rate") * pl.col("price_usd")
            ).round(2)
        )
        .drop("chance", "won_usd")
    )


def _shrunk(strength: float, prior: Any, total: Any, count: Any) -> Any:
    """The mean of `count` values with this total and of `strength` more that are `prior`."""
    return (strength * prior + total) / (strength + count)


def _chance(journey: Journey, stage: str | None) -> float:
    return journey.unseen_chance if stage is None else journey.stages[stage].chance  # type: ignore[index]


def stage_chance(journey: Journey, column: str = "stage") -> pl.Expr:
    """How likely an opportunity is at a stage, against an average lead; empty is unseen."""
    chances: dict[str, float] = {name: journey.stages[name].chance for name in STAGES}
    found = pl.col(column).replace_strict(chances, default=None, return_dtype=pl.Float64)
    return found.fill_null(journey.unseen_chance)


def with_conversion(leads: pl.DataFrame, learned: Learned, journey: Journey) -> pl.DataFrame:
    """Leads (with source and stage) with source_rate, stage_factor and conversion.

    The rate of a source holds for the stage that its leads prove by coming; a lead that stands
    elsewhere by now is as much likelier or unlikelier as the chances of the two stages differ.
    """
    came = {
        source: _chance(journey, STAGES[rank - 1])
        for source, rank in source_ranks(journey).items()
    }  # fmt: skip
    usual = pl.col("source").replace_strict(
        came, default=journey.unseen_chance, return_dtype=pl.Float64
    )
    rate = pl.col("source").replace_strict(
        dict(learned.conversions), default=None, return_dtype=pl.Float64
    )
    return leads.with_columns(
        source_rate=rate, stage_factor=stage_chance(journey) / usual
    ).with_columns(
        conversion=(pl.col("source_rate") * pl.col("stage_factor"))
        .clip(upper_bound=SUREST)
        .round(4)
    )


def with_points(leads: pl.DataFrame, learned: Learned, playbook: Playbook) -> pl.DataFrame:
    """Leads with the points of each of POINTS, and their sum, `total` (0 to 100, one decimal).

    Takes account_total, source_rate, stage and person_engagement (0 to 100).
    """
    shares, journey = playbook.lead_scoring, playbook.journey
    best_rate = max(learned.conversions.values(), default=1.0) or 1.0
    best_chance = max(each.chance for each in journey.stages.values())
    points = [
        shares.account_share * pl.col("account_total").fill_null(0.0),
        shares.source_share * 100 * pl.col("source_rate") / best_rate,
        shares.stage_share * 100 * (stage_chance(journey) / best_chance).clip(upper_bound=1.0),
        shares.person_share * pl.col("person_engagement").fill_null(0.0),
    ]
    named = zip(POINTS, points, strict=True)
    scored = leads.with_columns(each.round(1).alias(name) for name, each in named)
    return scored.with_columns(total=pl.sum_horizontal(POINTS).round(1))
