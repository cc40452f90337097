"""The demo's workspace and its web, for benchmarks that read."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import demo
from demo.world import load_world
from tasks.assign import assign
from tasks.detect import detect
from tasks.enqueue import enqueue
from tasks.read import due_sources, read_sources
from tasks.rescore import rescore
from tasks.sources import add_sources
from tasks.sweep import sweep
from tasks.sync import sync
from tasks.workspace import open_workspace
from warehouse.models import SourceData
from warehouse.queries import work
from warehouse.runs import start_run

ROOT = Path(__file__).parents[1]
_SERVE = """
import sys
from datetime import datetime
import demo
from demo.world import load_world
with demo.serve(datetime.fromisoformat(sys.argv[1])) as port:
    print(port, flush=True)
    sys.stdin.read()
"""


@contextmanager
def served(base: datetime) -> Iterator[None]:
    """The demo's web as it is at `base`, in a process of its own: its work is not the reader's."""
    process = subprocess.Popen(
        [sys.executable, "-c", _SERVE, base.isoformat()],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        port = process.stdout.readline().strip() if process.stdout else ""
        if not port:
            raise RuntimeError("the demo's web did not start; see its error above")
        os.environ["WHYNOW_DEMO_ADDRESS"] = f"127.0.0.1:{port}"
        yield
    finally:
        process.communicate()


def sound_sources() -> list[SourceData]:
    """The demo's sources, but not the two that are broken on purpose."""
    broken = {room.url for room in load_world().newsrooms if room.fault}
    return [source for source in demo.sources() if source.url not in broken]


def fill(folder: Path, base: datetime) -> str:
    """A night on a new demo, without Prefect; its web must be served. The first domain queued."""
    demo.create(folder, base)
    ws = open_workspace(folder)
    add_sources(ws, sound_sources(), base)
    with start_run(ws.engine, "nightly", base, "pipeline") as run_id:
        sync(ws, base)
        asyncio.run(read_sources(ws, due_sources(ws, base, everything=True), base))
        detect(ws, base)
        rescore(ws, base)
        assign(ws, base)
        enqueue(ws, base)
        sweep(ws, base, run_id)
    with ws.reading() as connection:
        domain = str(work.queue(connection, None, 1)[0]["domain"])
    ws.engine.dispose()
    return domain
