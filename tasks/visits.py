"""Visit many addresses at once, within the bounds of the playbook, storing as they answer."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import TypeVar

from connectors.http import Fetcher, HttpSettings
from tasks.workspace import Workspace

STORED_TOGETHER = 50  # outcomes in one transaction, at most

Thing = TypeVar("Thing")
Outcome = TypeVar("Outcome")


def http_settings(ws: Workspace) -> HttpSettings:
    """The playbook's [http] for the fetcher; `env:NAME` in connect_to is replaced."""
    http = ws.playbook.http
    try:
        release = version("whynow")
    except PackageNotFoundError:
        release = "0"
    contact = ws.playbook.company.contact_address.encode("ascii", "replace").decode()
    return HttpSettings(
        user_agent=f"whynow/{release} (+{contact})",
        connect_timeout_seconds=http.connect_timeout_seconds,
        total_timeout_seconds=http.total_timeout_seconds,
        max_body_bytes=http.max_body_bytes,
        max_redirects=http.max_redirects,
        concurrency=http.concurrency,
        allow_private=tuple(http.allow_private),
        connect_to={
            pattern: os.environ.get(at.removeprefix("env:"), at) if at.startswith("env:") else at
            for pattern, at in http.connect_to.items()
        },
    )


async def visit_all(
    ws: Workspace,
    things: Sequence[Thing],
    visit: Callable[[Fetcher, Thing], Awaitable[Outcome]],
    store: Callable[[list[Outcome]], Awaitable[None]],
) -> None:
    """Visit each thing once, `concurrency` at a time; `store` gets the outcomes in batches.

    Storing goes on beside the visits: what was read is not lost when the run is killed later.
    """
    waiting = list(reversed(things))
    finished: asyncio.Queue[Outcome] = asyncio.Queue()

    async def work(fetcher: Fetcher) -> None:
        while waiting:
            finished.put_nowait(await visit(fetcher, waiting.pop()))

    left = len(things)
    async with Fetcher(http_settings(ws)) as fetcher, asyncio.TaskGroup() as workers:
        for _ in range(min(ws.playbook.http.concurrency, left)):
            workers.create_task(work(fetcher))
        while left:
            batch = [await finished.get()]
            while not finished.empty() and len(batch) < STORED_TOGETHER:
                batch.append(finished.get_nowait())
            await store(batch)
            left -= len(batch)
