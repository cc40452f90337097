"""Sums of money and rounds as headlines write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.simplified import TO_SIMPLIFIED
from tasks.rules.triggers.reading.clauses import headline
from tasks.rules.triggers.reading.facts import round_facts
from tasks.rules.triggers.reading.money import find_money

DIGITS = "零一二三四五六七八九"


def sums(text: str) -> list[tuple[float | None, str, bool]]:
    found = find_money(text.translate(TO_SIMPLIFIED), text)
    return [(each.low, each.currency, each.is_valuation) for each in found]


def in_han(number: int) -> str:
    """A number below 10,000 in Chinese characters."""
    text = ""
    for step, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, step)
        if digit:
            text += DIGITS[digit] + unit
        elif text and number and not text.endswith("零"):
            text += "零"
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("漂家完成一千七百万元Pre-A轮", [(17e6, "CNY", False)]),
        ("墙医拿到B+轮一亿五千万元", [(150e6, "CNY", False)]),
        ("四百五十万美元种子轮", [(4.5e6, "USD", False)]),
        ("智漁募得一億五千萬元", [(150e6, "TWD", False)]),
        ("晨曦星际获种子轮8000万", [(80e6, "CNY", False)]),
        ("臂上医疗完成新一轮亿元级融资", [(None, "CNY", False)]),
        ("以60亿美元估值融资6亿美元", [(6e9, "USD", True), (6e8, "USD", False)]),
        ("御空航空获省产业基金2亿元,用于研发", [(2e8, "CNY", False)]),
        ("南港新創獲四億元A輪", [(4e8, "TWD", False)]),
        ("岚数C轮融资10亿估值超14亿", [(10e8, "CNY", False), (14e8, "CNY", True)]),
        ("汀行9.78亿收购十五家村镇银行", [(9.78e8, "CNY", False)]),
        ("汀行斥资3亿入股澜图", [(3e8, "CNY", False)]),
        ("公司裁员一千二百人", []),
        ("Wingo AG concludes Series C at CHF 48 million", [(48e6, "CHF", False)]),
        ("Equity worth NZ$20m goes into Fleecewall", [(20e6, "NZD", False)]),
        ("Wingo raises money at $2bn", [(2e9, "USD", True)]),
    ],
)
def test_sums_are_read_as_they_are_written(
    text: str, expected: list[tuple[float | None, str, bool]]
) -> None:
    assert sums(text) == expected


@given(st.integers(11, 9_999).filter(lambda number: number % 1000 != 0))
def test_sums_written_out_in_chinese_are_whole(number: int) -> None:
    assert sums(f"完成{in_han(number)}万元融资") == [(number * 1e4, "CNY", False)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Hefe closes its B round with a family office", ["series b"]),
        ("Tidewrack leads A round of Glasgow lender", ["series a"]),
        ("Grenoble firm shines with €40m C Round", ["series c"]),
        ("Its B2 round was oversubscribed", ["series b"]),
        ("An A+ round for Belajar", ["series a+"]),
        ("A round of $5m for Hefe", []),  # the article
        ("Hefe Closes A Round of $5m With Octave", []),  # and here it may be
        ("Hefe Raises Series A", ["series a"]),
    ],
)
def test_rounds_are_told_by_their_letter(title: str, expected: list[str]) -> None:
    assert [fact.value for fact in round_facts(headline(title))] == expected
