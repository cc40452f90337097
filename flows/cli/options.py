"""Options that several commands share."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace", "-w", envvar="WHYNOW_WORKSPACE", help="The workspace; default: this folder."
    ),
]
PolicyOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        "-w",
        envvar="WHYNOW_WORKSPACE",
        help="The workspace whose playbook counts; default: the shipped playbook.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
AsOfOption = Annotated[
    datetime | None,
    typer.Option("--as-of", help="Take this UTC moment for now.", show_default=False),
]


def now_or(as_of: datetime | None) -> datetime:
    """The moment that a command takes for now: the one it was given, else that of the clock."""
    return as_of.replace(tzinfo=UTC) if as_of else datetime.now(UTC)
