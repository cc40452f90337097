"""A workspace: a folder with its playbook, and the warehouse that belongs to it."""

import os
import tomllib
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine

from warehouse.db import database_url, open_engine, reading, upgrade

if TYPE_CHECKING:
    from tasks.rules.playbook import Playbook

DEFAULT_PLAYBOOK = Path(__file__).parent / "rules" / "playbook.toml"


class WorkspaceError(ValueError):
    """There is no usable workspace here; the message says what to do."""


@dataclass(frozen=True)
class Workspace:
    """Where a company's data lies, and by what policy it is worked."""

    folder: Path

    @cached_property
    def playbook(self) -> "Playbook":
        """The playbook, user's values over defaults; raises PlaybookError."""
        # Commands that only read the warehouse start faster without it.
        from tasks.rules.playbook import parse_playbook

        return parse_playbook(_shipped(), _read_toml(self.folder / "playbook.toml"))

    @cached_property
    def engine(self) -> Engine:
        """The warehouse's engine; opening it brings the schema up to date.

        Its connections are closed with the workspace.
        """
        engine = open_engine(database_url(self.folder))
        weakref.finalize(self, engine.dispose).atexit = False
        upgrade(engine)
        return engine

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is stored, or none."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that only reads."""
        with reading(self.engine) as connection:
            yield connection

    @contextmanager
    def rehearsing(self) -> Iterator["Workspace"]:
        """This workspace, in a transaction that is undone: what is stored shows until the end.

        SQLite lets nobody else write meanwhile, so nothing may wait for the network in here.
        """
        with self.engine.connect() as connection, connection.begin() as transaction:
            yield _Rehearsal(self.folder, self, connection)
            transaction.rollback()


@dataclass(frozen=True)
class _Rehearsal(Workspace):
    """A workspace whose transactions are all one, which somebody else ends."""

    inside: Workspace
    connection: Connection

    @property
    def playbook(self) -> "Playbook":
        return self.inside.playbook

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        yield self.connection

    reading = writing


def open_workspace(folder: str | Path | None = None) -> Workspace:
    """The workspace in `folder`, else in `WHYNOW_WORKSPACE`, else here.

    Raises WorkspaceError where there is no playbook.toml.
    """
    path = Path(folder or os.environ.get("WHYNOW_WORKSPACE") or Path.cwd()).resolve()
    if not (path / "playbook.toml").is_file():
        raise WorkspaceError(
            f"no workspace: {path} has no playbook.toml; "
            "make one with `whynow init DIR`, or name one with --workspace or WHYNOW_WORKSPACE"
        )
    return Workspace(path)


def shipped_playbook() -> "Playbook":
    """The default policy, for work that needs no workspace."""
    from tasks.rules.playbook import parse_playbook

    return parse_playbook(_shipped(), {})


@cache
def _shipped() -> dict[str, Any]:
    """The default policy as written; whoever lays values over it leaves it as it is."""
    return _read_toml(DEFAULT_PLAYBOOK)


def _read_toml(path: Path) -> dict[str, Any]:
    from tasks.rules.playbook import PlaybookError

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise PlaybookError([f"not valid TOML: {error}"]) from None
    except UnicodeDecodeError as error:
        raise PlaybookError([f"not UTF-8 text (byte {error.start}); save it as UTF-8"]) from None
