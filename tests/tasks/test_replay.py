"""Recorded histories of a feed: each item once, whatever the recording holds."""

import io
import tarfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from connectors.errors import PermanentError
from tasks.replay import ReplayReport, replay, time_of
from tasks.workspace import Workspace
from tests.shared import shared_data
from tests.tasks.history import history
from tests.web import rss
from warehouse.models import Article, ArticleVersion, Source
from warehouse.writes import table_of

URL = "http://site.example/feed"
ONE, TWO = ("1", "One", "Text"), ("2", "Two", "Text")


def tar(path: Path, members: Mapping[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, body in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(body)
            archive.addfile(member, io.BytesIO(body))
    return path


def stored(ws: Workspace) -> tuple[int, int, int]:
    article, version = table_of(Article), table_of(ArticleVersion)
    with ws.reading() as connection:
        distinct = func.count(article.c.url.distinct())
        count, urls = connection.execute(select(func.count(), distinct).select_from(article)).one()
        versions = connection.execute(select(func.count()).select_from(version)).scalar_one()
    return count, urls, versions


def test_it_reads_snapshots_in_time_order_at_their_own_time(
    workspace: Workspace, tmp_path: Path
) -> None:
    archive = tar(
        tmp_path / "a.tar.gz",
        {
            "x/2026-01-03T000000Z.xml": rss(("1", "One, edited", "Text"), TWO),
            "x/2026-01-01T000000Z.xml": rss(ONE),
            "x/20260102T010000+0100.xml": rss(ONE),
            "x/2026-01-04T000000Z.xml": b"<html>maintenance</html>",
            "x/2026-01-05T000000Z.xml": b"<html>maintenance</html>",
            "x/2026-01-06T000000Z.xml": rss(TWO),
            "x/2026-01-07T000000Z.xml": rss(TWO),
            "x/notes.txt": b"no time",
        },
    )
    seen: list[tuple[int, int]] = []
    report = replay(workspace, archive, URL, lambda done, total: seen.append((done, total)))
    assert (report.polls, report.unreadable, report.new, report.edited) == (5, 3, 2, 1)
    assert seen == [(7, 7)] and len(report.reasons) == 3
    assert stored(workspace) == (2, 2, 3)
    article, source = table_of(Article), table_of(Source)
    with workspace.reading() as connection:
        first = connection.execute(
            select(article.c.first_seen_at).order_by(article.c.url)
        ).scalars()
        assert list(first) == [datetime(2026, 1, day, tzinfo=UTC) for day in (1, 3)]
        row = connection.execute(select(source)).mappings().one()
    assert row["read_at"] == datetime(2026, 1, 7, tzinfo=UTC) and row["status"] == "ok"


def test_a_replay_can_be_repeated(workspace: Workspace, tmp_path: Path) -> None:
    days = {f"2026-01-0{n}T000000Z.xml": rss(("1", f"Title {n}", "Text")) for n in range(1, 5)}
    archive = tar(tmp_path / "a.tar.gz", days)
    assert replay(workspace, archive, URL) == ReplayReport(4, 0, 4, 1, 3, [])
    before = stored(workspace)
    assert replay(workspace, archive, URL) == ReplayReport(4, 0, 4, 0, 0, [])
    assert stored(workspace) == before == (1, 1, 4)


def test_odd_members_are_refused_and_the_others_read(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as archive:
        for kind, name in ((tarfile.SYMTYPE, "2026-01-01T000000Z.xml"), (tarfile.FIFOTYPE, "f")):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
        for name, body in (
            ("2026-01-02T000000Z.xml", rss(ONE)),
            ("2026-01-03T000000Z", b" " * 10**7 + b"x"),
        ):
            member = tarfile.TarInfo(name)
            member.size = len(body)
            archive.addfile(member, io.BytesIO(body))
    report = replay(workspace, path, URL)
    assert (report.polls, report.unreadable, report.new) == (1, 3, 1)


def test_an_archive_that_breaks_off_is_read_up_to_there(
    workspace: Workspace, tmp_path: Path
) -> None:
    days = {f"2026-01-0{n}T000000Z.xml": rss((str(n), "Title", "Text")) for n in (1, 2)}
    path = tmp_path / "a.tar"
    with tarfile.open(tar(tmp_path / "whole.tar.gz", days)) as whole:
        second = whole.getmembers()[1].offset_data
    import gzip

    path.write_bytes(gzip.decompress((tmp_path / "whole.tar.gz").read_bytes())[: second + 100])
    report = replay(workspace, path, URL)
    assert (report.polls, report.unreadable) == (1, 1) and "breaks off" in report.reasons[0]


@pytest.mark.parametrize("content", [None, b"", b"no archive"])
def test_what_is_no_archive_is_refused(
    workspace: Workspace, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "a.tar"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(PermanentError, match="cannot replay: "):
        replay(workspace, path, URL)


@pytest.mark.parametrize(
    ("name", "hour"),
    [
        ("2025-10-10T150739-0700.xml", 22),
        ("2025-10-10T15:07:39Z.rss", 15),
        ("20251010T150739.xml", 15),
        ("feed_20251010T150739Z", 15),
        ("2025-13-10T150739Z", None),
        ("2025-10-10T150739+9900", None),
        ("feed.xml", None),
    ],
)
def test_the_time_is_in_the_name(name: str, hour: int | None) -> None:
    found = time_of(name)
    assert found == (hour and datetime(2025, 10, 10, hour, 7, 39, tzinfo=UTC))


@pytest.mark.parametrize("seed", [1, 5])
def test_a_history_with_outages_gives_each_item_and_each_edit_once(
    workspace: Workspace, tmp_path: Path, seed: int
) -> None:
    polls = list(history(240, seed))
    bodies = {f"{at:%Y%m%dT%H%M%SZ}.xml": body for at, body, _, _ in polls}
    _, _, items, edits = polls[-1]
    report = replay(workspace, tar(tmp_path / "a.tar.gz", bodies), URL)
    assert (report.new, report.edited) == (items, edits)
    assert report.polls + report.unreadable == 240 and report.unreadable > 10
    assert stored(workspace)[:2] == (items, items)


@pytest.mark.shared_data
@pytest.mark.slow
@pytest.mark.parametrize(("name", "polls", "links"), [("xai", 856, 39), ("cohere", 2380, 50)])
def test_a_recorded_history_gives_each_link_once(
    workspace: Workspace, name: str, polls: int, links: int
) -> None:
    report = replay(workspace, shared_data() / f"feeds/replay_{name}.tar.xz", URL)
    assert (report.polls, report.unreadable, report.new) == (polls, 0, links)
    assert stored(workspace)[:2] == (links, links)


def test_quiet_is_told_of_the_last_snapshots_day(workspace: Workspace, tmp_path: Path) -> None:
    late = datetime(2026, 2, 2, tzinfo=UTC) + timedelta(days=100)
    archive = tar(tmp_path / "a.tar.gz", {f"{late:%Y%m%dT%H%M%SZ}.xml": rss(ONE)})
    replay(workspace, archive, URL)
    with workspace.reading() as connection:
        status = connection.execute(select(table_of(Source).c.status)).scalar_one()
    assert status == "quiet"
