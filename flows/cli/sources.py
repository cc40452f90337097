"""Commands about what is read: list, find, add, import, export and remove sources."""

import asyncio
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.cli import show
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption
from tasks.workspace import Workspace, open_workspace
from warehouse import queries
from warehouse.writes import Changes

sources_app = typer.Typer(help="List, find, add, import, export or remove the sources.")

MARKS = {"recommended": "+", "known": "=", "covered": "", "stale": "", "poor": ""}
MOST_REFUSED = 30  # shown of one domain


@sources_app.callback(invoke_without_command=True)
def sources(
    context: typer.Context, workspace: WorkspaceOption = None, json: JsonOption = False
) -> None:
    """List the sources with their health: ok, quiet, failing or dead, and why."""
    context.obj = workspace
    if context.invoked_subcommand:
        return
    ws = open_workspace(workspace)
    with ws.reading() as connection:
        found = queries.sources(connection)
    if json:
        show.as_json(found)
        return
    if not found:
        show.line("No sources yet. Find some: whynow sources discover, or: sources add URL")
        return
    columns = ("status", "url", "kind", "articles", "read_at", "reason")
    cells = [[row[name] for name in columns] for row in found]
    show.table("Sources", ["", "source", "kind", "articles", "last read (UTC)", "why"], cells)


@sources_app.command("discover")
def discover(
    context: typer.Context,
    domains: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DOMAIN]...",
            help="Companies' domains; none: the accounts without a source of their own.",
            show_default=False,
        ),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Add all that are recommended (+), without asking.")
    ] = False,
    limit: Annotated[
        int, typer.Option(min=1, help="Without DOMAIN: so many accounts, the best scores first.")
    ] = 50,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Also what was tried in vain, and why.")
    ] = False,
    workspace: WorkspaceOption = None,
    as_of: AsOfOption = None,
    json: JsonOption = False,
) -> None:
    """Find the feeds, news pages, job boards and sitemaps of companies on their sites.

    Each is read to see what it gives, ranked and explained; you choose which to add.
    """
    from tasks.discover import accounts_without_source
    from tasks.discover import discover as look

    ws = open_workspace(workspace or context.obj)
    now = as_of.replace(tzinfo=UTC) if as_of else datetime.now(UTC)
    wanted = _domains(domains) if domains else accounts_without_source(ws, limit)
    if not wanted and not json:
        show.line("Every account has a source of its own. Name a DOMAIN to look for more.")
        return
    with show.err.status(f"looking at {len(wanted)} site{'s' * (len(wanted) > 1)} ..."):
        found = asyncio.run(look(ws, wanted, now))
    if not json:
        _show_found(found, verbose)
    chosen = _choose(found, yes, is_asked=not json)
    changes = _add(ws, chosen, now)
    if json:
        added = [finding.url for _, finding in chosen]
        show.as_json({"domains": [_as_row(each) for each in found], "added": added})
    elif chosen:
        for _, finding in chosen:
            show.line(f"added: {finding.kind} {finding.url}")
        show.line(f"{changes.inserted} sources added, {changes.updated} changed.")
    if found and not any(each.findings for each in found):
        raise typer.Exit(1)


def _domains(given: Sequence[str]) -> list[str]:
    from tasks.rules.names import registrable_domain
    from tasks.sources import SourceError

    found = []
    for each in given:
        domain = registrable_domain(each)
        if domain is None:
            raise SourceError(f"not a domain: {each}; give one such as acme.com")
        found.append(domain)
    return found


def _show_found(found: Sequence[Any], verbose: bool) -> None:
    """A table per domain; its sources are numbered throughout."""
    number = 0
    for each in found:
        title = (
            f"{each.domain}: {len(each.findings)} found, {len(each.recommended)} recommended (+)"
        )
        if each.findings:
            cells = []
            for finding in each.findings:
                number += 1
                mark = MARKS[finding.verdict]
                cells.append([mark, number, finding.kind, finding.url, finding.score, finding.why])
            show.table(title, ["", "no.", "kind", "address", "worth", "why"], cells)
        else:
            show.line(f"{each.domain}: {each.problem}", style="bold")
        for note in each.notes:
            show.line(f"  {note}")
        if not each.is_account:
            show.line(
                f"  no account has the domain {each.domain}: its sources are kept for it all the "
                "same; whynow import accounts FILE.csv adds accounts"
            )
        _show_refused(each, verbose)


def _show_refused(each: Any, verbose: bool) -> None:
    if not each.refused:
        return
    if not verbose:
        show.line(f"  {len(each.refused)} other addresses were tried; --verbose lists them", "dim")
        return
    for one in each.refused[:MOST_REFUSED]:
        show.line(f"  no: {one.url} ({one.found}): {one.reason}", "dim")
    if len(each.refused) > MOST_REFUSED:
        show.line(f"  ... and {len(each.refused) - MOST_REFUSED} more; --json lists all", "dim")


