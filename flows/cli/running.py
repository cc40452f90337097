"""Commands that do the work: a night, the day's signals, a sweep, research, a replay, the demo."""

import asyncio
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from flows.cli import show
from flows.cli.explain import account_story, show_story
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption, now_or
from flows.cli.promises import show_clocks
from flows.cli.work import show_queue
from tasks.workspace import Workspace, open_workspace
from warehouse.queries import news, runs, work

if TYPE_CHECKING:
    from tasks.rules.ledger import Plan

MOST_UNREAD = 12  # rows of a list on a terminal; the warehouse has all
MOST_CHANGES = 20


def nightly(
    workspace: WorkspaceOption = None, json: JsonOption = False, as_of: AsOfOption = None
) -> None:
    """Run the whole night now: sync, read, detect, score, assign, queue, push, digest."""
    _run("nightly", workspace, as_of, json)


def signals(
    workspace: WorkspaceOption = None, json: JsonOption = False, as_of: AsOfOption = None
) -> None:
    """Read the sources that are due now, and bring what they tell into the queue."""
    _run("signals", workspace, as_of, json)


def sweep(
    workspace: WorkspaceOption = None, json: JsonOption = False, as_of: AsOfOption = None
) -> None:
    """Run the SLA clocks now: warnings, breaches, alerts."""
    _run("sla", workspace, as_of, json)


def _run(name: str, folder: Path | None, as_of: datetime | None, json: bool) -> None:
    ws = open_workspace(folder)
    end = run_flow(name, ws, as_of.replace(tzinfo=UTC) if as_of else None, quiet=json)
    if json:
        show.as_json(end)
    else:
        show.line(end["message"], style="" if end["ok"] else "red")
        if "read" in end["counts"]:
            show_unread(ws)
        if "sync" in end["counts"]:
            show_refused(ws)
    if not end["ok"]:
        raise typer.Exit(1)


def run_flow(
    name: str, ws: Workspace, as_of: datetime | None, *, quiet: bool = False
) -> dict[str, Any]:
    """Run a flow of ours through Prefect and wait for its end; raises AlreadyRunning.

    Returns {flow, ok, state, message, counts}.
    """
    from warehouse.runs import PIPELINE, SLA, reserve

    _ = ws.playbook  # a faulty one is told at once, not after Prefect has started
    with reserve(ws.engine, SLA if name == "sla" else PIPELINE), _progress(quiet):
        from flows.cli.server import prefect_api

        with prefect_api():
            module = __import__(f"flows.{name}", fromlist=[name])
            state = asyncio.run(
                getattr(module, name)(workspace=str(ws.folder), as_of=as_of, return_state=True)
            )
    with ws.reading() as connection:
        run = runs.last_run(connection, name)
    return {
        "flow": name,
        "ok": state.is_completed() and state.name != "Skipped",
        "state": state.name,
        "message": state.message or state.name,
        "counts": run["summary"] if run else {},
    }


class _StepLines(logging.Handler):
    """Turns what the steps log into a line each, and says which was the last."""

    def __init__(self, progress: Progress) -> None:
        super().__init__(logging.INFO)
        self.progress = progress
        self.last = progress.add_task("starting", total=None)

    def emit(self, record: logging.LogRecord) -> None:
        step = getattr(record, "step", None)
        if step is None:
            return
        counted = getattr(record, "counted", {})
        parts = [f"{value} {name.replace('_', ' ')}" for name, value in counted.items() if value]
        shown = ", ".join(parts) or "nothing new"
        self.progress.console.print(f"  [green]✓[/green] {step:<8} {shown}", soft_wrap=True)
        self.progress.update(self.last, description=f"{step} done")


@contextmanager
def _progress(quiet: bool) -> Iterator[None]:
    logger = logging.getLogger("whynow")
    logger.setLevel(logging.INFO)
    logger.propagate = os.environ.get("WHYNOW_DEBUG") == "1"
    if quiet:
        yield
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=show.err, transient=True) as progress:
        handler = _StepLines(progress)
        logger.addHandler(handler)
        try:
            yield
        finally:
            logger.removeHandler(handler)


