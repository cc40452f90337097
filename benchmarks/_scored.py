"""Accounts, events and a playbook with 20 criteria, and how people score them: row by row."""

import math
import tomllib
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import numpy as np
import polars as pl

from benchmarks import _made_up
from tasks.rules.playbook import Playbook, parse_playbook
from tasks.rules.scoring import EVENTS, account_columns
from tasks.workspace import DEFAULT_PLAYBOOK

EVENTS_EACH, EVENT_DAYS, WORDS = 3, 120, 12
NUMBERS = ("employees", "revenue_usd", "seats")
TEXTS = ("industry", "country", "language", "region", "city", "stage", "named_list")
CURVE = "[[0, 0.0], [20, 0.2], [100, 0.8], [250, 1.0], [2000, 1.0], [10000, 0.5], [100000, 0.2]]"
TABLE = '{"value 1" = 1.0, "value 2" = 0.7, "value 3" = 0.4, "value 4" = 0.2, "*" = 0.1}'

# Nine curves and eleven tables.
PLAYBOOK = "\n".join(
    f'[[icp.criteria]]\nname = "{kind} {place}"\nfield = "{fields[place % len(fields)]}"\n'
    f"points = {place + 1}\n{kind} = {rule}"
    for kind, fields, count, rule in (("curve", NUMBERS, 9, CURVE), ("table", TEXTS, 11, TABLE))
    for place in range(count)
)

Scored = tuple[float, list[str]]


def playbook() -> Playbook:
    """The shipped playbook with these criteria."""
    shipped = tomllib.loads(DEFAULT_PLAYBOOK.read_text(encoding="utf-8"))
    return parse_playbook(shipped, tomllib.loads(PLAYBOOK))


def accounts(count: int, rules: Playbook) -> pl.DataFrame:
    """Accounts as scoring takes them, a tenth of the values unknown."""
    random = np.random.default_rng(11)
    words = pl.Series([f"value {number}" for number in range(WORDS)])
    columns = [pl.Series("account_id", np.sort(random.integers(0, 2**62, count)))]
    for name, kind in account_columns(rules.icp).items():
        if name in TEXTS:
            columns.append(words.gather(random.integers(0, WORDS, count)).alias(name))
        elif name in NUMBERS:
            columns.append(pl.Series(name, random.lognormal(5, 1.5, count)).round().cast(kind))
        elif name == "technology":
            columns.append(pl.Series(name, [None] * count, kind))
    known = [
        pl.when(pl.Series(random.random(count) < 0.9)).then(name).alias(name)
        for name in (*TEXTS, *NUMBERS)
    ]
    return pl.DataFrame(columns).with_columns(known)


def events(account_ids: pl.Series, rules: Playbook) -> pl.DataFrame:
    """Three events for each account, of any type and status."""
    random = np.random.default_rng(3)
    count = account_ids.len() * EVENTS_EACH
    ages = random.integers(0, EVENT_DAYS * 86_400, count) * 1_000_000
    now = int(_made_up.AS_OF.timestamp()) * 1_000_000
    types, statuses = pl.Series(list(rules.triggers)), pl.Series(list(rules.scoring.status_factors))
    return pl.DataFrame(
        {
            "account_id": np.repeat(account_ids.to_numpy(), EVENTS_EACH),
            "event_id": np.arange(count),
            "type": types.gather(random.integers(0, types.len(), count)),
            "status": statuses.gather(random.integers(0, statuses.len(), count)),
            "confidence": random.integers(50, 101, count) / 100,
            "occurred_at": now - ages,
        }
    ).cast(EVENTS)  # type: ignore[arg-type]


def loop(
    rows: list[dict[str, Any]], happened: list[dict[str, Any]], rules: Playbook
) -> list[Scored]:
    """Row by row, as dicts: the totals and the three best reasons."""
    of_account: dict[int, list[tuple[str, float]]] = defaultdict(list)
    seen: Counter[tuple[int, str]] = Counter()
    for event in sorted(happened, key=lambda each: each["occurred_at"], reverse=True):
        key = (event["account_id"], event["type"])
        of_account[key[0]].append((key[1], worth(event, seen[key], rules)))
        seen[key] += is_live(event, rules)
    return [score(row, of_account[row["account_id"]], rules) for row in rows]


def apply(rows: Any, happened: Any, rules: Playbook) -> list[Scored]:
    """The same with pandas, `apply` for events and accounts."""
    newest = happened[happened.apply(lambda row: is_live(row, rules), axis=1)]
    newest = newest.sort_values("occurred_at", ascending=False)
    newest["rank"] = newest.groupby(["account_id", "type"]).cumcount()
    newest["value"] = newest.apply(lambda row: worth(row, row["rank"], rules), axis=1)
    of_account: dict[int, list[tuple[str, float]]] = defaultdict(list)
    for account_id, kind, value in zip(
        newest["account_id"], newest["type"], newest["value"], strict=True
    ):
        of_account[account_id].append((kind, value))
    found = rows.apply(lambda row: score(row, of_account[row["account_id"]], rules), axis=1)
    return list(found)


def is_live(event: Mapping[str, Any], rules: Playbook) -> bool:
    """Whether an event counts at all."""
    return rules.scoring.status_factors[event["status"]] > 0


def worth(event: Mapping[str, Any], rank: int, rules: Playbook) -> float:
    """What an event adds before saturation."""
    rule, scoring = rules.triggers[event["type"]], rules.scoring
    age_days = (_made_up.AS_OF.date() - event["occurred_at"].date()) / timedelta(days=1)
    decayed = float(rule.weight * 0.5 ** (age_days / rule.half_life_days) * event["confidence"])
    return decayed * scoring.status_factors[event["status"]] * scoring.repeat_factor**rank


def score(
    account: Mapping[str, Any], values: Sequence[tuple[str, float]], rules: Playbook
) -> Scored:
    """The total of an account and its three best reasons."""
    icp, scoring = rules.icp, rules.scoring
    most = sum(each.points for each in icp.criteria)
    shares = {
        each.name: _share(account[each.field], each, icp.unknown_share) * each.points * 100 / most
        for each in icp.criteria
    }
    fit = _rounded(sum(shares.values()))
    live = [(name, value) for name, value in values if value >= 0.005]
    summed = sum(value for _, value in live)
    timing = _rounded(100 * (1 - math.exp(-summed / scoring.timing_scale)))
    given = [(name, points * scoring.base_share) for name, points in shares.items()]
    scale = fit * scoring.timing_share * timing / 100 / summed if summed else 0.0
    given += [(name, value * scale) for name, value in live]
    best = sorted(given, key=lambda each: -each[1])[:3]
    total = fit * (scoring.base_share + scoring.timing_share * timing / 100)
    return total, [name for name, _ in best]


def _share(value: Any, criterion: Any, unknown_share: float) -> float:
    if value is None or value != value:
        return unknown_share
    if criterion.table is not None:
        found: float = criterion.table.get(value.strip().lower(), criterion.table["*"])
        return found
    curve = criterion.curve
    place = bisect_right(curve, value, key=lambda point: point[0])
    if place == 0 or place == len(curve):
        return float(curve[min(place, len(curve) - 1)][1])
    (x, y), (next_x, next_y) = curve[place - 1], curve[place]
    return float(y + (next_y - y) * (value - x) / (next_x - x))


def _rounded(value: float) -> float:
    return round(value * 10) / 10  # a half to the even digit
