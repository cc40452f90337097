"""A distinctive name is found however running text writes it, and not inside other names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.matching import AccountIndex, headline, longer_name
from tests.rules.matching.accounts import accounts

NAMES = [
    "Lumiora GmbH", "Brennholt & Vesk", "OrbitPay", "星河智能科技股份有限公司", "Çelikmar",
    "A. R. Tolvane Ltd", "Nine42 Labs", "灣流生技", "AI澜图", "Krellux", "Société Vaudrin",
    "Dravenport Marine Holdings plc", "广州起点出行科技有限公司", "Cobalt & Co", "Ledgerly",
]  # fmt: skip
INDEX = AccountIndex.build(accounts(*({"name": name} for name in NAMES)), [])


def found(title: str, text: str = "") -> set[str]:
    return {NAMES[mention.account_id - 1] for mention in INDEX.find(title, text, "")}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        # possessives, compounds, capitals, places in the sentence
        ("Lumiora GmbH", "Lumiora's new plant delayed again"),
        ("Lumiora GmbH", "Lumiora-backed Zeta raises $5M"),
        ("Lumiora GmbH", "Ex-Lumiora chief starts chip firm"),
        ("Lumiora GmbH", "Non-Lumiora suppliers gain"),
        ("Lumiora GmbH", "LUMIORA OPENS PLANT IN TURIN"),
        ("Lumiora GmbH", "What next for the Lumiora group?"),
        ("Lumiora GmbH", "Big day for #Lumiora as shares debut"),
        ("Lumiora GmbH", "More from @Lumiora later today"),
        ("Lumiora GmbH", "“Lumiora” named best employer"),
        ("Krellux", "(Krellux) Notice of results"),
        ("Krellux", "Report: Krellux mulls sale"),
        # a wire's tag, another party, a trade or a trait before it
        ("Lumiora GmbH", "UPDATE 2-Lumiora cuts outlook"),
        ("Lumiora GmbH", "BRIEF-Lumiora says CFO to leave"),
        ("Lumiora GmbH", "Zeta/Lumiora deal off"),
        ("Lumiora GmbH", "The Lumiora-Zeta deal explained"),
        ("Krellux", "Zeta, Krellux call off merger"),
        ("Krellux", "Discounter Krellux opens stores"),
        ("Krellux", "Accountants Krellux recruit graduates"),
        ("Krellux", "Family-run Krellux outbids a fund"),
        ("Dravenport Marine Holdings plc", "Dravenport Marine of Hull wins order"),
        ("Dravenport Marine Holdings plc", "Order for Dravenport Marine Holdings"),
        # ampersands, initials, figures, accents
        ("Brennholt & Vesk", "Brennholt and Vesk to close Leeds office"),
        ("Brennholt & Vesk", "Brennholt&Vesk hires 40"),
        ("Cobalt & Co", "Cobalt & Co moves to Leeds"),
        ("A. R. Tolvane Ltd", "AR Tolvane wins rail order"),
        ("A. R. Tolvane Ltd", "Rail order for A R Tolvane"),
        ("Nine42 Labs", "Nine 42 Labs ships robot"),
        ("Çelikmar", "Strike at Celikmar ends"),
        ("Çelikmar", "ÇELİKMAR opens plant in Bursa"),
        ("Société Vaudrin", "Societe Vaudrin fits spectacles"),
        ("OrbitPay", "Orbit Pay now live in Ghana"),
        ("OrbitPay", "Orbit-Pay fined €2m"),
        ("Ledgerly", "Say hello to Ledgerly for Charities"),
        # Chinese: short, traditional, with Latin letters, in quotation marks
        ("星河智能科技股份有限公司", "星河智能完成B轮融资"),
        ("星河智能科技股份有限公司", "「星河智能」获1亿元投资"),
        ("星河智能科技股份有限公司", "星河完成B轮融资"),
        ("广州起点出行科技有限公司", "起点出行暂停顺风车业务"),
        ("灣流生技", "湾流生技完成A輪募資"),
        ("灣流生技", "灣流生技財務長請辭"),
        ("AI澜图", "AI 澜图发布新模型"),
    ],
)
def test_a_name_in_a_headline_is_found(name: str, title: str) -> None:
    assert found(title) == {name}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("OrbitPay", "Customers of Orbit Pay could not log in on Friday."),
        ("OrbitPay", "ORBITPAY customers could not log in on Friday."),
        ("Lumiora GmbH", "Maintainer Lumiora GmbH thanked 80 contributors."),
        ("Nine42 Labs", "Bristol's Nine42 Labs shipped its first robot."),
        ("Krellux", "A round led by Krellux pays for it."),
    ],
)
def test_a_name_in_a_text_is_found(name: str, text: str) -> None:
    assert found("Staff in the dark", text) == {name}


@pytest.mark.parametrize(
    "title",
    [
        "Cobalt prices fall",  # the metal, not Cobalt & Co
        "Night sky: 星河灿烂",  # the Milky Way
        "Write to press@krellux.net",
        "See /wiki/Krellux",
        "Krellux-Zeta Motors wins rally",
        "Walter Krellux, 54, wins rally",
        "University of Krellux opens",
    ],
)
def test_a_piece_of_something_else_is_not(title: str) -> None:
    assert found(title) == set()


OPENINGS = ["", "Today ", "Why ", "The ", "Rival ", "“", "(", "UPDATE 1-", "Exclusive: ", "#"]
ENDINGS = [
    "",
    "'s shares",
    "’ plant",
    " opens plant",
    ", a maker of chips",
    "-backed Zeta",
    "”",
    ":",
]
DISTINCTIVE = [
    "Lumiora",
    "Krellux",
    "Brennholt & Vesk",
    "Çelikmar",
    "Nine42 Labs",
    "Société Vaudrin",
]


@given(
    st.sampled_from(OPENINGS),
    st.sampled_from(DISTINCTIVE),
    st.sampled_from(ENDINGS),
    st.sampled_from(["", " after talks fail", " in chip deal"]),
)
def test_what_is_found_stands_where_it_is_said_to(
    opening: str, name: str, ending: str, rest: str
) -> None:
    title = f"{opening}{name}{ending}{rest}"
    mentions = INDEX.find(title, "The maker said so.", "")
    assert [(m.start, m.end, m.text) for m in mentions] == [
        (len(opening), len(opening) + len(name), name)
    ]


def test_a_short_form_leaves_a_name_to_whom_it_belongs() -> None:
    index = AccountIndex.build(
        accounts(
            {"name": "星河智能科技"}, {"name": "星河"}, {"name": "OrbitPay"}, {"name": "Orbit Pay"}
        ),
        [],
    )
    found = index.find("星河完成B轮融资", "", "") + index.find("", "Staff of Orbit Pay wait.", "")
    assert [mention.account_id for mention in found] == [2, 4]


@pytest.mark.parametrize(
    ("text", "name", "longer"),
    [
        ("He left American Express in May.", "Express", "American Express"),
        ("He left Lantern Bank in May.", "Lantern", "Lantern Bank"),
        ("He left Express Homes Group in May.", "Express", "Express Homes Group"),
        ("The Bank of Lantern said so.", "Lantern", "Bank of Lantern"),
        ("Smith & Lantern said so.", "Lantern", "Smith & Lantern"),
        ("Yesterday Lantern said so.", "Lantern", None),
        ("The CEO of Lantern said so.", "Lantern", None),
        ("Lantern's Ann Rowe said so.", "Lantern", None),
    ],
)
def test_the_longer_name_around_a_name_is_read(text: str, name: str, longer: str | None) -> None:
    start = text.index(name)
    where = headline(text, is_title=False)
    assert longer_name(where, start, start + len(name)) == longer


def test_a_headline_in_capitals_tells_no_longer_name() -> None:
    where = headline("American Express Launches New Gold Card", is_title=True)
    assert longer_name(where, 9, 16) is None


def test_a_name_is_short_for_the_longer_one_that_stands_in_the_article() -> None:
    index = AccountIndex.build(
        accounts({"name": "Lantern", "negative_aliases": ["Lantern Harbour"]}), []
    )
    title = "Lantern raises $5M"
    assert index.find(title, "", "")
    assert not index.find(title, "Lantern Harbour is a bank.", "")
    assert index.find(title, "Lantern Harbour is a bank, Lantern Inc. is none.", "")
