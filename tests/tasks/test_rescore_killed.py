"""A scoring that is killed between any two writes and started again ends as if it had not been."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from tasks.buyers.past import recompute_buyers
from tasks.recompute import recompute
from tasks.rescore import rescore
from tasks.workspace import Workspace
from tests.tasks import seed
from tests.tasks.test_buyers import ANN, add_deal, fill
from warehouse.models import Account, Contact, ScoreMark, stable_id

NOW = seed.NOW
HOUR = timedelta(hours=1)
CHANGED = ("scores_changed", "buyers_changed", "lead_scores_changed")
MOST_WRITES = 12


class Killed(BaseException):
    """The process ends here; what was not committed is gone."""


def killed(
    ws: Workspace, at: datetime, write: int, ids: Sequence[int] | None, patch: pytest.MonkeyPatch
) -> bool:
    """Score, but end at the write of this number, if there are as many; whether it ended there."""
    real, done = Workspace.writing, 0

    @contextmanager
    def writing(self: Workspace) -> Iterator[Connection]:
        nonlocal done
        with real(self) as connection:
            yield connection
            done += 1
            if done == write:
                raise Killed

    with patch.context() as patched:
        patched.setattr(Workspace, "writing", writing)
        try:
            rescore(ws, at, ids)
        except Killed:
            return True
    return False


@pytest.mark.parametrize("what", ["changes", "time", "asked"])
def test_it_ends_as_if_it_had_not_been_killed(
    workspace: Workspace, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws = workspace
    fill(ws)
    seed.add_account(ws, "bolt.example", industry="software")
    # Its lead changes with the account's score alone.
    seed.add_lead(ws, "L-2", "bo@bolt.example", seed.days_ago(20), source="lead_list")
    for age in (1, 15, 40):
        seed.add_event(ws, "bolt.example", "exec_hire", seed.days_ago(age), f"{age} days ago")
        seed.add_activity(ws, ANN, "visited_pricing", seed.days_ago(age))
    rescore(ws, NOW)
    asked = [stable_id("account", "bolt.example")] if what == "asked" else None
    for number in range(1, MOST_WRITES):
        at = NOW + timedelta(days=7 * number)
        if what == "changes":
            change(ws, number, at)
        if not killed(ws, at, number, asked, monkeypatch):
            break
        rescore(ws, at)
        assert recompute(ws, at.date()).differences.rows() == []
        assert recompute_buyers(ws, at.date()).differences.rows() == []
        again = rescore(ws, at + HOUR, everything=True)
        assert [again[name] for name in CHANGED] == [0, 0, 0]
        assert seed.stored(ws, ScoreMark) == []
    assert 4 <= number < MOST_WRITES - 1


def change(ws: Workspace, number: int, at: datetime) -> None:
    """Another size, another tier, and a deal from which something is learned."""
    seen = {"updated_at": at}
    seed.change(ws, Account, stable_id("account", "acme.example"), employees=300 + number, **seen)
    tier = ("practitioner", "director")[number % 2]
    seed.change(ws, Contact, stable_id("contact", ANN), tier=tier, **seen)
    seed.add_lead(
        ws, f"L-{number}0", "bo@bolt.example", at - timedelta(days=150), first_seen_at=at, **seen
    )
    days = (NOW - at) / timedelta(days=1)
    add_deal(ws, "bolt.example", "won", days, mrr_usd=1000.0 * number, first_seen_at=at, **seen)
