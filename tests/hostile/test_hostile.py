"""Hundreds of hostile servers, read together: each is refused with its reason or read within
bounds, and none costs another anything.
"""

import asyncio
import gc
import os
import socket
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.child import close_shared_pool
from connectors.http.connections import ssl_context
from tasks.articles import store_items
from tasks.full_text import complete
from tasks.read import read_sources
from tasks.sources import add_sources
from tasks.workspace import Workspace
from tests.hostile.cases import Case
from tests.hostile.laboratory import Laboratory, laboratory
from tests.hostile.verdict import complaints, id_of, source_of, states, stored, wrong_words
from tests.hostile.watch import Watch, descendants, heartbeat, watching
from warehouse.models import ArticleData, SourceData

MEGABYTE = 2**20
DAY = timedelta(days=1)
# All cases take minutes: every fourth one, of every theme, unless all are wanted.
STEP = 1 if os.environ.get("WHYNOW_HOSTILE_ALL") else 4
# They watch memory and the loop, which others on the machine would disturb.
pytestmark = pytest.mark.alone
SHORT = {"total_timeout_seconds": 6, "connect_timeout_seconds": 3, "concurrency": 32}


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laboratory]:
    with laboratory(tmp_path_factory.mktemp("laboratory")) as running:
        yield running


@pytest.fixture(autouse=True)
def surroundings(
    lab: Laboratory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """The laboratory's authority is trusted; a proxy and a password lie about to be misled by."""
    trap = f"http://127.0.0.1:{lab.ports['canary']}"
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, trap)
        monkeypatch.setenv(name.upper(), trap)
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
        found = complaints(case, row, articles[row["id"]], as_of)
        wrong += [f"{case.name}: {each}" for each in found]
    report = lab.report()
    wrong += [f"led astray: {each!r}" for each in report["canary"]]
    wrong += [f"sent what is secret: {each}" for each in report["leaks"]]
    return wrong


def check(ws: Workspace, lab: Laboratory, cases: list[Case], as_of: datetime) -> None:
    """Read cases in one batch; each ends as it must, within bounds, and nothing is left behind."""
    others = descendants()
    # What a first read takes for itself is not a case's doing.
    warm = next(case for case in lab.cases if case.name == "good")
    read_together(ws, add(ws, lab, [warm], as_of - DAY), as_of - DAY, others)
    found = read_together(ws, add(ws, lab, cases, as_of), as_of, others)
    print(f"{len(cases)} cases: {found}")
    wrong = judge(ws, lab, cases, as_of)
    assert not wrong, "\n".join(wrong)
    assert found.longest_work_seconds < 1 and found.longest_gap_seconds < 4
    assert found.most_memory < 300 * MEGABYTE
    left = found.left_behind
    assert left["processes"] <= 1 and left["threads"] <= 4 and left["handles"] <= 12, left


