"""`whynow icp`: who fits, learned from how deals ended."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import show
from flows.cli.options import JsonOption, PolicyOption
from tasks.workspace import open_workspace, shipped_playbook

if TYPE_CHECKING:
    from tasks.rules.learning.proposal import Learned, Value

icp_app = typer.Typer(help="Learn who fits from how deals ended.", no_args_is_help=True)
PROPOSAL = "icp-proposal.toml"
MODELS = {
    "card": "this proposal",
    "boosted": "gradient boosting, as a yardstick",
    "rules": "the playbook as it is",
}


@icp_app.callback()
def icp() -> None:
    """Learn who fits from how deals ended."""


@icp_app.command("learn")
def learn(
    file: Annotated[
        Path | None,
        typer.Argument(help="A CSV file of outcomes; default: the workspace's closed deals."),
    ] = None,
    outcome: Annotated[
        str | None, typer.Option(help="The file's column that says how each row ended.")
    ] = None,
    good: Annotated[
        str | None, typer.Option(help="Its value for a good outcome; default: yes, won, 1, ...")
    ] = None,
    time: Annotated[
        str | None, typer.Option(help="The file's column of dates, to learn from the past only.")
    ] = None,
    allow: Annotated[
        list[str] | None, typer.Option(help="A field that the leak guard may not refuse.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help=f"Where to write the proposal; default: {PROPOSAL}.")
    ] = None,
    workspace: PolicyOption = None,
    json: JsonOption = False,
) -> None:
    """Write a proposal for the playbook's ICP: points, lifts, what was refused and why.

    Nothing is changed: what convinces you is yours to take over.
    """
    from tasks.learn import LearnError, learn_from, read_deals, read_outcomes, render

    if file is None:
        ws = open_workspace(workspace)
        playbook, lesson = ws.playbook, read_deals(ws)
    else:
        playbook = open_workspace(workspace).playbook if workspace else shipped_playbook()
        if outcome is None:
            raise LearnError(f"say which column of {file} is the outcome, with --outcome")
        lesson = read_outcomes(file, outcome, good, time, playbook)
    learned = learn_from(lesson, playbook.icp, allow or ())
    target = out or (Path() if file is not None else ws.folder) / PROPOSAL
    target.write_text(render(lesson, learned), encoding="utf-8")
    if json:
        show.as_json(learned)
    else:
        _show(lesson.what, learned, target)


def _show(what: str, learned: "Learned", target: Path) -> None:
    show.line(f"Learned from {what}: {learned.wins} good outcomes of {learned.rows}.")
    trials = [
        [MODELS[name], f"{each.auc:.3f}", f"{each.interval[0]:.3f} to {each.interval[1]:.3f}"]
        for name, each in learned.trials.items()
    ]
    how = "on what came later" if learned.is_in_time else "cross-validated, without time"
    show.table(f"How well unseen rows are foretold ({how})", ["", "AUC", "95 %"], trials)
    rows = [
        [each.field, each.points or "left out", each.points_now or "", _best(each.values)]
        for each in learned.fields
    ]
    show.table("What counts", ["field", "points", "today", "best values (lift)"], rows)
    for refusal in learned.refused:
        show.line(f"refused {refusal.field}: {refusal.reason}")
    show.line(f"Proposal: {target}. Nothing was changed.", style="bold")


def _best(values: "tuple[Value, ...]") -> str:
    first = sorted(values, key=lambda each: -each.lift)[:3]
    return ", ".join(f"{each.value} ({each.lift:g})" for each in first)
