"""The queue, as a rep reads it."""

from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.workspace import open_workspace
from warehouse.queries import Row, work

ADDRESS = {"call": "contact_phone", "email": "contact_email", "linkedin": "contact_linkedin_url"}
NOT_KNOWN = {
    "call": "no number on record",
    "email": "no address on record",
    "linkedin": "no profile on record",
}


class UnknownRep(LookupError):
    """No rep fits the name; the message lists those who have a queue."""


def queue(
    rep: Annotated[str | None, typer.Option(help="E-mail, or part of a name.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Tasks per rep.")] = 15,
    draft: Annotated[bool, typer.Option("--draft", help="Also the drafts.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Also the arithmetic of each rank.")] = False,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Show whom each rep should contact next, why them and why now."""
    ws = open_workspace(workspace)
    with ws.reading() as connection:
        found = work.queue(connection, rep, limit)
        if rep and not found:
            raise UnknownRep(_nobody(connection, rep))
    if json:
        show.as_json(found)
        return
    show_queue(found, draft=draft, why=why)


def _nobody(connection: Any, rep: str) -> str:
    known = sorted({str(row["rep_email"]) for row in work.queue(connection, None, 1)})
    listed = ", ".join(known) or "none; run whynow nightly first"
    return f"no open tasks for {rep}: reps with open tasks: {listed}"


def show_queue(found: list[Row], *, draft: bool = False, why: bool = False) -> None:
    """Print the queue rep by rep."""
    if not found:
        show.line("The queue is empty. Run `whynow nightly`, or import leads and accounts first.")
    for email in dict.fromkeys(row["rep_email"] for row in found):
        mine = [row for row in found if row["rep_email"] == email]
        show.line(f"\n{mine[0]['rep_name']} <{email}>", style="bold cyan")
        for row in mine:
            show_task(row, draft=draft, why=why)


def show_task(row: Row, *, draft: bool = False, why: bool = False) -> None:
    """Print one task as a rep reads it."""
    who = row["contact_name"] or "find a contact"
    title = f", {row['contact_title']}" if row["contact_title"] else ""
    place = f"{row['account_name']} ({row['domain']})"
    show.line(
        f"{row['rank']:>3}. {row['channel']} {who}{title}, {place} · {_due_in_words(row)}",
        style="bold",
    )
    known = row[ADDRESS[row["channel"]]] or NOT_KNOWN[row["channel"]]
    step = f" · touch {row['step']} of at most {row['steps']}" if row["steps"] else ""
    show.line(f"     {known}{step}", style="dim")
    show.field("why you:", row["why_you"])
    show.field("why now:", row["why_now"])
    show.field("do:", row["ask"])
    for place_in_list, point in enumerate(row["talking_points"]):
        show.field("" if place_in_list else "say:", point)
    if row["quote_url"]:
        show.line(f"     {row['quote_url']}", style="dim")
    if why and row["rank_because"]:
        show.field("rank:", row["rank_because"])
    if draft and row["draft"]:
        _show_draft(row)


def _due_in_words(row: Row) -> str:
    """In UTC, and on the contact's own clock where that is another one."""
    due = f"due {row['due_at']:%a %d %b %H:%M} UTC"
    zone = row["contact_timezone"]
    theirs = f" ({row['due_at'].astimezone(ZoneInfo(zone)):%H:%M} theirs)" if zone else ""
    return f"{'PROMISED, ' if row['is_promised'] else ''}{due}{theirs}"


def _show_draft(row: Row) -> None:
    because = f" ({row['draft_because']})" if row["draft_because"] else ""
    show.line(f"     draft, {row['draft_from']}{because}:", style="dim")
    subject = [f"Subject: {row['draft_subject']}", ""] if row["draft_subject"] else []
    for line in [*subject, *row["draft"].splitlines()]:
        show.line(f"     | {line}")
