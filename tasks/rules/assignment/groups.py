"""Groups of accounts that every rep sees alike, and what speaks for a rep."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from tasks.rules.playbook import Assignment as Policy
from warehouse.models import RepData, stable_id

Reps = Mapping[int, RepData]

ALIKE = ["country", "industry", "language", "is_inbound", "rep_id", "last_rep_id"]


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts with the same traits, the most valuable first.

    `points` holds the reps who may have them; where there are none, `why_nobody` says why.
    """

    traits: dict[str, Any]
    account_ids: list[int]
    values: list[float]
    points: dict[int, float]
    why_nobody: str = ""
    team: str = ""


def is_away(rep: RepData, day: date) -> bool:
    """Whether a rep is absent on a day; an open end means until further notice."""
    if rep.absent_from is None and rep.absent_until is None:
        return False
    return (rep.absent_from or day) <= day <= (rep.absent_until or day)


def covers(rep: RepData, country: str | None) -> bool:
    """Whether a territory allows a country. No list is anywhere; no country is anybody's."""
    return not rep.countries or country is None or country in rep.countries


def make_groups(accounts: pl.DataFrame, sdrs: Reps, policy: Policy, day: date) -> Iterator[Group]:
    """The groups of these accounts; `sdrs` are the active ones."""
    draws = pl.Series("draw", [stable_id("draw", key) for key in accounts["account_id"]], pl.Int64)
    by_traits = (
        accounts.with_columns(draws)
        .sort("value", "draw", descending=[True, False])
        .group_by(ALIKE, maintain_order=True)
        .agg("account_id", "value")
    )
    for row in by_traits.iter_rows(named=True):
        account_ids, values = row.pop("account_id"), row.pop("value")
        allowed, team, why_nobody = _allowed(row, sdrs, day)
        points = {
            key: sum(each for each, _ in what_speaks_for(row, key, sdrs[key], policy))
            for key in allowed
        }
        yield Group(row, account_ids, values, points, why_nobody, team)


def what_speaks_for(
    traits: dict[str, Any], key: int, rep: RepData, policy: Policy
) -> list[tuple[float, str]]:
    """Points and words for a rep as the owner of accounts with these traits."""
    country, industry, language = traits["country"], traits["industry"], traits["language"]
    industries = {each.strip().lower() for each in rep.industries}
    found = []
    if country and country in rep.countries:
        found.append((policy.territory_points, f"covers {country}"))
    if industry and industry.strip().lower() in industries:
        found.append((policy.industry_points, f"knows {industry}"))
    if language and language in rep.languages:
        found.append((policy.language_points, f"speaks {language}"))
    if key in (traits["last_rep_id"], traits["rep_id"]):
        found.append((policy.stay_points, "had this account before"))
    return found


def _allowed(traits: dict[str, Any], sdrs: Reps, day: date) -> tuple[list[int], str, str]:
    """Who may have accounts with these traits, of which team, and if nobody: why.

    Inbound and outbound are separate teams (METHOD D10); the other team steps in where the right
    one has nobody at work for this country.
    """
    country = traits["country"]
    covering = [key for key, rep in sdrs.items() if covers(rep, country)]
    if not covering:
        return [], "", f"no rep covers {country}" if sdrs else "there is no active SDR"
    present = [key for key in covering if not is_away(sdrs[key], day)]
    if not present:
        return [], "", f"{all_reps(covering, country)} {_away(sdrs, covering)}"
    pool = "inbound" if traits["is_inbound"] else "outbound"
    own_team = [key for key in present if sdrs[key].pool == pool]
    has_others = 0 < len(own_team) < len(present)
    return own_team or present, pool if has_others else "", ""


def all_reps(keys: Sequence[int], country: str | None, team: str = "") -> str:
    """For example "all 2 outbound reps for DE are"."""
    who = f"{team} rep".strip()
    where = country or "accounts without a country"
    if len(keys) == 1:
        return f"the only {who} for {where} is"
    return f"all {len(keys)} {who}s for {where} are"


def _away(sdrs: Reps, keys: Sequence[int]) -> str:
    known = [until for key in keys if (until := sdrs[key].absent_until)]
    if not known:
        return "away"
    day = f"{min(known).day} {min(known):%b %Y}"
    return f"away until {day}" if len(keys) == 1 else f"away, the first until {day}"
