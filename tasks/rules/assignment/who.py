"""Who may have which accounts, what speaks for whom, and why it is nobody (METHOD A6, D10)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, get_args

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.rules.playbook import Assignment as Policy
from tasks.rules.playbook.assigning import Dimension, Skill
from warehouse.models import RepData

Reps = Mapping[int, RepData]
Bools = NDArray[np.bool_]

DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)
LISTS = {
    "country": "countries", "region": "regions", "size": "sizes", "named_list": "named_lists",
    "industry": "industries", "language": "languages", "skill": "skills",
}  # fmt: skip
# Accounts with the same traits are the same to every rep.
TRAITS = {
    **dict.fromkeys(("country", "region", "size", "named_list", "industry", "language"), pl.String),
    "is_inbound": pl.Boolean,
    "ae_id": pl.Int64,
}


@dataclass(frozen=True, slots=True)
class Looks:
    """What every rep is to every combination of traits; matrices of combinations x reps.

    `covers`: may have it by the lists that must match; `may_get`: and gets new ones now.
    `steps` holds for each condition, in the order in which they are told, who passes it.
    """

    combos: pl.DataFrame
    keys: list[int]
    listed: dict[str, Bools]
    covers: Bools
    may_get: Bools
    worth: NDArray[np.float64]
    steps: list[tuple[str, Bools]]


def is_away(rep: RepData, day: date) -> bool:
    """Whether a rep is absent on a day; an open end means until further notice."""
    if rep.absent_from is None and rep.absent_until is None:
        return False
    return (rep.absent_from or day) <= day <= (rep.absent_until or day)


def is_released(rep: RepData, day: date, policy: Policy) -> bool:
    """Whether a rep is away for so long that others take over the accounts."""
    if not is_away(rep, day):
        return False
    until = rep.absent_until
    return until is None or until - day > timedelta(days=policy.release_after_days)


def covers(rep: RepData, country: str | None) -> bool:
    """Whether a territory allows a country. No list is anywhere; no country is anybody's."""
    return not rep.countries or country is None or country in rep.countries


def partners_of(reps: Reps) -> dict[int, int]:
    """The active AE of every SDR who has one (METHOD A6)."""
    aes = {
        rep.email.lower(): key for key, rep in reps.items() if rep.role == "ae" and rep.is_active
    }
    return {
        key: aes[rep.ae_email.lower()]
        for key, rep in sorted(reps.items())
        if rep.role == "sdr" and rep.ae_email and rep.ae_email.lower() in aes
    }


def look(
    combos: pl.DataFrame, sdrs: Reps, aes: Mapping[int, int], policy: Policy, day: date
) -> Looks:
    """What the active SDRs are to each row of `combos` (columns of TRAITS); `aes` are theirs."""
    keys, reps = list(sdrs), list(sdrs.values())
    listed: dict[str, Bools] = {}
    steps: list[tuple[str, Bools]] = []
    for dimension in DIMENSIONS:
        matches, allowed = _matches(combos, dimension, reps, policy)
        listed[dimension] = matches
        if dimension in policy.must_match:
            steps.append((dimension, allowed))
    steps.append(("excluded", ~_excluded(combos, reps)))
    may_have = np.logical_and.reduce([allowed for _, allowed in steps])
    present = np.array([not is_away(rep, day) for rep in reps], dtype=bool)
    is_here = may_have & present
    may_get = is_here & _own_team(combos, reps, is_here, listed["named_list"])
    partners = [aes.get(key) for key in keys]
    listed["ae"] = _spread(
        combos["ae_id"].to_list(), lambda ae, own: ae is not None and ae == own, partners
    )
    worth = np.ones(may_get.shape)
    for name, share in policy.uplift.items():
        worth += share * listed[name]
    return Looks(combos, keys, listed, may_have, may_get, worth, steps)


def _folded(values: Sequence[str]) -> frozenset[str]:
    return frozenset(each.strip().casefold() for each in values)


def _spread(values: Sequence[Any], test: Callable[[Any, Any], bool], each: Sequence[Any]) -> Bools:
    """A row per value with the test of it against each of the others; equal rows are made once."""
    number = {value: at for at, value in enumerate(dict.fromkeys(values))}
    table = np.array([[test(value, other) for other in each] for value in number], dtype=bool)
    codes = np.array([number[value] for value in values], dtype=np.int64)
    return table.reshape(len(number), len(each))[codes]


def _is_in(value: frozenset[str], own: frozenset[str]) -> bool:
    return bool(value) and value <= own


def _matches(
    combos: pl.DataFrame, dimension: Dimension, reps: Sequence[RepData], policy: Policy
) -> tuple[Bools, Bools]:
    """Whom each combination is on the list of, and whom that list lets have it."""
    lists = [_folded(getattr(rep, LISTS[dimension])) for rep in reps]
    if dimension == "skill":
        wanted = [wanted_skills(row, policy.skills) for row in combos.iter_rows(named=True)]
        sets = [_folded(each) for each in wanted]
        return _spread(sets, _is_in, lists), _spread(sets, frozenset.issubset, lists)
    values = [_folded([value or ""]) - {""} for value in combos[dimension].to_list()]
    listed = _spread(values, _is_in, lists)
    if dimension == "named_list":  # what somebody names is theirs; the rest is everybody's
        return listed, listed | ~listed.any(axis=1, keepdims=True)
    return listed, listed | _spread(values, lambda value, own: not own or not value, lists)


def wanted_skills(traits: Mapping[str, object], skills: Mapping[str, Skill]) -> list[str]:
    """The skills that accounts with these traits want of their rep."""
    return [name for name, skill in skills.items() if _is_wanted(traits, skill)]


def _is_wanted(traits: Mapping[str, object], skill: Skill) -> bool:
    for dimension in ("country", "industry", "size", "named_list"):
        wanted = _folded(getattr(skill, LISTS[dimension]))
        if wanted and str(traits[dimension] or "").strip().casefold() not in wanted:
            return False
    return True


def _excluded(combos: pl.DataFrame, reps: Sequence[RepData]) -> Bools:
    """Industries that a rep must not have; single accounts are excluded by their domain."""
    lists = [_folded(rep.excluded) for rep in reps]
    values = [_folded([value or ""]) - {""} for value in combos["industry"].to_list()]
    return _spread(values, _is_in, lists)


def _own_team(combos: pl.DataFrame, reps: Sequence[RepData], is_here: Bools, named: Bools) -> Bools:
    """Inbound and outbound are separate teams (METHOD D10); the other one steps in where the right
    one has nobody at work, and reps of both have the lists that they name."""
    inbound = np.array([rep.pool == "inbound" for rep in reps], dtype=bool)
    is_own = combos["is_inbound"].to_numpy().astype(bool)[:, None] == inbound
    has_own = (is_here & is_own).any(axis=1, keepdims=True)
    is_theirs: Bools = is_own | ~has_own | named
    return is_theirs
