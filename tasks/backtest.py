"""Backtest: scores of past days, and what came of the accounts within the horizon after them."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import polars as pl
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import Connection, func, select

from tasks.frames import read_frame
from tasks.past import MOMENT, known_at, read_policy
from tasks.recompute import last_day, last_scoring, stored_scores
from tasks.rules.backtesting import CASES, TYPES, Backtest, judge
from tasks.rules.scoring import score_accounts, weigh_events
from tasks.workspace import Workspace
from warehouse.models import Account, Activity, Customer, Score
from warehouse.writes import table_of

TEMPLATES = Path(__file__).parent / "templates"
ACCOUNT, ACTIVITY = table_of(Account).c, table_of(Activity).c
DEAL, SCORE = table_of(Customer).c, table_of(Score).c
SUCCESSES = {"account_id": pl.Int64, "at": MOMENT}


class BacktestError(ValueError):
    """There are no past days to judge; the message says why and what to do."""


def days_of(
    ws: Workspace, first: date | None, last: date | None, horizon_days: float
) -> list[date]:
    """The past days to look at: their horizon is over. Raises BacktestError."""
    newest = last_day(ws)
    if newest is None:
        raise BacktestError("nothing to judge: no account was ever scored; run `whynow nightly`")
    complete = newest - timedelta(days=horizon_days)
    with ws.reading() as connection:
        oldest = connection.execute(select(func.min(SCORE.as_of))).scalar()
    first, last = first or oldest, min(last or complete, complete)
    assert first is not None
    if first > last:
        raise BacktestError(
            f"nothing to judge: the horizon of {horizon_days:g} days after {first} ends after "
            f"{newest}, the last day of scoring; take a shorter --horizon-days or an earlier "
            "--from (with --hindsight, if nothing was known then)"
        )
    step = ws.playbook.backtest.every_days
    return [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)]


def backtest(
    ws: Workspace, days: list[date], horizon_days: float, *, is_hindsight: bool = False
) -> Backtest:
    """Judge the scores of these days: stored ones where all were scored, else recomputed ones.

    An account that was won before the day, or had an opportunity within the horizon before it, is
    no case. Only what was known on the day counts, unless in hindsight.
    """
    cases, types = [], []
    with ws.reading() as connection:
        successes, won = _successes(ws, connection)
        for day in days:
            known = _known(ws, connection, day, is_hindsight=is_hindsight)
            told = _outcomes(known[0], successes, won, day, timedelta(days=horizon_days))
            cases.append(told.select(pl.col(n).cast(kind) for n, kind in CASES.items()))
            of_day = known[1].join(told.select("account_id", "day", "is_success"), on="account_id")
            types.append(of_day.select(list(TYPES)))
    return judge(pl.concat(cases), pl.concat(types))


def _known(
    ws: Workspace, connection: Connection, day: date, *, is_hindsight: bool
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Of a day: accounts with score, age of the newest event, size; and types of live events."""
    whole = None if is_hindsight else last_scoring(connection, day)
    moment = whole[0] if whole else datetime.combine(day, time.max, UTC)
    playbook = read_policy(connection, ws.playbook, whole[1]) if whole else ws.playbook
    frames = known_at(connection, playbook, moment, is_hindsight=is_hindsight)
    scores = (
        stored_scores(connection, day) if whole else score_accounts(*frames, playbook, moment)
    ).select("account_id", score="total")
    live = weigh_events(frames[1], playbook.triggers, playbook.scoring, moment)
    ages = live.group_by("account_id").agg(event_age_days=pl.col("age_days").min())
    accounts = frames[0].select("account_id", "employees").join(scores, on="account_id")
    return (
        accounts.join(ages, on="account_id", how="left").with_columns(pl.lit(day).alias("day")),
        live.select("account_id", "type").unique().sort("account_id", "type"),
    )


def _successes(ws: Workspace, connection: Connection) -> tuple[pl.DataFrame, pl.DataFrame]:
    """When accounts became opportunities, and when they were won."""
    acts = select(ACTIVITY.account_id, ACTIVITY.at).where(
        ACTIVITY.kind.in_(ws.playbook.backtest.activities)
    )
    deals = (
        select(ACCOUNT.id, DEAL.closed_on)
        .join(table_of(Account), ACCOUNT.domain == DEAL.domain)
        .where(func.lower(DEAL.outcome) == "won")
    )
    closed = read_frame(connection, deals, {"account_id": pl.Int64, "at": pl.Date})
    won = closed.with_columns(pl.col("at").cast(pl.Datetime("us")).dt.replace_time_zone("UTC"))
    return pl.concat([read_frame(connection, acts, SUCCESSES), won]), won


def _outcomes(
    accounts: pl.DataFrame,
    successes: pl.DataFrame,
    won: pl.DataFrame,
    day: date,
    horizon: timedelta,
) -> pl.DataFrame:
    """The cases of a day with `is_success`: whether an opportunity came within the horizon."""
    end = datetime.combine(day + timedelta(days=1), time.min, UTC)
    at = pl.col("at")
    later = successes.filter((at >= end) & (at < end + horizon))["account_id"]
    before = successes.filter((at < end) & (at >= end - horizon))["account_id"]
    customers = won.filter(at < end)["account_id"]
    known = pl.col("account_id")
    return accounts.filter(
        ~known.is_in(before.implode()), ~known.is_in(customers.implode())
    ).with_columns(known.is_in(later.implode()).alias("is_success"))


def draw(found: Backtest, title: str) -> str:
    """A picture of the gain per decile of each ranking, and of the calibration; SVG."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True
    )
    return environment.get_template("backtest.svg.j2").render(
        title=title,
        curves=[(name, _curve(groups)) for name, groups in found.rankings.items()],
        band=_band(found),
        bars=_bars(found),
    )


SIDE = 300  # of a panel, in the picture's units


def _curve(groups: Any) -> str:
    """Points of a gain curve, for `polyline`."""
    gains = [0.0, *(group.gain or 0.0 for group in groups)]
    return _points([(n / 10, gain) for n, gain in enumerate(gains)])


def _band(found: Backtest) -> str:
    """The interval around the gain of the score, for `polygon`."""
    bounds = [group.gain_interval or (0.0, 0.0) for group in found.rankings["score"]]
    low = [(n / 10, bound[0]) for n, bound in enumerate(bounds, 1)]
    high = [(n / 10, bound[1]) for n, bound in enumerate(bounds, 1)]
    return _points([(0.0, 0.0), *low, *reversed(high)])


def _points(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{x * SIDE:.1f},{(1 - y) * SIDE:.1f}" for x, y in points)


def _bars(found: Backtest) -> list[dict[str, Any]]:
    """Bars of the calibration, scaled so that the highest bound fits."""
    tops = [g.rate_interval[1] for g in found.calibration if g.rate_interval]
    top = max(tops, default=1.0) or 1.0
    return [
        {
            "x": at * SIDE / 10, "y": (1 - g.rate / top) * SIDE, "height": g.rate / top * SIDE,
            "low": (1 - g.rate_interval[0] / top) * SIDE,
            "high": (1 - g.rate_interval[1] / top) * SIDE,
            "text": f"{g.name}: {g.rate:.1%} of {g.cases}",
        }
        for at, g in enumerate(found.calibration)
        if g.rate is not None and g.rate_interval is not None
    ]  # fmt: skip
