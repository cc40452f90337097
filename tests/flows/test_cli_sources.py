"""The commands about sources, as a person and a program use them, against made-up sites."""

import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from typer.testing import CliRunner

from flows.cli import main
from flows.cli import sources as commands
from flows.cli.app import app
from flows.cli.sources import chosen_numbers
from tasks.sources import add_sources
from tasks.workspace import open_workspace
from tests.company_sites import (
    CompanySite,
    board,
    feed_tag,
    greenhouse,
    listing,
    page,
    playbook,
    posts,
    rss,
    serve,
    site,
)
from warehouse.models import Source, SourceData
from warehouse.writes import table_of

FEED, BLOG = "http://acme.example/feed", "http://acme.example/blog"
BOARD = board("acme")
AS_OF = ("--as-of", "2026-03-02T09:00:00")
Fail = Callable[..., str]


def acme() -> CompanySite:
    news, blog = posts("Acme", "/news/", 8), posts("Acme", "/blog/", 8, start=4)
    menu = [("Blog", "/blog"), ("Jobs", "https://boards.greenhouse.io/acme")]
    pages = {
        "/": page("Acme", menu, head=feed_tag("/feed")),
        "/feed": rss("http://acme.example", news, "Acme [news]"),
        "/blog": page("Blog", menu, listing(blog)),
        BOARD: greenhouse(3, "acme"),
    }
    return site("acme.example", "a feed, a blog, a board", pages, [])


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with serve([acme()]) as (port, _):
        yield port


