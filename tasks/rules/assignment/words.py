"""Why this rep and not the next best, or why nobody, in words a rep understands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from tasks.rules.assignment.offers import Offers
from tasks.rules.assignment.seating import NOBODY, Ints
from tasks.rules.assignment.who import Reps, is_away, is_released, wanted_skills
from tasks.rules.playbook import Assignment as Policy

Row = Mapping[str, Any]

# What a rep does not do of whom it is nobody's account.
LACKS = {
    "country": "covers {}", "region": "covers {}", "size": "works with {} companies",
    "named_list": "has the list {}", "industry": "knows {}", "language": "speaks {}",
    "skill": "has the skill {}", "excluded": "may have {} accounts",
}  # fmt: skip
SPEAKS = {**LACKS, "ae": "works with its AE"}


@dataclass(frozen=True, slots=True)
class Words:
    """Says why; `load` is the accounts and touches a week that each rep has after it all."""

    offers: Offers
    owner: Ints
    reps: Reps
    load: Mapping[int, tuple[int, float]]
    policy: Policy
    day: date

    def because(self, row: Row) -> str:
        """For an account: account_id, fate, rep_id, new_id, unit, owner_email."""
        if row["fate"] == "outside":
            return "outside the ICP: no time is spent on it"
        if row["fate"] == "locked":
            return self._locked(row["new_id"])
        unit, rep = row["unit"], int(self.owner[row["unit"]])
        why = self._why_nobody(unit) if rep == NOBODY else self._why(unit, rep, row)
        return f"{self._why_named_is_not(row)}{self._why_it_moved(row, unit, rep)}{why}"

    def _locked(self, key: int) -> str:
        over = ""
        if self.load[key][0] > self.reps[key].capacity_accounts:
            over = f"; kept above capacity ({self._room(key)})"
        return f"{self.reps[key].name} is named as owner in the account's record{over}"

    # ---- Why this rep ----------------------------------------------------------------------------

    def _why(self, unit: int, rep: int, row: Row) -> str:
        key = self.offers.looks.keys[rep]
        reasons = self._speaks(unit, rep) or ["may work anywhere"]
        if key in (row["last_rep_id"], row["rep_id"]):
            reasons.append("had this account before")
        if self._traits(unit)["is_inbound"] and self.reps[key].pool == "inbound":
            reasons.insert(0, "answers website leads")
        family = self.offers.units["accounts"][unit]
        together = f" for all {family} accounts of its family" if family > 1 else ""
        chosen = f"{self.reps[key].name} {', '.join(reasons)} and has room{together}"
        had = key in (row["last_rep_id"], row["rep_id"])
        return f"{chosen} ({self._room(key)}); {self._next_best(unit, rep, had)}"

    def _speaks(self, unit: int, rep: int) -> list[str]:
        looks, combo = self.offers.looks, self.offers.combo[unit]
        return [
            words.format(self._trait(unit, name))
            for name, words in SPEAKS.items()
            if name in looks.listed and looks.listed[name][combo, rep]
        ]

    def _next_best(self, unit: int, rep: int, had: bool) -> str:
        market = self.offers.market
        pairs = slice(market.start[unit], market.start[unit + 1])
        others = market.rep[pairs][market.rep[pairs] != rep]
        if not len(others):
            where = self._traits(unit)["country"] or "this account"
            return f"nobody else{self._team(unit)} is at work for {where}"
        gains = market.gain[pairs][market.rep[pairs] != rep]
        other = int(others[np.argmax(gains)])
        key, worth = self.offers.looks.keys[other], self.offers.looks.worth[self.offers.combo[unit]]
        name, compared = self.reps[key].name, self._compared(unit, worth[other], worth[rep])
        if worth[other] < worth[rep]:
            return f"next best is {name}: {compared}"
        if self._is_full(key):
            return f"{name}{f', {compared},' if compared else ''} is full ({self._room(key)})"
        if worth[other] > worth[rep]:
            why = "is not worth a change" if had else f"has less room to spare ({self._room(key)})"
            return f"{name}, {compared}, {why}"
        return f"{name} is as good a choice ({self._room(key)}); such accounts are dealt in turn"

    def _compared(self, unit: int, theirs: float, own: float) -> str:
        if theirs == own:
            return ""
        value = self.offers.units["value_usd"][unit]
        return f"${value * theirs:,.0f} of expected value against ${value * own:,.0f}"

    # ---- Why nobody ------------------------------------------------------------------------------

    def _why_nobody(self, unit: int) -> str:
        looks, combo = self.offers.looks, self.offers.combo[unit]
        if not looks.keys:
            return "there is no active SDR"
        may = np.ones(len(looks.keys), dtype=bool)
        for name, allowed in looks.steps:
            if not (may & allowed[combo]).any():
                return self._lacking(unit, name, is_all=bool(may.all()))
            may &= allowed[combo]
        who = [looks.keys[at] for at in np.flatnonzero(may)]
        present = [key for key in who if not is_away(self.reps[key], self.day)]
        if not present:
            return f"{self._all_reps(who, unit)} {self._away(who)}"
        market = self.offers.market
        reps = market.rep[market.start[unit] : market.start[unit + 1]]
        if not len(reps):
            return f"{self._all_reps(who, unit)} barred from it: see `excluded` of the reps"
        keys = [looks.keys[at] for at in reps]
        return self._no_room(unit, keys, [key for key in who if key not in present])

    def _lacking(self, unit: int, name: str, *, is_all: bool) -> str:
        traits = self._traits(unit)
        place = "" if is_all or name == "country" else f" for {traits['country'] or 'it'}"
        return f"no rep{place} {LACKS[name].format(self._trait(unit, name))}"

    def _no_room(self, unit: int, keys: Sequence[int], away: Sequence[int]) -> str:
        """Which of the limits it is, and when somebody comes back who has room."""
        loads = [self.load.get(key, (0, 0.0)) for key in keys]
        seats = sum(self.reps[key].capacity_accounts for key in keys)
        counts = f"({sum(count for count, _ in loads)} of {seats}"
        if any(self.reps[key].capacity_touches_per_week is not None for key in keys):
            counts += f" accounts, {sum(touches for _, touches in loads):.0f} touches a week"
        family = self.offers.units["accounts"][unit]
        wanted = f"; its family needs room for {family}" if family > 1 else ""
        said = f"{self._all_reps(keys, unit, self._team(unit))} at capacity {counts}{wanted})"
        return f"{said}{self._frees_up(keys, away)}"

    def _frees_up(self, keys: Sequence[int], away: Sequence[int]) -> str:
        slow = [key for key in keys if not self._is_full(key) and self.reps[key].absent_until]
        if slow:
            return f"; {self.reps[slow[0]].name}, just back, is filled up night by night"
        back = [
            (until + timedelta(days=1), self.reps[key].name)
            for key in away
            if (until := self.reps[key].absent_until) and not self._is_full(key)
        ]
        return f"; frees up on {_day(min(back)[0])}, when {min(back)[1]} is back" if back else ""

    # ---- Words that several use ------------------------------------------------------------------

    def _traits(self, unit: int) -> Row:
        return self.offers.looks.combos.row(int(self.offers.combo[unit]), named=True)

    def _trait(self, unit: int, name: str) -> str:
        traits = self._traits(unit)
        if name == "skill":
            return ", ".join(wanted_skills(traits, self.policy.skills))
        return str(traits["industry" if name == "excluded" else name] if name != "ae" else "")

    def _all_reps(self, keys: Sequence[int], unit: int, team: str = "") -> str:
        """For example "all 2 outbound reps for DE are"."""
        kind = f"{team.removeprefix(' on the ').removesuffix(' team')} rep".strip()
        where = self._traits(unit)["country"] or "accounts without a country"
        if len(keys) == 1:
            return f"the only {kind} for {where} is"
        return f"all {len(keys)} {kind}s for {where} are"

    def _team(self, unit: int) -> str:
        """The team that is alone allowed, where there are others at work who could."""
        looks, combo = self.offers.looks, self.offers.combo[unit]
        here = [not is_away(self.reps[key], self.day) for key in looks.keys]
        if looks.may_get[combo].sum() == (looks.covers[combo] & here).sum():
            return ""
        return f" on the {'inbound' if self._traits(unit)['is_inbound'] else 'outbound'} team"

    def _away(self, keys: Sequence[int]) -> str:
        known = [until for key in keys if (until := self.reps[key].absent_until)]
        if not known:
            return "away"
        return f"away{'' if len(keys) == 1 else ', the first'} until {_day(min(known))}"

    def _why_named_is_not(self, row: Row) -> str:
        """Where the record names an owner who cannot be it."""
        email = (row["owner_email"] or "").strip().lower()
        if not email:
            return ""
        rep = next((rep for rep in self.reps.values() if rep.email.lower() == email), None)
        if rep is None or rep.role != "sdr" or not rep.is_active:
            return "the owner named in its record is no active SDR; "
        return f"{rep.name}, named as owner in its record, is away; "

    def _why_it_moved(self, row: Row, unit: int, new: int) -> str:
        old = row["rep_id"]
        if old is None:
            return ""
        rep = self.reps.get(old)
        if rep is None:
            return "its owner is gone; "
        keys = self.offers.looks.keys
        if old not in keys:
            return f"{rep.name} is no longer an active SDR; "
        if is_released(rep, self.day, self.policy):
            return f"{rep.name} is {self._away([old])}; "
        combo, at = self.offers.combo[unit], keys.index(old)
        for name, allowed in self.offers.looks.steps:
            if not allowed[combo, at]:
                does = LACKS[name].format(self._trait(unit, name))
                return f"{rep.name} no longer {does}; "
        if new == NOBODY or self._is_full(old):
            return f"{rep.name}'s room goes to accounts worth more; "
        return f"worth more than the change from {rep.name} costs; "

    def _room(self, key: int) -> str:
        rep, (accounts, touches) = self.reps[key], self.load.get(key, (0, 0.0))
        limit = rep.capacity_touches_per_week
        time = "" if limit is None else f", {touches:.0f} of {limit} touches a week"
        return f"{accounts} of {rep.capacity_accounts} accounts{time}"

    def _is_full(self, key: int) -> bool:
        rep, (accounts, touches) = self.reps[key], self.load.get(key, (0, 0.0))
        limit = rep.capacity_touches_per_week
        return accounts >= rep.capacity_accounts or (limit is not None and touches >= limit - 1)


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
