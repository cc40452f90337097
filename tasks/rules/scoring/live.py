"""What still counts of what happened: values that halve with age, kept account by account."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
import numpy.typing as npt
import polars as pl

from tasks.rules.playbook import Playbook, Scoring, Trigger
from tasks.rules.scoring.fields import Numbers, codes_of, whole
from tasks.rules.scoring.top import Keys

# Below this an event or a signal no longer moves a score that is rounded to one decimal.
FORGOTTEN = 0.005

_DAY_US = 86_400_000_000


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
    """Values that decay: an event each, or a kind of activity of an account.

    `rows` say whose they are, of so many `accounts`; `codes` what they are of; `days_left` when a
    part of each is forgotten.
    """

    accounts: int
    rows: Keys
    codes: Keys
    values: Numbers
    half_lives_days: Numbers
    days_left: Numbers

    @classmethod
    def of_known(cls, accounts: int, rows: Keys, codes: Keys, *numbers: Numbers) -> "Values":
        """Those of accounts that are known: the row of another one is -1."""
        if rows.min(initial=0) >= 0:
            return cls(accounts, rows, codes, *numbers)
        known = np.flatnonzero(rows >= 0)
        numbers = tuple(each.take(known) for each in numbers)
        return cls(accounts, rows.take(known), codes.take(known), *numbers)

    def sums(self) -> Numbers:
        """The sum of each account's values."""
        sums = np.bincount(self.rows, whole(self.values), self.accounts)
        return sums.astype(np.float64, copy=False)

    def days_unchanged(self, sums: Numbers, shown: Numbers, scale: float) -> Numbers:
        """For how many days at least each account's sum stays what it is when saturated (`shown`).

        A sum decays no faster than with its shortest half-life; and nothing may be forgotten. One
        from which something is taken away may rise as well: it is looked at each day.
        """
        lowest = np.maximum(shown - 0.05, 0)
        with np.errstate(divide="ignore"):  # what rounds to nothing never falls below it
            turn = -scale * np.log1p(-lowest / 100)
            days = self._least(self.half_lives_days) * np.log2(np.maximum(sums, FORGOTTEN) / turn)
        if self.values.min(initial=0) < 0:
            is_mixed = (self._least(self.values) < 0) & (self._least(-self.values) < 0)
            days[is_mixed] = 0
        return np.minimum(days, self._least(self.days_left))

    def _least(self, numbers: Numbers) -> Numbers:
        """The least that belongs to a value of each account; infinite where there is none."""
        found = np.full(self.accounts, np.inf)
        np.minimum.at(found, self.rows, numbers)
        return found


def saturated(sums: Numbers, scale: float) -> Numbers:
    """Sums on a scale of 0 to 100, with one decimal."""
    return np.round(100 * (1 - np.exp(-np.maximum(sums, 0) / scale)), 1)


@dataclass(frozen=True, slots=True)
class LiveEvents:
    """The events that count: their rows in the frame, grouped by account, and why they count.

    `stops` are rows, too: of each account and type the newest event that closes a gate, for so many
    days to come.
    """

    rows: Keys
    types: Keys
    age_days: Keys
    factors: Numbers
    repeats: Keys
    values: Numbers
    stops: Keys
    stop_types: Keys
    stop_days: Keys


def live_events(
    events: pl.DataFrame, triggers: Mapping[str, Trigger], scoring: Scoring, as_of: datetime
) -> LiveEvents:
    """Weigh events; `types` are places in `triggers`, `repeats` the newer ones of the same type.

    A report that counts less than whole, such as a rumour, closes no gate. Raises ValueError for a
    status that has no factor.
    """
    rules = list(triggers.values())
    types = codes_of(events["type"], list(triggers))
    factors = _factors(events["status"], scoring)
    ages = age_days(events["occurred_at"], as_of)
    rows = np.flatnonzero((types >= 0) & (factors > 0) & (ages >= 0))
    rows, kinds, repeats = _newest_first(events, rows, types)
    types, factors, ages = types.take(rows), factors.take(rows), ages.take(rows)
    days = {gate.trigger: gate.days for gate in scoring.event_gates}
    closed_days = np.floor([days.get(name, -1) for name in triggers]).astype(np.int64)
    closing = np.flatnonzero((ages <= closed_days.take(types)) & (factors >= 1))
    closing = closing[firsts(kinds[closing])]
    stop_types = types[closing]
    stop_days = closed_days[stop_types] + 1 - ages[closing]
    weights = np.array([rule.weight for rule in rules]).take(types)
    half_lives = np.array([rule.half_life_days for rule in rules]).take(types)
    confidence = events["confidence"].to_numpy().take(rows)
    values = weights * np.exp2(-ages / half_lives) * confidence * factors
    again = np.flatnonzero(repeats)
    values[again] *= np.power(scoring.repeat_factor, repeats[again])
    keep = np.flatnonzero(values >= FORGOTTEN)
    return LiveEvents(
        rows.take(keep), types.take(keep), ages.take(keep), factors.take(keep), repeats.take(keep),
        values.take(keep), rows[closing], stop_types, stop_days,
    )  # fmt: skip


def _newest_first(events: pl.DataFrame, rows: Keys, types: Keys) -> tuple[Keys, Keys, Keys]:
    """Rows by account and type, the newest event first; a number for each account and type; and
    how many newer events of its type the account has."""
    account_ids = events["account_id"].to_numpy().take(rows)
    if np.any(account_ids[1:] < account_ids[:-1]):
        order = np.argsort(account_ids, kind="stable")
        rows, account_ids = rows[order], account_ids[order]
    types = types.take(rows)
    kinds = np.cumsum(firsts(account_ids)) * (types.max(initial=0) + 1) + types
    order = np.argsort(kinds, kind="stable")
    rows, kinds = rows.take(order), kinds.take(order)
    is_again = ~firsts(kinds)
    several = np.flatnonzero(is_again | np.append(is_again[1:], False)[: rows.size])
    some = rows[several]
    moments = events["occurred_at"].to_physical().to_numpy()[some]
    order = np.lexsort((events["event_id"].to_numpy()[some], -moments, kinds[several]))
    rows[several] = some[order]
    starts = np.flatnonzero(~is_again[several])
    counts = np.diff(np.append(starts, several.size))
    repeats = np.zeros(rows.size, dtype=np.int64)
    repeats[several] = np.arange(several.size) - np.repeat(starts, counts)
    return rows, kinds, repeats


def firsts(keys: Keys) -> npt.NDArray[np.bool_]:
    """Where in sorted keys another one begins."""
    found = np.ones(keys.size, dtype=np.bool_)
    found[1:] = keys[1:] != keys[:-1]
    return found


def age_days(moments: pl.Series, as_of: datetime) -> Keys:
    """Whole days by date. A clock ahead of ours (up to a day) makes today, not a negative age."""
    today = (as_of.date() - date(1970, 1, 1)).days
    ages: Keys = today - moments.to_physical().to_numpy() // _DAY_US
    ages += ages == -1
    return ages


def _factors(statuses: pl.Series, scoring: Scoring) -> Numbers:
    known = scoring.status_factors
    codes = codes_of(statuses, list(known))
    if np.any(codes < 0):
        unknown = sorted(set(statuses.unique()) - set(known))
        raise ValueError(
            f"cannot score: event status {', '.join(unknown)} has no factor: "
            "add it to [scoring.status_factors] in playbook.toml"
        )
    return np.array(list(known.values()), dtype=np.float64).take(codes)
