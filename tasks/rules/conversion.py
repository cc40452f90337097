"""How often a lead of each source becomes an opportunity: published rates, then one's own."""

from collections.abc import Mapping
from dataclasses import dataclass

from tasks.rules.playbook import LeadSources


@dataclass(frozen=True, slots=True)
class Judged:
    """Leads of a source that are old enough to be judged, and how many became opportunities."""

    leads: int
    converted: int


def conversions(sources: LeadSources, judged: Mapping[str, Judged]) -> dict[str, float]:
    """The rate of each source of the playbook (METHOD B5).

    The playbook's rate weighs as much as `strength` leads, and own leads are counted beside it: the
    mean of a beta distribution after as many binomial trials. So few leads change little.
    """
    nothing = Judged(0, 0)
    rates = {}
    for name, source in sources.by_name.items():
        own = judged.get(name, nothing)
        good = sources.strength * source.conversion + own.converted
        rates[name] = good / (sources.strength + own.leads)
    return rates
