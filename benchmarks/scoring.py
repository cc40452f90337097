"""Scoring 200,000 accounts with three trigger events each, against a loop over rows as dicts.

The loop gets a sample, on which both must come to the same totals.
"""

import math
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Any

import polars as pl

from benchmarks import _made_up
from benchmarks.timing import Figure, alternate
from tasks.rules.playbook import Criterion, Playbook, parse_playbook
from tasks.rules.scoring import ACCOUNTS, ACTIVITIES, EVENTS, score_accounts
from tasks.workspace import DEFAULT_PLAYBOOK

COUNT, SAMPLE, EVENTS_EACH = 200_000, 10_000, 3
HALF_A_DIGIT = 0.05 + 1e-9  # our totals have one decimal

Row = dict[str, Any]


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """The scores of all accounts by the shipped playbook, without words."""
    playbook = parse_playbook(tomllib.loads(DEFAULT_PLAYBOOK.read_text(encoding="utf-8")), {})
    accounts = [_account(row) for row in _made_up.accounts(int(COUNT * share))]
    events = _events(accounts, playbook)
    frames = (
        _frame(accounts, ACCOUNTS),
        _frame(events, EVENTS),
        _frame([], ACTIVITIES),
    )
    some = accounts[: min(SAMPLE, len(accounts))]
    theirs = events[: len(some) * EVENTS_EACH]
    _check(score_accounts(*frames, playbook, _made_up.AS_OF), _loop(some, theirs, playbook))
    times = alternate(
        lambda: score_accounts(*frames, playbook, _made_up.AS_OF),
        lambda: _loop(some, theirs, playbook),
        rounds,
    )
    against = f"loop over dicts, {len(some):,} accounts"
    what = f"{len(accounts):,} accounts, {len(events):,} events"
    yield times.rate(what, "accounts", len(accounts), against, len(some))


def _frame(rows: list[Row], schema: Any) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=schema)


def _account(row: Row) -> Row:
    return {name: row.get(name) for name in ACCOUNTS} | {"account_id": row["id"]}


def _events(accounts: list[Row], playbook: Playbook) -> list[Row]:
    random = Random(3)
    types, statuses = sorted(playbook.triggers), sorted(playbook.scoring.status_factors)
    return [
        {
            "account_id": account["account_id"],
            "event_id": place * EVENTS_EACH + number,
            "type": random.choice(types),
            "status": random.choice(statuses),
            "confidence": random.randint(50, 100) / 100,
            "occurred_at": _made_up.AS_OF - timedelta(hours=random.randrange(120 * 24)),
        }
        for place, account in enumerate(accounts)
        for number in range(EVENTS_EACH)
    ]


def _loop(accounts: list[Row], events: list[Row], playbook: Playbook) -> dict[int, float]:
    of_account: dict[int, list[Row]] = defaultdict(list)
    for event in sorted(events, key=lambda each: each["occurred_at"], reverse=True):
        of_account[event["account_id"]].append(event)
    return {
        account["account_id"]: _total(account, of_account[account["account_id"]], playbook)
        for account in accounts
    }


def _total(account: Row, events: list[Row], playbook: Playbook) -> float:
    scoring, icp = playbook.scoring, playbook.icp
    earned = sum(_share(account, each, icp.unknown_share) * each.points for each in icp.criteria)
    fit = _rounded(100 * earned / sum(each.points for each in icp.criteria))
    value = 0.0
    seen: Counter[str] = Counter()
    for event in events:
        rule = playbook.triggers[event["type"]]
        factor = scoring.status_factors[event["status"]]
        age_days = (_made_up.AS_OF.date() - event["occurred_at"].date()).days
        if factor > 0:
            worth = rule.weight * 0.5 ** (age_days / rule.half_life_days) * event["confidence"]
            value += worth * factor * scoring.repeat_factor ** seen[event["type"]]
            seen[event["type"]] += 1
    timing = _rounded(100 * (1 - math.exp(-value / scoring.timing_scale)))
    return fit * (scoring.base_share + scoring.timing_share * timing / 100)


def _share(account: Row, criterion: Criterion, unknown_share: float) -> float:
    value = account[criterion.field]
    if value is None:
        return unknown_share
    if criterion.table is not None:
        plain = {name.lower(): share for name, share in criterion.table.items()}
        return plain.get(value.lower(), plain["*"])
    curve = criterion.curve or []
    if value >= curve[-1][0]:
        return curve[-1][1]
    for (x, y), (next_x, next_y) in pairwise(curve):
        if x <= value <= next_x:
            return float(y + (next_y - y) * (value - x) / (next_x - x))
    return curve[0][1]


def _rounded(value: float) -> float:
    return round(value * 10) / 10  # a half to the even digit, as polars does


def _check(scores: pl.DataFrame, totals: dict[int, float]) -> None:
    ours = dict(zip(scores["account_id"], scores["total"], strict=True))
    wrong = [each for each, total in totals.items() if abs(ours[each] - total) > HALF_A_DIGIT]
    if wrong:
        raise AssertionError(f"{len(wrong)} of {len(totals)} totals differ from the loop's")
