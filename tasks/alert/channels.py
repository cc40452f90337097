"""Opens the channels of a run: an address may stand in a variable, and be a receiver's own."""

import os
from urllib.parse import quote

from connectors.alerts import Channel, Message, open_channel
from connectors.errors import ConnectorError, PermanentError
from tasks.rules.playbook import Alerts
from tasks.rules.playbook.work import is_local
from tasks.workspace import Workspace

RECEIVER = "{receiver}"


class Channels:
    """The channels of a workspace, each opened once, a receiver's own one for each receiver."""

    def __init__(self, ws: Workspace) -> None:
        self._folder, self._alerts = ws.folder, ws.playbook.alerts
        self._urls = {channel.name: channel.url for channel in self._alerts.channels}
        self._opened: dict[tuple[str, str], Channel | ConnectorError] = {}

    def is_personal(self, name: str) -> bool:
        """Whether the channel's address is another one for each receiver."""
        return RECEIVER in self._address(name)

    def is_local(self, name: str) -> bool:
        """Whether it is of this machine, also where a variable says so."""
        return is_local(self._address(name))

    def _address(self, name: str) -> str:
        try:
            return revealed(name, self._urls.get(name, ""))
        except ConnectorError:
            return ""

    def send(self, name: str, message: Message) -> ConnectorError | None:
        """What went wrong, or nothing."""
        place = (name, message.receiver if self.is_personal(name) else "")
        if place not in self._opened:
            self._opened[place] = self._open(name, message.receiver)
        channel = self._opened[place]
        if isinstance(channel, ConnectorError):
            return channel
        try:
            channel.send(message)
        except ConnectorError as error:
            return error
        return None

    def _open(self, name: str, receiver: str) -> Channel | ConnectorError:
        if name not in self._urls:
            return PermanentError(
                f"alert channel {name!r}: it is no longer in the playbook; "
                f"[alerts] has {', '.join(sorted(self._urls)) or 'no channel'}"
            )
        try:
            url = addressed(name, revealed(name, self._urls[name]), receiver, self._alerts)
            return open_channel(name, url, self._folder)
        except ConnectorError as error:
            return error


def addressed(name: str, url: str, receiver: str, alerts: Alerts) -> str:
    """The address with its receiver in it; raises PermanentError where that has no address."""
    if RECEIVER not in url:
        return url
    said = alerts.people.get(receiver)
    # Only the playbook may name a variable: a receiver's name comes from outside.
    known = receiver if said is None else revealed(name, said)
    if said is None and "@" not in receiver:
        raise PermanentError(
            f"alert channel {name!r}: {receiver!r} is no mail address; "
            "say in [alerts.people] what stands for this receiver"
        )
    # Quoted, so that no receiver writes another part of the address.
    return url.replace(RECEIVER, quote(known, safe="@"))


def revealed(name: str, url: str) -> str:
    """The address itself; `env:NAME` stands for a variable, so that no file holds the secret."""
    if not url.startswith("env:"):
        return url
    variable = url.removeprefix("env:")
    if value := os.environ.get(variable):
        return value
    raise PermanentError(
        f"alert channel {name!r}: the environment variable {variable} is not set; "
        "set it to the channel's address, or take the channel out of [alerts]"
    )
