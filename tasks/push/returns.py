"""What reps did with their tasks in the CRM: done, deleted or given to somebody else. It holds."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, select

from connectors.crm import Crm, Far
from tasks.push.desired import LEDGER, REP, TASK
from tasks.rules.ledger import CLOSED, same
from tasks.workspace import Workspace
from warehouse.models import CrmRecord, SdrTask
from warehouse.writes import Row, update_rows

READ = ("status", "rep_email")
AT_ONCE = 1_000  # tasks looked at before what they tell is stored
COUNTS = ("finished", "deleted", "reassigned")


@dataclass(frozen=True, slots=True)
class _Told:
    """A task that the CRM was told of as open."""

    id: int
    key: str
    remote_id: str
    content: Row
    kept: Row


@dataclass(slots=True)
class Returned:
    """What the CRM says of some tasks: rows of the ledger that change, and by their keys tasks
    that are over (and why) or given to another rep of ours."""

    counts: Counter[str] = field(default_factory=Counter)
    gone: list[Row] = field(default_factory=list)
    over: list[Row] = field(default_factory=list)
    kept: list[Row] = field(default_factory=list)
    closed: dict[str, str] = field(default_factory=dict)
    given: dict[str, int] = field(default_factory=dict)


def read_back(ws: Workspace, crm: Crm, as_of: datetime) -> dict[str, int]:
    """Take over what reps did with the tasks that we told as open.

    A finished or deleted task is done here too, and never opened again; one that was given to
    another rep of ours is theirs. Counts: finished, deleted, reassigned.
    """
    counts = Counter(dict.fromkeys(COUNTS, 0))
    for found in look_back(ws, crm):
        counts += found.counts
        with ws.writing() as connection:
            store_returned(connection, found, as_of)
    return {name: counts[name] for name in COUNTS}


def look_back(ws: Workspace, crm: Crm) -> Iterator[Returned]:
    """What reps did with some tasks, then with others, until all have been looked at; only what
    they did something with. Nothing is stored."""
    if not crm.is_remote or "task" not in crm.fields:
        return
    reps = _reps(ws)
    last = ""
    while told := _told_as_open(ws, crm.name, last):
        last = told[-1].key
        there = crm.read("task", [each.remote_id for each in told], READ)
        found = Returned()
        for each in told:
            _hear(found, each, there.get(each.remote_id), reps)
        if found.counts:
            yield found


def _told_as_open(ws: Workspace, crm_name: str, after: str) -> list[_Told]:
    """The next of them, in the order of their keys."""
    columns = (LEDGER.c.id, LEDGER.c.key, LEDGER.c.remote_id, LEDGER.c.content, LEDGER.c.kept)
    query = select(*columns).where(
        LEDGER.c.destination == crm_name, LEDGER.c.object == "task", LEDGER.c.key > after,
        LEDGER.c.remote_id.is_not(None), LEDGER.c.verdict != "gone",
        LEDGER.c.content["status"].as_string() == "open",
    ).order_by(LEDGER.c.key).limit(AT_ONCE)  # fmt: skip
    with ws.reading() as connection:
        return [_Told(*row[:4], row.kept or {}) for row in connection.execute(query)]


def give(ws: Workspace, theirs: Mapping[str, str], as_of: datetime) -> None:
    """Give tasks, by their keys, to who has them there, by the addresses of our reps."""
    reps = _reps(ws) if theirs else {}
    given = {key: reps[email] for key, email in theirs.items() if email in reps}
    if given:
        with ws.writing() as connection:
            store_returned(connection, Returned(given=given), as_of)


def _reps(ws: Workspace) -> dict[str, int]:
    with ws.reading() as connection:
        return {row.email: row.id for row in connection.execute(select(REP.c.email, REP.c.id))}


def _hear(found: Returned, told: _Told, far: Far | None, reps: dict[str, int]) -> None:
    """Note what became of one task."""
    if far is None:
        reason = "it was deleted in the CRM"
        found.gone.append({"id": told.id, "verdict": "gone", "reason": reason})
        found.closed[told.key] = "deleted in the CRM"
        found.counts["deleted"] += 1
        return
    if far.fields.get("status") in CLOSED:
        found.over.append({"id": told.id, "content": told.content | {"status": "done"}})
        found.closed[told.key] = "done in the CRM"
        found.counts["finished"] += 1
        return
    theirs = far.fields.get("rep_email")
    if same(theirs, told.content.get("rep_email")) or same(told.kept.get("rep_email"), theirs):
        return
    found.kept.append({"id": told.id, "kept": told.kept | {"rep_email": theirs}})
    found.counts["reassigned"] += 1
    if theirs in reps:
        found.given[told.key] = reps[theirs]


def store_returned(connection: Connection, found: Returned, as_of: datetime) -> None:
    """Store what the CRM says of some tasks, in the ledger and the queue together."""
    for rows in (found.gone, found.over, found.kept):
        update_rows(connection, CrmRecord, rows)
    query = select(TASK.c.key, TASK.c.id).where(TASK.c.key.in_([*found.closed, *found.given]))
    ids = {row.key: row.id for row in connection.execute(query)}
    update_rows(connection, SdrTask, [
        {"id": ids[key], "closed_because": why, "status": "done", "updated_at": as_of}
        for key, why in found.closed.items() if key in ids
    ])  # fmt: skip
    update_rows(connection, SdrTask, [
        {"id": ids[key], "rep_id": rep_id, "updated_at": as_of}
        for key, rep_id in found.given.items() if key in ids
    ])  # fmt: skip
