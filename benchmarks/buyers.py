"""Stages and values of 1,000,000 accounts with three signs each, against a loop over dicts.

The loop gets a sample, on which both must come to the same stages and values.
"""

import itertools
import math
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any

import polars as pl

from benchmarks import _made_up
from benchmarks.timing import Figure, alternate
from tasks.rules.buying import (
    ACCOUNTS,
    ACTS,
    DEALS,
    JUDGED,
    LEADS,
    BuyerInput,
    Learned,
    close_rates,
    learn_values,
    signs,
    value_buyers,
)
from tasks.rules.playbook import Playbook, parse_playbook
from tasks.rules.playbook.buying import STAGES
from tasks.workspace import DEFAULT_PLAYBOOK

COUNT, SAMPLE, ACTS_EACH = 1_000_000, 20_000, 3

Row = dict[str, Any]


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Stage, hand-over, value, close rate and expected value of all accounts, without words."""
    playbook = parse_playbook(tomllib.loads(DEFAULT_PLAYBOOK.read_text(encoding="utf-8")), {})
    accounts, acts = _frames(int(COUNT * share), playbook)
    rates = close_rates(playbook.value, _empty(DEALS), playbook.company.price_per_seat_usd)
    learned = learn_values(_empty(JUDGED), _empty(DEALS), rates, playbook)
    some = accounts.head(SAMPLE)
    theirs = acts.join(some, on="account_id", how="semi").to_dicts()
    rows = some.to_dicts()
    _check(_ours(some, acts, learned, playbook), _loop(rows, theirs, playbook))
    times = alternate(
        lambda: _ours(accounts, acts, learned, playbook),
        lambda: _loop(rows, theirs, playbook),
        rounds,
    )
    what = f"{accounts.height:,} accounts, {acts.height:,} acts"
    against = f"loop over dicts, {len(rows):,} accounts"
    yield times.rate(what, "accounts", accounts.height, against, len(rows))


def _empty(schema: Any) -> pl.DataFrame:
    return pl.DataFrame(schema=schema)


def _frames(count: int, playbook: Playbook) -> tuple[pl.DataFrame, pl.DataFrame]:
    random = Random(5)
    kinds = [k for each in playbook.journey.stages.values() for k in each.activities]
    accounts = [
        (at, random.choice([None, random.randint(1, 20_000)]), random.choice([None, 40]), 70.0,
         random.choice("ABX"), 30.0)
        for at in range(count)
    ]  # fmt: skip
    acts = [
        (at, None, random.choice(kinds), None,
         _made_up.AS_OF - timedelta(hours=random.randrange(500 * 24)))
        for at in range(count)
        for _ in range(ACTS_EACH)
    ]  # fmt: skip
    schemas: tuple[Any, Any] = (ACCOUNTS, ACTS)
    return (
        pl.DataFrame(accounts, schema=schemas[0], orient="row"),
        pl.DataFrame(acts, schema=schemas[1], orient="row"),
    )


def _ours(
    accounts: pl.DataFrame, acts: pl.DataFrame, learned: Learned, playbook: Playbook
) -> pl.DataFrame:
    leads, deals = _empty(LEADS), _empty(DEALS)
    persons = _empty({"lead_id": pl.Int64, "person_engagement": pl.Float64})
    found = signs(acts, leads, deals, playbook)
    given = BuyerInput(accounts, found, leads, deals, persons)
    return value_buyers(given, learned, playbook, _made_up.AS_OF).accounts


def _loop(accounts: list[Row], acts: list[Row], playbook: Playbook) -> dict[int, tuple[Any, ...]]:
    of_account: dict[int, list[Row]] = defaultdict(list)
    for act in acts:
        of_account[act["account_id"]].append(act)
    return {
        each["account_id"]: _value(each, of_account[each["account_id"]], playbook)
        for each in accounts
    }


def _value(account: Row, acts: list[Row], playbook: Playbook) -> tuple[Any, ...]:
    stage = _stage(acts, playbook)
    seats = account["seats"]
    if not seats and account["employees"]:
        share = _between(account["employees"], playbook.value.seat_share)
        seats = math.ceil(account["employees"] * share)
    value_usd = (seats or playbook.value.usual_seats) * playbook.company.price_per_seat_usd
    close = round(_between(value_usd, playbook.value.close_rates), 4)
    stages = playbook.journey.stages
    chance = playbook.journey.unseen_chance if stage is None else stages[stage].chance
    if account["grade"] == "X":
        chance = 0
    chance = round(playbook.lead_sources.mean_conversion * chance * account["fit"] / 100, 4)
    return stage, value_usd, chance * close * value_usd


def _stage(acts: list[Row], playbook: Playbook) -> Any:
    best = None
    for at, name in enumerate(STAGES[:4]):
        proving = {k for each in STAGES[at:4] for k in playbook.journey.stages[each].activities}
        lasts_days = playbook.journey.stages[name].lasts_days
        for act in acts:
            age_days = (_made_up.AS_OF.date() - act["at"].date()).days
            if act["kind"] in proving and age_days <= lasts_days:
                best = name
    return best


def _between(size: float, curve: list[tuple[float, float]]) -> float:
    if size <= curve[0][0]:
        return curve[0][1]
    for (x, y), (next_x, next_y) in itertools.pairwise(curve):
        if size <= next_x:
            return y + (next_y - y) * math.log(size / x) / math.log(next_x / x)
    return curve[-1][1]


def _check(found: pl.DataFrame, theirs: dict[int, tuple[Any, ...]]) -> None:
    names = ("account_id", "stage", "opportunity_value_usd", "expected_value_usd")
    for account_id, stage, value_usd, expected_usd in found.select(names).iter_rows():
        other = theirs[account_id]
        same = (stage, value_usd) == other[:2] and math.isclose(
            expected_usd, other[2], abs_tol=0.0051
        )
        if not same:
            raise AssertionError(
                f"account {account_id}: {(stage, value_usd, expected_usd)}, not {other}"
            )
