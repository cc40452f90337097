"""Visit many addresses at once, within the bounds of the playbook, storing as they answer."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from typing import TypeVar

from sqlalchemy import select

from connectors.errors import PermanentError
from connectors.http import Fetcher, HttpSettings, KnownHost, origin_of
from tasks.articles import chunks
from tasks.workspace import Workspace
from warehouse.models import Host, stable_id
from warehouse.writes import table_of, write_changes

STORED_TOGETHER = 50  # outcomes in one transaction, at most
LONGEST_WAIT_SECONDS = 86_400  # that a host is left alone for, whatever it asks

Thing = TypeVar("Thing")
Outcome = TypeVar("Outcome")

host = table_of(Host)


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
        read_timeout_seconds=http.read_timeout_seconds,
        total_timeout_seconds=http.total_timeout_seconds,
        max_body_bytes=http.max_body_bytes,
        max_redirects=http.max_redirects,
        concurrency=http.concurrency,
        per_host=http.per_host,
        host_spacing_seconds=http.host_spacing_seconds,
        robots_exempt=tuple(http.robots_exempt),
        allow_private=tuple(http.allow_private),
        connect_to={
            pattern: os.environ.get(at.removeprefix("env:"), at) if at.startswith("env:") else at
            for pattern, at in http.connect_to.items()
        },
    )


@asynccontextmanager
async def open_fetcher(
    ws: Workspace, as_of: datetime, urls: Iterable[str], shards: int = 1
) -> AsyncIterator[Fetcher]:
    """A fetcher that knows what the warehouse knows of the hosts of these addresses.

    What it learns of hosts is stored when it closes. `shards` is how many fetchers share the
    requests that a run may make at once.
    """
    settings = http_settings(ws)
    settings = replace(settings, concurrency=max(settings.concurrency // shards, 1))
    origins = {origin_or_none(url) for url in urls}
    known = await asyncio.to_thread(_known_hosts, ws, filter(None, origins), as_of)
    async with Fetcher(settings, known) as fetcher:
        try:
            yield fetcher
        finally:
            await asyncio.to_thread(_store_hosts, ws, fetcher.learned, as_of)


def origin_or_none(url: str) -> str | None:
    """The origin of an address; None where there is none: it will be refused when it is read."""
    try:
        return origin_of(url)
    except PermanentError:
        return None


def _known_hosts(ws: Workspace, origins: Iterable[str], as_of: datetime) -> dict[str, KnownHost]:
    """What is known of these hosts, and whether it is still believed."""
    oldest = as_of - timedelta(hours=ws.playbook.http.robots_hours)
    found = {}
    with ws.reading() as connection:
        for part in chunks(origins):
            for row in connection.execute(select(host).where(host.c.origin.in_(part))):
                is_fresh = row.robots_at is not None and row.robots_at > oldest
                wait = (row.wait_until - as_of).total_seconds() if row.wait_until else 0
                found[row.origin] = KnownHost(
                    row.robots, wait if wait > 0 else None, is_stale=not is_fresh
                )
    return found


def _store_hosts(ws: Workspace, learned: Mapping[str, KnownHost], as_of: datetime) -> None:
    """Store what was learned: a robots.txt with its moment, and how long to leave a host alone."""
    robots = [
        {"id": stable_id("host", origin), "origin": origin, "robots": one.robots}
        | {"robots_at": as_of}
        for origin, one in learned.items()
        if one.robots is not None
    ]
    waits = [
        {"id": stable_id("host", origin), "origin": origin}
        | {"wait_until": as_of + timedelta(seconds=min(one.wait_seconds, LONGEST_WAIT_SECONDS))}
        for origin, one in learned.items()
        if one.wait_seconds
    ]
    if robots or waits:
        with ws.writing() as connection:
            write_changes(connection, Host, robots)
            write_changes(connection, Host, waits)


async def visit_all(
    ws: Workspace,
    things: Sequence[Thing],
    visit: Callable[[Fetcher, Thing], Awaitable[Outcome]],
    store: Callable[[list[Outcome]], Awaitable[None]],
    *,
    as_of: datetime,
    url_of: Callable[[Thing], str],
    shards: int = 1,
) -> None:
    """Visit each thing once, as many at a time as the playbook allows; `store` gets the outcomes.

    Storing goes on beside the visits, in batches: what was read is not lost when the run is killed
    later. `url_of` says where a thing is first looked for. The robots.txt of a host is stored no
    later than what was read there: who is not asked again after a kill would not tell it again.
    """
    waiting = list(things)
    told: set[str] = set()  # origins whose robots.txt is stored
    finished: asyncio.Queue[Outcome] = asyncio.Queue()

    async def work(fetcher: Fetcher, thing: Thing) -> None:
        finished.put_nowait(await visit(fetcher, thing))

    left = len(waiting)
    urls = (url_of(thing) for thing in waiting)
    async with open_fetcher(ws, as_of, urls, shards) as fetcher, asyncio.TaskGroup() as visits:
        for thing in waiting:
            visits.create_task(work(fetcher, thing))
        while left:
            batch = [await finished.get()]
            while not finished.empty() and len(batch) < STORED_TOGETHER:
                batch.append(finished.get_nowait())
            new = {o: known for o, known in fetcher.learned.items() if o not in told}
            await asyncio.to_thread(_store_hosts, ws, new, as_of)
            told |= {origin for origin, known in new.items() if known.robots is not None}
            await store(batch)
            left -= len(batch)
