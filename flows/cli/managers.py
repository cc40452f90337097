"""Commands for managers: the digest, and what became of alerts."""

import sys
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.cli import show
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption, now_or
from tasks.workspace import open_workspace

alerts_app = typer.Typer(
    help="Show what became of alerts: where they went, and why not elsewhere.",
    invoke_without_command=True,
)


class Format(StrEnum):
    """How a digest is written."""

    md = "md"
    html = "html"
    json = "json"


class Status(StrEnum):
    """What became of an alert."""

    pending = "pending"
    claimed = "claimed"
    sent = "sent"
    failed = "failed"


def digest(
    weekly: Annotated[
        bool, typer.Option("--weekly/--daily", help="The last whole week, or the last day.")
    ] = False,
    format: Annotated[
        Format, typer.Option(help="Markdown, a page as it is mailed, or JSON with definitions.")
    ] = Format.md,
    out: Annotated[
        Path | None, typer.Option(help="Write it into this file.", show_default=False)
    ] = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Show the managers' digest: what happened, what slipped, and what the figures say."""
    from tasks.digest import as_document, collect, render, render_html

    ws = open_workspace(workspace)
    moment = now_or(as_of)
    facts = collect(ws, moment, "weekly" if weekly else "daily")
    if json or format is Format.json:
        text = show.as_text(as_document(facts)) + "\n"
    else:
        text = render_html(facts) if format is Format.html else render(facts)
    if out is not None:
        out.write_text(text, encoding="utf-8")
        show.line(f"Wrote {out}")
    elif format is Format.md and not json and show.out.is_terminal:
        from rich.markdown import Markdown

        show.out.print(Markdown(text))
    else:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.flush()


@alerts_app.callback()
def alerts(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=1, help="Alerts to show.")] = 30,
    status: Annotated[
        list[Status] | None, typer.Option(help="Only these; may be given more than once.")
    ] = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Show what became of alerts: where they went, and why not elsewhere."""
    if context.invoked_subcommand:
        return
    from tasks.alert import alerts as alerts_of

    ws = open_workspace(workspace)
    with ws.reading() as connection:
        found = alerts_of(connection, limit, [str(each) for each in status or ()])
    if json:
        show.as_json(found)
        return
    if not found:
        show.line("There are no alerts.")
        return
    cells = [
        [
            row["created_at"],
            row["status"],
            row["kind"],
            row["receiver"],
            row["subject"],
            row["told"],
        ]
        for row in found
    ]
    heads = ["made (UTC)", "", "kind", "for", "subject", "what became of it"]
    show.table(f"Alerts: {len(found)}", heads, cells)


@alerts_app.command("test")
def test(
    channel: Annotated[
        str | None, typer.Option(help="Only this one of the playbook.", show_default=False)
    ] = None,
    receiver: Annotated[
        str | None, typer.Option(help="Whom it is for, in addresses with {receiver}.")
    ] = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Send a test message through each channel, or one; says which took it."""
    from tasks.alert import send_test

    ws = open_workspace(workspace)
    found = send_test(ws, datetime.now(UTC), channel, receiver)
    if json:
        show.as_json([{"channel": name, "error": _words(error)} for name, error in found])
    else:
        for name, error in found:
            show.line(f"{name}: {_words(error) or 'taken'}", style="red" if error else "")
    if any(error for _, error in found):
        raise typer.Exit(1)


def _words(error: Any) -> str | None:
    return None if error is None else str(error)
