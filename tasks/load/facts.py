"""Import of facts: a row for each fact (domain, name, value), or a row for each account with a
column for each fact.

What can be taken goes in; every value that can not is listed with its line, column and reason.
"""

import logging
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from connectors.crm import Record, Table
from connectors.csv_text import open_csv
from connectors.enrichment.base import FactData
from connectors.errors import ConnectorError
from tasks.articles import chunks
from tasks.enrich.store import Finding, write_facts
from tasks.load.report import LoadError, LoadReport
from tasks.load.rows import PAGE_ROWS, Rejected
from tasks.rules.columns import ColumnError, Columns, map_columns
from tasks.rules.enrichment import HUMAN
from tasks.rules.facts.values import fact_name, is_number, other_names, read_value
from tasks.rules.names import registrable_domain
from tasks.rules.playbook import ImportKind
from tasks.rules.values import BLANK, Evidence, parse_moment
from tasks.workspace import Workspace
from warehouse.models import Account, AccountDomain
from warehouse.writes import table_of

logger = logging.getLogger("whynow.load")

KIND, IMPORT = "facts", "import"
FIELDS = ["domain", "name", "value", "confidence", "fetched_at", "source_url"]
ACCOUNT, DOMAIN = table_of(Account).c, table_of(AccountDomain).c


@dataclass(frozen=True, slots=True)
class _Fact:
    """A value that was read, and where it stands in the file."""

    line: int
    domain: str
    fact: FactData


@dataclass(slots=True)
class _Reader:
    """Reads a table of facts in either form."""

    table: Table
    columns: Columns
    names: dict[str, str]
    as_of: datetime
    values: int = 0
    rejected: list[Rejected] = field(default_factory=list)

    @property
    def is_long(self) -> bool:
        """Whether each row is one fact."""
        return {"name", "value"} <= self.columns.fields.keys()

    def facts(self) -> Iterator[_Fact]:
        """The facts of the file, in its order."""
        numbers, days = self._survey()
        for record in self.table.records():
            if record.problem:
                self.values += 1
                self.rejected.append(Rejected(record.line, "", record.problem))
                continue
            for column, header, text in self._cells(record):
                self.values += 1
                try:
                    yield self._fact(record, header, text, numbers, days)
                except _Refused as refused:
                    where = refused.column or column
                    self.rejected.append(Rejected(record.line, where, str(refused)))

    def _survey(self) -> tuple[dict[str, Evidence], Evidence]:
        """How the numbers of each fact, and the days, are written."""
        numbers: dict[str, Evidence] = defaultdict(Evidence)
        days = Evidence()
        for record in self.table.records():
            if record.problem:
                continue
            days.add([self._cell(record, "fetched_at")])
            for _, header, text in self._cells(record):
                numbers[header].add([text])
        return numbers, days

    def _cells(self, record: Record) -> Iterator[tuple[str, str, str]]:
        """(column, what it calls the fact, text) of each value in a row."""
        if self.is_long:
            yield self.header("value"), self._cell(record, "name"), self._cell(record, "value")
            return
        taken = {self.columns.fields[n] for n in FIELDS if n in self.columns.fields}
        taken -= {self.columns.fields.get(n, -1) for n in ("name", "value")}
        for place, header in enumerate(self.table.header):
            is_said = record.cells[place].strip().casefold() not in BLANK
            if is_said and place not in taken and header in self.facts_in:
                yield header, header, record.cells[place]

    @property
    def facts_in(self) -> tuple[str, ...]:
        """The columns of the wide form that hold facts."""
        own = [self.header(n) for n in ("name", "value") if n in self.columns.fields]
        return (*self.columns.unknown, *own)

    def header(self, name: str) -> str:
        """The header of a column, else its own name."""
        place = self.columns.fields.get(name)
        return name if place is None else self.table.header[place]

    def _cell(self, record: Record, name: str) -> str:
        place = self.columns.fields.get(name)
        return "" if place is None else record.cells[place].strip()

    def _fact(
        self,
        record: Record,
        header: str,
        text: str,
        numbers: dict[str, Evidence],
        days: Evidence,
    ) -> _Fact:
        with _faults_of(self.header("domain")):
            domain = registrable_domain(self._cell(record, "domain"))
            if domain is None:
                raise ValueError("is no company's domain or web address")
        with _faults_of(self.header("name") if self.is_long else None):
            name = fact_name(header, self.names)
        with _faults_of(None):
            value = read_value(name, text, numbers[header] if is_number(name) else None)
            if value is None:
                raise ValueError("is blank")
        with _faults_of(self.header("confidence")):
            confidence = _share(self._cell(record, "confidence"))
        with _faults_of(self.header("fetched_at")):
            at = parse_moment(self._cell(record, "fetched_at"), days.is_day_first)
            if at is not None and at > self.as_of:
                raise ValueError("lies in the future")
        url = self._cell(record, "source_url")
        where = f"{Path(self.table.name).name}, line {record.line}"
        fact = FactData(name, value, where, confidence, url, fetched_at=at)
        return _Fact(record.line, domain, fact)


