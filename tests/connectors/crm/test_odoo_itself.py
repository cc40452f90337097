"""The connector against Odoo 19 itself: what the simulator cannot prove.

Name a database that nobody works in: `WHYNOW_TEST_ODOO_URL`, `WHYNOW_TEST_ODOO_TOKEN` (an API key
of an administrator) and, where the server has several, `WHYNOW_TEST_ODOO_DATABASE`. What a test
makes, it removes; the custom fields that `setup` makes stay.
"""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from connectors.crm import CrmRow, CrmSettings, open_crm
from tests.connectors.crm.counterparts import HTTP

URL = os.environ.get("WHYNOW_TEST_ODOO_URL", "")

pytestmark = pytest.mark.skipif(not URL, reason="WHYNOW_TEST_ODOO_URL names no Odoo")


@pytest.fixture(scope="module")
def crm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    made = open_crm("odoo", CrmSettings(
        tmp_path_factory.mktemp("odoo"), "crm", HTTP, url=URL,
        database=os.environ.get("WHYNOW_TEST_ODOO_DATABASE", ""),
        secrets={"token": os.environ.get("WHYNOW_TEST_ODOO_TOKEN", "")},
    ))  # fmt: skip
    made.setup(is_dry=False)
    yield made
    made.close()


@pytest.fixture
def domain(crm: Any) -> Iterator[str]:
    """The domain of a company that nobody has; all that is pushed under it is removed."""
    name = f"{uuid.uuid4().hex}.example"
    yield name
    made = crm.find("account", [new(name), new(f"bad.{name}")])
    if made:
        crm.call("res.partner", "unlink", ids=[int(each) for each in made.values()])


def new(domain: str, **fields: Any) -> CrmRow:
    return CrmRow(domain, {"domain": domain, "name": "Whynow Test", "score": 71.5} | fields)


def push(crm: Any, object_name: str, row: CrmRow) -> str:
    [verdict] = crm.push(object_name, [row])
    assert (verdict.state, verdict.reason) == ("sent", None)
    return str(verdict.remote_id)


def test_setup_leaves_nothing_to_do_and_the_key_is_good(crm: Any, tmp_path: Path) -> None:
    assert [step for step in crm.setup(is_dry=True) if not step.is_done] == []
    assert all(found.is_ok for found in crm.check())


def test_a_row_that_is_written_twice_is_there_once_and_is_found(crm: Any, domain: str) -> None:
    ids = {push(crm, "account", new(domain)) for _ in range(2)}
    assert len(ids) == 1
    assert crm.find("account", [new(domain)]) == {domain: ids.pop()}


def test_what_is_written_is_read_back_and_an_update_sets_no_other_field(
    crm: Any, domain: str
) -> None:
    known = push(crm, "account", new(domain, grade="A", why_now="Raised <b>$40 million</b>."))
    push(crm, "account", CrmRow(domain, {"score": 12.0, "why_now": None}, known))
    [found] = crm.read("account", [known], ["score", "grade", "why_now"]).values()
    assert found.fields == {"score": 12.0, "grade": "A", "why_now": None}


def test_a_task_lands_with_its_owner_and_is_read_back_when_it_is_done(
    crm: Any, domain: str
) -> None:
    account = push(crm, "account", new(domain))
    email = next(address for address in crm.users() if "@" in address)
    task = CrmRow(f"task:{domain}", {
        "subject": "Call Whynow Test", "body": "Why now: a test.", "due_on": "2026-03-02",
        "rep_email": email, "status": "open", "channel": "call",
    }, refs={"account": account})  # fmt: skip
    known = push(crm, "task", task)
    assert push(crm, "task", task) == known
    [found] = crm.read("task", [known], ["subject", "rep_email", "status"]).values()
    assert found.fields == {"subject": "Call Whynow Test", "rep_email": email, "status": "open"}


def test_a_wrong_value_is_refused_with_the_reason_and_the_good_row_is_taken(
    crm: Any, domain: str
) -> None:
    from connectors.crm import BatchRefused

    bad = CrmRow(f"bad.{domain}", {"domain": f"bad.{domain}", "name": "Bad", "score": "high"})
    try:
        verdicts = {each.key: each for each in crm.push("account", [bad, new(domain)])}
    except BatchRefused as refused:
        assert str(refused)
        push(crm, "account", new(domain))
        return
    assert verdicts[bad.key].state == "rejected" and verdicts[bad.key].reason
    assert verdicts[domain].state == "sent"
