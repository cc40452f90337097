"""Where alerts go: the console, a file in the workspace, or any address that apprise knows."""

from collections.abc import Callable
from pathlib import Path

from connectors.alerts.address import AddressChannel
from connectors.alerts.base import Channel, Message
from connectors.alerts.console import ConsoleChannel
from connectors.alerts.json_lines import JsonLinesChannel

__all__ = ["Channel", "Message", "open_channel"]

_OWN: dict[str, Callable[[str, str, Path], Channel]] = {
    "console": ConsoleChannel,
    "file": JsonLinesChannel,
}


def open_channel(name: str, url: str, folder: Path) -> Channel:
    """The channel called `name` at `url`; files lie in `folder`.

    Raises PermanentError for an address that nothing knows; the message never shows the address,
    which may hold secrets.
    """
    scheme, _, rest = url.partition(":")
    return _OWN.get(scheme, AddressChannel)(name, rest if scheme in _OWN else url, folder)
