"""Accounts -> scores with named parts: who fits, why now, how engaged (METHOD A7, B8, C3, D7).

    timing     = 100 x (1 - exp(-sum of live events / timing_scale))
    event      = weight x 0.5 ** (age / half life) x confidence x status x repeat_factor ** k,
                 where k counts the newer events of the same type
    engagement = the same curve over points x 0.5 ** (age / half life) of each signal
    total      = fit x (base + timing_share x timing / 100 + engagement_share x engagement / 100)

Ages are whole days by date, so a day has one score. All stages take and return frames; words are
made only for the accounts that need them (`explain_scores`).
"""

from datetime import date, datetime, timedelta
from hashlib import blake2b
from itertools import pairwise

import numpy as np
import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.scoring.facts import FACTS, with_facts
from tasks.rules.scoring.fields import Numbers
from tasks.rules.scoring.fit import fit, grades
from tasks.rules.scoring.frames import (
    ACCOUNTS,
    ACTIVITIES,
    EVENTS,
    PARTS,
    account_columns,
    facts_asked,
)
from tasks.rules.scoring.live import (
    FORGOTTEN,
    LiveEvents,
    Values,
    days_that_count,
    firsts,
    live_events,
    saturated,
)
from tasks.rules.scoring.signals import (
    activity_values,
    event_values,
    weigh_activities,
    weigh_events,
)
from tasks.rules.scoring.top import Keys, Top, pack
from tasks.rules.scoring.words import explain_scores

# What a batch works on is small enough to be kept in the processor's cache, more or less.
ACCOUNTS_AT_ONCE = 131_072

Frames = tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]

__all__ = [
    "ACCOUNTS",
    "ACTIVITIES",
    "EVENTS",
    "FACTS",
    "PARTS",
    "account_columns",
    "days_that_count",
    "explain_scores",
    "facts_asked",
    "part_key",
    "score_accounts",
    "weigh_activities",
    "weigh_events",
    "with_facts",
]


