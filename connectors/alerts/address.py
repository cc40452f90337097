"""Alerts through apprise: Slack, Teams, mail, webhooks and some hundred more."""

import logging
import re
import threading
from pathlib import Path
from typing import Any

from connectors.alerts.base import Message, without_control
from connectors.errors import PermanentError, RetryableError

# These carry the text as data to a program; all others show it to people.
_STRUCTURED = {"json", "jsons", "xml", "xmls", "form", "forms"}
# Apprise turns `<!channel>` and `<https://x|label>` into Slack commands even where it has escaped
# them, so the brackets become others that look alike. The word joiner behind the other marks is not
# seen, and what was a mention, a link or an image is read as text.
_BRACKETS = str.maketrans("<>", "‹›")
_MARKS = re.compile(r"\](?=\()|(?<!\w)@(?=\w)|!(?=\[)")
_WORD_JOINER = "\u2060"
_STATUS = re.compile(r"error=(\d{3})")


class AddressChannel:
    """Sends to one apprise address; it can not be read back."""

    def __init__(self, name: str, url: str, _folder: Path) -> None:
        import apprise  # a third of a second, and only this channel needs it

        self.name = name
        self._scheme = url.partition(":")[0].lower()
        self._apprise = apprise.Apprise()
        with _Ear():
            is_known = self._apprise.add(url)
        if not is_known:
            raise PermanentError(
                f"alert channel {name!r}: its address ({self._scheme}:...) is not one that apprise "
                "can use; see https://appriseit.com for how to write it"
            )

    def send(self, message: Message) -> None:
        """Send the message; raises RetryableError with what is known of the failure."""
        title, body = message.title, without_control(message.body)
        if self._scheme not in _STRUCTURED:
            title, body = disarm(title), disarm(body)
        with _Ear() as ear:
            try:
                is_sent = self._apprise.notify(title=title, body=body, body_format="text")
            except Exception as error:  # each of its plugins may raise something of its own
                raise self._failure(type(error).__name__) from None
        if not is_sent:
            raise self._failure(ear.cause())

    def _failure(self, why: str) -> RetryableError:
        return RetryableError(
            f"alert channel {self.name!r}: {self._scheme} did not take the message: {why}; "
            "it is tried again in the next run",
            why=why,
        )


def disarm(text: str) -> str:
    """Text in which no chat finds a mention, a link with a false label, or an image."""
    return _MARKS.sub(lambda found: found[0] + _WORD_JOINER, text.translate(_BRACKETS))


class _Ear(logging.Filter):
    """Hears what apprise logs, and keeps it out of our logs: it may show parts of an address."""

    def __init__(self) -> None:
        super().__init__()
        self._thread = threading.get_ident()
        self._heard: list[str] = []
        self._logger = logging.getLogger("apprise")

    def filter(self, record: logging.LogRecord) -> bool:
        if record.thread == self._thread and record.levelno >= logging.WARNING:
            self._heard.append(record.getMessage())
        return False

    def cause(self) -> str:
        """What went wrong, without anything that could be secret."""
        text = "\n".join(self._heard)
        if status := _STATUS.search(text):
            return f"HTTP status {status[1]}"
        return "no connection" if "onnection" in text else "no reason given"

    def __enter__(self) -> "_Ear":
        self._logger.addFilter(self)
        return self

    def __exit__(self, *_: Any) -> None:
        self._logger.removeFilter(self)
