"""Reading a CRM behind an API: everything by id once, then what changed since, a while before it
on top.

Pages are asked for by the id after which to go on, not by a number of pages: a record that changes
while we read is read again, and none is passed over.
"""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from connectors.crm._spool import Spool
from connectors.crm.base import CrmSettings, Removed, Table

Record = Mapping[str, Any]
Read = Iterator[tuple[list[dict[str, Any]], str]]  # rows, and the newest change of their page
NO_SOURCE = "sales_generated"  # of a lead: entered by hand, or imported
ACCOUNTS = (
    "domain", "name", "country", "region", "city", "industry", "employees", "revenue_usd",
    "owner_email", "external_id",
)  # fmt: skip
CONTACTS = ("email", "name", "title", "phone", "domain", "is_opted_out", "external_id")
LEADS = ("external_id", "domain", "email", "name", "title", "source", "created_at")
OPPORTUNITIES = (
    "external_id", "domain", "stage", "amount_usd", "created_on", "expected_close_on", "closed_on",
    "outcome", "owner_email",
)  # fmt: skip
CUSTOMERS = ("domain", "name", "outcome", "closed_on")


class Pull(ABC):
    """Tables of what a CRM has. A subclass has a method for each kind of `headers`."""

    name: ClassVar[str]
    headers: ClassVar[Mapping[str, tuple[str, ...]]]
    form: ClassVar[str] = "%Y-%m-%dT%H:%M:%SZ"  # of a position

    def __init__(self, emails: Callable[[], dict[str, str]], settings: CrmSettings) -> None:
        self._emails, self._settings = emails, settings

    def table(self, kind: str, since: str | None) -> Table | None:
        """The records of a kind that changed since a position, or all; None where there are none.

        The position is the moment of the newest change that was read, but not later than the
        reading began: what changes meanwhile is read again.
        """
        if kind not in self.headers:
            return None
        began = time.strftime(self.form, time.gmtime())
        spool = Spool(f"{self.name} {kind}", self.headers[kind], since or "")
        for rows, newest in getattr(self, kind)(since):
            spool.add(rows)
            spool.position = max(spool.position, min(newest, began))
        return spool if spool.size else None

    @abstractmethod
    def opportunities(self, since: str | None) -> Read:
        """Deals, open and closed."""

    def customers(self, since: str | None) -> Read:
        """Deals that are closed."""
        for rows, newest in self.opportunities(since):
            yield [row for row in rows if row["outcome"] != "open" and row["closed_on"]], newest

    def removed(self, kind: str, since: str | None) -> list[Removed]:
        """Records that were deleted or merged away; none where the CRM keeps no trace of them."""
        return []

    def _start(self, since: str) -> datetime:
        """From when on changes are read again."""
        found = datetime.fromisoformat(since.replace("Z", "+00:00"))
        overlap = timedelta(minutes=self._settings.overlap_minutes)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC) - overlap


def outcome(*, is_closed: Any, is_won: Any) -> str:
    """What became of a deal."""
    return ("won" if is_won else "lost") if is_closed else "open"


def newest(page: Sequence[Record], moment_of: Callable[[Record], str | None]) -> str:
    """The last change among records."""
    return max((each for each in map(moment_of, page) if each), default="")
