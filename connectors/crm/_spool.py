"""What an API gives page by page, as a table that can be read twice.

The pages go into a file without a name, so that neither a large CRM nor a small memory matters.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from tempfile import TemporaryFile
from typing import Any

from connectors.crm.base import Page, Record, paged
from connectors.text import clean


class Spool:
    """Rows by field name, kept as text under a header."""

    def __init__(self, name: str, header: Sequence[str], position: str) -> None:
        self.name = name
        self.header = list(header)
        self.position = position
        self.size = self.done = 0
        # Open as long as the table is there.
        self._file = TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115
        self._writer = csv.writer(self._file)

    def __del__(self) -> None:
        self._file.close()

    def add(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Keep rows; a field that a row lacks is blank."""
        for row in rows:
            self._writer.writerow([_text(row.get(name)) for name in self.header])
            self.size += 1

    def records(self) -> Iterator[Record]:
        """The rows, numbered from 1."""
        self._file.flush()
        self._file.seek(0)
        self.done = 0
        for cells in csv.reader(self._file):
            self.done += 1
            yield Record(self.done, cells)

    def pages(self, rows: int) -> Iterator[Page]:
        """The same, so many at once."""
        return paged(self.records(), rows)


def _text(value: Any) -> str:
    if value is None or value is False:
        return ""
    return "yes" if value is True else clean(str(value))
