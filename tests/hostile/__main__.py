"""Read the cases one by one, and say what each takes: `python -m tests.hostile [NAME...]`.

NAME may be the beginning of a name. Seconds, megabytes above the baseline, the longest gap of the
loop, how it ended, and what is wrong with that.
"""

import asyncio
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tasks.read import read_sources
from tasks.sources import add_sources
from tasks.workspace import open_workspace
from tests.hostile.laboratory import Laboratory, laboratory
from tests.hostile.verdict import complaints, id_of, source_of, states, stored
from tests.hostile.watch import descendants, heartbeat, watching

AS_OF = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def read_each(lab: Laboratory, folder: Path, names: list[str]) -> None:
    """Read the cases whose names begin so, one after another."""
    seconds = float(os.environ.get("WHYNOW_TEST_DEADLINE", "2"))
    (folder / "playbook.toml").write_text(lab.playbook(total_timeout_seconds=seconds))
    ws = open_workspace(folder)
    others = descendants()
    for case in lab.cases:
        if names and not case.name.startswith(tuple(names)):
            continue
        url = lab.url(case)
        add_sources(ws, [source_of(case, url)], AS_OF)

        async def work(url: str = url) -> None:
            async with heartbeat(found):
                await read_sources(ws, [id_of(url)], AS_OF)

        with watching(others) as found:
            asyncio.run(work())
        row = states(ws)[url]
        articles = stored(ws)[row["id"]]
        wrong = "; ".join(complaints(case, row, articles, AS_OF))
        memory, gap = found.most_memory / 2**20, found.longest_gap_seconds
        figures = f"{found.seconds:5.1f} s {memory:5.0f} MB {gap:5.2f} s"
        ended = (row["reason"] or "")[:120] or f"{len(articles)} articles"
        print(f"{case.name:40} {figures} {row['status']:8} {ended}", flush=True)
        if wrong:
            print(f"    WRONG {wrong[:500]}", flush=True)
    report = lab.report()
    print("led astray:", report["canary"], "secrets sent:", report["leaks"])


if __name__ == "__main__":
    os.environ.pop("WHYNOW_DATABASE_URL", None)
    with tempfile.TemporaryDirectory() as place:
        for name in ("laboratory", "workspace"):
            (Path(place) / name).mkdir()
        with laboratory(Path(place) / "laboratory") as running:
            os.environ["SSL_CERT_FILE"] = str(running.authority)
            read_each(running, Path(place) / "workspace", sys.argv[1:])
