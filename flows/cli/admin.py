"""Commands that manage a workspace: make one, fill it, check it."""

import asyncio
import shutil
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import Progress

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.rules.words import counted
from tasks.workspace import DEFAULT_PLAYBOOK, WorkspaceError, open_workspace


class Kind(StrEnum):
    """What can be imported."""

    accounts = "accounts"
    contacts = "contacts"
    leads = "leads"
    activities = "activities"
    reps = "reps"
    customers = "customers"
    opportunities = "opportunities"
    facts = "facts"


def init(folder: Annotated[Path, typer.Argument(help="A new or empty folder.")]) -> None:
    """Make a workspace: the playbook, empty CSV files with headers, and a README."""
    make_workspace(folder)
    show.line(f"Made the workspace {folder}/: README.md in it says what goes where.")
    show.line(f"Next: whynow import accounts FILE.csv -w {folder}")


def make_workspace(folder: Path) -> None:
    """Write the files of a new workspace; raises WorkspaceError if there is one."""
    from tasks.load import headers

    if (folder / "playbook.toml").exists():
        raise WorkspaceError(f"there is a workspace already: {folder}; name another folder")
    (folder / "data").mkdir(parents=True, exist_ok=True)
    for kind in [each for each in Kind if each is not Kind.facts]:
        path = folder / "data" / f"{kind}.csv"
        if not path.exists():
            path.write_text(",".join(headers(kind)) + "\n", encoding="utf-8")
    template = Path(__file__).parent / "workspace_readme.md"
    shutil.copyfile(template, folder / "README.md")
    shutil.copyfile(DEFAULT_PLAYBOOK, folder / "playbook.toml")


def import_file(
    kind: Annotated[Kind, typer.Argument(help="What the rows are.")],
    file: Annotated[Path, typer.Argument(help="A CSV export, in any encoding; .gz is fine.")],
    by_hand: Annotated[
        bool,
        typer.Option(
            "--by-hand", help="Facts only: they are a person's word, which no source replaces."
        ),
    ] = False,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Import an export; rows that can not be taken are listed, the others go in.

    Facts are rows of domain, name and value, with confidence, fetched_at and source_url where they
    are known; or a row for each domain, with a column for each fact.
    """
    from tasks.load import load
    from tasks.load.facts import load_facts

    if by_hand and kind is not Kind.facts:
        raise typer.BadParameter(f"is for facts, not for {kind}", param_hint="--by-hand")
    ws = open_workspace(workspace)
    with Progress(console=show.err, transient=True, disable=json) as progress:
        bar = progress.add_task(f"importing {file.name}", total=None)

        def tell(done: int, total: int) -> None:
            progress.update(bar, completed=done, total=total)

        if kind is Kind.facts:
            report = load_facts(ws, file, datetime.now(UTC), by_hand=by_hand, progress=tell)
        else:
            report = load(ws, str(kind), file, datetime.now(UTC), tell)
    if json:
        show.as_json(report)
    else:
        show_load(report)
    if report.rejected and not report.rows_taken:
        raise typer.Exit(1)


def show_load(report: Any) -> None:
    """Print what an import did, and every row it refused."""
    counts = f"{report.inserted} new, {report.updated} changed, {report.unchanged} unchanged"
    if report.duplicates:
        counts += f", {report.duplicates} replaced by a later one"
    row = "value" if report.kind == "facts" else "row"
    read = counted(report.rows, row)
    show.line(f"{read} read: {counts}, {len(report.rejected)} rejected")
    if report.joined or report.proposed:
        show.line(
            f"{report.joined} new accounts are one with an older one, {report.proposed} may be: "
            "whynow merge"
        )
    if report.unknown_columns:
        listed = ", ".join(report.unknown_columns)
        show.line(
            f"Columns that were not read: {listed}. Name them in playbook.toml under "
            f"[imports.{report.kind}.columns], or under ignore."
        )
    if report.rejected:
        cells = [[row.line, row.column, row.reason] for row in report.rejected[:200]]
        show.table(f"Rejected {row}s", ["line", "column", "why"], cells)
    if len(report.rejected) > 200:
        show.line(f"... and {len(report.rejected) - 200} more; --json lists all.")


def check(workspace: WorkspaceOption = None, json: JsonOption = False) -> None:
    """Check the playbook, the data, and whether every source, channel and the CRM is in reach."""
    from tasks.check import check as check_workspace

    ws = open_workspace(workspace)
    with show.err.status("checking ..."):
        findings = asyncio.run(check_workspace(ws, datetime.now(UTC)))
    if json:
        show.as_json(findings)
    else:
        cells = [[each.state, each.area, each.what, each.remedy] for each in findings]
        show.table("Check", ["", "area", "found", "what to do"], cells)
    if any(each.state == "failed" for each in findings):
        raise typer.Exit(1)
