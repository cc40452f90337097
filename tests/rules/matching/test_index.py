"""Accounts are found by what proves them, and ambiguous names only with a second cue."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.matching import AccountIndex, Mention
from tests.rules.matching.accounts import accounts

NAMES: list[dict[str, Any]] = [
    {"name": "Quillbricks", "domain": "quillbricks.example"},
    {"name": "Quail Inc.", "domain": "quail.example"},
    {"name": "Rhynd"},
    {"name": "European"},
    {"name": "Anchor Corporation", "ticker": "NYSE:AQZ"},
    {"name": "Georgia"},
    {"name": "Plum Inc.", "negative_aliases": ["Plum Records"]},
    {"name": "Marlow & Marlow"},
    {"name": "A. Y. Tarrow"},
    {"name": "McTarrel's"},
    {"name": "Brunelé S.A."},
    {"name": "Neptune", "domain": "neptune.example"},
    {"name": "Neptune", "domain": "neptune-two.example"},
    {"name": "bendoro"},
    {"name": "SHARE"},
    {"name": "北京音阶跃步科技有限公司", "aliases": ["音阶跃步", "ScaleWaltz"]},
    {"name": "流水集团", "ticker": "4999.HK"},
    {"name": "中国高山"},
    {"name": "高山"},
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
        ("Quillbricks opens office", "Quillbricks"),
        ("Why QUILLBRICKS matters", "Quillbricks"),
        ("Investors flock to Quillbricks", "Quillbricks"),
        ("Quillbricks Quietly Acquires Startup", "Quillbricks"),
        ("Quillbricks's new office", "Quillbricks"),
        ("Marlow and Marlow hires CFO", "Marlow & Marlow"),
        ("AY Tarrow opens plant", "A. Y. Tarrow"),
        ("A.Y. Tarrow opens plant", "A. Y. Tarrow"),
        ("McTarrel’s opens stores", "McTarrel's"),
        ("McTarrels opens stores", "McTarrel's"),
        ("BRUNELE opens plant", "Brunelé S.A."),
        ("Brunele\u0301 opens plant", "Brunelé S.A."),
        ("Ｑｕｉｌｌｂｒｉｃｋｓ opens office", "Quillbricks"),
        ("New shoes by bendoro", "bendoro"),
        ("传音阶跃步将裁员", "北京音阶跃步科技有限公司"),
        ("ScaleWaltz宣布新计划", "北京音阶跃步科技有限公司"),
        ("北京音阶跃步科技有限公司发布财报", "北京音阶跃步科技有限公司"),
    ],
)
def test_it_finds_names_in_all_their_spellings(title: str, name: str) -> None:
    assert found(title) == {name}


@pytest.mark.parametrize(
    "title",
    [
        "Quillbricksy opens office",
        "quillbricks.io opens",
        "Mail to info@quillbricks",
        "Quillbricks-Lookalike Corp",
        "Meadows Rhynd raises $5M",
        "Quail Rhynd Raises $5M",
        "Share prices close",
        "Tarrow opens plant",
        "Plum Records reissues album",
    ],
)
def test_a_piece_of_something_else_is_not_the_name(title: str) -> None:
    assert found(title) == set()


@pytest.mark.parametrize(
    "title",
    [
        "Quail eggs are back in fashion",
        "Quail opens for hunters",
        "Anchor raises outlook",
        "European Parcels raises guidance",
        "Bank of European Lawyers sues",
        "Georgia announces new tax",
        "Georgia signs treaty",
        "小桥流水好风光",
        "登高山看日出",
    ],
)
def test_an_ambiguous_name_alone_is_not_enough(title: str) -> None:
    assert found(title) == set()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Quail raises $20M Series B", "Quail Inc."),
        ("EV startup Quail shows truck", "Quail Inc."),
        ("Quail's CEO steps down", "Quail Inc."),
        ("Quail Inc. opens plant", "Quail Inc."),
        ("Globex acquires Quail", "Quail Inc."),
        ("Quail, a maker of trucks, moves", "Quail Inc."),
        ("Anchor announces layoffs", "Anchor Corporation"),
        ("Georgia raises $5M seed round", "Georgia"),
        ("流水发布新手机", "流水集团"),
        ("高山完成10亿元收购", "高山"),
    ],
)
def test_an_ambiguous_name_beside_a_companys_words_is_enough(title: str, name: str) -> None:
    assert found(title) == {name}


def test_names_that_the_playbook_calls_ambiguous_need_a_second_cue() -> None:
    index = AccountIndex.build(accounts({"name": "Globex"}), ["globex"])
    assert not index.find("Globex is here", "", "")
    assert index.find("Globex acquires Initech", "", "")


def test_a_name_that_several_accounts_bear_needs_something_of_their_own() -> None:
    assert found("Neobank Neptune raises $300M") == set()
    (title, domain) = INDEX.find("Neptune raises $300M", "More at neptune.example.", "")
    assert (title.account_id, title.strength) == (12, "certain")
    assert domain.cue == "domain neptune.example"


def test_the_longest_name_wins() -> None:
    assert found("中国高山发布财报") == {"中国高山"}


def test_what_proves_a_name_once_proves_it_throughout() -> None:
    mentions = INDEX.find("Why Quail is hot", "EV startup Quail moves.", "")
    assert [(m.field, m.strength) for m in mentions] == [("title", "weak"), ("text", "weak")]


def test_certain_cues_say_what_they_are() -> None:
    link: dict[str, Any] = {"links": ["https://www.quillbricks.example/blog?x"]}
    assert ("link to quillbricks.example", "certain") in cues("News", **link)
    assert ("published on quail.example", "certain") in cues("News", url="https://quail.example/1")
    assert ("ticker AQZ", "certain") in cues("Retailer (NYSE: AQZ) moves")
    assert ("ticker 4999", "certain") in cues("流水集团-W（4999.HK）股价大涨")
    assert ("about paragraph", "certain") in cues(
        "News", "The end.\n\nAbout Quail\nQuail makes cars."
    )
    assert ("legal name", "strong") in cues("Quail, Inc. moves")
    assert ("name, own source", "certain") in cues("Quail moves", own_account_id=2)


def test_a_ticker_of_another_exchange_is_another_company() -> None:
    assert found("Something (LSE: AQZ) moves") == set()


LISTED = AccountIndex.build(
    accounts(
        {"name": "Zentrova", "ticker": "NASDAQ:ZNTV"},
        {"name": "鹭溪生物", "ticker": "300876.SZ"},
        {"name": "Love Corp", "ticker": "LOVE"},
    ),
    [],
)


@pytest.mark.parametrize(
    ("title", "strength"),
    [
        ("$ZNTV jumps on results", "certain"),
        ("Nasdaq: ZNTV up 8%", "certain"),
        ("Chipmaker (ZNTV) cuts outlook", "certain"),
        ("Traders sell ZNTV shares", "certain"),
        ("Shares in ZNTV slide", "certain"),
        ("300876.SZ盘中涨停", "certain"),
        ("前三季度净利倍增（300876）", "certain"),
        ("300876：前三季度净利倍增", "weak"),
        ("Short seller's report knocks a fifth off ZNTV", "weak"),
    ],
)
def test_a_ticker_is_found_without_brackets_and_exchange(title: str, strength: str) -> None:
    (mention,) = LISTED.find(title, "", "")
    assert mention.cue in {"ticker ZNTV", "ticker 300876"} and mention.strength == strength


@pytest.mark.parametrize(
    "title",
    [
        "NYSE: ZNTV up",
        "ALL YOU NEED IS ZNTV",
        "All you need is LOVE",
        "zntv.example is down",
        "US$300876 in fines",
        "工厂招聘300876人",
    ],
)
def test_what_only_looks_like_a_ticker_is_none(title: str) -> None:
    assert LISTED.find(title, "", "") == []


def test_a_link_to_a_site_that_all_use_proves_nothing() -> None:
    assert found("News", links=["https://www.linkedin.com/company/quillbricks"]) == set()


def test_no_accounts_find_nothing() -> None:
    assert AccountIndex.build(accounts(), []).find("Quillbricks", "", "https://a.example") == []


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
        "Quail ",
        "a-",
        "(",
        "A.",
        "Quail's ",
        "About ",
        "流水",
        "\u0301",
        "Plum Records ",
        "Quillbricks runs. ",
    ):
        INDEX.find(piece * 1_000, piece * 4_000, "")


def test_many_accounts_are_indexed_at_once() -> None:
    rng = random.Random(5)
    names = ["".join(rng.choices("bdklmnrst", k=7)).capitalize() for _ in range(20_000)]
    index = AccountIndex.build(accounts(*({"name": name} for name in dict.fromkeys(names))), [])
    mentions = index.find(f"{names[77]} acquires {names[4711]}", "", "")
    assert [mention.text for mention in mentions] == [names[77], names[4711]]
    assert all(isinstance(mention, Mention) for mention in mentions)