def show_unread(ws: Workspace) -> None:
    """Print which sources could not be read, and why; silence is not the same as nothing new."""
    with ws.reading() as connection:
        found = news.sources(connection)
    bad = [row for row in found if row["status"] in ("failing", "dead")]
    if bad:
        cells = [[row["status"], row["url"], row["reason"]] for row in bad[:MOST_UNREAD]]
        show.table(f"Could not be read: {len(bad)}", ["", "source", "why"], cells)
    if len(bad) > MOST_UNREAD:
        show.line(f"... and {len(bad) - MOST_UNREAD} more: whynow sources")


def push(
    plan_only: Annotated[
        bool, typer.Option("--plan", help="Show what would be written; write nothing.")
    ] = False,
    failed: Annotated[
        bool, typer.Option("--failed", help="List the rows that the CRM did not take, and why.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Write what differs to the CRM, row by row as `--plan` shows it."""
    from tasks.crm import WATCHED_SECONDS, using_crm
    from tasks.push import plan
    from tasks.push import push as push_now
    from warehouse.runs import PIPELINE, start_run

    ws = open_workspace(workspace)
    moment = now_or(as_of)
    if failed:
        show_failed(ws, json)
        return
    if plan_only:
        with using_crm(ws, None, WATCHED_SECONDS) as crm:
            found = plan(ws, moment, crm)
        show.as_json(found) if json else show_plan(found)
        return
    with (
        start_run(ws.engine, "push", moment, PIPELINE),
        using_crm(ws, None, WATCHED_SECONDS) as crm,
    ):
        counts = push_now(ws, moment, crm)
    show.counts(counts, json=json)
    if counts["rejected"] or counts["to_retry"]:
        show.warning(
            "What was not taken, and why: whynow push --failed; what is missing there: "
            "whynow crm check"
        )
        raise typer.Exit(1)


def show_plan(found: "Plan") -> None:
    """Print what a push would write: new rows, changed fields old and new, and what is held."""
    if found.unread:
        show.warning(
            f"The CRM could not be read ({found.unread}): this is planned from the ledger alone. "
            "What people changed there is not in it; what the ledger does not know counts as new."
        )
    if found.returned:
        told = ", ".join(f"{count} {name}" for name, count in found.returned.items())
        show.line(f"taken over from the CRM first, of tasks there: {told}")
    for change in found.creates[:MOST_CHANGES]:
        show.line(f"create {change.object} {change.key}")
    for change in found.updates[:MOST_CHANGES]:
        show.line(f"update {change.object} {change.key}")
        for name, (old, new) in change.differences.items():
            show.line(f"       {name}: {old} -> {new}")
    for each in found.conflicts:
        show.line(f"kept   {each.object} {each.key}: {each.field}: {each.theirs}, not {each.ours}")
    for row in found.held:
        show.line(f"held   {row.object} {row.key}: {row.reason}")
    for row in found.withdrawn:
        show.line(f"remove {row.object} {row.key}: {row.reason}")
    for row in found.failed:
        show.line(f"again  {row.object} {row.key}: {row.reason}")
    cut = max(len(found.creates), len(found.updates)) > MOST_CHANGES
    counts = f"{len(found.creates)} to create, {len(found.updates)} to update"
    more = f" (the first {MOST_CHANGES} of each are shown; --json has all)" if cut else ""
    unchanged = found.unchanged + len(found.settled)
    kept = f"{len(found.conflicts)} changed there and kept"
    show.line(f"{counts}, {unchanged} unchanged, {len(found.held)} held, {kept}{more}")


def show_failed(ws: Workspace, json: bool) -> None:
    """Print the rows that the CRM did not take; the next push tries them again."""
    from tasks.push import failed_rows

    with ws.reading() as connection:
        rows = failed_rows(connection, ws.playbook.crm.kind)
    if json:
        show.as_json(rows)
        return
    for row in rows:
        tries = f"{row['attempts']} tries" if row["attempts"] != 1 else "1 try"
        show.line(f"{row['verdict']:<8} {row['object']} {row['key']}: {row['reason']} ({tries})")
    counted = "1 row is" if len(rows) == 1 else f"{len(rows)} rows are"
    show.line(f"{counted} not in {ws.playbook.crm.kind} as they should be")


def show_refused(ws: Workspace) -> None:
    """Print the rows of the CRM's files that could not be taken."""
    with ws.reading() as connection:
        refused = runs.rejections(connection)
    if refused:
        columns = ("file", "line", "column", "reason")
        cells = [[row[name] for name in columns] for row in refused[:MOST_UNREAD]]
        show.table(f"Rows that were refused: {len(refused)}", list(columns), cells)


def research(
    domain: str,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Read one account's sources and site now, and explain it. Needs no Prefect server."""
    from tasks.research import research_account

    ws = open_workspace(workspace)
    moment = now_or(as_of)
    with show.err.status("reading its sources ..."):
        counts = asyncio.run(research_account(ws, domain, moment))
    with ws.reading() as connection:
        story = account_story(connection, domain, ws.playbook, moment)
    if json:
        show.as_json({"counts": counts, **story})
        return
    show_story(story)


def replay(
    archive: Annotated[Path, typer.Argument(help="A tar of time-stamped snapshots of one feed.")],
    url: Annotated[str, typer.Option(help="The feed's address.")],
    scratch: Annotated[
        Path | None, typer.Option(help="Replay into this new workspace, not the current one.")
    ] = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Run a recorded history of one feed through the reading code, in time order."""
    from flows.cli.admin import make_workspace
    from tasks.replay import replay as replay_archive

    if scratch is not None and not (scratch / "playbook.toml").exists():
        make_workspace(scratch)
    ws = open_workspace(scratch or workspace)
    with Progress(console=show.err, transient=True, disable=json) as progress:
        bar = progress.add_task("replaying", total=None)
        report = replay_archive(
            ws, archive, url, lambda done, total: progress.update(bar, completed=done, total=total)
        )
    if json:
        show.as_json(report)
        return
    show.line(f"{report.polls} polls read, {report.unreadable} could not be read")
    show.line(f"{report.items} items seen: {report.new} articles, {report.edited} edits")


def demo(
    folder: Annotated[Path, typer.Argument(help="Where to make it.")] = Path("demo-workspace"),
    json: JsonOption = False,
) -> None:
    """Make a workspace of fictional companies with their own web, run a night on it, show it."""
    import demo as world
    from tasks.sources import add_sources

    base = world.create_or_keep(folder, datetime.now(UTC))
    ws = open_workspace(folder)
    add_sources(ws, world.sources(), base)
    with world.serve(base) as port:
        os.environ["WHYNOW_DEMO_ADDRESS"] = f"127.0.0.1:{port}"
        end = run_flow("nightly", ws, base, quiet=json)
    if json:
        show.as_json(end)
    else:
        _show_demo(ws, folder, base, end)
    if not end["ok"]:
        raise typer.Exit(1)


def _show_demo(ws: Workspace, folder: Path, base: datetime, end: dict[str, Any]) -> None:
    with ws.reading() as connection:
        show_queue(work.queue(connection, None, 4))
        show.line("")
        show_clocks(work.clocks(connection, ("breached", "warned")), base)
        unowned = work.unowned(connection)
    show_unread(ws)
    if unowned:
        cells = [[row["domain"], row["because"]] for row in unowned]
        show.table(f"Without an owner: {len(unowned)}", ["account", "why"], cells)
    show.line(end["message"], style="bold")
    here = f"-w {folder}"
    show.line(f"\nThe data is in {folder}/ (warehouse {folder}/whynow.db, CRM files {folder}/crm).")
    show.line(f"Look further:  .venv/bin/whynow queue {here}")
    show.line(f"               .venv/bin/whynow explain {_best(ws)} {here}")
    show.line(f"               .venv/bin/whynow sla {here}")


def _best(ws: Workspace) -> str:
    with ws.reading() as connection:
        found = work.queue(connection, None, 1)
    return str(max(found, key=lambda row: row["priority"])["domain"]) if found else "DOMAIN"
