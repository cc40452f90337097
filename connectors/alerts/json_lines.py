"""Alerts as JSON lines in a file of the workspace; the file itself tells what was sent."""

import fcntl
import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

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
                self._append_once(file, message)
        except OSError as error:
            raise RetryableError(
                f"alert channel {self.name!r}: cannot write {self._path.name}: {error.strerror}"
            ) from None

    def _append_once(self, file: BinaryIO, message: Message) -> None:
        file.seek(0)
        lines = file.read().split(b"\n")
        if _has(lines, message.key):
            return
        record = asdict(message) | {"created_at": message.created_at.isoformat()}
        for name in ("is_repeat", "html", "brief"):  # of which the file has no need
            del record[name]
        # A line that a crash cut short stays alone; ours begins on a new one.
        file.write((b"\n" if lines[-1] else b"") + _json(record) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _has(lines: Iterable[bytes], key: str) -> bool:
    told = _json(key)
    for line in lines:
        if told not in line:
            continue
        try:
            record = json.loads(line)
        except ValueError:
            continue  # cut short by a crash, or written by somebody else
        if isinstance(record, dict) and record.get("key") == key:
            return True
    return False


def _json(value: Any) -> bytes:
    whole = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode()
    return harmless_json(whole).encode()
