"""What still counts of what happened: values that halve with age, kept account by account."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
import numpy.typing as npt
import polars as pl

from tasks.rules.playbook import Playbook, Scoring, Trigger
from tasks.rules.scoring.fields import Numbers
from tasks.rules.scoring.top import Keys

# Below this an event or a signal no longer moves a score that is rounded to one decimal.
FORGOTTEN = 0.005

_DAY_US = 86_400_000_000
# Sums of whole multiples of this are the same in any order.
_GRAIN = 2.0**-32


def days_that_count(playbook: Playbook) -> tuple[float, float]:
    """How old an event and a signal may be, in days, before none counts, of whatever kind."""
    scoring = playbook.scoring
    events = [_days_to(rule.weight, rule.half_life_days) for rule in playbook.triggers.values()]
    acts = [_days_to(abs(points), days) for points, days in playbook.activities.weights.values()]
    gates = [gate.days for gate in scoring.event_gates]
    return max(events + gates, default=0) + 2, max(acts, default=0) + 2


def _days_to(points: float, half_life_days: float) -> float:
    return half_life_days * math.log2(max(points / FORGOTTEN, 1))


@dataclass(frozen=True, slots=True)
class Values:
    """Values that decay, those of an account side by side: an event each, or a kind of activity.

    `starts` and `counts` say where each account of `account_ids` has its own, which add up to
    `sums`; `codes` say what a value is of; `days_left` is when a part of it is forgotten.
    """

    account_ids: Keys
    starts: Keys
    counts: Keys
    codes: Keys
    values: Numbers
    sums: Numbers
    half_lives_days: Numbers
    days_left: Numbers

    @classmethod
    def build(
        cls, account_ids: Keys, codes: Keys, values: Numbers, half_lives: Numbers, left: Numbers
    ) -> "Values":
        """Of columns in which each account's rows stand together."""
        starts = np.flatnonzero(firsts(account_ids))
        counts = np.diff(np.append(starts, account_ids.size))
        sums = np.rint(values / _GRAIN)
        if sums.size:
            sums = np.add.reduceat(sums, starts) * _GRAIN
        return cls(account_ids[starts], starts, counts, codes, values, sums, half_lives, left)

    def saturated(self, scale: float) -> Numbers:
        """The sum of each account's values on a scale of 0 to 100, with one decimal."""
        return np.round(100 * (1 - np.exp(-np.maximum(self.sums, 0) / scale)), 1)

    def days_unchanged(self, saturated: Numbers, scale: float) -> Numbers:
        """For how many days at least each account's saturated sum stays what it is.

        A sum decays no faster than with its shortest half-life; and nothing may be forgotten. One
        from which something is taken away may rise as well: it is looked at each day.
        """
        if not self.values.size:
            return self.values
        lowest = np.maximum(saturated - 0.05, 0)
        with np.errstate(divide="ignore"):  # what rounds to nothing never falls below it
            turn = -scale * np.log1p(-lowest / 100)
            days = np.minimum.reduceat(self.half_lives_days, self.starts) * np.log2(
                np.maximum(self.sums, FORGOTTEN) / turn
            )
        if self.values.min() < 0:
            is_up = np.maximum.reduceat(self.values, self.starts) > 0
            days[is_up & (np.minimum.reduceat(self.values, self.starts) < 0)] = 0
        forgotten: Numbers = np.minimum.reduceat(self.days_left, self.starts)
        least: Numbers = np.minimum(days, forgotten)
        return least


@dataclass(frozen=True, slots=True)
class LiveEvents:
    """The events that count: their rows in the frame, grouped by account, and why they count.

    `all_types` are of every event of the frame.
    """

    all_types: Keys
    rows: Keys
    types: Keys
    age_days: Keys
    factors: Numbers
    repeats: Keys
    values: Numbers


