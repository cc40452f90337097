"""A whole site read for facts: a few pages, each as robots allow, and what they say together."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest

from tasks.enrich import enrich
from tasks.workspace import Workspace
from tests.tasks.seed import add_account, stored
from tests.web import Page, Web, serve
from warehouse.models import Account, AccountFact, AccountLookup

HOME = b"""<html lang="de"><head><title>Acme</title>
<script src="https://js.hs-scripts.com/1.js"></script></head><body>
<a href="/firma">\xc3\x9cber uns</a> <a href="/impressum">Impressum</a> <a href="/jobs">Karriere</a>
<a href="/preise">Preise</a> <a href="https://www.linkedin.com/company/acme">in</a>
<a href="/en" hreflang="en">English</a></body></html>"""
PAGES = {
    "/": Page(HOME, headers={"Server": "nginx", "Set-Cookie": "hubspotutk=1; path=/"}),
    "/firma": Page("<h1>Über uns</h1><p>1999 gegründet</p><p>Rund 250 Mitarbeiter</p>".encode()),
    "/impressum": Page(
        "<p>Acme Seile GmbH</p><p>Weg 1</p><p>D-50667 Köln</p>"
        "<p>Geschäftsführer: Erika Beispiel</p>".encode()
    ),
    "/jobs": Page(b"<a href='https://jobs.lever.co/acme'>Jobs</a>"),
    "/preise": Page(b"<p>Starter</p><p>10 EUR</p><p>Team</p><p>49 EUR</p>"),
}

# How what is found is stored is tested on both databases in test_enrich.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        server.pages |= PAGES
        yield server


@pytest.fixture
def make(web: Web, make_workspace: Callable[..., Workspace]) -> Callable[..., Workspace]:
    def make(playbook: str = "", robots_exempt: str = "*") -> Workspace:
        rules = web.playbook(playbook).replace('["*"]', f'["{robots_exempt}"]')
        ws = make_workspace(rules)
        add_account(ws, "acme.example")
        return ws

    return make


def run(ws: Workspace, as_of: datetime) -> dict[str, int]:
    return asyncio.run(enrich(ws, as_of))


def facts(ws: Workspace) -> dict[str, Any]:
    return {row["name"]: row for row in stored(ws, AccountFact)}


def test_a_site_tells_more_than_its_home_page(
    web: Web, make: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make()
    assert run(ws, as_of)["enriched"] == 1
    found = facts(ws)
    assert {name: row["value"] for name, row in found.items()} == {
        "language": "de", "languages": "de, en", "technologies": "HubSpot, nginx, Lever",
        "profile_linkedin": "https://www.linkedin.com/company/acme", "founded": "1999",
        "employees": "250", "legal_name": "Acme Seile GmbH", "city": "Köln", "country": "DE",
        "careers_page": "http://acme.example/jobs", "careers_system": "Lever",
        "pricing": "public", "pricing_page": "http://acme.example/preise",
        "pricing_plans": "Starter, Team",
    }  # fmt: skip
    assert found["employees"]["source_url"] == "http://acme.example/firma"
    assert found["employees"]["found_in"] == "text of the about page"
    assert found["employees"]["confidence"] < found["technologies"]["confidence"]
    (account,) = stored(ws, Account)
    assert (account["city"], account["country"], account["employees"]) == ("Köln", "DE", 250)
    # Persons who stand in imprints are stored nowhere.
    assert not [row for row in stored(ws, AccountFact) if "Beispiel" in str(row)]


def test_no_more_pages_are_read_than_the_playbook_allows(
    web: Web, make: Callable[..., Workspace], as_of: datetime
) -> None:
    ws = make("[enrichment]\npages_per_site = 3")
    run(ws, as_of)
    assert [path for path in web.paths if path != "/robots.txt"] == ["/", "/impressum", "/firma"]


def test_robots_are_asked_and_a_forbidden_page_costs_only_itself(
    web: Web, make: Callable[..., Workspace], as_of: datetime
) -> None:
    web.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /impressum")
    web.pages["/preise"] = Page(status=500)
    ws = make(robots_exempt="nobody.example")
    assert run(ws, as_of)["enriched"] == 1
    assert "/impressum" not in web.paths and "/firma" in web.paths
    assert "legal_name" not in facts(ws) and facts(ws)["founded"]["value"] == "1999"


def test_a_site_that_answers_everything_alike_does_not_have_every_page(
    web: Web, make: Callable[..., Workspace], as_of: datetime
) -> None:
    front = Page(b"<html lang='en'><title>Acme</title><h1>Welcome</h1><p>Founded: 1901</p></html>")
    web.pages.clear()
    web.pages |= dict.fromkeys(("/", "/about", "/careers", "/pricing"), front)
    ws = make()
    run(ws, as_of)
    assert set(facts(ws)) == {"language"}
    web.pages["/about"] = Page(b"<h1>About us</h1><p>Founded: 1901</p>")
    run(ws, as_of.replace(month=12))
    assert facts(ws)["founded"]["value"] == "1901"


def test_a_page_that_leads_to_another_company_says_nothing_of_this_one(
    web: Web, make: Callable[..., Workspace], as_of: datetime
) -> None:
    web.pages["/firma"] = Page(status=302, headers={"Location": "http://other.example/about"})
    web.pages["/about"] = Page(b"<h1>About us</h1><p>Founded: 1901</p>")
    ws = make()
    run(ws, as_of)
    assert "founded" not in facts(ws)


def test_pages_that_can_not_be_parsed_cost_only_themselves(
    web: Web, make: Callable[..., Workspace], as_of: datetime
) -> None:
    web.pages["/firma"] = Page(b"")
    web.pages["/impressum"] = Page(b"<p>" + b"<b>" * 20_000)
    ws = make()
    assert run(ws, as_of)["enriched"] == 1
    assert facts(ws)["careers_system"]["value"] == "Lever"
    ((at, problem),) = [(r["looked_up_at"], r["problem"]) for r in stored(ws, AccountLookup)]
    assert (at, problem) == (as_of, None)
