"""Commands about what is read: list, find, add, import, export and remove sources."""

import asyncio
import re
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.cli import show
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption, now_or
from tasks.rules.words import counted
from tasks.workspace import Workspace, open_workspace
from warehouse.queries import Row, news
from warehouse.writes import Changes

sources_app = typer.Typer(help="List, find, add, import, export or remove the sources.")

MARKS = {"recommended": "+", "known": "=", "covered": " ", "stale": " ", "poor": " "}
MOST_REFUSED = 30  # shown of one domain
SAID = (("why", "reason"), ("do", "remedy"))
STATES = ("dead", "failing", "quiet", "new", "ok")


@sources_app.callback(invoke_without_command=True)
def sources(
    context: typer.Context,
    every: Annotated[bool, typer.Option("--all", help="Also those removed by hand.")] = False,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """List the sources with their health (new, ok, quiet, failing, dead), why, and what to do.

    The worst come first. A source is proven when its items were last read for certain.
    """
    context.obj = workspace
    if context.invoked_subcommand:
        return
    from tasks.sources import REMOVED

    ws = open_workspace(workspace)
    with ws.reading() as connection:
        found = [row for row in news.sources(connection) if every or row["reason"] != REMOVED]
    if json:
        show.as_json(found)
        return
    if not found:
        show.line("No sources yet. Find some: whynow sources discover, or: sources add URL")
        return
    counts = Counter(row["status"] for row in found)
    title = ", ".join(f"{counts[each]} {each}" for each in STATES if counts[each])
    columns = ["status", "kind", "articles", "proven (UTC)", "source, why, what to do"]
    show.table(f"Sources: {title}", columns, map(_as_cells, found))


def _as_cells(row: Row) -> list[Any]:
    told = [row["title"], row["url"]]
    told += [f"{label}: {row[name]}" for label, name in SAID if row[name]]
    is_board = row["kind"] == "job_board"
    count = f"{row['openings']} openings" if is_board else row["articles"]
    return [row["status"], row["kind"], count, row["proven_at"], "\n".join(filter(None, told))]


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
    now = now_or(as_of)
    wanted = _domains(domains) if domains else accounts_without_source(ws, limit)
    if not wanted and not json:
        show.line("Every account has a source of its own. Name a DOMAIN to look for more.")
        return
    with show.err.status(f"looking at {counted(len(wanted), 'site')} ..."):
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
            show.line(f"reads: {finding.kind} {finding.url}")
        show.line(_said(changes))
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
    """Each domain with its sources, which are numbered throughout."""
    number = 0
    for each in found:
        count = f"{len(each.findings)} found, {len(each.recommended)} recommended (+)"
        show.line(f"{each.domain}: {count if each.findings else each.problem}", style="bold")
        for finding in each.findings:
            number += 1
            mark = MARKS[finding.verdict]
            show.line(f"{mark}{number:>4}. {finding.kind} {finding.url}")
            show.line(f"       {finding.why} (worth {finding.score} of 100)")
        for note in each.notes:
            show.line(f"  {note}")
        _show_refused(each, verbose)
    if strange := [each.domain for each in found if each.findings and not each.is_account]:
        show.line(
            f"No account has the domain {', '.join(strange)}: what is read there counts for none "
            "until it is imported: whynow import accounts FILE.csv"
        )


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
    if not is_terminal():
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


def is_terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


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


def _said(changes: Changes) -> str:
    known = changes.updated + changes.unchanged
    return f"{changes.inserted} sources added, {known} were known."


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
    from tasks.sources import add_sources, named_source, probe

    ws = open_workspace(workspace or context.obj)
    now = datetime.now(UTC)
    if unchecked:
        source = named_source(url, kind, selector)
    else:
        source = asyncio.run(probe(ws, url, kind, selector, now))
    if domain:
        source = source.model_copy(update={"domain": _domains([domain])[0]})
    changes = add_sources(ws, [source], now, is_wanted=True)
    if json:
        show.as_json({"source": source.model_dump(), "changes": changes})
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
    """Add the feeds of an OPML file, as any feed reader exports it.

    Those that were removed or withdrawn stay so: `sources add` reads one of them again.
    """
    from tasks.opml import read_opml
    from tasks.sources import add_sources

    ws = open_workspace(workspace or context.obj)
    outline = read_opml(file)
    changes = add_sources(ws, outline.sources, datetime.now(UTC))
    if json:
        show.as_json({"changes": changes, "refused": outline.refused})
        return
    show.line(_said(changes))
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
    from tasks.sources import SourceError, list_sources

    ws = open_workspace(workspace or context.obj)
    listed = list_sources(ws)
    document = write_opml(listed, datetime.now(UTC))
    if file is None:
        print(document.decode(), end="")
        return
    try:
        file.write_bytes(document)
    except OSError as error:
        raise SourceError(
            f"cannot write the OPML file: {file}: {error.strerror}; name another one"
        ) from None
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
