"""The night: read the world, find what happened, and lay tomorrow's queue before every rep."""

from datetime import datetime
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State

from flows.common import (
    SHARDS_AT_ONCE,
    FlowRun,
    leave_artifacts,
    read_sources,
    running,
    skipped,
)
from tasks import steps
from tasks.rules.ledger import too_many_refused
from warehouse.runs import PIPELINE, AlreadyRunning


@flow(name="nightly", task_runner=SHARDS_AT_ONCE)
async def nightly(workspace: str | None = None, as_of: datetime | None = None) -> State[Any]:
    """sync CRM -> read -> complete -> detect -> enrich -> rescore -> assign -> queue -> SLA ->
    push -> digest -> alerts -> retention -> review, and drafts in a writer's words, where an
    endpoint is named: the queue does not wait for them.

    Safe to kill and to repeat at any moment; a second run at the same time ends at once.
    """
    try:
        with running("nightly", workspace, as_of, PIPELINE) as run:
            run.note("sync", steps.sync_step(run.workspace, run.as_of))
            await read_sources(run, everything=True)
            run.note("complete", await steps.complete_step(run.workspace, run.as_of))
            run.note("detect", steps.detect_step(run.workspace, run.as_of))
            run.note("enrich", await steps.enrich_step(run.workspace, run.as_of))
            lay_queue(run)
            # Before the push: what is breached goes to the CRM as a task of the manager's.
            run.note("sweep", steps.sweep_step(run.workspace, run.as_of, run.id))
            push_out(run)
            run.note("digest", steps.digest_step(run.workspace, run.as_of))
            run.note("alert", steps.alert_step(run.workspace, run.as_of, run.id))
            run.note("retain", steps.retain_step(run.workspace, run.as_of))
            if run.ws.playbook.review.endpoint.url:
                run.note("review", await steps.review_step(run.workspace, run.as_of))
            if run.ws.playbook.writer.url:
                run.note("rewrite", await steps.rewrite_step(run.workspace, run.as_of))
                run.note("push_drafts", steps.push_step(run.workspace, run.as_of))
            await leave_artifacts(run)
            return run.end()
    except AlreadyRunning as reason:
        return skipped(reason)


def lay_queue(run: FlowRun) -> None:
    """From what is known to what is to be done."""
    run.note("rescore", steps.rescore_step(run.workspace, run.as_of))
    run.note("assign", steps.assign_step(run.workspace, run.as_of))
    run.note("enqueue", steps.enqueue_step(run.workspace, run.as_of))


def push_out(run: FlowRun) -> None:
    """Out to the CRM; what it does not take is a problem of the run, from a share on."""
    pushed = run.note("push", steps.push_step(run.workspace, run.as_of))
    if left := too_many_refused(pushed, run.ws.playbook.crm.alert_share):
        run.problems.append(f"the CRM did not take {left} rows: `whynow push --failed` lists them")
