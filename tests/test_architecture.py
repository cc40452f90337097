"""The house's rules, held on the syntax trees: who may import whom, and who may read the clock."""

import ast
import importlib.metadata
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("connectors", "demo", "flows", "tasks", "warehouse")

# The first prefix that fits a module says what of ours it may import.
MAY_IMPORT = {
    "warehouse": ("warehouse",),
    "connectors": ("connectors", "warehouse.models"),
    "tasks.rules": ("tasks.rules", "warehouse.models"),
    "tasks": ("tasks", "connectors", "warehouse"),
    "flows.cli": ("flows", "tasks", "warehouse", "demo", "connectors.errors", "connectors.plain"),
    "flows": ("flows.common", "flows.nightly", "tasks", "warehouse"),
    "demo": ("demo", "warehouse.models"),
}
# What a rule may not touch: schedulers, networks, databases, files, processes, the clock.
IMPURE = {
    "asyncio", "httpx", "io", "os", "pathlib", "prefect", "random", "requests", "shutil", "socket",
    "sqlalchemy", "sqlmodel", "subprocess", "tempfile", "threading", "time", "urllib.request",
}  # fmt: skip
CLOCKS = {"now", "utcnow", "today"}
# Where a moment enters: the command line, a flow that was given none, and the log of runs.
EDGE = {"flows.cli", "flows.common", "warehouse.runs"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            yield name.removesuffix(".__init__"), ast.parse(path.read_text(encoding="utf-8"))


MODULES = dict(modules())


def imports_of(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_in(name: str, prefixes: tuple[str, ...] | set[str]) -> bool:
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_one_way(module: str) -> None:
    allowed = next(rooms for prefix, rooms in MAY_IMPORT.items() if is_in(module, (prefix,)))
    ours = {name for name in imports_of(MODULES[module]) if name.partition(".")[0] in ROOMS}
    assert {name for name in ours if not is_in(name, allowed)} == set()


@pytest.mark.parametrize("module", [name for name in MODULES if is_in(name, ("tasks.rules",))])
def test_rules_are_pure(module: str) -> None:
    assert {name for name in imports_of(MODULES[module]) if is_in(name, IMPURE)} == set()
    calls = {
        node.func.id
        for node in ast.walk(MODULES[module])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert "open" not in calls


@pytest.mark.parametrize("module", [name for name in MODULES if not is_in(name, EDGE)])
def test_nothing_but_the_edge_reads_the_clock(module: str) -> None:
    read = {
        f"{ast.unparse(node.func)} in line {node.lineno}"
        for node in ast.walk(MODULES[module])
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and ast.unparse(node.func.value) in ("datetime", "date", "datetime.datetime")
    }
    assert read == set()


def test_prefect_stays_in_flows_and_steps() -> None:
    users = {
        name
        for name, tree in MODULES.items()
        if any(is_in(i, ("prefect",)) for i in imports_of(tree))
    }
    assert {name for name in users if not is_in(name, ("flows", "tasks.steps"))} == set()


def test_only_flow_files_hold_flows() -> None:
    holders = {
        name
        for name, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(ast.unparse(d).partition("(")[0] == "flow" for d in node.decorator_list)
    }
    assert holders == {f"flows.{n}" for n in ("digest", "nightly", "research", "signals", "sla")}


def test_what_runs_alone_is_where_the_makefile_looks_for_it() -> None:
    marked = {
        path.parent.name
        for path in (ROOT / "tests").rglob("*.py")
        if "pytest.mark." + "alone" in path.read_text(encoding="utf-8")
    }
    assert marked == {"hostile"}


def test_no_flow_file_hides_another_package() -> None:
    # A deployed flow puts flows/ first on the path.
    names = {path.stem for path in (ROOT / "flows").iterdir()} - {"__init__", "__pycache__"}
    installed = set(importlib.metadata.packages_distributions())
    assert names & (set(sys.stdlib_module_names) | (installed - {"flows"})) == set()


@pytest.mark.parametrize("library", ["prefect", "sqlmodel"])
def test_reading_commands_never_import_what_takes_long(library: str) -> None:
    # What `explain` looks at is loaded when it is asked for.
    code = f"import sys, flows.cli.app, tasks.explain; print({library!r} in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "False"
