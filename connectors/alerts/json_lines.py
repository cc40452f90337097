"""Alerts as JSON lines in a file of the workspace; the file itself tells what was sent."""

import fcntl
import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from connectors.alerts.base import Message
from connectors.errors import PermanentError, RetryableError
from connectors.plain import harmless_json


class JsonLinesChannel:
    """Appends each message once: its key is looked for in the file, under a lock."""

    def __init__(self, name: str, rest: str, folder: Path) -> None:
        self.name = name
        self._path = (folder / rest).resolve()
        if not rest or not self._path.is_relative_to(folder.resolve()):
            raise PermanentError(
                f"alert channel {name!r}: file:{rest} is not in the workspace; "
                "give a file name such as file:alerts.jsonl"
            )

    def send(self, message: Message) -> None:
        """Append the message as one line, on disk when this returns."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab+") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                self._append_once(file.fileno(), message)
        except OSError as error:
            raise RetryableError(
                f"alert channel {self.name!r}: cannot write {self._path.name}: {error.strerror}"
            ) from None

    def _append_once(self, descriptor: int, message: Message) -> None:
        lines = self._path.read_bytes().split(b"\n")
        if message.key in _keys(lines):
            return
        record = asdict(message) | {"created_at": message.created_at.isoformat()}
        for name in ("is_repeat", "html", "brief"):  # of which the file has no need
            del record[name]
        whole = json.dumps(record, ensure_ascii=False).encode("utf-8", "replace").decode()
        text = harmless_json(whole).encode()
        # A line that a crash cut short stays alone; ours begins on a new one.
        os.write(descriptor, (b"\n" if lines[-1] else b"") + text + b"\n")
        os.fsync(descriptor)


def _keys(lines: Iterable[bytes]) -> set[str]:
    keys = set()
    for line in lines:
        try:
            record = json.loads(line)
        except ValueError:
            continue  # cut short by a crash, or written by somebody else
        if isinstance(record, dict):
            keys.add(str(record.get("key")))
    return keys
