"""The SLA sweep: start and stop clocks, find the levels they passed, and say so once."""

import logging
from collections import Counter
from datetime import datetime

from tasks.alert import store_alerts
from tasks.sweep.changes import changed_accounts, remember
from tasks.sweep.clocks import write_clocks
from tasks.sweep.lock import one_at_a_time
from tasks.sweep.notices import untold
from tasks.sweep.sources import source_alerts
from tasks.sweep.steps import take_steps
from tasks.workspace import Workspace

__all__ = ["source_alerts", "sweep"]
logger = logging.getLogger("whynow.sweep")


def sweep(ws: Workspace, as_of: datetime, run_id: str) -> dict[str, int]:
    """Bring the clocks up to `as_of`; store each level passed, and the alerts that tell of it.

    One transaction: clocks, levels and alerts are stored together or not at all, so that what a
    killed or missed sweep did not do, the next one does.
    """
    with ws.writing() as connection:
        one_at_a_time(connection)
        changed = changed_accounts(connection, ws.playbook, as_of)
        changes = write_clocks(connection, ws.playbook, as_of, changed.account_ids)
        levels = take_steps(connection, ws.playbook, as_of)
        notices = untold(connection, ws.playbook, as_of, changed.last)
        alerts = store_alerts(connection, ws.playbook, notices, as_of)
        remember(connection, ws.playbook, as_of)
    passed = Counter(levels.values())
    counts = {
        "clocks_started": changes.inserted,
        "clocks_changed": changes.updated,
        "warnings": passed["warning"],
        "breaches": passed["breach"],
        "escalations": passed["escalation"],
        "reassignments": passed["reassignment"],
        **alerts,
    }
    logger.info("swept run=%s %s", run_id, " ".join(f"{k}={v}" for k, v in counts.items()))
    return counts
