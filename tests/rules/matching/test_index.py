"""Accounts are found by what proves them, and ambiguous names only with a second cue."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.matching import AccountIndex, Mention
from tests.rules.matching.accounts import accounts

NAMES: list[dict[str, Any]] = [
    {"name": "Databricks", "domain": "databricks.example"},
    {"name": "Slate Inc.", "domain": "slate.example"},
    {"name": "Fynd"},
    {"name": "American"},
    {"name": "Target Corporation", "ticker": "NYSE:TGT"},
    {"name": "Jordan"},
    {"name": "Apple Inc.", "negative_aliases": ["Apple Records"]},
    {"name": "Johnson & Johnson"},
    {"name": "A. O. Smith"},
    {"name": "McDonald's"},
    {"name": "Nestlé S.A."},
    {"name": "Mercury", "domain": "mercury.example"},
    {"name": "Mercury", "domain": "mercury-two.example"},
    {"name": "adidas"},
    {"name": "CARE"},
    {"name": "北京字节跳动科技有限公司", "aliases": ["字节跳动", "ByteDance"]},
    {"name": "小米集团", "ticker": "1810.HK"},
    {"name": "中国平安"},
    {"name": "平安"},
    {"name": "Platform Giant", "domain": "linkedin.com"},
]
INDEX = AccountIndex.build(accounts(*NAMES), ["Globex"])


def found(title: str, text: str = "", **given_values: Any) -> set[str]:
    """The names of the accounts that are found."""
    mentions = INDEX.find(title, text, given_values.pop("url", ""), **given_values)
    return {str(NAMES[mention.account_id - 1]["name"]) for mention in mentions}


def cues(title: str, text: str = "", **given_values: Any) -> set[tuple[str, str]]:
    mentions = INDEX.find(title, text, given_values.pop("url", ""), **given_values)
    return {(mention.cue, mention.strength) for mention in mentions}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Databricks opens office", "Databricks"),
        ("Why DATABRICKS matters", "Databricks"),
        ("Investors flock to Databricks", "Databricks"),
        ("Databricks Quietly Acquires Startup", "Databricks"),
        ("Databricks's new office", "Databricks"),
        ("Johnson and Johnson hires CFO", "Johnson & Johnson"),
        ("AO Smith opens plant", "A. O. Smith"),
        ("A.O. Smith opens plant", "A. O. Smith"),
        ("McDonald’s opens stores", "McDonald's"),
        ("McDonalds opens stores", "McDonald's"),
        ("NESTLE opens plant", "Nestlé S.A."),
        ("Nestle\u0301 opens plant", "Nestlé S.A."),
        ("Ｄａｔａｂｒｉｃｋｓ opens office", "Databricks"),
        ("New shoes by adidas", "adidas"),
        ("传字节跳动将裁员", "北京字节跳动科技有限公司"),
        ("ByteDance宣布新计划", "北京字节跳动科技有限公司"),
        ("北京字节跳动科技有限公司发布财报", "北京字节跳动科技有限公司"),
    ],
)
def test_it_finds_names_in_all_their_spellings(title: str, name: str) -> None:
    assert found(title) == {name}


@pytest.mark.parametrize(
    "title",
    [
        "Databricksy opens office",
        "databricks.io opens",
        "Mail to info@databricks",
        "Databricks-Lookalike Corp",
        "Natures Fynd raises $5M",
        "Slate Fynd Raises $5M",
        "Care homes close",
        "Smith opens plant",
        "Apple Records reissues album",
    ],
)
def test_a_piece_of_something_else_is_not_the_name(title: str) -> None:
    assert found(title) == set()


@pytest.mark.parametrize(
    "title",
    [
        "Slate roofs are back in fashion",
        "Slate opens for hikers",
        "Target raises outlook",
        "American Express raises guidance",
        "Bank of American Lawyers sues",
        "Jordan announces new tax",
        "Jordan signs treaty",
        "吃小米粥好处多",
        "春节平安是福",
    ],
)
def test_an_ambiguous_name_alone_is_not_enough(title: str) -> None:
    assert found(title) == set()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Slate raises $20M Series B", "Slate Inc."),
        ("EV startup Slate shows truck", "Slate Inc."),
        ("Slate's CEO steps down", "Slate Inc."),
        ("Slate Inc. opens plant", "Slate Inc."),
        ("Globex acquires Slate", "Slate Inc."),
        ("Slate, a maker of trucks, moves", "Slate Inc."),
        ("Target announces layoffs", "Target Corporation"),
        ("Jordan raises $5M seed round", "Jordan"),
        ("小米发布新手机", "小米集团"),
        ("平安完成10亿元收购", "平安"),
    ],
)
def test_an_ambiguous_name_beside_a_companys_words_is_enough(title: str, name: str) -> None:
    assert found(title) == {name}


def test_names_that_the_playbook_calls_ambiguous_need_a_second_cue() -> None:
    index = AccountIndex.build(accounts({"name": "Globex"}), ["globex"])
    assert not index.find("Globex is here", "", "")
    assert index.find("Globex acquires Initech", "", "")


def test_a_name_that_several_accounts_bear_needs_something_of_their_own() -> None:
    assert found("Neobank Mercury raises $300M") == set()
    (title, domain) = INDEX.find("Mercury raises $300M", "More at mercury.example.", "")
    assert (title.account_id, title.strength) == (12, "certain")
    assert domain.cue == "domain mercury.example"


def test_the_longest_name_wins() -> None:
    assert found("中国平安发布财报") == {"中国平安"}


def test_what_proves_a_name_once_proves_it_throughout() -> None:
    mentions = INDEX.find("Why Slate is hot", "EV startup Slate moves.", "")
    assert [(m.field, m.strength) for m in mentions] == [("title", "weak"), ("text", "weak")]


def test_certain_cues_say_what_they_are() -> None:
    link: dict[str, Any] = {"links": ["https://www.databricks.example/blog?x"]}
    assert ("link to databricks.example", "certain") in cues("News", **link)
    assert ("published on slate.example", "certain") in cues("News", url="https://slate.example/1")
    assert ("ticker TGT", "certain") in cues("Retailer (NYSE: TGT) moves")
    assert ("ticker 1810", "certain") in cues("小米集团-W（1810.HK）股价大涨")
    assert ("about paragraph", "certain") in cues(
        "News", "The end.\n\nAbout Slate\nSlate makes cars."
    )
    assert ("legal name", "strong") in cues("Slate, Inc. moves")
    assert ("name, own source", "certain") in cues("Slate moves", own_account_id=2)


def test_a_ticker_of_another_exchange_is_another_company() -> None:
    assert found("Something (LSE: TGT) moves") == set()


def test_a_link_to_a_site_that_all_use_proves_nothing() -> None:
    assert found("News", links=["https://www.linkedin.com/company/databricks"]) == set()


def test_no_accounts_find_nothing() -> None:
    assert AccountIndex.build(accounts(), []).find("Databricks", "", "https://a.example") == []


def test_accounts_without_names_aliases_or_domains_do_no_harm() -> None:
    rows = accounts({"name": "!!!", "domain": None, "aliases": None, "negative_aliases": ["", "&"]})
    assert AccountIndex.build(rows, [""]).find("!!! & ...", "&", "") == []


_PIECES = st.lists(
    st.one_of(
        st.sampled_from([str(row["name"]) for row in NAMES]),
        st.sampled_from(
            [" ", "\n", ", ", " raises $5M", "宣布", "\u0301", "’s", " Inc.", "About ", "İ"]
        ),
        st.text(max_size=5),
    ),
    max_size=12,
).map("".join)


@given(_PIECES, _PIECES, st.sampled_from([None, 2]))
def test_what_it_finds_stands_verbatim_in_the_article(
    title: str, text: str, own_account_id: int | None
) -> None:
    said = {"title": title, "text": text}
    mentions = INDEX.find(title, text, "", own_account_id=own_account_id)
    assert all(said[m.field][m.start : m.end] == m.text and m.text for m in mentions)
    assert len(set(mentions)) == len(mentions)


def test_hostile_texts_are_read() -> None:
    for piece in (
        "Slate ",
        "a-",
        "(",
        "A.",
        "Slate's ",
        "About ",
        "小米",
        "\u0301",
        "Apple Records ",
        "Databricks runs. ",
    ):
        INDEX.find(piece * 1_000, piece * 4_000, "")


def test_many_accounts_are_indexed_at_once() -> None:
    rng = random.Random(5)
    names = ["".join(rng.choices("bdklmnrst", k=7)).capitalize() for _ in range(20_000)]
    index = AccountIndex.build(accounts(*({"name": name} for name in dict.fromkeys(names))), [])
    mentions = index.find(f"{names[77]} acquires {names[4711]}", "", "")
    assert [mention.text for mention in mentions] == [names[77], names[4711]]
    assert all(isinstance(mention, Mention) for mention in mentions)
