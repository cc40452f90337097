"""Which promise holds for a lead: one rule for clocks, queue and due times (METHOD D6, B2)."""

import polars as pl

from tasks.rules.playbook import Playbook, Sla


def promises(playbook: Playbook) -> list[Sla]:
    """The promises in the order in which they are asked: what names both source and tier, then
    what names one of them, then neither; of several, the strictest."""
    return sorted(
        playbook.sla.values(),
        key=lambda each: (("*" in each.sources) + (not each.tiers), each.limit_minutes),
    )


def promise_number(playbook: Playbook) -> pl.Expr:
    """The place of a lead's promise in `promises`, by `source` and `tier`; null without one."""
    best = pl.lit(None, dtype=pl.Int64)
    for number, promise in reversed(list(enumerate(promises(playbook)))):
        holds = pl.lit(value=True) if "*" in promise.sources else (
            pl.col("source").is_in(promise.sources).fill_null(value=False)
        )  # fmt: skip
        if promise.tiers:
            holds &= pl.col("tier").is_in(promise.tiers).fill_null(value=False)
        best = pl.when(holds).then(pl.lit(number, dtype=pl.Int64)).otherwise(best)
    return best


def promised_minutes(playbook: Playbook) -> pl.Expr:
    """Within how many minutes of business time a lead is called; null where nothing is promised."""
    limits = {number: each.limit_minutes for number, each in enumerate(promises(playbook))}
    return promise_number(playbook).replace_strict(limits, default=None, return_dtype=pl.Float64)


def stands_in(column: str, stages: list[str]) -> pl.Expr:
    """Whether a stage of the CRM is one of these, whatever its case: so clocks and queue pause."""
    text = pl.col(column).str.strip_chars().str.to_lowercase()
    return text.is_in([name.strip().lower() for name in stages]).fill_null(value=False)
