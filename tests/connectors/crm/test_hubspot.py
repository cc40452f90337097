"""HubSpot: faults, partial failures, limits, merges, and what is read from it."""

from pathlib import Path
from typing import Any

import pytest

from connectors.crm import BatchRefused, BudgetSpent, CrmRow, CrmSettings, Verdict, open_crm
from connectors.crm._fields import KEY
from connectors.errors import PermanentError, RetryableError
from tasks.push.sending import _push
from tests.connectors.crm.counterparts import REPS, HubSpotCounterpart, settings
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
from tests.simulators.base import Fault, Reply

MAYA = REPS[0]


far = far_fixture(HubSpotCounterpart)


def states(far: HubSpotCounterpart, rows: list[CrmRow]) -> list[tuple[str, str]]:
    return [(each.state, str(each.reason or "")) for each in far.crm.push("account", rows)]


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    found: list[float] = []
    monkeypatch.setattr("connectors.crm._calls.time.sleep", found.append)
    return found


@pytest.mark.parametrize(
    "faults", [[RESET], [RESET_BEFORE], [RESET, RESET], SERVER_ERRORS, [Fault(times=2)],
               [Fault(seconds=0.2)]],
)  # fmt: skip
def test_whatever_happens_to_a_write_there_is_one_record(
    far: HubSpotCounterpart, faults: list[Fault]
) -> None:
    far.simulator.order(*faults, path="batch/upsert")
    assert states(far, accounts(3)) == [("sent", "")] * 3
    assert len(far.rows("account")) == 3


def test_who_never_answers_is_left_alone(far: HubSpotCounterpart) -> None:
    far.simulator.order(*[RESET_BEFORE] * 9, path="batch")
    with pytest.raises(RetryableError, match="broke the connection off"):
        far.crm.push("account", accounts(1))


@pytest.mark.parametrize(
    ("reply", "seconds"),
    [
        (Reply(429, {"policyName": "TEN_SECONDLY_ROLLING"}, {"Retry-After": "3"}), 3.0),
        (Reply(429, {"policyName": "TEN_SECONDLY_ROLLING"}), 10.0),
        (Reply(429, {"policyName": "SECONDLY"}), 1.0),
    ],
)
def test_a_rate_limit_is_waited_for_by_all(
    far: HubSpotCounterpart, slept: list[float], reply: Reply, seconds: float
) -> None:
    limiter = Recorded()
    crm = far.opened(limiter=limiter)
    far.simulator.order(Fault(reply), path="batch")
    assert [each.state for each in crm.push("account", accounts(1))] == ["sent"]
    assert limiter.closed == [("requests", seconds)]
    assert seconds in slept
    crm.close()


def test_the_daily_limit_ends_the_run(far: HubSpotCounterpart) -> None:
    limiter = Recorded()
    crm = far.opened(limiter=limiter)
    far.simulator.order(Fault(Reply(429, {"policyName": "DAILY"})))
    with pytest.raises(BudgetSpent):
        crm.push("account", accounts(1))
    assert limiter.days == [(1, 1)]
    crm.close()


def test_what_is_left_of_the_day_is_heard(far: HubSpotCounterpart) -> None:
    limiter = Recorded()
    crm = far.opened(limiter=limiter)
    headers = {"X-HubSpot-RateLimit-Daily": "500", "X-HubSpot-RateLimit-Daily-Remaining": "60"}
    far.simulator.order(Fault(Reply(200, {"results": []}, headers)))
    crm.users()
    assert limiter.days == [(440, 500)]
    crm.close()


def test_a_long_wait_is_left_to_a_later_run_of_all(far: HubSpotCounterpart) -> None:
    limiter = Recorded()
    crm = far.opened(limiter=limiter)
    far.simulator.order(Fault(Reply(429, {}, {"Retry-After": "900"})))
    with pytest.raises(RetryableError, match="900"):
        crm.push("account", accounts(1))
    assert limiter.closed == [("requests", 900.0)]
    crm.close()


def test_requests_and_searches_have_limits_of_their_own(far: HubSpotCounterpart) -> None:
    limiter = Recorded()
    crm = far.opened(limiter=limiter)
    crm.find("account", accounts(1))
    assert limiter.taken == ["requests 100/10s", "search 5/1s"]
    crm.close()


@pytest.mark.parametrize(("version", "status"), [("2026-03", "207"), ("2026-09", "200")])
def test_a_partial_failure_is_read_row_by_row(
    far: HubSpotCounterpart, version: str, status: str
) -> None:
    crm = far.opened(api_version=version)
    rows = [account("a.example"), account("b.example", grade="Z"), account("c.example")]
    found = {each.key: each for each in crm.push("account", rows)}
    assert [found[key].state for key in ("a.example", "b.example", "c.example")] == [
        "sent", "rejected", "sent",
    ]  # fmt: skip
    assert "allowed options" in str(found["b.example"].reason)
    assert far.simulator.counts[status] >= 1
    assert len(far.rows("account")) == 2
    crm.close()


