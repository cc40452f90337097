"""Openings of job boards: since when each stands there, and the surges that are told once."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest

from tasks import openings as module
from tasks.detect import detect
from tasks.openings import store_openings, tell_surges
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, add_account, change, days_ago, put, stored
from warehouse.models import (
    Article,
    ArticleVersion,
    EventMention,
    Evidence,
    Opening,
    OpeningData,
    Source,
    TriggerEvent,
    stable_id,
)

BOARD = "https://boards.example/v1/acme/jobs"
FIRST = days_ago(60)
DAY = timedelta(days=1)


def add_board(ws: Workspace, url: str = BOARD, domain: str | None = "acme.example") -> int:
    return put(
        ws, Source, id=stable_id("source", url), url=url, kind="job_board", domain=domain,
        title="Acme Robotics", first_seen_at=FIRST,
    )  # fmt: skip


def jobs(*numbers: int, title: str = "Software Engineer", place: str = "Oslo") -> list[OpeningData]:
    return [
        OpeningData(
            key=f"{title}-{n}", title=f"{title} {n}", url=f"https://jobs.example/{n}", place=place
        )
        for n in numbers
    ]


def read(
    ws: Workspace, openings: Sequence[OpeningData], at: datetime, url: str = BOARD
) -> tuple[int, int]:
    """One good reading of a board, as reading sources stores it."""
    (row,) = (row for row in stored(ws, Source) if row["url"] == url)
    with ws.writing() as connection:
        counts = store_openings(connection, row, openings, at)
    if row["read_at"] is None or at > row["read_at"]:
        change(ws, Source, row["id"], read_at=at)
    return counts


def states(ws: Workspace) -> dict[str, tuple[datetime, datetime | None]]:
    return {row["key"]: (row["first_seen_at"], row["closed_at"]) for row in stored(ws, Opening)}


def test_an_opening_is_stored_once_with_its_function(workspace: Workspace) -> None:
    add_board(workspace)
    assert read(workspace, jobs(1, 2, 1), FIRST) == (2, 0)
    assert read(workspace, jobs(2, 1), FIRST + DAY) == (0, 0)
    rows = stored(workspace, Opening)
    assert {row["function"] for row in rows} == {"engineering"}
    assert {row["first_seen_at"] for row in rows} == {FIRST}


def test_what_is_missing_is_closed_and_what_returns_is_open_again(workspace: Workspace) -> None:
    add_board(workspace)
    read(workspace, jobs(1, 2), FIRST)
    assert read(workspace, jobs(1), FIRST + DAY) == (0, 1)
    assert states(workspace)["Software Engineer-2"] == (FIRST, FIRST + DAY)
    assert read(workspace, jobs(1), FIRST + 2 * DAY) == (0, 0)
    assert states(workspace)["Software Engineer-2"] == (FIRST, FIRST + DAY)
    assert read(workspace, jobs(1, 2), FIRST + 3 * DAY) == (0, 0)
    assert states(workspace)["Software Engineer-2"] == (FIRST, None)
    assert read(workspace, [], FIRST + 4 * DAY) == (0, 2)


def test_an_edited_opening_keeps_its_first_date(workspace: Workspace) -> None:
    add_board(workspace)
    read(workspace, jobs(1), FIRST)
    read(workspace, jobs(1, place="Bergen"), FIRST + DAY)
    (row,) = stored(workspace, Opening)
    assert (row["place"], row["first_seen_at"]) == ("Bergen", FIRST)


def test_a_reading_of_the_past_edits_nothing(workspace: Workspace) -> None:
    add_board(workspace)
    read(workspace, jobs(1, 2), FIRST)
    assert read(workspace, jobs(3), FIRST - DAY) == (0, 0)
    assert set(states(workspace).values()) == {(FIRST, None)}


def test_boards_do_not_close_each_others_openings(workspace: Workspace) -> None:
    other = "https://boards.example/v1/other/jobs"
    add_board(workspace)
    add_board(workspace, other, "other.example")
    read(workspace, jobs(1), FIRST)
    assert read(workspace, jobs(1), FIRST + DAY, other) == (1, 0)
    assert all(closed is None for _, closed in states(workspace).values())


def surging(ws: Workspace) -> None:
    """A board that showed 12 openings in the past, and 34 since yesterday."""
    read(ws, jobs(*range(12)), FIRST)
    new = jobs(*range(12, 30)) + jobs(*range(4), title="Data Engineer", place="Lisbon")
    read(ws, jobs(*range(12)) + new, days_ago(1))


def test_a_surge_is_told_once_and_again_only_after_a_window(workspace: Workspace) -> None:
    add_account(workspace, name="Acme")
    add_board(workspace)
    surging(workspace)
    assert tell_surges(workspace, NOW) == {"boards_counted": 1, "surges_told": 2}
    for later in (timedelta(0), timedelta(hours=1), 20 * DAY):
        assert tell_surges(workspace, NOW + later)["surges_told"] == 0
    titles = {row["title"] for row in stored(workspace, ArticleVersion)}
    assert titles == {
        "Acme: 30 open jobs in engineering, up from 12 in 28 days, most in Oslo",
        "Acme: 34 open jobs, up from 12 in 28 days, most in Oslo and Lisbon",
    }
    read(workspace, jobs(*range(80)), NOW + 25 * DAY)
    assert tell_surges(workspace, NOW + 27 * DAY)["surges_told"] == 0
    assert tell_surges(workspace, NOW + 29 * DAY)["surges_told"] == 2


def test_a_surge_tells_the_openings_newest_first(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_LINES", 20)
    add_board(workspace)
    surging(workspace)
    tell_surges(workspace, NOW)
    text = next(
        row["text"] for row in stored(workspace, ArticleVersion) if "engineering" in row["title"]
    )
    lines = text.splitlines()
    assert len(lines) == 20
    assert "Software Engineer 29, Oslo" in lines[:18]
    assert lines[18] == "Software Engineer 0, Oslo"
    (article, _) = stored(workspace, Article)
    assert article["url"].startswith("https://jobs.example/")
    assert (article["published_at"], article["first_seen_at"]) == (NOW, NOW)


@pytest.mark.parametrize("days", [0, 27])
def test_the_first_reading_of_a_board_is_no_surge(workspace: Workspace, days: int) -> None:
    add_board(workspace)
    read(workspace, jobs(*range(50)), days_ago(days))
    read(workspace, jobs(*range(100)), NOW)
    assert tell_surges(workspace, NOW) == {"boards_counted": 0, "surges_told": 0}


def test_a_board_that_was_away_and_is_back_is_no_surge(workspace: Workspace) -> None:
    add_board(workspace)
    read(workspace, jobs(*range(40)), FIRST)
    read(workspace, [], days_ago(2))
    read(workspace, jobs(*range(40)), days_ago(1))
    assert tell_surges(workspace, NOW) == {"boards_counted": 0, "surges_told": 0}


def test_a_run_that_is_killed_tells_nothing_twice(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_board(workspace)
    surging(workspace)
    insert = module.insert_new

    def dies_at_the_versions(connection: Any, model: Any, rows: Any) -> None:
        if model is ArticleVersion:
            raise KeyboardInterrupt
        insert(connection, model, rows)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(module, "insert_new", dies_at_the_versions)
        tell_surges(workspace, NOW)
    assert stored(workspace, Article) == []
    assert tell_surges(workspace, NOW + timedelta(hours=1))["surges_told"] == 2
    assert len(stored(workspace, Article)) == 2


def test_a_surge_is_an_event_of_the_account_whose_board_it_is(workspace: Workspace) -> None:
    account = add_account(workspace, name="Acme")
    add_board(workspace)
    surging(workspace)
    tell_surges(workspace, NOW)
    counts = detect(workspace, NOW)
    assert (counts["articles"], counts["events_new"], counts["mentions_new"]) == (2, 1, 2)
    (event,) = stored(workspace, TriggerEvent)
    assert (event["account_id"], event["type"]) == (account, "hiring_surge")
    assert event["facts"]["openings_before"] == 12
    assert (event["outlets"], event["confidence"]) == (1, 0.95)
    versions = {row["article_id"]: row for row in stored(workspace, ArticleVersion)}
    mentions = {row["id"]: row for row in stored(workspace, EventMention)}
    assert {row["rule"] for row in mentions.values()} == {"hiring@1"}
    for row in stored(workspace, Evidence):
        words = versions[mentions[row["mention_id"]]["article_id"]][row["field"]]
        assert words[row["start_char"] : row["end_char"]] == row["text"]


def test_without_a_domain_the_boards_title_names_the_company(workspace: Workspace) -> None:
    account = add_account(workspace, name="Acme Robotics")
    add_board(workspace, domain=None)
    surging(workspace)
    tell_surges(workspace, NOW)
    detect(workspace, NOW)
    assert [row["account_id"] for row in stored(workspace, TriggerEvent)] == [account]
