"""How fast a run may go: so many requests at once in all, so many to one host, with a pause between
two of them, and none to a host that asked to be left alone.

Waiting costs nothing but time: who waits for a host holds none of the places of the others.
"""

import asyncio
import time
from collections import deque
from dataclasses import dataclass, field

from connectors.errors import RetryableError


class Places:
    """So many of something, first come, first served; `amount` of them at a time.

    Unlike asyncio's semaphore it costs the same with thousands who wait.
    """

    __slots__ = ("_waiting", "free")

    def __init__(self, count: int) -> None:
        self.free = count
        # There are some of these for each host, and hardly anybody waits at most of them.
        self._waiting: deque[tuple[int, asyncio.Future[None]]] | None = None

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting or ())

    def take(self, amount: int = 1) -> bool:
        """Take at once; whether that could be."""
        if self.free < amount or self._waiting:
            return False
        self.free -= amount
        return True

    async def acquire(self, amount: int = 1) -> None:
        """Wait for the turn, and take."""
        if self.take(amount):
            return
        turn = asyncio.get_running_loop().create_future()
        if self._waiting is None:
            self._waiting = deque()
        self._waiting.append((amount, turn))
        try:
            await turn
        except asyncio.CancelledError:
            # Given up; what was granted in the same moment goes to the next.
            self.release(0 if turn.cancelled() else amount)
            raise

    def release(self, amount: int = 1) -> None:
        """Give back, and wake those whose turn it is."""
        self.free += amount
        while self._waiting:
            wanted, turn = self._waiting[0]
            if not turn.done():
                if wanted > self.free:
                    return
                self.free -= wanted
                turn.set_result(None)
            self._waiting.popleft()


@dataclass(slots=True)
class Lane:
    """What is known of one host: who is there, when the last began, until when it is closed."""

    host: str
    places: Places
    spacing_seconds: float
    door: Places = field(default_factory=lambda: Places(1))
    begun: int = 0
    begun_at: float = float("-inf")
    closed_until: float = float("-inf")

    @property
    def closed_seconds(self) -> float | None:
        """How long the host wants to be left alone from now on; None where it does not."""
        rest = self.closed_until - time.monotonic()
        return rest if rest > 0 else None

    @property
    def is_shared(self) -> bool:
        """Whether others use the host too, so that a connection is worth keeping."""
        return self.begun > 1 or self.door.waiting + self.places.waiting > 0

    def close_for(self, seconds: float) -> None:
        """Send nobody there for so long."""
        self.closed_until = max(self.closed_until, time.monotonic() + seconds)

    def check(self) -> None:
        """Raise RetryableError where the host wants to be left alone."""
        rest = self.closed_until - time.monotonic()
        if rest > 0:
            raise RetryableError(
                f"{self.host} asked to be left alone for {max(rest, 1):.0f} s",
                retry_after_seconds=rest,
            )


class Pace:
    """The lanes of all hosts, and the places that they share."""

    def __init__(self, at_once: int, per_host: int, spacing_seconds: float) -> None:
        self._places = Places(at_once)
        self._per_host = per_host
        self._spacing_seconds = spacing_seconds
        self._lanes: dict[str, Lane] = {}

    def lane(self, host: str) -> Lane:
        """The lane of a host ("host" or "host:port"), made when first asked for."""
        lane = self._lanes.get(host)
        if lane is None:
            lane = Lane(host, Places(self._per_host), self._spacing_seconds)
            self._lanes[host] = lane
        return lane

    def turn(self, lane: Lane) -> "_Turn":
        """Wait for the host's turn, then for a place; RetryableError as soon as it is closed."""
        return _Turn(self._places, lane)


class _Turn:
    """One request's turn. Thousands wait at once: no generator, and few calls within calls."""

    __slots__ = ("_lane", "_places")

    def __init__(self, places: Places, lane: Lane) -> None:
        self._places, self._lane = places, lane

    async def __aenter__(self) -> None:
        lane = self._lane
        lane.check()
        if not lane.places.take():
            await lane.places.acquire()
        try:
            if not lane.door.take():
                await lane.door.acquire()
            try:
                await self._pause()
                if not self._places.take():
                    await self._places.acquire()
                self._begin()
            finally:
                lane.door.release()
        except BaseException:
            lane.places.release()
            raise

    async def __aexit__(self, *error: object) -> None:
        self._places.release()
        self._lane.places.release()

    async def _pause(self) -> None:
        lane = self._lane
        lane.check()
        # The pause may become longer while it lasts: another request reads the robots.txt.
        while (rest := lane.begun_at + lane.spacing_seconds - time.monotonic()) > 0:
            await asyncio.sleep(rest)
            lane.check()

    def _begin(self) -> None:
        try:
            self._lane.check()
        except RetryableError:
            self._places.release()
            raise
        self._lane.begun += 1
        self._lane.begun_at = time.monotonic()
