"""Forget: nothing of the person is left, in no table, file or byte, and nobody brings it back."""

import csv
import gzip
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from tasks.assign import assign
from tasks.digest import write_digest
from tasks.enqueue import enqueue
from tasks.forget import Asked, Person, PersonError, find_person, forget
from tasks.load import load
from tasks.push import push
from tasks.rescore import rescore
from tasks.subject import export_subject
from tasks.sweep import sweep
from tasks.sync import sync
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, add_account, add_contact, add_lead, add_rep, put, stored
from warehouse.models import (
    Activity,
    Alert,
    Breach,
    Contact,
    CrmRecord,
    ImportRejection,
    Lead,
    SdrTask,
    SlaClock,
    Tombstone,
)
from warehouse.runs import start_run

ANN = "ann.lindqvist@acme.example"
WORDS = ("ann.lindqvist", "lindqvist", "5550123", "ann-lq-77")
FILES = {
    "accounts": ("domain,name", "acme.example,Acme", "bolt.example,Bolt"),
    "reps": ("email,name,pool", "maya@us.example,Maya Ito,inbound"),
    "contacts": (
        "name,email,title,phone,linkedin_url,external_id",
        f"Ann Lindqvist,{ANN},CFO,+1 415 555 0123,https://www.linkedin.com/in/ann-lq-77,K1",
        "Bo Diaz,bo@acme.example,Director of IT,+1 415 555 0199,,K2",
    ),
    "leads": (
        "external_id,domain,email,name,source,created_at",
        f"L1,acme.example,{ANN},Ann Lindqvist,website,2026-03-02 08:00",
        "L2,bolt.example,cy@bolt.example,Cy Roe,website,2026-03-02 08:00",
    ),
    "activities": (
        "domain,email,kind,at,subject",
        f"acme.example,{ANN},visited_pricing,2026-03-01,Ann Lindqvist looked",
        "acme.example,bo@acme.example,opened_email,2026-03-01,cc Ann Lindqvist",
    ),
}


def write_files(ws: Workspace) -> None:
    folder = ws.folder / "data"
    folder.mkdir(exist_ok=True)
    for kind, rows in FILES.items():
        (folder / f"{kind}.csv").write_text("\n".join([*rows, ""]), encoding="utf-8")


def work(ws: Workspace, as_of: datetime) -> None:
    """What a night does with contacts and leads."""
    with start_run(ws.engine, "nightly", as_of, "pipeline") as run_id:
        sync(ws, as_of)
        rescore(ws, as_of)
        assign(ws, as_of)
        enqueue(ws, as_of)
        push(ws, as_of)
        sweep(ws, as_of, run_id)
        write_digest(ws, as_of)


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    """A workspace after a night in which Ann asked for a demo."""
    write_files(workspace)
    work(workspace, NOW)
    inbox = workspace.folder / "inbox"
    inbox.mkdir()
    (inbox / "fair.csv").write_bytes(
        "Nachname;Vorname;Firma\nLindqvist;Ann;acme.example\nRoe;Cy;Müller\n".encode("cp1252")
    )
    (inbox / "old.csv.gz").write_bytes(gzip.compress(f"who,what\n{ANN},x\nbo,y\n".encode()))
    (workspace.folder / "whynow.log").write_text(f"fault at {ANN.upper()} (415) 555-0123\n")
    return workspace


