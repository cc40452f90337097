"""Times two ways of doing the same work, in turn, and says how they compare."""

import gc
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median

Way = Callable[[], object]
Clock = Callable[[], float]

wall_seconds: Clock = time.perf_counter


def cpu_seconds() -> float:
    """What this process and those of its children that have ended took of the processor."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured: the medians of our way and of the other one, in `unit`.

    `spread` is half the range of our rounds as a share of their median, None after a single round.
    `target` is what is promised of ours: at most so many seconds, at least so much per second.
    """

    what: str
    unit: str
    ours: float
    against: str
    other: float
    spread: float | None
    target: float | None = None

    @property
    def is_rate(self) -> bool:
        """Whether more is better."""
        return self.unit.endswith("/s")

    @property
    def ratio(self) -> float:
        """How many times better ours is: less time, or more per second."""
        return self.ours / self.other if self.is_rate else self.other / self.ours

    @property
    def is_met(self) -> bool | None:
        """Whether ours is as good as promised; None where nothing is."""
        if self.target is None:
            return None
        return self.ours >= self.target if self.is_rate else self.ours <= self.target


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds of each round, of our way and of the other."""

    ours: list[float] = field(default_factory=list)
    other: list[float] = field(default_factory=list)

    @property
    def spread(self) -> float | None:
        """See Figure."""
        if len(self.ours) == 1:
            return None
        return (max(self.ours) - min(self.ours)) / 2 / median(self.ours)

    def seconds(self, what: str, against: str, target: float | None = None) -> Figure:
        """The figure of two ways that do the same amount of work."""
        ours, other = median(self.ours), median(self.other)
        return Figure(what, "s", ours, against, other, self.spread, target)

    def rate(
        self, what: str, unit: str, ours: float, against: str, other: float | None = None
    ) -> Figure:
        """The figure of two ways as work per second: `ours` in a round of ours, `other` likewise.

        A slow way is given a sample: less work, by default the same.
        """
        done = ours if other is None else other
        return Figure(
            what, f"{unit}/s", ours / median(self.ours), against, done / median(self.other),
            self.spread,
        )  # fmt: skip


def alternate(
    ours: Way, other: Way, rounds: int, *, clock: Clock = cpu_seconds, before: Way | None = None
) -> Times:
    """Times both ways in turn (A B A B ...), so that a busy machine slows both alike.

    `before` prepares each call and is not timed.
    """
    times = Times()
    for _ in range(rounds):
        for way, seconds in ((ours, times.ours), (other, times.other)):
            if before:
                before()
            gc.collect()
            begun = clock()
            way()
            seconds.append(clock() - begun)
    return times
