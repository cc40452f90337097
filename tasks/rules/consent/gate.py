"""What may be done with a contact, or the rule that refuses it (METHOD C5)."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from tasks.rules.columns import header_key
from tasks.rules.playbook import Consent, Purpose

CHANNELS: tuple[Purpose, ...] = ("call", "email", "linkedin")
PURPOSES: tuple[Purpose, ...] = (*CHANNELS, "push")
OPTED_OUT = "the contact opted out"

PEOPLE: dict[str, Any] = {
    "account_id": pl.Int64,
    "contact_id": pl.Int64,
    "country": pl.String,  # of the account
    "region": pl.String,  # of the contact, where it says so
    "basis": pl.String,
    "purposes": pl.List(pl.String),
    "is_opted_out": pl.Boolean,
    "suppressed": pl.String,  # why, where a list has them
}
REFUSALS = {
    "contact_id": pl.Int64,
    "account_id": pl.Int64,
    "purpose": pl.String,
    "rule": pl.String,
}
_STATE = ("country", "region", "basis", "purposes", "is_opted_out", "suppressed")


def refusals(people: pl.DataFrame, policy: Consent) -> pl.DataFrame:
    """Each purpose that is refused for somebody, with its rule: REFUSALS, for PEOPLE.

    Whoever opted out or is on a list is refused everything; then comes what the contact has
    limited its data to, then the lawful bases that the law of its region wants for the purpose.
    """
    words = _Words(policy)
    # Contacts are many, and few of them differ in what decides this.
    states = people.select(_STATE).unique()
    rules = [
        (*state, purpose, rule)
        for state in states.iter_rows()
        for purpose in PURPOSES
        if (rule := _rule(purpose, words, *state))
    ]
    if not rules:
        return pl.DataFrame(schema=REFUSALS)
    schema = {**{name: PEOPLE[name] for name in _STATE}, "purpose": pl.String, "rule": pl.String}
    found = people.select("contact_id", "account_id", *_STATE).join(
        pl.DataFrame(rules, schema=schema, orient="row"), on=list(_STATE), nulls_equal=True
    )
    return found.sort("contact_id", "purpose").select(list(REFUSALS))


class _Words:
    """The playbook's words for what exports say of regions, bases and purposes."""

    def __init__(self, policy: Consent) -> None:
        self.policy = policy
        self.countries = {c: name for name, law in policy.regions.items() for c in law.countries}
        self.regions = {header_key(name): name for name in policy.regions}
        self.regions |= {header_key(code): name for code, name in self.countries.items()}
        self.bases, self.purposes = _keyed(policy.bases), _keyed(policy.purposes)

    def region(self, country: str | None, region: str | None) -> str | None:
        """Whose law counts: that of the contact's own region, if it names one."""
        if region is not None:
            return self.regions.get(header_key(region))
        return self.countries.get(country) if country else None


def _keyed(words: Mapping[Any, list[str]]) -> dict[str, str]:
    return {header_key(each): name for name, others in words.items() for each in (name, *others)}


def _known(said: str, words: Mapping[str, str]) -> str:
    """The playbook's word for what an export says; what it does not know stays as it is."""
    return words.get(header_key(said), said)


def _rule(
    purpose: Purpose,
    words: _Words,
    country: str | None,
    region: str | None,
    basis: str | None,
    purposes: Sequence[str] | None,
    is_opted_out: bool | None,
    suppressed: str | None,
) -> str | None:
    """The rule that refuses this purpose, for somebody of whom that much is known."""
    if is_opted_out:
        return OPTED_OUT
    if suppressed is not None:
        return f"is on the suppression list: {suppressed}"
    limits = [_known(each, words.purposes) for each in purposes or []]
    wanted = {purpose, "contact"} if purpose in CHANNELS else {purpose}
    if limits and wanted.isdisjoint(limits):
        return f"the data is for {', '.join(limits)}, not for {purpose}"
    law = words.region(country, region)
    bases = words.policy.regions[law].needs.get(purpose, []) if law else []
    if not bases:
        return None
    asks = f"in {law}, {purpose} needs {' or '.join(bases)}"
    if basis is None:
        is_refused = words.policy.unknown_basis == "refuse"
        return f"{asks}: no lawful basis is known" if is_refused else None
    basis = _known(basis, words.bases)
    return None if basis in bases else f"{asks}: the lawful basis is {basis}"