def test_rows_of_which_a_failure_says_nothing_are_sent_alone(far: HubSpotCounterpart) -> None:
    silent = Reply(200, {"results": [], "numErrors": 1, "errors": [{"message": "something"}]})
    far.simulator.order(Fault(silent), path="batch/upsert")
    assert states(far, accounts(3)) == [("sent", "")] * 3


def test_a_batch_that_is_refused_is_split_until_the_bad_rows_are_alone(
    far: HubSpotCounterpart,
) -> None:
    rows = accounts(20)
    rows[7] = CrmRow("bad.example", {"domain": "bad.example", "unheard_of": "1"})
    with pytest.raises(BatchRefused):
        far.crm.push("account", rows)
    found: list[Verdict] = []
    _push(far.crm, "account", rows, found)
    assert [each.key for each in found if each.state != "sent"] == ["bad.example"]
    assert len(far.rows("account")) == 19


def test_a_batch_over_the_cap_is_refused_there(far: HubSpotCounterpart) -> None:
    with pytest.raises(BatchRefused, match="maximum number of inputs"):
        far.crm.push("account", accounts(101))
    assert far.crm.batch_rows("account", 10_000) == 100


def test_companies_are_found_among_more_than_a_search_gives_at_once(
    far: HubSpotCounterpart,
) -> None:
    rows = [CrmRow(f"c{n}.example", {}) for n in range(90)]
    ids: dict[str, str] = {}
    for row in rows:
        made = [far.simulator.add("companies", domain=row.key) for _ in range(3)]
        ids[row.key] = made[0]
    assert far.crm.find("account", rows) == ids


def test_an_update_of_a_deleted_record_says_so_and_makes_none(far: HubSpotCounterpart) -> None:
    [sent] = far.crm.push("account", accounts(1))
    far.delete("account", sent.key)
    [verdict] = far.crm.push("account", [CrmRow(sent.key, {"score": 2.0}, sent.remote_id)])
    assert (verdict.state, len(far.rows("account"))) == ("gone", 0)


def test_a_merged_record_is_read_as_the_one_it_is_in_now(far: HubSpotCounterpart) -> None:
    one, two = far.crm.push("account", accounts(2))
    far.simulator.merge("companies", str(one.remote_id), str(two.remote_id))
    found = far.crm.read("account", [str(one.remote_id), str(two.remote_id)], ["name"])
    assert {each.remote_id for each in found.values()} == {one.remote_id}
    assert len(found) == 2
    merged = [each for each in far.crm.removed("account", None) if each.into]
    assert [(each.remote_id, each.into) for each in merged] == [(two.remote_id, one.remote_id)]


def test_a_link_that_can_not_be_made_is_tried_again(far: HubSpotCounterpart) -> None:
    fields = {"subject": "Call", "due_at": "2026-03-02T17:00:00Z", "status": "open"}
    [verdict] = far.crm.push("task", [CrmRow("t", fields, refs={"account": "404"})])
    assert (verdict.state, len(far.rows("task"))) == ("retry", 1)
    assert "not linked to its account" in str(verdict.reason)


def test_a_task_for_somebody_unknown_is_rejected_and_costs_no_other(
    far: HubSpotCounterpart,
) -> None:
    rows = [
        CrmRow(email, {"subject": "Call", "due_at": "2026-03-02T17:00:00Z", "rep_email": email})
        for email in (MAYA, "nobody@us.example")
    ]
    found = far.crm.push("task", rows)
    assert [each.state for each in found] == ["sent", "rejected"]


def test_setup_makes_what_is_missing_and_shows_it_first(tmp_path: Path) -> None:
    far = HubSpotCounterpart(tmp_path)
    steps = far.crm.setup(is_dry=True)
    assert not any(step.is_done for step in steps)
    assert "property whynow_key (string, unique)" in {step.what for step in steps}
    assert [finding.is_fatal for finding in far.crm.check() if not finding.is_ok] == [True] * len(
        steps
    )
    assert KEY not in far.simulator.properties["companies"]
    far.crm.setup(is_dry=False)
    assert far.simulator.properties["companies"][KEY]["hasUniqueValue"]
    far.close()


def test_a_bad_token_is_said_without_showing_it(tmp_path: Path) -> None:
    far = HubSpotCounterpart(tmp_path)
    bad = {"token": "pat-secret"}
    crm = far.opened(secrets=bad)
    with pytest.raises(PermanentError, match="scopes") as raised:
        crm.push("account", accounts(1))
    assert "pat-secret" not in str(raised.value) + repr(settings(tmp_path, "", bad))
    [finding] = crm.check()
    assert finding.is_fatal
    crm.close()
    far.close()


def test_without_a_token_it_says_where_to_put_it(tmp_path: Path) -> None:
    with pytest.raises(PermanentError, match="environment variable"):
        open_crm("hubspot", CrmSettings(tmp_path, "crm"))