def score_accounts(
    accounts: pl.DataFrame,
    events: pl.DataFrame,
    activities: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> pl.DataFrame:
    """The score of each account, and when it will be another one by mere passage of time.

    Frames have the columns of `account_columns`, EVENTS and ACTIVITIES. Out comes a row per
    account: account_id; fit, timing, engagement, total (0 to 100, one decimal); grade; part_key (of
    the names of all its parts, see `part_key`); due_on (the first day on which the same facts may
    make another score, or null); reason_1, points_1 ... reason_3, points_3 (the parts that give
    most of the total, and what they give).
    """
    batches = _batches(accounts, events, activities)
    return pl.concat([_Scores(*each, playbook, as_of).frame() for each in batches])


def _batches(
    accounts: pl.DataFrame, events: pl.DataFrame, activities: pl.DataFrame
) -> list[Frames]:
    """The frames batch by batch of the accounts, if all of them stand in their order."""
    ids = [frame["account_id"] for frame in (accounts, events, activities)]
    if accounts.height <= ACCOUNTS_AT_ONCE or not all(each.is_sorted() for each in ids):
        return [(accounts, events, activities)]
    firsts = ids[0][::ACCOUNTS_AT_ONCE]
    starts = zip(*(each.search_sorted(firsts, side="left") for each in ids), strict=True)
    places = pairwise([*starts, tuple(each.len() for each in ids)])
    return [
        (accounts[first[0] : end[0]], events[first[1] : end[1]], activities[first[2] : end[2]])
        for first, end in places
    ]


def part_key(*names: str) -> int:
    """A number that stands for the names of a score's parts, in any order."""
    return sum(
        int.from_bytes(blake2b(name.encode(), digest_size=5).digest(), "big") for name in names
    )


class _Scores:
    """Sums in columns, a row for each account; what has decayed is added where it belongs."""

    def __init__(
        self,
        accounts: pl.DataFrame,
        events: pl.DataFrame,
        activities: pl.DataFrame,
        playbook: Playbook,
        as_of: datetime,
    ) -> None:
        self.playbook, self.as_of = playbook, as_of
        self.account_ids = accounts["account_id"].to_numpy()
        is_sorted = bool(np.all(self.account_ids[1:] >= self.account_ids[:-1]))
        self.order = None if is_sorted else np.argsort(self.account_ids, kind="stable")
        rows = self.account_ids.size
        icp, scoring = playbook.icp, playbook.scoring
        triggers, signals = playbook.triggers, playbook.activities.weights
        self.names = [*(each.name for each in icp.criteria), *triggers, *signals]
        self.hashes = np.array([part_key(name) for name in self.names])
        first = len(icp.criteria)
        self.top = Top(rows)
        self.fit = fit(accounts, icp, self.top, scoring.base_share)
        self.keys = np.full(rows, self.hashes[:first].sum())
        self.days = np.full(rows, np.inf)
        self.is_outside = np.zeros(rows, dtype=np.bool_)
        for gate, closed in zip(icp.gates, self.fit.closed, strict=True):
            self.is_outside |= closed
            self.keys[closed] += part_key(gate.field)
        live = live_events(events, triggers, scoring, as_of)
        of_events = self._rows(events["account_id"].to_numpy())
        self.timing = self._add(
            event_values(rows, of_events.take(live.rows), live, triggers), first,
            scoring.timing_scale, scoring.timing_share,
        )  # fmt: skip
        self.engagement = np.zeros(rows)
        if not activities.is_empty():
            acts = weigh_activities(activities, playbook.activities, as_of)
            of_acts = self._rows(acts["account_id"].to_numpy())
            self.engagement = self._add(
                activity_values(rows, of_acts, acts, list(signals)), first + len(triggers),
                scoring.engagement_scale, scoring.engagement_share,
            )  # fmt: skip
        self._stop(of_events.take(live.stops), live)

    def _rows(self, account_ids: Keys) -> Keys:
        """The row of each account, where neighbours are often the same; -1 for one not scored."""
        if not self.account_ids.size:
            return np.full(account_ids.size, -1)
        starts = np.flatnonzero(firsts(account_ids))
        ids = account_ids.take(starts)
        places = np.searchsorted(self.account_ids, ids, sorter=self.order)
        rows = np.minimum(places, self.account_ids.size - 1)
        rows = rows if self.order is None else self.order.take(rows)
        rows[self.account_ids.take(rows) != ids] = -1
        return np.repeat(rows, np.diff(np.append(starts, account_ids.size)))

    def _add(self, live: Values, first_code: int, scale: float, share: float) -> Numbers:
        """What has decayed, on a scale of 0 to 100; its parts take part in the reasons."""
        if not live.rows.size:
            return np.zeros(live.accounts)
        sums = live.sums()
        added = saturated(sums, scale)
        # What takes away is no reason for a score.
        worth = self.fit.points * share / 100 * added / np.maximum(sums, FORGOTTEN)
        points = np.clip(live.values * worth.take(live.rows), 0, 100)
        self.top.add_some(live.rows, pack(points, live.codes + first_code, np.arange(points.size)))
        np.add.at(self.keys, live.rows, self.hashes[first_code:].take(live.codes))
        np.minimum(self.days, live.days_unchanged(sums, added, scale), out=self.days)
        return added

    def _stop(self, rows: Keys, live: LiveEvents) -> None:
        """Take accounts out of the targets for whom an event closes a gate."""
        known = np.flatnonzero(rows >= 0)
        rows = rows[known]
        hashes = self.hashes[len(self.playbook.icp.criteria) :]
        np.add.at(self.keys, rows, hashes[live.stop_types[known]])
        np.minimum.at(self.days, rows, live.stop_days[known])
        self.is_outside[rows] = True

    def frame(self) -> pl.DataFrame:
        """See `score_accounts`; outside the ICP (grade X) the total is 0 (METHOD C3)."""
        scoring = self.playbook.scoring
        total = self.fit.points * (
            scoring.base_share
            + scoring.timing_share * self.timing / 100
            + scoring.engagement_share * self.engagement / 100
        )
        total *= ~self.is_outside
        return pl.DataFrame(
            [
                pl.Series("account_id", self.account_ids, pl.Int64),
                pl.Series("fit", self.fit.points),
                pl.Series("timing", self.timing),
                pl.Series("engagement", self.engagement),
                pl.Series("total", np.round(total, 1)),
                grades(self.fit.points, self.playbook.icp, self.is_outside).alias("grade"),
                pl.Series("part_key", self.keys, pl.Int64),
                self._due_on(),
                *self.top.columns(self.names, self.is_outside),
            ]
        )

    def _due_on(self) -> pl.Series:
        """Ages are whole days: at the earliest tomorrow; in a hundred years is never."""
        today = (self.as_of.date() - date(1970, 1, 1)) // timedelta(days=1)
        days = np.maximum(np.floor(self.days), 1) + today
        days[self.days >= 36_500] = np.nan
        return pl.Series("due_on", days, nan_to_null=True).cast(pl.Int32).cast(pl.Date)
