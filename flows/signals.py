"""Through the day: read the sources that are due; a hot event is in the queue within minutes."""

from datetime import datetime
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State

from flows.common import SHARDS_AT_ONCE, leave_artifacts, read_sources, running, skipped
from flows.nightly import lay_queue, push_out
from tasks import steps
from warehouse.runs import PIPELINE, AlreadyRunning


@flow(name="signals", task_runner=SHARDS_AT_ONCE)
async def signals(workspace: str | None = None, as_of: datetime | None = None) -> State[Any]:
    """Read due sources -> complete -> detect -> rescore -> assign -> queue -> push -> alerts.

    Skipped during a night.
    """
    try:
        with running("signals", workspace, as_of, PIPELINE) as run:
            await read_sources(run, everything=False)
            run.note("complete", await steps.complete_step(run.workspace, run.as_of))
            run.note("detect", steps.detect_step(run.workspace, run.as_of))
            lay_queue(run)
            push_out(run)
            run.note("alert", steps.alert_step(run.workspace, run.as_of, run.id))
            await leave_artifacts(run)
            return run.end()
    except AlreadyRunning as reason:
        return skipped(reason)
