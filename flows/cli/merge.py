"""Commands by which a person joins two accounts that are one company, and parts them again."""

import getpass
from datetime import UTC, datetime
from typing import Annotated

import typer

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.workspace import open_workspace
from warehouse.queries import accounts

merge_app = typer.Typer(help="Join accounts that are one company.")

Merged = Annotated[str, typer.Argument(help="Of the account that goes.")]
Into = Annotated[
    str | None, typer.Option(help="Domain of the one that stays; default: as proposed.")
]
By = Annotated[
    str | None, typer.Option(help="Who says so; default: your login.", show_default=False)
]


@merge_app.callback(invoke_without_command=True)
def merge(
    context: typer.Context, workspace: WorkspaceOption = None, json: JsonOption = False
) -> None:
    """List accounts that may be one company, and what was said of them; the open ones first."""
    context.obj = workspace
    if context.invoked_subcommand:
        return
    ws = open_workspace(workspace)
    with ws.reading() as connection:
        found = accounts.merges(connection)
    if json:
        show.as_json(found)
        return
    if not found:
        show.line("No accounts may be one.")
    for row in found:
        who = f"{row['merged_name']} ({row['merged_domain']})"
        show.line(f"{row['state']}: {who} into {row['domain']}", style="bold")
        said = f"; {row['said_by']}, {row['said_at']:%Y-%m-%d %H:%M} UTC" if row["said_by"] else ""
        show.line(f"     {row['score']:.2f}: {', '.join(row['reasons'])}{said}", style="dim")


@merge_app.command("yes")
def yes(
    context: typer.Context,
    domain: Merged,
    into: Into = None,
    by: By = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Join an account with the one that was proposed for it, or with any other.

    Its contacts, facts, events and tasks go over; its domain and names stay known.
    """
    from tasks.join import say_yes

    ws = open_workspace(workspace or context.obj)
    row = say_yes(ws, domain, into, by or getpass.getuser(), datetime.now(UTC))
    show.line(f"{row['merged_name']} is {row['domain']} from now on.")
    show.line(f"To part them again: whynow merge undo {row['merged_domain']}")


@merge_app.command("no")
def no(
    context: typer.Context,
    domain: Merged,
    into: Into = None,
    by: By = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Say that two accounts are two companies: they are not proposed again."""
    from tasks.join import say_no

    ws = open_workspace(workspace or context.obj)
    row = say_no(ws, domain, into, by or getpass.getuser(), datetime.now(UTC))
    show.line(f"{row['merged_domain']} and {row['domain']} are two.")


@merge_app.command("undo")
def undo(
    context: typer.Context, domain: Merged, by: By = None, workspace: WorkspaceOption = None
) -> None:
    """Part what was joined, by rule or by a yes: the account is back with all that was its own."""
    from tasks import join

    ws = open_workspace(workspace or context.obj)
    row = join.undo(ws, domain, by or getpass.getuser(), datetime.now(UTC))
    show.line(f"{row['merged_name']} ({row['merged_domain']}) is an account of its own again.")
