"""Titles as people write them: those that the rules were made with, others that were
only counted since they were labelled (`titles_locked.csv`), and a public list of 52,754."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.playbook import Tier
from tasks.rules.tiers import classify_title
from tests.shared import shared_data

FOLDER = Path(__file__).parent
LEADING = ("c_level", "vp", "director", "manager")


def labelled(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def level(seniority: str) -> str:
    return seniority if seniority in LEADING else "practitioner"


def shares_right(name: str) -> dict[str, float]:
    """The shares that are right, of all titles of a file for which the answer is known."""
    rows = labelled(name)
    found = [classify_title(row["title"]) for row in rows]
    right: dict[str, list[bool]] = {
        column: [
            getattr(each, column) == row[column]
            for row, each in zip(rows, found, strict=True)
            if row[column]
        ]
        for column in ("tier", "seniority", "function")
    }
    right["level"] = [
        level(each.seniority) == level(row["seniority"])
        for row, each in zip(rows, found, strict=True)
    ]
    return {column: sum(hits) / len(hits) for column, hits in right.items()}


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("titles.csv", {"tier": 0.99, "level": 0.99, "seniority": 0.98, "function": 0.98}),
        (
            "titles_locked.csv",
            {"tier": 0.99, "level": 0.99, "seniority": 0.98, "function": 0.97},
        ),
    ],
)
def test_the_shares_that_are_right_are_held(name: str, least: dict[str, float]) -> None:
    found = shares_right(name)
    assert {column: share for column, share in least.items() if found[column] < share} == {}


def test_the_locked_titles_are_not_those_that_rules_were_made_with() -> None:
    known, locked = (
        {row["title"] for row in labelled(name)} for name in ("titles.csv", "titles_locked.csv")
    )
    assert known & locked == set()


@pytest.mark.parametrize(
    ("title", "seniority"),
    [
        ("Executive Assistant to the CEO", "professional"),
        ("Vice Principal", "manager"),
        ("Account Executive", "professional"),
        ("Product Owner", "professional"),
        ("Director, CEO Communications", "director"),
        ("Owner Relations Manager", "manager"),
        ("Director of Engineering, Office of the CTO", "director"),
        ("VP Sales | ex-Oracle", "vp"),
        ("ex-CEO", "professional"),
        ("Geschäftsführer a.D.", "professional"),
        ("CEO Intern", "junior"),
        ("Managing Director", "c_level"),
        ("Managing Director, EMEA Sales", "vp"),
        ("Managing Director at Sales Partners Ltd", "c_level"),
        ("Deputy CEO", "c_level"),
        ("Deputy CFO", "vp"),
        ("前端工程师", "professional"),
        ("前总裁", "professional"),
        ("市场部总经理", "director"),
        ("Presdient", "c_level"),
        ("Vice  Presidnet, Sales", "vp"),
    ],
)
def test_ranks_that_are_not_what_they_seem(title: str, seniority: str) -> None:
    assert classify_title(title).seniority == seniority


@pytest.mark.parametrize(
    ("title", "function"),
    [
        ("VP Sales & Marketing", "sales"),
        ("Marketing & Sales Director", "marketing"),
        ("Head of Research & Development", "engineering"),
        ("IT Service Delivery Manager", "it"),
    ],
)
def test_of_several_functions_the_first_counts(title: str, function: str) -> None:
    assert classify_title(title).function == function


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


def test_the_first_of_two_words_of_the_users_for_one_title_counts() -> None:
    own: dict[str, Tier] = {"Works Manager": "director", "works-manager": "c_level_vp"}
    assert classify_title("WORKS MANAGER", own).tier == "director"


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
