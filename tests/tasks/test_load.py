"""Imports: good rows go in, each refused row is listed, the same file again changes nothing."""

import csv
import gzip
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tasks.load import LoadError, LoadReport, headers, load
from tasks.load.kinds import KINDS
from tasks.workspace import Workspace
from tests.shared import shared_data
from tests.tasks.seed import NOW, add_account, add_contact, add_rep, stored
from warehouse.models import Account, Activity, Contact, Customer, Lead, Rep, stable_id

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a CSV file of these rows."""

    def write(*rows: str, name: str = "export.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes("\n".join([*rows, ""]).encode(encoding))
        return path

    return write


def refused(report: LoadReport) -> list[tuple[int, str, str]]:
    return [(row.line, row.column, row.reason) for row in report.rejected]


def counts(report: LoadReport) -> tuple[int, int, int, int]:
    return report.inserted, report.updated, report.unchanged, len(report.rejected)


# ---- Accounts ------------------------------------------------------------------------------------


def test_it_reads_an_export_in_any_shape(workspace: Workspace, write: Write) -> None:
    path = write(
        "Annual Revenue;COMPANY_NAME;Web-Site;Number of Employees;Country/Region;Aliases;Fax",
        '"$1,5M";"Acme; Inc.";https://www.acme.example/de?x=1;51-200;Deutschland;ACME|Acme Co;1',
        encoding="utf-8-sig",
    )
    report = load(workspace, "accounts", path, NOW)
    assert counts(report) == (1, 0, 0, 0)
    assert report.unknown_columns == ["Fax"]
    [row] = stored(workspace, Account)
    assert row["id"] == stable_id("account", "acme.example")
    found = [row[n] for n in ("domain", "name", "revenue_usd", "employees", "country", "aliases")]
    assert found == ["acme.example", "Acme; Inc.", 1.5e6, 51, "DE", ["ACME", "Acme Co"]]


def test_a_second_import_changes_nothing(workspace: Workspace, write: Write) -> None:
    path = write("domain,name,employees", "a.example,A,10", "b.example,B,")
    assert counts(load(workspace, "accounts", path, NOW)) == (2, 0, 0, 0)
    before = stored(workspace, Account)
    later = load(workspace, "accounts", path, NOW + timedelta(days=1))
    assert counts(later) == (0, 0, 2, 0)
    assert stored(workspace, Account) == before


def test_refused_rows_are_listed_and_the_good_ones_go_in(
    workspace: Workspace, write: Write
) -> None:
    path = write(
        "Website,Company,Employees,Country",
        'a.example,"A\nA",10,US',
        "nonsense,B,10,US",
        "c.example,C,many,US",
        "d.example,,10,US",
        "e.example,E,10,Atlantis",
        "f.example,F,10,US,too,much",
        "g.example,G,3000000000,US",
        "h.example,H,10,CN",
    )
    report = load(workspace, "accounts", path, NOW)
    assert [row["domain"] for row in stored(workspace, Account)] != []
    assert counts(report) == (2, 0, 0, 6)
    assert refused(report) == [
        (4, "Website", "is no company's domain or web address"),
        (5, "Employees", "is not a number such as 1,200, 51-200 or $40K"),
        (6, "Company", "is blank"),
        (7, "Country", "is no country that is known; write its name or its ISO code"),
        (8, "", "has 6 cells, the header has 4; put quotes around a cell that holds a separator"),
        (9, "Employees", "is larger than 2,147,483,647"),
    ]
    assert report.rows_taken == 2


def test_only_what_the_file_has_is_changed(workspace: Workspace, write: Write) -> None:
    add_account(workspace, "a.example", name="Old", employees=10, city="Berlin", aliases=["AA"])
    path = write("domain,name,employees,country", "a.example,New,,DE")
    assert counts(load(workspace, "accounts", path, NOW)) == (0, 1, 0, 0)
    [row] = stored(workspace, Account)
    assert [row[n] for n in ("name", "employees", "city", "country", "aliases")] == [
        "New", 10, "Berlin", "DE", ["AA"],
    ]  # fmt: skip
    assert row["first_seen_at"] < row["updated_at"] == NOW


def test_of_rows_with_the_same_key_the_last_one_wins(workspace: Workspace, write: Write) -> None:
    path = write(
        "domain,name", "a.example,First", "b.example,B", "www.A.example,Second", "a.example,Third"
    )
    for expected in ((2, 0, 0, 0), (0, 0, 2, 0)):
        report = load(workspace, "accounts", path, NOW)
        assert counts(report) == expected
        assert report.duplicates == 2
    assert {row["name"] for row in stored(workspace, Account)} == {"B", "Third"}


def test_repeats_far_apart_settle_too(
    workspace: Workspace, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.load.rows.BATCH_ROWS", 2)
    rows = [f"{domain}.example,{n}" for n, domain in enumerate("abcadab")]
    path = write("domain,name", *rows, "a.example,7,broken")
    load(workspace, "accounts", path, NOW)
    again = load(workspace, "accounts", path, NOW)
    assert counts(again) == (0, 0, 4, 1)
    assert {row["domain"][0]: row["name"] for row in stored(workspace, Account)} == {
        "a": "5", "b": "6", "c": "2", "d": "4",
    }  # fmt: skip


def test_rows_of_one_account_in_two_spellings_are_one_of_several_pages(
    workspace: Workspace, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.load.rows.PAGE_ROWS", 2)
    rows = ["blog.a.example,First", "b.example,B", "c.example,C", "d.example,D", "a.example,Last"]
    path = write("domain,name", *rows)
    for expected in ((4, 0, 0, 0), (0, 0, 4, 0)):
        report = load(workspace, "accounts", path, NOW)
        assert (counts(report), report.duplicates) == (expected, 1)
    assert {row["name"] for row in stored(workspace, Account)} == {"B", "C", "D", "Last"}


def test_blank_cells_keep_what_is_stored_else_take_the_default(
    workspace: Workspace, write: Write
) -> None:
    add_account(workspace, "a.example", name="A", employees=10, aliases=["AA"])
    path = write("domain,name,employees,aliases", "a.example,A,,", "b.example,B,,", "c.example,,9,")
    report = load(workspace, "accounts", path, NOW)
    assert counts(report) == (1, 0, 1, 1)
    found = {
        row["domain"]: (row["employees"], row["aliases"]) for row in stored(workspace, Account)
    }
    assert found == {"a.example": (10, ["AA"]), "b.example": (None, [])}


def test_a_file_of_several_transactions_goes_in_whole(
    workspace: Workspace, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.load.rows.BATCH_ROWS", 2)
    path = write("domain,name", *(f"c{n}.example,C" for n in range(25)), "no domain,C")
    heard: list[tuple[int, int]] = []
    report = load(workspace, "accounts", path, NOW, lambda *done: heard.append(done))
    assert counts(report) == (25, 0, 0, 1)
    assert len(stored(workspace, Account)) == 25
    assert len(heard) == 13


def test_an_owner_may_be_named_by_the_name_of_a_rep(workspace: Workspace, write: Write) -> None:
    add_rep(workspace, "maya@us.example", name="Maya Lind")
    path = write("domain,name,Account Owner", "a.example,A,Maya Lind", "b.example,B,Nobody Here")
    report = load(workspace, "accounts", path, NOW)
    assert refused(report) == [
        (3, "Account Owner", "is not one e-mail address or the name of a rep")
    ]
    assert stored(workspace, Account)[0]["owner_email"] == "maya@us.example"


# ---- Files that can not be taken -----------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 500, b"PK\x03\x04"])
def test_a_file_that_is_no_csv_is_named(
    workspace: Workspace, tmp_path: Path, content: bytes
) -> None:
    add_account(workspace, "kept.example")
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    with pytest.raises(LoadError, match=r"cannot read .*bad\.csv: it is .*;"):
        load(workspace, "accounts", path, NOW)
    assert len(stored(workspace, Account)) == 1


def test_a_missing_column_is_said_with_what_was_found(workspace: Workspace, write: Write) -> None:
    path = write("Website,Fax", "a.example,1")
    with pytest.raises(LoadError, match="no column for name; found: Website, Fax; accepted as"):
        load(workspace, "accounts", path, NOW)


def test_two_columns_for_one_field_are_refused(workspace: Workspace, write: Write) -> None:
    path = write("Website,Domain,Name", "a.example,a.example,A")
    with pytest.raises(LoadError, match=r"'Website' and 'Domain' both mean domain.*imports\.acc"):
        load(workspace, "accounts", path, NOW)


def test_the_playbook_maps_and_ignores_columns(
    make_workspace: Callable[[str], Workspace], write: Write
) -> None:
    ws = make_workspace(
        '[imports.accounts]\nignore = ["Fax"]\n[imports.accounts.columns]\nname = ["Firma"]\n'
        'domain = ["Netz"]\n'
    )
    report = load(ws, "accounts", write("Netz,Firma,Fax", "a.example,A,1"), NOW)
    assert counts(report) == (1, 0, 0, 0)
    assert report.unknown_columns == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_with_headers_only_is_fine(workspace: Workspace, write: Write, kind: str) -> None:
    report = load(workspace, kind, write(",".join(headers(kind))), NOW)
    assert report.rows == 0
    assert report.unknown_columns == []


# ---- Contacts, leads, activities, reps, customers ------------------------------------------------


def test_contacts_need_their_account_and_get_a_tier(workspace: Workspace, write: Write) -> None:
    add_account(workspace, "acme.example")
    path = write(
        "First Name,Last Name,Email,Company Domain,Job Title,Unsubscribed",
        "Ann,Li,Ann.Li@Acme.example,acme.example,Chief Financial Officer,no",
        "Bo,Ek,bo@acme.example,,Director of Finance,yes",
        "Cy,Un,cy@other.example,other.example,CEO,no",
        "Di,No,,acme.example,CEO,no",
    )
    report = load(workspace, "contacts", path, NOW)
    assert refused(report) == [
        (4, "Company Domain", "no account with domain other.example; import accounts first"),
        (5, "Email", "has neither an e-mail address nor an external id"),
    ]
    found = {row["email"]: row for row in stored(workspace, Contact)}
    ann, bo = found["ann.li@acme.example"], found["bo@acme.example"]
    assert (ann["name"], ann["tier"], ann["is_opted_out"]) == ("Ann Li", "c_level_vp", False)
    assert (bo["tier"], bo["is_opted_out"]) == ("director", True)
    assert bo["account_id"] == stable_id("account", "acme.example")


def test_the_playbook_overrides_the_tier_of_a_title(
    make_workspace: Callable[[str], Workspace], write: Write
) -> None:
    ws = make_workspace('[titles]\n"Head Gardener" = "c_level_vp"\n')
    add_account(ws, "acme.example")
    load(ws, "contacts", write("name,email,title", "Al,a@acme.example,head gardener"), NOW)
    assert stored(ws, Contact)[0]["tier"] == "c_level_vp"


def test_leads_make_their_account(workspace: Workspace, write: Write) -> None:
    path = write(
        "Lead ID,Website,Company,Email,Lead Source,Create Date",
        "1,new.example,New Inc,x@new.example,Web Form,2026-03-01 10:00",
        "2,bare.example,,x@bare.example,webinar,2026-03-01T10:00:00+01:00",
        "3,new.example,New Inc,x@new.example,Carrier Pigeon,2026-03-01",
    )
    report = load(workspace, "leads", path, NOW)
    assert counts(report) == (2, 0, 0, 1)
    assert report.accounts_made == 2
    [(line, column, reason)] = refused(report)
    assert (line, column) == (4, "Lead Source")
    assert reason.startswith("'Carrier Pigeon' is no lead source of the playbook; allowed: adv")
    accounts = {row["domain"]: row["name"] for row in stored(workspace, Account)}
    assert accounts == {"new.example": "New Inc", "bare.example": "bare.example"}
    leads = {row["external_id"]: row for row in stored(workspace, Lead)}
    assert leads["1"]["source"] == "website"
    assert leads["2"]["created_at"] == datetime(2026, 3, 1, 9, tzinfo=UTC)


def test_a_lead_that_was_created_earlier_than_thought_is_changed(
    workspace: Workspace, write: Write
) -> None:
    head = "external_id,domain,source,created_at"
    load(workspace, "leads", write(head, "1,a.example,website,2026-03-01"), NOW)
    report = load(workspace, "leads", write(head, "1,a.example,website,2026-02-01"), NOW)
    assert counts(report) == (0, 1, 0, 0)
    assert stored(workspace, Lead)[0]["created_at"] == datetime(2026, 2, 1, tzinfo=UTC)


def test_activities_know_their_kinds_and_contacts(workspace: Workspace, write: Write) -> None:
    add_account(workspace, "acme.example")
    add_contact(workspace, "ann@acme.example")
    path = write(
        "domain,contact email,type,date,owner",
        "acme.example,ANN@acme.example,Opened Email,2026-03-01 10:00,rep@us.example",
        "acme.example,new@acme.example,call,2026-03-01 10:00,",
        "acme.example,,visited_pricing,2026-03-01 11:00,",
        "acme.example,ann@acme.example,juggling,2026-03-01,",
        "none.example,,call,2026-03-01,",
    )
    report = load(workspace, "activities", path, NOW)
    assert [(line, column) for line, column, _ in refused(report)] == [(5, "type"), (6, "domain")]
    assert "'juggling' is no kind of activity" in report.rejected[0].reason
    contacts = {row["kind"]: row["contact_id"] for row in stored(workspace, Activity)}
    assert contacts == {
        "opened_email": stable_id("contact", "ann@acme.example"), "call": None,
        "visited_pricing": None,
    }  # fmt: skip
    assert counts(load(workspace, "activities", path, NOW)) == (0, 0, 3, 2)


def test_contacts_that_come_later_are_joined(workspace: Workspace, write: Write) -> None:
    add_account(workspace, "acme.example")
    rows = ["domain,email,kind,at", "acme.example,ann@acme.example,opt_out,2026-03-01"]
    load(workspace, "activities", write(*rows), NOW)
    head = "external_id,domain,email,source,created_at"
    lead = "1,acme.example,ann@acme.example,website,2026-03-01"
    load(workspace, "leads", write(head, lead), NOW)
    contacts = write("name,email,is_opted_out", "Ann,ann@acme.example,no")
    load(workspace, "contacts", contacts, NOW)
    [contact] = stored(workspace, Contact)
    assert contact["is_opted_out"] is True
    assert stored(workspace, Activity)[0]["contact_id"] == contact["id"]
    assert stored(workspace, Lead)[0]["contact_id"] == contact["id"]
    assert counts(load(workspace, "contacts", contacts, NOW)) == (0, 0, 1, 0)


def test_an_opt_out_marks_the_contact(workspace: Workspace, write: Write) -> None:
    add_account(workspace, "acme.example")
    add_contact(workspace, "ann@acme.example")
    add_contact(workspace, "bo@acme.example")
    rows = ["domain,email,kind,at", "acme.example,ann@acme.example,Unsubscribe,2026-03-01"]
    load(workspace, "activities", write(*rows), NOW)
    opted_out = {row["email"]: row["is_opted_out"] for row in stored(workspace, Contact)}
    assert opted_out == {"ann@acme.example": True, "bo@acme.example": False}


def test_reps_are_checked_against_the_playbook(workspace: Workspace, write: Write) -> None:
    path = write(
        "email,name,role,time zone,territories,languages,capacity,away from,calendar",
        "a@us.example,A,SDR,Europe/Berlin,Germany;AT,German|en,40,2026-03-05,default",
        "b@us.example,B,wizard,UTC,,,,,",
        "c@us.example,C,ae,Mars/Base,,,,,",
        "d@us.example,D,ae,UTC,,,,,night",
    )
    report = load(workspace, "reps", path, NOW)
    assert [(line, column) for line, column, _ in refused(report)] == [
        (3, "role"), (4, "time zone"), (5, "calendar"),
    ]  # fmt: skip
    [rep] = stored(workspace, Rep)
    assert (rep["role"], rep["countries"], rep["languages"]) == ("sdr", ["DE", "AT"], ["de", "en"])
    assert (rep["pool"], rep["is_active"]) == ("outbound", True)


def test_customers_tell_won_from_lost(workspace: Workspace, write: Write) -> None:
    path = write(
        "Website,Account Name,Deal Stage,Close Date,Amount",
        "a.example,A,Closed Won,14/3/2025,$900",
        "b.example,B,closedlost,3/4/2025,",
        "c.example,C,maybe,2025-01-01,",
    )
    report = load(workspace, "customers", path, NOW)
    assert refused(report) == [(4, "Deal Stage", "'maybe' is no outcome; allowed: lost, won")]
    outcomes = {row["domain"]: row["outcome"] for row in stored(workspace, Customer)}
    assert outcomes == {"a.example": "won", "b.example": "lost"}
    assert str(stored(workspace, Customer)[0]["closed_on"]).startswith("2025-")
    assert {row["domain"] for row in stored(workspace, Account)} == {"a.example", "b.example"}


def test_reasons_never_hold_what_may_be_personal(workspace: Workspace, write: Write) -> None:
    path = write(
        "external_id,domain,source,created_at,email",
        "1,a.example,ann@secret.example,2026-03-01,x@a.example",
        "2,a.example,website,Ann Secret,x@a.example",
        "3,a.example,website,2026-03-01,Ann Secret",
    )
    report = load(workspace, "leads", path, NOW)
    assert len(report.rejected) == 3
    assert not [row for row in report.rejected if "secret" in row.reason.lower()]


# ---- Real and large files ------------------------------------------------------------------------


@pytest.mark.shared_data
def test_it_imports_a_real_export(workspace: Workspace) -> None:
    path = shared_data() / "accounts" / "yc_2024.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = sum(1 for _ in csv.reader(file)) - 1
    report = load(workspace, "accounts", path, NOW)
    assert report.rows == rows == 4663
    assert "short_description" in report.unknown_columns
    assert report.rows_taken > 0.95 * rows
    assert {row.column for row in report.rejected} <= {"website", "country"}
    again = load(workspace, "accounts", path, NOW)
    assert counts(again) == (0, 0, report.inserted, len(report.rejected))


@pytest.mark.shared_data
def test_an_export_without_web_sites_is_refused_as_a_whole(workspace: Workspace) -> None:
    with pytest.raises(LoadError, match="no column for domain; found: Symbol, Security, GICS"):
        load(workspace, "accounts", shared_data() / "accounts" / "sp500.csv", NOW)


SCRIPT = """
import resource, sys
from datetime import UTC, datetime
from tasks.load import load
from tasks.workspace import open_workspace
ws = open_workspace(sys.argv[1])
rows = [load(ws, "accounts", path, datetime(2026, 3, 2, tzinfo=UTC)).rows for path in sys.argv[2:]]
print(*rows, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(resource, "RUSAGE_SELF"), reason="needs getrusage")
def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "playbook.toml").write_text("", encoding="utf-8")
    first, small, large = (tmp_path / f"{name}.csv" for name in ("first", "small", "large"))
    for path, rows in ((first, 1_000), (small, 5_000), (large, 60_000)):
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["domain", "name", "city", "notes"])
            writer.writerows([f"c{n}.example", f"C {n}", "Berlin", "x" * 300] for n in range(rows))
    # New accounts are compared with those that are there, so there must be some.
    peaks = [_peak_kib(tmp_path, [path]) for path in (first, small, large)]
    assert peaks[2] - peaks[1] < 60_000


def _peak_kib(folder: Path, files: Sequence[Path]) -> int:
    code = [sys.executable, "-c", SCRIPT, str(folder), *map(str, files)]
    environment = {k: v for k, v in os.environ.items() if k != "WHYNOW_DATABASE_URL"}
    done = subprocess.run(code, capture_output=True, text=True, check=True, env=environment)
    return int(done.stdout.split()[-1])
