"""Where each buyer stands on the journey, by what was observed (METHOD C8, D3, D13).

A sign proves its stage and those below it, each for as long as the playbook says: a buyer who falls
silent goes down one step after the other. What a rep does is no sign.
"""

from datetime import date
from typing import Any

import polars as pl

from tasks.rules.buying.frames import SIGNS, TIME
from tasks.rules.playbook import Playbook
from tasks.rules.playbook.buying import STAGES, Journey
from tasks.rules.scoring.outcomes import is_one_of

PURCHASE = STAGES.index("purchase") + 1
WON, BOUGHT_AGAIN, LEAD = "won_deal", "another_won_deal", "lead_from_"
OBSERVED: dict[str, Any] = {  # of each account or lead
    "stage": pl.String,
    "sign": pl.String,
    "at": TIME,
    "proven_stage": pl.String,
    "is_after_loss": pl.Boolean,
    "falls_back_on": pl.Date,
}
_DAY = "%-d %b %Y"
_FRESHEST = 10**16  # above every moment in microseconds


def signs(
    acts: pl.DataFrame, leads: pl.DataFrame, deals: pl.DataFrame, playbook: Playbook
) -> pl.DataFrame:
    """What proves a stage, a row each with the columns of SIGNS.
    Advocacy and what comes after it are proven by those only who had bought.
    """
    won = _won(deals, playbook.journey)
    if acts.is_empty() and leads.is_empty():
        return won
    first = won.group_by("account_id").agg(first_at=pl.col("at").min())
    found = pl.concat([_of_acts(acts, playbook), _of_leads(leads, playbook.journey)])
    has_bought = (pl.col("first_at") <= pl.col("at")).fill_null(False)
    earned = found.join(first, on="account_id", how="left").filter(
        (pl.col("rank") <= PURCHASE) | has_bought
    )
    return pl.concat([earned.select(list(SIGNS)), won])


