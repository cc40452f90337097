"""Reading sources in which nothing changed, against reading them for the first time; CPU time.

Counted is the reader: the fetcher, the database, and the children that parse. The demo's web is
served by another process.
"""

import asyncio
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import _made_up
from benchmarks._demo import served, sound_sources
from benchmarks.timing import Figure, alternate
from connectors.child import close_shared_pool
from connectors.sources import fingerprint, parser
from demo.web import build_site
from demo.world import DATA, load_world
from tasks.read import ReadReport, due_sources, read_sources
from tasks.sources import add_sources
from tasks.workspace import Workspace, open_workspace

FEED_REPEATS = 200


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """The demo's sources but the two that are broken on purpose; then what an equal hash saves."""
    count_of_sources = len(sound_sources())
    with TemporaryDirectory(prefix="whynow-bench-") as folder, served(_made_up.AS_OF):
        read = _workspace(Path(folder) / "read")
        _read(read)
        number = count()
        new: list[Workspace] = []

        def prepare() -> None:
            new[:] = [_workspace(Path(folder) / f"new-{next(number)}")]

        times = alternate(
            lambda: _expect(_read(read), unchanged=count_of_sources),
            lambda: _expect(_read(new[0]), unchanged=0),
            rounds,
            before=prepare,
        )
        yield times.seconds(f"{count_of_sources} sources, nothing changed", "the first reading")

    site = build_site(_made_up.AS_OF)
    feeds = [site[room.domain, room.path] for room in load_world().newsrooms if not room.is_page]
    feed = max(feeds, key=lambda each: len(each.body))
    parse = parser("feed").parse
    repeats = max(1, int(FEED_REPEATS * share))
    times = alternate(
        lambda: [fingerprint(feed.body) for _ in range(repeats)],
        lambda: [
            parse(feed.body, feed.content_type, "http://site.example/feed") for _ in range(repeats)
        ],
        rounds,
    )
    what = f"a feed of {len(feed.body) / 1000:.0f} kB known by its hash"
    yield times.rate(what, "feeds", repeats, "parsing it")


def _workspace(folder: Path) -> Workspace:
    folder.mkdir()
    shutil.copyfile(DATA / "playbook.toml", folder / "playbook.toml")
    ws = open_workspace(folder)
    add_sources(ws, sound_sources(), _made_up.AS_OF)
    return ws


def _read(ws: Workspace) -> ReadReport:
    ids = due_sources(ws, _made_up.AS_OF, everything=True)
    report = asyncio.run(read_sources(ws, ids, _made_up.AS_OF))
    close_shared_pool()  # what children take is known when they have ended
    return report


def _expect(report: ReadReport, unchanged: int) -> None:
    if report.failed or report.unchanged != unchanged:
        raise AssertionError(f"read otherwise than expected: {report.counts()}")
