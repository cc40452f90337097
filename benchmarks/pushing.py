"""Planning a push over 1,000,000 rows of the ledger of which 1 % changed, and sending rows.

Besides, 10,000 accounts have an open task, here and at the far side, of which a hundredth was
finished there. The plan is made against a loop that looks each account up in the ledger through the
ORM and compares; the peak of memory is that of both, without what made the data. Rows are sent to
the simulator of HubSpot, without and with its limits.
"""

import resource
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session

from benchmarks import _made_up
from benchmarks.timing import Figure, alternate
from connectors.crm import CrmRow, CrmSettings, Far, open_crm
from connectors.crm.hubspot import HubSpot
from connectors.http import HttpSettings
from tasks.limits import SharedLimiter
from tasks.push import plan
from tasks.push.planning import find_part
from tasks.rules.ledger import plain
from tasks.workspace import Workspace
from tests.simulators.hubspot import TOKEN, HubSpotSimulator
from warehouse.models import Account, CrmRecord, Score, SdrTask, stable_id
from warehouse.writes import insert_new, table_of

ROWS, SAMPLE, CHANGED = 1_000_000, 2_000, 100  # each hundredth changes
SENT, OPEN_TASKS = 20_000, 10_000
HTTP = HttpSettings("whynow/bench", 10, 60, 1_000_000, 3, 4)


