"""Holds the documentation true: commands, help, links, lists, tables, rules and figures.

`WHYNOW_UPDATE_DOCS=1 pytest tests/test_docs.py` rewrites the parts that are made from the code.
"""

import importlib
import os
import pkgutil
import re
import shlex
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import typer
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

import connectors
import warehouse.models  # noqa: F401 - declares the tables
from flows.cli.app import app
from tasks.rules.playbook.crm import Crm
from tasks.rules.triggers import trigger_types
from tasks.workspace import DEFAULT_PLAYBOOK, Workspace
from warehouse.views import VIEWS

ROOT = Path(__file__).parents[1]
PAGES = {path.name: path for path in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])}
WORDS = {name: path.read_text(encoding="utf-8") for name, path in PAGES.items()}
PLAYBOOK = tomllib.loads(DEFAULT_PLAYBOOK.read_text(encoding="utf-8"))
SOURCE = {
    path: path.read_text(encoding="utf-8")
    for room in ("flows", "tasks", "connectors", "warehouse", "demo")
    for path in sorted((ROOT / room).rglob("*.py"))
}
HELP_WIDTH = 90
GENERATED = re.compile(r"(?<=<!-- generated: )(.+?) -->\n(.*?)(?=<!-- /generated -->)", re.S)


# ---- What is made from the code ------------------------------------------------------------------


def commands() -> dict[str, Any]:
    """Every command of `whynow` by its words; the program itself is ''."""
    found: dict[str, Any] = {}
    waiting = [("", typer.main.get_command(app))]
    while waiting:
        name, command = waiting.pop()
        found[name] = command
        inner = getattr(command, "commands", {})
        waiting += [(f"{name} {word}".strip(), each) for word, each in inner.items()]
    return found


COMMANDS = commands()


def help_of(name: str) -> str:
    command = COMMANDS[name]
    for each in COMMANDS.values():
        each.rich_markup_mode = None
    context = command.make_context(
        f"whynow {name}".strip(),
        [],
        resilient_parsing=True,
        terminal_width=HELP_WIDTH,
        color=False,
    )
    lines = (line.rstrip() for line in command.get_help(context).strip().splitlines())
    return "\n".join(["```text", *lines, "```", ""])


def trigger_table(_name: str) -> str:
    head = "| type | what happened | weight | half-life | an example headline |"
    lines = [head, "|---|---|--:|--:|---|"]
    for name, rule in trigger_types().items():
        what = str(rule.__doc__).strip().splitlines()[0].rstrip(".")
        figures = PLAYBOOK["triggers"].get(name, {})
        weight, days = figures.get("weight", "?"), figures.get("half_life_days", "?")
        example = next(title for title, told in rule.EXAMPLES if told).replace("|", "\\|")
        lines.append(f"| `{name}` | {what} | {weight} | {days} days | {example} |")
    return "\n".join([*lines, ""])


def generated() -> Iterator[tuple[str, str]]:
    for page, words in WORDS.items():
        for block in GENERATED.finditer(words):
            yield page, block[1]


def made(name: str) -> str:
    kind, _, rest = name.partition(" ")
    return {"help": help_of, "triggers": trigger_table}[kind](rest)


@pytest.fixture(scope="session", autouse=True)
def update() -> None:
    """Rewrite the generated blocks, if that is asked for."""
    if os.environ.get("WHYNOW_UPDATE_DOCS") != "1":
        return
    for name, path in PAGES.items():
        WORDS[name] = GENERATED.sub(lambda block: f"{block[1]} -->\n{made(block[1])}", WORDS[name])
        path.write_text(WORDS[name], encoding="utf-8")


@pytest.mark.parametrize(("page", "name"), list(generated()))
def test_what_is_generated_is_current(page: str, name: str) -> None:
    found = {block[1]: block[2] for block in GENERATED.finditer(WORDS[page])}
    assert found[name] == made(name), "WHYNOW_UPDATE_DOCS=1 pytest tests/test_docs.py rewrites it"


# ---- Commands ------------------------------------------------------------------------------------


def shell_lines() -> Iterator[tuple[str, str]]:
    """Every line of a shell block, and every command in the text, with the page it is on."""
    for page, words in WORDS.items():
        for block in re.finditer(r"^ *```(?:sh|console)\n(.*?)^ *```", words, re.S | re.M):
            joined = block[1].replace("\\\n", " ")
            yield from ((page, line.strip()) for line in joined.splitlines() if line.strip())
        prose = re.sub(r"^ *```.*?^ *```", "", words, flags=re.S | re.M)
        yield from ((page, found) for found in re.findall(r"`((?:whynow|make) [^`]+)`", prose))


