"""The limits of a CRM, kept by all processes of a workspace together: the warehouse counts."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, select, update

from connectors.crm import BudgetSpent
from connectors.errors import RetryableError
from tasks.rules.limits import next_slot
from tasks.workspace import Workspace
from warehouse.models import CrmLimit
from warehouse.writes import insert_new, table_of

LIMIT = table_of(CrmLimit)
# Made once: they are needed several times a request.
SAME = LIMIT.c.bucket == bindparam("which")
FIND, CHANGE = select(LIMIT).where(SAME).with_for_update(), update(LIMIT).where(SAME)
DAY = "day"  # the bucket that counts all requests of a day
LONGEST_WAIT_SECONDS = 120.0  # more than this is left to a later run
LOST_SECONDS = 90.0  # a request that has no answer by now never gets one: its process is gone


class SharedLimiter:
    """A place for each request, first come, first served, whichever process it is of.

    Places stand in the warehouse, as the moments at which requests were answered; negative, as
    those at which they go out, as long as they were not.

    `per_day` is the budget of a UTC day, 0 for none of ours; `day_share` is how much of the CRM's
    own day may be used up, by all programs together; `name` is the CRM's.
    """

    def __init__(self, ws: Workspace, name: str, per_day: int, day_share: float = 1.0) -> None:
        self._ws, self._name = ws, name
        self._per_day, self._day_share = per_day, day_share
        self._turn = threading.Lock()

    def take(self, bucket: str, most: int, period_seconds: float) -> float:
        """Wait for the next place in `bucket` and take it; see `connectors.crm.Limiter`."""
        place, is_taken = self._place(bucket, most, period_seconds)
        if is_taken and place <= time.time():
            return place
        while not is_taken:
            time.sleep(max(0.0, place - time.time()))
            place, is_taken = self._place(bucket, most, period_seconds)
        time.sleep(max(0.0, place - time.time()))
        while (seconds := self._closed_for(bucket)) > 0:  # since we began to wait
            time.sleep(seconds)
        return place

    def _place(self, bucket: str, most: int, period_seconds: float) -> tuple[float, bool]:
        with self._writing() as connection:
            row = self._row(connection, bucket)
            now = time.time()  # once the row is ours: others may have kept us waiting for it
            answered = [at for at in row["sent_at"] if at > 0][-most:]
            under_way = [at for at in row["sent_at"] if -at > now - LOST_SECONDS]
            place, is_taken = next_slot(
                answered, len(under_way), now, most, period_seconds, row["closed_until"]
            )
            self._not_too_long(place - now)
            if is_taken:
                self._spend(connection)
                self._set(connection, bucket, sent_at=[-place, *under_way, *answered])
        return place, is_taken

    def done(self, bucket: str, place: float) -> None:
        """Count the request from when it was answered: it may have taken long to get there."""
        with self._writing() as connection:
            sent_at = list(self._row(connection, bucket)["sent_at"])
            if -place in sent_at:
                sent_at.remove(-place)
                self._set(connection, bucket, sent_at=[*sent_at, time.time()])

    def close_for(self, bucket: str, seconds: float) -> None:
        """Let no process ask for so long."""
        until = time.time() + seconds
        with self._writing() as connection:
            row = self._row(connection, bucket)
            self._set(connection, bucket, closed_until=max(until, row["closed_until"]))

    def told(self, used: int, most: int) -> None:
        """The CRM's own count of its day; others use it up too."""
        if used < most * self._day_share:
            return
        with self._writing() as connection:
            self._row(connection, DAY)
            self._set(connection, DAY, closed_until=_next_day(time.time()))

    def _closed_for(self, bucket: str) -> float:
        """Seconds until anybody may ask again."""
        query = select(LIMIT.c.closed_until).where(LIMIT.c.bucket == f"{self._name}:{bucket}")
        with self._ws.reading() as connection:
            seconds = float(connection.execute(query).scalar() or 0.0) - time.time()
        self._not_too_long(seconds)
        return seconds

    def _not_too_long(self, seconds: float) -> None:
        if seconds > LONGEST_WAIT_SECONDS:
            raise RetryableError(
                f"{self._name} is closed for another {seconds:.0f} s", retry_after_seconds=seconds
            )

    def _spend(self, connection: Connection) -> None:
        row = self._row(connection, DAY)
        now = time.time()
        today = time.strftime("%Y-%m-%d", time.gmtime(now))
        used = row["used"] if row["day"] == today else 0
        if row["closed_until"] > now:
            raise BudgetSpent(
                f"{self._name} takes no more requests today, or [crm] day_share leaves the rest to "
                "others"
            )
        if self._per_day and used >= self._per_day:
            raise BudgetSpent(
                f"the budget of {self._per_day} requests is used up for today; "
                "raise [crm] requests_per_day, or wait: the rest goes out tomorrow"
            )
        self._set(connection, DAY, day=today, used=used + 1)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction. Our threads queue for it here: SQLite lets each look again after ever
        longer pauses, in which nobody may hold it."""
        with self._turn, self._ws.writing() as connection:
            yield connection

    def _row(self, connection: Connection, bucket: str) -> RowMapping:
        key = f"{self._name}:{bucket}"
        if found := connection.execute(FIND, {"which": key}).mappings().one_or_none():
            return found
        row = {"bucket": key, "sent_at": [], "closed_until": 0.0, "day": "", "used": 0}
        insert_new(connection, CrmLimit, [row])
        return connection.execute(FIND, {"which": key}).mappings().one()

    def _set(self, connection: Connection, bucket: str, **values: Any) -> None:
        connection.execute(CHANGE, {"which": f"{self._name}:{bucket}", **values})


def _next_day(now: float) -> float:
    return (now // 86_400 + 1) * 86_400