class Nowhere:
    """A CRM that is only planned for."""

    name = "nowhere"
    fields = HubSpot.fields
    at_once = 1
    is_remote = True

    def holds(self, object_name: str) -> bool:
        return True

    def find(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        return {}

    def read(self, object_name: str, ids: Sequence[str], names: Sequence[str]) -> dict[str, Far]:
        """Tasks, of which each hundredth is done."""
        words = ("done", *["open"] * (CHANGED - 1))
        return {each: Far(each, {"status": words[int(each) % CHANGED]}) for each in ids}


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """The plan in CPU seconds; rows sent per second on the wall."""
    with TemporaryDirectory(prefix="whynow-bench-") as folder:
        count = int(ROWS * share)
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:
            apart.submit(_fill, Path(folder), count).result()
        ws = Workspace(Path(folder))
        times = alternate(lambda: _plan(ws, count), lambda: _loop(ws, SAMPLE), rounds)
        mine = times.seconds("", "")
        yield Figure(
            f"plan over {count:,} rows, 1 % changed (peak {_peak_gb():.1f} GB)", "s", mine.ours,
            "ORM look-up per row, scaled up", mine.other * count / SAMPLE, mine.spread,
            10.0 * share,
        )  # fmt: skip
        yield from _sending(ws, int(SENT * share))
        ws.engine.dispose()


def _fill(folder: Path, count: int) -> None:
    """Accounts with scores, some with a task, and a ledger that says that all was accepted."""
    (folder / "playbook.toml").write_text("", encoding="utf-8")
    ws = Workspace(folder)
    seen = {"first_seen_at": _made_up.AS_OF, "updated_at": _made_up.AS_OF}
    accounts = [{**row, **seen, "aliases": [], "negative_aliases": []}
                for row in _made_up.accounts(count)]  # fmt: skip
    for start in range(0, count, 100_000):
        new = accounts[start : start + 100_000]
        with ws.writing() as connection:
            insert_new(connection, Account, new)
            insert_new(connection, Score, [_score(row["id"], place) for place, row in
                                           enumerate(new)])  # fmt: skip
    with ws.writing() as connection:
        insert_new(connection, SdrTask, [_task(row["id"], place) for place, row in
                                         enumerate(accounts[: _open_tasks(count)])])  # fmt: skip
    for name in ("account", "task"):
        found = find_part(ws, Nowhere(), name, _made_up.AS_OF).rows  # type: ignore[arg-type]
        for part in found.iter_slices(100_000):
            rows = [_record(name, row) for row in part.iter_rows(named=True)]
            with ws.writing() as connection:
                insert_new(connection, CrmRecord, rows)
    changed = table_of(Score).c.id % CHANGED == 0
    with ws.writing() as connection:
        connection.execute(update(table_of(Score)).where(changed).values(total=99.5))


def _open_tasks(count: int) -> int:
    return count * OPEN_TASKS // ROWS


def _score(account_id: int, place: int) -> dict[str, Any]:
    return {
        "id": account_id, "account_id": account_id, "as_of": _made_up.AS_OF.date(),
        "fit": place % 1000 / 10, "timing": place % 700 / 10, "engagement": place % 300 / 10,
        "total": place % 900 / 10, "grade": "ABCD"[place % 4], "is_current": True,
    }  # fmt: skip


def _task(account_id: int, place: int) -> dict[str, Any]:
    now = _made_up.AS_OF
    return {
        "id": place + 1, "key": str(place), "account_id": account_id, "play": "growth_money",
        "channel": "call", "status": "open", "priority": place % 90 / 10, "due_at": now,
        "deadline_at": now, "why_you": "You know them.", "why_now": "They said that they hire.",
        "ask": "Offer help.", "created_at": now, "updated_at": now,
    }  # fmt: skip


def _record(object_name: str, row: dict[str, Any]) -> dict[str, Any]:
    """What the ledger says of a row that was accepted."""
    key, content_hash = row.pop("key"), row.pop("content_hash")
    row.pop("worth"), row.pop("native_id")
    return {
        "id": stable_id("crm_record", "nowhere", object_name, key), "destination": "nowhere",
        "object": object_name, "key": key, "remote_id": key, "content_hash": content_hash,
        "content": plain(row), "verdict": "sent", "written_at": _made_up.AS_OF, "attempts": 0,
    }  # fmt: skip


def _plan(ws: Workspace, count: int) -> None:
    found = plan(ws, _made_up.AS_OF, Nowhere())  # type: ignore[arg-type]
    updates, tasks = len(found.updates), _open_tasks(count)
    assert 0.9 < updates / (count / CHANGED) < 1.1, updates
    done = tasks // CHANGED
    assert found.unchanged + updates == count + tasks - done
    assert (found.returned, found.unread) == ({"finished": done}, "")


def _loop(ws: Workspace, count: int) -> None:
    ledger = table_of(CrmRecord)
    with Session(ws.engine) as session:
        for account in session.exec(select(Account).limit(count)).scalars():  # type: ignore[call-overload]
            query = select(Score).where(Score.account_id == account.id)
            score = session.execute(query).scalars().first()
            same = (ledger.c.destination == "nowhere") & (ledger.c.object == "account")
            row = select(ledger).where(same, ledger.c.key == account.domain)
            known = session.execute(row).first()
            assert known is None or score is None or known.content.get("x") != score.total


def _peak_gb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def _sending(ws: Workspace, count: int) -> Iterator[Figure]:
    for most in (None, 100):
        simulator = HubSpotSimulator()
        limiter = SharedLimiter(ws, f"bench-{most}", 0) if most else None
        settings = CrmSettings(
            ws.folder, "crm", HTTP, url=simulator.url, secrets={"token": TOKEN}
        )  # fmt: skip
        maker = open_crm("hubspot", settings)
        maker.setup(is_dry=False)
        maker.close()
        crm = open_crm("hubspot", replace(settings, limiter=limiter))
        simulator.most_per_window = most
        seconds, refused = _send(crm, simulator, count if most is None else 30_000)
        crm.close()
        simulator.close()
        if most is None:
            yield Figure("rows sent to the simulator, no limits", "rows/s", count / seconds,
                         "promised", 2_000, None, 2_000)  # fmt: skip
        else:
            allowed = 100 * (1 + seconds / 10)
            yield Figure(f"share of what the limit allows ({refused} refused)", "share/s",
                         300 / allowed, "promised", 0.95, None, 0.95)  # fmt: skip


def _send(crm: Any, simulator: HubSpotSimulator, count: int) -> tuple[float, int]:
    """Seconds from the first request on, and how many were refused."""
    from concurrent.futures import ThreadPoolExecutor

    rows = [CrmRow(f"c{n}.example", {"domain": f"c{n}.example", "score": 1.0})
            for n in range(count)]  # fmt: skip
    batches = [rows[start : start + 100] for start in range(0, count, 100)]
    begun = time.perf_counter()
    with ThreadPoolExecutor(4) as pool:
        for verdicts in pool.map(lambda batch: crm.push("account", batch), batches):
            assert all(each.state == "sent" for each in verdicts)
    return time.perf_counter() - begun, simulator.counts["429"]
