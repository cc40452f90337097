"""A table of text -> batches of valid records, and the rows that are none, each with its reason."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
from pydantic import ValidationError

from connectors.crm import Record, Table
from tasks.load.kinds import (
    Kind,
    Parser,
    Values,
    Vocabulary,
    as_they_stand,
    complete,
    ids_of,
    parser,
    type_of,
    validator,
)
from tasks.rules.columns import Columns
from tasks.rules.values import Evidence

BATCH_ROWS = 5_000
MEMO_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that was refused: where and why, never its values."""

    line: int
    column: str
    reason: str


class Item(NamedTuple):
    """A valid record: its line in the file, its id, and the fields that had a value."""

    line: int
    id: int
    values: Values
    company: str | None


@dataclass(slots=True)
class _Survey:
    evidence: dict[str, Evidence]
    keys: "array[int]"
    repeated: frozenset[int]


@dataclass(slots=True)
class Reader:
    """Reads a table twice: to see how it is written and what repeats, then to take the rows.

    Memory holds a batch, 8 bytes a row, and the records that the file has more than once.
    """

    table: Table
    kind: Kind
    columns: Columns
    words: Vocabulary
    rows: int = 0
    duplicates: int = 0
    rejected: list[Rejected] = field(default_factory=list)

    def batches(self) -> Iterator[list[Item]]:
        """The valid records, each once: of those with the same id the last one."""
        survey = self._survey()
        parsers = {
            name: parser(self.kind, name, self.words, survey.evidence.get(name))
            for name in self.columns.fields
        }
        memos: dict[str, dict[str, Any]] = {name: {} for name in parsers}
        held: dict[int, Item] = {}
        passed = 0
        for records in _chunks(self.table):
            self.rows += len(records)
            sound = self._sound(records)
            keys = survey.keys[passed : passed + len(sound)]
            passed += len(sound)
            items = self._items(sound, keys, parsers, memos)
            yield self._once(items, survey.repeated, held)
            del records, sound, items  # before the next ones are read
        rest = list(held.values())
        for start in range(0, len(rest), BATCH_ROWS):
            yield rest[start : start + BATCH_ROWS]

    def _once(
        self, items: list[tuple[Item, int]], repeated: frozenset[int], held: dict[int, Item]
    ) -> list[Item]:
        """The records that the file has once; the others are held until its end."""
        ready = {item.id: item for item, key in items if key not in repeated}
        again = [item for item, key in items if key in repeated] if repeated else []
        before = len(held)
        held.update((item.id, item) for item in again)
        self.duplicates += len(items) - len(ready) - (len(held) - before)
        return list(ready.values())

    def reject(self, line: int, name: str, reason: str) -> None:
        """Note a row as refused, under the header its field has in the file."""
        place = self.columns.fields.get(name)
        column = name if place is None else self.table.header[place]
        self.rejected.append(Rejected(line, column, reason))

    # ---- First reading ---------------------------------------------------------------------------

    def _survey(self) -> _Survey:
        evidence = {
            name: Evidence()
            for name in self.columns.fields
            if type_of(self.kind, name) in (int, float, date, datetime)
        }
        keys = array("q")
        for records in _chunks(self.table):
            sound = [record for record in records if not record.problem]
            cells = _columns_of(sound, self.columns)
            for name, found in evidence.items():
                found.add(set(cells[name]))
            keys.extend(self._keys(cells, len(sound)))
            del records, sound, cells
        values, counts = np.unique(np.array(keys, dtype=np.int64), return_counts=True)
        return _Survey(evidence, keys, frozenset(values[counts > 1].tolist()))

    def _keys(self, cells: dict[str, tuple[str, ...]], rows: int) -> list[int]:
        """A hash per row that is the same for records with the same key, as far as text tells."""
        blank = ("",) * rows
        groups = [
            [
                [_plain_key(name, cell) for cell in cells[name]] if name in cells else blank
                for name in names
            ]
            for names in self.kind.keys
        ]
        keyed = [list(zip(*group, strict=True)) for group in groups]
        if len(keyed) == 1:
            return list(map(hash, keyed[0]))
        return [
            hash(next((parts for parts in options if parts[0]), options[-1]))
            for options in zip(*keyed, strict=True)
        ]

    # ---- Second reading --------------------------------------------------------------------------

    def _sound(self, records: list[Record]) -> list[Record]:
        """The records without a problem; the others are refused."""
        wrong = [record for record in records if record.problem]
        self.rejected += [Rejected(each.line, "", each.problem or "") for each in wrong]
        return [record for record in records if not record.problem] if wrong else records

    def _items(
        self,
        records: list[Record],
        row_keys: "array[int]",
        parsers: dict[str, Parser],
        memos: dict[str, dict[str, Any]],
    ) -> list[tuple[Item, int]]:
        """The valid ones of these records, each with the key of its row."""
        cells = _columns_of(records, self.columns)
        faults: dict[int, tuple[str, str]] = {}
        rows = _rows_of(
            {
                name: _parsed(name, cells[name], parse, memos[name], faults)
                for name, parse in parsers.items()
            }
        )
        companies = complete(self.kind, rows)
        faults = self._invalid(rows, faults) | faults
        for place, fault in faults.items():
            self.reject(records[place].line, *fault)
        read = list(zip(records, rows, companies, row_keys, strict=True))
        if faults:
            read = [each for place, each in enumerate(read) if place not in faults]
        items = []
        ids = ids_of(self.kind, [values for _, values, _, _ in read])
        for (record, values, company, key), row_id in zip(read, ids, strict=True):
            if isinstance(row_id, int):
                items.append((Item(record.line, row_id, values, company), key))
            else:
                self.reject(record.line, self.kind.keys[0][0], row_id)
        return items

    def _invalid(
        self, rows: list[Values], known: dict[int, tuple[str, str]]
    ) -> dict[int, tuple[str, str]]:
        """Field and reason of the rows that their data class refuses."""
        sound = [place for place in range(len(rows)) if place not in known]
        try:
            validator(self.kind.name).validate_python([rows[place] for place in sound])
        except ValidationError as error:
            found: dict[int, tuple[str, str]] = {}
            for fault in error.errors(include_input=False, include_url=False):
                index, name = fault["loc"][0], str(fault["loc"][-1])
                message = fault["msg"][0].lower() + fault["msg"][1:]
                reason = "is blank" if fault["type"] == "missing" else message
                found.setdefault(sound[int(index)], (name, reason))
            return found
        return {}


