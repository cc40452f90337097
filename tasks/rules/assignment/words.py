"""Why this rep and not the next best, in words a rep understands."""

from collections.abc import Mapping
from dataclasses import dataclass

from tasks.rules.assignment.groups import Group, Reps, all_reps, covers, what_speaks_for
from tasks.rules.playbook import Assignment as Policy


@dataclass(frozen=True, slots=True)
class Words:
    """Says why; `load` is what each rep owns once everything is dealt."""

    sdrs: Reps
    reps: Reps
    load: Mapping[int, int]
    policy: Policy

    def locked(self, key: int) -> str:
        """For an account whose record names its owner."""
        over = f"; kept above capacity ({self._room(key)})" if self._is_over(key) else ""
        return f"{self.sdrs[key].name} is named as owner in the account's record{over}"

    def because(self, group: Group, key: int | None) -> str:
        """For the accounts of a group that went to this rep, or to nobody."""
        why = self._why_nobody(group) if key is None else self._why(group, key)
        return f"{self._why_it_moved(group)}{why}"

    def _why(self, group: Group, key: int) -> str:
        speaks = what_speaks_for(group.traits, key, self.sdrs[key], self.policy)
        reasons = [words for _, words in speaks] or ["may work anywhere"]
        if group.traits["is_inbound"] and self.sdrs[key].pool == "inbound":
            reasons.insert(0, "answers website leads")
        chosen = f"{self.sdrs[key].name} {', '.join(reasons)}"
        return f"{chosen} and has room ({self._room(key)}); {self._next_best(group, key)}"

    def _next_best(self, group: Group, key: int) -> str:
        others = [(-points, other) for other, points in group.points.items() if other != key]
        if not others:
            where = group.traits["country"] or "this account"
            team = f" on the {group.team} team" if group.team else ""
            return f"nobody else{team} is at work for {where}"
        lost, other = min(others)
        name, own, theirs = self.sdrs[other].name, group.points[key], -lost
        if theirs < own:
            return f"next best is {name} with {theirs:g} points against {own:g}"
        if self._is_full(other):
            return f"{name} ({theirs:g} points against {own:g}) is full ({self._room(other)})"
        if theirs > own:
            return f"{name} ({theirs:g} points against {own:g}) has less room ({self._room(other)})"
        return f"{name} is as good a choice ({self._room(other)}); such accounts are dealt in turn"

    def _why_nobody(self, group: Group) -> str:
        if group.why_nobody:
            return group.why_nobody
        load = sum(self.load.get(key, 0) for key in group.points)
        seats = sum(self.sdrs[key].capacity_accounts for key in group.points)
        who = all_reps(list(group.points), group.traits["country"], group.team)
        return f"{who} at capacity ({load} of {seats})"

    def _why_it_moved(self, group: Group) -> str:
        old, country = group.traits["rep_id"], group.traits["country"]
        if old is None:
            return ""
        rep = self.reps.get(old)
        if rep is None:
            return "its owner is gone; "
        if old in self.sdrs and not covers(rep, country):
            return f"{rep.name} no longer covers {country}; "
        return f"{rep.name} is no longer an active SDR; "

    def _room(self, key: int) -> str:
        return f"{self.load.get(key, 0)} of {self.sdrs[key].capacity_accounts} accounts"

    def _is_full(self, key: int) -> bool:
        return self.load.get(key, 0) >= self.sdrs[key].capacity_accounts

    def _is_over(self, key: int) -> bool:
        return self.load.get(key, 0) > self.sdrs[key].capacity_accounts
