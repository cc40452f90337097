"""Commands that compose: JSON lines in, JSON lines out; no database and no Prefect.

A line that can not be read is reported by its number and skipped; the exit code is 1 at the end.
"""

import gc
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from flows.cli import show
from flows.cli.options import JsonOption, PolicyOption
from tasks.rules.items import BadItem, Item, item_of, told_item
from tasks.workspace import open_workspace, shipped_playbook

if TYPE_CHECKING:  # the rules take half a second to load, for which other commands need not wait
    import polars as pl

    from tasks.rules.playbook import Playbook
    from tasks.rules.second_reading import SecondReader

ThoroughOption = Annotated[
    bool,
    typer.Option(
        "--thorough",
        help="Ask the encoders, too, as the nightly run does: they find more, slowly.",
    ),
]
PIECE_BYTES = 1 << 16
MOST_ERRORS = 20  # shown on a terminal; --json has all
_COLUMNS = ("domain", "name", "aliases", "ticker", "negative_aliases")
RESOLVED_AT_ONCE = 50_000


class BadFile(ValueError):
    """A file that a command was given can not be used; the message says why and what to do."""


def detect(
    workspace: PolicyOption = None,
    review: Annotated[
        bool,
        typer.Option(help="Ask a second opinion: what it doubts has the band `review`."),
    ] = True,
    thorough: ThoroughOption = False,
) -> None:
    """Add the trigger events that each item tells, with the words that prove them.

    Reads lines of JSON with `id`, `title` and perhaps `text`, `url`, `published_at`, `lang`.
    """
    playbook = _playbook(workspace)
    reader = _reader(workspace, playbook, thorough) if review else None
    gc.freeze()  # what was learned stays; to look it through for waste takes a twentieth
    _each_line(dict, lambda items: _with_events(items, playbook, reader))


def _with_events(
    items: list[Item], playbook: "Playbook", reader: "SecondReader | None"
) -> list[Item]:
    """The items with their events; without a second reader those that the rules find."""
    from tasks.rules.found import events_of

    found = events_of(items, playbook, reader)
    return [item | {"events": events} for item, events in zip(items, found, strict=True)]


def match(
    accounts: Annotated[
        Path,
        typer.Option(help="CSV: domain, name, aliases, ticker, negative_aliases (lists by `;`)."),
    ],
    workspace: PolicyOption = None,
    review: Annotated[
        bool, typer.Option(help="With the second opinion, as events are found; or the rules alone.")
    ] = True,
    thorough: ThoroughOption = False,
) -> None:
    """Add the accounts that each item speaks of, with their parts and what proves them.

    Reads lines of JSON as `whynow detect` does, with or without the `events` that it adds.
    """
    from platformdirs import user_cache_path

    from tasks.account_index import index_of
    from tasks.rules.found import accounts_of

    frame, playbook = _accounts(accounts), _playbook(workspace)
    kept = user_cache_path("whynow") / "match.npz"
    index = index_of(frame, playbook.matching.ambiguous_names, kept)
    known = dict(enumerate(zip(frame["domain"], frame["name"], strict=True)))
    reader = cache(partial(_reader, workspace, playbook, thorough)) if review else None

    def linked(items: list[Item]) -> list[Item]:
        found = accounts_of(items, index, known, reader)
        return [item | {"accounts": those} for item, those in zip(items, found, strict=True)]

    _each_line(dict, linked, read=told_item)


def resolve(
    accounts: Annotated[
        Path,
        typer.Option(
            help="CSV: name, domain, aliases, former_names, domains, profiles, country, ticker, "
            "external_id (lists by `;`)."
        ),
    ],
    workspace: PolicyOption = None,
) -> None:
    """Add the account that each company is, or may be, and why.

    Reads lines of JSON with `name` or `domain`, and perhaps the other columns. 50,000 lines are
    read together: what one has by its domain, no other gets by its name.
    """
    from tasks.rules import resolving

    frame = _companies(accounts)
    known = resolving.AccountList.build(frame)
    settings = _playbook(workspace).resolving
    shown = list(frame.select("domain", "name").iter_rows(named=True))

    def look_up(items: list[Item]) -> list[Item]:
        found = resolving.resolve(resolving.frame_of(items), known, settings)
        return [
            item
            | {
                "account": None if account_id is None else shown[account_id],
                "verdict": verdict,
                "score": score,
                "reasons": reasons,
            }
            for item, (account_id, verdict, score, reasons) in zip(
                items, found.iter_rows(), strict=True
            )
        ]

    _each_line(dict, look_up, read=resolving.company_of, pieces=_many_lines)


