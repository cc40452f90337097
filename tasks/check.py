"""Is everything in place? The playbook, the data, and the reach of every connector."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from connectors.alerts import open_channel
from connectors.chat import Chat
from connectors.errors import ConnectorError
from connectors.http import Fetcher
from tasks.alert.channels import addressed, revealed
from tasks.crm import check_crm
from tasks.drafts import Drafts
from tasks.endpoint import endpoint_settings
from tasks.visits import open_fetcher
from tasks.workspace import Workspace
from warehouse.queries import news, runs, work

State = Literal["ok", "warning", "failed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, how it is, and what to do about it."""

    state: State
    area: str
    what: str
    remedy: str = ""


async def check(ws: Workspace, as_of: datetime) -> list[Finding]:
    """Look at playbook, data, sources, CRM and alert channels; nothing is sent, and nothing is
    written but what hosts say in robots.txt.

    Raises PlaybookError where the playbook can not be used at all.
    """
    used = len(ws.playbook.triggers), len(ws.playbook.plays)
    found = [Finding("ok", "playbook", "valid: {} triggers, {} plays".format(*used))]
    found += _data(ws, as_of)
    found += await _sources(ws, as_of)
    found += _crm(ws)
    found += _channels(ws)
    found += _endpoints(ws)
    found += _templates(ws)
    return found


def _data(ws: Workspace, as_of: datetime) -> Iterator[Finding]:
    with ws.reading() as connection:
        counts = runs.counts(connection)
        refused = runs.rejections(connection)
        idle = work.reps_without_work(connection, as_of.date())
    for kind in ("account", "contact", "rep", "lead", "activity", "customer"):
        if counts[kind]:
            yield Finding("ok", "data", f"{counts[kind]} rows of {kind}")
        else:
            needed: State = "failed" if kind in ("account", "rep") else "warning"
            plural = {"activity": "activities"}.get(kind, f"{kind}s")
            yield Finding(needed, "data", f"no {plural}", f"whynow import {plural} FILE.csv")
    if refused:
        first = refused[0]
        where = f"{first['file']} line {first['line']}: {first['column']}: {first['reason']}"
        yield Finding("warning", "data", f"{len(refused)} rows refused", f"mend the first: {where}")
    for rep in idle:
        yield Finding("warning", "reps", f"{rep['email']} gets no accounts", rep["because"])


async def _sources(ws: Workspace, as_of: datetime) -> list[Finding]:
    with ws.reading() as connection:
        found = [row for row in news.sources(connection) if not row["is_retired"]]
    if not found:
        return [Finding("failed", "sources", "none", "whynow sources add URL")]
    async with open_fetcher(ws, as_of, (row["url"] for row in found)) as fetcher:
        tried = await asyncio.gather(*(_reach(fetcher, row["url"]) for row in found))
    bad = [finding for finding in tried if finding is not None]
    in_reach = Finding("ok", "sources", f"{len(found) - len(bad)} of {len(found)} in reach")
    return [in_reach, *bad]


async def _reach(fetcher: Fetcher, url: str) -> Finding | None:
    try:
        await fetcher.fetch(url)
    except ConnectorError as error:
        return Finding("warning", "sources", url, error.why)
    return None


def _crm(ws: Workspace) -> Iterator[Finding]:
    for each in check_crm(ws):
        bad: State = "failed" if each.is_fatal else "warning"
        yield Finding("ok" if each.is_ok else bad, "crm", each.what, each.remedy)


def _channels(ws: Workspace) -> Iterator[Finding]:
    for channel in ws.playbook.alerts.channels:
        try:
            url = revealed(channel.name, channel.url)
            url = addressed(channel.name, url, "receiver@example.com", ws.playbook.alerts)
            open_channel(channel.name, url, ws.folder)
        except ConnectorError as error:
            yield Finding("failed", "alerts", f"channel {channel.name}", str(error))
        else:
            yield Finding("ok", "alerts", f"channel {channel.name}: {', '.join(channel.kinds)}")


def _endpoints(ws: Workspace) -> Iterator[Finding]:
    for area, section, endpoint in (
        ("review", "review.endpoint", ws.playbook.review.endpoint),
        ("drafts", "writer", ws.playbook.writer),
    ):
        if not endpoint.url:
            continue
        try:
            Chat(endpoint_settings(ws, endpoint, section))
        except ConnectorError as error:
            yield Finding("failed", area, "endpoint", str(error))
        else:
            yield Finding("ok", area, f"endpoint {endpoint.url}: {endpoint.model}")


def _templates(ws: Workspace) -> Iterator[Finding]:
    for problem in Drafts(ws.folder, ws.playbook).problems():
        yield Finding("warning", "drafts", problem, "mend it; the shipped one is used meanwhile")
