"""What every CRM connector does: hand over what changed, and take what is new for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, Protocol


class Record(NamedTuple):
    """One row as it came. `line` is where it starts; with a `problem` its cells are unusable."""

    line: int
    cells: list[str]
    problem: str | None = None


class Table(Protocol):
    """Records of one kind under a header; `records` may be read more than once.

    `position` says how far the reading has come once all records are read; `done` of `size`
    bytes are read so far.
    """

    name: str
    position: str
    header: list[str]
    size: int

    @property
    def done(self) -> int: ...

    def records(self) -> Iterator[Record]: ...


@dataclass(frozen=True, slots=True)
class CrmRow:
    """A row to be written at the far side, under our key."""

    key: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a row: `retry` when the cause may pass, `rejected` when somebody must act."""

    key: str
    state: Literal["sent", "rejected", "retry"]
    remote_id: str | None = None
    reason: str | None = None


class Crm(Protocol):
    """A CRM. Writing a row twice under its key leaves one row.

    `batch_rows` is how many rows one push takes.
    """

    name: str
    batch_rows: int

    def pull(self, kind: str, since: str | None) -> Table | None:
        """What changed in a kind of record since a position (None: all of it), if anything.

        Raises ConnectorError when it can not be read.
        """
        ...

    def holds(self, object_name: str) -> bool:
        """Whether the far side still has what was written; else the ledger counts for nothing."""
        ...

    def push(self, object_name: str, rows: Sequence[CrmRow]) -> list[Verdict]:
        """Write rows, new or known, and say for each what became of it."""
        ...
