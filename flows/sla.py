"""Every five minutes: clocks, warnings, breaches, alerts."""

from datetime import datetime
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State

from flows.common import running, skipped
from tasks import steps
from warehouse.runs import SLA, AlreadyRunning


@flow(name="sla")
async def sla(workspace: str | None = None, as_of: datetime | None = None) -> State[Any]:
    """Sync the CRM's files, sweep the clocks, and send each warning and breach once."""
    try:
        with running("sla", workspace, as_of, SLA) as run:
            run.note("sync", steps.sync_step(run.workspace, run.as_of))
            run.note("sweep", steps.sweep_step(run.workspace, run.as_of, run.id))
            run.note("alert", steps.alert_step(run.workspace, run.as_of, run.id))
            return run.end()
    except AlreadyRunning as reason:
        return skipped(reason)
