"""The far side of each connector, as a test sees it: what it holds, and what people do there."""

import csv
from pathlib import Path
from typing import Any, Protocol

from connectors.crm import Crm, CrmSettings, open_crm
from connectors.crm.csv_file import FILES, KEYS, text_of


class Counterpart(Protocol):
    """A CRM with nothing in it but what `setup` makes."""

    crm: Crm

    def rows(self, object_name: str) -> list[dict[str, Any]]:
        """The records there, each as its fields by our names, with `key`."""
        ...

    def edit(self, object_name: str, key: str, **values: Any) -> None:
        """Somebody changes a record there."""
        ...

    def delete(self, object_name: str, key: str) -> None:
        """Somebody deletes it."""
        ...


class CsvCounterpart:
    """A folder, and somebody with a spreadsheet."""

    def __init__(self, folder: Path) -> None:
        self._out = folder / "crm"
        self.crm = open_crm("csv_file", CrmSettings(folder, "crm"))

    def rows(self, object_name: str) -> list[dict[str, Any]]:
        path = self._out / FILES[object_name]
        if not path.exists():
            return []
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = list(csv.DictReader(file))
        key = KEYS[object_name]
        return [
            {"key": row[key], **{name: text_of(cell) or None for name, cell in row.items()}}
            for row in found
        ]

    def edit(self, object_name: str, key: str, **values: Any) -> None:
        self._write(object_name, [
            row | values if row["key"] == key else row for row in self.rows(object_name)
        ])  # fmt: skip

    def delete(self, object_name: str, key: str) -> None:
        self._write(object_name, [row for row in self.rows(object_name) if row["key"] != key])

    def _write(self, object_name: str, rows: list[dict[str, Any]]) -> None:
        names = [name for name in rows[0] if name != "key" or KEYS[object_name] == "key"]
        path = self._out / FILES[object_name]
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
