"""Odoo: all rows or none, writes of equal values together, and what is read from it."""

import pytest

from connectors.crm import BatchRefused, CrmRow, Verdict
from connectors.errors import PermanentError, RetryableError
from tasks.push.sending import _push
from tests.connectors.crm.counterparts import REPS, OdooCounterpart
from tests.connectors.crm.shared import RESET, RESET_BEFORE, accounts, cells, far_fixture
from tests.simulators.base import Fault, Reply, Request

far = far_fixture(OdooCounterpart)
BUSY = Fault(Reply(500, {"name": "psycopg2.errors.SerializationFailure", "message": "busy"}))


@pytest.mark.parametrize("faults", [[RESET], [RESET_BEFORE], [BUSY], [Fault(times=2)],
                                    [Fault(Reply(502))], [Fault(Reply(429))]])  # fmt: skip
def test_whatever_happens_to_a_write_there_is_one_record(
    far: OdooCounterpart, faults: list[Fault]
) -> None:
    far.simulator.order(*faults, path="/load")
    assert [each.state for each in far.crm.push("account", accounts(3))] == ["sent"] * 3
    assert len(far.rows("account")) == 3


def test_of_a_batch_with_a_bad_row_nothing_is_written_until_it_is_out(
    far: OdooCounterpart,
) -> None:
    rows = accounts(20)
    rows[7] = CrmRow("bad.example", {"domain": "bad.example", "name": "Bad", "score": "much"})
    with pytest.raises(BatchRefused) as raised:
        far.crm.push("account", rows)
    assert list(raised.value.rows) == ["bad.example"]
    assert far.rows("account") == []
    found: list[Verdict] = []
    _push(far.crm, "account", rows, found)
    assert [each.key for each in found if each.state != "sent"] == ["bad.example"]
    assert len(far.rows("account")) == 19


def test_a_wrong_field_is_refused_though_it_comes_as_a_500(far: OdooCounterpart) -> None:
    ids = [each.remote_id for each in far.crm.push("account", accounts(12))]
    answer = Reply(500, {"name": "builtins.ValueError", "message": "Invalid field 'x'"})
    far.simulator.order(None, Fault(answer), path="res.partner")
    rows = [CrmRow(f"c{n}.example", {"score": 2.0}, remote_id) for n, remote_id in enumerate(ids)]
    with pytest.raises(BatchRefused, match="Invalid field"):
        far.crm.push("account", rows)


def test_rows_with_the_same_values_are_written_together(far: OdooCounterpart) -> None:
    sent = far.crm.push("account", accounts(30))
    before = far.writes()
    same = [CrmRow(each.key, {"grade": "A"}, each.remote_id) for each in sent[:20]]
    other = [CrmRow(each.key, {"score": float(n)}, each.remote_id)
             for n, each in enumerate(sent[20:])]  # fmt: skip
    assert {each.state for each in far.crm.push("account", [*same, *other])} == {"sent"}
    written = [each.path.rpartition("/")[2] for each in far.simulator.log if
               each.path.endswith(("/write", "/load"))][-2:]  # fmt: skip
    assert (far.writes() - before, sorted(written)) == (2, ["load", "write"])


def test_a_deleted_record_is_said_to_be_gone_and_costs_no_other(far: OdooCounterpart) -> None:
    one, two = far.crm.push("account", accounts(2))
    far.delete("account", one.key)
    rows = [CrmRow(each.key, {"score": 2.0}, each.remote_id) for each in (one, two)]
    assert [each.state for each in far.crm.push("account", rows)] == ["gone", "sent"]


def test_a_partner_that_was_there_gets_our_external_id(far: OdooCounterpart) -> None:
    theirs = far.add_account("acme.example", "Acme")
    row = CrmRow("acme.example", {"score": 2.0})
    assert far.crm.find("account", [row]) == {"acme.example": theirs}
    far.crm.push("account", [CrmRow(row.key, row.fields, theirs, takes_key=True)])
    far.simulator.edit("res.partner", int(theirs), website="https://renamed.example")
    assert far.crm.find("account", [row]) == {"acme.example": theirs}


def test_a_bad_key_is_said_without_showing_it(far: OdooCounterpart) -> None:
    crm = far.opened(secrets={"token": "s3cret"})
    with pytest.raises(PermanentError, match="key must be") as raised:
        crm.push("account", accounts(1))
    assert "s3cret" not in str(raised.value)
    crm.close()


def test_what_is_read_finds_its_company(far: OdooCounterpart) -> None:
    sim = far.simulator
    acme = sim.add("res.partner", name="Acme", website="http://www.acme.example", is_company=True,
                   user_id=int(far.crm.users()[REPS[0]]))  # fmt: skip
    sim.add("res.partner", name="Ann Lee", email="ann@mail.example", parent_id=acme,
            is_company=False, is_blacklisted=True)  # fmt: skip
    sim.add("crm.lead", type="opportunity", name="Seats", partner_id=acme, expected_revenue=90.0,
            create_date="2026-01-03 10:00:00", date_closed="2026-02-03 09:00:00",
            won_status="won")  # fmt: skip
    table = far.crm.pull("accounts", None)
    [account] = cells(table)
    assert (account["domain"], account["owner_email"]) == ("acme.example", REPS[0])
    [contact] = cells(far.crm.pull("contacts", None))
    assert (contact["domain"], contact["is_opted_out"]) == ("acme.example", "yes")
    [deal] = cells(far.crm.pull("customers", None))
    assert (deal["outcome"], deal["closed_on"]) == ("won", "2026-02-03")
    assert table is not None
    sim.moment = sim.moment.replace(hour=20)
    assert far.crm.pull("accounts", "2026-03-02 12:00:00") is None
    sim.edit("res.partner", acme, name="Renamed")
    found = cells(far.crm.pull("accounts", "2026-03-02 12:00:00"))
    assert [row["name"] for row in found] == ["Renamed"]


