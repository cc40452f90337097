"""Should a team work account by account? Seven signs, answered from data (METHOD A12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev
from typing import Literal

from tasks.rules.playbook.buying import Readiness

Verdict = Literal["yes", "no", "not enough data"]


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: what it is, how it is counted, the figure, and whether it speaks for it."""

    name: str
    definition: str
    figure: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted in a warehouse; pairs are (how many of, how many).

    `cold` and `cold_before` are accounts first touched without a lead that met us since, lately and
    in the period before; `wins` and `losses` closed deals; `monthly` opportunities of each whole
    month, the oldest first; `closed` and `closed_before` won among closed deals; `tired` accounts
    over the touch budget among those touched in 30 days; `top_industry` wins of the commonest
    industry among wins with one, `its_name`; `shared` leads of marketing that sales touched.
    """

    cold: tuple[int, int]
    cold_before: tuple[int, int]
    wins: int
    losses: int
    monthly: Sequence[int]
    closed: tuple[int, int]
    closed_before: tuple[int, int]
    tired: tuple[int, int]
    top_industry: tuple[int, int]
    its_name: str
    shared: tuple[int, int]


def read_signs(counts: Counts, settings: Readiness, min_wins: int) -> tuple[Sign, ...]:
    """The seven signs, in the order of the method."""
    return (
        _falling_cold(counts, settings),
        _enough_for_icp(counts, min_wins),
        _unsteady_pipeline(counts, settings),
        _steady_close_rate(counts, settings),
        _overused_name(counts, settings),
        _vertical(counts, settings),
        _one_team(counts, settings),
    )


def _falling_cold(counts: Counts, settings: Readiness) -> Sign:
    verdict: Verdict = "not enough data"
    if min(counts.cold[1], counts.cold_before[1]) >= settings.min_cases:
        before = _rate(counts.cold_before)
        is_lower = before > 0 and _rate(counts.cold) <= (1 - settings.fall) * before
        verdict = "yes" if is_lower else "no"
    return Sign(
        "cold conversion falls",
        f"accounts first touched without a lead that met you since: of {settings.period_days:g} "
        "days, against as many before; both old enough to be judged",
        f"{_of(counts.cold)} lately, {_of(counts.cold_before)} before",
        verdict,
    )


def _enough_for_icp(counts: Counts, min_wins: int) -> Sign:
    return Sign(
        "there is enough data for an ICP",
        f"won deals that `whynow icp learn` needs ({min_wins}), and as many lost ones",
        f"{counts.wins} won, {counts.losses} lost",
        "yes" if min(counts.wins, counts.losses) >= min_wins else "no",
    )


def _unsteady_pipeline(counts: Counts, settings: Readiness) -> Sign:
    mean = fmean(counts.monthly) if counts.monthly else 0.0
    spread = pstdev(counts.monthly) / mean if mean else 0.0
    verdict: Verdict = "not enough data"
    if len(counts.monthly) >= settings.min_months and mean:
        verdict = "yes" if spread >= settings.unsteady else "no"
    return Sign(
        "a predictable pipeline is needed",
        "how far the months' opportunities (accounts that met you) lie from their mean: standard "
        f"deviation over mean, from {settings.unsteady:.0%} on; whole months since the first",
        f"{spread:.0%} around {mean:.1f} a month in {len(counts.monthly)} months",
        verdict,
    )


def _steady_close_rate(counts: Counts, settings: Readiness) -> Sign:
    verdict: Verdict = "not enough data"
    if min(counts.closed[1], counts.closed_before[1]) >= settings.min_cases:
        apart = abs(_rate(counts.closed) - _rate(counts.closed_before))
        verdict = "yes" if apart <= settings.steady else "no"
    return Sign(
        "the close rate is predictable",
        f"won of closed deals: the newer half against the older, at most {settings.steady:.0%} "
        "apart",
        f"{_of(counts.closed)} lately, {_of(counts.closed_before)} before",
        verdict,
    )


def _overused_name(counts: Counts, settings: Readiness) -> Sign:
    return _share_sign(
        "the name is overused",
        "accounts touched in 30 days that got as many touches as the budget allows "
        f"(METHOD A11), from {settings.overused:.0%} on",
        counts.tired, settings.overused, settings,
    )  # fmt: skip


def _vertical(counts: Counts, settings: Readiness) -> Sign:
    named = f" ({counts.its_name})" if counts.its_name else ""
    return _share_sign(
        "there is a vertical",
        f"won deals in the commonest industry{named}, from {settings.vertical:.0%} on",
        counts.top_industry, settings.vertical, settings,
    )  # fmt: skip


def _one_team(counts: Counts, settings: Readiness) -> Sign:
    return _share_sign(
        "SDRs and marketing work the same accounts",
        f"accounts with a lead that came in, which SDRs touched, too, from {settings.shared:.0%} "
        "on; whether they want to, no data says",
        counts.shared, settings.shared, settings,
    )  # fmt: skip


def _share_sign(
    name: str, definition: str, counted: tuple[int, int], least: float, settings: Readiness
) -> Sign:
    verdict: Verdict = "not enough data"
    if counted[1] >= settings.min_cases:
        verdict = "yes" if _rate(counted) >= least else "no"
    return Sign(name, definition, _of(counted), verdict)


def _rate(counted: tuple[int, int]) -> float:
    return counted[0] / counted[1]


def _of(counted: tuple[int, int]) -> str:
    good, cases = counted
    return f"{good} of {cases}" + (f" ({good / cases:.1%})" if cases else "")
