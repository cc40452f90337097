"""One real night over every case beside fifty good feeds: the good ones are stored, the others are
listed with their reasons, and the night is completed.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tasks.sources import add_sources
from tasks.workspace import open_workspace
from tests.hostile.cases.controls import GOOD_FEEDS
from tests.hostile.laboratory import Laboratory, laboratory
from tests.hostile.verdict import Row, source_of, states, stored, wrong_words
from tests.hostile.watch import descendants, watching

# All cases take minutes: every fourth one, of every theme, unless all are wanted.
STEP = 1 if os.environ.get("WHYNOW_HOSTILE_ALL") else 4
AS_OF = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.alone, pytest.mark.timeout(900)]


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Laboratory]:
    folder = tmp_path / "laboratory"
    folder.mkdir()
    with laboratory(folder) as running:
        yield running


def bad_end(row: Row) -> list[str]:
    """What is wrong with how a source stands after the night, however it was to be read: with so
    many at once, deadlines may be missed that are kept when it is read with fewer beside it."""
    if row["status"] in ("ok", "quiet"):
        return []
    reason = row["reason"] or ""
    is_told = row["status"] in ("failing", "dead") and reason and "unexpected error" not in reason
    return [] if is_told else [f"{row['status']}: {reason!r}"]


def test_a_night_over_every_case_stores_what_is_good_and_lists_the_rest(
    lab: Laboratory, tmp_path: Path
) -> None:
    folder = tmp_path / "workspace"
    folder.mkdir()
    (folder / "playbook.toml").write_text(lab.playbook(), encoding="utf-8")
    environment = {
        **{name: value for name, value in os.environ.items() if name != "WHYNOW_DATABASE_URL"},
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "PREFECT_SERVER_EPHEMERAL_ENABLED": "true",
        "SSL_CERT_FILE": str(lab.authority),
    }
    ws = open_workspace(folder)
    cases = [*GOOD_FEEDS, *[case for case in lab.cases if case not in GOOD_FEEDS][::STEP]]
    urls = {case.name: lab.url(case) for case in cases}
    add_sources(ws, [source_of(case, urls[case.name]) for case in cases], AS_OF)
    command = [sys.executable, "-m", "flows.cli", "nightly", "-w", str(folder)]
    command += ["--as-of", AS_OF.strftime("%Y-%m-%dT%H:%M:%S"), "--json"]
    with watching(descendants()) as found:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    end = json.loads(done.stdout)
    figures = f"{found.seconds:.0f} s, {found.most_memory / 2**20:.0f} MB"
    print(f"{len(cases)} cases: {figures}: {end['message']}")
    rows, articles = states(ws), stored(ws)
    ws.engine.dispose()
    good = [case for case in GOOD_FEEDS if len(articles[rows[urls[case.name]]["id"]]) == 2]
    assert len(good) == len(GOOD_FEEDS)
    wrong = [
        f"{case.name}: {each}"
        for case in cases
        for row in [rows[urls[case.name]]]
        for each in bad_end(row) + [w for one in articles[row["id"]] for w in wrong_words(one)]
    ]
    report = lab.report()
    assert not wrong, "\n".join(wrong)
    assert report["canary"] == [] and report["leaks"] == []
    assert end["state"] == "Completed" and end["counts"]["read"]["failed"] > 500 / STEP
