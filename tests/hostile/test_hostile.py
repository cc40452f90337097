"""Hundreds of hostile servers, read together: each is refused with its reason or read within
bounds, and none costs another anything.
"""

import asyncio
import socket
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest


from connectors.child import close_shared_pool
from connectors.http.transport import ssl_context
from tasks.read import read_sources
from tasks.sources import add_sources
from tasks.workspace import Workspace
from tests.hostile.cases import Case
from tests.hostile.laboratory import Laboratory, laboratory
from tests.hostile.verdict import complaints, id_of, source_of, states, stored
from tests.hostile.watch import Watch, descendants, heartbeat, watching

MEGABYTE = 2**20
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laboratory]:
    with laboratory(tmp_path_factory.mktemp("laboratory")) as running:
        yield running


@pytest.fixture(autouse=True)
def surroundings(lab: Laboratory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The laboratory's authority is trusted; a proxy and passwords lie about to be led astray by."""
    trap = f"http://127.0.0.1:{lab.ports['canary']}"
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, trap)
    passwords = tmp_path / "netrc"
    passwords.write_text("default login user password secret\n")
    passwords.chmod(0o600)
    monkeypatch.setenv("NETRC", str(passwords))
    monkeypatch.setenv("SSL_CERT_FILE", str(lab.authority))
    ssl_context.cache_clear()
    yield
    ssl_context.cache_clear()
    close_shared_pool()


def read_together(ws: Workspace, urls: list[str], as_of: datetime, but: set[int]) -> Watch:
    """Read sources in one batch, and watch what it takes."""

    async def work() -> None:
        async with heartbeat(found):
            await read_sources(ws, [id_of(url) for url in urls], as_of)

    with watching(but) as found:
        asyncio.run(work())
    return found


def add(ws: Workspace, lab: Laboratory, cases: list[Case], as_of: datetime) -> list[str]:
    urls = [lab.url(case) for case in cases]
    add_sources(ws, [source_of(case, url) for case, url in zip(cases, urls, strict=True)], as_of)
    return urls


def judge(ws: Workspace, lab: Laboratory, cases: list[Case], as_of: datetime) -> list[str]:
    """A line for each thing that is wrong."""
    rows, articles = states(ws), stored(ws)
    wrong = []
    for case in cases:
        row = rows[lab.url(case)]
        wrong += [f"{case.name}: {each}" for each in complaints(case, row, articles[row["id"]], as_of)]
    report = lab.report()
    wrong += [f"led astray: {each!r}" for each in report["canary"]]
    wrong += [f"sent what is secret: {each}" for each in report["leaks"]]
    return wrong


def test_every_case_ends_as_it_must_and_none_costs_another_anything(
    lab: Laboratory, make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make_workspace(lab.playbook(total_timeout_seconds=4, connect_timeout_seconds=2, concurrency=48))
    others = descendants()
    warm = [case for case in lab.cases if case.name == "good"]
    read_together(ws, add(ws, lab, warm, as_of - DAY), as_of - DAY, others)
    cases = [case for case in lab.cases if case.name != "good"]
    found = read_together(ws, add(ws, lab, cases, as_of), as_of, others)
    wrong = judge(ws, lab, cases, as_of)
    print(len(cases), found, *wrong, sep="\n")
    assert wrong == []
    assert found.longest_gap_seconds < 1
    assert found.most_memory < 300 * MEGABYTE
    assert found.left_behind["processes"] <= 1 and found.left_behind["threads"] <= 2
    assert found.left_behind["handles"] <= 12
