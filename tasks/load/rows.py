"""A table of text -> batches of valid records, and the rows that are none, each with its reason."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np
from pydantic import ValidationError

from connectors.crm import Page, Table
from tasks.load.kinds import (
    Columns,
    Kind,
    Parser,
    Values,
    Vocabulary,
    complete,
    ids_of,
    parser,
    rows_of,
    texts_of,
    type_of,
    validator,
)
from tasks.rules import columns as headers
from tasks.rules.names import plain_domains
from tasks.rules.values import Evidence

PAGE_ROWS = 5_000  # read at once: what is worked on stays in the processor's cache
BATCH_ROWS = 20_000  # written at once: of more rows, more are neighbours in a page of the table
MEMO_CELLS = 20_000
_BARE = re.compile(r"[a-z0-9.\n-]*")


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
class Batch:
    """Valid records, column by column: as objects of their own, a million take twice the time.

    Rows have fields that other columns told; where nothing was, there are none.
    """

    lines: Sequence[int]
    columns: Columns
    ids: Sequence[int] = ()
    rows: Sequence[Values] | None = None
    companies: Sequence[str | None] = ()

    def at(self, places: Sequence[int]) -> "Batch":
        """Some of the records, in this order."""
        return Batch(
            pick(self.lines, places),
            {name: pick(values, places) for name, values in self.columns.items()},
            pick(self.ids, places) if self.ids else (),
            None if self.rows is None else pick(self.rows, places),
            pick(self.companies, places) if self.companies else (),
        )

    def items(self) -> list[Item]:
        """The records one by one."""
        rows = rows_of(self.columns) if self.rows is None else self.rows
        companies = self.companies or [None] * len(rows)
        return list(map(Item, self.lines, self.ids, rows, companies))


def joined(batches: Sequence[Batch]) -> Batch:
    """Batches with the same columns as one."""
    if len(batches) == 1:
        return batches[0]
    first = batches[0]

    def all_of(name: str) -> list[Any]:
        return [*chain.from_iterable(getattr(batch, name) for batch in batches)]

    return Batch(
        all_of("lines"),
        {name: [*chain(*(batch.columns[name] for batch in batches))] for name in first.columns},
        all_of("ids"),
        None if first.rows is None else all_of("rows"),
        all_of("companies"),
    )


def batch_of(items: Sequence[Item]) -> Batch:
    """Records as a batch."""
    names = dict.fromkeys(name for item in items for name in item.values)
    return Batch(
        [item.line for item in items],
        {name: [item.values.get(name) for item in items] for name in names},
        [item.id for item in items],
        [item.values for item in items],
        [item.company for item in items],
    )


def has_blank(values: Sequence[Any]) -> bool:
    """Whether one is None; to look for None among texts takes four times as long."""
    return not all(values) and None in values


def pick(values: Sequence[Any], places: Sequence[int]) -> list[Any]:
    """The values at these places."""
    if len(places) < 2:
        return [values[place] for place in places]
    return list(itemgetter(*places)(values))


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
    columns: headers.Columns
    words: Vocabulary
    rows: int = 0
    duplicates: int = 0
    rejected: list[Rejected] = field(default_factory=list)

    def batches(self) -> Iterator[Batch]:
        """The valid records, each once: of those with the same id the last one."""
        survey = self._survey()
        parsers = {
            name: parser(self.kind, name, self.words, survey.evidence.get(name))
            for name in self.columns.fields
        }
        memos: dict[str, dict[str, Any]] = {name: {} for name in parsers}
        held: dict[int, Item] = {}
        passed = 0
        read: list[Batch] = []
        keys: list[int] = []
        for page in self.table.pages(min(PAGE_ROWS, BATCH_ROWS)):
            self.rows += len(page.rows) + len(page.problems)
            self.rejected += [Rejected(each.line, "", each.problem or "") for each in page.problems]
            batch, places = self._batch(page, parsers, memos)
            read.append(batch)
            keys += pick(survey.keys[passed : passed + len(page.rows)], places)
            passed += len(page.rows)
            del page, batch  # before the next ones are read
            if len(read) * PAGE_ROWS >= BATCH_ROWS:
                yield self._once(joined(read), keys, survey.repeated, held)
                read, keys = [], []
        if read:
            yield self._once(joined(read), keys, survey.repeated, held)
        rest = list(held.values())
        for start in range(0, len(rest), BATCH_ROWS):
            yield batch_of(rest[start : start + BATCH_ROWS])

    def _once(
        self, batch: Batch, keys: list[int], repeated: frozenset[int], held: dict[int, Item]
    ) -> Batch:
        """The records that the file has once; the others are held until its end."""
        again = [place for place, key in enumerate(keys) if key in repeated] if repeated else []
        passed = set(again)
        ready = {row_id: n for n, row_id in enumerate(batch.ids) if n not in passed}
        before = len(held)
        if again:
            held.update((item.id, item) for item in batch.at(again).items())
        self.duplicates += len(keys) - len(ready) - (len(held) - before)
        return batch if len(ready) == len(keys) else batch.at(list(ready.values()))

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
        for page in self.table.pages(PAGE_ROWS):
            cells = _columns_of(page, self.columns)
            for name, found in evidence.items():
                found.add(set(cells[name]))
            keys.extend(self._keys(cells, len(page.rows)))
            del page, cells  # before the next ones are read
        values, counts = np.unique(np.array(keys, dtype=np.int64), return_counts=True)
        return _Survey(evidence, keys, frozenset(values[counts > 1].tolist()))

    def _keys(self, cells: dict[str, Sequence[str]], rows: int) -> Iterable[int]:
        """A hash per row that is the same for records with the same key, as far as text tells."""
        blank = ("",) * rows
        groups = [
            [_plain_keys(name, cells[name]) if name in cells else blank for name in names]
            for names in self.kind.keys
        ]
        if len(groups) == len(groups[0]) == 1:
            return map(hash, groups[0][0])
        keyed = [list(zip(*group, strict=True)) for group in groups]
        if len(keyed) == 1:
            return map(hash, keyed[0])
        return [
            hash(next((parts for parts in options if parts[0]), options[-1]))
            for options in zip(*keyed, strict=True)
        ]

    # ---- Second reading --------------------------------------------------------------------------

    def _batch(
        self, page: Page, parsers: dict[str, Parser], memos: dict[str, dict[str, Any]]
    ) -> tuple[Batch, Sequence[int]]:
        """The valid ones of these rows, and their places among all of them."""
        cells = _columns_of(page, self.columns)
        faults: dict[int, tuple[str, str]] = {}
        columns: Columns = {
            name: _parsed(name, cells[name], parse, memos[name], faults)
            for name, parse in parsers.items()
        }
        rows, companies = complete(self.kind, columns)
        if rows is not None:
            columns = {name: [row.get(name) for row in rows] for name in self.kind.fields}
        faults = self._invalid(columns, len(page.rows)) | faults
        for place, fault in faults.items():
            self.reject(page.lines[place], *fault)
        batch = Batch(page.lines, columns, rows=rows, companies=companies)
        places: Sequence[int] = range(len(page.rows))
        if faults:
            places = [place for place in places if place not in faults]
            batch = batch.at(places)
        ids = ids_of(self.kind, columns=batch.columns)
        nameless = {n: why for n, why in enumerate(ids) if isinstance(why, str)}
        for n, why in nameless.items():
            self.reject(batch.lines[n], self.kind.keys[0][0], why)
        batch.ids = ids  # type: ignore[assignment]
        if nameless:
            named = [n for n in range(len(ids)) if n not in nameless]
            return batch.at(named), pick(places, named)
        return batch, places

    def _invalid(self, columns: Columns, rows: int) -> dict[int, tuple[str, str]]:
        """Field and reason of the rows that their data class refuses."""
        found: dict[int, tuple[str, str]] = {}
        for name, info in self.kind.data.model_fields.items():
            values: Sequence[Any] = columns.get(name) or ()
            places: Sequence[int] = range(len(values))
            if not values or has_blank(values):
                places = [place for place in places if values[place] is not None]
                if info.is_required():
                    blank = sorted(set(range(rows)).difference(places))
                    found = dict.fromkeys(blank, (name, "is blank")) | found
                values = pick(values, places)
            check = validator(self.kind.name, name)
            try:
                if check and values:
                    check.validate_python(values)
            except ValidationError as error:
                for fault in error.errors(include_input=False, include_url=False):
                    place = places[int(fault["loc"][0])]
                    message = fault["msg"][0].lower() + fault["msg"][1:]
                    found.setdefault(place, (name, message))
        return found


def _columns_of(page: Page, columns: headers.Columns) -> dict[str, Sequence[str]]:
    """The cells of each field's column."""
    turned = list(zip(*page.rows, strict=True))
    if not turned:
        return dict.fromkeys(columns.fields, ())
    return {name: turned[place] for name, place in columns.fields.items()}


