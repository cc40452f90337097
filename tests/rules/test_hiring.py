"""A hiring surge is a count against the board's own past, and never its first reading."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules import hiring
from tasks.rules.hiring import ALL, Seen, Surge, surges
from tests.rules.playbooks import playbook

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
RULES = playbook().hiring  # 28 days; 8 open, 5 more than before, 1.5 times as many
LONG_AGO = NOW - timedelta(days=100)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def opened(
    count: int, days: float, function: str = "engineering", place: str = "Oslo"
) -> list[Seen]:
    return [Seen(function, place, ago(days))] * count


def told(openings: list[Seen], read_since: datetime = LONG_AGO) -> list[tuple[str, int, int]]:
    return [(s.function, s.now, s.before) for s in surges(openings, read_since, NOW, RULES)]


def test_more_openings_than_a_window_ago_are_a_surge() -> None:
    openings = opened(12, 60) + opened(22, 3)
    assert told(openings) == [("engineering", 34, 12), (ALL, 34, 12)]
    (surge, _) = surges(openings, LONG_AGO, NOW, RULES)
    assert surge.because == "34 open jobs in engineering, up from 12 in 28 days, most in Oslo"


def test_each_function_is_counted_for_itself() -> None:
    openings = opened(40, 60) + opened(10, 2, "sales") + opened(9, 2, hiring.UNKNOWN)
    assert told(openings) == [("sales", 10, 0)]
    assert told(opened(9, 60, "sales") + opened(9, 2, hiring.UNKNOWN)) == [(ALL, 18, 9)]


@pytest.mark.parametrize(
    "openings",
    [
        opened(7, 2),  # too few
        opened(9, 60) + opened(4, 2),  # too few more
        opened(20, 60) + opened(9, 2),  # too little growth
        opened(30, 60),  # as ever
    ],
)
def test_what_stays_below_a_bound_is_none(openings: list[Seen]) -> None:
    assert told(openings) == []


def test_what_was_closed_and_what_is_replaced_does_not_count() -> None:
    closed = [Seen("engineering", None, ago(60), ago(2))] * 20
    assert told(closed + opened(20, 2)) == []
    assert told([Seen("engineering", None, ago(10), ago(2))] * 20 + opened(5, 60)) == []


def test_places_are_named_and_new_ones_among_them() -> None:
    openings = opened(6, 60, place=" Berlin,  Germany") + opened(6, 2, place="Lisbon")
    openings += [*opened(1, 2, place="Berlin, Germany"), Seen("engineering", None, ago(1))]
    (surge, _) = surges(openings, LONG_AGO, NOW, RULES)
    assert [(each.place, each.now, each.before) for each in surge.places] == [
        ("Berlin, Germany", 7, 6),
        ("Lisbon", 6, 0),
    ]
    assert surge.new_places == ("Lisbon",)
    assert surge.because.endswith("most in Berlin, Germany and Lisbon, new in Lisbon")


SEEN = st.builds(
    Seen,
    function=st.sampled_from(["engineering", "sales", hiring.UNKNOWN]),
    place=st.sampled_from([None, "Oslo", "Lisbon", "10115 Berlin"]),
    first_seen_at=st.integers(0, 60).map(ago),
    closed_at=st.none() | st.integers(0, 60).map(ago),
)
BOARD = st.lists(SEEN, max_size=60)


@given(BOARD, st.integers(0, 27))
def test_a_board_without_a_past_never_surges(openings: list[Seen], days: int) -> None:
    assert surges(openings, ago(days), NOW, RULES) == []


@given(BOARD, st.randoms())
def test_the_order_does_not_matter(openings: list[Seen], chance: random.Random) -> None:
    shuffled = list(openings)
    chance.shuffle(shuffled)
    assert surges(shuffled, LONG_AGO, NOW, RULES) == surges(openings, LONG_AGO, NOW, RULES)


@given(BOARD)
def test_what_is_closed_again_leaves_no_surge(openings: list[Seen]) -> None:
    closed = [Seen(s.function, s.place, s.first_seen_at, s.closed_at or NOW) for s in openings]
    assert surges(closed, LONG_AGO, NOW, RULES) == []


@given(BOARD)
def test_a_surge_is_within_the_bounds_and_reads_back(openings: list[Seen]) -> None:
    for surge in surges(openings, LONG_AGO, NOW, RULES):
        assert surge.now >= RULES.min_openings
        assert surge.now - surge.before >= RULES.min_added
        title = hiring.headline("Acme Robotics", surge)
        (event,) = hiring.detect(title, is_own=False)
        assert [span.text for span in event.subjects] == ["Acme Robotics"]
        facts = {fact.name: fact.value for fact in event.facts}
        assert (facts["openings"], facts["openings_before"]) == (surge.now, surge.before)
        assert facts.get("function") == (None if surge.function == ALL else surge.function)
        for span in [event.span, *event.subjects, *(fact.span for fact in event.facts)]:
            assert title[span.start : span.end] == span.text


def test_facts_are_read_out_of_the_title() -> None:
    surge = Surge("customer_success", 9, 0, 28, (hiring.PlaceCount("10115 Berlin", 9, 0),), ())
    title = hiring.headline("Acme:  Robotics\n", surge)
    assert title == (
        "Acme: Robotics: 9 open jobs in customer success, up from none in 28 days,"
        " most in 10115 Berlin"
    )
    (event,) = hiring.detect(title, is_own=True)
    assert (event.type, event.subjects, event.rule) == ("hiring_surge", (), "hiring@1")
    assert {fact.name: fact.value for fact in event.facts} == {
        "openings": 9,
        "function": "customer success",
        "openings_before": 0,
        "window_days": 28.0,
        "places": "10115 Berlin",
    }


@pytest.mark.parametrize(
    "title", ["", "34 open jobs", "Acme: 34 open jobs in engineering", "We hire"]
)
def test_other_titles_tell_no_surge(title: str) -> None:
    assert hiring.detect(title, is_own=True) == []


@given(st.text())
def test_no_title_breaks_it(title: str) -> None:
    hiring.detect(title, is_own=False)


@pytest.mark.parametrize(
    ("title", "department", "function"),
    [
        ("Senior Backend Engineer", None, "engineering"),
        ("Account Executive, DACH", "GTM", "sales"),
        ("Wizard", "Sales", "sales"),
        ("Wizard", "Magic", "other"),
        ("高级软件工程师", "研发部", "engineering"),
    ],
)
def test_the_title_names_the_function_else_the_department(
    title: str, department: str | None, function: str
) -> None:
    assert hiring.function_of(title, department) == function
