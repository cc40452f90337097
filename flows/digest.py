"""Each morning and each week: what happened, what slipped, what figures say, for managers."""

from datetime import datetime
from typing import Any, Literal

from prefect import flow
from prefect.client.schemas.objects import State

from flows.common import leave_artifacts, running
from tasks import steps


@flow(name="digest")
async def digest(
    workspace: str | None = None,
    as_of: datetime | None = None,
    cadence: Literal["daily", "weekly"] = "daily",
) -> State[Any]:
    """Write the digest of the day or the week, and send it to the channels that take digests."""
    with running("digest", workspace, as_of, lock=None) as run:
        run.note("digest", steps.digest_step(run.workspace, run.as_of, cadence))
        run.note("alert", steps.alert_step(run.workspace, run.as_of, run.id))
        await leave_artifacts(run)
        return run.end()
