"""The best 50 tasks of each of 1,000 reps out of 1,000,000 candidates, against a loop over dicts.

Both choose by the same rules: one task a person, three an account, each further one of an account
counting less. They must come to the same priorities.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from random import Random
from typing import Any

import polars as pl

from benchmarks.timing import Figure, alternate
from tasks.rules.playbook import Playbook
from tasks.rules.queue import best_tasks
from tasks.workspace import shipped_playbook

COUNT, REPS, EACH, TARGET_SECONDS = 1_000_000, 1_000, 50, 2.0

Row = dict[str, Any]
_NULLS: dict[str, Any] = {"task_status": pl.String, "lead_id": pl.Int64}


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Choosing alone: the candidates are a frame already."""
    playbook = shipped_playbook()
    count = int(COUNT * share)
    rows = _candidates(count)
    frame = pl.DataFrame(rows, schema_overrides=_NULLS)
    chosen = best_tasks(frame, {}, playbook, EACH)
    if sorted(chosen["priority"]) != sorted(_loop(rows, playbook)):
        raise AssertionError("the two ways chose tasks of other priorities")
    times = alternate(
        lambda: best_tasks(frame, {}, playbook, EACH), lambda: _loop(rows, playbook), rounds
    )
    what = f"the best {EACH} of each of {REPS:,} reps of {count:,} candidates"
    yield times.seconds(what, "loop over dicts", target=TARGET_SECONDS)


def _candidates(count: int) -> list[Row]:
    random = Random(11)
    rows = []
    for number in range(count):
        account = random.randrange(count // 3 + 1)
        rows.append(
            {
                "key": f"a{account}.example/p{number // 2}/play/{number}",
                "contact_id": number // 2,
                "lead_id": None,
                "event_id": number,
                "step": 1,
                "account_id": account,
                "person": f"p{number // 2}@a{account}.example",
                "rep_id": account % REPS,
                "expected_value_usd": random.expovariate(1 / 80),
                "is_promised": random.random() < 0.001,
                "task_status": None,
            }
        )
    return rows


def _loop(rows: list[Row], playbook: Playbook) -> list[float]:
    """What people write: sort, then walk through and count. Gives priorities."""
    mix, per_account = playbook.ranking.mix_share, playbook.queue.per_account
    people: set[str] = set()
    of_account: Counter[int] = Counter()
    by_rep: defaultdict[int, list[tuple[bool, float, Row]]] = defaultdict(list)
    for row in sorted(rows, key=_by_value):
        if row["person"] in people:
            continue
        people.add(row["person"])
        place = of_account[row["account_id"]]
        of_account[row["account_id"]] += 1
        if place < per_account or row["is_promised"]:
            priority = round(row["expected_value_usd"] * mix**place, 2)
            by_rep[row["rep_id"]].append((not row["is_promised"], -priority, row))
    chosen = []
    for some in by_rep.values():
        some.sort(key=lambda each: each[:2])
        chosen += [
            -priority
            for number, (is_other, priority, _) in enumerate(some)
            if number < EACH or not is_other
        ]
    return chosen


def _by_value(row: Row) -> tuple[bool, float]:
    return not row["is_promised"], -row["expected_value_usd"]
