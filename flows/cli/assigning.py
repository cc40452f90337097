"""The command that assigns accounts, or shows what it would change."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli import show
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption, now_or
from tasks.workspace import open_workspace

if TYPE_CHECKING:
    from tasks.assign import Changes


MOST_SHOWN = 30


def assign(
    plan_only: Annotated[
        bool, typer.Option("--plan", help="Show what would change; write nothing.")
    ] = False,
    rebalance: Annotated[
        bool, typer.Option("--rebalance", help="Look at all accounts anew, not at what changed.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Give accounts their SDR and AE within capacity, with why this rep and not the next best."""
    from tasks.assign import assign as assign_now
    from tasks.assign import plan_assignment
    from warehouse.queries.accounts import account_domains
    from warehouse.runs import PIPELINE, start_run

    ws = open_workspace(workspace)
    moment = now_or(as_of)
    if plan_only:
        found = plan_assignment(ws, moment, is_rebalance=rebalance)
        with ws.reading() as connection:
            domains = account_domains(connection)
        show.as_json(_as_data(found, domains)) if json else _show(found, domains)
        return
    with start_run(ws.engine, "assign", moment, PIPELINE):
        counts = assign_now(ws, moment, is_rebalance=rebalance)
    show.counts(counts, json=json)


def _rows(found: "Changes", domains: dict[int, str]) -> list[dict[str, Any]]:
    names = {key: rep.name for key, rep in found.reps.items()}
    return [
        {
            "domain": domains[row["account_id"]],
            "role": row["role"],
            "old": names.get(row["rep_id_before"]),
            "new": names.get(row["rep_id"]),
            "because": row["because"],
        }
        for row in found.changed.iter_rows(named=True)
    ]


def _as_data(found: "Changes", domains: dict[int, str]) -> dict[str, Any]:
    return {
        "accounts_with_sdr": found.owned,
        "accounts_without_sdr": found.accounts - found.owned,
        "value_usd": found.plan.value_usd,
        "bound_usd": found.plan.bound_usd,
        "gap": found.plan.gap,
        "changes": _rows(found, domains),
    }


def _show(found: "Changes", domains: dict[int, str]) -> None:
    rows = _rows(found, domains)
    for role in ("sdr", "ae"):
        some = [row for row in rows if row["role"] == role]
        if some:
            cells = [[row["domain"], row["old"] or "nobody", row["new"] or "nobody",
                      row["because"]] for row in some[:MOST_SHOWN]]  # fmt: skip
            more = f", the first {MOST_SHOWN} of them" if len(some) > MOST_SHOWN else ""
            title = f"{role.upper()}s that would change: {len(some)}{more}"
            show.table(title, ["account", "from", "to", "why"], cells)
    gains: Counter[int] = Counter()
    for row in found.changed.filter(role="sdr").iter_rows(named=True):
        gains.update({row["rep_id"]: 1})
        gains.subtract({row["rep_id_before"]: 1})
    cells = [
        [rep.name, f"{gains[key]:+d}" if gains[key] else "", found.load.get(key, 0),
         rep.capacity_accounts]
        for key, rep in sorted(found.reps.items(), key=lambda each: each[1].name)
        if rep.role == "sdr" and (rep.is_active or gains[key])
    ]  # fmt: skip
    show.table("SDRs afterwards", ["rep", "change", "accounts", "capacity"], cells)
    show.line(
        f"{found.owned} accounts with an SDR, {found.accounts - found.owned} without; "
        f"at most {found.plan.gap:.4%} below the best there can be"
    )
    if not rows:
        show.line("Nothing would change.")