class _Refused(ValueError):
    """A value that is not taken; `column` is where the fault is, if not in the value's own."""

    def __init__(self, reason: str, column: str | None) -> None:
        super().__init__(reason)
        self.column = column


@contextmanager
def _faults_of(column: str | None) -> Iterator[None]:
    """Faults found within are of this column."""
    try:
        yield
    except ValueError as error:
        raise _Refused(str(error), column) from None


def _share(text: str) -> float:
    """0.8, 80% or 80; 1 where nothing is said."""
    if not text:
        return 1.0
    try:
        number = float(text.removesuffix("%"))
    except ValueError:
        raise ValueError("is no share such as 0.8 or 80%") from None
    number = number / 100 if number > 1 or text.endswith("%") else number
    if not 0 <= number <= 1:
        raise ValueError("is no share between 0 and 1")
    return number


def load_facts(
    ws: Workspace,
    path: str | Path,
    as_of: datetime,
    *,
    by_hand: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> LoadReport:
    """Import facts from a CSV file; `by_hand`: they are a person's word, which always counts.

    The rows of the report are values. Raises LoadError for a file that can not be read, or that
    lacks a column it must have.
    """
    try:
        table = open_csv(Path(path))
    except ConnectorError as error:
        raise LoadError(str(error)) from None
    reader = _Reader(table, _columns(ws, table), _names(ws), as_of)
    method = HUMAN if by_hand else IMPORT
    counts: Counter[str] = Counter()
    for batch in _batches(reader.facts()):
        with ws.writing() as connection:
            counts.update(_write(ws, connection, reader, batch, method))
        if progress:
            progress(table.done, table.size)
    reader.rejected.sort(key=lambda row: row.line)
    unknown = list(reader.columns.unknown) if reader.is_long else []
    report = LoadReport(
        KIND, table.name, reader.values, counts["inserted"], counts["updated"],
        counts["unchanged"], counts["duplicates"], 0, reader.rejected, unknown,
    )  # fmt: skip
    logger.info(
        "loaded kind=facts values=%d inserted=%d updated=%d rejected=%d",
        report.rows, report.inserted, report.updated, len(report.rejected),
    )  # fmt: skip
    return report


def _names(ws: Workspace) -> dict[str, str]:
    """What facts are called otherwise: as the columns of accounts, where they are the same."""
    accounts = ws.playbook.imports.get("accounts", ImportKind(columns={}))
    return other_names(accounts.columns)


def _columns(ws: Workspace, table: Table) -> Columns:
    naming = ws.playbook.imports.get(KIND, ImportKind(columns={}))  # type: ignore[call-overload]
    try:
        columns: Columns = map_columns(
            table.header, FIELDS, naming.columns, naming.ignore, (("domain",),)
        )
    except ColumnError as error:
        raise LoadError(
            f"cannot import {table.name}: {error} (playbook.toml, [imports.facts])"
        ) from None
    if not {"name", "value"} <= columns.fields.keys() and not columns.unknown:
        raise LoadError(
            f"cannot import {table.name}: it has no facts: it needs the columns name and value, "
            "or a column for each fact, such as employees or technologies"
        )
    return columns


def _batches(facts: Iterator[_Fact]) -> Iterator[list[_Fact]]:
    batch: list[_Fact] = []
    for each in facts:
        batch.append(each)
        if len(batch) == PAGE_ROWS:
            yield batch
            batch = []
    if batch:
        yield batch


def _write(
    ws: Workspace, connection: Connection, reader: _Reader, batch: list[_Fact], method: str
) -> Counter[str]:
    """Write a batch; of values of the same fact the last one counts."""
    homes = _accounts(connection, sorted({each.domain for each in batch}))
    found: dict[int, dict[str, FactData]] = defaultdict(dict)
    counts: Counter[str] = Counter()
    for each in batch:
        if (account_id := homes.get(each.domain)) is None:
            reason = f"no account with domain {each.domain}; import accounts first"
            reader.rejected.append(Rejected(each.line, reader.header("domain"), reason))
            continue
        counts["duplicates"] += each.fact.name in found[account_id]
        found[account_id][each.fact.name] = each.fact
    findings = [
        Finding(account_id, method, None, list(facts.values()))
        for account_id, facts in found.items()
    ]
    counts.update(write_facts(connection, ws.playbook.enrichment, findings, reader.as_of))
    return counts


def _accounts(connection: Connection, domains: list[str]) -> dict[str, int]:
    """The accounts that have these domains, or have taken them over."""
    found: dict[str, int] = {}
    for part in chunks(domains):
        others = select(DOMAIN.domain, DOMAIN.account_id).where(DOMAIN.domain.in_(part))
        own = select(ACCOUNT.domain, ACCOUNT.id).where(ACCOUNT.domain.in_(part))
        found |= dict(connection.execute(others).all()) | dict(connection.execute(own).all())
    return found
