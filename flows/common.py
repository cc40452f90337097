"""What the flows share: the workspace and moment of a run, its lock, its shards, its end."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from prefect.artifacts import (
    acreate_markdown_artifact,
    acreate_progress_artifact,
    acreate_table_artifact,
    aupdate_progress_artifact,
)
from prefect.client.schemas.objects import State
from prefect.futures import as_completed
from prefect.states import Completed, Failed
from prefect.task_runners import ThreadPoolTaskRunner

from tasks import steps
from tasks.read import ReadReport, due_sources, shards
from tasks.rules.words import counted
from tasks.workspace import Workspace, open_workspace
from warehouse.queries.news import source_health
from warehouse.queries.work import queue_ids
from warehouse.runs import AlreadyRunning, finish_run, start_run

log = logging.getLogger("whynow.run")


# A shard is a task: few enough for Prefect, small enough that a slow host delays few others.
SOURCES_PER_SHARD = 32
# All at once, or hosts that never answer would hold up the shards behind them; few, since each
# has an event loop of its own and all share one interpreter.
MOST_SHARDS = 4
SHARDS_AT_ONCE: Any = ThreadPoolTaskRunner(max_workers=MOST_SHARDS)


@dataclass
class FlowRun:
    """One run of a flow: where, when, and what its steps counted so far."""

    ws: Workspace
    as_of: datetime
    id: str
    counts: dict[str, dict[str, Any]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    @property
    def workspace(self) -> str:
        """The workspace's path, as steps take it."""
        return str(self.ws.folder)

    def note(self, step: str, counts: dict[str, Any]) -> dict[str, Any]:
        """Keep and log what a step counted."""
        self.counts[step] = counts
        shown = " ".join(f"{name}={value}" for name, value in counts.items())
        log.info("%s %s", step, shown, extra={"step": step, "counted": counts})
        return counts

    def end(self) -> State[Any]:
        """Store the run's summary and compute its final state from what the steps reported."""
        state = "failed" if self.problems else "completed"
        finish_run(self.ws.engine, self.id, state, {**self.counts, "problems": self.problems})
        if self.problems:
            return Failed(message="; ".join(self.problems))
        return Completed(message=_headline(self.counts), data=self.counts)


@contextmanager
def running(
    flow: str, workspace: str | None, as_of: datetime | None, lock: str | None
) -> Iterator[FlowRun]:
    """A run of `flow` on a workspace, alone under its lock; raises AlreadyRunning."""
    ws = open_workspace(workspace)
    _ = ws.playbook  # a faulty one stops the run before anything is done
    moment = (as_of or datetime.now(UTC)).astimezone(UTC)
    with start_run(ws.engine, flow, moment, lock) as run_id:
        yield FlowRun(ws, moment, run_id)


def _headline(counts: dict[str, dict[str, Any]]) -> str:
    """What a reader of the list of runs wants to know first."""
    parts = []
    if read := counts.get("read"):
        events = counts["detect"]["events_new"]
        parts.append(f"{read['articles_new']} new articles, {events} new trigger events")
        if read["failed"]:
            parts.append(f"{read['failed']} sources could not be read")
    if not_asked := counts.get("review", {}).get("not_asked"):
        parts.append(f"the reviewer did not answer for {not_asked} proposals")
    if not_asked := counts.get("rewrite", {}).get("not_asked"):
        parts.append(f"the writer did not answer for {not_asked} drafts")
    if sweep := counts.get("sweep"):
        breaches = counted(sweep["breaches"], "new SLA breach")
        parts.append(f"{breaches}, {counted(sweep['warnings'], 'warning')}")
    return "; ".join(parts) or "done"


def skipped(reason: AlreadyRunning) -> State[Any]:
    """The end of a run that found another one at work: nothing failed, nothing was done."""
    log.warning("skipped %s", reason)
    return Completed(name="Skipped", message=str(reason))


async def read_sources(run: FlowRun, *, everything: bool) -> None:
    """Read the due sources (or all) in shards, with progress in the Prefect UI."""
    ids = due_sources(run.ws, run.as_of, everything=everything)
    parts = shards(run.ws, ids, min(MOST_SHARDS, -(-len(ids) // SOURCES_PER_SHARD)))
    progress = await acreate_progress_artifact(progress=0.0, key="whynow-reading")
    futures = [steps.read_step.submit(run.workspace, part, run.as_of, len(parts)) for part in parts]
    total = ReadReport().counts()
    for done, future in enumerate(as_completed(futures), start=1):
        total = _add(total, future.result())
        await aupdate_progress_artifact(progress, progress=100 * done / len(futures))
    run.note("read", total)
    if ids and total["failed"] == len(ids):
        run.problems.append(
            f"none of the {len(ids)} sources could be read: is there a network? "
            "`whynow sources` has the reasons; what was known was worked all the same"
        )


def _add(total: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    return {name: value + more[name] for name, value in total.items()}


async def leave_artifacts(run: FlowRun) -> None:
    """Leave the queue, the sources and the digest's figures in the Prefect UI: nothing personal."""
    with run.ws.reading() as connection:
        await acreate_table_artifact(key="whynow-queue", table=queue_ids(connection))
        await acreate_table_artifact(key="whynow-sources", table=source_health(connection))
    if figures := run.counts.get("digest"):
        lines = [f"- {name.replace('_', ' ')}: {value}" for name, value in figures.items()]
        markdown = "\n".join([f"# Digest of {run.as_of.date()}", "", *lines])
        await acreate_markdown_artifact(key="whynow-digest", markdown=markdown)
