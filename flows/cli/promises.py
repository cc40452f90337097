"""What was promised: the clocks that run, and how promises were kept."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

import typer

from flows.cli import show
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption, now_or
from tasks.workspace import open_workspace
from warehouse.queries import Row, promises

MOST_CLOCKS = 15  # rows of a table on a terminal; --json has all


class By(StrEnum):
    """By what attainment is shown."""

    rep = "rep"
    team = "team"
    manager = "manager"
    source = "source"
    week = "week"
    promise = "promise"


def sla(
    everything: Annotated[
        bool, typer.Option("--all", help="Also the clocks that were met.")
    ] = False,
    attainment: Annotated[
        By | None,
        typer.Option(
            "--attainment",
            help="Show instead how promises were kept, by so much.",
            show_default=False,
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Show breaches, warnings and the clocks that run, the soonest due first."""
    ws = open_workspace(workspace)
    now = now_or(as_of)
    states = ("breached", "warned", "running", "paused", *(("met",) if everything else ()))
    with ws.reading() as connection:
        if attainment:
            found = promises.attainment(connection, attainment.value)
        else:
            found = promises.clocks_now(connection, states, now)
    if json:
        show.as_json(found)
    elif attainment:
        show_attainment(found, attainment.value)
    else:
        show_clocks(found, now)


def show_attainment(found: list[Row], by: str) -> None:
    """Print how promises were kept."""
    if not found:
        show.line("No clock has run yet.")
        return
    counts = ("clocks", "met", "breached", "undecided", "in_target")
    heads = ["promise", *(name.replace("_", " ") for name in counts), "kept"]
    keys = [name for name in found[0] if name not in (*counts, "attainment_percent")]
    cells = [
        [*(str(row[name] or "none").replace("_", " ") for name in keys),
         *(row[name] for name in counts), _percent(row["attainment_percent"])]
        for row in found
    ]  # fmt: skip
    show.table("Promises kept", [*([by] if by != "promise" else []), *heads], cells)


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:.1f} %"


def show_clocks(found: list[Row], now: datetime) -> None:
    """Print SLA clocks; one past due that no sweep has found yet is said to be late."""
    for state in ("breached", "warned", "running", "paused", "met"):
        some = [row for row in found if row["state"] == state]
        if not some:
            continue
        # Of what is over the newest, of what is to come the soonest.
        is_over = state in ("breached", "met")
        ordered = sorted(some, key=_due)
        few = ordered[-MOST_CLOCKS:] if is_over else ordered[:MOST_CLOCKS]
        cells = [
            [row["account_name"], row["lead_source"] or row["kind"].replace("_", " "),
             row["rep_email"] or "nobody", row["due_at"], _late(row, now)]
            for row in few
        ]  # fmt: skip
        columns = ["account", "lead from", "rep", "due (UTC)", ""]
        which = f", the {'newest' if is_over else 'soonest'} {MOST_CLOCKS} of them"
        title = f"{state}: {len(some)}{which if len(some) > MOST_CLOCKS else ''}"
        show.table(title, columns, cells)
    if not found:
        show.line("No clock runs.")


def _due(row: Row) -> datetime:
    return row["due_at"] or datetime.max.replace(tzinfo=UTC)


def _late(row: Row, now: datetime) -> str:
    if row["paused_at"] is not None and row["stopped_at"] is None:
        return f"paused since {row['paused_at']:%Y-%m-%d %H:%M}"
    if row["due_at"] is None:
        return "answered" if row["stopped_at"] else "its calendar never opens"
    answered = row["stopped_at"]
    if answered is None and now > row["due_at"]:
        return f"unanswered, {_span(now - row['due_at'])} late"
    if answered is not None and answered > row["due_at"]:
        return f"answered {_span(answered - row['due_at'])} late"
    return "answered" if answered else f"{_span(row['due_at'] - now)} left"


def _span(delta: Any) -> str:
    minutes = int(delta.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"
