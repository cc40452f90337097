"""A night on the demo finds what happened, falls into no trap, and says what it could not read."""

import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import demo
from tasks.sources import add_sources
from tasks.workspace import Workspace, open_workspace
from tests.flows.night import night
from warehouse.queries import accounts, news, rows, work

BASE = datetime(2026, 11, 20, 6, 30, tzinfo=UTC)
EXPECTED = tomllib.loads((Path(demo.__file__).parent / "expected.toml").read_text("utf-8"))

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("demo")
    demo.create(folder, BASE)
    ws = open_workspace(folder)
    add_sources(ws, demo.sources(), BASE)
    with demo.serve(BASE) as port, pytest.MonkeyPatch.context() as patch:
        patch.setenv("WHYNOW_DEMO_ADDRESS", f"127.0.0.1:{port}")
        patch.delenv("WHYNOW_DATABASE_URL", raising=False)
        night(ws, BASE)
    yield ws
    ws.engine.dispose()


@pytest.fixture(scope="module")
def mentions(ws: Workspace) -> list[dict[str, Any]]:
    with ws.reading() as connection:
        return rows(
            connection,
            """
            SELECT a.domain, m.type, m.status, v.title, e.outlets, e.occurred_at, e.id
            FROM event_mention m JOIN trigger_event e ON e.id = m.event_id
            JOIN account a ON a.id = m.account_id JOIN article_version v ON v.id = m.version_id
            """,
        )


def found(mentions: list[dict[str, Any]], wanted: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        row
        for row in mentions
        if (row["domain"], row["type"]) == (wanted["domain"], wanted["type"])
        and wanted["headline"].lower() in row["title"].lower()
    ]


@pytest.mark.parametrize("wanted", EXPECTED["event"], ids=lambda e: f"{e['domain']}-{e['type']}")
def test_it_finds_the_event(wanted: dict[str, Any], mentions: list[dict[str, Any]]) -> None:
    rows = found(mentions, wanted)
    assert len({row["id"] for row in rows}) == 1
    assert rows[0]["outlets"] >= wanted.get("outlets", 1)
    assert (BASE - rows[0]["occurred_at"]).days >= wanted.get("min_age_days", 0)


@pytest.mark.parametrize("trap", EXPECTED["trap"], ids=lambda trap: trap["name"])
def test_it_falls_into_no_trap(trap: dict[str, Any], mentions: list[dict[str, Any]]) -> None:
    caught = [
        row
        for row in mentions
        if row["domain"] == trap["domain"]
        and trap["headline"].lower() in row["title"].lower()
        and (row["type"] in trap["types"] or trap["types"] == ["*"])
        and row["status"] not in trap.get("allowed_status", [])
    ]
    assert caught == []


@pytest.mark.parametrize("wanted", EXPECTED["fact"], ids=lambda f: f"{f['domain']}-{f['name']}")
def test_it_knows_the_fact(ws: Workspace, wanted: dict[str, Any]) -> None:
    with ws.reading() as connection:
        account = accounts.account(connection, wanted["domain"])
        known = {
            (row["name"], row["method"]): row
            for row in accounts.facts(connection, account["account_id"])
        }
    row = known[wanted["name"], wanted["method"]]
    assert row["value"] == wanted["value"]
    assert row["source_url"] and row["found_in"] and 0 < row["confidence"] <= 1


def test_every_quote_stands_verbatim_in_its_article(ws: Workspace) -> None:
    with ws.reading() as connection:
        quotes = rows(
            connection,
            """
            SELECT v.field, v.start_char AS first, v.end_char AS last, v.text AS quote,
                   a.title, a.text
            FROM evidence v JOIN event_mention m ON m.id = v.mention_id
            JOIN article_version a ON a.id = m.version_id
            """,
        )
    assert quotes
    assert all(row[row["field"]][row["first"] : row["last"]] == row["quote"] for row in quotes)


def test_broken_sources_are_named_with_the_reason_and_the_rest_is_read(ws: Workspace) -> None:
    with ws.reading() as connection:
        sources = news.sources(connection)
    failing = {
        row["domain"]: row["reason"] for row in sources if row["status"] in ("failing", "dead")
    }
    assert set(failing) == {each["domain"] for each in EXPECTED["broken_source"]}
    assert "gone" in failing["hellwig.example"]
    assert "within 4 s" in failing["almaro.example"]


def test_every_rep_at_work_has_a_queue_that_says_why(ws: Workspace) -> None:
    with ws.reading() as connection:
        queue = work.queue(connection)
    assert len({row["rep_email"] for row in queue}) >= 5
    assert all(row["why_you"] and row["why_now"] for row in queue)
    assert any(row["quote"] and row["quote_url"] for row in queue)
