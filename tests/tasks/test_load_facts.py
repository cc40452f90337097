"""Facts from files: in either form, with what is refused named by line, column and reason."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.load import LoadError, LoadReport
from tasks.load.facts import load_facts
from tasks.rules.facts.values import fact_name, read_value
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, add_account, add_fact, put, stored
from warehouse.models import Account, AccountDomain, AccountFact


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    add_account(workspace)
    add_account(workspace, "bolt.example")
    return workspace


def bring(ws: Workspace, *lines: str, as_of: datetime = NOW, **options: Any) -> LoadReport:
    path = Path(ws.folder) / "facts.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return load_facts(ws, path, as_of, **options)


def facts(ws: Workspace) -> dict[tuple[str, str], str]:
    domains = {row["id"]: row["domain"].partition(".")[0] for row in stored(ws, Account)}
    return {(domains[r["account_id"]], r["name"]): r["value"] for r in stored(ws, AccountFact)}


def refused(report: LoadReport) -> list[tuple[int, str, str]]:
    return [(each.line, each.column, each.reason) for each in report.rejected]


def test_a_row_is_a_fact_with_its_confidence_day_and_source(ws: Workspace) -> None:
    report = bring(
        ws,
        "Website,Fact,Fact Value,Certainty,As of,Source",
        "https://www.acme.example/about,Tech Stack,SAP,80%,2026-02-01,https://list.example/1",
        'acme.example,Number of Employees,"1,200",,,',
        "bolt.example,country,Germany,0.5,,",
    )
    assert (report.rows, report.inserted, report.rejected) == (3, 3, [])
    assert facts(ws) == {
        ("acme", "tech_stack"): "SAP", ("acme", "employees"): "1200", ("bolt", "country"): "DE",
    }  # fmt: skip
    row = next(row for row in stored(ws, AccountFact) if row["name"] == "tech_stack")
    assert (row["method"], row["confidence"]) == ("import", 0.8)
    assert row["fetched_at"] == datetime(2026, 2, 1, tzinfo=UTC)
    assert (row["source_url"], row["found_in"]) == ("https://list.example/1", "facts.csv, line 2")
    assert {row["employees"] for row in stored(ws, Account)} == {1200, None}


def test_a_row_is_an_account_with_a_column_for_each_fact(ws: Workspace) -> None:
    report = bring(
        ws,
        "domain,Technologies,Annual Revenue,Founded,as of",
        'acme.example,"SAP; Odoo, SAP",$40M,1984-05-01,3/14/2025',
        "bolt.example,n/a,,,2/1/2026",
    )
    assert (report.rows, report.inserted, report.rejected) == (3, 3, [])
    assert facts(ws) == {
        ("acme", "technologies"): "SAP, Odoo", ("acme", "revenue_usd"): "40000000",
        ("acme", "founded"): "1984",
    }  # fmt: skip
    assert {row["fetched_at"] for row in stored(ws, AccountFact)} == {
        datetime(2025, 3, 14, tzinfo=UTC)
    }


def test_what_can_not_be_taken_is_named_and_the_rest_goes_in(ws: Workspace) -> None:
    report = bring(
        ws,
        "domain,name,value,confidence,fetched_at,notes",
        "acme.example,employees,many,,,",
        "acme.example,employees,12,,,fine",
        "nowhere.example,employees,12,,,",
        "no domain,employees,12,,,",
        "acme.example,???,12,,,",
        "acme.example,revenue_usd,€5M,,,",
        "acme.example,owner,ada@acme.example,,,",
        "acme.example,city,Leeds,110%,,",
        "acme.example,city,Leeds,,2031-01-01,",
        "acme.example,city,,,,",
        'acme.example,"city,x',
    )
    assert facts(ws) == {("acme", "employees"): "12"}
    assert report.unknown_columns == ["notes"]
    assert refused(report) == [
        (2, "value", "is not a number such as 1,200, 51-200 or $40K"),
        (4, "domain", "no account with domain nowhere.example; import accounts first"),
        (5, "domain", "is no company's domain or web address"),
        (6, "name", "is no name of a fact, such as employees or technologies"),
        (7, "value", "is not in US dollars; convert it, or put the column under ignore"),
        (8, "value", "holds an e-mail address; persons are for `whynow import contacts`"),
        (9, "confidence", "is no share between 0 and 1"),
        (10, "fetched_at", "lies in the future"),
        (11, "value", "is blank"),
        (12, "", "a quote is opened here and never closed"),
    ]


def test_a_bad_cell_of_a_wide_row_costs_only_itself(ws: Workspace) -> None:
    report = bring(ws, "domain,employees,city", "acme.example,many,Leeds")
    assert facts(ws) == {("acme", "city"): "Leeds"}
    assert refused(report) == [(2, "employees", "is not a number such as 1,200, 51-200 or $40K")]


def test_the_same_file_again_changes_nothing_and_a_later_row_replaces_an_earlier_one(
    ws: Workspace,
) -> None:
    lines = ("domain,name,value", "acme.example,city,Leeds", "acme.example,city,Hull")
    first, again = bring(ws, *lines), bring(ws, *lines)
    assert (first.inserted, first.duplicates) == (1, 1)
    assert (again.inserted, again.updated, again.unchanged) == (0, 0, 1)
    assert facts(ws) == {("acme", "city"): "Hull"}


def test_what_was_seen_earlier_does_not_replace_what_was_seen_later(ws: Workspace) -> None:
    head = "domain,name,value,fetched_at"
    bring(ws, head, "acme.example,openings,9,2026-02-01")
    old = bring(ws, head, "acme.example,openings,5,2026-01-01")
    assert (old.updated, old.unchanged) == (0, 1) and facts(ws) == {("acme", "openings"): "9"}


def test_a_persons_word_is_replaced_by_a_persons_word_only(ws: Workspace) -> None:
    add_fact(ws, "acme.example", "employees", "9", "human")
    assert bring(ws, "domain,employees", "acme.example,12").unchanged == 1
    assert facts(ws) == {("acme", "employees"): "9"}
    assert bring(ws, "domain,employees", "acme.example,15", by_hand=True).updated == 1
    (row,) = stored(ws, AccountFact)
    assert (row["method"], row["value"], row["fetched_at"]) == ("human", "15", NOW)


def test_a_domain_that_was_taken_over_leads_to_its_account(ws: Workspace) -> None:
    acme = next(row["id"] for row in stored(ws, Account) if row["domain"] == "acme.example")
    put(ws, AccountDomain, id=1, domain="old.example", account_id=acme, origin="merge", seen_at=NOW)
    bring(ws, "domain,city", "old.example,Leeds")
    assert facts(ws) == {("acme", "city"): "Leeds"}


def test_a_file_without_domains_or_facts_is_refused(ws: Workspace) -> None:
    for header, why in (("employees", "domain"), ("domain,name", "it has no facts")):
        with pytest.raises(LoadError, match=why):
            bring(ws, header, "x,y")
    with pytest.raises(LoadError, match="cannot read"):
        load_facts(ws, Path(ws.folder) / "absent.csv", NOW)


# ---- values --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("employees", "51-200", "51"), ("openings_sales", "3", "3"), ("founded", "1984", "1984"),
        ("languages", "German; en", "de, en"), ("ticker", "acm", "ACM"), ("city", " - ", None),
        ("technologies", "SAP|Odoo", "SAP, Odoo"), ("hiring_places", "Austin, TX; Hull",
         "Austin, TX; Hull"), ("anything", "as  it is", "as it is"), ("funding_usd", "$1.5M",
         "1500000"),
    ],
)  # fmt: skip
def test_values_are_stored_in_one_spelling(name: str, text: str, value: str | None) -> None:
    assert read_value(name, text) == value


@given(st.text(max_size=30), st.sampled_from(["employees", "country", "languages", "x", "founded"]))
def test_no_text_breaks_a_value_or_a_name(text: str, name: str) -> None:
    for read in (lambda: read_value(name, text), lambda: fact_name(text, {})):
        try:
            found = read()
        except ValueError as error:
            assert str(error)
        else:
            assert found is None or found.strip() == found != ""
