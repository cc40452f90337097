"""How long a person waits for a command: time on the wall, the start of Python included.

Reading commands and research are set against a bare Python that imports SQLAlchemy, the least that
any of them needs; the first night of the demo, Prefect and all, against its second. What looks at
many days or accounts is timed again on 100,000 accounts that were scored on two of them.
"""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from sqlalchemy import select

from benchmarks import _made_up, rescoring
from benchmarks._demo import ROOT, fill, served
from benchmarks.timing import Figure, alternate, wall_seconds
from tasks.frames import upsert_frame
from tasks.rescore import rescore
from tasks.workspace import Workspace
from warehouse.models import Account, Activity
from warehouse.writes import table_of

BARE = "python -c 'import sqlalchemy'"
DEMO_SECONDS, READING_SECONDS, RESEARCH_SECONDS = 40, 1, 10
COUNT, DAYS, HORIZON_DAYS, MET = 100_000, 28, 20, 0.02


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Commands on the demo's workspace; the whole demo only at full size."""
    base = datetime.now(UTC).replace(microsecond=0)
    with TemporaryDirectory(prefix="whynow-bench-") as folder, served(base):
        domain = fill(Path(folder), base)
        for words in (["queue"], ["explain", domain], ["sla"]):
            yield _command(words, folder, 2 * rounds, READING_SECONDS)
        words = ["research", domain, "--as-of", f"{base:%Y-%m-%dT%H:%M:%S}"]
        yield _command(words, folder, rounds, RESEARCH_SECONDS)
    yield from _of_many(int(COUNT * share), rounds)
    if share == 1:
        yield _demo()


def _of_many(rows: int, rounds: int) -> Iterator[Figure]:
    """Two past days lie a horizon before the last scores, and some accounts were met in between."""
    with TemporaryDirectory(prefix="whynow-bench-") as folder:
        ws = rescoring.workspace(Path(folder), "many", rows)
        rescore(ws, _made_up.AS_OF)
        _meet(ws, int(rows * MET))
        rescore(ws, _made_up.AS_OF + timedelta(days=DAYS))
        ws.engine.dispose()
        backtest = ["backtest", "--horizon-days", str(HORIZON_DAYS)]
        for words, target in (
            (["explain", "company-0.example"], READING_SECONDS),
            (backtest, None),
        ):
            figure = _command(words, str(ws.folder), rounds, target)
            yield replace(figure, what=f"{figure.what}, {rows:,} accounts")


def _meet(ws: Workspace, count: int) -> None:
    """Have reps meet the first accounts by domain, ten days after the first scores."""
    account, at = table_of(Account).c, _made_up.AS_OF + timedelta(days=10)
    with ws.writing() as connection:
        some = select(account.id, account.domain).order_by(account.domain).limit(count)
        met = pl.DataFrame(connection.execute(some).all(), ["account_id", "domain"], orient="row")
        seen = {name: pl.lit(at) for name in ("at", "first_seen_at", "updated_at")}
        upsert_frame(
            connection,
            Activity,
            met.with_row_index("id").with_columns(kind=pl.lit("meeting"), **seen),
        )


def _command(words: list[str], folder: str, rounds: int, target: float | None) -> Figure:
    command = partial(_whynow, *words, "--workspace", folder)
    times = alternate(command, _bare, rounds, clock=wall_seconds)
    return times.seconds(f"whynow {words[0]}", BARE, target)


def _demo() -> Figure:
    """One round only: a night takes as long as all else together."""
    with TemporaryDirectory(prefix="whynow-bench-") as folder:
        night = partial(_whynow, "demo", str(Path(folder) / "demo"), "--json")
        times = alternate(night, night, 1, clock=wall_seconds)
        return times.seconds("whynow demo, first run", "the second run", DEMO_SECONDS)


def _bare() -> None:
    subprocess.run([sys.executable, "-c", "import sqlalchemy"], check=True)


def _whynow(*words: str) -> None:
    command = [sys.executable, "-m", "flows.cli", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"whynow {' '.join(words)} failed: {done.stderr.strip()[-500:]}")
