"""When the next request may go out, under a limit of so many in any window of so many seconds."""

from collections.abc import Sequence

# How much longer than the CRM's window ours is: clocks do not run alike.
MARGIN_SHARE = 0.005


def next_slot(
    sent_at: Sequence[float], now: float, most: int, period_seconds: float, closed_until: float
) -> float:
    """The first moment, in seconds, at which another request keeps within the limit.

    `sent_at` are the moments of the requests before it in order, the last `most` of them at least:
    when they were answered, else when they were, or are yet, to be sent.
    """
    earliest = max(now, closed_until)
    if len(sent_at) < most:
        return earliest
    return max(earliest, sent_at[-most] + period_seconds * (1 + MARGIN_SHARE))
