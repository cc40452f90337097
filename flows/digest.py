"""Each morning: what happened, what is to be done and what slipped, for managers."""

from datetime import datetime
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State

from flows.common import leave_artifacts, running
from tasks import steps


@flow(name="digest")
async def digest(workspace: str | None = None, as_of: datetime | None = None) -> State[Any]:
    """Write the digest of the day and send it to the channels that take digests."""
    with running("digest", workspace, as_of, lock=None) as run:
        run.note("digest", steps.digest_step(run.workspace, run.as_of))
        run.note("alert", steps.alert_step(run.workspace, run.as_of, run.id))
        await leave_artifacts(run)
        return run.end()
