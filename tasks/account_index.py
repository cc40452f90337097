"""Keeps the index of many accounts in a file, since reading it is many times faster than building.

The file holds arrays without objects, and is replaced as a whole or not at all.
"""

import hashlib
import logging
import os
import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import numpy as np
import polars as pl

from connectors.errors import PermanentError
from tasks.rules.matching import RULES, AccountIndex

KEPT_FROM = 20_000  # accounts; fewer are indexed in less than half a second
_COLUMNS = ("id", "domain", "name", "aliases", "negative_aliases", "ticker")

log = logging.getLogger("whynow.accounts")


def index_of(accounts: pl.DataFrame, ambiguous_names: Collection[str], path: Path) -> AccountIndex:
    """The index of these accounts: read from the file if it is current, else built and kept there.

    A file that can not be read or written costs time only, and is logged. Few accounts need none.
    """
    if accounts.height < KEPT_FROM:
        return AccountIndex.build(accounts, ambiguous_names)
    stamp = stamp_of(accounts, ambiguous_names)
    try:
        if (index := load(path, stamp)) is not None:
            return index
    except PermanentError as error:
        log.warning("built anew: %s", error)
    index = AccountIndex.build(accounts, ambiguous_names)
    try:
        save(index, path, stamp)
    except OSError as error:
        log.warning("index of accounts not kept: %s: %s", path, error.strerror or error)
    return index


def stamp_of(accounts: pl.DataFrame, ambiguous_names: Collection[str]) -> str:
    """What an index is made of: the accounts, the playbook's ambiguous names, and the rules."""
    rows = accounts.select(_COLUMNS).sort("id").rechunk().write_ipc(None)
    digest = hashlib.sha256(rows.getbuffer())
    digest.update("\n".join((RULES, *sorted(ambiguous_names))).encode())
    return digest.hexdigest()


def save(index: AccountIndex, path: Path, stamp: str) -> None:
    """Write the index beside its place and move it there once it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        dir=path.parent, prefix=f".{path.stem}-", suffix=".part", delete=False
    ) as file:
        written = Path(file.name)
        try:
            arrays: dict[str, Any] = index.arrays()
            np.savez(file, stamp=_bytes(stamp), **arrays)
            file.flush()
            os.fsync(file.fileno())
            written.replace(path)
        except BaseException:
            written.unlink(missing_ok=True)
            raise


def load(path: Path, stamp: str) -> AccountIndex | None:
    """The index in the file; None where there is none, or one with another stamp.

    Raises PermanentError where the file is damaged or something else.
    """
    if not path.exists():
        return None
    try:
        if not zipfile.is_zipfile(path):
            raise ValueError("it is something else, or only a part of one")
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            if not np.array_equal(arrays["stamp"], _bytes(stamp)):
                return None
            return AccountIndex.from_arrays({name: arrays[name] for name in arrays.files})
    except (
        EOFError,
        OSError,
        ValueError,
        LookupError,
        RuntimeError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise PermanentError(
            f"index of accounts can not be read: {path}: {error}; "
            "delete the file, and it is made anew"
        ) from error


def _bytes(text: str) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer(text.encode(), np.uint8)
