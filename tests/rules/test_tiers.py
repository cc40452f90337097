"""Titles as people write them: 285 of our own labelling, and a public list of 52,754."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.tiers import classify_title
from tests.shared import shared_data

TITLES = Path(__file__).with_name("titles.csv")


def labelled() -> list[dict[str, str]]:
    with TITLES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def share_right(column: str) -> float:
    rows = [row for row in labelled() if row[column]]
    return sum(getattr(classify_title(row["title"]), column) == row[column] for row in rows) / len(
        rows
    )


def test_three_tiers_are_right_on_the_labelled_titles() -> None:
    assert share_right("tier") >= 0.99


def test_seniority_is_right_on_the_labelled_titles() -> None:
    assert share_right("seniority") >= 0.98


def test_functions_are_right_on_the_labelled_titles() -> None:
    assert share_right("function") >= 0.97


@pytest.mark.parametrize(
    "title",
    [
        "vice president of sales",
        "VICE PRESIDENT OF SALES",
        "Vice  President, Sales",
        "Ｖｉｃｅ President (Sales)",
    ],
)
def test_case_width_and_punctuation_do_not_matter(title: str) -> None:
    found = classify_title(title)
    assert (found.tier, found.seniority, found.function) == ("c_level_vp", "vp", "sales")


def test_the_users_own_word_wins() -> None:
    found = classify_title("Works Manager (Ulm)", {"works manager, ulm": "director"})
    assert (found.tier, found.seniority, found.confidence) == ("director", "director", 1.0)


def test_the_users_own_word_keeps_a_seniority_that_agrees_with_it() -> None:
    assert classify_title("CEO", {"ceo": "c_level_vp"}).seniority == "c_level"


def test_an_empty_title_is_a_practitioner_without_confidence() -> None:
    found = classify_title("  ")
    assert (found.tier, found.confidence) == ("practitioner", 0.0)


@given(st.text())
def test_no_text_makes_it_fail(title: str) -> None:
    assert 0 <= classify_title(title).confidence <= 1


@pytest.mark.shared_data
def test_a_public_list_of_titles_makes_sense_as_a_whole() -> None:
    path = shared_data() / "titles" / "onet_alternate_titles.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    chiefs = [classify_title(title).tier for code, title, *_ in rows if code == "11-1011.00"]
    hands = [classify_title(title).tier for code, title, *_ in rows if code.startswith("51-")]
    # The list files the directors of public agencies under chief executives.
    assert sum(tier != "practitioner" for tier in chiefs) / len(chiefs) >= 0.85
    assert chiefs.count("c_level_vp") / len(chiefs) >= 0.4
    assert hands.count("practitioner") / len(hands) >= 0.99