def _choose(found: Sequence[Any], yes: bool, is_asked: bool) -> list[tuple[Any, Any]]:
    """What is to be added, each with where it was found."""
    listed = [(each, finding) for each in found for finding in each.findings]
    recommended = [pair for pair in listed if pair[1].is_recommended]
    if yes or not is_asked or not any(pair[1].verdict != "known" for pair in listed):
        return recommended if yes else []
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        show.line("Nothing was added: --yes adds what is recommended (+).")
        return []
    while True:
        answer = typer.prompt(
            "Add which? (numbers such as 1,3-5; a: all recommended; n: none)", default="a"
        )
        numbers = chosen_numbers(answer, len(listed))
        if numbers is not None:
            return recommended if answer.strip().lower() == "a" else [listed[n] for n in numbers]
        show.line(f"Not understood: {answer}")


def chosen_numbers(answer: str, most: int) -> list[int] | None:
    """The places (from 0) that an answer such as `1,3-5` names; None for no such answer."""
    answer = answer.strip().lower()
    if answer in ("a", "n", ""):
        return []
    found: list[int] = []
    for part in re.split(r"[,\s]+", answer):
        ends = re.fullmatch(r"(\d{1,6})(?:-(\d{1,6}))?", part)
        if ends is None:
            return None
        first, last = int(ends[1]), int(ends[2] or ends[1])
        if not 1 <= first <= last <= most:
            return None
        found += range(first - 1, last)
    return list(dict.fromkeys(found))


def _add(ws: Workspace, chosen: Sequence[tuple[Any, Any]], now: datetime) -> Changes:
    from tasks.discover import as_sources
    from tasks.sources import add_sources

    named = [source for each, finding in chosen for source in as_sources(each, [finding])]
    return add_sources(ws, named, now, is_wanted=True) if named else Changes()


def _as_row(each: Any) -> dict[str, Any]:
    names = ("domain", "home", "is_account", "notes", "problem", "findings", "refused", "requests")
    return {name: getattr(each, name) for name in names}


@sources_app.command("add")
def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="Its address, with http:// or https://.")],
    kind: Annotated[
        str | None,
        typer.Option(
            help="feed, news_page, sitemap, job_board or filings; found out when left away."
        ),
    ] = None,
    selector: Annotated[
        str | None, typer.Option(help="CSS of one item, for a news page without structure.")
    ] = None,
    domain: Annotated[
        str | None, typer.Option(help="The account whose own source it is; none: the address's.")
    ] = None,
    unchecked: Annotated[bool, typer.Option(help="Add it without reading it first.")] = False,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Add a source by its address; it is read once to see that it is one.

    A job board may be given as a browser shows it. A source that was removed is read again.
    """
    from tasks.rules.names import registrable_domain
    from tasks.sources import add_sources, probe
    from warehouse.models import SourceData

    ws = open_workspace(workspace or context.obj)
    now = datetime.now(UTC)
    if unchecked:
        source = SourceData(
            url=url, kind=kind or "feed", domain=registrable_domain(url), selector=selector
        )
    else:
        source = asyncio.run(probe(ws, url, kind, selector, now))
    if domain:
        source = source.model_copy(update={"domain": registrable_domain(domain)})
    changes = add_sources(ws, [source], now, is_wanted=True)
    if json:
        show.as_json({"source": source, "changes": changes})
        return
    done = "added" if changes.inserted else "changed" if changes.updated else "already known"
    owner = f"own source of {source.domain}" if source.domain else "of no account: see --domain"
    show.line(f"{done}: {source.kind} {source.url} ({owner})")


@sources_app.command("import")
def import_opml(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="An OPML file.")],
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Add the feeds of an OPML file, as any feed reader exports it."""
    from tasks.opml import read_opml
    from tasks.sources import add_sources

    ws = open_workspace(workspace or context.obj)
    outline = read_opml(file)
    changes = add_sources(ws, outline.sources, datetime.now(UTC))
    if json:
        show.as_json({"changes": changes, "refused": outline.refused})
        return
    known = changes.unchanged + changes.updated
    show.line(f"{changes.inserted} sources added, {known} were known.")
    for reason in outline.refused:
        show.line(f"refused: {reason}")


@sources_app.command("export")
def export_opml(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(help="Where to write it; none: to standard output.", show_default=False),
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Write all sources as OPML, for feed readers and for `sources import`."""
    from tasks.opml import write_opml
    from tasks.sources import list_sources

    ws = open_workspace(workspace or context.obj)
    listed = list_sources(ws)
    document = write_opml(listed, datetime.now(UTC))
    if file is None:
        print(document.decode(), end="")
        return
    file.write_bytes(document)
    show.line(f"{len(listed)} sources written to {file}")


@sources_app.command("remove")
def remove(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="Its address, as `whynow sources` lists it.")],
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Stop reading a source; its articles and what was found in them stay."""
    from tasks.sources import remove_source

    removed = remove_source(open_workspace(workspace or context.obj), url)
    if json:
        show.as_json({"removed": removed})
    else:
        show.line(f"removed: {removed}; whynow sources add {removed} reads it again")
