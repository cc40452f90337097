"""Commands on the lists of those who must not be contacted."""

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.workspace import open_workspace

suppress_app = typer.Typer(
    help="List, add, remove or import who must not be contacted.", no_args_is_help=True
)

Email = Annotated[str | None, typer.Argument(help="An address.", show_default=False)]
Domain = Annotated[str | None, typer.Option(help="A company: everybody there.", show_default=False)]
Name = Annotated[str | None, typer.Option(help="A full name; with --domain.", show_default=False)]


@suppress_app.command("add")
def add(
    email: Email = None,
    domain: Domain = None,
    name: Name = None,
    reason: Annotated[str, typer.Option(help="Why; nothing personal.")] = "asked not to be",
    workspace: WorkspaceOption = None,
) -> None:
    """Put an address, a person or a whole company on the list.

    No task is made for them, none is pushed, and imports refuse their rows.
    """
    from tasks.suppress import add as add_marks
    from tasks.suppress import entry

    ws = open_workspace(workspace)
    mark = entry(email, domain, name)
    added = add_marks(ws, [mark], reason, getpass.getuser(), datetime.now(UTC))
    show.line("Added." if added else "Was on the list already.")


@suppress_app.command("remove")
def remove(
    email: Email = None,
    domain: Domain = None,
    name: Name = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Take an address, a person or a company off the list, also one that opted out."""
    from tasks.suppress import entry
    from tasks.suppress import remove as remove_mark

    ws = open_workspace(workspace)
    was_there = remove_mark(ws, entry(email, domain, name), datetime.now(UTC))
    show.line("Removed." if was_there else "Was not on the list.")


@suppress_app.command("list")
def list_entries(workspace: WorkspaceOption = None, json: JsonOption = False) -> None:
    """Show the list; of persons and addresses it holds hashes only."""
    from tasks.suppress import entries

    found = entries(open_workspace(workspace))
    if json:
        show.as_json(found)
        return
    columns = ("kind", "domain", "reason", "source", "added_at", "hash")
    cells = [[*(row[name] for name in columns[:-1]), row["hash"][:12]] for row in found]
    show.table("Must not be contacted", list(columns), cells)


@suppress_app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="A CSV: email, domain, name, reason.")],
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Add the rows of a list, such as the unsubscribed of a mailing tool."""
    from tasks.suppress import import_list

    ws = open_workspace(workspace)
    done = import_list(ws, file, file.name, datetime.now(UTC))
    if json:
        show.as_json(done)
        return
    show.line(f"{done['rows']} rows read: {done['added']} new on the list")
    if lines := done["refused_lines"]:
        shown = ", ".join(map(str, lines[:20]))
        show.line(f"{len(lines)} rows name nobody: line {shown}")
