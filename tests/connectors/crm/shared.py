"""What the tests of several connectors use."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from connectors.crm import CrmRow, Table
from tests.simulators.base import Fault, Reply

RESET, RESET_BEFORE = Fault(is_reset=True), Fault(is_reset=True, is_before=True)
SERVER_ERRORS = [Fault(Reply(status, {"message": "try later"})) for status in (500, 502, 503)]


class Recorded:
    """A limiter that lets everything through, and remembers."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.closed: list[tuple[str, float]] = []
        self.days: list[tuple[int, int]] = []

    def take(self, bucket: str, most: int, period_seconds: float) -> float:
        self.taken.append(f"{bucket} {most}/{period_seconds:g}s")
        return 0.0

    def done(self, bucket: str, place: float) -> None:
        return None

    def close_for(self, bucket: str, seconds: float) -> None:
        self.closed.append((bucket, seconds))

    def told(self, used: int, most: int) -> None:
        self.days.append((used, most))


def far_fixture(counterpart: Callable[[Path], Any]) -> Any:
    """A fixture that gives a counterpart, set up and empty."""

    @pytest.fixture(name="far")
    def far(tmp_path: Path) -> Iterator[Any]:
        made = counterpart(tmp_path)
        made.crm.setup(is_dry=False)
        yield made
        made.close()

    return far


def account(key: str, **more: Any) -> CrmRow:
    """A new account, with all that it needs."""
    return CrmRow(key, {"domain": key, "name": key, "score": 1.0, **more})


def accounts(count: int, **more: Any) -> list[CrmRow]:
    """New accounts c0.example, c1.example, ..."""
    return [account(f"c{n}.example", **more) for n in range(count)]


def cells(table: Table | None) -> list[dict[str, str]]:
    """The rows of a table without their blank cells; they can be read twice."""
    assert table is not None
    found = [dict(zip(table.header, record.cells, strict=True)) for record in table.records()]
    assert found == [dict(zip(table.header, r.cells, strict=True)) for r in table.records()]
    return [{name: cell for name, cell in row.items() if cell} for row in found]