def cluster(workspace: PolicyOption = None) -> None:
    """Add the story of each item: an id that reports of the same happening have in common.

    Reads lines of JSON as `whynow detect` does, in about the order of `published_at`.
    """
    from tasks.rules.stories import Stories

    stories = Stories(_playbook(workspace))
    _each_line(lambda item: item | {"story": stories.story_of(item)})


def tier(workspace: PolicyOption = None) -> None:
    """Add what a title says of a contact: tier, seniority, function, role and confidence.

    Reads lines of JSON with `title`; whatever else they have passes through.
    """
    from tasks.rules.buying_group import role_of
    from tasks.rules.tiers import classify_title

    playbook = _playbook(workspace)

    def titled(item: Item) -> Item:
        found = classify_title(item["title"], playbook.titles)
        role = role_of(found.seniority, found.function, playbook.contacts)
        said = {
            "tier": found.tier, "seniority": found.seniority, "function": found.function,
            "confidence": found.confidence, "role": role,
        }  # fmt: skip
        return item | said

    _each_line(titled, read=partial(item_of, needs=("title",)))


def clock() -> None:
    """Say when a promise is due, or how long it was open, in the working time of a calendar.

    Reads lines of JSON with `id`, `start`, `allowance_seconds` or `until`, `calendar` (`timezone`,
    `hours`, `holidays`, `special`) and perhaps `pauses`.
    """
    from tasks.rules.clock import answered

    _each_line(dict, read=answered)


def _playbook(workspace: Path | None) -> "Playbook":
    """The playbook of a workspace, if one is named; else the shipped one."""
    return open_workspace(workspace).playbook if workspace else shipped_playbook()


def _reader(workspace: Path | None, playbook: "Playbook", thorough: bool) -> "SecondReader":
    """The second reader: a workspace's own, or what is learned from the shipped examples."""
    from tasks.opinion import opinion
    from tasks.parts import shipped_parts
    from tasks.review import opinion_of
    from tasks.rules.second_reading import SecondReader

    if workspace:
        learned = opinion_of(open_workspace(workspace), show.err.print)
    else:
        learned = opinion(say=show.err.print)
    review = playbook.review if thorough else playbook.review.quick()
    return SecondReader(learned, shipped_parts(), review)


def _accounts(path: Path) -> "pl.DataFrame":
    """Accounts as the index takes them, numbered; raises BadFile."""
    import polars as pl

    table = _table(path, _COLUMNS, ("domain", "name"), ("aliases", "negative_aliases"))
    named = pl.col("domain").fill_null("") != "", pl.col("name").fill_null("") != ""
    return table.filter(*named).with_row_index("id").with_columns(pl.col("id").cast(pl.Int64))


def _companies(path: Path) -> "pl.DataFrame":
    """Accounts to which companies are resolved, numbered; raises BadFile."""
    import polars as pl

    from tasks.rules.resolving import COLUMNS, LISTS

    table = _table(path, COLUMNS, ("name",), LISTS)
    return table.with_row_index("id").with_columns(pl.col("id").cast(pl.Int64))


def _table(
    path: Path, columns: Sequence[str], needed: Sequence[str], lists: Sequence[str]
) -> "pl.DataFrame":
    """These columns of a CSV file, empty where it has none; raises BadFile."""
    import polars as pl

    try:
        table = pl.read_csv(path, infer_schema=False, encoding="utf8-lossy")
    except (OSError, pl.exceptions.PolarsError) as error:
        why = str(error).splitlines()[0][:200]
        raise BadFile(f"accounts can not be read: {path}: {why}") from None
    table = table.rename({name: name.strip().lower().lstrip("\ufeff") for name in table.columns})
    if missing := set(needed) - set(table.columns):
        raise BadFile(
            f"accounts can not be read: {path}: no column {', '.join(sorted(missing))}; "
            f"the columns are {', '.join(columns)}"
        )
    absent = [pl.lit(None, pl.String).alias(name) for name in columns if name not in table.columns]
    as_lists = [
        pl.col(name)
        .fill_null("")
        .str.split(";")
        .list.eval(pl.element().str.strip_chars().filter(pl.element().str.strip_chars() != ""))
        for name in lists
    ]
    return table.with_columns(absent).with_columns(as_lists).select(columns)


def _each_line(
    work: Callable[[Item], Item],
    together: Callable[[list[Item]], list[Item]] = list,
    read: Callable[[Any], Item] = item_of,
    pieces: Callable[[], Iterator[list[bytes]]] | None = None,
) -> None:
    """Write what becomes of the lines of standard input, as soon as they have come.

    `read` and `work` may raise BadItem; `together` gets the items of one of the `pieces`, by
    default of what has come at once.
    """
    number, bad = 0, 0
    try:
        for lines in (pieces or _pieces)():
            items = []
            for number, line in enumerate(lines, number + 1):  # noqa: B020
                try:
                    if line.strip():
                        items.append(work(read(_parsed(line))))
                except BadItem as error:
                    bad += 1
                    show.warning(f"line {number}: {error}")
            sys.stdout.buffer.write(b"".join(map(_line, together(items))))
            sys.stdout.buffer.flush()
    except BrokenPipeError:  # nobody reads on; Python must not try again as it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(1) from None
    if bad:
        raise typer.Exit(1)


