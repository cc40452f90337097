"""How messages count, list and name things."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

SHOWN = 20  # lines in one message; the rest is counted


def counted(number: int, noun: str) -> str:
    """`1 call`, `2 calls`; nouns that end in y or ch get what they need."""
    if number == 1:
        return f"1 {noun}"
    if noun.endswith("y"):
        return f"{number} {noun[:-1]}ies"
    return f"{number} {noun}{'es' if noun.endswith('ch') else 's'}"


def some(names: Sequence[str]) -> str:
    """The first three names, and how many more there are."""
    rest = len(names) - 3
    return ", ".join(names[:3]) + (f" and {rest} more" if rest > 0 else "")


def listed(lines: Iterable[str], command: str) -> str:
    """The first lines; of the others, the number and the command that shows them."""
    every = list(lines)
    rest = len(every) - SHOWN
    more = [f"... and {rest} more; `{command}` lists all"] if rest > 0 else []
    return "\n".join(every[:SHOWN] + more)


def duration(span: timedelta) -> str:
    """`2 d 3 h`, `1 h 5 min` or `20 min`."""
    minutes = int(span.total_seconds() // 60)
    days, hours = minutes // 1440, minutes // 60 % 24
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"
