"""What a channel is, and what it carries."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
# What turns the direction of the text around it, and halves of characters, which no mail can hold.
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_HALVES = re.compile(r"[\ud800-\udfff]")


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


def without_control(text: str) -> str:
    """The text without what a terminal obeys, what turns its direction, and halves of characters;
    tabs and new lines stay."""
    plain = _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _HALVES.sub("\ufffd", _TURNING.sub("", plain))