def _chunks(table: Table) -> Iterator[list[Record]]:
    records = table.records()
    while chunk := list(islice(records, BATCH_ROWS)):
        yield chunk
        del chunk  # before the next one is read


def _columns_of(records: list[Record], columns: Columns) -> dict[str, tuple[str, ...]]:
    """The cells of each field's column."""
    turned = list(zip(*[record.cells for record in records], strict=True))
    if not turned:
        return dict.fromkeys(columns.fields, ())
    return {name: turned[place] for name, place in columns.fields.items()}


def _plain_key(name: str, cell: str) -> str:
    text = cell.strip()
    if name == "domain":
        host = text.lower()
        if "/" in host:
            host = (host.partition("//")[2] or host).partition("/")[0]
        return host.removeprefix("www.")
    return text.lower() if name == "email" else text


def _parsed(
    name: str,
    cells: tuple[str, ...],
    parse: Parser,
    memo: dict[str, Any],
    faults: dict[int, tuple[str, str]],
) -> list[Any]:
    """The values of a column, None where there is none; most cells repeat, so each text is read
    once."""
    if len(memo) > MEMO_CELLS:
        memo.clear()
    texts = set(cells).difference(memo)
    wrong: dict[str, str] = {}
    if plain := as_they_stand(name, texts):
        memo.update(zip(plain, plain, strict=True))
        texts.difference_update(plain)
    for cell in texts:
        try:
            memo[cell] = parse(cell) if cell else None
        except ValueError as error:
            wrong[cell] = str(error)
    if not wrong:
        return [memo[cell] for cell in cells]
    for place, cell in enumerate(cells):
        if cell in wrong:
            faults.setdefault(place, (name, wrong[cell]))
    return [memo.get(cell) for cell in cells]


def _rows_of(columns: dict[str, list[Any]]) -> list[Values]:
    """The rows of columns, without the fields that have no value."""
    names = tuple(columns)
    return [
        dict(zip(names, row, strict=True))
        if None not in row
        else {name: value for name, value in zip(names, row, strict=True) if value is not None}
        for row in zip(*columns.values(), strict=True)
    ]
