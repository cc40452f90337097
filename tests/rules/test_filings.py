"""Official items of a filing become events whose evidence is the line that names them."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules import filings
from tasks.rules.matching import AccountIndex, Attribution, attribute
from tests.rules.playbooks import playbook

ITEMS = playbook().filings.items
DEPARTURE = "Item 5.02: Departure of Directors or Certain Officers; Election of Directors"
RESULTS = "Item 2.02: Results of Operations and Financial Condition"
EXHIBITS = "Item 9.01: Financial Statements and Exhibits"


def found(text: str, title: str = "", is_own: bool = True) -> dict[str, str]:
    return {each.type: each.status for each in filings.detect(title, text, ITEMS, is_own)}


def parts(title: str, account: dict[str, str], own: int | None = None) -> list[Attribution]:
    names = {"aliases": [], "negative_aliases": [], "ticker": None}
    schema = {"id": pl.Int64, "domain": pl.String, "name": pl.String, "ticker": pl.String}
    lists = {"aliases": pl.List(pl.String), "negative_aliases": pl.List(pl.String)}
    accounts = pl.DataFrame([{"id": 1, **account, **names}], schema={**schema, **lists})
    url = "https://www.register.example/1.htm"
    mentions = AccountIndex.build(accounts, []).find(title, DEPARTURE, url, own_account_id=own)
    (detection,) = filings.detect(title, DEPARTURE, ITEMS, own is not None)
    return [part for part in attribute(detection, mentions, own) if part.role == "subject"]


@pytest.mark.parametrize(
    ("code", "type_id", "status"),
    [
        ("1.01", "partnership", "announced"),
        ("2.01", "acquires", "completed"),
        ("2.05", "layoffs", "announced"),
        ("5.02", "exec_departure", "announced"),
    ],
)
def test_official_codes_are_events(code: str, type_id: str, status: str) -> None:
    assert found(f"Item {code}: As the register words it") == {type_id: status}


def test_items_that_are_no_event_and_other_text_give_nothing() -> None:
    assert found(EXHIBITS) == {}
    assert found("As said in Item 5.02: nobody left") == {}
    assert found("Item 5.021: no such code\nItem 15.02: nor this") == {}
    assert filings.detect("", DEPARTURE, {}, True) == []


def test_items_of_one_type_are_one_event_with_a_fact_each() -> None:
    text = f"Item 1.03: Bankruptcy or Receivership\n{EXHIBITS}\r\n  Item 2.04: Triggering Events "
    (event,) = filings.detect("", text, ITEMS, True)
    assert (event.type, event.rule) == ("distress", "filings@1")
    assert event.span.text == "Item 1.03: Bankruptcy or Receivership"
    assert [(fact.name, fact.value) for fact in event.facts] == [("item", "1.03"), ("item", "2.04")]


def test_codes_that_cover_several_things_are_less_sure() -> None:
    wide, narrow = filings.detect("", f"{DEPARTURE}\n{RESULTS}", ITEMS, True)
    assert wide.confidence < narrow.confidence


@given(st.lists(st.sampled_from([DEPARTURE, RESULTS, EXHIBITS, "", "Filed: 2026-03-02", "Item"])))
def test_evidence_stands_verbatim_in_the_filing(lines: list[str]) -> None:
    title, text = "ACME CORP files 8-K", "\n".join(lines)
    document = {"title": title, "text": text}
    events = filings.detect(title, text, ITEMS, False)
    assert len({event.type for event in events}) == len(events)
    for event in events:
        spans = [event.span, *event.subjects, *(fact.span for fact in event.facts)]
        assert all(document[each.field][each.start : each.end] == each.text for each in spans)


@given(st.text(), st.text(), st.booleans())
def test_no_text_breaks_it(title: str, text: str, is_own: bool) -> None:
    filings.detect(title, text, ITEMS, is_own)


@pytest.mark.parametrize(
    "title",
    [
        "ACME ROBOTICS CORP files 8-K: Departure of Directors or Certain Officers",
        "ACME ROBOTICS, INC. files 8-K/A: Departure of Directors",
        "Acme Robotics Inc. files 8-K12B",
        "Acme Robotics",
    ],
)
def test_in_the_list_of_all_companies_the_title_names_the_filer(title: str) -> None:
    (part,) = parts(title, {"domain": "acme.example", "name": "Acme Robotics"})
    assert 0.7 < part.confidence < 0.75


@pytest.mark.parametrize(
    "title",
    [
        "ACME ROBOTICS VENTURES LP files 8-K: Departure of Directors",
        "NORTH ACME ROBOTICS CORP files 8-K: Departure of Directors",
        "OTHER CORP files 8-K: Departure of Directors of Acme Robotics",
    ],
)
def test_a_filer_of_a_longer_name_is_another_company(title: str) -> None:
    assert parts(title, {"domain": "acme.example", "name": "Acme Robotics"}) == []


def test_in_an_accounts_own_list_every_filing_is_its_own() -> None:
    account = {"domain": "acme.example", "name": "Acme Robotics"}
    (part,) = parts("AR HOLDCO INC files 8-K: Departure of Directors", account, own=1)
    assert (part.account_id, part.cues) == (1, ("own source",))
