"""Dates as people write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.sources._dates import find_date

SECOND = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-02", "2026-3-2", "2026/03/02", "2026.03.02", "2026年3月2日", "2026 年 3 月 2 日",
        "March 2, 2026", "Mar 2, 2026", "Mar. 2nd, 2026", "2 March 2026", "2nd of March 2026",
        "2 Mar 2026", "02-Mar-2026", "2. März 2026", "02.03.2026", "2.3.2026", "2 mars 2026",
        "Posted on Monday, March 2, 2026 by our staff", "Lundi 2 mars 2026", "发布时间：2026-03-02",
        "Press release (2026/03/02)",
    ],
)  # fmt: skip
def test_it_reads_the_day(text: str) -> None:
    assert find_date(text) == SECOND


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("02/03/2026", "fr", SECOND),
        ("02/03/2026", "en", None),
        ("02/03/2026", None, None),
        ("03/03/2026", "en", datetime(2026, 3, 3, tzinfo=UTC)),
        ("13/03/2026", "en", datetime(2026, 3, 13, tzinfo=UTC)),
        ("03/13/2026", "en", datetime(2026, 3, 13, tzinfo=UTC)),
        ("1er mars 2026", "fr", datetime(2026, 3, 1, tzinfo=UTC)),
    ],
)
def test_a_doubtful_order_is_settled_by_the_language_or_not_at_all(
    text: str, language: str | None, expected: datetime | None
) -> None:
    assert find_date(text, language) == expected


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2026-03-02T09:30:00Z", 9),
        ("2026-03-02T09:30:00+08:00", 1),
        ("2026-03-02 09:30", 9),
        ("2026-03-02T09:30:00.123-0500", 14),
        ("2026-03-02T09:30:00+99:00", 9),
    ],
)
def test_it_reads_the_time_with_its_zone(text: str, hour: int) -> None:
    assert find_date(text) == datetime(2026, 3, 2, hour, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("2026年3月2日 10:30", 10, 30),
        ("2026年03月02日 星期一 10:30:59", 10, 30),
        ("2026年3月2日（周一）下午3:05", 15, 5),
        ("2026年3月2日15时05分", 15, 5),
        ("2026年3月2日 上午9点", 9, 0),
        ("2026-03-02 下午 3:05", 15, 5),
        ("2026/3/2 上午12:10", 0, 10),
        ("2026/3/2 中午12:10", 12, 10),
        ("2026-03-02 周一 09:30", 9, 30),
        ("发布于2026年3月2日，共30页", 0, 0),
    ],
)
def test_it_reads_chinese_times(text: str, hour: int, minute: int) -> None:
    found = find_date(text)
    assert found and found.replace(second=0) == datetime(2026, 3, 2, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["", "2026-13-01", "2026-02-30", "32 March 2026", "0 May 2026", "2.3.20261", "12026-03-02"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert find_date(text) is None


@given(st.text(alphabet="0123456789-/.年月日周一上下午时T: +Zmarch", max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    found = find_date(text, "fr")
    assert found is None or found.tzinfo is UTC
