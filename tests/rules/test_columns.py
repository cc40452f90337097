"""Which column is which field, and what a cell says."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.columns import ColumnError, header_key, map_columns
from tasks.rules.locales import country_code, language_code
from tasks.rules.values import (
    Evidence,
    parse_bool,
    parse_day,
    parse_moment,
    parse_money,
    parse_whole,
)

FIELDS = ["domain", "name", "revenue_usd"]
NAMES = {"domain": ["website", "company domain"], "name": ["company"]}


def test_it_ignores_case_blanks_and_punctuation() -> None:
    found = map_columns(["WEB-site ", "Company:", "Revenue USD"], FIELDS, NAMES)
    assert found.fields == {"domain": 0, "name": 1, "revenue_usd": 2}


def test_it_reports_columns_that_it_does_not_know() -> None:
    found = map_columns(["domain", "Fax", "Notes", ""], FIELDS, NAMES, ignored=["notes"])
    assert found.unknown == ("Fax",)


def test_it_refuses_two_columns_for_one_field_and_names_both() -> None:
    with pytest.raises(ColumnError, match=r"'Website' and 'Company Domain' both mean domain"):
        map_columns(["Website", "Company Domain"], FIELDS, NAMES)


def test_an_ignored_column_leaves_the_field_to_the_other() -> None:
    found = map_columns(["Website", "Company Domain"], FIELDS, NAMES, ignored=["website"])
    assert found.fields == {"domain": 1}


def test_it_lists_what_it_found_and_would_accept_when_a_column_is_missing() -> None:
    with pytest.raises(ColumnError) as error:
        map_columns(["Website", "Fax"], FIELDS, NAMES, required=[("domain",), ("name",)])
    assert "no column for name" in str(error.value)
    assert "found: Website, Fax" in str(error.value)
    assert "name, company" in str(error.value)


def test_a_field_of_its_own_name_wins_over_another_name() -> None:
    names = {"domain": ["name"], "name": ["company"]}
    assert map_columns(["name"], FIELDS, names).fields == {"name": 0}


def test_a_name_given_to_two_fields_is_refused() -> None:
    with pytest.raises(ColumnError, match="'firm' is named for domain and name"):
        map_columns(["firm"], FIELDS, {"domain": ["firm"], "name": ["firm"]})


def test_a_table_in_the_playbook_that_names_no_field_is_refused() -> None:
    with pytest.raises(ColumnError, match="'domian' is no field"):
        map_columns(["website"], FIELDS, {"domian": ["website"]})


@given(st.lists(st.text(max_size=12), max_size=8))
def test_every_named_column_is_used_or_reported(header: list[str]) -> None:
    try:
        found = map_columns(header, FIELDS, NAMES)
    except ColumnError:
        return
    named = {place for place, name in enumerate(header) if name.strip()}
    unknown = {place for place in named if header[place] in found.unknown}
    assert set(found.fields.values()) | unknown == named
    assert set(found.fields.values()) & unknown == set()


@given(st.permutations(["Company Domain", "company", "revenue-usd"]))
def test_the_order_of_columns_does_not_matter(header: list[str]) -> None:
    found = map_columns(header, FIELDS, NAMES)
    assert {header_key(header[place]) for place in found.fields.values()} == {
        "companydomain", "company", "revenueusd",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1,200", 1200), ("1.200,5", 1200.5), ("1,200.5", 1200.5), ("$40K", 40_000), ("12,5", 12.5),
        ("US$ 1.2 million", 1_200_000), ("1200 USD", 1200), ("1.2亿", 120_000_000), ("1e6", 1e6),
        ("$1-10M", 1_000_000), ("１２００", 1200), ("12,34,567", 1_234_567), ("n/a", None),
        ("1 200", 1200), ("1'200", 1200),
    ],
)  # fmt: skip
def test_it_reads_amounts(cell: str, value: float | None) -> None:
    assert parse_money(cell) == (pytest.approx(value) if value is not None else None)


@pytest.mark.parametrize("cell", ["€40K", "1.200", "1.2.3", "1,2,3", "forty", "12 apples", "-5"])
def test_it_refuses_amounts_that_it_would_have_to_guess(cell: str) -> None:
    with pytest.raises(ValueError, match=r"^(is|has|may) "):
        parse_money(cell)


def test_the_column_tells_what_a_comma_is() -> None:
    shown = Evidence()
    shown.add(["1.234,56", "1.200"])
    assert parse_money("1.200", shown.is_decimal_comma) == 1200
    assert parse_money("1,200", shown.is_decimal_comma) == 1.2


@pytest.mark.parametrize(
    ("cell", "value"),
    [("51-200", 51), ("10,001+", 10_001), ("1.200", 1200), ("3.0", 3), ("51–200 employees", 51)],
)
def test_a_range_counts_by_its_lower_end(cell: str, value: int) -> None:
    assert parse_whole(cell) == value


@pytest.mark.parametrize("cell", ["0.5", "3000000000", "$40", "many"])
def test_it_refuses_what_is_no_count(cell: str) -> None:
    with pytest.raises(ValueError, match=r"^is "):
        parse_whole(cell)


@pytest.mark.parametrize(
    ("cell", "value"), [("Yes", True), ("1", True), ("是", True), ("FALSE", False), ("nein", False)]
)
def test_it_reads_yes_and_no(cell: str, value: bool) -> None:
    assert parse_bool(cell) is value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("2026-03-02", (2026, 3, 2)),
        ("2026-03-02T10:00:00Z", (2026, 3, 2, 10)),
        ("2026-03-02 10:00:00+02:00", (2026, 3, 2, 8)),
        ("2026年3月2日", (2026, 3, 2)),
        ("2026年3月2日 下午3:05", (2026, 3, 2, 15, 5)),
        ("14 Mar 2026", (2026, 3, 14)),
        ("March 14th, 2026, 5:00 pm", (2026, 3, 14, 17)),
        ("02.03.2026 10:00", (2026, 3, 2, 10)),
        ("3/3/26", (2026, 3, 3)),
        ("20260302", (2026, 3, 2)),
    ],
)
def test_it_reads_moments(cell: str, value: tuple[int, ...]) -> None:
    year, month, day, *time = value
    hour, minute = (*time, 0, 0)[:2]
    assert parse_moment(cell) == datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("46083", "day number of a spreadsheet"), ("2026-02-30", "not a day of the calendar"),
        ("3/4/2026", "day/month or month/day"), ("soon", "not a date"),
        ("2026-03-02 10:00 EST", "zone"), ("0001-01-01T00:00:00+02:00", "calendar"),
        ("5/4/2026 25:00", "day/month"), ("2026/3/2 25:00", "clock"),
    ],
)  # fmt: skip
def test_it_says_why_it_does_not_take_a_date(cell: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_moment(cell)


@pytest.mark.parametrize(("other", "value"), [("14/1/2026", (4, 3)), ("1/14/2026", (3, 4))])
def test_a_day_above_twelve_tells_the_order_of_its_column(
    other: str, value: tuple[int, int]
) -> None:
    shown = Evidence()
    shown.add(["3/4/2026", other])
    assert parse_day("3/4/2026", shown.is_day_first) == date(2026, *value)


def test_the_day_of_a_deal_is_the_day_as_written() -> None:
    assert parse_day("2026-03-02T23:30:00-08:00") == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("cell", "code"),
    [("Germany", "DE"), ("Deutschland", "DE"), ("中国", "CN"), ("USA", "US"), ("UK", "GB"),
     ("The Netherlands", "NL"), ("dE", "DE"), ("NO", "NO"), ("NA", "NA"), ("n/a", None)],
)  # fmt: skip
def test_it_knows_countries(cell: str, code: str | None) -> None:
    assert country_code(cell) == code


@pytest.mark.parametrize(
    ("cell", "code"), [("English", "en"), ("zh-CN", "zh"), ("deu", "de"), ("中文", "zh")]
)
def test_it_knows_languages(cell: str, code: str) -> None:
    assert language_code(cell) == code


@given(st.text(max_size=30))
def test_a_cell_is_a_value_or_has_a_reason(cell: str) -> None:
    shown = Evidence()
    shown.add([cell])
    parsers: list[Any] = [parse_money, parse_whole, parse_moment, parse_day, parse_bool]
    for parse in [*parsers, country_code, language_code]:
        try:
            parse(cell)
        except ValueError as error:
            assert str(error)
