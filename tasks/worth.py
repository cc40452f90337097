"""Worth: what leads, personas, stages and sizes are worth by now, learned beside the playbook."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tasks.buyers.assess import learn
from tasks.buyers.known import read_grounds
from tasks.rules.buying import CloseRates
from tasks.workspace import Workspace
from warehouse.queries.buyers import lead_counts


@dataclass(frozen=True, slots=True)
class Worth:
    """Rates of lead sources, cash values by persona and stage (METHOD D5), close rates by size
    (METHOD A10), and how many open leads are whose by size of company and stage (METHOD D4)."""

    sources: list[dict[str, Any]]
    cells: list[dict[str, Any]]
    close_rates: CloseRates
    leads: list[dict[str, Any]]


def worth(ws: Workspace, as_of: datetime) -> Worth:
    """What own outcomes say by now; writes nothing."""
    playbook = ws.playbook
    with ws.reading() as connection:
        grounds = read_grounds(connection, playbook, as_of)
        leads = lead_counts(connection)
    learned = learn(grounds, playbook, as_of)
    sources = [
        {
            "source": name,
            "published": playbook.lead_sources.by_name[name].conversion,
            "leads": learned.judged[name].leads if name in learned.judged else 0,
            "converted": learned.judged[name].converted if name in learned.judged else 0,
            "conversion": rate,
        }
        for name, rate in sorted(learned.conversions.items(), key=lambda each: -each[1])
    ]
    return Worth(sources, learned.cells.to_dicts(), learned.rates, leads)
