"""The steps as Prefect tasks: a workspace's path, a moment and ids go in, counts come out.

What a step does stands in the module of its verb; here it gets its name in the Prefect UI, its
retries and its bounds. Nothing personal passes through: Prefect keeps parameters and results.
"""

import asyncio
import logging
import os
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from prefect import task
from prefect.blocks.system import Secret
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.tasks import Task
from sqlalchemy.exc import OperationalError

from connectors.errors import RetryableError
from tasks import (
    alert,
    ask,
    assign,
    detect,
    digest,
    enqueue,
    enrich,
    full_text,
    openings,
    push,
    raw,
    read,
    rescore,
    retention,
    rewrite,
    sweep,
    sync,
)
from tasks.crm import variable
from tasks.rules.reports.answer import Cadence
from tasks.workspace import Workspace, open_workspace

log = logging.getLogger("whynow.review")

Counts = dict[str, Any]


def _may_pass(_task: Task[Any, Any], _run: TaskRun, state: State[Any]) -> bool:
    """Whether trying again can help: a busy database or an unreachable system, never a bug."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, RetryableError | OperationalError)


RETRY: dict[str, Any] = {
    "retries": 2,
    "retry_delay_seconds": [2, 10],
    "retry_condition_fn": _may_pass,
    "cache_policy": NO_CACHE,
}


def _with_blocks(ws: Workspace) -> Workspace:
    """The workspace, with what its playbook says lies in Secret blocks in this process's
    environment, where nothing logs or stores it."""
    for said in ws.playbook.crm.secrets.values():
        if said.startswith("prefect:") and variable(said) not in os.environ:
            block: Any = Secret.load(said.removeprefix("prefect:"))
            os.environ[variable(said)] = str(block.get())
    return ws


@task(name="sync", **RETRY)
def sync_step(workspace: str, as_of: datetime) -> Counts:
    """Read what changed in the CRM into the warehouse."""
    return sync.sync(_with_blocks(open_workspace(workspace)), as_of)


@task(name="read", **RETRY)
def read_step(workspace: str, source_ids: Sequence[int], as_of: datetime, shards: int) -> Counts:
    """Read one of so many shards; a source that fails is stored as such and fails nothing."""
    # Submitted to a thread of its own, so it has an event loop of its own.
    ws = open_workspace(workspace)
    return asyncio.run(read.read_sources(ws, source_ids, as_of, shards)).counts()


@task(name="complete", **RETRY)
async def complete_step(workspace: str, as_of: datetime) -> Counts:
    """Fetch the full text of articles that could matter, and tell of surges of openings."""
    ws = open_workspace(workspace)
    return await full_text.complete(ws, as_of) | openings.tell_surges(ws, as_of)


@task(name="detect", **RETRY)
def detect_step(workspace: str, as_of: datetime) -> Counts:
    """Find trigger events in articles that were not searched yet."""
    return detect.detect(open_workspace(workspace), as_of)


@task(name="enrich", **RETRY)
async def enrich_step(
    workspace: str, as_of: datetime, account_ids: Sequence[int] | None = None
) -> Counts:
    """Read facts from accounts' own sites where they are missing or old."""
    return await enrich.enrich(open_workspace(workspace), as_of, account_ids)


@task(name="rescore", **RETRY)
def rescore_step(
    workspace: str, as_of: datetime, account_ids: Sequence[int] | None = None
) -> Counts:
    """Score accounts and store what changed."""
    return rescore.rescore(open_workspace(workspace), as_of, account_ids)


@task(name="assign", **RETRY)
def assign_step(workspace: str, as_of: datetime) -> Counts:
    """Give every account an owner within capacity, or a reason why not."""
    return assign.assign(open_workspace(workspace), as_of)


@task(name="enqueue", **RETRY)
def enqueue_step(
    workspace: str, as_of: datetime, account_ids: Sequence[int] | None = None
) -> Counts:
    """Turn events and leads into the reps' queues."""
    return enqueue.enqueue(open_workspace(workspace), as_of, account_ids)


@task(name="sweep", **RETRY)
def sweep_step(workspace: str, as_of: datetime, run_id: str) -> Counts:
    """Start and stop SLA clocks, and find the breaches."""
    return sweep.sweep(open_workspace(workspace), as_of, run_id)


@task(name="alert", **RETRY)
def alert_step(workspace: str, as_of: datetime, run_id: str) -> Counts:
    """Send what managers and reps must hear, each once."""
    ws = open_workspace(workspace)
    return sweep.source_alerts(ws, as_of) | alert.send_alerts(ws, as_of, run_id)


@task(name="push", **RETRY)
def push_step(workspace: str, as_of: datetime) -> Counts:
    """Write the differences to the CRM."""
    return push.push(_with_blocks(open_workspace(workspace)), as_of)


@task(name="review", **RETRY)
async def review_step(workspace: str, as_of: datetime) -> Counts:
    """Ask the endpoint about what is proposed; one that does not answer fails nothing."""
    report = await ask.ask(open_workspace(workspace), as_of)
    if report.problem:
        log.warning("review not_asked=%s why=%s", report.not_asked, report.problem)
    return report.counts()


@task(name="rewrite", **RETRY)
async def rewrite_step(workspace: str, as_of: datetime) -> Counts:
    """Have drafts put into a writer's words; one that does not answer fails nothing."""
    report = await rewrite.rewrite(open_workspace(workspace), as_of)
    if report.problem:
        log.warning("rewrite not_asked=%s why=%s", report.not_asked, report.problem)
    return report.counts()


@task(name="digest", **RETRY)
def digest_step(workspace: str, as_of: datetime, cadence: Cadence = "daily") -> Counts:
    """Write the digest of the day or week for managers, and let old answers go."""
    ws = open_workspace(workspace)
    return digest.write_digest(ws, as_of, cadence) | raw.forget_responses(ws, as_of)


@task(name="retain", **RETRY)
def retain_step(workspace: str, as_of: datetime) -> Counts:
    """Delete personal data that is older than the playbook keeps it."""
    return retention.retain(open_workspace(workspace), as_of)
