"""Commands by which a person corrects which account an article is about, and what it is called."""

import getpass
from datetime import UTC, datetime
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.workspace import open_workspace
from warehouse.queries import Row, news

if TYPE_CHECKING:
    from tasks.correct import Corrected

correct_app = typer.Typer(help="Correct which account an article is about.")

Domain = Annotated[str, typer.Argument(help="The account's.")]
Url = Annotated[str, typer.Argument(help="The article's address, as `whynow queue` shows it.")]
Name = Annotated[str, typer.Argument(help="In quotation marks, if it has blanks.")]
By = Annotated[
    str | None, typer.Option(help="Who says so; default: your login.", show_default=False)
]

KINDS = {
    "alias": "also its name",
    "other": "somebody else's name",
    "doubted": "alone, was somebody else here",
}


@correct_app.callback(invoke_without_command=True)
def correct(
    context: typer.Context, workspace: WorkspaceOption = None, json: JsonOption = False
) -> None:
    """List the names that were learned and the corrections, newest first."""
    context.obj = workspace
    if context.invoked_subcommand:
        return
    ws = open_workspace(workspace)
    with ws.reading() as connection:
        names, said = news.learned_names(connection), news.corrections(connection)
    if json:
        show.as_json({"names": names, "corrections": said})
        return
    if not names and not said:
        show.line("Nothing was corrected.")
        return
    for row in names:
        show.line(f"{row['domain']}  {row['name']}: {KINDS[row['kind']]}", style="bold")
        origin = f", learned from: {row['title']}" if row["title"] else ""
        show.line(f"     {_said(row)}{origin}", style="dim")
    for row in said:
        is_about = "about it" if row["is_about"] else "not about it"
        show.line(f"{row['domain']}  {is_about}: {row['title']}", style="bold")
        show.line(f"     {_said(row)}: {row['url']}", style="dim")


def _said(row: Row) -> str:
    return f"{row['said_by']}, {row['said_at']:%Y-%m-%d %H:%M} UTC"


@correct_app.command("not-about")
def not_about(
    context: typer.Context,
    domain: Domain,
    url: Url,
    by: By = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Say that an article is not about an account: its events leave the queue and the score.

    A longer name around the account's, such as American Express, is learned to be somebody else's.
    """
    _say(context, workspace, domain, url, by, is_about=False)


@correct_app.command("about")
def about(
    context: typer.Context,
    domain: Domain,
    url: Url,
    by: By = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Say that an article is about an account, or take back that it is not."""
    _say(context, workspace, domain, url, by, is_about=True)


def _say(
    context: typer.Context,
    workspace: Path | None,
    domain: str,
    url: str,
    by: str | None,
    *,
    is_about: bool,
) -> None:
    from tasks.correct import correct

    ws = open_workspace(workspace or context.obj)
    done = correct(ws, domain, url, is_about, by or getpass.getuser(), datetime.now(UTC))
    _show(done, domain)


@correct_app.command("name")
def name(
    context: typer.Context,
    domain: Domain,
    name: Name,
    other: Annotated[bool, typer.Option("--other", help="It is somebody else's name.")] = False,
    by: By = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Say that an account is also called so; or, with --other, that it is not."""
    from tasks.correct import add_name

    ws = open_workspace(workspace or context.obj)
    done = add_name(ws, domain, name, other, by or getpass.getuser(), datetime.now(UTC))
    show.line(f"{name}: {KINDS['other' if other else 'alias']} ({domain})")
    _show(done, domain)


@correct_app.command("forget")
def forget(
    context: typer.Context, domain: Domain, name: Name, workspace: WorkspaceOption = None
) -> None:
    """Forget what was learned of a name."""
    from tasks.correct import forget_name

    ws = open_workspace(workspace or context.obj)
    done = forget_name(ws, domain, name, datetime.now(UTC))
    show.line(f"{name}: forgotten ({domain})")
    _show(done, domain)


def _show(done: "Corrected", domain: str) -> None:
    """Print what a correction did."""
    for headline in done.out:
        show.line(f"out of queue and score: {headline}")
    for headline in done.back:
        show.line(f"counts again: {headline}")
    for kind, name in done.learned:
        show.line(f"learned: {name}: {KINDS[kind]}; whynow correct forget {domain} {quote(name)}")
    show.line("Queue and scores follow at the next run; recent articles are searched again.")
