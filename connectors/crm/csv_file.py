"""The CRM that is a folder of CSV files: exports lie in `data/`, what we write goes into its own.

Any CRM and spreadsheet imports what is written: UTF-8 with a byte-order mark (without one, Excel
takes it for the local charset), comma, CRLF, one header row. A file is replaced as a whole, so that
a reader, or a machine that dies, sees the old one or the new one and nothing in between.
"""

import csv
import os
import re
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from connectors.crm._values import external_id, split_name
from connectors.crm.base import (
    CrmRow,
    CrmSettings,
    Far,
    Finding,
    Removed,
    SetupStep,
    Table,
    Verdict,
)
from connectors.csv_text import open_csv
from connectors.errors import ConnectorError, RetryableError
from connectors.text import clean

FILES = {"account": "accounts.csv", "contact": "contacts.csv", "task": "tasks.csv"}
KEYS = {"account": "domain", "contact": "email", "task": "key"}
FIELDS = {
    "account": (
        "name", "score", "grade", "fit", "timing", "engagement", "owner_email", "ae_email",
        "why_now", "updated_on",
    ),
    "contact": (
        "name", "title", "tier", "account_domain", "account_name", "owner_email", "updated_on",
    ),
    "task": (
        "rep_email", "due_at", "priority", "account_domain", "account_name", "contact_name",
        "contact_email", "contact_title", "play", "channel", "subject", "why_you", "why_now", "ask",
        "quote", "quote_url", "status", "deadline_at", "step", "steps", "talking_points", "offer",
        "rank_because", "draft_subject", "draft", "body", "due_on", "urgency", "updated_on",
    ),
}  # fmt: skip
# What imports need besides, made of the fields: addresses, names in parts, and Odoo's external ids,
# which are those that its API is told.
MADE = {
    "account": ("website", "external_id"),
    "contact": ("first_name", "last_name", "external_id", "account_external_id"),
    "task": ("external_id", "account_external_id", "contact_external_id"),
}
LINKS = {
    "account_external_id": ("account", "account_domain"),
    "contact_external_id": ("contact", "contact_email"),
}
# Each push writes a whole file anew: one is enough.
BATCH_ROWS = 1_000_000
# What spreadsheets take for the start of a formula, in half, small and full width: also behind
# blanks and marks that are not seen, which some of them (and whoever cleans the file) take away.
FORMULA = re.compile(
    r"'*(?:[\t\r\n]|[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫])"
)


