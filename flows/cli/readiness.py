"""`whynow readiness`: seven signs that a team should work account by account."""

from flows.cli import show
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption, now_or
from tasks.workspace import open_workspace


def readiness(
    workspace: WorkspaceOption = None, json: JsonOption = False, as_of: AsOfOption = None
) -> None:
    """Show the seven signs that a team should work account by account, each from your data."""
    from tasks.readiness import readiness as find

    moment = now_or(as_of)
    signs = find(open_workspace(workspace), moment)
    if json:
        show.as_json(list(signs))
        return
    for sign in signs:
        show.line(f"{sign.verdict}: {sign.name}: {sign.figure}", style="bold")
        show.line(f"  {sign.definition}", style="dim")
    for_it = sum(sign.verdict == "yes" for sign in signs)
    open_ = sum(sign.verdict == "not enough data" for sign in signs)
    unknown = f"; {open_} can not be told yet" if open_ else ""
    show.line(f"{for_it} of {len(signs)} signs speak for it{unknown}.", style="bold")
