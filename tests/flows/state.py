"""What a warehouse holds, so that two can be compared."""

from pathlib import Path
from typing import Any

from sqlmodel import SQLModel, select

from tasks.workspace import Workspace

# Who did it and when by the clock on the wall; everything else follows from the input and as_of.
# (the headers of an answer hold the moment at which the server gave it, and each warehouse has a
# key of its own for hashes of persons).
BY_RUN = {
    "run": None,
    "alert": {"claimed_by", "attempts"},
    "raw_response": {"headers"},
    "privacy_key": None,
    "suppression": {"hash"},
    "tombstone": {"hash"},
    # Former values are numbered as they come, and a transaction that was killed leaves a gap.
    "account_history": {"id"},
    "account_fact_history": {"id"},
    "activity_history": {"id"},
    "trigger_event_history": {"id"},
}


def contents(ws: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the log of runs, sorted."""
    found = {}
    with ws.reading() as connection:
        for table in SQLModel.metadata.sorted_tables:
            skipped = BY_RUN.get(table.name, set())
            if skipped is None:
                continue
            columns = [column for column in table.columns if column.name not in skipped]
            rows = connection.execute(select(*columns))
            found[table.name] = sorted((tuple(map(str, row)) for row in rows), key=str)
    return found


def files(folder: Path) -> dict[str, str]:
    """What was written for people and for the CRM."""
    kept = [*folder.glob("crm/*.csv"), *folder.glob("digest/*.md"), folder / "alerts.jsonl"]
    return {path.name: path.read_text(encoding="utf-8-sig") for path in kept}