def test_a_record_that_changes_between_two_pages_is_not_lost(
    far: OdooCounterpart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("connectors.crm._odoo_pull.PAGE_ROWS", 10)
    sim = far.simulator
    ids = [sim.add("res.partner", website=f"c{n}.example", name="C", is_company=True)
           for n in range(35)]  # fmt: skip

    def change_while_reading(request: Request) -> None:
        for row_id in (ids[3], ids[30]):
            sim.edit("res.partner", row_id, name="Changed")

    sim.fault = change_while_reading
    for since in (None, "2026-03-01 00:00:00"):
        found = cells(far.crm.pull("accounts", since))
        assert [row["domain"] for row in found] == [f"c{n}.example" for n in range(35)]


def test_a_deal_of_a_person_is_one_of_the_company(far: OdooCounterpart) -> None:
    sim = far.simulator
    acme = sim.add("res.partner", name="Acme", website="https://acme.example", is_company=True)
    ann = sim.add("res.partner", name="Ann", email="ann@mail.example", parent_id=acme,
                  commercial_partner_id=acme, is_company=False)  # fmt: skip
    sim.add("crm.lead", type="opportunity", name="Seats", partner_id=ann,
            create_date="2026-01-03 10:00:00")  # fmt: skip
    [deal] = cells(far.crm.pull("opportunities", None))
    assert (deal["domain"], deal["outcome"]) == ("acme.example", "open")


def test_what_reps_have_done_is_read_and_what_we_said_was_done_is_not(
    far: OdooCounterpart,
) -> None:
    sim = far.simulator
    maya, us = (sim.add("res.partner", name=name, email=email, is_company=False)
                for name, email in (("Maya", REPS[0]), ("Key", "key@us.example")))  # fmt: skip
    sim.edit("res.users", sim.uid, partner_id=us)
    acme = sim.add("res.partner", name="Acme", website="https://acme.example", is_company=True)
    ann = sim.add("res.partner", name="Ann", email="ann@mail.example", parent_id=acme,
                  commercial_partner_id=acme, is_company=False)  # fmt: skip
    call, to_do, meeting = 2, 4, 5
    done = {"model": "res.partner", "date": "2026-02-04 09:00:00"}
    called = sim.add("mail.message", res_id=ann, mail_activity_type_id=call, author_id=maya,
                     subject="Intro", **done)  # fmt: skip
    sim.add("mail.message", res_id=ann, mail_activity_type_id=to_do, author_id=maya, **done)
    sim.add("mail.message", res_id=ann, mail_activity_type_id=call, author_id=us, **done)
    sim.add("mail.message", res_id=ann, author_id=maya, **done)
    met = sim.add("mail.message", res_id=acme, mail_activity_type_id=meeting, author_id=maya,
                  **done)  # fmt: skip
    common = {"at": "2026-02-04T09:00:00Z", "rep_email": REPS[0], "domain": "acme.example"}
    assert cells(far.crm.pull("activities", None)) == [
        {"external_id": str(called), "kind": "call", "email": "ann@mail.example",
         "subject": "Intro", **common},
        {"external_id": str(met), "kind": "meeting", **common},
    ]  # fmt: skip


TASK = {"subject": "Call", "due_on": "2026-03-02", "status": "open", "rep_email": REPS[0]}


def task_of(far: OdooCounterpart, *keys: str) -> list[CrmRow]:
    """Tasks that are there."""
    [sent] = far.crm.push("account", accounts(1))
    refs = {"account": str(sent.remote_id)}
    found = far.crm.push("task", [CrmRow(key, TASK, refs=refs) for key in keys])
    return [CrmRow(each.key, {"status": "done"}, each.remote_id) for each in found]


def test_no_rep_gets_a_mail_from_odoo(far: OdooCounterpart) -> None:
    [sent] = far.crm.push("account", accounts(1))
    owners = [CrmRow(sent.key, {"owner_email": email}, sent.remote_id) for email in REPS[:2]]
    for owner in owners:
        far.crm.push("owner", [owner])
    task_of(far, *(f"t{n}" for n in range(12)))
    assert far.simulator.mails == 0


def test_a_task_is_said_to_be_done_once_though_no_answer_comes(far: OdooCounterpart) -> None:
    done = task_of(far, "t")
    far.simulator.order(RESET, path="/action_feedback")
    with pytest.raises(RetryableError):
        far.crm.push("task", done)
    assert [each.state for each in far.crm.push("task", done)] == ["sent"]
    assert len(far.simulator.rows["mail.message"]) == 1


def test_a_user_who_may_make_no_external_ids_can_still_write(far: OdooCounterpart) -> None:
    theirs = far.add_account("acme.example", "Acme")
    far.simulator.forbidden.add("ir.model.data")
    row = CrmRow("acme.example", {"score": 2.0}, theirs, takes_key=True)
    assert [each.state for each in far.crm.push("account", [row])] == ["sent"]
    assert far.crm.find("account", [CrmRow("acme.example", {})]) == {"acme.example": theirs}
