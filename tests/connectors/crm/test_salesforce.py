"""Salesforce: its answers, its limits, the Bulk API, and tasks without a key."""

from pathlib import Path
from urllib.parse import quote

import pytest

from connectors.crm import BudgetSpent, CrmRow
from connectors.crm._salesforce_words import KEY_FIELD, quoted
from connectors.errors import PermanentError
from tests.connectors.crm.counterparts import SalesforceCounterpart, SalesforceKeyedCounterpart
from tests.connectors.crm.shared import (
    RESET,
    RESET_BEFORE,
    SERVER_ERRORS,
    Recorded,
    account,
    accounts,
    cells,
    far_fixture,
)
from tests.simulators.base import Fault, Reply, Request

far = far_fixture(SalesforceCounterpart)
TASK = {"subject": "Call", "due_on": "2026-03-02", "status": "open", "urgency": "high"}


@pytest.mark.parametrize("faults", [[RESET], [RESET_BEFORE], SERVER_ERRORS, [Fault(times=2)]])
def test_whatever_happens_to_a_write_under_a_key_there_is_one_record(
    far: SalesforceCounterpart, faults: list[Fault]
) -> None:
    far.simulator.order(*faults, path=KEY_FIELD)
    assert [each.state for each in far.crm.push("account", accounts(3))] == ["sent"] * 3
    assert len(far.rows("account")) == 3


def test_a_task_without_a_key_is_not_sent_twice_when_no_answer_comes(
    far: SalesforceCounterpart,
) -> None:
    assert not far.crm.is_keyed("task")
    far.simulator.order(RESET, path="/composite/sobjects")
    [verdict] = far.crm.push("task", [CrmRow("t", TASK)])
    assert (verdict.state, len(far.rows("task"))) == ("uncertain", 1)
    assert list(far.crm.find("task", [CrmRow("t", TASK)])) == ["t"]


def test_a_task_with_a_key_is_sent_again(tmp_path: Path) -> None:
    far = SalesforceKeyedCounterpart(tmp_path)
    far.crm.setup(is_dry=False)
    far.simulator.order(RESET, path=KEY_FIELD)
    [verdict] = far.crm.push("task", [CrmRow("t", TASK)])
    assert (far.crm.is_keyed("task"), verdict.state, len(far.rows("task"))) == (True, "sent", 1)
    far.close()


def test_a_200_is_read_row_by_row(far: SalesforceCounterpart) -> None:
    rows = [*accounts(2), CrmRow("bad.example", {"domain": "bad.example", "score": 1.0})]
    found = far.crm.push("account", rows)
    assert [each.state for each in found] == ["sent", "sent", "rejected"]
    assert "REQUIRED_FIELD_MISSING" in str(found[2].reason)


def test_many_rows_go_as_a_job_of_the_bulk_api(far: SalesforceCounterpart) -> None:
    assert far.crm.batch_rows("account", 2_000) == 200
    assert far.crm.batch_rows("account", 2_001) == 10_000
    assert far.crm.batch_rows("task", 5_000) == 200  # without a key, no repeat is safe
    rows = accounts(2_500, why_now='a "quoted", line\nand another')
    rows[7] = CrmRow("bad.example", {"domain": "bad.example", "score": 1.0})
    rows[8] = account("c8.example", why_now="a\rb")
    found = {each.key: each for each in far.crm.push("account", rows)}
    assert [key for key, each in found.items() if each.state != "sent"] == ["bad.example"]
    assert "REQUIRED_FIELD_MISSING" in str(found["bad.example"].reason)
    assert len(far.rows("account")) == 2_499
    assert far.rows("account")[0]["why_now"] == 'a "quoted", line\nand another'
    assert "a\rb" in {each["why_now"] for each in far.rows("account")}
    updates = [CrmRow(key, {"score": 2.0, "why_now": None}, each.remote_id)
               for key, each in found.items() if each.state == "sent"]  # fmt: skip
    assert {each.state for each in far.crm.push("account", updates)} == {"sent"}
    assert {(row["score"], row["why_now"]) for row in far.rows("account")} == {(2.0, None)}