def live_events(
    events: pl.DataFrame, triggers: Mapping[str, Trigger], scoring: Scoring, as_of: datetime
) -> LiveEvents:
    """Weigh events; `types` are places in `triggers`, `repeats` the newer ones of the same type.

    Raises ValueError for a status that has no factor.
    """
    rules = list(triggers.values())
    types = all_types = codes_of(events["type"], list(triggers))
    factors = _factors(events["status"], scoring)
    ages = age_days(events["occurred_at"], as_of)
    rows = np.flatnonzero((types >= 0) & (factors > 0) & (ages >= 0))
    account_ids = events["account_id"].to_numpy()[rows]
    if np.any(account_ids[1:] < account_ids[:-1]):
        rows = rows[np.argsort(account_ids, kind="stable")]
    types, factors, ages = types[rows], factors[rows], ages[rows]
    repeats = _repeats(events, rows, types, len(rules))
    weights = np.array([rule.weight for rule in rules])[types]
    half_lives = np.array([rule.half_life_days for rule in rules])[types]
    values = weights * np.exp2(-ages / half_lives) * events["confidence"].to_numpy()[rows] * factors
    again = repeats > 0
    values[again] *= np.power(scoring.repeat_factor, repeats[again])
    keep = values >= FORGOTTEN
    return LiveEvents(
        all_types, rows[keep], types[keep], ages[keep], factors[keep], repeats[keep], values[keep]
    )


def event_values(events: pl.DataFrame, live: LiveEvents, triggers: Mapping[str, Trigger]) -> Values:
    """The values of live events, with their types as codes."""
    half_lives = np.array([rule.half_life_days for rule in triggers.values()])[live.types]
    left = half_lives * np.log2(live.values / FORGOTTEN)
    account_ids = events["account_id"].to_numpy()[live.rows]
    return Values.build(account_ids, live.types, live.values, half_lives, left)


def firsts(keys: Keys) -> npt.NDArray[np.bool_]:
    """Where in sorted keys another one begins."""
    found = np.ones(keys.size, dtype=np.bool_)
    found[1:] = keys[1:] != keys[:-1]
    return found


def age_days(moments: pl.Series, as_of: datetime) -> Keys:
    """Whole days by date. A clock ahead of ours (up to a day) makes today, not a negative age."""
    days = moments.to_physical().to_numpy() // _DAY_US
    ages: Keys = (as_of.date() - date(1970, 1, 1)).days - days
    ages[ages == -1] = 0
    return ages


def codes_of(texts: pl.Series, known: list[str]) -> Keys:
    """The place of each text among those known; -1 for another one."""
    found = texts.cast(pl.Enum(known), strict=False).to_physical().cast(pl.Int64)
    return found.fill_null(-1).to_numpy()


def _factors(statuses: pl.Series, scoring: Scoring) -> Numbers:
    known = scoring.status_factors
    codes = codes_of(statuses, list(known))
    if np.any(codes < 0):
        unknown = sorted(set(statuses.unique()) - set(known))
        raise ValueError(
            f"cannot score: event status {', '.join(unknown)} has no factor: "
            "add it to [scoring.status_factors] in playbook.toml"
        )
    return np.array(list(known.values()), dtype=np.float64)[codes]


def _repeats(events: pl.DataFrame, rows: Keys, types: Keys, kinds: int) -> Keys:
    """How many newer events of its type the account of each row has."""
    account_ids = events["account_id"].to_numpy()[rows]
    repeats = np.zeros(rows.size, dtype=np.int64)
    keys = np.cumsum(firsts(account_ids)) * kinds + types
    by_key = np.argsort(keys, kind="stable")
    is_first = firsts(keys[by_key])
    several = by_key[~(is_first & np.append(is_first[1:], True)[: rows.size])]
    moments = events["occurred_at"].to_physical().to_numpy()[rows[several]]
    event_ids = events["event_id"].to_numpy()[rows[several]]
    order = np.lexsort((event_ids, -moments, keys[several]))
    starts = np.flatnonzero(firsts(keys[several][order]))
    counts = np.diff(np.append(starts, order.size))
    repeats[several[order]] = np.arange(order.size) - np.repeat(starts, counts)
    return repeats
