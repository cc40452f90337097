"""What may be done with a contact, or the rule that refuses it (METHOD C5)."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from tasks.rules.columns import header_key
from tasks.rules.playbook import Consent, Purpose

CHANNELS: tuple[Purpose, ...] = ("call", "email", "linkedin")
PURPOSES: tuple[Purpose, ...] = (*CHANNELS, "push")
OPTED_OUT = "the contact opted out"

PEOPLE = {
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


def refusals(people: pl.DataFrame, policy: Consent) -> pl.DataFrame:
    """Each purpose that is refused for somebody, with its rule: REFUSALS, for PEOPLE.

    Whoever opted out or is on a list is refused everything; then comes what the contact has
    limited its data to, then the lawful bases that the law of its region wants for the purpose.
    """
    told = _with_words(people, policy)
    parts = [
        told.select(
            "contact_id", "account_id", purpose=pl.lit(purpose), rule=_rule(purpose, policy)
        )
        for purpose in PURPOSES
    ]
    found = pl.concat(parts).drop_nulls("rule").sort("contact_id", "purpose")
    return found.select([pl.col(name).cast(kind) for name, kind in REFUSALS.items()])


def _with_words(people: pl.DataFrame, policy: Consent) -> pl.DataFrame:
    """The people with their region, basis and purposes in the words of the playbook."""
    countries = {code: name for name, law in policy.regions.items() for code in law.countries}
    named = {header_key(name): name for name in policy.regions}
    named |= {header_key(code): name for code, name in countries.items()}
    said = pl.col("region").map_elements(header_key, return_dtype=pl.String)
    return people.with_columns(
        law=pl.when(pl.col("region").is_not_null())
        .then(said.replace_strict(named, default=None, return_dtype=pl.String))
        .otherwise(
            pl.col("country").replace_strict(countries, default=None, return_dtype=pl.String)
        ),
        basis=_known(pl.col("basis"), _keyed(policy.bases)),
        purposes=pl.col("purposes").list.eval(_known(pl.element(), _keyed(policy.purposes))),
    )


def _keyed(words: Mapping[Any, list[str]]) -> dict[str, str]:
    return {header_key(each): name for name, others in words.items() for each in (name, *others)}


def _known(column: pl.Expr, words: dict[str, str]) -> pl.Expr:
    """The playbook's word for what an export says; what it does not know stays as it is."""
    key = column.map_elements(header_key, return_dtype=pl.String)
    return pl.coalesce(key.replace_strict(words, default=None, return_dtype=pl.String), column)


def _rule(purpose: Purpose, policy: Consent) -> pl.Expr:
    limits = pl.col("purposes").fill_null([])
    wanted = [purpose, "contact"] if purpose in CHANNELS else [purpose]
    serves = pl.any_horizontal(limits.list.contains(each) for each in wanted)
    rules = [
        (pl.col("is_opted_out").fill_null(False), pl.lit(OPTED_OUT)),
        (
            pl.col("suppressed").is_not_null(),
            pl.format("is on the suppression list: {}", "suppressed"),
        ),
        (
            (limits.list.len() > 0) & ~serves,
            pl.format(f"the data is for {{}}, not for {purpose}", limits.list.join(", ")),
        ),
    ]
    for name, law in policy.regions.items():
        bases = law.needs.get(purpose, [])
        is_here = (pl.col("law") == name).fill_null(False) & pl.lit(bool(bases))
        asks = f"in {name}, {purpose} needs {' or '.join(bases)}"
        is_unknown = pl.col("basis").is_null() & pl.lit(policy.unknown_basis == "refuse")
        has_other = ~pl.col("basis").is_in(bases).fill_null(True)
        rules += [
            (is_here & is_unknown, pl.lit(f"{asks}: no lawful basis is known")),
            (is_here & has_other, pl.format(f"{asks}: the lawful basis is {{}}", "basis")),
        ]
    rule = pl.lit(None, dtype=pl.String)
    for applies, words in reversed(rules):
        rule = pl.when(applies).then(words).otherwise(rule)
    return rule
