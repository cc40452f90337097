"""What a channel is, and what it carries."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from connectors.plain import without_control


@dataclass(frozen=True, slots=True)
class Message:
    """One alert, in plain text. `key` is the same whenever it is sent again.

    `html` is what mail shows in place of `body`, `brief` what chats do, where there is one.
    """

    key: str
    kind: str
    receiver: str
    subject: str
    body: str
    created_at: datetime
    is_repeat: bool = False
    html: str | None = None
    brief: str | None = None

    @property
    def title(self) -> str:
        """The subject as one line; a message that may have been sent before says so."""
        line = " ".join(without_control(self.subject).split())
        return f"[repeat] {line}" if self.is_repeat else line


class Channel(Protocol):
    """Takes messages to people.

    `send` returns when the message was accepted. A channel that can be read back sends a key only
    once and ignores `is_repeat`; the others mark a repeat in the title. Raises RetryableError or
    PermanentError, whose text never shows a secret.
    """

    name: str

    def send(self, message: Message) -> None:
        """Deliver a message; raises RetryableError or PermanentError."""
        ...
