"""The coaching funnel (METHOD D16): where a rep or a team loses leads, and whether that changed.

A cohort is the leads created in a period, each followed equally long, so that two cohorts can be
compared. Leads that got further count for every step before: who held a demo was connected.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt

import polars as pl

from tasks.rules.evaluation import Share
from tasks.rules.playbook import Playbook
from tasks.rules.playbook.reports import FunnelStep
from tasks.rules.reports.answer import rate
from tasks.rules.scoring.outcomes import is_one_of

STEPS: tuple[FunnelStep, ...] = ("worked", "connected", "demo", "customer")
OF = {
    "worked": "leads",
    "connected": "worked leads",
    "demo": "connected leads",
    "customer": "demos",
}
TIME = pl.Datetime("us", "UTC")
LEADS = {"id": pl.Int64(), "account_id": pl.Int64(), "contact_id": pl.Int64(),
         "rep": pl.String(), "team": pl.String(), "created_at": TIME}  # fmt: skip
ACTS = {"account_id": pl.Int64(), "contact_id": pl.Int64(), "kind": pl.String(),
        "outcome": pl.String(), "at": TIME}  # fmt: skip
WINS = {"account_id": pl.Int64(), "at": TIME}


@dataclass(frozen=True, slots=True)
class Change:
    """A rate of the funnel in two periods, and its change with a 95 % interval (Newcombe)."""

    step: FunnelStep
    now: Share
    before: Share

    @property
    def difference(self) -> float | None:
        """The change of the rate; None where a period has no case."""
        if self.now.value is None or self.before.value is None:
            return None
        return self.now.value - self.before.value

    @property
    def interval(self) -> tuple[float, float] | None:
        """Newcombe's hybrid score interval of the change: built of both Wilson intervals."""
        if self.now.interval is None or self.before.interval is None:
            return None
        difference, now, before = self.difference or 0.0, self.now, self.before
        (low1, high1), (low2, high2) = self.now.interval, self.before.interval
        value1, value2 = now.value or 0.0, before.value or 0.0
        down = sqrt((value1 - low1) ** 2 + (high2 - value2) ** 2)
        up = sqrt((high1 - value1) ** 2 + (value2 - low2) ** 2)
        return difference - down, difference + up

    @property
    def is_clear(self) -> bool:
        """Whether chance alone would hardly do it."""
        return self.interval is not None and (self.interval[0] > 0 or self.interval[1] < 0)

    @property
    def strength(self) -> float:
        """How large the change is, by its own uncertainty."""
        if self.interval is None:
            return 0.0
        low, high = self.interval
        return abs(self.difference or 0.0) / max(high - low, 1e-9)


@dataclass(frozen=True, slots=True)
class Funnel:
    """The funnel of a rep, a team or all; `moved` is the step that changed most, if clearly."""

    name: str
    level: str
    changes: Sequence[Change]
    moved: Change | None
    causes: Sequence[str]
    is_small: bool
    said: str


def funnels(
    leads: pl.DataFrame, acts: pl.DataFrame, wins: pl.DataFrame, playbook: Playbook, as_of: datetime
) -> list[Funnel]:
    """The funnels of all, each team and each rep: LEADS, ACTS and WINS in, the widest first."""
    rule = playbook.reports.coaching
    reached = _reached(leads, acts, wins, playbook)
    span = timedelta(days=rule.days)
    recent, old = (
        as_of - timedelta(days=days) for days in (rule.follow_days, rule.customer_follow_days)
    )
    cohorts = {}
    for name, end in (("recent", recent), ("old", old)):
        cohorts[name] = tuple(
            reached.filter(pl.col("created_at").is_between(last - span, last, closed="right"))
            for last in (end, end - span)
        )
    found = [_funnel("all", "all", cohorts, playbook, pl.lit(True))]
    for level in ("team", "rep"):
        names = leads[level].drop_nulls().unique().sort()
        found += [_funnel(name, level, cohorts, playbook, pl.col(level) == name) for name in names]
    return [each for each in found if any(change.now.cases for change in each.changes)]


