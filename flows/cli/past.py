"""Commands about past days: score them again, and see what came of high scores."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.workspace import open_workspace

if TYPE_CHECKING:
    from tasks.recompute import Recomputed

MOST_ROWS = 20  # on a terminal; --json has all
DAY = ["%Y-%m-%d"]


class Policy(StrEnum):
    """Whose figures count."""

    THEN = "then"
    NOW = "now"


def score(
    domains: Annotated[
        list[str] | None, typer.Argument(help="Only these accounts; default: all.")
    ] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=DAY, help="The day; default: the last day of scoring."),
    ] = None,
    policy: Annotated[
        Policy, typer.Option(help="By the playbook of that day, or by that of now.")
    ] = Policy.THEN,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Score a past day again from what was known then, and compare with what was stored.

    Nothing is written. Exit code 1 where a score is not what was stored.
    """
    from tasks.recompute import as_rows, domains_of, ids_of, last_day, recompute

    ws = open_workspace(workspace)
    day = as_of.date() if as_of else last_day(ws) or datetime.now(UTC).date()
    found = recompute(ws, day, ids_of(ws, domains) if domains else None, policy.value)
    names = domains_of(ws)
    differences = [
        {"domain": names[row.pop("account_id")], **row}
        for row in found.differences.iter_rows(named=True)
    ]
    rows = as_rows(found, names)
    if json:
        show.as_json(
            {"as_of": day, "policy": policy.value, "compared": found.compared, "scores": rows,
             "differences": differences}
        )  # fmt: skip
    else:
        _show(found, rows, differences)
    if differences:
        raise typer.Exit(1)


def _show(
    found: "Recomputed", rows: list[dict[str, Any]], differences: list[dict[str, Any]]
) -> None:
    columns = ["domain", "total", "grade", "fit", "timing", "engagement"]
    more = f", the first {MOST_ROWS}" if len(rows) > MOST_ROWS else ""
    cells = [[row[name] for name in columns] for row in rows[:MOST_ROWS]]
    show.table(f"{len(rows)} accounts as of {found.day}{more}", columns, cells)
    if not found.compared:
        show.line("Nothing was scored on that day: there is nothing to compare with.")
        return
    if not differences:
        show.line(f"All {found.compared} are what was stored.")
        return
    cells = [
        [row["domain"], row["total"], row["total_stored"], ", ".join(row["differs"])]
        for row in differences[:MOST_ROWS]
    ]
    title = f"{len(differences)} of {found.compared} are not what was stored"
    show.table(title, ["domain", "total", "stored", "differs"], cells)