@pytest.fixture
def folder(port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("WHYNOW_DATABASE_URL", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    folder = tmp_path / "mine"
    run("init", str(folder))
    (folder / "playbook.toml").write_text(playbook(port))
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(folder))
    return folder


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Fail:
    def fail(*arguments: str) -> str:
        """What a failing command says, on one line."""
        monkeypatch.setattr(sys, "argv", ["whynow", *arguments])
        with pytest.raises(SystemExit) as caught:
            main()
        assert caught.value.code == 1
        return " ".join(capsys.readouterr().err.split())

    return fail


def run(*arguments: str, answer: str | None = None, code: int = 0) -> str:
    done = CliRunner().invoke(app, list(arguments), input=answer, catch_exceptions=False)
    assert done.exit_code == code, done.output
    return done.stdout


def sources(*arguments: str, **more: Any) -> str:
    return run("sources", *arguments, **more)


def listed(*arguments: str) -> dict[str, dict[str, Any]]:
    return {row["url"]: row for row in json.loads(sources("--json", *arguments))}


def change(folder: Path, url: str, **values: Any) -> None:
    ws = open_workspace(folder)
    table = table_of(Source)
    with ws.writing() as connection:
        connection.execute(update(table).where(table.c.url == url).values(**values))
    ws.engine.dispose()


# ---- Discover --------------------------------------------------------------------------------


def test_what_is_recommended_is_added_with_yes(folder: Path) -> None:
    said = sources("discover", "https://www.acme.example/about", "--yes", *AS_OF)
    assert "acme.example: 3 found, 3 recommended (+)" in said
    assert f"+   1. feed {FEED}\n" in said
    assert "3 sources added" in said
    assert "No account has the domain acme.example" in said
    found = listed()
    assert {url: (row["kind"], row["domain"]) for url, row in found.items()} == {
        FEED: ("feed", "acme.example"),
        BLOG: ("news_page", "acme.example"),
        BOARD: ("job_board", "acme.example"),
    }
    assert found[FEED]["title"] == "Acme [news]"


def test_without_terminal_and_yes_nothing_is_added(folder: Path) -> None:
    said = sources("discover", "acme.example", *AS_OF)
    assert "Nothing was added: --yes adds what is recommended (+)" in said
    assert listed() == {}


@pytest.mark.parametrize(
    ("answer", "urls"),
    [("a\n", {FEED, BLOG, BOARD}), ("\n", {FEED, BLOG, BOARD}), ("n\n", set()),
     ("9\n1\n", {FEED}), ("two\n1-2\n", {FEED, BLOG})],
)  # fmt: skip
def test_a_person_chooses_by_number(
    answer: str, urls: set[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "is_terminal", lambda: True)
    said = sources("discover", "acme.example", *AS_OF, answer=answer)
    assert "Add which?" in said
    assert ("Not understood" in said) == (answer.count("\n") > 1)
    assert set(listed()) == urls


def test_json_tells_all_and_adds_only_with_yes(folder: Path) -> None:
    told = json.loads(sources("discover", "acme.example", "--json", *AS_OF))
    [found] = told["domains"]
    assert told["added"] == [] and listed() == {}
    assert found["problem"] is None and found["requests"] > 0
    assert {each["url"] for each in found["findings"]} == {FEED, BLOG, BOARD}
    assert {"url", "found", "reason"} == set(found["refused"][0])
    told = json.loads(sources("discover", "acme.example", "--json", "--yes", *AS_OF))
    assert set(told["added"]) == {FEED, BLOG, BOARD} == set(listed())
    again = json.loads(sources("discover", "acme.example", "--json", "--yes", *AS_OF))
    assert again["added"] == []
    assert {each["verdict"] for each in again["domains"][0]["findings"]} == {"known"}


def test_an_unreachable_site_says_why_and_costs_the_others_nothing(folder: Path) -> None:
    said = sources("discover", "nobody.example", "acme.example", "-y", "--verbose", *AS_OF)
    assert "nobody.example: the site can not be read: no secure connection" in said
    assert "not found (404); check the domain" in said
    assert "no: http://nobody.example/ (front page): not found (404)" in said
    assert len(listed()) == 3
    sources("discover", "nobody.example", code=1)


def test_what_is_no_domain_is_refused(folder: Path, fail: Fail) -> None:
    said = fail("sources", "discover", "not a domain")
    assert said == "not a domain: not a domain; give one such as acme.com"


def test_without_domain_the_accounts_without_a_source_are_looked_at(folder: Path) -> None:
    assert "Every account has a source" in sources("discover")
    accounts = folder / "a.csv"
    accounts.write_text("domain,name\nacme.example,Acme\n")
    run("import", "accounts", str(accounts))
    said = sources("discover", "--yes", *AS_OF)
    assert "3 sources added" in said and "No account has" not in said
    assert "Every account has a source" in sources("discover")


@pytest.mark.parametrize(
    ("answer", "numbers"),
    [("1,3-5", [0, 2, 3, 4]), ("2 2", [1]), ("n", []), ("6", None), ("3-1", None), ("0", None),
     ("x", None), ("1,", None)],
)  # fmt: skip
def test_numbers_are_understood_or_asked_again(answer: str, numbers: list[int] | None) -> None:
    assert chosen_numbers(answer, 5) == numbers


# ---- Add, list, remove -----------------------------------------------------------------------


def test_a_job_board_may_be_pasted_as_a_browser_shows_it(folder: Path) -> None:
    said = sources("add", "https://job-boards.greenhouse.io/acme/jobs/1001")
    assert said == f"added: job_board {BOARD} (of no account: see --domain)\n"
    said = sources("add", BOARD, "--domain", "https://acme.example/")
    assert said == f"changed: job_board {BOARD} (own source of acme.example)\n"
    assert sources("add", BOARD, "--domain", "acme.example").startswith("already known")


def test_the_kind_of_a_source_is_found_out(folder: Path) -> None:
    assert sources("add", FEED).startswith(f"added: feed {FEED}")
    assert sources("add", BLOG).startswith(f"added: news_page {BLOG}")
    made = json.loads(sources("add", FEED, "--json"))
    assert made["source"]["kind"] == "feed" and made["changes"]["unchanged"] == 1


def test_what_can_not_be_added_says_why(folder: Path, fail: Fail) -> None:
    assert "sources discover acme.example" in fail("sources", "add", "http://acme.example/")
    assert "--unchecked" in fail("sources", "add", "http://acme.example/nothing")
    assert "must begin with http" in fail("sources", "add", "acme.example", "--unchecked")
    assert "there are feed, filings" in fail("sources", "add", FEED, "--kind", "fed", "--unchecked")
    assert "not a domain" in fail("sources", "add", FEED, "--domain", "acme")
    assert listed() == {}


def test_the_address_that_a_source_had_before_it_moved_is_known(folder: Path) -> None:
    sources("add", FEED, "--unchecked")
    change(folder, FEED, former_url="http://acme.example/old.xml")
    said = sources("add", "http://acme.example/old.xml", "--unchecked")
    assert said.startswith("already known")
    assert list(listed()) == [FEED]
    assert f"removed: {FEED};" in sources("remove", "http://acme.example/old.xml")


def test_a_removed_source_is_hidden_until_it_is_added_again(folder: Path, fail: Fail) -> None:
    sources("add", FEED, "--unchecked")
    assert "reads it again" in sources("remove", FEED)
    assert listed() == {} and "No sources yet" in sources()
    assert listed("--all")[FEED]["reason"] == "removed by hand"
    assert "no such source is read" in fail("sources", "remove", FEED)
    assert sources("add", FEED).startswith("changed: feed")
    assert listed()[FEED]["status"] == "new"


def test_the_list_begins_with_the_worst_and_says_what_to_do(folder: Path) -> None:
    for url in (FEED, BLOG, BOARD):
        sources("add", url, "--unchecked")
    proven = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
    change(folder, FEED, status="ok", proven_at=proven, title="Acme [news]")
    change(folder, BLOG, status="dead", reason="gone for good (410)", remedy="remove it")
    said = sources()
    assert "Sources: 1 dead, 1 new, 1 ok" in said
    said = re.sub(r"[│\s]+", " ", said)
    assert f"dead feed 0 {BLOG} why: gone for good (410) do: remove it" in said
    assert f"ok feed 0 2026-03-01 08:30 Acme [news] {FEED}" in said
    assert said.index(" dead feed") < said.index("new job_board 0 openings") < said.index("ok feed")


# ---- OPML ------------------------------------------------------------------------------------


def test_a_list_that_is_exported_and_imported_is_the_same(folder: Path) -> None:
    ws = open_workspace(folder)
    page_ = SourceData(url=BLOG, kind="news_page", domain="acme.example", selector="li > a")
    free = SourceData(url="http://paper.example/feed", title="The <Paper> & co")
    now = datetime(2026, 3, 2, tzinfo=UTC) - timedelta(days=1)
    add_sources(ws, [page_, free, SourceData(url=BOARD, kind="job_board")], now)
    ws.engine.dispose()
    before = listed()
    file = folder / "list.opml"
    assert f"3 sources written to {file}" in sources("export", str(file))
    assert "0 sources added, 3 were known" in sources("import", str(file))
    run("init", str(folder / "other"))
    assert "3 sources added" in sources("import", str(file), "-w", str(folder / "other"))
    after = listed("-w", str(folder / "other"))
    names = ("kind", "domain", "title")
    assert {u: [r[n] for n in names] for u, r in after.items()} == {
        u: [r[n] for n in names] for u, r in before.items()
    }
    assert "li &gt; a" in sources("export")
    sources("remove", BLOG)
    assert "3 were known" in sources("import", str(file))
    assert BLOG not in listed()


def test_opml_that_can_not_be_read_or_written_says_why(folder: Path, fail: Fail) -> None:
    file = folder / "bad.opml"
    file.write_text("<opml><body>")
    assert "cannot read the OPML file" in fail("sources", "import", str(file))
    file.write_text("<opml><body><outline xmlUrl='ftp://a.example/f'/></body></opml>")
    assert "no feeds in the OPML file" in fail("sources", "import", str(file))
    assert "cannot write" in fail("sources", "export", str(folder / "none" / "x.opml"))
