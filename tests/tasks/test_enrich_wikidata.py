"""Facts from Wikidata: off unless asked for, many accounts in a query, and only of the company
whose site it is."""

import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from connectors.enrichment.wikidata import query, read
from connectors.errors import PermanentError
from tasks.enrich import SourceError, enrich, plan
from tasks.workspace import Workspace
from tests.tasks.seed import add_account, stored
from tests.web import Page, Web, serve
from tests.wikidata import QueryService
from warehouse.models import Account, AccountFact, AccountLookup

ASKED = ["wikidata"]
# How what is found is stored is tested on both databases in test_enrich.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


@pytest.fixture
def service(web: Web) -> QueryService:
    made = QueryService()
    made.act(web, "/sparql")
    return made


@pytest.fixture
def make(web: Web, make_workspace: Callable[..., Workspace]) -> Callable[..., Workspace]:
    def make(*domains: str, more: str = "") -> Workspace:
        url = web.url("/sparql", "query.example")
        rules = f'[enrichment.wikidata]\nurl = "{url}"\ndomains_per_query = 2\n{more}'
        ws = make_workspace(web.playbook(rules))
        for domain in domains:
            add_account(ws, domain)
        return ws

    return make


def run(ws: Workspace, as_of: datetime, asked: Any = ASKED) -> dict[str, int]:
    return asyncio.run(enrich(ws, as_of, asked=asked))


def facts(ws: Workspace) -> dict[str, Any]:
    return {row["name"]: row for row in stored(ws, AccountFact)}


@ON_SQLITE
def test_an_entry_whose_official_site_is_the_domain_gives_its_facts(
    service: QueryService, make: Callable[..., Workspace], as_of: datetime
) -> None:
    service.know(
        "https://www.acme.example/", "Q7",
        ("name", "Acme"), ("legal_name", "Acme Inc."), ("founded", "1984-01-01T00:00:00Z"),
        ("industry", "software industry"), ("country", "US"), ("city", "Austin"),
        ("ticker", "ACM"), ("employees", "+900", "Q199", "2015-01-01T00:00:00Z"),
        ("employees", "+1200", "Q199", "2024-01-01T00:00:00Z"),
        ("revenue", "+5000000", "Q4917", "2023-01-01T00:00:00Z"),
        ("profile_linkedin", "acme"), ("profile_x", "acme"),
    )  # fmt: skip
    ws = make("acme.example")
    assert run(ws, as_of) == {"enriched": 1, "facts": 11, "filled": 6, "not_enriched": 0}
    found = facts(ws)
    assert {name: row["value"] for name, row in found.items()} == {
        "name": "Acme", "legal_name": "Acme Inc.", "founded": "1984", "country": "US",
        "industry": "software industry", "city": "Austin", "ticker": "ACM", "employees": "1200",
        "revenue_usd": "5000000", "profile_linkedin": "https://www.linkedin.com/company/acme",
        "profile_x": "https://x.com/acme",
    }  # fmt: skip
    row = found["employees"]
    assert (row["method"], row["found_in"]) == ("wikidata", "entry Q7, as of 2024")
    assert row["source_url"].endswith("/entity/Q7") and 0 < row["confidence"] < 1
    (account,) = stored(ws, Account)
    assert (account["employees"], account["revenue_usd"]) == (1200, 5e6)