LINES = list(dict.fromkeys(shell_lines()))
OURS = [
    (p, each)
    for p, line in LINES
    for each in re.split(r"\s[|<>]\s", line)
    if re.search(r"(^|/|&& )whynow ", each)
]
MAKES = [(p, line) for p, line in LINES if re.match(r"make ", line)]


@pytest.mark.parametrize(("page", "line"), OURS)
def test_every_command_line_can_be_given(page: str, line: str) -> None:
    words = shlex.split(line.split("whynow ", 1)[1], comments=True)
    command, name = COMMANDS[""], "whynow"
    while words and words[0] in getattr(command, "commands", {}):
        name = words.pop(0)
        command = command.commands[name]
    if words in ([], ["--help"]):  # only named, not given
        return
    context = command.make_context(name, words)
    rest = getattr(command, "commands", None) and [*context._protected_args, *context.args]
    assert not rest, f"whynow has no command {rest}"


@pytest.mark.parametrize(("page", "line"), MAKES)
def test_every_make_target_exists(page: str, line: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    asked = {word for word in shlex.split(line, comments=True)[1:] if "=" not in word}
    assert asked <= set(re.findall(r"^([a-z]+):", makefile, re.M))


def test_the_contributor_guide_names_every_make_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*##", makefile, re.M))
    assert {each for each in targets if f"`make {each}`" not in WORDS["CONTRIBUTING.md"]} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert COMMANDS[name].help
    assert f"generated: help{' ' if name else ''}{name} -->" in WORDS["cli.md"]


def test_every_option_says_what_it_does() -> None:
    silent = [
        f"{name} {option.opts[0]}"
        for name, command in COMMANDS.items()
        for option in command.params
        if option.param_type_name == "option" and not option.help
    ]
    assert silent == []


def test_the_deployments_are_listed() -> None:
    named = set(
        re.findall(r"^  - name: (\S+)", (ROOT / "prefect.yaml").read_text(encoding="utf-8"), re.M)
    )
    listed = set(re.findall(r"^\| `([a-z]+)` \|", section("operations.md", "Schedule"), re.M))
    assert listed == named


# ---- Links and paths -----------------------------------------------------------------------------


def anchors(words: str) -> set[str]:
    titles = re.findall(
        r"^#+ (.+)$", re.sub(r"^ *```.*?^ *```", "", words, flags=re.S | re.M), re.M
    )
    plain = (re.sub(r"[^\w\- ]", "", title.lower()) for title in titles)
    return {title.replace(" ", "-") for title in plain}


@pytest.mark.parametrize("page", WORDS)
def test_links_lead_somewhere(page: str) -> None:
    dead = []
    for target in re.findall(r"\]\(([^)\s]+)\)", WORDS[page]):
        if target.startswith(("http://", "https://")):
            continue
        file, _, anchor = target.partition("#")
        path = PAGES[page].parent / file if file else PAGES[page]
        if not path.exists() or (anchor and anchor not in anchors(path.read_text("utf-8"))):
            dead.append(target)
    assert dead == []


@pytest.mark.parametrize("page", WORDS)
def test_paths_that_are_named_exist(page: str) -> None:
    rooms = "flows|tasks|connectors|warehouse|demo|tests|benchmarks|docs|.ci"
    named = re.findall(rf"`((?:{rooms})/[\w./-]*)`", WORDS[page])
    # A name in capitals stands for one that the reader chooses.
    real = [path for path in named if not re.search(r"[A-Z]{2}", path)]
    assert [path for path in real if not (ROOT / path).exists()] == []


# ---- Lists ---------------------------------------------------------------------------------------


def section(page: str, title: str) -> str:
    """The text under a heading, down to the next one of its level or above."""
    found = re.search(
        rf"^(#+) {re.escape(title)}\n(.*?)(?=^#{{1,3}} |\Z)", WORDS[page], re.S | re.M
    )
    assert found, f"{page} has no heading {title!r}"
    return found[2]


def modules(package: Any) -> set[str]:
    return {m.name for m in pkgutil.iter_modules(package.__path__) if not m.name.startswith("_")}


def test_the_trigger_types_are_those_of_the_playbook() -> None:
    assert set(trigger_types()) == set(PLAYBOOK["triggers"])


@pytest.mark.parametrize("room", ["sources", "enrichment", "crm"])
def test_the_connectors_are_listed(room: str) -> None:
    listed = set(re.findall(rf"`connectors/{room}/(\w+)\.py`", section("README.md", "Connectors")))
    package = importlib.import_module(f"{connectors.__name__}.{room}")
    assert listed == modules(package) - {"base"}


def test_the_crms_are_listed() -> None:
    kinds = get_args(Crm.model_fields["kind"].annotation)
    assert [kind for kind in kinds if f"`{kind}`" not in section("README.md", "Connectors")] == []


def test_environment_variables_are_listed() -> None:
    files = [ROOT / "tests" / "conftest.py", ROOT / "prefect.yaml"]
    code = "\n".join([*SOURCE.values(), *(path.read_text("utf-8") for path in files)])
    listed = set(re.findall(r"^\| `([A-Z_]+)` \|", section("operations.md", "Environment"), re.M))
    used = set(re.findall(r"\bWHYNOW_[A-Z_]+\b", code)) - {"WHYNOW_ALERT_URL"}
    assert used - listed == set()
    assert {name for name in listed if name.startswith("WHYNOW_")} - used == set()


# ---- The warehouse -------------------------------------------------------------------------------

TABLES = {table.name: table for table in SQLModel.metadata.sorted_tables}
QUERIES = re.findall(r"^```sql\n(.*?)^```", WORDS["warehouse.md"], re.S | re.M)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_of_a_table_is_described(name: str) -> None:
    named = set(re.findall(r"`(\w+)`", section("warehouse.md", f"`{name}`")))
    columns = {column.name for column in TABLES[name].columns}
    assert columns - named == set()


@pytest.mark.parametrize("name", VIEWS)
def test_the_columns_of_a_view_are_described(name: str, workspace: Workspace) -> None:
    listed = re.findall(r"^\| `(\w+)` \|", section("warehouse.md", f"`{name}`"), re.M)
    columns = [column["name"] for column in inspect(workspace.engine).get_columns(name)]
    assert listed == columns


@pytest.mark.parametrize("query", QUERIES)
def test_the_example_queries_run(query: str, workspace: Workspace) -> None:
    with workspace.reading() as connection:
        assert connection.execute(text(query)).all() == []


# ---- The method ----------------------------------------------------------------------------------


def test_every_rule_that_is_referred_to_is_described() -> None:
    described = set(re.findall(r"^\| ([A-D]\d+) \|", WORDS["method.md"], re.M))
    lines = [
        line.partition("METHOD ")[2]
        for words in SOURCE.values()
        for line in words.splitlines()
        if "METHOD " in line
    ]
    comments = re.findall(r"#.*$", DEFAULT_PLAYBOOK.read_text(encoding="utf-8"), re.M)
    referred = set(re.findall(r"\b[A-D]\d{1,2}\b", "\n".join(lines + comments)))
    assert referred - described == set()


FIGURES = re.findall(r"`([a-z_.]+(?:\.[a-z_]+)) = ([^`]+)`", WORDS["method.md"])


@pytest.mark.parametrize(("key", "value"), FIGURES)
def test_the_figures_are_those_of_the_playbook(key: str, value: str) -> None:
    found: Any = PLAYBOOK
    for part in key.split("."):
        found = found[part]
    assert found == tomllib.loads(f"x = {value}")["x"]


def test_what_is_said_to_be_unused_is() -> None:
    unused = section("method.md", "Not in force yet").replace("`limit_minutes`", "")
    rules = "\n".join(words for path, words in SOURCE.items() if path.name != "schema.py")
    keys = re.findall(r"`([\w.]+)`", unused)
    used = {key for key in keys if re.search(rf"\.{re.escape(key)}\b", rules)}
    assert used == set()


# ---- The changelog -------------------------------------------------------------------------------


def test_the_changelog_has_this_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"## {project['version']}" in WORDS["CHANGELOG.md"]


def test_shell_blocks_are_valid_shell() -> None:
    for page, words in WORDS.items():
        for block in re.findall(r"^ *```sh\n(.*?)^ *```", words, re.S | re.M):
            done = subprocess.run(["sh", "-n"], input=block, text=True, capture_output=True)
            assert done.returncode == 0, f"{page}: {done.stderr}"
