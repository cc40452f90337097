"""Accounts that are one company: joined by rule or by a yes with all that is theirs, and parted."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tasks.assign import assign
from tasks.detect import detect
from tasks.enqueue import enqueue
from tasks.join import say_no, say_yes, undo
from tasks.load import LoadReport, load
from tasks.moves import UnknownMerge
from tasks.rescore import rescore
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, add_account, add_contact, add_fact, add_rep, days_ago, put, stored
from tests.tasks.test_detect import check_evidence, publish
from warehouse.models import (
    Account,
    AccountDomain,
    AccountFact,
    AccountMerge,
    Assignment,
    ConsentRefusal,
    Contact,
    EventMention,
    Evidence,
    LearnedName,
    Score,
    SdrTask,
    Source,
    TriggerEvent,
    stable_id,
)
from warehouse.queries.accounts import UnknownAccount, account, family, merges

LATER = NOW + timedelta(hours=1)
OLD, NEW = "acmedyne.example", "acmebots.example"


def bring(ws: Workspace, folder: Path, kind: str, *lines: str) -> LoadReport:
    path = folder / f"{kind}.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load(ws, kind, path, LATER)


def domains(ws: Workspace) -> set[str]:
    return {row["domain"] for row in stored(ws, Account)}


def states(ws: Workspace) -> list[tuple[str, str, str]]:
    return [(r["merged_domain"], r["domain"], r["state"]) for r in stored(ws, AccountMerge)]


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    add_account(workspace, OLD, name="Acmedyne Robotics Inc.", country="US")
    add_account(workspace, "feather.example", name="Feather", country="US")
    return workspace


def test_a_new_account_that_is_an_older_one_by_rule_joins_it(ws: Workspace, tmp_path: Path) -> None:
    lines = (
        "domain,name,country",
        "acmedyne.ai,Acmedyne Robotics,US",
        "brontal.example,Brontal,US",
    )
    report = bring(ws, tmp_path, "accounts", *lines)
    assert (report.inserted, report.joined, report.proposed) == (2, 1, 0)
    assert domains(ws) == {OLD, "feather.example", "brontal.example"}
    assert [(r["domain"], r["origin"]) for r in stored(ws, AccountDomain)] == [
        ("acmedyne.ai", "merge")
    ]
    (row,) = stored(ws, AccountMerge)
    assert (row["state"], row["said_by"]) == ("joined", "rule")
    assert row["reasons"] == ["same name", f"other domain {OLD}", "same country"]
    again = bring(ws, tmp_path, "accounts", *lines)
    assert (again.inserted, again.unchanged, again.joined) == (0, 2, 0)
    assert len(stored(ws, AccountMerge)) == 1


def test_what_comes_with_its_domain_later_is_the_older_accounts(
    ws: Workspace, tmp_path: Path
) -> None:
    bring(ws, tmp_path, "accounts", "domain,name,country", "acmedyne.ai,Acmedyne Robotics,US")
    bring(ws, tmp_path, "contacts", "domain,name,email", "acmedyne.ai,Kim Roe,kim@acmedyne.ai")
    bring(
        ws, tmp_path, "leads", "external_id,domain,company,source,created_at",
        "L1,acmedyne.ai,Acmedyne,demo_request,2026-03-01",
    )  # fmt: skip
    (contact,) = stored(ws, Contact)
    assert contact["account_id"] == stable_id("account", OLD)
    assert domains(ws) == {OLD, "feather.example"}
    undo(ws, "acmedyne.ai", "kim", LATER)
    (contact,) = stored(ws, Contact)
    assert contact["account_id"] == stable_id("account", "acmedyne.ai")


def test_what_was_refused_for_its_people_goes_along_and_comes_back(
    ws: Workspace, tmp_path: Path
) -> None:
    bring(ws, tmp_path, "accounts", "domain,name", "feather-hq.example,Feather")
    contact = add_contact(ws, "kim@feather-hq.example")
    of = stable_id("account", "feather-hq.example")
    put(ws, ConsentRefusal, id=1, contact_id=contact, account_id=of, purpose="push",
        rule="opted out", first_refused_at=NOW)  # fmt: skip
    say_yes(ws, "feather-hq.example", None, "kim", LATER)
    (refusal,) = stored(ws, ConsentRefusal)
    assert refusal["account_id"] == stable_id("account", "feather.example")
    undo(ws, "feather-hq.example", "kim", LATER)
    assert stored(ws, ConsentRefusal)[0]["account_id"] == of


def test_what_is_not_certain_is_proposed_and_stays_two_until_a_yes(
    ws: Workspace, tmp_path: Path
) -> None:
    report = bring(ws, tmp_path, "accounts", "domain,name", "feather-hq.example,Feather")
    assert (report.joined, report.proposed) == (0, 1)
    assert states(ws) == [("feather-hq.example", "feather.example", "open")]
    assert "feather-hq.example" in domains(ws)
    say_yes(ws, "feather-hq.example", None, "kim", LATER)
    assert "feather-hq.example" not in domains(ws)
    with ws.reading() as connection:
        assert account(connection, "feather-hq.example")["domain"] == "feather.example"
        assert [row["state"] for row in merges(connection)] == ["joined"]


def test_a_no_is_not_asked_again(ws: Workspace, tmp_path: Path) -> None:
    lines = ("domain,name", "feather-hq.example,Feather")
    bring(ws, tmp_path, "accounts", *lines)
    say_no(ws, "feather-hq.example", None, "kim", LATER)
    assert bring(ws, tmp_path, "accounts", *lines).proposed == 0
    assert states(ws) == [("feather-hq.example", "feather.example", "no")]


def test_a_site_whose_account_is_in_the_same_file_has_not_moved(
    ws: Workspace, tmp_path: Path
) -> None:
    lines = (f"{OLD},Acmedyne Robotics,US", "acmedyne.ai,Acmedyne Robotics,US")
    report = bring(ws, tmp_path, "accounts", "domain,name,country", *lines)
    assert (report.joined, report.proposed) == (0, 1)


def test_a_subsidiary_is_not_its_parent(ws: Workspace, tmp_path: Path) -> None:
    row = f"acmedyne.de,Acmedyne Robotics,US,{OLD}"
    report = bring(ws, tmp_path, "accounts", "domain,name,country,parent_domain", row)
    assert (report.joined, report.proposed) == (0, 0)
    with ws.reading() as connection:
        up = family(connection, stable_id("account", "acmedyne.de"))
        down = family(connection, stable_id("account", OLD))
    assert up["parent"] == {"domain": OLD, "name": "Acmedyne Robotics Inc."}
    assert down["subsidiaries"] == [{"domain": "acmedyne.de", "name": "Acmedyne Robotics"}]


def test_a_moved_account_keeps_its_history_by_its_crm_id(ws: Workspace, tmp_path: Path) -> None:
    add_account(ws, "quorvane.example", name="Quorvane", external_id="C-1")
    report = bring(
        ws, tmp_path, "accounts", "domain,name,external_id", "zentrova.example,Zentrova,C-1"
    )
    assert report.joined == 1
    assert [(row["kind"], row["name"]) for row in stored(ws, LearnedName)] == [
        ("alias", "Zentrova")
    ]


def test_a_renamed_account_is_still_found_by_its_old_name(ws: Workspace, tmp_path: Path) -> None:
    bring(ws, tmp_path, "accounts", "domain,name", f"{OLD},Brontalis GmbH")
    (name,) = stored(ws, LearnedName)
    assert (name["name"], name["kind"]) == ("Acmedyne Robotics Inc.", "alias")
    bring(ws, tmp_path, "accounts", "domain,name", f"{OLD},Brontalis")
    assert len(stored(ws, LearnedName)) == 1
    report = bring(
        ws, tmp_path, "accounts", "domain,name,country", "acmedyne.ai,Acmedyne Robotics,US"
    )
    assert report.joined == 1


def test_a_run_that_was_killed_before_it_compared_is_made_up_for(
    ws: Workspace, tmp_path: Path
) -> None:
    add_account(
        ws, "acmedyne.ai", name="Acmedyne Robotics", country="US", resolved_at=None
    )  # as an import leaves it that ends there
    lines = ("domain,name,country", "acmedyne.ai,Acmedyne Robotics,US")
    assert bring(ws, tmp_path, "accounts", *lines).joined == 1


def test_accounts_of_a_first_import_are_not_compared_with_each_other(
    workspace: Workspace, tmp_path: Path
) -> None:
    lines = ("domain,name", "acmedyne.com,Acmedyne", "acmedyne.ai,Acmedyne")
    report = bring(workspace, tmp_path, "accounts", *lines)
    assert (report.inserted, report.joined, report.proposed) == (2, 0, 0)


# ---- all that is an account's --------------------------------------------------------------------


@pytest.fixture
def two(workspace: Workspace) -> Workspace:
    """Two accounts with contacts, news, facts, owners, tasks and scores."""
    ws = workspace
    add_rep(ws, "ann@us.example")
    for domain, name in ((OLD, "Acmedyne"), (NEW, "Brontalis")):
        add_account(ws, domain, name=name, country="US")
        add_contact(ws, f"cfo@{domain}", title="CFO")
        publish(ws, f"{name} raises $40 million Series B", "trade.example", days_ago(1))
        publish(ws, f"{name} appoints Ann Rowe as CFO", domain, days_ago(2))
        add_fact(ws, domain, "employees", "20", "website")
    add_fact(ws, NEW, "seats", "9", "website")
    detect(ws, NOW)
    night(ws)
    return ws


def night(ws: Workspace) -> None:
    rescore(ws, NOW)
    assign(ws, NOW)
    enqueue(ws, NOW)


TABLES = (
    Account, AccountDomain, AccountFact, Assignment, Contact, EventMention, Evidence, LearnedName,
    Score, SdrTask, Source, TriggerEvent,
)  # fmt: skip


def everything(ws: Workspace) -> dict[str, list[dict[str, Any]]]:
    hidden = {"updated_at"}
    score = hidden | {"id"}  # which the database gives, anew to one that comes back
    return {
        model.__name__: [
            {k: v for k, v in row.items() if k not in (score if model is Score else hidden)}
            for row in stored(ws, model)
        ]
        for model in TABLES
    }


def test_all_that_is_its_own_goes_over_and_comes_back(two: Workspace) -> None:
    before = everything(two)
    stays, gone = stable_id("account", OLD), stable_id("account", NEW)
    assert any(row["account_id"] == gone for row in before["SdrTask"])
    say_yes(two, NEW, OLD, "kim", LATER)
    joined = everything(two)
    for name in ("Contact", "TriggerEvent", "EventMention", "Assignment", "SdrTask"):
        assert len(joined[name]) == len(before[name])
        assert {row["account_id"] for row in joined[name]} == {stays}
    assert {(f["name"], f["account_id"]) for f in joined["AccountFact"]} == {
        ("employees", stays), ("seats", stays)
    }  # fmt: skip
    assert NEW not in {row["domain"] for row in joined["Source"]}
    assert {row["name"] for row in joined["LearnedName"]} == {"Brontalis"}
    undo(two, NEW, "kim", LATER)
    assert everything(two) == before


def test_the_next_run_works_for_the_joined_account_and_for_both_after_undo(two: Workspace) -> None:
    say_yes(two, NEW, OLD, "kim", LATER)
    night(two)
    tasks = [row for row in stored(two, SdrTask) if row["status"] == "open"]
    assert tasks and {row["account_id"] for row in tasks} == {stable_id("account", OLD)}
    undo(two, NEW, "kim", LATER)
    night(two)
    tasks = [row for row in stored(two, SdrTask) if row["status"] == "open"]
    assert {row["account_id"] for row in tasks} == {
        stable_id("account", OLD), stable_id("account", NEW)
    }  # fmt: skip


def test_news_that_tells_of_both_is_told_once_and_comes_back_twice(two: Workspace) -> None:
    publish(two, "Acmedyne acquires Brontalis", "trade.example", days_ago(0.5))
    detect(two, LATER)
    before = everything(two)
    say_yes(two, NEW, OLD, "kim", LATER)
    mentions = [(r["article_id"], r["account_id"], r["type"]) for r in stored(two, EventMention)]
    assert len(mentions) == len(set(mentions))
    check_evidence(two)
    undo(two, NEW, "kim", LATER)
    assert everything(two) == before


def test_news_under_the_old_name_reaches_the_joined_account(two: Workspace) -> None:
    say_yes(two, NEW, OLD, "kim", LATER)
    publish(two, "Brontalis acquires Zentrova", "trade.example", days_ago(0.1))
    detect(two, LATER)
    (event,) = [row for row in stored(two, TriggerEvent) if row["type"] == "acquires"]
    assert event["account_id"] == stable_id("account", OLD)


def test_joins_of_joins_are_parted_from_the_last_to_the_first(ws: Workspace) -> None:
    for name in ("one", "two", "three"):
        add_account(ws, f"{name}.example", name=f"Brontal {name}")
        add_contact(ws, f"kim@{name}.example")
    before = everything(ws)
    say_yes(ws, "one.example", "two.example", "kim", LATER)
    say_yes(ws, "two.example", "three.example", "kim", LATER)
    third = stable_id("account", "three.example")
    assert {row["account_id"] for row in stored(ws, Contact)} == {third}
    with pytest.raises(UnknownMerge, match=r"undo two\.example first"):
        undo(ws, "one.example", "kim", LATER)
    undo(ws, "two.example", "kim", LATER)
    undo(ws, "one.example", "kim", LATER)
    assert everything(ws) == before


def test_what_is_unknown_is_refused_by_name(ws: Workspace) -> None:
    with pytest.raises(UnknownMerge, match=r"nobody\.example is not open"):
        say_no(ws, "nobody.example", None, "kim", LATER)
    with pytest.raises(UnknownMerge, match="is not joined"):
        undo(ws, OLD, "kim", LATER)
    with pytest.raises(UnknownAccount, match=r"nobody\.example"):
        say_yes(ws, "nobody.example", OLD, "kim", LATER)
    with pytest.raises(UnknownMerge, match="is one account already"):
        say_yes(ws, OLD, OLD, "kim", LATER)