def test_the_words_that_empty_a_field_in_a_job_can_be_written_and_empty_none(
    far: SalesforceCounterpart,
) -> None:
    odd = ("#N/A", " #n/a", "")
    rows = [*accounts(250), *(account(f"odd{n}.example", why_now=w) for n, w in enumerate(odd))]
    ids = {each.key: each.remote_id for each in far.crm.push("account", rows)}
    there = {row["key"]: row["why_now"] for row in far.rows("account")}
    assert [there[f"odd{n}.example"] for n in range(3)] == ["#N/A", " #n/a", None]
    updates = [CrmRow(row.key, {"why_now": "#N/A"}, ids[row.key]) for row in rows[-203:]]
    assert {each.state for each in far.crm.push("account", updates)} == {"sent"}
    assert [row["why_now"] for row in far.rows("account")].count("#N/A") == 203


@pytest.mark.parametrize("count", [1, 201])
def test_a_row_to_be_made_empties_nothing_of_a_record_that_is_there(
    far: SalesforceCounterpart, count: int
) -> None:
    far.crm.push("account", accounts(count, why_now="theirs"))
    again = accounts(count, why_now=None)
    assert {each.state for each in far.crm.push("account", again)} == {"sent"}
    assert {row["why_now"] for row in far.rows("account")} == {"theirs"}


def test_a_job_whose_start_is_not_answered_is_not_sent_again(far: SalesforceCounterpart) -> None:
    far.simulator.fault = lambda request: (
        RESET if request.method == "PATCH" and not far.rows("account") else None
    )
    assert {each.state for each in far.crm.push("account", accounts(300))} == {"sent"}
    assert (len(far.simulator.jobs), len(far.rows("account"))) == (1, 300)


def test_the_daily_limit_ends_the_run_and_the_header_is_heard(
    far: SalesforceCounterpart,
) -> None:
    limiter = Recorded()
    crm = far.opened(limiter=limiter)
    far.simulator.usage = (99, 100)
    crm.push("account", accounts(1))
    assert limiter.days == [(100, 100)]
    over = [{"errorCode": "REQUEST_LIMIT_EXCEEDED", "message": "TotalRequests Limit exceeded."}]
    far.simulator.order(Fault(Reply(403, over)))
    with pytest.raises(BudgetSpent):
        crm.push("account", accounts(1))
    crm.close()


def test_too_many_requests_at_once_are_waited_for_by_all(far: SalesforceCounterpart) -> None:
    limiter = Recorded()
    crm = far.opened(limiter=limiter)
    message = "ConcurrentRequests (Concurrent API Requests) Limit exceeded."
    over = Reply(403, [{"errorCode": "REQUEST_LIMIT_EXCEEDED", "message": message}])
    far.simulator.order(Fault(over), Fault(over), path="/composite")
    assert [each.state for each in crm.push("account", accounts(2))] == ["sent"] * 2
    assert [bucket for bucket, _ in limiter.closed] == ["requests"] * 2
    crm.close()


