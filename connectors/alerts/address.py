"""Alerts through apprise: Slack, Teams, mail, webhooks and some hundred more.

Apprise reads the address, which the user has written. Mail and the robots that answer in their own
words are sent from here; for all others it opens the connection itself, to the service or host that
the address names, and follows no redirect away from it.
"""

import logging
import re
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from connectors.alerts.base import Message
from connectors.alerts.forms import as_chat, fitted
from connectors.alerts.mail import send_mail
from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.plain import without_control

# These carry the text as data to a program; all others show it to people.
_STRUCTURED = {"json", "jsons", "xml", "xmls", "form", "forms"}
_TEAMS = {"workflow", "workflows"}
_TEAMS_BYTES = 20_000  # a card may have 28 KB with all that is around the text
_TEAMS_SIGNS = re.compile(r"[\\`*_\[\]#]|^(?=[-+>]|\d+\.)", re.M)
_STATUS = re.compile(r"error=(\d{3})")


class AddressChannel:
    """Sends to one apprise address; it can not be read back."""

    def __init__(self, name: str, url: str, _folder: Path) -> None:
        import apprise  # a third of a second, and only this channel needs it

        self.name = name
        self._scheme = url.partition(":")[0].lower()
        self._apprise = apprise.Apprise(asset=apprise.AppriseAsset(http_redirects=False))
        with _Ear():
            is_known = self._apprise.add(url)
        if not is_known:
            raise PermanentError(
                f"alert channel {name!r}: its address ({self._scheme}:...) is not one that apprise "
                "can use; see https://appriseit.com for how to write it"
            )
        self._send = self._sender(self._apprise[0])

    def send(self, message: Message) -> None:
        """Send the message; raises RetryableError or PermanentError with what is known of it."""
        try:
            self._send(message)
        except PermanentError as error:
            raise PermanentError(self._failure(error.why), why=error.why) from None
        except ConnectorError as error:
            again = "it is tried again in the next run"
            raise RetryableError(f"{self._failure(error.why)}; {again}", why=error.why) from None

    def _sender(self, plugin: Any) -> Callable[[Message], None]:
        if type(plugin).__name__ == "NotifyEmail":
            return partial(send_mail, plugin)
        from connectors.alerts.robots import robot_of  # so do its libraries

        return robot_of(plugin) or self._notify

    def _notify(self, message: Message) -> None:
        """Let apprise send it, in the words that the service takes."""
        shown = self._worded(message)
        with _Ear() as ear:
            try:
                is_sent = self._apprise.notify(
                    title=shown.title, body=shown.body, body_format="text"
                )
            except Exception as error:  # each of its plugins may raise something of its own
                raise RetryableError(type(error).__name__) from None
        if not is_sent:
            raise RetryableError(ear.cause())

    def _worded(self, message: Message) -> Message:
        if self._scheme in _STRUCTURED:
            return replace(message, body=without_control(message.body))
        title, body = as_chat(message.subject), as_chat(message.brief or message.body)
        if self._scheme in _TEAMS:
            # A card knows Markdown, and breaks lines at empty ones only.
            title, body = (_TEAMS_SIGNS.sub(r"\\\g<0>", text) for text in (title, body))
            body = fitted(body, _TEAMS_BYTES).replace("\n", "\n\n")
        else:
            body = fitted(body, int(self._apprise[0].body_maxlen))
        return replace(message, subject=title, body=body)

    def _failure(self, why: str) -> str:
        return f"alert channel {self.name!r}: {self._scheme} did not take the message: {why}"


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
