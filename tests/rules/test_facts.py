"""Facts that follow from events and openings, and those that must not."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.facts import (
    EVENT_TYPES,
    EventSeen,
    OpeningSeen,
    Told,
    facts_of_events,
    facts_of_openings,
)
from tasks.rules.facts.openings import technologies_in

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def event(days_ago: float, type: str = "funding_round", headline: str = "", **values: Any) -> Any:
    at = NOW - timedelta(days=days_ago)
    facts = {name: values.pop(name) for name in list(values) if name not in EventSeen.__slots__}
    row = {"status": "announced", "confidence": 0.8, "outlets": 1, "is_rejected": False}
    row |= {"occurred_at": at, "updated_at": at, "url": f"https://news.example/{days_ago}"}
    return EventSeen(id=int(days_ago), type=type, headline=headline, facts=facts, **row | values)


def told(*events: EventSeen) -> dict[str, Told]:
    found = facts_of_events(events)
    assert len({each.name for each in found}) == len(found)
    return {each.name: each for each in found}


def values(*events: EventSeen) -> dict[str, str]:
    return {name: each.value for name, each in told(*events).items()}


def test_distinct_rounds_are_summed_by_currency_and_nothing_is_converted() -> None:
    found = told(
        event(900, amount=5e6, currency="USD", round="seed"),
        event(300, amount=20e6, currency="USD", round="series a", outlets=3),
        event(200, amount=20e6, currency="USD", round="series a", status="completed"),
        event(100, amount=8e6, currency="EUR"),
        event(90, amount=50e6, currency="USD", status="rumour"),
        event(80, amount=60e6, currency="USD", status="denied"),
        event(70, amount=70e6, currency="USD", is_rejected=True),
        event(60, amount_text="several millions"),
    )
    assert {name: each.value for name, each in found.items()} == {
        "funding_usd": "25000000", "funding_eur": "8000000", "last_round": "series a",
    }  # fmt: skip
    assert found["funding_usd"].found_in == "sum of 2 funding rounds"
    assert found["funding_usd"].event_id == 300 and found["funding_usd"].confidence == 0.8
    assert found["funding_usd"].url == "https://news.example/300"


@pytest.mark.parametrize(
    ("headline", "total"),
    [
        ("Acme raises $40M Series B, bringing total funding to $95 million", 95e6),
        ("Acme raises $40M, bringing its total raised to over $95 million", 95e6),
        ("Acme has raised $95M to date", 95e6),
        ("Acme raises $40M, with $95M in total funding", 95e6),
        ("艾克米完成1亿美元B轮融资，累计融资超3亿美元", 3e8),
        ("Acme raises $40M as revenue hits $95M to grow", None),
        ("Acme raises $40M at a $95M valuation", None),
    ],
)
def test_a_total_that_a_headline_states_stands_with_the_rounds_since(
    headline: str, total: float | None
) -> None:
    before = event(900, amount=5e6, currency="USD")
    stating = event(300, headline=headline, amount=40e6, currency="USD")
    later = event(10, amount=1e6, currency="USD")
    expected = 45e6 if total is None else total
    assert values(before, stating)["funding_usd"] == f"{expected:.0f}"
    assert values(before, stating, later)["funding_usd"] == f"{expected + 1e6:.0f}"
    # A later round without a total is added; a total that was stated earlier gives way to rounds.
    assert "since" in told(before, stating, later)["funding_usd"].found_in or total is None


def test_what_is_corrected_is_said_no_more_and_the_rest_is_as_new_as_the_correction() -> None:
    first = event(300, amount=20e6, currency="USD")
    second = event(100, amount=30e6, currency="USD")
    corrected = event(
        100, amount=30e6, currency="USD", is_rejected=True, updated_at=NOW - timedelta(days=1)
    )
    assert told(first, second)["funding_usd"].value == "50000000"
    after = told(first, corrected)["funding_usd"]
    assert (after.value, after.fetched_at) == ("20000000", NOW - timedelta(days=1))
    assert told(corrected) == {} and facts_of_events([]) == []


def test_more_outlets_make_it_surer() -> None:
    one, three = (
        told(event(1, amount=1e6, currency="USD", outlets=n))["funding_usd"].confidence
        for n in (1, 3)
    )
    assert one == 0.8 and one < three < 1


@pytest.mark.parametrize(
    ("type", "headline", "facts", "count"),
    [
        ("layoffs", "Acme lays off 120", {"headcount": 120, "share": 10.0}, "1080"),
        ("layoffs", "Acme lays off 120 of its 1,200 employees", {"headcount": 120}, "1080"),
        ("layoffs", "Acme cuts 10% of workforce of 1,200", {"share": 10.0}, "1200"),
        ("hiring_surge", "The 250-person company Acme is hiring", {}, "250"),
        ("layoffs", "艾克米裁员10%，员工总数约5000人", {"share": 10.0}, "5000"),
        ("layoffs", "Acme lays off 120", {"headcount": 120}, None),
        ("layoffs", "Acme lays off everybody", {"headcount": 120, "share": 100.0}, None),
        ("hiring_surge", "Acme to hire 120", {"headcount": 120}, None),
        ("funding_round", "Acme, with a team of 50", {}, None),
    ],
)
def test_head_counts_are_read_where_they_are_stated_or_follow(
    type: str, headline: str, facts: dict[str, Any], count: str | None
) -> None:
    assert values(event(1, type, headline, **facts)).get("employees") == count


def test_a_head_count_that_is_worked_out_is_believed_less() -> None:
    stated = told(event(1, "layoffs", "of its 1,200 employees", share=10.0))["employees"]
    worked_out = told(event(1, "layoffs", "cuts", headcount=120, share=10.0))["employees"]
    assert worked_out.confidence < stated.confidence


def test_new_leaders_are_told_by_role_and_never_by_name() -> None:
    found = told(
        event(30, "exec_hire", "Ada Lund joins Acme as CFO", person="Ada Lund", title="CFO"),
        event(10, "exec_hire", "Acme names Bo Rask CTO", person="Bo Rask", title="CTO"),
        event(9, "is_acquired", "Datarock buys Acme", acquirer="Datarock"),
        event(8, "new_location", "Acme opens in Leeds", place="Leeds"),
        event(7, "new_location", "Acme opens in Hull", place="Hull"),
        event(6, "new_location", "Acme may open in York", place="York", status="rumour"),
    )
    assert {name: each.value for name, each in found.items()} == {
        "new_leader": "CTO", "acquired_by": "Datarock", "new_places": "Hull, Leeds",
    }  # fmt: skip
    assert not any(n in str(each) for each in found.values() for n in ("Lund", "Rask"))


amounts = st.none() | st.floats(0, 1e12) | st.text(max_size=5)
events = st.builds(
    event,
    st.integers(0, 900),
    st.sampled_from(EVENT_TYPES),
    st.text(max_size=30),
    amount=amounts,
    currency=st.none() | st.sampled_from(["USD", "EUR", ""]),
    status=st.sampled_from(["announced", "rumour", "withdrawn"]),
    is_rejected=st.booleans(),
)


@given(st.lists(events, max_size=6))
def test_the_order_of_events_makes_no_difference_and_no_event_breaks_it(found: list[Any]) -> None:
    known = {(e.id, e.type): e for e in found}.values()
    forward, back = told(*known), told(*reversed(list(known)))
    assert {n: e.value for n, e in forward.items()} == {n: e.value for n, e in back.items()}


# ---- openings ------------------------------------------------------------------------------------

WORDS = {"salesforce": "Salesforce", "java": "Java", "javascript": "JavaScript", ".net": "ASP.NET"}
WORDS |= {"c++": "C++", "next.js": "Next.js", "阿里云": "阿里云"}


def test_openings_are_counted_by_function_with_their_places_and_technologies() -> None:
    openings = [
        OpeningSeen("Salesforce Administrator", "it", "Austin, TX"),
        OpeningSeen("Java Engineer", "engineering", "Austin, TX"),
        OpeningSeen("Account Executive", "sales", None),
    ]
    found = facts_of_openings(openings, ["openings_hr", "technologies"], WORDS, "u", NOW)
    assert {each.name: each.value for each in found} == {
        "openings": "3", "openings_engineering": "1", "openings_it": "1", "openings_sales": "1",
        "openings_hr": "0", "hiring_places": "Austin, TX", "technologies": "Java, Salesforce",
    }  # fmt: skip
    assert {each.found_in for each in found} == {"3 open jobs"}


def test_an_empty_board_states_none_and_takes_back_what_it_stated() -> None:
    found = facts_of_openings([], ["hiring_places", "openings_it"], WORDS, "u", NOW)
    assert {each.name: each.value for each in found} == {
        "openings": "0", "hiring_places": "", "openings_it": "0",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Senior Java Developer", ["Java"]),
        ("JavaScript Developer", ["JavaScript"]),
        ("C++ / .NET Engineer", ["ASP.NET", "C++"]),
        ("Next.js developer", ["Next.js"]),
        ("高级阿里云架构师", ["阿里云"]),
        ("Javanese teacher, C+ grade, internet", []),
    ],
)
def test_technologies_in_titles_are_whole_words(title: str, found: list[str]) -> None:
    assert technologies_in([title], WORDS) == found
    assert technologies_in([title], {}) == []
