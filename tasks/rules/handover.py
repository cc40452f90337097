"""Which leads are still marketing's, and so take no rep's morning (METHOD D4, D5)."""

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.promised import promise_number


def is_kept_back(playbook: Playbook) -> pl.Expr:
    """Whether marketing keeps a lead, of `handover`, `source` and `tier`; a promised call is made
    anyway. A lead that nobody has judged yet is not kept from anybody."""
    if not playbook.queue.only_handed_over:
        return pl.lit(value=False)
    is_marketings = (pl.col("handover") == "marketing").fill_null(value=False)
    is_own = pl.col("source").is_in(playbook.queue.own_sources)
    return is_marketings & ~is_own & promise_number(playbook).is_null()


def early_words(
    handover: str | None, source: str, tier: str | None, playbook: Playbook
) -> str | None:
    """What it means for the queue that a lead is still marketing's; None of one that is not."""
    if handover != "marketing" or source in playbook.queue.own_sources:
        return None
    schema = {"source": pl.String, "tier": pl.String}
    lead = pl.DataFrame([(source, tier)], schema=schema, orient="row")
    if lead.select(promise_number(playbook)).item() is not None:
        return "in the queue all the same, since a call was promised"
    if playbook.queue.only_handed_over:
        return "no new sequence of a rep until then"
    return "in the queue all the same, as the playbook says"