def test_every_case_ends_as_it_must_and_none_costs_another_anything(
    lab: Laboratory, make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make_workspace(lab.playbook(**SHORT))
    cases = [case for case in lab.cases if not case.is_costly and case.name != "good"]
    cases = cases[::STEP]
    check(ws, lab, cases, as_of)
    # Asked again with what their servers said of themselves, those that were read still can be.
    good = {url for url, row in states(ws).items() if row["status"] in ("ok", "quiet")}
    again = [case for case in cases if lab.url(case) in good]
    read_together(ws, [lab.url(case) for case in again], as_of + DAY, set())
    rows = states(ws)
    reasons = {case.name: rows[lab.url(case)]["reason"] for case in again}
    failing = {case.name for case in again if rows[lab.url(case)]["status"] == "failing"}
    assert {name: reasons[name] for name in failing} == {}


def test_large_bodies_that_are_refused_give_their_memory_to_the_next(
    lab: Laboratory, make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make_workspace(lab.playbook())
    name = "error-page-of-ten-megabytes"
    urls = [f"http://site{number}.{name}.lab.example/feed" for number in range(20)]
    add_sources(ws, [SourceData(url=url) for url in urls], as_of)
    gc.disable()  # what only the collector would free is not free
    try:
        found = read_together(ws, urls, as_of, descendants())
    finally:
        gc.enable()
    rows = states(ws)
    assert {url: rows[url]["reason"] for url in urls if "HTML" not in rows[url]["reason"]} == {}
    assert found.seconds < 60


def test_what_takes_seconds_to_be_given_up_stays_within_the_same_bounds(
    lab: Laboratory, make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make_workspace(lab.playbook())
    check(ws, lab, [case for case in lab.cases if case.is_costly][::STEP], as_of)


def test_with_the_shipped_deadlines_no_source_takes_longer_than_25_seconds(
    lab: Laboratory, make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make_workspace(lab.playbook())
    names = {"drip-body", "silent-on-connect", "drip-tls", "slow-redirects", "slow-and-costly"}
    cases = [case for case in lab.cases if case.name in names]
    assert len(cases) == len(names)
    found = read_together(ws, add(ws, lab, cases, as_of), as_of, descendants())
    assert found.seconds < 25
    for case in cases:
        row = states(ws)[lab.url(case)]
        assert row["status"] != "new" and "unexpected" not in (row["reason"] or "")


NAMES: dict[str, list[str] | Exception] = {
    "private": ["10.0.0.7"],
    "loopback": ["127.0.0.1"],
    "metadata": ["169.254.169.254"],
    "carrier-grade": ["100.64.3.4"],
    "v6-loopback": ["::1"],
    "v6-mapped": ["::ffff:10.0.0.1"],
    "v6-nat64": ["64:ff9b::a00:1"],
    "v6-6to4": ["2002:a00:1::"],
    "v6-unique-local": ["fd00:ec2::254"],
    "v6-zone": ["fe80::1%1"],
    "many": [f"10.1.{n // 250}.{n % 250}" for n in range(1000)],
    "none": [],
    "unknown": socket.gaierror(socket.EAI_NONAME, "unknown"),
    "no-name-server": socket.gaierror(socket.EAI_AGAIN, "no answer"),
    "broken": UnicodeError("label too long"),
    "failing": OSError(5, "input or output"),
}


def resolver(monkeypatch: pytest.MonkeyPatch, answer: Callable[[str], list[str] | None]) -> None:
    """Let a function answer for names, and the system for those it does not know."""
    system: Callable[..., Any] = socket.getaddrinfo

    def look_up(host: Any, port: Any, *rest: Any, **more: Any) -> Any:
        found = answer(host.decode() if isinstance(host, bytes) else str(host))
        if found is None:
            return system(host, port, *rest, **more)
        families = [socket.AF_INET6 if ":" in each else socket.AF_INET for each in found]
        return [
            (family, socket.SOCK_STREAM, 6, "", (each, port or 0))
            for family, each in zip(families, found, strict=True)
        ]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def test_a_name_that_leads_inside_is_refused(
    lab: Laboratory,
    make_workspace: Callable[..., Workspace],
    as_of: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def answer(host: str) -> list[str] | None:
        name, _, rest = host.partition(".")
        if rest != "names.test":
            return None
        if name == "silent":
            time.sleep(4)
        found = NAMES.get(name, ["10.0.0.1"])
        if isinstance(found, Exception):
            raise found
        return found

    resolver(monkeypatch, answer)
    ws = make_workspace(lab.playbook(total_timeout_seconds=2, connect_timeout_seconds=1))
    port = lab.ports["canary"]
    urls = {name: f"http://{name}.names.test:{port}/feed" for name in [*NAMES, "silent"]}
    add_sources(ws, [SourceData(url=url) for url in urls.values()], as_of)
    read_together(ws, list(urls.values()), as_of, set())
    rows = states(ws)
    for name, url in urls.items():
        row = rows[url]
        assert row["status"] == "failing" and row["reason"], name
        assert "unexpected" not in row["reason"], f"{name}: {row['reason']}"
        if isinstance(NAMES.get(name), list) and NAMES[name]:
            assert "no public address" in row["reason"], f"{name}: {row['reason']}"
    assert lab.report()["canary"] == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs a second loopback address")
def test_a_name_that_changes_its_mind_leads_nowhere_else(
    lab: Laboratory,
    make_workspace: Callable[..., Workspace],
    as_of: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def answer(host: str) -> list[str] | None:
        if host != "rebinds.test":
            return None
        asked.append(host)
        return ["127.0.0.9"] if len(asked) == 1 else ["127.0.0.1"]

    resolver(monkeypatch, answer)
    ws = make_workspace('[http]\nallow_private = ["127.0.0.9/32"]\n')
    url = f"http://rebinds.test:{lab.ports['http']}/feed"
    add_sources(ws, [SourceData(url=url)], as_of)
    read_together(ws, [url], as_of, set())
    assert asked and states(ws)[url]["status"] == "failing"
    reached = [each for each in lab.report()["reached"] if each.startswith("rebinds.test")]
    assert [each for each in reached if not each.endswith(" at 127.0.0.9")] == []


def test_an_etag_that_never_changes_hides_nothing_for_long(
    lab: Laboratory, make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make_workspace(lab.playbook(**SHORT))
    case = next(case for case in lab.cases if case.name == "etag-that-never-changes")
    (url,) = add(ws, lab, [case], as_of)
    counts = []
    for day in range(ws.playbook.reading.unconditional_every + 1):
        asyncio.run(read_sources(ws, [id_of(url)], as_of + day * DAY))
        counts.append(len(stored(ws)[id_of(url)]))
    assert counts[1] == counts[0] < counts[-1]


def store_teasers(ws: Workspace, urls: list[str], as_of: datetime) -> None:
    """Store an article for each address, whose title says that something happened."""
    feed = "http://teasers.lab.example/feed"
    add_sources(ws, [SourceData(url=feed)], as_of)
    items = [
        ArticleData(url=url, title=f"Zentrova {number} raises $40M Series B")
        for number, url in enumerate(urls)
    ]
    with ws.writing() as connection:
        store_items(connection, states(ws)[feed], items, as_of)


def test_the_page_of_an_article_does_no_more_harm_than_a_source(
    lab: Laboratory, make_workspace: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make_workspace(
        lab.playbook(**SHORT) + '\n[reading]\nfull_text = "always"\nfull_text_per_run = 500\n'
    )
    cases = [case for case in lab.cases if case.kind == "news_page" or case.name.startswith("drip")]
    cases = [case for case in cases if not case.is_costly][::STEP]
    store_teasers(ws, [lab.url(case) for case in cases], as_of)
    others = descendants()

    async def work() -> dict[str, int]:
        async with heartbeat(found):
            return await complete(ws, as_of)

    with watching(others) as found:
        counts = asyncio.run(work())
    print(f"{len(cases)} pages: {counts} {found}")
    assert sum(counts.values()) >= len(cases)
    wrong = [
        f"{each['url']}: {problem}"
        for articles in stored(ws).values()
        for each in articles
        for problem in wrong_words(each)
    ]
    assert wrong == []
    assert lab.report()["canary"] == []
    assert found.longest_work_seconds < 1 and found.longest_gap_seconds < 4
    assert found.most_memory < 300 * MEGABYTE
