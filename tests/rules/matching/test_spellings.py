"""Names are found as others write them, and what only looks like a name is not taken for one."""

from typing import Any

import pytest

from tasks.rules.matching import AccountIndex
from tasks.rules.matching.views import han_view, key_of, latin_view
from tests.rules.matching.accounts import accounts

NAMES: list[dict[str, Any]] = [
    {"name": "Brackenforge"},
    {"name": "Ploverline Dairy"},
    {"name": "Ember Vale"},
    {"name": "Osprey"},
    {"name": "Corncrake"},
    {"name": "Tamar"},
    {"name": "Ferguson", "aliases": ["Ferguson Robotics Ltd"]},
    {"name": "Harbor", "aliases": ["Harbor HQ", "Harbor Freight Data, Inc."]},
    {"name": "Nell Shepherd"},
    {"name": "Halt! Studios"},
    {"name": "MeadowQuay"},
    {"name": "鴻遠電機股份有限公司"},
    {"name": "TCL科技集团"},
    {"name": "Lode Pagos, S.A.P.I. de C.V."},
    {"name": "St. Brannoc"},
    {"name": "Müllhöfer GmbH"},
    {"name": "Bjørnsund AS"},
    {"name": "Pay Loft"},
    {"name": "Q-Larn"},
    {"name": "Möll-Tarn"},
    {"name": "Zdrovimed Sp. z o.o."},
    {"name": "Kaleyurt Otomotiv A.Ş."},
    {"name": "棠澈", "aliases": ["棠澈科技有限公司"]},
]
INDEX = AccountIndex.build(accounts(*NAMES), [])


def found(title: str, text: str = "") -> set[str]:
    """The names of the accounts that are found."""
    return {str(NAMES[m.account_id - 1]["name"]) for m in INDEX.find(title, text, "")}


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Bracken Forge hires 40 welders", "", "Brackenforge"),
        ("Bracken-forge raises $4m", "", "Brackenforge"),
        ("Muellhoefer opens Leipzig plant", "", "Müllhöfer GmbH"),
        ("Mullhofer opens Leipzig plant", "", "Müllhöfer GmbH"),
        ("Bjornsund cuts 40 jobs", "", "Bjørnsund AS"),
        ("Bjoernsund cuts 40 jobs", "", "Bjørnsund AS"),
        ("PayLoft cuts 40 jobs at Leeds office", "", "Pay Loft"),
        ("Plover-line Dairy opens creamery", "", "Ploverline Dairy"),
        ("Plover Line Dairy cuts milk prices", "Its customers cheered.", "Ploverline Dairy"),
        ("Meadow Quay’s owner sells up", "", "MeadowQuay"),
        ("Meadowquay opens a second shop", "", "MeadowQuay"),
        ("St Brannoc opens inn", "", "St. Brannoc"),
        ("鸿远电机发布年报", "", "鴻遠電機股份有限公司"),
        ("鴻遠電機發布年報", "", "鴻遠電機股份有限公司"),
        ("TCL科技发布财报", "", "TCL科技集团"),
        ("Halt! Studios ships its third game", "", "Halt! Studios"),
        ("QLarn builds a chip plant", "", "Q-Larn"),
        ("MöllTarn builds a chip plant", "", "Möll-Tarn"),
        ("Zdrovimed Sp. z o.o. opens Gdynia lab", "", "Zdrovimed Sp. z o.o."),
        ("Kaleyurt Otomotiv A.S. hires 40 welders", "", "Kaleyurt Otomotiv A.Ş."),
        ("KALEYURT OTOMOTIV A.Ş. HIRES 40 WELDERS", "", "Kaleyurt Otomotiv A.Ş."),
        ("MUELLHOEFER GMBH opens Leipzig plant", "", "Müllhöfer GmbH"),
        ("Ex Brackenforge boss sues over bonus", "", "Brackenforge"),
        ("Ousted Brackenforge founder sues", "", "Brackenforge"),
        ("Brackenforge Q3 profit halves", "", "Brackenforge"),
        ("Brackenforge Europe head leaves", "", "Brackenforge"),
        ("传棠澈将赴港上市", "", "棠澈"),
        ("棠澈：净利预增三成", "", "棠澈"),
        ("棠澈Q3营收增长", "", "棠澈"),
        ("棠澈、华辰机电达成战略合作", "", "棠澈"),
        ("Lode Pagos, S.A.P.I. de C.V. wins licence", "", "Lode Pagos, S.A.P.I. de C.V."),
    ],
)
def test_a_name_is_found_as_others_write_it(title: str, text: str, name: str) -> None:
    assert found(title, text) == {name}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Ember: Vale of tears in three acts", "A play."),
        ("Snow on the Ember, Vale says mayor", ""),
        ("They saw an Ember. Vale was silent", ""),
        ("Ember (Vale) raises hopes", ""),
        ("Ember / Vale: a duet", ""),
        ("Bracken Forge bridge reopens", "The span had fallen in a storm."),
        ("Harbor & Co opens bistro", ""),
        ("Mail plover line dairy", "It was small letters only."),
    ],
)
def test_marks_between_words_and_other_letters_part_a_name(title: str, text: str) -> None:
    assert found(title, text) == set()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Corncrake chicks hatch on Tiree", "Walkers were asked to keep dogs on leads."),
        ("Corncrake, curlew, dotterel: a quiz", "Ten questions for birders."),
        ("Tamar bursts its banks", "Firefighters pumped out cellars."),
        ("Ferguson keeps his place in goal", "The Scot saved twice."),
        ("Head of Corncrake county resigns", "Voters were told on Friday."),
        ("President of Tamar resigns", "Voters were told on Friday."),
        ("Nell Shepherd scores twice", "The striker came on late."),
        ("Harbor seals return", "Boats keep off."),
    ],
)
def test_birds_rivers_and_people_are_no_accounts(title: str, text: str) -> None:
    assert found(title, text) == set()


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Corncrake chicks it all in", "The start-up laid off 30 people.", "Corncrake"),
        ("Corncrake lets vets write notes", "The company said it was free.", "Corncrake"),
        ("Retailers flock to Corncrake", "A quiet week.", "Corncrake"),
        ("Tamar raises £20m for its heat pumps", "", "Tamar"),
        ("Hull council orders arms from Ferguson Robotics", "", "Ferguson"),
        ("Clinics send rotas to Harbor HQ and others", "", "Harbor"),
        ("Harbor, founded in 2019, moves on", "", "Harbor"),
        ("Parcel network Harbor warns of loss", "", "Harbor"),
        ("Wealth manager Ferguson moves 9,000 accounts", "", "Ferguson"),
    ],
)
def test_they_are_with_a_word_of_business(title: str, text: str, name: str) -> None:
    assert found(title, text) == {name}


@pytest.mark.parametrize("text", ["Ünïtéd “Flöwers” — 北京 Ltd", "ＡＢＣ’s café\u0301", "İ ß ﬁ 鴻"])
def test_a_view_keeps_every_position(text: str) -> None:
    assert len(latin_view(text)) == len(han_view(text)) == len(text)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Café  Brûlot", "cafe brulot"),
        ("A&B–C", "a&b c"),
        ("鴻遠（香港）", "鸿远(香港)"),
        ("Łódź", "łodz"),
    ],
)
def test_a_key_is_folded(name: str, key: str) -> None:
    assert key_of(name) == key
