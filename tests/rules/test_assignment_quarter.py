"""A quarter with absences, hires, leavers and bursts: nothing lost, nobody flooded, fair."""

from statistics import mean

from tasks.rules.assignment import covers
from tests.rules.playbooks import playbook
from tests.rules.quarter import Quarter

NIGHTS = 60


def test_nothing_is_lost_and_no_limit_is_broken_in_any_night() -> None:
    quarter = Quarter.start(playbook().assignment, seed=4, accounts=150, reps=8, capacity=25)
    filled, moved = [], 0
    for plan, before in quarter.nights(NIGHTS):
        here, load = quarter.here(), quarter.load()
        assert set(before) == set(quarter.accounts)
        said = {key: because for key, owner, because in plan.decisions.iter_rows() if not owner}
        for key, row in quarter.accounts.items():
            owner = row["rep_id"]
            assert owner is not None or said[key]
            if owner is not None and owner != before[key]:
                assert owner in here
            moved += owner is not None and before[key] not in (None, owner)
        assert all(load[key] <= rep.capacity_accounts for key, rep in quarter.reps.items())
        assert all(quarter.reps[key].is_active for key in load)
        filled.append(filled_share(quarter))
        assert plan.gap <= quarter.policy.most_gap
    assert min(filled) > 0.95  # seats stay empty for no account that could have them
    assert moved < 0.02 * NIGHTS * len(quarter.accounts)


def filled_share(quarter: Quarter) -> float:
    """Of the accounts that a rep at work covers, the share that has an owner, or all seats full."""
    load, here = quarter.load(), quarter.here()
    free = {key for key in here if load[key] < quarter.reps[key].capacity_accounts}
    waiting = [
        row
        for row in quarter.accounts.values()
        if row["rep_id"] is None and any(could(quarter, key, row["country"]) for key in free)
    ]
    return 1 - len(waiting) / len(quarter.accounts)


def could(quarter: Quarter, key: int, country: str) -> bool:
    rep = quarter.reps[key]
    is_just_back = rep.absent_until is not None and rep.absent_until < quarter.night.date()
    return covers(rep, country) and not is_just_back


def test_who_covers_the_same_shares_work_and_value_evenly() -> None:
    quarter = Quarter.start(playbook().assignment, seed=5, accounts=200, reps=6, capacity=60)
    for key, rep in quarter.reps.items():
        quarter.reps[key] = rep.model_copy(update={"countries": [], "languages": []})
    for _ in quarter.nights(1):
        load = quarter.load()
        assert max(load.values()) - min(load.values()) <= 2
    worth = dict.fromkeys(load, 0.0)
    for row in list(quarter.accounts.values())[:200]:
        worth[row["rep_id"]] += row["value_usd"]
    # The best account alone may be worth more than a tenth of what a rep has.
    best = max(row["value_usd"] for row in quarter.accounts.values())
    assert max(worth.values()) - min(worth.values()) <= 1.5 * best
    assert min(worth.values()) > 0.7 * mean(worth.values())
