"""Names as news shortens them: without what the company does, where the rest is a coined word."""

from typing import Any

import pytest

from tasks.rules.matching import AccountIndex
from tests.rules.matching.accounts import accounts

NAMES: list[dict[str, Any]] = [
    {"name": "Velquist Technologies"},
    {"name": "Moonbarrow Games Studio"},
    {"name": "Zolvet.io"},
    {"name": "VaultMoth Security"},
    {"name": "Dalgaç Enerji A.Ş."},
    {"name": "Thompson Foods"},
    {"name": "Green Energy Labs"},
    {"name": "Harrowfen Bank"},
    {"name": "Harrowfen Insurance"},
    {"name": "Corvane Systems"},
    {"name": "Corvane"},
    {"name": "翎峤汽车集团有限公司"},
    {"name": "芝麓茶业"},
]
INDEX = AccountIndex.build(accounts(*NAMES), [])


def found(title: str, text: str = "") -> set[str]:
    return {str(NAMES[mention.account_id - 1]["name"]) for mention in INDEX.find(title, text, "")}


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Velquist opens Pune design centre", "It hires 90.", "Velquist Technologies"),
        ("A gas bill shrinks", "Valves from Velquist cut it, the company said.", NAMES[0]["name"]),
        ("Moonbarrow Games delays sequel", "", "Moonbarrow Games Studio"),
        ("Moonbarrow delays sequel", "", "Moonbarrow Games Studio"),
        ("Zolvet raises €4m", "", "Zolvet.io"),
        ("VaultMoth finds a flaw", "Owners should patch.", "VaultMoth Security"),
        ("Vault Moth Security ties phishing to a gang", "", "VaultMoth Security"),
        ("Turkey's Dalgac gets $70m loan", "", "Dalgaç Enerji A.Ş."),
        ("翎峤降价两万元", "", "翎峤汽车集团有限公司"),
        ("租车平台比较", "记者走访了「翎峤」的门店。", "翎峤汽车集团有限公司"),
        ("芝麓关停十二家门店", "", "芝麓茶业"),
    ],
)
def test_a_coined_name_is_found_without_what_the_company_does(
    title: str, text: str, name: str
) -> None:
    assert found(title, text) == {name}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Thompson says taxes will rise", "The chancellor spoke on Sunday."),  # a person's name
        ("Green energy gets cheaper", "Companies buy more of it."),  # ordinary words
        ("Harrowfen cuts 200 jobs", ""),  # one of two
        ("Velquist, a village in Skåne, floods", "Nobody was hurt."),  # no talk of business
        ("Velquist Foods cuts jobs", ""),  # another one
        ("翎峤山上雪未消", "游客不多。"),
    ],
)
def test_what_may_be_somebody_else_is_not(title: str, text: str) -> None:
    assert found(title, text) == set()


def test_what_another_account_is_called_is_no_short_form() -> None:
    assert found("Corvane raises $5m") == {"Corvane"}