def test_a_server_that_says_when_to_come_back_is_asked_then_unless_that_may_double_a_task(
    far: SalesforceCounterpart, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("connectors.crm._calls.time.sleep", slept.append)
    busy = Fault(Reply(503, None, {"Retry-After": "7"}))
    far.simulator.order(busy, path="/composite")
    assert [each.state for each in far.crm.push("account", accounts(1))] == ["sent"]
    assert slept == [7.0]
    far.simulator.order(busy, path="/composite")
    assert [each.state for each in far.crm.push("task", [CrmRow("t", TASK)])] == ["uncertain"]


def test_a_bad_secret_is_said_without_showing_it(far: SalesforceCounterpart) -> None:
    crm = far.opened(secrets=far.secrets | {"client_secret": "wr0ng-secret"})
    with pytest.raises(PermanentError, match="gives no token") as raised:
        crm.push("account", accounts(1))
    assert "wr0ng-secret" not in str(raised.value)
    crm.close()


def test_a_deleted_record_is_said_to_be_gone(far: SalesforceCounterpart) -> None:
    [sent] = far.crm.push("account", accounts(1))
    far.delete("account", sent.key)
    [verdict] = far.crm.push("account", [CrmRow(sent.key, {"score": 2.0}, sent.remote_id)])
    assert verdict.state == "gone"


def test_what_is_quoted_in_a_query_can_not_end_it(far: SalesforceCounterpart) -> None:
    evil = r"x' OR Name != '\ "
    far.crm.push("account", [CrmRow(evil, {"domain": "evil.example", "name": "E"})])
    far.crm.push("account", accounts(1))
    assert list(far.crm.find("account", [CrmRow(evil, {})])) == [evil]
    assert quoted(["it's"]) == r"'it\'s'"


def test_accounts_are_found_by_any_form_of_their_web_site_in_addresses_that_are_not_too_long(
    far: SalesforceCounterpart,
) -> None:
    sites = ("http://www.{}/", "https://{}", "{}")
    rows = [CrmRow(f"{'long-' * 20}{n}.example", {}) for n in range(60)]
    ids = {
        row.key: far.simulator.add("Account", Name="A", Website=sites[n % 3].format(row.key))
        for n, row in enumerate(rows)
    }
    far.simulator.add("Account", Name="Later", Website=rows[0].key)
    assert far.crm.find("account", rows) == ids
    asked = [each for each in far.simulator.log if each.path.endswith("/query")]
    assert max(len(quote(each.query["q"])) for each in asked) <= 14_000


def test_setup_makes_what_is_missing(tmp_path: Path) -> None:
    far = SalesforceCounterpart(tmp_path)
    missing = [step for step in far.crm.setup(is_dry=True) if not step.is_done]
    assert {step.object for step in missing} == {"Account", "Contact", "Task"}
    far.crm.setup(is_dry=False)
    assert KEY_FIELD in far.simulator.keys["Account"]
    assert KEY_FIELD in far.simulator.fields["Task"]
    assert "looked for" in [f.what for f in far.crm.check()][-1]
    far.close()


def test_a_record_that_changes_between_two_pages_is_not_lost(
    far: SalesforceCounterpart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("connectors.crm._salesforce_pull.PAGE_ROWS", 10)
    sim = far.simulator
    ids = [sim.add("Account", Website=f"c{n}.example", Name="C") for n in range(35)]

    def change_while_reading(request: Request) -> None:
        for row_id in (ids[3], ids[30]):
            sim.edit("Account", row_id, Name="Changed")

    sim.fault = change_while_reading
    for since in (None, "2026-03-01T00:00:00Z"):
        found = cells(far.crm.pull("accounts", since))
        assert [row["domain"] for row in found] == [f"c{n}.example" for n in range(35)]


def test_what_is_read_finds_its_company(far: SalesforceCounterpart) -> None:
    sim = far.simulator
    owner = next(row["Id"] for row in sim.alive("User"))
    acme = sim.add("Account", Name="Acme", Website="https://www.acme.example/", OwnerId=owner)
    ann = sim.add("Contact", FirstName="Ann", LastName="Lee", Email="ann@mail.example",
                  AccountId=acme, HasOptedOutOfEmail=True)  # fmt: skip
    sim.add("Opportunity", Name="Seats", AccountId=acme, StageName="Closed Won", Amount=90.0,
            CloseDate="2026-02-03", IsClosed=True, IsWon=True, OwnerId=owner,
            CreatedDate="2026-01-03T10:00:00.000+0000")  # fmt: skip
    sim.add("Task", Subject="Intro", TaskSubtype="Call", IsClosed=True, WhoId=ann, OwnerId=owner,
            Status="Completed", Priority="Normal",
            CompletedDateTime="2026-02-04T09:00:00.000+0000")  # fmt: skip
    table = far.crm.pull("accounts", None)
    [account] = cells(table)
    assert (account["domain"], account["external_id"]) == ("acme.example", acme)
    [contact] = cells(far.crm.pull("contacts", None))
    assert (contact["domain"], contact["is_opted_out"]) == ("acme.example", "yes")
    [deal] = cells(far.crm.pull("opportunities", None))
    assert (deal["outcome"], deal["closed_on"], deal["domain"]) == (
        "won", "2026-02-03", "acme.example",
    )  # fmt: skip
    [activity] = cells(far.crm.pull("activities", None))
    assert (activity["kind"], activity["email"], activity["at"]) == (
        "call", "ann@mail.example", "2026-02-04T09:00:00Z",
    )  # fmt: skip
    assert table is not None
    sim.moment = sim.moment.replace(hour=20)
    assert far.crm.pull("accounts", "2026-03-02T12:00:00Z") is None
    sim.edit("Account", acme, Name="Renamed")
    assert [row["name"] for row in cells(far.crm.pull("accounts", "2026-03-02T12:00:00Z"))] == [
        "Renamed"
    ]
