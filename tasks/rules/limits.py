"""When the next request may go out, under a limit of so many in any window of so many seconds."""

from collections.abc import Sequence

# How much longer than the CRM's window ours is: clocks do not run alike.
MARGIN_SHARE = 0.005
LOOKS_PER_PLACE = 4  # how often to look for a place of which nobody knows when it comes


def next_slot(
    answered: Sequence[float],
    under_way: int,
    now: float,
    most: int,
    period_seconds: float,
    closed_until: float,
) -> tuple[float, bool]:
    """The first moment, in seconds, at which another request keeps within the limit, and whether
    it may be sent then; else it is to be asked for again.

    `answered` are the moments of the answers so far in order, the last `most` of them at least. The
    CRM counted each request before its answer, but those that are still `under_way` it may count
    at any moment to come: they hold their places until they are answered.
    """
    earliest = max(now, closed_until)
    room = most - under_way
    if room <= 0:
        return earliest + period_seconds / most / LOOKS_PER_PLACE, False
    if len(answered) < room:
        return earliest, True
    return max(earliest, answered[-room] + period_seconds * (1 + MARGIN_SHARE)), True
