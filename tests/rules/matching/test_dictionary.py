"""Names that are words of the dictionary: lists of accounts are full of them."""

from typing import Any

import pytest

from tasks.rules.matching import AccountIndex
from tests.rules.matching.accounts import accounts

NAMES: list[dict[str, Any]] = [
    {"name": "European Kelp Energy Corp."},
    {"name": "Artificial Intelligence Technology Solutions Inc."},
    {"name": "Expand Energy Corp"},
    {"name": "Senior plc"},
    {"name": "Crypto Co"},
    {"name": "Immersion Corp"},
    {"name": "Galapagos NV"},
    {"name": "Million"},
    {"name": "Nasdaq, Inc."},
    {"name": "Stack AI"},
    {"name": "Verizon Communications Inc"},
    {"name": "Berkshire Hathaway Inc"},
    {"name": "US Energy Corp"},
    {"name": "Target"},
    {"name": "Slate"},
]
INDEX = AccountIndex.build(accounts(*NAMES), [])


def found(title: str, text: str = "") -> set[str]:
    return {str(NAMES[mention.account_id - 1]["name"]) for mention in INDEX.find(title, text, "")}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Velquist grows in Berlin", "The European software company raised €8m."),
        ("Artificial intelligence lab Velquist names finance chief", "She joins in May."),
        ("Velquist Raises $40 Million to Expand Its Platform", "The company will hire."),
        ("Velquist Names Ada Moss Senior Vice President, Sales", "The company sells pumps."),
        ("Crypto trading spikes at Velquist", "Revenue of the company rose."),
        ("Immersion cooling gains a backer", "Velquist, the chip company, will use it."),
        ("Loss of flight in the Galapagos cormorant", "The birds live on three islands."),
        ("Velquist Raises $220 Million in Seed Round", "It is the largest this year."),
        ("Velquist reports third-quarter revenue", "Velquist, Inc. (Nasdaq: VLQ) said it rose."),
        ("US energy firm shares how it was hacked", "Velquist runs gas plants."),
        ("Velquist opens its stack AI tools to all", "The company charges by use."),
    ],
)
def test_a_word_in_a_sentence_is_no_account(title: str, text: str) -> None:
    assert found(title, text) == set()


@pytest.mark.parametrize(
    "title",
    [
        "{} recalls 20,000 lamps after fires",
        "{} opens Berlin office",
        "{} posts loss of $3m",
        "{} beats estimates",
        "{} cuts forecast",
        "{} wins $40m contract",
        "{} hit by ransomware attack",
        "{} abandons plans to enter India",
        "{} sues rival over patents",
        "Hackers breach {}",
        "Velquist signs agreement with {}",
    ],
)
@pytest.mark.parametrize("name", ["Target", "Slate"])
def test_what_only_companies_do_tells_that_a_word_is_one(title: str, name: str) -> None:
    assert found(title.format(name)) >= {name}


@pytest.mark.parametrize(
    "title",
    [
        "{} practice closes at nine",
        "{} roofs leak after storm",
        "{}s win, consumers sue",
        "{} says sorry",
        "Peace deal is within reach of {}",
    ],
)
@pytest.mark.parametrize("name", ["Target", "Slate"])
def test_what_others_do_does_not(title: str, name: str) -> None:
    assert found(title.format(name)) == set()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("European Kelp Energy Corp. opens a farm off Skye", "European Kelp Energy Corp."),
        ("Expand Energy cuts 200 jobs in Oklahoma", "Expand Energy Corp"),
        ("Senior plc wins landing gear order", "Senior plc"),
        ("Immersion Corp sues console maker", "Immersion Corp"),
        ("Galapagos NV to close its Leiden site", "Galapagos NV"),
        ("Trading halts at Nasdaq for an hour", "Nasdaq, Inc."),
        ("Stack AI raises $16m", "Stack AI"),
        ("Brand names are no words: Verizon repairs a mast", "Verizon Communications Inc"),
        ("Top Berkshire Hathaway buyer retires", "Berkshire Hathaway Inc"),
    ],
)
def test_named_as_a_company_it_is_found(title: str, name: str) -> None:
    assert found(title) == {name}