class CsvFolder:
    """Exports in, upserts out; `data` and `out` are folders."""

    name = "csv_file"
    fields = FIELDS
    at_once = 1
    is_remote = False

    def __init__(self, data: Path, out: Path) -> None:
        self._data = data
        self._out = out

    def pull(self, kind: str, since: str | None) -> Table | None:
        """The file of a kind, unless it is absent or the one that was read at `since`."""
        path = self._data / f"{kind}.csv"
        if not path.exists():
            return None
        table = open_csv(path, f"{self._data.name}/{path.name}")
        return None if table.position == since else table

    def batch_rows(self, object_name: str, total: int) -> int:
        """All rows at once."""
        return BATCH_ROWS

    def is_keyed(self, object_name: str) -> bool:
        """A file has one row per key."""
        return True

    def check(self) -> list[Finding]:
        """Whether the folder can be written."""
        parent = self._out if self._out.exists() else self._out.parent
        if os.access(parent, os.W_OK):
            return [Finding(True, f"csv_file: {self._out} can be written")]
        return [Finding(False, f"{self._out} can not be written", "give write permission", True)]

    def setup(self, *, is_dry: bool) -> list[SetupStep]:
        """The folder is all there is to make."""
        step = SetupStep("folder", str(self._out), self._out.is_dir())
        if not is_dry:
            self._out.mkdir(parents=True, exist_ok=True)
        return [step]

    def users(self) -> dict[str, str]:
        """Files know no users: whoever imports them maps e-mail addresses."""
        return {}

    def removed(self, object_name: str, since: str | None) -> list[Removed]:
        """An export does not tell what is missing from it."""
        return []

    def find(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """Those rows that the file has."""
        there = self._rows_by_key(object_name)
        return {row.key: row.key for row in rows if row.key in there}

    def read(
        self, object_name: str, remote_ids: Sequence[str], names: Sequence[str]
    ) -> dict[str, Far]:
        """Cells as text, as they stand in the file."""
        there = self._rows_by_key(object_name)
        return {
            key: Far(key, {name: text_of(there[key].get(name, "")) or None for name in names})
            for key in remote_ids
            if key in there
        }

    def _rows_by_key(self, object_name: str) -> dict[str, dict[str, str]]:
        path, key = self._out / FILES[object_name], KEYS[object_name]
        if not path.exists():
            return {}
        header, cells = _read(path, key)
        rows = (dict(zip(header, line, strict=True)) for line in cells)
        return {text_of(row[key]): row for row in rows}

    def holds(self, object_name: str) -> bool:
        """Whether the file is there."""
        return (self._out / FILES[object_name]).exists()

    def push(self, object_name: str, rows: Sequence[CrmRow]) -> list[Verdict]:
        """Put the rows into the file, in the place of those with the same key."""
        path = self._out / FILES[object_name]
        try:
            self._upsert(path, object_name, rows)
        except (OSError, ConnectorError) as error:
            reason = _unwritten(path, error)
            return [Verdict(row.key, "retry", reason=reason) for row in rows]
        return [Verdict(row.key, "sent", remote_id=row.key) for row in rows]

    def withdraw(self, object_name: str, keys: Collection[str]) -> None:
        """Take rows out of the file: it is imported as a whole, whenever somebody does."""
        path, key = self._out / FILES[object_name], KEYS[object_name]
        if not path.exists():
            return
        try:
            header, cells = _read(path, key)
            place = header.index(key)
            kept = [line for line in cells if text_of(line[place]) not in keys]
            if len(kept) < len(cells):
                _replace(path, [header, *kept])
        except (OSError, ConnectorError) as error:
            raise RetryableError(_unwritten(path, error)) from None

    def close(self) -> None:
        """Nothing is held open."""

    def _upsert(self, path: Path, object_name: str, rows: Sequence[CrmRow]) -> None:
        """Columns that somebody added stay, behind ours; rows stand in the order of their keys."""
        path.parent.mkdir(parents=True, exist_ok=True)
        key = KEYS[object_name]
        written = [_cells(object_name, row) for row in rows]
        given = {name: None for row in written for name in row}
        header, cells = _read(path, key) if path.exists() else ([], [])
        ours = (*FIELDS[object_name], *MADE[object_name])
        names = [key, *(name for name in ours if name in given or name in header)]
        names = list(dict.fromkeys([*names, *given, *header]))
        found = {row[key]: row for row in (dict(zip(header, line, strict=True)) for line in cells)}
        for row in written:
            found[row[key]] = found.get(row[key], {}) | row
        lines = ([found[each].get(name, "") for name in names] for each in sorted(found))
        _replace(path, [names, *lines])


def connect(settings: CrmSettings) -> CsvFolder:
    """The CSV files of a workspace."""
    return CsvFolder(settings.workspace / "data", settings.workspace / settings.folder)


def _unwritten(path: Path, error: Exception) -> str:
    why = getattr(error, "strerror", None) or str(error)
    return f"cannot write {path.parent.name}/{path.name}: {why}"


def _cells(object_name: str, row: CrmRow) -> dict[str, str]:
    """The cells of a row, with those that are made of others."""
    values: dict[str, Any] = {KEYS[object_name]: row.key, **row.fields}
    values["external_id"] = external_id(object_name, row.key)
    for name, (other, source) in LINKS.items():
        if name in MADE[object_name] and source in values:
            key = values[source]
            values[name] = external_id(other, str(key)) if key else None
    if object_name == "account":
        values["website"] = f"https://{row.key}"
    if object_name == "contact" and "name" in values:
        values["first_name"], values["last_name"] = split_name(values["name"])
    return {name: cell(value) for name, value in values.items()}


def cell(value: Any) -> str:
    """A value as the text of a cell. Text that a spreadsheet would run gets an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(value, int | float | date):
        return str(value)
    text = clean(str(value))
    return f"'{text}" if FORMULA.match(text) else text


def text_of(cell: str) -> str:
    """The text that `cell` was made of."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def _read(path: Path, key: str) -> tuple[list[str], list[list[str]]]:
    """Header and rows of a file of ours, as they stand there."""
    table = open_csv(path, path.name)
    if key not in table.header:
        raise ConnectorError(f"it has no column {key}; mend it or delete the file")
    records = list(table.records())
    broken = next((record for record in records if record.problem), None)
    if broken:
        raise ConnectorError(f"line {broken.line} {broken.problem}; mend it or delete the file")
    return table.header, [record.cells for record in records]


def _replace(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write the file beside its place and move it there once it is on the disk."""
    with NamedTemporaryFile(
        "w", encoding="utf-8-sig", newline="", dir=path.parent, prefix=f".{path.stem}-",
        suffix=".part", delete=False,
    ) as file:  # fmt: skip
        written = Path(file.name)
        try:
            csv.writer(file).writerows(rows)
            file.flush()
            os.fsync(file.fileno())
            written.chmod(0o644)
            written.replace(path)
        except BaseException:
            written.unlink(missing_ok=True)
            raise
