"""Which account an incoming name and domain are: plain cases, awkward pairs, and what must hold."""

import csv
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.resolving import AccountList, resolve
from tests.rules.playbooks import playbook

SETTINGS = playbook().resolving
with (Path(__file__).parent / "pairs.csv").open(encoding="utf-8") as file:
    PAIRS = list(csv.DictReader(file, delimiter="|"))


def accounts(*rows: dict[str, Any]) -> AccountList:
    """Accounts numbered from 1."""
    return AccountList.build(_frame([{"id": n, **row} for n, row in enumerate(rows, 1)]))


def decided(known: AccountList, **row: Any) -> tuple[int | None, str, str]:
    """Account, verdict and reasons of one row."""
    account_id, verdict, score, reasons = resolve(_frame([row]), known, SETTINGS).row(0)
    assert 0 <= score <= 1
    return account_id, verdict, "; ".join(reasons)


def _frame(rows: list[dict[str, Any]]) -> pl.DataFrame:
    lists = ("aliases", "former_names", "domains", "profiles")
    keys = {key: None for row in rows for key in row}
    columns = {key: [row.get(key) for row in rows] for key in keys}
    return pl.DataFrame({
        key: pl.Series(values, dtype=pl.List(pl.String)) if key in lists else values
        for key, values in columns.items()
    })  # fmt: skip


ACME = {"name": "Acmedyne Robotics Inc.", "domain": "acmedyne.com", "country": "US"}
OTHER = {"name": "Velmora Foods", "domain": "velmora.example", "country": "US"}


def test_it_meets_by_domain_whatever_the_name() -> None:
    found = decided(accounts(ACME, OTHER), name="Roboworks", domain="https://www.acmedyne.com/en")
    assert found == (1, "same", "same domain acmedyne.com; another name: renamed?")


def test_it_meets_by_another_domain_of_the_account() -> None:
    known = accounts({**ACME, "domains": ["acmedyne-robots.example"]})
    assert decided(known, name="Acmedyne", domain="acmedyne-robots.example")[:2] == (1, "same")


def test_it_meets_by_a_name_without_its_legal_suffix() -> None:
    assert decided(accounts(ACME, OTHER), name="ACMEDYNE ROBOTICS") == (1, "same", "same name")


def test_it_finds_nothing_for_a_new_company() -> None:
    assert decided(accounts(ACME, OTHER), name="Brontal")[:2] == (None, "new")


def test_a_country_domain_supports_a_name() -> None:
    found = decided(accounts(ACME), name="Acmedyne Robotics GmbH", domain="acmedyne.de")
    assert found[:2] == (1, "review")  # an Inc. and a GmbH may be two companies
    found = decided(accounts(ACME), name="Acmedyne Robotics", domain="acmedyne.de")
    assert found[:2] == (1, "same")
    assert "differ only in the country" in found[2]


def test_a_country_domain_alone_is_nothing() -> None:
    assert decided(accounts(ACME), name="Brontal", domain="acmedyne.de")[:2] == (None, "new")


def test_two_accounts_of_one_name_are_told_apart_by_country_or_not_at_all() -> None:
    known = accounts({"name": "Brontal", "country": "US"}, {"name": "Brontal Ltd", "country": "GB"})
    assert decided(known, name="Brontal", country="GB")[:2] == (2, "same")
    found = decided(known, name="Brontal")
    assert found[1:] == ("review", "same name; 2 accounts are called so")


def test_a_moved_site_keeps_its_account() -> None:
    found = decided(accounts(ACME), name="Acmedyne Robotics", domain="acmedyne.ai", country="US")
    assert found[:2] == (1, "same")


def test_a_site_has_not_moved_whose_old_domain_is_another_rows() -> None:
    rows = [
        {"name": "Acmedyne Robotics", "domain": "acmedyne.com", "country": "US"},
        {"name": "Acmedyne Robotics", "domain": "acmedyne.ai", "country": "US"},
    ]
    found = resolve(_frame(rows), accounts(ACME), SETTINGS)
    assert found["verdict"].to_list() == ["same", "review"]


def test_a_common_word_on_another_site_is_only_proposed() -> None:
    known = accounts({"name": "Feather", "domain": "feather.example"})
    assert decided(known, name="Feather", domain="feather-credit.example")[:2] == (1, "review")


def test_another_country_needs_a_person() -> None:
    assert decided(accounts(ACME), name="Acmedyne Robotics", country="IN")[:2] == (1, "review")


def test_a_host_for_all_is_nobodys_domain() -> None:
    known = accounts({"name": "Velmora Foods", "domain": "https://github.com/velmora"})
    assert decided(known, name="Brontal", domain="https://github.com/brontal")[1] == "new"
    assert decided(known, name="Velmora Foods", domain="github.com")[:2] == (1, "same")


