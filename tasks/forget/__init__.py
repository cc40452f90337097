"""Forget: a person is erased everywhere, and a tombstone keeps the person from coming back.

Tombstones first, then files, then the warehouse, then the bytes on the disk: killed anywhere, the
same command again finds what is left to do. What a report says of it names nobody (METHOD C5).
"""

import json
import logging
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select

from tasks.forget.files import FilesReport, clean_files
from tasks.forget.person import Asked, Person, PersonError, find_person
from tasks.forget.rows import StillRead, erase, overwrite
from tasks.privacy import write_tombstones
from tasks.workspace import Workspace
from warehouse.models import CrmRecord
from warehouse.runs import PIPELINE, start_run
from warehouse.writes import table_of

__all__ = ["Asked", "Forgotten", "Person", "PersonError", "StillRead", "find_person", "forget"]

logger = logging.getLogger("whynow.forget")

RECORD = table_of(CrmRecord)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased where, in counts; `report` is the file that says so."""

    at: datetime
    marks: int
    deleted: dict[str, int]
    blacked: dict[str, int]
    files: FilesReport
    namesakes: int
    sent_to: dict[str, int]
    notes: list[str] = field(default_factory=list)
    report: str = ""


def forget(ws: Workspace, asked: Asked, as_of: datetime) -> Forgotten:
    """Erase a person and keep the person from coming back; can be repeated at any time.

    Raises PersonError where it is not clear who is meant, AlreadyRunning during a night, and
    StillRead where old bytes could not be overwritten.
    """
    with start_run(ws.engine, "forget", as_of, PIPELINE) as run_id:
        with ws.writing() as connection:
            person = find_person(connection, asked)
            sent = _sent_to(connection, person)
            marks = write_tombstones(connection, person.marks, as_of)
        files = clean_files(ws.folder, person.words)
        with ws.writing() as connection:
            deleted, blacked = erase(connection, person)
        overwrite(ws.engine)
        done = Forgotten(
            as_of, marks, deleted, blacked, files, person.namesakes, sent,
            _notes(person, files, sent),
        )  # fmt: skip
        return _reported(ws, done, run_id)


def _sent_to(connection: Any, person: Person) -> dict[str, int]:
    """How many tasks of the person each CRM was given."""
    keys = [row["key"] for row in person.tasks]
    query = select(RECORD.c.destination).where(RECORD.c.object == "task", RECORD.c.key.in_(keys))
    sent: dict[str, int] = {}
    for name in connection.execute(query).scalars():
        sent[name] = sent.get(name, 0) + 1
    return sent


def _notes(person: Person, files: FilesReport, sent: dict[str, int]) -> list[str]:
    """What somebody must still do or know."""
    notes = [
        "Public news of other companies, and web addresses, are kept as published: they are no "
        "record of a contact. News of the person's accounts are kept with the name blacked.",
        "Backups made before today still hold the person: forget again after restoring one, or "
        "let them expire.",
    ]
    if person.namesakes:
        notes.append(
            f"{person.namesakes} others at the same company have the same name and another "
            "address. They are kept, and the name is neither blacked nor barred."
        )
    notes += [
        f"{name} was sent {count} tasks: delete the person there, too."
        for name, count in sent.items()
        if name != "csv_file"
    ]
    notes += [f"{name} can not be searched: look yourself." for name in files.not_searched]
    notes += [f"{name} names the person: edit it yourself." for name in files.kept]
    return notes


def _reported(ws: Workspace, done: Forgotten, run_id: str) -> Forgotten:
    """Write the report; it holds counts and file names only."""
    path = ws.folder / "privacy" / f"forget-{done.at:%Y%m%dT%H%M%S}-{run_id[:8]}.json"
    path.parent.mkdir(exist_ok=True)
    facts = {
        "at": done.at.isoformat(), "run": run_id, "tombstones": done.marks,
        "rows_deleted": done.deleted, "rows_blacked": done.blacked,
        "file_rows_dropped": done.files.rows_dropped,
        "file_words_blacked": done.files.words_blacked,
        "files_not_searched": done.files.not_searched, "sent_to": done.sent_to,
        "notes": done.notes,
    }  # fmt: skip
    path.write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    logger.info(
        "forgot run=%s rows=%d blacked=%d files=%d",
        run_id, sum(done.deleted.values()), sum(done.blacked.values()),
        len({*done.files.rows_dropped, *done.files.words_blacked}),
    )  # fmt: skip
    return Forgotten(
        done.at, done.marks, done.deleted, done.blacked, done.files, done.namesakes, done.sent_to,
        done.notes, str(path.relative_to(ws.folder)),
    )  # fmt: skip