def _plain_keys(name: str, cells: Sequence[str]) -> Sequence[str]:
    joined = "\n".join(cells) if name == "domain" else "www."
    is_bare = "www." not in joined and _BARE.fullmatch(joined) is not None
    if is_bare and joined.count("\n") == len(cells) - 1:
        return cells
    return [_plain_key(name, cell) for cell in cells]


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
    cells: Sequence[str],
    parse: Parser,
    memo: dict[str, Any],
    faults: dict[int, tuple[str, str]],
) -> list[Any]:
    """The values of a column, None where there is none; most cells repeat, so each text is read
    once."""
    if found := texts_of(parse, cells):
        return found
    plain = plain_domains(cells) if name == "domain" else []
    if plain and plain == list(cells):
        return plain
    if len(memo) > MEMO_CELLS:
        memo.clear()
    memo.update(zip(plain, plain, strict=True))
    wrong: dict[str, str] = {}
    for cell in set(cells).difference(memo):
        try:
            memo[cell] = parse(cell) if cell else None
        except ValueError as error:
            wrong[cell] = str(error)
    if not wrong:
        return list(map(memo.__getitem__, cells))
    for place, cell in enumerate(cells):
        if cell in wrong:
            faults.setdefault(place, (name, wrong[cell]))
    return [memo.get(cell) for cell in cells]
