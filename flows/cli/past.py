"""Commands about past days: score them again, and see what came of high scores."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.workspace import open_workspace

if TYPE_CHECKING:
    from tasks.buyers.past import BuyersThen
    from tasks.recompute import Recomputed
    from tasks.rules.backtesting import Backtest, Group

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
    from tasks.buyers.past import recompute_buyers
    from tasks.recompute import as_rows, domains_of, ids_of, last_day, recompute

    ws = open_workspace(workspace)
    day = as_of.date() if as_of else last_day(ws) or datetime.now(UTC).date()
    ids = ids_of(ws, domains) if domains else None
    found = recompute(ws, day, ids, policy.value)
    buyers = recompute_buyers(ws, day, ids, policy.value)
    names = domains_of(ws)
    differences = [
        {"domain": names[row.pop("account_id")], **row}
        for row in found.differences.iter_rows(named=True)
    ]
    rows = as_rows(found, names)
    if json:
        show.as_json(
            {"as_of": day, "policy": policy.value, "compared": found.compared, "scores": rows,
             "differences": differences, "buyers": _buyers(buyers, names)}
        )  # fmt: skip
    else:
        _show(found, rows, differences)
        _show_buyers(buyers, names)
    if differences or not buyers.differences.is_empty():
        raise typer.Exit(1)


def _buyers(found: "BuyersThen", names: dict[int, str]) -> dict[str, Any]:
    """Buyers as a document, without what is personal."""
    shown = ("stage", "stage_sign", "stage_at", "falls_back_on", "handover", "chance",
             "opportunity_value_usd", "close_rate", "expected_value_usd")  # fmt: skip
    of_lead = ("lead_id", "source", "tier", "stage", "handover", "conversion", "total",
               "cash_value_usd", "expected_value_usd")  # fmt: skip
    return {
        "compared": found.compared,
        "accounts": _with_domains(found.states.select("account_id", *shown), names),
        "leads": _with_domains(found.leads.select("account_id", *of_lead), names),
        "differences": _with_domains(found.differences, names),
    }


def _with_domains(frame: Any, names: dict[int, str]) -> list[dict[str, Any]]:
    return [
        {"domain": names.get(row.pop("account_id")), **row} for row in frame.iter_rows(named=True)
    ]


def _show_buyers(found: "BuyersThen", names: dict[int, str]) -> None:
    if not found.compared:
        return
    if found.differences.is_empty():
        show.line(f"All {found.compared} stages and values of accounts and leads are, too.")
        return
    cells = [
        [row["kind"], row["domain"], ", ".join(row["differs"])]
        for row in _with_domains(found.differences.head(MOST_ROWS), names)
    ]
    title = f"{found.differences.height} of {found.compared} stages and values are not"
    show.table(title, ["", "domain", "differs"], cells)


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


def backtest(
    first: Annotated[
        datetime | None,
        typer.Option("--from", formats=DAY, help="The first day; default: of the first score."),
    ] = None,
    last: Annotated[
        datetime | None,
        typer.Option("--to", formats=DAY, help="The last day; default: whose horizon is over."),
    ] = None,
    horizon_days: Annotated[
        float | None, typer.Option(min=1, help="Default: as the playbook says.")
    ] = None,
    hindsight: Annotated[
        bool, typer.Option("--hindsight", help="Count what had happened, though heard of later.")
    ] = False,
    svg: Annotated[
        Path | None, typer.Option(help="Where to write the picture; default: none is made.")
    ] = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Show whether high scores of past days became opportunities, against simpler rankings."""
    from tasks.backtest import backtest as run
    from tasks.backtest import days_of, draw

    ws = open_workspace(workspace)
    horizon = horizon_days or ws.playbook.backtest.horizon_days
    days = days_of(ws, first.date() if first else None, last.date() if last else None, horizon)
    found = run(ws, days, horizon, is_hindsight=hindsight)
    how = ", in hindsight" if hindsight else ""
    title = f"{days[0]} to {days[-1]}, opportunities within {horizon:g} days{how}"
    if svg is not None:
        svg.write_text(draw(found, title), encoding="utf-8")
    if json:
        show.as_json(
            {"days": days, "horizon_days": horizon, "is_hindsight": hindsight, "backtest": found}
        )
        return
    _show_backtest(found, title)


def _show_backtest(found: "Backtest", title: str) -> None:
    show.line(title, style="bold")
    rate = "-" if found.base_rate is None else f"{found.base_rate:.1%}"
    show.line(
        f"{found.cases} cases of {found.accounts} accounts: {found.successes} became "
        f"opportunities ({rate})"
    )
    columns = ["tenth", "cases", "became", "rate 95 %", "lift 95 %", "gain 95 %"]
    rows = [_row(group) for group in found.rankings["score"]]
    show.table("By score, the best tenth first", columns, rows)
    rows = [
        [name, *_row(groups[0])[3:5], _figure(groups[2].gain, groups[2].gain_interval)]
        for name, groups in found.rankings.items()
    ]
    columns = ["ranking", "rate of the best tenth", "its lift", "gain of the best three"]
    show.table("Against simpler rankings", columns, rows)
    rows = [_row(group)[:4] for group in found.calibration if group.cases]
    show.table("By score", ["score", "cases", "became", "rate 95 %"], rows)
    rows = [_row(group)[:5] for group in sorted(found.triggers, key=lambda one: -(one.lift or 0))]
    if rows:
        show.table("By live event", ["type", "cases", "became", "rate 95 %", "lift 95 %"], rows)


def _row(group: "Group") -> list[Any]:
    return [
        group.name, str(group.cases), str(group.successes),
        _figure(group.rate, group.rate_interval), _figure(group.lift, group.lift_interval),
        _figure(group.gain, group.gain_interval),
    ]  # fmt: skip


def _figure(value: float | None, interval: tuple[float, float] | None) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}" + (f" ({interval[0]:.2f} to {interval[1]:.2f})" if interval else "")
