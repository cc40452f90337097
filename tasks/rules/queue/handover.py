"""Which leads are still marketing's, and so take no rep's morning (METHOD D4, D5)."""

import polars as pl

from tasks.rules.playbook import Playbook


def promised_sources(playbook: Playbook) -> list[str]:
    """The sources whose leads must be called by a stated time (METHOD D6)."""
    wanted = {source for promise in playbook.sla.values() for source in promise.sources}
    return [name for name in playbook.lead_sources.by_name if name in wanted or "*" in wanted]


def is_kept_back(playbook: Playbook) -> pl.Expr:
    """Whether marketing keeps a lead, of `handover` and `source`; a promised call is made anyway.

    A lead that nobody has judged yet is not kept from anybody.
    """
    if not playbook.queue.only_handed_over:
        return pl.lit(value=False)
    is_marketings = (pl.col("handover") == "marketing").fill_null(value=False)
    others = [*promised_sources(playbook), *playbook.queue.own_sources]
    return is_marketings & ~pl.col("source").is_in(others)


def early_words(handover: str | None, source: str, playbook: Playbook) -> str | None:
    """What it means for the queue that a lead is still marketing's; None of one that is not."""
    if handover != "marketing" or source in playbook.queue.own_sources:
        return None
    if source in promised_sources(playbook):
        return "in the queue all the same, since a call was promised"
    if playbook.queue.only_handed_over:
        return "no new sequence of a rep until then"
    return "in the queue all the same, as the playbook says"
