"""`whynow resolve`: companies in, the account that each one is out."""

import json
from pathlib import Path

import pytest

from flows.cli.app import app
from tests.flows.test_cli_lines import lines, piped


@pytest.fixture
def accounts(tmp_path: Path) -> str:
    path = tmp_path / "accounts.csv"
    path.write_text(
        "\ufeffName,Domain,country,aliases,former_names\n"
        "Acmedyne Robotics Inc.,acmedyne.example,US,Acmebots;acmebots.example,\n"
        "华为技术有限公司,huawei.example,CN,,\n"
        "Brontal,,,,Quazelor\n",
        encoding="utf-8",
    )
    return str(path)


def test_each_company_passes_through_with_its_account(accounts: str) -> None:
    given = lines({"name": "ACMEDYNE ROBOTICS", "mine": [1]}, {"name": "Velmora"})
    code, found, _ = piped("resolve", "--accounts", accounts, given=given)
    assert code == 0
    assert found == [
        {
            "name": "ACMEDYNE ROBOTICS",
            "mine": [1],
            "account": {"domain": "acmedyne.example", "name": "Acmedyne Robotics Inc."},
            "verdict": "same",
            "score": 1.0,
            "reasons": ["same name"],
        },
        {
            "name": "Velmora",
            "account": None,
            "verdict": "new",
            "score": 0.0,
            "reasons": ["no account has this name or domain"],
        },
    ]


def test_all_columns_of_the_accounts_count(accounts: str) -> None:
    given = lines(
        {"domain": "https://www.acmebots.example/"},
        {"name": "acmebots", "country": "United States"},
        {"name": "Quazelor, Inc."},
        {"name": "華為"},
    )
    _, found, _ = piped("resolve", "--accounts", accounts, given=given)
    assert [each["account"] and each["account"]["name"] for each in found] == [
        "Acmedyne Robotics Inc.", "Acmedyne Robotics Inc.", "Brontal", "华为技术有限公司"
    ]  # fmt: skip
    assert {each["verdict"] for each in found} == {"same"}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("nonsense", "not JSON"),
        ("[1]", "must be a JSON object, is a list"),
        ("{}", "name is missing, and domain too"),
        ('{"name": " "}', "name is missing, and domain too"),
        ('{"name": 3}', "name must be text, is a number"),
        ('{"name": "x", "domains": "y.example"}', "domains must be a list of texts"),
        ('{"name": "x", "external_id": true}', "external_id must be text, is true or false"),
    ],
)
def test_a_bad_line_is_told_by_its_number(accounts: str, line: str, why: str) -> None:
    given = lines({"name": "Brontal"}) + line + "\n" + lines({"name": "Velmora"})
    code, found, said = piped("resolve", "--accounts", accounts, given=given)
    assert code == 1
    assert [each["name"] for each in found] == ["Brontal", "Velmora"]
    assert "line 2: " in said and why in said


def test_accounts_without_names_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text("domain\na.example\n")
    code, found, said = piped("resolve", "--accounts", str(path), given="")
    assert (code, found) == (2, []) or (code != 0 and found == [])
    assert "no column name" in said or code != 0


def test_a_row_that_has_the_domain_keeps_the_others_away(accounts: str) -> None:
    given = lines(
        {"name": "Acmedyne Robotics", "domain": "acmedyne.example", "country": "US"},
        {"name": "Acmedyne Robotics", "domain": "acmedyne.ai", "country": "US"},
    )
    _, found, _ = piped("resolve", "--accounts", accounts, given=given)
    assert [each["verdict"] for each in found] == ["same", "review"]
    _, (alone,), _ = piped("resolve", "--accounts", accounts, given=given.splitlines()[1])
    assert alone["verdict"] == "same"


def test_the_command_is_listed() -> None:
    assert "resolve" in json.dumps([command.name for command in app.registered_commands])
