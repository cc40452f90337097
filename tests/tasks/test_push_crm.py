"""Push to CRMs with a far side: nothing twice, nothing overwritten, nothing silent."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tasks.push import failed_rows, plan, push
from tasks.sync import sync
from tasks.workspace import Workspace
from tests.connectors.crm.counterparts import REPS, SIMULATED, SalesforceCounterpart
from tests.simulators.base import Fault, Reply, Request
from tests.tasks.seed import (
    NOW,
    add_account,
    add_rep,
    add_score,
    add_task,
    add_worked_account,
    change,
    put,
    stored,
)
from warehouse.models import (
    Account,
    AccountMerge,
    Alert,
    Assignment,
    Contact,
    CrmRecord,
    Rep,
    Score,
    SdrTask,
    stable_id,
)
from warehouse.writes import table_of

COUNTS = ("created", "updated", "unchanged", "held", "conflicts", "rejected", "to_retry")
DOMAINS = ("acme.example", "bolt.example")
MAYA, LIAM, BOSS = REPS
SCORE = stable_id("score", stable_id("account", "acme.example"))
LATER = NOW + timedelta(days=1)


@pytest.fixture(params=sorted(SIMULATED))
def far(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    made = SIMULATED[request.param](tmp_path)
    made.crm.setup(is_dry=False)
    yield made
    made.close()


@pytest.fixture
def ws(make_workspace: Callable[..., Workspace]) -> Workspace:
    """Two accounts with scores and owners, a contact in each, a task for each."""
    made = make_workspace()
    rep_id = add_rep(made, MAYA)
    add_rep(made, LIAM)
    for place, domain in enumerate(DOMAINS):
        add_worked_account(made, place, domain, rep_id)
    return made


def counts(**values: int) -> dict[str, int]:
    return dict.fromkeys(COUNTS, 0) | values


def row(far: Any, object_name: str, key: str) -> dict[str, Any]:
    [found] = [each for each in far.rows(object_name) if each["key"] == key]
    return dict(found)


def reassign(ws: Workspace, domain: str, email: str) -> None:
    change(ws, Assignment, DOMAINS.index(domain), rep_id=stable_id("rep", email))


def finish(ws: Workspace, domain: str) -> dict[str, Any]:
    [task] = [t for t in stored(ws, SdrTask) if t["key"] == f"t-{domain}"]
    return task


def lose_answer(ws: Workspace, key: str) -> None:
    """The ledger says what it says of a task whose making had no answer, a while after."""
    [record] = [r for r in stored(ws, CrmRecord) if r["key"] == key]
    unknown = {"verdict": "sending", "remote_id": None, "content_hash": None, "content": {}}
    put(ws, CrmRecord, **record | unknown | {"claimed_until": NOW})


def test_all_objects_arrive_in_order_and_a_second_push_sends_nothing(
    ws: Workspace, far: Any
) -> None:
    assert push(ws, NOW, far.crm) == counts(created=6, updated=2)
    sent = far.writes()
    assert push(ws, LATER, far.crm) == counts(unchanged=8)
    assert far.writes() == sent
    assert {len(far.rows(name)) for name in ("account", "contact", "task")} == {2}


def test_a_task_lands_with_all_that_a_rep_needs(ws: Workspace, far: Any) -> None:
    change(ws, SdrTask, finish(ws, "acme.example")["id"], quote="We raised <b>$40M</b>",
           quote_url="https://news.example/a?b=1&c=2")  # fmt: skip
    push(ws, NOW, far.crm)
    task = row(far, "task", "t-acme.example")
    assert task["subject"] == "Call Ann Lee: growth money"
    assert task["rep_email"] == MAYA
    assert task["status"] == "open"
    assert task.get("urgency", "high") == "high"
    assert str(task.get("due_at") or task["due_on"])[:10] == "2026-03-02"
    body = task["body"]
    for part in ("Why you: =you", "Why now: news t-acme.example", "We raised <b>$40M</b>",
                 "https://news.example/a?b=1&c=2", "Say: offer help"):  # fmt: skip
        assert part in body
    assert far.links_of("t-acme.example") == {"acme.example", "ann@acme.example"}


def test_only_the_changed_column_of_the_changed_row_is_sent(ws: Workspace, far: Any) -> None:
    push(ws, NOW, far.crm)
    before = far.writes()
    change(ws, Score, SCORE, total=71.0)
    assert push(ws, LATER, far.crm) == counts(updated=1, unchanged=7)
    assert far.writes() == before + 1
    assert far.last_written() == {"score", "updated_on"}
    assert row(far, "account", "acme.example")["score"] == 71.0


def test_the_plan_shows_old_and_new_and_writes_nothing(ws: Workspace, far: Any) -> None:
    push(ws, NOW, far.crm)
    before = far.writes(), stored(ws, CrmRecord)
    change(ws, Score, SCORE, total=71.0)
    found = plan(ws, LATER, far.crm)
    assert [(each.key, each.differences) for each in found.updates] == [
        ("acme.example", {"score": (70.0, 71.0)})
    ]
    assert (far.writes(), stored(ws, CrmRecord)) == before


def test_an_owner_that_somebody_set_there_is_kept_and_said(ws: Workspace, far: Any) -> None:
    push(ws, NOW, far.crm)
    far.edit("owner", "acme.example", owner_email=BOSS)
    reassign(ws, "acme.example", LIAM)
    [conflict] = plan(ws, LATER, far.crm).conflicts
    assert (conflict.field, conflict.ours, conflict.theirs) == ("owner_email", LIAM, BOSS)
    assert push(ws, LATER, far.crm) == counts(unchanged=8, conflicts=1)
    assert row(far, "owner", "acme.example")["owner_email"] == BOSS
    assert push(ws, LATER, far.crm) == counts(unchanged=8)


def test_an_owner_that_nobody_touched_follows_ours(ws: Workspace, far: Any) -> None:
    push(ws, NOW, far.crm)
    reassign(ws, "acme.example", LIAM)
    assert push(ws, LATER, far.crm) == counts(updated=1, unchanged=7)
    assert row(far, "owner", "acme.example")["owner_email"] == LIAM


def test_a_task_that_a_rep_finished_is_done_here_and_stays_so(ws: Workspace, far: Any) -> None:
    push(ws, NOW, far.crm)
    far.edit("task", "t-acme.example", status="done")
    push(ws, LATER, far.crm)
    task = finish(ws, "acme.example")
    assert (task["status"], task["closed_because"]) == ("done", "done in the CRM")
    change(ws, SdrTask, task["id"], status="open", why_now="newer")
    push(ws, LATER, far.crm)
    assert row(far, "task", "t-acme.example")["status"] == "done"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_task_that_was_done_before_we_knew_that_it_had_arrived_is_done_here(
    ws: Workspace, far: Any
) -> None:
    push(ws, NOW, far.crm)
    lose_answer(ws, "t-acme.example")
    far.edit("task", "t-acme.example", status="done")
    assert push(ws, LATER, far.crm)["held"] == 1
    task = finish(ws, "acme.example")
    assert (task["status"], task["closed_because"]) == ("done", "done in the CRM")
    assert push(ws, LATER, far.crm)["held"] == 0
    assert {r["verdict"] for r in stored(ws, CrmRecord)} == {"sent"}
    change(ws, SdrTask, task["id"], status="open")
    assert push(ws, LATER, far.crm)["held"] == 1
    assert (finish(ws, "acme.example")["status"], len(far.rows("task"))) == ("open", 2)
    assert row(far, "task", "t-acme.example")["status"] == "done"


def test_a_task_that_a_rep_deleted_does_not_come_back(ws: Workspace, far: Any) -> None:
    push(ws, NOW, far.crm)
    far.delete("task", "t-acme.example")
    push(ws, LATER, far.crm)
    task = finish(ws, "acme.example")
    assert (task["status"], task["closed_because"]) == ("done", "deleted in the CRM")
    change(ws, SdrTask, task["id"], status="open", why_now="newer")
    assert push(ws, LATER, far.crm)["held"] == 1
    assert len(far.rows("task")) == 1


def test_a_task_that_was_given_to_another_rep_is_theirs(ws: Workspace, far: Any) -> None:
    push(ws, NOW, far.crm)
    far.edit("task", "t-acme.example", rep_email=LIAM)
    push(ws, LATER, far.crm)
    assert finish(ws, "acme.example")["rep_id"] == stable_id("rep", LIAM)
    change(ws, SdrTask, finish(ws, "acme.example")["id"], rep_id=stable_id("rep", MAYA))
    push(ws, LATER, far.crm)
    assert row(far, "task", "t-acme.example")["rep_email"] == LIAM


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_task_that_was_given_to_another_rep_before_we_knew_that_it_had_arrived_is_theirs(
    ws: Workspace, far: Any
) -> None:
    push(ws, NOW, far.crm)
    lose_answer(ws, "t-acme.example")
    far.edit("task", "t-acme.example", rep_email=LIAM)
    assert plan(ws, LATER, far.crm).given == {"t-acme.example": LIAM}
    assert push(ws, LATER, far.crm)["conflicts"] == 1
    assert finish(ws, "acme.example")["rep_id"] == stable_id("rep", LIAM)
    assert push(ws, LATER, far.crm) == counts(unchanged=8)
    change(ws, SdrTask, finish(ws, "acme.example")["id"], rep_id=stable_id("rep", MAYA))
    push(ws, LATER, far.crm)
    assert finish(ws, "acme.example")["rep_id"] == stable_id("rep", MAYA)
    assert row(far, "task", "t-acme.example")["rep_email"] == LIAM


def test_a_task_that_is_over_is_closed_there(ws: Workspace, far: Any) -> None:
    push(ws, NOW, far.crm)
    change(ws, SdrTask, finish(ws, "acme.example")["id"], status="cancelled",
           closed_because="the news is old")  # fmt: skip
    push(ws, LATER, far.crm)
    assert [each["key"] for each in far.open_tasks()] == ["t-bolt.example"]
    sent = far.writes()
    push(ws, LATER, far.crm)
    assert far.writes() == sent


def test_one_bad_row_costs_no_other_and_is_listed_with_the_reason_of_the_crm(
    ws: Workspace, far: Any
) -> None:
    add_rep(ws, "gone@us.example")
    reassign(ws, "acme.example", "gone@us.example")
    found = push(ws, NOW, far.crm)
    assert (found["created"], found["updated"], found["rejected"]) == (6, 1, 1)
    with ws.reading() as connection:
        [failed] = failed_rows(connection, far.crm.name)
    assert (failed["object"], failed["key"], failed["verdict"]) == (
        "owner", "acme.example", "rejected",
    )  # fmt: skip
    assert "gone@us.example" in failed["reason"]
    assert [alert["kind"] for alert in stored(ws, Alert)] == ["crm_failure"] * 2
    far.add_user("gone@us.example")
    assert push(ws, LATER, far.crm) == counts(updated=1, unchanged=7)


def test_a_record_that_is_there_already_is_taken_not_doubled(ws: Workspace, far: Any) -> None:
    theirs = far.add_account("acme.example", "Acme Incorporated")
    push(ws, NOW, far.crm)
    assert len(far.rows("account")) == 2
    found = row(far, "account", "acme.example")
    assert (found["name"], found["score"]) == ("Acme Incorporated", 70.0)
    [record] = [r for r in stored(ws, CrmRecord) if r["key"] == "acme.example"
                and r["object"] == "account"]  # fmt: skip
    assert record["remote_id"] == theirs


def test_the_id_that_an_account_was_read_with_is_used_if_it_is_the_same(
    ws: Workspace, far: Any
) -> None:
    theirs = far.add_account("acme.example", "Acme Incorporated")
    other = far.add_account("other.example", "Other")
    change(ws, Account, stable_id("account", "acme.example"), external_id=theirs)
    change(ws, Account, stable_id("account", "bolt.example"), external_id=other)
    push(ws, NOW, far.crm)
    assert row(far, "account", "acme.example")["score"] == 70.0
    assert sorted(str(each["key"]) for each in far.rows("account")) == [
        "None", "acme.example", "bolt.example",
    ]  # fmt: skip


def test_modes_are_kept(make_workspace: Callable[..., Workspace], far: Any) -> None:
    ws = make_workspace('[crm]\nmode = "update_only"\n')
    for domain in DOMAINS:
        add_account(ws, domain)
        add_score(ws, domain, 50.0)
    far.add_account("acme.example", "Acme")
    assert push(ws, NOW, far.crm) == counts(updated=1, held=1)
    assert [each["domain"] for each in far.rows("account")] == ["acme.example"]


def test_a_rep_without_a_manager_gets_no_breach_task(ws: Workspace, far: Any) -> None:
    assert all(rep["manager_email"] is None for rep in stored(ws, Rep))
    push(ws, NOW, far.crm)
    assert {each["key"] for each in far.rows("task")} == {f"t-{domain}" for domain in DOMAINS}


# ---- What comes back with the import -------------------------------------------------------------


@pytest.fixture
def synced(far: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[[Workspace], dict[str, int]]:
    """Sync with the far side."""

    @contextmanager
    def using(_: Workspace) -> Iterator[Any]:
        yield far.crm

    monkeypatch.setattr("tasks.sync.using_crm", using)
    return lambda ws: sync(ws, NOW)


def test_an_owner_that_we_set_there_does_not_come_back_as_one_that_must_stay(
    ws: Workspace, far: Any, synced: Callable[[Workspace], dict[str, int]]
) -> None:
    push(ws, NOW, far.crm)
    far.edit("owner", "bolt.example", owner_email=LIAM)
    synced(ws)
    owners = {row["domain"]: row["owner_email"] for row in stored(ws, Account)}
    assert owners == {"acme.example": None, "bolt.example": LIAM}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_record_that_we_have_made_is_nobodys_until_it_is_given_to_somebody(
    ws: Workspace, far: Any, synced: Callable[[Workspace], dict[str, int]]
) -> None:
    """Also where, as in Salesforce, the user of the app owns what the app makes."""
    with ws.writing() as connection:
        connection.execute(table_of(Assignment).delete())
    push(ws, NOW, far.crm)
    synced(ws)
    assert {row["owner_email"] for row in stored(ws, Account)} == {None}
    put(ws, Assignment, id=1, account_id=stable_id("account", "acme.example"), role="sdr",
        rep_id=stable_id("rep", MAYA), because="free", assigned_at=NOW, ended_at=None)  # fmt: skip
    assert push(ws, LATER, far.crm)["conflicts"] == 0
    assert row(far, "owner", "acme.example")["owner_email"] == MAYA


def test_reps_come_from_the_file_whatever_the_crm(
    ws: Workspace, far: Any, synced: Callable[[Workspace], dict[str, int]]
) -> None:
    (ws.folder / "data").mkdir(exist_ok=True)
    (ws.folder / "data" / "reps.csv").write_text("email,name\nnew@us.example,New\n")
    assert synced(ws)["inserted"] == 1
    assert {rep["email"] for rep in stored(ws, Rep)} == {MAYA, LIAM, "new@us.example"}


def test_what_no_database_can_hold_stops_neither_import_nor_push(
    ws: Workspace, far: Any, synced: Callable[[Workspace], dict[str, int]]
) -> None:
    far.add_account("odd.example", "Odd \ud83d\x00\x1b[2J Ltd")
    assert synced(ws)["inserted"] == 1
    assert {row["domain"]: row["name"] for row in stored(ws, Account)}["odd.example"] == (
        "Odd ?[2J Ltd"
    )
    add_score(ws, "odd.example", 50.0)
    assert push(ws, NOW, far.crm)["rejected"] == 0
    far.edit("account", "odd.example", why_now="Met \udc00\x00them")
    change(ws, Score, stable_id("score", stable_id("account", "odd.example")), total=51.0)
    assert push(ws, LATER, far.crm)["rejected"] == 0


def test_a_record_that_was_deleted_there_is_not_made_again(
    ws: Workspace, far: Any, synced: Callable[[Workspace], dict[str, int]]
) -> None:
    push(ws, NOW, far.crm)
    far.delete("account", "acme.example")
    assert synced(ws)["deleted"] == far.tells_of_deletions
    change(ws, Score, SCORE, total=71.0)
    reassign(ws, "acme.example", LIAM)
    found = push(ws, LATER, far.crm)
    assert (found["created"], found["rejected"], found["held"]) == (0, 0, 2)
    assert len(far.rows("account")) == 1


def test_records_that_were_merged_there_are_proposed_as_one(
    ws: Workspace, far: Any, synced: Callable[[Workspace], dict[str, int]]
) -> None:
    push(ws, NOW, far.crm)
    if not far.merge("account", "bolt.example", "acme.example"):
        pytest.skip("this CRM does not tell of merges")
    assert synced(ws)["merged"] == 1
    [proposed] = stored(ws, AccountMerge)
    assert (proposed["merged_domain"], proposed["domain"]) == ("acme.example", "bolt.example")
    change(ws, Score, SCORE, total=71.0)
    assert push(ws, LATER, far.crm)["held"] == 1
    assert row(far, "account", "bolt.example")["score"] == 60.0


def test_talking_points_and_draft_stand_in_the_body(ws: Workspace, far: Any) -> None:
    change(ws, SdrTask, finish(ws, "acme.example")["id"], talking_points=["They grow", "So do we"],
           draft_subject="Your round", draft="Dear Ann,\ncongratulations")  # fmt: skip
    push(ws, NOW, far.crm)
    body = row(far, "task", "t-acme.example")["body"]
    assert body.endswith("They grow\nSo do we\nDraft: Your round\nDear Ann,\ncongratulations")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_subject_that_had_to_be_cut_is_still_ours(ws: Workspace, tmp_path: Path) -> None:
    far = SalesforceCounterpart(tmp_path)
    far.crm.setup(is_dry=False)
    contact_id = stable_id("contact", "ann@acme.example")
    change(ws, Contact, contact_id, name="Ann " * 80 + "Lee")
    push(ws, NOW, far.crm)
    assert len(row(far, "task", "t-acme.example")["subject"]) == 255
    change(ws, Contact, contact_id, name="Ann Lee")
    assert push(ws, LATER, far.crm)["conflicts"] == 0
    assert row(far, "task", "t-acme.example")["subject"] == "Call Ann Lee: growth money"
    far.close()


def test_what_was_sent_before_a_split_batch_met_an_error_is_sent(
    ws: Workspace, tmp_path: Path
) -> None:
    far = SalesforceCounterpart(tmp_path)
    far.crm.setup(is_dry=False)
    refused = Fault(Reply(400, [{"errorCode": "JSON_PARSER_ERROR", "message": "no"}]))
    faults = [refused, None, *[Fault(Reply(429))] * 5]

    def fault(request: Request) -> Fault | None:
        is_new_task = request.method == "POST" and request.path.endswith("/composite/sobjects")
        return faults.pop(0) if is_new_task and faults else None

    far.simulator.fault = fault
    counts = push(ws, NOW, far.crm)
    assert (counts["created"], counts["to_retry"], len(far.rows("task"))) == (5, 1, 1)
    assert push(ws, LATER, far.crm)["created"] == 1
    assert len(far.rows("task")) == 2
    far.close()


def test_a_batch_of_new_and_known_tasks_that_is_refused_makes_no_new_one_twice(
    ws: Workspace, tmp_path: Path
) -> None:
    far = SalesforceCounterpart(tmp_path)
    far.crm.setup(is_dry=False)
    push(ws, NOW, far.crm)
    add_task(ws, "t-new", "ann@acme.example", rep_id=stable_id("rep", MAYA))
    change(ws, SdrTask, finish(ws, "acme.example")["id"], why_now="newer")
    refused = [{"errorCode": "JSON_PARSER_ERROR", "message": "no"}]
    far.simulator.fault = lambda request: (
        Fault(Reply(400, refused))
        if request.method == "PATCH" and request.path.endswith("/composite/sobjects")
        else None
    )
    counts = push(ws, LATER, far.crm)
    assert (counts["created"], len(far.rows("task"))) == (1, 3)
    far.close()
