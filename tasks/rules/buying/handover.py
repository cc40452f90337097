"""Who works a buyer: marketing or sales, by the size of the company and its stage (METHOD D4)."""

import polars as pl

from tasks.rules.playbook.buying import STAGES, Handover, Journey


def verdict(handover: Handover) -> pl.Expr:
    """`sales` or `marketing`, of the columns `size` and `stage`; both may be empty."""
    rank = {name: at for at, name in enumerate(STAGES)}
    at = pl.col("stage").replace_strict(rank, default=None, return_dtype=pl.Int64).fill_null(-1)
    needed = {size: rank[stage] for size, stage in handover.from_stage.items()}
    wanted = _size(handover).replace_strict(needed, return_dtype=pl.Int64)
    return pl.when(at >= wanted).then(pl.lit("sales")).otherwise(pl.lit("marketing"))


def verdict_words(handover: Handover, journey: Journey) -> pl.Expr:
    """Why, in words; of the columns `size`, `stage`, `employees` and `handover`."""
    size = pl.when(pl.col("size").is_null()).then(
        pl.lit(f"company of unknown size, taken for {handover.unknown_size},")
    )
    known = pl.format("{} company ({} employees)", "size", "employees")
    steps = {
        size: f"{stage} ({journey.stages[stage].process})"
        for size, stage in handover.from_stage.items()
    }
    return pl.format(
        "{} at {}: {} {}",
        pl.coalesce(size, known),
        pl.col("stage").fill_null("no observed stage"),
        pl.when(pl.col("handover") == "sales")
        .then(pl.lit("sales works it from"))
        .otherwise(pl.lit("marketing keeps it until")),
        _size(handover).replace_strict(steps, return_dtype=pl.String),
    )


def _size(handover: Handover) -> pl.Expr:
    return pl.col("size").fill_null(handover.unknown_size)
