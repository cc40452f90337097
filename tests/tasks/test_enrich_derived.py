"""Facts from events and job boards: made when something changes, taken back with what they follow
from."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from tasks.correct import correct
from tasks.enrich import derived, enrich, plan
from tasks.enrich.store import store
from tasks.moves import join_accounts
from tasks.openings import store_openings
from tasks.past import known_at
from tasks.rescore import read_accounts
from tasks.workspace import Workspace
from tests.rules.playbooks import playbook
from tests.tasks.seed import NOW, add_account, add_event, add_fact, days_ago, put, stored
from warehouse.models import (
    Account,
    AccountFact,
    AccountMerge,
    OpeningData,
    Source,
    TriggerEvent,
    stable_id,
)

DERIVED = ["event", "job_board"]


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    add_account(workspace)
    return workspace


def run(ws: Workspace, as_of: Any = NOW, **kwargs: Any) -> dict[str, int]:
    return asyncio.run(enrich(ws, as_of, asked=DERIVED, **kwargs))


def facts(ws: Workspace, method: str = "event") -> dict[str, Any]:
    return {row["name"]: row for row in stored(ws, AccountFact) if row["method"] == method}


def values(ws: Workspace, method: str = "event") -> dict[str, str]:
    return {name: row["value"] for name, row in facts(ws, method).items()}


def round_of(ws: Workspace, millions: float, at: Any, quote: str, **more: Any) -> int:
    money = {"amount": millions * 1e6, "currency": "USD"}
    return add_event(ws, "acme.example", "funding_round", at, quote, facts=money, **more)


def board(ws: Workspace, at: Any, *openings: tuple[str, str | None]) -> None:
    url = "https://boards.example/acme"
    source_id = stable_id("source", url)
    known = [row for row in stored(ws, Source) if row["id"] == source_id]
    row = {"id": source_id, "url": url, "kind": "job_board", "domain": "acme.example",
           "status": "ok", "error_streak": 0, "first_seen_at": days_ago(30)}  # fmt: skip
    read = known[0]["read_at"] if known else None
    put(ws, Source, **row, read_at=read)
    shown = [OpeningData(key=t, title=t, place=p) for t, p in openings]
    with ws.writing() as connection:
        store_openings(connection, row | {"read_at": read}, shown, at)
    put(ws, Source, **row, read_at=at)


# ---- events --------------------------------------------------------------------------------------


def test_what_was_raised_is_a_fact_with_its_event_and_its_page(ws: Workspace) -> None:
    event_id = round_of(ws, 40, days_ago(3), "Acme raises $40M", outlets=2)
    assert run(ws) == {"enriched": 0, "facts": 1, "filled": 0, "not_enriched": 0}
    row = facts(ws)["funding_usd"]
    assert (row["value"], row["event_id"]) == ("40000000", event_id)
    assert row["source_url"] == "https://acme.example/news/funding_round"
    assert row["found_in"] == "sum of 1 funding round" and row["fetched_at"] == days_ago(3)
    assert row["confidence"] == pytest.approx(0.99)


def test_only_accounts_with_news_are_looked_at_and_the_plan_says_so(ws: Workspace) -> None:
    assert plan(ws, NOW, asked=DERIVED) == []
    round_of(ws, 40, days_ago(3), "Acme raises $40M")
    (events,) = plan(ws, NOW, asked=DERIVED)
    assert (events.source, events.why, events.most_pages, events.seconds) == (
        "event", {"changed": 1}, 0, 0.0,
    )  # fmt: skip
    run(ws)
    add_account(ws, "other.example")
    add_event(ws, "other.example", "funding_round", days_ago(1), "", facts={"amount": 1e6,
              "currency": "EUR"})  # fmt: skip
    assert run(ws)["facts"] == 1
    assert run(ws)["facts"] == 0
    assert "funding_eur" in values(ws)
    assert plan(ws, NOW + timedelta(hours=1), asked=DERIVED) == []


def test_a_run_that_was_killed_half_way_is_taken_up_again(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    money = {"amount": 1e6, "currency": "USD"}
    for n in range(3):  # all of one run: they changed at the same moment
        add_account(ws, f"a{n}.example")
        add_event(ws, f"a{n}.example", "funding_round", days_ago(1), "", facts=money)
    monkeypatch.setattr(derived, "chunks", lambda ids: [[each] for each in ids])
    stored_ones = []

    def store_two(*arguments: Any) -> Any:
        if len(stored_ones) == 2:
            raise KeyboardInterrupt
        stored_ones.append(arguments)
        return store(*arguments)

    monkeypatch.setattr(derived, "store", store_two)
    with pytest.raises(KeyboardInterrupt):
        run(ws)
    monkeypatch.setattr(derived, "store", store)
    (left,) = plan(ws, NOW + timedelta(days=1), asked=DERIVED)
    assert left.accounts == 1
    assert run(ws, NOW + timedelta(days=1))["facts"] == 1


def test_a_corrected_event_takes_its_fact_with_it_and_a_past_day_still_knows_it(
    ws: Workspace,
) -> None:
    round_of(ws, 40, days_ago(3), "Acme raises $40M")
    run(ws, days_ago(2))
    ask = (
        '[[icp.criteria]]\nname = "money"\nfield = "funding_usd"\npoints = 1\ncurve = [[0,0],[1,1]]'
    )
    rules = playbook(ask)

    def known() -> list[float | None]:
        with ws.reading() as connection:
            now = read_accounts(connection, rules.icp, rules.enrichment, NOW)
            then, _, _ = known_at(connection, rules, days_ago(2))
        return [now["funding_usd"][0], then["funding_usd"][0]]

    assert known() == [40e6, 40e6]
    correct(ws, "acme.example", "https://acme.example/news/funding_round", False, "ada", NOW)
    assert run(ws)["facts"] == 1
    assert values(ws) == {"funding_usd": ""}
    assert facts(ws)["funding_usd"]["fetched_at"] == NOW
    assert known() == [None, 40e6]
    correct(ws, "acme.example", "https://acme.example/news/funding_round", True, "ada", NOW)
    run(ws)
    assert values(ws) == {"funding_usd": "40000000"}


def test_a_column_that_an_event_filled_is_emptied_with_it(ws: Workspace) -> None:
    cut = {"headcount": 120, "share": 10.0}
    event_id = add_event(ws, "acme.example", "layoffs", days_ago(3), "Acme cuts", facts=cut)
    assert run(ws)["filled"] == 1
    assert stored(ws, Account)[0]["employees"] == 1080
    (row,) = stored(ws, TriggerEvent)
    put(ws, TriggerEvent, **row | {"id": event_id, "status": "denied", "updated_at": NOW})
    run(ws, NOW + timedelta(hours=1))
    assert stored(ws, Account)[0]["employees"] is None and values(ws) == {"employees": ""}


def test_a_persons_word_is_not_touched_by_an_event(ws: Workspace) -> None:
    add_fact(ws, "acme.example", "funding_usd", "7", "human")
    round_of(ws, 40, days_ago(3), "Acme raises $40M")
    assert run(ws)["facts"] == 0 and values(ws) == {}


def test_accounts_that_become_one_have_the_money_of_both(ws: Workspace) -> None:
    add_account(ws, "old.example")
    round_of(ws, 40, days_ago(3), "Acme raises $40M")
    money = {"amount": 2e6, "currency": "USD"}
    add_event(ws, "old.example", "funding_round", days_ago(9), "Old raises $2M", facts=money)
    run(ws)
    put(ws, AccountMerge, id=stable_id("account_merge", "old.example", "acme.example"),
        merged_domain="old.example", merged_name="Old", domain="acme.example", score=1.0,
        reasons=[], state="open", proposed_at=NOW)  # fmt: skip
    with ws.writing() as connection:
        join_accounts(connection, "old.example", "acme.example", "ada", NOW)
    run(ws, NOW + timedelta(hours=1))
    assert values(ws)["funding_usd"] == "42000000"


# ---- job boards ----------------------------------------------------------------------------------


def test_openings_are_facts_of_the_account_whose_board_it_is(ws: Workspace) -> None:
    board(ws, days_ago(2), ("Salesforce Administrator", "Austin"), ("Java Engineer", "Austin"))
    assert plan(ws, NOW, asked=DERIVED)[0].source == "job_board"
    run(ws)
    found = values(ws, "job_board")
    assert found["openings"] == "2" and found["openings_engineering"] == "1"
    assert found["hiring_places"] == "Austin" and found["technologies"] == "Java, Salesforce"
    row = facts(ws, "job_board")["openings"]
    assert (row["fetched_at"], row["found_in"]) == (days_ago(2), "2 open jobs")
    assert row["source_url"] == "https://boards.example/acme"


def test_what_is_filled_is_taken_back_and_what_is_read_again_is_fresh(ws: Workspace) -> None:
    board(ws, days_ago(3), ("Java Engineer", "Austin"))
    run(ws, days_ago(3))
    board(ws, days_ago(1), ("Account Executive", None))
    run(ws, days_ago(1))
    found = values(ws, "job_board")
    assert (found["openings"], found["openings_engineering"], found["openings_sales"]) == (
        "1", "0", "1",
    )  # fmt: skip
    assert found["hiring_places"] == found["technologies"] == ""
    assert {row["fetched_at"] for row in stored(ws, AccountFact)} == {days_ago(1)}


def test_a_criterion_on_openings_and_technologies_is_met_by_a_board(ws: Workspace) -> None:
    rules = playbook(
        """
        [[icp.criteria]]
        name = "hiring engineers"
        field = "openings_engineering"
        points = 5
        curve = [[0, 0.0], [2, 1.0]]
        [[icp.criteria]]
        name = "stack"
        field = "technologies"
        points = 5
        table = {"Java" = 1.0}
        """
    )
    board(ws, days_ago(2), ("Java Engineer", "Austin"), ("Backend Engineer", "Austin"))
    run(ws)
    with ws.reading() as connection:
        (row,) = read_accounts(connection, rules.icp, rules.enrichment, NOW).to_dicts()
        (old,) = read_accounts(
            connection, rules.icp, rules.enrichment, NOW + timedelta(days=13)
        ).to_dicts()
    assert (row["openings_engineering"], row["technologies"]) == (2.0, ["Java"])
    assert old["openings_engineering"] is None and old["technologies"] == ["Java"]
