"""What a revenue goal asks of each SDR, and whether the team can do it (METHOD A8 to A10).

    pipeline per SDR and month = ARR goal / (12 x SDRs x close rate), in MRR
    opportunities              = that over the MRR of a deal, rounded up
    accounts to work           = opportunities over the share of worked accounts that become one
    touches                    = accounts to work x touches per worked account

Counted in fractions, so that a whole number is never rounded up to the next one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

MONTHS = 12


class QuotaError(ValueError):
    """A figure that nothing can be planned with; the message says which, why and what to do."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to plan with, and where it is from: given, learned or the playbook's."""

    value: float
    origin: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What the plan rests on; `conversion` is the share of worked accounts that become an
    opportunity, an account can be worked again after `rework_months`."""

    arr_goal_usd: Figure
    sdrs: Figure
    close_rate: Figure
    deal_mrr_usd: Figure
    conversion: Figure
    touches_per_account: Figure
    touches_per_day: Figure
    working_days_per_month: Figure
    rework_months: Figure


@dataclass(frozen=True, slots=True)
class QuotaPlan:
    """What each SDR must do in a month, what the team can, and what is missing."""

    mrr_per_sdr_per_month: float
    opportunities_per_sdr_per_month: int
    arr_of_these_usd: float
    accounts_per_sdr_per_month: int
    touches_per_sdr_per_month: int
    touches_an_sdr_can_do: int
    missing_touches_per_month: int
    sdrs_needed: int
    missing_sdrs: int
    accounts_needed: int
    accounts_there: int | None
    missing_accounts: int | None


def check(figures: Figures) -> None:
    """Raises QuotaError for what is impossible."""
    for name, option in _OPTIONS.items():
        value = getattr(figures, name).value
        if not value > 0 or value == float("inf"):
            raise QuotaError(f"{option} {value:g}: must be more than 0; give the figure as it is")
    for name in ("close_rate", "conversion"):
        value = getattr(figures, name).value
        if value > 1:
            hint = f"; {value:g} % is {value / 100:g}" if value <= 100 else ""
            raise QuotaError(f"{_OPTIONS[name]} {value:g}: a share is between 0 and 1{hint}")
    if figures.sdrs.value != int(figures.sdrs.value):
        raise QuotaError(f"--sdrs {figures.sdrs.value:g}: give a whole number of people")


_OPTIONS = {
    "arr_goal_usd": "--arr-goal",
    "sdrs": "--sdrs",
    "close_rate": "--close-rate",
    "deal_mrr_usd": "--deal-mrr",
    "conversion": "--conversion",
    "touches_per_account": "--touches",
    "touches_per_day": "--touches-per-day",
    "working_days_per_month": "[quota] working_days_per_month",
    "rework_months": "[quota] rework_months",
}


def plan_quota(figures: Figures, accounts_there: int | None = None) -> QuotaPlan:
    """The plan; `accounts_there` are those that may be worked. Raises QuotaError."""
    check(figures)
    goal, sdrs = _exact(figures.arr_goal_usd), _exact(figures.sdrs)
    close, deal = _exact(figures.close_rate), _exact(figures.deal_mrr_usd)
    mrr = goal / (MONTHS * sdrs * close)
    opportunities = ceil(mrr / deal)
    accounts = opportunities / _exact(figures.conversion)
    touches = accounts * _exact(figures.touches_per_account)
    can = _exact(figures.touches_per_day) * _exact(figures.working_days_per_month)
    team = _team(goal / (MONTHS * close * deal), touches / opportunities, can)
    needed = ceil(sdrs * accounts * _exact(figures.rework_months))
    short = None if accounts_there is None else max(needed - accounts_there, 0)
    return QuotaPlan(
        mrr_per_sdr_per_month=float(mrr),
        opportunities_per_sdr_per_month=opportunities,
        arr_of_these_usd=float(opportunities * deal * MONTHS * sdrs * close),
        accounts_per_sdr_per_month=ceil(accounts),
        touches_per_sdr_per_month=ceil(touches),
        touches_an_sdr_can_do=int(can),
        missing_touches_per_month=max(ceil(sdrs * (touches - can)), 0),
        sdrs_needed=team,
        missing_sdrs=max(team - int(sdrs), 0),
        accounts_needed=needed,
        accounts_there=accounts_there,
        missing_accounts=short,
    )


def _team(opportunities: Fraction, touches_each: Fraction, can: Fraction) -> int:
    """How many SDRs can do it, with whole opportunities each where one can do any at all."""
    least = ceil(opportunities * touches_each / can)
    whole = (
        n for n in range(least, 2 * least + 1) if ceil(opportunities / n) * touches_each <= can
    )
    return next(whole, least)


def _exact(figure: Figure) -> Fraction:
    return Fraction(str(figure.value))


@dataclass(frozen=True, slots=True)
class Case:
    """A plan with one or two figures changed."""

    sdrs: int
    close_rate: float
    deal_mrr_usd: float
    plan: QuotaPlan


def by_rate_and_team(figures: Figures, steps: Sequence[float]) -> list[list[Case]]:
    """Plans by close rate (rows) and number of SDRs (columns), each at these multiples.

    The team's sizes are whole and differ; a rate is at most 1.
    """
    teams = sorted({max(1, round(figures.sdrs.value * step)) for step in steps})
    rates = sorted({min(1.0, round(figures.close_rate.value * step, 4)) for step in steps})
    return [
        [_case(figures, sdrs=sdrs, close_rate=rate) for sdrs in teams] for rate in rates if rate > 0
    ]


def by_deal_size(
    figures: Figures, sizes: Sequence[float], close_rate: Callable[[float], float]
) -> list[Case]:
    """Plans by MRR of a deal, with the close rate that deals of the size have (METHOD A10)."""
    return [_case(figures, deal_mrr_usd=size, close_rate=close_rate(size)) for size in sizes]


def _case(figures: Figures, **changed: float) -> Case:
    values: Mapping[str, Figure] = {name: Figure(each, "varied") for name, each in changed.items()}
    other = replace(figures, **values)
    return Case(
        int(other.sdrs.value), other.close_rate.value, other.deal_mrr_usd.value, plan_quota(other)
    )
