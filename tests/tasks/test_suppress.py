"""Suppression: whoever is on a list gets no task, none is pushed, and imports refuse the rows."""

from pathlib import Path

import pytest

from tasks.consent import read_refusals
from tasks.enqueue import enqueue
from tasks.load import load
from tasks.push import push
from tasks.suppress import SuppressError, add, entries, entry, import_list, remove
from tasks.sync import sync
from tasks.workspace import Workspace
from tests.tasks.seed import (
    NOW,
    add_account,
    add_activity,
    add_contact,
    add_lead,
    add_rep,
    change,
    put,
    stored,
)
from warehouse.models import (
    Account,
    Assignment,
    ConsentRefusal,
    Contact,
    SdrTask,
    Suppression,
    stable_id,
)

ANN = "ann@acme.example"


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    """An account with an owner, a contact, and a lead of that contact."""
    account_id = add_account(workspace)
    rep_id = add_rep(workspace, "maya@us.example", pool="inbound")
    put(
        workspace, Assignment, id=1, account_id=account_id, role="sdr", rep_id=rep_id,
        because="free", assigned_at=NOW, ended_at=None,
    )  # fmt: skip
    contact_id = add_contact(workspace, ANN, name="Ann Li", title="CFO", phone="+1 415 555 0123")
    add_lead(workspace, "L1", ANN, NOW, contact_id=contact_id, name="Ann Li")
    return workspace


def states(ws: Workspace) -> list[tuple[str, str | None]]:
    return [(row["status"], row["closed_because"]) for row in stored(ws, SdrTask)]


@pytest.mark.parametrize(
    ("email", "domain", "name"),
    [("Ann@acme.example", None, None), (None, "www.acme.example", None),
     (None, "acme.example", "Li, Ann")],
)  # fmt: skip
def test_no_task_is_made_for_whom_a_list_names(
    ws: Workspace, email: str | None, domain: str | None, name: str | None
) -> None:
    mark = entry(email, domain, name)
    assert add(ws, [mark], "asked at a fair", "me", NOW) == 1
    assert enqueue(ws, NOW)["contacts_refused"] == 1
    assert stored(ws, SdrTask) == []
    rules = {(row["purpose"], row["rule"]) for row in stored(ws, ConsentRefusal)}
    assert ("call", "is on the suppression list: asked at a fair") in rules
    assert remove(ws, mark, NOW) and not remove(ws, mark, NOW)
    assert enqueue(ws, NOW)["tasks_new"] == 1
    assert stored(ws, ConsentRefusal) == []


def test_an_open_task_ends_with_the_rule(ws: Workspace) -> None:
    enqueue(ws, NOW)
    push(ws, NOW)
    add(ws, [entry(ANN, None, None)], "said no", "me", NOW)
    assert push(ws, NOW)["held"] == 2
    enqueue(ws, NOW)
    assert states(ws) == [("cancelled", "is on the suppression list: said no")]


def test_a_lead_without_a_contact_is_refused_by_its_address(ws: Workspace) -> None:
    add_lead(ws, "L2", "cy@acme.example", NOW, name="Cy Roe")
    add(ws, [entry(e, None, None) for e in (ANN, "cy@acme.example")], "said no", "me", NOW)
    assert enqueue(ws, NOW)["tasks_new"] == 0


def test_a_basis_that_is_not_enough_refuses_the_task(ws: Workspace) -> None:
    change(ws, Account, stable_id("account", "acme.example"), country="CN")
    change(ws, Contact, stable_id("contact", ANN), consent_basis="legitimate interest")
    assert enqueue(ws, NOW)["tasks_new"] == 0
    change(ws, Contact, stable_id("contact", ANN), consent_basis="Opt-in")
    assert enqueue(ws, NOW)["tasks_new"] == 1


def test_imports_refuse_whom_a_list_names(ws: Workspace, tmp_path: Path) -> None:
    add(ws, [entry(None, "bolt.example", None), entry(ANN, None, None)], "rival", "me", NOW)
    path = tmp_path / "contacts.csv"
    path.write_text(f"name,email\nAnn Li,{ANN}\nBo Diaz,bo@bolt.example\nDi Ek,di@acme.example\n")
    report = load(ws, "contacts", path, NOW)
    assert [(row.line, row.column, row.reason) for row in report.rejected] == [
        (2, "email", "is on the suppression list (e-mail address: rival)"),
        (3, "domain", "is on the suppression list (domain: rival)"),
    ]
    assert report.inserted == 1


def test_who_opted_out_stays_on_the_list(ws: Workspace) -> None:
    add_activity(ws, "di@acme.example", "unsubscribe", NOW)
    change(ws, Contact, stable_id("contact", ANN), is_opted_out=True)
    sync(ws, NOW)
    sync(ws, NOW)
    assert [(row["kind"], row["reason"], row["source"]) for row in entries(ws)] == [
        ("address", "opted out", "opt_out")
    ] * 2
    change(ws, Contact, stable_id("contact", ANN), is_opted_out=False)
    with ws.reading() as connection:
        found = read_refusals(connection, ws.playbook.consent)
    assert set(found["rule"]) == {"is on the suppression list: opted out"}


def test_a_list_is_imported(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "unsubscribed.csv"
    path.write_text("E-mail,Website,Name,Why\nann@acme.example,,,left\n,bolt.example,,\n,,Ann,\n")
    done = import_list(ws, path, path.name, NOW)
    assert done == {"rows": 3, "added": 2, "refused_lines": [4]}
    assert import_list(ws, path, path.name, NOW)["added"] == 0
    listed = {(row["kind"], row["domain"], row["reason"]) for row in stored(ws, Suppression)}
    assert listed == {("address", None, "left"), ("domain", "bolt.example", "imported list")}


def test_an_entry_must_name_somebody() -> None:
    for given in ((None, None, None), (None, None, "Ann Li"), ("ann", None, None)):
        with pytest.raises(SuppressError):
            entry(*given)
