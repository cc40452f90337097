"""A night without Prefect, to be killed at any moment."""

import asyncio
from datetime import datetime

from tasks.alert import send_alerts
from tasks.assign import assign
from tasks.detect import detect
from tasks.digest import write_digest
from tasks.enqueue import enqueue
from tasks.enrich import enrich
from tasks.full_text import complete
from tasks.openings import tell_surges
from tasks.push import push
from tasks.raw import forget_responses
from tasks.read import due_sources, read_sources
from tasks.rescore import rescore
from tasks.retention import retain
from tasks.sweep import source_alerts, sweep
from tasks.sync import sync
from tasks.workspace import Workspace, open_workspace
from warehouse.runs import start_run


def night(ws: Workspace, as_of: datetime) -> None:
    """The steps of the nightly flow in their order, under the same lock."""
    with start_run(ws.engine, "nightly", as_of, "pipeline") as run_id:
        sync(ws, as_of)
        asyncio.run(read_sources(ws, due_sources(ws, as_of, everything=True), as_of))
        asyncio.run(complete(ws, as_of))
        tell_surges(ws, as_of)
        detect(ws, as_of)
        asyncio.run(enrich(ws, as_of))
        rescore(ws, as_of)
        assign(ws, as_of)
        enqueue(ws, as_of)
        sweep(ws, as_of, run_id)
        push(ws, as_of)
        write_digest(ws, as_of)
        forget_responses(ws, as_of)
        source_alerts(ws, as_of)
        send_alerts(ws, as_of, run_id)
        retain(ws, as_of)


def night_in(folder: str, as_of: datetime) -> None:
    """A night of the workspace in this folder."""
    night(open_workspace(folder), as_of)
