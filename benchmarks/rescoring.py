"""Reading, scoring and writing 1,000,000 accounts with 3,000,000 events in SQLite: all scores new,
when 1 % of them changed, when nothing did, and a day later, when all that decays has, against a
script that reads with pandas, scores with `apply` and merges each score.

The script knows of no changes, and gets a small warehouse of its own.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import polars as pl
from sqlalchemy import delete, select, text, update
from sqlmodel import Session

from benchmarks import _made_up, _scored
from benchmarks.timing import Figure, Times, alternate
from tasks.frames import upsert_frame
from tasks.rescore import rescore
from tasks.workspace import Workspace, open_workspace
from warehouse.models import Account, Score, Scoring, TriggerEvent, stable_id
from warehouse.writes import table_of

COUNT, SAMPLE, CHANGED, MOST_SECONDS = 1_000_000, 1_000, 0.01, 2.0
SEEN = _made_up.AS_OF - timedelta(days=1)


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """All scores new; then what changed; then what the next days change."""
    rows = int(COUNT * share)
    with TemporaryDirectory(prefix="whynow-bench-") as folder:
        ws, small = workspace(Path(folder), "all", rows), workspace(Path(folder), "few", SAMPLE)
        moments = (_made_up.AS_OF + timedelta(minutes=number) for number in count())

        def ours() -> None:
            rescore(ws, next(moments))

        def clear() -> None:
            for each in (ws, small):
                with each.writing() as connection:
                    connection.execute(delete(table_of(Score)))
                    connection.execute(delete(table_of(Scoring)))

        times = alternate(ours, lambda: _script(small), min(rounds, 2), before=clear)
        yield _figure(times, rows, "all scores new", None)
        for changed in (int(rows * CHANGED), 0):
            ours()  # what was changed for the script's last turn
            grow = partial(_change, ws, changed)
            times = alternate(ours, lambda: _script(small), rounds, before=grow)
            yield _figure(times, rows, f"{changed:,} changed", MOST_SECONDS)
        nights = (_made_up.AS_OF + timedelta(days=number) for number in count(1))
        counts: list[int] = []

        def night() -> None:
            counts.append(rescore(ws, next(nights))["scores_changed"])

        times = alternate(night, lambda: _script(small), rounds)
        yield _figure(times, rows, f"a day later, {median(counts):,.0f} scores change", None)


def _figure(times: Times, rows: int, what: str, target: float | None) -> Figure:
    """The script's seconds are those that as many accounts would take it."""
    against = f"apply and merge, by {SAMPLE:,} accounts"
    figure = times.seconds(f"{rows:,} accounts, {what}", against, target)
    return replace(figure, other=figure.other * rows / SAMPLE)


def _change(ws: Workspace, changed: int) -> None:
    """Have so many accounts grow, in the order of their names: as good as at random."""
    account = table_of(Account).c
    few = select(account.id).order_by(account.domain).limit(changed)
    with ws.writing() as connection:
        grown = update(table_of(Account)).where(account.id.in_(few))
        connection.execute(grown.values(employees=account.employees % 1000 + 50))


def workspace(folder: Path, name: str, rows: int) -> Workspace:
    """A workspace with accounts and events that nobody has scored."""
    (folder / name).mkdir()
    (folder / name / "playbook.toml").write_text(_scored.PLAYBOOK, encoding="utf-8")
    ws = open_workspace(folder / name)
    known = _scored.accounts(rows, ws.playbook)
    seen = {"first_seen_at": pl.lit(SEEN), "updated_at": pl.lit(SEEN)}
    number = pl.int_range(pl.len())
    accounts = known.drop("technology").rename({"account_id": "id"}).with_columns(
        pl.format("company-{}.example", number).alias("domain"),
        pl.format("Company {}", number).alias("name"),
        aliases=pl.lit("[]"), negative_aliases=pl.lit("[]"), **seen,
    )  # fmt: skip
    events = _scored.events(known["account_id"], ws.playbook).rename({"event_id": "id"})
    events = events.with_columns(
        headline=pl.lit("It was said"), facts=pl.lit("{}"), polarity=pl.lit(1), outlets=pl.lit(1),
        mentions=pl.lit(1), is_rejected=pl.lit(False), **seen,
    )  # fmt: skip
    with ws.writing() as connection:
        upsert_frame(connection, Account, accounts)
    with ws.writing() as connection:
        upsert_frame(connection, TriggerEvent, events)
    return ws


def _script(ws: Workspace) -> None:
    """What people write: read all, score each, merge each."""
    import pandas

    news = "SELECT account_id, id AS event_id, type, status, confidence, occurred_at"
    with ws.reading() as connection:
        accounts = pandas.read_sql(text("SELECT * FROM account"), connection)
        events = pandas.read_sql(
            text(f"{news} FROM trigger_event"), connection, parse_dates=["occurred_at"]
        )
    accounts = accounts.rename(columns={"id": "account_id"})
    found = _scored.apply(accounts, events, ws.playbook)
    day = _made_up.AS_OF.date()
    with Session(ws.engine) as session:
        for account_id, (total, reasons) in zip(accounts["account_id"], found, strict=True):
            score = Score(
                id=stable_id("score", account_id, day), account_id=int(account_id), as_of=day,
                fit=0, timing=0, engagement=0, total=total, grade="A",
                reasons=", ".join(reasons),
            )  # fmt: skip
            session.merge(score)
        session.commit()
