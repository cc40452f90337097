"""Commands on the CRM: make what it needs, and say what is missing."""

from typing import Annotated

import typer

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.workspace import open_workspace

crm_app = typer.Typer(help="Set up and check the CRM.", no_args_is_help=True)


@crm_app.command("setup")
def setup(
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Make it without asking.")] = False,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Show the fields and unique keys that the CRM lacks, and make them.

    With --json nothing is asked: it tells what is missing; with --yes too, makes it and tells all.
    """
    from tasks.crm import setup_crm

    ws = open_workspace(workspace)
    missing = [step for step in setup_crm(ws, is_dry=True) if not step.is_done]
    if json:
        show.as_json(setup_crm(ws, is_dry=False) if yes and missing else missing)
        return
    for step in missing:
        show.line(f"to make  {step.object}: {step.what}")
    if not missing:
        show.line("Nothing is missing.")
        return
    if not yes:
        typer.confirm(f"Make these {len(missing)} in {ws.playbook.crm.kind}?", abort=True)
    setup_crm(ws, is_dry=False)
    show.line(f"Made {len(missing)}.")


@crm_app.command("check")
def check(workspace: WorkspaceOption = None, json: JsonOption = False) -> None:
    """Check credentials, rights, fields and users of the CRM; nothing is written there."""
    from tasks.crm import check_crm

    found = check_crm(open_workspace(workspace))
    if json:
        show.as_json(found)
    else:
        for each in found:
            mark = "ok   " if each.is_ok else "to do"
            show.line(f"{mark} {each.what}{f': {each.remedy}' if each.remedy else ''}")
    if any(each.is_fatal for each in found):
        raise typer.Exit(1)
