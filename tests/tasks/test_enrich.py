"""Facts from accounts' own sites: with their origin, and never over a person's word."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from tasks.enrich import enrich, plan
from tasks.workspace import Workspace
from tests.tasks.seed import stored
from tests.web import Page, Web, serve
from warehouse.models import Account, AccountFact, AccountLookup, stable_id
from warehouse.writes import table_of, write_changes

HOME = b"""<html lang="de"><head><script type="application/ld+json">{"@type": "Organization",
"name": "Acme", "numberOfEmployees": 250, "tickerSymbol": "ACM",
"address": {"addressLocality": "Leeds", "addressCountry": "GB"}}</script></head></html>"""


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


@pytest.fixture
def ws(web: Web, make_workspace: Callable[..., Workspace]) -> Workspace:
    web.pages["/"] = Page(HOME)
    rules = "refresh_days = 30\naccounts_per_run = 5\npages_per_site = 1"
    return make_workspace(web.playbook(f"[enrichment]\n{rules}"))


def add(ws: Workspace, as_of: datetime, domain: str = "acme.example", **values: Any) -> int:
    account_id = stable_id("account", domain)
    row = {
        "id": account_id, "domain": domain, "name": domain, "aliases": [], "negative_aliases": [],
        "first_seen_at": as_of, "updated_at": as_of,
    } | values  # fmt: skip
    with ws.writing() as connection:
        write_changes(connection, Account, [row])
    return account_id


def run(ws: Workspace, as_of: datetime, *args: Any, **kwargs: Any) -> dict[str, int]:
    return asyncio.run(enrich(ws, as_of, *args, **kwargs))


def account(ws: Workspace, account_id: int) -> Any:
    table = table_of(Account)
    with ws.reading() as connection:
        return connection.execute(select(table).where(table.c.id == account_id)).mappings().one()


def facts(ws: Workspace) -> dict[tuple[str, str], str]:
    table = table_of(AccountFact)
    with ws.reading() as connection:
        found = connection.execute(select(table.c.name, table.c.method, table.c.value))
        return {(name, method): value for name, method, value in found}


def look_ups(ws: Workspace) -> dict[tuple[int, str], tuple[datetime, str | None]]:
    return {
        (row["account_id"], row["source"]): (row["looked_up_at"], row["problem"])
        for row in stored(ws, AccountLookup)
    }


def test_it_stores_facts_and_fills_gaps(ws: Workspace, as_of: datetime) -> None:
    account_id = add(ws, as_of, city="York")
    later = as_of + timedelta(hours=1)
    assert run(ws, later) == {"enriched": 1, "facts": 6, "filled": 4, "not_enriched": 0}
    assert facts(ws)[("employees", "website")] == "250"
    row = account(ws, account_id)
    assert (row["country"], row["employees"], row["ticker"], row["language"]) == (
        "GB", 250, "ACM", "de",
    )  # fmt: skip
    assert row["city"] == "York"
    assert (row["updated_at"], row["first_seen_at"]) == (later, as_of)
    assert look_ups(ws) == {(account_id, "website"): (later, None)}


def test_a_persons_word_is_never_touched(ws: Workspace, as_of: datetime) -> None:
    account_id = add(ws, as_of)
    said = {
        "id": stable_id("account_fact", account_id, "employees", "human"), "name": "employees",
        "account_id": account_id, "value": "9", "method": "human", "source_url": None,
        "confidence": 1.0, "fetched_at": as_of,
    }  # fmt: skip
    with ws.writing() as connection:
        write_changes(connection, AccountFact, [said])
    run(ws, as_of)
    known = facts(ws)
    assert known[("employees", "human")] == "9" and ("employees", "website") not in known
    assert account(ws, account_id)["employees"] is None


def test_it_comes_back_only_after_refresh_days(web: Web, ws: Workspace, as_of: datetime) -> None:
    account_id = add(ws, as_of)
    run(ws, as_of)
    assert run(ws, as_of + timedelta(days=29))["enriched"] == 0
    before = account(ws, account_id)
    again = run(ws, as_of + timedelta(days=30))
    assert again == {"enriched": 1, "facts": 0, "filled": 0, "not_enriched": 0}
    # Nothing it says is new: nothing downstream has to be computed again.
    assert account(ws, account_id)["updated_at"] == before["updated_at"]


def test_a_miss_is_remembered_for_a_while(web: Web, ws: Workspace, as_of: datetime) -> None:
    web.pages["/"] = Page(status=500)
    account_id = add(ws, as_of)
    assert run(ws, as_of)["not_enriched"] == 1
    ((at, problem),) = look_ups(ws).values()
    assert at == as_of and problem and "500" in problem
    asked = len(web.asked)
    assert run(ws, as_of + timedelta(days=6))["not_enriched"] == 0 and len(web.asked) == asked
    assert plan(ws, as_of + timedelta(days=7))[0].why == {"missed before": 1}
    assert run(ws, as_of + timedelta(days=1), [account_id])["not_enriched"] == 1


def test_a_page_without_facts_is_a_miss(web: Web, ws: Workspace, as_of: datetime) -> None:
    web.pages["/"] = Page(b"<html><body>Coming soon</body></html>")
    add(ws, as_of)
    assert run(ws, as_of)["not_enriched"] == 1 and facts(ws) == {}


def test_it_does_so_many_accounts_in_a_run(ws: Workspace, as_of: datetime) -> None:
    ids = [add(ws, as_of, f"a{n}.example") for n in range(7)]
    assert run(ws, as_of)["enriched"] == 5
    assert run(ws, as_of, limit=1)["enriched"] == 1
    assert run(ws, as_of)["enriched"] == 1
    assert run(ws, as_of, ids[:2])["enriched"] == 2


def test_a_plan_says_who_is_due_and_why_and_asks_nobody(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    add(ws, as_of, "read.example")
    run(ws, as_of)
    later = as_of + timedelta(days=30)
    new = add(ws, as_of, "new.example")
    asked = len(web.asked)
    (site,) = plan(ws, later)
    assert (site.source, site.why) == ("website", {"never read": 1, "expired": 1})
    assert site.most_pages == 2 and site.seconds > 0
    assert plan(ws, later, limit=1)[0].why == {"never read": 1}
    assert plan(ws, as_of, [new])[0].why == {"asked for": 1}
    assert plan(ws, as_of, [])[0].seconds == 0
    assert len(web.asked) == asked


def test_what_a_site_says_again_is_fresh_and_what_it_filled_follows_it(
    web: Web, ws: Workspace, as_of: datetime
) -> None:
    account_id = add(ws, as_of, city="York")
    run(ws, as_of)
    later = as_of + timedelta(days=30)
    web.pages["/"] = Page(HOME.replace(b"250", b"300").replace(b"Leeds", b"Hull"))
    assert run(ws, later) == {"enriched": 1, "facts": 2, "filled": 1, "not_enriched": 0}
    row = account(ws, account_id)
    assert (row["employees"], row["city"]) == (300, "York")
    assert {fact["fetched_at"] for fact in stored(ws, AccountFact)} == {later}
