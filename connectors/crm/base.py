"""What every CRM connector does: hand over what changed, take what is new, and say what it holds.

The push engine (`tasks/push/`) decides what to send; a connector only speaks the CRM's language.
`tests/connectors/crm/test_conformance.py` runs on every connector; what those behind an API do
alike is `_remote.Remote`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from connectors.errors import PermanentError

if TYPE_CHECKING:
    from connectors.http import HttpSettings

# ---- Pull ----------------------------------------------------------------------------------------


class Record(NamedTuple):
    """One row as it came. `line` is where it starts; with a `problem` its cells are unusable."""

    line: int
    cells: list[str]
    problem: str | None = None


class Page(NamedTuple):
    """Some rows as they came: the line on which each starts, its cells; and those that have a
    problem."""

    lines: Sequence[int]
    rows: Sequence[list[str]]
    problems: Sequence[Record] = ()


def page_of(records: Sequence[Record]) -> Page:
    """A page of records."""
    sound = [record for record in records if not record.problem]
    wrong = [record for record in records if record.problem]
    return Page([each.line for each in sound], [each.cells for each in sound], wrong)


def paged(records: Iterator[Record], rows: int) -> Iterator[Page]:
    """Records, so many at once."""
    while chunk := list(islice(records, rows)):
        yield page_of(chunk)


class Table(Protocol):
    """Records of one kind under a header; `records` may be read more than once, as may `pages` of
    so many of them.

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

    def pages(self, rows: int) -> Iterator[Page]: ...


@dataclass(frozen=True, slots=True)
class Removed:
    """A record that the CRM no longer has; `into` is the one that it was merged into, if any."""

    remote_id: str
    into: str | None = None


# ---- Push ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CrmRow:
    """A row to be written at the far side, under our key.

    `fields` are those to set and no others, by the names of `connectors/crm/_fields.py`: None
    empties one. `remote_id` is set for a record that is known to be there: it is updated, never
    made. `refs` are the remote ids of the records it belongs to ("account", "contact"), given when
    they are new or have changed. `takes_key`: the record is there without our key, which is to be
    written too.
    """

    key: str
    fields: Mapping[str, Any]
    remote_id: str | None = None
    refs: Mapping[str, str] = field(default_factory=dict)
    takes_key: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a row.

    `sent`; `rejected` when somebody must act; `retry` when the cause may pass; `gone` when the
    record has been deleted there; `uncertain` when no answer came, so that it may be there.
    """

    key: str
    state: Literal["sent", "rejected", "retry", "gone", "uncertain"]
    remote_id: str | None = None
    reason: str | None = None


class BatchRefused(PermanentError):
    """The CRM took none of a batch because of some rows in it.

    `rows` says which ones and why, by key, where the CRM says so; else it is empty, and the engine
    splits the batch until the bad rows are alone.
    """

    def __init__(self, message: str, rows: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.rows = dict(rows or {})


# ---- Around --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Far:
    """A record as it stands in the CRM. `remote_id` is another one than asked for after a merge."""

    remote_id: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says; `remedy` is empty where all is well. `is_fatal`: no push can work."""

    is_ok: bool
    what: str
    remedy: str = ""
    is_fatal: bool = False


@dataclass(frozen=True, slots=True)
class SetupStep:
    """Something that `setup` would make: in which object, what, and whether it is there."""

    object: str
    what: str
    is_done: bool


class Limiter(Protocol):
    """Places under the CRM's limits, shared by all processes of a workspace."""

    def take(self, bucket: str, most: int, period_seconds: float) -> float:
        """Wait until another request fits into `most` per period, and count it; gives its place.

        Raises BudgetSpent when the day's budget for requests is spent.
        """
        ...

    def done(self, bucket: str, place: float) -> None:
        """The request in this place was answered: the CRM has counted it by now, not later."""
        ...

    def close_for(self, bucket: str, seconds: float) -> None:
        """Let nobody ask for so long."""
        ...

    def told(self, used: int, most: int) -> None:
        """What the CRM says of its own daily limit."""
        ...


class BudgetSpent(PermanentError):
    """No more requests today; what is left goes out on another day."""


@dataclass(frozen=True, slots=True)
class CrmSettings:
    """How to reach a CRM. `secrets` are by name (token, client_id, ...), never shown."""

    workspace: Path
    folder: str
    http: "HttpSettings | None" = None
    limiter: "Limiter | None" = None
    url: str = ""
    database: str = ""
    api_version: str = ""
    requests_per_10_seconds: int = 100
    searches_per_second: int = 5
    at_once: int = 4
    overlap_minutes: float = 15
    retry_seconds: float = 1.0  # before another try; each further one waits three times as long
    answer_seconds: float = 60.0
    first_answer_seconds: float | None = None  # until it has to have answered at all
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)


class Crm(Protocol):
    """A CRM. Writing a row twice under its key leaves one row, where `is_keyed` says so.

    All methods may be called from several threads at once. They raise PermanentError where somebody
    has to act (credentials, rights), RetryableError where it may work later, BudgetSpent where the
    day's requests are used up. No error shows a secret or a person's data.
    """

    name: str
    fields: Mapping[str, tuple[str, ...]]  # object -> its fields there, in the order of a push
    at_once: int  # batches that may be under way at the same time
    is_remote: bool  # whether there is a far side that people edit; a folder of files is none

    def batch_rows(self, object_name: str, total: int) -> int:
        """How many rows one push takes, when so many are to be sent in all."""
        ...

    def is_keyed(self, object_name: str) -> bool:
        """Whether the far side refuses a second record under our key; else look before a repeat."""
        ...

    def holds(self, object_name: str) -> bool:
        """Whether the far side still has what was written; else the ledger counts for nothing."""
        ...

    def check(self) -> list[Finding]:
        """Credentials, rights, and what `setup` has yet to make."""
        ...

    def setup(self, *, is_dry: bool) -> list[SetupStep]:
        """The fields and unique keys that are needed; made unless `is_dry`. May be repeated."""
        ...

    def users(self) -> dict[str, str]:
        """E-mail address (lower case) -> id of those who can own something there."""
        ...

    def pull(self, kind: str, since: str | None) -> Table | None:
        """What changed in a kind of record since a position (None: all of it), if anything.

        An interval before `since` is read again, since clocks and indexes lag. Unknown kinds: None.
        """
        ...

    def removed(self, object_name: str, since: str | None) -> list[Removed]:
        """Records that were deleted or merged away since a position, as far as the CRM tells."""
        ...

    def find(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """Our key -> remote id, of those rows that the far side has: under our key, else (accounts,
        contacts) under the domain or the e-mail address. What is not there is left out."""
        ...

    def read(
        self, object_name: str, remote_ids: Sequence[str], names: Sequence[str]
    ) -> dict[str, Far]:
        """The fields of records as they stand there, by the id asked for; deleted ones are left
        out. Values are of our types; an owner is an e-mail address."""
        ...

    def push(self, object_name: str, rows: Sequence[CrmRow]) -> list[Verdict]:
        """Write at most `batch_rows` rows, and say for each what became of it.

        Raises BatchRefused where none was taken because of some of them.
        """
        ...

    def withdraw(self, object_name: str, keys: Collection[str]) -> None:
        """Take rows back that may not be handed on any more. A CRM keeps its records: what may be
        done with them is for its users to say. Raises RetryableError where it can not be done now.
        """
        ...

    def close(self) -> None:
        """Be done: connections close."""
        ...
