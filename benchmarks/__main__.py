"""Runs the benchmarks named, or all: `python -m benchmarks [--quick] [--json] [NAME...]`.

Every module of this folder with a name that does not begin with an underscore is one, `timing`
apart: its `measure(rounds, share)` yields figures; `share` is the part of its full size to work on.
"""

import argparse
import importlib
import json
import os
import pkgutil
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict

from rich.console import Console
from rich.table import Table

import benchmarks
from benchmarks.timing import Figure

WIDTH = 132  # of a pipe or a log
ROUNDS, QUICK_ROUNDS, QUICK_SHARE = 3, 1, 0.02


def main() -> None:
    """Exit code 0 when all ran, whatever they found; 2 for a name that is none."""
    names = sorted(
        module.name
        for module in pkgutil.iter_modules(benchmarks.__path__)
        if module.name != "timing" and not module.name.startswith("_")
    )
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    # Not `choices`: with those, argparse refuses to be given no name at all.
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(names)}")
    parser.add_argument("--quick", action="store_true", help="one small round: do they work?")
    parser.add_argument("--json", action="store_true", help="a line of JSON per figure")
    options = parser.parse_args()
    if unknown := set(options.names) - set(names):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    for name in ("WHYNOW_DATABASE_URL", "WHYNOW_WORKSPACE", "PREFECT_API_URL"):
        os.environ.pop(name, None)  # everything happens in temporary workspaces
    rounds, share = (QUICK_ROUNDS, QUICK_SHARE) if options.quick else (ROUNDS, 1.0)
    for name in options.names or names:
        figures = _measured(name, rounds, share)
        if options.json:
            for figure in figures:
                shown = {"benchmark": name, **asdict(figure), "ratio": figure.ratio}
                print(json.dumps(shown | {"is_met": figure.is_met}), flush=True)
        else:
            _show(name, list(figures))


def _measured(name: str, rounds: int, share: float) -> Iterator[Figure]:
    begun = time.perf_counter()
    yield from importlib.import_module(f"benchmarks.{name}").measure(rounds, share)
    print(f"{name}: took {time.perf_counter() - begun:.0f} s", file=sys.stderr)


def _show(name: str, figures: list[Figure]) -> None:
    table = Table(title=name, title_justify="left", title_style="bold")
    for header in ("what", "against"):
        table.add_column(header)
    for header in ("ours", "±", "other", "ratio", "promised"):
        table.add_column(header, justify="right")
    for each in figures:
        bound = "at least" if each.is_rate else "at most"
        said = {None: "", True: "met", False: "MISSED"}[each.is_met]
        table.add_row(
            each.what,
            each.against,
            f"{_number(each.ours)} {each.unit}",
            "" if each.spread is None else f"{each.spread:.0%}",
            f"{_number(each.other)} {each.unit}",
            _number(each.ratio),
            "" if each.target is None else f"{bound} {each.target:g}: {said}",
        )
    console = Console()
    console.width = console.width if console.is_terminal else WIDTH
    console.print(table)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


if __name__ == "__main__":
    main()
