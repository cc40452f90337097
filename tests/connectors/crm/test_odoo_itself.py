"""Against an Odoo 19 of yours, where `WHYNOW_TEST_ODOO_URL` names one.

`WHYNOW_TEST_ODOO_KEY` is the API key of a user who may write contacts and make fields, and
`WHYNOW_TEST_ODOO_DATABASE` the database where there are several. The fields of `whynow crm setup`
stay there; the records are taken away.
"""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from connectors.crm import BatchRefused, CrmRow
from connectors.crm.odoo import Odoo
from tests.connectors.crm.counterparts import settings

URL = os.environ.get("WHYNOW_TEST_ODOO_URL", "")
pytestmark = pytest.mark.skipif(not URL, reason="WHYNOW_TEST_ODOO_URL names no Odoo")


@pytest.fixture
def crm(tmp_path: Path) -> Iterator[Odoo]:
    secrets = {"token": os.environ.get("WHYNOW_TEST_ODOO_KEY", "")}
    database = os.environ.get("WHYNOW_TEST_ODOO_DATABASE", "")
    made = Odoo(settings(tmp_path, URL, secrets, database=database))
    made.setup(is_dry=False)
    yield made
    made.close()


@pytest.fixture
def account(crm: Odoo) -> Iterator[CrmRow]:
    """A company that is nowhere else, and is away again after the test."""
    domain = f"{uuid.uuid4().hex[:12]}.example"
    row = CrmRow(domain, {"domain": domain, "name": "whynow test", "score": 12.5})
    yield row
    for model, kind, key in (
        ("mail.activity", "task", f"t-{domain}"),
        ("res.partner", "contact", f"ann@{domain}"),
        ("res.partner", "account", domain),
    ):
        if found := crm.find(kind, [CrmRow(key, {})]):
            crm._call(model, "unlink", ids=[int(found[key])])


def sent(crm: Odoo, object_name: str, row: CrmRow) -> str:
    [verdict] = crm.push(object_name, [row])
    assert (verdict.state, verdict.reason) == ("sent", None)
    return str(verdict.remote_id)


def test_setup_is_done_and_nothing_is_missing(crm: Odoo) -> None:
    assert all(step.is_done for step in crm.setup(is_dry=True))
    assert [finding.what for finding in crm.check() if not finding.is_ok] == []


def test_a_company_is_there_once_and_reads_as_it_was_written(crm: Odoo, account: CrmRow) -> None:
    remote_id = sent(crm, "account", account)
    assert sent(crm, "account", account) == remote_id
    assert crm.find("account", [account]) == {account.key: remote_id}
    sent(crm, "account", CrmRow(account.key, {"why_now": "=1+1 <b>"}, remote_id))
    [far] = crm.read("account", [remote_id], ["domain", "score", "why_now"]).values()
    assert far.fields == {"domain": account.key, "score": 12.5, "why_now": "=1+1 <b>"}


def test_of_rows_with_a_bad_one_none_is_written_and_the_bad_one_is_named(
    crm: Odoo, account: CrmRow
) -> None:
    bad = CrmRow("bad.example", {"domain": "bad.example", "name": "Bad", "score": "much"})
    with pytest.raises(BatchRefused) as raised:
        crm.push("account", [account, bad])
    assert list(raised.value.rows) == ["bad.example"]
    assert crm.find("account", [account]) == {}


def test_a_task_lies_with_its_contact_and_is_done_for_good(crm: Odoo, account: CrmRow) -> None:
    company = sent(crm, "account", account)
    person: dict[str, Any] = {"email": f"ann@{account.key}", "name": "Ann Lee"}
    contact = sent(crm, "contact", CrmRow(person["email"], person, refs={"account": company}))
    fields = {"subject": "Call Ann", "body": "a <b>\nhttps://a.example", "due_on": "2026-12-01",
              "status": "open", "channel": "call"}  # fmt: skip
    refs = {"account": company, "contact": contact}
    key = f"t-{account.key}"
    task = sent(crm, "task", CrmRow(key, fields, refs=refs))
    assert sent(crm, "task", CrmRow(key, fields, refs=refs)) == task
    names = ["subject", "body", "due_on", "status"]
    [far] = crm.read("task", [task], names).values()
    assert far.fields == {name: fields[name] for name in names}
    sent(crm, "task", CrmRow(key, {"status": "done"}, task))
    done = crm.read("task", [task], ["status"])
    assert [each.fields for each in done.values()] in ([{"status": "done"}], [])
