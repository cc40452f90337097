"""Whose turn it is: bounds in all and per host, pauses, closed hosts."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import pairwise

import pytest

from connectors.errors import RetryableError
from connectors.pace import Lane, Pace, Places


class Visits:
    """Visits to hosts that last until they are told to end."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self.inside: list[str] = []
        self._ends: dict[str, list[asyncio.Event]] = {}
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, *hosts: str) -> None:
        self._tasks += [asyncio.create_task(self._visit(host)) for host in hosts]

    async def _visit(self, host: str) -> None:
        async with self._pace.turn(self._pace.lane(host)):
            self.inside.append(host)
            end = asyncio.Event()
            self._ends.setdefault(host, []).append(end)
            await end.wait()
            self.inside.remove(host)

    async def settled(self) -> list[str]:
        """Who is inside, when nothing moves any more."""
        for _ in range(20):
            await asyncio.sleep(0)
        return sorted(self.inside)

    async def end(self, host: str) -> None:
        self._ends[host].pop(0).set()
        await self.settled()

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


def acted(act: Callable[[Visits, Pace], Awaitable[None]], pace: Pace) -> None:
    async def run() -> None:
        visits = Visits(pace)
        try:
            await act(visits, pace)
        finally:
            await visits.close()

    asyncio.run(run())


def test_a_host_gets_no_more_at_once_than_its_share() -> None:
    async def act(visits: Visits, pace: Pace) -> None:
        visits.start("a", "a", "a", "b")
        assert await visits.settled() == ["a", "a", "b"]
        await visits.end("a")
        assert await visits.settled() == ["a", "a", "b"]

    acted(act, Pace(10, 2, 0))


def test_there_are_no_more_at_once_in_all() -> None:
    async def act(visits: Visits, pace: Pace) -> None:
        visits.start("a", "b", "c")
        assert await visits.settled() == ["a", "b"]
        await visits.end("a")
        assert await visits.settled() == ["b", "c"]

    acted(act, Pace(2, 2, 0))


def test_who_waits_for_a_host_takes_no_place_of_the_others() -> None:
    async def act(visits: Visits, pace: Pace) -> None:
        visits.start("slow", "slow", "slow", "slow", "other")
        assert await visits.settled() == ["other", "slow"]

    acted(act, Pace(2, 1, 0))


def test_who_waits_out_a_pause_takes_no_place_of_the_others() -> None:
    async def act(visits: Visits, pace: Pace) -> None:
        visits.start("polite", "polite")
        await visits.settled()
        await visits.end("polite")
        visits.start("other")
        assert await visits.settled() == ["other"]

    acted(act, Pace(1, 2, 3600))


def test_two_visits_to_a_host_begin_a_pause_apart() -> None:
    pause = 0.05

    async def act(visits: Visits, pace: Pace) -> None:
        lane, begun = pace.lane("a"), []
        for _ in range(3):
            async with pace.turn(lane):
                begun.append(lane.begun_at)
        assert all(b - a >= pause for a, b in pairwise(begun))

    acted(act, Pace(10, 2, pause))


def test_a_closed_host_is_left_alone_and_says_for_how_long() -> None:
    async def act(visits: Visits, pace: Pace) -> None:
        pace.lane("a").close_for(3600)
        with pytest.raises(RetryableError, match="left alone") as caught:
            async with pace.turn(pace.lane("a")):
                pass
        assert 3500 < (caught.value.retry_after_seconds or 0) <= 3600
        async with pace.turn(pace.lane("b")):
            pass

    acted(act, Pace(10, 2, 0))


def test_who_already_waited_does_not_visit_a_host_that_closed() -> None:
    async def act(visits: Visits, pace: Pace) -> None:
        lane = pace.lane("a")

        async def late() -> str:
            async with pace.turn(lane):
                return "visited"

        async with pace.turn(lane):
            waiting = asyncio.create_task(late())
            await visits.settled()
            lane.close_for(60)
        with pytest.raises(RetryableError):
            await waiting
        visits.start("b")
        assert await visits.settled() == ["b"], "its place was given back"

    acted(act, Pace(1, 1, 0))


def test_a_shorter_wish_does_not_open_a_host_early() -> None:
    lane = Lane("a", Places(1), 0)
    lane.close_for(3600)
    lane.close_for(1)
    assert (lane.closed_seconds or 0) > 3000


def test_places_go_in_order_and_to_nobody_who_gave_up() -> None:
    async def run() -> None:
        places, got = Places(3), []

        async def take(name: str, amount: int) -> None:
            await places.acquire(amount)
            got.append(name)

        await places.acquire(3)
        tasks = [
            asyncio.create_task(take(*each)) for each in [("large", 3), ("left", 1), ("last", 1)]
        ]
        await asyncio.sleep(0)
        places.release(2)
        await asyncio.sleep(0)
        assert got == [], "the small ones do not pass the large one"
        places.release(1)
        tasks[0].cancel()  # in the moment in which it is granted
        tasks[1].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert (got, places.free, places.waiting) == (["last"], 2, 0)

    asyncio.run(run())