def signs_of_leads(leads: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """The signs of each lead: its coming, what its person did, and the deals of its account.

    A lead that names nobody has what anybody of its account did.
    """
    if leads.is_empty():
        return found.clear()
    ours = leads.select("account_id", of_lead="lead_id", of_person="person")
    is_same = (pl.col("person") == pl.col("of_person")) | pl.col("of_person").is_null()
    is_mine = (
        pl.when(pl.col("lead_id").is_not_null())
        .then(pl.col("lead_id") == pl.col("of_lead"))
        .otherwise(pl.col("sign").is_in([WON, BOUGHT_AGAIN]) | is_same.fill_null(False))
    )
    mine = found.join(ours, on="account_id").filter(is_mine)
    return mine.with_columns(lead_id="of_lead").select(list(SIGNS))


def _of_acts(acts: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    stages = playbook.journey.stages
    rank = {kind: at for at, name in enumerate(STAGES, 1) for kind in stages[name].activities}
    took_place = ~is_one_of(playbook.activities.void_outcomes)
    return _shaped(
        acts.filter(pl.col("kind").is_in(list(rank)), took_place).with_columns(
            lead_id=pl.lit(None, dtype=pl.Int64),
            rank=pl.col("kind").replace_strict(rank, return_dtype=pl.Int64),
            sign=pl.col("kind"),
            fresh_at=pl.col("at"),
        )
    )


def _of_leads(leads: pl.DataFrame, journey: Journey) -> pl.DataFrame:
    rank = source_ranks(journey)
    return _shaped(
        leads.filter(pl.col("source").is_in(list(rank))).with_columns(
            rank=pl.col("source").replace_strict(rank, return_dtype=pl.Int64),
            sign=pl.lit(LEAD) + pl.col("source"),
            at=pl.col("created_at"),
            fresh_at=pl.col("created_at"),
        )
    )


def source_ranks(journey: Journey) -> dict[str, int]:
    """The stage that a lead of each source proves by coming; a source that stands nowhere, none."""
    return {
        source: at
        for at, name in enumerate(STAGES, 1)
        for source in journey.stages[name].lead_sources
    }  # fmt: skip


def _won(deals: pl.DataFrame, journey: Journey) -> pl.DataFrame:
    """Won deals: the first proves the purchase, later ones more; silence begins where they end."""
    needed = [(journey.stages[name].won_deals, at) for at, name in enumerate(STAGES, 1)]
    number = pl.int_range(1, pl.len() + 1).over("account_id")
    won = deals.filter(pl.col("outcome") == "won").sort("account_id", "closed_on")
    if won.is_empty():
        return pl.DataFrame(schema=SIGNS)
    rank: pl.Expr = pl.lit(None, dtype=pl.Int64)
    for count, at in sorted(each for each in needed if each[0]):
        rank = pl.when(pl.col("number") >= count).then(at).otherwise(rank)
    stayed = pl.format("{}mo", pl.col("retained_months").fill_null(0))
    return _shaped(
        won.with_columns(number=number)
        .with_columns(
            lead_id=pl.lit(None, dtype=pl.Int64),
            person=pl.lit(None, dtype=pl.String),
            rank=rank,
            sign=pl.when(pl.col("number") == 1).then(pl.lit(WON)).otherwise(pl.lit(BOUGHT_AGAIN)),
            at=_moment(pl.col("closed_on")),
            fresh_at=_moment(pl.col("closed_on").dt.offset_by(stayed)),
        )
        .drop_nulls("rank")
    )


def _moment(day: pl.Expr) -> pl.Expr:
    return day.cast(pl.Datetime("us")).dt.replace_time_zone("UTC")


def _shaped(frame: pl.DataFrame) -> pl.DataFrame:
    kinds: dict[str, Any] = dict(SIGNS)
    return frame.select(pl.col(name).cast(kind) for name, kind in kinds.items())


def losses(deals: pl.DataFrame) -> pl.DataFrame:
    """account_id and lost_on, the day of the newest lost deal."""
    lost = deals.filter(pl.col("outcome") == "lost")
    return lost.group_by("account_id").agg(lost_on=pl.col("closed_on").max())


def observe(
    found: pl.DataFrame, lost: pl.DataFrame, journey: Journey, key: str, day: date | None = None
) -> pl.DataFrame:
    """The stage of each `key` (account_id or lead_id) that has a live sign; one row each.

    `found` are signs of the key up to the day; without a day they have a column `day`. Out: key,
    stage, sign, at, proven_stage (that of the sign, above `stage` after silence), is_after_loss,
    falls_back_on (the first day on which it holds no more, if nothing happens).
    """
    if found.is_empty():
        return pl.DataFrame(schema={key: pl.Int64, **OBSERVED})
    if day is not None:
        found = found.with_columns(day=pl.lit(day))
    floor = STAGES.index(journey.after_loss) + 1
    is_lost = (
        (pl.col("lost_on") <= pl.col("day"))
        & (pl.col("at").dt.date() <= pl.col("lost_on"))
        & (pl.col("rank") < PURCHASE)
    ).fill_null(False)
    age = (pl.col("day") - pl.col("fresh_at").dt.date()).dt.total_days()
    live = (
        found
        .join(lost, on="account_id", how="left")
        .with_columns(is_after_loss=is_lost & (pl.col("rank") > floor))
        .with_columns(
            holds=pl.when("is_after_loss").then(floor).otherwise("rank"), age=age
        )
        .with_columns(stage_rank=_live_rank(journey))
        .filter(pl.col("stage_rank") > 0)
    )  # fmt: skip
    order = pl.col("stage_rank") * _FRESHEST + pl.col("fresh_at").dt.epoch("us")
    lasts = {at: journey.stages[name].lasts_days for at, name in enumerate(STAGES, 1)}
    days = pl.col("stage_rank").replace_strict(lasts, return_dtype=pl.Float64).floor()
    return (
        live.with_columns(order=order)
        .filter(pl.col("order") == pl.col("order").max().over(key))
        .sort(key, "rank", "at", "sign", descending=[False, True, True, False])
        .unique(key, keep="first", maintain_order=True)
        .select(
            key,
            _named("stage_rank").alias("stage"),
            "sign",
            "at",
            _named("rank").alias("proven_stage"),
            "is_after_loss",
            (pl.col("fresh_at").dt.date() + pl.duration(days=days + 1)).alias("falls_back_on"),
        )
    )


def _live_rank(journey: Journey) -> pl.Expr:
    """The highest stage that a sign still proves at its age; 0 if none."""
    rank: pl.Expr = pl.lit(0, dtype=pl.Int64)
    for at, name in enumerate(STAGES, 1):
        proves = pl.col("holds") >= at
        if at > PURCHASE:  # who speaks for us no more has not bought less often
            proves = pl.col("holds") == at
        holds = proves & (pl.col("age") <= journey.stages[name].lasts_days)
        rank = pl.when(holds).then(at).otherwise(rank)
    return rank


def _named(rank: str) -> pl.Expr:
    return pl.col(rank).replace_strict(dict(enumerate(STAGES, 1)), return_dtype=pl.String)


def stage_words() -> pl.Expr:
    """Why a buyer stands where it does, in words; of the columns that `observe` gives."""
    label = (
        pl.when(pl.col("sign").str.starts_with(LEAD))
        .then(pl.format("a lead from {}", pl.col("sign").str.strip_prefix(LEAD)))
        .otherwise(pl.col("sign").replace({WON: "bought", BOUGHT_AGAIN: "bought again"}))
        .str.replace_all("_", " ")
    )
    fallen = pl.when(pl.col("is_after_loss")).then(
        pl.format(", of {}, and a deal was lost since", "proven_stage")
    )
    silent = pl.when(pl.col("proven_stage") != pl.col("stage")).then(
        pl.format(", then silence: back from {}", "proven_stage")
    )
    why = pl.format(
        "{} on {}{}; holds until {}",
        label,
        pl.col("at").dt.strftime(_DAY),
        pl.coalesce(fallen, silent, pl.lit("")),
        (pl.col("falls_back_on") - pl.duration(days=1)).dt.strftime(_DAY),
    )
    return pl.when(pl.col("stage").is_null()).then(pl.lit("nothing observed")).otherwise(why)
