"""A simulated quarter: 90 nights with absences, hires, leavers and bursts of accounts.

Counted are what was lost, attainment (of the accounts that a rep at work covers, how many have an
owner or find all seats taken) and fairness (how evenly seats are filled); against dealing in turn,
as people write it.
"""

import sys
from collections.abc import Iterator
from statistics import mean, pstdev

from benchmarks.timing import Figure, Times, cpu_seconds
from tasks.rules.assignment import covers
from tasks.workspace import shipped_playbook
from tests.rules.quarter import NIGHTS, Quarter

ACCOUNTS, REPS, CAPACITY = 3_000, 40, 90


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """One quarter; its figures are in the name of what is measured."""
    count, nights = max(100, int(ACCOUNTS * share)), max(5, int(NIGHTS * min(1, 4 * share)))
    reps = max(4, int(REPS * share))
    policy = shipped_playbook().assignment
    quarter = Quarter.start(policy, 1, count, reps, max(20, CAPACITY))
    times, values, turns, fair = Times(), [], [], []
    begun = cpu_seconds()
    lost = 0
    for plan, _ in quarter.nights(nights):
        times.ours.append(cpu_seconds() - begun)
        said = set(plan.decisions["account_id"].to_list())
        lost += sum(row["rep_id"] is None and key not in said
                    for key, row in quarter.accounts.items())  # fmt: skip
        values.append(
            _value(quarter, {key: row["rep_id"] for key, row in quarter.accounts.items()})
        )
        begun = cpu_seconds()
        turns.append(_value(quarter, _in_turn(quarter)))
        times.other.append(cpu_seconds() - begun)
        load, here = quarter.load(), quarter.here()
        fair.append(pstdev([load[key] / quarter.reps[key].capacity_accounts for key in here]))
        begun = cpu_seconds()
    if lost:
        raise AssertionError(f"{lost} accounts without an owner or a reason")
    told = (
        f"{nights} nights, {len(quarter.accounts):,} accounts: 0 lost, worth "
        f"{mean(values) / mean(turns):.2f} times as much, fullness ± {mean(fair):.0%}"
    )
    print(told, file=sys.stderr)
    yield times.seconds(f"a night of {told}", "dealing in turn")


def _in_turn(quarter: Quarter) -> dict[int, int | None]:
    """Each account to the next rep who covers its country and has a seat."""
    load = dict.fromkeys(quarter.here(), 0)
    owners: dict[int, int | None] = {}
    for key, row in quarter.accounts.items():
        may = [
            rep
            for rep, taken in load.items()
            if taken < quarter.reps[rep].capacity_accounts
            and covers(quarter.reps[rep], row["country"])
        ]
        owners[key] = min(may, key=load.__getitem__, default=None)
        if (owner := owners[key]) is not None:
            load[owner] += 1
    return owners


def _value(quarter: Quarter, owners: dict[int, int | None]) -> float:
    """The expected value of the accounts that have an owner, with what a match adds."""
    uplift, total = quarter.policy.uplift, 0.0
    for key, owner in owners.items():
        if owner is not None:
            row, rep = quarter.accounts[key], quarter.reps[owner]
            match = uplift.get("country", 0.0) + (
                uplift.get("language", 0.0) if row["language"] in rep.languages else 0.0
            )
            total += row["value_usd"] * (1 + match)
    return total
