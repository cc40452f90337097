"""Quota: the figures of a plan, given or learned from what the warehouse knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import Connection, func, select

from tasks.buyers.known import last_met, read_deals
from tasks.frames import read_frame
from tasks.rules.buying import CloseRates, close_rates, on_log_scale
from tasks.rules.buying.frames import TIME
from tasks.rules.playbook import Playbook
from tasks.rules.quota import (
    Case,
    Figure,
    Figures,
    QuotaPlan,
    by_deal_size,
    by_rate_and_team,
    check,
    plan_quota,
)
from tasks.rules.quota import QuotaError as QuotaError
from tasks.workspace import Workspace, shipped_playbook
from warehouse.models import Account, Activity, Rep, Score
from warehouse.writes import table_of

TEMPLATES = Path(__file__).parent / "templates"
ACTIVITY = table_of(Activity).c


@dataclass(frozen=True, slots=True)
class Quota:
    """A plan with all that it rests on, and how it changes with its figures."""

    figures: Figures
    plan: QuotaPlan
    close_rates: CloseRates
    by_rate_and_team: list[list[Case]]
    by_deal_size: list[Case]


def quota(ws: Workspace | None, given: Mapping[str, float | None], as_of: datetime) -> Quota:
    """The plan from given figures (by their names in `Figures`), else learned, else usual ones.

    Raises QuotaError for what is impossible or missing.
    """
    playbook = ws.playbook if ws else shipped_playbook()
    known: dict[str, Figure] = {
        name: Figure(value, "given") for name, value in given.items() if value is not None
    }
    price_usd = playbook.company.price_per_seat_usd
    rates = close_rates(playbook.value, pl.DataFrame(schema=_NO_DEALS), price_usd)
    there = None
    learned: dict[str, Figure] = {}
    if ws is not None:
        with ws.reading() as connection:
            deals = read_deals(connection, as_of)
            rates = close_rates(playbook.value, deals, price_usd)
            learned = _learned(connection, playbook, deals, as_of)
            there = _accounts_there(connection)
    figures = _figures(playbook, learned | known, rates)
    check(figures)
    sizes = sorted({*playbook.quota.deal_sizes_usd, figures.deal_mrr_usd.value})
    return Quota(
        figures,
        plan_quota(figures, there),
        rates,
        by_rate_and_team(figures, playbook.quota.steps),
        by_deal_size(figures, sizes, lambda size: _rate(size, rates)),
    )


_NO_DEALS = {"outcome": pl.String, "mrr_usd": pl.Float64, "seats": pl.Int64}


def _rate(mrr_usd: float, rates: CloseRates) -> float:
    return round(float(on_log_scale([mrr_usd], rates.curve)[0]), 4)


def _figures(playbook: Playbook, known: Mapping[str, Figure], rates: CloseRates) -> Figures:
    """What is known, and for the rest what is usual."""
    value, settings = playbook.value, playbook.quota
    price_usd = playbook.company.price_per_seat_usd
    if "sdrs" not in known:
        raise QuotaError("--sdrs is missing: say how many SDRs there are, or import reps")
    usual = {
        "deal_mrr_usd": Figure(
            value.usual_seats * price_usd,
            f"playbook: {value.usual_seats} seats x ${price_usd:,g} (METHOD A8)",
        ),
        "conversion": Figure(playbook.lead_sources.mean_conversion, "playbook (METHOD B5)"),
        "touches_per_account": Figure(
            playbook.cadence.attempts["mid"], "playbook: attempts at a mid company (METHOD D6)"
        ),
        "touches_per_day": Figure(playbook.queue.daily_limit, "playbook: the queue's daily limit"),
        "working_days_per_month": Figure(settings.working_days_per_month, "playbook"),
        "rework_months": Figure(settings.rework_months, "playbook"),
    }
    all_ = usual | dict(known)
    size_usd = all_["deal_mrr_usd"].value
    if "close_rate" not in all_ and size_usd > 0:
        why = f"of deals of ${size_usd:,.0f} MRR: {rates.because} (METHOD A10)"
        all_["close_rate"] = Figure(_rate(size_usd, rates), why)
    all_.setdefault("close_rate", Figure(0, "none"))
    return Figures(**all_)


def _learned(
    connection: Connection, playbook: Playbook, deals: pl.DataFrame, as_of: datetime
) -> dict[str, Figure]:
    rep = table_of(Rep).c
    active = select(func.count()).where(rep.role == "sdr", rep.is_active)
    sdrs = connection.execute(active).scalar_one()
    found = _of_deals(playbook, deals) | _of_work(connection, playbook, as_of)
    if sdrs:
        found["sdrs"] = Figure(sdrs, "active SDRs in the warehouse")
    return found


def _of_deals(playbook: Playbook, deals: pl.DataFrame) -> dict[str, Figure]:
    """What a deal brings: own wins beside the usual seats and price."""
    value, price_usd = playbook.value, playbook.company.price_per_seat_usd
    wins = deals.filter((pl.col("outcome") == "won") & (pl.col("mrr_usd") > 0))
    if wins.is_empty():
        return {}
    usual = value.price_strength * value.usual_seats * price_usd
    mean = (usual + float(wins["mrr_usd"].sum())) / (value.price_strength + wins.height)
    sold = wins.filter(pl.col("seats") > 0)
    seats = float(sold["seats"].sum())
    paid = f", ${float(sold['mrr_usd'].sum()) / seats:,.2f} a seat" if seats else ""
    per_deal = f", {seats / sold.height:.1f} seats each{paid}" if seats else ""
    words = f"learned: {wins.height} won deals{per_deal}; shrunk towards the playbook"
    return {"deal_mrr_usd": Figure(round(mean, 2), words)}


def _of_work(connection: Connection, playbook: Playbook, as_of: datetime) -> dict[str, Figure]:
    """Which share of the accounts that were worked met us since, and how many touches it took.

    Of those first touched so long ago that they can be judged.
    """
    kinds, sources = playbook.activities, playbook.lead_sources
    touched = read_frame(
        connection,
        select(ACTIVITY.account_id, func.min(ACTIVITY.at), func.count())
        .where(ACTIVITY.kind.in_(kinds.touches), ACTIVITY.at <= as_of)
        .group_by(ACTIVITY.account_id),
        {"account_id": pl.Int64, "first_at": TIME, "touches": pl.Int64},
    )
    what = (ACTIVITY.account_id, ACTIVITY.outcome)
    meetings = select(*what, func.max(ACTIVITY.at)).where(
        ACTIVITY.kind.in_(kinds.meetings), ACTIVITY.at <= as_of
    )
    schema = {"account_id": pl.Int64, "outcome": pl.String, "at": TIME}
    met = last_met(read_frame(connection, meetings.group_by(*what), schema), playbook)
    oldest = as_of - timedelta(days=sources.mature_days)
    worked = touched.filter(pl.col("first_at") <= oldest).join(met, on="account_id", how="left")
    if worked.is_empty():
        return {}
    won = int((worked["met_at"] >= worked["first_at"]).fill_null(False).sum())
    touches, prior = int(worked["touches"].sum()), sources.strength
    share = (prior * sources.mean_conversion + won) / (prior + worked.height)
    each = (prior * playbook.cadence.attempts["mid"] + touches) / (prior + worked.height)
    of = f"{worked.height} accounts worked; shrunk towards the playbook"
    return {
        "conversion": Figure(round(share, 4), f"learned: {won} opportunities of {of}"),
        "touches_per_account": Figure(round(each, 2), f"learned: {touches} touches of {of}"),
    }


def _accounts_there(connection: Connection) -> int:
    """Accounts that may be worked: all but those outside the ICP."""
    score = table_of(Score)
    outside = select(score.c.account_id).where(score.c.is_current, score.c.grade == "X")
    account = table_of(Account).c
    query = select(func.count()).where(account.id.not_in(outside))
    return int(connection.execute(query).scalar_one())


# ---- The picture ---------------------------------------------------------------------------------

SIDE = 300  # of a panel, in the picture's units


def draw(found: Quota) -> str:
    """Touches per SDR and month by close rate and team, and by size of deal; SVG."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True
    )
    rows, limit = found.by_rate_and_team, found.plan.touches_an_sdr_can_do
    cases = [case for row in rows for case in row] + found.by_deal_size
    top = max(limit, *(case.plan.touches_per_sdr_per_month for case in cases)) * 1.05
    first, last = rows[0][0].close_rate, rows[-1][0].close_rate
    goal = f"${found.figures.arr_goal_usd.value:,.0f} ARR"
    return environment.get_template("quota.svg.j2").render(
        title=f"Touches per SDR and month for {goal}",
        top=f"{top:,.0f}",
        limit=_height(limit, top),
        first=f"{first:.1%}",
        last=f"{last:.1%}",
        curves=[
            (f"{column[0].sdrs} SDRs", _curve(column, first, last, top))
            for column in zip(*rows, strict=True)
        ],
        bars=_bars(found.by_deal_size, top),
    )


def _height(value: float, top: float) -> float:
    return (1 - value / top) * SIDE


def _curve(cases: Any, first: float, last: float, top: float) -> str:
    span = (last - first) or 1.0
    return " ".join(
        f"{(case.close_rate - first) / span * SIDE:.1f},"
        f"{_height(case.plan.touches_per_sdr_per_month, top):.1f}"
        for case in cases
    )


def _bars(cases: list[Case], top: float) -> list[dict[str, Any]]:
    width = SIDE / len(cases)
    return [
        {
            "x": at * width, "width": width * 0.7, "size": f"${case.deal_mrr_usd:,.0f}",
            "y": _height(case.plan.touches_per_sdr_per_month, top),
            "height": SIDE - _height(case.plan.touches_per_sdr_per_month, top),
            "text": f"{case.close_rate:.1%} of them close: "
                    f"{case.plan.opportunities_per_sdr_per_month} opportunities, "
                    f"{case.plan.touches_per_sdr_per_month:,} touches",
        }
        for at, case in enumerate(cases)
    ]  # fmt: skip