def everything(ws: Workspace) -> str:
    """All that tables and files hold, in lower case."""
    with ws.reading() as connection:
        found = [
            str(row)
            for table in inspect(connection).get_table_names()
            for row in connection.execute(text(f'SELECT * FROM "{table}"'))
        ]
    for path in sorted(ws.folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        plain = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
        found.append(plain.decode("latin-1"))
    return "\n".join(found).lower()


def left_of(ws: Workspace) -> list[str]:
    content = everything(ws)
    if ws.engine.dialect.name == "sqlite":
        for path in Path(str(ws.engine.url.database)).parent.glob("whynow.db*"):
            content += path.read_bytes().decode("latin-1").lower()
    return [word for word in WORDS if word in content]


def test_nothing_of_the_person_is_left(ws: Workspace) -> None:
    assert set(left_of(ws)) >= {"ann.lindqvist", "lindqvist"}
    done = forget(ws, Asked(email=ANN), NOW)
    assert left_of(ws) == []
    assert done.deleted["contact"] == done.deleted["lead"] == done.deleted["activity"] == 1
    assert done.deleted["sdr_task"] and done.deleted["sla_clock"] and done.deleted["crm_record"]
    assert {row["email"] for row in stored(ws, Contact)} == {"bo@acme.example"}
    assert {row["email"] for row in stored(ws, Lead)} == {"cy@bolt.example"}
    assert stored(ws, Activity)[0]["subject"] == "cc [forgotten]"
    assert stored(ws, Alert)


def test_clocks_that_watch_what_the_person_did_go_too(ws: Workspace) -> None:
    act = next(row for row in stored(ws, Activity) if row["email"] == ANN)
    clock = {
        "kind": "unanswered_reply", "subject_id": act["id"], "account_id": act["account_id"],
        "calendar": "default in UTC", "allowance_minutes": 240, "started_at": NOW,
        "week": NOW.date(), "pauses": "", "updated_at": NOW,
    }  # fmt: skip
    put(ws, SlaClock, id=7, **clock)
    put(ws, Breach, id=8, clock_id=7, level="breach", passed_at=NOW, found_at=NOW)
    forget(ws, Asked(email=ANN), NOW)
    assert 7 not in {row["id"] for row in stored(ws, SlaClock)}
    assert 8 not in {row["id"] for row in stored(ws, Breach)}


def test_the_rows_of_others_stay_in_files_byte_by_byte(ws: Workspace) -> None:
    forget(ws, Asked(email=ANN), NOW)
    assert (ws.folder / "inbox" / "fair.csv").read_bytes() == (
        "Nachname;Vorname;Firma\nRoe;Cy;Müller\n".encode("cp1252")
    )
    packed = (ws.folder / "inbox" / "old.csv.gz").read_bytes()
    assert gzip.decompress(packed) == b"who,what\nbo,y\n"
    assert "Bo Diaz" in (ws.folder / "data" / "contacts.csv").read_text()
    with (ws.folder / "crm" / "tasks.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["account_domain"] for row in csv.DictReader(file)} == {"bolt.example"}


def test_three_nights_over_the_same_sources_do_not_bring_the_person_back(ws: Workspace) -> None:
    forget(ws, Asked(email=ANN), NOW)
    for days in (1, 2, 3):
        write_files(ws)
        work(ws, NOW + timedelta(days=days))
        for kind in FILES:
            (ws.folder / "data" / f"{kind}.csv").unlink()
        assert left_of(ws) == []
    refused = {(row["kind"], row["line"], row["column"]) for row in stored(ws, ImportRejection)}
    assert refused == {("contacts", 2, "email"), ("leads", 2, "email"), ("activities", 2, "email")}
    reasons = {row["reason"] for row in stored(ws, ImportRejection)}
    assert reasons == {"belongs to a person who was forgotten (e-mail address)"}


def test_it_knows_the_person_however_an_export_writes_it(ws: Workspace) -> None:
    forget(ws, Asked(email=ANN), NOW)
    rows = (
        "name,email,phone,linkedin_url,external_id",
        "Somebody,ANN.LINDQVIST+news@ACME.example ,,,",
        '"Lindqvist, Ann",other@acme.example,,,',
        "Dr. Ann Lindqvist,private@acme.example,,,",
        "A. L.,a1@acme.example,(415) 555-0123,,",
        "A. L.,a2@acme.example,,linkedin.com/in/Ann-LQ-77/?x=1,",
        "New One,new@acme.example,,,",
    )
    path = ws.folder / "again.csv"
    path.write_text("\n".join([*rows, ""]))
    report = load(ws, "contacts", path, NOW)
    assert [row.line for row in report.rejected] == [2, 3, 4, 5, 6]
    path.write_text("name,external_id,domain\nA. L.,K1,acme.example\n")
    assert load(ws, "contacts", path, NOW).rejected[0].column == "external_id"


def test_it_can_be_repeated(ws: Workspace) -> None:
    forget(ws, Asked(email=ANN), NOW)
    before = stored(ws, Tombstone)
    done = forget(ws, Asked(email=ANN), NOW + timedelta(hours=1))
    assert (done.deleted, done.blacked, done.files.rows_dropped) == ({}, {}, {})
    assert stored(ws, Tombstone) == before


def test_killed_before_the_rows_are_gone_it_finds_them_again(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("tasks.forget.erase", die)
        forget(ws, Asked(email=ANN), NOW)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("tasks.forget.overwrite", die)
        forget(ws, Asked(email=ANN), NOW)
    forget(ws, Asked(email=ANN), NOW)
    assert left_of(ws) == []


def test_the_report_names_nobody(ws: Workspace) -> None:
    done = forget(ws, Asked(email=ANN), NOW)
    written = (ws.folder / done.report).read_text(encoding="utf-8")
    facts = json.loads(written)
    assert facts["rows_deleted"]["contact"] == 1
    assert facts["file_rows_dropped"]["data/contacts.csv"] == 1
    assert not any(word in written.lower() for word in WORDS)


def test_somebody_who_was_never_held_is_barred(ws: Workspace) -> None:
    done = forget(ws, Asked(email="eve@acme.example", name="Eve Moss", domain="acme.example"), NOW)
    assert done.deleted == {} and done.marks == 3
    path = ws.folder / "new.csv"
    path.write_text("name,email\nEve Moss,e.moss@acme.example\n")
    assert load(ws, "contacts", path, NOW).inserted == 0


def test_a_number_that_others_have_too_bars_nobody(ws: Workspace) -> None:
    for each in ("di@acme.example", "ed@acme.example"):
        add_contact(ws, each, name=f"{each[:2]} Jones", phone="+1 800 555 7777")
    forget(ws, Asked(email="di@acme.example"), NOW)
    assert {row["kind"] for row in stored(ws, Tombstone)} == {"email", "name_domain", "at"}
    assert "ed@acme.example" in {row["email"] for row in stored(ws, Contact)}


def test_a_namesake_is_kept_and_said(ws: Workspace) -> None:
    add_contact(ws, "a.lindqvist@acme.example", name="Ann Lindqvist")
    done = forget(ws, Asked(email=ANN), NOW)
    assert done.namesakes == 1 and "same name" in " ".join(done.notes)
    assert "a.lindqvist@acme.example" in {row["email"] for row in stored(ws, Contact)}
    assert "name_domain" not in {row["kind"] for row in stored(ws, Tombstone)}


def find(ws: Workspace, asked: Asked) -> Person:
    with ws.reading() as connection:
        return find_person(connection, asked)


@pytest.mark.parametrize(
    "asked",
    [
        Asked(name="lindqvist ann", domain="acme.example"),
        Asked(external_id="K1"),
        Asked(external_id="L1"),
        Asked(phone="1-415-555-0123"),
    ],
)
def test_a_person_is_found_by_what_is_known(ws: Workspace, asked: Asked) -> None:
    person = find(ws, asked)
    assert [row["email"] for row in person.contacts] == [ANN]
    assert len(person.leads) == len(person.activities) == 1 and person.tasks


def test_it_does_not_guess_who_is_meant(ws: Workspace) -> None:
    add_contact(ws, "a.lindqvist@acme.example", name="Ann Lindqvist")
    with pytest.raises(PersonError, match="2 contacts fit"):
        find(ws, Asked(name="Ann Lindqvist", domain="acme.example"))
    with pytest.raises(PersonError, match="address of a rep"):
        find(ws, Asked(email="Maya@us.example"))
    with pytest.raises(PersonError, match="nobody is named"):
        find(ws, Asked(name="Ann"))


def test_a_subject_sees_all_that_is_held(ws: Workspace) -> None:
    held = export_subject(ws, Asked(email=ANN))
    assert held["is_held"] and not held["is_forgotten"]
    assert {"contact", "lead", "activity", "sdr_task", "sla_clock", "crm_record"} <= set(
        held["tables"]
    )
    assert "activity, in its words" in held["tables"]
    assert {"data/contacts.csv", "inbox/fair.csv", "inbox/old.csv.gz", "whynow.log"} <= set(
        held["files"]
    )
    assert "bo@acme.example" not in json.dumps(held["files"]["data/contacts.csv"])


def test_of_the_forgotten_nothing_is_held_but_the_tombstone(ws: Workspace) -> None:
    forget(ws, Asked(email=ANN), NOW)
    held = export_subject(ws, Asked(email=ANN))
    assert held == {"is_held": False, "is_forgotten": True, "tables": {}, "files": {}}


def test_hashes_of_two_warehouses_differ(
    make_workspace: Callable[[], Workspace], tmp_path: Path
) -> None:
    ws = make_workspace()
    add_account(ws)
    add_rep(ws, "maya@us.example")
    add_lead(ws, "L9", "zoe@acme.example", NOW)
    forget(ws, Asked(email="zoe@acme.example"), NOW)
    assert stored(ws, Lead) == [] == stored(ws, SdrTask) == stored(ws, CrmRecord)
    key = {row["hash"] for row in stored(ws, Tombstone)}
    with ws.writing() as connection:
        connection.execute(text("DELETE FROM privacy_key"))
        connection.execute(text("DELETE FROM tombstone"))
    forget(ws, Asked(email="zoe@acme.example"), NOW)
    assert key.isdisjoint({row["hash"] for row in stored(ws, Tombstone)})
