"""Learns the ICP from outcomes: the workspace's closed deals, or any file; writes a proposal."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import select

from connectors.csv_text import open_csv
from connectors.errors import ConnectorError
from tasks.rescore import read_accounts
from tasks.rules.columns import header_key
from tasks.rules.learning.card import Numbers
from tasks.rules.learning.fields import Refusal, known
from tasks.rules.learning.proposal import Learned, learn
from tasks.rules.learning.trial import Outcome
from tasks.rules.playbook import Icp, Playbook
from tasks.rules.values import parse_moment
from tasks.workspace import Workspace
from warehouse.models import Account, Customer
from warehouse.writes import table_of

_GOOD = frozenset(
    {"won", "yes", "y", "true", "1", "converted", "customer", "closed won", "success", "是"}
)
_DEAL = {
    "domain": pl.String,
    "outcome": pl.String,
    "closed_on": pl.Date,
    "mrr_usd": pl.Float64,
    "retained_months": pl.Int64,
    "industry": pl.String,
    "country": pl.String,
    "employees": pl.Int64,
}


class LearnError(ValueError):
    """There is nothing to learn from; the message names it, says why and what to do."""


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """Rows with traits and outcomes; `weights` count them, `times` put them in order (days)."""

    what: str
    traits: pl.DataFrame
    outcome: Outcome
    weights: Numbers | None = None
    times: Numbers | None = None
    refused: tuple[Refusal, ...] = ()


def read_deals(ws: Workspace) -> Lesson:
    """The closed deals and what is known of their accounts. Raises LearnError.

    A deal's own industry, country and size stand before the account's, which may be of later. A
    win counts by months x spend against the median (METHOD A7).
    """
    icp = ws.playbook.icp
    deal, account = table_of(Customer).c, table_of(Account).c
    with ws.reading() as connection:
        rows = connection.execute(select(*(deal[name] for name in _DEAL))).all()
        names = connection.execute(select(account.id, account.domain)).all()
        accounts = read_accounts(connection, icp, ws.playbook.enrichment, None)
    if not rows:
        raise LearnError(
            "there are no closed deals: import some with `whynow import customers FILE.csv`, or "
            "name a file, `whynow icp learn FILE.csv --outcome COLUMN`"
        )
    deals = pl.DataFrame([tuple(row) for row in rows], schema=_DEAL, orient="row")
    domains = pl.DataFrame(
        [tuple(row) for row in names], schema={"account_id": pl.Int64, "domain": pl.String},
        orient="row",
    )  # fmt: skip
    traits = deals.join(
        accounts.join(domains, on="account_id"), on="domain", how="left", suffix="_account"
    )
    both = [name for name in traits.columns if f"{name}_account" in traits.columns]
    traits = traits.with_columns(pl.coalesce(name, f"{name}_account").alias(name) for name in both)
    kept = [name for name in accounts.columns if name != "account_id"]
    late = [name for name in icp.learning.known_after if name in kept and name not in both]
    lists = [name for name in kept if traits.schema[name] == pl.List(pl.String)]
    traits = traits.with_columns(pl.col(name).list.sort().list.join(", ") for name in lists)
    return Lesson(
        f"{len(rows)} closed deals",
        traits.select(name for name in kept if name not in late),
        (deals["outcome"].str.to_lowercase() == "won").to_numpy(),
        _values(deals, icp),
        deals["closed_on"].to_physical().cast(pl.Float64).to_numpy(),
        tuple(
            Refusal(name, "is written after the sale ([icp.learning] known_after)", is_leak=True)
            for name in icp.learning.known_after
        ),
    )


def _values(deals: pl.DataFrame, icp: Icp) -> Numbers:
    """What each deal counts: 1, or for a win its months x spend against the median of the wins."""
    least, most = icp.learning.value_weights
    spent = (deals["mrr_usd"] * deals["retained_months"]).to_numpy().astype(float)
    is_won = (deals["outcome"].str.to_lowercase() == "won").to_numpy()
    there = spent[is_won & ~np.isnan(spent)]
    usual = float(np.median(there)) if len(there) else 0.0
    if usual <= 0:
        return np.ones(len(deals))
    counts = np.clip(np.nan_to_num(spent / usual, nan=1.0), least, most)
    return np.where(is_won, counts, 1.0)


def read_outcomes(
    path: Path,
    outcome: str,
    good: str | None = None,
    time: str | None = None,
    playbook: Playbook | None = None,
) -> Lesson:
    """The rows of a CSV file, with the column that says how each ended.

    `good` is the value of a good outcome, told from the usual words if it is not given; `time` is
    a column of dates. With a playbook, columns that its `[imports.accounts]` knows go by our names.
    Raises LearnError.
    """
    try:
        table = open_csv(path)
        rows = [row.cells for row in table.records() if row.problem is None]
    except ConnectorError as error:
        raise LearnError(str(error)) from None
    header = [name or f"column {place}" for place, name in enumerate(table.header, 1)]
    for name in (outcome, *([time] if time else [])):
        if name not in header:
            raise LearnError(f"{path} has no column {name!r}; it has: {', '.join(header)}")
    if len(set(header)) < len(header):
        twice = sorted({name for name in header if header.count(name) > 1})
        raise LearnError(f"{path} has two columns {twice[0]!r}; rename one")
    frame = pl.DataFrame(rows, schema=dict.fromkeys(header, pl.String), orient="row")
    said = known(frame[outcome])
    frame, said = frame.filter(said.is_not_null()), said.drop_nulls().str.to_lowercase()
    traits = frame.drop(name for name in {outcome, time} if name in header)
    traits = traits.rename(_our_names(traits.columns, playbook)) if playbook else traits
    late = playbook.icp.learning.known_after if playbook else []
    after = tuple(
        Refusal(name, "is written after the sale ([icp.learning] known_after)", is_leak=True)
        for name in late
        if name in traits.columns
    )
    return Lesson(
        f"{frame.height} rows of {path.name}",
        traits.drop(each.field for each in after),
        (said == _good(path, outcome, said, good)).to_numpy(),
        times=_days(path, frame[time]) if time else None,
        refused=after,
    )


def _our_names(header: Sequence[str], playbook: Playbook) -> dict[str, str]:
    """Our name of each column, if exports have it; of two columns with one name the first."""
    ours: dict[str, str] = {}
    for kind in ("accounts", "customers"):
        for field, names in playbook.imports[kind].columns.items():
            for name in (field, *names):
                ours.setdefault(header_key(name), field)
    renamed: dict[str, str] = {}
    for name in header:
        field = ours.get(header_key(name), name)
        if field not in renamed.values() and (field == name or field not in header):
            renamed[name] = field
    return renamed


def _good(path: Path, column: str, said: pl.Series, good: str | None) -> str:
    values = said.value_counts(sort=True, name="rows")[column].to_list()
    if good is not None and good.strip().lower() in values:
        return good.strip().lower()
    known_good = [value for value in values if value in _GOOD]
    if good is None and len(known_good) == 1:
        return str(known_good[0])
    shown = ", ".join(map(repr, values[:8]))
    raise LearnError(f"{path}: say which value of {column!r} is good, with --good; it has: {shown}")


def _days(path: Path, values: pl.Series) -> Numbers:
    """Days since 1970; a date that can not be read stands with the earliest."""
    days = []
    for text in values:
        try:
            moment = parse_moment(text or "")
        except ValueError as error:
            raise LearnError(f"{path}: column {values.name!r}: {text!r} {error}") from None
        days.append((moment.date() - date(1970, 1, 1)).days if moment else 0)
    return np.array(days, dtype=float)


def learn_from(lesson: Lesson, icp: Icp, allowed: Collection[str] = ()) -> Learned:
    """Learn; raises TooFewOutcomes, and LearnError for an allowed field that is not there."""
    if unknown := sorted(set(allowed) - set(lesson.traits.columns)):
        raise LearnError(
            f"--allow {unknown[0]}: there is no such field; "
            f"there are: {', '.join(lesson.traits.columns)}"
        )
    return learn(
        lesson.traits, lesson.outcome, icp, lesson.weights, lesson.times, allowed, lesson.refused
    )


def render(lesson: Lesson, learned: Learned) -> str:
    """The proposal as TOML to be put into a playbook, with its reasons as comments."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # TOML; words go through `tojson` or `remark`
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    environment.filters["remark"] = lambda text: " ".join(str(text).split())
    environment.filters["quoted"] = _quoted
    values = {each.field: each for each in learned.fields}
    return environment.get_template("icp.toml.j2").render(
        what=lesson.what, learned=learned, values=values
    )


def _quoted(text: str) -> str:
    """A basic string of TOML."""
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
