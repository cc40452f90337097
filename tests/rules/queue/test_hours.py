"""The hours at which a contact is reached, and whose clock counts."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.open_time import OpenTime
from tasks.rules.queue.hours import both_open, next_open, reachable, zone_of
from tests.rules.playbooks import playbook

PLAIN = playbook()
ZONES = PLAIN.timezones


@pytest.mark.parametrize(
    ("own", "country", "region", "zone"),
    [
        ("Asia/Tokyo", "US", "CA", "Asia/Tokyo"),
        ("Mars/Olympus", "US", "CA", "America/Los_Angeles"),
        (None, "us", " ca ", "America/Los_Angeles"),
        (None, "US", "Nowhere", "America/New_York"),
        (None, "FR", None, "Europe/Paris"),
        (None, "XX", None, None),
        (None, None, "CA", None),
    ],
)
def test_the_zone_is_the_contacts_else_that_of_its_region_or_country(
    own: str | None, country: str | None, region: str | None, zone: str | None
) -> None:
    assert zone_of(own, country, region, ZONES) == zone


def test_nobody_is_called_over_lunch_or_on_a_sunday() -> None:
    start, end = date(2026, 3, 1), date(2026, 3, 3)
    hours = reachable("call", "Europe/Berlin", PLAIN, start, end)
    asked = np.array(["2026-03-01T10:00", "2026-03-02T11:30", "2026-03-02T17:00"], "M8[us]")
    assert list(next_open(hours, asked)) == [
        np.datetime64("2026-03-02T08:00"),
        np.datetime64("2026-03-02T12:30"),
        np.datetime64("2026-03-03T08:00"),
    ]


spans = st.lists(st.integers(0, 60), max_size=12, unique=True).map(sorted)


def open_time(edges: list[int]) -> OpenTime:
    even = edges[: len(edges) // 2 * 2]
    ticks = np.array(even, dtype=np.int64).reshape(-1, 2)
    return OpenTime(0, 60, ticks[:, 0], ticks[:, 1], 0.0)


@given(spans, spans)
def test_both_are_open_when_each_is(one: list[int], other: list[int]) -> None:
    a, b = open_time(one), open_time(other)

    def minutes(each: OpenTime) -> set[int]:
        spans = zip(each.opens, each.closes, strict=True)
        return {minute for opens, closes in spans for minute in range(opens, closes)}

    assert minutes(both_open(a, b)) == minutes(a) & minutes(b)


def test_two_who_are_never_open_together_have_no_next_moment() -> None:
    never = both_open(open_time([0, 10]), open_time([20, 30]))
    assert np.isnat(next_open(never, np.array([5], "M8[us]"))).all()