def test_an_id_of_the_source_comes_first() -> None:
    known = accounts({**ACME, "external_id": "A-1"}, {**OTHER, "external_id": "A-2"})
    assert decided(known, name="New Name", domain="new.example", external_id="A-2")[:2] == (
        2, "same",
    )  # fmt: skip


def test_two_ids_of_one_source_are_a_persons_to_join() -> None:
    known = accounts({**ACME, "external_id": "A-1"})
    found = decided(known, **{**ACME, "external_id": "A-9"})
    assert found[:2] == (1, "review")
    assert "its id is A-1, not A-9" in found[2]


def test_a_ticker_supports_a_name_and_never_stands_alone() -> None:
    known = accounts({**ACME, "ticker": "ACME"})
    assert decided(known, name="Acmedyne", ticker="acme")[:2] == (1, "same")
    assert decided(known, name="Brontal", ticker="ACME")[1] == "new"


def test_a_profile_outlives_name_and_site() -> None:
    known = accounts({**ACME, "profiles": ["https://www.linkedin.com/company/acmedyne/"]})
    row = {"name": "Brontal", "domain": "brontal.example"}
    page = ["http://linkedin.com/company/Acmedyne/about"]
    assert decided(known, **row, profiles=page)[:2] == (1, "same")
    assert decided(known, **row, profiles=["https://www.linkedin.com/in/someone"])[1] == "new"


def test_a_former_name_of_the_account_counts() -> None:
    known = accounts({**ACME, "former_names": ["Quazelor"]})
    found = decided(known, name="Quazelor, Inc.")
    assert found == (1, "same", "same name as a former name")


def test_a_row_may_tell_its_former_name_itself() -> None:
    found = decided(accounts(ACME), name="Brontal (formerly Acmedyne Robotics)", domain="b.example")
    assert found[:2] == (1, "same")


def test_a_name_in_brackets_is_only_proposed() -> None:
    assert decided(accounts(ACME), name="Voxelry (Acmedyne Robotics)")[:2] == (1, "review")


def test_initials_need_more_than_themselves() -> None:
    known = accounts({"name": "Vortal Brontal Trading House"})
    assert decided(known, name="VBTH")[:2] == (1, "review")


def test_the_exact_name_wins_over_the_groups() -> None:
    known = accounts({"name": "Brontal Group"}, {"name": "Brontal"})
    assert decided(known, name="Brontal Inc")[:2] == (2, "same")
    assert decided(known, name="Brontal Group plc")[:2] == (1, "same")


@pytest.mark.parametrize("row", [{"name": ""}, {"name": "()"}, {"name": "Inc."}, {"name": "—"}])
def test_what_is_no_name_is_new(row: dict[str, str]) -> None:
    assert decided(accounts(ACME), **row)[1] == "new"


def test_no_accounts_are_no_trouble() -> None:
    empty = AccountList.build(
        pl.DataFrame({"id": [], "name": []}, schema={"id": pl.Int64, "name": pl.String})
    )
    assert decided(empty, name="Acmedyne")[1] == "new"


@pytest.mark.parametrize(
    "pair", PAIRS, ids=[f"{pair['kind']}: {pair['left']} | {pair['right']}" for pair in PAIRS]
)
@pytest.mark.parametrize("turned", [False, True])
def test_it_decides_awkward_pairs(pair: dict[str, str], turned: bool) -> None:
    left, right = (pair["left"], pair["right"])[:: -1 if turned else 1]
    verdict = decided(accounts({"name": right}), name=left)[1]
    assert (verdict == "same") is (pair["same"] == "yes")


def test_no_awkward_pair_is_joined_in_one_list() -> None:
    names = list(dict.fromkeys(pair["right"] for pair in PAIRS))
    known = accounts(*({"name": name} for name in names))
    for pair in PAIRS:
        account_id, verdict, _ = decided(known, name=pair["left"])
        is_joined = verdict == "same" and account_id and names[account_id - 1] == pair["right"]
        assert not (is_joined and pair["same"] == "no"), pair


@given(name=st.text(max_size=400), other=st.text(max_size=400))
def test_it_takes_any_text_for_a_name(name: str, other: str) -> None:
    known = accounts({"name": other, "domain": other})
    assert decided(known, name=name, domain=name)[1] in ("same", "review", "new")


@given(st.permutations([ACME, OTHER, {"name": "Brontal"}, {"name": "Brontal Group"}]))
def test_the_order_of_rows_changes_nothing(rows: list[dict[str, Any]]) -> None:
    known = accounts(ACME, OTHER, {"name": "Brontal Ltd"})
    found = resolve(_frame(rows), known, SETTINGS).with_columns(
        name=pl.Series([r["name"] for r in rows])
    )
    again = resolve(_frame(rows[::-1]), known, SETTINGS).reverse().with_columns(name=found["name"])
    assert found.equals(again)
