"""When the next request may go out, under a limit of so many in any window of so many seconds."""

from collections.abc import Sequence

# How much longer than the CRM's window ours is: requests take unequal times to get there.
MARGIN_SHARE = 0.02


def next_slot(
    sent_at: Sequence[float], now: float, most: int, period_seconds: float, closed_until: float
) -> float:
    """The first moment, in seconds, at which another request keeps within the limit.

    `sent_at` are the moments of the requests before it in order, those that are yet to come among
    them; of these `most` at least.
    """
    earliest = max(now, closed_until)
    if len(sent_at) < most:
        return earliest
    return max(earliest, sent_at[-most] + period_seconds * (1 + MARGIN_SHARE))
