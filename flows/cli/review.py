"""Commands about what the rules may have missed: list it, say yes or no, export what was said."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.workspace import open_workspace
from warehouse.queries import news

review_app = typer.Typer(help="Review what the rules may have missed.")

LEAD = 200  # characters
Ids = Annotated[list[int], typer.Argument(metavar="ID...", help="As `whynow review` lists them.")]


@review_app.callback(invoke_without_command=True)
def review(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=1, help="Proposals to show.")] = 20,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """List what the second opinion takes for events that the rules have missed, likeliest first,
    but what an endpoint says yes to before all, and what it says no to after all.

    None of it reaches a rep, until somebody says yes.
    """
    context.obj = workspace
    if context.invoked_subcommand:
        return
    ws = open_workspace(workspace)
    with ws.reading() as connection:
        found = news.proposals(connection, limit)
    if json:
        show.as_json(found)
        return
    if not found:
        show.line("Nothing to review.")
        return
    for row in found:
        account = f"{row['account_name']} ({row['domain']})"
        show.line(f"{row['id']}  {row['type']}? {account} · {row['probability']:.0%}", style="bold")
        show.line(f"     {row['published_at']:%Y-%m-%d}  {row['title']}")
        if row["text"]:
            show.line(f"     {' '.join(row['text'].split())[:LEAD]}", style="dim")
        if row["verdict"]:
            show.line(f"     {_verdict(row)}", style="cyan")
        show.line(f"     {row['url']}", style="dim")
    show.line("\nIs it so? whynow review yes ID, or: whynow review no ID")


def _verdict(row: Mapping[str, Any]) -> str:
    """Who says what of a proposal, with the words that stand in the article."""
    who = f"{row['reviewed_by']}: {row['verdict']}"
    if row["quote"] is None:
        return f"{who}: {row['verdict_because']}"
    about = row["status"] or f"about {row['subject']}"
    return f'{who}, {about}: "{" ".join(row["quote"].split())}"'


@review_app.command("ask")
def ask(
    context: typer.Context,
    ids: Annotated[
        list[int] | None,
        typer.Argument(metavar="ID...", help="As `whynow review` lists them; default: new ones."),
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Ask the endpoint in the playbook what it thinks of them; it decides nothing."""
    from tasks.ask import ask as ask_now

    ws = open_workspace(workspace or context.obj)
    with show.err.status("asking ..."):
        report = asyncio.run(ask_now(ws, datetime.now(UTC), ids or None))
    show.counts(report.counts())
    if report.problem:
        show.warning(report.problem, style="red")
        raise typer.Exit(1)


@review_app.command("yes")
def yes(context: typer.Context, ids: Ids, workspace: WorkspaceOption = None) -> None:
    """Say that these are events of their accounts: they count from the next run on."""
    _answer(context, ids, workspace, is_event=True)


@review_app.command("no")
def no(context: typer.Context, ids: Ids, workspace: WorkspaceOption = None) -> None:
    """Say that these are none."""
    _answer(context, ids, workspace, is_event=False)


def _answer(
    context: typer.Context, ids: list[int], workspace: Path | None, *, is_event: bool
) -> None:
    from tasks.review import answer

    ws = open_workspace(workspace or context.obj)
    for each in ids:
        answer(ws, each, is_event, datetime.now(UTC))
        show.line(f"{each}: {'an event' if is_event else 'no event'}; learned from at the next run")


@review_app.command("export")
def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Where to write JSON lines; `-`: here.")],
    workspace: WorkspaceOption = None,
) -> None:
    """Write what was said as labelled items, as `whynow evaluate` reads them."""
    from tasks.review import answered, export_lines

    ws = open_workspace(workspace or context.obj)
    with ws.reading() as connection:
        lines = export_lines(answered(connection))
    text = "".join(f"{line}\n" for line in lines)
    if str(file) == "-":
        print(text, end="")
        return
    file.write_text(text, encoding="utf-8")
    show.line(f"{len(lines)} items written to {file}")
