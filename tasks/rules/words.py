"""How people count, name and time things in English."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

SHOWN = 20  # lines in one message; the rest is counted


def counted(number: int, noun: str) -> str:
    """`1 call`, `2 calls`, `1,200 leads`, `2 opportunities`, `2 days`, `2 touches`."""
    if number == 1:
        return f"1 {noun}"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return f"{number:,} {noun[:-1]}ies"
    return f"{number:,} {noun}{'es' if noun.endswith('ch') else 's'}"


def some(names: Sequence[str], most: int = 3) -> str:
    """`Acme, Bolt, Corvid and 4 more`."""
    rest = len(names) - most
    return ", ".join(names[:most]) + (f" and {rest} more" if rest > 0 else "")


def duration(span: timedelta) -> str:
    """`2 d 3 h`, `1 h 5 min` or `20 min`."""
    minutes = int(span.total_seconds() // 60)
    days, hours = minutes // 1440, minutes // 60 % 24
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"


def listed(lines: Iterable[str], command: str) -> str:
    """The first lines; of the others, the number and the command that shows them."""
    every = list(lines)
    rest = len(every) - SHOWN
    more = [f"... and {rest} more; `{command}` lists all"] if rest > 0 else []
    return "\n".join(every[:SHOWN] + more)
