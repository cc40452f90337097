"""The day of an event, told beside that of the article."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.triggers import Fact, detect

PUBLISHED = date(2026, 5, 7)  # a Thursday
TITLE = "Tarvel acquires Lumio"


def event_date(lead: str, published: date | None = PUBLISHED, title: str = TITLE) -> Fact | None:
    first = detect(title, lead, None, published)[0]
    return next((fact for fact in first.facts if fact.name == "event_date"), None)


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Tarvel said on Tuesday that it had acquired Lumio.", "2026-05-05"),
        ("Tarvel announced Thursday the acquisition of Lumio.", "2026-05-07"),
        ("The acquisition of Lumio was completed on 4 May.", "2026-05-04"),
        ("Tarvel signed the acquisition of Lumio on May 4th, 2026.", "2026-05-04"),
        ("BRISTOL, May 4, 2026 /Wireline/ -- Tarvel announced it acquired Lumio.", "2026-05-04"),
        ("May 4 (Wire) - Tarvel said it has acquired Lumio.", "2026-05-04"),
        ("Tarvel acquired Lumio on 30 February.", None),
        ("Tarvel will complete the acquisition of Lumio on Friday.", None),
        ("Tarvel acquires Lumio; the deal is expected to close on 4 June.", None),
        ("Tarvel, which last year on 4 May acquired Orbin, acquires Lumio.", None),
        ("Tarvel acquires Lumio in May.", None),
    ],
)  # fmt: skip
def test_the_lead_tells_the_day_of_the_event(lead: str, day: str | None) -> None:
    found = event_date(lead)
    assert (found and found.value) == day
    assert found is None or lead[found.span.start : found.span.end] == found.span.text


def test_chinese_leads_begin_with_the_day() -> None:
    found = event_date("5月4日，星河智能宣布收购蓝海科技。", title="星河智能收购蓝海科技")
    assert found is not None and (found.value, found.span.text) == ("2026-05-04", "5月4日")


def test_a_day_without_a_year_may_be_of_the_year_before() -> None:
    found = event_date("Tarvel acquired Lumio on 28 December.", date(2027, 1, 4))
    assert found is not None and found.value == "2026-12-28"


def test_without_a_day_of_publication_nothing_is_told() -> None:
    assert event_date("Tarvel said on Tuesday that it had acquired Lumio.", None) is None


@given(day=st.integers(0, 99), month=st.integers(0, 99), published=st.dates())
def test_no_event_is_of_a_day_to_come(day: int, month: int, published: date) -> None:
    found = event_date(
        f"{month}月{day}日，星河智能收购蓝海科技。", published, "星河智能收购蓝海科技"
    )
    assert found is None or (date.fromisoformat(str(found.value)) - published).days <= 1
