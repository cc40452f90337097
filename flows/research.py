"""One account, on demand: read its sources now, and say why it and why now."""

from datetime import datetime
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State

from flows.common import running
from tasks.research import research_account


@flow(name="research")
async def research(
    domain: str, workspace: str | None = None, as_of: datetime | None = None
) -> State[Any]:
    """Read one account's sources and site, detect, and score it; owners and CRM stay untouched.

    The same steps as `whynow research DOMAIN`, which needs no Prefect server.
    """
    with running("research", workspace, as_of, lock=None) as run:
        run.note("research", await research_account(run.ws, domain, run.as_of))
        return run.end()
