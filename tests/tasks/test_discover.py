"""Discovery on made-up sites of many styles: what is found there, what is not, and why."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

import pytest

from tasks.discover import Discovery, accounts_without_source, as_sources, discover
from tasks.discover.search import MOST_REQUESTS
from tasks.sources import add_sources, list_sources, remove_source
from tasks.workspace import Workspace, open_workspace
from tests.company_sites import (
    NOW,
    CompanySite,
    listing,
    page,
    playbook,
    posts,
    redirect,
    serve,
    site,
)
from tests.company_sites.fresh import fresh_sites
from tests.company_sites.known import known_sites
from tests.company_sites.last import last_sites
from tests.company_sites.later import later_sites
from tests.company_sites.unseen import unseen_sites
from tests.tasks.seed import add_account
from warehouse.models import SourceData

SITES = {
    each.domain: each
    for each in (*known_sites(), *unseen_sites(), *later_sites(), *fresh_sites(), *last_sites())
}
Asked = list[tuple[str, str]]
# What the database has no part in is tried with one of them.
on_one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[int, Asked]]:
    with serve([*SITES.values(), *_odd_sites()]) as serving:
        yield serving


@pytest.fixture
def ws(served: tuple[int, Asked], make_workspace: Callable[..., Workspace]) -> Workspace:
    return make_workspace(playbook(served[0]))


@pytest.fixture(scope="module")
def all_found(
    served: tuple[int, Asked], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Discovery]:
    """What is found on every site, looked for side by side: once, since nothing is stored."""
    folder = tmp_path_factory.mktemp("all")
    (folder / "playbook.toml").write_text(playbook(served[0]))
    ws = open_workspace(folder)
    found = asyncio.run(discover(ws, list(SITES), NOW))
    ws.engine.dispose()
    return {each.domain: each for each in found}


def _odd_sites() -> list[CompanySite]:
    blog, press = posts("Odd", "/blog/", 8), posts("Odd", "/news/", 8, start=4)
    return [
        site("whole.example", "robots.txt forbids all",
             {"/": page("Whole", [("News", "/news")]), "/robots.txt": "User-agent: *\nDisallow: /",
              "/news": page("News", [], listing(press))}, []),
        site("round.example", "redirects to itself", {"/": redirect("/")}, []),
        site("labyrinth.example", "a thousand sections, each leading to more",
             {"/*": page("Labyrinth", [(f"News {n}", f"/{n}/news") for n in range(200)], "".join(
                 f"<a href='/{n}/blog'>Blog</a>" for n in range(200)))}, []),
        site("twofold.example", "two lists", {
            "/": page("Twofold", [("News", "/news"), ("Blog", "/blog")]),
            "/news": page("News", [], listing(press)), "/blog": page("Blog", [], listing(blog))},
            []),
    ]  # fmt: skip


def look(ws: Workspace, as_of: datetime, *domains: str) -> Sequence[Discovery]:
    return asyncio.run(discover(ws, domains, as_of))


def verdicts(found: Discovery) -> dict[str, str]:
    return {each.url: each.verdict for each in found.findings}


@pytest.mark.parametrize("domain", SITES)
def test_what_a_company_publishes_is_found_on_its_site(
    domain: str, all_found: dict[str, Discovery]
) -> None:
    wanted, found = SITES[domain], all_found[domain]
    urls = {each.url for each in found.recommended}
    assert urls - wanted.optional == wanted.expected, wanted.style


def test_few_requests_are_made_and_each_that_gives_nothing_has_its_reason(
    all_found: dict[str, Discovery],
) -> None:
    for found in all_found.values():
        assert 0 < found.requests <= MOST_REQUESTS + 1, found.domain
        assert all(each.reason and each.found for each in found.refused)
        assert bool(found.findings) != bool(found.problem)
        told = Counter(each.url for each in found.findings)
        assert set(told.values()) <= {1}


@pytest.mark.parametrize(
    ("domain", "url", "reason"),
    [
        ("yellowhammer.example", "/blog", "robots.txt"),
        ("brightloom.example", "/robots.txt", "not found (404)"),
        ("quietharbor.example", "/sitemap.xml", "a page is shown instead"),
    ],
)
def test_a_refusal_says_why(
    domain: str, url: str, reason: str, all_found: dict[str, Discovery]
) -> None:
    refused = {each.url.partition(domain)[2]: each.reason for each in all_found[domain].refused}
    assert reason in refused.get(url, ""), refused


def test_the_same_news_are_recommended_once(all_found: dict[str, Discovery]) -> None:
    found = verdicts(all_found["elmgate.example"])
    assert Counter(found.values()) == {"recommended": 1, "covered": 3}
    assert verdicts(all_found["rallidae.example"]) == {"https://rallidae.example/blog/": "stale"}


@on_one_database
@pytest.mark.parametrize(
    ("domain", "problem"),
    [
        ("whole.example", "robots.txt"),
        ("round.example", "redirects"),
        ("nobody.example", "can not be read"),
    ],
)
def test_a_site_that_gives_nothing_says_why_and_what_to_do(
    domain: str, problem: str, ws: Workspace, as_of: datetime
) -> None:
    [found] = look(ws, as_of, domain)
    assert found.findings == []
    assert found.problem and problem in found.problem and "whynow sources add URL" in found.problem


@on_one_database
def test_robots_are_respected(ws: Workspace, as_of: datetime, served: tuple[int, Asked]) -> None:
    served[1].clear()
    look(ws, as_of, "whole.example")
    assert {path for host, path in served[1] if host == "whole.example"} == {"/robots.txt"}


@on_one_database
def test_a_labyrinth_is_left_after_a_few_requests(
    ws: Workspace, as_of: datetime, served: tuple[int, Asked]
) -> None:
    served[1].clear()
    [found] = look(ws, as_of, "labyrinth.example")
    assert found.requests <= MOST_REQUESTS + 1
    assert len([path for host, path in served[1] if host == "labyrinth.example"]) <= 27


@on_one_database
def test_a_search_that_takes_too_long_is_stopped_and_says_so(
    ws: Workspace, as_of: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.discover.LONGEST_SECONDS", 0)
    [found] = look(ws, as_of, "twofold.example")
    assert found.notes == ["stopped after 0 s; what was found stands"]
    assert found.findings == [] and found.problem


def test_what_is_known_is_read_already_and_what_was_removed_does_not_come_back(
    ws: Workspace, as_of: datetime
) -> None:
    domain = "twofold.example"
    [before] = look(ws, as_of, domain, domain)
    assert set(verdicts(before).values()) == {"recommended"} and len(before.findings) == 2
    add_sources(ws, as_sources(before, before.recommended), as_of)
    remove_source(ws, "http://twofold.example/blog")
    [after] = look(ws, as_of, domain)
    assert set(verdicts(after).values()) == {"known"} and after.recommended == []
    notes = {each.url: each.why.rpartition("; ")[2] for each in after.findings}
    assert notes == {
        "http://twofold.example/news": "it is read already",
        "http://twofold.example/blog": "it was removed by hand",
    }
    assert [each.url for each in list_sources(ws)] == ["http://twofold.example/news"]


def test_accounts_without_a_source_of_their_own_are_looked_at(
    ws: Workspace, as_of: datetime
) -> None:
    for domain in ("c.example", "b.example", "a.example"):
        add_account(ws, domain)
    add_sources(ws, [SourceData(url="http://b.example/feed", domain="b.example")], as_of)
    assert accounts_without_source(ws, 10) == ["a.example", "c.example"]
    assert accounts_without_source(ws, 1) == ["a.example"]
