"""What all CRMs behind an API do alike; each says in its own file how it speaks."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain
from typing import Any, ClassVar, NamedTuple, TypeVar

from connectors.crm._calls import Bucket, Busy, Calls
from connectors.crm._pull import Pull
from connectors.crm._tokens import Token, credentials
from connectors.crm.base import (
    BatchRefused,
    BudgetSpent,
    CrmRow,
    CrmSettings,
    Far,
    Finding,
    Removed,
    SetupStep,
    Table,
    Verdict,
)
from connectors.errors import ConnectorError, PermanentError
from connectors.http.api import Api, ApiAnswer, Unanswered
from connectors.http.words import retry_after
from connectors.text import one_line

LONGEST_REASON = 300  # characters of what a CRM says of a row
KEYED = ("account", "contact", "task")  # an owner is a part of the account
NATURAL = {"account": "domain", "contact": "email"}  # what tells a record besides our key
DELETED = "it was deleted in the CRM"
T = TypeVar("T")
Values = dict[str, Any]
Rows = list[tuple[CrmRow, Values]]  # with their values, in the CRM's own words


class Making(NamedTuple):
    """A field that `setup` may have to make: its name there, in words, and what is to be sent."""

    name: str
    what: str
    body: Values


class Remote(ABC):
    """See `connectors.crm.base.Crm`. Subclasses translate, ask, and read the answers."""

    name: ClassVar[str]
    fields: ClassVar[Mapping[str, tuple[str, ...]]]
    types: ClassVar[Mapping[str, str]]  # our objects -> theirs
    is_remote = True
    batch: ClassVar[int]  # rows of one push, and of one reading
    looks: ClassVar[Mapping[str, int]]  # keys, domains and addresses that one request looks for
    how: ClassVar[str]  # where credentials come from
    rights: ClassVar[str]  # what to do when it lets nobody in
    remedy = "whynow crm setup"
    grants: ClassVar[tuple[str, ...]] = ()
    token_path = ""
    refusals: ClassVar[tuple[int, ...]] = (400, 409, 413, 422)  # of a batch, because of its rows
    server_errors: ClassVar[tuple[int, ...]] = ()  # besides 500 and above

    def __init__(self, settings: CrmSettings, url: str) -> None:
        token, grant = credentials(self.name, settings.secrets, self.grants, self.how)
        assert settings.http is not None
        self.at_once = settings.at_once
        self._settings = settings
        api = Api(url, settings.http, settings.answer_seconds, settings.first_answer_seconds)
        self._token = Token(self.name, api, token, grant, self.token_path)
        self._calls = Calls(self.name, api, settings, self._token, self._headers, self._judge)
        self._rate = Bucket("requests", settings.requests_per_10_seconds, 10.0)
        self._users: dict[str, str] | None = None
        self._lock = threading.RLock()
        self._pull = self._reader()

    def close(self) -> None:
        """Close all that is open."""
        self._calls.close()

    def batch_rows(self, object_name: str, total: int) -> int:
        """The same, whatever there is."""
        return self.batch

    def is_keyed(self, object_name: str) -> bool:
        """All objects bear our key."""
        return True

    def holds(self, object_name: str) -> bool:
        """A CRM does not vanish."""
        return True

    def withdraw(self, object_name: str, keys: Collection[str]) -> None:
        """Its records are its users'."""
        return

    # ---- What is each one's own ------------------------------------------------------------------

    @abstractmethod
    def _reader(self) -> Pull:
        """What reads its changes."""

    @abstractmethod
    def _read_users(self) -> Iterator[tuple[str, str]]:
        """Addresses, and whose they are."""

    @abstractmethod
    def _forbidden(self) -> list[str]:
        """What our credentials do not allow of what a push does; nothing is changed to find out."""

    @abstractmethod
    def _there(self, object_name: str) -> set[str]:
        """The names of the fields of an object."""

    @abstractmethod
    def _makings(self, object_name: str) -> list[Making]:
        """The fields that an object needs."""

    @abstractmethod
    def _make(self, object_name: str, lacking: Sequence[Making]) -> None:
        """Make fields; somebody else may have made one just now."""

    @abstractmethod
    def _find_by_key(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """Our key -> remote id, of so many rows as one request looks for."""

    @abstractmethod
    def _find_natural(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """The same by domain or address, of records that bear no key of ours; the oldest."""

    @abstractmethod
    def _read(
        self, object_name: str, ids: Sequence[str], names: Sequence[str], emails: Mapping[str, str]
    ) -> dict[str, Far]:
        """At most `batch` records, by the id asked for."""

    @abstractmethod
    def _values(self, object_name: str, row: CrmRow, users: Mapping[str, str]) -> Values:
        """A row in the CRM's words; raises ValueError for one that it can not take."""

    @abstractmethod
    def _send(self, object_name: str, new: Rows, known: Rows) -> dict[str, Verdict]:
        """Make and update records; verdicts by key."""

    # ---- Answers ---------------------------------------------------------------------------------

    def _headers(self, token: str) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {token}"}

    def _judge(self, answer: ApiAnswer) -> ConnectorError | None:
        """What is wrong with an answer, if anything."""
        if answer.status < 300:
            return None
        said = self._token.hide(f"{self.name}: {answer.said}")
        if answer.status == 429:
            return Busy(said, retry_after_seconds=retry_after(answer.headers))
        if answer.status >= 500 or answer.status in self.server_errors:
            # What was asked may have been done.
            return Unanswered(said, retry_after_seconds=retry_after(answer.headers))
        if answer.status in (401, 403):
            return PermanentError(f"{said}; {self.rights}")
        return (BatchRefused if answer.status in self.refusals else PermanentError)(said)

    def _hear_day(self, used: str, most: str) -> None:
        """What the CRM says of the requests of a day, of all programs, if it does."""
        limiter = self._settings.limiter
        if limiter is not None and used.isdecimal() and most.isdecimal():
            limiter.told(int(used), int(most))

    def _day_is_over(self) -> BudgetSpent:
        """The CRM takes no more requests today, of nobody."""
        self._hear_day("1", "1")
        return BudgetSpent(f"{self.name} takes no more requests today")

    # ---- Around ----------------------------------------------------------------------------------

    def users(self) -> dict[str, str]:
        """Users by address, in lower case; asked for once."""
        with self._lock:
            if self._users is None:
                self._users = {email.lower(): user for email, user in self._read_users() if email}
            return self._users

    def emails(self) -> dict[str, str]:
        """Addresses by user."""
        return {user: email for email, user in self.users().items()}

    def check(self) -> list[Finding]:
        """Whether it lets us in, and what is missing."""
        try:
            users = self.users()
            missing = [step for step in self.setup(is_dry=True) if not step.is_done]
            forbidden = self._forbidden()
            notes = [] if missing else self._notes()
        except ConnectorError as error:
            return [Finding(False, f"{self.name} can not be used", str(error), is_fatal=True)]
        return [
            Finding(True, f"{self.name}: we are let in; it knows {len(users)} addresses of users"),
            *(Finding(True, note) for note in notes),
            *(
                Finding(False, f"{step.object}: {step.what}", self.remedy, is_fatal=True)
                for step in missing
            ),
            *(Finding(False, what, self.rights, is_fatal=True) for what in forbidden),
        ]

    def _notes(self) -> list[str]:
        """What else there is to know of a CRM in which nothing is missing."""
        return []

    def setup(self, *, is_dry: bool) -> list[SetupStep]:
        """Our fields, and the keys."""
        steps = []
        for object_name in KEYED:
            wanted = self._makings(object_name)
            there = self._there(object_name) if wanted else set()
            lacking = [each for each in wanted if each.name not in there]
            if lacking and not is_dry:
                self._make(object_name, lacking)
            steps += [
                SetupStep(self.types[object_name], each.what, not is_dry or each not in lacking)
                for each in wanted
            ]
        return steps

    def pull(self, kind: str, since: str | None) -> Table | None:
        """See `_pull`."""
        return self._pull.table(kind, since)

    def removed(self, object_name: str, since: str | None) -> list[Removed]:
        """Deleted records, and those that were merged into others."""
        return self._pull.removed(self.types[object_name], since)

    # ---- Looking ---------------------------------------------------------------------------------

    def find(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """By our key, then accounts by domain and contacts by address."""
        rows = [row for row in rows if _is_whole(row.key)]
        by_key = partial(self._find_by_key, object_name)
        found: dict[str, str] = self._together(by_key, parts(rows, self.looks["key"]))
        if name := NATURAL.get(object_name):
            lost = [row for row in rows if row.key not in found]
            natural = partial(self._find_natural, object_name)
            found |= self._together(natural, parts(lost, self.looks[name]))
        return found

    def read(
        self, object_name: str, remote_ids: Sequence[str], names: Sequence[str]
    ) -> dict[str, Far]:
        """In batches; what is deleted is left out."""
        emails = self.emails() if remote_ids else {}
        ask = partial(self._read, object_name, names=names, emails=emails)
        return self._together(ask, parts(remote_ids, self.batch))

    def _together(
        self, ask: Callable[[Sequence[Any]], dict[str, T]], parts: Iterable[Sequence[Any]]
    ) -> dict[str, T]:
        """What is answered to all parts, as many of them at once as there may be."""
        every = list(parts)
        if len(every) < 2 or self.at_once == 1:
            return _joined(map(ask, every))
        with ThreadPoolExecutor(self.at_once, "whynow-look") as pool:
            return _joined(pool.map(ask, every))

    # ---- Push ------------------------------------------------------------------------------------

    def push(self, object_name: str, rows: Sequence[CrmRow]) -> list[Verdict]:
        """Make new records under our key, update known ones by their id."""
        users = self.users() if object_name in ("owner", "task") else {}
        found: dict[str, Verdict] = {}
        new: Rows = []
        known: Rows = []
        for row in rows:
            if not _is_whole(row.key):
                found[row.key] = refused(row, "its key holds half a character")
                continue
            try:
                pair = row, self._values(object_name, row, users)
            except ValueError as error:
                found[row.key] = refused(row, str(error))
            else:
                (known if row.remote_id else new).append(pair)
        found |= self._send(object_name, new, known)
        return [found[row.key] for row in rows]


def _is_whole(key: str) -> bool:
    """Whether a key is text that can be sent: halves of characters stand in no CRM."""
    return key == key.encode("utf-8", "replace").decode()


def parts(values: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The values, so many at a time."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def _joined(answers: Iterable[dict[str, T]]) -> dict[str, T]:
    return dict(chain.from_iterable(each.items() for each in answers))


def by_columns(rows: Rows) -> list[Rows]:
    """Rows by the columns that they have, in the order of their names: a table is a rectangle."""
    found: dict[tuple[str, ...], Rows] = {}
    for row, values in rows:
        found.setdefault(tuple(sorted(values)), []).append((row, dict(sorted(values.items()))))
    return list(found.values())


def oldest(pairs: Iterable[tuple[str | None, Any]], rows: Sequence[CrmRow]) -> dict[str, str]:
    """Key -> id of those that we look for; of several under a key the first."""
    keys = {row.key for row in rows}
    found: dict[str, str] = {}
    for key, remote_id in pairs:
        if key in keys:
            found.setdefault(str(key), str(remote_id))
    return found


def sent(row: CrmRow, remote_id: Any = None) -> Verdict:
    """The CRM has it."""
    return Verdict(row.key, "sent", str(remote_id or row.remote_id))


def gone(row: CrmRow) -> Verdict:
    """It was there once."""
    return Verdict(row.key, "gone", row.remote_id, DELETED)


def refused(row: CrmRow, why: str) -> Verdict:
    """The CRM's own reason, or ours."""
    return Verdict(row.key, "rejected", row.remote_id, reason(why))


def reason(text: Any) -> str:
    """What a CRM says of a row, fit for a table."""
    return one_line(str(text))[:LONGEST_REASON]