@ON_SQLITE
def test_it_is_off_by_default_and_on_where_the_playbook_says_so(
    service: QueryService, make: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make("acme.example")
    assert [each.source for each in plan(ws, as_of)] == ["website"]
    run(ws, as_of, None)
    assert service.questions == []
    ws = make("acme.example", more="is_on = true")
    due = [(each.source, each.accounts) for each in plan(ws, as_of)]
    assert due == [("website", 0), ("wikidata", 1)]


@ON_SQLITE
def test_many_accounts_are_asked_about_in_one_query_and_a_miss_is_remembered(
    service: QueryService, make: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make(*(f"a{n}.example" for n in range(5)))
    (asked,) = plan(ws, as_of, asked=ASKED)
    assert (asked.source, asked.accounts, asked.most_pages) == ("wikidata", 5, 3)
    assert asked.seconds > 0
    service.know("http://a3.example", "Q3", ("founded", "1999-01-01T00:00:00Z"))
    assert run(ws, as_of) == {"enriched": 1, "facts": 1, "filled": 0, "not_enriched": 4}
    assert len(service.questions) == 3
    problems = {row["problem"] for row in stored(ws, AccountLookup)}
    assert problems == {None, "no entry names its site"}
    assert run(ws, as_of + timedelta(days=6))["not_enriched"] == 0 and len(service.questions) == 3
    assert plan(ws, as_of + timedelta(days=7), asked=ASKED)[0].why == {"missed before": 4}


@ON_SQLITE
def test_a_service_that_fails_is_a_miss_of_all_that_it_was_asked(
    web: Web, service: QueryService, make: Callable[..., Workspace], as_of: datetime
) -> None:
    service.status = 500
    ws = make("acme.example", "bolt.example")
    assert run(ws, as_of)["not_enriched"] == 2
    assert all("500" in row["problem"] for row in stored(ws, AccountLookup))
    web.pages["/sparql"] = Page(b"<html>")
    assert run(ws, as_of + timedelta(days=8))["not_enriched"] == 2
    assert all("SPARQL" in row["problem"] for row in stored(ws, AccountLookup))
    web.pages["/sparql"] = Page(status=302, headers={"Location": "http://evil.example/sparql"})
    assert run(ws, as_of + timedelta(days=16))["not_enriched"] == 2
    assert all("redirected" in row["problem"] for row in stored(ws, AccountLookup))
    assert len(web.sent) == 3


@ON_SQLITE
def test_a_source_that_there_is_not_is_refused_by_name(
    make: Callable[..., Workspace], as_of: datetime
) -> None:
    with pytest.raises(SourceError, match=r"'dbpedia'; there are: .*wikidata"):
        run(make("acme.example"), as_of, ["dbpedia"])


# ---- what an answer says -------------------------------------------------------------------------


def entry(service: QueryService, domain: str = "acme.example") -> Any:
    rows = list(service._rows(query([domain])))
    body = json.dumps({"results": {"bindings": rows}}).encode()
    (found,) = read(body, json.dumps([domain]))
    return found


def test_entries_of_other_sites_are_not_taken() -> None:
    service = QueryService()
    service.know("https://evil-acme.example/", "Q1", ("founded", "1999-01-01T00:00:00Z"))
    service.know("https://acme.example/shop", "Q2", ("founded", "1999-01-01T00:00:00Z"))
    assert entry(service).problem == "no entry names its site"
    assert "P31 wd:Q5" in query(["acme.example"])  # nor those of persons


def test_of_several_entries_the_one_that_says_most_is_taken_or_none() -> None:
    service = QueryService()
    service.know("https://acme.example", "Q1", ("founded", "1999-01-01T00:00:00Z"))
    service.know("http://www.acme.example", "Q2", ("founded", "1984"), ("city", "Leeds"))
    assert entry(service).url.endswith("/Q2")
    service.know("https://acme.example", "Q1", ("ticker", "ACM"))
    assert entry(service).problem == "several entries name its site"


def test_what_is_unclear_or_in_another_currency_is_not_taken() -> None:
    service = QueryService()
    service.know(
        "https://acme.example", "Q1", ("city", "Leeds"), ("city", "Hull"), ("country", "XX"),
        ("employees", "many"), ("employees", "+0"), ("revenue", "+5", "Q4916"), ("founded", "x"),
        ("name", "Acme"),
    )  # fmt: skip
    assert [(fact.name, fact.value) for fact in entry(service).facts] == [("name", "Acme")]


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{}", b'{"results": {"bindings": [{"site": "x"}]}}', b'{"results": [1]}',
     b"[" * 100_000],
)  # fmt: skip
def test_what_is_no_answer_is_refused(body: bytes) -> None:
    with pytest.raises(PermanentError, match="SPARQL"):
        read(body, '["acme.example"]')
