"""How messages list things."""

from collections.abc import Iterable

SHOWN = 20  # lines in one message; the rest is counted


def listed(lines: Iterable[str], command: str) -> str:
    """The first lines; of the others, the number and the command that shows them."""
    every = list(lines)
    rest = len(every) - SHOWN
    more = [f"... and {rest} more; `{command}` lists all"] if rest > 0 else []
    return "\n".join(every[:SHOWN] + more)
