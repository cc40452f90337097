"""What a person sees: tables and lines on a terminal, JSON for programs, errors in plain words."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import UTC, date, datetime
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from connectors.plain import harmless_json, without_control
from tasks.rules.words import counted

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

# Our own errors already say what failed, which thing, why and what to do.
OURS = {"connectors", "demo", "flows", "tasks", "warehouse"}


def as_json(value: Any) -> None:
    """Print a value as one JSON document; ids become text, since JavaScript rounds them."""
    print(as_text(value))


def as_text(value: Any) -> str:
    """The JSON document of a value, harmless on a terminal."""
    return harmless_json(json.dumps(plain(value), ensure_ascii=False, indent=2))


def plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set):
        return [plain(each) for each in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 2**53:
        return str(value)
    if isinstance(value, float):
        return round(value, 4)
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print rows under a title; nothing in a cell is taken for markup."""
    shown = Table(title=_safe(title), title_justify="left", title_style="bold", pad_edge=False)
    for column in columns:
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*("" if cell is None else _safe(_text(cell)) for cell in row))
    out.print(shown)


def line(text: str, style: str = "") -> None:
    """Print a line; whatever it holds, it stays one, but may have an empty one before it."""
    told = text.lstrip("\n")
    if told != text:
        out.print()
    out.print(_safe(told).replace("\n", " "), style=style, soft_wrap=True)


def warning(text: str, style: str = "") -> None:
    """Print a line on the error stream, where it does not mix with what a program reads."""
    err.print(_safe(text).replace("\n", " "), style=style, soft_wrap=True)


def counts(counted: Mapping[str, int], *, json: bool = False) -> None:
    """Print what was counted in one line, or as JSON."""
    if json:
        as_json(counted)
    else:
        line(", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counted.items()))


def field(label: str, text: str) -> None:
    """Print a labelled sentence, indented; on a terminal its lines hang under its beginning."""
    if not out.is_terminal:
        line(f"     {label:<8} {text}")
        return
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=13, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(f"     {_safe(label)}", _safe(text))
    out.print(grid)


def _safe(text: str) -> str:
    """Text in which a terminal finds nothing to obey, and rich no markup."""
    return escape(without_control(text))


def _text(cell: Any) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def fail(error: BaseException) -> None:
    """Say on standard error why a command failed; WHYNOW_DEBUG=1 adds the traceback."""
    if problems := getattr(error, "problems", None):
        faults = counted(len(problems), "fault")
        err.print(f"[red]playbook.toml can not be used ({faults}):[/red]")
        for problem in problems:
            err.print(f"  {_safe(problem)}", soft_wrap=True)
    elif type(error).__module__.partition(".")[0] in OURS:
        err.print(f"[red]{_safe(str(error))}[/red]", soft_wrap=True)
    else:
        message = f"unexpected {type(error).__name__}: {error}"
        err.print(f"[red]{_safe(message)}[/red]", soft_wrap=True)
        err.print("This is a fault of whynow; WHYNOW_DEBUG=1 shows where.")
    if os.environ.get("WHYNOW_DEBUG") == "1":
        err.print_exception()