def _pieces() -> Iterator[list[bytes]]:
    """The lines of standard input, so many together as are there."""
    rest, source = b"", cast(io.BufferedReader, sys.stdin.buffer)
    while piece := source.read1(PIECE_BYTES):
        *lines, rest = (rest + piece).split(b"\n")
        if lines:
            yield lines
    if rest:
        yield [rest]


def _many_lines() -> Iterator[list[bytes]]:
    """The lines of standard input, always so many together that the outcome hangs on no pipe."""
    kept: list[bytes] = []
    for lines in _pieces():
        kept += lines
        while len(kept) >= RESOLVED_AT_ONCE:
            yield kept[:RESOLVED_AT_ONCE]
            kept = kept[RESOLVED_AT_ONCE:]
    if kept:
        yield kept


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadItem(f"not UTF-8 (byte {error.start + 1})") from None
    except RecursionError:
        raise BadItem("not read: too many objects within objects") from None
    except ValueError as error:
        raise BadItem(f"not JSON ({error})") from None


def _line(item: Item) -> bytes:
    try:
        return json.dumps(item, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # half a character, as JSON can have it: escaped as it came
        return json.dumps(item).encode() + b"\n"


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Labelled items, as JSON lines.")],
    found: Annotated[
        Path | None,
        typer.Option(help="What `whynow detect` or `cluster` wrote; default: find now."),
    ] = None,
    compare: Annotated[
        Path | None,
        typer.Option(help="The same of another version: what is better, and what worse?"),
    ] = None,
    errors: Annotated[int, typer.Option(min=0, help="Errors to show.")] = MOST_ERRORS,
    workspace: PolicyOption = None,
    review: Annotated[
        bool, typer.Option(help="With the second opinion, as events are found; or the rules alone.")
    ] = True,
    thorough: ThoroughOption = False,
    json: JsonOption = False,
) -> None:
    """Say how well events are found: precision, recall and F1 with 95 % intervals, and errors.

    A labelled item has `id`, `title`, perhaps `text`, and `events` with `type`, `status`, `facts`;
    or `story`, to say how well stories are found.
    """
    wanted = _items(gold)
    has_stories = any(item.get("story") is not None for item in wanted)
    told, before = (_items(path) if path else None for path in (found, compare))
    playbook = _playbook(workspace)
    if has_stories:
        _evaluate_stories(wanted, told, before, playbook, errors, json)
        return
    if told is None:
        told = _with_events(
            wanted, playbook, _reader(workspace, playbook, thorough) if review else None
        )
    _evaluate_events(wanted, told, before, errors, json)


def _evaluate_events(
    wanted: list[Item],
    found: list[Item],
    compare: list[Item] | None,
    errors: int,
    is_json: bool,
) -> None:
    from flows.cli import scores
    from tasks.rules.evaluation import changes
    from tasks.rules.evaluation import evaluate as compared

    now = compared(wanted, _by_id(found))
    if compare is None:
        scores.show_scores(now, errors, is_json=is_json)
        return
    before = compared(wanted, _by_id(compare))
    gone, new = changes(before, now)
    scores.show_changes(before, now, gone, new, errors, is_json=is_json)


def _evaluate_stories(
    wanted: list[Item],
    found: list[Item] | None,
    compare: list[Item] | None,
    playbook: "Playbook",
    errors: int,
    is_json: bool,
) -> None:
    from flows.cli import scores
    from tasks.rules.evaluation import evaluate_stories
    from tasks.rules.stories import Stories

    if found is None:
        stories = Stories(playbook)
        ordered = sorted(wanted, key=lambda item: str(item.get("published_at") or ""))
        found = [item | {"story": stories.story_of(item)} for item in ordered]
    now = evaluate_stories(wanted, _by_id(found))
    before = evaluate_stories(wanted, _by_id(compare)) if compare is not None else None
    if now is not None:
        scores.show_stories(now, before, errors, is_json=is_json)


def _by_id(items: list[Item]) -> dict[str, Item]:
    return {str(item["id"]): item for item in items}


def _items(path: Path) -> list[Item]:
    """All items of a file; raises BadFile at the first that is none."""
    items = []
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise BadFile(f"can not be read: {path}: {error.strerror}") from None
    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                items.append(item_of(_parsed(line)))
        except BadItem as error:
            raise BadFile(f"can not be read: {path}: line {number}: {error}") from None
    return items
