"""How long a person waits for a command: time on the wall, the start of Python included.

Reading commands and research are set against a bare Python that imports SQLAlchemy, the least that
any of them needs; the first night of the demo, Prefect and all, against its second.
"""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks._demo import ROOT, fill, served
from benchmarks.timing import Figure, alternate, wall_seconds

BARE = "python -c 'import sqlalchemy'"
DEMO_SECONDS, READING_SECONDS, RESEARCH_SECONDS = 40, 1, 10


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Commands on the demo's workspace; the whole demo only at full size."""
    base = datetime.now(UTC).replace(microsecond=0)
    with TemporaryDirectory(prefix="whynow-bench-") as folder, served(base):
        domain = fill(Path(folder), base)
        for words in (["queue"], ["explain", domain], ["sla"]):
            yield _command(words, folder, 2 * rounds, READING_SECONDS)
        words = ["research", domain, "--as-of", f"{base:%Y-%m-%dT%H:%M:%S}"]
        yield _command(words, folder, rounds, RESEARCH_SECONDS)
    if share == 1:
        yield _demo()


def _command(words: list[str], folder: str, rounds: int, target: float) -> Figure:
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
