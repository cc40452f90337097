"""What reps did with their tasks in the CRM: done, deleted or given to somebody else. It holds."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from connectors.crm import Crm, Far
from tasks.push.desired import LEDGER, REP, TASK
from tasks.rules.ledger import CLOSED, same
from tasks.workspace import Workspace
from warehouse.models import CrmRecord, SdrTask
from warehouse.writes import Row, update_rows

READ = ("status", "rep_email")
AT_ONCE = 1_000  # tasks looked at before what they tell is stored


@dataclass(frozen=True, slots=True)
class _Told:
    """A task that the CRM was told of as open."""

    id: int
    key: str
    remote_id: str
    content: Row
    kept: Row


def read_back(ws: Workspace, crm: Crm, as_of: datetime) -> dict[str, int]:
    """Take over what reps did with the tasks that we told as open.

    A finished or deleted task is done here too, and never opened again; one that was given to
    another rep of ours is theirs. Counts: finished, deleted, reassigned.
    """
    counts = Counter(finished=0, deleted=0, reassigned=0)
    if not crm.is_remote or "task" not in crm.fields:
        return dict(counts)
    told = _told_as_open(ws, crm.name)
    reps = _reps(ws)
    for start in range(0, len(told), AT_ONCE):
        part = told[start : start + AT_ONCE]
        there = crm.read("task", [each.remote_id for each in part], READ)
        for kind, rows in _store(ws, part, there, reps, as_of).items():
            counts[kind] += rows
    return dict(counts)


def _told_as_open(ws: Workspace, crm_name: str) -> list[_Told]:
    columns = (LEDGER.c.id, LEDGER.c.key, LEDGER.c.remote_id, LEDGER.c.content, LEDGER.c.kept)
    query = select(*columns).where(
        LEDGER.c.destination == crm_name, LEDGER.c.object == "task",
        LEDGER.c.remote_id.is_not(None), LEDGER.c.verdict != "gone",
        LEDGER.c.content["status"].as_string() == "open",
    )  # fmt: skip
    with ws.reading() as connection:
        return [_Told(*row[:4], row.kept or {}) for row in connection.execute(query)]


def _reps(ws: Workspace) -> dict[str, int]:
    with ws.reading() as connection:
        return {row.email: row.id for row in connection.execute(select(REP.c.email, REP.c.id))}


def _store(
    ws: Workspace, part: list[_Told], there: dict[str, Far], reps: dict[str, int], as_of: datetime
) -> Counter[str]:
    """Store what the CRM says of some tasks, the ledger and the queue together."""
    counts: Counter[str] = Counter()
    closed: dict[str, str] = {}
    given: dict[str, int] = {}
    over: list[Row] = []
    kept: list[Row] = []
    gone: list[Row] = []
    for each in part:
        far = there.get(each.remote_id)
        if far is None:
            gone.append({"id": each.id, "verdict": "gone", "reason": "it was deleted in the CRM"})
            closed[each.key] = "deleted in the CRM"
            counts["deleted"] += 1
        elif far.fields.get("status") in CLOSED:
            over.append({"id": each.id, "content": each.content | {"status": "done"}})
            closed[each.key] = "done in the CRM"
            counts["finished"] += 1
        elif not same(far.fields.get("rep_email"), each.content.get("rep_email")):
            theirs = far.fields.get("rep_email")
            if same(each.kept.get("rep_email"), theirs):
                continue
            kept.append({"id": each.id, "kept": each.kept | {"rep_email": theirs}})
            counts["reassigned"] += 1
            if theirs in reps:
                given[each.key] = reps[theirs]
    with ws.writing() as connection:
        for rows in (gone, over, kept):
            update_rows(connection, CrmRecord, rows)
        query = select(TASK.c.key, TASK.c.id).where(TASK.c.key.in_([*closed, *given]))
        ids = {row.key: row.id for row in connection.execute(query)}
        done = {"status": "done", "updated_at": as_of}
        finished = [{"id": ids[k], "closed_because": closed[k], **done} for k in closed if k in ids]
        given_on = [
            {"id": ids[k], "rep_id": given[k], "updated_at": as_of} for k in given if k in ids
        ]
        update_rows(connection, SdrTask, finished)
        update_rows(connection, SdrTask, given_on)
    return counts