def test_markup_in_a_body_is_text_and_addresses_are_links(far: HubSpotCounterpart) -> None:
    body = "<script>x</script> & 'quoted'\nhttps://news.example/?a=1&b=2"
    fields = {"subject": "Call", "due_at": "2026-03-02T17:00:00Z", "body": body}
    far.crm.push("task", [CrmRow("t", fields)])
    [task] = far.simulator.alive("tasks")
    assert task.properties["hs_task_body"] == (
        "&lt;script&gt;x&lt;/script&gt; &amp; &#x27;quoted&#x27;<br>"
        '<a href="https://news.example/?a=1&amp;b=2">https://news.example/?a=1&amp;b=2</a>'
    )
    assert far.rows("task")[0]["body"] == body


# ---- Pull ----------------------------------------------------------------------------------------


def test_accounts_come_with_their_owner_and_then_only_what_changed(
    far: HubSpotCounterpart,
) -> None:
    sim = far.simulator
    ids = [
        sim.add("companies", domain=f"c{n}.example", name=f"C {n}", country="Germany",
                numberofemployees="20", hubspot_owner_id=sim.owners[MAYA])
        for n in range(250)
    ]  # fmt: skip
    sim.moment = sim.moment.replace(hour=12)
    sim.add("companies", name="Without a domain")
    table = far.crm.pull("accounts", None)
    rows = cells(table)
    assert len(rows) == 250
    assert rows[0] == {"domain": "c0.example", "name": "C 0", "country": "Germany",
                       "employees": "20", "owner_email": MAYA, "external_id": ids[0]}  # fmt: skip
    assert table is not None
    sim.moment = sim.moment.replace(hour=20)
    sim.edit("companies", ids[7], name="Renamed")
    found = cells(far.crm.pull("accounts", table.position))
    assert [row["name"] for row in found] == ["Renamed"]


def test_what_changed_a_while_before_is_read_again(far: HubSpotCounterpart) -> None:
    far.simulator.add("companies", domain="a.example", name="A")
    table = far.crm.pull("accounts", None)
    assert table is not None
    assert len(cells(far.crm.pull("accounts", table.position))) == 1


def test_a_record_that_changes_between_two_pages_is_not_lost(far: HubSpotCounterpart) -> None:
    sim = far.simulator
    ids = [sim.add("companies", domain=f"c{n}.example", name=f"C {n}") for n in range(450)]

    def change_while_reading(request: Any) -> None:
        if "search" in request.path:
            sim.edit("companies", ids[400], name="Changed")
            sim.edit("companies", ids[3], name="Changed")

    sim.fault = change_while_reading
    found = cells(far.crm.pull("accounts", "2026-03-01T00:00:00Z"))
    assert {row["domain"] for row in found} == {f"c{n}.example" for n in range(450)}


def test_contacts_leads_deals_and_activities_find_their_company(far: HubSpotCounterpart) -> None:
    sim = far.simulator
    company = sim.add("companies", domain="acme.example", name="Acme")
    contact = sim.add(
        "contacts", email="ann@mail.example", firstname="Ann", lastname="Lee", jobtitle="CFO",
        associatedcompanyid=company, hs_email_optout="true", lifecyclestage="lead",
        hs_analytics_source="REFERRALS", createdate="2026-02-01T10:00:00.000Z",
    )  # fmt: skip
    deal = sim.add("deals", dealname="Seats", closedate="2026-02-03T00:00:00Z",
                   hs_is_closed="true", hs_is_closed_won="true", hs_mrr="90")  # fmt: skip
    sim.add("deals", dealname="Open", hs_is_closed="false")
    sim.associate("deals", deal, "companies", company)
    call = sim.add("calls", hs_timestamp="2026-02-04T09:00:00Z", hs_call_title="<b>Intro</b>",
                   hubspot_owner_id=sim.owners[MAYA])  # fmt: skip
    sim.associate("calls", call, "contacts", contact)
    assert cells(far.crm.pull("contacts", None)) == [
        {"email": "ann@mail.example", "name": "Ann Lee", "title": "CFO", "domain": "acme.example",
         "is_opted_out": "yes", "external_id": contact}
    ]  # fmt: skip
    assert cells(far.crm.pull("leads", None)) == [
        {"external_id": contact, "domain": "acme.example", "email": "ann@mail.example",
         "name": "Ann Lee", "title": "CFO", "source": "referral",
         "created_at": "2026-02-01T10:00:00Z"}
    ]  # fmt: skip
    assert cells(far.crm.pull("customers", None)) == [
        {"domain": "acme.example", "name": "Seats", "outcome": "won", "closed_on": "2026-02-03",
         "mrr_usd": "90"}
    ]  # fmt: skip
    assert cells(far.crm.pull("activities", None)) == [
        {"external_id": f"calls:{call}:{contact}", "email": "ann@mail.example", "kind": "call",
         "at": "2026-02-04T09:00:00Z", "rep_email": MAYA, "subject": "Intro"}
    ]  # fmt: skip
    assert far.crm.pull("reps", None) is None


def test_archived_records_are_told_of(far: HubSpotCounterpart) -> None:
    [sent] = far.crm.push("account", accounts(1))
    far.delete("account", sent.key)
    assert [each.remote_id for each in far.crm.removed("account", None)] == [sent.remote_id]
