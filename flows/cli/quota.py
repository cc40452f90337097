"""`whynow quota`: what a revenue goal asks of each SDR, and what is missing for it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import show
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption, now_or
from tasks.workspace import Workspace, WorkspaceError, open_workspace

if TYPE_CHECKING:
    from tasks.quota import Quota
    from tasks.rules.quota import Case

NAMES = {
    "arr_goal_usd": "ARR goal, USD",
    "sdrs": "SDRs",
    "close_rate": "close rate of opportunities",
    "deal_mrr_usd": "MRR of a deal, USD",
    "conversion": "worked accounts that become an opportunity",
    "touches_per_account": "touches per worked account",
    "touches_per_day": "touches of an SDR a day",
    "working_days_per_month": "working days a month",
    "rework_months": "months until an account is worked again",
}


def quota(
    arr_goal: Annotated[float, typer.Option(help="New annual recurring revenue to win, in USD.")],
    sdrs: Annotated[
        float | None, typer.Option(help="How many SDRs; default: the active ones.")
    ] = None,
    close_rate: Annotated[
        float | None,
        typer.Option(
            help="Share of opportunities won, e.g. 0.2; default: that of the deal's size."
        ),
    ] = None,
    deal_mrr: Annotated[
        float | None, typer.Option(help="Monthly revenue of a deal; default: your usual one.")
    ] = None,
    conversion: Annotated[
        float | None,
        typer.Option(help="Share of worked accounts that become an opportunity; default: yours."),
    ] = None,
    touches: Annotated[
        float | None, typer.Option(help="Touches per worked account; default: yours.")
    ] = None,
    touches_per_day: Annotated[
        float | None, typer.Option(help="What an SDR can do; default: the queue's daily limit.")
    ] = None,
    svg: Annotated[
        Path | None, typer.Option(help="Where to write the picture; default: none is made.")
    ] = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Show what a revenue goal asks of each SDR, what is missing, and what would change it.

    What is not given is learned from the workspace; without one the shipped playbook's figures
    count.
    """
    from tasks.quota import draw
    from tasks.quota import quota as plan

    given = {
        "arr_goal_usd": arr_goal, "sdrs": sdrs, "close_rate": close_rate, "deal_mrr_usd": deal_mrr,
        "conversion": conversion, "touches_per_account": touches,
        "touches_per_day": touches_per_day,
    }  # fmt: skip
    moment = now_or(as_of)
    found = plan(_workspace(workspace), given, moment)
    if svg is not None:
        svg.write_text(draw(found), encoding="utf-8")
    if json:
        show.as_json(found)
        return
    _show(found)


def _workspace(folder: Path | None) -> Workspace | None:
    """The workspace named, else the one here, if there is one."""
    try:
        return open_workspace(folder)
    except WorkspaceError:
        if folder is not None:
            raise
        return None


def _show(found: "Quota") -> None:
    figures, plan = found.figures, found.plan
    cells = [
        [label, f"{(each := getattr(figures, name)).value:,.12g}", each.origin]
        for name, label in NAMES.items()
    ]
    show.table("Planned with", ["", "", "from"], cells)
    opportunities = plan.opportunities_per_sdr_per_month
    show.line(
        f"Each SDR and month: ${plan.mrr_per_sdr_per_month:,.0f} MRR of pipeline, "
        f"{opportunities} opportunities of ${figures.deal_mrr_usd.value:,.0f} MRR "
        f"({opportunities} make ${plan.arr_of_these_usd:,.0f} ARR)",
        style="bold",
    )
    show.line(
        f"That takes {plan.accounts_per_sdr_per_month:,} accounts worked and "
        f"{plan.touches_per_sdr_per_month:,} touches; an SDR can do "
        f"{plan.touches_an_sdr_can_do:,} touches a month."
    )
    for words in _missing(found):
        show.line(words)
    _show_sensitivity(found)


def _missing(found: "Quota") -> list[str]:
    plan = found.plan
    words = [f"Missing: {plan.missing_touches_per_month:,} touches a month."]
    if not plan.missing_touches_per_month:
        words = ["The team can do these touches."]
    if plan.missing_sdrs:
        team = f"{plan.sdrs_needed:,} SDRs are needed, {plan.missing_sdrs:,} more than there are"
        words.append(f"Missing: {team}.")
    if plan.missing_accounts is None:
        words.append(
            f"{plan.accounts_needed:,} accounts to work are needed; without a workspace nobody "
            "knows how many there are."
        )
    elif plan.missing_accounts:
        words.append(
            f"Missing: {plan.missing_accounts:,} accounts; {plan.accounts_needed:,} are needed, "
            f"there are {plan.accounts_there:,} within the ICP."
        )
    else:
        words.append(
            f"There are accounts enough: {plan.accounts_there:,}, of {plan.accounts_needed:,} "
            "needed."
        )
    return words


def _show_sensitivity(found: "Quota") -> None:
    rows = found.by_rate_and_team
    columns = ["close rate", *(f"{case.sdrs} SDRs" for case in rows[0])]
    cells = [[f"{row[0].close_rate:.1%}", *map(_load, row)] for row in rows]
    show.table("Opportunities (touches) per SDR and month", columns, cells)
    cells = [
        [
            f"${case.deal_mrr_usd:,.0f}",
            f"{case.close_rate:.1%}",
            f"${case.plan.mrr_per_sdr_per_month:,.0f}",
            _load(case),
            f"{case.plan.sdrs_needed:,}",
        ]
        for case in found.by_deal_size
    ]
    columns = ["MRR of a deal", "close rate", "pipeline MRR", "opportunities (touches)", "SDRs"]
    title = f"By size of deal ({found.close_rates.because}); SDRs: needed for the touches"
    show.table(title, columns, cells)


def _load(case: "Case") -> str:
    plan = case.plan
    return f"{plan.opportunities_per_sdr_per_month:,} ({plan.touches_per_sdr_per_month:,})"
