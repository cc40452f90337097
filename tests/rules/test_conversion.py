"""Rates of lead sources: published ones, and what own leads make of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.conversion import Judged, conversions
from tests.rules.playbooks import playbook

SOURCES = playbook().lead_sources
WEBSITE = SOURCES.by_name["website"].conversion


def website(leads: int, converted: int) -> float:
    return conversions(SOURCES, {"website": Judged(leads, converted)})["website"]


def test_without_own_leads_the_published_rate_stands() -> None:
    rates = conversions(SOURCES, {})
    published = {name: each.conversion for name, each in SOURCES.by_name.items()}
    assert rates == pytest.approx(published)


def test_as_many_own_leads_as_the_strength_count_half() -> None:
    strength = int(SOURCES.strength)
    assert website(strength, 0) == pytest.approx(WEBSITE / 2)


def test_many_own_leads_decide_alone() -> None:
    assert abs(website(100_000, 5_000) - 0.05) < 0.001


def test_a_source_that_the_playbook_does_not_name_has_no_rate() -> None:
    assert "pigeon" not in conversions(SOURCES, {"pigeon": Judged(5, 5)})


@given(st.integers(0, 10_000).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))))
def test_a_rate_lies_between_the_published_and_the_own_one(counts: tuple[int, int]) -> None:
    leads, converted = counts
    own = converted / leads if leads else WEBSITE
    low, high = sorted((own, WEBSITE))
    assert low - 1e-9 <= website(leads, converted) <= high + 1e-9
