"""`whynow worth`: what leads are worth, by source, persona, stage and size."""

from typing import TYPE_CHECKING, Any

from flows.cli import show
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption, now_or
from tasks.workspace import open_workspace

if TYPE_CHECKING:
    from tasks.worth import Worth


def worth(
    workspace: WorkspaceOption = None, json: JsonOption = False, as_of: AsOfOption = None
) -> None:
    """Show what a lead is worth by source, persona and stage, and who works the open ones."""
    from tasks.worth import worth as find

    ws = open_workspace(workspace)
    found = find(ws, now_or(as_of))
    if json:
        show.as_json(found)
        return
    _show(found)


def _show(found: "Worth") -> None:
    rows = [
        [row["source"], f"{row['published']:.1%}", _own(row), f"{row['conversion']:.1%}"]
        for row in found.sources
    ]
    columns = ["source", "playbook", "yours (old enough)", "counts as"]
    show.table("How often leads become opportunities", columns, rows)
    _show_cells(found.cells)
    points = ", ".join(f"${size:,.0f}: {rate:.1%}" for size, rate in found.close_rates.curve)
    show.line(f"Opportunities that close, by MRR: {points} ({found.close_rates.because})")
    rows = [
        [row["size"] or "unknown", row["stage"] or "nothing observed", row["handover"],
         str(row["leads"]), _dollars(row["cash_value_usd"]), _dollars(row["expected_usd"])]
        for row in found.leads
    ]  # fmt: skip
    columns = ["company", "stage", "worked by", "leads", "cash value", "expected MRR"]
    show.table("Open leads", columns, rows)


def _show_cells(cells: list[dict[str, Any]]) -> None:
    """A row per stage, a column per persona; --json has what each value is made of."""
    tiers = list(dict.fromkeys(cell["tier"] for cell in cells))
    value = {(cell["tier"], cell["stage"]): cell for cell in cells}
    rows = [
        [stage or "nothing observed", *(_cell(value[tier, stage]) for tier in tiers)]
        for stage in dict.fromkeys(cell["stage"] for cell in cells)
    ]
    title = "Cash value of a lead: conversion x close rate x price (converted of yours)"
    show.table(title, ["stage", *(tier or "unknown" for tier in tiers)], rows)


def _cell(row: dict[str, Any]) -> str:
    return _dollars(row["cash_value_usd"]) + (f" ({_own(row)})" if row["leads"] else "")


def _own(row: dict[str, Any]) -> str:
    return f"{row['converted']} of {row['leads']}"


def _dollars(value: float | None) -> str:
    return f"${value or 0:,.0f}"
