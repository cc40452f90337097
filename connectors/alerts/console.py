"""Alerts on the terminal, on the error stream so that piped output stays clean."""

import sys
from pathlib import Path

from connectors.alerts.base import Message
from connectors.plain import without_control


class ConsoleChannel:
    """Prints a message; it can not be read back."""

    def __init__(self, name: str, _rest: str, _folder: Path) -> None:
        self.name = name

    def send(self, message: Message) -> None:
        """Print the message."""
        body = without_control(message.body).replace("\n", "\n  ")
        whom = f" (for {message.receiver})" if message.receiver else ""
        print(f"{message.title}{whom}\n  {body}", file=sys.stderr, flush=True)
