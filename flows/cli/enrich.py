"""The command that looks up facts about accounts, or says what that would take."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import show
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption, now_or
from tasks.rules.words import counted
from tasks.workspace import open_workspace

if TYPE_CHECKING:
    from tasks.rules.enrichment import SourcePlan


def enrich(
    domains: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DOMAIN]...",
            help="Accounts to look up whatever was due; none: those that are due.",
            show_default=False,
        ),
    ] = None,
    plan_only: Annotated[
        bool, typer.Option("--plan", help="Show what would be looked up; ask nobody.")
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="At most so many accounts; default: the playbook's accounts_per_run.",
            show_default=False,
        ),
    ] = None,
    sources: Annotated[
        str | None,
        typer.Option(
            metavar="NAMES",
            help="Only these, between commas: event, job_board, website, wikidata; "
            "default: those that the playbook has on.",
            show_default=False,
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Look up facts about accounts now, or plan it: where, how much, why and how long.

    Needs no Prefect server; the night does it too.
    """
    from tasks.enrich import enrich as look_up
    from tasks.enrich import plan
    from tasks.research import find_account
    from warehouse.runs import PIPELINE, start_run

    ws = open_workspace(workspace)
    moment = now_or(as_of)
    named = [find_account(ws, each) for each in domains] if domains else None
    asked = [each.strip() for each in sources.split(",")] if sources else None
    plans = plan(ws, moment, named, limit, asked)
    if plan_only:
        rows = [asdict(each) | {"accounts": each.accounts} for each in plans]
        show.as_json(rows) if json else _show_plan(plans)
        return
    most = max((each.accounts for each in plans), default=0)
    with (
        start_run(ws.engine, "enrich", moment, PIPELINE),
        show.err.status(f"looking up {counted(most, 'account')} ..."),
    ):
        counts = asyncio.run(look_up(ws, moment, named, limit, asked))
    show.counts(counts, json=json)


def _show_plan(plans: Sequence["SourcePlan"]) -> None:
    for each in plans:
        why = ", ".join(f"{count} {reason}" for reason, count in each.why.items())
        count = counted(each.accounts, "account")
        if not each.accounts:
            show.line(f"{each.source}: nothing is due")
            continue
        if not each.most_pages:
            show.line(f"{each.source}: {count} ({why}), from the warehouse, nobody is asked")
            continue
        what = "page" if each.source == "website" else "query"
        show.line(
            f"{each.source}: {count} ({why}), at most {_count(each.most_pages, what)}, "
            f"about {_time(each.seconds)}"
        )


def _count(number: int, what: str) -> str:
    several = {"page": "pages", "query": "queries"}[what]
    return f"{number:,} {what if number == 1 else several}"


def _time(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes} minutes" if minutes > 1 else f"{max(round(seconds), 1)} s"