def _reached(
    leads: pl.DataFrame, acts: pl.DataFrame, wins: pl.DataFrame, playbook: Playbook
) -> pl.DataFrame:
    """Leads with the days after which each step was reached first; null where it was not."""
    known, rule, kind = playbook.activities, playbook.reports.coaching, pl.col("kind")
    spoke = is_one_of(rule.connected_outcomes)
    # A meeting that did not take place is nothing, also where the kind counts as a call.
    held = acts.filter(~(kind.is_in(known.meetings) & is_one_of(known.void_outcomes)))
    level = (
        pl.when(kind.is_in(known.meetings)).then(3)
        .when(kind.is_in(known.replies) | (kind.is_in(known.calls) & spoke)).then(2)
        .when(kind.is_in({*known.touches, *known.calls})).then(1)
    )  # fmt: skip
    done = held.with_columns(level=level).filter(pl.col("level").is_not_null())
    won = wins.select("account_id", "at", contact_id=pl.lit(None, pl.Int64), level=pl.lit(4))
    steps = pl.concat(
        [
            done.select("account_id", "contact_id", "at", "level"),
            won.select("account_id", "contact_id", "at", pl.col("level").cast(pl.Int32)),
        ]
    )
    joined = leads.join(steps, on="account_id", suffix="_of_act").filter(
        pl.col("at") >= pl.col("created_at"),
        (pl.col("contact_id") == pl.col("contact_id_of_act")).fill_null(True),
    )
    days = (pl.col("at") - pl.col("created_at")).dt.total_seconds() / 86400
    firsts = joined.group_by("id").agg(
        *(days.filter(pl.col("level") >= n).min().alias(step) for n, step in enumerate(STEPS, 1))
    )
    return leads.join(firsts, on="id", how="left")


def _funnel(
    name: str,
    level: str,
    cohorts: dict[str, tuple[pl.DataFrame, ...]],
    playbook: Playbook,
    which: pl.Expr,
) -> Funnel:
    rule, few = playbook.reports.coaching, playbook.reports.small_sample
    shares: dict[FunnelStep, list[Share]] = {step: [] for step in STEPS}
    for frame in cohorts["recent"]:
        counts = [frame.filter(which).height]
        counts += [_count(frame.filter(which), step, rule.follow_days) for step in STEPS[:3]]
        for step, hits, cases in zip(STEPS, counts[1:], counts, strict=False):
            shares[step].append(Share(hits, cases))
    for frame in cohorts["old"]:
        demos, won = (
            _count(frame.filter(which), step, rule.customer_follow_days) for step in STEPS[2:]
        )
        shares["customer"].append(Share(won, demos))
    changes = [Change(step, *shares[step]) for step in STEPS]
    clear = [change for change in changes if change.is_clear]
    moved = max(clear, key=lambda change: change.strength, default=None)
    if all(change.difference is None for change in changes):
        said = "no leads in the period before to compare with"
        return Funnel(name, level, changes, None, (), True, said)
    is_small = any(
        min(c.now.cases, c.before.cases) < few for c in ([moved] if moved else changes[:1])
    )
    fell = moved is not None and (moved.difference or 0) < 0
    causes = rule.causes.get(moved.step, []) if moved and fell else []
    return Funnel(name, level, changes, moved, causes, is_small, _said(moved, is_small))


def _count(leads: pl.DataFrame, step: str, days: int) -> int:
    return int((leads[step] <= days).sum() or 0)


def _said(moved: Change | None, is_small: bool) -> str:
    if moved is None or moved.interval is None:
        said = "no part moved more than chance does"
        return f"{said}; these are few leads" if is_small else said
    low, high = moved.interval
    verb = "fell" if (moved.difference or 0) < 0 else "rose"
    said = (
        f"{moved.step} of {OF[moved.step]} {verb} from {_share(moved.before)} to "
        f"{_share(moved.now)}: {(moved.difference or 0) * 100:+.0f} points "
        f"({low * 100:+.0f} to {high * 100:+.0f})"
    )
    return f"{said}; these are few cases" if is_small else said


def _share(share: Share) -> str:
    return f"{rate(share.value or 0)} ({share.hits} of {share.cases})"
